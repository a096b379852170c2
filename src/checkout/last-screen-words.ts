/**
 * The last screen in sentences, part by part: what 特定商取引法 第12条の6, Directive 2011/83/EU arts. 6 and 8(2)
 * and SI 2013/3134 reg 14 want to stand there. A page shows all of it; the order keeps what was shown.
 */
import { formatDate, formatDeadline, parseInstant } from '#calendar'
import { formatMoney, type Money } from '#money'
import { wordIn, type Cited } from '#policy'
import type { Selling } from '#shops'
import { isWordKey, say, type Language, type WordKey } from '#words'
import type { LastScreen, LineOnScreen, ScreenPart } from './last-screen.ts'
import type { Withdrawal } from './line-terms.ts'
import { brandName, clauseWords, joined, methodName } from './problem-words.ts'
import type { LinePromise, Quote } from './quote-types.ts'

/** Whom a model form goes to: name, address, e-mail. */
export type FormAddressee = { readonly seller: Selling['seller']; readonly mail: string }

/** Parts with nothing to say are left out. */
export function lastScreenWords(
  quote: Quote,
  screen: LastScreen,
  addressee: FormAddressee,
  language: Language,
): readonly ScreenPart[] {
  const { modelForm } = screen
  const parts: readonly (readonly [ScreenPart['part'], readonly string[]])[] = [
    ['price', priceSentences(quote, language)],
    ['payment', paymentSentences(quote, language)],
    ['delivery', deliverySentences(quote, language)],
    ['abroad', quote.exempt ? [say(language, 'checkout.says.import')] : []],
    ['cancel', cancelSentences(quote, screen, language)],
    ['withdrawal', withdrawalSentences(screen, language)],
    ['model-form', modelForm === undefined ? [] : modelFormSentences(modelForm, addressee, language)],
    ['guarantee', screen.guarantees.map((law) => guaranteeSentence(law, language))],
  ]
  return parts
    .filter(([, sentences]) => sentences.length > 0)
    .map(([part, sentences]) => ({ part, heading: say(language, `checkout.title.${part}`), sentences }))
}

/**
 * The words on the button that orders: only that ordering obliges to pay (Directive 2011/83/EU art. 8(2)).
 */
export const buttonWords = (language: Language): string => say(language, 'checkout.button')

function priceSentences(quote: Quote, language: Language): readonly string[] {
  const yen = (amountMinor: bigint) => formatMoney({ amountMinor, currency: quote.total.currency }, language)
  const sum = (key: 'shipping' | 'wrapping', money: Money) =>
    say(language, `checkout.says.${key}`, { amount: formatMoney(money, language) })
  const { shipping, wrapping, paymentFee, chosen } = quote
  return [
    ...quote.lines.map(({ product, quantity, totalMinor }) =>
      say(language, 'checkout.says.line', {
        name: wordIn(product.name, language),
        count: quantity,
        total: yen(totalMinor),
      }),
    ),
    ...(shipping === undefined || 'refused' in shipping ? [] : [sum('shipping', shipping)]),
    ...(wrapping === undefined ? [] : [sum('wrapping', wrapping)]),
    ...(paymentFee === undefined || chosen === undefined
      ? []
      : [
          say(language, 'checkout.says.fee', {
            method: methodName(chosen.method, language),
            amount: formatMoney(paymentFee, language),
          }),
        ]),
    say(language, 'checkout.says.total', { amount: formatMoney(quote.total, language) }),
    ...quote.taxes.map(({ rate, ofMinor, taxMinor }) =>
      say(language, 'checkout.says.tax', { rate, of: yen(ofMinor), tax: yen(taxMinor) }),
    ),
    ...(quote.exempt ? [say(language, 'checkout.says.exempt')] : []),
  ]
}

function paymentSentences({ chosen, methods, total }: Quote, language: Language): readonly string[] {
  const offer = methods?.offered.find(({ method }) => method === chosen?.method)
  if (chosen === undefined || offer === undefined) return []
  const within = offer.pays === undefined ? '' : lengthWords(offer.pays, language)
  const brand =
    chosen.brand === undefined ? methodName(chosen.method, language) : brandName(chosen.brand, language)
  const amount = formatMoney(total, language)
  return [say(language, `checkout.says.pay.${chosen.method}`, { within, brand, amount })]
}

function deliverySentences(quote: Quote, language: Language): readonly string[] {
  const { promises, parcels, deliveryDay } = quote
  const date = (day: number) => formatDate(day, language)
  const extra = parcels.how === 'ready-first' ? parcels.choices.extra : undefined
  return [
    ...promises.map(({ line, from, waits, within, shipBy, deliverFrom, deliverTo }) =>
      say(language, shipWords({ from, waits, within, isOnADay: deliverFrom === deliverTo }), {
        name: nameOf(quote, line, language),
        within: within === undefined ? '' : lengthWords(within, language),
        by: date(shipBy),
        from: date(deliverFrom),
        to: date(deliverTo),
      }),
    ),
    ...(quote.lines.length > 1 ? [say(language, `checkout.says.parcels.${parcels.how}`)] : []),
    ...(extra === undefined
      ? []
      : [
          say(language, `checkout.says.collect.${extra.which}.${extra.freight}`, {
            amount: formatMoney({ amountMinor: extra.estimateMinor, currency: 'JPY' }, language),
          }),
        ]),
    ...(deliveryDay === undefined ? [] : [say(language, 'checkout.says.wish', { day: date(deliveryDay) })]),
  ]
}

const shipWords = (
  promise: Pick<LinePromise, 'from' | 'waits' | 'within'> & { readonly isOnADay: boolean },
): WordKey => {
  const { from, waits, isOnADay } = promise
  const isAfterPaying = promise.within !== undefined
  if (waits) return isAfterPaying ? 'checkout.says.ship.waits-paid' : 'checkout.says.ship.waits'
  if (isOnADay && isAfterPaying) return 'checkout.says.ship.on-paid'
  if (isOnADay && from === 'order') return 'checkout.says.ship.on'
  return isAfterPaying ? 'checkout.says.ship.paid' : `checkout.says.ship.${from}`
}

const lengthWords = ({ length, unit }: NonNullable<LinePromise['within']>, language: Language): string =>
  say(language, unit === 'days' ? 'checkout.days' : 'checkout.business-days', { count: length })

const nameOf = ({ lines }: Quote, line: number, language: Language): string =>
  wordIn(lines.find((one) => one.line === line)?.product.name ?? {}, language)

function cancelSentences(quote: Quote, { lines }: LastScreen, language: Language): readonly string[] {
  return [
    ...perLine(lines, language, (one) => [cancelSentence(one, quote.at, language)]),
    ...perLine(lines, language, (one) => [backSentence(one, language)]),
    ...perLine(lines, language, ({ advice }) =>
      advice.length === 0
        ? []
        : [say(language, 'checkout.says.advice', { names: headings(advice, language) })],
    ),
  ]
}

function cancelSentence({ cancel, cancelUntil }: LineOnScreen, at: number, language: Language): string {
  const { verdict, deadlines, clauses } = cancel
  const end = deadlines.find(({ of, role }) => of === 'answer' && role === 'until')
  const until = end === undefined ? undefined : parseInstant(end.at)
  const written = clauses.filter(({ deciding, id }) => deciding && id !== 'silence')
  const isYes = verdict === 'accept' || verdict === 'pending'
  const answer = isYes ? cancelUntil : verdict === 'refuse' ? 'no' : 'staff'
  const sentence =
    isYes && until !== undefined && end !== undefined
      ? say(language, 'checkout.says.cancel.yes-until', {
          until: formatDeadline(until, end.zone, language, at),
        })
      : say(language, `checkout.says.cancel.${answer}`)
  return withClauses(sentence, written, language)
}

function backSentence({ sendBack, sendBackDays, returnClauses }: LineOnScreen, language: Language): string {
  const { verdict } = sendBack
  const isYes = verdict === 'accept' || verdict === 'pending'
  const answer = isYes ? 'yes' : verdict === 'refuse' ? 'no' : 'staff'
  const sentence =
    isYes && sendBackDays !== undefined
      ? say(language, 'checkout.says.back.yes-days', { days: sendBackDays })
      : say(language, `checkout.says.back.${answer}`)
  const decided = sendBack.clauses.filter(({ deciding }) => deciding)
  return withClauses(sentence, isYes ? decided : returnClauses, language)
}

function withClauses(sentence: string, clauses: readonly Cited[], language: Language): string {
  const more = clauseWords(clauses, language)
  return more === undefined ? sentence : joined(sentence, more, language)
}

/** Pieces without the right first; what is said of the others then names them. */
function withdrawalSentences({ lines, modelForm }: LastScreen, language: Language): readonly string[] {
  const given = lines.filter(({ withdrawal }) => withdrawal.right === 'given')
  const exempt = lines.filter(({ withdrawal }) => withdrawal.right === 'exempt')
  const others = given.length === 0 || exempt.length === 0 ? [] : [namesOf(given, language)]
  return [
    ...exempt.flatMap((line) =>
      line.withdrawal.right !== 'exempt'
        ? []
        : [
            say(language, 'checkout.says.withdraw.exempt', {
              name: wordIn(line.name, language),
              why: headings(line.withdrawal.clauses, language),
            }),
          ],
    ),
    ...others.map((names) => say(language, 'checkout.says.withdraw.others', { names })),
    ...perLine(given, language, ({ withdrawal }) =>
      rightSentences(withdrawal, modelForm !== undefined, language),
    ),
  ]
}

/** `inFull`: where the law wants the whole information; a law that asks for none says less. */
function rightSentences(withdrawal: Withdrawal, inFull: boolean, language: Language): readonly string[] {
  if (withdrawal.right !== 'given') return []
  const { days, returnCost, refundDays, sendBackDays, lostWhenOpened } = withdrawal
  const cost = say(language, `checkout.says.withdraw.cost-${returnCost}`)
  if (!inFull) return [say(language, 'checkout.says.withdraw.jp', { days }), cost]
  const within = (key: 'refund' | 'send-back', count: number | undefined) =>
    count === undefined ? [] : [say(language, `checkout.says.withdraw.${key}`, { days: count })]
  const why = headings(lostWhenOpened, language)
  return [
    say(language, 'checkout.says.withdraw.days', { days }),
    say(language, 'checkout.says.withdraw.how'),
    ...within('refund', refundDays),
    ...within('send-back', sendBackDays),
    cost,
    say(language, 'checkout.says.withdraw.value'),
    ...(why === '' ? [] : [say(language, 'checkout.says.withdraw.opened', { why })]),
  ]
}

/** Sentences that hold for every line stand alone; others name the lines they hold for. */
function perLine(
  lines: readonly LineOnScreen[],
  language: Language,
  sentencesOf: (line: LineOnScreen) => readonly string[],
): readonly string[] {
  const said = new Map<string, LineOnScreen[]>()
  for (const line of lines)
    for (const sentence of sentencesOf(line)) said.set(sentence, [...(said.get(sentence) ?? []), line])
  return [...said].map(([sentence, of]) =>
    of.length === lines.length
      ? sentence
      : say(language, 'checkout.says.for', { names: namesOf(of, language), sentence }),
  )
}

const namesOf = (lines: readonly LineOnScreen[], language: Language): string =>
  [...new Set(lines.map(({ name }) => wordIn(name, language)))].join(say(language, 'common.between'))

const headings = (clauses: readonly Cited[], language: Language): string =>
  [...new Set(clauses.map(({ heading }) => wordIn(heading, language)))].join(say(language, 'common.between'))

function guaranteeSentence(law: string, language: Language): string {
  const key = `checkout.says.guarantee.${law}`
  return say(language, isWordKey(key) ? key : 'checkout.says.guarantee.other')
}

/** Directive 2011/83/EU Annex I(B), SI 2013/3134 Schedule 3 Part B: nothing beyond their fields. */
function modelFormSentences(
  law: 'eu' | 'uk',
  { seller, mail }: FormAddressee,
  language: Language,
): readonly string[] {
  const to = [wordIn(seller.name, language), ...seller.address[language], mail].join(
    say(language, 'common.between'),
  )
  return [
    say(language, 'checkout.form.title'),
    say(language, 'checkout.form.to', { to }),
    say(language, `checkout.form.statement.${law}`),
    ...(['received', 'name', 'address', 'signature', 'date', 'delete'] as const).map((field) =>
      say(language, `checkout.form.${field}`),
    ),
  ]
}
