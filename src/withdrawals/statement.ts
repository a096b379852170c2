/**
 * What somebody declared with the online withdrawal function, and the acknowledgement that says it back: its
 * content, and when it came, to the second (Directive 2011/83/EU art. 11a(4)). Pure; it never says whether
 * there is such an order.
 */
import { zoneName, type Instant, type Zone } from '#calendar'
import type { Sheet } from '#papers'
import { wordIn } from '#policy'
import type { OpenShop } from '#shops'
import { say, type Language } from '#words'
import type { WithdrawalLaw } from './labels.ts'

/** What is declared; nothing else is asked for (art. 11a(2)). */
export type Declared = {
  readonly law: WithdrawalLaw
  readonly language: Language
  readonly name: string
  /** What identifies the contract, as it was typed: a number, or what was bought and when. */
  readonly contract: string
  /** Which pieces, in words; empty for the whole contract. */
  readonly pieces: string
  /** Where the acknowledgement goes. */
  readonly address: string
  /** What stood on what was pressed. */
  readonly labels: readonly string[]
}

export type Statement = Declared & {
  readonly statement: string
  readonly reference: string
  /** The declaration as a sentence, as it stood on the page. */
  readonly words: string
  /** Everything on the acknowledgement; what is personal may have been taken out since. */
  readonly sheet: Sheet | undefined
  readonly submittedAt: Instant
}

/** The longest that each may be. */
export const longest = { name: 100, contract: 200, pieces: 1000 } as const

/** What the acknowledgement calls it, from its identity. */
export const referenceOf = (statement: string): string => `W-${statement.slice(0, 8).toUpperCase()}`

/** The declaration in a sentence: 'I hereby withdraw from my contract: KA-000123.' */
export function declaration({ law, language, contract, pieces }: Omit<Declared, 'labels'>): string {
  const values = { contract, pieces }
  if (law === 'uk')
    return say(language, pieces === '' ? 'withdrawal.uk.declares' : 'withdrawal.uk.declares-part', values)
  return say(language, pieces === '' ? 'withdrawal.declares' : 'withdrawal.declares-part', values)
}

/** '22 November 2026, 10:15:30 (Japan)', and the same moment as the world writes it. */
export function toTheSecond(at: Instant, zone: Zone, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'medium',
    timeZone: zone,
  })
  return say(language, 'withdrawal.moment', {
    moment: format.format(new Date(at)),
    zone: zoneName(zone, language),
    utc: `${new Date(at).toISOString().slice(0, 19)}Z`,
  })
}

/** The acknowledgement as a paper. */
export function acknowledgement(shop: OpenShop, declared: Declared, reference: string, at: Instant): Sheet {
  const { law, language, name, contract, pieces, address } = declared
  const { colours, selling, name: shopName, address: lines, mail } = shop.settings
  const key = law === 'uk' ? 'withdrawal.uk.acknowledgement' : 'withdrawal.acknowledgement'
  return {
    language,
    number: reference,
    title: say(language, key),
    mark: null,
    colours: { shop: colours.shop, soft: colours['shop-soft'] },
    head: [[say(language, 'withdrawal.reference'), reference]],
    to: null,
    amount: null,
    sentences: [say(language, 'withdrawal.received'), declaration(declared)],
    rows: [
      [say(language, 'withdrawal.submitted'), toTheSecond(at, shop.calendar.zone, language)],
      [say(language, 'withdrawal.name'), name],
      [say(language, 'withdrawal.row.contract'), contract],
      [say(language, 'withdrawal.row.pieces'), pieces === '' ? say(language, 'withdrawal.whole') : pieces],
      [say(language, 'withdrawal.row.address'), address],
    ],
    lines: null,
    totals: [],
    notes: [say(language, 'withdrawal.receipt-only')],
    seller: {
      name: wordIn(selling?.seller?.name ?? shopName, language),
      lines: [...(selling?.seller?.address ?? lines)[language], mail.address],
    },
  }
}

/** The model form of the law (Directive 2011/83/EU Annex I(B); SI 2013/3134 Schedule 3 Part B) as a paper. */
export function modelForm(shop: OpenShop, law: WithdrawalLaw, language: Language): Sheet {
  const { colours, selling, name, address, mail } = shop.settings
  const uk = law === 'uk'
  const seller = wordIn(selling?.seller?.name ?? name, language)
  const lines = [...(selling?.seller?.address ?? address)[language], mail.address]
  const blank = '_'.repeat(32)
  return {
    language,
    number: '',
    title: say(language, uk ? 'withdrawal.uk.form' : 'withdrawal.form'),
    mark: null,
    colours: { shop: colours.shop, soft: colours['shop-soft'] },
    head: [],
    to: { before: say(language, 'withdrawal.form.to'), name: seller, after: '', lines },
    amount: null,
    sentences: [
      say(language, uk ? 'withdrawal.uk.form.only-if' : 'withdrawal.form.only-if'),
      say(language, uk ? 'withdrawal.uk.form.notice' : 'withdrawal.form.notice'),
    ],
    rows: [
      [say(language, 'withdrawal.form.goods'), blank],
      [say(language, 'withdrawal.form.dates'), blank],
      [say(language, 'withdrawal.form.name'), blank],
      [say(language, 'withdrawal.form.home'), blank],
      [say(language, 'withdrawal.form.signature'), blank],
      [say(language, 'withdrawal.form.date'), blank],
    ],
    lines: null,
    totals: [],
    notes: [say(language, 'withdrawal.form.delete')],
    seller: { name: seller, lines },
  }
}

/** Order numbers of this shop in what somebody typed: `ka-000123 ` is `KA-000123`. */
export function numbersIn(text: string, prefix: string): readonly string[] {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\u2010-\u2015\u30fc\u2212]/g, '-')
    .toUpperCase()
  const found = plain.match(new RegExp(`(?<![A-Z0-9])${prefix}-?\\s?\\d{1,12}(?!\\d)`, 'g')) ?? []
  return [...new Set(found.map((one) => `${prefix}-${(/\d+/.exec(one)?.[0] ?? '').padStart(6, '0')}`))]
}
