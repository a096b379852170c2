/**
 * Lines carried on towards their parcel: made, prepared, packed. Nothing is begun before the money is in
 * (MILA-28), but where it is collected at the door.
 */
import type { Instant } from '#calendar'
import { transaction, type Actor, type Db } from '#db'
import { enqueue } from '#jobs'
import { readPaid } from '#payments'
import type { Order } from './order.ts'
import { advanceLines } from './progress.sql.ts'
import { lockOrder } from './hold.sql.ts'
import { readOrder } from './read.sql.ts'
import { isMadeOnOrder, nextStep, stageAfter, type WorkStep } from './stages.ts'

export type NoSuchOrder = { readonly refused: 'no-such-order' }
/** A line stands elsewhere than whoever pressed saw. */
export type LineMovedOn = { readonly refused: 'line-moved-on'; readonly line: number }
/** Money is still to come. */
export type NotPaidYet = { readonly refused: 'not-paid-yet' }

/** The order was changed since whoever pressed saw it. */
export type OrderChanged = { readonly refused: 'order-changed' }

/** What is made for a case moves by the case. */
export type OfCase = { readonly refused: 'of-case'; readonly number: string }

export type NotMoved = NoSuchOrder | LineMovedOn | NotPaidYet | OrderChanged | OfCase

/**
 * Takes a step with lines of an order, all or none. Refuses when one of them is not at that step: the same
 * press sent twice moves nothing a second time. `seen`: how many changes of the order were on the page, since
 * nobody makes or packs what is not wanted any more.
 */
export async function takeStep(
  db: Db,
  shop: string,
  {
    order: number,
    lines,
    step,
    seen,
  }: {
    readonly order: string
    readonly lines: readonly number[]
    readonly step: WorkStep
    readonly seen: number
  },
  by: { readonly actor: Actor; readonly at: Instant },
): Promise<NotMoved | undefined> {
  return transaction(db, async (tx) => {
    await lockOrder(tx, shop, number)
    const order = await readOrder(tx, shop, number)
    if (order === undefined || order.givenUp !== null) return { refused: 'no-such-order' }
    if (order.origin?.of === 'case') return { refused: 'of-case', number: order.origin.number }
    const stray = lines.find((line) => {
      const known = order.lines.find((one) => one.line === line)
      return known === undefined || nextStep(known) !== step
    })
    if (stray !== undefined) return { refused: 'line-moved-on', line: stray }
    if (order.changes.length !== seen) return { refused: 'order-changed' }
    if (!(await readPaid(tx, shop, [order])).has(number)) return { refused: 'not-paid-yet' }
    await advanceLines(tx, shop, number, lines, stageAfter[step], by)
    await tellOf(tx, order, lines, step, by.at)
    return undefined
  })
}

/**
 * Whoever waits for a piece to be made is told when work begins and when it is done; what is ready leaves so
 * soon that the parcel's own letter serves.
 */
async function tellOf(
  tx: Db,
  order: Order,
  lines: readonly number[],
  step: WorkStep,
  at: Instant,
): Promise<void> {
  const made = order.lines.filter(({ line, kind }) => lines.includes(line) && isMadeOnOrder(kind))
  if (made.length === 0 || step === 'prepare') return
  const days = made.flatMap(({ promise }) => (promise === null ? [] : [promise.shipBy])).toSorted()
  const last = days.at(-1)
  const told = { order: order.number, lines: made.map(({ line }) => line) }
  const occasion =
    step === 'make'
      ? { tell: 'in-making' as const, ...told, ...(last === undefined ? {} : { readyBy: last }) }
      : { tell: 'ready' as const, ...told }
  await enqueue(tx, 'tell-customer', occasion, { shop: order.shop, at })
}
