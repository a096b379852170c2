/**
 * Findings about the published text: promises without a rule, languages that say different things, numbers
 * that no rule means.
 */
import type { Section } from '../document/tree.ts'
import type { Policy } from '../rules/tree.ts'
import { claimRemarks } from './claims.ts'
import { headingIn } from './finding.ts'
import type { Remark } from './finding.ts'
import { leftOutRemarks } from './left-out.ts'
import { numberRemarks } from './numbers.ts'
import { offerRemarks } from './offers.ts'

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
  const said = [
    ...promisesWithoutRule(policy),
    ...policy.sections.flatMap((section) => hedgesThatDiffer(policy, section)),
    ...numberRemarks(policy),
    ...claimRemarks(policy),
    ...offerRemarks(policy),
  ]
  // What a missing sentence said may have been missed already.
  const missed = new Set(said.flatMap(({ kind, clauses }) => (kind === 'languages-differ' ? clauses : [])))
  const leftOut = policy.kind === 'law' ? [] : leftOutRemarks(policy)
  return [...said, ...leftOut.filter(({ clauses }) => !missed.has(clauses[0]!))]
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
