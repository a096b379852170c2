/**
 * The lists of options as they were drawn before, for as long as the options are the very same: `#rulings`
 * hands the same lists out while they hold, and makes others when anything in them turns.
 */
import { raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { PieceOptions } from '#rulings'
import { OptionLists, type Ways } from './options-list.tsx'

type Drawn = { readonly published: object; readonly html: string }

const drawn = new WeakMap<PieceOptions['possible'], Map<string, Drawn>>()
/** In a few languages, for a few orders that are alike to the minute. */
const most = 8

/** The lists of a piece; `piece` is what it is called. */
export function drawnLists(options: PieceOptions, ways: Ways, piece: string): HtmlEscapedString {
  const { documentSet, seenAt: _seenAt, ...others } = ways
  const known = drawn.get(options.possible) ?? new Map<string, Drawn>()
  drawn.set(options.possible, known)
  const key = JSON.stringify([documentSet.shop, documentSet.language, others, piece])
  const before = known.get(key)
  if (before?.published === documentSet.published) return raw(before.html)
  const html = String(<OptionLists options={options} ways={ways} piece={piece} />)
  if (known.size >= most) known.clear()
  known.set(key, { published: documentSet.published, html })
  return raw(html)
}
