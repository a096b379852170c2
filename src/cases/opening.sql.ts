/**
 * The one statement that writes a new case: its pieces in hand, its row, its ruling, what its form said, its
 * first event, its letter and the jobs that look after it, made of the parts that the modules of these tables
 * give. All of it is written, or nothing.
 */
import type { Instant } from '#calendar'
import type { CaseRecord, Due, EventShape, Findings, StateShape } from '#cases/case'
import { prepared, type Db } from '#db'
import { enqueuing, type JobRow } from '#jobs'
import { keepingRulings, type RulingRow } from '#rulings'
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
  readonly rulings: readonly RulingRow[]
  readonly jobs: readonly JobRow[]
}

/** Writes it, or says which of its pieces is not to be had, by when the caller takes everything back. */
export async function recordNewCase(tx: Db, opened: NewCase): Promise<UnitInHand | UnitGone | undefined> {
  const { shop, order, line, units, number } = opened.theCase
  const [row] = await opening(tx, [JSON.stringify(rowOf(opened))])
  return row!.taken === units.length ? undefined : whyNotTaken(tx, { shop, order, line, units }, number)
}

const timestamp = (at: Instant): string => new Date(at).toISOString()

function rowOf({ theCase, current, event, due, over, rulings, ...beside }: NewCase) {
  const { order, ruling, openedAt, openedBy, custody: _custody, ...named } = theCase
  const { state, ...data } = current
  const { type, ...said } = event
  return {
    ...named,
    ...beside,
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
    rulings: [...new Map(rulings.map((one) => [one.hash, one])).values()],
  }
}

const opening = prepared<{ taken: number }>(`
with opened as materialized (
    select * from jsonb_to_record($1::jsonb) as x (
      shop text, number text, key text, kind text, request text, order_number text, line integer,
      units integer[], sku text, placed text, state text, data jsonb, answers jsonb, findings jsonb,
      description text, details jsonb, recipient jsonb, language text, ruling_hash text, due_at timestamptz,
      due_is text, due_from jsonb, opened_at timestamptz, opened_by text, closed_at timestamptz,
      event text, said jsonb, rulings jsonb, jobs jsonb)),
  taking as materialized (
    select shop, order_number, line, units, sku, number, placed, closed_at is not null as over from opened),
  ${takingInHand},
  whole as materialized (
    select * from opened where (select count(*) from in_hand) = cardinality(opened.units)),
  ruled as (select rulings from whole),
  ${keepingRulings},
  written as (
    insert into cases.cases (shop, number, key, kind, request, order_number, line, units, quantity, state,
      data, answers, findings, description, language, ruling_hash, due_at, due_is, due_from, opened_at,
      opened_by, closed_at)
    select shop, number, key, kind, request, order_number, line, units, cardinality(units), state,
      data, answers, findings, description, language, ruling_hash, due_at, due_is, due_from, opened_at,
      opened_by, closed_at
    from whole),
  told as (
    insert into cases.events (shop, number, sequence, type, data, actor, at)
    select shop, number, 1, event, said, opened_by, opened_at from whole),
  detailed as (
    insert into cases.details (shop, number, details)
    select shop, number, details from whole where details <> '{}'),
  given as (
    insert into cases.recipients (shop, number, name, address, lines)
    select whole.shop, whole.number, x.name, x.address, x.lines
    from whole, jsonb_to_record(whole.recipient) as x (name text, address text, lines text[])
    where whole.recipient is not null),
  job as (
    select x.* from whole, jsonb_to_recordset(whole.jobs)
      as x (name text, payload json, run_at timestamptz, key text)),
  ${enqueuing}
select count(*)::integer as taken from in_hand`)
