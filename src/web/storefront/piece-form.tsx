/**
 * The form of a piece: which of it, what is to stand on it, how many, and into the cart. A variant that has
 * run out says so and leads to the page that asks to be told.
 */
import type { Day } from '#calendar'
import type { Product, TextOption } from '#catalogue'
import { formatMoney } from '#money'
import { sellingOf, type OpenShop } from '#shops'
import type { FormValues } from '#web/http'
import { Button, ErrorSummary, Field, Notice, RadioCards, type Choice } from '#web/ui'
import { say, type Language } from '#words'
import {
  availabilityOf,
  availabilityWords,
  isInStores,
  isOver,
  pieceAvailability,
  type Availability,
  type Counts,
} from './availability.ts'
import { availabilityClass } from './front-screen.tsx'
import { priceRange, variantPrice, yen } from './price.ts'
import { storesAddress } from './find/stores-screen.tsx'
import { jpLengths, ringSizeAddress } from './sizes/ring-size-screen.tsx'

export type PieceFormProps = {
  readonly shop: OpenShop
  readonly product: Product
  readonly counts: Counts
  readonly today: Day
  readonly language: Language
  /** What was typed and could not be taken, and why, by field. */
  readonly given?: FormValues
  readonly sentences?: Readonly<Record<string, string>>
  /** A variant that was asked for and has run out. */
  readonly gone?: string | undefined
}

type Variant = Product['variants'][number]
type ListOption = Extract<Product['options'][number], { values: unknown }>

/** The name of an option's field. */
export const optionField = (id: string): string => `option-${id}`

export function PieceForm(props: PieceFormProps) {
  const { shop, product, counts, today, language, given = {}, sentences = {}, gone } = props
  const soldOut = pieceAvailability(product, counts) === 'sold-out'
  const over = isOver(product, today)
  const sells = 'selling' in sellingOf(shop.settings.selling)
  const inStores = isInStores(product)
  const buyable = sells && !soldOut && !over && !inStores
  return (
    <section class="choices" aria-label={say(language, 'storefront.options')}>
      <ErrorSummary language={language} sentences={sentences} />
      {gone === undefined ? null : <Gone {...props} sku={gone} />}
      <WhyNot {...props} soldOut={soldOut} over={over} sells={sells} />
      {over || inStores ? null : !buyable ? (
        <Kinds {...props} />
      ) : (
        <form method="post" action={`/${shop.name}/basket/put`} class="stack-form">
          <input type="hidden" name="product" value={product.product} />
          <input type="hidden" name="version" value={shop.documents.policy.version} />
          {product.options.map((option) =>
            'values' in option ? (
              <>
                <RadioCards
                  language={language}
                  name={optionField(option.id)}
                  label={option.name[language]}
                  value={
                    given[optionField(option.id)] ??
                    (option.values.length === 1 ? option.values[0]!.id : undefined)
                  }
                  problem={sentences[optionField(option.id)]}
                  choices={option.values.map((value) => choiceOf(props, option, value))}
                />
                <SizeHelp shop={shop} option={option} language={language} />
              </>
            ) : (
              <Field
                language={language}
                name={optionField(option.id)}
                label={option.name[language]}
                hint={textHint(option, language)}
                value={given[optionField(option.id)]}
                problem={sentences[optionField(option.id)]}
                optional
              />
            ),
          )}
          {severalLists(product) && counted(product, counts) ? <Kinds {...props} /> : <Only {...props} />}
          <Field
            language={language}
            name="quantity"
            label={say(language, 'basket.quantity')}
            type="number"
            inputmode="numeric"
            short
            value={given['quantity'] ?? '1'}
            problem={sentences['quantity']}
          />
          <div>
            <Button>{say(language, 'basket.put')}</Button>
          </div>
        </form>
      )}
      {buyable && !severalLists(product) ? <GoneKinds {...props} /> : null}
    </section>
  )
}

/** How a ring is measured: the way to the converter and the chart. */
function SizeHelp({
  shop,
  option,
  language,
}: Pick<PieceFormProps, 'shop' | 'language'> & { option: ListOption }) {
  if (option.measure !== 'ring') return null
  return (
    <p>
      <a href={ringSizeAddress(shop.name)}>{say(language, 'ring.option-link')}</a>
    </p>
  )
}

const lists = (product: Product): readonly ListOption[] =>
  product.options.filter((option): option is ListOption => 'values' in option)
const severalLists = (product: Product): boolean => lists(product).length > 1
const counted = (product: Product, counts: Counts): boolean =>
  product.variants.some(({ sku }) => counts.has(sku))

/** What is told of a piece that comes in one kind. */
function Only({ product, counts, language }: PieceFormProps) {
  if (product.options.length > 0) return null
  return (
    <p>
      <Availability product={product} sku={product.variants[0]!.sku} counts={counts} language={language} />
    </p>
  )
}

function choiceOf(props: PieceFormProps, option: ListOption, value: ListOption['values'][number]): Choice {
  const { product, counts, language } = props
  const extra = value.extra === undefined || value.extra === 0 ? undefined : value.extra
  const only = severalLists(product)
    ? undefined
    : product.variants.find(({ options }) => options[option.id] === value.id)
  return {
    value: value.id,
    hint: option.measure === 'ring' ? jpLengths(value.id, language) : undefined,
    label: (
      <span class="choice">
        <span>
          {value.name[language]}
          {extra === undefined ? null : (
            <span class="extra">
              {say(language, 'storefront.option-extra', { price: formatMoney(yen(extra), language) })}
            </span>
          )}
        </span>
        {only === undefined || !counted(product, counts) ? null : (
          <Availability product={product} sku={only.sku} counts={counts} language={language} />
        )}
      </span>
    ),
  }
}

/** Each variant with what there is of it. */
function Kinds(props: PieceFormProps) {
  const { shop, product, counts, language } = props
  if (product.variants.length < 2) return null
  return (
    <div>
      <h2 class="unseen">{say(language, 'storefront.variants')}</h2>
      <ul class="stock">
        {product.variants.map((variant) => (
          <li>
            <span>{variantName(product, variant, language)}</span>
            <span class="row">
              {priceRange(product).several
                ? formatMoney(variantPrice(product, variant.options), language)
                : null}
              <Availability product={product} sku={variant.sku} counts={counts} language={language} />
              {availabilityOf(product, variant.sku, counts) === 'sold-out' ? (
                <RestockLink shop={shop} product={product} sku={variant.sku} language={language} />
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Those that have run out while others are there. */
function GoneKinds({ shop, product, counts, language }: PieceFormProps) {
  const gone = product.variants.filter(({ sku }) => availabilityOf(product, sku, counts) === 'sold-out')
  if (gone.length === 0) return null
  return (
    <ul class="sold-out-kinds small">
      {gone.map((variant) => (
        <li>
          {variantName(product, variant, language)}{' '}
          <RestockLink shop={shop} product={product} sku={variant.sku} language={language} />
        </li>
      ))}
    </ul>
  )
}

/** All of it has run out. */
function SoldOut({ shop, product, language }: PieceFormProps) {
  const [only] = product.variants
  return (
    <div>
      <p class="is-gone">{say(language, 'storefront.all-sold-out')}</p>
      {product.variants.length > 1 || only === undefined ? null : (
        <p>
          <RestockLink shop={shop} product={product} sku={only.sku} language={language} />
        </p>
      )}
    </div>
  )
}

function Gone({ shop, product, language, sku }: PieceFormProps & { sku: string }) {
  const variant = product.variants.find((one) => one.sku === sku)
  const name = variant === undefined ? '' : variantName(product, variant, language)
  return (
    <Notice tone="wait" live title={say(language, 'basket.gone.title')}>
      <p>{say(language, 'basket.gone', { name: name === '' ? product.name[language] : name })}</p>
      <p>
        <RestockLink shop={shop} product={product} sku={sku} language={language} />
      </p>
    </Notice>
  )
}

/** Where somebody asks to be told when it is there again. */
export const restockAddress = (shop: string, product: string, sku: string): string =>
  `/${shop}/pieces/${product}/restock?${new URLSearchParams({ sku })}`

function RestockLink({
  shop,
  product,
  sku,
  language,
}: Pick<PieceFormProps, 'shop' | 'product' | 'language'> & { sku: string }) {
  return <a href={restockAddress(shop.name, product.product, sku)}>{say(language, 'basket.restock')}</a>
}

function Availability({
  product,
  sku,
  counts,
  language,
}: Omit<PieceFormProps, 'shop' | 'today'> & { sku: string }) {
  const availability: Availability = availabilityOf(product, sku, counts)
  return (
    <span class={availabilityClass(availability)}>{availabilityWords(availability, product, language)}</span>
  )
}

function textHint(option: TextOption, language: Language): string {
  const between = say(language, 'common.between')
  const sets = option.letters?.map((set) => say(language, `piece.letters.${set}`)).join(between)
  return [
    say(language, 'storefront.option-text', { max: option.max }),
    ...(sets === undefined ? [] : [say(language, 'piece.letters', { sets })]),
    ...(option.extra === 0
      ? []
      : [say(language, 'storefront.option-extra', { price: formatMoney(yen(option.extra), language) })]),
  ].join(say(language, 'common.between-phrases'))
}

/** 'JP size 11 / Sapphire'; empty where nothing is chosen from a list. */
export function variantName(
  product: Product,
  { options }: Pick<Variant, 'options'>,
  language: Language,
): string {
  const names = lists(product).map(
    ({ id, values }) => values.find((value) => value.id === options[id])?.name[language],
  )
  return names.filter((name) => name !== undefined).join(' / ')
}

/** How it is had: in a store, else by writing to the shop. */
function InStores({ shop, language }: PieceFormProps) {
  return (
    <Notice title={say(language, 'storefront.in-stores')} tone="wait">
      <p>
        {say(language, 'storefront.in-stores.text')}{' '}
        {shop.settings.stores.length === 0 ? null : (
          <a href={storesAddress(shop.name)}>{say(language, 'storefront.in-stores.stores')}</a>
        )}
      </p>
      <p>
        {say(language, 'storefront.in-stores.far')}{' '}
        <a href={`/${shop.name}/contact?category=piece`}>{say(language, 'storefront.in-stores.write')}</a>
      </p>
    </Notice>
  )
}

/** Why it cannot be put into the cart now. */
function WhyNot({
  soldOut,
  over,
  sells,
  ...props
}: PieceFormProps & { readonly soldOut: boolean; readonly over: boolean; readonly sells: boolean }) {
  const { language } = props
  return (
    <>
      {soldOut && !over ? <SoldOut {...props} /> : null}
      {isInStores(props.product) ? <InStores {...props} /> : null}
      {over ? (
        <Notice title={say(language, 'storefront.order-over')} tone="wait">
          <p>{say(language, 'storefront.order-over.text')}</p>
        </Notice>
      ) : null}
      {sells ? null : (
        <Notice title={say(language, 'basket.not-yet.title')} tone="wait">
          <p>{say(language, 'basket.not-yet')}</p>
        </Notice>
      )}
    </>
  )
}
