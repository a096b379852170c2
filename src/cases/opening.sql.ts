/**
 * The one statement that writes new cases: their pieces in hand, their rows, their rulings, what their forms
 * said, their photos, first events and letters and the jobs that look after them, made of the parts that the
 * modules of these tables give. All of it is written, or nothing. Each connection plans it once.
 */
import type { Instant } from '#calendar'
import type { CaseRecord, Due, EventShape, Findings, StateShape, StoredPhoto } from '#cases/case'
import { oneStatement, prepared, shared, type Actor, type Db } from '#db'
import { enqueuing, type JobRow } from '#jobs'
import { holdingOrders } from '#ordering'
import { keepingRulings, rulingRows, type RulingRow, type Wording } from '#rulings'
import { takingInHand, whyNotTaken, type Custody, type UnitGone, type UnitInHand } from '#units'

/** A case as it begins, and what is written with it. */
export type NewCase = {
  readonly theCase: CaseRecord
  readonly key: string
  readonly sku: string
  /** Where its pieces are, where no case has said so before. */
  readonly placed: Custody | null
  readonly current: StateShape
  readonly event: EventShape
  readonly due: Due | undefined
  /** Over as soon as it is asked for: it has nothing in hand. */
  readonly over: boolean
  readonly findings: Findings
  /** `by`: whose they are, where somebody else writes the request down. */
  readonly photos: readonly (StoredPhoto & { readonly by?: Actor })[]
  readonly rulings: readonly RulingRow[]
  readonly jobs: readonly JobRow[]
}

/**
 * Writes a case of an order that the caller's transaction holds, or says which of its pieces is not to be
 * had, by when the caller takes everything back.
 */
export async function recordNewCase(tx: Db, opened: NewCase): Promise<UnitInHand | UnitGone | undefined> {
  const { shop, order, line, units, number } = opened.theCase
  const [row] = await opening(tx, told([rowOf(opened, null)]))
  return row!.whole ? undefined : whyNotTaken(tx, { shop, order, line, units }, number)
}

/**
 * Writes a case that was decided on by what was read with the mark of its order, at once with others, if
 * nobody held the order since and the key is new. Otherwise nothing is written.
 */
export async function recordAsSeen(db: Db, opened: NewCase, mark: string): Promise<boolean> {
  try {
    return await asSeen(db, rowOf(opened, mark))
  } catch (problem) {
    if (movedOn(problem)) return false
    throw problem
  }
}

const asSeen = shared({
  lane: ({ row: { shop } }: Told) => shop,
  // What one of them does to an order, the other has not seen.
  single: ({ row: { order_number } }) => order_number,
  abreast: true,
  write: async (db, rows) => {
    await oneStatement(db, () => opening(db, told(rows)))
    return rows.map(() => true)
  },
})

/** Broken off by the statement itself, or because the key had opened a case. */
const movedOn = (problem: unknown): boolean =>
  problem instanceof Error &&
  'code' in problem &&
  (problem.code === 'YK001' || ('table' in problem && problem.code === '23505' && problem.table === 'cases'))

const timestamp = (at: Instant): string => new Date(at).toISOString()

type Told = ReturnType<typeof rowOf>

/** What the statement is told: the cases, and once what their rulings have in common. */
const told = (cases: readonly Told[]): readonly string[] => [
  JSON.stringify(cases.map(({ row }) => row)),
  JSON.stringify([...new Map(cases.flatMap(({ wordings }) => wordings.map(named))).values()]),
]
const named = (wording: Wording) => [wording.hash, wording] as const

function rowOf({ theCase, current, event, due, over, rulings, ...beside }: NewCase, mark: string | null) {
  const { order, ruling, openedAt, openedBy, custody: _custody, ...names } = theCase
  const { state, ...data } = current
  const { type, ...said } = event
  const { rows, wordings } = rulingRows(rulings)
  const row = {
    ...names,
    ...beside,
    mark,
    order_number: order,
    state,
    data,
    ruling_hash: ruling,
    due_at: due === undefined ? null : timestamp(due.at),
    due_is: due?.is ?? null,
    due_from: due?.from ?? null,
    opened_at: timestamp(openedAt),
    opened_by: openedBy,
    closed_at: over ? timestamp(openedAt) : null,
    event: type,
    said,
    rulings: rows,
  }
  return { row, wordings }
}

/** `whole`: whether all pieces were to be had. With a mark, the statement breaks off where they were not. */
const opening = prepared<{ whole: boolean }>(`
with opened as materialized (
    select * from jsonb_to_recordset($1::jsonb) as x (
      mark text, shop text, number text, key text, kind text, request text, order_number text, line integer,
      units integer[], sku text, placed text, state text, data jsonb, answers jsonb, findings jsonb,
      description text, details jsonb, recipient jsonb, language text, ruling_hash text, due_at timestamptz,
      due_is text, due_from jsonb, opened_at timestamptz, opened_by text, closed_at timestamptz,
      event text, said jsonb, photos jsonb, rulings jsonb, jobs jsonb)),
  wanted_order as (select shop, order_number as number from opened where mark is not null),
  ${holdingOrders},
  taking as materialized (
    select o.shop, o.order_number, o.line, o.units, o.sku, o.number, o.placed, o.closed_at is not null as over
    from opened o
    where o.mark is null or o.mark = (select s.mark from standing_as s where s.number = o.order_number)),
  ${takingInHand},
  whole as materialized (
    select o.* from opened o
    where cardinality(o.units) = (select count(*) from in_hand h where h.order_number = o.order_number)),
  ruled as (select rulings from whole),
  worded as (select $2::jsonb as wordings where exists (select from whole)),
  ${keepingRulings},
  written as (
    insert into cases.cases (shop, number, key, kind, request, order_number, line, units, quantity, state,
      data, answers, findings, description, language, ruling_hash, due_at, due_is, due_from, opened_at,
      opened_by, closed_at)
    select shop, number, key, kind, request, order_number, line, units, cardinality(units), state,
      data, answers, findings, description, language, ruling_hash, due_at, due_is, due_from, opened_at,
      opened_by, closed_at
    from whole order by key),
  told as (
    insert into cases.events (shop, number, sequence, type, data, actor, at)
    select shop, number, 1, event, said, opened_by, opened_at from whole),
  detailed as (
    insert into cases.details (shop, number, details)
    select shop, number, details from whole where details <> '{}'),
  given as (
    insert into cases.recipients (shop, number, name, address, lines, country)
    select w.shop, w.number, x.name, x.address, x.lines, x.country
    from whole w, jsonb_to_record(w.recipient) as x (name text, address text, lines text[], country text)
    where w.recipient is not null),
  shown as (
    insert into cases.photos (shop, number, photo, hash, width, height, added_by, added_at)
    select w.shop, w.number, one.place, one.photo ->> 'hash', (one.photo ->> 'width')::integer,
      (one.photo ->> 'height')::integer, coalesce(one.photo ->> 'by', w.opened_by), w.opened_at
    from whole w, jsonb_array_elements(w.photos) with ordinality as one (photo, place)),
  job as (
    select x.* from whole w, jsonb_to_recordset(w.jobs)
      as x (name text, payload json, run_at timestamptz, key text)),
  ${enqueuing}
select case
  when (select count(*) from whole) = (select count(*) from opened) then true
  when exists (select from opened where mark is not null) then db.refuse('moved-on', null) is null
  else false end as whole`)
