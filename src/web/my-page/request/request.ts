/**
 * Asking for something that opens a case: the questions in the address one after another, then one page that
 * says everything, then the press. Preview and deed are the same function of `#cases`. Knows no kind by name.
 */
import { z } from 'zod'
import { formatDate, parseDay } from '#calendar'
import { canOpen, openCase, readBeside, readCase, type NotOpened } from '#cases'
import { readProduct, type Product } from '#catalogue'
import {
  asksForBooking,
  daysLeft,
  detailsWrong,
  isOfLine,
  isOpeningRequest,
  isWordless,
  kindFor,
  openingRequests,
  type OpeningRequest,
} from '#cases/kinds'
import type { Db } from '#db'
import { canBeAsked, wordIn, type Fact, type FactValue } from '#policy'
import { broughtBy, optionsOf, sensed, valuesFor, type Entry, type Ruled } from '#rulings'
import { type End, interview, type Question, withAnswers } from '#web/answers'
import {
  filesField,
  parseForm,
  shopFrame,
  shopOf,
  textField,
  uuidOf,
  type FormValues,
  type WebRequest,
} from '#web/http'
import { partOf } from '#units'
import { withdrawLine } from '#withdrawals'
import { sentencesOf } from '#web/ui'
import { say } from '#words'
import { actorOf, maySeeCase } from '../access.ts'
import { isMarkField, mostPhotos, photoFormBytes, takePhotos, type PhotosTaken } from '#web/photos'
import { longestDescription } from './limits.ts'
import { nextQuestionOf, photoNeed, previewWith } from '#cases'
import { detailsForms } from './details/index.ts'
import { busyScreen, endScreen, refusedScreen, type Draft } from './request-screen.tsx'
import { cancelAhead } from './cancel-ahead.tsx'
import { quantityScreen, questionScreen, type Typed } from './question-screen.tsx'
import { foreign, goOn, myAddress, show } from '../respond.ts'
import { recipientFields, recipientIn, recipientNames } from './recipient.ts'
import { senselessPage } from './senseless.ts'
import { withLineAnd, type Subject } from './line.ts'

type Asking = Subject & { readonly request: OpeningRequest; readonly product: Product | undefined }

/** Goes on with a request that opens a case; any other has no such page. */
const withRequest = (c: WebRequest, go: (subject: Asking) => Promise<Response> | Response) =>
  withRequestAnd(c, async () => undefined, go)

/** As `withRequest`, with what else is read of the order for it. */
function withRequestAnd<More>(
  c: WebRequest,
  read: (db: Db, shop: string, order: string) => Promise<More>,
  go: (subject: Asking, more: More) => Promise<Response> | Response,
): Promise<Response> | Response {
  const request = c.req.param('request') ?? ''
  if (!isOpeningRequest(request)) return c.notFound()
  return withLineAnd(c, request, read, async (subject, more) => {
    const isShown = detailsForms[request]?.ofProduct === true
    const { db } = c.var.context
    const product = isShown ? await readProduct(db, shopOf(c).name, subject.line.product) : undefined
    return go({ ...subject, request, product }, more)
  })
}

/** The next question, or the page before the press. */
export const showRequest = (c: WebRequest) =>
  withRequest(c, async (subject) => {
    if (!makesSense(subject)) return senselessOr(subject)
    if (subject.piece.free.length === 0) return busyPage(subject, inHandOf(subject))
    const given = c.req.query()
    const count = countIn(given, subject)
    if (count === undefined || given['again'] === 'quantity') return quantityPage(subject, given)
    const asked = questions(subject, given, count)
    return asked.kind === 'question'
      ? questionPage(subject, given, asked)
      : endPage(subject, asked, { count, key: c.var.context.chance() })
  })

/** Whether it can be meant of the piece, and by this person. */
const makesSense = ({ c, request, line, piece, requester }: Asking): boolean =>
  canBeAsked(request, sensed(shopOf(c), line)) && canOpen(kindFor(request)!, piece, requester)

/** What can be asked for instead, without what makes no sense for this piece or this person. */
function sensible(subject: Asking, entry: Entry): readonly Entry[] {
  const requests = entry.requests.filter(
    (one) => !isOpeningRequest(one) || makesSense({ ...subject, request: one }),
  )
  if (requests.length === entry.requests.length) return [entry]
  return requests.length === 0 ? [] : [{ ...entry, requests }]
}

/** What has left cannot be cancelled any more: the documents say by which clause. */
const senselessOr = (subject: Asking): Response | Promise<Response> =>
  subject.request === 'cancel' && subject.line.shippedAt !== null
    ? goOn(subject.c, withAnswers(subject.path.replace(/cancel$/, 'see/cancel'), subject.c.req.query()))
    : senselessPage(subject)

/** Where the questions ended, and the ruling with these answers. */
type Ended = End & { readonly ruled: Ruled }

function questions(subject: Asking, given: FormValues, count: number): Question | Ended {
  const about = forCount(subject, count)
  const asked = interview(
    {
      zone: subject.rulingContext.shop.calendar.zone,
      at: subject.at,
      offers: (fact) => offered(subject, fact),
      next: (answers) => nextQuestionOf(about, answers),
    },
    given,
    { again: given['again'], pressed: given['pressed'] },
  )
  if (asked.kind === 'question') return asked
  const ruled = previewWith(about, asked.answers, 'with-photo')
  if ('refused' in ruled) throw new Error(`facts that are not understood: ${JSON.stringify(ruled.problems)}`)
  return { ...asked, ruled }
}

/** A day is chosen from those that the shop offers and can still meet. */
function offered({ request, rulingContext, line, at }: Asking, fact: Fact): readonly FactValue[] {
  const { shop, order } = rulingContext
  if (request !== 'change-delivery-day' || fact.name !== 'wished') return valuesFor(shop, line, fact)
  return (daysLeft(shop, order, at) ?? []).map((value) => {
    const day = parseDay(value) ?? 0
    return { value, words: { ja: formatDate(day, 'ja'), en: formatDate(day, 'en') } }
  })
}

/** The documents are asked about as many pieces as the request is for. */
const forCount = (subject: Asking, quantity: number): Asking =>
  subject.line.quantity === quantity ? subject : { ...subject, line: { ...subject.line, quantity } }

/** How many pieces are meant: the only one, or the number that was answered. Undefined while that is open. */
function countIn(given: FormValues, { piece, request }: Asking): number | undefined {
  if (detailsForms[request]?.single === true) return 1
  if (piece.units.length === 1 || isOfLine(request)) return piece.units.length
  const count = /^\d{1,6}$/.test(given['quantity'] ?? '') ? Number(given['quantity']) : 0
  return count >= 1 && count <= piece.free.length ? count : undefined
}

/** What goes along from page to page: the answers, and the number of pieces where there are several. */
const carried = (given: FormValues, { piece, request }: Asking): FormValues =>
  piece.units.length === 1 || isOfLine(request) || given['quantity'] === undefined
    ? {}
    : { quantity: given['quantity'] }

function quantityPage(subject: Asking, given: FormValues, typed?: Typed) {
  const { c, path, line, piece, request } = subject
  const { again: _again, pressed, quantity, ...rest } = given
  const wrong =
    typed?.changed !== true && quantity !== undefined && countIn(given, subject) === undefined
      ? ('answers.unknown' as const)
      : pressed === 'quantity' && quantity === undefined
        ? ('form.choose' as const)
        : undefined
  const most = piece.free.length
  const view = { shop: shopOf(c), path, line, request, most, given: rest, quantity, wrong, typed }
  return show(c, quantityScreen(shopFrame(c), view))
}

function questionPage(subject: Asking, given: FormValues, question: Question, typed?: Typed) {
  const { c, path, line, documentSet, request } = subject
  const { again: _again, pressed: _pressed, ...rest } = given
  const view = {
    shop: shopOf(c),
    path,
    line,
    request,
    documentSet,
    question,
    given: rest,
    carried: carried(given, subject),
    typed,
  }
  return show(c, questionScreen(shopFrame(c), view))
}

/** What was asked for and refused, where another answer than the one given makes it possible. */
const isAnotherWay = ({ given: wanted }: Entry, given: FormValues): boolean => {
  const told = wanted === undefined ? undefined : given[wanted.fact.name]
  return told !== undefined && wanted !== undefined && !wanted.values.some(({ value }) => value === told)
}

/** What will happen, or why not; `draft` is what was typed before, when the form comes back. */
async function endPage(
  subject: Asking,
  { given, answers, before, ruled }: Ended,
  draft: Pick<Draft, 'count' | 'key'> & Partial<Draft>,
) {
  const { c, path, line, piece, request, documentSet, rulingContext, at, requester } = subject
  const frame = shopFrame(c)
  const view = {
    shop: shopOf(c),
    path,
    order: subject.order,
    line,
    request,
    documentSet,
    ruled,
    before,
    given: { ...given, ...carried({ quantity: String(draft.count) }, subject) },
    seenAt: at,
    product: subject.product,
  }
  if (ruled.ruling.verdict === 'refuse') {
    const viewer = { at, requester, handled: new Set<string>(openingRequests) }
    const instead = optionsOf(rulingContext, viewer).find((one) => one.piece.units[0] === piece.units[0])
    const others = (instead?.possible ?? []).filter(
      (entry) => !entry.requests.includes(request) || isAnotherWay(entry, given),
    )
    return show(
      c,
      refusedScreen(frame, { ...view, possible: others.flatMap((one) => sensible(subject, one)) }),
    )
  }
  const page = endScreen(frame, view, {
    description: '',
    sentences: {},
    kept: [],
    to: toIn(subject, {}),
    ...draft,
    ...(request === 'cancel'
      ? { ahead: await cancelAhead(c.var.context.db, rulingContext, piece, { ruled, count: draft.count }) }
      : {}),
    photo: isWordless(request) ? 'optional' : photoNeed(forCount(subject, draft.count), answers, ruled),
  })
  return show(c, page, { wrong: Object.keys(draft.sentences ?? {}).length > 0 })
}

const shape = z.object({
  key: textField({ max: 100, min: 16 }),
  quantity: textField({ max: 6, min: 0 }),
  description: textField({ max: longestDescription }),
  photos: filesField({ max: mostPhotos }),
})

/** Where the request's own form says all of it, words are a kindness. */
const wordless = shape.extend({
  description: textField({ max: longestDescription, min: 0 }),
  photos: filesField({ max: mostPhotos, min: 0 }),
})

/** Whoever was given the piece says besides where letters go. */
const shapeFor = ({ requester, request }: Asking) => {
  const words = isWordless(request) ? wordless : shape
  return requester === 'gift-recipient' ? words.extend(recipientFields(request)) : words
}

/** What whoever was given the piece has typed so far; of nobody else it is asked. */
const toIn = ({ requester }: Asking, given: FormValues): FormValues | undefined =>
  requester === 'gift-recipient'
    ? Object.fromEntries(
        recipientNames.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]])),
      )
    : undefined

/**
 * The press. The photos are stored first; whatever is refused after that leaves nothing behind that anybody
 * sees.
 */
export const sendRequest = (c: WebRequest) =>
  withRequestAnd(c, readBeside, async (subject, beside) => {
    if (!makesSense(subject)) return senselessPage(subject)
    const form = await parseForm(c, shapeFor(subject), { limitBytes: photoFormBytes })
    const { given } = form
    const { language } = c.var
    const taken = await takePhotos(c, form)
    if (isAnswer(given)) return turnBack(subject, given, taken, false)
    const count = countIn(given, subject)
    const asked = count === undefined ? undefined : questions(subject, given, count)
    if (count === undefined || asked?.kind !== 'end') return turnBack(subject, given, taken, true)
    const again = (sentences: Readonly<Record<string, string>>) =>
      endPage(subject, asked, {
        count,
        key: given['key'] ?? c.var.context.chance(),
        description: given['description'] ?? '',
        details: given,
        to: toIn(subject, given),
        sentences,
        kept: taken.kept,
      })
    const need = photoNeed(forCount(subject, count), asked.answers, asked.ruled)
    const lacksPhoto = taken.photos.length === 0 && need === 'required' && !isWordless(subject.request)
    const photos = taken.sentence ?? (lacksPhoto ? say(language, 'my.photo.missing') : undefined)
    const lacking = lackingIn(subject, asked, given)
    const wrong = {
      ...(lacking.length === 0
        ? {}
        : detailsForms[subject.request]?.wrong(lacking, language, given, subject)),
      ...('problems' in form ? sentencesOf(language, form.problems) : {}),
      ...(photos === undefined ? {} : { photos }),
    }
    if ('problems' in form || Object.keys(wrong).length > 0) return again(wrong)
    const { key, description } = form.values
    const outcome = await open(subject, beside, {
      key,
      description: description === '' ? declaredBy(subject) : description,
      quantity: count,
      answers: asked.answers,
      photos: taken.photos,
      details: detailsForms[subject.request]?.read(given),
      ...recipientIn(form.values),
    })
    if ('refused' in outcome && outcome.refused === 'details-wrong')
      return again(detailsForms[subject.request]?.wrong(outcome.fields, language, given, subject) ?? {})
    if ('number' in outcome && !('refused' in outcome))
      return goOn(c, myAddress(c, `cases/${outcome.number}?opened`))
    return refused(subject, asked, outcome as NotOpened, () =>
      withRequest(c, (now) => turnBack(now, given, taken, true)),
    )
  })

/** Whether a form answers a question that was asked after something had been typed: it opens nothing. */
const isAnswer = (given: FormValues): boolean =>
  given['pressed'] !== undefined || given['again'] !== undefined

/**
 * The page that comes next with these answers, a question or the last one, with all that was typed and chosen
 * before: it goes along in the form, and lies nowhere else. `changed`: the press did not expect a question.
 */
function turnBack(
  subject: Asking,
  given: FormValues,
  { kept, sentence }: PhotosTaken,
  changed: boolean,
): Promise<Response> | Response {
  const answers = answersIn(subject, given)
  const hints = { again: given['again'], pressed: given['pressed'] }
  const asking = Object.fromEntries(
    Object.entries({ ...answers, ...hints }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  )
  const typed = {
    changed,
    kept,
    lacking: sentence,
    description: given['description'] ?? '',
    fields: typedIn(given, answers),
  }
  const count = countIn(given, subject)
  if (count === undefined || given['again'] === 'quantity') return quantityPage(subject, asking, typed)
  const asked = questions(subject, asking, count)
  if (asked.kind === 'question') return questionPage(subject, asking, asked, typed)
  return endPage(subject, asked, {
    count,
    key: given['key'] ?? subject.c.var.context.chance(),
    description: typed.description,
    details: given,
    to: toIn(subject, given),
    sentences: sentence === undefined ? {} : { photos: sentence },
    kept,
  })
}

/** What a form brought beside the answers and the marks of photos. */
const typedIn = (given: FormValues, answers: FormValues): FormValues =>
  Object.fromEntries(
    Object.entries(given).filter(
      ([name]) =>
        !Object.hasOwn(answers, name) &&
        !isMarkField(name) &&
        !['pressed', 'again', 'quantity'].includes(name),
    ),
  )

/** What the request's own form lacks, so that all of it is said at once. */
function lackingIn({ request, documentSet }: Asking, { ruled }: Ended, given: FormValues): readonly string[] {
  const details = detailsForms[request]?.read(given) as { certificate?: string; visit?: unknown } | undefined
  if (details === undefined) return []
  const byNumber = documentSet.documents.facts.some(({ name }) => name in broughtBy(request))
  const isBrought = 'handover' in details && details.handover === 'store'
  return [
    ...detailsWrong(kindFor(request)!, details),
    ...(byNumber && details.certificate === '' ? ['certificate'] : []),
    ...(isBrought && details.visit === undefined && asksForBooking(ruled.ruling) ? ['visit.booking'] : []),
  ]
}

type Sent = Pick<Parameters<typeof openCase>[3], 'key' | 'description' | 'quantity' | 'answers' | 'photos'> &
  Partial<Pick<Parameters<typeof openCase>[3], 'recipient' | 'language' | 'details'>>

function open(
  { c, order, line, piece, request, requester, session, at, rulingContext }: Asking,
  beside: Awaited<ReturnType<typeof readBeside>>,
  sent: Sent,
) {
  const { db } = c.var.context
  const shop = shopOf(c)
  const by = { actor: actorOf(session), at }
  const made = {
    language: c.var.language,
    ...sent,
    request,
    line: line.line,
    ...(partOf(piece) === undefined ? {} : { piece: partOf(piece) }),
    requester,
  }
  if (request !== 'withdraw' || requester !== 'buyer')
    return openCase(db, shop, order, made, by, { ...beside, rulingContext })
  return withdrawLine(db, shop, order, { statement: uuidOf('withdrawal', sent.key), request: made }, by)
}

/** What stands for the words of somebody who withdraws and says no more. */
function declaredBy({ c, order, line, request }: Asking): string {
  if (request !== 'withdraw') return ''
  const { language } = c.var
  return say(language, 'my.withdraw.declares', { order: order.number, piece: wordIn(line.name, language) })
}

/** Something changed between the page and the press: the ruling, the questions, or a request under way. */
async function refused(
  subject: Asking,
  asked: Ended,
  outcome: NotOpened,
  askAnew: () => Promise<Response> | Response,
): Promise<Response> {
  const { c } = subject
  switch (outcome.refused) {
    case 'case-already-open':
      return busyPage(subject, outcome.number)
    case 'ruling-refuses':
      return endPage(subject, { ...asked, ruled: outcome.ruled }, { count: 1, key: '' })
    case 'makes-no-sense':
      return senselessPage(subject)
    case 'questions-open':
    case 'details-wrong':
    case 'recipient-missing':
    case 'facts-not-understood':
    case 'description-missing':
    case 'too-many-pieces':
      return askAnew()
    case 'order-given-up':
      return goOn(c, myAddress(c, `orders/${subject.order.number}`))
    case 'no-such-line':
    case 'no-such-request':
      return foreign(c, 'order')
  }
}

/** The answers of a form: nothing that it supplies by itself, and no texts. */
function answersIn(subject: Asking, given: FormValues): FormValues {
  const names = new Set(
    subject.rulingContext.documents.facts.filter(({ from }) => from === 'customer').map(({ name }) => name),
  )
  return {
    ...Object.fromEntries(
      Object.entries(given).filter(([name]) => names.has(name) && !Object.hasOwn(shape.shape, name)),
    ),
    ...carried(given, subject),
  }
}

/** The case that has the piece in hand. */
function inHandOf({ rulingContext, line, piece }: Subject): string {
  const busy = rulingContext.units.find(
    (unit) => unit.line === line.line && piece.units.includes(unit.unit) && unit.inCase !== null,
  )
  return busy?.inCase ?? ''
}

async function busyPage({ c, session, order, line, request }: Asking, number: string) {
  const theCase = await readCase(c.var.context.db, shopOf(c).name, number)
  const seen = theCase !== undefined && maySeeCase(session, theCase)
  return show(
    c,
    busyScreen(shopFrame(c), {
      shop: shopOf(c),
      line,
      request,
      order: order.number,
      number: seen ? number : undefined,
    }),
  )
}
