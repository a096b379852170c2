/**
 * The last screen in sentences, part by part: what 特定商取引法 第12条の6, Directive 2011/83/EU arts. 6 and 8(2)
 * and SI 2013/3134 reg 14 want to stand there. A page shows all of it; the order keeps what was shown.
 */
import { formatDate, formatDeadline, parseInstant } from '#calendar'
import { formatMoney, type Money } from '#money'
import { wordIn, type Cited, type Ruling } from '#policy'
import type { Selling } from '#shops'
import { isWordKey, say, type Language } from '#words'
import type { LastScreen, LineOnScreen } from './last-screen.ts'
import { brandName, clauseWords, joined, methodName } from './problem-words.ts'
import type { Quote } from './quote-types.ts'

/** One part with its heading, whole sentences each. */
export type ScreenPart = {
  readonly part:
    | 'price'
    | 'payment'
    | 'delivery'
    | 'abroad'
    | 'cancel'
    | 'withdrawal'
    | 'model-form'
    | 'guarantee'
  readonly heading: string
  readonly sentences: readonly string[]
}

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
  const within =
    offer.pays === undefined
      ? ''
      : say(language, offer.pays.unit === 'days' ? 'checkout.days' : 'checkout.business-days', {
          count: offer.pays.length,
        })
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
    ...promises.map(({ line, from, shipBy, deliverFrom, deliverTo }) =>
      say(language, `checkout.says.ship.${from}`, {
        name: nameOf(quote, line, language),
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

const nameOf = ({ lines }: Quote, line: number, language: Language): string =>
  wordIn(lines.find((one) => one.line === line)?.product.name ?? {}, language)

function cancelSentences(quote: Quote, { lines }: LastScreen, language: Language): readonly string[] {
  return [
    ...perLine(lines, language, (one) => [cancelSentence(one.cancel, quote.at, language)]),
    ...perLine(lines, language, (one) => [backSentence(one, language)]),
    ...perLine(lines, language, ({ advice }) =>
      advice.length === 0
        ? []
        : [say(language, 'checkout.says.advice', { names: headings(advice, language) })],
    ),
  ]
}

function cancelSentence({ verdict, deadlines, clauses }: Ruling, at: number, language: Language): string {
  const end = deadlines.find(({ of, role }) => of === 'answer' && role === 'until')
  const until = end === undefined ? undefined : parseInstant(end.at)
  const written = clauses.filter(({ deciding, id }) => deciding && id !== 'silence')
  const sentence =
    verdict === 'refuse'
      ? say(language, 'checkout.says.cancel.no')
      : verdict !== 'accept' && verdict !== 'pending'
        ? say(language, 'checkout.says.cancel.staff')
        : until === undefined || end === undefined
          ? say(language, 'checkout.says.cancel.yes')
          : say(language, 'checkout.says.cancel.yes-until', {
              until: formatDeadline(until, end.zone, language, at),
            })
  return withClauses(sentence, written, language)
}

function backSentence({ sendBack, sendBackDays, returnClauses }: LineOnScreen, language: Language): string {
  const { verdict } = sendBack
  const sentence =
    verdict === 'refuse'
      ? say(language, 'checkout.says.back.no')
      : verdict !== 'accept' && verdict !== 'pending'
        ? say(language, 'checkout.says.back.staff')
        : sendBackDays === undefined
          ? say(language, 'checkout.says.back.yes')
          : say(language, 'checkout.says.back.yes-days', { days: sendBackDays })
  return withClauses(sentence, returnClauses, language)
}

function withClauses(sentence: string, clauses: readonly Cited[], language: Language): string {
  const more = clauseWords(clauses, language)
  return more === undefined ? sentence : joined(sentence, more, language)
}

function withdrawalSentences({ lines, modelForm }: LastScreen, language: Language): readonly string[] {
  return perLine(lines, language, ({ withdrawal }) => {
    if (withdrawal.right === 'none') return []
    if (withdrawal.right === 'exempt')
      return [say(language, 'checkout.says.withdraw.exempt', { why: headings(withdrawal.clauses, language) })]
    const { days, returnCost, refundDays, sendBackDays, lostWhenOpened } = withdrawal
    const cost = say(language, `checkout.says.withdraw.cost-${returnCost}`)
    // A law that asks for no information, no form and no refund in time says less.
    if (modelForm === undefined) return [say(language, 'checkout.says.withdraw.jp', { days }), cost]
    return [
      say(language, 'checkout.says.withdraw.days', { days }),
      say(language, 'checkout.says.withdraw.how'),
      ...(refundDays === undefined
        ? []
        : [say(language, 'checkout.says.withdraw.refund', { days: refundDays })]),
      ...(sendBackDays === undefined
        ? []
        : [say(language, 'checkout.says.withdraw.send-back', { days: sendBackDays })]),
      cost,
      say(language, 'checkout.says.withdraw.value'),
      ...(lostWhenOpened.length === 0
        ? []
        : [say(language, 'checkout.says.withdraw.opened', { why: headings(lostWhenOpened, language) })]),
    ]
  })
}

/** Sentences that hold for every line stand alone; others name the lines they hold for. */
function perLine(
  lines: readonly LineOnScreen[],
  language: Language,
  sentencesOf: (line: LineOnScreen) => readonly string[],
): readonly string[] {
  const names = new Map<string, string[]>()
  for (const line of lines) {
    for (const sentence of sentencesOf(line)) {
      const name = wordIn(line.name, language)
      names.set(sentence, [...(names.get(sentence) ?? []), name])
    }
  }
  return [...names].map(([sentence, of]) =>
    of.length === lines.length
      ? sentence
      : say(language, 'checkout.says.for', {
          names: [...new Set(of)].join(say(language, 'common.between')),
          sentence,
        }),
  )
}

const headings = (clauses: readonly Cited[], language: Language): string =>
  [...new Set(clauses.map(({ heading }) => wordIn(heading, language)))].join(say(language, 'common.between'))

function guaranteeSentence(law: string, language: Language): string {
  const key = `checkout.says.guarantee.${law}`
  return say(language, isWordKey(key) ? key : 'checkout.says.guarantee.other')
}

/** Directive 2011/83/EU Annex I(B), SI 2013/3134 Schedule 3 Part B: nothing beyond their fields. */
export function modelFormSentences(
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
