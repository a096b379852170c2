/**
 * Yes and no in a clause: in one language against the other, sentence by sentence, and in its text against
 * its rules. What a sentence only asks, weighs or leaves open is neither.
 */
import type { Section } from '../document/tree.ts'
import type { Policy, Rule } from '../rules/tree.ts'
import { positionsOf } from '../evaluate/tell.ts'
import { aligned, sentencesOf } from './aligned.ts'
import { headingIn, mendEither, sayTheSame } from './finding.ts'
import type { Remark } from './finding.ts'
import { actsIn, denies, leaves, saysNo, spokenIn, type Act, type Language } from './said-acts.ts'
import { tongues } from './tongues.ts'

/** A clause that lacks a sentence in one language is held against its rules alone. */
export const yesAndNoRemarks = (
  policy: Policy,
  section: Section,
  lacksSentence: boolean,
): readonly Remark[] => [
  ...(lacksSentence ? [] : saidDifferently(policy, section)),
  ...ruledDifferently(policy, section),
]

function saidDifferently(policy: Policy, section: Section): readonly Remark[] {
  const { ja, en } = section.text
  if (ja === undefined || en === undefined) return []
  const pairs = aligned(ja, en, spokenIn)
  const at = pairs.findIndex((pair) => refusingLanguage(pair) !== undefined)
  if (at < 0) return []
  const only = tongues([refusingLanguage(pairs[at]!)!])
  return [
    {
      kind: 'languages-differ',
      severity: 'error',
      place: section.place,
      clauses: [section.id],
      words: {
        ja: `「${headingIn(policy, section.id, 'ja')}」では、${at + 1}文目で${only.ja}だけが断っています`,
        en: `“${headingIn(policy, section.id, 'en')}” says no in ${only.en} only, in sentence ${at + 1}`,
      },
      suggestion: sayTheSame,
    },
  ]
}

/** The language that refuses what the other gives. */
function refusingLanguage({ ja, en }: { readonly ja: string; readonly en: string }): Language | undefined {
  const [inJa, inEn] = [actsIn('ja', ja), actsIn('en', en)]
  const isOpen = only(inJa, 'fixed') === false && only(inEn, 'fixed') === false
  for (const act of isOpen ? [] : inJa.keys()) {
    const [a, b] = [only(inJa, act), only(inEn, act)]
    if (a !== undefined && b !== undefined && a !== b) return a ? 'en' : 'ja'
  }
  const [a, b] = isOpen ? [undefined, undefined] : [all(inJa), all(inEn)]
  if (a !== undefined && b !== undefined && a !== b) return a ? 'en' : 'ja'
  if (saysNo('ja', ja) && !denies('en', en)) return 'ja'
  return saysNo('en', en) && !denies('ja', ja) ? 'en' : undefined
}

/** What is said of an act, where one thing alone is said of it. */
function only(said: ReturnType<typeof actsIn>, act: Act): boolean | undefined {
  const values = said.get(act)
  return values?.size === 1 ? [...values][0] : undefined
}

/** What is said of every act, where it is the same. */
function all(said: ReturnType<typeof actsIn>): boolean | undefined {
  const values = new Set([...said.values()].flatMap((set) => [...set]))
  return values.size === 1 ? [...values][0] : undefined
}

/** A clause whose rules on a request say one thing alone, and whose text, in a language, says the other. */
function ruledDifferently(policy: Policy, section: Section): readonly Remark[] {
  const rules = policy.rules.filter(({ clause, then }) => clause === section.id && then !== 'terms')
  if (rules.length === 0) return []
  const languages = policy.languages.filter((language) => language === 'ja' || language === 'en')
  const requests = [...new Set(rules.flatMap(({ on }) => (on === '*' ? [] : on)))]
  for (const request of requests) {
    const own = rules.filter(({ on }) => on === '*' || on.includes(request))
    const [refuse, accept] = [isAll(own, 'refuse'), isAll(own, 'accept')]
    if (!refuse && !accept) continue
    const wrong = languages.filter((language) => {
      const said = saidOf(request, requests.length === 1, section.text[language] ?? '', language)
      return accept ? said.size === 1 && said.has('no') : said.has('yes') && !said.has('no')
    })
    if (wrong.length > 0) return [textAndRules(policy, section, wrong, refuse ? 'refuse' : 'accept')]
  }
  const late = rules.find((rule) => takesWhatIsLate(rule, section))
  if (late !== undefined) return [textAndRules(policy, section, [...languages], 'late')]
  const [refuses, decides] = [
    rules.some(({ then }) => then === 'refuse'),
    rules.some(({ then }) => then === 'staff' || then === 'open'),
  ]
  if (!refuses && languages.every((language) => refusesPlainly(section.text[language], language)))
    return [textAndRules(policy, section, languages, 'never')]
  return decides && languages.every((language) => !leaves[language].test(section.text[language] ?? ''))
    ? [textAndRules(policy, section, languages, 'staff')]
    : []
}

/** A rule that gives something once a time is over, where the text refuses it from then on. */
const takesWhatIsLate = (rule: Rule, { text }: Section): boolean =>
  rule.then === 'accept' &&
  positionsOf(rule).some(
    ({ relation, length: { count } }) =>
      (relation === 'after' || relation === 'from') &&
      Object.entries(afterwards).every(([language, after]) =>
        sentencesOf(language as Language, text[language] ?? '').some(
          (sentence) =>
            saysNo(language as Language, sentence) &&
            after.test(sentence) &&
            (sentence.includes(`${count}`) || !/\d/.test(sentence)),
        ),
      ),
  )

const afterwards: Readonly<Record<Language, RegExp>> = {
  ja: /過ぎ|以降|以上|目から/,
  en: /\bafter\b|\bonce\b|\bor more\b|\bfrom day\b/i,
}

/** A sentence that refuses something by name, and neither weighs it nor leaves it open. */
const refusesPlainly = (text: string | undefined, language: Language): boolean =>
  sentencesOf(language, text ?? '').some((sentence) => {
    const acts = actsIn(language, sentence)
    const isNo = [...acts.values()].some((values) => values.has(false)) && saysNo(language, sentence)
    return isNo && !acts.has('fixed') && !leaves[language].test(sentence)
  })

const isAll = (rules: readonly Rule[], effect: Rule['then']): boolean =>
  rules.every(({ then }) => then === effect)

/** What the sentences of a text say of a request, by its name or, where it is the only one, by no name. */
function saidOf(
  request: string,
  isAlone: boolean,
  text: string,
  language: Language,
): ReadonlySet<'yes' | 'no' | 'neither'> {
  return new Set(
    sentencesOf(language, text).flatMap((sentence) => {
      const acts = actsIn(language, sentence)
      const named =
        only(acts, request as Act) ?? (isAlone ? (only(acts, 'take') ?? only(acts, 'possible')) : undefined)
      if (named === undefined && !acts.has(request as Act))
        return denies(language, sentence) && isAlone ? ['neither'] : []
      if (named === undefined || only(acts, 'fixed') === false || hedged[language].test(sentence))
        return ['neither']
      return named ? (denies(language, sentence) ? ['neither'] : ['yes']) : ['no']
    }),
  )
}

const hedged: Readonly<Record<Language, RegExp>> = {
  ja: /ことがあ|かどうか|場合があ/,
  en: /(?<!\byou )\b(?:may|might)\b|\bwhether\b/i,
}

/** What the rules of a clause do that its text does not say. */
type Ruled = 'refuse' | 'accept' | 'never' | 'late' | 'staff'

function textAndRules(
  policy: Policy,
  { id, place }: Section,
  whose: readonly string[],
  ruled: Ruled,
): Remark {
  const [ja, en] = [headingIn(policy, id, 'ja'), headingIn(policy, id, 'en')]
  const { ja: inJa, en: inEn } = tongues(whose)
  const words: Readonly<Record<Ruled, Remark['words']>> = {
    refuse: {
      ja: `「${ja}」の規則は断りますが、${inJa}の文章はそう述べていません`,
      en: `the rules of “${en}” refuse; its ${inEn} text does not say no`,
    },
    accept: {
      ja: `「${ja}」の規則は受け付けますが、${inJa}の文章は断っています`,
      en: `the rules of “${en}” accept; its ${inEn} text says no`,
    },
    never: {
      ja: `「${ja}」の文章は断っていますが、断る規則がありません`,
      en: `the text of “${en}” says no; none of its rules refuses`,
    },
    late: {
      ja: `「${ja}」の文章は期限のあとを断っていますが、期限のあとも受け付ける規則があります`,
      en: `the text of “${en}” says no once its time is over; one of its rules accepts then`,
    },
    staff: {
      ja: `「${ja}」には担当者に任せる規則がありますが、文章はそう述べていません`,
      en: `a rule of “${en}” leaves the answer to staff; its text does not say so`,
    },
  }
  return {
    kind: 'text-differs',
    severity: 'error',
    place,
    clauses: [id],
    words: words[ruled],
    suggestion: mendEither,
  }
}
