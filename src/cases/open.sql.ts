/**
 * The request: the documents of the order rule first; then the case, its pieces, its photos, its ruling and
 * its letter in one transaction. One shell for every kind.
 */
import type { Instant } from '#calendar'
import { readProduct } from '#catalogue'
import { evolve, isOver } from '#cases/case'
import type { CaseFacts, CaseRecord, Details, Effect, Fitting, Recipient } from '#cases/case'
import { detailsWrong, isWordless, kindFor, kindOf, type KindName } from '#cases/kinds'
import { together, transaction, type Actor, type Db } from '#db'
import type { EvidenceName } from '#letters'
import { gone, lockOrder, readMark } from '#ordering'
import type { Order, OrderLine } from '#ordering'
import { canBeAsked, type Ask } from '#policy'
import { findCertificate } from '#papers'
import {
  broughtBy,
  hashOfRuling,
  readRulingContext,
  requestWindows,
  rulingRow,
  ruleOn,
  sensed,
  settingsLimit,
} from '#rulings'
import type { FactsRefused, Requester, Ruled, RulingContext, TimeLimit } from '#rulings'
import type { OpenShop } from '#shops'
import { isPart, piecesOf, whereIs, type Piece, type UnitGone, type UnitInHand } from '#units'
import { nextNumber, numberOf } from './case.sql.ts'
import { apart, carryOut, Rollback } from './effects.sql.ts'
import { factsOfCase, moneyOf, readDues } from './in-hand.sql.ts'
import { recordAsSeen, recordNewCase, type NewCase } from './opening.sql.ts'
import { answersWith, askedBy, previewRequest, type RequestDraft } from './preview.ts'
import { dueOf, effectsOf } from './press.sql.ts'
import { jobsOf } from './remind.sql.ts'

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

/** What was read of an order with its mark: the order and its context, and what is to be paid for it. */
export type Seen = {
  readonly rulingContext: RulingContext
  readonly mark: string
  readonly dues: Awaited<ReturnType<typeof readDues>>
}

/** What whoever shows an order for a press reads beside it, the mark first: together, or before the order. */
export async function readBeside(db: Db, shop: string, order: string): Promise<Pick<Seen, 'mark' | 'dues'>> {
  const [mark, dues] = await Promise.all([readMark(db, shop, order), readDues(db, shop, order)])
  return { mark, dues }
}

/**
 * Opens a case. Refuses with data; a refused request writes nothing. By what the caller has `seen` in this
 * moment it is decided at once, and written if nobody held the order since; whatever else comes of it is
 * decided with the order held.
 */
export async function openCase(
  db: Db,
  shop: OpenShop,
  { number: orderNumber }: Pick<Order, 'number'>,
  request: CaseRequest,
  by: By,
  seen?: Seen,
): Promise<{ readonly number: string } | NotOpened> {
  const name = kindFor(request.request)
  if (name === undefined) return { refused: 'no-such-request', request: request.request }
  const first =
    seen === undefined || db.isTransaction ? {} : await openAsSeen(db, seen, { request, name }, by)
  if (first.opened === true) return { number: first.number }
  try {
    return await transaction(db, async (tx) => {
      await lockOrder(tx, shop.name, orderNumber)
      // As it stands now that nobody moves it: it may have been packed since the page was read.
      const [rulingContext, earlier, dues] = await together(tx, (one) =>
        Promise.all([
          readRulingContext(one, shop, orderNumber),
          numberOf(one, shop.name, request.key),
          readDues(one, shop.name, orderNumber),
        ]),
      )
      if (rulingContext === undefined) throw new Error(`${shop.name} has no order ${orderNumber}`)
      if (earlier !== undefined) return { number: earlier }
      const decided = await decide(tx, rulingContext, { request, name }, by)
      if ('refused' in decided) return decided
      const number = first.number ?? (await nextNumber(tx, shop.settings['order-prefix']))
      const { newCase, facts, rest } = begin({ ...decided, dues, number }, by)
      const refusal = await recordNewCase(tx, newCase)
      if (refusal !== undefined) throw new Rollback(refusal)
      await carryOut(tx, facts, rest)
      return { number }
    })
  } catch (problem) {
    if (problem instanceof Rollback) return refusalOf(problem.refusal, request.request)
    throw problem
  }
}

type By = { readonly actor: Actor; readonly at: Instant }
type Asked = { readonly request: CaseRequest; readonly name: KindName }

/** Only what is granted, and is written by one statement; `number` is one that was drawn and not used. */
async function openAsSeen(
  db: Db,
  { rulingContext, mark, dues }: Seen,
  asked: Asked,
  by: By,
): Promise<{ readonly opened: true; readonly number: string } | { opened?: never; number?: string }> {
  const decided = await decide(db, rulingContext, asked, by)
  if ('refused' in decided) return {}
  const number = await nextNumber(db, rulingContext.shop.settings['order-prefix'])
  const { newCase, rest } = begin({ ...decided, dues, number }, by)
  if (rest.length > 0 || !(await recordAsSeen(db, newCase, mark))) return { number }
  return { opened: true, number }
}

/** Whether a request is granted, and for which pieces. */
async function decide(
  db: Db,
  rulingContext: RulingContext,
  { request, name }: Asked,
  by: By,
): Promise<Decided | NotOpened> {
  const { shop, order } = rulingContext
  if (order.givenUp !== null) return { refused: 'order-given-up' }
  const isStaff = by.actor.startsWith('staff:')
  const piece = pieceFor(rulingContext, request, isStaff)
  if ('refused' in piece) return piece
  if (request.requester === 'gift-recipient' && request.recipient === undefined)
    return { refused: 'recipient-missing' }
  if (!canBeAsked(request.request, sensed(shop, piece.line)) || !canOpen(name, piece, request.requester))
    return { refused: 'makes-no-sense', request: request.request }
  const line = ofPieces(piece.line, request.quantity)
  const details = await detailsIn(db, name, request.details, { shop, order, line, at: by.at })
  if ('refused' in details) return details
  const bound = await boundPiece(db, rulingContext, request, details.read, piece)
  if ('refused' in bound) return bound
  const ruled = previewRequest(rulingContext, line, request, by.at)
  if ('refused' in ruled) return ruled
  // What was declared, or what staff record, has happened, whatever the documents say of asking for it.
  if (ruled.ruling.verdict === 'refuse' && request.declared === undefined && !isStaff)
    return { refused: 'ruling-refuses', ruled }
  const asks = ruled.ruling.asks.filter((ask) => ask.from === 'customer')
  if (asks.length > 0 && request.declared === undefined) return { refused: 'questions-open', asks }
  return { rulingContext, request, name, details: details.read, ruled, piece: { ...bound, line } }
}

/** The line itself where all of it is meant: what is known of it need not be found out anew. */
const ofPieces = (line: OrderLine, quantity: number): OrderLine =>
  line.quantity === quantity ? line : { ...line, quantity }

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
  return { refused: 'details-wrong', fields: detailsWrong(name, given) }
}

/**
 * The piece that the certificate vouches for whose number was given (KAORU-05). Where the documents know such
 * a number, none is a refusal, like one of another piece.
 */
async function boundPiece(
  tx: Db,
  { shop, order, documents, units }: RulingContext,
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
  const busy = units.find((unit) => unit.line === line && unit.unit === found.unit)
  return { refused: 'case-already-open', number: busy?.inCase ?? '' }
}

const wrongCertificate = { refused: 'details-wrong', fields: ['certificate'] } as const

/** The pieces that are meant, or why none can be. */
function pieceFor(
  { order, units }: RulingContext,
  { request: asked, line: wanted, piece: part, quantity, description }: CaseRequest,
  isStaff: boolean,
): Piece | NotOpened {
  const line = order.lines.find((l) => l.line === wanted)
  if (line === undefined) return { refused: 'no-such-line', line: wanted }
  const piece = piecesOf(line, units).find((one) => isPart(one, part))
  if (piece === undefined || quantity < 1 || quantity > piece.units.length)
    return { refused: 'too-many-pieces', most: piece?.units.length ?? 0 }
  if (description.trim() === '' && !isStaff && !isWordless(asked)) return { refused: 'description-missing' }
  if (quantity <= piece.free.length) return piece
  const busy = units.find((unit) => piece.units.includes(unit.unit) && unit.line === wanted && unit.inCase)
  return { refused: 'case-already-open', number: busy?.inCase ?? '' }
}

type Decided = Asked & {
  readonly rulingContext: RulingContext
  readonly details: Details
  readonly ruled: Ruled
  readonly piece: Piece
}

type Opened = Decided & { readonly dues: Seen['dues']; readonly number: string }

/** The case as it begins, and what is carried out after it is written. */
function begin(
  opened: Opened,
  by: By,
): {
  readonly newCase: NewCase
  readonly facts: CaseFacts
  readonly rest: readonly Effect[]
} {
  const { rulingContext, request, ruled, piece } = opened
  const { shop, order } = rulingContext
  const theCase = newRecord(opened, by)
  const facts = factsOfCase(rulingContext, theCase, by, moneyOf(shop, order, opened.dues))
  const kind = kindOf(opened.name)
  const event = kind.open(facts, {
    photos: request.photos,
    wanted: evidenceWanted(opened, by.at),
    evidenceBy: () => evidenceBy(opened, by.at),
  })
  const current = evolve(kind, { state: 'none' }, event)
  const due = dueOf(kind, current, facts)
  const { rest, ...following } = apart(facts, effectsOf(kind, event, facts))
  // What came with the request the customer showed, whoever of the shop writes it down.
  const theirs = by.actor.startsWith('staff:') ? { by: `customer:${order.customer}` as const } : {}
  const newCase: NewCase = {
    ...following,
    photos: following.photos.map((photo) => ({ ...photo, ...theirs })),
    theCase,
    key: request.key,
    sku: piece.line.sku,
    // Of a piece that has not left, its order line says where it is.
    placed: gone.includes(piece.line.stage) ? theCase.custody : null,
    current,
    event,
    due,
    over: isOver(kind, current.state),
    rulings: [rulingRow(rulingContext, { ...ruled, hash: theCase.ruling }, by.at), ...following.rulings],
    jobs: [...following.jobs, ...jobsOf(shop, theCase, due, by.at)],
  }
  return { newCase, facts, rest }
}

/** The case as it will stand, for the facts of its first event. */
function newRecord(
  { rulingContext: { order, shop }, request, number, name, details, ruled, piece }: Opened,
  { actor, at }: By,
): CaseRecord {
  return {
    shop: shop.name,
    number,
    kind: name,
    request: request.request,
    order: order.number,
    line: request.line,
    units: piece.free.slice(0, request.quantity),
    quantity: request.quantity,
    custody: whereIs({ custody: null }, piece.line),
    areGone: false,
    answers: answersWith(request),
    findings: {},
    description: request.description.trim().toWellFormed(),
    details,
    visit: null,
    recipient: request.requester === 'gift-recipient' ? (request.recipient ?? null) : null,
    closing: shop.settings.closing,
    ruling: hashOfRuling(order, ruled),
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
  { rulingContext, request, ruled, piece }: Decided,
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
function evidenceBy({ rulingContext, ruled }: Decided, at: Instant): TimeLimit {
  const window = requestWindows(rulingContext, ruled).find((w) => !w.law && w.at > at)
  if (window === undefined) return settingsLimit('evidence-within', rulingContext.shop, at)
  const [document = '', clause = ''] = window.clause.split('#')
  return { at: window.at, from: { of: 'clause', document, clause, zone: window.zone } }
}
