/** The left of the case page: the piece, the order it belongs to, what the customer says and shows. */
import { formatMoment, type Instant } from '#calendar'
import type { Custody } from '#cases/case'
import { formatMoney } from '#money'
import { commerce, wordIn } from '#policy'
import { say, type Language, type WordKey } from '#words'
import { DescriptionList } from '#web/ui'
import type { CaseFile } from './case-file.ts'
import { wholePriceOf } from './case-file.ts'
import { optionsOf, stageWords } from './pieces.ts'
import { named, valueWord } from './ruling-view.ts'
import type { AtDesk } from './session.ts'

type Props = { readonly language: Language; readonly desk: AtDesk; readonly file: CaseFile }

const custodyWords = {
  'with-customer': 'desk.custody.with-customer',
  'on-the-way-to-shop': 'desk.custody.on-the-way-to-shop',
  'with-shop': 'desk.custody.with-shop',
  'on-the-way-to-customer': 'desk.custody.on-the-way-to-customer',
} as const satisfies Record<Custody, WordKey>

/** The thing itself and the facts of its order. */
export function PieceFacts({ language, desk, file }: Props) {
  const { line, order, held } = file
  const words = (key: WordKey): string => say(language, key)
  const moment = (at: Instant | null): string | undefined =>
    at === null ? undefined : formatMoment(at, desk.shop.calendar.zone, language)
  const price = formatMoney(wholePriceOf(file), language)
  return (
    <section class="stack" aria-labelledby="piece">
      <h2 id="piece">{words('desk.piece')}</h2>
      <img class="piece-picture" src={`/${desk.shop.name}/pictures/${line.picture}`} alt="" width="320" height="320" />
      <p><strong>{wordIn(line.name, language)}</strong></p>
      <DescriptionList rows={[
        ...optionsOf(line, language).map(([name, value]) => [name, value] as const),
        [words('desk.fact.kind'), factWord('kind', line.kind, language)],
        [words('desk.fact.quantity'), say(language, 'desk.pieces', { count: held.quantity })],
        [words('desk.fact.price'), price],
        [words('desk.fact.sku'), line.sku],
        [words('desk.fact.custody'), words(custodyWords[held.custody])],
      ]} />
      <h3>{words('desk.order')}</h3>
      <DescriptionList rows={[
        [words('desk.column.number'), <a href={`/desk/${desk.shop.name}/orders/${order.number}`}>{order.number}</a>],
        [words('desk.column.who'), order.name],
        [words('desk.fact.buyer'), factWord('buyer', order.buyer, language)],
        [words('desk.fact.country'), countryName(order.country, language)],
        [words('desk.fact.placed'), moment(order.placedAt)],
        [words('desk.fact.stage'), words(stageWords[line.stage])],
        [words('desk.fact.shipped'), moment(line.shippedAt)],
        [words('desk.fact.delivered'), moment(line.deliveredAt)],
        [words('desk.fact.memo'), order.memo],
      ]} />
    </section>
  )
}

/** The request in the customer's answers, own words and photos. */
export function RequestFacts({ language, desk, file }: Props) {
  const { held, documents, photos } = file
  const address = `/desk/${desk.shop.name}/cases/${held.number}/photos`
  const answers = Object.entries(held.answers).filter(([name]) => !['photo', 'description'].includes(name))
  return (
    <section class="stack" aria-labelledby="request">
      <h2 id="request">{say(language, 'desk.request')}</h2>
      <DescriptionList rows={[
        [say(language, 'desk.fact.asked'), formatMoment(held.openedAt, desk.shop.calendar.zone, language)],
        ...answers.map(([name, value]) => {
          const fact = documents.facts.find((one) => one.name === name)
          if (fact === undefined) return [name, value] as const
          return [wordIn(fact.words, language), valueWord(fact.values, value, language)] as const
        }),
      ]} />
      {held.description === '' ? null : (
        <blockquote class="own-words" lang={held.language}>{held.description}</blockquote>
      )}
      {photos.length === 0 ? <p class="quiet">{say(language, 'desk.no-photos')}</p> : (
        <ul class="photos" aria-label={say(language, 'desk.photos')}>
          {photos.map(({ photo }) => (
            <li>
              <a href={`${address}/${photo}`}>
                <img src={`${address}/${photo}?size=small`} alt={say(language, 'desk.photo', { photo })} loading="lazy" />
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Units on hand, the two pools apart: a replacement never comes from what is on sale (KAORU-33). */
export function StockFacts({ language, file }: Pick<Props, 'language' | 'file'>) {
  const { onHand } = file
  return (
    <section class="stack" aria-labelledby="stock">
      <h2 id="stock">{say(language, 'desk.stock')}</h2>
      {onHand === undefined ? <p>{say(language, 'desk.stock.none')}</p> : (
        <>
          <p class="stock">
            <strong>{named(language, say(language, 'desk.stock.replacement'), unitsWord(language, onHand.replacement))}</strong>
          </p>
          <p class="small quiet">{say(language, 'desk.stock.sale', { count: onHand.sale })}</p>
        </>
      )}
    </section>
  )
}

const unitsWord = (language: Language, count: number): string => say(language, 'desk.pieces', { count })

function factWord(fact: string, value: string, language: Language): string {
  return valueWord(commerce.facts.find(({ name }) => name === fact)?.values ?? [], value, language)
}

/** 'ドイツ', 'Germany'; the code where nobody has a name for it. */
export function countryName(code: string, language: Language): string {
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }).of(code) ?? code
}
