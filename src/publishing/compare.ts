/**
 * Two versions of a policy over the same law packs → what changes, as values that can be kept on record. The
 * difference itself is the diagram's; this file only makes it plain and adds whose words differ. Knows no
 * dates and no orders.
 */
import { diagramOf, differenceTo, documentsOf, plainTerms, readPolicy, TooManyNodes } from '#policy'
import type { ChangeGroup, Documents, Policy, Problem, Section, ShopCalendar, Words } from '#policy'
import { sayInAll } from '#words'
import { sameAnswer, saidBy } from './answer.ts'
import type { Answer, Change, Comparison, NotCompared } from './version.ts'

/**
 * The exact difference between two versions, each with the law packs under it. Never hangs: see
 * `NotCompared`.
 */
export function compareDocuments(
  before: Documents,
  after: Documents,
  calendar: ShopCalendar,
): Comparison | NotCompared {
  const a = diagramOf(before)
  if ('refused' in a) return { ...a, which: 'before' }
  try {
    const difference = differenceTo(a, after, calendar)
    if ('refused' in difference) return { ...difference, which: 'after' }
    const { all, groups } = difference
    const changes = changesIn(groups)
    const changed = changes.reduce((sum, { count }) => sum + count, 0)
    return {
      equal: changes.length === 0,
      changed,
      all,
      groups: changes,
      texts: textsBetween(before.policy, after.policy),
    }
  } catch (problem) {
    if (problem instanceof TooManyNodes)
      return { refused: 'too-many-nodes', which: 'after', budget: problem.budget }
    throw problem
  }
}

/**
 * The same for the text of a draft against documents in force: at each keystroke the version in force is
 * compiled once only.
 */
export function compareTexts(
  before: Documents,
  draft: string,
  calendar: ShopCalendar,
):
  | Comparison
  | NotCompared
  | { readonly refused: 'document-has-problems'; readonly problems: readonly Problem[] } {
  const { policy, problems } = readPolicy(draft, 'policy.md')
  if (problems.length > 0) return { refused: 'document-has-problems', problems }
  return compareDocuments(before, documentsOf(policy, before.laws), calendar)
}

/**
 * The order in which a document names its clauses is no change: groups that differ only in it are dropped, or
 * are one.
 */
function changesIn(groups: readonly ChangeGroup[]): readonly Change[] {
  const changes = new Map<string, Change>()
  for (const group of groups) {
    const change = changeFrom(group)
    if (sameAnswer(change.from, change.to)) continue
    const key = [change.request, saidBy(change.from), saidBy(change.to)].join(' ')
    const known = changes.get(key)
    changes.set(
      key,
      known === undefined
        ? change
        : {
            ...change,
            ...known,
            count: known.count + change.count,
            words: either(known.words, change.words),
          },
    )
  }
  return [...changes.values()].toSorted((a, b) => b.count - a.count)
}

const either = (a: Words, b: Words): Words =>
  sayInAll('common.either', (language) => ({ first: a[language] ?? '', second: b[language] ?? '' }))

function changeFrom(group: ChangeGroup): Change {
  const { request, from, to, beside, forBuyer, count, words, witness } = group
  return {
    request,
    from: answerFrom(from),
    to: answerFrom(to),
    ...(beside ? { beside } : {}),
    forBuyer,
    count,
    words,
    ...(witness === undefined ? {} : { witness: witness.input }),
  }
}

const answerFrom = ({ verdict, reason, deciding, terms }: ChangeGroup['from']): Answer => ({
  verdict,
  reason,
  clauses: deciding,
  terms: plainTerms(terms),
})

/** Whose words differ. A clause that moved has the same words; one with another id is another clause. */
function textsBetween(before: Policy, after: Policy): Comparison['texts'] {
  const said = (section: Section) => JSON.stringify([section.heading, section.text])
  const [was, is] = [before, after].map(
    (policy) => new Map(policy.sections.map((section) => [section.id, said(section)])),
  ) as [Map<string, string>, Map<string, string>]
  return {
    changed: [...is].filter(([id, words]) => was.has(id) && was.get(id) !== words).map(([id]) => id),
    added: [...is.keys()].filter((id) => !was.has(id)),
    dropped: [...was.keys()].filter((id) => !is.has(id)),
    front: JSON.stringify([before.title, before.preface]) !== JSON.stringify([after.title, after.preface]),
  }
}
