/**
 * Parcels that end their way: one that could not be delivered opens a case, or carries on the one that had
 * sent it again; one that was sent again and arrived ends it.
 */
import type { Instant } from '#calendar'
import type { Actor, Db } from '#db'
import { readOrder } from '#ordering'
import { readParcel, recordReturnCause, type Parcel, type ReturnCause } from '#parcels'
import type { OpenShop } from '#shops'
import { isReadable, type AnyCase, type FoundCase } from './any-case.ts'
import { readCase, readCasesOf } from './case.sql.ts'
import { openCase, type NotOpened } from './open.sql.ts'
import { press, type Done, type NotDone } from './press.sql.ts'

type By = { readonly actor: Actor; readonly at: Instant }

/** The case that has sent this parcel again. */
async function caseThatSent(db: Db, shop: string, parcel: Parcel): Promise<AnyCase | undefined> {
  const cases = await readCasesOf(db, shop, parcel.order)
  return cases.find(
    (one): one is AnyCase =>
      isReadable(one) && one.current.state === 'sent-again' && one.current.parcel === parcel.parcel,
  )
}

/**
 * A box of a case came back or is lost: that case goes on from there. Of a kind that has no such step, or
 * where another box is on its way by now, nothing moves.
 */
async function ofCase(
  db: Db,
  shop: OpenShop,
  { parcel, caseNumber }: Parcel,
  what: { readonly cause: ReturnCause } | { readonly note: string },
  by: By,
): Promise<Done | NotDone | undefined> {
  const theCase = await readCase(db, shop.name, caseNumber ?? '')
  if (theCase === undefined || !isReadable(theCase)) return undefined
  const command =
    'cause' in what
      ? ({ command: 'note-box-back', parcel, ...what } as const)
      : ({ command: 'note-box-lost', parcel, ...what } as const)
  return press(db, shop, theCase.number, command, { ...by, version: theCase.version })
}

/** The carrier has lost a box of a case. It has no end: what is lost may be found. */
export const caseBoxLost = (db: Db, shop: OpenShop, parcel: Parcel, note: string, by: By) =>
  ofCase(db, shop, parcel, { note }, by)

/** The box that a case has on its way to the customer, and that can be recorded as lost. */
export function boxSent(theCase: FoundCase): string | undefined {
  if (!isReadable(theCase) || (theCase.kind !== 'care' && theCase.kind !== 'exchange')) return undefined
  const { current } = theCase
  return current.state === 'replacement-sent' || current.state === 'sent-back' ? current.parcel : undefined
}

/**
 * The cause is written down, and the customer asked where the parcel goes next. Told twice, it is one case.
 * A box of a case leads back to that case.
 */
export async function parcelCameBack(
  db: Db,
  shop: OpenShop,
  parcel: Parcel,
  cause: ReturnCause,
  by: By,
): Promise<{ readonly number: string } | NotOpened | Done | NotDone | undefined> {
  await recordReturnCause(db, shop.name, { parcel: parcel.parcel, cause }, by)
  if (parcel.caseNumber !== null) return ofCase(db, shop, parcel, { cause }, by)
  const order = await readOrder(db, shop.name, parcel.order)
  if (order === undefined) return undefined
  const before = await caseThatSent(db, shop.name, parcel)
  if (before !== undefined)
    return press(
      db,
      shop,
      before.number,
      { command: 'note-return', cause },
      { ...by, version: before.version },
    )
  const [first] = parcel.lines.toSorted((a, b) => a - b)
  const line = order.lines.find((one) => one.line === first)
  if (line === undefined) return undefined
  return openCase(
    db,
    shop,
    order,
    {
      key: `came-back-${parcel.parcel}`,
      request: 'redelivery',
      line: line.line,
      quantity: line.quantity,
      answers: {},
      description: '',
      photos: [],
      requester: 'buyer',
      language: order.language,
      details: { parcel: parcel.parcel, lines: [...parcel.lines], cause },
    },
    by,
  )
}

/** A parcel was handed over: the case that had sent it again is over. */
export async function parcelArrivedAgain(db: Db, shop: OpenShop, number: string, at: Instant): Promise<void> {
  const parcel = await readParcel(db, shop.name, number)
  const sent = parcel === undefined ? undefined : await caseThatSent(db, shop.name, parcel)
  if (sent === undefined) return
  const by = { actor: 'job:parcel-delivered', at, version: sent.version } as const
  await press(db, shop, sent.number, { command: 'note-arrival' }, by)
}
