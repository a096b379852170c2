/**
 * The steps of a case at the desk: where each is sent, and which roles may take it. Which of them are
 * possible now is said by the kind of the case, never here.
 */
import { stepsFor as possibleSteps, type AnyCase } from '#cases'
import { overrides, type Findings } from '#cases/case'
import type { StaffStep } from '#cases/kinds'
import type { Ruling } from '#policy'
import { mayDo, type Act as Permission, type Role } from '#staff'

type StepRule = {
  /** The last part of the address it is sent to. */
  readonly place: string
  /** One of these is enough. */
  readonly may: readonly Permission[]
}

export const steps: Readonly<Record<StaffStep, StepRule>> = {
  'call-in': { place: 'call-in', may: ['decide-cases'] },
  'cancel-pieces': { place: 'cancellation', may: ['decide-cases'] },
  approve: { place: 'approval', may: ['decide-cases'] },
  'want-evidence': { place: 'evidence', may: ['decide-cases'] },
  refuse: { place: 'refusal', may: ['decide-cases'] },
  'receive-parcel': { place: 'parcel', may: ['inspect', 'ship'] },
  'agree-resend': { place: 'resend-agreement', may: ['decide-cases'] },
  'ask-address': { place: 'address', may: ['decide-cases'] },
  'send-again': { place: 'resending', may: ['ship'] },
  'refund-parcel': { place: 'parcel-refund', may: ['settle-money'] },
  quote: { place: 'quote', may: ['decide-cases'] },
  'miss-parcel': { place: 'missing-parcel', may: ['decide-cases', 'ship'] },
  'find-wrong-thing': { place: 'wrong-thing', may: ['inspect', 'ship'] },
  'find-box-empty': { place: 'box-empty', may: ['inspect', 'ship'] },
  'send-thing-back': { place: 'thing-sent-back', may: ['ship'] },
  expect: { place: 'expectation', may: ['decide-cases'] },
  'finish-making': { place: 'completion', may: ['decide-cases', 'inspect'] },
  inspect: { place: 'inspection', may: ['inspect'] },
  assess: { place: 'assessment', may: ['decide-cases'] },
  remedy: { place: 'remedy', may: ['decide-cases'] },
  'send-replacement': { place: 'replacement', may: ['ship'] },
  'owe-refund': { place: 'refund', may: ['settle-money'] },
  'hand-to-staff': { place: 'hand-over', may: ['decide-cases'] },
  'pay-out': { place: 'payment', may: ['settle-money'] },
  settle: { place: 'settlement', may: ['decide-cases'] },
  'judge-remedy': { place: 'possibility', may: ['decide-cases'] },
  extend: { place: 'extension', may: ['decide-cases'] },
  write: { place: 'letter', may: ['decide-cases'] },
  close: { place: 'closing', may: ['decide-cases'] },
  'make-change': { place: 'change', may: ['decide-cases'] },
  'find-facts': { place: 'facts', may: ['decide-cases', 'inspect'] },
  'accept-care': { place: 'taking-on', may: ['decide-cases'] },
  'decline-care': { place: 'declining', may: ['decide-cases'] },
  'set-visit': { place: 'visit', may: ['decide-cases'] },
  'call-off-visit': { place: 'no-visit', may: ['decide-cases'] },
  'miss-visit': { place: 'missed-visit', may: ['decide-cases', 'inspect', 'ship'] },
  'take-in': { place: 'intake', may: ['inspect', 'ship'] },
  'begin-work': { place: 'work', may: ['decide-cases', 'inspect'] },
  'move-ready': { place: 'ready-day', may: ['decide-cases', 'inspect'] },
  'finish-work': { place: 'work-done', may: ['inspect'] },
  'check-work': { place: 'check', may: ['inspect'] },
  'give-up-work': { place: 'giving-up', may: ['decide-cases', 'inspect'] },
  'hand-over': { place: 'collection', may: ['decide-cases', 'ship'] },
  'send-apart': { place: 'sending-apart', may: ['ship'] },
  'send-piece-back': { place: 'sending-back', may: ['ship'] },
  'take-earring': { place: 'earring', may: ['inspect', 'ship'] },
  'begin-making': { place: 'making', may: ['inspect', 'decide-cases'] },
  'make-again': { place: 'making-again', may: ['decide-cases'] },
  'send-both': { place: 'both', may: ['ship'] },
  'settle-both': { place: 'arrival', may: ['decide-cases', 'ship'] },
  'stop-making': { place: 'stop', may: ['decide-cases'] },
}

const isStep = (command: string): command is StaffStep => Object.hasOwn(steps, command)

/** The step that is sent to this place. */
export function stepAt(place: string): StaffStep | undefined {
  return (Object.keys(steps) as StaffStep[]).find((step) => steps[step].place === place)
}

/** Whether a role may take the step. */
export function mayTake(role: Role, step: StaffStep): boolean {
  return steps[step].may.some((permission) => mayDo(role, permission))
}

/**
 * With a no of the documents to say no comes first, else the quote they want, else what is not against them.
 */
export function likeliestFirst(
  own: readonly StaffStep[],
  ruling: { readonly verdict: Ruling['verdict']; readonly wantsQuote: boolean } | undefined,
  findings: Findings,
): readonly StaffStep[] {
  const wanted: readonly StaffStep[] =
    ruling?.verdict === 'refuse' ? ['refuse', 'decline-care'] : ruling?.wantsQuote === true ? ['quote'] : []
  const first =
    own.find((step) => wanted.includes(step)) ??
    own.find((step) => !overrides(step, ruling?.verdict, findings))
  return first === undefined ? own : [first, ...own.filter((step) => step !== first)]
}

/** The steps that are possible now, likeliest first: those of this role, and those that wait for another. */
export function stepsFor(
  theCase: AnyCase,
  role: Role,
): { readonly own: readonly StaffStep[]; readonly others: readonly StaffStep[] } {
  const possible = asItCame(theCase, possibleSteps(theCase, 'staff').filter(isStep))
  return {
    own: possible.filter((step) => mayTake(role, step)),
    others: possible.filter((step) => !mayTake(role, step)),
  }
}

/** What was sent in is sent back; that somebody picks it up comes after that. */
function asItCame({ details }: AnyCase, possible: readonly StaffStep[]): readonly StaffStep[] {
  const both = possible.includes('hand-over') && possible.includes('send-piece-back')
  if (!both || details['handover'] !== 'post') return possible
  return possible
    .filter((step) => step !== 'hand-over')
    .flatMap((step) => (step === 'send-piece-back' ? [step, 'hand-over' as const] : [step]))
}
