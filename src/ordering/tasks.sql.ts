/** What staff have to do by hand for an order. A task is done once; the event says by whom and when. */
import type { Instant } from '#calendar'
import { at as instant, json, transaction, type Actor, type Db } from '#db'
import type { Ask } from './order.ts'

export type OrderTask = {
  readonly order: string
  /** Counts the tasks of its order from 1. */
  readonly task: number
  readonly what: Ask | 'delay-unanswered'
  readonly createdAt: Instant
  readonly doneAt: Instant | null
  readonly doneBy: string | null
}

export type TaskOver = { readonly refused: 'task-over' }

/** What is left to do in the shop, oldest first; orders that were given up leave nothing to do. */
export async function readOpenTasks(db: Db, shop: string): Promise<readonly OrderTask[]> {
  const rows = await tasksOf(db, shop)
    .leftJoin('ordering.given_up as g', (on) =>
      on.onRef('g.shop', '=', 't.shop').onRef('g.number', '=', 't.number'),
    )
    .where('t.done_at', 'is', null)
    .where('g.at', 'is', null)
    .orderBy('t.created_at')
    .orderBy('t.number')
    .orderBy('t.task')
    .execute()
  return rows.map(taskOf)
}

/** Marks a task as done; refused when somebody was first, or there is none. */
export async function completeTask(
  db: Db,
  shop: string,
  { order, task }: Pick<OrderTask, 'order' | 'task'>,
  { actor, at }: { readonly actor: Actor; readonly at: Instant },
): Promise<TaskOver | undefined> {
  return transaction(db, async (tx) => {
    const done = await tx
      .updateTable('ordering.tasks')
      .set({ done_at: instant(at), done_by: actor })
      .where('shop', '=', shop)
      .where('number', '=', order)
      .where('task', '=', task)
      .where('done_at', 'is', null)
      .returning('what')
      .executeTakeFirst()
    if (done === undefined) return { refused: 'task-over' }
    const data = json({ task, what: done.what })
    await tx
      .insertInto('ordering.events')
      .values({ shop, number: order, type: 'TaskDone', data, actor, at: instant(at) })
      .execute()
    return undefined
  })
}

const tasksOf = (db: Db, shop: string) =>
  db
    .selectFrom('ordering.tasks as t')
    .select(['t.number', 't.task', 't.what', 't.created_at', 't.done_at', 't.done_by'])
    .where('t.shop', '=', shop)

type Row = Awaited<ReturnType<ReturnType<typeof tasksOf>['execute']>>[number]

const taskOf = (row: Row): OrderTask => ({
  order: row.number,
  task: row.task,
  what: row.what as Ask,
  createdAt: row.created_at,
  doneAt: row.done_at,
  doneBy: row.done_by,
})
