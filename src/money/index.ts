/**
 * Amounts of money: whole minor units with their currency, added, shared and written. Knows no prices and no
 * orders.
 */
export { add, compare, formatMoney, share, subtract, taxIncluded, type Money } from './money.ts'
export { taxesOf, type RateTax, type Taxed } from './taxes.ts'
