/** In what words a photo is not taken, and how large it may be. */
import { photoLimits, type PhotoRefusal } from '#files'
import { say, type Language } from '#words'

/** Why a photo cannot be taken, with its name and the limit. */
export function photoSentence(language: Language, name: string, refusal: PhotoRefusal): string {
  const megabytes = (bytes: number): number => Math.ceil(bytes / (1024 * 1024))
  const key = `my.photo.${refusal.refused}` as const
  switch (refusal.refused) {
    case 'photo-too-large':
      return say(language, key, {
        name,
        size: megabytes(refusal.bytes),
        limit: megabytes(refusal.limitBytes),
      })
    case 'photo-too-many-pixels': {
      const millions = (pixels: number): number => Math.ceil(pixels / 1_000_000)
      return say(language, key, {
        name,
        size: millions(refusal.pixels),
        limit: millions(refusal.limitPixels),
      })
    }
    default:
      return say(language, key, { name })
  }
}

/** For the hint beside the field. */
export const photoMegabytes = Math.floor(photoLimits.bytes / (1024 * 1024))
