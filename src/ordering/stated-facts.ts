/**
 * What a customer states with an order must be something the policy asks orders for: a name it declares
 * `from: order`, with one of its values. Anything else refuses the order, so that no answer is lost unseen.
 */
import type { Fact } from '#policy'

/** `values` is empty when there is no such fact of orders. */
export type StrangeFact = {
  readonly refused: 'fact-not-of-orders'
  readonly fact: string
  readonly value: string
  readonly values: readonly string[]
}

/** The first statement that the policy's own facts do not know. */
export function strangeFact(
  stated: Readonly<Record<string, string>>,
  declared: readonly Fact[],
): StrangeFact | undefined {
  for (const [fact, value] of Object.entries(stated)) {
    const known = declared.find(({ name, from }) => name === fact && from === 'order')
    const values = known?.values.map((one) => one.value) ?? []
    if (!values.includes(value)) return { refused: 'fact-not-of-orders', fact, value, values }
  }
  return undefined
}
