/**
 * Whether everything is whole, asked of the database: what was said to be on record is there, and every sum,
 * state, file, letter and seal agrees with what it was made from. Answers sentences; none when all is well.
 */
import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { kindOf, isKind } from '#cases/kinds'
import { evolve, type EventShape, type StateShape } from '#cases/case'
import type { Db } from '#db'
import { readPhoto, type Files } from '#files'
import { verify } from '#seals'
import { uuidOf } from '#web/http'
import type { Told } from './life.ts'
import type { PostOffice } from './post-office.ts'

export type Evidence = {
  readonly told: readonly Told[]
  /** Where photos lie. */
  readonly files: Files
  readonly post: PostOffice | undefined
}

export async function whatIsBroken(db: Db, { told, files, post }: Evidence): Promise<readonly string[]> {
  return [
    ...(await sumsThatDiffer(db)),
    ...(await statesThatDiffer(db)),
    ...(
      await missing(
        db,
        told.filter(({ none }) => none === undefined),
      )
    ).map((one) => `told and not on record: ${JSON.stringify(one)}`),
    ...(await photosWithoutFile(db, files)),
    ...(post === undefined ? [] : await lettersThatDiffer(db, post)),
    ...(await verify(db))
      .filter(({ broken }) => broken !== undefined)
      .map(({ shop, broken }) => `the seals of ${shop} are broken: ${JSON.stringify(broken, plain)}`),
  ]
}

const plain = (_name: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)

const moneyOf = (kind: string): string => `select coalesce(sum(amount_minor), 0) from payments.entries p
  where p.shop = c.shop and p.case_number = c.number and p.kind = '${kind}'`

/** What the events of a case say is owed, whichever of them says it. */
const saidOf = `select coalesce(sum((case
    when e.type in ('RefundOwed', 'Changed', 'TooLate', 'MakingStopped') then e.data ->> 'amountMinor'
    when e.type = 'Cancelled' then e.data #>> '{refund,amountMinor}'
    when e.type = 'ParcelRefunded' then e.data #>> '{owed,amountMinor}'
  end)::bigint), 0) from cases.events e where e.shop = c.shop and e.number = c.number`

/** Each answers rows that should not be there. */
const questions: Readonly<Record<string, string>> = {
  'a case without its first event': `select c.shop, c.number from cases.cases c where not exists
    (select from cases.events e where e.shop = c.shop and e.number = c.number and e.sequence = 1)`,
  'a case whose events have a gap': `select shop, number from cases.events group by 1, 2
    having max(sequence) <> count(*)`,
  'a pool that is not the sum of its movements': `select p.shop, p.sku, p.pool, p.on_hand from stock.pools p
    left join stock.movements m using (shop, sku, pool) group by 1, 2, 3, 4
    having p.on_hand <> coalesce(sum(m.units), 0) or p.on_hand < 0`,
  'more taken from stock than a case took': `select c.shop, c.number from cases.cases c
    where (select count(*) from stock.movements m
        where m.shop = c.shop and m.reference = c.number and m.why = 'replacement')
      <> (select count(*) from cases.events e
        where e.shop = c.shop and e.number = c.number and e.type = 'ReplacementTaken')`,
  'more refunded than was paid': `select shop, order_number from payments.balances
    where refund_paid_minor > refund_owed_minor or refund_owed_minor > captured_minor`,
  'a balance that is not the sum of its entries': `select b.shop, b.order_number from payments.balances b
    left join payments.entries e using (shop, order_number) group by b.shop, b.order_number
    having b.captured_minor <> coalesce(sum(e.amount_minor) filter (where e.kind = 'captured'), 0)
      or b.refund_owed_minor <> coalesce(sum(e.amount_minor) filter (where e.kind = 'refund-owed'), 0)
      or b.refund_paid_minor <> coalesce(sum(e.amount_minor) filter (where e.kind = 'refund-paid'), 0)`,
  'payments that are not what the ledger says': `select p.shop, p.order_number from payments.payments p
    join payments.standings s using (shop, payment) left join payments.balances b using (shop, order_number)
    group by p.shop, p.order_number
    having sum(s.captured_minor) > coalesce(max(b.captured_minor), 0)
      or sum(s.owed_minor) > coalesce(max(b.refund_owed_minor), 0)
      or sum(s.paid_back_minor) > coalesce(max(b.refund_paid_minor), 0)`,
  'a payment without its standing': `select shop, payment from payments.payments p where not exists
    (select from payments.standings s where s.shop = p.shop and s.payment = p.payment)`,
  'money of a case that its events do not name': `select c.shop, c.number, p.owed, e.owed as said
    from cases.cases c, lateral (${moneyOf('refund-owed')}) p (owed), lateral (${saidOf}) e (owed)
    where p.owed <> e.owed`,
  'a refund that was paid and not settled, or settled and not paid': `select c.shop, c.number,
      o.sum, p.sum as paid from cases.cases c,
      lateral (${moneyOf('refund-owed')}) o (sum), lateral (${moneyOf('refund-paid')}) p (sum)
    where (o.sum > 0 and p.sum >= o.sum) <> exists (select from cases.events e
      where e.shop = c.shop and e.number = c.number and e.type = 'Settled' and e.data ->> 'by' = 'refund')`,
  'an order without its lines, or without where they are': `select o.shop, o.number from ordering.orders o
    where not exists (select from ordering.lines l where l.shop = o.shop and l.number = o.number)
      or exists (select from ordering.lines l where l.shop = o.shop and l.number = o.number and not exists
        (select from ordering.progress p where p.shop = l.shop and p.number = l.number and p.line = l.line))`,
  'an order that took something else from stock than it says': `select l.shop, l.number, l.sku
    from ordering.lines l join stock.pools p on p.shop = l.shop and p.sku = l.sku and p.pool = 'sale'
    group by 1, 2, 3 having sum(l.quantity) <> (select -coalesce(sum(m.units), 0) from stock.movements m
      where m.shop = l.shop and m.reference = l.number and m.sku = l.sku and m.why = 'ordered')`,
  'a request that is on record twice': `select shop, key from cases.cases group by 1, 2 having count(*) > 1`,
  'more pieces cancelled than were ordered': `select l.shop, l.number, l.line from ordering.lines l
    join ordering.cancellations c using (shop, number, line) group by 1, 2, 3, l.quantity
    having sum(c.quantity) > l.quantity`,
  'a line that was cancelled whole and sent all the same': `select l.shop, l.number, l.line
    from ordering.lines l join ordering.cancellations c using (shop, number, line)
    join ordering.progress p using (shop, number, line) where p.shipped_at is not null
    group by 1, 2, 3, l.quantity having sum(c.quantity) = l.quantity`,
  'a service that gave back more than it was told to, or than it took': `select d.shop, d.payment
    from payments.demonstrations d left join payments.refunds r using (shop, payment)
    group by d.shop, d.payment
    having (select coalesce(sum(value::bigint), 0) from jsonb_each_text(d.refunds))
      > least(d.captured_minor, coalesce(sum(r.amount_minor), 0))`,
  'a payment that is paid at its service and not here': `select d.shop, d.payment
    from payments.demonstrations d join payments.standings s using (shop, payment)
    where d.captured_minor <> s.captured_minor`,
  'a withdrawal that nobody was told of': `select s.shop, s.reference from withdrawals.statements s
    where not exists (select from mail.letters l
      where l.shop = s.shop and l.text_body like '%' || s.reference || '%')`,
  'an order that was placed without what was told with it, or twice by one key': `select o.shop, o.key
    from ordering.orders o left join ordering.checkouts c on c.shop = o.shop and c.number = o.number
    group by 1, 2 having count(*) > 1 or count(c.content) = 0`,
  'an order given up whose pieces are not back, or are back twice': `select m.shop, m.reference
    from stock.movements m left join ordering.given_up g on g.shop = m.shop and g.number = m.reference
    where m.why in ('ordered', 'cancelled', 'given-up') group by 1, 2
    having (count(g.number) > 0 and sum(m.units) <> 0)
      or (count(g.number) = 0 and count(*) filter (where m.why = 'given-up') > 0)`,
  'a piece in a case that is over, or in another one': `select u.shop, u.in_case from units.units u
    left join cases.cases c on c.shop = u.shop and c.number = u.in_case
    where u.in_case is not null and (c.closed_at is not null or not u.unit = any (c.units))`,
  'an open case that holds no piece': `select c.shop, c.number from cases.cases c
    where c.closed_at is null and not exists
      (select from units.units u where u.shop = c.shop and u.in_case = c.number)`,
  'an order without its letter': `select o.shop, o.number from ordering.orders o where not exists
    (select from mail.letters l where l.shop = o.shop and l.order_number = o.number)
    and not exists (select from payments.payments p join payments.standings s using (shop, payment)
      where p.shop = o.shop and p.order_number = o.number and p.purpose = 'order'
        and s.state not in ('authorised', 'paid'))`,
  'a case without a letter': `select c.shop, c.number from cases.cases c where not exists
    (select from mail.letters l where l.shop = c.shop and l.case_number = c.number)`,
  'a job that was given up': `select id, task_identifier from graphile_worker.jobs
    where attempts >= max_attempts`,
}

async function sumsThatDiffer(db: Db): Promise<readonly string[]> {
  const broken: string[] = []
  for (const [what, question] of Object.entries(questions)) {
    const { rows } = await sql.raw(question).execute(db)
    broken.push(...rows.map((row) => `${what}: ${JSON.stringify(row, plain)}`))
  }
  return broken
}

/** The state of a case is what its events make of it, from the first to the last. */
async function statesThatDiffer(db: Db): Promise<readonly string[]> {
  const cases = await db
    .selectFrom('cases.cases')
    .select(['shop', 'number', 'kind', 'state', 'data'])
    .execute()
  const events = await db
    .selectFrom('cases.events')
    .select(['shop', 'number', 'type', 'data'])
    .orderBy('sequence')
    .execute()
  const eventsOf = Map.groupBy(events, ({ shop, number }) => `${shop} ${number}`)
  return cases.flatMap(({ shop, number, kind, state, data }) => {
    if (!isKind(kind)) return [`${shop} ${number} is of no kind`]
    const folded = (eventsOf.get(`${shop} ${number}`) ?? []).reduce<StateShape>(
      (before, event) =>
        evolve(kindOf(kind), before, { type: event.type, ...(event.data as object) } as EventShape),
      { state: 'none' },
    )
    const stored = { state, ...(data as object) }
    if (isDeepStrictEqual(JSON.parse(JSON.stringify(folded)), stored)) return []
    return [`${shop} ${number} is not what its events say: ${JSON.stringify([stored, folded])}`]
  })
}

/** Those of them of which the database knows nothing. */
export async function missing(db: Db, told: readonly Told[]): Promise<readonly Told[]> {
  const on = await onRecord(db)
  return told.filter((one) => !on(one))
}

/** Reads what could have been told of, once, and answers whether one thing is there. */
async function onRecord(db: Db): Promise<(told: Told) => boolean> {
  const column = async (text: string): Promise<ReadonlySet<string>> => {
    const { rows } = await sql.raw<{ one: string }>(text).execute(db)
    return new Set(rows.map(({ one }) => one))
  }
  const orders = await column(`select shop || ' ' || key as one from ordering.orders`)
  const paid = await column(`select shop || ' ' || order_number as one from payments.entries
    where kind = 'captured'`)
  const requests = await column(`select c.shop || ' ' || c.key || ' ' || least(1, count(p.photo)) as one
    from cases.cases c left join cases.photos p on p.shop = c.shop and p.number = c.number
      and p.added_by = c.opened_by group by c.shop, c.key`)
  const parcels = await column(`select shop || ' ' || tracking as one from parcels.parcels
    where tracking is not null`)
  const ended = await column(`select shop || ' ' || parcel as one from parcels.ends`)
  const declared = await column(`select shop || ' ' || statement as one from withdrawals.statements`)
  const asked = await column(`select shop || ' ' || inquiry as one from inquiries.inquiries`)
  const written = await column(`select shop || ' ' || (data ->> 'key') as one from inquiries.entries
    where data ->> 'key' is not null`)
  const { rows } = await sql<{ who: string; last: number }>`
    select shop || ' ' || number || ' ' || actor as who, max(sequence) as last
    from cases.events group by 1`.execute(db)
  const lastPress = new Map(rows.map(({ who, last }) => [who, last]))
  return (told) => {
    const { shop } = told
    switch (told.what) {
      case 'order':
        return orders.has(`${shop} ${told.key}`)
      case 'payment':
        return paid.has(`${shop} ${told.order}`)
      case 'request': {
        const without = told.photos === 0 && requests.has(`${shop} ${told.key} 0`)
        return without || requests.has(`${shop} ${told.key} 1`)
      }
      case 'parcel':
        return parcels.has(`${shop} ${told.tracking}`)
      case 'delivery':
        return ended.has(`${shop} ${told.parcel}`)
      case 'withdrawal':
        return declared.has(`${shop} ${uuidOf('withdrawal', told.key)}`)
      case 'inquiry':
        return asked.has(`${shop} ${uuidOf('inquiry', shop, told.key)}`)
      case 'words':
        return written.has(`${shop} ${told.key}`)
      case 'press':
        return (lastPress.get(`${shop} ${told.number} ${told.actor}`) ?? 0) > told.after
    }
  }
}

async function photosWithoutFile(db: Db, files: Files): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('cases.photos')
    .select('hash')
    .union(db.selectFrom('inquiries.photos').select('hash'))
    .execute()
  const broken: string[] = []
  for (const { hash } of rows)
    for (const size of ['full', 'small'] as const)
      if ((await readPhoto(files, hash, size)) === undefined)
        broken.push(`photo ${hash} has no file (${size})`)
  return broken
}

/** Once the queue is empty every letter has come at least once, and none that is not on record. */
async function lettersThatDiffer(db: Db, { taken }: PostOffice): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('mail.letters as l')
    .leftJoin('mail.sendings as s', (on) =>
      on.onRef('s.shop', '=', 'l.shop').onRef('s.letter', '=', 'l.letter'),
    )
    .select(['l.letter', 's.sent_at'])
    .execute()
  const known = new Set(rows.map(({ letter }) => letter))
  return [
    ...rows.filter(({ letter }) => !taken.has(letter)).map(({ letter }) => `the letter ${letter} never came`),
    ...rows
      .filter((one) => one.sent_at === null)
      .map(({ letter }) => `the letter ${letter} counts as unsent`),
    ...[...taken.keys()].filter((one) => !known.has(one)).map((one) => `nobody knows of the letter ${one}`),
  ]
}
