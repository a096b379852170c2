/**
 * What an order costs, row by row: goods, wrapping, sending, the way of paying, and the tax contained in it.
 */
import { shippingWords, type Quote } from '#checkout'
import { formatMoney, type Money as Amount } from '#money'
import { countryName } from '#web/answers'
import { Money } from '#web/ui'
import { say, type Language } from '#words'

type Props = {
  readonly quote: Quote
  readonly language: Language
  /** What the shop calls its wrapping. */
  readonly wrapping: string | undefined
  /** The page tells of duty and taxes abroad in a part of its own. */
  readonly dutyTold?: boolean
}

export function Totals({ quote, language, wrapping, dutyTold = false }: Props) {
  const rows: readonly (readonly [string, Amount | string])[] = [
    [say(language, 'basket.goods'), quote.goods],
    ...(quote.wrapping === undefined || wrapping === undefined ? [] : [[wrapping, quote.wrapping] as const]),
    [shippingLabel(quote, language), shippingRow(quote, language)],
    ...(quote.paymentFee === undefined
      ? []
      : [[say(language, 'basket.payment-fee'), quote.paymentFee] as const]),
  ]
  const known = quote.shipping !== undefined && !('refused' in quote.shipping)
  // What is exported has no tax of the shop's country in its sum.
  const total = quote.exempt ? 'basket.total-exempt' : 'basket.total'
  return (
    <div class="totals">
      <dl>
        {rows.map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{typeof value === 'string' ? value : <Money money={value} language={language} />}</dd>
          </div>
        ))}
        <div class="grand">
          <dt>{say(language, known ? total : 'basket.total-without')}</dt>
          <dd>
            <Money money={quote.total} language={language} />
          </dd>
        </div>
      </dl>
      <Taxes quote={quote} language={language} dutyTold={dutyTold} />
    </div>
  )
}

function Taxes({ quote, language, dutyTold }: Omit<Props, 'wrapping'>) {
  if (quote.exempt)
    return (
      <div class="small stack-small">
        <p>{say(language, 'basket.exempt')}</p>
        {dutyTold ? null : <p>{say(language, 'basket.duty')}</p>}
      </div>
    )
  return (
    <div class="small quiet">
      {quote.taxes.map(({ rate, ofMinor, taxMinor }) => (
        <p>
          {say(language, 'basket.tax', {
            rate,
            of: formatMoney(yen(ofMinor), language),
            tax: formatMoney(yen(taxMinor), language),
          })}
        </p>
      ))}
    </div>
  )
}

const shippingLabel = ({ destination }: Quote, language: Language): string =>
  destination === undefined
    ? say(language, 'basket.shipping')
    : say(language, 'basket.shipping-to', { country: countryName(destination, language) ?? destination })

function shippingRow({ shipping }: Quote, language: Language): Amount | string {
  if (shipping === undefined) return say(language, 'basket.shipping-open')
  if ('refused' in shipping) return shippingWords(shipping, language)
  return shipping.amountMinor === 0n ? say(language, 'basket.free') : shipping
}

const yen = (amountMinor: bigint): Amount => ({ amountMinor, currency: 'JPY' })
