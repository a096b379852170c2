/**
 * What happened to an order, told in letters: placed, delivered, and the one reminder before the shop's
 * window ends. Each job works out what its letter says and orders it; run twice, it orders the same letter,
 * which is written once.
 */
import { createHash } from 'node:crypto'
import { dayOf, formatInstant, startOfDay } from '#calendar'
import type { Instant } from '#calendar'
import { readCase, readCasesOf } from '#cases'
import { readProduct } from '#catalogue'
import { transaction, type Db } from '#db'
import { enqueue, type Jobs } from '#jobs'
import type {
  LetterDeadline,
  LetterKind,
  LetterLead,
  LetterOrder,
  LetterPiece,
  LetterValues,
  LetterWords,
} from '#letters'
import { readOrder } from '#ordering'
import type { Order, OrderLine } from '#ordering'
import { readParcel, type Parcel } from '#parcels'
import { openRulingContext, reportingWindows } from '#rulings'
import type { RulingContext } from '#rulings'
import type { OpenShop } from '#shops'
import { piecesOf, type Piece } from '#units'

type Deed<T> = (db: Db, shop: OpenShop, data: T, at: Instant) => Promise<void>

/**
 * The letter that says what was ordered, when it comes and which version of the policy it was agreed under
 * (KAORU-26, MILA-35).
 */
export const orderPlacedJob: Deed<{ readonly order: string }> = async (db, shop, { order: number }, at) => {
  const order = await readOrder(db, shop.name, number)
  if (order === undefined) throw new Error(`order ${number} of ${shop.name} is gone`)
  const pieces = []
  for (const line of order.lines) {
    const product = await readProduct(db, shop.name, line.product)
    const lead: LetterLead = (product?.lead ?? { days: [3, 3] }) as LetterLead
    pieces.push({
      ...pieceOf(line),
      price: { amountMinor: String(line.priceMinor * BigInt(line.quantity)), currency: order.currency },
      lead,
    })
  }
  await orderOnce(db, await readerOf(db, order, null), 'order-placed', 'once', at, {
    placed: { at: formatInstant(order.placedAt), zone: shop.calendar.zone },
    pieces,
    shipping: { amountMinor: String(order.shippingMinor), currency: order.currency },
    total: { amountMinor: String(order.totalMinor), currency: order.currency },
    policyVersion: order.documents.find((d) => d.kind === 'policy')?.version ?? '',
  })
}

/** What left the shop, with which carrier and under which number. */
export const parcelSentJob: Deed<Jobs['parcel-sent']> = async (db, shop, data, at) => {
  const parcel = await readParcel(db, shop.name, data.parcel)
  const order = parcel === undefined ? undefined : await readOrder(db, shop.name, parcel.order)
  if (parcel === undefined || order === undefined || parcel.sentAt === null) return
  await orderOnce(db, await readerOf(db, order, null), 'parcel-sent', parcel.parcel, at, {
    pieces: order.lines.filter(({ line }) => parcel.lines.includes(line)).map(pieceOf),
    sent: { at: formatInstant(parcel.sentAt), zone: shop.calendar.zone },
    carrier: parcel.carrier ?? '',
    tracking: parcel.tracking ?? '',
  })
}

/**
 * Delivery is answered at once: check now, until when, what to keep; and the reminder is ordered (KAMI-07,
 * PRE-16, PRE-17).
 */
export const parcelDeliveredJob: Deed<{ readonly parcel: string }> = async (db, shop, data, at) => {
  const parcel = await readParcel(db, shop.name, data.parcel)
  const order = parcel === undefined ? undefined : await readOrder(db, shop.name, parcel.order)
  if (parcel === undefined || order === undefined || parcel.deliveredAt === null) return
  const rulingContext = await openRulingContext(db, shop, order)
  const pieces = piecesIn(rulingContext, parcel)
  const lines = pieces.map(({ line }) => line)
  if (lines.length === 0) return
  const reader = await readerOf(db, order, parcel.caseNumber)
  await transaction(db, async (tx) => {
    await orderOnce(tx, reader, 'delivered', parcel.parcel, at, {
      pieces: lines.map(pieceOf),
      delivered: { at: formatInstant(parcel.deliveredAt!), zone: shop.calendar.zone },
      until: untilOf(rulingContext, lines, parcel.deliveredAt!),
      obligations: obligationsOf(rulingContext, lines, parcel.deliveredAt!),
    })
    for (const { line, units, isReplacement } of pieces) {
      const first = reportingWindows(rulingContext, line, parcel.deliveredAt!).find(({ law }) => !law)
      if (first === undefined) continue
      const remindAt = reminderAt(first, shop)
      if (remindAt <= parcel.deliveredAt!) continue
      await enqueue(
        tx,
        'remind-window',
        { order: order.number, line: line.line, ...(isReplacement ? { unit: units[0]! } : {}) },
        {
          shop: shop.name,
          at: remindAt,
          key: `${order.number}/${line.line}${isReplacement ? `.${units[0]}` : ''}`,
        },
      )
    }
  })
}

/** The one reminder. It is not sent when a case is open for the piece, or the window is over. */
export const remindWindowJob: Deed<Jobs['remind-window']> = async (
  db,
  shop,
  { order: number, line: wanted, unit },
  at,
) => {
  const order = await readOrder(db, shop.name, number)
  if (order === undefined) return
  const rulingContext = await openRulingContext(db, shop, order)
  const piece = order.lines
    .filter((line) => line.line === wanted)
    .flatMap((line) => piecesOf(line, rulingContext.units))
    .find(({ isReplacement, units }) => (unit === undefined ? !isReplacement : units.includes(unit)))
  if (piece === undefined) return
  const { line } = piece
  const asked = (await readCasesOf(db, shop.name, number)).some(
    ({ line: own, units }) => own === wanted && units.some((one) => piece.units.includes(one)),
  )
  const first = reportingWindows(rulingContext, line, at).find(({ law }) => !law)
  if (asked || first === undefined || first.at <= at) return
  const sent = rulingContext.units.find((one) => one.line === wanted && one.unit === unit)?.parcel ?? null
  const parcel = sent === null ? undefined : await readParcel(db, shop.name, sent)
  await orderOnce(
    db,
    await readerOf(db, order, parcel?.caseNumber ?? null),
    'window-reminder',
    unit === undefined ? String(wanted) : `${wanted}.${unit}`,
    at,
    {
      pieces: [pieceOf(line)],
      until: { at: formatInstant(first.at), zone: first.zone, of: headingOf(rulingContext, first.clause) },
      obligations: obligationsOf(rulingContext, [line], at),
    },
  )
}

/**
 * What came in a parcel: pieces of the order, or the replacements that a case sent, each with its own
 * delivery.
 */
function piecesIn({ order, units }: RulingContext, parcel: Parcel): readonly Piece[] {
  const replacements = new Set(
    units.filter((unit) => unit.parcel === parcel.parcel).map((unit) => `${unit.line} ${unit.unit}`),
  )
  return order.lines
    .filter(({ line }) => parcel.lines.includes(line))
    .flatMap((line) => piecesOf(line, units))
    .filter(({ isReplacement, line, units: own }) =>
      parcel.caseNumber === null
        ? !isReplacement
        : own.some((unit) => replacements.has(`${line.line} ${unit}`)),
    )
}

/**
 * At ten in the morning by the shop's clock, so many days before the last day: nobody is woken by a reminder.
 */
function reminderAt(window: { readonly at: Instant; readonly zone: string }, shop: OpenShop): Instant {
  const last = dayOf(window.at - 1, window.zone)
  return startOfDay(last - shop.settings['window-reminder-days'], window.zone) + 10 * 3_600_000
}

function untilOf(
  rulingContext: RulingContext,
  lines: readonly OrderLine[],
  at: Instant,
): readonly LetterDeadline[] {
  const all = lines.flatMap((line) => reportingWindows(rulingContext, line, at))
  return [...new Map(all.map((w) => [`${w.clause} ${w.at}`, w])).values()].map((w) => ({
    at: formatInstant(w.at),
    zone: w.zone,
    of: headingOf(rulingContext, w.clause),
  }))
}

/** `clause` names its document: 'kaoru#faulty'. */
function headingOf(rulingContext: RulingContext, clause: string): LetterWords {
  const { policy, laws } = rulingContext.documents
  const [name, id] = clause.split('#')
  const document = [policy, ...laws].find((each) => each.name === name)
  const heading = document?.sections.find((s) => s.id === id)?.heading ?? {}
  return { ja: heading['ja'] ?? heading['en'] ?? clause, en: heading['en'] ?? heading['ja'] ?? clause }
}

/**
 * What to do or keep on arrival: the obligations of the rules about a fault, as far as they concern the
 * arrival itself.
 */
function obligationsOf(
  rulingContext: RulingContext,
  lines: readonly OrderLine[],
  at: Instant,
): readonly string[] {
  const windows = new Set(
    lines.flatMap((line) => reportingWindows(rulingContext, line, at).map((w) => w.clause)),
  )
  const onArrival = ['check-on-arrival', 'play-disc', 'keep-packaging', 'keep-statement']
  const stated = rulingContext.documents.policy.rules
    .filter((r) => windows.has(`${rulingContext.documents.policy.name}#${r.clause}`) || r.then === 'terms')
    .flatMap((r) => {
      const obligations = r.terms['obligations']
      return Array.isArray(obligations) ? (obligations as readonly string[]) : []
    })
  const sealed = lines.some((line) => line.seal === 'recording')
  return onArrival.filter((o) => stated.includes(o) && (o !== 'play-disc' || sealed))
}

function pieceOf(line: OrderLine): LetterPiece {
  const options = line.options.map(({ name, value }) => ({
    ja: `${name['ja'] ?? ''} ${value['ja'] ?? ''}`,
    en: `${name['en'] ?? ''} ${value['en'] ?? ''}`,
  }))
  const name = { ja: line.name['ja'] ?? '', en: line.name['en'] ?? '' }
  return { name, quantity: line.quantity, ...(options.length === 0 ? {} : { options }) }
}

/** Who is written to: the order, and for what a case sent, whoever the case writes to. */
type Reader = Pick<LetterOrder, 'to' | 'language' | 'customer' | 'case'> & { readonly order: Order }

/**
 * Whoever bought it; about the replacement of a present, whoever was given it.
 */
async function readerOf(db: Db, order: Order, caseNumber: string | null): Promise<Reader> {
  const buyer = {
    order,
    customer: order.customer,
    to: { name: order.name, address: order.address },
    language: order.language,
  }
  if (caseNumber === null) return buyer
  const theCase = await readCase(db, order.shop, caseNumber)
  if (theCase === undefined || theCase.recipient === null) return buyer
  const { name, address } = theCase.recipient
  return { order, case: caseNumber, to: { name, address }, language: theCase.language }
}

/** The letter's identity is made from what it is about, so that a job that runs twice orders it once. */
async function orderOnce<Kind extends LetterKind>(
  db: Db,
  reader: Reader,
  kind: Kind,
  about: string,
  at: Instant,
  data: LetterValues[Kind],
): Promise<void> {
  const { order, ...whom } = reader
  const letter = {
    ...whom,
    letter: identity(`${order.shop} ${order.number} ${kind} ${about}`),
    kind,
    order: order.number,
    data,
  } as unknown as LetterOrder
  await enqueue(db, 'send-letter', letter, { shop: order.shop, at, key: letter.letter })
}

function identity(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`]
  return [...parts, hex.slice(20, 32)].join('-')
}
