/** The requests of whoever looks: how one stands, its photos, sending what is missing, taking it back. */
import { z } from 'zod'
import {
  factsOfCase,
  isReadable,
  lineOfCase,
  press,
  readAccount,
  readAddress,
  readCase,
  readCasePhotos,
  readEvents,
  readRulingInForce,
  type AnyCase,
  type Done,
  type NotDone,
} from '#cases'
import type { Db } from '#db'
import { readUnits } from '#units'
import type { Session } from '#customers'
import { readPhoto } from '#files'
import { readLetters } from '#mail'
import { readOrder, type Order } from '#ordering'
import { readPayments } from '#payments'
import { openRulingContext } from '#rulings'
import {
  filesField,
  parseForm,
  shopFrame,
  type FormValues,
  shopOf,
  textField,
  type WebRequest,
} from '#web/http'
import { sentencesOf } from '#web/ui'
import { say } from '#words'
import { actorOf, maySeeCase, maySeeLetter, maySeeOrder } from '../access.ts'
import { caseScreen, type EvidenceDraft } from './case-screen.tsx'
import { dropScreen } from './drop-screen.tsx'
import { mostPhotos, photoFormBytes, takePhotos } from '#web/photos'
import { longestDescription } from '../request/limits.ts'
import { foreign, goOn, myAddress, show, showMovedOn, unreadable } from '../respond.ts'
import { askWhoItIs, sessionOf, keepCountry } from '../sign-in/session.ts'

export type Subject = {
  readonly c: WebRequest
  readonly session: Session
  readonly order: Order
  readonly theCase: AnyCase
}

/** Goes on only with a request that this person may see; everybody else is told the same. */
export async function withCase(
  c: WebRequest,
  go: (subject: Subject) => Promise<Response> | Response,
): Promise<Response> {
  const { db } = c.var.context
  const shop = shopOf(c)
  const session = await sessionOf(c)
  if (session === undefined) return askWhoItIs(c)
  const theCase = await readCase(db, shop.name, c.req.param('number') ?? '')
  const order = theCase === undefined ? undefined : await readOrder(db, shop.name, theCase.order)
  if (
    theCase === undefined ||
    order === undefined ||
    !maySeeOrder(session, order) ||
    !maySeeCase(session, theCase)
  )
    return foreign(c, 'case')
  keepCountry(c, session, order)
  if (!isReadable(theCase)) return unreadable(c)
  return go({ c, session, order, theCase })
}

export const showCase = (c: WebRequest) =>
  withCase(c, (subject) => casePage(subject, { note: '', sentences: {} }))

/** The page again, with what was typed into a form on it and what is wrong with it. */
export const caseAgain = (
  subject: Subject,
  { given, sentences }: Pick<EvidenceDraft, 'given' | 'sentences'>,
): Promise<Response> => casePage(subject, { note: '', sentences, ...(given === undefined ? {} : { given }) })

/** `movedOn`: the press that this answers came from a page that is out of date, and did nothing. */
async function casePage(
  { c, session, order, theCase }: Subject,
  draft: EvidenceDraft,
  { movedOn = false }: { readonly movedOn?: boolean } = {},
) {
  const { context, language } = c.var
  const { db } = context
  const shop = shopOf(c)
  const events = await readEvents(db, shop.name, theCase.number)
  const rulingContext = await openRulingContext(db, shop, order)
  const line = lineOfCase(order, rulingContext.units, theCase)
  const ruling = await readRulingInForce(db, rulingContext, line, theCase, events)
  const letters = await readLetters(db, shop.name, { case: theCase.number })
  const page = caseScreen(shopFrame(c), {
    shop,
    session,
    order,
    theCase,
    events,
    draft,
    facts: factsOfCase(rulingContext, theCase, { actor: actorOf(session), at: context.now() }),
    line,
    ruled: ruling.inForce,
    isDecided: ruling.isDecided,
    documentSet: { shop: shop.name, documents: rulingContext.documents, published: shop.documents, language },
    photos: await readCasePhotos(db, shop.name, theCase.number),
    sendTo: await sendToOf(db, theCase, order),
    account: await readAccount(db, shop.name, theCase.number),
    payments: await readPayments(db, shop.name, order.number),
    letters: letters.filter((letter) => maySeeLetter(session, letter, [theCase])),
    said: movedOn ? 'moved-on' : saidOf(c, theCase),
    seenAt: context.now(),
  })
  return movedOn ? showMovedOn(c, page) : show(c, page, { wrong: Object.keys(draft.sentences).length > 0 })
}

/** Where a parcel goes that is sent again; where somebody else than the buyer asks, their own affair. */
async function sendToOf(
  db: Db,
  { kind, shop, number, recipient }: AnyCase,
  { deliverTo }: Order,
): Promise<readonly string[] | undefined> {
  if (kind !== 'redelivery' || recipient !== null) return undefined
  const { name, lines } = (await readAddress(db, shop, number)) ?? deliverTo
  return [name, ...lines]
}

/** What was cancelled at once is not only taken in. */
function saidOf(c: WebRequest, { kind, current }: AnyCase): string | undefined {
  const word = ['opened', 'thanks'].find((one) => c.req.query(one) !== undefined)
  return word === 'opened' && kind === 'cancel' && current.state !== 'requested' ? 'cancelled' : word
}

/** A photo of a request, for nobody but those who may see the request. */
export const showPhoto = (c: WebRequest) =>
  withCase(c, async ({ theCase }) => {
    const { context } = c.var
    const photos = await readCasePhotos(context.db, shopOf(c).name, theCase.number)
    const photo = photos.find((one) => String(one.photo) === c.req.param('photo'))
    const size = c.req.query('size') === 'small' ? 'small' : 'full'
    const bytes = photo === undefined ? undefined : await readPhoto(context.files, photo.hash, size)
    if (photo === undefined || bytes === undefined) return c.notFound()
    const headers = {
      'content-type': 'image/jpeg',
      'cache-control': 'private, max-age=3600',
      etag: `"${photo.hash}-${size}"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': 'inline',
    }
    if (c.req.header('if-none-match') === headers.etag) return c.body(null, 304, headers)
    return c.body(new Uint8Array(bytes), 200, headers)
  })

const evidenceShape = z.object({
  version: z.string().regex(/^\d{1,9}$/),
  note: textField({ max: longestDescription, min: 0 }),
  photos: filesField({ max: mostPhotos }),
})

/** Photos or words that were asked for. */
export const sendEvidence = (c: WebRequest) =>
  withCase(c, async (subject) => {
    const { context, language } = c.var
    const { theCase, session } = subject
    const form = await parseForm(c, evidenceShape, { limitBytes: photoFormBytes })
    const taken = await takePhotos(c, form)
    const again = (sentences: Readonly<Record<string, string>>) =>
      casePage(subject, { note: form.given['note'] ?? '', sentences, kept: taken.kept })
    if ('problems' in form) return again(sentencesOf(language, form.problems))
    const { note, version } = form.values
    if (taken.sentence !== undefined) return again({ photos: taken.sentence })
    if (taken.photos.length === 0 && note === '') return again({ photos: say(language, 'my.photo.one-of') })
    const by = { actor: actorOf(session), at: context.now(), version: Number(version) }
    const command = { command: 'give-evidence', photos: taken.photos, note } as const
    const outcome = await press(context.db, shopOf(c), theCase.number, command, by)
    return caseDone(subject, outcome, { word: 'thanks', typed: note, kept: taken.kept })
  })

/** Asks once more before the request is taken back. */
export const confirmDrop = (c: WebRequest) =>
  withCase(c, async ({ theCase, order }) => {
    const units = await readUnits(c.var.context.db, shopOf(c).name, order.number)
    const line = lineOfCase(order, units, theCase)
    return show(c, dropScreen(shopFrame(c), { shop: shopOf(c), theCase, line }))
  })

export const sendDrop = (c: WebRequest) => pressBare(c, 'drop')

/** The replacement is there. */
export const sendArrived = (c: WebRequest) => pressBare(c, 'say-arrived')

/** A press that sends nothing but the version of the page. */
const pressBare = (c: WebRequest, command: 'drop' | 'say-arrived') =>
  withCase(c, async (subject) => {
    const { theCase, session } = subject
    const { context } = c.var
    const form = await parseForm(c, z.object({ version: z.string().regex(/^\d{1,9}$/) }))
    if ('problems' in form) return goOn(c, myAddress(c, `cases/${theCase.number}`))
    const by = { actor: actorOf(session), at: context.now(), version: Number(form.values.version) }
    const outcome = await press(context.db, shopOf(c), theCase.number, { command }, by)
    return caseDone(subject, outcome, { word: command === 'drop' ? undefined : 'thanks', typed: '' })
  })

/**
 * A form that was not taken: what is given back in words, what goes into its fields where they still stand,
 * and marks of photos that came with it.
 */
export type Tried = {
  readonly typed: string
  readonly given?: FormValues
  readonly kept?: readonly string[]
}

/** The request as it stands now, for a press from a page that is out of date. */
export const caseMovedOn = ({ c }: Subject, { typed, given, kept = [] }: Tried = { typed: '' }) =>
  withCase(c, (now) => casePage(now, { note: typed, given, sentences: {}, kept }, { movedOn: true }))

/**
 * After an act the page is looked at anew. Where the request had moved on, the page says by what, and gives
 * back what was typed.
 */
export async function caseDone(
  subject: Subject,
  outcome: Done | NotDone,
  { word, ...tried }: Tried & { readonly word: 'thanks' | undefined },
): Promise<Response> {
  if ('refused' in outcome) return caseMovedOn(subject, tried)
  const { c, theCase } = subject
  return goOn(c, myAddress(c, `cases/${theCase.number}${word === undefined ? '' : `?${word}`}`))
}
