/**
 * A booked visit until it takes place: moved, cancelled, called off by the shop, or nobody came. The piece
 * can still be brought at another time; how long that is waited for begins anew.
 */
import type { Instant } from '#calendar'
import {
  aboutCase,
  instant,
  limitAt,
  limitSource,
  noted,
  type CaseFacts,
  type CaseRecord,
  type CaseRefusal,
  type CommandRule,
  type Effect,
  type StateShape,
} from '#cases/case'
import type { LimitSource } from '#rulings'
import { z } from 'zod'
import { careDetails, detailsOf, visit, type Visit } from './details.ts'
import { startOfVisit, visitWords } from './visits.ts'

/** Without a visit, it is brought at any time until then, or a new one is booked. */
export const awaitingVisit = z.object({
  state: z.literal('awaiting-visit'),
  by: instant,
  from: limitSource,
  visit: visit.optional(),
})

type Moving = {
  readonly visit: Visit
  /** That the stay ends before the work would, and is known. */
  readonly isLateKnown: boolean
}

export type VisitCommand =
  | ({ readonly command: 'move-visit' } & Moving)
  /** By staff, who need no notice: within the hours of the store. */
  | ({ readonly command: 'set-visit'; readonly note: string } & Moving)
  | { readonly command: 'cancel-visit' }
  | { readonly command: 'call-off-visit'; readonly note: string }
  | { readonly command: 'miss-visit'; readonly note: string }

type Until = { readonly by: Instant; readonly from: LimitSource }

export type VisitEvent =
  | {
      readonly type: 'VisitMoved'
      readonly before: Visit | null
      readonly visit: Visit
      readonly isLateKnown: boolean
      readonly byStaff: boolean
      readonly note: string
    }
  | ({
      readonly type: 'VisitOff'
      readonly before: Visit
      readonly why: 'cancelled' | 'called-off' | 'missed'
      readonly note: string
    } & Until)

type Rule<Name extends VisitCommand['command'], States extends string> = CommandRule<
  States,
  Extract<VisitCommand, { command: Name }>,
  VisitEvent
>

const movable = ['requested', 'evidence-wanted', 'awaiting-visit'] as const

/** The visit that is booked and has not taken place. */
function bookedIn({ case: { visit: found } }: CaseFacts): Visit | undefined {
  if (found === null || found.ended !== null) return undefined
  const { ended: _ended, ...booked } = found
  return booked
}

const hasBegun = (booked: Visit, { at, shop }: CaseFacts): boolean =>
  at >= startOfVisit(booked, shop.calendar.zone)

function moved(
  { visit: wanted, isLateKnown, note = '' }: Moving & { readonly note?: string },
  facts: CaseFacts,
  byStaff: boolean,
): VisitEvent | CaseRefusal {
  const { handover, late } = detailsOf(facts.case)
  if (handover !== 'store') return { refused: 'no-visit' }
  const before = bookedIn(facts)
  if (!byStaff && before !== undefined && hasBegun(before, facts)) return { refused: 'visit-begun' }
  const known = isLateKnown || late === 'known'
  return { type: 'VisitMoved', before: before ?? null, visit: wanted, isLateKnown: known, byStaff, note }
}

export const moveVisit: Rule<'move-visit', (typeof movable)[number]> = {
  by: 'customer',
  in: movable,
  decide: (command, facts) => moved(command, facts, false),
}

export const setVisit: Rule<'set-visit', (typeof movable)[number]> = {
  by: 'staff',
  in: movable,
  decide: (command, facts) => moved(command, facts, true),
}

function off(
  why: Extract<VisitEvent, { type: 'VisitOff' }>['why'],
  note: string,
  facts: CaseFacts,
): VisitEvent | CaseRefusal {
  const before = bookedIn(facts)
  if (before === undefined) return { refused: 'no-visit' }
  const begun = hasBegun(before, facts)
  if (why === 'cancelled' && begun) return { refused: 'visit-begun' }
  if (why === 'missed' && !begun) return { refused: 'visit-to-come' }
  const { at: by, from } = facts.limit('send-back-within')
  return { type: 'VisitOff', before, why, note: note.trim(), by, from }
}

export const cancelVisit: Rule<'cancel-visit', 'awaiting-visit'> = {
  by: 'customer',
  in: ['awaiting-visit'],
  decide: (_command, facts) => off('cancelled', '', facts),
}

/** The store cannot be there after all: the customer reads why. */
export const callOffVisit: Rule<'call-off-visit', 'awaiting-visit'> = {
  by: 'staff',
  in: ['awaiting-visit'],
  decide: ({ note }, facts) =>
    note.trim() === '' ? { refused: 'words-missing' } : off('called-off', note, facts),
}

/** Nobody came: said once the time of the visit is there. */
export const missVisit: Rule<'miss-visit', 'awaiting-visit'> = {
  by: 'staff',
  in: ['awaiting-visit'],
  decide: ({ note }, facts) => off('missed', note, facts),
}

/** A visit is booked for what is brought; what is not booked is not cancelled. */
export function offersVisit(command: string, theCase: CaseRecord): boolean {
  if (command === 'move-visit' || command === 'set-visit')
    return careDetails.safeParse(theCase.details).data?.handover === 'store'
  if (command === 'cancel-visit' || command === 'call-off-visit' || command === 'miss-visit')
    return theCase.visit !== null && theCase.visit.ended === null
  return true
}

type Of<Type extends VisitEvent['type']> = Extract<VisitEvent, { type: Type }>

export const evolve = {
  VisitMoved: <S extends StateShape>(
    { visit: wanted }: Of<'VisitMoved'>,
    before: S,
  ): S | z.infer<typeof awaitingVisit> => {
    const read = awaitingVisit.safeParse(before)
    return read.success ? { ...read.data, visit: wanted } : before
  },
  VisitOff: ({ by, from }: Of<'VisitOff'>): z.infer<typeof awaitingVisit> => ({
    state: 'awaiting-visit',
    by,
    from,
  }),
}

export const effects = {
  VisitMoved: (
    { visit: wanted, before, isLateKnown, byStaff, note }: Of<'VisitMoved'>,
    facts: CaseFacts,
  ): readonly Effect[] => [
    { effect: 'book-visit', visit: wanted, leaves: detailsOf(facts.case).leaves, isLateKnown, byStaff },
    {
      effect: 'write-letter',
      letter: 'case-visit-moved',
      says: {
        ...aboutCase(facts),
        visit: visitWords(wanted, facts.shop),
        ...(before === null ? {} : { before: visitWords(before, facts.shop) }),
        ...noted(note),
      },
    },
  ],
  VisitOff: ({ why, before, note, by, from }: Of<'VisitOff'>, facts: CaseFacts): readonly Effect[] => [
    why === 'missed' ? { effect: 'end-visit', how: 'missed' } : { effect: 'free-visit' },
    {
      effect: 'write-letter',
      letter: 'case-visit-off',
      says: {
        ...aboutCase(facts),
        why,
        before: visitWords(before, facts.shop),
        by: limitAt({ at: by, from }, facts),
        ...noted(note),
      },
    },
  ],
}
