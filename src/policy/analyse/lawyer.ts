/**
 * What the workbench can see and not judge: an exception drawn wider than the law draws it, and what it
 * leaves to a lawyer because no rule says it. Knows no article; what a pack excepts is read from the pack.
 */
import type { Section } from '../document/tree.ts'
import type { Compiled } from '../diagram/compile.ts'
import type { Condition, Policy, Rule } from '../rules/tree.ts'
import { reference } from '../evaluate/floor.ts'
import { wordIn } from '../evaluate/print.ts'
import type { Fact } from '../vocabulary/tree.ts'
import { headingIn, named } from './finding.ts'
import type { Remark } from './finding.ts'

export function lawyerRemarks({ documents }: Compiled): readonly Remark[] {
  const { policy, laws, facts } = documents
  return [
    ...tooWide(policy, laws, facts),
    ...policy.sections.filter(({ id }) => id !== 'examples').flatMap(saidInPassing),
    ...withoutRule(policy),
  ]
}

type Test = { readonly fact: string; readonly values: readonly string[] }

/** The facts a condition asks for; what it excludes is not asked for. */
function asked(condition: Condition): readonly Test[] {
  switch (condition.kind) {
    case 'is':
      return [condition]
    case 'all':
    case 'any':
      return condition.of.flatMap(asked)
    case 'not':
    case 'position':
      return []
  }
}

/**
 * A clause that refuses for one of several things that an exception of the law needs together, such as an
 * opened package where the law asks for a broken seal.
 */
function tooWide(policy: Policy, laws: readonly Policy[], facts: readonly Fact[]): readonly Remark[] {
  const exceptions = laws.flatMap((law) =>
    law.rules
      .filter((r) => r.then === 'none' && asked(r.when).length > 1)
      .map((exception) => ({ law, exception })),
  )
  const found = new Map<string, { rule: Rule; half: Test; needed: Test; articles: readonly string[] }>()
  for (const rule of policy.rules.filter((r) => r.then === 'refuse')) {
    const own = asked(rule.when)
    for (const { law, exception } of exceptions.filter((e) => sameRequests(rule, e.exception))) {
      const tests = asked(exception.when)
      const half = tests.find((t) =>
        own.some((o) => o.fact === t.fact && o.values.some((v) => t.values.includes(v))),
      )
      const needed = tests.find((t) => own.every((o) => o.fact !== t.fact))
      if (half === undefined || needed === undefined) continue
      const key = `${rule.clause} ${needed.fact}`
      const before = found.get(key)
      found.set(key, {
        rule,
        half,
        needed: {
          fact: needed.fact,
          values: [...new Set([...(before?.needed.values ?? []), ...needed.values])],
        },
        articles: [...new Set([...(before?.articles ?? []), reference(law.name, exception.id)])],
      })
    }
  }
  return [...found.values()].map(({ rule, half, needed, articles }) => {
    const said = (test: Test, language: 'ja' | 'en') => testWords(test, facts, language)
    return {
      kind: 'lawyer',
      severity: 'warning',
      place: rule.place,
      clauses: [rule.clause, ...articles],
      words: {
        ja: `「${headingIn(policy, rule.clause, 'ja')}」は${said(half, 'ja')}だけで断ります。例外(${articles.join('、')})が認められるのは、${said(needed, 'ja')}の品に限られます`,
        en: `“${headingIn(policy, rule.clause, 'en')}” refuses on ${said(half, 'en')} alone; the exception (${articles.join(', ')}) is for pieces with ${said(needed, 'en')} only`,
      },
      suggestion: {
        ja: 'この法律がおよぶお客様には、例外にあたる品だけを断るように書くか、価値が下がった分の差引きにしてください',
        en: 'where this law reaches, refuse only what the exception covers, or deduct the value lost instead',
      },
    }
  })
}

const sameRequests = (a: Rule, b: Rule) =>
  a.on === '*' || b.on === '*' || a.on.some((request) => b.on.includes(request))

function testWords({ fact, values }: Test, facts: readonly Fact[], language: 'ja' | 'en'): string {
  const known = facts.find((f) => f.name === fact)
  const words = values.map((value) => {
    const word = known?.values.find((v) => v.value === value)
    return word === undefined ? value : wordIn(word.words, language)
  })
  const name = known === undefined ? fact : wordIn(known.words, language)
  return language === 'ja' ? `「${name}：${words.join('・')}」` : `“${name}: ${words.join(' or ')}”`
}

/** Words whose effect hangs on the law and on the case: only a lawyer can say how far they hold. */
const passing = [
  {
    ja: /責任を負い(ません|かねます)|責任は負い(ません|かねます)/,
    en: /(cannot|can not|do not|will not) (take|assume|accept|bear) (any )?responsib|(not|no longer) (be )?(liable|responsible)/i,
    words: {
      ja: '責任を負わないと述べています。店の責任をすべて免れる定めは、消費者には効かないことがあります',
      en: 'says that the shop is not responsible; to free itself of everything may have no effect against a consumer',
    },
  },
  {
    ja: /(およそ|約|ほど)[^。]{0,6}\d+[^。]{0,8}(日|週間|か月|ヶ月|月)[^。]{0,12}(かか|発送|届)/,
    en: /take[^.]{0,12}about \d+[^.]{0,12}(day|week|month)s|(ship|deliver)[^.]{0,24}about \d+[^.]{0,12}(day|week|month)s/i,
    words: {
      ja: '納期を「およそ」で述べています。合意した期日といえるか、法律の定める期間によるかは、読み方によります',
      en: 'gives a time of delivery as “about”; whether that is an agreed time, or the law’s own time applies, can be argued',
    },
  },
]

const suggestion = {
  ja: 'どこまで効くかは、弁護士に確かめてください',
  en: 'ask a lawyer how far it holds',
}

function saidInPassing(section: Section): readonly Remark[] {
  return passing
    .filter(({ ja, en }) => ja.test(section.text['ja'] ?? '') || en.test(section.text['en'] ?? ''))
    .map(({ words }) => ({
      kind: 'lawyer',
      severity: 'note',
      place: section.place,
      clauses: [section.id],
      words: {
        ja: `「${section.heading['ja'] ?? section.id}」は${words.ja}`,
        en: `“${section.heading['en'] ?? section.id}” ${words.en}`,
      },
      suggestion,
    }))
}

/** Clauses that only inform: the machine obeys nothing in them, so it has nothing to hold against a law. */
function withoutRule(policy: Policy): readonly Remark[] {
  const clauses = policy.sections
    .filter(
      (s) => s.informs && s.id !== 'examples' && Object.values(s.text).some((text) => text.trim() !== ''),
    )
    .map(({ id }) => id)
  const place = policy.sections[0]?.place
  if (clauses.length === 0 || place === undefined) return []
  return [
    {
      kind: 'lawyer',
      severity: 'note',
      place: { ...place, line: 1, column: 1, endColumn: 2 },
      clauses,
      words: {
        ja: `ご案内だけの条項は、どの法律とも照らし合わせていません：${named(policy, clauses, 'ja')}`,
        en: `clauses that only inform were not held against any law: ${named(policy, clauses, 'en')}`,
      },
      suggestion,
    },
  ]
}
