/**
 * Serves the page of a thread, its photos and its form below an address; who may see it is told by `find`.
 */
import { z } from 'zod'
import { readAttachment, readPhoto } from '#files'
import { addWords, isForCustomer, readThread, type Thread } from '#inquiries'
import { filesField, parseForm, serveAssets, shopFrame, shopOf, statuses, textField } from '#web/http'
import type { FormValues, WebApp, WebRequest } from '#web/http'
import { mostPhotos, photoFormBytes, takePhotos } from '#web/photos'
import { problemPage, sentencesOf } from '#web/ui'
import { say } from '#words'
import { style } from './style.file.ts'
import { threadScreen } from './thread-screen.tsx'

/** The thread that whoever asks may see; or how else it is answered. */
export type FindThread = (c: WebRequest) => Promise<string | Response | undefined>

/** `path` ends in what names the thread, as in `/:shop/inquiries/:link`. */
export function serveThread(app: WebApp, path: string, find: FindThread): void {
  serveAssets(app, [style])
  app.get(
    path,
    withThread(find, (c, thread) => show(c, thread)),
  )
  app.post(path, withThread(find, postWords))
  app.get(`${path}/photos/:photo{[0-9]+}`, withThread(find, getPhoto))
  app.get(
    `${path}/files/:sequence{[0-9]+}/:file{[0-9]+}`,
    withThread(find, (c, { entries }) => sendFile(c, { entries: entries.filter(isForCustomer) })),
  )
}

const shape = z.object({
  words: textField({ max: 4000 }),
  key: textField({ max: 100, min: 16 }),
  photos: filesField({ max: mostPhotos }),
})

const withThread =
  (find: FindThread, go: (c: WebRequest, thread: Thread) => Promise<Response> | Response) =>
  async (c: WebRequest): Promise<Response> => {
    if (c.var.shop === undefined) return c.notFound()
    c.header('x-robots-tag', 'noindex')
    const found = await find(c)
    if (found instanceof Response) return found
    const thread =
      found === undefined ? undefined : await readThread(c.var.context.db, shopOf(c).name, { inquiry: found })
    return thread === undefined ? gone(c) : go(c, thread)
  }

/** An old link, or another's: the answer is the same. */
function gone(c: WebRequest): Response | Promise<Response> {
  const { language } = c.var
  const problem = {
    status: statuses['not-found'],
    title: say(language, 'inquiry.gone.title'),
    sentence: `${say(language, 'inquiry.gone')} ${say(language, 'inquiry.again')}`,
  }
  return c.html(problemPage(shopFrame(c), problem), statuses['not-found'])
}

type Shown = {
  readonly given?: FormValues
  readonly sentences?: Readonly<Record<string, string>>
  readonly kept?: readonly string[]
}

const addressOf = (c: WebRequest): string => c.req.path.replace(/\/photos\/\d+$/, '')

function show(c: WebRequest, thread: Thread, shown: Shown = {}): Response | Promise<Response> {
  const { given = {}, sentences = {}, kept = [] } = shown
  const wrong = Object.keys(sentences).length > 0
  const page = threadScreen(shopFrame(c), {
    shop: shopOf(c),
    thread,
    address: addressOf(c),
    key: given['key'] ?? c.var.context.chance(),
    given,
    sentences,
    kept,
    isSent: !wrong && c.req.query('sent') !== undefined,
  })
  return c.html(page, wrong ? 422 : 200)
}

async function postWords(c: WebRequest, thread: Thread): Promise<Response> {
  const form = await parseForm(c, shape, { limitBytes: photoFormBytes })
  const { language, context } = c.var
  const taken = await takePhotos(c, form)
  const again = (sentences: Readonly<Record<string, string>>) =>
    show(c, thread, { given: form.given, sentences, kept: taken.kept })
  if ('problems' in form) return again(sentencesOf(language, form.problems))
  if (taken.sentence !== undefined) return again({ photos: taken.sentence })
  const { words, key } = form.values
  const { inquiry } = thread.inquiry
  const said = { words, language, photos: taken.photos, data: { via: 'page' as const, key } }
  const by = { actor: `customer:${inquiry}` as const, at: context.now() }
  await addWords(context.db, shopOf(c), inquiry, said, by)
  return c.redirect(`${addressOf(c)}?sent`, 303)
}

async function getPhoto(c: WebRequest, { photos }: Thread): Promise<Response> {
  const kept = photos.find(({ photo }) => String(photo) === c.req.param('photo'))
  return sendPhoto(c, kept?.hash)
}

/**
 * A file that came with a mail, as it came: to be downloaded, by a type that no browser opens or runs. Of
 * those that entries which this reader may see hold; the caller has asked whose thread it is.
 */
export async function sendFile(c: WebRequest, { entries }: Pick<Thread, 'entries'>): Promise<Response> {
  const entry = entries.find(({ sequence }) => String(sequence) === c.req.param('sequence'))
  const file = entry?.data.files?.[Number(c.req.param('file'))]
  const bytes = file === undefined ? undefined : await readAttachment(c.var.context.files, file.hash)
  if (file === undefined || bytes === undefined) return c.notFound()
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="file.${file.kind}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
  })
}

/** The bytes of a photo; whether whoever asks may have it was asked before. */
export async function sendPhoto(c: WebRequest, hash: string | undefined): Promise<Response> {
  const size = c.req.query('size') === 'small' ? 'small' : 'full'
  const bytes = hash === undefined ? undefined : await readPhoto(c.var.context.files, hash, size)
  if (hash === undefined || bytes === undefined) return c.notFound()
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': 'image/jpeg',
    'content-disposition': `inline; filename="${hash.slice(0, 12)}.jpg"`,
  })
}
