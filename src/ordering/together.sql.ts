/**
 * Presses that come while others of their shop are being written wait for these, and are then written
 * together, in one transaction: a rush costs less by the order than a quiet hour. Whoever is refused spoils
 * nothing for the others: what cannot be written together is written one by one.
 */
import { oneStatement, type Db } from '#db'
import type { Press } from './press.gateway.ts'
import { placing } from './statement.sql.ts'

/** So many statements of a shop are under way at once; the next takes what has come meanwhile. */
const lanes = 2
const most = 32

/** An order's number, and whether the basket that it came of was emptied with it. */
export type Written = { readonly number: string; readonly emptied?: true }

type Waiting = { readonly press: Press; readonly resolve: (one: Promise<Written>) => void }
type Queue = { under: number; waiting: Waiting[] }

const queues = new WeakMap<Db, Map<string, Queue>>()

/** Writes an order: soon, or within a transaction at once and alone. */
export function written(db: Db, press: Press): Promise<Written> {
  if (db.isTransaction) return alone(db, press)
  const queue = queueOf(db, press.shop)
  return new Promise((resolve) => {
    queue.waiting.push({ press, resolve })
    void work(db, queue)
  })
}

function queueOf(db: Db, shop: string): Queue {
  const shops = queues.get(db) ?? new Map<string, Queue>()
  queues.set(db, shops)
  const queue = shops.get(shop) ?? { under: 0, waiting: [] }
  shops.set(shop, queue)
  return queue
}

async function work(db: Db, queue: Queue): Promise<void> {
  if (queue.under >= lanes || queue.waiting.length === 0) return
  const group = queue.waiting.splice(0, most)
  queue.under += 1
  await writeAll(db, group)
  queue.under -= 1
  await work(db, queue)
}

/** Nothing is left of a group that was broken off, whoever in it was the reason. */
async function writeAll(db: Db, group: readonly Waiting[]): Promise<void> {
  const presses = group.map(({ press }) => press)
  const all = group.length === 1 ? undefined : await ask(db, presses).catch(() => undefined)
  const each = group.map(({ press, resolve }, n) => {
    const one = all === undefined ? alone(db, press) : Promise.resolve(all[n]!)
    resolve(one)
    return one
  })
  await Promise.allSettled(each)
}

const alone = async (db: Db, press: Press): Promise<Written> => (await ask(db, [press]))[0]!

async function ask(db: Db, presses: readonly Press[]): Promise<readonly Written[]> {
  const text = JSON.stringify(presses.map((press, n) => ({ ...press, n })))
  const [row] = await oneStatement(db, () => placing(db, [text]))
  const { numbers, emptied } = row!
  return numbers.map((number, n) => (emptied.includes(n) ? { number, emptied: true } : { number }))
}
