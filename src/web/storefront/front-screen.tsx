/** A shop's front: its line, its pieces, what it promises, where its stores are. */
import type { Product } from '#catalogue'
import { sellingOf, type OpenShop } from '#shops'
import type { Frame } from '#web/http'
import { Button, Markdown, Money, Page, Tag } from '#web/ui'
import { say, type Language } from '#words'
import { Picture } from './picture.tsx'
import { availabilityWords, pieceAvailability, type Availability, type Counts } from './availability.ts'
import { servicesOf } from './find/stores-screen.tsx'
import { NotSelling } from './legal/legal-screen.tsx'
import { priceRange } from './price.ts'
import { style } from './style.file.ts'

/** `over`: the time in which it could be ordered is over. */
export type PieceCard = { readonly product: Product; readonly counts: Counts; readonly over?: boolean }

export function frontScreen(frame: Frame, shop: OpenShop, pieces: readonly PieceCard[]) {
  const { language, site } = frame
  // The house shows the first piece; the front shows the last, which is not seen again at once.
  const shown = pieces.at(-1)?.product
  const settled = sellingOf(shop.settings.selling)
  return (
    <Page frame={frame} title={site.name} summary={site.line} styles={[style]}>
      <div class="front">
        {shown === undefined ? null : (
          <div class="frame">
            <Picture shop={shop.name} product={shown} language={language} eager />
          </div>
        )}
        <div class="words">
          <h1>{site.name}</h1>
          <p class="tagline">{site.line}</p>
        </div>
      </div>
      {'missing' in settled ? <NotSelling missing={settled.missing} language={language} /> : null}
      <section aria-labelledby="pieces">
        <h2 class="section-title" id="pieces">
          {say(language, 'storefront.pieces')}
        </h2>
        <PieceList shop={shop.name} pieces={pieces} language={language} />
      </section>
      <Promises shop={shop} language={language} />
      <Stores shop={shop} language={language} />
    </Page>
  )
}

/** Pieces with picture, name and price, each leading to its page. */
export function PieceList({
  shop,
  pieces,
  language,
}: {
  shop: string
  pieces: readonly PieceCard[]
  language: Language
}) {
  return (
    <ul class="pieces">
      {pieces.map((piece) => (
        <Piece {...piece} shop={shop} language={language} />
      ))}
    </ul>
  )
}

type ShopProps = { readonly shop: OpenShop; readonly language: Language }

function Promises({ shop, language }: ShopProps) {
  return (
    <section class="band" aria-labelledby="promise">
      <h2 id="promise">{say(language, 'storefront.promise-title')}</h2>
      <div class="stack">
        <Markdown text={shop.documents.policy.preface[language] ?? ''} language={language} />
        <p class="row">
          <Button href={`/${shop.name}/policy`} look="second">
            {say(language, 'storefront.promise-link')}
          </Button>
          <Button href={`/${shop.name}/help`} look="quiet">
            {say(language, 'storefront.help-link')}
          </Button>
        </p>
      </div>
    </section>
  )
}

function Stores({ shop, language }: ShopProps) {
  const { stores } = shop.settings
  if (stores.length === 0) return null
  return (
    <section class="band" aria-labelledby="stores">
      <h2 id="stores">{say(language, 'storefront.stores')}</h2>
      <ul class="stores">
        {stores.map((store) => (
          <li>
            <h3>{store.name[language]}</h3>
            <p>{store.address[language]}</p>
            <p class="small quiet">{servicesOf(store.services, language)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Piece({
  shop,
  product,
  counts,
  over = false,
  language,
}: PieceCard & { shop: string; language: Language }) {
  const availability = pieceAvailability(product, counts)
  const { from, several } = priceRange(product)
  const money = <Money money={from} language={language} />
  const price = several ? <PriceFrom language={language} price={money} /> : money
  return (
    <li class="piece">
      <a href={`/${shop}/pieces/${product.product}`}>
        <div class={availability === 'sold-out' || over ? 'frame gone' : 'frame'}>
          <Picture shop={shop} product={product} language={language} shown="among-others" />
        </div>
        <h3>{product.name[language]}</h3>
        <p class="row">
          <span>{price}</span>
          <Tag>
            {availability === 'sold-out' || availability === 'in-stores'
              ? availabilityWords(availability, product, language)
              : say(language, over ? 'storefront.order-over' : `storefront.kind.${product.kind}`)}
          </Tag>
        </p>
      </a>
    </li>
  )
}

/** 'from ¥7,480', '7,480円から'. */
function PriceFrom({ language, price }: { language: Language; price: unknown }) {
  const [before = '', after = ''] = say(language, 'storefront.from', { price: '|' }).split('|')
  return (
    <>
      {before}
      {price}
      {after}
    </>
  )
}

/** How an availability is marked beside its words. */
export const availabilityClass = (availability: Availability): string =>
  availability === 'sold-out' ? 'is-gone' : 'is-here'
