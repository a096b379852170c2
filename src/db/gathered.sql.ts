/**
 * Reads of one kind that come while others of it are under way wait for these, and are then asked together,
 * in one statement: in a rush each costs a share of one. Knows no table.
 */
import type { Db } from './connect.sql.ts'

/** So many statements of a kind are under way at once; the next takes what has come meanwhile. */
const lanes = 2
const most = 32

type Waiting<Key, Found> = {
  readonly key: Key
  readonly resolve: (found: Found) => void
  readonly reject: (problem: unknown) => void
}
type Queue<Key, Found> = { under: number; waiting: Waiting<Key, Found>[] }

/** `read` answers for each key, in their order. */
export function gathered<Key, Found>(
  read: (db: Db, keys: readonly Key[]) => Promise<readonly Found[]>,
): (db: Db, key: Key) => Promise<Found> {
  const queues = new WeakMap<Db, Queue<Key, Found>>()
  return async (db, key) => {
    if (db.isTransaction) return (await read(db, [key]))[0]!
    const queue = queues.get(db) ?? { under: 0, waiting: [] }
    queues.set(db, queue)
    return new Promise<Found>((resolve, reject) => {
      queue.waiting.push({ key, resolve, reject })
      void work(db, queue, read)
    })
  }
}

async function work<Key, Found>(
  db: Db,
  queue: Queue<Key, Found>,
  read: (db: Db, keys: readonly Key[]) => Promise<readonly Found[]>,
): Promise<void> {
  if (queue.under >= lanes || queue.waiting.length === 0) return
  const group = queue.waiting.splice(0, most)
  queue.under += 1
  try {
    const found = await read(
      db,
      group.map(({ key }) => key),
    )
    for (const [n, { resolve }] of group.entries()) resolve(found[n]!)
  } catch (problem) {
    for (const { reject } of group) reject(problem)
  }
  queue.under -= 1
  await work(db, queue, read)
}
