/**
 * How well a document's examples hold it: each rule is changed a little, and what no example notices is
 * named. A change that changes no answer (equal diagrams) counts neither way, and an example that does not
 * come out today notices nothing.
 */
import type { ShopCalendar } from '../evaluate/facts.ts'
import type { Documents } from '../evaluate/settle.ts'
import { runExamples } from '../examples.ts'
import { compile } from '../diagram/compile.ts'
import type { Compiled } from '../diagram/compile.ts'
import { differenceTo } from '../diagram/difference.ts'
import { TooManyNodes } from '../diagram/nodes.ts'
import type { Witness } from '../diagram/witness.ts'
import type { Place } from '../document/tree.ts'
import type { Words } from '../vocabulary/tree.ts'
import { slipWords } from './example-words.ts'
import { slipsOf } from './slips.ts'
import type { Slip } from './slips.ts'

/**
 * One small change to a document. `noticed`: by an example; `same`: no answer changes; `unknown`: it could
 * not be worked out; else `cases` show the change.
 */
export type Mutant = {
  readonly slip: Slip
  readonly rule: string
  readonly place: Place
  /** What no example would notice, as a sentence. */
  readonly words: Words
  readonly fate: 'noticed' | 'unnoticed' | 'same' | 'unknown'
  readonly cases: readonly Witness[]
}

/** `mutants` stand in the order of the rules. `left`: how many were not tried, where `most` was too few. */
export type ExampleScore = {
  readonly mutants: readonly Mutant[]
  readonly noticed: number
  readonly of: number
  readonly left: number
}

export function scoreExamples(documents: Documents, shop: ShopCalendar, most = Infinity): ExampleScore {
  const { policy } = documents
  const before = compile({ ...documents, laws: [] })
  const slips = slipsOf(policy)
  if ('refused' in before) return { mutants: [], noticed: 0, of: 0, left: slips.length }
  const sound = runExamples(documents, policy.examples, shop)
    .filter(({ differences }) => differences.length === 0)
    .map(({ example }) => example)
  const mutants = slips.slice(0, most).map(({ slip, rule, policy: changed }): Mutant => {
    const words = slipWords(policy, rule, slip)
    const base = { slip, rule: rule.id, place: rule.place, words, cases: [] }
    const isNoticedBy = (example: (typeof sound)[number]) =>
      runExamples({ ...documents, policy: changed }, [example], shop)[0]!.differences.length > 0
    if (sound.some(isNoticedBy)) return { ...base, fate: 'noticed' }
    return { ...base, ...fateOf(before, { ...documents, laws: [], policy: changed }, shop) }
  })
  const count = (fate: Mutant['fate']) => mutants.filter((mutant) => mutant.fate === fate).length
  const noticed = count('noticed')
  return { mutants, noticed, of: noticed + count('unnoticed'), left: slips.length - mutants.length }
}

function fateOf(before: Compiled, changed: Documents, shop: ShopCalendar): Pick<Mutant, 'fate' | 'cases'> {
  try {
    const difference = differenceTo(before, changed, shop)
    if ('refused' in difference) return { fate: 'unknown', cases: [] }
    if (difference.equal) return { fate: 'same', cases: [] }
    return { fate: 'unnoticed', cases: difference.groups.flatMap(({ witness }) => witness ?? []) }
  } catch (problem) {
    if (problem instanceof TooManyNodes) return { fate: 'unknown', cases: [] }
    throw problem
  }
}
