/**
 * What the pieces of a catalogue state about the facts that the shop's policy declares `from: product`: held
 * against the policy when the folder is read, and handed to whoever asks which facts nobody supplies.
 */
import type { Policy, Stated } from '#policy'
import type { ProductFile } from './shop.ts'

/** Each piece with the facts it states. */
export const statedBy = (products: readonly ProductFile[]): readonly Stated[] =>
  products.map(({ product, facts }) => ({ piece: product, facts: facts ?? {} }))

/** Why a piece's facts cannot be understood by the policy, a sentence each; empty when they can. */
export function strangeFacts({ facts: given = {} }: ProductFile, { facts }: Policy): readonly string[] {
  const own = facts.filter(({ from }) => from === 'product')
  return Object.entries(given).flatMap(([name, value]): readonly string[] => {
    const fact = own.find((known) => known.name === name)
    if (fact !== undefined) {
      const values = fact.values.map((known) => known.value)
      if (values.includes(value)) return []
      return [`the fact \`${name}\` cannot be \`${value}\`; write one of: ${values.join(', ')}`]
    }
    const declared = own.map((known) => `\`${known.name}\``).join(', ')
    const other = facts.find((known) => known.name === name)
    if (other !== undefined)
      return [
        `the policy declares the fact \`${name}\` with \`from: ${other.from}\`; a product can state it once that says \`from: product\``,
      ]
    return [
      `the policy declares no fact \`${name}\` with \`from: product\`${declared === '' ? '' : ` (it declares ${declared})`};` +
        ' declare it in a `yaml facts` block of policy.md, or take it out here',
    ]
  })
}
