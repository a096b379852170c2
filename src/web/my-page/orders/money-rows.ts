/** What happened to the money of an order, for the person who paid: a row for each kind there is. */
import { formatMoney, subtract, type Money } from '#money'
import type { Ledger, Payment } from '#payments'
import { say, type Language, type WordKey } from '#words'

/**
 * What is only held ready is said until it is taken; what was promised back, until it is paid. Of what was
 * paid, what came beside the price of the order.
 */
export function moneyRows(
  ledger: Ledger,
  payments: readonly Pick<Payment, 'purpose' | 'received'>[],
  language: Language,
): readonly (readonly [string, string])[] {
  const { authorised, captured, adjustments, fees, refundOwed, refundPaid } = ledger
  const held = captured.amountMinor > 0n ? { ...authorised, amountMinor: 0n } : authorised
  const beside = payments
    .filter(({ purpose }) => purpose !== 'order')
    .reduce((sum, { received }) => sum + received.amountMinor, 0n)
  const rows: readonly (readonly [WordKey, Money])[] = [
    ['my.order.money.authorised', held],
    ['my.order.money.captured', captured],
    ['my.order.money.beside', { ...captured, amountMinor: beside }],
    ['my.order.money.adjustment', adjustments],
    ['my.order.money.fee', fees],
    ['my.order.money.refund-owed', subtract(refundOwed, refundPaid)],
    ['my.order.money.refund-paid', refundPaid],
  ]
  return rows
    .filter(([, { amountMinor }]) => amountMinor !== 0n)
    .map(([word, amount]) => [say(language, word), formatMoney(amount, language)])
}
