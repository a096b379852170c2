/** What no example would notice, and what an example is about, in words of both languages. */
import { dayOf, parseInstant } from '#calendar'
import { wordIn } from '../evaluate/print.ts'
import type { ShopCalendar } from '../evaluate/facts.ts'
import type { Documents } from '../evaluate/settle.ts'
import type { Length, Policy, Rule } from '../rules/tree.ts'
import { commerce } from '../vocabulary/commerce.ts'
import type { Fact, Words } from '../vocabulary/tree.ts'
import { all, factClause, happenedClause } from '../diagram/phrases.ts'
import { placeClause } from '../diagram/words.ts'
import { headingIn } from './finding.ts'
import type { Slip } from './slips.ts'

const units: Readonly<Record<Length['unit'], Words>> = {
  hours: { ja: '1時間', en: 'an hour' },
  days: { ja: '1日', en: 'a day' },
  'business-days': { ja: '1営業日', en: 'a business day' },
  weeks: { ja: '1週間', en: 'a week' },
  months: { ja: '1か月', en: 'a month' },
  years: { ja: '1年', en: 'a year' },
}

/** `no example would notice if the edge in “Faulty pieces” (`faulty.late`) came a day later`. */
export function slipWords(policy: Policy, rule: Rule, slip: Slip): Words {
  const ja = `「${headingIn(policy, rule.clause, 'ja')}」(\`${rule.id}\`)`
  const en = `“${headingIn(policy, rule.clause, 'en')}” (\`${rule.id}\`)`
  const said = slipParts(slip)
  return {
    ja: `${ja}${said.ja}、気づく例がありません`,
    en: `no example would notice if ${said.en.replace('{rule}', en)}`,
  }
}

function slipParts(slip: Slip): { readonly ja: string; readonly en: string } {
  switch (slip.what) {
    case 'dropped':
      return { ja: 'がなくなっても', en: '{rule} were missing' }
    case 'flipped':
      return { ja: 'の答えが逆になっても', en: 'the answer of {rule} were turned round' }
    case 'unranked':
      return { ja: 'がほかの規則より先に立たなくなっても', en: '{rule} no longer came before other rules' }
    case 'unrequired':
      return {
        ja: `が \`${slip.requirement}\` を求めなくなっても`,
        en: `{rule} no longer asked for \`${slip.requirement}\``,
      }
    case 'shifted': {
      const { ja = '', en = '' } = units[slip.unit]
      return slip.later
        ? { ja: `の期限が${ja}遅くなっても`, en: `the edge in {rule} came ${en} later` }
        : { ja: `の期限が${ja}早くなっても`, en: `the edge in {rule} came ${en} earlier` }
    }
  }
}

/** What goes without saying of a case that somebody brings after an order. */
const unsaidOfCase: Readonly<Record<string, readonly string[]>> = {
  stage: ['delivered'],
  seal: ['none'],
  opened: ['no'],
  used: ['no'],
  altered: ['no'],
  inspection: ['not-yet'],
  'earlier-remedy': ['none'],
  photo: ['yes'],
  'information-late': ['no'],
}

/**
 * A case in short, as a sentence: what is asked, by whom, why, and how long after which moment. `Return for a
 * refund, when the buyer lives in Germany and the reason is a change of mind, on day 5 after delivery`.
 */
export function caseWords(
  documents: Documents,
  told: FactValues,
  shop: ShopCalendar,
  language: 'ja' | 'en',
): string {
  const { facts, policy } = documents
  const isMoment = (name: string) =>
    facts.some((f) => f.name === name && f.kind !== 'choice' && f.kind !== 'country')
  const after = ['delivered', 'ordered'].find((name) => told[name] !== undefined && told[name] !== 'not-yet')
  const same = told['destination'] === told['country'] || told['destination'] === policy.home
  const kept = Object.entries(told).filter(
    ([name, value]) =>
      unsaidOfCase[name]?.includes(String(value)) !== true &&
      name !== 'subdivision' &&
      !(name === 'destination' && same) &&
      (!isMoment(name) || name === 'at' || name === after),
  )
  return sentenceOf(documents, Object.fromEntries(kept), shop, language)
}

/** All of some facts that does not go without saying. */
function sentenceOf(
  { facts, policy }: Documents,
  given: FactValues,
  shop: ShopCalendar,
  language: 'ja' | 'en',
): string {
  const request = commerce.requests.find(({ value }) => value === given['request'])
  const name = wordIn(request?.words ?? {}, language)
  const said = facts.filter((fact) => isSaid(fact, given, policy.home))
  const clauses = said.flatMap((fact) => clauseOf(fact, String(given[fact.name]), language))
  const days = said
    .filter(({ kind, name: moment }) => kind === 'instant' && given[moment] !== 'not-yet')
    .map((fact) => dayPart(fact, String(given[fact.name]), given, shop, language))
  if (language === 'ja') {
    const parts = [...clauses, ...days]
    return parts.length === 0 ? name : `${name}で、${all(parts, language)}の場合`
  }
  const when = clauses.length === 0 ? '' : `, when ${all(clauses, language)}`
  return [`${name}${when}`, ...(days.length === 0 ? [] : [all(days, language)])].join(', ')
}

const isSaid = (fact: Fact, told: FactValues, home: string): boolean => {
  const value = told[fact.name]
  if (value === undefined || fact.name === 'at') return false
  return value !== usual[fact.name] && !(fact.name === 'country' && value === home)
}

/** Where, what and why, and what has not come yet, as clauses; other moments are told by their days. */
function clauseOf(fact: Fact, value: string, language: 'ja' | 'en'): readonly string[] {
  if (value === 'not-yet' && fact.kind === 'instant')
    return [happenedClause(fact.name, fact.words, false, language)]
  if (fact.kind === 'country') return [placeClause(fact.name, [value], language)]
  return fact.kind === 'choice' ? [factClause(fact, [value], language)] : []
}

type FactValues = Readonly<Record<string, unknown>>

/** What goes without saying in a name. */
const usual: FactValues = { buyer: 'consumer', 'bought-from': 'online', requester: 'buyer', kind: 'ready' }

/**
 * The name of an example, from all its facts: `Exchange, when the reason is a fault, on day 8 after delivery
 * of this piece`.
 */
export const exampleName = (
  documents: Documents,
  told: FactValues,
  shop: ShopCalendar,
  language: 'ja' | 'en',
): string => sentenceOf(documents, told, shop, language)

/** On which day after a moment, or that it has not come. */
function dayPart(
  fact: Fact,
  value: string,
  told: FactValues,
  shop: ShopCalendar,
  language: 'ja' | 'en',
): string {
  const ja = language === 'ja'
  const name = wordIn(fact.words, language)
  const [at, moment] = [parseInstant(String(told['at'])), parseInstant(value)]
  if (at === undefined || moment === undefined) return ja ? `${name}が${value}` : `with ${name} on ${value}`
  const days = dayOf(at, shop.zone) - dayOf(moment, shop.zone)
  const the = name === 'order' ? 'the order' : name
  if (days === 0) return ja ? `${name}の当日` : `on the day of ${the}`
  return ja ? `${name}から${days}日目` : `on day ${days} after ${the}`
}
