/** What the ring-size form sent, and the size that answers it. Pure; the arithmetic is `#sizes`'. */
import {
  circumferenceOfDiameter,
  jpSizeOf,
  plausible,
  readMillimetres,
  readSize,
  ringSystems,
  type BeyondChart,
  type JpSize,
} from '#sizes'

/** What a customer has in hand: a length that was measured, or a size of some country. */
export const measures = ['circumference', 'diameter', ...ringSystems] as const
export type Measure = (typeof measures)[number]

export type Asked = {
  readonly by: Measure
  readonly text: string
  /**
   * Nothing was asked, what was asked cannot be read, it is a length that no ring for a finger has, or the
   * circumference and its JP number.
   */
  readonly answer:
    | undefined
    | { readonly refused: 'unread' | 'no-ring' }
    | { readonly circumference: number; readonly size: JpSize | BeyondChart }
}

export function askedFrom(query: Readonly<Record<string, string>>): Asked {
  const by = measures.find((one) => one === query['by']) ?? 'circumference'
  const text = (query['size'] ?? '').slice(0, 40)
  if (text.trim() === '') return { by, text, answer: undefined }
  const circumference = circumferenceIn(by, text)
  if (circumference === undefined) return { by, text, answer: { refused: 'unread' } }
  if (plausible(circumference) === undefined) return { by, text, answer: { refused: 'no-ring' } }
  return { by, text, answer: { circumference, size: jpSizeOf(circumference) } }
}

function circumferenceIn(by: Measure, text: string): number | undefined {
  if (by !== 'circumference' && by !== 'diameter') return readSize(by, text)
  const mm = readMillimetres(text)
  return by === 'diameter' && mm !== undefined ? circumferenceOfDiameter(mm) : mm
}
