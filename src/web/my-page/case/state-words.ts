/**
 * What a state of a case is called on My Page, what is happening in it and what usually comes. Complete by
 * the registry of kinds: one that lacks a word does not compile.
 */
import type { PerState } from '#cases/kinds'
import type { WordKey } from '#words'

type Tone = 'good' | 'wait' | 'no' | 'shop' | 'plain'

/** `word` for lists, `now` as a sentence, `ahead`: the straight way to the end; staff may take another. */
export type StateWords = {
  readonly word: WordKey
  readonly now: WordKey
  readonly tone: Tone
  readonly ahead: readonly WordKey[]
}

/** States that kinds share; `remedy` is what the shop does in the end. */
const sharedStates = (remedy: WordKey) =>
  ({
    requested: {
      word: 'my.state.requested',
      now: 'my.now.requested',
      tone: 'shop',
      ahead: ['my.ahead.decision', remedy],
    },
    'evidence-wanted': {
      word: 'my.state.evidence-wanted',
      now: 'my.now.evidence-wanted',
      tone: 'wait',
      ahead: ['my.ahead.decision', remedy],
    },
    'awaiting-return': {
      word: 'my.state.awaiting-return',
      now: 'my.now.awaiting-return',
      tone: 'wait',
      ahead: ['my.ahead.received', 'my.ahead.inspected', remedy],
    },
    received: {
      word: 'my.state.received',
      now: 'my.now.received',
      tone: 'shop',
      ahead: ['my.ahead.inspected', remedy],
    },
    inspected: {
      word: 'my.state.inspected',
      now: 'my.now.inspected',
      tone: 'shop',
      ahead: ['my.ahead.decision', remedy],
    },
    approved: {
      word: 'my.state.approved',
      now: 'my.now.approved',
      tone: 'good',
      ahead: [remedy],
    },
    'refund-owed': {
      word: 'my.state.refund-owed',
      now: 'my.now.refund-owed',
      tone: 'shop',
      ahead: ['my.ahead.paid'],
    },
    'with-staff': {
      word: 'my.state.with-staff',
      now: 'my.now.with-staff',
      tone: 'shop',
      ahead: ['my.ahead.settled'],
    },
    settled: { word: 'my.state.settled', now: 'my.now.settled', tone: 'good', ahead: [] },
    refused: { word: 'my.state.refused', now: 'my.now.refused', tone: 'no', ahead: [] },
    closed: { word: 'my.state.closed', now: 'my.now.closed', tone: 'plain', ahead: [] },
    dropped: { word: 'my.state.dropped', now: 'my.now.dropped', tone: 'plain', ahead: [] },
    lapsed: { word: 'my.state.lapsed', now: 'my.now.lapsed', tone: 'plain', ahead: [] },
    'parcel-underway': {
      word: 'goods.my.state.parcel-underway',
      now: 'goods.my.now.parcel-underway',
      tone: 'shop',
      ahead: ['my.ahead.received', 'my.ahead.inspected', remedy],
    },
    'parcel-missing': {
      word: 'goods.my.state.parcel-missing',
      now: 'goods.my.now.parcel-missing',
      tone: 'wait',
      ahead: ['my.ahead.decision', remedy],
    },
    'box-empty': {
      word: 'goods.my.state.box-empty',
      now: 'goods.my.now.box-empty',
      tone: 'wait',
      ahead: ['my.ahead.decision', remedy],
    },
    'wrong-thing': {
      word: 'goods.my.state.wrong-thing',
      now: 'goods.my.now.wrong-thing',
      tone: 'wait',
      ahead: ['my.ahead.received', 'my.ahead.inspected', remedy],
    },
  }) as const satisfies Record<string, StateWords>

const cancelStates = sharedStates('my.ahead.cancelled')

const quoteStates = {
  quoted: {
    word: 'quote.state.quoted',
    now: 'quote.now.quoted',
    tone: 'wait',
    ahead: ['quote.ahead.answer', 'quote.ahead.paid'],
  },
  'quote-accepted': {
    word: 'quote.state.quote-accepted',
    now: 'quote.now.quote-accepted',
    tone: 'wait',
    ahead: ['quote.ahead.paid'],
  },
  'quote-declined': {
    word: 'quote.state.quote-declined',
    now: 'quote.now.quote-declined',
    tone: 'plain',
    ahead: [],
  },
} as const satisfies Record<string, StateWords>

const worked = ['my.ahead.work', 'my.ahead.back'] as const
const shared = sharedStates('my.ahead.work')

/** Work on a piece of the customer's own. */
const careStates = {
  requested: { ...shared.requested, ahead: ['my.ahead.decision', 'my.ahead.taken-in', ...worked] },
  'evidence-wanted': {
    ...shared['evidence-wanted'],
    ahead: ['my.ahead.decision', 'my.ahead.taken-in', ...worked],
  },
  'consent-wanted': {
    word: 'my.state.consent-wanted',
    now: 'my.now.consent-wanted',
    tone: 'wait',
    ahead: ['my.ahead.send', 'my.ahead.taken-in', ...worked],
  },
  'awaiting-return': {
    word: 'my.state.awaiting-return',
    now: 'my.now.care.awaiting-return',
    tone: 'wait',
    ahead: ['my.ahead.taken-in', ...worked],
  },
  'sent-in': {
    word: 'my.state.sent-in',
    now: 'my.now.sent-in',
    tone: 'shop',
    ahead: ['my.ahead.taken-in', ...worked],
  },
  'awaiting-visit': {
    word: 'my.state.awaiting-visit',
    now: 'my.now.awaiting-visit',
    tone: 'wait',
    ahead: ['my.ahead.taken-in', ...worked],
  },
  'taken-in': { word: 'my.state.taken-in', now: 'my.now.taken-in', tone: 'shop', ahead: worked },
  quoted: {
    word: 'quote.state.quoted',
    now: 'quote.now.quoted',
    tone: 'wait',
    ahead: ['quote.ahead.answer', ...worked],
  },
  'quote-accepted': {
    word: 'quote.state.quote-accepted',
    now: 'quote.now.quote-accepted',
    tone: 'wait',
    ahead: ['quote.ahead.paid', ...worked],
  },
  'quote-declined': {
    word: 'my.state.not-done',
    now: 'my.now.quote-declined',
    tone: 'shop',
    ahead: ['my.ahead.back'],
  },
  'in-work': { word: 'my.state.in-work', now: 'my.now.in-work', tone: 'shop', ahead: ['my.ahead.back'] },
  worked: { word: 'my.state.worked', now: 'my.now.worked', tone: 'shop', ahead: ['my.ahead.back'] },
  ready: { word: 'my.state.ready', now: 'my.now.ready', tone: 'good', ahead: ['my.ahead.back'] },
  'not-done': { word: 'my.state.not-done', now: 'my.now.not-done', tone: 'shop', ahead: ['my.ahead.back'] },
  'sent-back': {
    word: 'my.state.sent-back',
    now: 'my.now.sent-back',
    tone: 'good',
    ahead: ['my.ahead.settled'],
  },
  'box-lost': {
    word: 'goods.my.state.box-lost',
    now: 'goods.my.now.box-lost',
    tone: 'shop',
    ahead: ['my.ahead.settled'],
  },
  settled: shared.settled,
  refused: shared.refused,
  closed: shared.closed,
  dropped: shared.dropped,
  lapsed: shared.lapsed,
} as const satisfies PerState<StateWords>['care']

export const stateWords: PerState<StateWords> = {
  remake: {
    ...sharedStates('my.ahead.quote'),
    quoted: {
      word: 'quote.state.quoted',
      now: 'quote.now.quoted',
      tone: 'wait',
      ahead: ['quote.ahead.answer', 'my.ahead.earring', 'my.ahead.making', 'my.ahead.both'],
    },
    'quote-accepted': {
      word: 'quote.state.quote-accepted',
      now: 'quote.now.quote-accepted',
      tone: 'wait',
      ahead: ['quote.ahead.paid', 'my.ahead.earring', 'my.ahead.making', 'my.ahead.both'],
    },
    'quote-declined': {
      word: 'quote.state.quote-declined',
      now: 'quote.now.quote-declined',
      tone: 'plain',
      ahead: [],
    },
    'earring-here': {
      word: 'my.state.earring-here',
      now: 'my.now.earring-here',
      tone: 'shop',
      ahead: ['my.ahead.quote', 'my.ahead.making', 'my.ahead.both'],
    },
    ordered: {
      word: 'my.state.ordered',
      now: 'my.now.ordered',
      tone: 'good',
      ahead: ['my.ahead.earring', 'my.ahead.making', 'my.ahead.both'],
    },
    'ready-to-make': {
      word: 'my.state.ready-to-make',
      now: 'my.now.ready-to-make',
      tone: 'good',
      ahead: ['my.ahead.making', 'my.ahead.both'],
    },
    making: {
      word: 'my.state.making',
      now: 'my.now.remake.making',
      tone: 'shop',
      ahead: ['my.ahead.both'],
    },
    made: {
      word: 'my.state.made',
      now: 'my.now.made',
      tone: 'shop',
      ahead: ['my.ahead.both'],
    },
    'box-lost': {
      word: 'goods.my.state.box-lost',
      now: 'goods.my.now.box-lost',
      tone: 'shop',
      ahead: ['my.ahead.settled'],
    },
    'both-sent': {
      word: 'my.state.both-sent',
      now: 'my.now.both-sent',
      tone: 'good',
      ahead: ['my.ahead.settled'],
    },
    returned: {
      word: 'my.state.returned',
      now: 'my.now.returned',
      tone: 'good',
      ahead: [],
    },
    stopped: {
      word: 'my.state.stopped',
      now: 'my.now.stopped',
      tone: 'plain',
      ahead: [],
    },
  },
  redelivery: {
    requested: {
      word: 'my.state.requested',
      now: 'goods.my.now.requested',
      tone: 'shop',
      ahead: ['goods.my.ahead.sent-again', 'goods.my.ahead.arrived'],
    },
    'address-wanted': {
      word: 'goods.my.state.address-wanted',
      now: 'goods.my.now.address-wanted',
      tone: 'wait',
      ahead: ['goods.my.ahead.address', 'goods.my.ahead.sent-again', 'goods.my.ahead.arrived'],
    },
    quoted: {
      word: 'quote.state.quoted',
      now: 'quote.now.quoted',
      tone: 'wait',
      ahead: ['quote.ahead.answer', 'quote.ahead.paid', 'goods.my.ahead.sent-again'],
    },
    'quote-accepted': {
      word: 'quote.state.quote-accepted',
      now: 'quote.now.quote-accepted',
      tone: 'wait',
      ahead: ['quote.ahead.paid', 'goods.my.ahead.sent-again'],
    },
    'to-send': {
      word: 'goods.my.state.to-send',
      now: 'goods.my.now.to-send',
      tone: 'shop',
      ahead: ['goods.my.ahead.sent-again', 'goods.my.ahead.arrived'],
    },
    making: {
      word: 'goods.my.state.making-anew',
      now: 'goods.my.now.anew.making',
      tone: 'shop',
      ahead: ['goods.my.ahead.sent-again', 'goods.my.ahead.arrived'],
    },
    made: {
      word: 'goods.my.state.made-anew',
      now: 'goods.my.now.anew.made',
      tone: 'shop',
      ahead: ['goods.my.ahead.sent-again', 'goods.my.ahead.arrived'],
    },
    'sent-again': {
      word: 'goods.my.state.sent-again',
      now: 'goods.my.now.sent-again',
      tone: 'good',
      ahead: ['goods.my.ahead.arrived'],
    },
    arrived: { word: 'goods.my.state.arrived', now: 'goods.my.now.arrived', tone: 'good', ahead: [] },
    'refund-owed': {
      word: 'my.state.refund-owed',
      now: 'my.now.refund-owed',
      tone: 'shop',
      ahead: ['my.ahead.paid'],
    },
    'with-staff': {
      word: 'my.state.with-staff',
      now: 'goods.my.now.with-staff',
      tone: 'shop',
      ahead: ['my.ahead.settled'],
    },
    settled: { word: 'my.state.settled', now: 'my.now.settled', tone: 'good', ahead: [] },
  },
  care: careStates,
  cancel: {
    requested: { ...cancelStates.requested, ahead: ['my.ahead.decision', 'my.ahead.cancelled'] },
    dropped: cancelStates.dropped,
    refused: cancelStates.refused,
    'refund-owed': cancelStates['refund-owed'],
    settled: cancelStates.settled,
    cancelled: { word: 'my.state.cancelled', now: 'my.now.cancelled', tone: 'good', ahead: [] },
  },
  change: {
    ...sharedStates('change.ahead.changed'),
    ...quoteStates,
    changed: { word: 'change.state.changed', now: 'change.now.changed', tone: 'good', ahead: [] },
  },
  exchange: {
    ...sharedStates('my.ahead.remedy'),
    'replacement-taken': {
      word: 'my.state.replacement-taken',
      now: 'my.now.replacement-taken',
      tone: 'shop',
      ahead: ['my.ahead.sent', 'my.ahead.settled'],
    },
    making: {
      word: 'my.state.making',
      now: 'my.now.making',
      tone: 'shop',
      ahead: ['my.ahead.sent', 'my.ahead.settled'],
    },
    'replacement-made': {
      word: 'goods.my.state.replacement-made',
      now: 'goods.my.now.replacement-made',
      tone: 'shop',
      ahead: ['my.ahead.sent', 'my.ahead.settled'],
    },
    'replacement-sent': {
      word: 'my.state.replacement-sent',
      now: 'my.now.replacement-sent',
      tone: 'good',
      ahead: ['my.ahead.settled'],
    },
    'replacement-arrived': {
      word: 'my.state.replacement-arrived',
      now: 'my.now.replacement-arrived',
      tone: 'good',
      ahead: ['my.ahead.settled'],
    },
  },
  return: sharedStates('my.ahead.refund'),
  withdraw: {
    ...sharedStates('my.ahead.refund'),
    'awaiting-return': {
      word: 'my.state.awaiting-return',
      now: 'my.now.awaiting-return',
      tone: 'wait',
      ahead: ['my.ahead.received', 'my.ahead.refund'],
    },
    'sent-back': {
      word: 'my.state.withdrawn-sent',
      now: 'my.now.withdrawn.sent-back',
      tone: 'shop',
      ahead: ['my.ahead.refund'],
    },
    received: {
      word: 'my.state.received',
      now: 'my.now.received',
      tone: 'shop',
      ahead: ['my.ahead.refund'],
    },
    'wrong-thing': { ...shared['wrong-thing'], ahead: ['my.ahead.received', 'my.ahead.refund'] },
    assessed: {
      word: 'my.state.assessed',
      now: 'my.now.assessed',
      tone: 'shop',
      ahead: ['my.ahead.refund'],
    },
    cancelled: { word: 'my.state.cancelled', now: 'my.now.cancelled', tone: 'good', ahead: [] },
    'order-goes-on': { word: 'my.state.refused', now: 'my.now.order-goes-on', tone: 'no', ahead: [] },
    making: {
      word: 'my.state.refused',
      now: 'my.now.withdrawn.making',
      tone: 'shop',
      ahead: ['my.ahead.sent-apart'],
    },
    made: {
      word: 'my.state.refused',
      now: 'my.now.withdrawn.made',
      tone: 'shop',
      ahead: ['my.ahead.sent-apart'],
    },
    'to-send': {
      word: 'my.state.refused',
      now: 'my.now.withdrawn.to-send',
      tone: 'shop',
      ahead: ['my.ahead.sent-apart'],
    },
  },
}
