/**
 * Photos of a form: those that can be taken are stored and kept, the others said by name, so that one bad
 * photo spoils no good one. What is stored already goes along in the form under our mark, so that nothing is
 * chosen twice.
 */
import { storePhoto } from '#files'
import type { InquiryPhoto } from '#inquiries'
import { uuidOf, type WebRequest } from '#web/http'
import { photoSentence } from '#web/ui'

export type PhotosTaken = {
  readonly photos: readonly InquiryPhoto[]
  /** What could not be taken, in words. */
  readonly sentence: string | undefined
  /** For the form that carries them on. */
  readonly kept: string
}

/** The most bytes of a form with photos: five at their limit, and the words beside them. */
export const photoFormBytes = 52 * 1024 * 1024

/** `kept` is what an earlier form of ours held. */
export async function takePhotos(c: WebRequest, files: readonly File[], kept = ''): Promise<PhotosTaken> {
  const photos: InquiryPhoto[] = kept.split(' ').flatMap((one) => read(c, one))
  const problems: string[] = []
  for (const file of files) {
    const stored = await storePhoto(c.var.context.files, new Uint8Array(await file.arrayBuffer()))
    if ('refused' in stored) problems.push(photoSentence(c.var.language, file.name, stored))
    else if (!photos.some(({ hash }) => hash === stored.hash)) photos.push(stored)
  }
  const taken = photos.slice(0, most)
  return {
    photos: taken,
    sentence: problems.length === 0 ? undefined : problems.join(c.var.language === 'ja' ? '' : ' '),
    kept: taken.map((photo) => marked(c, photo)).join(' '),
  }
}

const most = 5

const markOf = (c: WebRequest, { hash, width, height }: InquiryPhoto): string =>
  uuidOf(c.var.context.secret, 'photo', hash, width, height)

const marked = (c: WebRequest, photo: InquiryPhoto): string =>
  [photo.hash, photo.width, photo.height, markOf(c, photo)].join('.')

/** Only what this program marked: nobody names a photo that they did not send. */
function read(c: WebRequest, text: string): readonly InquiryPhoto[] {
  const [, hash = '', width = '', height = '', mark] =
    /^([0-9a-f]{64})\.(\d{1,5})\.(\d{1,5})\.([0-9a-f-]{36})$/.exec(text) ?? []
  const photo = { hash, width: Number(width), height: Number(height) }
  return mark !== undefined && mark === markOf(c, photo) ? [photo] : []
}
