/** Where customers pay: the page of a payment, opened by a link. `main` registers it. */
export { register } from './routes.ts'
