/**
 * When a period that a ruling's terms state ends, counted from a moment that came after the request: a refund
 * from the day goods came back, or from the shop's yes to it.
 */
import { commerce } from '../vocabulary/commerce.ts'
import { readFacts, type ShopCalendar } from './facts.ts'
import type { Ruling, RulingDeadline } from './ruling.ts'
import type { Documents } from './settle.ts'
import { deadlinesOfTerms } from './tell.ts'
import { situation } from './truth.ts'

/** A term's end with the clause that states it, `document#id`. */
export type TermDeadline = RulingDeadline & { readonly clause: string }

/**
 * The end of the term in a ruling that was given on these facts. `moments` are epoch milliseconds by the fact
 * that names them (`returned`, `agreed`). Undefined where no clause cited states the term, or its moment has
 * not come.
 */
export function termDeadline(
  documents: Documents,
  { facts: input, ruling }: { facts: Readonly<Record<string, string>>; ruling: Ruling },
  term: string,
  moments: Readonly<Record<string, number>>,
  shop: ShopCalendar,
): TermDeadline | undefined {
  if (ruling.terms[term] === undefined) return undefined
  const { facts } = readFacts(input, { ...commerce, facts: documents.facts })
  const s = situation({ ...facts, moments: { ...facts.moments, ...moments } }, shop)
  for (const cited of ruling.clauses.toSorted((a, b) => Number(b.deciding) - Number(a.deciding))) {
    const document = [documents.policy, ...documents.laws].find(({ name }) => name === cited.document)
    const rule = document?.rules.find(({ id }) => cited.id === id || cited.id.startsWith(`${id}.`))
    const value = rule?.terms[term]
    if (rule === undefined || value === undefined) continue
    const [ends] = deadlinesOfTerms({ [term]: value }, s)
    if (ends !== undefined) return { ...ends, clause: `${cited.document}#${rule.id}` }
  }
  return undefined
}
