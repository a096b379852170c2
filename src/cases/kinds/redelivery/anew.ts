/**
 * What was lost by the carrier and is made to order has no stock to be sent from: it is made anew first,
 * where staff say so. Found meanwhile, or come back, it leads its request on as before. Pure.
 */
import { z } from 'zod'
import { aboutCase, type CaseFacts, type CommandRule, type Effect, type StateShape } from '#cases/case'
import { isMadeOnOrder } from '#ordering'

/** The box that the carrier has lost: what was in it is not in the shop. */
export const lost = { lost: z.string().optional() }

export const states = [
  z.object({ state: z.literal('making'), ...lost }),
  z.object({ state: z.literal('made'), ...lost }),
] as const

export type AnewCommand = { readonly command: 'begin-making' } | { readonly command: 'finish-making' }
export type AnewEvent = { readonly type: 'MakingBegun' } | { readonly type: 'MakingFinished' }

/** Whether anything that was in the box is made to order. */
export const isMadeAnew = ({ order, line, case: { details } }: CaseFacts): boolean => {
  const { lines } = details
  const inBox = Array.isArray(lines) ? order.lines.filter((one) => lines.includes(one.line)) : []
  return [line, ...inBox].some(({ kind }) => isMadeOnOrder(kind))
}

type Command<Name> = Extract<AnewCommand, { command: Name }>

export const beginMaking = (
  isLost: (facts: CaseFacts, current: StateShape) => boolean,
): CommandRule<'to-send', Command<'begin-making'>, AnewEvent> => ({
  by: 'staff',
  in: ['to-send'],
  decide: (_command, facts, current) =>
    isLost(facts, current) && isMadeAnew(facts)
      ? { type: 'MakingBegun' }
      : { refused: 'not-in-this-state', state: current.state },
})

export const finishMaking: CommandRule<'making', Command<'finish-making'>, AnewEvent> = {
  by: 'staff',
  in: ['making'],
  decide: () => ({ type: 'MakingFinished' }),
}

export const effects = {
  MakingBegun: (_event: AnewEvent, facts: CaseFacts): readonly Effect[] => [
    { effect: 'write-letter', letter: 'case-making', says: { ...aboutCase(facts), lost: true } },
  ],
  MakingFinished: (): readonly Effect[] => [],
}
