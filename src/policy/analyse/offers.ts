/**
 * What a text offers: something that a rule gives, or leaves to staff, or else a promise that nobody keeps.
 */
import type { Policy, Rule } from '../rules/tree.ts'
import { commerce } from '../vocabulary/commerce.ts'
import { wordIn } from '../evaluate/print.ts'
import { headingIn } from './finding.ts'
import type { Remark } from './finding.ts'

type Offer = {
  /** Requests of which one gives it, or remedies. */
  readonly requests: readonly string[]
  readonly remedies?: readonly string[]
  readonly ja: RegExp
  readonly en: RegExp
}

/** A sentence that offers, in the words of both languages; what may happen, or is refused, is no offer. */
const offers: readonly Offer[] = [
  {
    requests: ['exchange'],
    remedies: ['replace', 'make'],
    ja: /(?:交換|お取り替え)(?:いたします|します|を承ります|をお受け(?:いた)?します|できます)/,
    en: /\bwe (?:will |shall |gladly |also )?exchange\b|\b(?:can|will) be exchanged\b|\byou (?:can|may) exchange\b/i,
  },
  {
    requests: ['return', 'cancel', 'withdraw'],
    remedies: ['refund', 'terminate'],
    ja: /返金(?:いたします|します|を承ります|をお受け(?:いた)?します)|返品(?:を承ります|をお受け(?:いた)?します|できます)/,
    en: /\bwe (?:will |shall |gladly |also )?refund\b|\b(?:can|will) be (?:refunded|returned)\b|\byou (?:can|may) return\b|\bmoney back\b/i,
  },
  {
    requests: ['repair'],
    remedies: ['repair'],
    ja: /修理(?:いたします|します|を承ります|をお受け(?:いた)?します|できます)/,
    en: /\bwe (?:will |shall |gladly |also )?repair\b|\b(?:can|will) be repaired\b/i,
  },
  {
    requests: ['clean'],
    ja: /(?:洗浄|クリーニング)(?:いたします|します|を承ります|をお受け(?:いた)?します)/,
    en: /\bwe (?:will |shall |gladly |also )?clean\b/i,
  },
  {
    requests: ['resize'],
    ja: /サイズ(?:直し|変更)(?:いたします|します|を承ります|をお受け(?:いた)?します|できます)/,
    en: /\bwe (?:will |shall |gladly |also )?resize\b|\b(?:can|will) be resized\b/i,
  },
  {
    requests: ['wrapping'],
    ja: /(?:包装|ラッピング)(?:いたします|します|を[^。]{0,6}承ります|をお受け(?:いた)?します)/,
    en: /\bwe (?:will |shall |gladly |also )?(?:gift-)?wrap\b/i,
  },
  {
    requests: ['receipt'],
    ja: /領収書(?:を発行(?:いた)?します|をお出し(?:いた)?します)/,
    en: /\bwe (?:will |shall |gladly |also )?issue (?:a )?receipts?\b/i,
  },
  {
    requests: ['cancel'],
    ja: /(?:キャンセル|取り消し)(?:できます|を承ります|をお受け(?:いた)?します)/,
    en: /\byou (?:can|may) cancel\b|\b(?:can|may) be cancell?ed\b/i,
  },
  {
    requests: ['redelivery'],
    ja: /(?:再発送|再配達)(?:いたします|します|を承ります)/,
    en: /\bwe (?:will |shall |gladly |also )?(?:re-?send|send it again)\b/i,
  },
]

export function offerRemarks(policy: Policy): readonly Remark[] {
  if (policy.kind === 'law') return []
  const told = new Set<string>()
  return policy.sections.flatMap((section): readonly Remark[] =>
    offers.flatMap(({ requests, remedies = [], ja, en }): readonly Remark[] => {
      const offered = ja.test(section.text['ja'] ?? '') || en.test(section.text['en'] ?? '')
      const request = requests[0]!
      if (!offered || told.has(request) || policy.rules.some((rule) => gives(rule, requests, remedies)))
        return []
      told.add(request)
      const word = (language: 'ja' | 'en') =>
        wordIn(commerce.requests.find(({ value }) => value === request)?.words ?? { en: request }, language)
      return [
        {
          kind: 'promise-without-rule',
          severity: 'warning',
          place: section.place,
          clauses: [section.id],
          words: {
            ja: `「${headingIn(policy, section.id, 'ja')}」は「${word('ja')}」を約束していますが、そう答える規則がありません`,
            en: `“${headingIn(policy, section.id, 'en')}” offers this, but no rule gives it: ${word('en')}`,
          },
          suggestion: {
            ja: `\`on: [${request}]\` の規則を書くか、文章を改めてください`,
            en: `write a rule with \`on: [${request}]\`, or change the text`,
          },
        },
      ]
    }),
  )
}

function gives({ on, then, terms }: Rule, requests: readonly string[], remedies: readonly string[]): boolean {
  if (then === 'refuse' || then === 'none') return false
  const named = terms['remedies']
  return (
    on === '*' ||
    on.some((request) => requests.includes(request)) ||
    (Array.isArray(named) && named.some((remedy) => remedies.includes(remedy)))
  )
}
