/** The forms of the steps about work on a piece: taking it on, taking it in, its day, looking it over. */
import { dayOf, formatDate, formatDay, parseDay } from '#calendar'
import { asksOfShop, detailsOf, isFree, type StaffStep } from '#cases/kinds'
import { formatMoney } from '#money'
import { wordIn } from '#policy'
import { requestWord } from '#sentences'
import { careDaysOf, careFeeOf, readyWhenBrought, storesFor } from '#shops'
import { LateVisit, VisitFields } from '#web/answers'
import type { FormValues } from '#web/http'
import { PhotoFields } from '#web/photos'
import { Field, Notice, RadioCards } from '#web/ui'
import { say, type Language } from '#words'
import type { CaseFile } from './case-file.ts'
import { QuoteFields } from './quote-form.tsx'
import { capital, type RulingView } from './ruling-view.ts'

type Props = {
  readonly language: Language
  readonly file: CaseFile
  readonly ruling: RulingView | undefined
  readonly step: StaffStep
  readonly given: FormValues
  readonly sentences: Readonly<Record<string, string>>
  /** Marks of photos that came with an earlier try. */
  readonly kept: readonly string[]
}

/** Steps whose form may bring photos. */
export const stepsWithPhotos: ReadonlySet<StaffStep> = new Set([
  'take-in',
  'check-work',
  'take-earring',
  'assess',
])

/** What a step wants to be told; undefined for steps of other kinds. */
export function CareFields(props: Props) {
  switch (props.step) {
    case 'accept-care':
    case 'decline-care':
      return <Decision {...props} />
    case 'find-facts':
      return <Facts {...props} />
    case 'take-in':
      return <Intake {...props} />
    case 'quote':
      return (
        <>
          <Told {...props} />
          <QuoteFields {...props} />
        </>
      )
    case 'begin-work':
    case 'move-ready':
      return (
        <>
          <Told {...props} />
          <Ready {...props} />
          <Note {...props} />
        </>
      )
    case 'check-work':
      return <Check {...props} />
    case 'set-visit':
      return <SetVisit {...props} />
    case 'miss-visit':
    case 'call-off-visit':
    case 'give-up-work':
      return <Note {...props} />
    default:
      return <Note {...props} inside />
  }
}

const fieldOf = ({ language, step, given, sentences }: Props, field: string) => ({
  language,
  name: `${step}-${field}`,
  value: given[`${step}-${field}`],
  problem: sentences[`${step}-${field}`],
})

function Note(props: Props & { readonly inside?: boolean }) {
  const { language, step, inside = false } = props
  return (
    <Field
      {...fieldOf(props, 'note')}
      label={say(language, 'desk.form.note')}
      hint={say(language, inside ? 'desk.form.note.record' : 'desk.form.note.letter')}
      rows={3}
      optional={!['give-up-work', 'decline-care', 'call-off-visit'].includes(step)}
      maxlength={2000}
    />
  )
}

/** Where the documents leave it to the shop, or say otherwise: the clause, and why. */
function Decision(props: Props) {
  const { language, ruling, step } = props
  const against = ruling?.verdict === (step === 'accept-care' ? 'refuse' : 'accept')
  const needed = against || ruling?.verdict === 'staff'
  const [clause] = ruling === undefined ? [] : [...ruling.deciding, ...ruling.laws]
  return (
    <>
      <Stay {...props} />
      {against ? (
        <Notice tone="wait" title={say(language, 'desk.form.override')}>
          <p>{say(language, 'desk.form.override.record')}</p>
        </Notice>
      ) : null}
      {needed ? (
        <>
          {clause === undefined ? null : (
            <p class="small">{say(language, 'care.desk.rests-on', { clause: clause.heading })}</p>
          )}
          <input type="hidden" name={`${step}-clause`} value={clause?.reference ?? ''} />
          <Field
            {...fieldOf(props, 'reason')}
            label={say(language, 'care.desk.reason')}
            hint={say(language, 'care.desk.reason.hint')}
            rows={3}
            maxlength={2000}
          />
        </>
      ) : null}
      <Note {...props} />
    </>
  )
}

/** What the documents ask the shop, in their own words. */
function Facts(props: Props) {
  const { language, file } = props
  const asks = asksOfShop(file.facts)
  if (asks.length === 0) return <p class="quiet">{say(language, 'care.desk.nothing-asked')}</p>
  return (
    <>
      {asks.map(({ fact, question, values }) => (
        <RadioCards
          {...fieldOf(props, `fact-${fact}`)}
          label={wordIn(question, language)}
          choices={values.map(({ value, words }) => ({ value, label: capital(wordIn(words, language)) }))}
        />
      ))}
      <Note {...props} inside />
    </>
  )
}

/** A stay that ends before the work would. */
function Stay({ language, file }: Pick<Props, 'language' | 'file'>) {
  const { visit } = file.theCase
  const { leaves } = detailsOf(file.theCase)
  const days = careDaysOf(file.facts.shop, file.line.product, file.theCase.request)
  if (visit === null || leaves === undefined || days === undefined) return null
  const ready = readyWhenBrought(visit.day, days)
  if (ready <= leaves) return null
  const dayIn = (text: string) => formatDate(parseDay(text) ?? 0, language)
  return (
    <Notice tone="wait">
      <p>{say(language, 'care.desk.late', { leaves: dayIn(leaves), ready: dayIn(ready) })}</p>
    </Notice>
  )
}

/** Another time, or the first: as it is booked now. */
function SetVisit(props: Props) {
  const { language, file, given, sentences } = props
  const { shop, at, line, case: theCase } = file.facts
  const { visit } = theCase
  const prefix = 'set-visit-'
  const booked = Object.entries(visit ?? {}).map(([name, value]) => [prefix + name, value ?? ''] as const)
  return (
    <>
      <Stay {...props} />
      <VisitFields
        language={language}
        shop={shop}
        stores={storesFor(shop, theCase.request)}
        prefix={prefix}
        given={{ ...Object.fromEntries(booked), ...given }}
        sentences={sentences}
        seenAt={at}
      />
      <LateVisit
        language={language}
        prefix={prefix}
        given={given}
        sentences={sentences}
        days={careDaysOf(shop, line.product, theCase.request)}
        leaves={detailsOf(theCase).leaves}
      />
      <Note {...props} />
    </>
  )
}

function Intake(props: Props) {
  const { language, file } = props
  const value = fieldOf(props, 'value')
  return (
    <>
      <Field
        {...fieldOf(props, 'condition')}
        label={say(language, 'care.desk.condition')}
        hint={say(language, 'care.desk.condition.hint')}
        rows={4}
        maxlength={2000}
      />
      <Field
        {...value}
        value={value.value ?? detailsOf(file.theCase).valueMinor ?? ''}
        label={say(language, 'care.desk.value')}
        hint={say(language, 'care.desk.value.hint')}
        inputmode="numeric"
        short
        optional
        maxlength={30}
      />
      <Photos {...props} />
    </>
  )
}

function Photos(props: Props) {
  const { language, file, step, sentences, kept } = props
  return (
    <PhotoFields
      language={language}
      shop={file.facts.shop.name}
      name={`${step}-photos`}
      label={say(language, 'care.desk.photos')}
      problem={sentences[`${step}-photos`]}
      kept={kept}
      optional
    />
  )
}

/** What the shop's own table says, and who pays the way back. */
function Told({ language, file, step }: Props) {
  const { shop, order, case: theCase, ruled } = file.facts
  const { ruling } = ruled()
  const fee = step === 'quote' && !isFree(ruling) ? careFeeOf(shop, theCase.request) : undefined
  const amount = (yen: number) =>
    formatMoney({ amountMinor: BigInt(yen), currency: order.currency }, language)
  return (
    <>
      {fee === undefined ? null : (
        <p>
          {fee === 0
            ? say(language, 'care.desk.fee.free')
            : say(language, 'care.desk.fee', { amount: amount(fee) })}
        </p>
      )}
      {step === 'quote' && ruling.terms['outbound-shipping'] === 'customer' ? (
        <p>{say(language, 'care.desk.way-back')}</p>
      ) : null}
    </>
  )
}

/** The day it is ready: set out by what this design takes. */
function Ready(props: Props) {
  const { language, file } = props
  const { at, shop, line, case: theCase } = file.facts
  const days = careDaysOf(shop, line.product, theCase.request)
  const ready = fieldOf(props, 'ready')
  const today = dayOf(at, shop.calendar.zone)
  const takes =
    days === undefined
      ? {}
      : {
          hint: say(language, 'care.desk.ready.takes', {
            days,
            work: requestWord(theCase.request, language),
          }),
        }
  return (
    <Field
      {...ready}
      {...takes}
      value={ready.value ?? formatDay(today + (days ?? 14))}
      label={say(language, 'care.desk.ready')}
      type="date"
      short
    />
  )
}

function Check(props: Props) {
  const { language } = props
  return (
    <>
      <RadioCards
        {...fieldOf(props, 'passed')}
        label={say(language, 'care.desk.passed')}
        choices={(['yes', 'no'] as const).map((value) => ({
          value,
          label: say(language, `care.desk.passed.${value}`),
        }))}
      />
      <Note {...props} inside />
      <Photos {...props} />
    </>
  )
}
