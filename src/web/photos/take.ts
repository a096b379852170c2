/**
 * Photos of a form: those that can be taken are stored and kept, the others said by name, so that one bad
 * photo spoils no good one. What is stored goes along in the form that is shown again, under our mark, so
 * that nothing is chosen or sent twice.
 */
import { keepPhotoAgain, photoLimits, storePhoto } from '#files'
import { uuidOf, type FormFiles, type FormValues, type WebRequest } from '#web/http'
import { photoSentence } from '#web/ui'
import { say } from '#words'
import { markOf, marksIn, readMark, type Sign, type Stored } from './marks.ts'

/** As many as one form takes. */
export const mostPhotos = 5

/** All photos of a form that is sent without our script, and the words beside them. */
export const photoFormBytes = 52 * 1024 * 1024

/** What the hint beside the field says of them together. */
export const togetherMegabytes = 50

export type PhotosTaken = {
  readonly photos: readonly Stored[]
  /** What could not be taken, in words. */
  readonly sentence: string | undefined
  /** For the form that carries them on. */
  readonly kept: readonly string[]
}

const signFor =
  (c: WebRequest): Sign =>
  ({ hash, width, height }) =>
    uuidOf(c.var.context.secret, 'photo', hash, width, height)

/** The mark of a photo for whoever sent it. */
const markFor = (c: WebRequest, photo: Stored): string => markOf(photo, signFor(c))

/** The photo that a mark names, if it is ours. */
export const photoOf = (c: WebRequest, mark: string): Stored | undefined => readMark(mark, signFor(c))

/** Takes the photos of the field `name`, those that came before first. Also of a form with other problems. */
export async function takePhotos(
  c: WebRequest,
  { given, files }: { readonly given: FormValues; readonly files: FormFiles },
  name = 'photos',
): Promise<PhotosTaken> {
  const { language } = c.var
  const { photos, gone } = await keptIn(c, given, name)
  const problems: string[] = gone ? [say(language, 'photos.gone')] : []
  const sent = files[name] ?? []
  for (const file of sent) {
    if (photos.length >= mostPhotos) {
      problems.push(say(language, 'form.too-many', { max: mostPhotos }))
      break
    }
    const stored = await store(c, file)
    if ('refused' in stored) problems.push(photoSentence(language, file.name, stored))
    else if (!photos.some(({ hash }) => hash === stored.hash)) photos.push(stored)
  }
  return {
    photos,
    sentence: problems.length === 0 ? undefined : problems.join(language === 'ja' ? '' : ' '),
    kept: photos.map((photo) => markFor(c, photo)),
  }
}

/** What is too long is not even read. */
const store = async (c: WebRequest, file: File) =>
  file.size > photoLimits.bytes
    ? ({ refused: 'photo-too-large', bytes: file.size, limitBytes: photoLimits.bytes } as const)
    : storePhoto(c.var.context.files, new Uint8Array(await file.arrayBuffer()))

/** A form that lay open for days may name photos that were cleared away: then it says so. */
async function keptIn(c: WebRequest, given: FormValues, name: string) {
  const photos: Stored[] = []
  let gone = false
  for (const mark of marksIn(given, name)) {
    const photo = photoOf(c, mark)
    if (photo === undefined || photos.some(({ hash }) => hash === photo.hash)) continue
    if (photos.length >= mostPhotos) break
    if (await keepPhotoAgain(c.var.context.files, photo.hash)) photos.push(photo)
    else gone = true
  }
  return { photos, gone }
}
