/** How an order is sent and paid, read from the form; whether it can be so, the quote says. */
import type { BasketHow } from '#basket'
import { cardBrands, paymentMethods } from '#shops'
import type { FormValues } from '#web/http'

const acknowledgements = ['size', 'specification', 'picture'] as const
const parcelHows = ['together', 'ready-first'] as const

export type HowGiven = {
  /** Undefined where no way of paying was chosen. */
  readonly how: BasketHow | undefined
  /** The same without the way of paying, to show it again. */
  readonly wished: Omit<BasketHow, 'method'>
}

/** `method` holds 'card/visa' where a brand is chosen with it, else 'bank-transfer'. */
export function readHow(given: FormValues): HowGiven {
  const [method, brand] = (given['method'] ?? '').split('/')
  const known = paymentMethods.find((one) => one === method)
  const knownBrand = cardBrands.find((one) => one === brand)
  const parcels = parcelHows.find((one) => one === given['parcels'])
  const day = given['day'] ?? ''
  const sentWith = given['with'] === 'yes' ? (given['with-number'] ?? '').normalize('NFKC').trim() : ''
  const wished = {
    ...(knownBrand === undefined ? {} : { brand: knownBrand }),
    ...(parcels === undefined ? {} : { parcels }),
    ...(day === '' ? {} : { deliveryDay: day }),
    ...(sentWith === '' ? {} : { sentWith }),
    consented: given['consent'] === 'yes',
    acknowledged: acknowledgements.filter((of) => given[`know-${of}`] === 'yes'),
  }
  return { how: known === undefined ? undefined : { ...wished, method: known }, wished }
}

/** No number of an order is longer. */
export const longestNumber = 20

/** What is wrong with the number of the order that it is to go with. */
export function numberProblem(
  given: FormValues,
  { sentWith = '' }: HowGiven['wished'],
): 'wanted' | 'too-long' | undefined {
  if (given['with'] !== 'yes') return undefined
  return sentWith === '' ? 'wanted' : sentWith.length > longestNumber ? 'too-long' : undefined
}

/** What the form was filled with, to show it again. */
export const givenFromHow = (how: BasketHow): FormValues => ({
  method: how.brand === undefined ? how.method : `${how.method}/${how.brand}`,
  day: how.deliveryDay ?? '',
  parcels: how.parcels ?? '',
  consent: how.consented ? 'yes' : '',
  with: how.sentWith === undefined ? '' : 'yes',
  'with-number': how.sentWith ?? '',
  ...Object.fromEntries(how.acknowledged.map((of) => [`know-${of}`, 'yes'])),
})
