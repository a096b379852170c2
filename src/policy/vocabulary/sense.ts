/**
 * What makes sense of a piece: at which stages and for which pieces a request or an answer can be meant at
 * all. What is not listed can always be meant. It decides what is offered and asked, never what is owed: that
 * is the documents' to say.
 */
import type { RequestName } from './requests.ts'

/** What a piece is, as far as requests and reasons turn on it; the catalogue says it with `traits`. */
export const traits = ['metal', 'silver', 'precious', 'pair', 'sized'] as const
export type Trait = (typeof traits)[number]

/** Both must fit where both are named; of several stages or traits, one is enough. */
export type Sense = { readonly stages?: readonly string[]; readonly traits?: readonly Trait[] }

const onTheWayOut = ['accepted', 'in-production', 'preparing', 'packed']
const notThere = [...onTheWayOut, 'shipped', 'undeliverable']
const there = ['delivered']

const requests: Readonly<Partial<Record<RequestName, Sense>>> = {
  'change-delivery-day': { stages: notThere },
  'change-specification': { stages: notThere },
  'change-address': { stages: notThere },
  exchange: { stages: there },
  return: { stages: there },
  repair: { stages: there },
  resize: { stages: there, traits: ['sized'] },
  repolish: { stages: there, traits: ['metal'] },
  refinish: { stages: there, traits: ['metal'] },
  clean: { stages: there, traits: ['metal'] },
  inspect: { stages: there },
  'remake-one-side': { stages: there, traits: ['pair'] },
  wrapping: { stages: notThere },
  ship: { stages: onTheWayOut },
  redelivery: { stages: ['shipped', 'undeliverable'] },
}

const reasons: Readonly<Record<string, Sense>> = {
  defect: { stages: there },
  'wrong-item': { stages: there },
  'damaged-on-arrival': { stages: there },
  stained: { stages: there },
  'missing-part': { stages: there },
  allergy: { stages: there, traits: ['metal'] },
  tarnish: { stages: there, traits: ['silver'] },
  'no-hallmark': { stages: there, traits: ['precious'] },
  handling: { stages: there },
  'lost-one': { stages: there, traits: ['pair'] },
  'wants-one-side': { traits: ['pair'] },
  'late-delivery': { stages: notThere },
}

/** A piece as far as it matters here; traits that nobody stated are not held against it. */
export type Sensed = { readonly stage: string; readonly traits: readonly Trait[] | undefined }

const fits = (sense: Sense | undefined, { stage, traits: own }: Sensed): boolean =>
  (sense?.stages?.includes(stage) ?? true) &&
  (own === undefined || (sense?.traits?.some((trait) => own.includes(trait)) ?? true))

/** Whether a request can be meant of the piece. */
export const canBeAsked = (request: string, piece: Sensed): boolean =>
  fits(requests[request as RequestName], piece)

/** Whether an answer can be meant of the piece: `tarnish` of silver, `lost-one` of a pair. */
export const canBeAnswered = (fact: string, value: string, piece: Sensed): boolean =>
  fact !== 'reason' || fits(reasons[value], piece)

/** Reasons for which a piece is not as it was agreed: a lack of conformity, as laws call it. */
export const lacksOfConformity: readonly string[] = [
  'defect',
  'wrong-item',
  'damaged-on-arrival',
  'stained',
  'missing-part',
]

const faults: ReadonlySet<string> = new Set([...lacksOfConformity, 'tarnish', 'no-hallmark'])

/** Whether the reason that was given tells of a fault of the piece; also where none was given. */
export const tellsOfFault = (answers: Readonly<Record<string, string>>): boolean =>
  answers['reason'] === undefined || answers['reason'] === 'other' || faults.has(answers['reason'])
