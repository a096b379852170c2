/** How a piece looks: the first photo its owner uploaded, in several widths, or the drawing of its folder. */
import type { PiecePhoto, Product } from '#catalogue'
import { pictureWidths, widthsOf } from '#files'
import type { Language } from '#words'

type PictureProps = {
  readonly shop: string
  readonly product: Product
  readonly language: Language
  /** The first thing seen on a page. */
  readonly eager?: boolean
  readonly shown?: keyof typeof sizes
}

/** How wide it is shown, for the browser to choose a file by: alone, among all pieces, or beside a line. */
const sizes = {
  alone: '(min-width: 48rem) 36rem, 100vw',
  'among-others': '(min-width: 60rem) 22rem, 50vw',
  'beside-a-line': '7rem',
} as const

export function Picture({ shop, product, language, eager, shown }: PictureProps) {
  const [first] = product.photos ?? []
  if (first !== undefined)
    return <Photo shop={shop} photo={first} language={language} eager={eager} shown={shown} />
  return (
    <img
      src={`/${shop}/pictures/${product.picture}`}
      alt={product['picture-alt'][language]}
      width="600"
      height="600"
      loading={eager === true ? 'eager' : 'lazy'}
      decoding="async"
    />
  )
}

type PhotoProps = {
  readonly shop: string
  readonly photo: PiecePhoto
  readonly language: Language
  readonly eager?: boolean | undefined
  readonly shown?: keyof typeof sizes | undefined
}

const addressOf = (shop: string, hash: string, width: number): string =>
  `/${shop}/photos/${hash}-${width}.jpg`

/** A photo that a browser loads as wide as it shows it. */
export function Photo({ shop, photo, language, eager, shown = 'alone' }: PhotoProps) {
  const { hash, width, height, alt } = photo
  const widths = widthsOf(width)
  return (
    <img
      src={addressOf(shop, hash, widths.at(-1) ?? pictureWidths[0])}
      srcset={widths.map((one) => `${addressOf(shop, hash, one)} ${Math.min(one, width)}w`).join(', ')}
      sizes={sizes[shown]}
      alt={alt[language]}
      width={width}
      height={height}
      loading={eager === true ? 'eager' : 'lazy'}
      decoding="async"
    />
  )
}
