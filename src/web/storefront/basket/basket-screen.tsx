/**
 * The cart: what is in it, what may be asked for with it, what it costs to each destination, and the way on.
 * One form, so that nothing typed is lost whichever button is pressed.
 */
import { formatDate } from '#calendar'
import { asks, basketLimits, type Ask } from '#basket'
import { formatMoney, type Money as Amount } from '#money'
import type { OpenShop } from '#shops'
import type { FormValues, Frame } from '#web/http'
import {
  Button,
  EmptyState,
  ErrorSummary,
  Field,
  Money,
  Notice,
  noteLabel,
  Page,
  RadioCards,
  Select,
  Tag,
} from '#web/ui'
import { say, type Language } from '#words'
import { deliveryWords } from '../availability.ts'
import { Picture } from '../picture.tsx'
import { restockAddress, variantName } from '../piece-form.tsx'
import { style } from '../style.file.ts'
import { countriesOf } from './countries.ts'
import { troubleOf, type Piece } from './pieces.ts'
import { Totals } from './totals.tsx'
import { isFinal, type BasketView } from './view.ts'

type Props = BasketView & { readonly language: Language; readonly typed: TypedInCart | undefined }

/** What was just done to it, or could not be. */
export type BasketNote =
  | { readonly note: 'put' }
  | { readonly note: 'too-many-lines' | 'too-many-pieces'; readonly most: number }
  | { readonly note: 'look-again' | 'destination-wanted' }

/** A form that could not be taken: what was typed, and what is wrong, by field. */
export type TypedInCart = {
  readonly given: FormValues
  readonly asks: readonly Ask[]
  readonly sentences: Readonly<Record<string, string>>
}

type Shown = { readonly note?: BasketNote | undefined; readonly typed?: TypedInCart | undefined }

export function basketScreen(frame: Frame, view: BasketView, { note, typed }: Shown = {}) {
  const { language } = frame
  const props = { ...view, language, typed }
  const title = say(language, 'basket.title')
  return (
    <Page frame={frame} title={title} styles={[style]} unlisted>
      <div class="lede">
        <h1>{title}</h1>
      </div>
      <ErrorSummary language={language} sentences={typed?.sentences ?? {}} />
      {note === undefined ? null : <Note note={note} language={language} />}
      {view.pieces.length === 0 ? <Empty {...props} /> : <Filled {...props} note={note} />}
    </Page>
  )
}

export function notYetScreen(frame: Frame) {
  const { language } = frame
  return (
    <Page frame={frame} title={say(language, 'basket.title')} styles={[style]} unlisted>
      <div class="lede">
        <h1>{say(language, 'basket.not-yet.title')}</h1>
        <p>{say(language, 'basket.not-yet')}</p>
      </div>
      <Button href={frame.site.home} look="second">
        {say(language, 'storefront.back-to-pieces')}
      </Button>
    </Page>
  )
}

function Note({ note, language }: { note: BasketNote; language: Language }) {
  const values = 'most' in note ? { most: note.most } : undefined
  return (
    <div class="note">
      <Notice tone={note.note === 'put' ? 'good' : 'no'} live>
        <p>{say(language, `basket.note.${note.note}`, values)}</p>
      </Notice>
    </div>
  )
}

function Empty({ shop, language }: Props) {
  return (
    <EmptyState title={say(language, 'basket.empty.title')}>
      <p>{say(language, 'basket.empty')}</p>
      <p>
        <Button href={`/${shop.name}/`} look="second">
          {say(language, 'basket.to-pieces')}
        </Button>
      </p>
    </EmptyState>
  )
}

function Filled({ note, ...props }: Props & { note: BasketNote | undefined }) {
  const { shop, pieces, language, allThere } = props
  return (
    <form method="post" action={`/${shop.name}/basket`} class="basket">
      <div class="stack-form">
        <section aria-label={say(language, 'basket.lines')}>
          <ul class="basket-lines">
            {pieces.map((piece) => (
              <Line {...props} piece={piece} />
            ))}
          </ul>
          <p>
            <a href={`/${shop.name}/`}>{say(language, 'basket.more')}</a>
          </p>
        </section>
        <Wrapping {...props} />
        <Wishes {...props} />
      </div>
      <aside class="sum-box stack" aria-label={say(language, 'basket.sum')}>
        <Destination {...props} wanted={note?.note === 'destination-wanted'} />
        <Totals quote={props.quote} language={language} wrapping={props.selling.wrapping?.name[language]} />
        {allThere ? null : <p class="wrong">{say(language, 'basket.not-all-there')}</p>}
        <Button name="act" value="on">
          {say(language, 'basket.on')}
        </Button>
        <p class="small quiet">{say(language, 'basket.nothing-yet')}</p>
      </aside>
    </form>
  )
}

function Line({ shop, basket, at, pieces, piece, quote, typed, language }: Props & { piece: Piece }) {
  const { line, bought, quantity } = piece
  const wrong = typed?.sentences[`quantity-${line}`]
  const priced = quote.lines.find((one) => one.line === line)
  const name = bought?.product.name[language] ?? say(language, 'basket.not-sold.name')
  noteLabel(`quantity-${line}`, name)
  return (
    <li class="basket-line" id={`line-${line}`}>
      {bought === undefined ? null : (
        <div class="frame">
          <Picture shop={shop.name} product={bought.product} language={language} shown="beside-a-line" />
        </div>
      )}
      <div class="stack-small">
        <h2>{bought === undefined ? name : <a href={`/${shop.name}/pieces/${piece.product}`}>{name}</a>}</h2>
        <Details shop={shop} piece={piece} final={isFinal({ shop, basket, at }, piece)} language={language} />
        <Trouble shop={shop} pieces={pieces} piece={piece} language={language} />
        {wrong === undefined ? null : (
          <p class="wrong" id={`field-quantity-${line}-wrong`}>
            {wrong}
          </p>
        )}
        <div class="row">
          <div class="field quantity">
            <label for={`field-quantity-${line}`}>
              {say(language, 'basket.quantity')}
              <span class="unseen"> {name}</span>
            </label>
            <input
              type="number"
              id={`field-quantity-${line}`}
              name={`quantity-${line}`}
              inputmode="numeric"
              min={0}
              max={basketLimits.quantity}
              aria-invalid={wrong === undefined ? undefined : 'true'}
              aria-describedby={wrong === undefined ? undefined : `field-quantity-${line}-wrong`}
              value={typed?.given[`quantity-${line}`] ?? String(quantity)}
            />
          </div>
          <Button look="second" name="act" value="update">
            {say(language, 'basket.change')}
            <span class="unseen"> {name}</span>
          </Button>
          <Button look="quiet" name="act" value={`out-${line}`}>
            {say(language, 'basket.out')}
            <span class="unseen"> {name}</span>
          </Button>
        </div>
      </div>
      {priced === undefined ? null : (
        <p class="line-sum">
          {quantity === 1 ? null : (
            <span class="small quiet">
              {formatMoney(yen(priced.eachMinor), language)} × {quantity}
            </span>
          )}
          <Money money={yen(priced.totalMinor)} language={language} />
        </p>
      )}
    </li>
  )
}

type DetailsProps = {
  readonly shop?: OpenShop
  readonly piece: Piece
  /** It cannot be cancelled once it is ordered. */
  readonly final?: boolean
  readonly language: Language
}

/**
 * Which of the piece, what stands on it, when it comes, and that it cannot be cancelled where it cannot.
 * `shop`: where the page does not tell the days themselves.
 */
export function Details({ shop, piece, final = false, language }: DetailsProps) {
  const { bought, texts } = piece
  if (bought === undefined) return null
  const { product, variant } = bought
  const kind = variantName(product, variant, language)
  return (
    <>
      {kind === '' ? null : <p class="small">{kind}</p>}
      {product.options.map(({ id, name }) =>
        texts[id] === undefined ? null : (
          <p class="small">{say(language, 'basket.text', { name: name[language], text: texts[id] })}</p>
        ),
      )}
      {shop === undefined ? null : <p class="small quiet">{deliveryWords(product, shop, language)}</p>}
      {final ? (
        <p>
          <Tag tone="no">{say(language, 'basket.no-cancelling')}</Tag>
        </p>
      ) : null}
    </>
  )
}

function Trouble({
  shop,
  pieces,
  piece,
  language,
}: Pick<Props, 'shop' | 'pieces' | 'language'> & { piece: Piece }) {
  const trouble = troubleOf(piece, pieces)
  if (trouble === undefined) return null
  const values =
    trouble.why === 'too-few'
      ? { left: trouble.left }
      : trouble.why === 'over'
        ? { day: formatDate(trouble.last, language) }
        : undefined
  return (
    <div>
      <p class="wrong">{say(language, `basket.trouble.${trouble.why}`, values)}</p>
      {trouble.why !== 'sold-out' && trouble.why !== 'too-few' ? null : (
        <p class="small">
          <a href={restockAddress(shop.name, piece.product, piece.sku)}>{say(language, 'basket.restock')}</a>
        </p>
      )}
    </div>
  )
}

function Wrapping({ shop, selling, basket, language }: Props) {
  const { wrapping } = selling
  if (wrapping === undefined) return null
  return (
    <section class="wrapping-line" aria-labelledby="wrapping">
      <h2 id="wrapping">{wrapping.name[language]}</h2>
      <p>
        {say(language, basket.wrapping ? 'basket.wrapping.with' : 'basket.wrapping.without', {
          price: feeWords(yen(BigInt(wrapping.fee)), language),
        })}{' '}
        <a href={`/${shop.name}/basket/wrapping`}>
          {say(language, basket.wrapping ? 'basket.wrapping.change' : 'basket.wrapping.see')}
        </a>
      </p>
    </section>
  )
}

/** Which wishes there are here: not what has a place of its own, nor what no piece in the cart can be. */
function asksOf({ selling, pieces }: BasketView): readonly Ask[] {
  const perhapsAPair = pieces.some(({ bought }) => bought?.product.traits?.includes('pair') ?? true)
  return asks.filter(
    (ask) =>
      (ask !== 'wrapping' || selling.wrapping === undefined) &&
      (ask !== 'delivery-day' || selling['delivery-day'] === undefined) &&
      (ask !== 'one-side-only' || perhapsAPair),
  )
}

function Wishes(props: Props) {
  const { basket, typed, language } = props
  return (
    <section class="stack" aria-labelledby="memo">
      <h2 id="memo">{say(language, 'basket.memo.title')}</h2>
      <Field
        language={language}
        name="memo"
        label={say(language, 'basket.memo')}
        hint={say(language, 'basket.memo.hint')}
        value={typed?.given['memo'] ?? basket.memo}
        problem={typed?.sentences['memo']}
        rows={3}
        maxlength={basketLimits.memo}
        optional
      />
      <RadioCards
        language={language}
        name="asks"
        several
        optional
        label={say(language, 'basket.asks')}
        hint={say(language, 'basket.asks.hint')}
        values={typed?.asks ?? basket.asks}
        choices={asksOf(props).map((ask) => ({ value: ask, label: say(language, `basket.ask.${ask}`) }))}
      />
    </section>
  )
}

function Destination({ shop, basket, typed, language, wanted }: Props & { wanted: boolean }) {
  return (
    <div class="stack-small">
      <Select
        language={language}
        name="destination"
        label={say(language, 'basket.destination')}
        value={typed?.given['destination'] ?? basket.destination}
        problem={wanted ? say(language, 'basket.note.destination-wanted') : undefined}
        options={countriesOf(shop, language)}
      />
      <Button look="second" name="act" value="update">
        {say(language, 'basket.show-fee')}
      </Button>
    </div>
  )
}

const yen = (amountMinor: bigint): Amount => ({ amountMinor, currency: 'JPY' })

/** What costs nothing says so. */
export const feeWords = (money: Amount, language: Language): string =>
  money.amountMinor === 0n ? say(language, 'basket.free') : formatMoney(money, language)
