/**
 * The one window that matters now for a piece, and what people come with: a line a need, with its answer in a
 * few words where it is settled.
 */
import { answerEnds, needs as table, needsOfOrder, type NeedName, type PieceNeeds } from '#rulings'
import { saidShort, saidWindow, type WindowOf } from '#sentences'
import { say, type Language, type WordKey } from '#words'
import { seesPrices } from '../access.ts'
import { contactAddress } from '../contact.ts'
import { busyIn, placeOf } from './busy.ts'
import type { OrderView } from './order-view.ts'

type NoteProps = {
  readonly piece: PieceNeeds
  readonly view: OrderView
  readonly language: Language
}

/** The window as a sentence; or the request that has the piece in hand: then nothing else matters first. */
export function WindowNote({ piece, view, language }: NoteProps) {
  const busy = busyIn(view, piece.piece)
  // Whoever may see the request finds it at the top of the page.
  if (busy?.address !== undefined) return null
  if (busy !== undefined)
    return <p class="window">{say(language, 'my.entry.open-case', { number: busy.number })}</p>
  const words = windowWords(piece, view, language)
  return words === undefined ? null : <p class="window">{words}</p>
}

/** The sentence that several pieces share, told once for all. */
export function sharedWindow(view: OrderView, language: Language): string | undefined {
  const { needs } = view
  if (needs.length < 2 || needs.some(({ piece }) => busyIn(view, piece) !== undefined)) return undefined
  const [first, ...others] = needs.map((piece) => windowWords(piece, view, language))
  return others.every((words) => words === first) ? first : undefined
}

function windowWords(
  { window }: PieceNeeds,
  { documentSet: { documents }, seenAt }: OrderView,
  language: Language,
): string | undefined {
  if (window === undefined) return undefined
  const { need, request, ruling, until } = window
  const of = need === 'wrong' ? 'wrong' : (request as WindowOf)
  return saidWindow(of, ruling, until, { language, documents, seenAt })
}

/** A need with the pieces for which it can be meant, and its answer where they share it. */
export type NeedRow = {
  readonly need: NeedName
  readonly pieces: readonly PieceNeeds[]
  readonly short: string
}

/** In the order of the table; a need that no piece has is left out. */
function needRows(view: Pick<OrderView, 'needs' | 'seenAt'>, language: Language): readonly NeedRow[] {
  return table.flatMap(({ name }): NeedRow[] => {
    const pieces = view.needs.filter(({ needs }) => needs.some(({ need }) => need === name))
    const answers = pieces.map(({ needs }) => needs.find(({ need }) => need === name)?.settled)
    const words = answers.map((settled) =>
      settled === undefined
        ? ''
        : saidShort(settled, { language, seenAt: view.seenAt, until: answerEnds(settled) }),
    )
    // What can be had of papers, and when, stands on their own page.
    const isShared = name !== 'papers' && words.every((one) => one === words[0])
    const short = isShared ? (words[0] ?? '') : ''
    return pieces.length === 0 && name !== 'else' ? [] : [{ need: name, pieces, short }]
  })
}

export function NeedsList({ view, language }: { view: OrderView; language: Language }) {
  const order = `/${view.shop.name}/my/orders/${view.order.number}`
  return (
    <section class="needs" aria-labelledby="needs-title">
      <h2 id="needs-title">{say(language, 'my.needs.title')}</h2>
      <ul>
        {needRows(view, language).map((row) => (
          <li>
            <a href={addressOf(row, view)}>
              <span>{say(language, wordOf(row.need, view))}</span>
              <Short words={row.need === 'papers' ? papersWords(view, language) : row.short} />
            </a>
          </li>
        ))}
        <li>
          <a href={`${order}/promises`}>
            <span>{say(language, 'my.promises.link')}</span>
          </a>
        </li>
      </ul>
    </section>
  )
}

/** Whoever was given the piece has no receipt. */
const wordOf = (need: NeedName, { session }: OrderView): WordKey =>
  need === 'papers' && !seesPrices(session) ? 'my.papers.given' : `my.need.${need}`

const papersWords = ({ isReceiptReady }: OrderView, language: Language): string =>
  isReceiptReady ? say(language, 'my.papers.receipt-ready') : ''

const Short = ({ words }: { words: string }) =>
  words === '' ? null : <span class="small quiet">{words}</span>

/** To the need of the only piece; where there are several, they are asked for first. */
function addressOf({ need, pieces }: NeedRow, { shop, order }: OrderView): string {
  const address = `/${shop.name}/my/orders/${order.number}`
  if (need === 'else') return contactAddress(shop, { order: order.number })
  if (need === 'papers') return `${address}/papers`
  const [first] = pieces
  const one = pieces.length === 1 || needsOfOrder.includes(need)
  return one && first !== undefined
    ? `${address}/lines/${placeOf(first.piece)}/needs/${need}`
    : `${address}/needs/${need}`
}
