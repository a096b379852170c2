/** Pieces that do not go with their line, beside it on the page of an order: how many, and where they are. */
import type { OrderLine } from '#ordering'
import { piecesOf, type Unit } from '#units'
import { Tag } from '#web/ui'
import { say, type Language } from '#words'
import { stageWords } from './pieces.ts'

type Props = { readonly line: OrderLine; readonly units: readonly Unit[]; readonly language: Language }

export function ApartPieces({ line, units, language }: Props) {
  const apart = piecesOf(line, units).filter((piece) => piece.line.apart === true)
  return (
    <>
      {apart.map((piece) => (
        <Tag tone={piece.line.stage === 'undeliverable' ? 'no' : 'shop'}>
          {say(language, 'desk.piece.apart', {
            count: piece.units.length,
            stage: say(language, stageWords[piece.line.stage]),
          })}
        </Tag>
      ))}
    </>
  )
}
