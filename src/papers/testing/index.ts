/** What stands in a PDF of ours, as a reader's copy and paste would give it: for tests. */
export { textIn } from './text-in.gateway.ts'
