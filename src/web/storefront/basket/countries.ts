/** The countries that a shop sends to, by their names, home first. */
import { reaches, type OpenShop } from '#shops'
import { countries } from '#web/answers'
import type { Language } from '#words'

export function countriesOf({ settings }: OpenShop, language: Language): ReturnType<typeof countries> {
  const home = settings.home.country
  const names = countries(language).filter(({ value }) => reaches(settings['ships-to'], value))
  return [...names.filter(({ value }) => value === home), ...names.filter(({ value }) => value !== home)]
}
