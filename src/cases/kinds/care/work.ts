/**
 * The piece in the shop: taken in as it is, worked on, looked over, and given or sent back, done or not.
 * Where it is moves with each step and with nothing else.
 */
import { z } from 'zod'
import { dayOf, startOfDay, type Day } from '#calendar'
import {
  aboutCase,
  box,
  deadlineAt,
  isWithinAYear,
  noted,
  remedied,
  type BoxCameBack,
  type BoxCommand,
  type BoxLost,
  type CaseFacts,
  type CaseRefusal,
  type CommandRule,
  type Due,
  type Effect,
  type Offer,
  type StateShape,
  type StoredPhoto,
} from '#cases/case'
import { detailsOf } from './details.ts'
import { isPriced, isQuotedFirst } from './terms.ts'

/** That the work was done and looked over: the piece goes back as it was asked for. */
const done = z.literal(true).optional()
const readyBy = z.number().int().nullable()

export const states = [
  z.object({ state: z.literal('taken-in'), condition: z.string() }),
  z.object({ state: z.literal('in-work'), readyBy }),
  z.object({ state: z.literal('worked') }),
  /** The work is done and was looked over. */
  z.object({ state: z.literal('ready') }),
  /** It cannot be done: the piece goes back as it is. */
  z.object({ state: z.literal('not-done') }),
  z.object({
    state: z.literal('sent-back'),
    parcel: z.string(),
    carrier: z.string(),
    tracking: z.string(),
    done,
  }),
  /** The carrier has lost the box with the piece. */
  z.object({
    state: z.literal('box-lost'),
    parcel: z.string(),
    carrier: z.string(),
    tracking: z.string(),
    done,
  }),
  z.object({ state: z.literal('settled'), done }),
] as const

type State = z.infer<(typeof states)[number]>

export type WorkCommand =
  | {
      readonly command: 'take-in'
      readonly parcel: string
      /** What it looks like as it comes, in words. */
      readonly condition: string
      readonly valueMinor?: bigint | undefined
      readonly photos: readonly StoredPhoto[]
    }
  | { readonly command: 'begin-work'; readonly readyBy: Day; readonly note: string }
  | { readonly command: 'move-ready'; readonly readyBy: Day; readonly note: string }
  | { readonly command: 'give-up-work'; readonly note: string }
  | { readonly command: 'finish-work'; readonly note: string }
  | {
      readonly command: 'check-work'
      readonly passed: boolean
      readonly note: string
      readonly photos: readonly StoredPhoto[]
    }
  | {
      readonly command: 'send-piece-back'
      readonly parcel: string
      readonly carrier: string
      readonly tracking: string
    }
  /** Picked up in the store. */
  | { readonly command: 'hand-over'; readonly note: string }
  | { readonly command: 'say-arrived' }
  /** The carrier has handed the parcel over. */
  | { readonly command: 'arrive'; readonly parcel: string }
  | { readonly command: 'settle'; readonly note: string }
  | BoxCommand

export type WorkEvent =
  | {
      readonly type: 'TakenIn'
      readonly parcel: string
      readonly note: string
      readonly valueMinor?: string
      readonly currency: string
      readonly photos: number
      readonly added: readonly StoredPhoto[]
    }
  | { readonly type: 'WorkBegun'; readonly readyOn: Day; readonly note: string }
  | { readonly type: 'ReadyMoved'; readonly readyOn: Day; readonly note: string }
  | { readonly type: 'WorkGivenUp'; readonly note: string }
  | { readonly type: 'WorkFinished'; readonly notes: string }
  | {
      readonly type: 'WorkChecked'
      readonly passed: boolean
      readonly notes: string
      readonly photos: number
      readonly added: readonly StoredPhoto[]
    }
  | {
      readonly type: 'PieceSentBack'
      readonly parcel: string
      readonly carrier: string
      readonly tracking: string
    }
  | { readonly type: 'PieceCollected'; readonly notes: string }
  | { readonly type: 'ArrivalTold'; readonly parcel: string }
  | { readonly type: 'PieceArrived'; readonly parcel: string }
  | BoxCameBack
  | BoxLost
  /** `lost`: with the box, and the piece is nowhere. */
  | { readonly type: 'Settled'; readonly by: 'staff'; readonly note: string; readonly lost?: true }

type Rule<Name extends WorkCommand['command'], States extends string> = CommandRule<
  States,
  Extract<WorkCommand, { command: Name }>,
  WorkEvent
>

/**
 * What arrives is taken in, whenever it comes, with what it looks like: never less than that is on record.
 */
const arriving = [
  'consent-wanted',
  'awaiting-return',
  'sent-in',
  'awaiting-visit',
  'lapsed',
  'closed',
] as const

export const takeIn: Rule<'take-in', (typeof arriving)[number]> = {
  by: 'staff',
  in: arriving,
  decide: ({ parcel, condition, valueMinor, photos }, { order: { currency }, case: theCase }) => {
    if (condition.trim() === '') return { refused: 'words-missing' }
    const value = valueMinor === undefined ? detailsOf(theCase).valueMinor : String(valueMinor)
    return {
      type: 'TakenIn',
      parcel,
      note: condition.trim(),
      ...(value === undefined ? {} : { valueMinor: value }),
      currency,
      photos: photos.length,
      added: photos,
    }
  },
}

const notInTime = (day: Day, { at, shop }: CaseFacts): CaseRefusal | undefined =>
  isWithinAYear(day, dayOf(at, shop.calendar.zone)) ? undefined : { refused: 'day-not-later' }

/** Work without a price. Where the documents name one, or the way back is paid, a quote comes first. */
export const beginWork: Rule<'begin-work', 'taken-in'> = {
  by: 'staff',
  in: ['taken-in'],
  decide: ({ readyBy: day, note }, facts) =>
    isQuotedFirst(facts.ruled().ruling)
      ? { refused: 'quote-first' }
      : (notInTime(day, facts) ?? { type: 'WorkBegun', readyOn: day, note }),
}

export const moveReady: Rule<'move-ready', 'in-work'> = {
  by: 'staff',
  in: ['in-work'],
  decide: ({ readyBy: day, note }, facts) =>
    notInTime(day, facts) ?? { type: 'ReadyMoved', readyOn: day, note },
}

/** Work that turns out not to be possible. Nothing is asked for it any more; the customer reads why. */
export const giveUpWork: Rule<'give-up-work', 'taken-in' | 'in-work' | 'worked'> = {
  by: 'staff',
  in: ['taken-in', 'in-work', 'worked'],
  decide: ({ note }) =>
    note.trim() === '' ? { refused: 'words-missing' } : { type: 'WorkGivenUp', note: note.trim() },
}

export const finishWork: Rule<'finish-work', 'in-work'> = {
  by: 'staff',
  in: ['in-work'],
  decide: ({ note }) => ({ type: 'WorkFinished', notes: note }),
}

/** Somebody looks over what was done. What is not right goes back to the bench. */
export const checkWork: Rule<'check-work', 'worked'> = {
  by: 'staff',
  in: ['worked'],
  decide: ({ passed, note, photos }) =>
    !passed && note.trim() === ''
      ? { refused: 'words-missing' }
      : { type: 'WorkChecked', passed, notes: note, photos: photos.length, added: photos },
}

const going = ['ready', 'not-done', 'quote-declined'] as const
type Going = (typeof going)[number]

export const sendBack: Rule<'send-piece-back', Going> = {
  by: 'staff',
  in: going,
  decide: ({ parcel, carrier, tracking }) => ({ type: 'PieceSentBack', parcel, carrier, tracking }),
}

export const handOver: Rule<'hand-over', Going> = {
  by: 'staff',
  in: going,
  decide: ({ note }, { case: theCase }) =>
    detailsOf(theCase).handover === 'store' || note.trim() !== ''
      ? { type: 'PieceCollected', notes: note }
      : { refused: 'words-missing' },
}

const onItsWay = ['sent-back', 'box-lost'] as const
type OnItsWay = (typeof onItsWay)[number]

export const noteBoxBack = box.noteBack(onItsWay)
export const noteBoxLost = box.noteLost(['sent-back'])

const parcelIn = (current: StateShape): string | undefined => {
  const now = current as State
  return now.state === 'sent-back' || now.state === 'box-lost' ? now.parcel : undefined
}

export const sayArrived: Rule<'say-arrived', OnItsWay> = {
  by: 'customer',
  in: onItsWay,
  decide: (_command, _facts, current) => ({ type: 'ArrivalTold', parcel: parcelIn(current) ?? '' }),
}

export const arrive: Rule<'arrive', OnItsWay> = {
  by: 'clock',
  in: onItsWay,
  decide: ({ parcel }, _facts, current) =>
    parcelIn(current) === parcel
      ? { type: 'PieceArrived', parcel }
      : { refused: 'not-in-this-state', state: current.state },
}

/** A parcel of which nothing more is heard ends in words that were agreed. */
export const settle: Rule<'settle', OnItsWay> = {
  by: 'staff',
  in: onItsWay,
  decide: ({ note }, _facts, current) =>
    note.trim() === ''
      ? { refused: 'words-missing' }
      : {
          type: 'Settled',
          by: 'staff',
          note: note.trim(),
          ...((current as StateShape).state === 'box-lost' ? { lost: true } : {}),
        },
}

type Of<Type extends WorkEvent['type']> = Extract<WorkEvent, { type: Type }>

/** Whether the piece that goes back is as it was asked for. */
const asDone = (before: StateShape): { readonly done?: true } => {
  const now = before as State
  return now.state === 'ready' || ('done' in now && now.done === true) ? { done: true } : {}
}

const settled = (_event: unknown, before: StateShape): State => ({ state: 'settled', ...asDone(before) })

export const inWork = ({ readyBy: day }: Pick<Offer, 'readyBy'>): State => ({
  state: 'in-work',
  readyBy: day,
})

export const evolve = {
  TakenIn: ({ note }: Of<'TakenIn'>): State => ({ state: 'taken-in', condition: note }),
  WorkBegun: ({ readyOn }: Of<'WorkBegun'>): State => inWork({ readyBy: readyOn }),
  ReadyMoved: ({ readyOn }: Of<'ReadyMoved'>): State => inWork({ readyBy: readyOn }),
  WorkGivenUp: (): State => ({ state: 'not-done' }),
  WorkFinished: (): State => ({ state: 'worked' }),
  WorkChecked: ({ passed }: Of<'WorkChecked'>): State =>
    passed ? { state: 'ready' } : inWork({ readyBy: null }),
  PieceSentBack: ({ parcel, carrier, tracking }: Of<'PieceSentBack'>, before: StateShape): State => ({
    state: 'sent-back',
    parcel,
    carrier,
    tracking,
    ...asDone(before),
  }),
  BoxCameBack: (_event: BoxCameBack, before: StateShape): State => ({
    state: 'done' in asDone(before) ? 'ready' : 'not-done',
  }),
  BoxLost: (_event: BoxLost, before: StateShape): State =>
    ({ ...before, state: 'box-lost' }) as unknown as State,
  PieceCollected: settled,
  ArrivalTold: settled,
  PieceArrived: settled,
  Settled: settled,
}

/** A day as letters name it. */
const dayAs = (day: Day, { shop: { calendar } }: CaseFacts) =>
  deadlineAt(startOfDay(day, calendar.zone), calendar.zone)

/** Tells that the work has begun, and until when. */
export const begun = (
  facts: CaseFacts,
  { readyOn, note = '', moved = false }: { readyOn: Day | null; note?: string; moved?: boolean },
): readonly Effect[] => [
  {
    effect: 'write-letter',
    letter: 'case-work-begun',
    says: {
      ...aboutCase(facts),
      ...(readyOn === null ? {} : { ready: dayAs(readyOn, facts) }),
      ...(moved ? { moved } : {}),
      ...noted(note),
    },
  },
]

const keepPhotos = (photos: readonly StoredPhoto[]): readonly Effect[] =>
  photos.length === 0 ? [] : [{ effect: 'keep-photos', photos }]

/** The piece is with its owner again: nothing is left to do. */
const over = (facts: CaseFacts, note = '', isLost = false): readonly Effect[] => [
  { effect: 'finish-tasks', task: 'send-piece-back' },
  ...(isLost ? [] : [{ effect: 'move-pieces', to: 'with-customer' } as const]),
  { effect: 'write-letter', letter: 'case-settled', says: { ...aboutCase(facts), ...noted(note) } },
]

export const effects = {
  TakenIn: (event: Of<'TakenIn'>, facts: CaseFacts): readonly Effect[] => {
    const { parcel, note, valueMinor, currency, added } = event
    const isSent = detailsOf(facts.case).handover === 'post'
    return [
      ...(isSent
        ? [{ effect: 'receive-parcel', parcel } as const]
        : [{ effect: 'end-visit', how: 'came' } as const]),
      { effect: 'move-pieces', to: 'with-shop' },
      ...keepPhotos(added),
      {
        effect: 'write-letter',
        letter: 'case-taken-in',
        says: {
          ...aboutCase(facts),
          received: deadlineAt(facts.at, facts.shop.calendar.zone),
          condition: note,
          ...(valueMinor === undefined ? {} : { value: { amountMinor: valueMinor, currency } }),
          photos: added.length,
        },
      },
    ]
  },
  WorkBegun: ({ readyOn, note }: Of<'WorkBegun'>, facts: CaseFacts): readonly Effect[] =>
    begun(facts, { readyOn, note }),
  ReadyMoved: ({ readyOn, note }: Of<'ReadyMoved'>, facts: CaseFacts): readonly Effect[] =>
    begun(facts, { readyOn, note, moved: true }),
  WorkGivenUp: ({ note }: Of<'WorkGivenUp'>, facts: CaseFacts): readonly Effect[] => [
    { effect: 'make-task', task: 'send-piece-back', data: { order: facts.case.order } },
    { effect: 'write-letter', letter: 'case-work-given-up', says: { ...aboutCase(facts), note } },
  ],
  WorkFinished: (): readonly Effect[] => [],
  WorkChecked: ({ passed, added }: Of<'WorkChecked'>, facts: CaseFacts): readonly Effect[] => [
    ...keepPhotos(added),
    ...(passed
      ? [
          ...repaired(facts),
          {
            effect: 'write-letter',
            letter: 'case-work-done',
            says: { ...aboutCase(facts), ...collectAt(facts) },
          } as const,
        ]
      : []),
  ],
  PieceCollected: (_event: Of<'PieceCollected'>, facts: CaseFacts): readonly Effect[] => over(facts),
  ArrivalTold: ({ parcel }: Of<'ArrivalTold'>, facts: CaseFacts): readonly Effect[] => [
    { effect: 'deliver-parcel', parcel },
    ...over(facts),
  ],
  PieceArrived: (_event: Of<'PieceArrived'>, facts: CaseFacts): readonly Effect[] => over(facts),
  BoxCameBack: (event: BoxCameBack, facts: CaseFacts): readonly Effect[] => [
    { effect: 'move-pieces', to: 'with-shop' },
    box.askedWhere(event, facts),
  ],
  BoxLost: (event: BoxLost, facts: CaseFacts): readonly Effect[] => [box.toldLost(event, facts)],
  Settled: ({ note, lost }: Of<'Settled'>, facts: CaseFacts): readonly Effect[] =>
    over(facts, note, lost === true),
}

/**
 * A repair for which the documents name a price is work like any other, and no remedy for what was delivered.
 */
const repaired = (facts: CaseFacts): readonly Effect[] =>
  facts.case.request === 'repair' && !isPriced(facts.ruled().ruling) ? remedied('repaired', facts) : []

/** The store where it is picked up; nothing where it is sent. */
function collectAt({ case: theCase, shop }: CaseFacts) {
  const { handover } = detailsOf(theCase)
  const store = shop.settings.stores.find(({ id }) => id === theCase.visit?.store)
  if (handover === 'post') return {}
  return { collect: true as const, ...(store === undefined ? {} : { store: store.name }) }
}

const nextStep = (_current: StateShape, facts: CaseFacts): Due => ({
  is: 'answer',
  ...facts.limit('answer-within'),
})

export const due = {
  'taken-in': nextStep,
  'in-work': ({ readyBy: day }: Extract<State, { state: 'in-work' }>, facts: CaseFacts): Due =>
    day === null
      ? nextStep({ state: 'in-work' }, facts)
      : { is: 'ready', at: startOfDay(day + 1, facts.shop.calendar.zone), from: { of: 'staff' } },
  worked: nextStep,
  ready: (current: StateShape, facts: CaseFacts): Due =>
    detailsOf(facts.case).handover === 'post' ? nextStep(current, facts) : box.handingOver(current, facts),
  'not-done': nextStep,
  'sent-back': box.handingOver,
  'box-lost': nextStep,
  settled: (): undefined => undefined,
}

export const phase = {
  'taken-in': 'arrived',
  'in-work': 'remedy',
  worked: 'remedy',
  ready: 'remedy',
  'not-done': 'remedy',
  'sent-back': 'waiting',
  'box-lost': 'remedy',
  settled: 'over',
} as const
