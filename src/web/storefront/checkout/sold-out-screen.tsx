/**
 * Somebody else was sooner. It says so, that nothing was charged, what is still in the cart, and what can be
 * done about the piece that is gone.
 */
import type { Frame } from '#web/http'
import { Button, Notice, Page } from '#web/ui'
import { say, type Language } from '#words'
import { contactAddress } from '../ask/contact-screen.tsx'
import { Details } from '../basket/basket-screen.tsx'
import { troubleOf, type Piece } from '../basket/pieces.ts'
import { Picture } from '../picture.tsx'
import { restockAddress } from '../piece-form.tsx'
import { style } from '../style.file.ts'

type Props = {
  readonly shop: string
  readonly pieces: readonly Piece[]
  /** What there was too little of when the button was pressed. */
  readonly gone: readonly string[]
}

export function soldOutScreen(frame: Frame, { shop, pieces, gone }: Props) {
  const { language } = frame
  const title = say(language, 'buying.gone.title')
  const isGone = ({ sku }: Piece): boolean => gone.includes(sku)
  const others = pieces.filter((piece) => !isGone(piece))
  return (
    <Page frame={frame} title={title} styles={[style]} unlisted>
      <div class="lede">
        <h1>{title}</h1>
        <p>{say(language, 'buying.gone')}</p>
      </div>
      <div class="stack-form narrow">
        <ul class="basket-lines">
          {pieces.filter(isGone).map((piece) => (
            <Gone shop={shop} piece={piece} pieces={pieces} language={language} />
          ))}
        </ul>
        <Notice tone="good" title={say(language, 'buying.gone.not-charged.title')}>
          <p>{say(language, 'buying.gone.not-charged')}</p>
        </Notice>
        {others.length === 0 ? null : (
          <section class="stack-small" aria-labelledby="still">
            <h2 id="still">{say(language, 'buying.gone.still')}</h2>
            <ul>
              {others.map(({ bought, quantity }) => (
                <li>
                  {bought?.product.name[language]} × {quantity}
                </li>
              ))}
            </ul>
          </section>
        )}
        <p class="row">
          <Button href={`/${shop}/basket`}>{say(language, 'basket.back')}</Button>
          <Button href={`${contactAddress(shop)}?category=piece`} look="quiet">
            {say(language, 'common.write-to-us')}
          </Button>
        </p>
      </div>
    </Page>
  )
}

type GoneProps = {
  readonly shop: string
  readonly piece: Piece
  readonly pieces: readonly Piece[]
  readonly language: Language
}

function Gone({ shop, piece, pieces, language }: GoneProps) {
  const { bought } = piece
  if (bought === undefined) return null
  const trouble = troubleOf(piece, pieces)
  return (
    <li class="basket-line">
      <div class="frame gone">
        <Picture shop={shop} product={bought.product} language={language} shown="beside-a-line" />
      </div>
      <div class="stack-small">
        <h2>{bought.product.name[language]}</h2>
        <Details piece={piece} language={language} />
        {trouble?.why === 'too-few' ? (
          <p>{say(language, 'buying.gone.left', { left: trouble.left })}</p>
        ) : (
          <p class="is-gone">{say(language, 'storefront.sold-out')}</p>
        )}
        <p>
          <Button href={restockAddress(shop, piece.product, piece.sku)} look="second">
            {say(language, 'basket.restock')}
          </Button>
        </p>
      </div>
    </li>
  )
}
