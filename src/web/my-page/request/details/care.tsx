/**
 * What a request for work on a piece asks besides: sent or brought, the sizes, a visit with day, time and
 * language, what it is worth. A stay that ends before the work would is said before the press.
 */
import { dayOf, formatDate, parseDay } from '#calendar'
import type { Work } from '#cases/kinds'
import { requestWord } from '#sentences'
import { careDaysOf, firstDayFor, readyWhenBrought, storesFor, timesOf, type Store } from '#shops'
import type { FormValues } from '#web/http'
import { Check, Field, Notice, RadioCards, Select } from '#web/ui'
import { say, type Language, type WordKey } from '#words'
import type { DetailsForm, DetailsProps } from './form.ts'

/** The form of one work. */
export const careForm = (work: Work): DetailsForm => ({
  read: (given) => read(work, given),
  wrong,
  Fields: (props) => <Fields {...props} work={work} />,
})

const filled = (given: FormValues, name: string): string | undefined => {
  const text = given[`care-${name}`]?.trim() ?? ''
  return text === '' ? undefined : text
}

/** As the kind of case reads it. A visit that is begun to be filled in counts as one. */
function read(work: Work, given: FormValues): unknown {
  const handover = (given['handover'] ?? given['care-how']) === 'store' ? 'store' : 'post'
  const [store, day, time] = ['store', 'day', 'time'].map((name) => filled(given, name))
  const said = {
    from: filled(given, 'from'),
    to: filled(given, 'to'),
    certificate: filled(given, 'certificate'),
    valueMinor: filled(given, 'value')?.normalize('NFKC').replaceAll(/[,\s]/g, ''),
    leaves: filled(given, 'leaves'),
    late: given['care-late'] === 'yes' ? 'known' : undefined,
    visit:
      handover === 'store' && (store ?? day ?? time) !== undefined
        ? {
            store: store ?? '',
            day: day ?? '',
            time: time ?? '',
            language: filled(given, 'language') ?? 'ja',
          }
        : undefined,
  }
  const known = Object.entries(said).filter(([, value]) => value !== undefined)
  return { work, handover, ...Object.fromEntries(known) }
}

/** The field and the sentence for what was not taken. */
const wrongWords: Readonly<Record<string, readonly [field: string, key: WordKey]>> = {
  to: ['care-to', 'my.care.to.missing'],
  valueMinor: ['care-value', 'my.care.value.wrong'],
  visit: ['care-store', 'my.care.booking-needed'],
  'visit.store': ['care-store', 'my.care.wrong.store'],
  'visit.day': ['care-day', 'my.care.wrong.day'],
  'visit.time': ['care-time', 'my.care.wrong.time'],
  'visit.language': ['care-language', 'my.care.wrong.language'],
  'visit.booking': ['care-store', 'my.care.booking-needed'],
  'visit.late': ['care-late', 'my.care.late.tick'],
  leaves: ['care-leaves', 'form.day'],
}

const wrong = (fields: readonly string[], language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const known = wrongWords[field]
      return known === undefined ? [] : [[known[0], say(language, known[1])]]
    }),
  )

type Props = DetailsProps & { readonly work: Work }

function fieldOf({ language, given, sentences }: Props, name: string) {
  return {
    language,
    name: `care-${name}`,
    value: given[`care-${name}`],
    problem: sentences[`care-${name}`],
  }
}

function Fields(props: Props) {
  const { language, shop, work, ruled } = props
  const stores = storesFor(shop, work)
  const answered = ruled.facts['handover']
  const isOpen = answered === undefined && stores.length > 0
  return (
    <>
      {work === 'resize' ? <Sizes {...props} /> : null}
      {isOpen ? (
        <RadioCards
          {...fieldOf(props, 'how')}
          value={props.given['care-how'] ?? 'post'}
          label={say(language, 'my.care.how')}
          choices={(['post', 'store'] as const).map((value) => ({
            value,
            label: say(language, `my.care.how.${value}`),
          }))}
        />
      ) : null}
      {stores.length > 0 && (isOpen || answered === 'store') ? <Visit {...props} stores={stores} /> : null}
      {answered === 'store' ? null : (
        <Field
          {...fieldOf(props, 'value')}
          label={say(language, 'my.care.value')}
          hint={say(language, 'my.care.value.hint')}
          inputmode="numeric"
          short
          optional
          maxlength={20}
        />
      )}
    </>
  )
}

function Sizes(props: Props) {
  const { language, line } = props
  const [only, ...others] = line.options
  const now = only === undefined || others.length > 0 ? '' : (only.value[language] ?? '')
  const from = fieldOf(props, 'from')
  return (
    <>
      <Field
        {...from}
        value={from.value ?? now}
        label={say(language, 'my.care.from')}
        short
        optional
        maxlength={40}
      />
      <Field
        {...fieldOf(props, 'to')}
        label={say(language, 'my.care.to')}
        hint={say(language, 'my.care.size.hint')}
        short
        maxlength={40}
      />
    </>
  )
}

const dayIn = (text: string, language: Language): string => formatDate(parseDay(text) ?? 0, language)

function Visit(props: Props & { readonly stores: readonly Store[] }) {
  const { language, shop, work, line, order, stores } = props
  const bookable = stores.filter(({ visits }) => visits !== undefined)
  const days = careDaysOf(shop, line.product, work)
  const times = [...new Set(bookable.flatMap(timesOf))].toSorted()
  const spoken = (['ja', 'en'] as const).filter((one) =>
    bookable.some(({ visits }) => visits?.notice[one] !== undefined),
  )
  const language_ = fieldOf(props, 'language')
  return (
    <section class="stack" aria-labelledby="visit">
      <h2 id="visit">{say(language, 'my.care.visit')}</h2>
      <p>{say(language, 'my.care.visit.sentence')}</p>
      {days === undefined ? null : (
        <p>{say(language, 'my.care.takes', { days, work: requestWord(work, language) })}</p>
      )}
      <RadioCards
        {...fieldOf(props, 'store')}
        label={say(language, 'my.care.store')}
        choices={stores.map(({ id, name, address }) => ({
          value: id,
          label: name[language],
          hint: address[language],
        }))}
      />
      {bookable.length === 0 ? null : (
        <>
          <RadioCards
            {...language_}
            value={language_.value ?? (spoken.includes(language) ? language : spoken[0])}
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
      {order.destination === shop.settings.home.country ? null : (
        <Field
          {...fieldOf(props, 'leaves')}
          label={say(language, 'my.care.leaves')}
          hint={say(language, 'my.care.leaves.hint')}
          type="date"
          short
          optional
        />
      )}
      <Late {...props} days={days} />
    </section>
  )
}

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

/** That the stay ends before the work would be done, and what that means. */
function Late(props: Props & { readonly days: number | undefined }) {
  const { language, given, sentences, days } = props
  const [day, leaves] = [filled(given, 'day'), filled(given, 'leaves')]
  if (days === undefined || day === undefined || leaves === undefined || parseDay(day) === undefined)
    return null
  const ready = readyWhenBrought(day, days)
  if (ready <= leaves) return null
  return (
    <Notice tone="wait">
      <p>{say(language, 'my.care.late', { ready: dayIn(ready, language) })}</p>
      <Check
        name="care-late"
        label={say(language, 'my.care.late.known')}
        problem={sentences['care-late']}
        checked={given['care-late'] === 'yes'}
      />
    </Notice>
  )
}
