/**
 * Findings that an owner leaves as they are, with a reason that stays in the document. A finding is called by
 * its kind and a fingerprint of what it says and of the clauses it is about: once either changes, it wakes.
 * One with a matter is called by that and by its clauses and articles, however it is worded.
 */
import type { Policy } from '../rules/tree.ts'
import { clauseOf } from './finding.ts'
import type { Remark } from './finding.ts'

/** Remarks with their marks; those that the document leaves are notes with the owner's reason. */
export function leaving(policy: Policy, remarks: readonly Remark[]): readonly Remark[] {
  const met = new Set<string>()
  const told = remarks.map((remark): Remark => {
    if (remark.severity === 'note') return remark
    const mark = markOf(policy, remark)
    // What was left while it was called by its words stays left.
    const called = [mark, wordedMark(policy, remark)]
    const leave = policy.leaves.find(({ finding }) => called.includes(finding))
    if (leave === undefined) return { ...remark, mark }
    met.add(leave.finding)
    return { ...remark, severity: 'note', left: leave.because }
  })
  const asleep = policy.leaves.filter(({ finding }) => !met.has(finding))
  return [...told, ...asleep.map(({ finding, place }) => changedSince(finding, place))]
}

const changedSince = (finding: string, place: Remark['place']): Remark => ({
  kind: 'left',
  severity: 'note',
  place,
  clauses: [],
  words: {
    ja: `ここで残した \`${finding}\` は、条項が変わったか、もう見つかりません`,
    en: `\`${finding}\`, which is left here, is not found any more, or its clause has changed`,
  },
  suggestion: {
    ja: '見直して、まだ残すなら新しい記号に書きかえ、そうでなければこの行を取り除いてください',
    en: 'look again: write the new mark if it is still to be left, else take this line away',
  },
})

/** `law-3f9a2c`: the same as long as the clauses say and rule the same. */
export const markOf = (policy: Policy, remark: Remark): string =>
  remark.matter === undefined ? wordedMark(policy, remark) : markBy(policy, remark, remark.matter)

const wordedMark = (policy: Policy, remark: Remark): string => markBy(policy, remark, remark.words['en'])

function markBy(policy: Policy, { kind, clauses }: Remark, what: string | undefined): string {
  const ids = [...new Set(clauses.filter((id) => !id.includes('#')).map((id) => clauseOf(policy, id)))]
  const own = policy.sections.filter(({ id }) => ids.includes(id))
  const about = own.map(({ id, heading, text }) => {
    const rules = policy.rules.filter(({ clause }) => clause === id)
    return [id, heading, text, rules]
  })
  const said = JSON.stringify([kind, clauses, what, about], withoutPlace)
  return `${kind}-${fingerprint(said)}`
}

const withoutPlace = (key: string, value: unknown): unknown => (key === 'place' ? undefined : value)

/** FNV-1a, twenty-four bits of it: enough to tell a document's findings apart. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 8).toString(16).padStart(6, '0')
}
