/**
 * What happened on a case, as sentences with who and when, letters among them. Reads what each event keeps;
 * an event without words does not compile.
 */
import { formatDate, formatDeadline, type Instant, type Zone } from '#calendar'
import type { CaseEvent } from '#cases'
import type { KeptLetter } from '#mail'
import { formatMoney } from '#money'
import { returnCauses, trackingPage } from '#parcels'
import { commerce } from '#policy'
import { evidenceWord } from '#sentences'
import { refundIn } from '#web/answers'
import { say, type Language, type WordKey } from '#words'

import { actorWord, type Names } from '../people.ts'
import { valueWord } from './ruling-view.ts'
import { eventWord } from './words.ts'

export type Entry = {
  readonly at: Instant
  readonly title: string
  readonly who: string | undefined
  /** What belongs to it, each with its name. */
  readonly facts: readonly (readonly [name: string, value: string])[]
  /** Somebody's own words. */
  readonly note: string | undefined
  /** The carrier's page about the parcel that left. */
  readonly follow?: string | undefined
  readonly letter: KeptLetter | undefined
}

/** What the sentences are made with. `headingAt` names a clause by its reference. */
export type Telling = {
  readonly language: Language
  readonly zone: Zone
  readonly now: Instant
  readonly names: Names
  readonly customer: string
  readonly headingAt: (reference: string) => string
  /** The kind of the case. */
  readonly kind: string
  /** Whether the customer told of a fault. */
  readonly faultTold: boolean
}

/** The timeline, oldest first; a letter stands behind the event that caused it. */
export function timelineOf(
  events: readonly CaseEvent[],
  letters: readonly KeptLetter[],
  telling: Telling,
): readonly Entry[] {
  const told = events.map((event) => ({ place: 0, entry: entryOf(event, telling) }))
  const sent = letters.map((letter) => ({ place: 1, entry: letterEntry(letter, telling.language) }))
  return [...told, ...sent]
    .toSorted((a, b) => a.entry.at - b.entry.at || a.place - b.place)
    .map(({ entry }) => entry)
}

function entryOf(event: CaseEvent, telling: Telling): Entry {
  const { language, names, customer, kind } = telling
  return {
    at: event.at,
    title: say(language, eventWord(kind, event.type)),
    who: actorWord(language, event.actor, names, customer),
    facts: factsOf(event, telling),
    note: textIn(event, 'note') ?? textIn(event, 'words') ?? textIn(event, 'what') ?? textIn(event, 'notes'),
    follow: trackingPage(textIn(event, 'carrier') ?? '', textIn(event, 'tracking') ?? ''),
    letter: undefined,
  }
}

function letterEntry(letter: KeptLetter, language: Language): Entry {
  const title = say(language, 'desk.event.letter')
  return { at: letter.keptAt, title, who: undefined, facts: [], note: undefined, letter }
}

const textIn = ({ data }: CaseEvent, name: string): string | undefined => textOf(data[name])

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined

function factsOf(event: CaseEvent, telling: Telling): readonly (readonly [string, string])[] {
  const { language } = telling
  const rows: readonly (readonly [WordKey, string | undefined])[] = [
    ['desk.fact.verdict', verdictWord(event, language)],
    ['desk.fact.found', foundWord(event, telling)],
    ['desk.fact.remedies', remedyWords(event, language)],
    ['desk.fact.set-aside', setAside(event, telling)],
    ['desk.fact.reason', overrideIn(event)?.reason],
    ['desk.form.refund.why', refundIn(event.data['refund'] ?? event.data)?.reason],
    ['desk.fact.assigned', assignedWord(event, telling)],
    ['goods.form.cause', causeWord(event, language)],
    ['desk.fact.wanted', wantedWords(event, telling)],
    ['desk.fact.until', untilWords(event, telling)],
    ['quote.ready', readyWords(event, language)],
    ['desk.fact.photos', photoCount(event, language)],
    ['desk.fact.sku', textIn(event, 'sku')],
    ['desk.fact.carrier', textIn(event, 'carrier')],
    ['desk.fact.tracking', textIn(event, 'tracking')],
    ['desk.fact.amount', amountWords(event, language)],
    ['desk.fact.ended-by', endWord(event, language)],
  ]
  return rows.flatMap(([key, value]) => (value === undefined ? [] : [[say(language, key), value] as const]))
}

function verdictWord(event: CaseEvent, language: Language): string | undefined {
  const verdict = textIn(event, 'verdict')
  const known = ['accept', 'pending', 'staff', 'ask', 'refuse'] as const
  const found = known.find((one) => one === verdict)
  return found === undefined ? undefined : say(language, `desk.verdict.${found}`)
}

/** Why a parcel came back. */
function causeWord(event: CaseEvent, language: Language): string | undefined {
  const cause = returnCauses.find((one) => one === event.data['cause'])
  return cause === undefined ? undefined : say(language, `goods.cause.${cause}`)
}

function foundWord(event: CaseEvent, { language, faultTold }: Telling): string | undefined {
  const found = textIn(event, 'found')
  if (found === undefined) return undefined
  const known = inspectionResults.find((one) => one === found)
  return known === undefined ? found : say(language, foundKey(known, faultTold))
}

export const inspectionResults = ['confirmed', 'not-found', 'by-use'] as const

/** What an examination found: in words about the fault that was told of, or about the state of the piece. */
export const foundKey = (found: (typeof inspectionResults)[number], faultTold: boolean): WordKey =>
  faultTold ? `desk.found.${found}` : `desk.found.state.${found}`

/** The remedies, in their order. */
function remedyWords(event: CaseEvent, language: Language): string | undefined {
  // Events from before the rename keep the list under its old name; they are never changed.
  const stated = event.data['remedies'] ?? event.data['ladder']
  if (!Array.isArray(stated) || stated.length === 0) return undefined
  return stated.map((remedy) => remedyWord(String(remedy), language)).join(' → ')
}

/** A remedy in the words of the documents. */
export function remedyWord(remedy: string, language: Language): string {
  return valueWord(commerce.terms.find(({ name }) => name === 'remedies')?.values ?? [], remedy, language)
}

type Override = { readonly clause: string; readonly reason: string }

function overrideIn({ data }: CaseEvent): Override | undefined {
  const kept = data['override']
  return typeof kept === 'object' && kept !== null ? (kept as Override) : undefined
}

function setAside(event: CaseEvent, { headingAt }: Telling): string | undefined {
  const clause = overrideIn(event)?.clause
  return clause === undefined || clause === '' ? undefined : headingAt(clause)
}

function wantedWords({ data }: CaseEvent, { kind, language }: Telling): string | undefined {
  const { wanted } = data
  if (!Array.isArray(wanted)) return undefined
  const words = wanted.map((one) =>
    one === 'photo' || one === 'description' ? evidenceWord(one, kind, language) : String(one),
  )
  return words.join(say(language, 'common.between'))
}

/** Who looks after the case from then on. */
function assignedWord({ type, data }: CaseEvent, { names, language }: Telling): string | undefined {
  if (type !== 'Assigned') return undefined
  const member = data['member']
  if (typeof member !== 'string') return say(language, 'desk.unassigned')
  return names.get(member) ?? say(language, 'desk.actor.former')
}

/** `by`, `sendBackBy`, `answerBy` and, where a new piece is made, `readyBy` are exclusive ends. */
function untilWords({ type, data }: CaseEvent, { language, zone, now }: Telling): string | undefined {
  const ready = endsWhenReady.has(type) ? data['readyBy'] : undefined
  const at = [data['by'], data['sendBackBy'], data['answerBy'], ready].find(
    (value) => typeof value === 'number',
  )
  return at === undefined ? undefined : formatDeadline(at, zone, language, now)
}

const endsWhenReady: ReadonlySet<string> = new Set(['MakingStarted', 'ReadyExpected'])

/** The day on which work is to be done, as a quote or its beginning says it. */
function readyWords({ type, data }: CaseEvent, language: Language): string | undefined {
  const day = [data['readyOn'], endsWhenReady.has(type) ? undefined : data['readyBy']].find(
    (value) => typeof value === 'number',
  )
  return day === undefined ? undefined : formatDate(day, language)
}

function photoCount({ data }: CaseEvent, language: Language): string | undefined {
  const count = data['photos']
  return typeof count === 'number' && count > 0 ? say(language, 'desk.photo-count', { count }) : undefined
}

function amountWords(event: CaseEvent, language: Language): string | undefined {
  // What a cancellation pays back stands in it by itself.
  const back = (event.data['refund'] ?? event.data) as Readonly<Record<string, unknown>>
  const [amount, currency] = [textOf(back['amountMinor']), textOf(back['currency'])]
  if (amount === undefined || currency === undefined || !/^-?\d+$/.test(amount)) return undefined
  return formatMoney({ amountMinor: BigInt(amount), currency }, language)
}

function endWord(event: CaseEvent, language: Language): string | undefined {
  const by = event.type === 'Settled' ? textIn(event, 'by') : undefined
  const keys: Readonly<Record<string, WordKey>> = {
    replacement: 'desk.ended.replacement',
    refund: 'desk.ended.refund',
    staff: 'desk.ended.staff',
  }
  const key = by === undefined ? undefined : keys[by]
  return key === undefined ? undefined : say(language, key)
}
