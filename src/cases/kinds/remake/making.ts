/**
 * The remaining earring in the shop's custody, and the making of the other: taken in as it is, then made,
 * then both returned together. Nothing is made before the remaining one is here (KAORU-08).
 */
import { z } from 'zod'
import {
  aboutCase,
  deadlineAt,
  noted,
  type CaseFacts,
  type CaseRefusal,
  type CommandRule,
  type Due,
  type Effect,
  type Offer,
  type StateShape,
  type StoredPhoto,
  box,
  type BoxCameBack,
  type BoxCommand,
  type BoxLost,
} from '#cases/case'
import { startOfDay } from '#calendar'
import { dayAs } from './ordering.ts'

const agreed = {
  amountMinor: z.string().regex(/^\d+$/),
  currency: z.string(),
  works: z.string(),
  readyBy: z.number().int().nullable(),
}

/** What was agreed goes along: a parcel may come back, or be lost. Older cases do not have it. */
const inBox = {
  parcel: z.string(),
  carrier: z.string(),
  tracking: z.string(),
  agreed: z.object(agreed).optional(),
}

export const states = [
  /** The remaining earring came before there was a quote. */
  z.object({ state: z.literal('earring-here') }),
  /** Paid; the remaining earring is awaited, unless it is here already. */
  z.object({ state: z.literal('ordered'), ...agreed }),
  z.object({ state: z.literal('ready-to-make'), ...agreed }),
  z.object({ state: z.literal('making'), ...agreed }),
  z.object({ state: z.literal('made'), ...agreed }),
  z.object({ state: z.literal('both-sent'), ...inBox }),
  /** The carrier has lost the parcel with both. */
  z.object({ state: z.literal('box-lost'), ...inBox }),
  z.object({ state: z.literal('returned') }),
  /** It cannot be made after all, and nothing was paid. */
  z.object({ state: z.literal('stopped') }),
] as const

export type MakingState = z.infer<(typeof states)[number]>
type Agreed = Extract<MakingState, { works: string }>
type InBox = Extract<MakingState, { parcel: string }>

export type MakingCommand =
  | {
      readonly command: 'take-earring'
      readonly parcel: string
      /** What it looks like as it comes. */
      readonly condition: string
      readonly photos: readonly StoredPhoto[]
    }
  | { readonly command: 'begin-making' }
  | { readonly command: 'finish-making' }
  | {
      readonly command: 'send-both'
      readonly parcel: string
      readonly carrier: string
      readonly tracking: string
    }
  | { readonly command: 'say-arrived' }
  | { readonly command: 'settle-both'; readonly note: string }
  | { readonly command: 'stop-making'; readonly note: string }
  /** The carrier says that it was handed over. */
  | { readonly command: 'arrive'; readonly parcel: string }
  | { readonly command: 'make-again' }
  | BoxCommand

export type MakingEvent =
  | ({ readonly type: 'OrderBorn' } & Offer)
  | {
      readonly type: 'EarringTaken'
      readonly parcel: string
      readonly note: string
      readonly photos: number
      readonly added: readonly StoredPhoto[]
    }
  | { readonly type: 'MakingBegun'; readonly readyBy: number | null }
  | { readonly type: 'MakingFinished' }
  | {
      readonly type: 'BothSent'
      readonly parcel: string
      readonly carrier: string
      readonly tracking: string
      readonly agreed?: Offer
    }
  | BoxCameBack
  | BoxLost
  | { readonly type: 'ArrivalTold'; readonly parcel: string }
  | { readonly type: 'BothArrived'; readonly notes: string }
  | {
      readonly type: 'MakingStopped'
      readonly note: string
      readonly amountMinor: string
      readonly currency: string
      /** Both were lost on their way. */
      readonly lost?: true
    }

type Rule<Name extends MakingCommand['command'], States extends string> = CommandRule<
  States,
  Extract<MakingCommand, { command: Name }>,
  MakingEvent
>

export const offerOf = ({ amountMinor, currency, works, readyBy }: Offer): Offer => ({
  amountMinor,
  currency,
  works,
  readyBy,
})

export const orderedWith = (offer: Offer): MakingState => ({ state: 'ordered', ...offerOf(offer) })

const arriving = ['awaiting-return', 'quoted', 'quote-accepted', 'ordered', 'lapsed', 'closed'] as const

/** Whenever the earring comes, it is taken in with what it looks like: never less than that is on record. */
export const takeEarring: Rule<'take-earring', (typeof arriving)[number]> = {
  by: 'staff',
  in: arriving,
  where: 'with-customer',
  decide: ({ parcel, condition, photos }) =>
    condition.trim() === ''
      ? { refused: 'words-missing' }
      : { type: 'EarringTaken', parcel, note: condition.trim(), photos: photos.length, added: photos },
}

export const beginMaking: Rule<'begin-making', 'ordered' | 'ready-to-make'> = {
  by: 'staff',
  in: ['ordered', 'ready-to-make'],
  where: 'with-shop',
  decide: (_command, _facts, current) => ({
    type: 'MakingBegun',
    readyBy: agreedIn(current)?.readyBy ?? null,
  }),
}

export const finishMaking: Rule<'finish-making', 'making'> = {
  by: 'staff',
  in: ['making'],
  decide: () => ({ type: 'MakingFinished' }),
}

/** Both earrings leave together, in one parcel. */
export const sendBoth: Rule<'send-both', 'made'> = {
  by: 'staff',
  in: ['made'],
  where: 'with-shop',
  decide: ({ parcel, carrier, tracking }, _facts, current) => {
    const offer = agreedIn(current)
    const kept = offer === undefined ? {} : { agreed: offerOf(offer) }
    return { type: 'BothSent', parcel, carrier, tracking, ...kept }
  },
}

const onItsWay = ['both-sent', 'box-lost'] as const
type OnItsWay = (typeof onItsWay)[number]

const boxIn = (current: StateShape): InBox | undefined => {
  const now = current as MakingState
  return now.state === 'both-sent' || now.state === 'box-lost' ? now : undefined
}

const elsewhere = ({ state }: StateShape): CaseRefusal => ({ refused: 'not-in-this-state', state })

export const sayArrived: Rule<'say-arrived', OnItsWay> = {
  by: 'customer',
  in: onItsWay,
  decide: (_command, _facts, current) => {
    const now = boxIn(current)
    return now === undefined ? elsewhere(current) : { type: 'ArrivalTold', parcel: now.parcel }
  },
}

export const arrive: Rule<'arrive', OnItsWay> = {
  by: 'clock',
  in: onItsWay,
  decide: ({ parcel }, _facts, current) =>
    boxIn(current)?.parcel === parcel ? { type: 'BothArrived', notes: '' } : elsewhere(current),
}

export const noteBoxBack: Rule<'note-box-back', OnItsWay> = {
  ...box.noteBack(onItsWay),
  decide: (command, facts, current) =>
    boxIn(current)?.agreed === undefined
      ? elsewhere(current)
      : box.noteBack(onItsWay).decide(command, facts, current),
}
export const noteBoxLost = box.noteLost(['both-sent'])

/** Both are made anew at the shop's cost, as they were agreed. */
export const makeAgain: Rule<'make-again', 'box-lost'> = {
  by: 'staff',
  in: ['box-lost'],
  decide: (_command, _facts, current) =>
    boxIn(current)?.agreed === undefined ? elsewhere(current) : { type: 'MakingBegun', readyBy: null },
}

/** The carrier says that it was handed over, or it was agreed otherwise: in words. */
export const settleBoth: Rule<'settle-both', OnItsWay> = {
  by: 'staff',
  in: onItsWay,
  decide: ({ note }) =>
    note.trim() === '' ? { refused: 'words-missing' } : { type: 'BothArrived', notes: note.trim() },
}

const stoppable = ['ordered', 'ready-to-make', 'making', 'made', 'box-lost'] as const

/** It cannot be made after all, or was lost: the customer reads why, and what was paid for it goes back. */
export const stopMaking: Rule<'stop-making', (typeof stoppable)[number]> = {
  by: 'staff',
  in: stoppable,
  decide: ({ note }, _facts, current): MakingEvent | CaseRefusal => {
    const now = agreedIn(current)
    if (note.trim() === '') return { refused: 'words-missing' }
    if (now === undefined) return elsewhere(current)
    const { amountMinor, currency } = now
    const lost = current.state === 'box-lost' ? ({ lost: true } as const) : {}
    return { type: 'MakingStopped', note: note.trim(), amountMinor, currency, ...lost }
  },
}

function agreedIn(current: StateShape): Offer | undefined {
  const now = current as MakingState
  return 'works' in now ? now : boxIn(current)?.agreed
}

type Of<Type extends MakingEvent['type']> = Extract<MakingEvent, { type: Type }>

const next = <State extends Agreed['state']>(state: State, before: StateShape): MakingState => {
  const now = agreedIn(before)
  if (now === undefined) throw new RangeError(`nothing was agreed in ${before.state}`)
  return { ...offerOf(now), state } as MakingState
}

export const evolve = {
  OrderBorn: (event: Of<'OrderBorn'>): MakingState => orderedWith(event),
  EarringTaken: <S extends StateShape>(_event: Of<'EarringTaken'>, before: S): S | MakingState => {
    if (before.state === 'quoted' || before.state === 'quote-accepted') return before
    return before.state === 'ordered' ? next('ready-to-make', before) : { state: 'earring-here' }
  },
  MakingBegun: (_event: Of<'MakingBegun'>, before: StateShape): MakingState => next('making', before),
  MakingFinished: (_event: Of<'MakingFinished'>, before: StateShape): MakingState => next('made', before),
  BothSent: ({ parcel, carrier, tracking, agreed: offer }: Of<'BothSent'>): MakingState => ({
    state: 'both-sent',
    parcel,
    carrier,
    tracking,
    ...(offer === undefined ? {} : { agreed: offer }),
  }),
  BoxCameBack: (_event: BoxCameBack, before: StateShape): MakingState => next('made', before),
  BoxLost: (_event: BoxLost, before: StateShape): MakingState =>
    ({ ...before, state: 'box-lost' }) as MakingState,
  ArrivalTold: (): MakingState => ({ state: 'returned' }),
  BothArrived: (): MakingState => ({ state: 'returned' }),
  MakingStopped: ({ amountMinor, currency }: Of<'MakingStopped'>) =>
    amountMinor === '0'
      ? ({ state: 'stopped' } as const)
      : ({ state: 'refund-owed', amountMinor, currency } as const),
}

/** Where the order stands that the case led to. */
const orderStands = (stage: 'in-production' | 'preparing' | 'shipped' | 'delivered'): Effect => ({
  effect: 'move-own-order',
  stage,
})

/** The earrings are with their owner again. */
const home = (facts: CaseFacts): readonly Effect[] => [
  { effect: 'move-pieces', to: 'with-customer' },
  orderStands('delivered'),
  { effect: 'write-letter', letter: 'case-settled', says: aboutCase(facts) },
]

export const effects = {
  EarringTaken: ({ parcel, note, added }: Of<'EarringTaken'>, facts: CaseFacts): readonly Effect[] => [
    { effect: 'receive-parcel', parcel },
    { effect: 'move-pieces', to: 'with-shop' },
    ...(added.length === 0 ? [] : [{ effect: 'keep-photos', photos: added } as const]),
    {
      effect: 'write-letter',
      letter: 'remake-earring-taken',
      says: {
        ...aboutCase(facts),
        received: deadlineAt(facts.at, facts.shop.calendar.zone),
        condition: note,
        photos: added.length,
      },
    },
  ],
  MakingBegun: ({ readyBy }: Of<'MakingBegun'>, facts: CaseFacts): readonly Effect[] => [
    orderStands('in-production'),
    {
      effect: 'write-letter',
      letter: 'remake-making',
      says: { ...aboutCase(facts), ...(readyBy === null ? {} : { ready: dayAs(readyBy, facts) }) },
    },
  ],
  // Made anew, it is here as soon as it is made.
  MakingFinished: (): readonly Effect[] => [
    orderStands('preparing'),
    { effect: 'move-pieces', to: 'with-shop' },
  ],
  BothSent: ({ parcel, carrier, tracking }: Of<'BothSent'>, facts: CaseFacts): readonly Effect[] => [
    { effect: 'send-own-order', parcel, carrier, tracking },
    { effect: 'move-pieces', to: 'on-the-way-to-customer' },
    {
      effect: 'write-letter',
      letter: 'remake-sent',
      says: {
        ...aboutCase(facts),
        sent: deadlineAt(facts.at, facts.shop.calendar.zone),
        carrier,
        tracking,
      },
    },
  ],
  BoxCameBack: (event: BoxCameBack, facts: CaseFacts): readonly Effect[] => [
    orderStands('preparing'),
    { effect: 'move-pieces', to: 'with-shop' },
    box.askedWhere(event, facts),
  ],
  BoxLost: (event: BoxLost, facts: CaseFacts): readonly Effect[] => [box.toldLost(event, facts)],
  ArrivalTold: ({ parcel }: Of<'ArrivalTold'>, facts: CaseFacts): readonly Effect[] => [
    { effect: 'deliver-parcel', parcel },
    ...home(facts),
  ],
  BothArrived: (_event: Of<'BothArrived'>, facts: CaseFacts): readonly Effect[] => home(facts),
  MakingStopped: ({ note, lost, ...amount }: Of<'MakingStopped'>, facts: CaseFacts): readonly Effect[] => [
    // What has left is an order that was carried out.
    ...(lost === true ? [] : [{ effect: 'give-up-own-order' } as const]),
    ...(amount.amountMinor === '0'
      ? []
      : ([
          {
            effect: 'owe-refund',
            amount: { amountMinor: BigInt(amount.amountMinor), currency: amount.currency },
          },
        ] as const)),
    ...(facts.case.custody === 'with-shop'
      ? [{ effect: 'make-task', task: 'send-piece-back', data: { order: facts.case.order } } as const]
      : []),
    {
      effect: 'write-letter',
      letter: 'remake-stopped',
      says: {
        ...aboutCase(facts),
        ...(facts.case.recipient === null && amount.amountMinor !== '0'
          ? { amount: { amountMinor: amount.amountMinor, currency: amount.currency } }
          : {}),
        ...(lost === true ? { lost: true } : {}),
        ...noted(note),
      },
    },
  ],
}

const nextStep = (_current: StateShape, facts: CaseFacts): Due => ({
  is: 'answer',
  ...facts.limit('answer-within'),
})

const whenReady = ({ readyBy }: Agreed, facts: CaseFacts): Due =>
  readyBy === null
    ? nextStep({ state: 'making' }, facts)
    : { is: 'ready', at: startOfDay(readyBy + 1, facts.shop.calendar.zone), from: { of: 'staff' } }

export const due = {
  'earring-here': nextStep,
  ordered: (current: StateShape, facts: CaseFacts): Due =>
    facts.case.custody === 'with-shop'
      ? nextStep(current, facts)
      : { is: 'send-back', ...facts.limit('send-back-within') },
  'ready-to-make': whenReady,
  making: whenReady,
  made: nextStep,
  'both-sent': nextStep,
  'box-lost': nextStep,
  returned: (): undefined => undefined,
  stopped: (): undefined => undefined,
}

export const phase = {
  'earring-here': 'arrived',
  ordered: 'waiting',
  'ready-to-make': 'arrived',
  making: 'remedy',
  made: 'remedy',
  'both-sent': 'waiting',
  'box-lost': 'remedy',
  returned: 'over',
  stopped: 'over',
} as const
