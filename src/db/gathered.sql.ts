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
/**
 * `under`: how many statements are under way, or about to be; `asked`: what is in them, as `single` names it.
 */
type Lane<Key, Found> = { under: number; waiting: Waiting<Key, Found>[]; readonly asked: Set<string> }

/** How those of a lane go. */
export type Going<Key> = {
  /** Those that it calls the same are asked for one after the other. */
  readonly single?: ((key: Key) => string) | undefined
  /** A second statement goes beside the first as soon as some are waiting. */
  readonly abreast?: boolean | undefined
}

/**
 * `ask` answers for each key, in their order. The next statement takes of those who have come meanwhile half,
 * or all where they are few. Keys that `laneFor` gives other lanes are never asked for together and do not
 * wait for each other. Within a transaction each is asked for at once and alone.
 */
export function gathered<Key, Found>(
  ask: Ask<Key, Found>,
  laneFor: (key: Key) => string = () => '',
  going: Going<Key> = {},
): (db: Db, key: Key) => Promise<Found> {
  const lanes = new WeakMap<Db, Map<string, Lane<Key, Found>>>()
  const asking = { ask, ...going }
  return async (db, key) => {
    if (db.isTransaction) return (await ask(db, [key]))[0]!
    const all = lanes.get(db) ?? new Map<string, Lane<Key, Found>>()
    lanes.set(db, all)
    const name = laneFor(key)
    const lane = all.get(name) ?? { under: 0, waiting: [], asked: new Set<string>() }
    all.set(name, lane)
    return new Promise<Found>((resolve, reject) => {
      lane.waiting.push({ key, resolve, reject })
      // Names of lanes may come from visitors: none is kept that nobody waits in.
      goOn(db, lane, asking, () => all.delete(name))
    })
  }
}

type Asking<Key, Found> = Going<Key> & { readonly ask: Ask<Key, Found> }

/** Whether those who wait may go, beside so many statements. */
const mayGo = (waiting: number, beside: number, abreast: boolean | undefined): boolean =>
  beside === 0 ? waiting > 0 : beside === 1 && abreast === true && waiting >= few

function goOn<Key, Found>(
  db: Db,
  lane: Lane<Key, Found>,
  asking: Asking<Key, Found>,
  leave: () => void,
): void {
  if (lane.under === 0 && lane.waiting.length === 0) return leave()
  if (!mayGo(lane.waiting.length, lane.under, asking.abreast)) return
  lane.under += 1
  setImmediate(() => void answerNext(db, lane, asking, leave))
}

async function answerNext<Key, Found>(
  db: Db,
  lane: Lane<Key, Found>,
  asking: Asking<Key, Found>,
  leave: () => void,
): Promise<void> {
  const { ask, single, abreast } = asking
  if (mayGo(lane.waiting.length, lane.under - 1, abreast)) {
    const turn = turnOf(lane.waiting.length)
    const group = single === undefined ? lane.waiting.splice(0, turn) : nextOf(lane, turn, single)
    const keys = group.map(({ key }) => key)
    const names = single === undefined ? [] : keys.map(single)
    for (const name of names) lane.asked.add(name)
    // All who wait have to wait for what is being asked; who asks it goes on with them.
    if (keys.length === 0) return void (lane.under -= 1)
    try {
      const found = await ask(db, keys)
      for (const [n, { resolve }] of group.entries()) resolve(found[n]!)
    } catch (problem) {
      for (const { reject } of group) reject(problem)
    }
    for (const name of names) lane.asked.delete(name)
  }
  lane.under -= 1
  goOn(db, lane, asking, leave)
}

/** The first of those who wait, as many as may be asked for together and beside what is being asked. */
function nextOf<Key, Found>(
  lane: Lane<Key, Found>,
  turn: number,
  single: (key: Key) => string,
): readonly Waiting<Key, Found>[] {
  const taken = new Set(lane.asked)
  const group: Waiting<Key, Found>[] = []
  const left: Waiting<Key, Found>[] = []
  for (const one of lane.waiting) {
    const name = single(one.key)
    const goes = group.length < turn && !taken.has(name)
    ;(goes ? group : left).push(one)
    taken.add(name)
  }
  lane.waiting = left
  return group
}
