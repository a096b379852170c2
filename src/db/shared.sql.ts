/**
 * Presses of one kind that come while others of it are being written wait for these, and are then written
 * together, by one statement: a rush costs less by the press than a quiet hour. Whoever is refused spoils
 * nothing for the others: what cannot be written together is written one by one. Knows no table.
 */
import type { Db } from './connect.sql.ts'

/** So many statements of a queue are under way at once; the next takes what has come meanwhile. */
const lanes = 2
const most = 32

/** What is to be written. */
export type Shared<Press, Written> = {
  /** Only those of one queue are written together. */
  readonly queue: (press: Press) => string
  /** Of those that have this in common only one at a time is. */
  readonly apart?: (press: Press) => string
  /** Writes all, or throws and writes none; answers for each, in their order. */
  readonly write: (db: Db, presses: readonly Press[]) => Promise<readonly Written[]>
}

type Waiting<Press, Written> = {
  readonly press: Press
  readonly resolve: (one: Promise<Written>) => void
}
type Queue<Press, Written> = { under: number; waiting: Waiting<Press, Written>[] }

/** Writes a press: soon, or within a transaction at once and alone. */
export function shared<Press, Written>({
  queue: nameOf,
  apart,
  write,
}: Shared<Press, Written>): (db: Db, press: Press) => Promise<Written> {
  type Own = Queue<Press, Written>
  const queues = new WeakMap<Db, Map<string, Own>>()
  const alone = async (db: Db, press: Press): Promise<Written> => (await write(db, [press]))[0]!

  const queueOf = (db: Db, name: string): Own => {
    const named = queues.get(db) ?? new Map<string, Own>()
    queues.set(db, named)
    const queue = named.get(name) ?? { under: 0, waiting: [] }
    named.set(name, queue)
    return queue
  }

  const work = async (db: Db, queue: Own): Promise<void> => {
    if (queue.under >= lanes || queue.waiting.length === 0) return
    const group = nextOf(queue, apart)
    queue.under += 1
    await writeAll(db, group)
    queue.under -= 1
    await work(db, queue)
  }

  /** Nothing is left of a group that was broken off, whoever in it was the reason. */
  const writeAll = async (db: Db, group: readonly Waiting<Press, Written>[]): Promise<void> => {
    const presses = group.map(({ press }) => press)
    const all = group.length === 1 ? undefined : await write(db, presses).catch(() => undefined)
    const each = group.map(({ press, resolve }, n) => {
      const one = all === undefined ? alone(db, press) : Promise.resolve(all[n]!)
      resolve(one)
      return one
    })
    await Promise.allSettled(each)
  }

  return (db, press) => {
    if (db.isTransaction) return alone(db, press)
    const queue = queueOf(db, nameOf(press))
    return new Promise((resolve) => {
      queue.waiting.push({ press, resolve })
      void work(db, queue)
    })
  }
}

/** The first of those who wait, as many as may be written together. */
function nextOf<Press, Written>(
  queue: Queue<Press, Written>,
  apart: Shared<Press, Written>['apart'],
): readonly Waiting<Press, Written>[] {
  if (apart === undefined) return queue.waiting.splice(0, most)
  const taken = new Set<string>()
  const group: Waiting<Press, Written>[] = []
  const left: Waiting<Press, Written>[] = []
  for (const one of queue.waiting) {
    const name = apart(one.press)
    const goes = group.length < most && !taken.has(name)
    ;(goes ? group : left).push(one)
    taken.add(name)
  }
  queue.waiting = left
  return group
}
