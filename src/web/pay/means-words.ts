/** A way to pay by the name it has in a form, and in words. */
import { brandName, methodName } from '#checkout'
import type { MeansChosen } from '#ordering'
import { say, type Language } from '#words'

/** The name of a way to pay in a form: `card/visa`, `bank-transfer`. */
export const meansValue = ({ method, brand }: Pick<MeansChosen, 'method' | 'brand'>): string =>
  brand === undefined ? method : `${method}/${brand}`

/** 'Credit card (Visa)'. */
export function meansWords(
  { method, brand }: Pick<MeansChosen, 'method' | 'brand'>,
  language: Language,
): string {
  const name = methodName(method, language)
  return brand === undefined
    ? name
    : say(language, 'buying.method-brand', { method: name, brand: brandName(brand, language) })
}
