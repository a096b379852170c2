/**
 * The steps a member of staff can take on a case: where each is sent, which roles may take it, what it leaves
 * on the timeline. Which of them are possible now is said by `nextSteps` of the exchange, never here.
 */
import { nextSteps, type Act, type Exchange, type ExchangeEvent } from '#cases/exchange'
import type { Ruling } from '#policy'
import { mayDo, type Act as Permission, type Role } from '#staff'

/** What staff may do; the rest of the acts are the customer's. */
export type Step = Exclude<Act, 'give-evidence' | 'drop'>

type StepRule = {
  /** The last part of the address it is sent to. */
  readonly place: string
  /** One of these is enough. */
  readonly may: readonly Permission[]
  /** The events it can leave. */
  readonly leaves: readonly ExchangeEvent['type'][]
}

export const steps = {
  'call-in': { place: 'call-in', may: ['decide-cases'], leaves: ['CalledIn'] },
  approve: { place: 'approval', may: ['decide-cases'], leaves: ['Approved'] },
  'want-evidence': { place: 'evidence', may: ['decide-cases'], leaves: ['EvidenceWanted'] },
  refuse: { place: 'refusal', may: ['decide-cases'], leaves: ['Refused'] },
  'receive-parcel': { place: 'parcel', may: ['inspect', 'ship'], leaves: ['ParcelReceived'] },
  inspect: { place: 'inspection', may: ['inspect'], leaves: ['Inspected'] },
  remedy: {
    place: 'remedy',
    may: ['decide-cases'],
    leaves: ['ReplacementTaken', 'MakingStarted', 'RefundOwed', 'HandedToStaff'],
  },
  'send-replacement': { place: 'replacement', may: ['ship'], leaves: ['ReplacementSent'] },
  'owe-refund': { place: 'refund', may: ['settle-money'], leaves: ['RefundOwed'] },
  'hand-to-staff': { place: 'hand-over', may: ['decide-cases'], leaves: ['HandedToStaff'] },
  'pay-out': { place: 'payment', may: ['settle-money'], leaves: ['Settled'] },
  settle: { place: 'settlement', may: ['decide-cases'], leaves: ['Settled'] },
} as const satisfies Record<Step, StepRule>

const isStep = (act: Act): act is Step => Object.hasOwn(steps, act)

/** The step that is sent to this place. */
export function stepAt(place: string): Step | undefined {
  return (Object.keys(steps) as Step[]).find((step) => steps[step].place === place)
}

/** Whether a role may take the step. */
export function mayTake(role: Role, step: Step): boolean {
  return steps[step].may.some((permission) => mayDo(role, permission))
}

/** The steps that are possible now, likeliest first: those of this role, and those that wait for another. */
export function stepsFor(
  current: Exchange,
  role: Role,
): { readonly own: readonly Step[]; readonly others: readonly Step[] } {
  const possible = nextSteps(current, 'staff').filter(isStep)
  return {
    own: possible.filter((step) => mayTake(role, step)),
    others: possible.filter((step) => !mayTake(role, step)),
  }
}

/**
 * Whether a decision goes against what the documents say, so that the exchange will want a clause and a
 * reason.
 */
export function overrides(step: Step, verdict: Ruling['verdict'] | undefined): boolean {
  if (step === 'approve') return verdict === 'refuse' || verdict === 'pending'
  return step === 'refuse' && (verdict === 'accept' || verdict === 'pending')
}

/** Whether an event is what this step leaves: a form that was sent twice finds its own event there. */
export function isLeftBy(step: Step, type: string): boolean {
  return steps[step].leaves.some((left) => left === type)
}
