/**
 * The piece of a withdrawal on its way to the shop: shown to be sent, arrived, something else in its box, or
 * nothing. The money may be held back until the piece is here or was shown to be sent (Directive 2011/83/EU
 * art. 13(3)), so that each says whether that still is so. Pure.
 */
import { z } from 'zod'
import type { Instant } from '#calendar'
import {
  aboutCase,
  deadlineAt,
  goodsBack,
  instant,
  wayBack,
  type CaseFacts,
  type CommandRule,
  type Effect,
  type GoodsBackCommand,
  type GoodsBackEvent,
  type StateShape,
  type WayBackCommand,
  type WayBackEvent,
} from '#cases/case'
import { settingsLimit } from '#rulings'

/** When the customer showed that it is on its way; kept, whatever was in the box. */
const shown = { sentAt: instant.optional() }

const [, , wrongThing] = wayBack.states

export const states = [
  /** The customer has shown that the piece is on its way: from now on the money may not be held back. */
  z.object({ state: z.literal('sent-back'), carrier: z.string(), tracking: z.string(), sentAt: instant }),
  z.object({ state: z.literal('received'), ...shown }),
  wrongThing,
  z.object({ state: z.literal('box-empty'), ...shown }),
] as const

export type OnItsWay = z.infer<(typeof states)[number]>

/** The customer shows that the piece is on its way (art. 13(3)). */
export type SaySent = { readonly command: 'say-sent'; readonly carrier: string; readonly tracking: string }
export type SentBack = {
  readonly type: 'SentBack'
  readonly carrier: string
  readonly tracking: string
  readonly sentAt: Instant
}

type Goods<Name extends GoodsBackCommand['command']> = Extract<GoodsBackCommand, { command: Name }>
type Way<Name extends WayBackCommand['command']> = Extract<WayBackCommand, { command: Name }>
type Came = Extract<GoodsBackEvent, { type: 'ParcelReceived' | 'PieceSentBack' }>

export type OnItsWayCommand =
  | SaySent
  | Goods<'receive-parcel' | 'send-piece-back'>
  | Way<'find-wrong-thing' | 'find-box-empty' | 'send-thing-back'>

type Shown = { readonly sentAt?: Instant }
type BoxFoundEmpty = Extract<WayBackEvent, { type: 'BoxFoundEmpty' }> & Shown

export type OnItsWayEvent =
  | SentBack
  | Came
  /** It came when the money was promised already. */
  | { readonly type: 'CameAfterRefund'; readonly parcel: string }
  | BoxFoundEmpty
  | Extract<WayBackEvent, { type: 'WrongThingFound' | 'ThingSentBack' }>

type Rule<States extends string, C> = CommandRule<States, C, OnItsWayEvent>

/** A refused piece that came all the same leaves again. */
const sendPieceBack: Rule<'refused', Goods<'send-piece-back'>> = {
  by: 'staff',
  in: ['refused'],
  where: 'with-shop',
  decide: ({ parcel, carrier, tracking }) => ({ type: 'PieceSentBack', parcel, carrier, tracking }),
}

const saySent: Rule<'awaiting-return' | 'box-empty', SaySent> = {
  by: 'customer',
  in: ['awaiting-return', 'box-empty'],
  decide: ({ carrier, tracking }, { at }) => ({ type: 'SentBack', carrier, tracking, sentAt: at }),
}

const promised = ['refund-owed', 'settled'] as const
const expected = ['awaiting-return', 'sent-back', 'box-empty', 'closed'] as const

/**
 * Staff have the parcel; it may come before or after it was shown to be on its way, very late, or once the
 * money went back because it was shown.
 */
const receiveParcel: Rule<(typeof promised)[number] | (typeof expected)[number], Goods<'receive-parcel'>> = {
  by: 'staff',
  in: [...expected, ...promised],
  decide: ({ parcel }, facts, { state }) => {
    if (!promised.some((one) => one === state)) return { type: 'ParcelReceived', parcel }
    return isUnderway(facts.case)
      ? { type: 'CameAfterRefund', parcel }
      : { refused: 'not-in-this-state', state }
  },
}

const isUnderway = ({ custody }: Pick<CaseFacts['case'], 'custody'>): boolean =>
  custody === 'on-the-way-to-shop'

/** Once money was promised, a piece is taken in only if it was shown to be on its way. */
export const offersArrival = (command: string, state: string, of: Pick<CaseFacts['case'], 'custody'>) =>
  command !== 'receive-parcel' || !promised.some((one) => one === state) || isUnderway(of)

const findBoxEmpty: Rule<'received', Way<'find-box-empty'>> = {
  by: 'staff',
  in: ['received'],
  decide: ({ note }, _facts, current) => ({ type: 'BoxFoundEmpty', note: note.trim(), ...shownIn(current) }),
}

const shownIn = (current: StateShape): Shown =>
  'sentAt' in current && typeof current.sentAt === 'number' ? { sentAt: current.sentAt } : {}

/** The time of the law may be over by then: nobody is given less than the shop's own time from now on. */
const sendThingBack: Rule<'wrong-thing', Way<'send-thing-back'>> = {
  by: 'staff',
  in: ['wrong-thing'],
  decide: ({ carrier, tracking, note }, facts) => {
    const stated = facts.limit('send-back-within')
    const own = settingsLimit('send-back-within', facts.shop, facts.at)
    const { at, from } = stated.at > own.at ? stated : own
    return { type: 'ThingSentBack', carrier, tracking, note, sendBackBy: at, from }
  },
}

export const commands = {
  'say-sent': saySent,
  'receive-parcel': receiveParcel,
  'find-wrong-thing': wayBack.findWrongThing as Rule<'received', Way<'find-wrong-thing'>>,
  'find-box-empty': findBoxEmpty,
  'send-thing-back': sendThingBack,
  'send-piece-back': sendPieceBack,
}

type Of<Type extends OnItsWayEvent['type']> = Extract<OnItsWayEvent, { type: Type }>

export const evolve = {
  SentBack: ({ carrier, tracking, sentAt }: SentBack): OnItsWay => ({
    state: 'sent-back',
    carrier,
    tracking,
    sentAt,
  }),
  ParcelReceived: (_event: Of<'ParcelReceived'>, before: StateShape): OnItsWay => ({
    state: 'received',
    ...shownIn(before),
  }),
  CameAfterRefund: <S>(_event: Of<'CameAfterRefund'>, before: S): S => before,
  WrongThingFound: ({ what }: Of<'WrongThingFound'>): OnItsWay => ({ state: 'wrong-thing', what }),
  BoxFoundEmpty: ({ sentAt }: BoxFoundEmpty): OnItsWay => ({
    state: 'box-empty',
    ...(sentAt === undefined ? {} : { sentAt }),
  }),
  ThingSentBack: ({ sendBackBy, from }: Of<'ThingSentBack'>) =>
    ({ state: 'awaiting-return', sendBackBy, from }) as const,
  PieceSentBack: goodsBack.evolve.PieceSentBack,
}

/** Neither the piece nor proof of it is here any more: the money may be held back again. */
const notBack: Effect = { effect: 'find', findings: { returned: '' } }

const isBack = ({ case: { findings } }: CaseFacts): boolean => (findings['returned'] ?? '') !== ''

export const effects = {
  // The money may no longer be held back from the moment that the proof came.
  SentBack: ({ sentAt }: SentBack): readonly Effect[] => [
    { effect: 'find', findings: { returned: new Date(sentAt).toISOString() } },
    { effect: 'move-pieces', to: 'on-the-way-to-shop' },
  ],
  ParcelReceived: (event: Of<'ParcelReceived'>, facts: CaseFacts): readonly Effect[] =>
    goodsBack.effects
      .ParcelReceived(event, facts)
      .filter(({ effect }) => effect !== 'find' || !isBack(facts)),
  CameAfterRefund: ({ parcel }: Of<'CameAfterRefund'>, facts: CaseFacts): readonly Effect[] => [
    { effect: 'receive-parcel', parcel },
    { effect: 'move-pieces', to: 'with-shop' },
    {
      effect: 'write-letter',
      letter: 'case-received',
      says: {
        ...aboutCase(facts),
        received: deadlineAt(facts.at, facts.shop.calendar.zone),
        refunded: true,
      },
    },
  ],
  // What was shown was the sending of something else.
  WrongThingFound: (event: Of<'WrongThingFound'>, facts: CaseFacts): readonly Effect[] => [
    notBack,
    ...wayBack.effects.WrongThingFound(event, facts),
  ],
  // Whoever showed that they sent it has done so, whatever happened on the way.
  BoxFoundEmpty: (event: BoxFoundEmpty, facts: CaseFacts): readonly Effect[] => [
    ...(event.sentAt === undefined ? [notBack] : []),
    ...wayBack.effects.BoxFoundEmpty(event, facts),
  ],
  ThingSentBack: wayBack.effects.ThingSentBack,
  PieceSentBack: goodsBack.effects.PieceSentBack,
}

export const phase = {
  'sent-back': 'remedy',
  received: 'arrived',
  'wrong-thing': wayBack.phase['wrong-thing'],
  'box-empty': wayBack.phase['box-empty'],
} as const
