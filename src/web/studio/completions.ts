/**
 * What may be written at a place in a rule: facts, values, requests, terms, ids. Used by the editor in the
 * browser and by its tests; the words come from the server. Pure, without any import.
 */

/** A word with what it means. */
export type Offer = { readonly word: string; readonly meaning: string }

/** Everything a document may name. `ids` are those of the text as it stands. */
export type Lexicon = {
  readonly requests: readonly Offer[]
  readonly facts: readonly (Offer & { readonly kind: string; readonly values: readonly Offer[] })[]
  readonly terms: readonly (Offer & { readonly values: readonly Offer[] })[]
  readonly effects: readonly Offer[]
  readonly keys: readonly Offer[]
  readonly countries: readonly Offer[]
  readonly ids: readonly Offer[]
}

/** Offers for the word that begins at `from` in the line. */
export type Offered = { readonly from: number; readonly offers: readonly Offer[] }

/** Whether a line lies in a fence that holds rules, examples or facts; `lines` are those before it. */
export function inFence(lines: readonly string[]): boolean {
  let open = false
  for (const line of lines) {
    if (line.startsWith('```')) open = !open && /^```\s*ya?ml/.test(line)
  }
  return open
}

/** What fits behind the text of a line up to the cursor; undefined where nothing is known. */
export function offersAt(before: string, lexicon: Lexicon): Offered | undefined {
  const word = /[\w.#-]*$/.exec(before)?.[0] ?? ''
  const from = before.length - word.length
  const head = before.slice(0, from)
  if (/#/.test(head)) return undefined
  if (/\b(of|not-yet)\s+$/.test(head)) return { from, offers: momentsIn(lexicon) }
  const key = keyBefore(head)
  if (key === undefined) return atKey(head) ? { from, offers: keysIn(lexicon) } : undefined
  const offers = valuesOf(key, lexicon)
  return offers.length === 0 ? undefined : { from, offers }
}

/** `when: { reason: [defect, ` → reason: the key whose value is being written. */
function keyBefore(head: string): string | undefined {
  return /([\w-]+):\s*(?:\{\s*not:\s*)?(?:\[[^\]{}:]*)?$/.exec(head)?.[1]
}

/** At the beginning of a line or an entry, where a key may stand. */
const atKey = (head: string): boolean => /(?:^\s*(?:-\s+)?|[{,]\s*)$/.test(head)

const keysIn = ({ keys, facts, terms }: Lexicon): readonly Offer[] => [...keys, ...facts, ...terms]

const momentsIn = ({ facts }: Lexicon): readonly Offer[] =>
  facts.filter(({ kind }) => kind === 'instant' || kind === 'day')

function valuesOf(key: string, lexicon: Lexicon): readonly Offer[] {
  if (key === 'on' || key === 'request') return lexicon.requests
  if (key === 'then' || key === 'else' || key === 'verdict') return lexicon.effects
  if (['exception-to', 'overrides', 'cites', 'speaks'].includes(key)) return lexicon.ids
  if (['happened', 'not-yet'].includes(key)) return momentsIn(lexicon)
  const fact = lexicon.facts.find(({ word }) => word === key)
  if (fact?.kind === 'country') return lexicon.countries
  return fact?.values ?? lexicon.terms.find(({ word }) => word === key)?.values ?? []
}
