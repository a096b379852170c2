/**
 * What a clause claims beside lengths of time: amounts, shares, days of the month, who pays, what is free,
 * yes and no. Held in one language against the other, and against the clause's rules.
 */
import type { Section } from '../document/tree.ts'
import type { Policy, Rule } from '../rules/tree.ts'
import { pairsOf } from './aligned.ts'
import { headingIn, mendEither, sayTheSame } from './finding.ts'
import type { Remark } from './finding.ts'
import { inOneAlone, tongues } from './tongues.ts'

type Both = { readonly ja: string; readonly en: string }

export function claimRemarks(policy: Policy): readonly Remark[] {
  // An article tells of much that is not its own rule.
  if (policy.kind === 'law') return []
  return policy.sections.flatMap((section) => [
    ...figuresThatDiffer(policy, section),
    ...namesLeftOut(policy, section),
    ...clausesReferredTo(policy, section),
    ...claimsThatDiffer(policy, section),
    ...claimsAgainstRules(policy, section),
  ])
}

type Figures = { readonly what: Both; readonly in: (text: string, language: string) => readonly string[] }

const figures: readonly Figures[] = [
  { what: { ja: '金額', en: 'amounts' }, in: amountsIn },
  { what: { ja: '割合', en: 'percentages' }, in: sharesIn },
  { what: { ja: '日付', en: 'days of the month' }, in: datesIn },
]

function amountsIn(text: string): readonly string[] {
  const said = text.matchAll(/(?:[¥¥]|\bJPY ?)([\d,]+)|([\d,]+(?:\.\d+)?)(万)?(?:円| ?yen\b| ?JPY\b)/gi)
  return [...said].map(([, a, b, tenThousand]) => {
    const amount = Number((a ?? b ?? '').replaceAll(',', ''))
    return `¥${tenThousand === undefined ? amount : amount * 10_000}`
  })
}

function sharesIn(text: string): readonly string[] {
  return [
    ...[...text.matchAll(/(\d+(?:\.\d+)?) ?(?:%|パーセント|per ?cent)/gi)].map(([, n]) => `${Number(n)}%`),
    ...[...text.matchAll(/(\d)割/g)].map(([, n]) => `${Number(n) * 10}%`),
    ...(/半額|半分の(?:代金|額)|half the price|half price/i.test(text) ? ['50%'] : []),
  ]
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)

function datesIn(text: string, language: string): readonly string[] {
  const plain = text.toLowerCase()
  if (language === 'ja')
    return [
      ...[...plain.matchAll(/(\d{1,2})月(\d{1,2})日/g)].map(([, m, d]) => `${Number(m)}/${Number(d)}`),
      ...[...plain.matchAll(/(?:毎月|[前翌当今来先]月)の?(\d{1,2})日|(?:^|[、。「(])(\d{1,2})日まで/g)].map(
        ([, a, b]) => `day ${Number(a ?? b)}`,
      ),
    ]
  const name = `(${months.join('|')})`
  const monthOf = (word: string) => months.indexOf(word) + 1
  return [
    ...[...plain.matchAll(new RegExp(`(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${name}`, 'g'))].map(
      ([, d, m]) => `${monthOf(m!)}/${Number(d)}`,
    ),
    ...[...plain.matchAll(new RegExp(`${name} (\\d{1,2})\\b`, 'g'))].map(
      ([, m, d]) => `${monthOf(m!)}/${Number(d)}`,
    ),
    ...[
      ...plain.matchAll(
        /(\d{1,2})(?:st|nd|rd|th)(?! day\b| to the\b| (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/g,
      ),
    ].map(([, d]) => `day ${Number(d)}`),
  ]
}

/** 'day 5' → '5日'; '4/30' → '4月30日'; amounts and shares stay. */
const figureJa = (figure: string): string =>
  figure.replace(/^day (\d+)$/, '$1日').replace(/^(\d+)\/(\d+)$/, '$1月$2日')

function figuresThatDiffer(policy: Policy, section: Section): readonly Remark[] {
  const { ja, en } = section.text
  if (ja === undefined || en === undefined) return []
  return figures.flatMap(({ what, in: read }): readonly Remark[] => {
    const said = {
      ja: new Set(read(ja.normalize('NFKC'), 'ja')),
      en: new Set(read(en.normalize('NFKC'), 'en')),
    }
    const only = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].filter((one) => !b.has(one))
    const [inJa, inEn] = [only(said.ja, said.en), only(said.en, said.ja)]
    if (inJa.length + inEn.length === 0) return []
    const alone = inOneAlone(
      [
        ['ja', inJa],
        ['en', inEn],
      ],
      { inJapanese: figureJa, inEnglish: (one) => one },
    )
    return [
      differs(policy, section, 'error', {
        ja: `の${what.ja}が言語によって違います（${alone.ja}）`,
        en: `names ${what.en} in one language only (${alone.en})`,
      }),
    ]
  })
}

/**
 * A name in Latin letters that the Japanese text gives, of a card for instance, is in the English one as
 * well.
 */
function namesLeftOut(policy: Policy, section: Section): readonly Remark[] {
  const { ja, en } = section.text
  if (ja === undefined || en === undefined) return []
  const plain = en.normalize('NFKC').toLowerCase()
  const names = [...ja.normalize('NFKC').matchAll(/(?<![\w@.])[A-Z][A-Za-z]{2,}(?![\w@.])/g)].map(
    ([name]) => name,
  )
  const missing = [...new Set(names)].filter((name) => !plain.includes(name.toLowerCase()))
  return missing.length === 0
    ? []
    : [
        differs(policy, section, 'error', {
          ja: `の英語の文章に、日本語にある名前がありません(${missing.join(', ')})`,
          en: `leaves out in English what the Japanese text names (${missing.join(', ')})`,
        }),
      ]
}

/** Other clauses that a text names by their headings: both languages send their readers to the same ones. */
function clausesReferredTo(policy: Policy, section: Section): readonly Remark[] {
  const { ja, en } = section.text
  if (ja === undefined || en === undefined) return []
  const others = policy.sections.filter(({ id, heading }) => id !== section.id && heading['en'] !== undefined)
  const odd = others.find(
    ({ heading }) => ja.includes(`「${heading['ja']}」`) !== en.includes(`“${heading['en']}”`),
  )
  if (odd === undefined) return []
  const alone = ja.includes(`「${odd.heading['ja']}」`) ? tongues(['ja']) : tongues(['en'])
  return [
    differs(policy, section, 'warning', {
      ja: `は、${alone.ja}でだけ「${odd.heading['ja']}」をご案内しています`,
      en: `sends its readers to “${odd.heading['en']}” in ${alone.en} only`,
    }),
  ]
}

const differs = (policy: Policy, section: Section, severity: Remark['severity'], said: Both): Remark => ({
  kind: 'languages-differ',
  severity,
  place: section.place,
  clauses: [section.id],
  words: {
    ja: `「${headingIn(policy, section.id, 'ja')}」${said.ja}`,
    en: `“${headingIn(policy, section.id, 'en')}” ${said.en}`,
  },
  suggestion: sayTheSame,
})

/** Words of a claim, and those of its opposite. */
type Claim = {
  readonly one: Readonly<Record<string, RegExp>>
  readonly other: Readonly<Record<string, RegExp>>
  readonly words: { readonly one: Both; readonly other: Both }
}

const payer: Claim = {
  one: {
    ja: /(?:当店|弊社|当社|店)(?:が|で|の)?(?:[^。、]{0,10})?負担|送料(?:は|を)?無料|送料は(?:いただき|かかり)ません|着払いで(?:お送り|ご返送)/,
    en: /\b(?:we|our (?:shop|store|site|company)|the shop|the store)\b(?: will| shall)? (?:pay|bear|cover)|\bat our (?:own )?(?:cost|expense)|\bfree (?:return |outbound )?(?:shipping|postage|delivery)|\bpaid by (?:us|the shop)|\bours to (?:pay|bear)\b/i,
  },
  other: {
    ja: /お客様[^。]{0,24}(?:負担|お支払い)|ご負担(?:ください|をお願い|いただ|となり|願)|元払い/,
    en: /\b(?:you|customers?|the buyer)\b(?: will| shall| must| have to| need to)? (?:pay|bear|cover)|\bat your (?:own )?(?:cost|expense)|\bask you to (?:pay|bear)|\byours to (?:pay|bear)\b|\bpaid by (?:you|the customer|the buyer)|\b(?:cost|costs|expense|shipping|postage|fees?)\b[^.]{0,30}\b(?:borne by you|your responsibility)/i,
  },
  words: {
    one: { ja: '当店が送料を負担する', en: 'that the shop pays' },
    other: { ja: 'お客様が送料を負担する', en: 'that the customer pays' },
  },
}

const fee: Claim = {
  one: {
    ja: /無料|無償|料金はいただきません/,
    en: /\bfree of charge\b|\bfor free\b|\bfree\b(?= (?:of|service|resizing|cleaning|repair|exchange)\b)|\bno (?:[a-z-]+ )?(?:charge|fee)\b|\bwithout charge\b|\bfee-free\b|\bfree\b(?=[.,])/i,
  },
  other: {
    ja: /有料|有償|料金を(?:いただ|頂)|手数料を(?:いただ|頂)/,
    en: /\bfor a (?:fee|charge)\b|\b(?:we|is|are) charged?\b|\bat a charge\b|\bsubject to a (?:fee|charge)\b|\bpaid service\b/i,
  },
  words: {
    one: { ja: '無料である', en: 'that it is free' },
    other: { ja: '有料である', en: 'that it costs something' },
  },
}

/** A day or an act before which, or after which, something holds. */
const order: Claim = {
  one: {
    ja: /(?<!名|以|この|当)前(?:に|の|は|まで|で|です|[、。])/,
    en: /\bbefore\b|\buntil\b|\bprior to\b/i,
  },
  other: { ja: /(?<=[たの完了送届文])後(?!で)|あと|のち|以降|過ぎ/, en: /\bafter\b|\bonce\b/i },
  words: {
    one: { ja: '〜の前', en: '“before”' },
    other: { ja: '〜のあと', en: '“after”' },
  },
}

/** Whose matter it is when something is chosen or goes wrong. */
const blame: Claim = {
  one: {
    ja: /(?:当店|弊社|当社)の責任で|(?:当店|弊社|当社)[がは]責任を(?:負います|持ち)/,
    en: /\bour responsibility\b|\bwe (?:are|will be) (?:responsible|liable)\b|\bwe take responsibility\b/i,
  },
  other: {
    ja: /お客様(?:ご自身)?の(?:ご?責任)|(?:当店|弊社|当社)[がは]責任を負い(?:ません|かね)/,
    en: /\byour (?:own )?(?:responsibility|risk)\b|\byou are (?:responsible|liable)\b|\bcannot take responsibility\b|\bnot (?:responsible|liable)\b/i,
  },
  words: {
    one: { ja: '当店の責任である', en: 'that it is the shop’s responsibility' },
    other: { ja: 'お客様の責任である', en: 'that it is the customer’s responsibility' },
  },
}

const refund: Claim = {
  one: {
    ja: /(?:返金|払い戻し)(?:を?(?:いた)?します|いたしております|しています|を承ります|をお受けします)|お返し(?:いた)?します/,
    en: /\bwe (?:will |also )?(?:refund|pay back)\b|\b(?:is|are|will be) (?:refunded|paid back)\b|\byou (?:get|receive) (?:a|your|the) (?:full )?(?:refund|money)/i,
  },
  other: {
    ja: /(?:返金|払い戻し)(?:は|も)?(?:(?:いた)?しません|いたしかねます|できません|(?:お受け|承り)[^。]{0,8}ません|の対象(?:外|とな(?:りません|らない)))|お返し(?:いた|でき)?(?:し)?ません/,
    en: /\b(?:neither|nor|no|not|cannot|can't|never|nothing|none)\b[^.]{0,60}\brefund|\bnon-refundable\b|\brefunds? (?:are|is) (?:not|never)\b/i,
  },
  words: {
    one: { ja: '返金する', en: 'that money is paid back' },
    other: { ja: '返金しない', en: 'that nothing is paid back' },
  },
}

/** One language says one thing, the other its opposite. */
function claimsThatDiffer(policy: Policy, section: Section): readonly Remark[] {
  const { ja, en } = section.text
  if (ja === undefined || en === undefined) return []
  return [payer, fee, blame, order].flatMap((claim) => {
    const { one, other, words } = claim
    const said = (language: 'ja' | 'en', text: string) =>
      [one, other].map((words) => words[language]!.test(text)).join()
    const [inJa, inEn] = [said('ja', ja), said('en', en)]
    const isOpposite =
      (inJa === 'true,false' && inEn === 'false,true') || (inJa === 'false,true' && inEn === 'true,false')
    if (!isOpposite && claim === fee && saysBothAlone(section.text, said))
      return [
        differs(policy, section, 'error', {
          ja: 'では、一方の言語だけが「無料または有料である」と読めます',
          en: 'says that it may be free or cost something in one language only',
        }),
      ]
    if (!isOpposite && !sentenceIsOpposite(section.text, said)) return []
    const [forJa, forEn] =
      inJa === 'true,false' || inEn === 'false,true' ? [words.one, words.other] : [words.other, words.one]
    return [
      differs(policy, section, 'error', {
        ja: `では、日本語は「${forJa.ja}」、英語は「${forEn.ja}」と読めます`,
        en: `says ${forJa.en} in Japanese, and ${forEn.en} in English`,
      }),
    ]
  })
}

/** One sentence that claims a thing, and the one that answers it claims its opposite. */
const sentenceIsOpposite = (
  text: Section['text'],
  said: (language: 'ja' | 'en', text: string) => string,
): boolean =>
  pairsOf(text).some(
    (pair) => [said('ja', pair.ja), said('en', pair.en)].toSorted().join(' ') === 'false,true true,false',
  )

/** One sentence that claims a thing and its opposite, and the one that answers it claims one of them. */
const saysBothAlone = (
  text: Section['text'],
  said: (language: 'ja' | 'en', text: string) => string,
): boolean =>
  pairsOf(text).some((pair) => {
    const [some, all] = [said('ja', pair.ja), said('en', pair.en)].toSorted()
    return all === 'true,true' && some !== 'false,false' && some !== all
  })

const sentencesIn = (text: string, end: RegExp): readonly string[] =>
  text.split(new RegExp(end, 'g')).filter((sentence) => sentence.trim() !== '')

/** What somebody bears of the way. */
const borne = ['return-shipping', 'outbound-shipping', 'duty', 'transit-risk'] as const

/** Words against the clause's own rules: who pays, what is free, and a no that the text does not say. */
function claimsAgainstRules(policy: Policy, section: Section): readonly Remark[] {
  const rules = policy.rules.filter(({ clause }) => clause === section.id)
  if (rules.length === 0) return []
  const texts = policy.languages.flatMap((language) =>
    section.text[language] === undefined || payer.one[language] === undefined
      ? []
      : [{ language, text: section.text[language] }],
  )
  const claims = (claim: Readonly<Record<string, RegExp>>) =>
    texts.some(({ language, text }) => claim[language]!.test(text))
  const [shopPays, buyerPays] = [claims(payer.one), claims(payer.other)]
  const bears = (who: string) => rules.find(({ terms }) => borne.some((name) => terms[name] === who))
  const paysBack = texts.some(({ language, text }) =>
    sentencesIn(text, language === 'ja' ? /。/ : /[.!?](?:\s|$)/).some(
      (one) => refund.one[language]!.test(one) && !refund.other[language]!.test(one),
    ),
  )
  const given = rules.find(({ terms }) => !['none', undefined].includes(terms['refund-of'] as string))
  const kept = rules.find(({ terms }) => terms['refund-of'] === 'none')
  const free = rules.find(({ terms }) => terms['fee'] === 'none')
  const charged = rules.find(({ terms }) => terms['fee'] !== undefined && terms['fee'] !== 'none')
  const against: readonly (readonly [Rule | undefined, boolean, Both, Both])[] = [
    [bears('customer'), shopPays && !buyerPays, payer.words.one, payer.words.other],
    [bears('shop'), buyerPays && !shopPays, payer.words.other, payer.words.one],
    [charged, free === undefined && claims(fee.one) && !claims(fee.other), fee.words.one, fee.words.other],
    [free, charged === undefined && claims(fee.other) && !claims(fee.one), fee.words.other, fee.words.one],
    [given, !kept && claims(refund.other) && !paysBack, refund.words.other, refund.words.one],
    [kept, !given && !claims(refund.other) && paysBack, refund.words.one, refund.words.other],
  ]
  return against.flatMap(([rule, differ, text, means]) =>
    rule !== undefined && differ ? [textAgainst(policy, section, rule, text, means)] : [],
  )
}

const textAgainst = (policy: Policy, section: Section, rule: Rule, text: Both, means: Both): Remark => ({
  kind: 'text-differs',
  severity: 'error',
  place: rule.place,
  clauses: [rule.id],
  words: {
    ja: `「${headingIn(policy, section.id, 'ja')}」の文章は「${text.ja}」と述べていますが、規則 \`${rule.id}\` は「${means.ja}」としています`,
    en: `the text of “${headingIn(policy, section.id, 'en')}” says ${text.en}; the rule \`${rule.id}\` says ${means.en}`,
  },
  suggestion: mendEither,
})
