/** Who did it: every write names its shop and its actor. */

/**
 * A customer or gift recipient by order or id, a member of staff by id, a job or a payment service by name,
 * or the program's own start; who took personal words out of a record, by the role for it.
 */
export type Actor =
  | `customer:${string}`
  | `recipient:${string}`
  | `staff:${string}`
  | `job:${string}`
  | `provider:${string}`
  | 'carrier'
  | 'start'
  | 'eraser'

const person = /^(customer|recipient|staff|job|provider):./

/** An actor as a row keeps it; undefined for what no version of this program knows. */
export const readActor = (text: string): Actor | undefined =>
  person.test(text) || ['carrier', 'start', 'eraser'].includes(text) ? (text as Actor) : undefined
