/**
 * On which requests two readings of documents can answer otherwise: where each has the same rules in the same
 * order, so are the answers, and nothing has to be compiled to know it. Reads rules only; knows no diagram.
 */
import type { Documents } from '../evaluate/settle.ts'
import type { Policy, Rule } from '../rules/tree.ts'
import { commerce } from '../vocabulary/commerce.ts'

/** Requests whose rules are not the same in both; all of them where names or scopes differ. */
export function requestsTouched(a: Documents, b: Documents): readonly string[] {
  const every = commerce.requests.map(({ value }) => value)
  if (!sameGround(a, b)) return every
  const [was, is] = [documentsIn(a), documentsIn(b)]
  return every.filter((request) => was.some((one, i) => rulesOn(one, request) !== rulesOn(is[i]!, request)))
}

/** The policy, and the laws under it. */
export const documentsIn = ({ policy, laws }: Documents): readonly Policy[] => [policy, ...laws]

/** Whether the same lies under all rules. */
export const sameGround = (a: Documents, b: Documents): boolean => groundOf(a) === groundOf(b)

/** What lies under all rules: the documents by name and scope, and the facts and terms they may speak of. */
const groundOf = (documents: Documents): string =>
  said([
    documentsIn(documents).map(({ name, scope }) => [name, scope]),
    documents.facts.map(({ name, kind, values }) => [name, kind, values.map(({ value }) => value)]),
    documents.terms.map(({ name }) => name),
  ])

const onRequests = new WeakMap<Policy, Map<string, string>>()

function rulesOn(document: Policy, request: string): string {
  const known = onRequests.get(document) ?? new Map<string, string>()
  onRequests.set(document, known)
  const rules = document.rules.filter(({ on }) => on === '*' || on.includes(request))
  const made = known.get(request) ?? rules.map(ruleText).join('\n')
  known.set(request, made)
  return made
}

const rules = new WeakMap<Rule, string>()

function ruleText(rule: Rule): string {
  const known = rules.get(rule) ?? said({ ...rule, on: [] })
  rules.set(rule, known)
  return known
}

/** Whether two rules say the same on the same requests. */
export const sameRule = (a: Rule, b: Rule): boolean =>
  ruleText(a) === ruleText(b) && said(a.on) === said(b.on)

/** All but where it stands. */
export const said = (value: unknown): string =>
  JSON.stringify(value, (key, part: unknown) => (key === 'place' ? undefined : part))
