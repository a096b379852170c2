/** The order that a remake leads to. Pure. */
import { aboutCase, deadlineAt, limitAt, quote, type CaseFacts, type Effect, type Offer } from '#cases/case'
import { startOfDay, type Day } from '#calendar'
import { say } from '#words'
import { detailsOf } from './details.ts'

/** A day as letters name it. */
export const dayAs = (day: Day, { shop: { calendar } }: CaseFacts) =>
  deadlineAt(startOfDay(day + 1, calendar.zone), calendar.zone)

/** The order is born and named to the customer; the remaining earring is asked for, unless it is here. */
export function ordered(
  { amountMinor, currency, works, readyBy }: Offer,
  facts: CaseFacts,
): readonly Effect[] {
  const { side } = detailsOf(facts.case)
  const isHere = facts.case.custody === 'with-shop'
  const option = (language: 'ja' | 'en') => ({
    name: say(language, 'remake.option'),
    value: say(language, `remake.side.${side}`),
  })
  const [ja, en] = [option('ja'), option('en')]
  return [
    {
      effect: 'place-order',
      amount: { amountMinor: BigInt(amountMinor), currency },
      option: { name: { ja: ja.name, en: en.name }, value: { ja: ja.value, en: en.value } },
    },
    {
      effect: 'write-letter',
      letter: 'remake-ordered',
      says: {
        ...aboutCase(facts),
        works,
        ...(facts.case.recipient === null ? { amount: { amountMinor, currency } } : {}),
        ...(quote.isTaxed(facts, 'remake') ? {} : { exempt: true as const }),
        ...(readyBy === null ? {} : { ready: dayAs(readyBy, facts) }),
        ...(isHere
          ? {}
          : {
              send: {
                to: facts.shop.settings.address[facts.case.language],
                by: limitAt(facts.limit('send-back-within'), facts),
              },
            }),
      },
    },
  ]
}
