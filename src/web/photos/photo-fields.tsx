/**
 * The field for photos of every form, customers' and staff's: camera or album as the device offers, several
 * at once; what came already is shown, and can be left out.
 */
import { photoLimits } from '#files'
import { FileField, photoMegabytes, type FileFieldProps } from '#web/ui'
import { say, type Language } from '#words'
import { keptField } from './marks.ts'
import { mostPhotos, togetherMegabytes } from './take.ts'

export type PhotoFieldsProps = Pick<FileFieldProps, 'language' | 'label' | 'problem' | 'optional'> & {
  /** The name of the shop: photos are sent below it. */
  readonly shop: string
  /** Ends in `photos`. */
  readonly name?: string
  /** Stands before what may be sent. */
  readonly hint?: string | undefined
  /** Marks of photos that came already. */
  readonly kept?: readonly string[]
}

/** The form around it needs `enctype="multipart/form-data"`, and the page `photoScript` and `photoStyle`. */
export function PhotoFields(props: PhotoFieldsProps) {
  const { language, shop, name = 'photos', hint, kept = [], ...rest } = props
  const may = say(language, 'photos.hint', {
    most: mostPhotos,
    megabytes: photoMegabytes,
    together: togetherMegabytes,
  })
  return (
    <div class="stack-small" data-photos={JSON.stringify(told(language, shop, name))}>
      <FileField
        {...rest}
        language={language}
        name={name}
        hint={[hint, may].filter((one) => one !== undefined).join(language === 'ja' ? '' : ' ')}
        accept="image/jpeg,image/png,image/webp"
        several
      />
      <p class="wrong" role="alert" data-photos-says hidden />
      {kept.length === 0 ? null : <p class="small">{say(language, 'photos.kept', { count: kept.length })}</p>}
      <ul class="photo-list">
        {kept.map((mark, index) => (
          <li>
            <img
              src={`/${shop}/photos/kept/${mark}`}
              alt={say(language, 'photos.one', { number: index + 1 })}
            />
            <label>
              <input type="checkbox" name={keptField(name, index + 1)} value={mark} checked />{' '}
              {say(language, 'photos.keep', { number: index + 1 })}
            </label>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What the script is told, in the reader's language. `{name}` and `{size}` are filled in by it. */
const told = (language: Language, shop: string, name: string) => ({
  to: `/${shop}/photos`,
  kept: keptField(name, 0).slice(0, -2),
  most: String(mostPhotos),
  bytes: String(photoLimits.bytes),
  remove: say(language, 'my.photo.remove'),
  large: say(language, 'my.photo.photo-too-large', {
    name: '{name}',
    size: '{size}',
    limit: photoMegabytes,
  }),
  many: say(language, 'form.too-many', { max: mostPhotos }),
  later: say(language, 'photos.later'),
  sending: say(language, 'photos.sending'),
})
