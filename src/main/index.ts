/** The built app, for the stories that live in it. Programs are `start.ts` and `cli.ts`. */
export { loadCatalogue } from './fill.ts'
export { pagesOf } from './pages.ts'
export { people } from './samples.ts'
export { handlersFor, readShops } from './compose.ts'
