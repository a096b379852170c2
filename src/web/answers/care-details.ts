/** What a request for work on a piece says beyond words and answers, as rows: at the desk and on My Page. */
import { formatDate, parseDay } from '#calendar'
import type { CaseRecord } from '#cases/case'
import { careDetails } from '#cases/kinds'
import { formatMoney } from '#money'
import type { OpenShop, VisitWish } from '#shops'
import { say, type Language } from '#words'

/** Where and when a visit is, and in which language. */
export function visitInWords(
  { store, day, time, language: spoken }: VisitWish,
  { stores }: OpenShop['settings'],
  language: Language,
): string {
  return [
    stores.find(({ id }) => id === store)?.name[language] ?? store,
    formatDate(parseDay(day) ?? 0, language),
    time,
    say(language, `my.care.language.${spoken}`),
  ].join(say(language, 'common.between'))
}

/** Rows of a name and a value; none where a request says nothing of the kind. */
export function careRows(
  { details, visit }: Pick<CaseRecord, 'details' | 'visit'>,
  { settings }: Pick<OpenShop, 'settings'>,
  language: Language,
): readonly (readonly [string, string])[] {
  const read = careDetails.safeParse(details)
  if (!read.success) return []
  const { from, to, leaves, valueMinor, certificate } = read.data
  const dayIn = (text: string) => formatDate(parseDay(text) ?? 0, language)
  const booked =
    visit === null || visit.ended === 'missed' ? undefined : visitInWords(visit, settings, language)
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
