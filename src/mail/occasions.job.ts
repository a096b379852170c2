/**
 * What is told when a parcel of an order arrives, and the one reminder before the shop's window ends. Each
 * job works out what its letter says and orders it; run twice, it orders the same letter, which is written
 * once.
 */
import { dayOf, formatInstant, startOfDay } from '#calendar'
import type { Instant } from '#calendar'
import { readCasesOf } from '#cases'
import { transaction } from '#db'
import { enqueue, type Jobs } from '#jobs'
import type { LetterDeadline, LetterValues, LetterWords } from '#letters'
import { readOrder } from '#ordering'
import type { OrderLine } from '#ordering'
import { readParcel, type Parcel } from '#parcels'
import type { Window } from '#policy'
import { openRulingContext, reportingWindows } from '#rulings'
import type { RulingContext } from '#rulings'
import type { OpenShop } from '#shops'
import { isPart, partOf, piecesOf, type Piece } from '#units'
import { listed, requestWord } from '#sentences'
import { say, type Language } from '#words'
import { asPresent, orderOnce, readerOf, type Deed } from './order-letter.sql.ts'
import { pieceOf } from './piece.ts'

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
      ...asPresent(reader),
      pieces: lines.map(pieceOf),
      delivered: { at: formatInstant(parcel.deliveredAt!), zone: shop.calendar.zone },
      ...untilOf(rulingContext, lines, parcel.deliveredAt!),
      obligations: obligationsOf(rulingContext, lines, parcel.deliveredAt!),
    })
    for (const piece of pieces) {
      const { line } = piece
      const part = partOf(piece)
      const first = reportingWindows(rulingContext, line, parcel.deliveredAt!).find(({ law }) => !law)
      if (first === undefined) continue
      const remindAt = reminderAt(first, shop)
      if (remindAt <= parcel.deliveredAt!) continue
      await enqueue(
        tx,
        'remind-window',
        { order: order.number, line: line.line, ...(part === undefined ? {} : { unit: part }) },
        {
          shop: shop.name,
          at: remindAt,
          key: `${order.number}/${line.line}${part === undefined ? '' : `.${part}`}`,
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
    .find((one) => isPart(one, unit))
  if (piece === undefined) return
  const { line } = piece
  const asked = (await readCasesOf(db, shop.name, number)).some(
    ({ line: own, units }) => own === wanted && units.some((one) => piece.units.includes(one)),
  )
  const windows = reportingWindows(rulingContext, line, at)
  const first = windows.find(({ law }) => !law)
  if (asked || first === undefined || first.at <= at) return
  const sent = rulingContext.units.find((one) => one.line === wanted && one.unit === unit)?.parcel ?? null
  const parcel = sent === null ? undefined : await readParcel(db, shop.name, sent)
  const reader = await readerOf(db, order, parcel?.caseNumber ?? null)
  await orderOnce(
    db,
    reader,
    'window-reminder',
    unit === undefined ? String(wanted) : `${wanted}.${unit}`,
    at,
    {
      ...asPresent(reader),
      pieces: [pieceOf(line)],
      until: endOf(rulingContext, first),
      ...lawful(
        rulingContext,
        windows.filter((one) => one.law && one.at > first.at),
      ),
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
    .filter((piece) =>
      parcel.caseNumber === null
        ? isPart(piece, undefined)
        : piece.units.some((unit) => replacements.has(`${piece.line.line} ${unit}`)),
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
): Pick<LetterValues['delivered'], 'until' | 'byLaw'> {
  const all = lines.flatMap((line) => reportingWindows(rulingContext, line, at))
  const once = [...new Map(all.map((w) => [`${w.clause} ${w.at}`, w])).values()]
  return {
    until: once.filter(({ law }) => !law).map((w) => endOf(rulingContext, w)),
    ...lawful(
      rulingContext,
      once.filter(({ law }) => law),
    ),
  }
}

function lawful(
  rulingContext: RulingContext,
  windows: readonly Window[],
): { readonly byLaw?: readonly LetterDeadline[] } {
  return windows.length === 0 ? {} : { byLaw: windows.map((w) => endOf(rulingContext, w)) }
}

const endOf = (rulingContext: RulingContext, { at, zone, clause }: Window): LetterDeadline => ({
  at: formatInstant(at),
  zone,
  of: labelOf(rulingContext, clause),
})

/**
 * What ends: the clause by its heading, or, where it says no from then on, what can be asked for until then.
 */
function labelOf(rulingContext: RulingContext, clause: string): LetterWords {
  const { policy, laws } = rulingContext.documents
  const [name, id] = clause.split('#')
  const rules = [policy, ...laws].find((each) => each.name === name)?.rules ?? []
  const own = rules.filter((rule) => rule.clause === id)
  const ended = own.flatMap(({ on, then }) => (then === 'refuse' && on !== '*' ? on : []))
  if (ended.length === 0 || own.some(({ then }) => then !== 'refuse')) return headingOf(rulingContext, clause)
  const asking = (language: Language) =>
    say(language, 'letters.window.asking', {
      requests: listed([...new Set(ended.map((request) => requestWord(request, language)))], language),
    })
  return { ja: asking('ja'), en: asking('en') }
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
