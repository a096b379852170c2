/**
 * What came with a piece and is to be kept until a fault is found: whether the customer still has it
 * (PRE-17). Pure.
 */
import { z } from 'zod'
import type { CaseRecord } from '#cases/case'
import type { Ruling } from '#policy'
import { say, type Language } from '#words'

/** By the obligation of the documents that asks to keep it. */
const kept = { 'keep-statement': 'statement', 'keep-packaging': 'packaging' } as const

export type Kept = (typeof kept)[keyof typeof kept]

const answer = z.enum(['yes', 'no']).optional()

/** As the form of an exchange or a return says it; what is not to be kept is not asked about. */
export const keptDetails = z.object({ statement: answer, packaging: answer })

/** What the documents ask to be kept for this request. */
export const toKeep = ({ terms: { obligations = [] } }: Pick<Ruling, 'terms'>): readonly Kept[] =>
  [obligations].flat().flatMap((one) => (one in kept ? [kept[one as keyof typeof kept]] : []))

/** In rows for the pages of customers and of staff. */
export function saidKept(
  { kind, details }: Pick<CaseRecord, 'kind' | 'details'>,
  language: Language,
): readonly (readonly [name: string, value: string])[] {
  const said = kind === 'exchange' || kind === 'return' ? keptDetails.safeParse(details).data : undefined
  return Object.values(kept).flatMap((one) => {
    const has = said?.[one]
    return has === undefined ? [] : [[say(language, `kept.${one}`), say(language, `kept.${has}`)] as const]
  })
}
