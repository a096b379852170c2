/**
 * Which variant of a piece a form means, and whether what is to stand on it can stand there. Pure; whether
 * there is one left is asked elsewhere.
 */
import { lineOnPiece, refuseText, type Product, type TextOption } from '#catalogue'
import { basketLimits } from './basket.ts'

export type Chosen = { readonly sku: string; readonly texts: Readonly<Record<string, string>> }

/** Why an option's answer cannot be taken, by the option's id; `''` where the values do not go together. */
export type ChoiceProblem = {
  readonly option: string
  readonly why: 'not-chosen' | 'no-such' | 'too-long' | 'letters'
  readonly most?: number
  /** The signs that cannot stand there. */
  readonly signs?: string
}

type Option = Product['options'][number]

/** `given` has the value of each option, by its id. A text that is empty is none. */
export function chosenIn(
  product: Product,
  given: Readonly<Record<string, string>>,
): Chosen | { readonly problems: readonly ChoiceProblem[] } {
  const problems = product.options.flatMap((option) => problemOf(option, given[option.id] ?? ''))
  if (problems.length > 0) return { problems }
  const listed = product.options.filter((option) => 'values' in option)
  const variant = product.variants.find(({ options }) =>
    listed.every(({ id }) => options[id] === undefined || options[id] === given[id]),
  )
  if (variant === undefined) return { problems: [{ option: '', why: 'no-such' }] }
  const texts = product.options.flatMap((option) => {
    const text = 'text' in option ? lineOnPiece(given[option.id] ?? '') : ''
    return text === '' ? [] : [[option.id, text] as const]
  })
  return { sku: variant.sku, texts: Object.fromEntries(texts) }
}

function problemOf(option: Option, value: string): readonly ChoiceProblem[] {
  if ('text' in option) return textProblem(option, lineOnPiece(value))
  if (value === '') return [{ option: option.id, why: 'not-chosen' }]
  return option.values.some(({ id }) => id === value) ? [] : [{ option: option.id, why: 'no-such' }]
}

/** Beside what the piece offers: a text that is long in what it is made of is not kept. */
function textProblem(option: TextOption, text: string): readonly ChoiceProblem[] {
  const refusal = refuseText(option, text)
  if (text.length > basketLimits.text || refusal?.refused === 'text-too-long')
    return [{ option: option.id, why: 'too-long', most: option.max }]
  return refusal === undefined
    ? []
    : [{ option: option.id, why: 'letters', signs: refusal.letters.join(' ') }]
}
