/**
 * The request: the documents of the order rule first; then the case, its pieces, its photos, its ruling and
 * its letter in one transaction. One shell for every kind.
 */
import type { Instant } from '#calendar'
import { readProduct } from '#catalogue'
import { evolve, isOver, type CaseRecord, type Details, type Fitting, type Recipient } from '#cases/case'
import { isWordless, kindFor, kindOf, type KindName } from '#cases/kinds'
import { transaction, type Actor, type Db } from '#db'
import type { EvidenceName } from '#letters'
import { gone, isGivenUp, lockOrder, readOrder } from '#ordering'
import type { Order } from '#ordering'
import { canBeAsked, type Ask } from '#policy'
import { findCertificate } from '#papers'
import {
  broughtBy,
  keepRuling,
  openRulingContext,
  requestWindows,
  ruleOn,
  sensed,
  settingsLimit,
} from '#rulings'
import type { FactsRefused, Requester, Ruled, RulingContext, TimeLimit } from '#rulings'
import type { OpenShop } from '#shops'
import {
  letGo,
  piecesOf,
  readUnits,
  takeInHand,
  whereIs,
  type Piece,
  type UnitGone,
  type UnitInHand,
} from '#units'
import {
  nextNumber,
  readCaseByKey,
  recordCase,
  recordDetails,
  recordEvent,
  recordNewCase,
  recordRecipient,
} from './case.sql.ts'
import { carryOut, Rollback } from './effects.sql.ts'
import { readFacts } from './in-hand.sql.ts'
import { answersWith, askedBy, previewRequest, type RequestDraft } from './preview.ts'
import { dueOf, effectsOf, wakeAt } from './press.sql.ts'
import { remindBefore } from './remind.sql.ts'

/**
 * What a customer sends with the press. `photos` are stored already; `key` makes a second press the same
 * press. `piece` is the number of a replacement; without it the pieces of the order itself are meant.
 */
export type CaseRequest = RequestDraft & {
  readonly key: string
  readonly line: number
  readonly piece?: number | undefined
  readonly quantity: number
  readonly language: 'ja' | 'en'
  /** What the form of the kind says, as it came. */
  readonly details?: unknown
  /**
   * It was declared already, and is taken in whatever the documents answer: what they leave open, or refuse,
   * staff answer.
   */
  readonly declared?: true
  /** Where whoever was given the piece is written to: without it, a present cannot be asked about. */
  readonly recipient?: Recipient | undefined
}

export type NotOpened =
  | FactsRefused
  | { readonly refused: 'no-such-request'; readonly request: string }
  | { readonly refused: 'no-such-line'; readonly line: number }
  | { readonly refused: 'order-given-up' }
  | { readonly refused: 'too-many-pieces'; readonly most: number }
  | { readonly refused: 'description-missing' }
  | { readonly refused: 'recipient-missing' }
  /** `fields`: what is wrong of the kind's own form; `''` for the form as a whole. */
  | { readonly refused: 'details-wrong'; readonly fields: readonly string[] }
  /** Nobody can mean it of this piece now: an exchange of what has not come. */
  | { readonly refused: 'makes-no-sense'; readonly request: string }
  | { readonly refused: 'case-already-open'; readonly number: string }
  | { readonly refused: 'questions-open'; readonly asks: readonly Ask[] }
  | { readonly refused: 'ruling-refuses'; readonly ruled: Ruled }

/** Opens a case. Refuses with data; a refused request writes nothing. */
export async function openCase(
  db: Db,
  shop: OpenShop,
  { number: orderNumber }: Pick<Order, 'number'>,
  request: CaseRequest,
  by: { actor: Actor; at: Instant },
): Promise<{ readonly number: string } | NotOpened> {
  const name = kindFor(request.request)
  if (name === undefined) return { refused: 'no-such-request', request: request.request }
  try {
    return await transaction(db, async (tx) => {
      await lockOrder(tx, shop.name, orderNumber)
      // As it stands now that nobody moves it: it may have been packed since the page was read.
      const order = await readOrder(tx, shop.name, orderNumber)
      if (order === undefined) throw new Error(`${shop.name} has no order ${orderNumber}`)
      const earlier = await readCaseByKey(tx, shop.name, request.key)
      if (earlier !== undefined) return { number: earlier.number }
      if (await isGivenUp(tx, shop.name, order.number)) return { refused: 'order-given-up' }
      const isStaff = by.actor.startsWith('staff:')
      const piece = await pieceFor(tx, shop, order, request, isStaff)
      if ('refused' in piece) return piece
      const rulingContext = await openRulingContext(tx, shop, order)
      if (request.requester === 'gift-recipient' && request.recipient === undefined)
        return { refused: 'recipient-missing' }
      if (!canBeAsked(request.request, sensed(shop, piece.line)) || !canOpen(name, piece, request.requester))
        return { refused: 'makes-no-sense', request: request.request }
      const line = { ...piece.line, quantity: request.quantity }
      const details = await detailsIn(tx, name, request.details, { shop, order, line, at: by.at })
      if ('refused' in details) return details
      const bound = await boundPiece(tx, rulingContext, request, details.read, piece)
      if ('refused' in bound) return bound
      const ruled = previewRequest(rulingContext, line, request, by.at)
      if ('refused' in ruled) return ruled
      // What was declared, or what staff record, has happened, whatever the documents say of asking for it.
      if (ruled.ruling.verdict === 'refuse' && request.declared === undefined && !isStaff)
        return { refused: 'ruling-refuses', ruled }
      const asks = ruled.ruling.asks.filter((ask) => ask.from === 'customer')
      if (asks.length > 0 && request.declared === undefined) return { refused: 'questions-open', asks }
      return record(
        tx,
        { shop, rulingContext, request, name, details: details.read, ruled, piece: { ...bound, line } },
        by,
      )
    })
  } catch (problem) {
    if (problem instanceof Rollback) return refusalOf(problem.refusal, request.request)
    throw problem
  }
}

/** Whether a kind can be asked of a piece, by this person. */
export const canOpen = (
  name: KindName,
  { line, isReplacement }: Pick<Piece, 'line' | 'isReplacement'>,
  requester: Requester,
): boolean => kindOf(name).fits?.({ line, isReplacement, requester }) ?? true

/** Two requests for the same piece at once: the later one finds it in hand. */
function refusalOf(refusal: Rollback['refusal'], request: string): NotOpened {
  const taken = refusal as UnitInHand | UnitGone
  if (refusal.refused === 'already-sent') return { refused: 'makes-no-sense', request }
  if (taken.refused === 'unit-in-another-case') return { refused: 'case-already-open', number: taken.number }
  if (taken.refused === 'unit-replaced-or-refunded') return { refused: 'too-many-pieces', most: 0 }
  if (refusal.refused === 'too-late-to-change') return { refused: 'too-many-pieces', most: 0 }
  if (refusal.refused === 'visit-not-possible')
    return { refused: 'details-wrong', fields: [`visit.${refusal.field}`] }
  throw new Error(`a request cannot be refused by ${refusal.refused}`)
}

/** What the form of the kind says, read by it; a kind that has no form is told nothing. */
async function detailsIn(
  tx: Db,
  name: KindName,
  given: unknown,
  on: Omit<Fitting, 'product'>,
): Promise<{ readonly read: Details } | NotOpened> {
  const { details: shape, fit } = kindOf(name)
  if (shape === undefined) return { read: {} }
  const read = shape.safeParse(given ?? {})
  if (read.success && fit !== undefined) {
    const product = await readProduct(tx, on.shop.name, on.line.product)
    const fitted = fit(read.data, { ...on, product })
    if (!('wrong' in fitted)) return { read: fitted }
    return { refused: 'details-wrong', fields: fitted['wrong'] as readonly string[] }
  }
  if (read.success) return { read: read.data }
  const fields = new Set(read.error.issues.map(({ path }) => String(path[0] ?? '')))
  return { refused: 'details-wrong', fields: [...fields] }
}

/**
 * The piece that the certificate vouches for whose number was given (KAORU-05). Where the documents know such
 * a number, none is a refusal, like one of another piece.
 */
async function boundPiece(
  tx: Db,
  { shop, order, documents }: RulingContext,
  { request, line, quantity }: CaseRequest,
  { certificate }: Details,
  piece: Piece,
): Promise<Piece | NotOpened> {
  if (typeof certificate !== 'string') return piece
  if (quantity !== 1) return { refused: 'too-many-pieces', most: 1 }
  const isWanted = documents.facts.some(({ name }) => name in broughtBy(request))
  if (certificate === '') return isWanted ? wrongCertificate : piece
  const found = await findCertificate(tx, shop.name, certificate)
  if (found === undefined || found.order !== order.number || found.line !== line) return wrongCertificate
  if (!piece.units.includes(found.unit)) return wrongCertificate
  if (piece.free.includes(found.unit)) return { ...piece, free: [found.unit] }
  const units = await readUnits(tx, shop.name, order.number)
  const busy = units.find((unit) => unit.line === line && unit.unit === found.unit)
  return { refused: 'case-already-open', number: busy?.inCase ?? '' }
}

const wrongCertificate = { refused: 'details-wrong', fields: ['certificate'] } as const

/** The pieces that are meant, or why none can be. */
async function pieceFor(
  tx: Db,
  shop: OpenShop,
  order: Order,
  { request: asked, line: wanted, piece: replacement, quantity, description }: CaseRequest,
  isStaff: boolean,
): Promise<Piece | NotOpened> {
  const line = order.lines.find((l) => l.line === wanted)
  if (line === undefined) return { refused: 'no-such-line', line: wanted }
  const units = await readUnits(tx, shop.name, order.number)
  const piece = piecesOf(line, units).find(({ isReplacement, units: own }) =>
    replacement === undefined ? !isReplacement : isReplacement && own.includes(replacement),
  )
  if (piece === undefined || quantity < 1 || quantity > piece.units.length)
    return { refused: 'too-many-pieces', most: piece?.units.length ?? 0 }
  if (description.trim() === '' && !isStaff && !isWordless(asked)) return { refused: 'description-missing' }
  if (quantity <= piece.free.length) return piece
  const busy = units.find((unit) => piece.units.includes(unit.unit) && unit.line === wanted && unit.inCase)
  return { refused: 'case-already-open', number: busy?.inCase ?? '' }
}

type Opened = {
  readonly shop: OpenShop
  readonly rulingContext: RulingContext
  readonly request: CaseRequest
  readonly name: KindName
  readonly details: Details
  readonly ruled: Ruled
  readonly piece: Piece
}

async function record(
  tx: Db,
  opened: Opened,
  by: { actor: Actor; at: Instant },
): Promise<{ readonly number: string }> {
  const { shop, rulingContext, request, name, ruled, piece } = opened
  const { order } = rulingContext
  const number = await nextNumber(tx, shop.settings['order-prefix'])
  const units = piece.free.slice(0, request.quantity)
  const custody = whereIs({ custody: null }, piece.line)
  const { sku, line } = piece.line
  const which = { shop: shop.name, order: order.number, line, units }
  // Of a piece that has not left, its order line says where it is.
  const placed = gone.includes(piece.line.stage) ? custody : null
  const refusal = await takeInHand(tx, which, { sku, number, custody: placed })
  if (refusal !== undefined) throw new Rollback(refusal)
  const theCase = { ...newRecord(opened, by), number, units, custody }
  const facts = await readFacts(tx, shop, order, theCase, by)
  const kind = kindOf(name)
  const event = kind.open(facts, {
    photos: request.photos,
    wanted: evidenceWanted(opened, by.at),
    evidenceBy: evidenceBy(opened, by.at),
  })
  const current = evolve(kind, { state: 'none' }, event)
  const due = dueOf(kind, current, facts)
  const ruling = await keepRuling(tx, rulingContext, ruled, by.at)
  await recordNewCase(
    tx,
    { shop: shop.name, number },
    {
      key: request.key,
      kind: name,
      request: request.request,
      order: order.number,
      line,
      units,
      answers: theCase.answers,
      description: theCase.description,
      language: request.language,
    },
    { current, ruling, due },
    by,
  )
  if (Object.keys(theCase.details).length > 0) await recordDetails(tx, shop.name, number, theCase.details)
  if (theCase.recipient !== null) await recordRecipient(tx, shop.name, number, theCase.recipient)
  await recordEvent(tx, { shop: shop.name, number, sequence: 1 }, event, by)
  const over = isOver(kind, current.state)
  if (over) await letGo(tx, shop.name, number)
  await carryOut(tx, facts, effectsOf(kind, event, facts))
  if (over) await recordCase(tx, theCase, { current, due, closedAt: by.at })
  await wakeAt(tx, theCase, due?.wakes === true ? due.at : undefined)
  await remindBefore(tx, shop, theCase, due, by.at)
  return { number }
}

/** The case as it will stand, for the facts of its first event. */
function newRecord(
  { rulingContext: { order }, request, name, details, shop }: Opened,
  { actor, at }: { actor: Actor; at: Instant },
): Omit<CaseRecord, 'number' | 'units' | 'custody'> {
  return {
    shop: shop.name,
    kind: name,
    request: request.request,
    order: order.number,
    line: request.line,
    quantity: request.quantity,
    areGone: false,
    answers: answersWith(request),
    findings: {},
    description: request.description.trim(),
    details,
    visit: null,
    recipient: request.requester === 'gift-recipient' ? (request.recipient ?? null) : null,
    closing: shop.settings.closing,
    ruling: '',
    language: request.language,
    dueAt: null,
    dueIs: null,
    dueFrom: null,
    assignedTo: null,
    openedAt: at,
    openedBy: actor,
    closedAt: null,
    version: 0,
  }
}

/** A photo is waited for when it would settle something that is pending now. */
function evidenceWanted(
  { rulingContext, request, ruled, piece }: Opened,
  at: Instant,
): readonly EvidenceName[] {
  if (request.photos.length > 0 || ruled.ruling.todo.length === 0) return []
  const asked = askedBy(request, at)
  const withPhoto = ruleOn(rulingContext, piece.line, {
    ...asked,
    answers: { ...asked.answers, photo: 'yes' },
  })
  const helps = !('refused' in withPhoto) && withPhoto.ruling.todo.length < ruled.ruling.todo.length
  return helps ? ['photo'] : []
}

/** Until the shop's own window for this request ends, where one is open; else as long as its settings say. */
function evidenceBy({ shop, rulingContext, ruled }: Opened, at: Instant): TimeLimit {
  const window = requestWindows(rulingContext, ruled).find((w) => !w.law && w.at > at)
  if (window === undefined) return settingsLimit('evidence-within', shop, at)
  const [document = '', clause = ''] = window.clause.split('#')
  return { at: window.at, from: { of: 'clause', document, clause, zone: window.zone } }
}
