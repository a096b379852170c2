/** What was agreed with an order, with what was changed since, as its page at the desk says it. */
import { formatDate, formatMoment, parseDay } from '#calendar'
import { missedWish, type Order } from '#ordering'
import { commerce } from '#policy'
import { mayDo } from '#staff'
import { say, type Language } from '#words'
import type { AtDesk } from '#web/staff-session'
import { DescriptionList } from '#web/ui'
import { countryName } from '../case/case-facts.tsx'
import { valueWord } from '../case/ruling-view.ts'
import type { OrderFile } from './order-file.ts'
import { statedRows } from './order-words.ts'

/** The order as it stands: as agreed, which is never edited, with what was changed since. */
export function Agreed({
  language,
  desk,
  file: { order },
}: {
  readonly language: Language
  readonly desk: AtDesk
  readonly file: OrderFile
}) {
  const policy = order.documents.find(({ kind }) => kind === 'policy')
  const { zone } = desk.shop.calendar
  return (
    <section class="stack" aria-labelledby="agreed">
      <h2 id="agreed">{say(language, 'desk.agreed')}</h2>
      <DescriptionList
        rows={[
          [say(language, 'desk.fact.placed'), formatMoment(order.placedAt, zone, language)],
          [say(language, 'desk.column.who'), order.name],
          [say(language, 'desk.fact.address'), order.address],
          [say(language, 'desk.fact.buyer'), valueWord(buyers, order.buyer, language)],
          [say(language, 'desk.fact.country'), countryName(order.country, language)],
          [
            say(language, 'desk.fact.deliver-to'),
            <>
              {[order.deliverTo.name, ...order.deliverTo.lines].map((row) => (
                <div>{row}</div>
              ))}
            </>,
          ],
          ...chosenRows(order, language),
          [
            say(language, 'desk.fact.gift'),
            order.deliverTo.gift ? say(language, 'desk.fact.gift.yes') : undefined,
          ],
          [
            say(language, 'desk.fact.language'),
            say(language, order.language === 'ja' ? 'visits.japanese' : 'visits.english'),
          ],
          [say(language, 'desk.fact.policy'), policy === undefined ? undefined : policy.version],
          ...statedRows(order.facts, desk.shop.documents.facts, language),
        ]}
      />
      {mayDo(desk.member.role, 'join-customers') ? (
        <p>
          <a href={`/desk/${desk.shop.name}/orders/${order.number}/customer`}>
            {say(language, 'desk.customer.to')}
          </a>
        </p>
      ) : null}
    </section>
  )
}

const buyers = commerce.facts.find(({ name }) => name === 'buyer')?.values ?? []

/** The day that was wished for and the wrapping, as they stand. */
function chosenRows(order: Order, language: Language): readonly (readonly [string, string])[] {
  const { checkout } = order
  const day = parseDay(checkout?.deliveryDay ?? '')
  const { wrapping = null } = checkout ?? {}
  return [
    ...(day === undefined
      ? []
      : [
          [
            say(language, 'change.fact.delivery-day'),
            missedWish(order) === undefined
              ? formatDate(day, language)
              : say(language, 'change.wish.missed', { day: formatDate(day, language) }),
          ] as const,
        ]),
    ...(wrapping === null
      ? []
      : [
          [
            say(language, 'change.fact.wrapping'),
            [say(language, 'change.wrapping.yes'), wrapping.forWhom ?? ''].filter((w) => w !== '').join(' '),
          ] as const,
        ]),
  ]
}
