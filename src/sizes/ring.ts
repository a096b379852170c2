/**
 * Ring sizes. The inner circumference in millimetres is the truth; every label of a country follows from it
 * and leads back to it. Knows no shop.
 */

/**
 * Japan's JCS number, ISO 8653 (also the EU's), the United States, the United Kingdom, Italy and Switzerland.
 */
export const ringSystems = ['jp', 'iso', 'us', 'uk', 'it'] as const
export type RingSystem = (typeof ringSystems)[number]

/** The numbers a chart shows. */
const jpNumbers = { first: 1, last: 30 } as const

/** Around, in millimetres: what lies outside is no ring for a finger. */
export const ofFingers = { smallest: 35, largest: 80 } as const

export const circumferenceOfDiameter = (diameter: number): number => diameter * Math.PI
export const diameterOf = (circumference: number): number => circumference / Math.PI

/** Circumference by a size, and back. A letter of the UK is its place in the alphabet, A is 0. */
const scales: Readonly<Record<RingSystem, Scale>> = {
  // JCS: the diameter is 13 mm at 1, and a third of a millimetre more for each number.
  jp: {
    from: (size) => circumferenceOfDiameter(13 + (size - 1) / 3),
    to: (mm) => (diameterOf(mm) - 13) * 3 + 1,
    step: 1,
  },
  iso: { from: (size) => size, to: (mm) => mm, step: 1 },
  us: {
    from: (size) => circumferenceOfDiameter(11.63 + 0.8128 * size),
    to: (mm) => (diameterOf(mm) - 11.63) / 0.8128,
    step: 0.5,
  },
  // BS 6820: 37.5 mm at A, 1.25 mm more for each letter.
  uk: { from: (size) => 37.5 + 1.25 * size, to: (mm) => (mm - 37.5) / 1.25, step: 0.5 },
  it: { from: (size) => size + 40, to: (mm) => mm - 40, step: 0.5 },
}

type Scale = {
  readonly from: (size: number) => number
  readonly to: (circumference: number) => number
  /** How finely rings are labelled. */
  readonly step: number
}

/** The inner circumference of a size; half numbers too. */
export const circumferenceOf = (system: RingSystem, size: number): number => scales[system].from(size)

/** Exactly, with all decimals: what a label rounds. */
export const exactSize = (system: RingSystem, circumference: number): number =>
  scales[system].to(circumference)

/** The nearest size that rings are labelled with: whole for Japan and ISO, halves elsewhere. */
function nearestSize(system: RingSystem, circumference: number): number {
  const { to, step } = scales[system]
  return Math.round(to(circumference) / step) * step
}

/** The nearest size as it is written: '9', '6½', 'L', 'Z+1'. */
export function sizeLabel(system: RingSystem, circumference: number): string {
  const size = nearestSize(system, circumference)
  if (system !== 'uk') return halved(size)
  const [whole, half] = [Math.floor(size), size % 1 === 0 ? '' : '½']
  if (whole < 0) return halved(size)
  if (whole <= 25) return String.fromCharCode(65 + whole) + half
  return `Z+${whole - 25}${half}`
}

const halved = (size: number): string => {
  const whole = Math.trunc(size)
  if (size % 1 === 0) return String(size)
  return whole === 0 ? '½' : `${whole}½`
}

/**
 * The inner circumference of a size as a person writes it, or undefined: '9号', '6 1/2', '6.5', 'l½', 'Z+1'.
 */
export function readSize(system: RingSystem, text: string): number | undefined {
  // Before the letters are made plain: NFKC would turn ½ into 1⁄2.
  const halves = text.replaceAll(/(?:(?<=\w)[\s-]*)?½/g, '.5').normalize('NFKC')
  const plain = halves.trim().toUpperCase().replaceAll(',', '.').replace(saidBefore, '')
  const size = system === 'uk' ? letterIn(plain) : numberIn(plain, system === 'iso')
  return size === undefined ? undefined : plausible(circumferenceOf(system, size))
}

/** What people write before a size: its country, a sign for a number, the word itself. */
const saidBefore = /^(?:(?:JP|JIS|JCS|ISO|EU|US|UK|IT|CH|SIZE|NO\.?|#)\s*)+/

/** A length in millimetres as a person writes it, '51.3', '51,3 mm', '5.1cm', or undefined. */
export function readMillimetres(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim().toLowerCase().replaceAll(',', '.')
  const [, number = '', unit = 'mm'] = /^(\d{1,3}(?:\.\d{1,3})?)\s*(mm|cm|ミリ|センチ)?$/.exec(plain) ?? []
  if (number === '') return undefined
  return Number(number) * (unit === 'cm' || unit === 'センチ' ? 10 : 1)
}

/** A circumference that a finger can have, or undefined. */
export const plausible = (circumference: number): number | undefined =>
  circumference >= ofFingers.smallest && circumference <= ofFingers.largest ? circumference : undefined

/** `inMillimetres`: the number is a length, and may say so. */
function numberIn(text: string, inMillimetres: boolean): number | undefined {
  const number = text.replace(/^1\/2$/, '0.5').replace(inMillimetres ? /\s*MM$/ : /\s*号$/, '')
  const [, whole, decimals, halfOf] = /^(\d{1,2})?(?:(\.\d{1,2})|[\s-]+(1\/2))?$/.exec(number) ?? []
  if (whole === undefined && decimals === undefined) return undefined
  return Number(whole ?? 0) + Number(decimals ?? 0) + (halfOf === undefined ? 0 : 0.5)
}

function letterIn(text: string): number | undefined {
  const [, letter = '', beyond, half] = /^([A-Z])(?:\s*\+\s*([1-6]))?[\s-]*(\.5|1\/2)?$/.exec(text) ?? []
  if (letter === '' || (beyond !== undefined && letter !== 'Z')) return undefined
  return letter.charCodeAt(0) - 65 + Number(beyond ?? 0) + (half === undefined ? 0 : 0.5)
}

/**
 * The JP number for a circumference. `between` where it lies about halfway: the two numbers to choose from.
 * `off` is how much wider the ring of `number` is, in millimetres around.
 */
export type JpSize = {
  readonly number: number
  readonly off: number
  readonly between: readonly [number, number] | undefined
}

/** Or which end of the chart it lies beyond. */
export type BeyondChart = { readonly refused: 'smaller-than-chart' | 'larger-than-chart' }

/** A quarter of a number to either side of the middle counts as between. */
const middle = 0.25

export function jpSizeOf(circumference: number): JpSize | BeyondChart {
  const exact = exactSize('jp', circumference)
  if (exact < jpNumbers.first - 0.5) return { refused: 'smaller-than-chart' }
  if (exact > jpNumbers.last + 0.5) return { refused: 'larger-than-chart' }
  const number = Math.min(jpNumbers.last, Math.max(jpNumbers.first, Math.round(exact)))
  const [below, above] = [Math.floor(exact), Math.floor(exact) + 1]
  const halfway = Math.abs(exact - below - 0.5) <= middle
  return {
    number,
    off: circumferenceOf('jp', number) - circumference,
    between: halfway && below >= jpNumbers.first && above <= jpNumbers.last ? [below, above] : undefined,
  }
}

/** A row of the chart, by JP number. */
export type ChartRow = {
  readonly number: number
  readonly diameter: number
  readonly circumference: number
  readonly labels: Readonly<Record<RingSystem, string>>
}

export function chartRow(number: number): ChartRow {
  const circumference = circumferenceOf('jp', number)
  const label = (system: RingSystem): string => sizeLabel(system, circumference)
  return {
    number,
    circumference,
    diameter: diameterOf(circumference),
    labels: { jp: label('jp'), iso: label('iso'), us: label('us'), uk: label('uk'), it: label('it') },
  }
}

export const ringChart: readonly ChartRow[] = Array.from(
  { length: jpNumbers.last - jpNumbers.first + 1 },
  (_, index) => chartRow(jpNumbers.first + index),
)
