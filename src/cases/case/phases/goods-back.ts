/**
 * The piece itself: called in, received, examined, and sent back when the answer is no. Where it is stands
 * with its unit, never in the state.
 */
import { z } from 'zod'
import type { Instant } from '#calendar'
import { formatInstant } from '#calendar'
import { tellsOfFault } from '#policy'
import type { LimitSource } from '#rulings'
import type { CaseFacts } from '../facts.ts'
import type { CommandRule, Due, StateShape } from '../kind.ts'
import type { Effect } from '../effects.ts'
import {
  aboutCase,
  clausesOf,
  deadlineAt,
  instant,
  limitAt,
  limitSource,
  noted,
  termsToSay,
} from './shared.ts'
import { sendingOf } from './sending.ts'

/** What the examination found: the fault, none, or damage by use. */
const results = ['confirmed', 'not-found', 'by-use'] as const

const payer = z.enum(['shop', 'customer'])
export type Payer = z.infer<typeof payer>

export const states = [
  z.object({
    state: z.literal('awaiting-return'),
    sendBackBy: instant,
    from: limitSource,
    /** Who pays for sending it, where staff said so; else the ruling's terms do. */
    payer: payer.optional(),
  }),
  z.object({ state: z.literal('received') }),
  z.object({ state: z.literal('inspected'), found: z.enum(results) }),
] as const

export type GoodsBackState = z.infer<(typeof states)[number]>

export type InspectionResult = (typeof results)[number]

export type GoodsBackCommand =
  /** `payer`: who pays for sending it, where the documents do not say. */
  | { readonly command: 'call-in'; readonly note: string; readonly payer?: Payer | undefined }
  | { readonly command: 'receive-parcel'; readonly parcel: string }
  /** `note` stays in the shop; `words` tell the customer what was found. */
  | {
      readonly command: 'inspect'
      readonly found: InspectionResult
      readonly note: string
      readonly words?: string | undefined
    }
  | {
      readonly command: 'send-piece-back'
      readonly parcel: string
      readonly carrier: string
      readonly tracking: string
    }

export type GoodsBackEvent =
  | {
      readonly type: 'CalledIn'
      readonly sendBackBy: Instant
      readonly from: LimitSource
      readonly ruling: string
      readonly note: string
      readonly payer?: Payer
    }
  | { readonly type: 'ParcelReceived'; readonly parcel: string }
  | {
      readonly type: 'Inspected'
      readonly found: InspectionResult
      readonly notes: string
      readonly words?: string
    }
  /** Before parcels were written down with it, an event said no more than that it was sent. */
  | {
      readonly type: 'PieceSentBack'
      readonly parcel: string
      readonly carrier: string
      readonly tracking: string
    }

type States = GoodsBackState['state'] | 'requested' | 'evidence-wanted' | 'lapsed' | 'closed' | 'refused'
type Rule<Name extends GoodsBackCommand['command']> = CommandRule<
  States,
  Extract<GoodsBackCommand, { command: Name }>,
  GoodsBackEvent
>

/**
 * Staff ask for the piece, to examine it or to have it back, by the ruling's terms. Nothing is decided by it,
 * and the piece stays where it is until it is here.
 */
export const callIn: Rule<'call-in'> = {
  by: 'staff',
  in: ['requested', 'evidence-wanted'],
  decide: ({ note, payer: said }, facts) => {
    const { at, from } = facts.limit('send-back-within')
    const called = { sendBackBy: at, from, ruling: facts.ruled().hash, note }
    return { type: 'CalledIn', ...called, ...(said === undefined ? {} : { payer: said }) }
  },
}

/** The piece has arrived. It may come late: what arrives is taken in, even on a case that is over by then. */
export const receiveParcel: Rule<'receive-parcel'> = {
  by: 'staff',
  in: ['awaiting-return', 'lapsed', 'closed'],
  decide: ({ parcel }) => ({ type: 'ParcelReceived', parcel }),
}

export const inspect: Rule<'inspect'> = {
  by: 'staff',
  in: ['received'],
  decide: ({ found, note, words = '' }) => ({
    type: 'Inspected',
    found,
    notes: note,
    ...(words.trim() === '' ? {} : { words: words.trim() }),
  }),
}

/** A refused piece leaves the shop. What was decided stays decided. */
export const sendPieceBack: Rule<'send-piece-back'> = {
  by: 'staff',
  in: ['refused'],
  where: 'with-shop',
  decide: ({ parcel, carrier, tracking }) => ({ type: 'PieceSentBack', parcel, carrier, tracking }),
}

const letterWords = { confirmed: 'fault', 'not-found': 'no-fault', 'by-use': 'by-use' } as const

type Of<Type extends GoodsBackEvent['type']> = Extract<GoodsBackEvent, { type: Type }>

export const evolve = {
  CalledIn: ({ sendBackBy, from, payer: said }: Of<'CalledIn'>): GoodsBackState => ({
    state: 'awaiting-return',
    sendBackBy,
    from,
    ...(said === undefined ? {} : { payer: said }),
  }),
  ParcelReceived: (): GoodsBackState => ({ state: 'received' }),
  Inspected: ({ found }: Of<'Inspected'>): GoodsBackState => ({ state: 'inspected', found }),
  PieceSentBack: <S>(_event: Of<'PieceSentBack'>, before: S): S => before,
}

export const effects = {
  CalledIn: (
    { sendBackBy, from, note, ruling: hash, payer: said }: Of<'CalledIn'>,
    facts: CaseFacts,
  ): readonly Effect[] => {
    const { ruling } = facts.ruled()
    return [
      { effect: 'keep-ruling', hash },
      {
        effect: 'write-letter',
        letter: 'case-called-in',
        says: {
          ...aboutCase(facts),
          terms: termsToSay(ruling),
          clauses: clausesOf(ruling),
          send: sendingOf(facts, { at: sendBackBy, from }, said),
          ...noted(note),
        },
      },
    ]
  },
  ParcelReceived: ({ parcel }: Of<'ParcelReceived'>, facts: CaseFacts): readonly Effect[] => [
    { effect: 'receive-parcel', parcel },
    { effect: 'move-pieces', to: 'with-shop' },
    { effect: 'find', findings: { returned: formatInstant(facts.at) } },
    {
      effect: 'write-letter',
      letter: 'case-received',
      says: {
        ...aboutCase(facts),
        received: deadlineAt(facts.at, facts.shop.calendar.zone),
        answerBy: limitAt(facts.limit('answer-within'), facts),
      },
    },
  ],
  Inspected: ({ found, words = '' }: Of<'Inspected'>, facts: CaseFacts): readonly Effect[] => [
    { effect: 'find', findings: { inspection: found } },
    {
      effect: 'write-letter',
      letter: 'case-inspected',
      says: {
        ...aboutCase(facts),
        found: letterWords[found],
        faultTold: tellsOfFault(facts.case.answers),
        ...noted(words),
      },
    },
  ],
  PieceSentBack: (
    { parcel, carrier, tracking }: Of<'PieceSentBack'>,
    facts: CaseFacts,
  ): readonly Effect[] => [
    { effect: 'finish-tasks', task: 'send-piece-back' },
    { effect: 'move-pieces', to: 'on-the-way-to-customer' },
    { effect: 'send-parcel', parcel, carrier, tracking },
    {
      effect: 'write-letter',
      letter: 'case-piece-sent-back',
      says: { ...aboutCase(facts), ...sentNow(facts), carrier, tracking },
    },
  ],
}

/** When a parcel left, by the shop's clock. */
const sentNow = ({ at, shop }: CaseFacts) => ({ sent: deadlineAt(at, shop.calendar.zone) })

const nextStep = (_current: StateShape, facts: CaseFacts): Due => ({
  is: 'answer',
  ...facts.limit('answer-within'),
})

export const due = {
  'awaiting-return': ({ sendBackBy, from }: Extract<GoodsBackState, { state: 'awaiting-return' }>): Due => ({
    is: 'send-back',
    at: sendBackBy,
    from,
    wakes: true,
  }),
  received: nextStep,
  inspected: nextStep,
}

export const phase = {
  'awaiting-return': 'waiting',
  received: 'arrived',
  inspected: 'arrived',
} as const
