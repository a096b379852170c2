/** What a request for work on a piece says beyond words and answers, as rows: at the desk and on My Page. */
import { formatDate, parseDay } from '#calendar'
import { careDetails } from '#cases/kinds'
import { formatMoney } from '#money'
import type { OpenShop } from '#shops'
import { say, type Language } from '#words'

/** Rows of a name and a value; none where a request says nothing of the kind. */
export function careRows(
  details: unknown,
  { settings }: Pick<OpenShop, 'settings'>,
  language: Language,
): readonly (readonly [string, string])[] {
  const read = careDetails.safeParse(details)
  if (!read.success) return []
  const { from, to, visit, leaves, valueMinor, certificate } = read.data
  const dayIn = (text: string) => formatDate(parseDay(text) ?? 0, language)
  const store = settings.stores.find(({ id }) => id === visit?.store)
  const booked =
    visit === undefined
      ? undefined
      : [
          store?.name[language] ?? visit.store,
          dayIn(visit.day),
          visit.time,
          say(language, `my.care.language.${visit.language}`),
        ].join(say(language, 'common.between'))
  const value =
    valueMinor === undefined
      ? undefined
      : formatMoney({ amountMinor: BigInt(valueMinor), currency: settings.currency }, language)
  const rows: readonly (readonly [string, string | undefined])[] = [
    [say(language, 'my.care.from'), from],
    [say(language, 'my.care.to'), to],
    [say(language, 'my.care.booked'), booked],
    [say(language, 'my.care.leaves'), leaves === undefined ? undefined : dayIn(leaves)],
    [say(language, 'care.desk.value-told'), value],
    [say(language, 'my.care.certificate'), certificate],
  ]
  return rows.flatMap(([name, told]) => (told === undefined ? [] : [[name, told] as const]))
}
