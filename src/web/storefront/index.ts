/** The storefront: what anybody may look at without signing in. `main` registers it with `webApp`. */
export { register } from './routes.ts'
