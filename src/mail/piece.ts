/** A line of an order as letters name it. Pure. */
import { pieceOf as inQuantity } from '#cases/case'
import type { LetterPiece } from '#letters'
import type { OrderLine } from '#ordering'

/** A line as letters name it: all of its pieces. */
export const pieceOf = (line: OrderLine): LetterPiece => inQuantity(line)
