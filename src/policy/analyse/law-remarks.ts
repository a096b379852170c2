/**
 * What the law packs have against a document, one remark a matter: clauses that fall short in the same way,
 * whom that concerns, what is less and by how much. The law is followed anyway, so a remark is to act on only
 * where words tell a reader no that is not so, or where a term may have no effect.
 */
import { reference } from '../evaluate/floor.ts'
import { wordIn } from '../evaluate/print.ts'
import { positionsOf } from '../evaluate/tell.ts'
import type { ShopCalendar } from '../evaluate/facts.ts'
import type { Region } from '../diagram/boxes.ts'
import type { Compiled } from '../diagram/compile.ts'
import { witnessIn } from '../diagram/witness.ts'
import { placeWord } from '../diagram/words.ts'
import type { Condition, Policy, Rule, Terms } from '../rules/tree.ts'
import { lacksOfConformity } from '../vocabulary/sense.ts'
import { all } from '../diagram/phrases.ts'
import { caseWords } from './example-words.ts'
import { headingIn, named, quoted } from './finding.ts'
import type { Remark, Severity } from './finding.ts'
import { dependsOnShop, lawStandings, testsIn } from './law.ts'
import type { LawStanding } from './law.ts'
import { isLess, lengthIn, lengthSaid, longestOf, type Language } from './lengths.ts'

/** One article against some rules of one clause. */
type Pair = {
  readonly law: Policy
  readonly clause: string
  readonly article: Rule
  readonly rules: readonly Rule[]
  /** `no`: refused; `cost`: the buyer bears what the law puts on the shop; `less`: anything else. */
  readonly how: 'no' | 'cost' | 'less'
  /** The law decides; else it only advises, and nothing answers by it. */
  readonly decides: boolean
  readonly regions: readonly (() => Region)[]
}

type Topic = 'fault' | 'late' | 'mind' | 'other'

export function lawRemarks(compiled: Compiled, shop: ShopCalendar): readonly Remark[] {
  const standings = lawStandings(compiled)
  const pairs = standings.flatMap((standing) => pairsOf(compiled, standing))
  const matters = Map.groupBy(pairs, (pair) => `${topicOf(pair)} ${levelOf(pair)}`)
  return [
    ...[...matters].map(([name, matter]) => ({
      ...matterRemark(compiled, withoutFarAdvice(matter, compiled), shop),
      matter: name,
    })),
    ...(['silent', 'limited'] as const).flatMap((standing) =>
      wholeRemark(compiled, standings, standing, shop),
    ),
  ]
}

/** What packs that only advise say of other countries is left to their pages, where another law is named. */
function withoutFarAdvice(matter: readonly Pair[], { documents }: Compiled): readonly Pair[] {
  const near = matter.filter(
    ({ law }) => law.home === documents.policy.home || law.rules.some(({ force }) => force !== 'advise'),
  )
  return near.length > 0 ? near : matter
}

function pairsOf(compiled: Compiled, standing: LawStanding): readonly Pair[] {
  const { policy, laws, terms } = compiled.documents
  const law = laws.find(({ name }) => name === standing.law)
  const { clause } = standing
  if (law === undefined || clause === undefined || standing.standing === 'ok') return []
  return [...standing.against].flatMap(([id, { rules: ids, regions }]): readonly Pair[] => {
    const article = law.rules.find((rule) => reference(law.name, rule.id) === id)
    if (article === undefined) return []
    const rules = policy.rules.filter((r) => ids.has(r.id) || r.provided.some((p) => ids.has(p.id)))
    const refuses = rules.some((r) => r.then === 'refuse')
    const costs = costsIn(rules, article, terms).length > 0
    const decides = article.force !== 'advise'
    const aboutFaults = reasonsIn(article).some((reason) => lacksOfConformity.includes(reason))
    const advised = !waits(compiled, article) && (refuses || (aboutFaults && chargesBuyer(rules)))
    const against = decides ? standing.standing === 'conflict' : advised
    const bears = (costs || !decides) && !waits(compiled, article)
    const how = !against ? 'less' : refuses ? 'no' : bears ? 'cost' : 'less'
    return [{ law, clause, article, rules, how, decides, regions }]
  })
}

/** An article for when the shop itself has left something out, such as telling of the right to withdraw. */
const waits = (compiled: Compiled, { when }: Rule): boolean =>
  dependsOnShop(compiled, when) || anchorsIn(when).includes('informed')

const anchorsIn = (condition: Condition): readonly string[] =>
  condition.kind === 'position'
    ? [condition.anchor]
    : condition.kind === 'is'
      ? []
      : condition.kind === 'not'
        ? anchorsIn(condition.of)
        : condition.of.flatMap(anchorsIn)

const chargesBuyer = (rules: readonly Rule[]) =>
  rules.some(({ terms }) => Object.values(terms).includes('customer'))

/** Terms in which a rule gives less than an article. */
const costsIn = (
  rules: readonly Rule[],
  article: Rule,
  terms: Compiled['documents']['terms'],
): readonly string[] =>
  terms
    .filter((term) => {
      const { kind, name, values } = term
      if (rules.some((r) => isLess(term, r.terms[name], article.terms[name]))) return true
      const rank = (value: unknown) => values.findIndex((one) => one.value === value)
      const wanted = article.terms[name]
      return (
        kind === 'choice' &&
        wanted !== undefined &&
        rules.some((r) => r.terms[name] !== undefined && rank(r.terms[name]) > rank(wanted))
      )
    })
    .map(({ name }) => name)

const reasonsIn = (rule: Rule): readonly string[] =>
  testsIn(rule.when)
    .filter((test) => test.fact === 'reason' && !test.negative)
    .flatMap((test) => test.values)

/** What a pair is about: a clause on faults is, whatever right of the law it meets. */
function topicOf({ article, rules }: Pair): Topic {
  const own = rules.map(reasonsIn)
  const isFault = (reasons: readonly string[]) => reasons.some((reason) => lacksOfConformity.includes(reason))
  if (own.length > 0 && own.every(isFault)) return 'fault'
  const meant = reasonsIn(article)
  if (isFault(meant)) return 'fault'
  if (meant.includes('late-delivery')) return 'late'
  return article.on !== '*' && article.on.some((on) => ['withdraw', 'return', 'cancel'].includes(on))
    ? 'mind'
    : 'other'
}

/** Whether it is a matter to act on, or one that only narrows what a clause says. */
const levelOf = ({ how }: Pair): 'against' | 'limits' => (how === 'less' ? 'limits' : 'against')

const topics: Readonly<Record<Topic, { readonly ja: string; readonly en: string }>> = {
  fault: { ja: '不良・誤配送', en: 'Faults' },
  late: { ja: 'お届けの遅れ', en: 'Late delivery' },
  mind: { ja: '理由のない返品・キャンセル', en: 'Withdrawal without a reason' },
  other: { ja: 'そのほか', en: 'Other matters' },
}

function matterRemark(compiled: Compiled, matter: readonly Pair[], shop: ShopCalendar): Remark {
  const { policy } = compiled.documents
  const ordered = homeFirst(matter, policy)
  const clauses = policy.sections.map(({ id }) => id).filter((id) => matter.some((p) => p.clause === id))
  const severity = severityOf(policy, matter)
  const said = (language: Language) => sentence(compiled, ordered, clauses, language)
  return {
    kind: 'law',
    severity,
    place: policy.sections.find(({ id }) => id === clauses[0])!.place,
    clauses: [...clauses, ...new Set(ordered.map((p) => reference(p.law.name, p.article.id)))],
    words: { ja: said('ja'), en: said('en') },
    suggestion: mends[matter.some((p) => p.decides) || severity === 'note' ? severity : 'warning'],
    ...witnessOf(
      compiled,
      ordered.flatMap(({ regions }) => regions),
      shop,
    ),
  }
}

/** The law at home before that of others. */
const homeFirst = (matter: readonly Pair[], policy: Policy): readonly Pair[] =>
  matter.toSorted((a, b) => Number(b.law.home === policy.home) - Number(a.law.home === policy.home))

function severityOf(policy: Policy, matter: readonly Pair[]): Severity {
  if (matter.every(({ how }) => how === 'less')) return 'note'
  const unsaved = matter.filter(({ how, clause }) => how !== 'less' && !isSaved(policy, clause))
  if (unsaved.length === 0) return 'note'
  return unsaved.some(({ decides }) => decides) ? 'error' : 'warning'
}

/** Words that leave the law its say, in the clause itself or before the first heading, in every language. */
const saving: Readonly<Record<string, RegExp>> = {
  ja: /法[律令][^。]*(?:従|優先|別段|除き|認め|求め)|法的な権利|法律上の権利/,
  en: /\b(?:unless|except|required by|subject to|following)\b[^.]*\blaws?\b|\blaws?\b[^.]*\b(?:appl(?:y|ies)|prevails?|gives? you more|otherwise)\b|\b(?:statutory|legal) rights\b/i,
}

const isSaved = (policy: Policy, clause: string): boolean => {
  const section = policy.sections.find(({ id }) => id === clause)
  return policy.languages.every((language) =>
    [section?.text, policy.preface].some((text) => saving[language]?.test(text?.[language] ?? '') === true),
  )
}

const mends: Readonly<Record<Severity, { readonly ja: string; readonly en: string }>> = {
  error: {
    ja: '法律どおりに答えますが、文章はそう読めません。最初の見出しの前に一文を加えてください。例：「お住まいの国の法律がお客様により多くを認めるときは、法律に従います。」',
    en: 'the law is followed, but the words say otherwise; add one sentence before the first heading, for instance “Where the law of your country gives you more, that applies.”',
  },
  warning: {
    ja: 'この定めに効力があるか弁護士に確かめるか、期間や負担をお客様に有利に改めてください',
    en: 'ask a lawyer whether this holds, or give more time or bear the cost',
  },
  note: {
    ja: '法律どおりに答えますので、このままで構いません',
    en: 'the law is followed anyway; nothing needs to be done',
  },
}

function sentence(
  compiled: Compiled,
  matter: readonly Pair[],
  clauses: readonly string[],
  language: Language,
): string {
  const { policy } = compiled.documents
  const ja = language === 'ja'
  const topic = topics[topicOf(matter[0]!)][language]
  const heads = named(policy, clauses, language)
  const own = ownWords(compiled, matter, language)
  const law = lawWords(compiled, matter, language)
  return ja
    ? `${topic}：${heads}では、${own}。法律によれば、${law}`
    : `${topic}: under ${heads}, ${own}. By law, ${law}`
}

/** What the clauses say: no, from when, and what they leave the buyer to pay. */
function ownWords(compiled: Compiled, matter: readonly Pair[], language: Language): string {
  const ja = language === 'ja'
  const costs = costWords(compiled, matter, language)
  const parts = [
    ...refusalWords(matter, language),
    ...(costs.length === 0
      ? []
      : [
          ja
            ? `お客様のご負担は${costs.join('・')}です`
            : `the buyer pays for ${all(costs.map(inSentence), language)}`,
        ]),
    ...otherTerms(compiled, matter, 'clause', language),
    ...periodWords(
      compiled,
      matter.flatMap(({ rules, article }) =>
        rules.map((rule) => [rule.terms, article.terms, rule.terms] as const),
      ),
      language,
    ),
  ]
  if (parts.length > 0) return parts.join(ja ? '。' : '; ')
  return ja
    ? '担当者が決めるか、お客様の権利が法律より少なくなります'
    : 'staff decide, or the buyer gets less'
}

/** `the answer is no after 7 days, or no from day 10`; nothing where no clause says no. */
function refusalWords(matter: readonly Pair[], language: Language): readonly string[] {
  const ja = language === 'ja'
  const refusing = matter.flatMap(({ how, rules }) =>
    how === 'no' ? rules.filter((r) => r.then === 'refuse') : [],
  )
  const edges = [
    ...new Set(
      refusing
        .flatMap(positionsOf)
        .filter(({ relation }) => relation === 'after' || relation === 'from')
        .map(({ relation, length }) =>
          relation === 'after'
            ? ja
              ? `${lengthSaid(length, language)}を過ぎると`
              : `no after ${lengthSaid(length, language)}`
            : ja
              ? `${length.count}日目から`
              : `no from day ${length.count}`,
        ),
    ),
  ]
  const plain = refusing.some((r) => positionsOf(r).length === 0)
  if (!plain && edges.length === 0) return []
  if (!ja) return [`the answer is ${[...(plain ? ['no'] : []), ...edges].join(', or ')}`]
  return [`${plain && edges.length > 0 ? 'お受けしないか、' : ''}${edges.join('、または')}お受けしません`]
}

function costWords(compiled: Compiled, matter: readonly Pair[], language: Language): readonly string[] {
  const { terms } = compiled.documents
  const costly = matter.filter(({ how }) => how === 'cost' || how === 'no')
  return terms
    .filter(({ kind, values }) => kind === 'choice' && values.some((v) => v.value === 'customer'))
    .filter(({ name }) =>
      costly.some(
        ({ rules, article, decides }) =>
          rules.some((r) => r.terms[name] === 'customer') && (article.terms[name] === 'shop' || !decides),
      ),
    )
    .map(({ words }) => wordIn(words, language))
}

/** Other terms in which a clause gives less, as `whose` states them: how money comes back, what of it. */
function otherTerms(
  compiled: Compiled,
  matter: readonly Pair[],
  whose: 'clause' | 'law',
  language: Language,
): readonly string[] {
  const { terms } = compiled.documents
  const said = matter
    .filter(({ how }) => how === 'cost')
    .flatMap(({ rules, article }) =>
      costsIn(rules, article, terms).flatMap((name) => {
        const term = terms.find((one) => one.name === name)!
        const own = rules.find((r) => r.terms[name] !== undefined)?.terms[name]
        // Who bears or chooses something is said of both sides at once.
        if (own === 'customer' || own === 'shop') return []
        const stated = whose === 'law' ? article.terms[name] : own
        const value = term.values.find((one) => one.value === stated)
        if (value === undefined) return []
        const [head, word] = [wordIn(term.words, language), wordIn(value.words, language)]
        return [language === 'ja' ? `${head}は「${word}」です` : `“${head}” is “${word}”`]
      }),
    )
  return [...new Set(said)]
}

/** Periods in which a clause gives less than an article, as `said` names them. */
function periodWords(
  compiled: Compiled,
  pairs: readonly (readonly [own: Terms, law: Terms, said: Terms])[],
  language: Language,
): readonly string[] {
  const words = compiled.documents.terms.flatMap((term) =>
    pairs
      .filter(([own, law]) => isLess(term, own[term.name], law[term.name]))
      .map(([, , said]) => {
        const length = lengthSaid(lengthIn(said[term.name])!, language)
        return language === 'ja'
          ? `${wordIn(term.words, language)}は${length}です`
          : `${inSentence(wordIn(term.words, language)).replace(/ by$/, ' within')} ${length}`
      }),
  )
  return [...new Set(words)]
}

/** A term’s word within a sentence: `Sending it to us` → `sending it to us`. */
const inSentence = (word: string): string => `${word.charAt(0).toLowerCase()}${word.slice(1)}`

/** What each law gives instead, countries that give the same together. */
function lawWords(compiled: Compiled, matter: readonly Pair[], language: Language): string {
  const ja = language === 'ja'
  const byLaw = Map.groupBy(matter, ({ law }) => law)
  const given = [...byLaw].map(([law, pairs]) => ({
    place: placeWord(law.home, language),
    gives: givenBy(compiled, pairs, language),
    only: onlyOf(compiled, matter, pairs, language),
  }))
  return [...Map.groupBy(given, ({ gives, only }) => `${only}${gives}`).values()]
    .map((laws) => {
      const { gives, only } = laws[0]!
      const places = laws.map(({ place }) => place).join(ja ? '・' : ' and ')
      return ja ? `${places}では、${only}${gives}` : `${gives} in ${places}${only}`
    })
    .join(ja ? '。' : '; ')
}

/** The clauses that a law has something against, where that is not all of the matter. */
function onlyOf(
  { documents: { policy } }: Compiled,
  matter: readonly Pair[],
  pairs: readonly Pair[],
  language: Language,
): string {
  const of = (some: readonly Pair[]) => new Set(some.map(({ clause }) => clause))
  const concerned = of(pairs)
  if (concerned.size === of(matter).size) return ''
  const ids = policy.sections.map(({ id }) => id).filter((id) => concerned.has(id))
  const heads = named(policy, ids, language)
  return language === 'ja' ? `${heads}について` : ` (${heads})`
}

function givenBy(compiled: Compiled, pairs: readonly Pair[], language: Language): string {
  const ja = language === 'ja'
  const accepting = pairs.filter(({ article }) => article.then === 'accept' || article.then === 'pending')
  if (accepting.length === 0)
    return pairs.some(({ decides }) => decides)
      ? ja
        ? '担当者が一件ずつ判断します'
        : 'a person decides each case'
      : ja
        ? '効力が認められないことがあります'
        : 'this may not hold'
  const told = accepting.filter(({ article }) => !waits(compiled, article))
  const about = (told.length > 0 ? told : accepting).flatMap(({ article }) => positionsOf(article))
  const longest = longestOf(about.filter(({ relation }) => relation === 'within' || relation === 'until'))
  const pays = accepting.some(
    ({ article, how }) => how === 'cost' && Object.values(article.terms).includes('shop'),
  )
  const others = otherTerms(compiled, pairs, 'law', language)
  const bears = [...(pays ? [ja ? '費用は当店の負担です' : 'the shop pays'] : []), ...others]
    .map((one) => (ja ? `。${one}` : `, and ${one}`))
    .join('')
  const periods = periodWords(
    compiled,
    pairs.flatMap(({ rules, article }) =>
      rules.map((rule) => [rule.terms, article.terms, article.terms] as const),
    ),
    language,
  )
  if (periods.length > 0) return periods.join(ja ? '。' : ', ')
  if (longest === undefined) return ja ? `認められます${bears}` : `the answer is yes${bears}`
  const length = lengthSaid(longest, language)
  return ja ? `${length}以内なら認められます${bears}` : `the answer is yes within ${length}${bears}`
}

/** What is said of the whole document, for all laws together. */
function wholeRemark(
  compiled: Compiled,
  standings: readonly LawStanding[],
  standing: 'silent' | 'limited',
  shop: ShopCalendar,
): readonly Remark[] {
  const { policy, laws } = compiled.documents
  const found = standings.filter((s) => s.clause === undefined && s.standing === standing)
  if (found.length === 0) return []
  const list = (language: Language) =>
    found
      .map((one) => {
        const law = laws.find(({ name }) => name === one.law)!
        const heads = one.articles.map((id) =>
          headingIn(law, id.slice(id.indexOf('#') + 1).split('.')[0]!, language),
        )
        return language === 'ja'
          ? `${placeWord(law.home, 'ja')}では${quoted([...new Set(heads)], 'ja')}`
          : `in ${placeWord(law.home, 'en')} ${quoted([...new Set(heads)], 'en')}`
      })
      .join(language === 'ja' ? '。' : '; ')
  return [
    {
      kind: 'law',
      severity: 'note',
      place: { ...policy.sections[0]!.place, line: 1, column: 1, endColumn: 2 },
      clauses: [...new Set(found.flatMap(({ articles }) => articles))],
      words:
        standing === 'silent'
          ? {
              ja: `この文書にないことに、法律が答えます。${list('ja')}`,
              en: `the law answers what this document does not: ${list('en')}`,
            }
          : {
              ja: `この文書の全体に、法律の定めが加わります。${list('ja')}`,
              en: `the law adds to the whole of this document: ${list('en')}`,
            },
      suggestion: mends.note,
      ...witnessOf(
        compiled,
        found.flatMap(({ against }) => [...against.values()].flatMap(({ regions }) => regions)),
        shop,
      ),
    },
  ]
}

/** The case that a customer would most likely bring: at home if the law there is concerned. */
function witnessOf(compiled: Compiled, regions: readonly (() => Region)[], shop: ShopCalendar) {
  const { documents } = compiled
  for (const region of regions) {
    const { request, where } = region()
    const found = witnessIn(compiled, request, where, shop, 'likely')
    if (found === undefined) continue
    const words = (language: Language) => caseWords(documents, found.input, shop, language)
    return { witness: { input: found.input, words: { ja: words('ja'), en: words('en') } } }
  }
  return {}
}
