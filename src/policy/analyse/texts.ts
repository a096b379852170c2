/**
 * Findings about the published text: promises without a rule, languages that say different things, numbers
 * that no rule means.
 */
import type { Section } from '../document/tree.ts'
import type { Length, Policy, Position, Rule } from '../rules/tree.ts'
import { positionsOf } from '../evaluate/tell.ts'
import { headingIn } from './finding.ts'
import type { Remark } from './finding.ts'

/** A length as a text says it: `7 days`, `3 months`. */
type Said = string

const units = {
  日: 'days',
  営業日: 'business-days',
  週間: 'weeks',
  か月: 'months',
  ヶ月: 'months',
  カ月: 'months',
  年: 'years',
  時間: 'hours',
} as const
const spelt = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const number = `(\\d+|${spelt.join('|')})`
const unitEn = '((?:business|working) days?|days?|weeks?|months?|years?|hours?)'

/** The lengths of time a text names, days counted or numbered alike; `14 days` and `day 14` are one. */
export function lengthsIn(text: string, language: string): ReadonlySet<Said> {
  const plain = text.normalize('NFKC')
  return language === 'ja' ? lengthsJa(plain) : lengthsEn(plain.toLowerCase())
}

/** Dates are no lengths: 2026年7月31日, 7月31日, 令和8年, 2012年法. */
const datesJa =
  /(?:(?:\d{4}|(?:令和|平成|昭和)\d+)年)?\d{1,2}月\d{1,2}日|(?:\d{4}|(?:令和|平成|昭和)\d+)年(?:\d{1,2}月)?/g

function lengthsJa(withDates: string): ReadonlySet<Said> {
  const found = new Set<Said>()
  const text = withDates.replaceAll(datesJa, '')
  for (const [, from, to, unit] of text.matchAll(
    /(?:(\d+)[〜~~-])?(\d+)(営業日|日|週間|か月|ヶ月|カ月|年|時間)(?!本|付|時)/g,
  )) {
    const name = units[unit as keyof typeof units]
    for (const count of [from, to]) if (count !== undefined) found.add(`${Number(count)} ${name}`)
  }
  return found
}

function lengthsEn(text: string): ReadonlySet<Said> {
  const found = new Set<Said>()
  const add = (count: string | undefined, unit: string) => {
    if (count === undefined) return
    const value = /^\d+$/.test(count) ? Number(count) : spelt.indexOf(count)
    found.add(`${value} ${unit.replace(/(?:business|working) day/, 'business-day').replace(/s?$/, 's')}`)
  }
  for (const [, from, to, unit] of text.matchAll(
    new RegExp(`(?:${number} ?(?:-|–|to) ?)?\\b${number}[ -](?:or more |full |whole )?${unitEn}\\b`, 'g'),
  )) {
    add(from, unit!)
    add(to, unit!)
  }
  for (const [, from, to] of text.matchAll(/\bday (\d+)(?: to (?:day )?(\d+))?/g))
    for (const n of [from, to]) add(n, 'days')
  for (const [, from, to] of text.matchAll(/(?:(\d+)(?:st|nd|rd|th) to the )?(\d+)(?:st|nd|rd|th) day/g))
    for (const n of [from, to]) add(n, 'days')
  for (const [, n] of text.matchAll(/within the (week|month|year)|after the (?:week|month|year)/g))
    if (n !== undefined) add('1', n)
  return found
}

/** A week is seven days, twelve months a year: what two languages say is compared in one measure. */
function measured(said: Said): string {
  const [count, unit] = said.split(' ') as [string, string]
  return unit === 'weeks'
    ? `${Number(count) * 7} days`
    : unit === 'years'
      ? `${Number(count) * 12} months`
      : said
}

/** Words that soften or save a promise, by what they do. Both languages must do the same. */
const hedges: readonly {
  readonly what: { readonly ja: string; readonly en: string }
  readonly ja: RegExp
  readonly en: RegExp
}[] = [
  {
    what: { ja: '「原則として」', en: '“as a rule”' },
    ja: /原則として|原則、|一般に/,
    en: /\bas a rule\b|\bin principle\b|\bgenerally\b/i,
  },
  {
    what: { ja: '法令による例外', en: 'an exception for what the law requires' },
    ja: /法令[^。]{0,12}(除き|別段|場合を除)|法律[^。]{0,12}(除き|別段)|法令が[^。]{0,8}求め/,
    en: /unless[^.]{0,40}\b(law|laws)\b|required by[^.]{0,20}\blaw\b|subject to[^.]{0,20}\blaw\b/i,
  },
  {
    what: { ja: '「〜ことがあります」', en: '“may”' },
    ja: /(?:こと|場合|おそれ)[がも](?:あり|ござい)(?!ません)|かもしれません/,
    en: /(?<!\b[Yy]ou )\b(?:may|might)\b/,
  },
  { what: { ja: '「合理的に」', en: '“reasonably”' }, ja: /合理的/, en: /\breasonabl[ey]\b/i },
]

export function textRemarks(policy: Policy): readonly Remark[] {
  return [
    ...promisesWithoutRule(policy),
    ...policy.sections.flatMap((s) => [...numbersThatDiffer(policy, s), ...hedgesThatDiffer(policy, s)]),
    ...numbersWithoutText(policy),
    ...numbersWithoutRule(policy),
  ]
}

function promisesWithoutRule(policy: Policy): readonly Remark[] {
  const bare = policy.sections.filter(
    (s) => s.rules.length === 0 && !s.informs && Object.values(s.text).some((t) => t.trim() !== ''),
  )
  return bare.map((s) => ({
    kind: 'promise-without-rule',
    severity: 'warning',
    place: s.place,
    clauses: [s.id],
    words: {
      ja: `「${headingIn(policy, s.id, 'ja')}」には文章があって規則がありません`,
      en: `“${headingIn(policy, s.id, 'en')}” has a text and no rule`,
    },
    suggestion: {
      ja: '規則を書くか、ただの案内なら見出しに `.info` を付けてください',
      en: 'write a rule, or mark the heading `.info` if it only informs',
    },
  }))
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
    (language) => new Set([...lengthsIn(section.text[language]!, language)].map(measured)),
  )
  const only = [0, 1].map((i) => [...said[i]!].filter((length) => !said[1 - i]!.has(length)))
  if (only[0]!.length === 0 && only[1]!.length === 0) return []
  const list = [first, second]
    .flatMap((language, i) =>
      only[i]!.length === 0 ? [] : [`${language}: ${only[i]!.map(lengthWords).join(', ')}`],
    )
    .join(' / ')
  return [
    {
      kind: 'languages-differ',
      severity: 'error',
      place: section.place,
      clauses: [section.id],
      words: {
        ja: `「${headingIn(policy, section.id, 'ja')}」に、一方の言語にだけある期間があります(${list})`,
        en: `“${headingIn(policy, section.id, 'en')}” names periods in one language only (${list})`,
      },
      suggestion: {
        ja: 'どちらの言語にも同じ期間を書いてください',
        en: 'say the same periods in both languages',
      },
    },
  ]
}

function hedgesThatDiffer(policy: Policy, section: Section): readonly Remark[] {
  const { ja, en } = section.text
  if (ja === undefined || en === undefined) return []
  return hedges
    .filter((h) => h.ja.test(ja) !== h.en.test(en))
    .map((h) => {
      const only = h.ja.test(ja) ? { ja: '日本語', en: 'Japanese' } : { ja: '英語', en: 'English' }
      return {
        kind: 'languages-differ',
        severity: 'warning',
        place: section.place,
        clauses: [section.id],
        words: {
          ja: `「${headingIn(policy, section.id, 'ja')}」では、${h.what.ja}が${only.ja}にだけあります`,
          en: `“${headingIn(policy, section.id, 'en')}” says ${h.what.en} in ${only.en} only`,
        },
        suggestion: {
          ja: '両方の言語に書くか、どちらからも取り除いてください',
          en: 'say it in both languages or in neither',
        },
      }
    })
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
    const length = lengthOf(first.position)
    const whose = unsaid.map(({ language }) => language)
    const [ja, en] = [whose.join('・'), whose.join(' and ')]
    return [
      {
        kind: 'number-differs',
        severity: 'error',
        place: first.position.place,
        clauses: [rule.id],
        words: {
          ja: `規則 \`${rule.id}\` の期間(${length})が、${ja} の文章にありません`,
          en: `the rule \`${rule.id}\` counts ${length}; the ${en} text does not`,
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
  const wanted = namesOf(position)
  if (wanted.length === 0) return true
  const lengthsOf = ({ text }: Section) => [...lengthsIn(text[language] ?? '', language)].map(measured)
  const own = policy.sections.filter(({ id }) => id === rule.clause).flatMap(lengthsOf)
  if (policy.kind === 'policy' && own.some((length) => kindOf(length) === kindOf(wanted[0]!)))
    return own.some((said) => wanted.includes(said))
  return policy.sections
    .filter((section) =>
      policy.rules.some((r) => r.clause === section.id && positionsOf(r).some((p) => sameEdge(p, position))),
    )
    .some((section) => lengthsOf(section).some((said) => wanted.includes(said)))
}

/**
 * A length that a clause promises and no rule of the document means: the machine does not keep it. Only
 * lengths of a kind that the clause's own rules count in; what else a text tells is not a window.
 */
function numbersWithoutRule(policy: Policy): readonly Remark[] {
  // An article tells of much that its rules leave to staff.
  if (policy.kind === 'law') return []
  const meant = new Set(
    policy.rules.flatMap((rule) => [...positionsOf(rule).flatMap(namesOf), ...termLengths(rule)]),
  )
  return policy.sections.flatMap((section): readonly Remark[] => {
    const own = policy.rules
      .filter((rule) => rule.clause === section.id)
      .flatMap(positionsOf)
      .flatMap(namesOf)
    const kinds = new Set(own.map(kindOf))
    const said = policy.languages.flatMap((language) =>
      [...lengthsIn(section.text[language] ?? '', language)].map(measured),
    )
    const [first] = said.filter(
      (length) => kinds.has(kindOf(length)) && !meant.has(length) && length !== '1 days',
    )
    if (first === undefined) return []
    const length = lengthWords(first)
    return [
      {
        kind: 'number-differs',
        severity: 'warning',
        place: section.place,
        clauses: [section.id],
        words: {
          ja: `「${headingIn(policy, section.id, 'ja')}」の文章にある ${length} を数える規則がありません`,
          en: `“${headingIn(policy, section.id, 'en')}” says ${length}; no rule counts them`,
        },
        suggestion: { ja: '文章か規則のどちらかを直してください', en: 'mend the text or the rule' },
      },
    ]
  })
}

const kindOf = (length: Said): string => length.split(' ')[1] ?? ''

/** Lengths that terms name, such as when a refund comes. */
const termLengths = ({ terms }: Rule): readonly Said[] =>
  Object.values(terms).flatMap((value) =>
    typeof value === 'object' && 'length' in value && 'of' in value
      ? [measured(`${value.length.count} ${value.length.unit}`)]
      : [],
  )

/** Positions that the rule writes itself; those it inherits are said where they are written. */
function ownPositions(policy: Policy, rule: Rule): readonly Position[] {
  const inherited = new Set(
    rule.exceptionTo.flatMap((id) => policy.rules.filter((r) => r.id === id)).flatMap(positionsOf),
  )
  return positionsOf(rule).filter((p) => !inherited.has(p))
}

/** `7 business-days` as people write it. */
const lengthWords = (length: Said): string => length.replace('-', ' ').replace(/^(1 .*)s$/, '$1')

const lengthOf = ({ length }: Position) => lengthWords(`${length.count} ${length.unit}`)

const sameEdge = (a: Position, b: Position) =>
  namesOf(a).some((name) => namesOf(b).includes(name)) && a.anchor === b.anchor

/** How a text may name an edge: the last day in, or the first day out. */
function namesOf({ relation, length, counting }: Position): readonly string[] {
  const parts: Length[] = [length, ...(length.next === undefined ? [] : [length.next])]
  return parts.flatMap(({ count, unit }) => {
    const base = measured(`${count} ${unit}`)
    if (unit !== 'days') return [base]
    const near =
      relation === 'from' || relation === 'before' || counting.firstDay === 'included'
        ? [count - 1]
        : [count + 1]
    return [base, ...near.map((n) => `${n} days`)]
  })
}
