/**
 * What the law wants said when an order is confirmed: decided by the duties of the law packs that the order
 * was placed under, line by line. Knows no law itself and no sentence. Pure.
 */
import { dutiesOf, type DueDuty } from '#laws'
import type { LetterAcceptance, LetterLaw, WithdrawalLaw } from '#letters'
import { deliveredLast, isNotInformed, type Order, type OrderLine } from '#ordering'
import type { Policy } from '#policy'
import type { ShopSettings } from '#shops'
import { traderOf } from './agreed.ts'
import { pieceOf } from './piece.ts'

/** Packs whose words on withdrawal letters have; their duties to inform are of these names. */
const informing: Readonly<Record<WithdrawalLaw, string>> = {
  eu: 'withdrawal-information',
  uk: 'cancellation-information',
}
const excluding = new Set(['no-withdrawal', 'no-cancellation'])

/** `method` is how it is paid; `received` is what came before the goods, and when. */
export function lawOf(
  order: Order,
  laws: readonly Policy[],
  settings: ShopSettings,
  { method, received }: { readonly method?: string; readonly received?: Omit<LetterAcceptance, 'trader'> },
): LetterLaw | undefined {
  const duties = order.lines.map((line) => ({ line, due: dueAt(order, line, laws, method) }))
  const has = (due: readonly DueDuty[], pack: string, id: string): boolean =>
    due.some((duty) => duty.pack === pack && duty.id === id)
  const law = (['eu', 'uk'] as const).find((pack) =>
    duties.some(({ due }) => due.some((duty) => duty.pack === pack)),
  )
  const open = law === undefined ? [] : duties.filter(({ due }) => has(due, law, informing[law]))
  const shut = law === undefined ? [] : duties.filter(({ due }) => due.some(({ id }) => excluding.has(id)))
  const accepted = duties.some(({ due }) => has(due, 'jp', 'notice-of-acceptance'))
  if (law === undefined && !(accepted && received !== undefined)) return undefined
  return {
    ...(law === undefined || open.length === 0
      ? {}
      : {
          withdrawal: {
            law,
            trader: traderOf(settings),
            returnCost: order.facts['return-cost-told'] === 'yes' ? ('customer' as const) : ('shop' as const),
            ...(open.length < order.lines.length ? { pieces: open.map(({ line }) => pieceOf(line)) } : {}),
            online: law === 'eu',
          },
        }),
    ...(shut.length === 0
      ? {}
      : { noWithdrawal: shut.map(({ line }) => ({ piece: pieceOf(line), why: whyNot(line) })) }),
    ...(law === undefined ? {} : { guarantee: law }),
    ...(accepted && received !== undefined ? { accepted: { trader: traderOf(settings), ...received } } : {}),
  }
}

/**
 * What the law wants a buyer told of the right to withdraw who was not told with the order; undefined where
 * nothing can be withdrawn from.
 */
export function lateInformationOf(
  order: Order,
  laws: readonly Policy[],
  settings: ShopSettings,
): LetterLaw | undefined {
  const { withdrawal, noWithdrawal } = lawOf(order, laws, settings, {}) ?? {}
  if (withdrawal === undefined || !isNotInformed(order)) return undefined
  const came = order.lines.some(({ deliveredAt }) => deliveredAt !== null)
  const late = !came
    ? {}
    : { late: deliveredLast(order) === undefined ? ('some' as const) : ('all' as const) }
  return { withdrawal: { ...withdrawal, ...late }, ...(noWithdrawal === undefined ? {} : { noWithdrawal }) }
}

/** Whether an order that is paid before the goods come has to be accepted in words (特定商取引法 13条). */
export function owesAcceptance(order: Order, laws: readonly Policy[], method: string): boolean {
  return order.lines.some((line) =>
    dueAt(order, line, laws, method).some(({ pack, id }) => pack === 'jp' && id === 'notice-of-acceptance'),
  )
}

function dueAt(
  order: Order,
  line: OrderLine,
  laws: readonly Policy[],
  method: string | undefined,
): readonly DueDuty[] {
  const about = {
    country: order.country,
    buyer: order.buyer,
    'bought-from': 'online',
    kind: line.kind,
    seal: line.seal,
    ...(method === undefined ? {} : { 'payment-method': method }),
  }
  return dutiesOf(laws, about, 'confirmation').filter(({ depends }) => depends.length === 0)
}

const whyNot = ({ kind, seal }: OrderLine): 'personalised' | 'hygiene' | 'recording' =>
  kind === 'personalised' || seal === 'none' ? 'personalised' : seal
