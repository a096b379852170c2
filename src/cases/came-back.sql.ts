/**
 * Parcels that end their way: one that could not be delivered opens a case, or carries on the one that had
 * sent it again; one that was sent again and arrived ends it.
 */
import type { Instant } from '#calendar'
import type { Actor, Db } from '#db'
import { readOrder } from '#ordering'
import { readParcel, recordReturnCause, type Parcel, type ReturnCause } from '#parcels'
import type { OpenShop } from '#shops'
import { isReadable, type AnyCase } from './any-case.ts'
import { readCasesOf } from './case.sql.ts'
import { openCase, type NotOpened } from './open.sql.ts'
import { press, type NotDone } from './press.sql.ts'

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
 * The cause is written down, and the customer asked where the parcel goes next. Told twice, it is one case.
 * A box of a case is that case's business.
 */
export async function parcelCameBack(
  db: Db,
  shop: OpenShop,
  parcel: Parcel,
  cause: ReturnCause,
  by: By,
): Promise<{ readonly number: string } | NotOpened | NotDone | undefined> {
  await recordReturnCause(db, shop.name, { parcel: parcel.parcel, cause }, by)
  const order = await readOrder(db, shop.name, parcel.order)
  if (parcel.caseNumber !== null || order === undefined) return undefined
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
