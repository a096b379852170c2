/** The mailbox: where letters are read while no mail server is set. `main` registers it. */
export { register } from './routes.ts'
