/** Shops as their folders say: settings, documents, catalogue, calendar. */
export { helpFrom, type Help, type Question } from './help.ts'
export { calendarOf } from './calendar.ts'
export { readShopFolder, readShopFolders, ShopFolderFault, shopNames } from './folder.file.ts'
export { savedAs } from './saved-as.ts'
export type { ShopFolder } from './folder.file.ts'
export { noticeIn, type LegalNotice } from './notices.file.ts'
export { hashOf, keepDocuments, readDocumentText, readPinned } from './documents.sql.ts'
export type { DocumentText, Pin } from './documents.sql.ts'
export { statedBy } from './product-facts.ts'
export { closedAs, openShop, withSettings } from './open.ts'
export {
  changesBetween,
  fixedSlips,
  partOf,
  partsUnlike,
  readSettingsText,
  settingsParts,
  textWith,
  writtenIn,
  type PartChanges,
  type SettingsPart,
  type Written,
} from './parts.ts'
export {
  followFolder,
  putSettingsInForce,
  readSettingsVersions,
  withSettingsInForce,
  type SettingsRefused,
  type SettingsVersion,
} from './settings.sql.ts'
export { remarksOn, type SettingsRemark } from './remarks.ts'
export type { Slip } from './yaml-text.ts'
export type { OpenShop } from './open.ts'
export { contrast, enoughForLines, enoughForText } from './contrast.ts'
export { closingShape } from './shop.ts'
export type { Closing, LetterSet, ProductFile, ShopPeriods, ShopSettings } from './shop.ts'
export { cardBrands, lackedBy, paymentMethods, reaches, sellingOf, whenPaid } from './selling.ts'
export type {
  CardBrand,
  MethodSettings,
  Missing,
  PaymentMethod,
  Reach,
  Selling,
  SellingSettings,
  WhenPaid,
} from './selling.ts'
export {
  careDaysOf,
  careFeeOf,
  firstDayFor,
  readyWhenBrought,
  storeServices,
  storesFor,
  timesOf,
  visitProblem,
} from './visits.ts'
export type { SpokenLanguage, Store, VisitWish } from './visits.ts'
export { week } from './visits-shape.ts'
