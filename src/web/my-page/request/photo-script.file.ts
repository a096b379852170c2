/**
 * The script that shows photos before they are sent, read once; and what a form tells it, in the reader's
 * language.
 */
import { photoLimits } from '#files'
import { scriptIn } from '#web/ui'
import { say, type Language } from '#words'
import { mostPhotos, photoMegabytes } from './photo-words.ts'

export const photoScript = scriptIn(import.meta.dirname, 'photos')

/** Attributes of a form with photos. `{name}` and `{size}` are filled in by the script. */
export const photoAttributes = (language: Language) => ({
  'data-photos-most': String(mostPhotos),
  'data-photos-bytes': String(photoLimits.bytes),
  'data-photos-remove': say(language, 'my.photo.remove'),
  'data-photos-too-large': say(language, 'my.photo.photo-too-large', {
    name: '{name}',
    size: '{size}',
    limit: photoMegabytes,
  }),
  'data-photos-too-many': say(language, 'form.too-many', { max: mostPhotos }),
})
