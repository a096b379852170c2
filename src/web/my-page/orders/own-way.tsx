/**
 * That what follows is about pieces that do not go with their line: a replacement, or what stayed at first.
 */
import { dayOf, formatDate, type Instant } from '#calendar'
import { isReadable, type FoundCase } from '#cases'
import type { Piece } from '#units'
import { Tag } from '#web/ui'
import { say, type Language } from '#words'
import { Delivered } from './piece-heading.tsx'

type Props = {
  readonly piece: Piece
  readonly zone: string
  readonly language: Language
  /** A request has it made by itself, or anew, at the moment. */
  readonly isMade?: boolean
}

/** Whether a request has this piece made at the moment. */
export const isBeingMade = (cases: readonly FoundCase[], { line, units }: Piece): boolean =>
  cases.some(
    (one) =>
      isReadable(one) &&
      (one.kind === 'withdraw' || one.kind === 'redelivery') &&
      one.current.state === 'making' &&
      one.line === line.line &&
      one.units.some((unit) => units.includes(unit)),
  )

export function OwnWay(props: Props) {
  if (props.piece.isReplacement) return <Replacement {...props} />
  return props.piece.line.apart === true ? <Apart {...props} /> : null
}

function Replacement({ piece, zone, language }: Props) {
  const { shippedAt, deliveredAt } = piece.line
  return (
    <p class="row">
      <Tag tone="shop">{say(language, 'my.piece.replacement')}</Tag>
      <span class="small">
        {deliveredAt === null ? (
          say(language, shippedAt === null ? 'my.piece.replacement.coming' : 'my.piece.replacement.sent')
        ) : (
          <Delivered at={deliveredAt} zone={zone} language={language} />
        )}
      </span>
    </p>
  )
}

function Apart({ piece: { line, units }, zone, language, isMade = false }: Props) {
  const count = units.length
  const day = (at: Instant) => formatDate(dayOf(at, zone), language)
  const { shippedAt, deliveredAt, stage } = line
  if (isMade) return <p>{say(language, 'my.piece.apart-making', { count })}</p>
  if (stage === 'undeliverable') return <p>{say(language, 'my.piece.apart-back', { count })}</p>
  if (deliveredAt !== null)
    return <p>{say(language, 'my.piece.apart-delivered', { count, at: day(deliveredAt) })}</p>
  if (shippedAt !== null) return <p>{say(language, 'my.piece.apart-sent', { count, at: day(shippedAt) })}</p>
  return <p>{say(language, 'my.piece.apart', { count })}</p>
}
