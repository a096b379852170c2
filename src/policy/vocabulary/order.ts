/** What comes before what in the life of an order: said once, for facts at the door and for the diagram. */

/** Moments of which the first is never later than the second, and has happened when the second has. */
export const inOrder = [
  ['ordered', 'shipped'],
  ['ordered', 'delivered'],
  ['ordered', 'delivered-last'],
  ['shipped', 'delivered'],
  ['shipped', 'delivered-last'],
  ['delivered', 'delivered-last'],
] as const

/** A fault may be noticed before delivery is known of; where both are known, it is noticed after. */
export const neverEarlier = [...inOrder, ['delivered', 'noticed']] as const

/** Whether the first moment is never later than the second. */
export const comesBefore = (first: string, second: string): boolean =>
  neverEarlier.some(([one, other]) => one === first && other === second)

/** Moments that have a place in this order. */
export const isOrdered = (fact: string): boolean =>
  neverEarlier.some((pair) => pair.some((one) => one === fact))
