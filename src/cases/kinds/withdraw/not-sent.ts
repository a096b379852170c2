/**
 * A withdrawal from what never left the shop: its pieces are neither made nor sent any more, and what can be
 * sold to others is on sale again, from the moment that the contract has ended. While staff still decide, its
 * pieces wait, and the others of their line go on; where those have left by then, it is sent on its own.
 * Pure.
 */
import type { CaseFacts, CommandRule, Effect } from '#cases/case'
import { gone, isMadeOnOrder } from '#ordering'
import { goesBack, lessWithout, unpaidSaid, type Less } from '../cancel/cancelled.ts'

/** What ends with the contract, as the event keeps it. */
export type Ended = {
  /** Whether the pieces are on sale again. */
  readonly back: boolean
  /** It was not paid yet: so much less is asked for, or nothing any more. */
  readonly less?: Less
}

export const neverLeft = ({ case: { custody }, line: { stage } }: CaseFacts): boolean =>
  custody === 'with-shop' && !gone.includes(stage)

export function endsNow(facts: CaseFacts): Ended {
  return { back: goesBack(facts), ...(facts.unpaid ? { less: lessWithout(facts) } : {}) }
}

export function endedEffects({ back, less }: Ended): readonly Effect[] {
  return [
    { effect: 'cancel-pieces' },
    ...(less === undefined
      ? []
      : [
          {
            effect: 'ask-less',
            amount: { amountMinor: BigInt(less.amountMinor), currency: less.currency },
            nothing: less.nothing,
          } as const,
        ]),
    ...(back ? [{ effect: 'put-back' } as const] : []),
  ]
}

export const isUnpaid = (notSent: Ended | string | undefined): boolean =>
  typeof notSent === 'object' && notSent.less !== undefined

/** For a letter. */
export const endedSaid = ({ less }: Ended, facts: CaseFacts) =>
  less === undefined ? {} : { unpaid: unpaidSaid(less, facts) }

/** What was held back while the others left is sent, in a box of the case. */
export type SendApart = { readonly command: 'send-apart' } & Box
export type SentApart = { readonly type: 'SentApart' } & Box
type Box = { readonly parcel: string; readonly carrier: string; readonly tracking: string }

export const sendApart: CommandRule<'to-send' | 'made', SendApart, SentApart> = {
  by: 'staff',
  in: ['to-send', 'made'],
  where: 'with-shop',
  decide: ({ parcel, carrier, tracking }) => ({ type: 'SentApart', parcel, carrier, tracking }),
}

export const sentApart = ({ parcel, carrier, tracking }: SentApart): readonly Effect[] => [
  { effect: 'send-apart', parcel, carrier, tracking },
  { effect: 'hold-line', held: false },
]

/**
 * What is made to order may have been held back before it was made: then it is made first. Whether it was,
 * staff see; nothing says so of single pieces of a line.
 */
export type MakeApart = { readonly command: 'begin-making' } | { readonly command: 'finish-making' }
export type MadeApart = { readonly type: 'MakingBegun' } | { readonly type: 'MakingFinished' }

export const beginMaking: CommandRule<
  'to-send',
  Extract<MakeApart, { command: 'begin-making' }>,
  Extract<MadeApart, { type: 'MakingBegun' }>
> = {
  by: 'staff',
  in: ['to-send'],
  where: 'with-shop',
  decide: (_command, { line }, { state }) =>
    isMadeOnOrder(line.kind) ? { type: 'MakingBegun' } : { refused: 'not-in-this-state', state },
}

export const finishMaking: CommandRule<
  'making',
  Extract<MakeApart, { command: 'finish-making' }>,
  Extract<MadeApart, { type: 'MakingFinished' }>
> = {
  by: 'staff',
  in: ['making'],
  decide: () => ({ type: 'MakingFinished' }),
}
