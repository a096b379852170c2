/**
 * What the documents ask the shop itself: whether a change is large, whose make a piece is. Staff answer it,
 * the documents are asked anew, and both answers stay on record. The case stands where it stood.
 */
import type { CaseFacts, CommandRule, Effect, Findings, StateShape } from '#cases/case'

export type FactsCommand = { readonly command: 'find-facts'; readonly found: Findings; readonly note: string }

export type FactsEvent = {
  readonly type: 'FactsFound'
  readonly found: Findings
  readonly note: string
  readonly ruling: string
  readonly verdict: string
}

/** The questions that are left for the shop to answer. */
export const asksOfShop = ({ ruled }: Pick<CaseFacts, 'ruled'>) =>
  ruled().ruling.asks.filter(({ from }) => from !== 'customer')

export const findFacts: CommandRule<'requested' | 'evidence-wanted' | 'taken-in', FactsCommand, FactsEvent> =
  {
    by: 'staff',
    in: ['requested', 'evidence-wanted', 'taken-in'],
    decide: ({ found, note }, facts) => {
      if (Object.keys(found).length === 0) return { refused: 'facts-missing' }
      const { hash, ruling } = facts.ruled(found)
      return { type: 'FactsFound', found, note, ruling: hash, verdict: ruling.verdict }
    },
  }

export const evolve = { FactsFound: <S extends StateShape>(_event: FactsEvent, before: S): S => before }

export const effects = {
  FactsFound: ({ found, ruling }: FactsEvent, _facts: CaseFacts): readonly Effect[] => [
    { effect: 'keep-ruling', hash: ruling, found },
    { effect: 'find', findings: found },
  ],
}
