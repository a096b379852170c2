/** Open requests that what was said in a thread can be put to, a button for each. */
import type { Thread } from '#inquiries'
import { wordIn } from '#policy'
import { requestWord } from '#sentences'
import type { AtDesk } from '#web/staff-session'
import { Button, Notice } from '#web/ui'
import { say, type Language } from '#words'
import type { OpenRequest } from './orders-of.ts'
import { readersOf } from './readers.ts'

type Props = {
  readonly desk: AtDesk
  readonly thread: Thread
  readonly requests: readonly OpenRequest[]
  readonly language: Language
}

export function JoinForms({ desk, thread, requests, language }: Props) {
  if (requests.length === 0) return null
  const { inquiry } = thread
  const base = `/desk/${desk.shop.name}`
  return (
    <>
      <p>{say(language, 'desk.inquiry.join.sentence')}</p>
      {requests.map(({ theCase, order }) => (
        <form class="box stack-small" method="post" action={`${base}/inquiries/${inquiry.number}/request`}>
          <input type="hidden" name="version" value={String(inquiry.version)} />
          <input type="hidden" name="case" value={theCase.number} />
          <input type="hidden" name="case-version" value={String(theCase.version)} />
          <p>
            <a href={`${base}/cases/${theCase.number}`}>{theCase.number}</a>{' '}
            {requestWord(theCase.request, language)}
            <br />
            {wordIn(order.lines.find(({ line }) => line === theCase.line)?.name ?? {}, language)}{' '}
            <span class="small quiet">
              {order.number} {order.name}
            </span>
          </p>
          <Readers words={readersOf(thread, { theCase, order }, language)} />
          <div>
            <Button look="second">{say(language, 'desk.inquiry.join', { number: theCase.number })}</Button>
          </div>
        </form>
      ))}
    </>
  )
}

function Readers({ words }: { readonly words: string | undefined }) {
  return words === undefined ? null : (
    <Notice tone="wait">
      <p>{words}</p>
    </Notice>
  )
}
