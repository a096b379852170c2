/**
 * The fields of a visit to a store: which store, in which language, on which day and at which time. On the
 * form of a request, and where a visit is moved.
 */
import { dayOf, formatDate, parseDay, type Instant } from '#calendar'
import { firstDayFor, readyWhenBrought, timesOf, type OpenShop, type Store } from '#shops'
import { Check, Field, Notice, RadioCards, Select } from '#web/ui'
import { say, type Language, type WordKey } from '#words'
import { visitHours } from './visit-hours.ts'

type Given = Readonly<Record<string, string | undefined>>

type Props = {
  readonly language: Language
  readonly shop: OpenShop
  /** Those that do the work. */
  readonly stores: readonly Store[]
  /** Before the names of its fields. */
  readonly prefix: string
  readonly given: Given
  readonly sentences: Readonly<Record<string, string>>
  readonly seenAt: Instant
}

const filled = (given: Given, name: string): string | undefined => {
  const text = given[name]?.trim() ?? ''
  return text === '' ? undefined : text
}

/** What was filled in; nothing where not even a store, a day or a time was begun. */
export function visitGiven(given: Given, prefix: string) {
  const [store, day, time] = ['store', 'day', 'time'].map((name) => filled(given, prefix + name))
  if ((store ?? day ?? time) === undefined) return undefined
  const language = filled(given, `${prefix}language`) ?? 'ja'
  return { store: store ?? '', day: day ?? '', time: time ?? '', language }
}

/** The field that a refusal of a visit is about, and its sentence. */
const visitWrong = {
  store: 'my.care.wrong.store',
  day: 'my.care.wrong.day',
  time: 'my.care.wrong.time',
  language: 'my.care.wrong.language',
  late: 'my.care.late.tick',
  stay: 'my.care.wrong.stay',
} as const satisfies Readonly<Record<string, WordKey>>

/** Why a wish for a visit was not taken. */
export type VisitWrong = keyof typeof visitWrong

/**
 * What is wrong with a wish for a visit, at the field that puts it right. `leaves`: the last day of the stay.
 */
export function visitSentence(
  wrong: VisitWrong,
  language: Language,
  leaves: string | undefined,
): readonly [field: string, sentence: string] {
  const day = parseDay(leaves ?? '')
  const last = day === undefined ? '' : formatDate(day, language)
  return [wrong === 'stay' ? 'day' : wrong, say(language, visitWrong[wrong], { last })]
}

export function VisitFields(props: Props) {
  const { language, stores } = props
  const bookable = stores.filter(({ visits }) => visits !== undefined)
  const times = [...new Set(bookable.flatMap(timesOf))].toSorted()
  const spoken = (['ja', 'en'] as const).filter((one) =>
    bookable.some(({ visits }) => visits?.notice[one] !== undefined),
  )
  const inLanguage = fieldOf(props, 'language')
  return (
    <>
      <RadioCards
        {...fieldOf(props, 'store')}
        label={say(language, 'my.care.store')}
        choices={stores.map((store) => ({
          value: store.id,
          label: store.name[language],
          hint: [store.address[language], visitHours(store, language) ?? []]
            .flat()
            .join(say(language, 'answers.between')),
        }))}
      />
      {bookable.length === 0 ? null : (
        <>
          <RadioCards
            {...inLanguage}
            value={inLanguage.value ?? (spoken.includes(language) ? language : spoken[0])}
            label={say(language, 'my.care.language')}
            choices={spoken.map((one) => ({ value: one, label: say(language, `my.care.language.${one}`) }))}
          />
          <Field
            {...fieldOf(props, 'day')}
            label={say(language, 'my.care.day')}
            hint={firstDays(props, bookable)}
            type="date"
            short
          />
          <Select
            {...fieldOf(props, 'time')}
            label={say(language, 'my.care.time')}
            options={times.map((time) => ({ value: time, label: time }))}
          />
        </>
      )}
    </>
  )
}

const fieldOf = ({ language, prefix, given, sentences }: Props, name: string) => ({
  language,
  name: prefix + name,
  value: given[prefix + name],
  problem: sentences[prefix + name],
})

/** From when a visit can be booked, for each language that is spoken. */
function firstDays({ language, shop, seenAt }: Props, stores: readonly Store[]): string {
  const today = dayOf(seenAt, shop.calendar.zone)
  const first = (spoken: 'ja' | 'en') => {
    const days = stores.flatMap((store) => firstDayFor(store, spoken, today) ?? [])
    return days.length === 0 ? undefined : formatDate(Math.min(...days), language)
  }
  const [ja, en] = [first('ja'), first('en')]
  if (ja !== undefined && en !== undefined) return say(language, 'my.care.day.hint', { ja, en })
  return say(language, 'my.care.day.hint.one', { first: ja ?? en ?? '' })
}

/** That the stay ends before the work would be done, and what that means; nothing where it does not. */
export function LateVisit({
  language,
  prefix,
  given,
  sentences,
  days,
  leaves,
}: Pick<Props, 'language' | 'prefix' | 'given' | 'sentences'> & {
  /** That the work takes on this design. */
  readonly days: number | undefined
  /** The last day of the stay. */
  readonly leaves: string | undefined
}) {
  const day = filled(given, `${prefix}day`)
  if (days === undefined || day === undefined || leaves === undefined || parseDay(day) === undefined)
    return null
  const ready = readyWhenBrought(day, days)
  if (ready <= leaves || day > leaves) return null
  return (
    <Notice tone="wait">
      <p>{say(language, 'my.care.late', { ready: formatDate(parseDay(ready) ?? 0, language) })}</p>
      <Check
        name={`${prefix}late`}
        label={say(language, 'my.care.late.known')}
        problem={sentences[`${prefix}late`]}
        checked={given[`${prefix}late`] === 'yes'}
      />
    </Notice>
  )
}
