/**
 * What cancelling comes to, before the press: whether it is done at once, and what goes back or is not to be
 * paid any more. The same functions as the press.
 */
import { askedLess, refundOf, type Refund } from '#cases/case'
import { isPlainYes, sharesOfCancel } from '#cases/kinds'
import { readMoney } from '#cases'
import type { Db } from '#db'
import { formatMoney } from '#money'
import type { Ruled, RulingContext } from '#rulings'
import type { Piece } from '#units'
import { RefundRows } from '#web/answers'
import { say, type Language } from '#words'
import { longestDescription } from './limits.ts'
import { Field } from '#web/ui'

export type CancelAhead = {
  readonly atOnce: boolean
  readonly currency: string
  readonly unpaid: boolean
  readonly less: { readonly amountMinor: bigint; readonly nothing: boolean }
  readonly refund: Refund
}

export async function cancelAhead(
  db: Db,
  { shop, order, ledger, units: all }: RulingContext,
  { line, free }: Piece,
  { ruled: { ruling }, count }: { readonly ruled: Ruled; readonly count: number },
): Promise<CancelAhead> {
  const { unpaid, rates } = await readMoney(db, shop, order, undefined)
  const asked = { order, ledger, all, line: line.line, units: free.slice(0, count), rates }
  return {
    atOnce: isPlainYes(ruling),
    currency: order.currency,
    unpaid,
    less: askedLess({ ...asked, of: 'everything' }),
    refund: refundOf({ ...asked, of: sharesOfCancel(ruling) }),
  }
}

/** The money first, then what the button does. */
export function Ahead({ ahead, language }: { ahead: CancelAhead; language: Language }) {
  const { refund, less, currency, unpaid, atOnce } = ahead
  const amount = formatMoney({ amountMinor: less.amountMinor, currency }, language)
  return (
    <>
      {unpaid ? (
        <p>{say(language, `my.cancel.unpaid.${less.nothing ? 'nothing' : 'less'}`, { amount })}</p>
      ) : refund.amountMinor === 0n ? (
        <p>{say(language, 'my.cancel.no-refund')}</p>
      ) : (
        <RefundRows
          rows={refund.rows}
          taxes={refund.taxes}
          total={refund.amountMinor}
          currency={currency}
          language={language}
        />
      )}
      <p>{say(language, atOnce ? 'my.cancel.at-once' : 'my.cancel.by-staff')}</p>
    </>
  )
}

/** Words that nobody has to say. */
export function FreeWords({
  value,
  problem,
  language,
}: {
  value: string
  problem: string | undefined
  language: Language
}) {
  return (
    <Field
      language={language}
      name="description"
      label={say(language, 'my.cancel.words')}
      rows={3}
      value={value}
      hint={say(language, 'my.cancel.words-hint', { max: longestDescription })}
      problem={problem}
      optional
    />
  )
}
