/**
 * Findings about the published text: promises without a rule, languages that say different things, numbers
 * that no rule means.
 */
import type { Section } from '../document/tree.ts'
import type { Policy } from '../rules/tree.ts'
import { answerRemarks } from './answers.ts'
import { atOnceRemarks } from './at-once.ts'
import { claimRemarks } from './claims.ts'
import { countedRemarks } from './counted.ts'
import { denialRemarks } from './denials.ts'
import { headingIn } from './finding.ts'
import type { Remark } from './finding.ts'
import { fellowRemarks } from './joins.ts'
import { leftOutRemarks } from './left-out.ts'
import { nowhereRemarks } from './nowhere.ts'
import { numberRemarks } from './numbers.ts'
import { offerRemarks } from './offers.ts'
import { termRemarks } from './terms-told.ts'
import { thingRemarks } from './things.ts'
import { toldCaseRemarks } from './told-cases.ts'
import { twiceNamed, twiceSaid } from './twice.ts'
import { untoldRemarks } from './untold.ts'
import { yesAndNoRemarks } from './yes-and-no.ts'

/** Words that soften or save a promise, by what they do. Both languages must do the same. */
const hedges: readonly {
  readonly what: { readonly ja: string; readonly en: string }
  readonly ja: RegExp
  readonly en: RegExp
  /** Words that answer it in the other language, where there are more of them. */
  readonly answers?: { readonly ja: RegExp; readonly en: RegExp }
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
  {
    what: { ja: '「〜に限り」', en: '“only”' },
    ja: /に限[りるっ]/,
    en: /\bonly\b/i,
    answers: {
      ja: /限[りるっ]|(?<!いた)だけ|のみ|しか|除|以外/,
      en: /\b(?:only|alone|provided|unless|except|apart|within)\b/i,
    },
  },
  {
    what: { ja: '「〜を除き」', en: '“except”' },
    ja: /を除[きくい]/,
    en: /\bexcept\b/i,
    answers: {
      ja: /除|以外|ほかは|に限|だけ|のみ/,
      en: /\b(?:except|unless|apart from|other than|leaves out|excluding|only)\b/i,
    },
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
  // An article tells of much that is not its own rule.
  if (policy.kind === 'law') return said
  // What a missing sentence said may have been missed already; without it, the others answer one another
  // badly.
  const missed = clausesThatDiffer(said)
  const leftOut = leftOutRemarks(policy).filter(({ clauses }) => !missed.has(clauses[0]!))
  const short = clausesThatDiffer(leftOut)
  const yesAndNo = policy.sections.flatMap((section) =>
    yesAndNoRemarks(policy, section, short.has(section.id)),
  )
  const things = policy.sections.flatMap((section) => thingRemarks(policy, section))
  const cases = policy.sections.flatMap((section) => [
    ...answerRemarks(policy, section),
    ...toldCaseRemarks(policy, section),
    ...termRemarks(policy, section),
    ...twiceNamed(policy, section),
    ...twiceSaid(policy, section),
    ...fellowRemarks(policy, section),
    ...atOnceRemarks(policy, section),
    ...untoldRemarks(policy, section),
    // Another number was told by the numbers already.
    ...(missed.has(section.id) ? [] : countedRemarks(policy, section)),
  ])
  const told = [...said, ...yesAndNo, ...things, ...cases, ...leftOut, ...nowhereRemarks(policy)]
  return [...told, ...denialRemarks(policy, clausesThatDiffer(told))]
}

const clausesThatDiffer = (remarks: readonly Remark[]): ReadonlySet<string> =>
  new Set(remarks.flatMap(({ kind, clauses }) => (kind === 'languages-differ' ? clauses : [])))

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
    .filter(
      ({ answers, ...h }) =>
        (h.ja.test(ja) && !(answers ?? h).en.test(en)) || (h.en.test(en) && !(answers ?? h).ja.test(ja)),
    )
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
