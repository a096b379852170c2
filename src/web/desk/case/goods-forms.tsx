/**
 * Fields of the steps about a piece on its way: who pays for sending it, what was found, what was in the box.
 */
import { dayOf, formatDay } from '#calendar'
import type { CaseFile } from './case-file.ts'
import { isLostParcel } from '#cases'
import { refundByTerms } from '#cases/case'
import { asCancelled } from '#cases/kinds'
import { formatMoney } from '#money'
import { wordIn } from '#policy'
import { Field, RadioCards } from '#web/ui'
import { say, type Language, type WordKey } from '#words'

type FieldProps = {
  readonly language: Language
  readonly name: string
  readonly value: string | undefined
  readonly problem: string | undefined
}

/** Asked where no document says it. */
export function PayerField({ file, ...field }: FieldProps & { readonly file: CaseFile }) {
  const { language } = field
  const stated = file.facts.ruled().ruling.terms['return-shipping']
  if (stated !== undefined) return null
  return (
    <RadioCards
      {...field}
      label={say(language, 'goods.form.payer')}
      hint={say(language, 'goods.form.payer.hint')}
      choices={(['shop', 'customer'] as const).map((value) => ({
        value,
        label: say(language, `goods.form.payer.${value}`),
      }))}
    />
  )
}

/** What the examination found, as the customer reads it. */
export const FindingField = (field: FieldProps) => (
  <Field
    {...field}
    label={say(field.language, 'goods.form.words')}
    hint={say(field.language, 'goods.form.words.hint')}
    rows={3}
    optional
    maxlength={2000}
  />
)

const goodsSteps = [
  'expect',
  'miss-parcel',
  'find-wrong-thing',
  'find-box-empty',
  'send-thing-back',
  'agree-resend',
  'ask-address',
  'send-again',
  'refund-parcel',
] as const
type GoodsStepName = (typeof goodsSteps)[number]

/** Whether the form of a step is one of these. */
export const isGoodsStep = (step: string): step is GoodsStepName =>
  (goodsSteps as readonly string[]).includes(step)

type StepProps = {
  readonly language: Language
  readonly file: CaseFile
  readonly step: GoodsStepName
  readonly field: (name: string) => Omit<FieldProps, 'language'>
}

/** What these steps want to be told. */
export function GoodsStep({ language, file, step, field }: StepProps) {
  const note = (
    <Field
      language={language}
      {...field('note')}
      label={say(language, 'desk.form.note')}
      hint={say(language, 'desk.form.note.letter')}
      rows={3}
      optional
      maxlength={2000}
    />
  )
  const short = (name: string, label: WordKey) => (
    <Field language={language} {...field(name)} label={say(language, label)} maxlength={100} />
  )
  switch (step) {
    case 'expect':
      return (
        <>
          <ExpectedDay language={language} file={file} {...field('until')} />
          {note}
        </>
      )
    case 'miss-parcel':
    case 'find-box-empty':
    case 'agree-resend':
    case 'ask-address':
      return note
    case 'send-again':
      return (
        <>
          <SendTo language={language} file={file} />
          {short('carrier', 'desk.fact.carrier')}
          {short('tracking', 'desk.fact.tracking')}
        </>
      )
    case 'refund-parcel':
      return <ParcelRefund language={language} file={file} field={field} />
    case 'find-wrong-thing':
      return (
        <Field
          language={language}
          {...field('what')}
          label={say(language, 'goods.form.what')}
          hint={say(language, 'goods.form.what.hint')}
          rows={3}
          maxlength={2000}
        />
      )
    case 'send-thing-back':
      return (
        <>
          {short('carrier', 'desk.fact.carrier')}
          {short('tracking', 'desk.fact.tracking')}
          {note}
        </>
      )
  }
}

/** Where the parcel goes: as the customer said, else as the order says. */
function SendTo({ language, file }: { readonly language: Language; readonly file: CaseFile }) {
  const to = file.address ?? file.order.deliverTo
  return (
    <div>
      <p>{say(language, 'goods.form.send-to')}</p>
      <address>
        {[to.name, ...to.lines].map((line) => (
          <span class="address">{line}</span>
        ))}
      </address>
    </div>
  )
}

/** How much goes back; against documents that give nothing back, only with the clause and a reason. */
function ParcelRefund({ language, file, field }: Omit<StepProps, 'step'>) {
  const { ruling } = file.facts.asked('cancel')
  const said = ruling.clauses.filter(({ deciding, id }) => deciding && id !== 'silence')
  const words = said.map(({ heading }) => wordIn(heading, language))
  const [first] = said
  const refused = ruling.verdict === 'refuse'
  const amount = field('amount')
  return (
    <>
      <p>
        {words.length === 0
          ? say(
              language,
              isLostParcel(file.theCase) ? 'goods.form.money.silent-lost' : 'goods.form.money.silent',
            )
          : say(language, 'goods.form.money', { clauses: words.join(say(language, 'common.between')) })}
      </p>
      <Field
        language={language}
        {...amount}
        value={amount.value ?? (refused ? '0' : String(refundByTerms(asCancelled(file.facts)).amountMinor))}
        label={say(language, 'desk.form.refund')}
        hint={say(language, 'desk.form.refund.hint', { left: formatMoney(file.facts.left, language) })}
        inputmode="numeric"
        short
        maxlength={30}
      />
      {refused && first !== undefined ? (
        <>
          <input type="hidden" name="refund-parcel-clause" value={`${first.document}#${first.id}`} />
          <Field
            language={language}
            {...field('reason')}
            label={say(language, 'goods.form.reason')}
            rows={3}
            maxlength={2000}
          />
        </>
      ) : (
        <Field
          language={language}
          {...field('why')}
          label={say(language, 'desk.form.refund.why')}
          hint={say(language, 'desk.form.refund.why-hint')}
          maxlength={500}
          optional
        />
      )}
    </>
  )
}

/** The day on which a new piece is expected to be ready; a month from now is set out beforehand. */
function ExpectedDay({ language, file, value, ...field }: FieldProps & { readonly file: CaseFile }) {
  const { at, shop } = file.facts
  return (
    <Field
      {...field}
      language={language}
      value={value ?? formatDay(dayOf(at, shop.calendar.zone) + 30)}
      type="date"
      label={say(language, 'goods.form.expect')}
      short
    />
  )
}
