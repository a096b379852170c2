/**
 * Rules that have much in common and one thing not: a list of values in which one lacks, or has, what stands
 * in all the others, and terms that are the same under different answers. Knows no text.
 */
import type { Condition, Policy, Rule } from '../rules/tree.ts'
import type { Words } from '../vocabulary/tree.ts'
import { wordIn } from '../evaluate/print.ts'
import { commerce } from '../vocabulary/commerce.ts'
import { headingIn } from './finding.ts'
import type { Remark } from './finding.ts'

export const alikeRemarks = (policy: Policy): readonly Remark[] => [
  ...oddLists(policy),
  ...answersApart(policy),
  ...termsApart(policy),
]

/** Values that a rule tests or is about, of one fact. */
type List = { readonly rule: Rule; readonly of: string; readonly values: readonly string[] }

const requests = 'on'

const listsOf = (rule: Rule): readonly List[] => [
  ...(rule.on === '*' ? [] : [{ rule, of: requests, values: rule.on }]),
  ...testsIn(rule.when).map(({ of, values }) => ({ rule, of, values })),
]

/** Tests that all have to hold; one under a `not` is of its own kind. */
function testsIn(condition: Condition): readonly Omit<List, 'rule'>[] {
  if (condition.kind === 'all') return condition.of.flatMap(testsIn)
  if (condition.kind === 'not' && condition.of.kind === 'is')
    return [{ of: `not ${condition.of.fact}`, values: condition.of.values }]
  return condition.kind === 'is' ? [{ of: condition.fact, values: condition.values }] : []
}

/** Stages end where each clause says. */
const ownOfClause: ReadonlySet<string> = new Set(['stage', 'not stage'])

/** So many rules make a list that another one departs from. */
const usual = 2

/** The only list of its fact that is as it is, one value away from one that other rules have. */
function oddLists(policy: Policy): readonly Remark[] {
  const lists = policy.rules.flatMap(listsOf)
  return lists.flatMap((list): readonly Remark[] => {
    const beside = lists.filter(
      ({ of, rule }) =>
        of === list.of && rule !== list.rule && (!ownOfClause.has(of) || rule.clause === list.rule.clause),
    )
    if (beside.some(({ values }) => isSame(values, list.values))) return []
    for (const same of Map.groupBy(beside, ({ values }) => values.toSorted().join()).values()) {
      const stray = strayOf(policy, list, same[0]!.values)
      if (same.length >= usual && stray !== undefined) return [oddList(policy, list, stray, same.length)]
    }
    return []
  })
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((value) => other.includes(value))

/** What a list lacks, or has too much; countries go by groups. */
type Stray = { readonly values: readonly string[]; readonly isMissing: boolean }

function strayOf(
  policy: Policy,
  { rule, of, values }: List,
  usualValues: readonly string[],
): Stray | undefined {
  const missing = usualValues.filter((value) => !values.includes(value))
  const extra = values.filter((value) => !usualValues.includes(value))
  const isGroup = of === 'country' || of === 'not country'
  const isOne = isGroup ? missing.length === 0 || extra.length === 0 : missing.length + extra.length === 1
  if (!isOne || usualValues.length < (of === requests ? 3 : 2)) return undefined
  // Another rule of the clause may be about what this one leaves out.
  const isElsewhere = (value: string) =>
    policy.rules.some(({ clause, on }) => clause === rule.clause && on !== '*' && on.includes(value))
  if (of === requests && (missing.length === 0 || missing.some(isElsewhere))) return undefined
  return missing.length > 0 ? { values: missing, isMissing: true } : { values: extra, isMissing: false }
}

function oddList(policy: Policy, { rule, of }: List, stray: Stray, others: number): Remark {
  const said = (language: 'ja' | 'en') => valuesIn(policy, of, stray.values, language)
  return {
    kind: 'odd-rule',
    severity: 'warning',
    place: rule.place,
    clauses: [rule.id],
    words: stray.isMissing
      ? {
          ja: `ほかの${others}個の規則にある${said('ja')}が、規則 \`${rule.id}\` にだけありません`,
          en: `the rule \`${rule.id}\` leaves out ${said('en')}, which ${others} other rules name beside the same`,
        }
      : {
          ja: `規則 \`${rule.id}\` にだけ${said('ja')}があり、ほかは同じ${others}個の規則にはありません`,
          en: `the rule \`${rule.id}\` names ${said('en')}, which ${others} other rules with the same do not`,
        },
    suggestion: {
      ja: 'そろえるか、違う理由を文章に書き、この指摘を残してください',
      en: 'make them alike, or leave this with the reason why they differ',
    },
  }
}

/** Values by their words, at most three. */
function valuesIn(policy: Policy, of: string, values: readonly string[], language: 'ja' | 'en'): string {
  const name = of.replace(/^not /, '')
  const words: readonly { readonly value: string; readonly words: Words }[] =
    of === requests
      ? commerce.requests
      : ([...policy.facts, ...commerce.facts].find((fact) => fact.name === name)?.values ?? [])
  const told = values.slice(0, 3).map((value) => {
    const word = wordIn(words.find((one) => one.value === value)?.words ?? { en: value }, language)
    return language === 'ja' ? `「${word}」` : `“${word}”`
  })
  const more = values.length > 3 ? { ja: 'など', en: ' and others' }[language] : ''
  return `${told.join(language === 'ja' ? '' : ', ')}${more}`
}

/** Rules of one clause that promise the same, in several points, and answer differently. */
function answersApart(policy: Policy): readonly Remark[] {
  const groups = Map.groupBy(
    policy.rules.filter(({ then, terms }) => then !== 'terms' && Object.keys(terms).length > 1),
    ({ clause, terms }) => `${clause} ${JSON.stringify(Object.entries(terms).toSorted())}`,
  )
  return [...groups.values()].flatMap((rules): readonly Remark[] => {
    const [first, ...others] = rules
    const other = others.find(({ then }) => then !== first!.then)
    if (other === undefined) return []
    const { clause, id, place } = first!
    return [
      {
        kind: 'odd-rule',
        severity: 'warning',
        place,
        clauses: [id, other.id],
        words: {
          ja: `「${headingIn(policy, clause, 'ja')}」の規則 \`${id}\` と \`${other.id}\` は同じことを約束していますが、答えが違います`,
          en: `the rules \`${id}\` and \`${other.id}\` of “${headingIn(policy, clause, 'en')}” promise the same and answer differently`,
        },
        suggestion: {
          ja: 'どちらかの `then:` を直すか、約束を書き分けてください',
          en: 'mend the `then:` of one, or say what each promises',
        },
      },
    ]
  })
}

/** So many points that two rules promise alike show that they were written as one. */
const manyPoints = 3

/**
 * Rules of one clause that promise the same but for one point: of two that have many points in common, or of
 * one that departs from several others.
 */
function termsApart(policy: Policy): readonly Remark[] {
  const clauses = Map.groupBy(
    policy.rules.filter(({ terms }) => Object.keys(terms).length > 0),
    ({ clause }) => clause,
  )
  return [...clauses.values()].flatMap((rules): readonly Remark[] => {
    for (const rule of rules) {
      const near = rules.flatMap((other) => {
        const points = other === rule ? [] : pointsApart(rule, other)
        return points.length === 1 ? [{ other, point: points[0]! }] : []
      })
      const isMany = ({ other }: (typeof near)[number]) => Object.keys(other.terms).length > manyPoints
      const [first, ...others] = near.filter(({ point, other }) => point in other.terms)
      if (first === undefined) continue
      const alike = others.filter(({ other }) => pointsApart(first.other, other).length === 0)
      if (!isMany(first) && alike.length + 1 < usual) continue
      return [termApart(policy, rule, first.other, first.point)]
    }
    return []
  })
}

/** Terms in which two rules of the same answer differ; none counts where they have nothing in common. */
function pointsApart(a: Rule, b: Rule): readonly string[] {
  const all = [...new Set([...Object.keys(a.terms), ...Object.keys(b.terms)])]
  const apart = all.filter((name) => JSON.stringify(a.terms[name]) !== JSON.stringify(b.terms[name]))
  return a.then !== b.then || apart.length === all.length ? all : apart
}

function termApart(policy: Policy, rule: Rule, other: Rule, point: string): Remark {
  const words = commerce.terms.find(({ name }) => name === point)?.words ?? { en: point }
  return {
    kind: 'odd-rule',
    severity: 'warning',
    place: rule.place,
    clauses: [rule.id, other.id],
    words: {
      ja: `「${headingIn(policy, rule.clause, 'ja')}」の規則 \`${rule.id}\` と \`${other.id}\` は、「${wordIn(words, 'ja')}」のほかは同じことを約束しています`,
      en: `the rules \`${rule.id}\` and \`${other.id}\` of “${headingIn(policy, rule.clause, 'en')}” promise the same but for “${wordIn(words, 'en')}”`,
    },
    suggestion: {
      ja: 'そろえるか、違う理由を文章に書き、この指摘を残してください',
      en: 'make them alike, or leave this with the reason why they differ',
    },
  }
}
