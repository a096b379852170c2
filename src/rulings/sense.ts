/**
 * What a piece is, as far as it makes sense to ask something of it: its stage, and what its catalogue says.
 */
import type { OrderLine } from '#ordering'
import { canBeAnswered, type Fact, type FactValue, type Trait } from '#policy'
import type { OpenShop } from '#shops'

/** The piece, for the questions of `#policy` on what can be meant of it. */
export const sensed = (
  { traits }: Pick<OpenShop, 'traits'>,
  { stage, product }: OrderLine,
): { readonly stage: string; readonly traits: readonly Trait[] | undefined } => ({
  stage,
  traits: traits.get(product),
})

/** The values of a fact that can be meant of the piece. */
export const valuesFor = (shop: OpenShop, line: OrderLine, { name, values }: Fact): readonly FactValue[] =>
  values.filter(({ value }) => canBeAnswered(name, value, sensed(shop, line)))
