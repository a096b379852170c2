/**
 * What laws make a shop say before the contract, held against its document: one remark a matter, across
 * packs. The checkout says it in any case, in the words of the law; so it is a note, but where silence itself
 * gives the buyer a right that a clause would have settled.
 */
import { placeWord, type Policy, type Remark } from '#policy'
import { say, sayInAll, type Language } from '#words'
import { dutiesIn } from './duties.ts'
import type { Duty, ToldBy } from './duty.ts'

/** Each matter that no rule of the document's own tells; `packs` are the laws underneath. */
export function dutyRemarks(policy: Policy, packs: readonly Policy[]): readonly Remark[] {
  const [first] = policy.sections
  if (first === undefined) return []
  const untold = packs.flatMap((pack) =>
    dutiesIn(pack)
      .duties.filter(({ toldBy }) => toldBy !== undefined && !tells(policy, toldBy))
      .map((duty) => ({ duty, pack })),
  )
  const matters = Map.groupBy(untold, ({ duty }) => JSON.stringify(duty.toldBy))
  return [...matters.values()].map((matter): Remark => {
    const [{ duty }] = matter as [(typeof matter)[number]]
    const where = (language: Language) =>
      [...new Set(matter.map(({ pack }) => placeWord(pack.home, language)))].join(
        say(language, 'common.between'),
      )
    const severity = duty.toDecide ? 'warning' : 'note'
    return {
      kind: 'duty',
      severity,
      place: first.place,
      clauses: matter.map(({ pack, duty: { article } }) => `${pack.name}#${article}`),
      words: sayInAll('duty.untold-by-shop', (language) => ({
        where: where(language),
        must: mustIn(duty, language),
      })),
      suggestion: sayInAll(duty.toDecide ? 'duty.untold-by-shop.decide' : 'duty.untold-by-shop.help', {
        request: duty.toldBy?.on[0] ?? '',
      }),
    }
  })
}

const mustIn = ({ must }: Duty, language: Language): string => must[language] ?? must['en'] ?? ''

const tells = ({ rules }: Policy, { on, then, terms }: ToldBy): boolean =>
  rules.some(
    (rule) =>
      (rule.on === '*' || rule.on.some((request) => on.includes(request))) &&
      (then.length === 0 || then.includes(rule.then)) &&
      (terms.length === 0 || terms.some((term) => rule.terms[term] !== undefined)),
  )
