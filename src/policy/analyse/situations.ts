/**
 * Findings about situations: where the document is silent, where its clauses disagree, which rules never come
 * to speak.
 */
import type { ShopCalendar } from '../evaluate/facts.ts'
import { boxNode, coverOf } from '../diagram/boxes.ts'
import type { Box } from '../diagram/boxes.ts'
import type { Compiled, OnRequest } from '../diagram/compile.ts'
import { and, endsOf, literal, mapped, no } from '../diagram/nodes.ts'
import type { Ref } from '../diagram/nodes.ts'
import { witnessIn } from '../diagram/witness.ts'
import { boxWords } from '../diagram/words.ts'
import type { Place } from '../document/tree.ts'
import { commerce } from '../vocabulary/commerce.ts'
import { wordIn } from '../evaluate/print.ts'
import { clauseOf, named } from './finding.ts'
import type { Remark } from './finding.ts'

const spotsOf = (compiled: Compiled): readonly OnRequest[] => [...compiled.requests.values()]
const startOf = (place: Place): Place => ({ ...place, line: 1, column: 1, endColumn: 2 })

/** The set where the policy's own answer has some property. */
function ownWhere(compiled: Compiled, on: OnRequest, holds: (answer: number) => boolean): Ref {
  const d = compiled.nodes
  return and(
    d,
    compiled.care,
    mapped(d, on.own, (answer) => (holds(answer) ? 1 : 0)),
  )
}

/**
 * Situations of which the document says nothing, the broadest first. Requests that no rule names are one
 * finding.
 */
export function silences(compiled: Compiled, shop: ShopCalendar): readonly Remark[] {
  const { policy } = compiled.documents
  const place = policy.sections[0]?.place
  if (place === undefined) return []
  const says = (on: OnRequest) => on.spoken[0]!.length > 0
  const silent = spotsOf(compiled)
    .filter((on) => !says(on))
    .map((on) => on.request)
  const list = (language: string) =>
    silent.map((r) => wordIn(commerce.requests.find((q) => q.value === r)!.words, language))
  const whole: readonly Remark[] =
    silent.length === 0
      ? []
      : [
          {
            kind: 'silence',
            severity: 'note',
            place: startOf(place),
            clauses: [],
            words: {
              ja: `次のお申し出には定めがなく、担当者の判断になります：${list('ja').join('、')}`,
              en: `nothing is said on these requests, so staff decide: ${list('en').join(', ')}`,
            },
            suggestion: {
              ja: '答えが決まっているものには条項を書いてください',
              en: 'write a clause for those whose answer is settled',
            },
          },
        ]
  return [...whole, ...holes(compiled, spotsOf(compiled).filter(says), shop)]
}

type Hole = {
  readonly on: OnRequest
  readonly box: Box
  readonly count: number
  readonly holds: (answer: number) => boolean
  /** Somebody may come with it; else it can only be thought up. */
  readonly met: boolean
}

/** So many holes are told one by one, the broadest first; of the others, the requests. */
const mostHoles = 3

/** The broadest part of each request that no rule speaks of; requests with the same hole together. */
function holes(compiled: Compiled, spots: readonly OnRequest[], shop: ShopCalendar): readonly Remark[] {
  const holds = (answer: number) =>
    compiled.answers[answer]!.reason === 'silence' && compiled.answers[answer]!.deciding.length === 0
  const found = spots.flatMap((on): readonly Hole[] => {
    const all = ownWhere(compiled, on, holds)
    if (all === no) return []
    const likely = metIn(compiled, on, all)
    const where = likely === no ? all : likely
    const cover = coverOf(compiled, where, compiled.care, 1).covers[0]!
    return [{ on, box: cover.box, count: cover.count, holds, met: likely !== no }]
  })
  const key = ({ box }: Hole) =>
    [...box]
      .map(([axis, values]) => `${axis}:${values.join()}`)
      .toSorted()
      .join(' ')
  const same = [...Map.groupBy(found, key).values()].toSorted((a, b) => b[0]!.count - a[0]!.count)
  const told = same.filter((hole) => hole.some(({ met }) => met)).slice(0, mostHoles)
  return [
    ...told.map((hole) => holeRemark(compiled, hole, shop)),
    ...otherHoles(compiled, same.filter((hole) => !told.includes(hole)).flat()),
  ]
}

/** Requests that nobody makes before the piece has come. */
const afterDelivery: ReadonlySet<string> = new Set([
  'exchange',
  'return',
  'repair',
  'resize',
  'repolish',
  'refinish',
  'clean',
  'inspect',
])

/**
 * The part of a set with which somebody may come: the order is placed, and what is complained of has come.
 */
function metIn(compiled: Compiled, { request }: OnRequest, where: Ref): Ref {
  const d = compiled.nodes
  const come = [
    'ordered',
    ...(afterDelivery.has(request) ? ['delivered'] : []),
    ...(request === 'receipt' ? ['paid'] : []),
  ]
  return come.reduce((ref, fact) => {
    const axis = compiled.axes.findIndex((a) => a.kind === 'happened' && a.fact === fact)
    return axis < 0
      ? ref
      : and(
          d,
          ref,
          literal(d, axis, (value) => value === 1),
        )
  }, where)
}

function holeRemark(compiled: Compiled, same: readonly Hole[], shop: ShopCalendar): Remark {
  const { on, box, count, holds } = same[0]!
  const words = boxWords(
    compiled,
    same.map((hole) => hole.on.request),
    box,
  )
  return {
    kind: 'silence',
    severity: 'warning',
    place: placeOfRequest(compiled, on),
    clauses: [],
    count,
    words: {
      ja: `この場合の定めがありません：${words['ja']}`,
      en: `nothing is said of this: ${words['en']}`,
    },
    suggestion: {
      ja: '答えるなら規則を、決めないなら `then: open` を書いてください。それまでは担当者が決めます',
      en: 'write a rule, or `then: open` if the question is left open on purpose; until then staff decide',
    },
    ...witnessOf(compiled, on, holds, box, shop),
  }
}

function otherHoles(compiled: Compiled, others: readonly Hole[]): readonly Remark[] {
  if (others.length === 0) return []
  const list = (language: 'ja' | 'en') =>
    others.map(({ on, box }) => boxWords(compiled, [on.request], box)[language])
  return [
    {
      kind: 'silence',
      severity: 'note',
      place: startOf(compiled.documents.policy.sections[0]!.place),
      clauses: [],
      words: {
        ja: `ほかにも定めのない場合があり、担当者の判断になります：${list('ja').join('／')}`,
        en: `of these, too, nothing is said, so staff decide: ${list('en').join(' / ')}`,
      },
      suggestion: {
        ja: '答えが決まっているものには規則を書いてください',
        en: 'write a rule for those whose answer is settled',
      },
    },
  ]
}

const placeOfRequest = (compiled: Compiled, on: OnRequest): Place =>
  on.spoken[0]![0]?.rule.place ?? startOf(compiled.documents.policy.sections[0]!.place)

function witnessOf(
  compiled: Compiled,
  on: OnRequest,
  holds: (answer: number) => boolean,
  box: Box,
  shop: ShopCalendar,
) {
  const { request } = on
  const d = compiled.nodes
  const whole = mapped(d, on.own, (answer) => (holds(answer) ? 1 : 0))
  const found = witnessIn(compiled, request, and(d, whole, boxNode(d, box)), shop, 'likely')
  return found === undefined
    ? {}
    : { witness: { input: found.input, words: boxWords(compiled, [request], box) } }
}

/** Clauses that answer the same situation differently, with no precedence between them. */
export function contradictions(compiled: Compiled, shop: ShopCalendar): readonly Remark[] {
  const { policy } = compiled.documents
  const found = new Map<string, Remark>()
  for (const on of spotsOf(compiled)) {
    const answers = [...endsOf(compiled.nodes, on.own)].filter(
      (answer) => compiled.answers[answer]!.reason === 'contradiction',
    )
    for (const answer of answers) {
      const where = ownWhere(compiled, on, (other) => other === answer)
      if (where === no) continue
      const ids = compiled.answers[answer]!.deciding.map((id) => id.slice(id.indexOf('#') + 1))
      const clauses = [...new Set(ids.map((id) => clauseOf(policy, id)))]
      const key = clauses.toSorted().join(' ')
      if (found.has(key)) continue
      const { covers } = coverOf(compiled, where, compiled.care, 1)
      const words = boxWords(compiled, [on.request], covers[0]!.box)
      const alone = clauses.length === 1
      found.set(key, {
        kind: 'contradiction',
        severity: 'error',
        place: placeOfId(compiled, ids.at(-1)!),
        clauses: ids,
        count: covers[0]!.count,
        words: {
          ja: `${named(policy, clauses, 'ja')}${alone ? 'の中の規則どうしで' : 'の'}答えが食い違います：${words['ja']}`,
          en: `${alone ? 'rules of ' : ''}${named(policy, clauses, 'en')} answer the same case differently: ${words['en']}`,
        },
        suggestion: {
          ja: `どちらが優先するかを決め、\`overrides: [${clauses[0]}]\` か \`exception-to: ${clauses[0]}\` を書いてください`,
          en: `say which comes first: \`overrides: [${clauses[0]}]\` or \`exception-to: ${clauses[0]}\``,
        },
        ...witnessOf(compiled, on, (other) => other === answer, covers[0]!.box, shop),
      })
    }
  }
  return [...found.values()]
}

const placeOfId = (compiled: Compiled, id: string): Place => {
  const rule = compiled.documents.policy.rules.find((r) => r.id === id || r.provided.some((p) => p.id === id))
  return rule?.place ?? startOf(compiled.documents.policy.sections[0]!.place)
}

/** Rules that no situation reaches, and rules that are always beaten. */
export function neverApplied(compiled: Compiled): readonly Remark[] {
  const d = compiled.nodes
  const { policy } = compiled.documents
  return policy.rules.flatMap((rule): readonly Remark[] => {
    const spoken = spotsOf(compiled).flatMap((on) => on.spoken[0]!.filter((s) => s.rule === rule))
    if (spoken.some((s) => and(d, s.stands, compiled.care) !== no)) return []
    const speaks = spoken.some((s) => and(d, s.speaks, compiled.care) !== no)
    return [
      {
        kind: 'never-applies',
        severity: 'warning',
        place: rule.place,
        clauses: [rule.id],
        words: speaks
          ? {
              ja: `\`${rule.id}\` は、いつもほかの規則に退けられます`,
              en: `\`${rule.id}\` is always beaten by another rule`,
            }
          : {
              ja: `\`${rule.id}\` があてはまる場合はありません`,
              en: `there is no case to which \`${rule.id}\` applies`,
            },
        suggestion: {
          ja: '条件か優先関係を直すか、規則を取り除いてください',
          en: 'mend its conditions or its precedence, or take it away',
        },
      },
    ]
  })
}
