/** All findings of a document with its packs, the grave ones first. */
import type { ShopCalendar } from '../evaluate/facts.ts'
import type { Compiled } from '../diagram/compile.ts'
import { and, no, or } from '../diagram/nodes.ts'
import { alikeRemarks } from './alike.ts'
import { edgeRemarks } from './edges.ts'
import { headingIn } from './finding.ts'
import type { Remark } from './finding.ts'
import { leaving } from './leave.ts'
import { lawRemarks } from './law-remarks.ts'
import { lawyerRemarks } from './lawyer.ts'
import { contradictions, neverApplied, silences } from './situations.ts'
import { textRemarks } from './texts.ts'

const weight = { error: 0, warning: 1, note: 2 } as const

/**
 * Everything the workbench finds by itself. Whether a term is fair, and what "reasonable" means, it leaves to
 * a lawyer, and says where.
 */
export function remarksOf(compiled: Compiled, shop: ShopCalendar): readonly Remark[] {
  const { policy } = compiled.documents
  const all = [
    ...contradictions(compiled, shop),
    ...edgeRemarks(compiled),
    ...textRemarks(policy),
    ...(policy.kind === 'law' ? [] : alikeRemarks(policy)),
    ...lawRemarks(compiled, shop),
    ...lawyerRemarks(compiled),
    ...neverApplied(compiled),
    ...redundant(compiled),
    ...openQuestions(compiled),
    ...silences(compiled, shop),
  ]
  return leaving(policy, all).toSorted((a, b) => weight[a.severity] - weight[b.severity])
}

function openQuestions({ documents: { policy } }: Compiled): readonly Remark[] {
  return policy.rules
    .filter((r) => r.then === 'open')
    .map((r) => ({
      kind: 'open',
      severity: 'note',
      place: r.place,
      clauses: [r.id],
      words: {
        ja: `「${headingIn(policy, r.clause, 'ja')}」は答えを定めていません`,
        en: `“${headingIn(policy, r.clause, 'en')}” leaves the answer open`,
      },
      suggestion: {
        ja: '担当者が決めます。決まったら `then:` を書き換えてください',
        en: 'staff decide; when it is settled, change its `then:`',
      },
    }))
}

/** Rules that could be taken away without any answer changing: another says the same wherever they stand. */
function redundant(compiled: Compiled): readonly Remark[] {
  const d = compiled.nodes
  const { policy } = compiled.documents
  return policy.rules
    .filter((r) => r.provided.length === 0 && r.exceptionTo.length + r.overrides.length === 0)
    .flatMap((rule) => {
      let stands = false
      for (const on of compiled.requests.values()) {
        const own = on.spoken[0]!.find((s) => s.rule === rule)
        if (own === undefined) continue
        const same = on.spoken[0]!.filter(
          (s) =>
            s.rule !== rule &&
            s.rule.then === rule.then &&
            s.rule.provided.length === 0 &&
            JSON.stringify(s.rule.terms) === JSON.stringify(rule.terms),
        )
        const where = and(d, own.stands, compiled.care)
        if (where === no) continue
        stands = true
        const others = same.reduce((sum, s) => or(d, sum, and(d, s.stands, compiled.care)), no)
        if (or(d, others, where) !== others) return []
      }
      if (!stands) return []
      const remark: Remark = {
        kind: 'redundant',
        severity: 'note',
        place: rule.place,
        clauses: [rule.id],
        words: {
          ja: `\`${rule.id}\` がなくても、どの答えも変わりません`,
          en: `no answer would change without \`${rule.id}\``,
        },
        suggestion: { ja: '文章のために残すなら、そのままで構いません', en: 'keep it if the text needs it' },
      }
      return [remark]
    })
}
