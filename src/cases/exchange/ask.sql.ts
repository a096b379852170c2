/**
 * The request: the documents of the order rule first; then the case, its photos, its ruling and its letter in
 * one transaction.
 */
import type { Instant } from '#calendar'
import { deadlineOf } from '#calendar'
import { readCaseByKey, readCasesOf, recordEvent, recordNewCase, recordPhotos } from '#cases/case'
import { transaction, type Actor, type Db } from '#db'
import { enqueue } from '#jobs'
import { lockOrder } from '#ordering'
import type { Order, OrderLine } from '#ordering'
import type { Ask, NextAsk } from '#policy'
import { askOn, keepRuling, openRulingContext, reportingWindows, ruleOn } from '#rulings'
import type { RulingRequest, RulingContext, FactsRefused, Requester, Ruled } from '#rulings'
import type { OpenShop } from '#shops'
import { closedStates } from './exchange.ts'
import type { Exchange, State } from './exchange.ts'
import { caseOf, deadlineAt, summaryOf } from './letters.ts'
import { orderLetter } from './order-letter.sql.ts'

/**
 * What a customer sends with the press. `photos` are stored already; `key` makes a second press the same
 * press.
 */
export type ExchangeRequest = {
  readonly key: string
  readonly line: number
  readonly quantity: number
  readonly answers: Readonly<Record<string, string>>
  readonly description: string
  readonly photos: readonly { readonly hash: string; readonly width: number; readonly height: number }[]
  readonly requester: Requester
  readonly language: 'ja' | 'en'
}

export type NotAsked =
  | FactsRefused
  | { readonly refused: 'no-such-line'; readonly line: number }
  | { readonly refused: 'too-many-pieces'; readonly most: number }
  | { readonly refused: 'description-missing' }
  | { readonly refused: 'case-already-open'; readonly number: string }
  | { readonly refused: 'questions-open'; readonly asks: readonly Ask[] }
  | { readonly refused: 'ruling-refuses'; readonly ruled: Ruled }

/** Within how many days evidence that is missing should come when the policy sets no date. */
const evidenceDays = 7
/** Within how many business days staff answer. */
const answerBusinessDays = 3

/** The answers a form gives, completed by what the form itself knows: photos, a description, the channel. */
export function answersWith(
  request: Pick<ExchangeRequest, 'answers' | 'photos' | 'description'>,
): Readonly<Record<string, string>> {
  return {
    ...request.answers,
    photo: request.photos.length > 0 ? 'yes' : 'no',
    description: request.description.trim() === '' ? 'no' : 'yes',
    channel: request.answers['channel'] ?? 'my-page',
  }
}

/** Shows what a press would do: the same ruling that the press is answered by. */
export function previewExchange(
  rulingContext: RulingContext,
  line: OrderLine,
  request: Told,
  at: Instant,
): Ruled | FactsRefused {
  return ruleOn(rulingContext, line, askedBy(request, at))
}

/** The next question of the form, these answers given: only what can still change the ruling. */
export function nextQuestionOfExchange(
  rulingContext: RulingContext,
  line: OrderLine,
  request: Told,
  at: Instant,
): NextAsk | FactsRefused {
  return askOn(rulingContext, line, askedBy(request, at))
}

type Told = Pick<ExchangeRequest, 'answers' | 'photos' | 'description' | 'requester'>

const askedBy = (request: Told, at: Instant): RulingRequest => ({
  request: 'exchange',
  at,
  requester: request.requester,
  answers: answersWith(request),
})

/** Opens an exchange. Refuses with data; a refused request writes nothing. */
export async function askExchange(
  db: Db,
  shop: OpenShop,
  order: Order,
  request: ExchangeRequest,
  { actor, at }: { actor: Actor; at: Instant },
): Promise<{ readonly number: string } | NotAsked> {
  return transaction(db, async (tx) => {
    await lockOrder(tx, shop.name, order.number)
    const earlier = await readCaseByKey(tx, shop.name, request.key)
    if (earlier !== undefined) return { number: earlier.number }
    const line = order.lines.find((l) => l.line === request.line)
    const refusal = await whyNot(tx, shop, order, line, request)
    if (refusal !== undefined || line === undefined)
      return refusal ?? { refused: 'no-such-line', line: request.line }
    const rulingContext = await openRulingContext(tx, shop, order)
    const ruled = previewExchange(rulingContext, line, request, at)
    if ('refused' in ruled) return ruled
    if (ruled.ruling.verdict === 'refuse') return { refused: 'ruling-refuses', ruled }
    const open = ruled.ruling.asks.filter((ask) => ask.from === 'customer')
    if (open.length > 0) return { refused: 'questions-open', asks: open }
    return { number: await openCase(tx, shop, rulingContext, line, request, ruled, { actor, at }) }
  })
}

async function whyNot(
  tx: Db,
  shop: OpenShop,
  order: Order,
  line: OrderLine | undefined,
  request: ExchangeRequest,
): Promise<NotAsked | undefined> {
  if (line === undefined) return { refused: 'no-such-line', line: request.line }
  if (request.quantity < 1 || request.quantity > line.quantity)
    return { refused: 'too-many-pieces', most: line.quantity }
  if (request.description.trim() === '') return { refused: 'description-missing' }
  const cases = await readCasesOf(tx, shop.name, order.number)
  const open = cases.find((c) => c.line === request.line && !closedStates.includes(c.current.state as State))
  return open === undefined ? undefined : { refused: 'case-already-open', number: open.number }
}

async function openCase(
  tx: Db,
  shop: OpenShop,
  rulingContext: RulingContext,
  line: OrderLine,
  request: ExchangeRequest,
  ruled: Ruled,
  { actor, at }: { actor: Actor; at: Instant },
): Promise<string> {
  const { order } = rulingContext
  const ruling = await keepRuling(tx, order, ruled, at)
  const photoWanted = request.photos.length === 0 && waitsForPhoto(rulingContext, line, request, ruled, at)
  const evidenceBy =
    reportingWindows(rulingContext, line, at).find((w) => !w.law && w.at > at)?.at ??
    deadlineOf(
      { length: evidenceDays, unit: 'days', firstDay: 'excluded', roll: 'none' },
      at,
      shop.calendar.zone,
      () => undefined,
    ).at
  const answerBy = deadlineOf(
    { length: answerBusinessDays, unit: 'business-days', firstDay: 'excluded', roll: 'none' },
    at,
    shop.calendar.zone,
    shop.calendar.holidays,
  ).at
  const current: Exchange = photoWanted
    ? { state: 'evidence-wanted', wanted: ['photo'], by: evidenceBy }
    : { state: 'requested' }
  const number = await recordNewCase(
    tx,
    shop.name,
    shop.settings['order-prefix'],
    {
      key: request.key,
      kind: 'exchange',
      order: order.number,
      line: line.line,
      quantity: request.quantity,
      current,
      custody: 'with-customer',
      answers: answersWith(request),
      description: request.description.trim(),
      ruling,
      language: request.language,
      dueAt: photoWanted ? evidenceBy : answerBy,
    },
    { actor, at },
  )
  await recordEvent(tx, shop.name, number, 1, {
    type: 'Asked',
    data: { ruling, verdict: ruled.ruling.verdict, photos: request.photos.length },
    actor,
    at,
  })
  await recordPhotos(tx, shop.name, number, request.photos, { actor, at })
  if (photoWanted)
    await enqueue(tx, 'wake-case', { number }, { shop: shop.name, at: evidenceBy, key: number })
  await orderLetter(tx, order, number, request.language, at, 'case-opened', {
    ...caseOf(line, request.quantity),
    description: request.description.trim(),
    summary: summaryOf(ruled.ruling),
    needed: photoWanted ? [{ ja: '不具合のわかる写真', en: 'a photo that shows the fault' }] : [],
    ...(photoWanted ? {} : { answerBy: deadlineAt(answerBy, shop.calendar.zone) }),
  })
  return number
}

/** Would a photo settle something that is pending now? */
function waitsForPhoto(
  rulingContext: RulingContext,
  line: OrderLine,
  request: ExchangeRequest,
  ruled: Ruled,
  at: Instant,
): boolean {
  if (ruled.ruling.todo.length === 0) return false
  const answers = { ...answersWith(request), photo: 'yes' }
  const withPhoto = ruleOn(rulingContext, line, {
    request: 'exchange',
    at,
    requester: request.requester,
    answers,
  })
  return !('refused' in withPhoto) && withPhoto.ruling.todo.length < ruled.ruling.todo.length
}
