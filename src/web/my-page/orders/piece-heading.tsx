/**
 * A piece of an order at the head of what is said about it: drawing, name, options, quantity, price, when it
 * came.
 */
import { wordIn } from '#policy'
import type { OrderLine } from '#ordering'
import { Moment, Money } from '#web/ui'
import { say, type Language } from '#words'

/** `prices` is false for whoever was given the piece. */
export type PieceProps = {
  readonly shop: string
  readonly line: OrderLine
  readonly currency: string
  readonly zone: string
  readonly language: Language
  readonly prices: boolean
  readonly level: 1 | 2
  /** Whether it is told here when the piece came. */
  readonly delivered: boolean
  /** Where it was resized here since. */
  readonly sizeNow?: string | undefined
}

export function PieceHeading(props: PieceProps) {
  const { shop, line, currency, zone, language, prices, level, delivered, sizeNow } = props
  const name = wordIn(line.name, language)
  const money = { amountMinor: line.priceMinor * BigInt(line.quantity), currency }
  return (
    <div class="bought">
      <PiecePicture shop={shop} line={line} language={language} />
      <div class="stack-small">
        {level === 1 ? <h1>{name}</h1> : <h2 id={`line-${line.line}`}>{name}</h2>}
        <p class="row numbers">
          <Options line={line} language={language} />
          {sizeNow === undefined ? null : (
            <span class="small">{say(language, 'care.size-now', { size: sizeNow })}</span>
          )}
          {line.quantity === 1 && prices ? null : (
            <span>{say(language, 'my.order.quantity', { count: line.quantity })}</span>
          )}
          {prices ? <Money money={money} language={language} /> : null}
        </p>
        {line.deliveredAt === null || !delivered ? null : (
          <p class="small quiet">
            <Delivered at={line.deliveredAt} zone={zone} language={language} />
          </p>
        )}
      </div>
    </div>
  )
}

export function PiecePicture({
  shop,
  line,
  language,
}: {
  shop: string
  line: OrderLine
  language: Language
}) {
  if (line.picture === '') return <span class="piece-picture" />
  const alt = say(language, 'my.order.picture', { name: wordIn(line.name, language) })
  return (
    <img
      class="piece-picture"
      src={`/${shop}/pictures/${line.picture}`}
      alt={alt}
      width="160"
      height="160"
      loading="lazy"
    />
  )
}

export function Options({ line, language }: { line: OrderLine; language: Language }) {
  if (line.options.length === 0) return null
  const words = line.options.map(({ name, value }) =>
    say(language, 'answers.named', { name: wordIn(name, language), value: wordIn(value, language) }),
  )
  return <span class="small">{words.join(say(language, 'answers.between'))}</span>
}

export function Delivered({ at, zone, language }: { at: number; zone: string; language: Language }) {
  const [before = '', after = ''] = say(language, 'my.order.delivered', { moment: '|' }).split('|')
  return (
    <>
      {before}
      <Moment at={at} zone={zone} language={language} />
      {after}
    </>
  )
}

/** Name and options in one line, for lists and headings. */
export function pieceWords(line: OrderLine, language: Language): string {
  return wordIn(line.name, language)
}
