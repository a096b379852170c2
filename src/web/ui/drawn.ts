/**
 * Parts of pages that were drawn before, under everything they are drawn from: whatever differs in one value
 * is drawn anew. Knows no page.
 */
import { raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

const drawn = new Map<string, HtmlEscapedString>()
/** Some fifteen kilobytes each. The oldest goes first. */
const most = 400

/** `from` is all that the part shows; what cannot be written out stands there by `nameOf`. */
export function drawnFrom(from: readonly unknown[], draw: () => unknown): HtmlEscapedString {
  const key = JSON.stringify(from, written)
  const known = drawn.get(key)
  if (known !== undefined) return known
  const html = raw(String(draw()))
  drawn.set(key, html)
  const [oldest] = drawn.keys()
  if (drawn.size > most && oldest !== undefined) drawn.delete(oldest)
  return html
}

const written = (_name: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}n` : value)

const names = new WeakMap<object, number>()
let named = 0

/** What stands for an object that never changes, as long as it lives. */
export function nameOf(held: object): number {
  const name = names.get(held) ?? (named += 1)
  names.set(held, name)
  return name
}
