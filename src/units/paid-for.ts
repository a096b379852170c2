/**
 * What of an order is to be paid for: all of it but pieces that were cancelled before they were paid. Pure.
 */
import type { Order } from '#ordering'
import type { Unit } from './unit.ts'

/**
 * The order without pieces that nobody is asked to pay for, and the sum that the others come to; without any
 * piece nothing is asked for.
 */
export function toBePaidFor(order: Order, units: readonly Unit[]): Order {
  const relieved = units.filter((unit) => unit.relieved)
  if (relieved.length === 0) return order
  const without = (line: number) => relieved.filter((unit) => unit.line === line).length
  const less = order.lines.reduce((sum, { line, priceMinor }) => sum + priceMinor * BigInt(without(line)), 0n)
  const lines = order.lines
    .map((line) => ({ ...line, quantity: line.quantity - without(line.line) }))
    .filter(({ quantity }) => quantity > 0)
  return { ...order, lines, totalMinor: lines.length === 0 ? 0n : order.totalMinor - less }
}
