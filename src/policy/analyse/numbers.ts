/** Lengths of time in the text against those in the rules, and in one language against the other. */
import type { Section } from '../document/tree.ts'
import type { Length, Policy, Position, Rule } from '../rules/tree.ts'
import { positionsOf } from '../evaluate/tell.ts'
import { headingIn } from './finding.ts'
import type { Remark } from './finding.ts'
import { lengthsIn, measured, unitOf, type Measure, type SaidLength } from './said-lengths.ts'
import { inOneAlone, tongues } from './tongues.ts'

export function numberRemarks(policy: Policy): readonly Remark[] {
  return [
    ...policy.sections.flatMap((section) => numbersThatDiffer(policy, section)),
    ...numbersWithoutText(policy),
    ...termsThatDiffer(policy),
    ...numbersWithoutRule(policy),
  ]
}

function numbersThatDiffer(policy: Policy, section: Section): readonly Remark[] {
  const [first, second] = policy.languages
  if (
    first === undefined ||
    second === undefined ||
    section.text[first] === undefined ||
    section.text[second] === undefined
  )
    return []
  const said = [first, second].map(
    (language) => new Set(lengthsIn(section.text[language]!, language).map(({ measure }) => measure)),
  )
  const only = [0, 1].map((i) => [...said[i]!].filter((length) => !said[1 - i]!.has(length)))
  if (only[0]!.length === 0 && only[1]!.length === 0) return []
  const alone = inOneAlone(
    [
      [first, only[0]!],
      [second, only[1]!],
    ],
    { inJapanese: lengthJa, inEnglish: lengthWords },
  )
  return [
    {
      kind: 'languages-differ',
      severity: 'error',
      place: section.place,
      clauses: [section.id],
      words: {
        ja: `「${headingIn(policy, section.id, 'ja')}」に、一方の言語にだけある期間があります（${alone.ja}）`,
        en: `“${headingIn(policy, section.id, 'en')}” names periods in one language only (${alone.en})`,
      },
      suggestion: {
        ja: 'どちらの言語にも同じ期間を書いてください',
        en: 'say the same periods in both languages',
      },
    },
  ]
}

/** A rule's days must be there to read: in its own text, or in that of another clause with the same edge. */
function numbersWithoutText(policy: Policy): readonly Remark[] {
  return policy.rules.flatMap((rule): readonly Remark[] => {
    const positions = ownPositions(policy, rule)
    const unsaid = policy.languages.flatMap((language) => {
      const position = positions.find((one) => !isSaid(policy, rule, one, language))
      return position === undefined ? [] : [{ language, position }]
    })
    const [first] = unsaid
    if (first === undefined) return []
    const { count, unit } = first.position.length
    const length = lengthWords(`${count} ${unit}`)
    const { ja, en } = tongues(unsaid.map(({ language }) => language))
    const lengthInJapanese = lengthJa(`${count} ${unit}`)
    return [
      {
        kind: 'number-differs',
        severity: 'error',
        place: first.position.place,
        clauses: [rule.id],
        words: {
          ja: `規則 \`${rule.id}\` の期間（${lengthInJapanese}）が、${ja}の文章にありません`,
          en: `the rule \`${rule.id}\` counts ${length}; the ${en} text does not`,
        },
        suggestion: { ja: '文章か規則のどちらかを直してください', en: 'mend the text or the rule' },
      },
    ]
  })
}

/** A time that a rule promises as a term, where its own clause names another one of that kind. */
function termsThatDiffer(policy: Policy): readonly Remark[] {
  if (policy.kind === 'law') return []
  return policy.rules.flatMap((rule): readonly Remark[] => {
    const wrong = policy.languages.flatMap((language) => {
      const said = saidIn(policy.sections, (id) => id === rule.clause, language).map(({ measure }) => measure)
      const other = termLengths(rule).find(
        (length) =>
          !said.includes(length) &&
          said.some((one) => unitOf(one) === unitOf(length) || countOf(one) === countOf(length)),
      )
      return other === undefined ? [] : [{ language, other }]
    })
    const [first] = wrong
    if (first === undefined) return []
    const { ja, en } = tongues(wrong.map(({ language }) => language))
    const length = lengthWords(first.other)
    return [
      {
        kind: 'number-differs',
        severity: 'error',
        place: rule.place,
        clauses: [rule.id],
        words: {
          ja: `規則 \`${rule.id}\` が約束する期間（${lengthJa(first.other)}）が、${ja}の文章にありません`,
          en: `the rule \`${rule.id}\` promises ${length}; the ${en} text does not`,
        },
        suggestion: { ja: '文章か規則のどちらかを直してください', en: 'mend the text or the rule' },
      },
    ]
  })
}

/**
 * Whether a text names an edge of a rule: that of its own clause, or, where that names no length of the kind
 * at all, that of another clause with the same edge.
 */
function isSaid(policy: Policy, rule: Rule, position: Position, language: string): boolean {
  const kind = unitOf(base(position))
  const own = saidIn(policy.sections, (id) => id === rule.clause, language)
  if (policy.kind === 'policy' && own.some(({ measure }) => unitOf(measure) === kind))
    return own.some((said) => names(said, position))
  const others = new Set(
    policy.rules.filter((r) => positionsOf(r).some((p) => sameEdge(p, position))).map((r) => r.clause),
  )
  return saidIn(policy.sections, (id) => others.has(id), language).some((said) => names(said, position))
}

const saidIn = (sections: readonly Section[], wanted: (id: string) => boolean, language: string) =>
  sections.filter(({ id }) => wanted(id)).flatMap(({ text }) => lengthsIn(text[language] ?? '', language))

/**
 * A length that a clause promises and no rule on the same requests means: the machine does not keep it. Only
 * lengths of a kind that the clause's own rules count in; what else a text tells is not a window.
 */
function numbersWithoutRule(policy: Policy): readonly Remark[] {
  // An article tells of much that its rules leave to staff.
  if (policy.kind === 'law') return []
  return policy.sections.flatMap((section): readonly Remark[] => {
    const own = policy.rules.filter((rule) => rule.clause === section.id)
    const kinds = new Set(own.flatMap(positionsOf).map((position) => unitOf(base(position))))
    const near = policy.rules.filter((rule) => own.some((one) => shareRequests(one, rule)))
    const edges = near.flatMap(positionsOf)
    const terms = new Set(policy.rules.flatMap(termLengths))
    const said = policy.languages.flatMap((language) => lengthsIn(section.text[language] ?? '', language))
    const first = said.find(
      (one) =>
        kinds.has(unitOf(one.measure)) &&
        one.measure !== '1 days' &&
        !terms.has(one.measure) &&
        !edges.some((edge) => names(one, edge)),
    )
    if (first === undefined) return []
    const length = lengthWords(first.measure)
    return [
      {
        kind: 'number-differs',
        severity: 'warning',
        place: section.place,
        clauses: [section.id],
        words: {
          ja: `「${headingIn(policy, section.id, 'ja')}」の文章にある${lengthJa(first.measure)}を数える規則がありません`,
          en: `“${headingIn(policy, section.id, 'en')}” says ${length}; no rule counts them`,
        },
        suggestion: { ja: '文章か規則のどちらかを直してください', en: 'mend the text or the rule' },
      },
    ]
  })
}

const countOf = (length: Measure): string => length.slice(0, length.indexOf(' '))

export const shareRequests = (a: Rule, b: Rule): boolean =>
  a.on === '*' || b.on === '*' || a.on.some((request) => b.on.includes(request))

/** Lengths that terms name, such as when a refund comes. */
const termLengths = ({ terms }: Rule): readonly Measure[] =>
  Object.values(terms).flatMap((value) =>
    typeof value === 'object' && 'length' in value && 'of' in value
      ? [measured(value.length.count, value.length.unit)]
      : [],
  )

/** Positions that the rule writes itself; those it inherits are said where they are written. */
function ownPositions(policy: Policy, rule: Rule): readonly Position[] {
  const inherited = new Set(
    rule.exceptionTo.flatMap((id) => policy.rules.filter((r) => r.id === id)).flatMap(positionsOf),
  )
  return positionsOf(rule).filter((p) => !inherited.has(p))
}

const unitsJa: Readonly<Record<string, string>> = {
  hours: '時間',
  days: '日',
  'business-days': '営業日',
  weeks: '週間',
  months: 'か月',
  years: '年',
}

/** `7 business-days` as people write it. */
const lengthJa = (length: Measure): string => {
  const [count = '', unit = ''] = length.split(' ')
  return `${count}${unitsJa[unit] ?? unit}`
}

const lengthWords = (length: Measure): string => length.replace('-', ' ').replace(/^(1 .*)s$/, '$1')

const base = ({ length }: Position): Measure => measured(length.count, length.unit)

const sameEdge = (a: Position, b: Position) =>
  a.anchor === b.anchor && edgeNames(a).until.some((name) => edgeNames(b).until.includes(name))

/** Whether words name an edge: `within 7 days` and `from day 8` are one, `within 8 days` is another. */
function names({ measure, sense }: SaidLength, position: Position): boolean {
  const { until, from, plain } = edgeNames(position)
  return { until, from, plain }[sense].includes(measure)
}

/** How a text may name an edge: the last day in, the first day out, or just the number that the rule has. */
function edgeNames({ relation, length, counting }: Position) {
  const parts: readonly Length[] = [length, ...(length.next === undefined ? [] : [length.next])]
  const all = parts.map(({ count, unit }) => {
    const own = measured(count, unit)
    if (unit !== 'days') return { until: [own], from: [own], plain: [own] }
    if (relation === 'from' || relation === 'before')
      return { until: [`${count - 1} days`], from: [own], plain: [own] }
    // Counted with the first day, day N is N - 1 days later.
    const later = counting.firstDay === 'included' ? [`${count - 1} days`] : []
    return { until: [own, ...later], from: [`${count + 1} days`], plain: [own, ...later] }
  })
  return {
    until: all.flatMap(({ until }) => until),
    from: all.flatMap(({ from }) => from),
    plain: all.flatMap(({ plain }) => plain),
  }
}
