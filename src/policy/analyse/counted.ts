/**
 * From which moment a clause counts its lengths of time, and whether it means what is within or what is past:
 * in one language against the other, and against the clause's rules.
 */
import type { Section } from '../document/tree.ts'
import type { Policy } from '../rules/tree.ts'
import { positionsOf } from '../evaluate/tell.ts'
import { sentencesOf } from './aligned.ts'
import { headingIn, mendEither, sayTheSame } from './finding.ts'
import type { Remark } from './finding.ts'
import type { Language } from './said-acts.ts'
import { lengthsIn } from './said-lengths.ts'

type Moment = {
  readonly name: string
  readonly words: Readonly<Record<Language, string>>
  readonly said: Readonly<Record<Language, RegExp>>
}

export const moments: readonly Moment[] = [
  {
    name: 'delivered',
    words: { ja: 'お届け', en: 'delivery' },
    said: {
      ja: /(?:お届け|お受け取り|到着)(?:の日|の翌日)?から|お届け後|到着後/,
      en: /\b(?:of|after|since|from) (?:the day (?:of|after) )?(?:delivery|receipt|arrival|receiving)\b|\bsince (?:it|the piece|the item) (?:arrived|was delivered)|\bdelivered \d+ or more days ago|\bthe day the item is received|\barrived\b/i,
    },
  },
  {
    name: 'ordered',
    words: { ja: 'ご注文', en: 'the order' },
    said: {
      ja: /ご注文(?:の日|の翌日)?(?:から|を1日目)|ご注文後/,
      en: /\b(?:of|after|since|from) (?:the day (?:of|after) )?(?:(?:your|the) order|(?:placing )?order(?:ing)? (?:it|the))(?:\b(?! (?:number|is|was|has|history)))/i,
    },
  },
  {
    name: 'paid',
    words: { ja: 'お支払い', en: 'payment' },
    said: {
      ja: /(?:お支払い|ご入金)(?:の日|の翌日)?から|お支払い後|ご入金後/,
      en: /\b(?:of|after|since|from) (?:the day (?:of|after) )?(?:(?:your|the) payment|paying)\b/i,
    },
  },
  {
    name: 'shipped',
    words: { ja: '発送', en: 'shipment' },
    said: {
      ja: /(?:発送|出荷)(?:の日|の翌日)?から|(?:発送|出荷)後/,
      en: /\b(?:of|after|since|from) (?:the day (?:of|after) )?(?:shipment|dispatch|shipping)\b/i,
    },
  },
]

export const countedRemarks = (policy: Policy, section: Section): readonly Remark[] => {
  const said = { ja: momentsIn('ja', section), en: momentsIn('en', section) }
  const differs = (['ja', 'en'] as const).every((one) => said[one].length > 0) && apart(said.ja, said.en)
  return [
    ...(differs
      ? [inLanguages(policy, section, said.ja[0]!, said.en[0]!)]
      : againstRules(policy, section, said)),
    ...senses(policy, section),
  ]
}

const apart = (a: readonly Moment[], b: readonly Moment[]): boolean => !a.some((one) => b.includes(one))

/** Moments that stand in a sentence with a length of time. */
function momentsIn(language: Language, { text }: Section): readonly Moment[] {
  const counted = sentencesOf(language, text[language] ?? '').filter(
    (sentence) => lengthsIn(sentence, language).length > 0,
  )
  return moments.filter(({ said }) => counted.some((sentence) => said[language].test(sentence)))
}

function againstRules(
  policy: Policy,
  section: Section,
  said: Readonly<Record<Language, readonly Moment[]>>,
): readonly Remark[] {
  for (const rule of policy.rules.filter(({ clause }) => clause === section.id))
    for (const { anchor, subject, relation } of positionsOf(rule)) {
      const moment = moments.find(({ name }) => name === anchor)
      if (moment === undefined || subject !== 'notice' || relation === 'happened' || relation === 'not-yet')
        continue
      if (said.ja.length === 0 || said.en.length === 0) continue
      if (said.ja.includes(moment) || said.en.includes(moment)) continue
      return [ruledFrom(policy, section, rule, said.ja[0]!, moment)]
    }
  return []
}

function inLanguages(policy: Policy, { id, place }: Section, ja: Moment, en: Moment): Remark {
  return {
    kind: 'languages-differ',
    severity: 'error',
    place,
    clauses: [id],
    words: {
      ja: `「${headingIn(policy, id, 'ja')}」は、日本語では${ja.words.ja}から、英語では${en.words.ja}から数えています`,
      en: `“${headingIn(policy, id, 'en')}” counts from ${ja.words.en} in Japanese, and from ${en.words.en} in English`,
    },
    suggestion: sayTheSame,
  }
}

const ruledFrom = (
  policy: Policy,
  { id }: Section,
  rule: Policy['rules'][number],
  text: Moment,
  ruled: Moment,
): Remark => ({
  kind: 'text-differs',
  severity: 'error',
  place: rule.place,
  clauses: [rule.id],
  words: {
    ja: `「${headingIn(policy, id, 'ja')}」の文章は${text.words.ja}から、規則 \`${rule.id}\` は${ruled.words.ja}から数えています`,
    en: `the text of “${headingIn(policy, id, 'en')}” counts from ${text.words.en}; the rule \`${rule.id}\` counts from ${ruled.words.en}`,
  },
  suggestion: mendEither,
})

/** Whether a length is what something comes within, or what is past. */
const sides: readonly Readonly<Record<Language, (n: string, unit: string) => RegExp>>[] = [
  {
    ja: (n, unit) => new RegExp(`${n}${unit}以内`),
    en: (n, unit) => new RegExp(`\\bwithin (?:the )?(?:${n} )?${unit}\\b`, 'i'),
  },
  {
    ja: (n, unit) => new RegExp(`${n}${unit}(?:を過ぎ|を超え|以降|以上)`),
    en: (n, unit) =>
      new RegExp(
        `\\bafter (?:the )?(?:${n} )?${unit}\\b|\\b${n} (?:or more ${unit}|${unit} or more)\\b|\\bpast\\b`,
        'i',
      ),
  },
]

const units = { days: '日', 'business days': '営業日', weeks: '週間', months: 'か月' } as const

/** A length that one language means as what is within, and the other as what is past alone. */
function senses(policy: Policy, { id, place, text }: Section): readonly Remark[] {
  const [ja, en] = [(text['ja'] ?? '').normalize('NFKC'), (text['en'] ?? '').normalize('NFKC')]
  for (const [, n, unitJa] of ja.matchAll(/(\d+)(営業日|日|週間|か月)(?:以内|を過ぎ|を超え|以降|以上)/g)) {
    const unit = Object.entries(units).find(([, one]) => one === unitJa)![0]
    const name = unit.replace(/s$/, 's?')
    const inJa = sides.map((side) => side.ja(n!, unitJa!).test(ja))
    const inEn = sides.map((side) => side.en(`(?:${n}|${spelt[Number(n)] ?? n})`, name).test(en))
    if (inEn[0] === inEn[1] || inJa[0] === inEn[0] || (inJa[0] && inJa[1] && inEn[0])) continue
    const said = inEn[0] ? { ja: '以内', en: 'within' } : { ja: '過ぎたあと', en: 'after' }
    return [
      {
        kind: 'languages-differ',
        severity: 'error',
        place,
        clauses: [id],
        words: {
          ja: `「${headingIn(policy, id, 'ja')}」の${n}${unitJa}は、英語では「${said.ja}」としか読めません`,
          en: `“${headingIn(policy, id, 'en')}” says “${said.en}” of ${n} ${unit} in English, and something else in Japanese`,
        },
        suggestion: sayTheSame,
      },
    ]
  }
  return []
}

const spelt = 'zero one two three four five six seven eight nine ten'.split(' ')
