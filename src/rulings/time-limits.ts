/**
 * Until when something is to be done: by the terms of the ruling, else by the shop's settings; and which of
 * them says so, for the screen and the record. Pure.
 */
import { deadlineOf, parseInstant, type Instant } from '#calendar'
import type { Documents, Ruling } from '#policy'
import type { OpenShop } from '#shops'

/** Times that a document may state as a term, and that a shop's settings state in any case. */
export type LimitName = 'answer-within' | 'evidence-within' | 'send-back-within'

/** What says a date: a clause or article, or the shop's settings. */
export type LimitSource =
  | { readonly of: 'settings' }
  | { readonly of: 'clause'; readonly document: string; readonly clause: string }

/** `at` is exclusive: in time means earlier. */
export type TimeLimit = { readonly at: Instant; readonly from: LimitSource }

const settingOf = {
  'answer-within': 'answer',
  'evidence-within': 'evidence',
  'send-back-within': 'send-back',
} as const satisfies Record<LimitName, keyof OpenShop['settings']['periods']>

/**
 * The ruling's date where it states one that has not passed; else the shop's own time, counted from `at` by
 * the shop's clock and closing days.
 */
export function limitOf(
  name: LimitName,
  { ruling, documents, shop, at }: { ruling: Ruling; documents: Documents; shop: OpenShop; at: Instant },
): TimeLimit {
  const stated = statedLimit(name, ruling, documents)
  if (stated !== undefined && stated.at > at) return stated
  return settingsLimit(name, shop, at)
}

/** The shop's own time, counted from `at`. */
export function settingsLimit(name: LimitName, shop: OpenShop, at: Instant): TimeLimit {
  const { zone, holidays } = shop.calendar
  const { length, unit } = shop.settings.periods[settingOf[name]]
  const closed = unit === 'business-days' ? holidays : () => undefined
  const end = deadlineOf({ length, unit, firstDay: 'excluded', roll: 'none' }, at, zone, closed)
  return { at: end.at, from: { of: 'settings' } }
}

/** The date that a term of the ruling gives, with the clause that states it. */
export function statedLimit(
  term: LimitName | 'refund-within',
  ruling: Ruling,
  documents: Documents,
): TimeLimit | undefined {
  const at = parseInstant(ruling.deadlines.find(({ of }) => of === term)?.at ?? '')
  if (at === undefined) return undefined
  const stating = ruling.clauses.filter(({ document, id }) =>
    [documents.policy, ...documents.laws].some(
      ({ name, rules }) =>
        name === document && rules.some((rule) => ruleIs(rule.id, id) && rule.terms[term] !== undefined),
    ),
  )
  const decides = ({ deciding }: Ruling['clauses'][number]) => deciding
  const clause = stating.find(decides) ?? stating[0] ?? ruling.clauses.find(decides)
  return {
    at,
    from:
      clause === undefined
        ? { of: 'settings' }
        : { of: 'clause', document: clause.document, clause: clause.id },
  }
}

/** A clause is cited by its rule, or by a requirement of it behind a dot. */
const ruleIs = (rule: string, cited: string): boolean => cited === rule || cited.startsWith(`${rule}.`)
