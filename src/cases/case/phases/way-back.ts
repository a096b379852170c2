/**
 * The parcel on its way to the shop: sent by the customer, lost, found again, empty, or with something else
 * in it. Each has a way on. A parcel that is looked for closes no case.
 */
import { z } from 'zod'
import type { Instant } from '#calendar'
import { settingsLimit, type LimitSource } from '#rulings'
import type { CaseFacts } from '../facts.ts'
import type { CommandRule, Due, StateShape } from '../kind.ts'
import type { Effect } from '../effects.ts'
import { lapse as lapseOfWaiting } from './evidence.ts'
import type { EvidenceEvent, EvidenceState } from './evidence.ts'
import { receiveParcel as receiveCalledIn } from './goods-back.ts'
import type { GoodsBackState } from './goods-back.ts'
import { sendingOf } from './sending.ts'
import { aboutCase, instant, limitAt, noted, termsToSay } from './shared.ts'

const parcel = { carrier: z.string(), tracking: z.string() }

export const states = [
  /** On its way by what the customer said; from `lookFor` on the shop asks where it is. */
  z.object({ state: z.literal('parcel-underway'), ...parcel, lookFor: instant }),
  /** It should be here, and is not. */
  z.object({ state: z.literal('parcel-missing'), ...parcel }),
  /** Something else was in the box, and is still with the shop. `what`: in words of staff. */
  z.object({ state: z.literal('wrong-thing'), what: z.string() }),
  /** Nothing was in the box: whose loss it is, the ruling says, and staff decide. */
  z.object({ state: z.literal('box-empty') }),
] as const

export type WayBackState = z.infer<(typeof states)[number]>

export type WayBackCommand =
  | { readonly command: 'say-sent'; readonly carrier: string; readonly tracking: string }
  | { readonly command: 'say-missing' }
  | { readonly command: 'miss-parcel'; readonly note: string }
  | { readonly command: 'find-wrong-thing'; readonly what: string }
  | { readonly command: 'find-box-empty'; readonly note: string }
  | {
      readonly command: 'send-thing-back'
      readonly carrier: string
      readonly tracking: string
      readonly note: string
    }

export type WayBackEvent =
  | {
      readonly type: 'SendingTold'
      readonly carrier: string
      readonly tracking: string
      readonly lookFor: Instant
    }
  | {
      readonly type: 'ParcelMissed'
      readonly carrier: string
      readonly tracking: string
      readonly note: string
    }
  | { readonly type: 'WrongThingFound'; readonly what: string }
  | { readonly type: 'BoxFoundEmpty'; readonly note: string }
  | {
      readonly type: 'ThingSentBack'
      readonly carrier: string
      readonly tracking: string
      readonly sendBackBy: Instant
      readonly from: LimitSource
      readonly note: string
    }

type States = WayBackState['state'] | GoodsBackState['state'] | EvidenceState['state']
type Rule<Name extends WayBackCommand['command']> = CommandRule<
  States,
  Extract<WayBackCommand, { command: Name }>,
  WayBackEvent
>

/** The customer has sent the piece. Said again, the later word counts. */
export const saySent: Rule<'say-sent'> = {
  by: 'customer',
  in: ['awaiting-return', 'parcel-underway', 'box-empty'],
  decide: ({ carrier, tracking }, facts) => ({
    type: 'SendingTold',
    carrier: carrier.trim(),
    tracking: tracking.trim(),
    lookFor: settingsLimit('send-back-within', facts.shop, facts.at).at,
  }),
}

function missed(note: string, current: StateShape) {
  const underway = current as WayBackState
  if (underway.state !== 'parcel-underway')
    return { refused: 'not-in-this-state', state: current.state } as const
  const { carrier, tracking } = underway
  return { type: 'ParcelMissed', carrier, tracking, note } as const
}

/** The customer hears from the carrier that the parcel is lost. */
export const sayMissing: Rule<'say-missing'> = {
  by: 'customer',
  in: ['parcel-underway'],
  decide: (_command, _facts, current) => missed('', current),
}

/** Staff look for a parcel that was sent. */
export const missParcel: Rule<'miss-parcel'> = {
  by: 'staff',
  in: ['parcel-underway'],
  decide: ({ note }, _facts, current) => missed(note, current),
}

/** The box was opened, and something else was in it. The customer is told at once. */
export const findWrongThing: Rule<'find-wrong-thing'> = {
  by: 'staff',
  in: ['received'],
  decide: ({ what }) =>
    what.trim() === '' ? { refused: 'words-missing' } : { type: 'WrongThingFound', what: what.trim() },
}

/** Nothing was in it, or what was in it was taken out on the way. The customer is told at once. */
export const findBoxEmpty: Rule<'find-box-empty'> = {
  by: 'staff',
  in: ['received'],
  decide: ({ note }) => ({ type: 'BoxFoundEmpty', note: note.trim() }),
}

/** What was in it by mistake leaves the shop; the right piece is waited for, by a new date. */
export const sendThingBack: Rule<'send-thing-back'> = {
  by: 'staff',
  in: ['wrong-thing'],
  decide: ({ carrier, tracking, note }, facts) => {
    const { at, from } = facts.limit('send-back-within')
    return { type: 'ThingSentBack', carrier, tracking, note, sendBackBy: at, from }
  },
}

/** What arrives is taken in: late, found again, or after the request was taken back. */
export const receiveParcel = {
  ...receiveCalledIn,
  in: ['awaiting-return', 'parcel-underway', 'parcel-missing', 'box-empty', 'dropped', 'lapsed', 'closed'],
} as const

/** The date has passed. What the customer has sent is looked for; nothing ends over a parcel on its way. */
export const lapse: CommandRule<
  'evidence-wanted' | 'awaiting-return' | 'parcel-underway',
  { readonly command: 'lapse' },
  EvidenceEvent | WayBackEvent
> = {
  by: 'clock',
  in: ['evidence-wanted', 'awaiting-return', 'parcel-underway'],
  decide: (command, facts, current) => {
    const lapsed = lapseOfWaiting.decide(command, facts, current)
    return 'refused' in lapsed || current.state !== 'parcel-underway' ? lapsed : missed('', current)
  },
}

/** Staff may decide on a piece that was lost on its way, box or all: whose loss it is, the ruling says. */
export const orMissing = <Names extends string, C, E>(rule: CommandRule<Names, C, E>) => ({
  ...rule,
  in: typeof rule.in === 'string' ? rule.in : [...rule.in, 'parcel-missing' as const, 'box-empty' as const],
})

type Of<Type extends WayBackEvent['type']> = Extract<WayBackEvent, { type: Type }>

export const evolve = {
  SendingTold: ({ carrier, tracking, lookFor }: Of<'SendingTold'>): WayBackState => ({
    state: 'parcel-underway',
    carrier,
    tracking,
    lookFor,
  }),
  ParcelMissed: ({ carrier, tracking }: Of<'ParcelMissed'>): WayBackState => ({
    state: 'parcel-missing',
    carrier,
    tracking,
  }),
  WrongThingFound: ({ what }: Of<'WrongThingFound'>): WayBackState => ({ state: 'wrong-thing', what }),
  BoxFoundEmpty: (_event: Of<'BoxFoundEmpty'>): WayBackState => ({ state: 'box-empty' }),
  ThingSentBack: ({ sendBackBy, from }: Of<'ThingSentBack'>): GoodsBackState => ({
    state: 'awaiting-return',
    sendBackBy,
    from,
  }),
}

export const effects = {
  SendingTold: (_event: Of<'SendingTold'>): readonly Effect[] => [
    { effect: 'move-pieces', to: 'on-the-way-to-shop' },
  ],
  ParcelMissed: ({ carrier, tracking, note }: Of<'ParcelMissed'>, facts: CaseFacts): readonly Effect[] => [
    {
      effect: 'write-letter',
      letter: 'case-parcel-missing',
      says: {
        ...aboutCase(facts),
        carrier,
        tracking,
        terms: riskIn(facts),
        answerBy: limitAt(facts.limit('answer-within'), facts),
        ...noted(note),
      },
    },
  ],
  WrongThingFound: ({ what }: Of<'WrongThingFound'>, facts: CaseFacts): readonly Effect[] => [
    // The piece itself never came.
    { effect: 'move-pieces', to: 'with-customer' },
    { effect: 'make-task', task: 'send-thing-back', data: { order: facts.case.order, what } },
    { effect: 'write-letter', letter: 'case-wrong-thing', says: { ...aboutCase(facts), what } },
  ],
  BoxFoundEmpty: ({ note }: Of<'BoxFoundEmpty'>, facts: CaseFacts): readonly Effect[] => [
    // The piece itself never came.
    { effect: 'move-pieces', to: 'with-customer' },
    {
      effect: 'write-letter',
      letter: 'case-box-empty',
      says: {
        ...aboutCase(facts),
        terms: riskIn(facts),
        answerBy: limitAt(facts.limit('answer-within'), facts),
        ...noted(note),
      },
    },
  ],
  ThingSentBack: (
    { carrier, tracking, sendBackBy, from, note }: Of<'ThingSentBack'>,
    facts: CaseFacts,
  ): readonly Effect[] => [
    { effect: 'finish-tasks', task: 'send-thing-back' },
    {
      effect: 'write-letter',
      letter: 'case-thing-sent-back',
      says: {
        ...aboutCase(facts),
        carrier,
        tracking,
        terms: termsToSay(facts.ruled().ruling),
        send: sendingOf(facts, { at: sendBackBy, from }),
        ...noted(note),
      },
    },
  ],
}

/** Of the terms, who bears what happens on the way. */
function riskIn(facts: CaseFacts) {
  const risk = facts.ruled().ruling.terms['transit-risk']
  return risk === undefined ? {} : { 'transit-risk': risk }
}

const nextStep = (_current: StateShape, facts: CaseFacts): Due => ({
  is: 'answer',
  ...facts.limit('answer-within'),
})

export const due = {
  'parcel-underway': ({ lookFor }: Extract<WayBackState, { state: 'parcel-underway' }>): Due => ({
    is: 'arrival',
    at: lookFor,
    from: { of: 'settings' },
    wakes: true,
  }),
  'parcel-missing': nextStep,
  'wrong-thing': nextStep,
  'box-empty': nextStep,
}

export const phase = {
  'parcel-underway': 'waiting',
  'parcel-missing': 'answer',
  'wrong-thing': 'arrived',
  'box-empty': 'answer',
} as const
