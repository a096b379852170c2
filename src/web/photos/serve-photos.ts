/**
 * Photos on their way: each is taken in as soon as it is chosen, and shown again to whoever sent it. A page
 * without script sends them with its form instead.
 */
import { z } from 'zod'
import { countAttempt } from '#customers'
import { photoLimits, readPhoto } from '#files'
import { filesField, networkOf, parseForm, serveAssets, type WebApp, type WebRequest } from '#web/http'
import { say } from '#words'
import { photoScript, photoStyle } from './assets.file.ts'
import { photoOf, takePhotos } from './take.ts'

const shape = z.object({ photos: filesField({ min: 1, max: 1 }) })

/** Nobody chooses more at once; whoever fills the disk waits. */
const patience = { free: 60, first: 10_000, longest: 300_000 }

export function servePhotos(app: WebApp): void {
  serveAssets(app, [photoScript, photoStyle])
  app.post('/:shop/photos', postPhoto)
  app.get('/:shop/photos/kept/:mark', getKept)
}

/** Answers the photo's mark, or why it cannot be taken. */
async function postPhoto(c: WebRequest): Promise<Response> {
  const { shop, context, language } = c.var
  if (shop === undefined) return c.notFound()
  const counted = await countAttempt(
    context.db,
    shop.name,
    [{ subject: `photo from ${networkOf(c)}`, patience }],
    context.now(),
  )
  if ('refused' in counted) return c.json({}, 429)
  const form = await parseForm(c, shape, { limitBytes: photoLimits.bytes + 100_000 })
  const { photos, kept, sentence } = await takePhotos(c, { given: {}, files: form.files })
  const mark = kept[0]
  if (photos.length === 0 || mark === undefined)
    return c.json({ sentence: sentence ?? say(language, 'form.file') }, 422)
  return c.json({ mark })
}

/** The small picture, for whoever holds its mark. */
async function getKept(c: WebRequest): Promise<Response> {
  const photo = c.var.shop === undefined ? undefined : photoOf(c, c.req.param('mark') ?? '')
  const bytes = photo === undefined ? undefined : await readPhoto(c.var.context.files, photo.hash, 'small')
  if (bytes === undefined) return c.notFound()
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': 'image/jpeg',
    'cache-control': 'private, no-store',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-disposition': 'inline',
  })
}
