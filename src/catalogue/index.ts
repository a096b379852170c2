/**
 * What a shop sells: products with their options and variants, and their pictures. Stock is not known here.
 */
export { keepCatalogue, readCatalogue, readPicture, readProduct, readVariants } from './product.sql.ts'
export type { Product, Variant } from './product.ts'
