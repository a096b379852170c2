/** Inquiries at the desk, for those who answer customers: the list, a thread, its answers and acts. */
import { z } from 'zod'
import { actOnInquiry, answerInquiry, readInquiries, readThread, type Act, type Thread } from '#inquiries'
import { mayDo, readMembers } from '#staff'
import { choiceField, filesField, parseForm, textField } from '#web/http'
import type { FormValues, WebApp, WebRequest } from '#web/http'
import { sendFile, sendPhoto } from '#web/inquiries'
import { mostPhotos, photoFormBytes, takePhotos } from '#web/photos'
import { atDesk, deskFrame, refuseRole, type AtDesk } from '#web/staff-session'
import { sentencesOf } from '#web/ui'
import { say } from '#words'
import { refuseNumber } from '../desk-page.tsx'
import { actorOf, namesOf } from '../people.ts'
import { InquiriesScreen } from './inquiries-screen.tsx'
import { openRequests } from './orders-of.ts'
import { textsOf } from '../texts.ts'
import { ThreadScreen } from './thread-screen.tsx'

/** As many as a person looks through, of open ones and of those closed. */
const most = 100

export function serveInquiries(app: WebApp): void {
  app.get('/desk/:shop/inquiries', forThose(listPage))
  app.get(
    '/desk/:shop/inquiries/:number',
    forThose(withThread((c, desk, thread) => showThread(c, desk, thread))),
  )
  app.get('/desk/:shop/inquiries/:number/photos/:photo{[0-9]+}', forThose(withThread(getPhoto)))
  app.get(
    '/desk/:shop/inquiries/:number/files/:sequence{[0-9]+}/:file{[0-9]+}',
    forThose(withThread((c, _desk, thread) => sendFile(c, thread))),
  )
  app.post('/desk/:shop/inquiries/:number/answer', forThose(withThread(postAnswer)))
  app.post('/desk/:shop/inquiries/:number/act', forThose(withThread(postAct)))
}

type Handler = (c: WebRequest, desk: AtDesk) => Promise<Response>

export const forThose = (handler: Handler) =>
  atDesk((c, desk) => (mayDo(desk.member.role, 'answer-questions') ? handler(c, desk) : refuseRole(c, desk)))

type OnThread = (c: WebRequest, desk: AtDesk, thread: Thread) => Promise<Response> | Response

export const withThread =
  (go: OnThread): Handler =>
  async (c, desk) => {
    const number = c.req.param('number') ?? ''
    const thread = await readThread(c.var.context.db, desk.shop.name, { number })
    return thread === undefined ? refuseNumber(c, desk) : go(c, desk, thread)
  }

async function listPage(c: WebRequest, desk: AtDesk): Promise<Response> {
  const { db, now } = c.var.context
  const inquiries = await readInquiries(db, desk.shop.name, most)
  const names = namesOf(await readMembers(db, desk.shop.name))
  return c.html(InquiriesScreen({ frame: deskFrame(c, desk), desk, inquiries, names, now: now() }))
}

const addressOf = ({ shop }: AtDesk, { inquiry }: Thread): string =>
  `/desk/${shop.name}/inquiries/${inquiry.number}`

type Shown = {
  readonly given?: FormValues
  readonly ticked?: readonly string[]
  readonly sentences?: Readonly<Record<string, string>>
  readonly moved?: boolean
  /** Marks of photos that came with the answer. */
  readonly kept?: readonly string[]
}

/** The page of a thread, with what became of a press on it. */
export async function showThread(
  c: WebRequest,
  desk: AtDesk,
  thread: Thread,
  shown: Shown = {},
): Promise<Response> {
  const { db, now, origin } = c.var.context
  const { given = {}, ticked = [], sentences = {}, moved = false, kept = [] } = shown
  const page = ThreadScreen({
    frame: deskFrame(c, desk, addressOf(desk, thread)),
    desk,
    thread,
    names: namesOf(await readMembers(db, desk.shop.name)),
    now: now(),
    texts: textsOf(desk.shop, origin),
    requests: await openRequests(db, desk.shop.name, thread),
    given,
    ticked,
    kept,
    sentences,
    moved,
    isDone: c.req.method === 'GET' && c.req.query('done') !== undefined,
  })
  return c.html(page, moved ? 409 : Object.keys(sentences).length > 0 ? 422 : 200)
}

const ticks = z.preprocess((value) => [value ?? []].flat(), z.array(z.string().max(120)).max(60))
const version = z.string().regex(/^\d{1,6}$/)

const answerShape = z.object({
  version,
  own: ticks,
  help: ticks,
  words: textField({ max: 4000, min: 0 }),
  written: choiceField(['ja', 'en']),
  closes: textField({ max: 3, min: 0 }),
  photos: filesField({ max: mostPhotos }),
})

async function postAnswer(c: WebRequest, desk: AtDesk, thread: Thread): Promise<Response> {
  const { db, now, origin } = c.var.context
  const { language } = c.var
  const form = await parseForm(c, answerShape, { limitBytes: photoFormBytes })
  const taken = await takePhotos(c, form)
  const { kept } = taken
  const ticked = 'problems' in form ? tickedIn(form.given) : [...form.values.own, ...form.values.help]
  const again = (sentences: Readonly<Record<string, string>>) =>
    showThread(c, desk, thread, { given: form.given, ticked, kept, sentences })
  if ('problems' in form) return again(sentencesOf(language, form.problems))
  const { words, written, closes } = form.values
  const all = textsOf(desk.shop, origin)
  const texts = [...all.own, ...all.help].filter(({ name }) => ticked.includes(name)).map(({ text }) => text)
  if (words === '' && texts.length === 0) return again({ words: say(language, 'desk.inquiry.words.missing') })
  if (taken.sentence !== undefined) return again({ photos: taken.sentence })
  const { inquiry } = thread.inquiry
  const answer = { words, language: written, texts, photos: taken.photos, closes: closes === 'yes' }
  const by = { actor: actorOf(desk), at: now(), version: Number(form.values.version) }
  const outcome = await answerInquiry(db, desk.shop, inquiry, answer, by)
  if (!('refused' in outcome)) return c.redirect(`${addressOf(desk, thread)}?done`, 303)
  return showThread(c, desk, thread, { given: form.given, ticked, kept, moved: true })
}

/** Of a form that could not be read, the last of each group. */
const tickedIn = (given: FormValues): readonly string[] =>
  ['own', 'help'].flatMap((group) => given[group] ?? [])

const actShape = z.object({
  version,
  act: choiceField(['note', 'take', 'let-go', 'close', 'reopen']),
  note: textField({ max: 2000, min: 0 }),
})

async function postAct(c: WebRequest, desk: AtDesk, thread: Thread): Promise<Response> {
  const { db, now } = c.var.context
  const { language } = c.var
  const form = await parseForm(c, actShape)
  const { given } = form
  if ('problems' in form)
    return showThread(c, desk, thread, { given, sentences: sentencesOf(language, form.problems) })
  const { act, note } = form.values
  if (act === 'note' && note === '')
    return showThread(c, desk, thread, { sentences: { note: say(language, 'form.required') } })
  const deed: Act =
    act === 'note'
      ? { act, words: note, language }
      : act === 'take' || act === 'let-go'
        ? { act: 'assign', member: act === 'take' ? desk.member.member : null }
        : { act }
  const by = { actor: actorOf(desk), at: now(), version: Number(form.values.version) }
  const outcome = await actOnInquiry(db, desk.shop, thread.inquiry.inquiry, deed, by)
  if (!('refused' in outcome)) return c.redirect(`${addressOf(desk, thread)}?done`, 303)
  return showThread(c, desk, thread, { given, moved: true })
}

const getPhoto: OnThread = (c, _desk, { photos }) =>
  sendPhoto(c, photos.find(({ photo }) => String(photo) === c.req.param('photo'))?.hash)
