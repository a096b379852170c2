/** Receipts that customers wait for, each with the way to its order's papers. */
import { dayOf, formatDate } from '#calendar'
import type { ReceiptAsked } from '#papers'
import type { Frame } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import { PageTitle } from '#web/ui'
import { say, type Language } from '#words'
import { DeskPage } from '../desk-page.tsx'

type AskedProps = {
  readonly frame: Frame
  readonly desk: AtDesk
  readonly asked: readonly ReceiptAsked[]
}

export function AskedScreen({ frame, desk, asked }: AskedProps) {
  const { language } = frame
  const title = say(language, 'desk.papers.wishes')
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <PageTitle title={title} sentence={say(language, 'desk.papers.wishes.sentence')} />
      {asked.length === 0 ? (
        <p>{say(language, 'desk.papers.wishes.empty')}</p>
      ) : (
        <ul class="plain-list stack">
          {asked.map((one) => (
            <li>
              <a href={`/desk/${desk.shop.name}/orders/${one.order}/papers`}>{one.order}</a>{' '}
              {askedWords(one, desk, language)}
            </li>
          ))}
        </ul>
      )}
    </DeskPage>
  )
}

/** What was asked for, and when. */
export function askedWords({ addressee, proviso, at }: ReceiptAsked, { shop }: AtDesk, language: Language) {
  const day = formatDate(dayOf(at, shop.calendar.zone), language)
  return say(language, 'desk.papers.wishes.row', { addressee, proviso, day })
}
