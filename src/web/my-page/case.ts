/** The requests of whoever looks: how one stands, its photos, sending what is missing, taking it back. */
import { z } from 'zod'
import { readCase, readCasePhotos, readEvents, type Case } from '#cases/case'
import { drop, giveEvidence, type Done, type Exchange, type NotDone } from '#cases/exchange'
import type { Session } from '#customers'
import { readPhoto } from '#files'
import { readLetters } from '#mail'
import { readOrder, type Order } from '#ordering'
import { openBench, readRuling } from '#rulings'
import { filesField, parseForm, shopFrame, shopOf, textField, type WebRequest } from '#web/http'
import { sentencesOf } from '#web/ui'
import { say } from '#words'
import { actorOf, maySeeCase, maySeeLetter, maySeeOrder } from './access.ts'
import { caseScreen, dropScreen, type EvidenceDraft } from './case-screen.tsx'
import { longestDescription, mostPhotos } from './exchange-request.ts'
import { photoFormBytes, takePhotos } from './photos.ts'
import { foreign, goOn, myAddress, show } from './respond.ts'
import { askWhoItIs, sessionOf } from './session.ts'

type Subject = {
  readonly c: WebRequest
  readonly session: Session
  readonly order: Order
  readonly held: Case<Exchange>
}

/** Goes on only with a request that this person may see; everybody else is told the same. */
async function withCase(
  c: WebRequest,
  go: (subject: Subject) => Promise<Response> | Response,
): Promise<Response> {
  const { db } = c.var.context
  const shop = shopOf(c)
  const session = await sessionOf(c)
  if (session === undefined) return askWhoItIs(c)
  const held = await readCase<Exchange>(db, shop.name, c.req.param('number') ?? '')
  const order = held === undefined ? undefined : await readOrder(db, shop.name, held.order)
  if (held === undefined || order === undefined || !maySeeOrder(session, order) || !maySeeCase(session, held))
    return foreign(c, 'case')
  return go({ c, session, order, held })
}

export const showCase = (c: WebRequest) =>
  withCase(c, (subject) => casePage(subject, { note: '', sentences: {} }))

async function casePage({ c, session, order, held }: Subject, draft: EvidenceDraft) {
  const { context, language } = c.var
  const { db } = context
  const shop = shopOf(c)
  const events = await readEvents(db, shop.name, held.number)
  const bench = await openBench(db, shop, order)
  const letters = await readLetters(db, shop.name, { case: held.number })
  const page = caseScreen(shopFrame(c), {
    shop,
    session,
    order,
    held,
    events,
    draft,
    line: order.lines.find((one) => one.line === held.line)!,
    ruled: await readRuling(db, shop.name, latestRuling(held, events)),
    shelf: { shop: shop.name, documents: bench.documents, published: shop.documents, language },
    photos: await readCasePhotos(db, shop.name, held.number),
    letters: letters.filter((letter) => maySeeLetter(session, letter, [held])),
    said: ['opened', 'moved-on', 'thanks'].find((word) => c.req.query(word) !== undefined),
    seenAt: context.now(),
  })
  return show(c, page, { wrong: Object.keys(draft.sentences).length > 0 })
}

/** What was agreed last: the ruling of the latest decision, else the one the request was opened under. */
function latestRuling(held: Case, events: Awaited<ReturnType<typeof readEvents>>): string {
  const named = events.map(({ data }) => data['ruling']).filter((ruling) => typeof ruling === 'string')
  return named.at(-1) ?? held.ruling
}

/** A photo of a request, for nobody but those who may see the request. */
export const showPhoto = (c: WebRequest) =>
  withCase(c, async ({ held }) => {
    const { context } = c.var
    const photos = await readCasePhotos(context.db, shopOf(c).name, held.number)
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
  version: textField({ max: 10 }),
  note: textField({ max: longestDescription, min: 0 }),
  photos: filesField({ max: mostPhotos }),
})

/** Photos or words that were asked for. */
export const sendEvidence = (c: WebRequest) =>
  withCase(c, async (subject) => {
    const { context, language } = c.var
    const { held, session } = subject
    const form = await parseForm(c, evidenceShape, { limitBytes: photoFormBytes })
    const again = (sentences: Readonly<Record<string, string>>) =>
      casePage(subject, { note: form.given['note'] ?? '', sentences })
    if ('problems' in form) return again(sentencesOf(language, form.problems))
    const { note, photos, version } = form.values
    if (photos.length === 0 && note === '') return again({ photos: say(language, 'my.photo.one-of') })
    const taken = await takePhotos(c, photos)
    if ('sentence' in taken) return again({ photos: taken.sentence })
    const press = { actor: actorOf(session), at: context.now(), version: Number(version) }
    return done(
      c,
      held,
      await giveEvidence(context.db, shopOf(c), held.number, taken.photos, note, press),
      'thanks',
    )
  })

/** Asks once more before the request is taken back. */
export const confirmDrop = (c: WebRequest) =>
  withCase(c, ({ held, order }) => {
    const line = order.lines.find((one) => one.line === held.line)!
    return show(c, dropScreen(shopFrame(c), { shop: shopOf(c), held, line }))
  })

export const sendDrop = (c: WebRequest) =>
  withCase(c, async ({ held, session }) => {
    const { context } = c.var
    const form = await parseForm(c, z.object({ version: textField({ max: 10 }) }))
    const press = { actor: actorOf(session), at: context.now(), version: Number(form.given['version']) }
    return done(c, held, await drop(context.db, shopOf(c), held.number, press), undefined)
  })

/** After an act the page is looked at anew; where the request had moved on, that is said. */
function done(c: WebRequest, held: Case, outcome: Done | NotDone, word: 'thanks' | undefined): Response {
  const said = 'refused' in outcome ? 'moved-on' : word
  return goOn(c, myAddress(c, `cases/${held.number}${said === undefined ? '' : `?${said}`}`))
}
