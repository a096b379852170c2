/**
 * The decision: accepted or refused. Where it goes against what the documents say, it is an override: it
 * needs the clause that is set aside and a reason, and both stay on record.
 */
import { z } from 'zod'
import type { Ruling } from '#policy'
import type { LetterRemedy } from '#letters'
import { gone } from '#ordering'
import type { Findings } from '../case.ts'
import type { CaseFacts } from '../facts.ts'
import type { CommandRule, Due, StateShape } from '../kind.ts'
import type { Effect } from '../effects.ts'
import { aboutCase, clausesOf, noted, remedyName, termsDecided } from './shared.ts'

/** One of the remedies that the terms of a ruling list, in the order they are tried. */
export type Remedy = LetterRemedy

const remedy = z.enum(['replace', 'make', 'repair', 'refund', 'price-reduction', 'terminate', 'staff'])
export const remedies = z.array(remedy)

export const states = [
  z.object({ state: z.literal('approved'), remedies }),
  z.object({ state: z.literal('refused') }),
] as const

export type DecisionState = z.infer<(typeof states)[number]>

/** The clause that is set aside, `document#id`, and why. */
export type Override = { readonly clause: string; readonly reason: string }

export type DecisionCommand =
  | {
      readonly command: 'approve'
      /** Words for the customer. */
      readonly note: string
      /** That the customer may keep a piece that is not back. */
      readonly keep: boolean
      readonly override?: Override | undefined
    }
  | { readonly command: 'refuse'; readonly note: string; readonly override?: Override | undefined }

type Decided = {
  readonly ruling: string
  readonly verdict: Ruling['verdict']
  readonly note: string
  readonly override?: Override
}

export type DecisionEvent =
  | ({
      readonly type: 'Approved'
      readonly remedies: readonly Remedy[]
      readonly keep?: true
      /** The piece was lost on its way to the shop. */
      readonly lost?: true
    } & Decided)
  | ({ readonly type: 'Refused' } & Decided)

type States = DecisionState['state'] | 'requested' | 'evidence-wanted' | 'inspected'
type Rule<Name extends DecisionCommand['command']> = CommandRule<
  States,
  Extract<DecisionCommand, { command: Name }>,
  DecisionEvent
>

/**
 * Whether a decision goes against what the documents say, or refuses what the shop itself has found. Where
 * they leave it to staff and nothing was found, none does.
 */
export function overrides(
  decision: string,
  verdict: Ruling['verdict'] | undefined,
  findings: Findings = {},
): boolean {
  if (decision === 'approve' || decision === 'cancel-pieces' || decision === 'make-change')
    return verdict === 'refuse' || verdict === 'pending'
  if (decision !== 'refuse') return false
  if (verdict === 'accept' || verdict === 'pending') return true
  return verdict === 'staff' && findings['inspection'] === 'confirmed'
}

/**
 * Staff accept, with the remedies of the ruling in the order that `inOrder` gives them. While the piece is
 * not back, staff say in so many words that the customer may keep it; otherwise it is called in first.
 */
export const approve = (inOrder: (stated: readonly Remedy[]) => readonly Remedy[]): Rule<'approve'> => ({
  by: 'staff',
  in: ['requested', 'evidence-wanted', 'inspected'],
  decide: ({ note, keep, override }, facts, current) => {
    const { hash, ruling } = facts.ruled()
    const against = overrides('approve', ruling.verdict)
    if (against && !hasReason(override)) return { refused: 'reason-missing' }
    const isBack = facts.case.custody === 'with-shop'
    const isLost = ['parcel-missing', 'box-empty'].includes((current as StateShape).state)
    if (!isBack && !isLost && !keep) return { refused: 'piece-still-with-customer' }
    return {
      type: 'Approved',
      remedies: inOrder(remediesIn(ruling)),
      ruling: hash,
      verdict: ruling.verdict,
      note,
      ...(isBack ? {} : isLost ? { lost: true } : { keep: true }),
      ...(against && override !== undefined ? { override } : {}),
    }
  },
})

/**
 * Staff refuse. Against a ruling that accepts, no clause explains it to the customer, so that words of staff
 * must.
 */
export const refuse: Rule<'refuse'> = {
  by: 'staff',
  in: ['requested', 'evidence-wanted', 'inspected'],
  decide: ({ note, override }, facts) => {
    const { hash, ruling } = facts.ruled()
    const against = overrides('refuse', ruling.verdict, facts.case.findings)
    if (against && !hasReason(override)) return { refused: 'reason-missing' }
    if (against && note.trim() === '') return { refused: 'words-missing' }
    return {
      type: 'Refused',
      ruling: hash,
      verdict: ruling.verdict,
      note,
      ...(against && override !== undefined ? { override } : {}),
    }
  },
}

const hasReason = (override: Override | undefined): boolean => (override?.reason.trim() ?? '') !== ''

/** The remedies a ruling states; without one, staff find the remedy. */
export function remediesIn({ terms }: Pick<Ruling, 'terms'>): readonly Remedy[] {
  const stated = [terms['remedies'] ?? []].flat().map(remedyName)
  const known = stated.filter((one) => one !== undefined)
  return known.length === 0 ? ['staff'] : known
}

type Of<Type extends DecisionEvent['type']> = Extract<DecisionEvent, { type: Type }>

export const evolve = {
  Approved: (event: Of<'Approved'>): DecisionState => ({ state: 'approved', remedies: [...event.remedies] }),
  Refused: (): DecisionState => ({ state: 'refused' }),
}

export const effects = {
  Approved: (event: Of<'Approved'>, facts: CaseFacts): readonly Effect[] => {
    const { ruling } = facts.ruled()
    const first = remedyName(event.remedies[0] ?? 'staff')
    return [
      { effect: 'keep-ruling', hash: event.ruling },
      {
        effect: 'write-letter',
        letter: 'case-accepted',
        says: {
          ...aboutCase(facts),
          ...(first === undefined ? {} : { remedy: first }),
          terms: termsDecided(ruling),
          clauses: event.override === undefined ? clausesOf(ruling) : [],
          back: event.keep === true ? { keep: true } : event.lost === true ? { lost: true } : { here: true },
          ...noted(event.note),
        },
      },
    ]
  },
  Refused: ({ override, note, ruling }: Of<'Refused'>, facts: CaseFacts): readonly Effect[] => {
    const { order, custody } = facts.case
    // What never left is no piece to be sent back.
    const isBack = custody === 'with-shop' && gone.includes(facts.line.stage)
    return [
      { effect: 'keep-ruling', hash: ruling },
      ...(isBack ? [{ effect: 'make-task', task: 'send-piece-back', data: { order } } as const] : []),
      {
        effect: 'write-letter',
        letter: 'case-refused',
        says: {
          ...aboutCase(facts),
          clauses: override === undefined ? clausesOf(facts.ruled().ruling) : [],
          possible: [],
          ...(isBack ? { goesBack: true } : {}),
          ...noted(note),
        },
      },
    ]
  },
}

const nextStep = (_current: StateShape, facts: CaseFacts): Due => ({
  is: 'answer',
  ...facts.limit('answer-within'),
})

export const due = { approved: nextStep, refused: (): undefined => undefined }
export const phase = { approved: 'remedy', refused: 'over' } as const
