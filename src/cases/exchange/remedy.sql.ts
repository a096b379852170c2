/**
 * Climbing the ladder: a unit of the replacement pool, a new piece, a refund, or staff; and how each comes to
 * its end. Stock and money move in the transaction of the press.
 */
import { finishTasks, recordTask } from '#cases/case'
import type { Db } from '#db'
import { oweRefund } from '#payments'
import { dispatchParcel } from '#parcels'
import type { OpenShop } from '#shops'
import { readOnHand, takeUnits } from '#stock'
import * as exchange from './exchange.ts'
import { caseOf, deadlineAt } from './letters.ts'
import { act, letterTo, record, Rollback } from './press.sql.ts'
import type { Done, Held, Press } from './press.sql.ts'

/** Climbs to the next remedy: a unit of the replacement pool, a new piece, a refund, or staff. */
export const remedy = (db: Db, shop: OpenShop, number: string, press: Press) =>
  act(db, shop, number, press, async (h) => {
    const { replacement = 0 } = (await readOnHand(h.tx, shop.name, [h.line.sku])).get(h.line.sku) ?? {}
    const next = exchange.nextRemedy(h.held.current, replacement >= h.held.quantity)
    if (typeof next === 'object') return next
    if (next === 'replace') {
      const refusal = await takeUnits(h.tx, {
        shop: shop.name,
        sku: h.line.sku,
        pool: 'replacement',
        units: h.held.quantity,
        why: 'replacement',
        reference: number,
        actor: press.actor,
        at: press.at,
      })
      return refusal ?? recorded(h, exchange.takeReplacement(h.held.current, h.line.sku))
    }
    if (next === 'make') {
      await letterTo(h)('case-making', caseOf(h.line, h.held.quantity))
      return recorded(h, exchange.startMaking(h.held.current, null))
    }
    if (next === 'refund' || next === 'terminate') return owe(h, wholePrice(h))
    return recorded(h, exchange.handToStaff(h.held.current))
  })

async function recorded(h: Held, event: exchange.Outcome): Promise<Done> {
  if ('refused' in event) throw new Rollback(event)
  return record(h, event)
}

const wholePrice = (h: Held): bigint => h.line.priceMinor * BigInt(h.held.quantity)

/** The refund is a ledger entry and a task for staff, in the same transaction. */
async function owe(h: Held, amountMinor: bigint): Promise<Done> {
  const event = exchange.oweRefund(h.held.current, String(amountMinor), h.order.currency)
  if ('refused' in event) throw new Rollback(event)
  const refusal = await oweRefund(h.tx, h.shop.name, h.order.number, {
    amount: { amountMinor, currency: h.order.currency },
    caseNumber: h.held.number,
    actor: h.press.actor,
    at: h.press.at,
  })
  if (refusal !== undefined) throw new Rollback(refusal)
  await recordTask(h.tx, h.shop.name, {
    task: crypto.randomUUID(),
    number: h.held.number,
    what: 'pay-refund',
    at: h.press.at,
    data: { amountMinor: String(amountMinor), currency: h.order.currency, order: h.order.number },
  })
  await letterTo(h)('case-refund-owed', {
    ...caseOf(h.line, h.held.quantity),
    amount: { amountMinor: String(amountMinor), currency: h.order.currency },
    means: { ja: 'お支払いと同じ方法', en: 'the means you paid with' },
  })
  return record(h, event)
}

/** Staff owe a refund by hand: the whole price, or less with a reason. */
export const oweByHand = (
  db: Db,
  shop: OpenShop,
  number: string,
  amountMinor: bigint | undefined,
  press: Press,
) =>
  act(db, shop, number, press, async (h) => {
    const amount = amountMinor ?? wholePrice(h)
    if (amount <= 0n) return { refused: 'amount-missing' }
    return owe(h, amount)
  })

/** The replacement leaves the shop. */
export const sendReplacement = (
  db: Db,
  shop: OpenShop,
  number: string,
  parcel: { parcel: string; carrier: string; tracking: string },
  press: Press,
) =>
  act(db, shop, number, press, async (h) => {
    const event = exchange.sendReplacement(h.held.current, parcel)
    if ('refused' in event) return event
    await dispatchParcel(
      h.tx,
      shop.name,
      { ...parcel, order: h.order.number, lines: [h.line.line], caseNumber: number },
      press,
    )
    await letterTo(h)('case-replacement-sent', {
      ...caseOf(h.line, h.held.quantity),
      sent: deadlineAt(press.at, shop.calendar.zone),
      carrier: parcel.carrier,
      tracking: parcel.tracking,
    })
    return record(h, event)
  })

/** Staff take the remedy into their own hands: the ladder does not help. */
export const handToStaff = (db: Db, shop: OpenShop, number: string, press: Press) =>
  act(db, shop, number, press, async (h) => recorded(h, exchange.handToStaff(h.held.current)))

/** The end: the replacement was handed over, the refund was paid out, or staff found another end. */
export const settle = (db: Db, shop: OpenShop, number: string, note: string, press: Press) =>
  act(db, shop, number, press, async (h) => {
    const event = exchange.settle(h.held.current)
    if ('refused' in event) return event
    await finishTasks(h.tx, shop.name, number, 'pay-refund', press)
    const by = event.type === 'Settled' ? event.by : 'staff'
    await letterTo(h)('case-settled', {
      ...caseOf(h.line, h.held.quantity),
      ...(by === 'staff' ? {} : { remedy: by === 'refund' ? ('refund' as const) : ('replace' as const) }),
    })
    return record(h, event, { note })
  })
