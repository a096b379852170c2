/**
 * Money that goes back, as the forms of steps show it: how it adds up, another amount with its reason, and
 * who pays it out.
 */
import type { Child } from 'hono/jsx'
import { formatMoment } from '#calendar'
import { asksForAccount, type Refund } from '#cases/case'
import { refundOfCancel } from '#cases/kinds'
import { formatMoney } from '#money'
import { RefundRows } from '#web/answers'
import { DescriptionList, Field, Tag } from '#web/ui'
import { say, type Language } from '#words'
import type { CaseFile } from './case-file.ts'
import { fieldOf, type NeedsProps } from './step-field.ts'

/** The sum, and a field for another amount; within what came in. */
export function RefundAmount(props: NeedsProps & { readonly refund: Refund }) {
  const { language, file, refund } = props
  const { currency } = file.facts.order
  const { name, value, problem } = fieldOf(props, 'amount')
  const left = formatMoney(file.facts.left, language)
  return (
    <>
      {refund.rows.length === 0 ? null : (
        <RefundRows
          rows={refund.rows}
          taxes={refund.taxes}
          total={refund.amountMinor}
          currency={currency}
          language={language}
        />
      )}
      <Field
        language={language}
        name={name}
        problem={problem}
        value={value ?? String(refund.amountMinor)}
        label={say(language, 'desk.form.refund')}
        hint={say(language, 'desk.form.refund.hint', { left })}
        inputmode="numeric"
        short
        maxlength={30}
      />
      <Field
        language={language}
        {...fieldOf(props, 'why')}
        label={say(language, 'desk.form.refund.why')}
        hint={say(language, 'desk.form.refund.why-hint')}
        maxlength={500}
        optional
      />
    </>
  )
}

/** What cancelling does to the money, then the decision itself. */
export function Cancelling(props: NeedsProps & { readonly children?: Child }) {
  const { language, file, children } = props
  const { facts } = file
  if (!facts.unpaid)
    return (
      <>
        <RefundAmount {...props} refund={refundOfCancel(facts)} />
        {children}
      </>
    )
  const { amountMinor, nothing } = facts.less
  const amount = formatMoney({ amountMinor, currency: facts.order.currency }, language)
  return (
    <>
      <p>{say(language, `desk.form.cancel.unpaid.${nothing ? 'nothing' : 'less'}`, { amount })}</p>
      {children}
    </>
  )
}

type FileProps = { readonly language: Language; readonly file: CaseFile }

/** Whether a payment service still sends what is owed, or a part of it: until then nobody pays the rest. */
export const isSentByService = ({ theCase, facts: { owed, owedByHand } }: CaseFile): boolean =>
  theCase.current.state === 'refund-owed' && owedByHand.amountMinor < owed.amountMinor

/** What a payment service sends back: there is nothing to press, unless it does not. */
export function ByService({ language, file }: FileProps) {
  if (!isSentByService(file)) return null
  return (
    <section class="stack" aria-labelledby="by-service">
      <h2 id="by-service">{say(language, 'desk.by-service.title')}</h2>
      <Owed language={language} file={file} />
    </section>
  )
}

/** What is to be paid out, and by whom. */
export function Owed({ language, file }: FileProps) {
  const {
    theCase: { current },
    facts: { owed, owedByHand },
  } = file
  if (current.state !== 'refund-owed') return null
  const { amountMinor, currency, rows } = current
  const byService = { ...owed, amountMinor: owed.amountMinor - owedByHand.amountMinor }
  const hasFailed = file.tasks.some(({ what, doneAt }) => what === 'refund-failed' && doneAt === null)
  return (
    <>
      {rows === undefined ? null : (
        <RefundRows rows={rows} total={amountMinor} currency={currency} language={language} />
      )}
      {byService.amountMinor <= 0n || hasFailed ? null : (
        <p>{say(language, 'desk.form.by-service', { amount: formatMoney(byService, language) })}</p>
      )}
      {owedByHand.amountMinor <= 0n ? null : (
        <p>
          <strong>{say(language, 'desk.form.owed', { amount: formatMoney(owedByHand, language) })}</strong>
        </p>
      )}
      {owedByHand.amountMinor > 0n && asksForAccount(file.facts) ? (
        <Account language={language} file={file} />
      ) : null}
    </>
  )
}

/** The account that the customer named; until then, that it was asked for. */
function Account({ language, file: { account, facts } }: FileProps) {
  if (account === undefined) return <p>{say(language, 'desk.form.account-asked')}</p>
  const at = formatMoment(account.at, facts.shop.calendar.zone, language)
  return (
    <>
      <p>{say(language, 'desk.form.account')}</p>
      <DescriptionList
        rows={[
          [say(language, 'refund.account.bank'), account.bank],
          [say(language, 'refund.account.number'), <span class="typed">{account.account}</span>],
          [say(language, 'refund.account.holder'), account.holder],
          [say(language, 'desk.form.account.at'), at],
        ]}
      />
      {account.anew ? (
        <p>
          <Tag tone="wait">{say(language, 'desk.form.account.anew')}</Tag>
        </p>
      ) : null}
    </>
  )
}
