/**
 * The terms of a ruling as sentences: what is done and in which order, who pays, what is asked of the
 * customer, until when.
 */
import { formatDeadline, parseInstant, type Instant } from '#calendar'
import { commerce, otherGoodsFirst, type Ruling } from '#policy'
import { isWordKey, say, type Language, type WordKey } from '#words'
import { sentence, wordOf } from './words.ts'

/** Terms as rulings carry them, and as letters keep them. */
export type SaidTerms = Readonly<Record<string, string | readonly string[]>>

type Deadlines = Ruling['deadlines']

const listIn = (terms: SaidTerms, name: string): readonly string[] => [terms[name] ?? []].flat()

/** One remedy in a few words: 'exchange it for the same piece'. */
export function remedyWords(remedy: string, terms: SaidTerms, language: Language): string {
  const key = `said.remedy.${remedy}.${String(terms['same'])}`
  if (isWordKey(key)) return say(language, key)
  const plain = `said.remedy.${remedy}`
  if (isWordKey(plain)) return say(language, plain)
  return wordOf(commerce.terms.find(({ name }) => name === 'remedies')?.values ?? [], remedy, language)
}

/**
 * The terms of an answer to these requests; unless somebody chooses, remedies in the order they are tried.
 */
export function inOrderAsked<T extends SaidTerms>(requests: readonly string[], terms: T): T {
  const stated = terms['remedies']
  const isExchange = requests.length > 0 && requests.every((request) => request === 'exchange')
  return isExchange && terms['choice'] === undefined && Array.isArray(stated)
    ? { ...terms, remedies: otherGoodsFirst(stated) }
    : terms
}

/** What is done, in the order in which it is tried; `looks`: only once the piece was examined. */
export function remedySentences(terms: SaidTerms, looks: boolean, language: Language): readonly string[] {
  const remedies = listIn(terms, 'remedies')
  if (remedies.length === 0) return looks ? [say(language, 'said.look')] : []
  if (remedies.length > 1 && terms['choice'] === 'buyer')
    return [...(looks ? [say(language, 'said.look')] : []), chosenSentence(remedies, terms, language)]
  if (remedies.length > 1 && terms['choice'] === 'shop') {
    const names = remedies.map((remedy) => choiceWord(remedy, terms, language))
    const what = names.reduce((first, second) => say(language, 'said.or', { first, second }))
    return [say(language, looks ? 'said.shop-chooses-look' : 'said.shop-chooses', { what })]
  }
  const what = remedies
    .map((remedy) => remedyWords(remedy, terms, language))
    .reduce((first, next) => say(language, 'said.do-else', { first, next }))
  return [say(language, looks ? 'said.do-look' : 'said.do', { what })]
}

/**
 * Between repair and replacement the buyer chooses (Directive (EU) 2019/771 art. 13(2)); what a shop has
 * beside them is done where neither can be. Without both of them, the choice is between all.
 */
function chosenSentence(remedies: readonly string[], terms: SaidTerms, language: Language): string {
  const pair = ['repair', 'replace'].every((one) => remedies.includes(one))
  const isFirst = (remedy: string) => !pair || remedy === 'repair' || remedy === 'replace'
  const what = remedies
    .filter(isFirst)
    .map((remedy) => choiceWord(remedy, terms, language))
    .reduce((first, second) => say(language, 'said.or', { first, second }))
  const others = remedies.filter((remedy) => !isFirst(remedy))
  if (others.length === 0) return say(language, 'said.choose', { what })
  const last = others
    .map((remedy) => remedyWords(remedy, terms, language))
    .reduce((first, next) => say(language, 'said.do-else', { first, next }))
  return say(language, 'said.choose-else', { what, else: last })
}

function choiceWord(remedy: string, terms: SaidTerms, language: Language): string {
  const key = `said.choice.${remedy}`
  return isWordKey(key) ? say(language, key) : remedyWords(remedy, terms, language)
}

/** Who pays which way: one sentence for both where the same side pays. */
function shippingKeys(terms: SaidTerms): readonly string[] {
  const [back, out] = [terms['return-shipping'], terms['outbound-shipping']]
  if (back !== undefined && back === out) return [`said.shipping.both-${String(back)}`]
  return [
    ...(back === undefined ? [] : [`said.shipping.back-${String(back)}`]),
    ...(out === undefined ? [] : [`said.shipping.out-${String(out)}`]),
  ]
}

const single = ['duty', 'transit-risk', 'fee', 'freight', 'refund-of', 'deduction', 'refund-means'] as const

/** Costs, risks and means, each as a sentence. A deduction of nothing is not worth one. */
export function costSentences(terms: SaidTerms, language: Language): readonly string[] {
  const same = typeof terms['same'] === 'string' && !listIn(terms, 'remedies').includes('replace')
  const keys = [
    ...(same ? [`said.same.${String(terms['same'])}`] : []),
    ...shippingKeys(terms),
    ...single.flatMap((name) => (terms[name] === undefined ? [] : [`said.${name}.${String(terms[name])}`])),
  ]
  return keys.filter(isWordKey).map((key) => say(language, key))
}

/** What is asked of the customer; what is `met` already is not asked again. */
export function obligationSentences(
  terms: SaidTerms,
  language: Language,
  met: readonly string[] = [],
): readonly string[] {
  const values = commerce.terms.find(({ name }) => name === 'obligations')?.values ?? []
  return listIn(terms, 'obligations')
    .filter((obligation) => !met.includes(obligation))
    .map((obligation) =>
      sentence(say(language, 'said.sentence', { text: wordOf(values, obligation, language) })),
    )
}

/** Periods with their last moment, or with their length where nobody knows yet when it begins. */
function periodSentences(
  terms: SaidTerms,
  deadlines: Deadlines,
  language: Language,
  seenAt: Instant | undefined,
): readonly string[] {
  return commerce.terms.flatMap(({ name, kind }) => {
    const stated = terms[name]
    const [by, within] = [`said.by.${name}`, `said.within.${name}`]
    if (kind !== 'period' || typeof stated !== 'string' || !isWordKey(by) || !isWordKey(within)) return []
    const end = deadlines.find(({ of }) => of === name)
    const at = end === undefined ? undefined : parseInstant(end.at)
    if (end !== undefined && at !== undefined) {
      const late = `said.late.${name}`
      const key = seenAt !== undefined && at <= seenAt && isWordKey(late) ? late : by
      return [say(language, key, { by: moment(at, end.zone, language, seenAt) })]
    }
    const length = lengthOf(stated, language)
    return length === undefined ? [] : [say(language, within, length).replace(/ +\./, '.')]
  })
}

const moment = (at: Instant, zone: string, language: Language, seenAt: Instant | undefined): string =>
  formatDeadline(at, zone, language, seenAt).replace(/^until /, '')

const units: Readonly<Record<string, WordKey>> = {
  hour: 'said.length.hours',
  day: 'said.length.days',
  'business day': 'said.length.business-days',
  week: 'said.length.weeks',
  month: 'said.length.months',
  year: 'said.length.years',
}

/** '14 days of returned' as a rule states it → its length, and after what. */
function lengthOf(plain: string, language: Language): { length: string; after: string } | undefined {
  const [, stated = '', anchor = ''] = /^(.*) of (\S+)$/.exec(plain) ?? []
  const after = `said.after.${anchor}`
  const lengths = stated.split(' + ').map((part) => {
    const [, count, unit = ''] = /^(\d+) (.+?)s?$/.exec(part) ?? []
    const key = units[unit]
    return key === undefined ? undefined : say(language, key, { count: Number(count) })
  })
  const [first, second] = lengths
  if (first === undefined || lengths.includes(undefined) || stated === '') return undefined
  const length = second === undefined ? first : say(language, 'said.length.plus', { first, second })
  return { length, after: isWordKey(after) ? say(language, after) : '' }
}

/** All terms but the remedies and what is asked, as sentences. */
export function termSentences(
  terms: SaidTerms,
  language: Language,
  { deadlines = [], seenAt }: { readonly deadlines?: Deadlines; readonly seenAt?: Instant } = {},
): readonly string[] {
  return [...costSentences(terms, language), ...periodSentences(terms, deadlines, language, seenAt)]
}
