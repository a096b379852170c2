/**
 * Whether the shop takes the work on. Where its documents leave that to the shop, the reason is on record
 * with the clause; where they decide otherwise, it is an override. Who bears the way agrees before the piece
 * is sent.
 */
import { z } from 'zod'
import type { Instant } from '#calendar'
import {
  aboutCase,
  clausesOf,
  decision,
  instant,
  limitAt,
  limitSource,
  noted,
  overrides,
  termsToSay,
  type CaseFacts,
  type CaseRefusal,
  type CommandRule,
  type DecisionEvent,
  type Due,
  type Effect,
  type Override,
} from '#cases/case'
import type { Ruling } from '#policy'
import type { LimitSource } from '#rulings'
import { asksOfShop } from './facts-found.ts'
import { detailsOf, type Visit } from './details.ts'
import { asksForConsent, asksForTracking, borneByCustomer, clauseOf } from './terms.ts'
import { awaitingVisit } from './visiting.ts'
import { startOfVisit, visitWords } from './visits.ts'

const until = { by: instant, from: limitSource }

export const states = [
  /** Accepted, as soon as the customer agrees to bear what the terms leave to them. */
  z.object({ state: z.literal('consent-wanted'), ...until }),
  z.object({ state: z.literal('awaiting-return'), sendBackBy: instant, from: limitSource }),
  z.object({ state: z.literal('sent-in'), carrier: z.string(), tracking: z.string() }),
  awaitingVisit,
  z.object({ state: z.literal('refused') }),
] as const

type State = z.infer<(typeof states)[number]>

type Reasons = {
  readonly note: string
  /** For the record: why, where the documents leave it to the shop or say otherwise. */
  readonly reason: string
  readonly clause: string
}

export type CareDecisionCommand =
  | ({ readonly command: 'accept-care' } & Reasons)
  | ({ readonly command: 'decline-care' } & Reasons)
  /** The customer bears what the terms name: those that the page showed. */
  | { readonly command: 'accept-risk' }
  | { readonly command: 'say-sent'; readonly carrier: string; readonly tracking: string }

type Refused = Extract<DecisionEvent, { type: 'Refused' }>

export type CareDecisionEvent =
  | ({
      readonly type: 'CareAccepted'
      readonly way: 'consent' | 'post' | 'store'
      readonly ruling: string
      readonly verdict: Ruling['verdict']
      readonly note: string
      readonly sendBackBy: Instant
      readonly from: LimitSource
      readonly visit?: Visit
    } & Reasoned)
  | (Refused & Pick<Reasoned, 'discretion'>)
  | {
      readonly type: 'RiskAccepted'
      readonly ruling: string
      /** What the customer bears from then on, by term. */
      readonly bears: Readonly<Record<string, 'customer'>>
      readonly sendBackBy: Instant
      readonly from: LimitSource
    }
  | { readonly type: 'PieceSent'; readonly carrier: string; readonly tracking: string }

type Reasoned = {
  readonly override?: Override
  /** The clause that leaves it to the shop, and why the shop decided so. */
  readonly discretion?: Override
}

type Name = CareDecisionCommand['command']
type Rule<N extends Name, States extends string> = CommandRule<
  States,
  Extract<CareDecisionCommand, { command: N }>,
  CareDecisionEvent
>

/** The reason on record, or that there must be one. */
function reasoned(
  decided: 'approve' | 'refuse',
  { reason, clause }: { readonly reason: string; readonly clause: string },
  facts: CaseFacts,
): Reasoned | CaseRefusal {
  const { verdict } = facts.ruled().ruling
  const against = overrides(decided, verdict, facts.case.findings)
  if (!against && verdict !== 'staff') return {}
  if (reason.trim() === '') return { refused: 'reason-missing' }
  const said = { clause: clauseOf(facts, clause), reason: reason.trim() }
  return against ? { override: said } : { discretion: said }
}

const asked = ['requested', 'evidence-wanted'] as const
type Asked = (typeof asked)[number]

export const accept: Rule<'accept-care', Asked> = {
  by: 'staff',
  in: asked,
  decide: (command, facts) => {
    if (asksOfShop(facts).length > 0) return { refused: 'facts-missing' }
    const why = reasoned('approve', command, facts)
    if ('refused' in why) return why
    const { hash, ruling } = facts.ruled()
    const { at, from } = facts.limit('send-back-within')
    const { handover } = detailsOf(facts.case)
    const booked = bookedFor(facts)
    return {
      type: 'CareAccepted',
      way: handover === 'store' ? 'store' : asksForConsent(ruling) ? 'consent' : 'post',
      ruling: hash,
      verdict: ruling.verdict,
      note: command.note,
      sendBackBy: at,
      from,
      ...(handover === 'store' && booked !== undefined ? { visit: booked } : {}),
      ...why,
    }
  },
}

/** The visit as it is booked now; it may have been moved since it was asked for. */
function bookedFor({ case: { visit } }: CaseFacts): Visit | undefined {
  if (visit === null) return undefined
  const { ended: _ended, ...booked } = visit
  return booked
}

export const decline: Rule<'decline-care', Asked> = {
  by: 'staff',
  in: asked,
  decide: (command, facts) => {
    const why = reasoned('refuse', command, facts)
    if ('refused' in why) return why
    if (command.note.trim() === '' && facts.ruled().ruling.verdict !== 'refuse')
      return { refused: 'words-missing' }
    const { hash, ruling } = facts.ruled()
    return { type: 'Refused', ruling: hash, verdict: ruling.verdict, note: command.note, ...why }
  },
}

export const acceptRisk: Rule<'accept-risk', 'consent-wanted'> = {
  by: 'customer',
  in: ['consent-wanted'],
  decide: (_command, facts) => {
    const { hash, ruling } = facts.ruled()
    const { at, from } = facts.limit('send-back-within')
    return { type: 'RiskAccepted', ruling: hash, bears: borneByCustomer(ruling), sendBackBy: at, from }
  },
}

/** The piece is on its way: by whom, under which number, where the documents want one. */
export const saySent: Rule<'say-sent', 'awaiting-return'> = {
  by: 'customer',
  in: ['awaiting-return'],
  decide: ({ carrier, tracking }, facts) => {
    const given = { carrier: carrier.trim(), tracking: tracking.trim() }
    if (given.carrier === '') return { refused: 'tracking-missing' }
    if (given.tracking === '' && asksForTracking(facts.ruled().ruling)) return { refused: 'tracking-missing' }
    return { type: 'PieceSent', ...given }
  },
}

type Of<Type extends CareDecisionEvent['type']> = Extract<CareDecisionEvent, { type: Type }>

export const evolve = {
  CareAccepted: ({ way, sendBackBy, from, visit: booked }: Of<'CareAccepted'>): State => {
    if (way === 'post') return { state: 'awaiting-return', sendBackBy, from }
    if (way === 'consent') return { state: 'consent-wanted', by: sendBackBy, from }
    return { state: 'awaiting-visit', by: sendBackBy, from, visit: booked }
  },
  Refused: (): State => ({ state: 'refused' }),
  RiskAccepted: ({ sendBackBy, from }: Of<'RiskAccepted'>): State => ({
    state: 'awaiting-return',
    sendBackBy,
    from,
  }),
  PieceSent: ({ carrier, tracking }: Of<'PieceSent'>): State => ({ state: 'sent-in', carrier, tracking }),
}

/** Where the piece is sent, and by when. */
const sendTo = (
  { sendBackBy, from }: { readonly sendBackBy: Instant; readonly from: LimitSource },
  facts: CaseFacts,
) => ({
  to: facts.shop.settings.address[facts.case.language],
  by: limitAt({ at: sendBackBy, from }, facts),
})

export const effects = {
  CareAccepted: (event: Of<'CareAccepted'>, facts: CaseFacts): readonly Effect[] => {
    const { ruling } = facts.ruled()
    const { way, sendBackBy, from, visit: booked, override } = event
    const by = limitAt({ at: sendBackBy, from }, facts)
    return [
      { effect: 'keep-ruling', hash: event.ruling },
      {
        effect: 'write-letter',
        letter: 'case-care-accepted',
        says: {
          ...aboutCase(facts),
          terms: termsToSay(ruling),
          clauses: override === undefined ? clausesOf(ruling) : [],
          ...(way === 'post' ? { send: sendTo(event, facts) } : {}),
          ...(way === 'consent' ? { agreeBy: by } : {}),
          ...(way === 'store' && booked !== undefined ? { visit: visitWords(booked, facts.shop) } : {}),
          ...(way === 'store' && booked === undefined ? { bringBy: by } : {}),
          ...noted(event.note),
        },
      },
    ]
  },
  Refused: (event: Of<'Refused'>, facts: CaseFacts): readonly Effect[] => [
    ...decision.effects.Refused(event, facts),
    { effect: 'free-visit' },
  ],
  RiskAccepted: (event: Of<'RiskAccepted'>, facts: CaseFacts): readonly Effect[] => {
    const { ruling } = facts.ruled()
    return [
      { effect: 'keep-ruling', hash: event.ruling },
      {
        effect: 'write-letter',
        letter: 'case-care-accepted',
        says: {
          ...aboutCase(facts),
          terms: termsToSay(ruling),
          clauses: [],
          agreed: true,
          send: sendTo(event, facts),
        },
      },
    ]
  },
  PieceSent: (): readonly Effect[] => [{ effect: 'move-pieces', to: 'on-the-way-to-shop' }],
}

export const due = {
  'consent-wanted': ({ by, from }: Extract<State, { state: 'consent-wanted' }>): Due => ({
    is: 'send-back',
    at: by,
    from,
    wakes: true,
  }),
  'sent-in': (_current: State, facts: CaseFacts): Due => ({ is: 'answer', ...facts.limit('answer-within') }),
  'awaiting-visit': (
    { by, from, visit: booked }: Extract<State, { state: 'awaiting-visit' }>,
    { shop }: CaseFacts,
  ): Due =>
    booked === undefined
      ? { is: 'visit', at: by, from, wakes: true }
      : { is: 'visit', at: startOfVisit(booked, shop.calendar.zone) },
  refused: (): undefined => undefined,
}

export const phase = {
  'consent-wanted': 'waiting',
  'sent-in': 'waiting',
  'awaiting-visit': 'waiting',
  refused: 'over',
} as const
