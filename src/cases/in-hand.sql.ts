/**
 * The case in hand: what a command is decided on, read in the transaction of the press. Reads only; every
 * answer is that of the module that owns it.
 */
import { parseInstant, type Instant } from '#calendar'
import { askedLess, refundOf } from '#cases/case'
import type { CaseFacts, CaseRecord, Findings, Rates, RuledNow } from '#cases/case'
import { taxesFor } from '#catalogue'
import { together, type Actor, type Db } from '#db'
import { productsIn, ratesAgreed, type Order, type OrderLine } from '#ordering'
import { isUnpaid, leftToPay, readAskedBack, readPayments, type Payment } from '#payments'
import type { RequestName } from '#policy'
import { hashOfRuling, limitOf, openRulingContext, ruleOn, statedLimit } from '#rulings'
import type { RulingContext, RulingRequest } from '#rulings'
import { closedAs, type OpenShop } from '#shops'
import { piecesOf, unitsOf, type Unit } from '#units'

/** What is asked of the documents for a case: as of the request, with all that was found since. */
function rulingRequestOf(theCase: CaseRecord): RulingRequest {
  const { returned: _later, ...findings } = theCase.findings
  return {
    request: theCase.request,
    at: theCase.openedAt,
    requester: theCase.openedBy.startsWith('recipient:') ? 'gift-recipient' : 'buyer',
    answers: { ...theCase.answers, ...findings },
  }
}

/** The order line as it holds for the pieces of a case: a replacement has its own shipping and delivery. */
export function lineOfCase(
  order: Order,
  units: readonly Unit[],
  { number, line: wanted, units: own }: Pick<CaseRecord, 'number' | 'line' | 'units'>,
): OrderLine {
  const line = order.lines.find((one) => one.line === wanted)
  if (line === undefined) throw new Error(`case ${number} of ${order.shop} has no order line`)
  // Its own pieces are spoken of though they went out of use since; others that did say nothing of them.
  const known = units.map((unit) =>
    unit.line === wanted && own.includes(unit.unit) ? { ...unit, ended: null } : unit,
  )
  const piece = piecesOf(line, known).find((one) => own.every((unit) => one.units.includes(unit)))
  const stands = piece?.line ?? line
  return stands.quantity === own.length ? stands : { ...stands, quantity: own.length }
}

/** Everything a command on a case is decided on, read in the transaction of the press. */
export const readFacts = async (
  tx: Db,
  shop: OpenShop,
  order: Order,
  theCase: CaseRecord,
  by: { actor: Actor; at: Instant },
): Promise<CaseFacts> => {
  const [rulingContext, money] = await together(tx, (one) =>
    Promise.all([openRulingContext(one, shop, order), readMoney(one, shop, order, theCase.number)]),
  )
  return factsOfCase(rulingContext, theCase, by, money)
}

/** What is known of the money of an order besides its ledger. */
export type CaseMoney = {
  readonly unpaid: boolean
  readonly payments: readonly Payment[]
  readonly rates: Rates
  /** What payment services are asked to send back for the case, done or not. */
  readonly throughService: bigint
}

/** Read for whoever shows or decides how a refund adds up. */
export async function readMoney(
  db: Db,
  shop: OpenShop,
  order: Order,
  number: string | undefined,
): Promise<CaseMoney> {
  const [dues, throughService] = await together(db, (one) =>
    Promise.all([
      readDues(one, shop.name, order.number),
      number === undefined ? 0n : readAskedBack(one, shop.name, number),
    ]),
  )
  return moneyOf(shop, order, dues, throughService)
}

/** What is to be paid for an order, and the taxes of its pieces where they say so. */
type Dues = { readonly payments: readonly Payment[]; readonly taxes: ReadonlyMap<string, number> }

/** Read beside the order itself. */
export async function readDues(db: Db, shop: string, number: string): Promise<Dues> {
  const [payments, taxes] = await Promise.all([readPayments(db, shop, number), taxesOf(db, { shop, number })])
  return { payments, taxes }
}

const taxesOf = taxesFor(['shop', 'number'], productsIn)

/** The same as `readMoney` from what was read; of a case that is new nothing was asked back. */
export function moneyOf(
  { settings }: OpenShop,
  order: Order,
  { payments, taxes }: Dues,
  throughService = 0n,
): CaseMoney {
  const isExport = order.destination !== settings.home.country
  const agreed = ratesAgreed(order)
  const rates = new Map(
    order.lines.map(({ line, product }) => [line, agreed.get(line) ?? taxes.get(product) ?? 10]),
  )
  return { unpaid: isUnpaid(payments), payments, rates: isExport ? undefined : rates, throughService }
}

const noMoney: CaseMoney = { unpaid: false, payments: [], rates: undefined, throughService: 0n }

/** The same from what was read already, so that a page says beforehand what the press will do. */
export function factsOfCase(
  rulingContext: RulingContext,
  theCase: CaseRecord,
  { actor, at }: { actor: Actor; at: Instant },
  money: CaseMoney = noMoney,
): CaseFacts {
  const { shop, order } = rulingContext
  const line = lineOfCase(order, rulingContext.units, theCase)
  const { ledger, documents } = rulingContext
  const { currency } = order
  const ruled = remembered((found: Findings) => ruleCase(rulingContext, line, withFound(theCase, found)))
  const asked = () => ({ ruled: ruled({}), documents, shop, at })
  const askedAnew = (request: RequestName) =>
    ruleCase(rulingContext, line, { ...theCase, request, openedAt: at })
  const returned = parseInstant(theCase.findings['returned'] ?? '')
  return {
    at,
    actor,
    case: theCase,
    shop,
    order,
    line,
    ruled: (found = {}) => ruled(found),
    having: (found) => factsOfCase(rulingContext, withFound(theCase, found), { actor, at }, money),
    asked: askedAnew,
    limit: (name) => limitOf(name, asked()),
    refundBy: (agreed, cameBack, request) => {
      const back = returned ?? cameBack
      const said = request === undefined ? asked() : { ...asked(), ruled: askedAnew(request) }
      return statedLimit('refund-within', said, {
        agreed,
        ...(back === undefined ? {} : { returned: back }),
      })
    },
    replacements: rulingContext.records.get(theCase.line)?.replacement ?? 0,
    arrived: haveArrived(rulingContext.units, theCase),
    price: { amountMinor: line.priceMinor * BigInt(theCase.quantity), currency },
    nothingElseKept: isRestGone(order, rulingContext.units, theCase),
    left: ledger.left,
    ...owedIn(rulingContext, theCase, money),
  }
}

/** How what was paid is shared out, and what of it was promised in this case. */
function owedIn(
  { order, ledger, units: all }: Pick<RulingContext, 'order' | 'ledger' | 'units'>,
  { number, line, units }: CaseRecord,
  { unpaid, payments, rates, throughService }: CaseMoney,
): Pick<CaseFacts, 'owed' | 'owedByHand' | 'refund' | 'less' | 'unpaid'> {
  const { currency } = order
  const own = ledger.entries.filter(({ caseNumber }) => caseNumber === number)
  const sum = (entries: typeof own): bigint =>
    entries.reduce((total, { amount }) => total + amount.amountMinor, 0n)
  const paid = own.filter(({ kind }) => kind === 'refund-paid')
  const promised = sum(own.filter(({ kind }) => kind === 'refund-owed'))
  const paidByHand = sum(paid.filter(({ method }) => method === byHand))
  const asked = { order, ledger, all, line, units, rates }
  const less = askedLess({ ...asked, of: 'everything' })
  const then = less.nothing ? undefined : leftToPay(payments, less.amountMinor)
  return {
    owed: { amountMinor: promised - sum(paid), currency },
    owedByHand: { amountMinor: promised - throughService - paidByHand, currency },
    refund: (of) => refundOf({ ...asked, of }),
    less: { ...less, ...(then === undefined ? {} : { left: then }) },
    unpaid,
  }
}

/** As the ledger names money that staff paid out. */
const byHand = 'same-means'

/**
 * Whether nothing else of the order is left with the customer, nor its money with the shop: of what was
 * withdrawn from before it left, the money is owed later, so that what was paid once goes back once.
 */
function isRestGone(order: Order, all: readonly Unit[], { line, units }: CaseRecord): boolean {
  return order.lines
    .flatMap((one) => unitsOf(one, all))
    .filter((one) => one.replaces === null && !(one.line === line && units.includes(one.unit)))
    .every(
      ({ ended, inCase, backMinor }) =>
        ended === 'refunded' || (ended === 'cancelled' && (inCase === null || backMinor > 0n)),
    )
}

/** Whether each of the replacements for the pieces of a case was delivered. */
function haveArrived(all: readonly Unit[], { line, units }: CaseRecord): boolean {
  const sent = all.filter((one) => one.line === line && one.replaces !== null && units.includes(one.replaces))
  return sent.length > 0 && sent.every(({ deliveredAt }) => deliveredAt !== null)
}

/**
 * The ruling for a case as it stands, counted by the closing days of its request; facts that are not
 * understood any more are a bug.
 */
export function ruleCase(rulingContext: RulingContext, line: OrderLine, theCase: CaseRecord): RuledNow {
  const { shop, order } = rulingContext
  const then = { ...rulingContext, shop: closedAs(shop, theCase.closing ?? undefined) }
  const ruled = ruleOn(then, line, rulingRequestOf(theCase))
  if ('refused' in ruled)
    throw new Error(
      `the facts of case ${theCase.number} are not understood any more: ${JSON.stringify(ruled.problems)}`,
    )
  return { ...ruled, hash: hashOfRuling(order, ruled) }
}

const withFound = (theCase: CaseRecord, found: Findings): CaseRecord => ({
  ...theCase,
  findings: { ...theCase.findings, ...found },
})

/** Asks once for each set of findings. */
function remembered(ask: (found: Findings) => RuledNow): (found: Findings) => RuledNow {
  const known = new Map<string, RuledNow>()
  return (found) => {
    const key = JSON.stringify(found)
    const ruled = known.get(key) ?? ask(found)
    known.set(key, ruled)
    return ruled
  }
}
