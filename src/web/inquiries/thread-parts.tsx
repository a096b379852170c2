/** Parts of pages with a thread: photos in a row. */
import type { Language } from '#words'
import { say } from '#words'

type PhotosProps = {
  readonly language: Language
  readonly photos: readonly { readonly photo: number }[]
  /** The address of a photo, without its number. */
  readonly address: string
}

export function ThreadPhotos({ language, photos, address }: PhotosProps) {
  if (photos.length === 0) return null
  return (
    <ul class="thread-photos">
      {photos.map(({ photo }) => (
        <li>
          <a href={`${address}/${photo}`}>
            <img
              src={`${address}/${photo}?size=small`}
              alt={say(language, 'inquiry.photo', { number: photo })}
              width="120"
              height="120"
              loading="lazy"
            />
          </a>
        </li>
      ))}
    </ul>
  )
}
