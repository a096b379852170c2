/**
 * What a clause says twice, as one of the two was meant to be another, or was pasted once too often: a word
 * of an enumeration (「交換と交換」), or a whole sentence.
 */
import type { Section } from '../document/tree.ts'
import type { Policy } from '../rules/tree.ts'
import { sentencesOf } from './aligned.ts'
import { headingIn } from './finding.ts'
import type { Remark } from './finding.ts'

const twice: Readonly<Record<'ja' | 'en', RegExp>> = {
  ja: /((?:\p{Script=Han}|\p{Script=Katakana}|ー){2,}|[A-Za-z]{3,})(?:と|や|、|・|か|または|もしくは)\1(?=[とやをはがもの、。])/u,
  en: /\b([a-z]{4,}(?: of [a-z]+)?) (?:or|and|nor) (?:an? |the )?\1\b(?! (?:on|of|in|for|by|from)\b)/i,
}

export function twiceNamed(policy: Policy, { id, place, text }: Section): readonly Remark[] {
  const found = (['ja', 'en'] as const).flatMap((one) => twice[one].exec(text[one] ?? '')?.[1] ?? [])
  const [word] = found
  if (word === undefined) return []
  return [
    {
      kind: 'text-differs',
      severity: 'warning',
      place,
      clauses: [id],
      words: {
        ja: `「${headingIn(policy, id, 'ja')}」の文章は、同じところで「${word}」を二度挙げています`,
        en: `the text of “${headingIn(policy, id, 'en')}” names “${word}” twice in one breath`,
      },
      suggestion: {
        ja: 'どちらかが別の言葉のはずでしたら、直してください',
        en: 'mend it if one of the two was meant to be another',
      },
    },
  ]
}

/** A sentence, or a line of a list, that stands twice in a clause. */
export function twiceSaid(policy: Policy, { id, place, text }: Section): readonly Remark[] {
  const found = (['ja', 'en'] as const).flatMap((one) => {
    const all = sentencesOf(one, text[one] ?? '')
    return all.find((sentence, i) => all.indexOf(sentence) < i) ?? []
  })
  const [sentence] = found
  if (sentence === undefined) return []
  return [
    {
      kind: 'text-differs',
      severity: 'warning',
      place,
      clauses: [id],
      words: {
        ja: `「${headingIn(policy, id, 'ja')}」の文章に、同じ文が二度あります（${sentence}）`,
        en: `the text of “${headingIn(policy, id, 'en')}” says the same sentence twice (${sentence})`,
      },
      suggestion: {
        ja: '一つを消すか、違うことを書くはずだったのなら直してください',
        en: 'take one away, or mend it if it was meant to say something else',
      },
    },
  ]
}
