/**
 * The terms of a clause's rules held against its text: what a rule promises, charges or asks for is there to
 * read, and what the text plainly says of that kind some rule of the clause has.
 */
import type { Section } from '../document/tree.ts'
import type { Policy, Rule } from '../rules/tree.ts'
import { wordIn } from '../evaluate/print.ts'
import { commerce } from '../vocabulary/commerce.ts'
import { headingIn, mendEither } from './finding.ts'
import type { Remark } from './finding.ts'
import { shareRequests } from './numbers.ts'
import type { Language } from './said-acts.ts'
import { saidTerms, type SaidTerm } from './said-terms.ts'

export function termRemarks(policy: Policy, section: Section): readonly Remark[] {
  const rules = policy.rules.filter(({ clause }) => clause === section.id)
  const languages = policy.languages.filter((one): one is Language => one === 'ja' || one === 'en')
  for (const rule of rules)
    for (const term of saidTerms.filter((one) => has(rule, one))) {
      const texts = whereTold(policy, rule, term)
      const isTold = languages.every((one) =>
        texts.some(({ text }) => term.perhaps[one].test(text[one] ?? '')),
      )
      if (!isTold) return [unsaid(policy, rule, term)]
    }
  const missed = saidTerms.find(
    (term) =>
      rules.length > 0 &&
      languages.length > 0 &&
      languages.every(
        (one) => term.plain?.[one].test((section.text[one] ?? '').normalize('NFKC')) === true,
      ) &&
      !rules.some((rule) => speaksOf(rule, term)) &&
      (term.inPassing !== true || policy.rules.some((rule) => has(rule, term))),
  )
  return missed === undefined ? [] : [unruled(policy, section, rules[0]!, missed)]
}

const has = ({ terms }: Rule, { term, value }: SaidTerm): boolean => {
  const own = terms[term]
  return own === value || (Array.isArray(own) && own.includes(value))
}

/** Another value of the same term is held against the text by itself. */
const speaksOf = (rule: Rule, term: SaidTerm): boolean =>
  term.term === 'obligations' ? has(rule, term) : rule.terms[term.term] !== undefined

/**
 * Where what a rule promises may stand: in its own clause, or in what it is an exception to; what it asks
 * for, also where another rule asks for it on the same requests.
 */
function whereTold(policy: Policy, rule: Rule, term: SaidTerm): readonly Section[] {
  const asksAlike = (one: Rule) => term.term === 'obligations' && has(one, term) && shareRequests(one, rule)
  const like = policy.rules.filter((one) => rule.exceptionTo.includes(one.id) || asksAlike(one))
  const clauses = new Set([rule, ...like].map(({ clause }) => clause))
  return policy.sections.filter(({ id }) => clauses.has(id))
}

const wordOf = ({ term, value }: SaidTerm, language: Language): string => {
  const { words, values } = commerce.terms.find(({ name }) => name === term)!
  const word = wordIn(values.find((one) => one.value === value)!.words, language)
  if (term === 'obligations') return language === 'ja' ? `「${word}」` : `“${word}”`
  const name = wordIn(words, language)
  return language === 'ja' ? `「${name}、${word}」` : `“${name}: ${word}”`
}

const remark = (policy: Policy, rule: Rule, words: Remark['words']): Remark => ({
  kind: 'text-differs',
  severity: 'warning',
  place: rule.place,
  clauses: [rule.id],
  words,
  suggestion: mendEither,
})

const unsaid = (policy: Policy, rule: Rule, term: SaidTerm): Remark =>
  remark(policy, rule, {
    ja: `規則 \`${rule.id}\` には${wordOf(term, 'ja')}とありますが、「${headingIn(policy, rule.clause, 'ja')}」の文章にはありません`,
    en: `the rule \`${rule.id}\` says ${wordOf(term, 'en')}; the text of “${headingIn(policy, rule.clause, 'en')}” does not`,
  })

const unruled = (policy: Policy, { id }: Section, rule: Rule, term: SaidTerm): Remark =>
  remark(policy, rule, {
    ja: `「${headingIn(policy, id, 'ja')}」の文章には${wordOf(term, 'ja')}にあたることがありますが、どの規則の \`terms:\` にもありません`,
    en: `the text of “${headingIn(policy, id, 'en')}” says as much as ${wordOf(term, 'en')}; the \`terms:\` of none of its rules do`,
  })
