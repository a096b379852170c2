/** A line of an order as letters name it. Pure. */
import type { LetterPiece } from '#letters'
import type { OrderLine } from '#ordering'

/** A line as letters name it. */
export function pieceOf(line: OrderLine): LetterPiece {
  const options = line.options.map(({ name, value }) => ({
    ja: `${name['ja'] ?? ''} ${value['ja'] ?? ''}`,
    en: `${name['en'] ?? ''} ${value['en'] ?? ''}`,
  }))
  const name = { ja: line.name['ja'] ?? '', en: line.name['en'] ?? '' }
  return { name, quantity: line.quantity, ...(options.length === 0 ? {} : { options }) }
}
