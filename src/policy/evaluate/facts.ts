/**
 * Facts as they come in (JSON) → facts that a ruling can rest on. Every slip is reported in the reader's
 * language; what follows from other facts is filled in and nothing else: a missing fact stays missing.
 */
import { formatDay, formatInstant, isZone, parseDay, parseInstant } from '#calendar'
import type { Day, Holidays, Instant, Zone } from '#calendar'
import { nearest } from '../rules/suggest.ts'
import { neverEarlier } from '../vocabulary/order.ts'
import { withinState } from '../vocabulary/commerce.ts'
import { facts as known } from '../vocabulary/facts.ts'
import { listed } from '../vocabulary/listed.ts'
import type { Fact, Vocabulary, Words } from '../vocabulary/tree.ts'

/** A moment that is known: when it was, or that it has not been yet. */
export type Moment = Instant | 'not-yet'

/** One situation: what is known of one order line when somebody asks for something. */
export type Facts = {
  readonly request: string
  /** When the notice was sent, and when it arrived. */
  readonly at: Instant
  readonly arrives: Instant
  readonly choices: Readonly<Record<string, string>>
  readonly moments: Readonly<Record<string, Moment>>
  readonly days: Readonly<Record<string, Day>>
}

/** Where and by which calendar the shop counts its own periods. */
export type ShopCalendar = { readonly zone: Zone; readonly holidays: Holidays }

export type FactProblem = { readonly fact: string; readonly given?: string; readonly words: Words }

/** Reads facts given as JSON. `request` and `at` are required; all other facts may be missing. */
export function readFacts(
  input: unknown,
  vocabulary: Vocabulary,
): { readonly facts: Facts; readonly problems: readonly FactProblem[] } {
  const problems: FactProblem[] = []
  const given =
    typeof input === 'object' && input !== null && !Array.isArray(input)
      ? (input as Record<string, unknown>)
      : {}
  if (given !== input) {
    problems.push(
      problem('facts', '事実は JSON の object で書いてください', 'write the facts as a JSON object'),
    )
    return { facts: nothingKnown, problems }
  }
  const request = readRequest(given['request'], vocabulary, problems)
  const at = readMoment('at', given['at'], problems)
  if (given['at'] === undefined || at === 'not-yet') {
    problems.push(
      problem(
        'at',
        'お申し出の時刻 at が要ります(例 2026-11-20T10:00+09:00)',
        'say when it is asked, as `at` (2026-11-20T10:00+09:00)',
      ),
    )
  }
  const notice = typeof at === 'number' ? at : 0
  const arrives = given['arrives'] === undefined ? notice : readMoment('arrives', given['arrives'], problems)
  const choices: Record<string, string> = {}
  const moments: Record<string, Moment> = {}
  const days: Record<string, Day> = {}
  for (const [name, value] of Object.entries(given)) {
    if (['request', 'at', 'arrives'].includes(name) || value === undefined) continue
    const fact = listed(vocabulary.facts).named.get(name)
    if (fact === undefined) problems.push(unknownFact(name, vocabulary))
    else readOne(fact, value, { choices, moments, days }, problems)
  }
  if (wasToldWithTheRight(moments)) choices['return-cost-told'] ??= 'yes'
  if (wasInformedLate(moments)) choices['information-late'] ??= 'yes'
  // Whether a replacement can be had is in doubt where none is in stock (Directive (EU) 2019/771 art. 13(2)).
  if (request === 'exchange' && choices['replacement-stock'] === 'none')
    choices['remedy-possible'] ??= 'doubtful'
  for (const [name, value] of listed(vocabulary.facts).presumed) choices[name] ??= value
  const facts = {
    request,
    at: notice,
    arrives: typeof arrives === 'number' ? arrives : notice,
    choices,
    moments,
    days,
  }
  if (typeof at === 'number') problems.push(...factContradictions(facts))
  return { facts: completeFacts(facts), problems }
}

/**
 * Whether the buyer was informed of the right to withdraw by the time of the contract: the model information
 * says who pays for sending goods back (Directive 2011/83/EU art. 6(4)), so nobody need record it twice.
 */
function wasToldWithTheRight({ informed, ...others }: Readonly<Record<string, Moment>>): boolean {
  const since = ['ordered', 'shipped', 'delivered', 'delivered-last'].map((name) => others[name])
  return (
    typeof informed === 'number' && !since.some((moment) => typeof moment === 'number' && moment < informed)
  )
}

/** Whether the piece was there before its buyer was informed of the right to withdraw from it. */
const wasInformedLate = ({ informed, delivered }: Readonly<Record<string, Moment>>): boolean =>
  typeof informed === 'number' && typeof delivered === 'number' && delivered < informed

const nothingKnown: Facts = { request: '', at: 0, arrives: 0, choices: {}, moments: {}, days: {} }

function readRequest(given: unknown, vocabulary: Vocabulary, problems: FactProblem[]): string {
  const known = vocabulary.requests.map((r) => r.value)
  if (given === undefined) {
    const list = known.join(', ')
    problems.push(
      problem(
        'request',
        `何のお申し出かを \`request\` に書いてください: ${list}`,
        `say what is asked, as \`request\`: ${list}`,
      ),
    )
    return ''
  }
  if (typeof given === 'string' && known.includes(given)) return given
  problems.push(unknownValue('request', typeof given === 'string' ? given : JSON.stringify(given), known))
  return ''
}

type Into = {
  readonly choices: Record<string, string>
  readonly moments: Record<string, Moment>
  readonly days: Record<string, Day>
}

function readOne(fact: Fact, value: unknown, into: Into, problems: FactProblem[]) {
  if (fact.kind === 'instant') {
    const moment = readMoment(fact.name, value, problems)
    if (moment !== undefined) into.moments[fact.name] = moment
    return
  }
  const word = value === true ? 'yes' : value === false ? 'no' : typeof value === 'string' ? value : undefined
  if (word === undefined) {
    problems.push(
      problem(
        fact.name,
        `${fact.name} は文字で書いてください`,
        `write ${fact.name} as text`,
        JSON.stringify(value),
      ),
    )
  } else if (fact.kind === 'day') {
    const day = parseDay(word)
    if (day === undefined) problems.push(noSuchDay(fact.name, word))
    else into.days[fact.name] = day
  } else if (fact.kind === 'country') readCountry(fact, word, into, problems)
  else if (fact.kind === 'text' || fact.values.some((v) => v.value === word))
    readText(fact, word, into, problems)
  else
    problems.push(
      unknownValue(
        fact.name,
        word,
        fact.values.map((v) => v.value),
      ),
    )
}

function readText(fact: Fact, word: string, into: Into, problems: FactProblem[]) {
  if (fact.name === 'zone' && !isZone(word)) {
    problems.push(
      problem(
        'zone',
        `時間帯「${word}」はありません(例 Europe/Berlin)`,
        `there is no time zone “${word}” (for instance Europe/Berlin)`,
        word,
      ),
    )
  } else if (fact.name === 'subdivision' && !/^[A-Z]{2}-[A-Z0-9-]{1,8}$/.test(word)) {
    problems.push(
      problem(
        'subdivision',
        `「${word}」は地域の記号ではありません(例 DE-BY)`,
        `“${word}” is not a subdivision (for instance DE-BY)`,
        word,
      ),
    )
  } else into.choices[fact.name] = word
}

/** Making one takes longer than reading all other facts. */
const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/**
 * Names that the list of regions also knows: unions, parts of others, spare codes and what it cannot tell.
 */
const noCountries = ['EU', 'EZ', 'UN', 'UK', 'QO', 'XA', 'XB', 'ZZ']

const countries = new Map<string, boolean>()

/**
 * Whether a word is the ISO code of a country; groups such as EU and UK are none. Asked of each code once:
 * there are some six hundred of them.
 */
export function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code)) return false
  const known = countries.get(code) ?? (!noCountries.includes(code) && countryNames.of(code) !== undefined)
  countries.set(code, known)
  return known
}

function readCountry(fact: Fact, word: string, into: Into, problems: FactProblem[]) {
  const code = word === 'UK' ? 'GB' : word
  if (isCountry(code)) {
    into.choices[fact.name] = code
    return
  }
  problems.push(
    problem(
      fact.name,
      `「${word}」は国の記号ではありません(例 JP、DE、GB)`,
      `“${word}” is not a country code (JP, DE, GB …)`,
      word,
    ),
  )
}

function readMoment(name: string, value: unknown, problems: FactProblem[]): Moment | undefined {
  if (value === undefined) return undefined
  if (value === null || value === 'not-yet') return 'not-yet'
  const instant = typeof value === 'string' ? parseInstant(value) : undefined
  if (instant === undefined || instant < earliest || instant > latest) {
    problems.push(noSuchDate(name, typeof value === 'string' ? value : JSON.stringify(value)))
    return undefined
  }
  return instant
}

/** Holidays and clocks are known between these; nobody's order lies outside. */
const earliest = Date.UTC(1990, 0, 1)
const latest = Date.UTC(2090, 0, 1)

/** Stages at which nothing has left the shop yet. */
const beforeShipping = ['accepted', 'in-production', 'preparing', 'packed']

/**
 * What follows from other facts. The country of residence and of delivery stand in for one another when only
 * one is known; who lives in a part of a member state that has a code of its own lives in that state.
 */
export function completeFacts(facts: Facts): Facts {
  const choices = { ...facts.choices }
  const moments = { ...facts.moments }
  if (choices['country'] === undefined && choices['destination'] !== undefined)
    choices['country'] = choices['destination']
  if (choices['destination'] === undefined && choices['country'] !== undefined)
    choices['destination'] = choices['country']
  const within = withinState[choices['country'] ?? '']
  if (within !== undefined) [choices['country'], choices['subdivision']] = within
  const happened = (name: string) => typeof moments[name] === 'number'
  if (choices['stage'] === undefined) {
    if (happened('delivered')) choices['stage'] = 'delivered'
    else if (happened('shipped') && moments['delivered'] === 'not-yet') choices['stage'] = 'shipped'
  }
  const stage = choices['stage']
  if (stage !== undefined && stage !== 'delivered') moments['delivered'] ??= 'not-yet'
  if (stage !== undefined && beforeShipping.includes(stage)) moments['shipped'] ??= 'not-yet'
  if (moments['delivered-last'] === undefined && moments['delivered'] !== undefined)
    moments['delivered-last'] = moments['delivered']
  // Who reports a fault has noticed it: at that moment, when nobody says it was earlier, or that it was not.
  if (!happened('noticed')) moments['noticed'] = facts.at
  return { ...facts, choices, moments }
}

/** Facts that cannot be true together. */
export function factContradictions(facts: Facts): readonly FactProblem[] {
  const problems: FactProblem[] = []
  for (const [name, moment] of Object.entries(facts.moments)) {
    if (moment !== 'not-yet' && moment > facts.at) {
      const when = formatInstant(moment)
      problems.push(
        problem(
          name,
          `「${namesOf(name).ja}」がお申し出より後になっています`,
          `“${namesOf(name).en}” lies after the request`,
          when,
        ),
      )
    }
  }
  if (facts.arrives < facts.at)
    problems.push(
      problem(
        'arrives',
        'お知らせの到着が、発信より前になっています',
        'the notice arrives before it is sent',
      ),
    )
  for (const [earlier, later] of neverEarlier) problems.push(...outOfOrder(facts, earlier, later))
  problems.push(...stageContradictions(facts), ...placeContradictions(facts))
  // Wherever on earth the shop is, that day is over.
  const wished = facts.days['wished']
  if (wished !== undefined && wished * 86_400_000 <= facts.at - 36 * 3_600_000) {
    problems.push(
      problem(
        'wished',
        'ご希望のお届け日がもう過ぎています',
        'the wished delivery day has passed already',
        formatDay(wished),
      ),
    )
  }
  return problems
}

function outOfOrder(facts: Facts, earlier: string, later: string): readonly FactProblem[] {
  const before = facts.moments[earlier]
  const after = facts.moments[later]
  if (typeof after !== 'number' || before === undefined) return []
  if (before !== 'not-yet' && before <= after) return []
  const [first, then] = [namesOf(earlier), namesOf(later)]
  if (before === 'not-yet')
    return earlier === 'delivered' && later === 'noticed'
      ? []
      : [
          problem(
            later,
            `「${then.ja}」があるのに「${first.ja}」がまだです`,
            `“${then.en}” has a date, yet “${first.en}” has not happened`,
          ),
        ]
  return [
    problem(
      later,
      `「${then.ja}」が「${first.ja}」より前になっています`,
      `“${then.en}” lies before “${first.en}”`,
      formatInstant(after),
    ),
  ]
}

/** What people call a moment; the fact's own name stands in the problem. */
function namesOf(name: string): { readonly ja: string; readonly en: string } {
  const words = known.find((fact) => fact.name === name)?.words
  return { ja: words?.['ja'] ?? name, en: words?.['en'] ?? name }
}

function stageContradictions(facts: Facts): readonly FactProblem[] {
  const stage = facts.choices['stage']
  const { shipped, delivered } = facts.moments
  if (stage === undefined) return []
  if (stage !== 'delivered' && typeof delivered === 'number')
    return [
      problem(
        'stage',
        `お届け済みなのに段階が ${stage} です`,
        `the stage is ${stage}, yet it was delivered`,
        stage,
      ),
    ]
  if (stage === 'delivered' && delivered === 'not-yet')
    return [
      problem(
        'stage',
        '段階はお届け済みなのに、お届けがまだです',
        'the stage is delivered, yet delivered is not-yet',
        stage,
      ),
    ]
  if (['shipped', 'delivered', 'undeliverable'].includes(stage) && shipped === 'not-yet') {
    return [
      problem(
        'stage',
        `段階は ${stage} なのに、発送がまだです`,
        `the stage is ${stage}, yet shipped is not-yet`,
        stage,
      ),
    ]
  }
  if (stage !== 'delivered' && typeof facts.moments['delivered-last'] === 'number') {
    return [
      problem(
        'stage',
        `最後の品までお届け済みなのに段階が ${stage} です`,
        `the stage is ${stage}, yet the last piece was delivered`,
        stage,
      ),
    ]
  }
  const before = beforeShipping.includes(stage) && typeof shipped === 'number'
  return before
    ? [
        problem(
          'stage',
          `発送済みなのに段階が ${stage} です`,
          `the stage is ${stage}, yet it was shipped`,
          stage,
        ),
      ]
    : []
}

function placeContradictions(facts: Facts): readonly FactProblem[] {
  const { country, subdivision } = facts.choices
  if (
    country === undefined ||
    subdivision === undefined ||
    subdivision === '' ||
    subdivision.startsWith(`${country}-`)
  )
    return []
  return [
    problem(
      'subdivision',
      `地域「${subdivision}」は国「${country}」にありません`,
      `${subdivision} is not a part of ${country}`,
      subdivision,
    ),
  ]
}

const problem = (fact: string, ja: string, en: string, given?: string): FactProblem => ({
  fact,
  words: { ja, en },
  ...(given === undefined ? {} : { given }),
})

const noSuchDate = (fact: string, given: string) =>
  problem(
    fact,
    `「${given}」という日時はありません(例 2026-11-20T10:00+09:00)`,
    `“${given}” is not a moment that exists (for instance 2026-11-20T10:00+09:00)`,
    given,
  )

const noSuchDay = (fact: string, given: string) =>
  problem(
    fact,
    `「${given}」という日はありません(例 2026-11-20)`,
    `“${given}” is not a day that exists (for instance 2026-11-20)`,
    given,
  )

function unknownValue(fact: string, given: string, known: readonly string[]): FactProblem {
  const near = nearest(given, known)
  const [ja, en] =
    near === undefined
      ? [`次から選んでください: ${known.join(', ')}`, `choose one of ${known.join(', ')}`]
      : [`「${near}」でしょうか`, `did you mean “${near}”?`]
  return problem(
    fact,
    `${fact} の値「${given}」はわかりません。${ja}`,
    `“${given}” is not a value of ${fact}; ${en}`,
    given,
  )
}

function unknownFact(name: string, vocabulary: Vocabulary): FactProblem {
  const near = nearest(
    name,
    vocabulary.facts.map((f) => f.name),
  )
  return near === undefined
    ? problem(name, `「${name}」という事実はありません`, `there is no fact “${name}”`, name)
    : problem(
        name,
        `「${name}」という事実はありません。「${near}」でしょうか`,
        `there is no fact “${name}”; did you mean “${near}”?`,
        name,
      )
}
