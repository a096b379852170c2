/**
 * What the pieces of a catalogue state about the facts that the shop's policy declares `from: product`: held
 * against the policy when the folder is read, and handed to whoever asks which facts nobody supplies.
 */
import type { Policy, Stated } from '#policy'
import { say, sayInAll, type Language } from '#words'
import type { ProductFile } from './shop.ts'
import type { Slip } from './yaml-text.ts'

/** Each piece with the facts it states. */
export const statedBy = (products: readonly ProductFile[]): readonly Stated[] =>
  products.map(({ product, facts }) => ({ piece: product, facts: facts ?? {} }))

/** Why a piece's facts cannot be understood by the policy, a sentence each; empty when they can. */
export function strangeFacts(
  { facts: given = {} }: ProductFile,
  { facts }: Policy,
): readonly { readonly fact: string; readonly words: Slip['words'] }[] {
  const own = facts.filter(({ from }) => from === 'product')
  return Object.entries(given).flatMap(([name, value]) => {
    const known = facts.find((one) => one.name === name)
    const words = known?.values.map((one) => one.value) ?? []
    if (known?.from === 'product')
      return words.includes(value)
        ? []
        : [
            {
              fact: name,
              words: sayInAll('folder.fact-value', { fact: name, value, words: words.join(', ') }),
            },
          ]
    const said =
      known === undefined
        ? sayInAll('folder.fact-unknown', (language) => ({ fact: name, declared: declared(own, language) }))
        : sayInAll('folder.fact-from', { fact: name, from: known.from })
    return [{ fact: name, words: said }]
  })
}

function declared(own: Policy['facts'], language: Language): string {
  if (own.length === 0) return ''
  return say(language, 'folder.fact-declared', { facts: own.map(({ name }) => `\`${name}\``).join(', ') })
}
