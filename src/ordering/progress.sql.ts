/** Where a line stands moves forward, with an event that says who moved it and when. */
import { sql } from 'kysely'
import type { Instant } from '#calendar'
import { at as instant, json, type Actor, type Db } from '#db'
import type { Stage } from './order.ts'

/** Moves lines of an order to a stage. The caller's transaction carries whatever caused it. */
export async function advanceLines(
  tx: Db,
  shop: string,
  number: string,
  lines: readonly number[],
  stage: Stage,
  { actor, at }: { actor: Actor; at: Instant },
): Promise<void> {
  const moments =
    stage === 'shipped'
      ? { shipped_at: instant(at) }
      : stage === 'delivered'
        ? { delivered_at: instant(at) }
        : {}
  await tx
    .updateTable('ordering.progress')
    .set({ stage, ...moments })
    .where('shop', '=', shop)
    .where('number', '=', number)
    .where('line', 'in', lines)
    .execute()
  for (const line of lines) {
    await tx
      .insertInto('ordering.events')
      .values({ shop, number, line, type: 'StageReached', data: json({ stage }), actor, at: instant(at) })
      .execute()
  }
}

/**
 * A case holds pieces of a line back, or lets them go on: while it does, nobody makes, packs or sends those,
 * and the others go on. Pieces that are let go join the others: where those were packed already, the box is
 * packed again. The caller holds the order, as every step of work does.
 */
export async function holdLine(
  tx: Db,
  shop: string,
  { order, line, caseNumber, held, quantity }: Holding,
  { actor, at }: { actor: Actor; at: Instant },
): Promise<void> {
  const isHeldBy = sql<boolean>`${caseNumber} = any (held_by)`
  const count = sql<number>`held - case when ${isHeldBy} then ${quantity}::integer else 0 end`
  const without = sql<string[]>`array_remove(held_by, ${caseNumber})`
  await tx
    .updateTable('ordering.progress')
    .set({
      held_by: held ? sql<string[]>`array_append(${without}, ${caseNumber})` : without,
      held: held ? sql<number>`${count} + ${quantity}::integer` : count,
    })
    .where('shop', '=', shop)
    .where('number', '=', order)
    .where('line', '=', line)
    .execute()
  const type = held ? 'LineHeld' : 'LineFreed'
  await tx
    .insertInto('ordering.events')
    .values({ shop, number: order, line, type, data: json({ case: caseNumber }), actor, at: instant(at) })
    .execute()
}

type Holding = {
  readonly order: string
  readonly line: number
  readonly caseNumber: string
  readonly held: boolean
  /** How many pieces the case is about. */
  readonly quantity: number
}
