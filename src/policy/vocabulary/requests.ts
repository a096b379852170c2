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
  request('cancel', 'ご注文のキャンセル', 'Cancellation of the order'),
  request('change-delivery-day', 'お届け日の変更', 'Change of the delivery day'),
  request('change-specification', '仕様の変更', 'Change of the specification'),
  request('change-address', 'お届け先の変更', 'Change of the address'),
  request('exchange', '交換', 'Exchange'),
  request('return', '返品・返金', 'Return for a refund'),
  request('repair', '修理', 'Repair'),
  request('resize', 'サイズ直し', 'Resizing'),
  request('repolish', '磨き直し', 'Repolishing'),
  request('refinish', '仕上げ直し', 'Refinishing'),
  request('clean', 'クリーニング', 'Cleaning'),
  request('inspect', '点検', 'Inspection'),
  request('remake-one-side', '片方だけの製作', 'Remaking one side of a pair'),
  request('part-only', '部品だけの購入', 'Buying a part only'),
  request('withdraw', '法律で認められた契約の撤回', 'Withdrawal (your legal right)'),
  request('receipt', '領収書', 'Receipt'),
  request('wrapping', 'ギフト包装', 'Gift wrapping'),
  request('redelivery', '再配達・再発送', 'Sending the parcel again'),
  request('ship', '発送の時期', 'When it is shipped'),
  request('pay', 'お支払い', 'Payment in this way'),
] as const satisfies readonly FactValue[]

/** The name of a request: `exchange`, `return`, … */
export type RequestName = (typeof requests)[number]['value']
