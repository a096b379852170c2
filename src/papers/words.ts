/**
 * What the papers of a shop share: days, pieces, colours, who sells. Pure; every word comes from `#words`.
 */
import type { Instant, Zone } from '#calendar'
import type { Order, OrderLine } from '#ordering'
import { wordIn } from '#policy'
import type { OpenShop } from '#shops'
import { say, type Language } from '#words'
import type { Sheet } from './sheet.ts'

/** '2026年11月22日' or '22 November 2026', as it stands on papers: no day of the week. */
export function dayWords(at: Instant, zone: Zone, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
    dateStyle: 'long',
    timeZone: zone,
  })
  return format.format(new Date(at))
}

/** '長さ：40cm、文字：H' */
export const optionWords = ({ options }: Pick<OrderLine, 'options'>, language: Language): string =>
  options
    .map(({ name, value }) =>
      say(language, 'papers.named', { name: wordIn(name, language), value: wordIn(value, language) }),
    )
    .join(say(language, 'papers.between'))

/**
 * The number of a paper, from the order's own: `KA-000123` has the receipt `KA-R-000123` and the certificates
 * `KA-C-000123-1`, `KA-C-000123-2`.
 */
export function paperNumber(order: Pick<Order, 'number'>, letter: 'R' | 'C' | 'N', place?: number): string {
  const [prefix = '', ...digits] = order.number.split('-')
  return [prefix, letter, ...digits, ...(place === undefined ? [] : [place])].join('-')
}

/** What every paper of a shop begins and ends with. */
export function fromShop({ settings }: OpenShop, language: Language): Pick<Sheet, 'colours' | 'seller'> {
  const { colours, selling, name, address } = settings
  const seller = selling?.seller
  const registration = selling?.tax?.registration
  return {
    colours: { shop: colours.shop, soft: colours['shop-soft'] },
    seller: {
      name: wordIn(seller?.name ?? name, language),
      lines: [
        ...(seller?.address ?? address)[language],
        ...(seller === undefined ? [] : [say(language, 'papers.seller.phone', { phone: seller.phone })]),
        ...(registration === undefined
          ? []
          : [say(language, 'papers.seller.registration', { number: registration })]),
      ],
    },
  }
}
