/**
 * The world that stories and tests of screens live in, with people who buy, ask and work in it. Everything is
 * done through the doors that the program itself uses; nothing sleeps, nobody looks at a real clock.
 */
export { buyers, goOnToHow, pressToBuy, putIntoCart, toLastScreen, type BuyerCountry } from './checkout.ts'
export { people } from '../samples.ts'
export { rulingContextOf, delivered, ordered } from './ruling-context.ts'
export { askFor, buy, paymentPage, receive, sellRings, type Bought, type Buying } from './buy.ts'
export { folders } from './folders.ts'
export { moment } from './moment.ts'
export { atTheDesk, customerLink, deskLink, guest, password, signedIn, type Staff } from './sign-in.ts'
export { fieldIn, hiddenFields, visitorOf, wordsIn, type Fields, type Page, type Visitor } from './visitor.ts'
export { pagesOn, shopsOn, stockedOn } from './pages-on.ts'
export { openWorld, origin, type World, type WorldSettings } from './world.ts'
export * as ringCase from './ring-case.ts'
export { hardDraft } from './hard-draft.ts'
export { ownerAt, ownHouse, program, type Program } from './program.ts'
