/**
 * Parcels that end their way: one that could not be delivered opens a case, or carries on the one that had
 * sent it again; one that was sent again and arrived ends it.
 */
import type { Instant } from '#calendar'
import type { Actor, Db } from '#db'
import { readOrder } from '#ordering'
import { readParcel, recordReturnCause, type Parcel, type ReturnCause } from '#parcels'
import type { OpenShop } from '#shops'
import { apartIn, isPart, partOf, piecesOf, readUnits, type Piece, type Unit } from '#units'
import type { CaseEvent } from '#cases/case'
import { boxesMissed, isReadable, type AnyCase, type FoundCase } from './any-case.ts'
import { readCase, readCasesOf, readEvents } from './case.sql.ts'
import { openCase, type NotOpened } from './open.sql.ts'
import { press, type Done, type NotDone } from './press.sql.ts'

type Led = { readonly number: string } | NotOpened | Done | NotDone | undefined
type By = { readonly actor: Actor; readonly at: Instant }

/** The case that has sent this parcel again, or that was opened when it was lost. */
async function caseThatSent(db: Db, shop: string, { order, parcel }: Parcel): Promise<AnyCase | undefined> {
  const cases = await readCasesOf(db, shop, order)
  return cases.find(
    (one): one is AnyCase => isReadable(one) && (hasSentAgain(one, parcel) || misses(one, parcel)),
  )
}

const hasSentAgain = ({ current }: AnyCase, parcel: string): boolean =>
  current.state === 'sent-again' && current.parcel === parcel

const misses = (theCase: AnyCase, parcel: string): boolean =>
  boxesMissed(theCase).includes(parcel) &&
  ['requested', 'with-staff', 'to-send', 'making', 'made'].includes(theCase.current.state)

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
): Promise<Led> {
  const theCase = await readCase(db, shop.name, caseNumber ?? '')
  if (theCase === undefined || !isReadable(theCase)) return undefined
  const command =
    'cause' in what
      ? ({ command: 'note-box-back', parcel, ...what } as const)
      : ({ command: 'note-box-lost', parcel, ...what } as const)
  return press(db, shop, theCase.number, command, { ...by, version: theCase.version })
}

/**
 * The carrier has lost a box. It has no end: what is lost may be found. A box of a case leads that case back,
 * and so does one that a case has sent again; of any other of the order a case is opened, once. What is said
 * of a box that is on record as lost is written to the customer, if it was not yet.
 */
export async function parcelLost(db: Db, shop: OpenShop, parcel: Parcel, note: string, by: By): Promise<Led> {
  const known = (await readLost(db, shop.name, [parcel])).get(parcel.parcel)
  if (known !== undefined && note.trim() !== '') return saidOfLost(db, shop, known, note, by)
  if (!(await isOfOrder(db, shop.name, parcel))) return ofCase(db, shop, parcel, { note }, by)
  if (known !== undefined) return { number: known.theCase.number }
  const before = await caseThatSent(db, shop.name, parcel)
  if (before === undefined)
    return openFor(db, shop, parcel, { description: note, details: { lost: true } }, by)
  const command = { command: 'note-box-lost', parcel: parcel.parcel, note } as const
  return press(db, shop, before.number, command, { ...by, version: before.version })
}

/**
 * Whether pieces of the order went in it on their way to its buyer for the first time, and not what a case
 * makes good: with their line, or in a box of their own.
 */
const isOfOrder = async (db: Db, shop: string, parcel: Parcel): Promise<boolean> =>
  parcel.caseNumber === null || apartIn(parcel, await readUnits(db, shop, parcel.order)).length > 0

type LostBox = { readonly theCase: AnyCase; readonly events: readonly CaseEvent[] }

/** Boxes that are on record as lost, each with the case that says so. */
export async function readLost(
  db: Db,
  shop: string,
  parcels: readonly Parcel[],
): Promise<ReadonlyMap<string, LostBox>> {
  const under = parcels.filter(isOnItsWay)
  const orders = [...new Set(under.map(({ order }) => order))]
  const ofOrders = await Promise.all(orders.map((order) => readCasesOf(db, shop, order)))
  const others = under.flatMap(({ caseNumber }) => caseNumber ?? [])
  const ofBoxes = await Promise.all(others.map((number) => readCase(db, shop, number)))
  const cases = new Map(
    [...ofOrders.flat(), ...ofBoxes]
      .filter((one) => one !== undefined && isReadable(one) && sends.has(one.kind))
      .map((one) => [one!.number, one as AnyCase]),
  )
  const boxes = new Map<string, LostBox>()
  for (const theCase of under.length === 0 ? [] : cases.values()) {
    const events = await readEvents(db, shop, theCase.number)
    for (const { type, data } of events)
      if (type === 'BoxLost') boxes.set(String(data['parcel']), { theCase, events })
  }
  return boxes
}

/** Kinds whose boxes can be lost. */
const sends: ReadonlySet<string> = new Set(['care', 'exchange', 'redelivery', 'remake'])

const isOnItsWay = ({ direction, deliveredAt, undeliverableAt }: Parcel): boolean =>
  direction === 'out' && deliveredAt === null && undeliverableAt === null

/** What the carrier says meanwhile goes to the customer, once. */
async function saidOfLost(
  db: Db,
  shop: OpenShop,
  { theCase, events }: LostBox,
  note: string,
  by: By,
): Promise<Led> {
  const words = note.trim()
  if (events.some(({ data }) => data['note'] === words)) return { number: theCase.number }
  return press(
    db,
    shop,
    theCase.number,
    { command: 'write', note: words },
    { ...by, version: theCase.version },
  )
}

/** Whether a box on its way can be recorded as lost: of the order, or that which its case has sent. */
export function canBeLost(parcel: Parcel, cases: readonly FoundCase[], units: readonly Unit[]): boolean {
  if (!isOnItsWay(parcel)) return false
  const open = cases.filter(isReadable)
  if (parcel.caseNumber === null || apartIn(parcel, units).length > 0)
    return !open.some((one) => misses(one, parcel.parcel))
  return open.some(
    ({ kind, current }) =>
      sends.has(kind) &&
      ['replacement-sent', 'sent-back', 'both-sent'].includes(current.state) &&
      'parcel' in current &&
      current.parcel === parcel.parcel,
  )
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
): Promise<Led> {
  await recordReturnCause(db, shop.name, { parcel: parcel.parcel, cause }, by)
  if (!(await isOfOrder(db, shop.name, parcel))) return ofCase(db, shop, parcel, { cause }, by)
  const before = await caseThatSent(db, shop.name, parcel)
  if (before === undefined) return openFor(db, shop, parcel, { description: '', details: { cause } }, by)
  return press(db, shop, before.number, { command: 'note-return', cause }, { ...by, version: before.version })
}

/** A case about a box of the order, with all that was in it. */
async function openFor(
  db: Db,
  shop: OpenShop,
  box: Parcel,
  more: { readonly description: string; readonly details: Readonly<Record<string, unknown>> },
  by: By,
): Promise<Led> {
  const { parcel, lines } = box
  const order = await readOrder(db, shop.name, box.order)
  if (order === undefined) return undefined
  const units = await readUnits(db, shop.name, box.order)
  // What was cancelled or stayed was not in it, and what a request has in hand stays with that.
  const boxed = order.lines
    .filter(({ line }) => lines.includes(line))
    .flatMap((line) => piecesOf(line, units).filter((piece) => wentIn(box, piece, units)))
    .toSorted((one, other) => one.line.line - other.line.line)
  const piece = boxed.find(({ free }) => free.length > 0) ?? boxed[0]
  if (piece === undefined) return undefined
  const key = 'lost' in more.details ? `lost-${parcel}` : `came-back-${parcel}`
  return openCase(
    db,
    shop,
    order,
    {
      key,
      request: 'redelivery',
      line: piece.line.line,
      piece: partOf(piece),
      quantity: Math.max(piece.free.length, 1),
      answers: {},
      description: more.description,
      photos: [],
      requester: 'buyer',
      language: order.language,
      details: { parcel, lines: [...lines], ...more.details },
      // What happened to a box has happened, whatever is still to be asked.
      ...('lost' in more.details ? { declared: true as const } : {}),
    },
    by,
  )
}

/** Whether these pieces went in a box: with their line, or in one of their own. */
const wentIn = (box: Parcel, piece: Piece, units: readonly Unit[]): boolean =>
  box.caseNumber === null
    ? isPart(piece, undefined)
    : apartIn(box, units).some(({ line, unit }) => line === piece.line.line && piece.units.includes(unit))

/** A parcel was handed over: the case that had sent it again is over. */
export async function parcelArrivedAgain(db: Db, shop: OpenShop, number: string, at: Instant): Promise<void> {
  const parcel = await readParcel(db, shop.name, number)
  const sent = parcel === undefined ? undefined : await caseThatSent(db, shop.name, parcel)
  if (sent === undefined) return
  const by = { actor: 'job:parcel-delivered', at, version: sent.version } as const
  await press(db, shop, sent.number, { command: 'note-arrival' }, by)
}
