/** The pieces of a shop for its owner: prices, stock, and how many want to hear of each that is sold out. */
import type { OwnedPiece, Product } from '#catalogue'
import { formatMoney } from '#money'
import type { Demand } from '#restock'
import type { Missing } from '#shops'
import type { Frame } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import { PageTitle, Tag } from '#web/ui'
import { say, type Language } from '#words'
import { CardTable } from '../card-table.tsx'
import { DeskPage } from '../desk-page.tsx'
import { NotSelling } from '../not-selling.tsx'
import { AddPiece } from './new-piece-screen.tsx'

export type CatalogueProps = {
  readonly frame: Frame
  readonly desk: AtDesk
  readonly pieces: readonly OwnedPiece[]
  /** Units in the sale pool, by SKU; what has none is made to order. */
  readonly onHand: ReadonlyMap<string, number>
  readonly demand: ReadonlyMap<string, Demand>
  readonly missing: readonly Missing[]
}

export function CatalogueScreen({ frame, desk, pieces, onHand, demand, missing }: CatalogueProps) {
  const { language } = frame
  const title = say(language, 'desk.catalogue')
  const label = (name: 'piece' | 'price' | 'stock' | 'waiting') =>
    say(language, `desk.catalogue.column.${name}`)
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <PageTitle title={title} sentence={say(language, 'desk.catalogue.sentence')} />
      <div class="stack-wide">
        {missing.length === 0 ? null : (
          <NotSelling language={language} missing={missing} shop={desk.shop.name} />
        )}
        <CardTable
          caption={title}
          columns={[
            { name: 'number', label: label('piece') },
            { name: 'total', label: label('price') },
            { name: 'piece', label: label('stock') },
            { name: 'step', label: label('waiting') },
          ]}
          rows={pieces.map((piece) => [
            <Piece language={language} desk={desk} piece={piece} />,
            formatMoney({ amountMinor: BigInt(piece.product.price), currency: 'JPY' }, language),
            <Stock language={language} product={piece.product} onHand={onHand} />,
            <Waiting language={language} product={piece.product} demand={demand} />,
          ])}
        />
        <AddPiece
          language={language}
          shop={desk.shop.name}
          pieces={pieces.filter(({ inFolder }) => inFolder)}
        />
      </div>
    </DeskPage>
  )
}

function Piece({ language, desk, piece }: { language: Language; desk: AtDesk; piece: OwnedPiece }) {
  const { product, offered, version } = piece
  return (
    <>
      <a href={`/desk/${desk.shop.name}/catalogue/${product.product}`}>{product.name[language]}</a>{' '}
      {offered ? null : <Tag tone="wait">{say(language, 'desk.catalogue.not-offered')}</Tag>}{' '}
      {version === 0 ? null : <Tag>{say(language, 'desk.catalogue.edited')}</Tag>}
    </>
  )
}

type OfPiece = { readonly language: Language; readonly product: Product }

/** What a variant is called by what is chosen; the SKU where nothing is. */
function variantName({ options, variants }: Product, sku: string, language: Language): string {
  const chosen = variants.find((one) => one.sku === sku)?.options ?? {}
  const names = options.flatMap((option) =>
    'values' in option ? option.values.filter(({ id }) => id === chosen[option.id]) : [],
  )
  return names.length === 0 ? sku : names.map(({ name }) => name[language]).join(' / ')
}

function Stock({ language, product, onHand }: OfPiece & { onHand: CatalogueProps['onHand'] }) {
  const counted = product.variants.filter(({ sku }) => onHand.has(sku))
  if (counted.length === 0) return <>{say(language, 'desk.catalogue.made')}</>
  return (
    <>
      {counted.map(({ sku }) => (
        <div>
          {say(language, 'form.labelled', {
            label: variantName(product, sku, language),
            sentence: onHand.get(sku) ?? 0,
          })}
        </div>
      ))}
    </>
  )
}

function Waiting({ language, product, demand }: OfPiece & { demand: CatalogueProps['demand'] }) {
  const wanted = product.variants.flatMap(({ sku }) => {
    const waiting = demand.get(sku)?.waiting ?? 0
    return waiting === 0 ? [] : [{ sku, waiting }]
  })
  return (
    <>
      {wanted.map(({ sku, waiting }) => (
        <div>
          {say(language, 'form.labelled', {
            label: variantName(product, sku, language),
            sentence: say(language, 'desk.catalogue.waiting', { count: waiting }),
          })}
        </div>
      ))}
    </>
  )
}
