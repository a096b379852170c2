/**
 * The request and what belongs to it: asked with what is there, completed with photos or words that are
 * missing, taken back, or forgotten. Shared by every kind that begins with a request for a piece.
 */
import { z } from 'zod'
import type { Instant } from '#calendar'
import type { EvidenceName } from '#letters'
import { zoneOf, type LimitSource } from '#rulings'
import type { Findings, StoredPhoto } from '../case.ts'
import type { CaseFacts, Opening } from '../facts.ts'
import type { CommandRule, Due, StateShape } from '../kind.ts'
import type { Effect } from '../effects.ts'
import { aboutCase, deadlineAt, instant, limitAt, limitSource, noted, saidOf } from './shared.ts'

export const states = [
  z.object({ state: z.literal('requested') }),
  z.object({
    state: z.literal('evidence-wanted'),
    wanted: z.array(z.enum(['photo', 'description'])),
    by: instant,
    from: limitSource,
  }),
  z.object({ state: z.literal('dropped') }),
  z.object({ state: z.literal('lapsed') }),
] as const

export type EvidenceState = z.infer<(typeof states)[number]>

export type EvidenceCommand =
  | { readonly command: 'want-evidence'; readonly wanted: readonly EvidenceName[]; readonly note: string }
  | { readonly command: 'give-evidence'; readonly photos: readonly StoredPhoto[]; readonly note: string }
  | { readonly command: 'drop' }
  | { readonly command: 'lapse' }

type Wanted = {
  readonly wanted: readonly EvidenceName[]
  readonly by: Instant
  readonly from: LimitSource
}

export type EvidenceEvent =
  | ({
      readonly type: 'Asked'
      readonly ruling: string
      readonly verdict: string
      readonly photos: number
      readonly added: readonly StoredPhoto[]
    } & Partial<Wanted>)
  | ({ readonly type: 'EvidenceWanted'; readonly note: string } & Wanted)
  | {
      readonly type: 'EvidenceGiven'
      readonly photos: number
      readonly added: readonly StoredPhoto[]
      readonly note: string
      readonly found: Findings
      readonly ruling: string
      readonly verdict: string
    }
  | { readonly type: 'Dropped' }
  | { readonly type: 'Lapsed'; readonly why: 'evidence-missing' | 'not-sent-back' | 'no-answer' }

type Rule<Name extends EvidenceCommand['command']> = CommandRule<
  EvidenceState['state'] | 'awaiting-return',
  Extract<EvidenceCommand, { command: Name }>,
  EvidenceEvent
>

/** The first event. What could still change the answer is wanted by a date; everything else is answered. */
export function ask(facts: CaseFacts, { photos, wanted, evidenceBy }: Opening): EvidenceEvent {
  const { hash, ruling } = facts.ruled()
  const asked = {
    type: 'Asked',
    ruling: hash,
    verdict: ruling.verdict,
    photos: photos.length,
    added: photos,
  } as const
  if (wanted.length === 0) return asked
  const { at, from } = evidenceBy()
  return { ...asked, wanted, by: at, from }
}

/** Staff ask for what is missing, with a date by which it should be there. */
export const wantEvidence: Rule<'want-evidence'> = {
  by: 'staff',
  in: ['requested'],
  decide: ({ wanted, note }, facts) => {
    const { at, from } = facts.limit('evidence-within')
    return { type: 'EvidenceWanted', wanted, by: at, from, note }
  },
}

/** The customer sends what was asked for, and the documents are asked anew with it. */
export const giveEvidence: Rule<'give-evidence'> = {
  by: 'customer',
  in: ['evidence-wanted'],
  decide: ({ photos, note }, facts) => {
    const found = {
      ...(photos.length === 0 ? {} : { photo: 'yes' }),
      ...(note.trim() === '' ? {} : { description: 'yes' }),
    }
    const { hash, ruling } = facts.ruled(found)
    const { verdict } = ruling
    return { type: 'EvidenceGiven', photos: photos.length, added: photos, note, found, ruling: hash, verdict }
  },
}

/** The customer takes the request back, as long as the piece is not with the shop. */
export const drop: Rule<'drop'> = {
  by: 'customer',
  in: ['requested', 'evidence-wanted', 'awaiting-return'],
  decide: () => ({ type: 'Dropped' }),
}

/** The date has passed by which evidence or the piece should have come. Before it, nothing lapses. */
export const lapse: Rule<'lapse'> = {
  by: 'clock',
  in: ['evidence-wanted', 'awaiting-return'],
  decide: (_command, { at, case: { dueAt } }, { state }) =>
    dueAt === null || at < dueAt
      ? { refused: 'not-in-this-state', state }
      : { type: 'Lapsed', why: whyLapsed[state] ?? 'not-sent-back' },
}

/** What did not come, where it was not the piece: a yes comes before it. */
const whyLapsed: Readonly<Record<string, 'evidence-missing' | 'no-answer'>> = {
  'evidence-wanted': 'evidence-missing',
  'consent-wanted': 'no-answer',
}

type Of<Type extends EvidenceEvent['type']> = Extract<EvidenceEvent, { type: Type }>

export const evolve = {
  Asked: ({ wanted, by, from }: Of<'Asked'>): EvidenceState =>
    wanted === undefined || by === undefined
      ? { state: 'requested' }
      : { state: 'evidence-wanted', wanted: [...wanted], by, from },
  EvidenceWanted: ({ wanted, by, from }: Of<'EvidenceWanted'>): EvidenceState => ({
    state: 'evidence-wanted',
    wanted: [...wanted],
    by,
    from,
  }),
  EvidenceGiven: (): EvidenceState => ({ state: 'requested' }),
  Dropped: (): EvidenceState => ({ state: 'dropped' }),
  Lapsed: (): EvidenceState => ({ state: 'lapsed' }),
}

const photosAsked: Effect = { effect: 'find', findings: { 'photos-asked': 'yes' } }

export const effects = {
  Asked: ({ wanted = [], ruling, added }: Of<'Asked'>, facts: CaseFacts): readonly Effect[] => [
    ...keepPhotos(added),
    { effect: 'keep-ruling', hash: ruling },
    {
      effect: 'write-letter',
      letter: 'case-opened',
      says: {
        ...aboutCase(facts),
        description: facts.case.description,
        ...saidOf(facts.ruled().ruling, facts),
        needed: wanted,
        ...(wanted.length > 0 ? {} : { answerBy: limitAt(facts.limit('answer-within'), facts) }),
      },
    },
  ],
  EvidenceWanted: ({ wanted, by, from, note }: Of<'EvidenceWanted'>, facts: CaseFacts): readonly Effect[] => [
    // A document may want photos only from whoever was asked for them.
    ...(wanted.includes('photo') ? [photosAsked] : []),
    {
      effect: 'write-letter',
      letter: 'case-evidence-wanted',
      says: {
        ...aboutCase(facts),
        wanted,
        until: limitAt({ at: by, from }, facts),
        ...noted(note),
      },
    },
  ],
  EvidenceGiven: ({ added, found, ruling }: Of<'EvidenceGiven'>): readonly Effect[] => [
    ...keepPhotos(added).map((effect): Effect => ({ ...effect, of: 'customer' })),
    { effect: 'keep-ruling', hash: ruling, found },
    { effect: 'find', findings: found },
  ],
  Dropped: (_event: Of<'Dropped'>, facts: CaseFacts): readonly Effect[] => [
    { effect: 'write-letter', letter: 'case-dropped', says: aboutCase(facts) },
  ],
  Lapsed: ({ why }: Of<'Lapsed'>, facts: CaseFacts): readonly Effect[] => {
    const { dueAt, dueFrom } = facts.case
    return [
      {
        effect: 'write-letter',
        letter: 'case-lapsed',
        says: {
          ...aboutCase(facts),
          why,
          ...(dueAt === null ? {} : { was: deadlineAt(dueAt, zoneOf(dueFrom, facts.shop)) }),
        },
      },
    ]
  },
}

const keepPhotos = (photos: readonly StoredPhoto[]): readonly Extract<Effect, { effect: 'keep-photos' }>[] =>
  photos.length === 0 ? [] : [{ effect: 'keep-photos', photos }]

/** When the next thing is due. */
export const due = {
  requested: (_current: StateShape, facts: CaseFacts): Due => ({
    is: 'answer',
    ...facts.limit('answer-within'),
  }),
  'evidence-wanted': ({ by, from }: Extract<EvidenceState, { state: 'evidence-wanted' }>): Due => ({
    is: 'evidence',
    at: by,
    from,
    wakes: true,
  }),
  dropped: (): undefined => undefined,
  lapsed: (): undefined => undefined,
}

export const phase = {
  requested: 'answer',
  'evidence-wanted': 'waiting',
  dropped: 'over',
  lapsed: 'over',
} as const
