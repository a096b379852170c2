/** Shops as their folders say: settings, documents, catalogue, calendar. */
export { calendarOf } from './calendar.ts'
export { readShopFolder, ShopFolderFault, shopNames } from './folder.file.ts'
export type { ShopFolder } from './folder.file.ts'
export { hashOf, keepDocuments, readDocumentText, readPinned } from './documents.sql.ts'
export type { DocumentText, Pin } from './documents.sql.ts'
export { openShop } from './open.ts'
export type { OpenShop } from './open.ts'
export type { ProductFile, ShopPeriods, ShopSettings } from './shop.ts'
