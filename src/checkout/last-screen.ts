/**
 * What the last screen before an order has to say, as values: per line what policy and law rule, what the
 * packs oblige the shop to tell at this place, and, from these alone, what was told. The order keeps the
 * latter; packs rule on it later (`informed`, `return-cost-told`, `return-clause-shown`).
 */
import { dutiesOf, type DueDuty } from '#laws'
import type { Cited } from '#policy'
import type { OpenShop } from '#shops'
import { lineTerms, returnClausesOf, type Buyer, type Ground, type LineTerms } from './line-terms.ts'
import type { Quote, QuotedLine } from './quote-types.ts'

/** A clause as it was shown: 'kaoru#only-faulty' of version '2026-11'. */
export type ShownClause = { readonly line: number; readonly clause: string; readonly version: string }

export type LineOnScreen = LineTerms & { readonly line: number; readonly name: QuotedLine['product']['name'] }

export type LastScreen = {
  readonly lines: readonly LineOnScreen[]
  readonly duties: readonly DueDuty[]
  /** Laws that answer for goods that do not conform: 'eu', 'uk', 'jp'. */
  readonly guarantees: readonly string[]
  /** The law whose model form is shown. */
  readonly modelForm: 'eu' | 'uk' | undefined
  readonly told: Told
}

/**
 * What this screen tells. `withdrawal`, `returnCost`: `not-owed` where no line has such a right, or the shop
 * pays. `inOffer`: whether the page of the piece showed the clause too, in this version.
 */
export type Told = {
  readonly withdrawal: 'told' | 'not-owed'
  readonly returnCost: 'told' | 'not-owed'
  readonly modelForm: boolean
  /** Lines that are told to have no right to withdraw. */
  readonly exempt: readonly number[]
  readonly returnClauses: readonly (ShownClause & { readonly inOffer: boolean })[]
  /** Whether every line's clause on returns stands both in the offer and here. */
  readonly returnClauseShown: boolean
  readonly duties: readonly string[]
  readonly versions: readonly { readonly document: string; readonly version: string }[]
  /** The sentences as they stood there, when the order keeps them. */
  readonly words?: readonly ScreenPart[]
}

/** One part with its heading, whole sentences each. */
export type ScreenPart = {
  readonly part: (typeof screenParts)[number]
  readonly heading: string
  readonly sentences: readonly string[]
}

const screenParts = [
  'price',
  'payment',
  'delivery',
  'abroad',
  'cancel',
  'withdrawal',
  'model-form',
  'guarantee',
] as const

/** The facts that rulings take from an order, as `placeOrder` wants them. */
export const toldFacts = (told: Told) => ({
  informed: told.withdrawal === 'told',
  returnCostTold: told.returnCost === 'told',
  returnClauseShown: told.returnClauseShown,
})

type ShopOnScreen = Pick<OpenShop, 'documents' | 'calendar'>

/**
 * `offered`: the clauses that the pages of the pieces showed when they were put into the basket. Laws protect
 * whoever lives where they hold: `buyer.country` is where the buyer lives.
 */
export function lastScreenOf(
  quote: Quote,
  { documents, calendar }: ShopOnScreen,
  buyer: Buyer,
  offered: readonly ShownClause[] = [],
): LastScreen {
  const method = quote.chosen?.method
  const ground: Ground = { documents, calendar, at: quote.at, buyer, method }
  const clauses = quote.lines.flatMap(({ line, product }) =>
    returnClausesOf(ground, product).map((cited) => shown(line, cited, offered)),
  )
  const isShown = (line: number) => {
    const own = clauses.filter((clause) => clause.line === line)
    return own.length > 0 && own.every(({ inOffer }) => inOffer)
  }
  const lines = quote.lines.map((line) => ({
    line: line.line,
    name: line.product.name,
    ...lineTerms(ground, line.product, isShown(line.line)),
  }))
  const duties = dutiesFor(quote, ground)
  const given = lines.flatMap(({ withdrawal }) => (withdrawal.right === 'given' ? [withdrawal] : []))
  const modelForm = (['eu', 'uk'] as const).find(
    (pack) => given.length > 0 && duties.some((duty) => duty.pack === pack && duty.id === 'model-form'),
  )
  return {
    lines,
    duties,
    guarantees: [...new Set(lines.flatMap(({ guaranteedBy }) => guaranteedBy))],
    modelForm,
    told: {
      withdrawal: given.length > 0 ? 'told' : 'not-owed',
      returnCost: given.some(({ returnCost }) => returnCost === 'customer') ? 'told' : 'not-owed',
      modelForm: modelForm !== undefined,
      exempt: lines.filter(({ withdrawal }) => withdrawal.right === 'exempt').map(({ line }) => line),
      returnClauses: clauses,
      returnClauseShown: quote.lines.length > 0 && quote.lines.every(({ line }) => isShown(line)),
      duties: duties.map(({ pack, id }) => `${pack}#${id}`),
      versions: [documents.policy, ...documents.laws].map(({ name, version }) => ({
        document: name,
        version,
      })),
    },
  }
}

function shown(line: number, { document, id, version }: Cited, offered: readonly ShownClause[]) {
  const clause = `${document}#${id}`
  const inOffer = offered.some((one) => one.line === line && one.clause === clause && one.version === version)
  return { line, clause, version, inOffer }
}

/** Duties of this place for any of the lines, each once. */
function dutiesFor(quote: Quote, { documents, buyer, method }: Ground): readonly DueDuty[] {
  const due = quote.lines.flatMap(({ product }) =>
    dutiesOf(
      documents.laws,
      {
        country: buyer.country,
        buyer: buyer.kind,
        'bought-from': 'online',
        kind: product.kind,
        seal: product.seal,
        ...(method === undefined ? {} : { 'payment-method': method }),
      },
      'checkout',
    ),
  )
  return [...new Map(due.map((duty) => [`${duty.pack}#${duty.id}`, duty])).values()]
}
