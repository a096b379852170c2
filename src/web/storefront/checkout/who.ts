/**
 * Who buys and where it goes, read from the form: the fields of the country's own address, an address of
 * mail as people have them.
 */
import type { BasketWho } from '#basket'
import { basketLimits } from '#basket'
import { readAddress } from '#customers'
import { isCountry } from '#policy'
import { addressGiven, addressIn, addressWrong, unprintable } from '#web/addresses'
import type { FormValues } from '#web/http'
import { say, type Language } from '#words'

export type WhoForm = { readonly who: BasketWho } | { readonly sentences: Readonly<Record<string, string>> }

/** `destination` was chosen before; the address is written in its form. */
export function readWho(given: FormValues, destination: string, language: Language): WhoForm {
  const to = addressIn(given, destination)
  const gift = given['gift'] === 'yes'
  const mail = readAddress(given['mail'] ?? '')
  const ownName = (given['own-name'] ?? '').replaceAll(/\s+/g, ' ').trim()
  const country = given['country'] ?? ''
  const wrong = (field: string, is: boolean, sentence: string) => (is ? [[field, sentence] as const] : [])
  const problems = [
    ...wrong('mail', mail === undefined, say(language, 'form.mail')),
    ...wrong('gift', !['yes', 'no'].includes(given['gift'] ?? ''), say(language, 'form.choose')),
    ...addressWrong(to, language),
    ...(gift ? unprintable('own-name', ownName, language) : []),
    ...wrong('own-name', gift && ownName === '', say(language, 'form.required')),
    ...wrong(
      'own-name',
      ownName.length > basketLimits.name,
      say(language, 'form.too-long', { max: basketLimits.name }),
    ),
    ...wrong('country', !isCountry(country), say(language, 'form.choose')),
    ...wrong('buyer', !['consumer', 'business'].includes(given['buyer'] ?? ''), say(language, 'form.choose')),
  ]
  if (problems.length > 0 || mail === undefined) return { sentences: Object.fromEntries(problems) }
  const buyer = given['buyer'] === 'business' ? 'business' : 'consumer'
  return {
    who: { mail, name: gift ? ownName : to.name, buyer, country, gift, to: { ...to, lines: [...to.lines] } },
  }
}

/** What the form was filled with, to show it again. */
export function givenFrom(who: BasketWho): FormValues {
  const { to } = who
  return {
    mail: who.mail,
    gift: who.gift ? 'yes' : 'no',
    'own-name': who.gift ? who.name : '',
    country: who.country,
    buyer: who.buyer,
    ...addressGiven(to),
  }
}
