/** How a refund adds up: a row for each part, the sum, and the tax that is contained in it. */
import { z } from 'zod'
import { formatMoney } from '#money'
import { isWordKey, say, type Language } from '#words'

export type RefundRowsProps = {
  /** Amounts as digits, as they are kept. */
  readonly rows: readonly { readonly what: string; readonly amountMinor: bigint | string }[]
  readonly taxes?: readonly { readonly rate: number; readonly taxMinor: bigint | string }[] | undefined
  readonly total: bigint | string
  readonly currency: string
  /** Why staff chose another amount than the sum. */
  readonly reason?: string | undefined
  readonly language: Language
}

export function RefundRows({ rows, taxes = [], total, currency, reason, language }: RefundRowsProps) {
  const money = (amount: bigint | string) => formatMoney({ amountMinor: BigInt(amount), currency }, language)
  return (
    <table class="sum">
      <caption>{say(language, 'refund.title')}</caption>
      <tbody>
        {rows.map(({ what, amountMinor }) => (
          <tr>
            <th scope="row">{nameOfRow(what, language)}</th>
            <td class="numbers">{money(amountMinor)}</td>
          </tr>
        ))}
        <tr class="total">
          <th scope="row">{say(language, 'refund.total')}</th>
          <td class="numbers">{money(total)}</td>
        </tr>
        {taxes.map(({ rate, taxMinor }) => (
          <tr class="small quiet">
            <th scope="row">{say(language, 'refund.tax', { rate: String(rate) })}</th>
            <td class="numbers">{money(taxMinor)}</td>
          </tr>
        ))}
        {reason === undefined ? null : (
          <tr class="small">
            <th scope="row">{say(language, 'refund.reason')}</th>
            <td class="typed">{reason}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

/** What a row is for. */
function nameOfRow(what: string, language: Language): string {
  const key = `refund.row.${what}`
  return isWordKey(key) ? say(language, key) : what
}

/**
 * A refund with its rows, as an event keeps it; undefined for any other, and for one from before there were.
 */
export function refundIn(data: unknown) {
  const read = shape.safeParse(data)
  return read.success ? read.data : undefined
}

const digits = z.string().regex(/^-?\d+$/)
const shape = z.object({
  amountMinor: digits,
  currency: z.string(),
  rows: z.array(z.object({ what: z.string(), amountMinor: digits })),
  taxes: z.array(z.object({ rate: z.number(), taxMinor: digits })).optional(),
  reason: z.string().optional(),
})
