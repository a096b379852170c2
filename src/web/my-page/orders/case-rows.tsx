/** Requests of an order in rows: what each is about, how it stands, what is due next. */
import { isClosed, type FoundCase } from '#cases'
import { requestWord } from '#sentences'
import { Tag } from '#web/ui'
import { say, type Language } from '#words'
import { DueAt, tellsDue } from '../case/due-at.tsx'
import { wordsOf } from '../case/words.ts'
import type { OrderView } from './order-view.ts'
import { pieceWords } from './piece-heading.tsx'

type RowsProps = {
  readonly view: Pick<OrderView, 'shop' | 'order' | 'seenAt'>
  readonly cases: readonly FoundCase[]
  readonly language: Language
}

export function CaseRows({ view: { shop, order, seenAt }, cases, language }: RowsProps) {
  return (
    <ul class="rows">
      {cases.map((theCase) => {
        const line = order.lines.find((one) => one.line === theCase.line)
        const words = wordsOf(theCase)
        return (
          <li>
            <a href={`/${shop.name}/my/cases/${theCase.number}`}>
              {say(language, 'my.case.title', {
                request: requestWord(theCase.request, language),
                piece: line === undefined ? '' : pieceWords(line, language),
              })}
            </a>
            <span class="small quiet numbers">{theCase.number}</span>
            <Tag tone={words.tone}>{say(language, words.word)}</Tag>
            {!tellsDue(theCase) || isClosed(theCase) ? null : (
              <span class="small">
                <DueAt theCase={theCase} shop={shop} seenAt={seenAt} language={language} />
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
