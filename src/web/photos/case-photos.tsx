/**
 * The photos of a request, by who sent them and when: what the customer showed, how the piece came in, how it
 * was when the work was done.
 */
import { formatMoment, type Instant, type Zone } from '#calendar'
import { say, type Language } from '#words'

type Photo = { readonly photo: number; readonly addedBy: string; readonly addedAt: Instant }

type Props = {
  readonly language: Language
  readonly zone: Zone
  readonly photos: readonly Photo[]
  /** The address of a photo, without its number. */
  readonly address: string
  /** Who looks: to a customer the shop is 'we', to staff the customer is somebody else. */
  readonly reader: 'customer' | 'staff'
}

export function CasePhotos({ language, zone, photos, address, reader }: Props) {
  return (
    <>
      {groupsOf(photos).map((group) => {
        const [{ addedBy, addedAt }] = group
        const whose = addedBy.startsWith('staff:') ? 'shop' : 'customer'
        const moment = formatMoment(addedAt, zone, language)
        const caption = say(language, `photos.of.${reader}.${whose}`, { moment })
        return (
          <figure class="stack-small">
            <figcaption class="small quiet">{caption}</figcaption>
            <ul class="photos" aria-label={caption}>
              {group.map(({ photo }) => (
                <li>
                  <a href={`${address}/${photo}`}>
                    <img
                      src={`${address}/${photo}?size=small`}
                      alt={say(language, 'photos.number', { number: photo })}
                      width="160"
                      height="160"
                      loading="lazy"
                    />
                  </a>
                </li>
              ))}
            </ul>
          </figure>
        )
      })}
    </>
  )
}

type Group = readonly [Photo, ...Photo[]]

/** What came at once from one person stands together. */
function groupsOf(photos: readonly Photo[]): readonly Group[] {
  const groups: [Photo, ...Photo[]][] = []
  for (const one of photos) {
    const last = groups.at(-1)
    if (last !== undefined && last[0].addedBy === one.addedBy && last[0].addedAt === one.addedAt)
      last.push(one)
    else groups.push([one])
  }
  return groups
}
