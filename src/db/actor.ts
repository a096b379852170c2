/** Who did it: every write names its shop and its actor. */

/**
 * A customer or gift recipient by order or id, a member of staff by id, a job by name, or the program's own
 * start; who took personal words out of a record, by the role for it.
 */
export type Actor =
  | `customer:${string}`
  | `recipient:${string}`
  | `staff:${string}`
  | `job:${string}`
  | 'carrier'
  | 'start'
  | 'eraser'
