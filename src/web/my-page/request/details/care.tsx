/**
 * What a request for work on a piece asks besides: sent or brought, the sizes, a visit with day, time and
 * language, what it is worth. A stay that ends before the work would is said before the press.
 */
import type { Work } from '#cases/kinds'
import { requestWord } from '#sentences'
import { careDaysOf, storesFor, type Store } from '#shops'
import { LateVisit, VisitFields, visitGiven, visitSentence, type VisitWrong } from '#web/answers'
import type { FormValues } from '#web/http'
import { Field, RadioCards } from '#web/ui'
import { say, type WordKey } from '#words'
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

/** Sent or brought; nothing where it was asked for and not chosen. By post where there is nothing to ask. */
function handoverIn(given: FormValues): 'store' | 'post' | undefined {
  const said = given['handover'] ?? given['care-how'] ?? 'post'
  return said === '' ? undefined : said === 'store' ? 'store' : 'post'
}

/** As the kind of case reads it. A visit that is begun to be filled in counts as one. */
function read(work: Work, given: FormValues): unknown {
  const handover = handoverIn(given)
  const said = {
    from: filled(given, 'from'),
    to: filled(given, 'to'),
    certificate: filled(given, 'certificate'),
    valueMinor: filled(given, 'value')
      ?.normalize('NFKC')
      .replaceAll(/[,\s\u00a5\u5186]|yen|jpy/gi, ''),
    leaves: filled(given, 'leaves'),
    late: given['care-late'] === 'yes' ? 'known' : undefined,
    visit: handover === 'store' ? visitGiven(given, 'care-') : undefined,
  }
  const known = Object.entries(said).filter(([, value]) => value !== undefined)
  return { work, handover, ...Object.fromEntries(known) }
}

/** The field and the sentence for what was not taken. */
const wrongWords: Readonly<Record<string, readonly [field: string, key: WordKey]>> = {
  to: ['care-to', 'my.care.to.missing'],
  certificate: ['care-certificate', 'remake.certificate.wrong'],
  valueMinor: ['care-value', 'my.care.value.wrong'],
  'visit.booking': ['care-store', 'my.care.booking-needed'],
  leaves: ['care-leaves', 'form.day'],
  handover: ['care-how', 'form.choose'],
}

const ofVisit: readonly string[] = ['store', 'day', 'time', 'language', 'late', 'stay'] satisfies VisitWrong[]

const wrong: DetailsForm['wrong'] = (fields, language, given) =>
  Object.fromEntries(
    fields.flatMap((field): readonly (readonly [string, string])[] => {
      const visit = field.replace(/^visit\./, '')
      if (visit !== field && ofVisit.includes(visit)) {
        const [place, sentence] = visitSentence(visit as VisitWrong, language, filled(given, 'leaves'))
        return [[`care-${place}`, sentence]]
      }
      // A visit that was begun names what it lacks; one that was not is asked for at its first field.
      if (field === 'visit') {
        const empty = ['store', 'day', 'time'].filter((place) => filled(given, place) === undefined)
        const places = empty.length === 0 ? ['store'] : empty
        return places.map((place) => [`care-${place}`, say(language, 'my.care.booking-needed')])
      }
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
        <>
          {/* Nothing is chosen beforehand: whoever only picks a store below would be taken to send it. */}
          <input type="hidden" name="care-how" value="" />
          <RadioCards
            {...fieldOf(props, 'how')}
            label={say(language, 'my.care.how')}
            choices={(['post', 'store'] as const).map((value) => ({
              value,
              label: say(language, `my.care.how.${value}`),
            }))}
          />
        </>
      ) : null}
      {stores.length > 0 && (isOpen || answered === 'store') ? <Visit {...props} stores={stores} /> : null}
      <Field
        {...fieldOf(props, 'certificate')}
        label={say(language, 'my.care.certificate')}
        hint={say(language, 'my.care.certificate.hint')}
        autocomplete="off"
        short
        optional
        maxlength={60}
      />
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

function Visit(props: Props & { readonly stores: readonly Store[] }) {
  const { language, shop, work, line, order } = props
  const days = careDaysOf(shop, line.product, work)
  const isBooked = props.stores.some(({ visits }) => visits !== undefined)
  return (
    <section class="stack" aria-labelledby="visit">
      <h2 id="visit">{say(language, isBooked ? 'my.care.visit' : 'my.care.bring')}</h2>
      <p>{say(language, 'my.care.visit.sentence')}</p>
      {isBooked ? <p>{say(language, 'my.care.visit.several')}</p> : null}
      {days === undefined ? null : (
        <p>{say(language, 'my.care.takes', { days, work: requestWord(work, language) })}</p>
      )}
      <VisitFields {...props} prefix="care-" />
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
      <LateVisit {...props} prefix="care-" days={days} leaves={filled(props.given, 'leaves')} />
    </section>
  )
}
