/**
 * What many ask at once is asked together, in one statement: in a rush each costs a share of one. Knows no
 * table.
 */
import type { Db } from './connect.sql.ts'

/** So many are asked for together; who comes after waits for the next statement. */
const most = 32
/** So few are not parted: a statement has a cost of its own, whatever is in it. */
const few = 8

/**
 * How many of those who wait go now: half of them, so that the database has the others to work on while
 * these are answered and come back. If all went at once, all would be answered at once, and the first to
 * come back would go alone.
 */
const turnOf = (waiting: number): number => Math.min(most, Math.max(few, Math.ceil(waiting / 2)))

type Ask<Key, Found> = (db: Db, keys: readonly Key[]) => Promise<readonly Found[]>
type Waiting<Key, Found> = {
  readonly key: Key
  readonly resolve: (found: Found) => void
  readonly reject: (problem: unknown) => void
}
type Lane<Key, Found> = { busy: boolean; waiting: Waiting<Key, Found>[] }

/**
 * `ask` answers for each key, in their order. One statement is under way at a time; the next takes of those
 * who have come meanwhile half, or all where they are few. Keys that `laneFor` gives other
 * lanes are never asked for together and do not wait for each other; those that `single` calls the same are
 * asked for one after the other. Within a transaction each is asked for at once and alone.
 */
export function gathered<Key, Found>(
  ask: Ask<Key, Found>,
  laneFor: (key: Key) => string = () => '',
  single?: (key: Key) => string,
): (db: Db, key: Key) => Promise<Found> {
  const lanes = new WeakMap<Db, Map<string, Lane<Key, Found>>>()
  const one = { ask, single }
  return async (db, key) => {
    if (db.isTransaction) return (await ask(db, [key]))[0]!
    const all = lanes.get(db) ?? new Map<string, Lane<Key, Found>>()
    lanes.set(db, all)
    const name = laneFor(key)
    const lane = all.get(name) ?? { busy: false, waiting: [] }
    all.set(name, lane)
    return new Promise<Found>((resolve, reject) => {
      lane.waiting.push({ key, resolve, reject })
      // Names of lanes may come from visitors: none is kept that nobody waits in.
      goOn(db, lane, one, () => all.delete(name))
    })
  }
}

type Asking<Key, Found> = {
  readonly ask: Ask<Key, Found>
  readonly single: ((key: Key) => string) | undefined
}

function goOn<Key, Found>(
  db: Db,
  lane: Lane<Key, Found>,
  asking: Asking<Key, Found>,
  leave: () => void,
): void {
  if (lane.busy) return
  if (lane.waiting.length === 0) return leave()
  lane.busy = true
  setImmediate(() => void answerNext(db, lane, asking, leave))
}

async function answerNext<Key, Found>(
  db: Db,
  lane: Lane<Key, Found>,
  asking: Asking<Key, Found>,
  leave: () => void,
): Promise<void> {
  const { ask, single } = asking
  const group =
    single === undefined ? lane.waiting.splice(0, turnOf(lane.waiting.length)) : nextOf(lane, single)
  const keys = group.map(({ key }) => key)
  try {
    const found = await ask(db, keys)
    for (const [n, { resolve }] of group.entries()) resolve(found[n]!)
  } catch (problem) {
    for (const { reject } of group) reject(problem)
  }
  lane.busy = false
  goOn(db, lane, asking, leave)
}

/** The first of those who wait, as many as may be asked for together. */
function nextOf<Key, Found>(
  lane: Lane<Key, Found>,
  single: (key: Key) => string,
): readonly Waiting<Key, Found>[] {
  const taken = new Set<string>()
  const group: Waiting<Key, Found>[] = []
  const left: Waiting<Key, Found>[] = []
  const turn = turnOf(lane.waiting.length)
  for (const one of lane.waiting) {
    const name = single(one.key)
    const goes = group.length < turn && !taken.has(name)
    ;(goes ? group : left).push(one)
    taken.add(name)
  }
  lane.waiting = left
  return group
}
