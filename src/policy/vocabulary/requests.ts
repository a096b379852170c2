/**
 * The requests that the documents know: what a customer may ask for. A remedy (refund, price reduction) is a
 * term, not a request.
 */
import type { FactValue } from './tree.ts'

const request = <const Name extends string>(value: Name, ja: string, en: string) => ({
  value,
  words: { ja, en },
})

export const requests = [
  request('cancel', 'ご注文の取り消し', 'Cancel the order'),
  request('change-delivery-day', 'お届け日の変更', 'Change the delivery day'),
  request('change-specification', '仕様の変更', 'Change the specification'),
  request('change-address', 'お届け先の変更', 'Change the address'),
  request('exchange', '交換', 'Exchange'),
  request('return', '返品(返金)', 'Return for a refund'),
  request('repair', '修理', 'Repair'),
  request('resize', 'サイズ直し', 'Resize'),
  request('repolish', '磨き直し', 'Repolish'),
  request('refinish', '仕上げ直し', 'Refinish'),
  request('clean', 'クリーニング', 'Clean'),
  request('inspect', '点検', 'Inspect'),
  request('remake-one-side', '片方だけの製作', 'Remake one side of a pair'),
  request('part-only', '部品だけの購入', 'Buy a part only'),
  request('withdraw', '法律による契約の撤回', 'Withdraw from the contract by law'),
  request('receipt', '領収書', 'Receipt'),
  request('wrapping', 'ギフト包装', 'Gift wrapping'),
  request('redelivery', '再配達・再発送', 'Have the parcel sent again'),
  request('ship', '発送の時期', 'When it is shipped'),
  request('pay', 'お支払い', 'Pay in this way'),
] as const satisfies readonly FactValue[]

/** The name of a request: `exchange`, `return`, … */
export type RequestName = (typeof requests)[number]['value']
