/** What a request for a change asks, in rows for the pages of customers and of staff. Pure. */
import type { CaseRecord } from '#cases/case'
import { formatMoney } from '#money'
import { saidValue, valueNow, type Order } from '#ordering'
import { say, type Language } from '#words'
import { wantedIn } from './wanted.ts'

/** Nothing for any other kind, nor where its words were erased. */
export function saidWanted(
  { kind, details }: Pick<CaseRecord, 'kind' | 'details'>,
  order: Order,
  language: Language,
): readonly (readonly [name: string, value: string])[] {
  if (kind !== 'change' || Object.keys(details).length === 0) return []
  const wanted = wantedIn(details)
  const before = order.changes.findLast(({ what, line }) => what === wanted.what && line === wanted.line)
  const isDone = JSON.stringify(valueNow(order, wanted)) === JSON.stringify(wanted.after)
  const was = isDone && before !== undefined ? before.before : valueNow(order, wanted)
  const between = say(language, 'common.between')
  const inWords = (value: typeof was) => saidValue(wanted.what, value, language).join(between)
  const costs = BigInt(wanted.costsMinor)
  return [
    [say(language, 'change.row.before'), inWords(was)],
    [say(language, 'change.wanted'), inWords(wanted.after)],
    ...(costs === 0n
      ? []
      : [
          [
            say(language, 'change.costs'),
            formatMoney({ amountMinor: costs, currency: order.currency }, language),
          ] as const,
        ]),
  ]
}
