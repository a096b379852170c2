/**
 * My Page: what customers, guests and people who were given a piece see and do about an order. `main`
 * registers it.
 */
export { register } from './routes.ts'
