/**
 * The next steps of a case: each a form of its own, folded under its name, likeliest first. Every form
 * carries the version of the case that is on the page. What a step needs to be told is here; what it does is
 * the kind's.
 */
import type { Child } from 'hono/jsx'
import { dayOf, formatDay, formatDeadline } from '#calendar'
import { formatMoney } from '#money'
import { isMadeOnOrder } from '#ordering'
import { tellsOfFault } from '#policy'
import { zoneOf, type TimeLimit } from '#rulings'
import { overrides, possibilities, refundByTerms, refundShown, type Remedy } from '#cases/case'
import { remedyAhead, type StaffStep } from '#cases/kinds'
import { say, type Language, type WordKey } from '#words'
import { Button, Check, ErrorSummary, Field, Notice, RadioCards } from '#web/ui'
import { likeliestFirst, steps } from './acts.ts'
import { stepSays, stepWord } from './words.ts'
import { Cancelling, Owed, RefundAmount } from './refund-steps.tsx'
import { AssessFields, WorksheetRows } from './assess-fields.tsx'
import { Wanted } from './boxes.tsx'
import { CareFields, stepsWithPhotos } from './care-forms.tsx'
import { FindingField, GoodsStep, isGoodsStep, PayerField } from './goods-forms.tsx'
import type { CaseFile } from './case-file.ts'
import { QuoteFields } from './quote-form.tsx'
import { StandardTexts } from './standard-texts.tsx'
import { TakenIn } from './taken-in.tsx'
import { limitWords, type RulingView } from './ruling-view.ts'
import { fieldOf, type Attempt, type NeedsProps } from './step-field.ts'
import { foundKey, inspectionResults, remedyWord } from './timeline.ts'

type Props = {
  readonly language: Language
  /** The address of the case; each step is sent below it. */
  readonly address: string
  readonly file: CaseFile
  readonly ruling: RulingView | undefined
  readonly own: readonly StaffStep[]
  readonly others: readonly StaffStep[]
  readonly attempt: Attempt | undefined
}

/** What the press does for each remedy. */
const remedyWords = {
  replace: 'desk.remedy.replace',
  make: 'desk.remedy.make',
  repair: 'desk.remedy.arrange',
  refund: 'desk.remedy.refund',
  'price-reduction': 'desk.remedy.arrange',
  terminate: 'desk.remedy.refund',
  staff: 'desk.remedy.by-hand',
} as const satisfies Record<Remedy, WordKey>

export function NextSteps({ language, address, file, ruling, own, others, attempt }: Props) {
  const waiting = others
    .map((step) => say(language, stepWord(step, file)))
    .join(say(language, 'common.between'))
  return (
    <section class="stack next" id="next" aria-labelledby="next-title">
      <h2 id="next-title">{say(language, 'desk.next')}</h2>
      {own.length === 0 && others.length === 0 ? (
        <p class="quiet">{say(language, 'desk.next.none')}</p>
      ) : null}
      {others.length === 0 ? null : (
        <p class="quiet">{say(language, 'desk.next.others', { steps: waiting })}</p>
      )}
      {likeliestFirst(own, ruling, file.theCase.findings).map((step, index) => (
        <StepForm
          language={language}
          address={address}
          file={file}
          ruling={ruling}
          step={step}
          open={attempt === undefined ? index === 0 : attempt.step === step}
          attempt={attempt?.step === step ? attempt : undefined}
        />
      ))}
    </section>
  )
}

/** At the top of the page: that a form could not be taken, with ways to what is wrong with it. */
export function AttemptNotice({ language, attempt }: { language: Language; attempt: Attempt }) {
  if (attempt.refusal === undefined) return <ErrorSummary language={language} sentences={attempt.sentences} />
  return (
    <Notice tone="no" live>
      <p>{attempt.refusal}</p>
      <p>
        <a href={`#step-${attempt.step}`}>{say(language, `desk.step.${attempt.step}`)}</a>
      </p>
    </Notice>
  )
}

type StepProps = Pick<Props, 'language' | 'address' | 'file' | 'ruling'> & {
  readonly step: StaffStep
  readonly open: boolean
  readonly attempt: Attempt | undefined
}

function StepForm({ language, address, file, ruling, step, open, attempt }: StepProps) {
  const against = overrides(step, ruling?.verdict, file.theCase.findings)
  const send = `${address}/${steps[step].place}`
  return (
    <details class="step" open={open} id={`step-${step}`}>
      <summary>{say(language, stepWord(step, file))}</summary>
      <form
        class="stack"
        method="post"
        action={send}
        {...(stepsWithPhotos.has(step) ? { enctype: 'multipart/form-data' } : {})}
      >
        <input type="hidden" name="version" value={String(file.theCase.version)} />
        {attempt?.refusal === undefined ? null : (
          <Notice tone="no">
            <p>{attempt.refusal}</p>
          </Notice>
        )}
        <p>{say(language, stepSays(step, file))}</p>
        <Needs language={language} file={file} ruling={ruling} step={step} attempt={attempt} />
        <div class="actions">
          <Button look={against || step === 'refuse' ? 'grave' : 'first'}>
            {say(language, against ? 'desk.step.press-against' : stepWord(step, file))}
          </Button>
        </div>
        <StandardTexts language={language} file={file} step={step} address={send} />
      </form>
    </details>
  )
}

/** What the step wants to be told, or tells beforehand. */
function Needs(props: NeedsProps): Child {
  const { language, file, step } = props
  if (isGoodsStep(step)) return <GoodsStep {...props} step={step} field={(name) => fieldOf(props, name)} />
  switch (step) {
    case 'quote':
      return file.theCase.kind === 'care' ? (
        <CareFields {...props} {...attemptOf(props)} />
      ) : (
        <Quote {...props} />
      )
    case 'make-change':
    case 'approve':
    case 'refuse':
      return <Decision {...props} />
    case 'want-evidence':
      return <WantedBy {...props} />
    case 'call-in':
      return <CallIn {...props} />
    case 'inspect':
      return <Inspection {...props} />
    case 'remedy':
      return <RemedyAhead language={language} file={file} />
    case 'send-replacement':
    case 'send-apart':
    case 'send-piece-back':
    case 'send-both':
      return <Parcel {...props} />
    case 'assess':
      return <AssessFields {...props} attempt={attemptOf(props)} />
    case 'owe-refund':
      return <ToOwe {...props} />
    case 'cancel-pieces':
      return <CancelForm {...props} />
    case 'pay-out':
      return <PaidOut {...props} />
    case 'settle':
      return <Settle {...props} />
    case 'judge-remedy':
      return (
        <>
          <Possible {...props} />
          <Note {...props} />
        </>
      )
    case 'extend':
      return (
        <>
          <NewDay {...props} />
          <Note {...props} toCustomer />
        </>
      )
    case 'write':
      return <Note {...props} hint="desk.form.note.whole" optional={false} />
    case 'close':
    case 'stop-making':
      return <Note {...props} toCustomer optional={false} />
    case 'take-earring':
      return <TakenIn {...props} />
    case 'settle-both':
      return <Note {...props} optional={false} />
    case 'begin-making':
    case 'make-again':
    case 'finish-making':
    case 'receive-parcel':
    case 'hand-to-staff':
      return null
    default:
      return <CareFields {...props} {...attemptOf(props)} />
  }
}

/** What the letter that calls a piece in says of dates and carriage. */
const CallIn = (props: NeedsProps) => (
  <>
    <Until {...props} limit={props.file.facts.limit('send-back-within')} />
    <PayerField language={props.language} file={props.file} {...fieldOf(props, 'payer')} />
    <Note {...props} toCustomer />
  </>
)

/** The sum, as what was paid is shared out; after a withdrawal, by its worksheet. */
const ToOwe = (props: NeedsProps) =>
  props.file.theCase.kind === 'withdraw' ? (
    <WorksheetRows {...props} />
  ) : (
    <RefundAmount {...props} refund={refundShown(props.file.facts)} />
  )

/** What staff agreed with the customer needs words; what has arrived needs none. */
const Settle = (props: NeedsProps) =>
  props.file.theCase.current.state === 'with-staff' ? (
    <Note {...props} toCustomer optional={false} />
  ) : (
    <Note {...props} />
  )

const Quote = ({ language, file, attempt }: NeedsProps) => (
  <QuoteFields
    language={language}
    file={file}
    given={attempt?.given ?? {}}
    sentences={attempt?.sentences ?? {}}
  />
)

/** The money, then the decision. */
const CancelForm = (props: NeedsProps) => (
  <Cancelling {...props}>
    <Decision {...props} />
  </Cancelling>
)

/** What was typed into the form, and what is wrong with it. */
const attemptOf = ({ attempt }: NeedsProps) => ({
  given: attempt?.given ?? {},
  sentences: attempt?.sentences ?? {},
  kept: attempt?.kept ?? [],
})

/** What is missing, and until when it is looked for. */
function WantedBy(props: NeedsProps) {
  return (
    <>
      <Wanted {...props} />
      <Until {...props} limit={props.file.facts.limit('evidence-within')} />
      <Note {...props} toCustomer />
    </>
  )
}

/** The date that the letter will name, and what says it. */
function Until({
  language,
  file,
  limit: { at, from },
}: Pick<NeedsProps, 'language' | 'file'> & { readonly limit: TimeLimit }) {
  const { shop } = file.facts
  return (
    <p>
      {say(language, 'desk.form.until', {
        until: formatDeadline(at, zoneOf(from, shop), language, file.facts.at),
        from: limitWords(from, file.documents, language),
      })}
    </p>
  )
}

type NoteProps = NeedsProps & {
  readonly toCustomer?: boolean
  readonly hint?: WordKey
  readonly optional?: boolean
}

function Note(props: NoteProps) {
  const { language, toCustomer = false, optional = true } = props
  const { hint = toCustomer ? 'desk.form.note.letter' : 'desk.form.note.record' } = props
  return (
    <Field
      language={language}
      {...fieldOf(props, 'note')}
      label={say(language, 'desk.form.note')}
      hint={say(language, hint)}
      rows={3}
      optional={optional}
      maxlength={2000}
    />
  )
}

/** Accepting or refusing; against the documents only with the clause that is set aside, and a reason. */
function Decision(props: NeedsProps) {
  const { language, ruling, step } = props
  if (ruling === undefined) return <DecisionEnd {...props} />
  if (!overrides(step, ruling.verdict, props.file.theCase.findings)) {
    return (
      <>
        {step === 'approve' ? (
          <p>{say(language, 'desk.form.remedies', { remedies: remediesWords(ruling, language) })}</p>
        ) : null}
        {ruling.verdict === 'staff' ? <p class="quiet">{say(language, 'desk.form.yours')}</p> : null}
        <DecisionEnd {...props} />
      </>
    )
  }
  const verdict = say(language, `desk.verdict.${ruling.verdict}`)
  const changes = step !== 'refuse' ? 'desk.form.override.approve' : 'desk.form.override.refuse'
  const clauses = [...ruling.deciding, ...ruling.laws].filter(({ answers }) => answers)
  const clause = fieldOf(props, 'clause')
  return (
    <>
      <Notice tone="wait" title={say(language, 'desk.form.override')}>
        <p>{say(language, changes, { verdict, remedies: remediesWords(ruling, language) })}</p>
        <p>{say(language, 'desk.form.override.record')}</p>
      </Notice>
      <RadioCards
        language={language}
        {...clause}
        value={clause.value ?? (clauses.length === 1 ? clauses[0]?.reference : undefined)}
        label={say(language, 'desk.form.clause')}
        choices={clauses.map(({ reference, heading, effect }) => ({
          value: reference,
          label: heading,
          hint: effect,
        }))}
      />
      <Field
        language={language}
        {...fieldOf(props, 'reason')}
        label={say(language, 'desk.form.reason')}
        hint={say(language, 'desk.form.reason.hint')}
        rows={3}
        maxlength={2000}
      />
      <DecisionEnd {...props} needed={step === 'refuse'} />
    </>
  )
}

/** Words for the letter; and, before a piece is back, whether it stays with the customer. */
function DecisionEnd(props: NeedsProps & { readonly needed?: boolean }) {
  const { language, file, step } = props
  const { name, value, problem } = fieldOf(props, 'keep')
  const { custody, current } = file.theCase
  // What was lost on its way is with nobody who could keep it.
  const isLost = ['parcel-missing', 'box-empty'].includes(current.state)
  return (
    <>
      {step === 'approve' && custody !== 'with-shop' && !isLost ? (
        <Check
          name={name}
          problem={problem}
          checked={value === 'yes'}
          label={say(language, 'desk.form.keep')}
        />
      ) : null}
      <Note {...props} toCustomer optional={props.needed !== true} />
    </>
  )
}

/** The remedies an approval would bring, in their order. */
function remediesWords(ruling: RulingView, language: Language): string {
  return ruling.remedies.length === 0 ? remedyWord('staff', language) : ruling.remedies.join(' → ')
}

/** The last day that the customer is given; a week more is set out beforehand. */
function NewDay(props: NeedsProps) {
  const { language, file } = props
  const { dueAt } = file.theCase
  const { zone } = file.facts.shop.calendar
  const week = formatDay(dayOf(Math.max(dueAt ?? 0, file.facts.at) - 1, zone) + 7)
  const { name, value, problem } = fieldOf(props, 'until')
  return (
    <Field
      language={language}
      name={name}
      problem={problem}
      value={value ?? week}
      type="date"
      label={say(language, 'desk.form.extend')}
      hint={say(language, 'desk.form.extend.hint', { example: week })}
      short
    />
  )
}

function Inspection(props: NeedsProps) {
  const { language } = props
  return (
    <>
      <RadioCards
        language={language}
        {...fieldOf(props, 'found')}
        label={say(language, 'desk.form.found')}
        choices={inspectionResults.map((found) => ({
          value: found,
          label: say(language, foundKey(found, tellsOfFault(props.file.theCase.answers))),
        }))}
      />
      <FindingField language={language} {...fieldOf(props, 'words')} />
      <Note {...props} />
    </>
  )
}

/** Whether what is asked for can be done; the documents are asked anew with it. */
function Possible(props: NeedsProps) {
  const { language } = props
  return (
    <RadioCards
      language={language}
      {...fieldOf(props, 'possible')}
      label={say(language, 'desk.form.possible')}
      choices={possibilities.map((value) => ({
        value,
        label: say(language, `desk.form.possible.${value}`),
      }))}
    />
  )
}

/** Which remedy the press will bring, said beforehand. */
function RemedyAhead({ language, file }: { language: Language; file: CaseFile }) {
  const { current, quantity } = file.theCase
  if (current.state !== 'approved') return null
  const units = file.facts.replacements
  const next = remedyAhead(current.remedies, file.facts)
  const amount = formatMoney(refundByTerms(file.facts), language)
  const passed = current.remedies[0] === 'replace' && next !== 'replace'
  return (
    <Notice title={say(language, 'desk.form.remedy-ahead')}>
      {passed ? <p>{say(language, 'desk.remedy.no-replacement', { count: units })}</p> : null}
      <p>
        <strong>
          {say(language, remedyWords[next], {
            count: units,
            quantity,
            amount,
            remedy: remedyWord(next, language),
          })}
        </strong>
      </p>
      <p class="small">
        {say(language, 'desk.form.remedies', {
          remedies: current.remedies.map((one) => remedyWord(one, language)).join(' → '),
        })}
      </p>
    </Notice>
  )
}

function Parcel(props: NeedsProps) {
  const { language, file, step } = props
  const isUnmade = file.theCase.current.state === 'to-send' && isMadeOnOrder(file.facts.line.kind)
  return (
    <>
      {step === 'send-apart' && isUnmade ? <p>{say(language, 'desk.form.send-apart.made')}</p> : null}
      <Field
        language={language}
        {...fieldOf(props, 'carrier')}
        label={say(language, 'desk.fact.carrier')}
        maxlength={100}
      />
      <Field
        language={language}
        {...fieldOf(props, 'tracking')}
        label={say(language, 'desk.fact.tracking')}
        maxlength={100}
      />
    </>
  )
}

const PaidOut = (props: NeedsProps) => (
  <>
    <Owed language={props.language} file={props.file} />
    <Note {...props} />
  </>
)
