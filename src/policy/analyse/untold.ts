/**
 * What a rule rests on and its clause does not tell, in any language: a result of the examination, the stock,
 * a stage, a fact of the document's own, that something is too late, that staff decide. A sentence that was
 * dropped from both languages leaves such a rule behind.
 */
import type { Section } from '../document/tree.ts'
import type { Condition, Policy, Position, Rule } from '../rules/tree.ts'
import { wordIn } from '../evaluate/print.ts'
import type { Fact } from '../vocabulary/tree.ts'
import { sentencesOf } from './aligned.ts'
import { moments } from './counted.ts'
import { headingIn } from './finding.ts'
import type { Remark } from './finding.ts'
import { shareRequests } from './numbers.ts'
import { denies, type Language } from './said-acts.ts'
import { lengthsIn, measured } from './said-lengths.ts'
import { circumstances, kinds, reasons, turns as turnThings, type Thing } from './said-things.ts'
import { turnsOf } from './things.ts'

type Both = Readonly<Record<Language, RegExp>>

const saying =
  (...all: readonly Both[]) =>
  (language: Language, text: string): boolean =>
    all.some((said) => said[language].test(text))

/** Some sentence says both. */
const inOneSentence =
  (...all: readonly ((language: Language, sentence: string) => boolean)[]) =>
  (language: Language, text: string): boolean =>
    sentencesOf(language, text).some((sentence) => all.every((one) => one(language, sentence)))

/** What has to be there to read, and how it is named when it is missing. */
type Cue = {
  readonly isSaid: (language: Language, text: string) => boolean
  readonly words: Readonly<Record<Language, string>>
  /** Another clause with such a rule may tell of it. */
  readonly isAlike?: (rule: Rule) => boolean
}

export function untoldRemarks(policy: Policy, section: Section): readonly Remark[] {
  const languages = policy.languages.filter((one): one is Language => one === 'ja' || one === 'en')
  if (languages.length === 0) return []
  for (const rule of policy.rules.filter(({ clause }) => clause === section.id)) {
    const isTold = ({ isSaid, isAlike }: Cue) =>
      whereTold(policy, rule, isAlike).some(({ text }) =>
        languages.some((one) => isSaid(one, (text[one] ?? '').normalize('NFKC'))),
      )
    const cue = cuesOf(policy, rule).find((one) => !isTold(one))
    if (cue !== undefined) return [untold(policy, rule, cue)]
  }
  return []
}

/** A rule's own clause, those of the rules it is an exception to, and those that may tell of it as well. */
function whereTold(policy: Policy, rule: Rule, isAlike: Cue['isAlike']): readonly Section[] {
  const near = policy.rules.filter((one) => rule.exceptionTo.includes(one.id) || isAlike?.(one) === true)
  const clauses = new Set([rule, ...near].map(({ clause }) => clause))
  return policy.sections.filter(({ id }) => clauses.has(id))
}

function cuesOf(policy: Policy, rule: Rule): readonly Cue[] {
  const tests = testsOf(rule.when)
  const edges = tests.flatMap((one) =>
    one.kind === 'position' && one.subject === 'notice' && !(one.relation in plainRelations) ? [one] : [],
  )
  const isLate = edges.some(({ relation }) => relation === 'after' || relation === 'from')
  return [
    ...tests.flatMap((one) =>
      one.kind === 'is' ? one.values.flatMap((value) => cuesOfValue(policy, one, value)) : [],
    ),
    ...edges.filter((edge) => isCounted(policy, rule, edge)).flatMap(momentCue),
    ...turnCues(rule),
    ...reasonCues(rule),
    ...(rule.then === 'refuse' && isLate ? [tooLate] : []),
    ...(rule.then === 'open' ? [leftOpen] : rule.then === 'staff' ? [leftToStaff] : []),
  ]
}

const plainRelations = { happened: true, 'not-yet': true } as const

/** Whether the clause of a rule tells how long; else another clause does it for this one. */
const isCounted = (policy: Policy, { clause }: Rule, { length: { count, unit } }: Position): boolean =>
  policy.sections.some(
    ({ id, text }) =>
      id === clause &&
      Object.entries(text).some(([language, said]) =>
        lengthsIn(said, language).some(({ measure }) => measure === measured(count, unit)),
      ),
  )

/** The turn of an order at which a rule begins or ends, here or where the same is asked for. */
function turnCues(rule: Rule): readonly Cue[] {
  const turns = turnsOf(rule.when)
  return oneOf(
    turnThings.filter(({ name }) => turns.has(name) && name !== 'delivered'),
    (one) => shareRequests(one, rule) && turnsOf(one.when).size > 0,
  )
}

/** Reasons that a rule is about; of many a text may say what they have in common. */
function reasonCues(rule: Rule): readonly Cue[] {
  const few = reasonsOf(rule)
  return oneOf(
    few.length > 3 ? [] : reasons.filter(({ name }) => few.includes(name)),
    (one) => shareRequests(one, rule) && reasonsOf(one).some((reason) => few.includes(reason)),
  )
}

const reasonsOf = ({ when }: Rule): readonly string[] =>
  (when.kind === 'all' ? when.of : [when]).flatMap((one) =>
    one.kind === 'is' && one.fact === 'reason' ? one.values : [],
  )

/** Of several things one at least is named. */
function oneOf(things: readonly Thing[], isAlike?: Cue['isAlike']): readonly Cue[] {
  if (things.length === 0) return []
  const list = (language: Language) => things.map(({ words }) => words[language] ?? '')
  const words = { ja: `「${list('ja').join('・')}」`, en: list('en').join(', ') }
  return [{ isSaid: saying(...things), words, ...(isAlike === undefined ? {} : { isAlike }) }]
}

/** From when it counts. */
function momentCue({ anchor }: Position): readonly Cue[] {
  const moment = moments.find(({ name }) => name === anchor)
  if (moment === undefined) return []
  const { ja, en } = moment.words
  return [
    { isSaid: saying(moment.said), words: { ja: `${ja}からの日数`, en: `the days counted from ${en}` } },
  ]
}

/** Tests that have to hold, also one of several; what a rule leaves out may be told elsewhere. */
const testsOf = (condition: Condition): readonly Condition[] =>
  condition.kind === 'all' || condition.kind === 'any' ? condition.of.flatMap(testsOf) : [condition]

const tooLate: Cue = {
  isSaid: inOneSentence(
    saying({
      ja: /過ぎ|以降|以上|以後|目から|まで|あと|後[はにのも]|以内に限/,
      en: /\bafter\b(?! the (?:day|order))|\bonce\b|\bor more\b|\bfrom day\b|\bpast\b|\blate[rd]?\b|\bonly within\b|\bexpire/i,
    }),
    denies,
  ),
  words: { ja: '期限を過ぎているかどうか', en: 'what comes too late' },
}

const open: Both = {
  ja: /担当|決ま[っりる]|決め|定め|判断/,
  en: /\bstaff\b|\bfixed rule\b|\bdecide|\bjudge/i,
}
const leftOpen: Cue = {
  isSaid: saying(open),
  words: { ja: '担当者の判断', en: 'what staff decide' },
}
const leftToStaff: Cue = {
  ...leftOpen,
  isSaid: saying(open, {
    ja: /検討|店舗の者|お問い合わせ|ご相談|うけたまわ|見積|当店[がで]|ことがあ/,
    en: /\bconsider|\bask us\b|\bcontact us\b|\bwrite to us\b|\bquote\b|\bmay\b|\bcase by case\b/i,
  }),
}

/** What of a value a text has to tell; of what goes without saying nothing. */
function cuesOfValue(policy: Policy, { fact, values }: Test, value: string): readonly Cue[] {
  const own = policy.facts.find(({ name }) => name === fact)
  if (own !== undefined) {
    const isAlike = ({ when }: Rule) => testsOf(when).some((one) => one.kind === 'is' && one.fact === fact)
    return [{ ...ownCue(own), isAlike }]
  }
  // One stage of several is part of a run, which is told by where it begins or ends.
  if (fact === 'handover' || (fact === 'stage' && values.length > 1)) return []
  const thing =
    fact === 'kind'
      ? kinds.find(({ name }) => name === value && value !== 'ready')
      : circumstances.find(({ name }) => name === `${fact}: ${value}`)
  if (thing === undefined) return []
  const { ja = '', en = '' } = thing.words
  return [{ isSaid: saying(wider[thing.name] ?? thing), words: { ja: `「${ja}」`, en } }]
}

type Test = Extract<Condition, { kind: 'is' }>

/** Where texts have many words for it. */
const wider: Readonly<Record<string, Both>> = {
  'altered: yes': {
    ja: /手を加え|加工|汚|傷|壊|破損|削れ|まま/,
    en: /\baltered\b|\bsoil|\bdamage|\bbroken?\b|\bworn\b|\bas it was\b/i,
  },
  'used: worn': { ja: /使|着け|着用|身につけ/, en: /\bworn\b|\bused?\b|\bwear/i },
}

/** A fact that the document declares, by any word of substance that stands for it. */
function ownCue({ words, ask, values }: Fact): Cue {
  const all = [words, ask, ...values.map((one) => one.words)]
  const ja = all.flatMap(
    ({ ja: text = '' }) => text.match(/[\p{Script=Han}\p{Script=Katakana}ー]{2,}/gu) ?? [],
  )
  const en = all.flatMap(({ en: text = '' }) => text.match(/\b[A-Za-z]{4,}/g) ?? [])
  const escaped = (some: readonly string[]) =>
    [...new Set(some)].filter((one) => !bare.has(one.toLowerCase()))
  const said: Both = {
    ja: new RegExp(escaped(ja).join('|') || '.', 'u'),
    en: new RegExp(
      escaped(en)
        .map((one) => `\\b${one.slice(0, 6)}`)
        .join('|') || '.',
      'i',
    ),
  }
  return {
    isSaid: saying(said),
    words: { ja: `「${wordIn(words, 'ja')}」`, en: `“${wordIn(words, 'en')}”` },
  }
}

/** Words of a question that say nothing of what it is about. */
const bare: ReadonlySet<string> = new Set(
  'does have with your that this there will would from been when which what like here want know'.split(' '),
)

function untold(policy: Policy, { id, clause, place }: Rule, { words }: Cue): Remark {
  return {
    kind: 'text-differs',
    severity: 'warning',
    place,
    clauses: [id],
    words: {
      ja: `規則 \`${id}\` の答えは${words.ja}にかかっていますが、「${headingIn(policy, clause, 'ja')}」の文章はそのことに触れていません`,
      en: `the rule \`${id}\` turns on ${words.en}; the text of “${headingIn(policy, clause, 'en')}” says nothing of it`,
    },
    suggestion: {
      ja: 'そのことをどちらの言語の文章にも書くか、規則を改めてください',
      en: 'say it in the text, in both languages, or mend the rule',
    },
  }
}
