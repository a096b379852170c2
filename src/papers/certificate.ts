/**
 * What stands on a certificate of purchase: which piece it vouches for, by a number of its own, and what it
 * is made of, where the piece bears no hallmark above all. Pure.
 */
import type { Instant } from '#calendar'
import type { Product } from '#catalogue'
import type { Order, OrderLine } from '#ordering'
import { wordIn } from '#policy'
import type { OpenShop } from '#shops'
import { say, type Language } from '#words'
import type { Row, Sheet } from './sheet.ts'
import { dayWords, fromShop, optionWords, paperNumber } from './words.ts'

export type CertificateOf = {
  readonly shop: OpenShop
  readonly order: Order
  readonly line: OrderLine
  readonly product: Pick<Product, 'material' | 'hallmark'>
  /** The how manieth certificate of the order. */
  readonly place: number
  readonly language: Language
  readonly issuedAt: Instant
}

const certificateNumber = (order: Pick<Order, 'number'>, place: number): string =>
  paperNumber(order, 'C', place)

export function certificateSheet({ shop, order, line, product, ...rest }: CertificateOf): Sheet {
  const { place, language, issuedAt } = rest
  const words = (at: Instant) => dayWords(at, shop.calendar.zone, language)
  const number = certificateNumber(order, place)
  const about = optionWords(line, language)
  const hallmark = hallmarkWords(product, language)
  const rows: readonly (Row | undefined)[] = [
    [say(language, 'papers.certificate.piece'), wordIn(line.name, language)],
    about === '' ? undefined : ['', about],
    [say(language, 'papers.certificate.item-code'), line.sku],
    [say(language, 'papers.certificate.material'), wordIn(product.material, language)],
    hallmark === undefined ? undefined : [say(language, 'papers.certificate.hallmark'), hallmark],
    [say(language, 'papers.certificate.bought-on'), words(order.placedAt)],
  ]
  return {
    language,
    number,
    title: say(language, 'papers.certificate'),
    mark: null,
    ...fromShop(shop, language),
    head: [
      [say(language, 'papers.certificate.product-number'), number],
      [say(language, 'papers.day-of-issue'), words(issuedAt)],
      [say(language, 'papers.order'), order.number],
    ],
    to: null,
    amount: null,
    sentences: [say(language, 'papers.certificate.sentence')],
    rows: rows.filter((row) => row !== undefined),
    lines: null,
    totals: [],
    notes: [say(language, 'papers.certificate.keep')],
  }
}

/** The mark it bears, that it bears none, or nothing where the catalogue does not say. */
function hallmarkWords({ hallmark }: Pick<Product, 'hallmark'>, language: Language): string | undefined {
  return hallmark === 'none' ? say(language, 'papers.certificate.hallmark.none') : hallmark
}
