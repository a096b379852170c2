/**
 * How a withdrawal ends its contract: with its own words where the documents give the right, or with the
 * answers that they still asked for. Pure.
 */
import type { Instant } from '#calendar'
import {
  aboutCase,
  clausesOf,
  limitAt,
  refundSaid,
  termsToSay,
  type CaseFacts,
  type CommandRule,
  type Effect,
  type Findings,
} from '#cases/case'
import type { LimitSource } from '#rulings'
import { endedEffects, endsNow, neverLeft, endedSaid, type Ended } from './not-sent.ts'

/** Where the right is plain: the piece comes back by then, or never left. */
export type End = {
  readonly ends?: { readonly sendBackBy: Instant; readonly from: LimitSource } | 'not-sent'
  readonly notSent?: Ended
}

/** The customer answers what the documents ask: whether a seal was opened, for instance. */
export type AnswerCommand = { readonly command: 'answer'; readonly answers: Findings }

export type Answered = {
  readonly type: 'Answered'
  readonly answers: Findings
  readonly ruling: string
  readonly verdict: string
} & End

/** What ends as the documents answer now; nothing while they do not say yes. */
export function endOf(facts: CaseFacts): End {
  if (facts.ruled().ruling.verdict !== 'accept') return {}
  if (neverLeft(facts)) return { ends: 'not-sent', notSent: endsNow(facts) }
  const { at, from } = facts.limit('send-back-within')
  return { ends: { sendBackBy: at, from } }
}

/** What the customer can answer: questions with answers to choose from. */
export const asksOfCustomer = ({ ruled }: Pick<CaseFacts, 'ruled'>) => {
  const { verdict, asks } = ruled().ruling
  return verdict === 'ask' ? asks.filter(({ from, values }) => from === 'customer' && values.length > 0) : []
}

/** Nothing but what is asked, answered by one of the answers there are. */
export const answer: CommandRule<'requested', AnswerCommand, Answered> = {
  by: 'customer',
  in: ['requested'],
  decide: ({ answers: given }, facts) => {
    const answers = Object.fromEntries(
      asksOfCustomer(facts).flatMap(({ fact, values }) =>
        values.some(({ value }) => value === given[fact]) ? [[fact, given[fact]!]] : [],
      ),
    )
    if (Object.keys(answers).length === 0) return { refused: 'facts-missing' }
    const now = facts.having(answers)
    const { hash, ruling } = now.ruled()
    return { type: 'Answered', answers, ruling: hash, verdict: ruling.verdict, ...endOf(now) }
  },
}

/** What the customer has answered since the request, latest last. */
export const answersSince = (
  events: readonly { readonly type: string; readonly data: Readonly<Record<string, unknown>> }[],
): Findings =>
  Object.assign({}, ...events.flatMap(({ type, data }) => (type === 'Answered' ? [data['answers']] : [])))

export function stateAfter({ ends, notSent }: End) {
  if (ends === undefined) return { state: 'requested' } as const
  if (ends !== 'not-sent') return { state: 'awaiting-return', ...ends } as const
  return notSent?.less === undefined
    ? ({ state: 'approved', remedies: ['refund'] } as { state: 'approved'; remedies: 'refund'[] })
    : ({ state: 'cancelled' } as const)
}

/** The letter that the contract has ended: where the piece goes, and when the money comes. */
export function endLetter({ ends, notSent }: End, facts: CaseFacts): Effect {
  const { ruling } = facts.ruled()
  return {
    effect: 'write-letter',
    letter: 'case-withdrawn',
    says: {
      ...aboutCase(facts),
      terms: termsToSay(ruling),
      clauses: clausesOf(ruling),
      ...(ends === undefined || ends === 'not-sent'
        ? {}
        : {
            send: {
              to: facts.shop.settings.address[facts.case.language],
              by: limitAt({ at: ends.sendBackBy, from: ends.from }, facts),
            },
          }),
      ...(notSent === undefined ? {} : endedSaid(notSent, facts)),
      ...(notSent?.less === undefined ? refundSaid(ruling, facts) : {}),
    },
  }
}

/** With a yes of the documents the contract ends there and then; else staff read the answer and decide. */
export function answered({ answers, ruling, ends, notSent }: Answered, facts: CaseFacts): readonly Effect[] {
  return [
    { effect: 'keep-ruling', hash: ruling, found: answers },
    { effect: 'find', findings: answers },
    ...(notSent === undefined
      ? []
      : [...endedEffects(notSent), { effect: 'hold-line', held: false } as const]),
    ...(ends === undefined ? [] : [endLetter({ ends, ...(notSent && { notSent }) }, facts.having(answers))]),
  ]
}
