/**
 * Whether what a sentence joins is joined by “and” or by “or”: in one language against the other, and in
 * words that go together (“neither … nor”). Under a denial both mean the same, and nothing is compared. Knows
 * no rule.
 */
import type { Section } from '../document/tree.ts'
import type { Policy } from '../rules/tree.ts'
import type { Pair } from './aligned.ts'
import { headingIn } from './finding.ts'
import type { Remark } from './finding.ts'
import { saysNo, type Language } from './said-acts.ts'

/** Words that join cases of which one is enough, or leave open whether one is. */
const orJa =
  /または|もしくは|か(?!ら|か(?!る)|ね|り|け|ご|く|に|じ)|や(?![すむぶ])|も(?![のう])|ず[、に]|たり|とき、|場合、|[たいる]、|品、|どちら|いずれ|など|以[上降]|ほか|[\p{Script=Han}\p{Script=Katakana}ー]、(?=[\p{Script=Han}\p{Script=Katakana}])|(?<=[\p{Script=Han}\p{Script=Katakana}ーれA-Z])と(?=[「お]?[\p{Script=Han}\p{Script=Katakana}])/gu
const orEn = /\bor\b/gi

/** What English can only say by “or”: 「不良があるとき、違う品が届いたときは」, 「修理か交換」. */
const onlyOrJa =
  /または|もしくは|とき(?:に?は)?、(?!または)(?=[^。]*とき(?:$|[はにもの、]))|場合、(?!または)(?=[^。]*場合(?:$|[はにもの、]))|(?<=\p{Script=Han})か(?=\p{Script=Han})/gu
/** Of a denial “neither” says it already. */
const anyOrEn = /\b(?:or|otherwise)\b|(?<!\bneither\b[^.;,]*)\bnor\b/gi

/** That both hold at once. */
const bothJa = /かつ|であって、/
const bothEn = /\b(?:and|both|as well|together|at the same time)\b/i

/** The joining word that one language has more often than the other can account for. */
export function joinsAlone({
  ja,
  en,
}: Pair): { readonly language: Language; readonly word: Said } | undefined {
  if (bothJa.test(ja) && !bothEn.test(en)) return { language: 'ja', word: words.both }
  if (countOf(ja, onlyOrJa) > countOf(en, anyOrEn)) return { language: 'ja', word: words.or }
  const isDenied = saysNo('en', en) || saysNo('ja', ja) || noneEn.test(en)
  return !isDenied && countOf(en, orEn) > countOf(ja, orJa) ? { language: 'en', word: words.or } : undefined
}

const countOf = (text: string, said: RegExp): number => [...text.matchAll(said)].length

const noneEn = /\b(?:nothing|none|neither|without|nobody)\b/i

type Said = Readonly<Record<Language, string>>

const words = {
  or: { ja: '「または」', en: 'has an “or”' },
  both: { ja: '「かつ」', en: 'has an “and at once”' },
} as const satisfies Readonly<Record<string, Said>>

/** Words that are followed by their fellow in good English; without it the sentence says something else. */
const fellows: readonly { readonly first: string; readonly second: string; readonly wrong: RegExp }[] = [
  {
    first: 'neither',
    second: 'nor',
    wrong: /\bneither\b(?! (?:of|is|was|has|can|do|does)\b)(?![^.;]*\bnor\b)/i,
  },
  { first: 'either', second: 'or', wrong: /\beither\b(?=[^.;,]*\bnor\b)/i },
  {
    first: 'both',
    second: 'and',
    wrong: /\bboth\b(?! (?:ways|languages|cases)\b)(?=[^.;]*\bor\b)(?![^.;]*\band\b)/i,
  },
]

export function fellowRemarks(policy: Policy, { id, place, text }: Section): readonly Remark[] {
  const plain = (text['en'] ?? '').replaceAll(/\s+/g, ' ')
  const odd = fellows.find(({ wrong }) => wrong.test(plain))
  if (odd === undefined) return []
  return [
    {
      kind: 'text-differs',
      severity: 'warning',
      place,
      clauses: [id],
      words: {
        ja: `「${headingIn(policy, id, 'ja')}」の英語の文章では、“${odd.first}” に続くはずの “${odd.second}” がありません`,
        en: `the English text of “${headingIn(policy, id, 'en')}” has “${odd.first}” without the “${odd.second}” that goes with it`,
      },
      suggestion: {
        ja: '断るのか受け付けるのか、どちらか一方なのか両方なのかが分かるように書き直してください',
        en: 'say plainly whether it is one of them, both or none',
      },
    },
  ]
}
