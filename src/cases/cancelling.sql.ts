/**
 * Carries out that pieces are cancelled and that money goes back: the order and its units, payments, and the
 * pool on sale, in the order in which their rows are locked. Decides nothing.
 */
import { randomUUID } from 'node:crypto'
import type { CaseFacts, Effect } from '#cases/case'
import type { Db } from '#db'
import { advanceLines, cancelPieces, holdLine, standing, type AlreadySent, type Order } from '#ordering'
import { askLess, promiseBack, type RefundTooLarge } from '#payments'
import { putBackAndTell } from '#restock'
import { creditUnit, endUnits, relieveUnits } from '#units'
import { recordTask } from './case.sql.ts'

type Cancelling = Extract<
  Effect,
  { readonly effect: 'owe-refund' | 'hold-line' | 'cancel-pieces' | 'ask-less' | 'put-back' }
>

export async function carryOutCancelling(
  tx: Db,
  facts: CaseFacts,
  effect: Cancelling,
): Promise<AlreadySent | RefundTooLarge | undefined> {
  const { actor, at, case: theCase, order, line, shop } = facts
  const { number: caseNumber, units, quantity } = theCase
  const which = { shop: shop.name, order: order.number, line: line.line, units }
  const by = { actor, at }
  switch (effect.effect) {
    case 'owe-refund':
      return oweTheRefund(tx, facts, effect)
    case 'hold-line':
      await holdLine(tx, shop.name, { ...which, caseNumber, quantity, held: effect.held }, by)
      // Others were packed without them: the box is packed again.
      if (effect.goesOn === true && line.stage === 'packed' && standingOf(order, line.line) > quantity)
        await advanceLines(tx, shop.name, order.number, [line.line], 'preparing', by)
      return undefined
    case 'cancel-pieces': {
      const pieces = { order: order.number, line: line.line, quantity, caseNumber }
      const refused = await cancelPieces(tx, shop.name, pieces, by)
      if (refused === undefined) await endUnits(tx, which, 'cancelled')
      return refused
    }
    case 'ask-less': {
      const { amount: less, nothing } = effect
      await relieveUnits(tx, which)
      await askLess(tx, shop.name, order.number, { less, nothing, caseNumber, by })
      return undefined
    }
    case 'put-back': {
      const back = { shop: shop.name, sku: line.sku, units: quantity, reference: order.number }
      await putBackAndTell(tx, { ...back, ...by })
      return undefined
    }
  }
}

const standingOf = ({ lines }: Order, wanted: number): number =>
  lines.filter(({ line }) => line === wanted).reduce((sum, line) => sum + standing(line), 0)

/** What payment services did not take is a task for staff. */
async function oweTheRefund(
  tx: Db,
  { actor, at, case: theCase, order, line, shop }: CaseFacts,
  { amount, credits = [] }: Extract<Effect, { effect: 'owe-refund' }>,
): Promise<RefundTooLarge | undefined> {
  const { number } = theCase
  const promised = await promiseBack(tx, shop.name, order.number, { amount, caseNumber: number, actor, at })
  if ('refused' in promised) return promised
  for (const { unit, dueMinor } of credits) {
    const which = { shop: shop.name, order: order.number, line: line.line, units: [unit] }
    await creditUnit(tx, which, dueMinor)
  }
  const { amountMinor, currency } = promised.byHand
  if (amountMinor <= 0n) return undefined
  const data = { amountMinor: String(amountMinor), currency, order: order.number }
  const what = 'pay-refund'
  await recordTask(tx, shop.name, { task: randomUUID(), number, what, data, at })
  return undefined
}
