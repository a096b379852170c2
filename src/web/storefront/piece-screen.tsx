/**
 * One piece: what it is, what it costs, what can be chosen, and what the shop's policy says of it before one
 * buys.
 */
import type { Day } from '#calendar'
import type { Product } from '#catalogue'
import type { Section } from '#policy'
import type { OpenShop } from '#shops'
import { withAnswers } from '#web/answers'
import type { Frame } from '#web/http'
import { ClauseDisclosure, DescriptionList, Notice, Page, Tag } from '#web/ui'
import { formatMoney } from '#money'
import { say, type Language } from '#words'
import { deliveryWords, periodWords, type Counts } from './availability.ts'
import { appliesAddress } from './applies-screen.tsx'
import { PieceForm, type PieceFormProps } from './piece-form.tsx'
import { factsOf, pictureClause } from './piece-clauses.ts'
import { Photo, Picture } from './picture.tsx'
import { priceRange, yen } from './price.ts'
import { shownClauses } from './shown-clauses.ts'
import { GuaranteeLink } from './legal/guarantee.tsx'
import { style } from './style.file.ts'

export type PieceProps = {
  readonly shop: OpenShop
  readonly product: Product
  readonly counts: Counts
  readonly today: Day
  readonly language: Language
}

/** `form` is what was typed into it and could not be taken. */
export function pieceScreen(
  frame: Frame,
  { shop, product, counts, today }: Omit<PieceProps, 'language'>,
  form: Pick<PieceFormProps, 'given' | 'sentences' | 'gone'> = {},
) {
  const { language } = frame
  const props = { shop, product, counts, today, language }
  return (
    <Page
      frame={frame}
      title={product.name[language]}
      summary={product.description[language]}
      styles={[style]}
    >
      <article class="object">
        <div class="view">
          <div class="frame">
            <Picture shop={shop.name} product={product} language={language} eager />
          </div>
          <MorePhotos {...props} />
        </div>
        <div class="about">
          <div class="stack">
            <p>
              <Tag tone="shop">{say(language, `storefront.kind.${product.kind}`)}</Tag>
            </p>
            <h1>{product.name[language]}</h1>
            <p class="price">{priceWords(product, language)}</p>
          </div>
          <p class="prose">{product.description[language]}</p>
          {product.cancellable === 'no' ? (
            <Notice title={say(language, 'storefront.cancel-no-title')} tone="no">
              <p>{say(language, 'storefront.cancel-no')}</p>
              {sellsAbroad(shop) ? <p>{say(language, 'storefront.cancel-no.law')}</p> : null}
            </Notice>
          ) : null}
          <PieceForm {...props} {...form} />
          <DescriptionList rows={traitsOf(shop, product, language)} />
          <PictureNote {...props} />
          <GuaranteeLink {...props} />
          <Clauses {...props} />
          <p>
            <a href={`/${shop.name}/`}>{say(language, 'storefront.back-to-pieces')}</a>
          </p>
        </div>
      </article>
    </Page>
  )
}

/**
 * Some laws abroad let a buyer change their mind whatever the page says; here nobody has said where they
 * live.
 */
const sellsAbroad = ({ settings }: OpenShop): boolean =>
  settings['ships-to'] === 'world' ||
  settings['ships-to'].some((country) => country !== settings.home.country)

/** Every photo but the first, which stands above. */
function MorePhotos({ shop, product, language }: PieceProps) {
  const photos = product.photos?.slice(1) ?? []
  if (photos.length === 0) return null
  return (
    <ul class="more-photos" aria-label={say(language, 'piece.photos')}>
      {photos.map((photo) => (
        <li class="frame">
          <Photo shop={shop.name} photo={photo} language={language} />
        </li>
      ))}
    </ul>
  )
}

function priceWords(product: Product, language: Language): string {
  const { from, several } = priceRange(product)
  return say(language, several ? 'storefront.price-from' : 'storefront.price', {
    price: formatMoney(from, language),
  })
}

function traitsOf(
  shop: OpenShop,
  product: Product,
  language: Language,
): readonly (readonly [string, string])[] {
  const { resizable, cancellable, seal } = product
  const asks = shop.documents.policy.rules.some((rule) => JSON.stringify(rule.when).includes('"cancellable"'))
  return [
    [say(language, 'storefront.material'), product.material[language]],
    [
      say(language, 'piece.hallmark'),
      product.hallmark === 'none' ? say(language, 'piece.hallmark.none') : (product.hallmark ?? ''),
    ],
    [say(language, 'storefront.delivery'), deliveryWords(product, shop, language)],
    [say(language, 'storefront.order-period'), periodWords(product, language)],
    [
      say(language, 'storefront.resizable'),
      resizable === undefined ? '' : say(language, `storefront.resizable.${resizable}`),
    ],
    [say(language, 'storefront.seal'), seal === 'none' ? '' : say(language, `storefront.seal.${seal}`)],
    [
      say(language, 'storefront.hygiene'),
      product['hygiene-sensitive'] ? say(language, 'storefront.hygiene-sensitive') : '',
    ],
    [
      say(language, 'storefront.certificate'),
      product.certificate ? say(language, 'storefront.with-certificate') : '',
    ],
    [
      say(language, 'storefront.cancel-yes'),
      !asks || cancellable === 'no'
        ? ''
        : say(
            language,
            cancellable === 'yes' ? 'storefront.cancel-yes-text' : 'storefront.cancel-unstated-text',
          ),
    ],
    [say(language, 'piece.care'), product.care?.[language] ?? ''],
    [
      say(language, 'piece.parts'),
      (product.parts ?? []).map((part) => partWords(part, language)).join(say(language, 'common.between')),
    ],
  ]
}

function partWords({ name, price }: NonNullable<Product['parts']>[number], language: Language): string {
  if (price === undefined) return name[language]
  return say(language, 'piece.part-price', { name: name[language], price: formatMoney(yen(price), language) })
}

/** That a picture is not the piece: shown before buying wherever the policy refuses on that ground. */
function PictureNote({ shop, language }: PieceProps) {
  const clause = pictureClause(shop.documents.policy)
  if (clause === undefined) return null
  const [before = '', after = ''] = say(language, 'storefront.picture-differs', { clause: '|' }).split('|')
  return (
    <p class="small">
      {before}
      <a href={`/${shop.name}/policy#${clause.id}`}>{clause.heading[language]}</a>
      {after}
    </p>
  )
}

function Clauses({ shop, product, language }: PieceProps) {
  const { own, common } = shownClauses(shop, product)
  const shown = (section: Section) => (
    <ClauseDisclosure
      heading={section.heading[language] ?? section.id}
      text={section.text[language] ?? ''}
      language={language}
      source={{
        address: `/${shop.name}/policy#${section.id}`,
        label: say(language, 'storefront.clause-source'),
      }}
    />
  )
  return (
    <section class="clauses" aria-labelledby="promises">
      <h2 class="section-title" id="promises">
        {say(language, 'storefront.about-this-piece')}
      </h2>
      {own.length === 0 ? null : <h3>{say(language, 'storefront.own-clauses')}</h3>}
      {own.map(shown)}
      {common.length === 0 ? null : <h3>{say(language, 'storefront.common-clauses')}</h3>}
      {common.map(shown)}
      <p>
        <a href={withAnswers(appliesAddress(shop.name), factsOf(shop.documents.policy, product))}>
          {say(language, 'storefront.applies.piece')}
        </a>
      </p>
    </section>
  )
}
