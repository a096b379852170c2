/**
 * Times at a store that are booked. INVARIANT (visits): a place at a time is one visit's; of two who press at
 * once the table takes one. Who brings several pieces comes once: their requests share a place, which the
 * first of them holds, and the next when that one is gone.
 */
import { sql } from 'kysely'
import type { Day, Instant } from '#calendar'
import { formatDay } from '#calendar'
import { readCustomer } from '#customers'
import { at as instant, type Db } from '#db'
import {
  careDaysOf,
  readyWhenBrought,
  visitProblem,
  type OpenShop,
  type SpokenLanguage,
  type VisitWish,
} from '#shops'

/** `field`: what of the wish cannot be had; `stay`: it is after the last day of the stay. */
export type VisitNotPossible = {
  readonly refused: 'visit-not-possible'
  readonly field: 'store' | 'day' | 'time' | 'language' | 'booking' | 'late' | 'stay'
  /** The last day of the stay, where the visit is after it. */
  readonly leaves?: string
}

type Booking = {
  readonly number: string
  readonly work: string
  readonly product: string
  readonly visit: VisitWish | undefined
  /** The last day of the customer's stay. */
  readonly leaves?: string | undefined
  readonly isLateKnown: boolean
  readonly byStaff?: boolean
}

const no = (field: VisitNotPossible['field']): VisitNotPossible => ({ refused: 'visit-not-possible', field })

/**
 * Books a time for a case, in place of one that it had. The row waits for others who want the same, and then
 * finds it taken.
 */
export async function bookVisit(
  tx: Db,
  shop: OpenShop,
  { number, work, product, visit, leaves, isLateKnown, byStaff = false }: Booking,
  { at }: { readonly at: Instant },
): Promise<VisitNotPossible | undefined> {
  if (visit === undefined) return no('booking')
  const problem = visitProblem(shop, work, visit, { at, byStaff })
  if (problem !== undefined) return no(problem)
  if (leaves !== undefined && visit.day > leaves) return { ...no('stay'), leaves }
  const days = careDaysOf(shop, product, work)
  const isLate = days !== undefined && leaves !== undefined && readyWhenBrought(visit.day, days) > leaves
  if (isLate && !isLateKnown) return no('late')
  const store = shop.settings.stores.find(({ id }) => id === visit.store)
  await freeVisit(tx, shop.name, number)
  const own = await ownVisit(tx, shop.name, number, visit)
  const row = {
    shop: shop.name,
    number,
    store: visit.store,
    day: visit.day,
    starts: visit.time,
    language: visit.language,
    booked_at: instant(at),
  }
  if (own !== undefined) {
    const together = { ...row, place: own.place, beside: own.number }
    await tx.insertInto('cases.visits').values(together).execute()
    return undefined
  }
  for (let place = 1; place <= (store?.visits?.['at-once'] ?? 0); place += 1) {
    const booked = await tx
      .insertInto('cases.visits')
      .values({ ...row, place })
      .onConflict((c) => c.doNothing())
      .returning('number')
      .executeTakeFirst()
    if (booked !== undefined) return undefined
  }
  return no('time')
}

/** The visit at that time that holds its place and is the same person's; nobody gives it up meanwhile. */
async function ownVisit(
  tx: Db,
  shop: string,
  number: string,
  { store, day, time }: VisitWish,
): Promise<{ readonly number: string; readonly place: number } | undefined> {
  const own = await tx
    .selectFrom('cases.cases')
    .select('opened_by')
    .where('shop', '=', shop)
    .where('number', '=', number)
    .executeTakeFirst()
  const [role, identity = ''] = (own?.opened_by ?? '').split(':')
  // Somebody with two addresses is one person, whichever of them each request came from.
  const person = role === 'customer' ? await readCustomer(tx, shop, identity) : undefined
  const actors = (person?.identities ?? []).map((one) => `customer:${one}`)
  const { rows } = await sql<{ number: string; place: number }>`
    select v.number, v.place
    from cases.visits v
    join cases.cases c on c.shop = v.shop and c.number = v.number
    join cases.cases own on own.shop = v.shop and own.number = ${number}
    where v.shop = ${shop} and v.store = ${store} and v.day = ${day}::date and v.starts = ${time}
      and v.ended is null and v.beside is null
      and (c.order_number = own.order_number or c.opened_by = any (${actors}::text[]))
    order by v.place
    limit 1
    for update of v`.execute(tx)
  return rows[0]
}

/** The time is somebody else's to have, unless the same customer still comes with another piece. */
export async function freeVisit(tx: Db, shop: string, number: string): Promise<undefined> {
  const gone = await tx
    .deleteFrom('cases.visits')
    .where('shop', '=', shop)
    .where('number', '=', number)
    .returning('beside')
    .executeTakeFirst()
  if (gone === undefined || gone.beside !== null) return
  const others = tx.updateTable('cases.visits').where('shop', '=', shop)
  const next = await tx
    .selectFrom('cases.visits')
    .select('number')
    .where('shop', '=', shop)
    .where('beside', '=', number)
    .orderBy('booked_at')
    .orderBy('number')
    .executeTakeFirst()
  if (next === undefined) return
  await others.set({ beside: null }).where('number', '=', next.number).execute()
  await others.set({ beside: next.number }).where('beside', '=', number).execute()
}

/** It took place, or nobody came. */
export async function endVisit(
  tx: Db,
  shop: string,
  number: string,
  how: 'came' | 'missed',
): Promise<undefined> {
  await tx
    .updateTable('cases.visits')
    .set({ ended: how })
    .where('shop', '=', shop)
    .where('number', '=', number)
    .execute()
}

export const readEnded = (ended: string | null): 'came' | 'missed' | null =>
  ended === 'came' || ended === 'missed' ? ended : null

/** A visit as the desk lists it. */
export type BookedVisit = {
  readonly number: string
  readonly store: string
  readonly day: string
  readonly time: string
  readonly language: SpokenLanguage
  readonly ended: 'came' | 'missed' | null
  /** The request whose visit it is brought along with. */
  readonly beside: string | null
}

/** Visits from one day to another, both included, as they come. */
export async function readVisits(
  db: Db,
  shop: string,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<readonly BookedVisit[]> {
  const rows = await db
    .selectFrom('cases.visits')
    .select([
      'number',
      'store',
      'starts',
      'language',
      'ended',
      'beside',
      sql<string>`to_char(day, 'YYYY-MM-DD')`.as('on'),
    ])
    .where('shop', '=', shop)
    .where(sql<boolean>`day between ${formatDay(from)}::date and ${formatDay(to)}::date`)
    .orderBy('day')
    .orderBy('starts')
    .orderBy('store')
    .execute()
  return rows.map(({ number, store, starts, language, ended, beside, on }) => ({
    number,
    store,
    day: on,
    time: starts,
    language: language === 'ja' ? 'ja' : 'en',
    ended: readEnded(ended),
    beside,
  }))
}
