/**
 * Photos that came with a form: stored one after another before anything refers to them, or the reasons why
 * not.
 */
import { storePhoto, type KeptPhoto } from '#files'
import type { WebRequest } from '#web/http'
import { photoSentence } from './photo-words.ts'

/** `sentence` names every photo that cannot be taken. */
export type PhotosTaken = { readonly photos: readonly KeptPhoto[] } | { readonly sentence: string }

/**
 * A photo that is stored without a row is private, harmless and kept once: sending it again stores nothing
 * new.
 */
export async function takePhotos(c: WebRequest, files: readonly File[]): Promise<PhotosTaken> {
  const photos: KeptPhoto[] = []
  const problems: string[] = []
  for (const file of files) {
    const kept = await storePhoto(c.var.context.files, new Uint8Array(await file.arrayBuffer()))
    if ('refused' in kept) problems.push(photoSentence(c.var.language, file.name, kept))
    else photos.push(kept)
  }
  return problems.length === 0 ? { photos } : { sentence: problems.join(c.var.language === 'ja' ? '' : ' ') }
}

/** Five photos at their limit, and the words beside them. */
export const photoFormBytes = 52 * 1024 * 1024
