/**
 * What a shop sells: products with their options and variants, and their pictures. Stock is not known here.
 */
export {
  keepCatalogue,
  readCatalogue,
  readOffered,
  readProductOf,
  readPicture,
  readProduct,
  readVariants,
  taxesFor,
} from './product.sql.ts'
export { addPiece } from './new-piece.sql.ts'
export { type NewPiece } from './new-piece.ts'
export { pieceVersion, unchangedSince } from './seen.sql.ts'
export {
  editPiece,
  namedPiecePhotos,
  readEdits,
  readOwnedPieces,
  type Edit,
  type NotEdited,
  type OwnedPiece,
} from './edit.sql.ts'
export { editedParts, type Changes, type EditedParts } from './edit.ts'
export { isRing, priceOf, type PiecePhoto, type Product, type Variant } from './product.ts'
export { lineOnPiece, refuseText, type TextOption, type TextRefused } from './text.ts'
