/**
 * Single pieces of order lines: which of them is where, which took whose place, which case has it in hand.
 * Pure. A line of three has the units 1, 2 and 3; a replacement is a unit of its own, with its own delivery.
 */
import type { Instant } from '#calendar'
import { going, gone, type OrderLine, type Remedied } from '#ordering'
import type { Parcel } from '#parcels'

const places = ['with-customer', 'on-the-way-to-shop', 'with-shop', 'on-the-way-to-customer'] as const
const ends = ['replaced', 'refunded', 'cancelled'] as const

/** Where a piece is once a case has moved it. */
export type Custody = (typeof places)[number]

/**
 * How a unit went out of use: another took its place, its price went back, or it was cancelled before it
 * left.
 */
export type UnitEnd = (typeof ends)[number]

/** As a row keeps it. The database takes no other word, so that one is a bug. */
export const readPlace = (text: string | null): Custody | null => oneOf(places, text)
export const readEnd = (text: string | null): UnitEnd | null => oneOf(ends, text)

function oneOf<Word extends string>(words: readonly Word[], text: string | null): Word | null {
  if (text === null) return null
  const known = words.find((word) => word === text)
  if (known === undefined) throw new RangeError(`a unit cannot be ${text}`)
  return known
}

/** One piece of a line. */
export type Unit = {
  readonly line: number
  readonly unit: number
  readonly sku: string
  /** The unit whose place it took; null for a piece of the order itself. */
  readonly replaces: number | null
  /** Null while no case has moved it: then it is where its order line is. */
  readonly custody: Custody | null
  /** The number of the open case that has it in hand; one unit has at most one. */
  readonly inCase: string | null
  readonly ended: UnitEnd | null
  /** What went back of its price so far. */
  readonly backMinor: bigint
  /** That it was cancelled before it was paid, and is not asked for any more. */
  readonly relieved: boolean
  /** What was done about a fault of it, in turn. */
  readonly remedies: readonly Remedied[]
  /** The box of its own that it went out in: a replacement, or what stayed when its line left. */
  readonly parcel: string | null
  /** When it left the shop in that box and arrived; null for a piece that goes with its line. */
  readonly sentAt: Instant | null
  readonly deliveredAt: Instant | null
  /** When that box came back to the shop. */
  readonly cameBackAt: Instant | null
}

/**
 * Units of one line that stand alike: the pieces of the order itself, those of them that stayed in the shop
 * when the others left, or one replacement. `line` is the order line as it holds for them, with their own
 * number, shipping and delivery; `free` are those in no open case.
 */
export type Piece = {
  readonly line: OrderLine
  readonly units: readonly number[]
  readonly free: readonly number[]
  readonly isReplacement: boolean
}

/**
 * Which pieces of a line are meant, where there are others: the first of them by its number; undefined for
 * those that go with their line.
 */
export const partOf = ({ line, units, isReplacement }: Piece): number | undefined =>
  isReplacement || line.apart === true ? units[0] : undefined

/** Whether `part` names these pieces. */
export const isPart = (piece: Piece, part: number | undefined): boolean =>
  part === undefined ? partOf(piece) === undefined : partOf(piece) !== undefined && piece.units.includes(part)

/**
 * The pieces of a line that a customer still has a claim on: what was replaced or paid back is left out.
 * `units` are those on record; a line that no case has touched has none, and all its pieces are free.
 */
export function piecesOf(line: OrderLine, units: readonly Unit[]): readonly Piece[] {
  const own = units.filter((unit) => unit.line === line.line)
  const originals = unitsOf(line, own).filter(({ ended, replaces }) => ended === null && replaces === null)
  const replacements = own.filter(({ ended, replaces }) => ended === null && replaces !== null)
  const together = originals.filter((unit) => journeyOf(unit, line) === undefined)
  const apart = Map.groupBy(
    originals.filter((unit) => !together.includes(unit)),
    (unit) => journeyOf(unit, line),
  )
  return [
    ...(together.length === 0 ? [] : [pieceOf(line, together, false)]),
    ...[...apart.values()].map((own) => pieceOf(lineApart(line, own[0]!), own, false)),
    ...replacements.map((unit) =>
      pieceOf(
        { ...line, ...stageOf(unit), shippedAt: unit.sentAt, deliveredAt: unit.deliveredAt },
        [unit],
        true,
      ),
    ),
  ]
}

/**
 * What pieces of the order that do not go with their line have in common: the box of their own, or the case
 * that held them back when the others left.
 */
function journeyOf({ parcel, inCase }: Unit, { stage, heldBy }: OrderLine): string | undefined {
  if (parcel !== null) return parcel
  return inCase !== null && gone.includes(stage) && heldBy?.includes(inCase) === true ? inCase : undefined
}

/** Whether a piece of the order does not go with its line: it stayed in the shop when the others left. */
export const isApart = (unit: Unit, line: OrderLine): boolean =>
  unit.replaces === null && journeyOf(unit, line) !== undefined

/** The line as it holds for pieces that stayed when the others left. */
function lineApart({ held: _held, heldBy: _heldBy, ...line }: OrderLine, unit: Unit): OrderLine {
  const stands = unit.cameBackAt === null ? stageOf(unit) : ({ stage: 'undeliverable' } as const)
  return { ...line, ...stands, shippedAt: unit.sentAt, deliveredAt: unit.deliveredAt, apart: true }
}

/** Pieces of the order that went in this box because they had stayed when the others of their line left. */
export const apartIn = ({ parcel }: Pick<Parcel, 'parcel'>, units: readonly Unit[]): readonly Unit[] =>
  units.filter((unit) => unit.parcel === parcel && unit.replaces === null)

/** How many pieces went with their line: what has a box of its own by now is not among them. */
export function withLine(line: OrderLine, units: readonly Unit[]): number {
  const own = units.filter((unit) => unit.line === line.line && unit.replaces === null)
  return going(line) - own.filter(({ parcel, ended }) => parcel !== null && ended !== 'cancelled').length
}

/** Every unit of a line, those that no case has touched included. */
export function unitsOf(line: OrderLine, known: readonly Unit[]): readonly Unit[] {
  const own = known.filter((unit) => unit.line === line.line)
  const numbers = new Set(own.map(({ unit }) => unit))
  const untouched = Array.from({ length: line.quantity }, (_, index) => index + 1)
    .filter((unit) => !numbers.has(unit))
    .map((unit) => untouchedUnit(line, unit))
  return [...own, ...untouched].toSorted((a, b) => a.unit - b.unit)
}

/** Where the piece is: as a case left it, or as its order line says. */
export function whereIs(unit: Pick<Unit, 'custody'>, line: Pick<OrderLine, 'stage'>): Custody {
  if (unit.custody !== null) return unit.custody
  if (line.stage === 'delivered') return 'with-customer'
  if (line.stage === 'shipped') return 'on-the-way-to-customer'
  return line.stage === 'undeliverable' ? 'on-the-way-to-shop' : 'with-shop'
}

function pieceOf(line: OrderLine, units: readonly Unit[], isReplacement: boolean): Piece {
  const wasRemedied = units.some(({ remedies }) => remedies.length > 0)
  const known = wasRemedied ? { remedied: units.map(({ remedies }) => remedies) } : {}
  return {
    // The line itself where all of it is meant: what is known of it need not be found out anew.
    line:
      line.quantity === units.length && !wasRemedied ? line : { ...line, quantity: units.length, ...known },
    units: units.map(({ unit }) => unit),
    free: units.filter(({ inCase }) => inCase === null).map(({ unit }) => unit),
    isReplacement,
  }
}

/** A replacement comes as far as its own parcel, whatever became of the piece before it. */
function stageOf({ sentAt, deliveredAt }: Unit): Pick<OrderLine, 'stage'> {
  if (deliveredAt !== null) return { stage: 'delivered' }
  return { stage: sentAt === null ? 'preparing' : 'shipped' }
}

const untouchedUnit = (line: OrderLine, unit: number): Unit => ({
  line: line.line,
  unit,
  sku: line.sku,
  replaces: null,
  custody: null,
  inCase: null,
  ended: null,
  backMinor: 0n,
  relieved: false,
  remedies: [],
  parcel: null,
  sentAt: null,
  deliveredAt: null,
  cameBackAt: null,
})
