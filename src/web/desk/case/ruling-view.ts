/**
 * A ruling as the desk shows it: the clauses it rests on and the articles the law adds, what is missing, the
 * terms in words. Everything is taken from the ruling and its documents; nothing is ruled here.
 */
import type { Instant } from '#calendar'
import { wordIn, type Cited, type Condition, type Documents, type FactValue, type Ruling } from '#policy'
import type { LimitSource } from '#rulings'
import { conditionPhrase, listed, said, saidInOne } from '#sentences'
import { say, type Language, type WordKey } from '#words'

/** A clause of the policy, or an article of a law pack, as it was cited. */
export type ClauseView = {
  /** `document#id`, as an override names it. */
  readonly reference: string
  readonly heading: string
  readonly text: string
  readonly effect: string
  /** Whether it gives the answer, and does not only set terms. */
  readonly answers: boolean
  /** The name of the law pack, when it is one. */
  readonly law: string | undefined
  /** Where the clause stands on the policy page, when that page shows the version that was cited. */
  readonly address: string | undefined
}

export type RulingView = {
  readonly verdict: Ruling['verdict']
  readonly summary: string
  /** What it rests on: clauses of the shop, then articles. */
  readonly deciding: readonly ClauseView[]
  readonly laws: readonly ClauseView[]
  /** Clauses and articles that speak without deciding. */
  readonly beside: readonly ClauseView[]
  readonly missing: readonly string[]
  /** Who pays what and by when, and what is asked of the customer, in sentences. */
  readonly terms: readonly string[]
  readonly asked: readonly string[]
  /** The remedies among the terms, in the order they are tried. */
  readonly remedies: readonly string[]
  /** Whether the documents want a quote accepted before anything is done. */
  readonly wantsQuote: boolean
}

/** What a ruling is read with: the documents it was made of, and what the shop publishes now. */
export type DocumentSet = {
  readonly documents: Documents
  readonly shop: string
  readonly publishedVersion: string
}

const effectWords = {
  accept: 'desk.effect.accept',
  pending: 'desk.effect.pending',
  staff: 'desk.effect.staff',
  refuse: 'desk.effect.refuse',
  none: 'desk.effect.none',
  open: 'desk.effect.open',
  terms: 'desk.effect.terms',
  silence: 'desk.effect.silence',
  expired: 'desk.effect.expired',
} as const satisfies Record<Cited['effect'], WordKey>

/** The ruling in the reader's language. */
export function rulingView(
  ruling: Ruling,
  documentSet: DocumentSet,
  language: Language,
  seenAt?: Instant,
): RulingView {
  const saying = {
    language,
    documents: documentSet.documents,
    reader: 'shop',
    asked: 'before',
    ...(seenAt === undefined ? {} : { seenAt }),
  } as const
  const words = said(ruling, saying)
  const own = documentSet.documents.policy.name
  const views = ruling.clauses.map((cited) => ({
    deciding: cited.deciding,
    view: clauseView(cited, ruling, documentSet, language),
  }))
  const deciding = views.filter((entry) => entry.deciding).map(({ view }) => view)
  return {
    verdict: ruling.verdict,
    summary: saidInOne(ruling, saying),
    deciding: onceEach(deciding.filter(({ reference }) => reference.startsWith(`${own}#`))),
    laws: onceEach(deciding.filter(({ reference }) => !reference.startsWith(`${own}#`))),
    beside: onceEach(views.filter((entry) => !entry.deciding).map(({ view }) => view)),
    missing: missingIn(ruling, documentSet.documents, language),
    wantsQuote: [ruling.terms['obligations'] ?? []].flat().includes('accept-quote'),
    terms: words.terms,
    asked: words.asked,
    remedies: remediesIn(ruling, documentSet.documents, language),
  }
}

function clauseView(cited: Cited, ruling: Ruling, documentSet: DocumentSet, language: Language): ClauseView {
  const reference = `${cited.document}#${cited.id}`
  const isLaw = cited.document !== documentSet.documents.policy.name
  const published = !isLaw && cited.id !== 'silence' && cited.version === documentSet.publishedVersion
  return {
    reference,
    heading: wordIn(cited.heading, language),
    text: ruling.texts[language]?.clauses[reference] ?? ruling.texts['en']?.clauses[reference] ?? '',
    effect: say(language, effectWords[cited.effect]),
    answers: cited.effect !== 'terms',
    law: isLaw ? lawName(cited.document, documentSet.documents, language) : undefined,
    address: published ? `/${documentSet.shop}/policy#${cited.id.split('.')[0] ?? ''}` : undefined,
  }
}

function lawName(name: string, documents: Documents, language: Language): string {
  const law = documents.laws.find((pack) => pack.name === name)
  return law === undefined ? name.toUpperCase() : wordIn(law.title, language)
}

/** A clause is cited once for each of its rules; it is shown once. */
function onceEach(views: readonly ClauseView[]): readonly ClauseView[] {
  const seen = new Set<string>()
  return views.filter(({ heading, text, effect }) => {
    const key = `${heading}\n${text}\n${effect}`
    return !seen.has(key) && seen.add(key).size > 0
  })
}

/** The heading of a clause by its reference, for an override on record. */
export function headingAt(reference: string, documents: Documents, language: Language): string {
  const [name, id = ''] = reference.split('#')
  const document = [documents.policy, ...documents.laws].find((one) => one.name === name)
  const section = document?.sections.find((one) => one.id === id || id.startsWith(`${one.id}.`))
  return section === undefined ? reference : wordIn(section.heading, language)
}

/** What says a date: the clause or article, the shop's own settings, or whoever gave more time. */
export function limitWords(from: LimitSource, documents: Documents, language: Language): string {
  if (from.of === 'settings') return say(language, 'desk.due.by-settings')
  if (from.of === 'staff') return say(language, 'desk.due.by-staff')
  const clause = headingAt(`${from.document}#${from.clause}`, documents, language)
  return say(language, 'desk.due.by-clause', { clause })
}

/** What is still wanted: requirements that wait, and questions nobody has answered. */
function missingIn(ruling: Ruling, documents: Documents, language: Language): readonly string[] {
  const waits = ruling.todo.map((reference) => requirementWords(reference, documents, language))
  const asks = ruling.asks.map(({ question }) => wordIn(question, language))
  return [...new Set([...waits, ...asks])]
}

function requirementWords(reference: string, documents: Documents, language: Language): string {
  const id = reference.slice(reference.indexOf('#') + 1)
  const rules = [documents.policy, ...documents.laws].flatMap((document) => document.rules)
  const requirement = rules.flatMap(({ provided }) => provided).find((one) => one.id === id)
  const words = requirement === undefined ? [] : phrasesIn(requirement.condition, language)
  return words.length === 0
    ? headingAt(reference.includes('#') ? reference : `${documents.policy.name}#${id}`, documents, language)
    : say(language, 'desk.missing.until', { what: words.join(say(language, 'common.between-phrases')) })
}

/** 'we have found the fault'. Positions in time, and facts without such words, are told by their clause. */
function phrasesIn(condition: Condition, language: Language): readonly string[] {
  if (condition.kind === 'all' || condition.kind === 'any') {
    return condition.of.flatMap((one) => phrasesIn(one, language))
  }
  if (condition.kind !== 'is') return []
  const phrases = condition.values.map((value) => conditionPhrase(condition.fact, value, language))
  const known = phrases.filter((phrase) => phrase !== undefined)
  return known.length < phrases.length ? [] : [listed(known, language)]
}

function remediesIn(ruling: Ruling, documents: Documents, language: Language): readonly string[] {
  const { values = [] } = documents.terms.find(({ name }) => name === 'remedies') ?? {}
  return [ruling.terms['remedies'] ?? []].flat().map((remedy) => valueWord(values, remedy, language))
}

/** The word of a value, or the value itself where the vocabulary has none. */
export function valueWord(values: readonly FactValue[], value: string, language: Language): string {
  return wordIn(values.find((one) => one.value === value)?.words ?? { en: value }, language)
}

/** 'where it is' → 'Where it is', at the beginning of a row. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** 'name: value', as the language writes it. */
export const named = (language: Language, name: string, value: string): string =>
  say(language, 'answers.named', { name, value })
