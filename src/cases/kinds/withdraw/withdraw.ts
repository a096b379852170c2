/**
 * A withdrawal: the contract ends by what the customer declared, so that no yes is waited for where the
 * documents give the right; the piece comes back, and the money goes back in time. Where they do not, or
 * leave it open, staff answer. It never lapses: a contract that has ended does not begin again.
 */
import { z } from 'zod'
import type { Instant } from '#calendar'
import {
  aboutCase,
  assignment,
  moreWords,
  decision,
  evidence,
  goodsBack,
  limitAt,
  refund,
  saidOf,
  waiting,
  type AssignmentCommand,
  type AssignmentEvent,
  type MoreWordsCommand,
  type MoreWordsEvent,
  type CaseFacts,
  type CaseRefusal,
  type CommandRule,
  type DecisionCommand,
  type DecisionEvent,
  type Due,
  type Effect,
  type GoodsBackCommand,
  type GoodsBackEvent,
  type Kind,
  type Opening,
  type RefundCommand,
  type RefundEvent,
  type StateShape,
  type StoredPhoto,
  type WaitingCommand,
  type WaitingEvent,
} from '#cases/case'
import {
  answer,
  answered,
  endLetter,
  endOf,
  stateAfter,
  type AnswerCommand,
  type Answered,
  type End,
} from './answered.ts'
import {
  beginMaking,
  endedEffects,
  endsNow,
  finishMaking,
  isUnpaid,
  neverLeft,
  sendApart,
  sentApart,
  type Ended,
  type MadeApart,
  type MakeApart,
  type SendApart,
  type SentApart,
} from './not-sent.ts'
import * as onItsWay from './on-its-way.ts'
import { handled, mayDeduct, worksheet } from './worksheet.ts'

const [awaitingReturn] = goodsBack.states
const [requested] = evidence.states

const withdrawState = z.discriminatedUnion('state', [
  requested,
  awaitingReturn,
  ...onItsWay.states,
  z.object({ state: z.literal('assessed'), lossMinor: z.string().regex(/^\d+$/) }),
  ...decision.states,
  ...refund.states,
  ...waiting.states,
  /** It never left and was not paid yet: nothing is made, sent, or asked for. */
  z.object({ state: z.literal('cancelled') }),
  /** It never left, staff did not accept, and the order goes on. */
  z.object({ state: z.literal('order-goes-on') }),
  /** Staff did not accept, and the others of its line have left without it: it is sent on its own. */
  z.object({ state: z.literal('to-send') }),
  /** The same of what is made to order, and was not made with the others. */
  z.object({ state: z.literal('making') }),
  z.object({ state: z.literal('made') }),
])

export type Withdrawal = z.infer<typeof withdrawState>

export type WithdrawCommand =
  | Extract<GoodsBackCommand, { command: 'call-in' }>
  | DecisionCommand
  | RefundCommand
  | WaitingCommand
  | AssignmentCommand
  | MoreWordsCommand
  | onItsWay.OnItsWayCommand
  | SendApart
  | MakeApart
  | AnswerCommand
  /** The worksheet: what the piece lost, why, with photos; no loss is an answer too. */
  | {
      readonly command: 'assess'
      readonly lossMinor: bigint
      readonly note: string
      readonly photos: readonly StoredPhoto[]
    }

export type WithdrawEvent =
  | Extract<GoodsBackEvent, { type: 'CalledIn' }>
  | onItsWay.OnItsWayEvent
  | (DecisionEvent & {
      /**
       * It never left: with a yes the contract ends there and then, with a no the order goes on; `apart`: the
       * others of its line have left, and it is still to be sent.
       */
      readonly notSent?: Ended | 'goes-on' | 'apart'
    })
  | RefundEvent
  | WaitingEvent
  | AssignmentEvent
  | MoreWordsEvent
  | ({
      readonly type: 'Withdrawn'
      readonly ruling: string
      readonly verdict: string
      readonly photos: number
      readonly added: readonly StoredPhoto[]
      /** It has not left, and staff decide: nobody makes or sends it meanwhile. */
      readonly held?: true
    } & End)
  | Answered
  | SentApart
  | MadeApart
  | {
      readonly type: 'Assessed'
      readonly amountMinor: string
      readonly currency: string
      readonly note: string
      readonly ruling: string
      readonly photos: number
      readonly added: readonly StoredPhoto[]
    }

/** Where the documents give the right, the contract has ended with the words; nobody has to say yes. */
function open(facts: CaseFacts, { photos }: Opening): WithdrawEvent {
  const { hash, ruling } = facts.ruled()
  const end = endOf(facts)
  return {
    type: 'Withdrawn',
    ruling: hash,
    verdict: ruling.verdict,
    photos: photos.length,
    added: photos,
    ...end,
    ...(end.ends === undefined && neverLeft(facts) ? { held: true } : {}),
  }
}

type Rule<Name extends WithdrawCommand['command'], States extends string> = CommandRule<
  States,
  Extract<WithdrawCommand, { command: Name }>,
  WithdrawEvent,
  StateShape
>

/** Staff ask for the piece where they say yes to what the documents leave open. */
const callIn: Rule<'call-in', 'requested'> = {
  by: 'staff',
  in: ['requested'],
  decide: (command, facts, current) =>
    goodsBack.callIn.decide(command, facts, current) as Of<'CalledIn'> | CaseRefusal,
}

/** The decision of staff; of what never left, it ends the contract at once, or lets the order go on. */
const approve: Rule<'approve', 'requested'> = {
  by: 'staff',
  in: ['requested'],
  decide: (command, facts, current) => {
    const event = decision.approve((stated) => stated).decide(command, facts, current as never)
    return 'refused' in event || !neverLeft(facts) ? event : { ...event, notSent: endsNow(facts) }
  },
}

const refuse: Rule<'refuse', 'requested'> = {
  by: 'staff',
  in: ['requested'],
  decide: (command, facts, current) => {
    const event = decision.refuse.decide(command, facts, current as never)
    if ('refused' in event || !neverLeft(facts)) return event
    return { ...event, notSent: facts.line.apart === true ? 'apart' : 'goes-on' }
  },
}

/** No more than the pieces cost, only with words and photos, and only where the documents allow it. */
const assess: Rule<'assess', 'received'> = {
  by: 'staff',
  in: ['received'],
  decide: ({ lossMinor, note, photos }, facts): WithdrawEvent | CaseRefusal => {
    if (lossMinor > 0n) {
      if (!mayDeduct(facts)) return { refused: 'no-deduction' }
      if (note.trim() === '') return { refused: 'words-missing' }
      if (photos.length === 0) return { refused: 'photos-missing' }
    }
    if (lossMinor > facts.price.amountMinor) return { refused: 'loss-above-price' }
    return {
      type: 'Assessed',
      amountMinor: String(lossMinor),
      currency: facts.order.currency,
      note: note.trim(),
      ruling: facts.ruled(lossMinor > 0n ? handled : {}).hash,
      photos: photos.length,
      added: photos,
    }
  },
}

const payable = ['approved', 'sent-back', 'received', 'box-empty', 'assessed', 'with-staff'] as const

/**
 * What goes back, by the worksheet; staff may not hold back what the right gives. Once the goods or the proof
 * are here the time of the law may be over: then it is owed without further delay.
 */
const oweRefund: Rule<'owe-refund', (typeof payable)[number]> = {
  by: 'staff',
  in: payable,
  decide: ({ amountMinor }, facts, current) => {
    const loss = current.state === 'assessed' ? BigInt((current as Assessed).lossMinor) : 0n
    const sheet = worksheet(facts, loss)
    const stated = current.state === 'with-staff' ? (amountMinor ?? sheet.totalMinor) : sheet.totalMinor
    if (stated <= 0n) return { refused: 'amount-missing' }
    const limit = refundLimit(facts)
    return {
      type: 'RefundOwed',
      amountMinor: String(stated),
      currency: facts.order.currency,
      ...(limit === undefined || limit.at <= facts.at ? {} : { by: limit.at, from: limit.from }),
    }
  },
}

type Assessed = Extract<Withdrawal, { state: 'assessed' }>

/**
 * By the documents: from the notice (EU), or from the goods or the proof of sending, whichever came first
 * (UK).
 */
const refundLimit = (facts: CaseFacts, shownAt?: Instant) => facts.refundBy(facts.at, shownAt)

type Of<Type extends WithdrawEvent['type']> = Extract<WithdrawEvent, { type: Type }>

const keepPhotos = (photos: readonly StoredPhoto[]): readonly Effect[] =>
  photos.length === 0 ? [] : [{ effect: 'keep-photos', photos }]

function withdrawn(
  { ruling: hash, ends, added, notSent, held }: Of<'Withdrawn'>,
  facts: CaseFacts,
): readonly Effect[] {
  const { ruling } = facts.ruled()
  const kept: readonly Effect[] = [
    ...keepPhotos(added),
    { effect: 'keep-ruling', hash },
    ...(held === true ? [{ effect: 'hold-line', held } as const] : []),
    ...(notSent === undefined ? [] : endedEffects(notSent)),
  ]
  if (ends !== undefined) return [...kept, endLetter({ ends, ...(notSent && { notSent }) }, facts)]
  return [
    ...kept,
    {
      effect: 'write-letter',
      letter: 'case-opened',
      says: {
        ...aboutCase(facts),
        description: facts.case.description,
        ...saidOf(ruling, facts),
        needed: [],
        answerBy: limitAt(facts.limit('answer-within'), facts),
      },
    },
  ]
}

function assessed(
  { amountMinor, currency, note, ruling, added }: Of<'Assessed'>,
  facts: CaseFacts,
): readonly Effect[] {
  const lost = BigInt(amountMinor) > 0n
  const found = lost ? { found: handled } : {}
  const sheet = worksheet(facts, BigInt(amountMinor))
  const sum = (minor: bigint) => ({ amountMinor: String(minor), currency })
  return [
    ...keepPhotos(added),
    { effect: 'keep-ruling', hash: ruling, ...found },
    ...(lost ? [{ effect: 'find', findings: handled } as const] : []),
    {
      effect: 'write-letter',
      letter: 'case-assessed',
      says: {
        ...aboutCase(facts),
        price: sum(sheet.priceMinor),
        delivery: sum(sheet.deliveryMinor),
        loss: sum(sheet.lossMinor),
        total: sum(sheet.totalMinor),
        note,
      },
    },
  ]
}

const nextStep = (_current: StateShape, facts: CaseFacts): Due => ({
  is: 'answer',
  ...facts.limit('answer-within'),
})

/** The money may no longer be held back: its day is what is due next. */
const refundNext = (current: StateShape, facts: CaseFacts, shownAt?: Instant): Due => {
  const limit = refundLimit(facts, shownAt)
  return limit === undefined ? nextStep(current, facts) : { is: 'refund', ...limit }
}

const sooner = (one: Due, other: Due): Due => (other.at < one.at ? other : one)

export const withdrawing: Kind<'withdraw', Withdrawal, WithdrawCommand, WithdrawEvent, 'withdraw'> = {
  kind: 'withdraw',
  requests: ['withdraw'],
  // Whoever withdraws need say nothing more (Directive 2011/83/EU art. 9(1)).
  bare: true,
  // Withdrawing, packing and sending take turns.
  holdsOrder: true,
  offers: (command, { current, ...of }) => onItsWay.offersArrival(command, current.state, of),
  state: withdrawState,
  open,
  commands: {
    'call-in': callIn,
    approve,
    refuse,
    answer,
    ...onItsWay.commands,
    assess,
    'owe-refund': oweRefund,
    'hand-to-staff': refund.handToStaff(['approved', 'received', 'box-empty', 'assessed']),
    'pay-out': refund.payOut,
    'note-refund': refund.noteRefund,
    settle: refund.settle(['with-staff']),
    'send-apart': sendApart,
    'begin-making': beginMaking,
    'finish-making': finishMaking,
    extend: { ...waiting.extend, in: ['awaiting-return'] },
    write: waiting.write,
    close: { ...waiting.close, in: ['awaiting-return', 'box-empty'] } as Rule<
      'close',
      'awaiting-return' | 'box-empty'
    >,
    'take-in-words': moreWords.takeInWords,
    assign: assignment.assign,
  },
  evolve: {
    Withdrawn: stateAfter,
    Answered: stateAfter,
    ...onItsWay.evolve,
    CalledIn: ({ sendBackBy, from }) => ({ state: 'awaiting-return', sendBackBy, from }),
    Assessed: ({ amountMinor }) => ({ state: 'assessed', lossMinor: amountMinor }),
    Approved: (event) => (isUnpaid(event.notSent) ? { state: 'cancelled' } : decision.evolve.Approved(event)),
    Refused: ({ notSent }) =>
      notSent === undefined
        ? decision.evolve.Refused()
        : { state: notSent === 'apart' ? 'to-send' : 'order-goes-on' },
    SentApart: () => ({ state: 'order-goes-on' }),
    MakingBegun: () => ({ state: 'making' }),
    MakingFinished: () => ({ state: 'made' }),
    ...refund.evolve,
    ...waiting.evolve,
    ...assignment.evolve,
    ...moreWords.evolve,
  },
  effects: {
    Withdrawn: withdrawn,
    Answered: answered,
    ...onItsWay.effects,
    CalledIn: goodsBack.effects.CalledIn,
    Assessed: assessed,
    Approved: (event, facts) => [
      ...(typeof event.notSent === 'object'
        ? [...endedEffects(event.notSent), { effect: 'hold-line', held: false } as const]
        : []),
      ...decision.effects.Approved(event, facts),
    ],
    Refused: (event, facts) =>
      event.notSent === 'goes-on'
        ? [{ effect: 'hold-line', held: false, goesOn: true }, ...decision.effects.Refused(event, facts)]
        : decision.effects.Refused(event, facts),
    SentApart: sentApart,
    MakingBegun: () => [],
    MakingFinished: () => [],
    ...refund.effects,
    ...waiting.effects,
    ...assignment.effects,
    ...moreWords.effects,
  },
  arrows: {
    requested: ['awaiting-return', 'approved', 'refused', 'cancelled', 'order-goes-on', 'to-send'],
    'to-send': ['making', 'order-goes-on'],
    making: ['made'],
    made: ['order-goes-on'],
    'awaiting-return': ['sent-back', 'received', 'closed'],
    'sent-back': ['received', 'refund-owed'],
    received: ['assessed', 'refund-owed', 'with-staff', 'wrong-thing', 'box-empty'],
    'wrong-thing': ['awaiting-return'],
    'box-empty': ['sent-back', 'received', 'refund-owed', 'with-staff', 'closed'],
    assessed: ['refund-owed', 'with-staff'],
    approved: ['refund-owed', 'with-staff'],
    'refund-owed': ['settled'],
    'with-staff': ['refund-owed', 'settled'],
    settled: [],
    refused: [],
    cancelled: [],
    'order-goes-on': [],
    closed: ['received'],
  },
  phase: {
    cancelled: 'over',
    'order-goes-on': 'over',
    'to-send': 'remedy',
    making: 'remedy',
    made: 'remedy',
    requested: 'answer',
    'awaiting-return': 'waiting',
    ...onItsWay.phase,
    assessed: 'remedy',
    ...decision.phase,
    ...refund.phase,
    ...waiting.phase,
  },
  due: {
    cancelled: () => undefined,
    'order-goes-on': () => undefined,
    'to-send': nextStep,
    making: nextStep,
    made: nextStep,
    requested: nextStep,
    'awaiting-return': ({ sendBackBy, from }) => ({ is: 'send-back', at: sendBackBy, from }),
    'sent-back': (current, facts) => refundNext(current, facts, current.sentAt),
    received: (current, facts) => refundNext(current, facts, facts.at),
    'wrong-thing': nextStep,
    // The shop has said by when it writes; what was shown to be sent is paid back in its time all the same.
    'box-empty': (current, facts) =>
      current.sentAt === undefined
        ? nextStep(current, facts)
        : sooner(nextStep(current, facts), refundNext(current, facts, current.sentAt)),
    assessed: refundNextNow,
    ...decision.due,
    approved: refundNextNow,
    ...refund.due,
    ...waiting.due,
  },
}

function refundNextNow(current: StateShape, facts: CaseFacts): Due {
  return refundNext(current, facts)
}
