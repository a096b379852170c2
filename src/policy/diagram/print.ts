/** The diagram to look at: a table of answers, sentences, and a drawing of one request's nodes in layers. */
import { wordIn } from '../evaluate/print.ts'
import { plainTerms } from '../evaluate/tell.ts'
import { commerce } from '../vocabulary/commerce.ts'
import type { Words } from '../vocabulary/tree.ts'
import { coverOf } from './boxes.ts'
import type { Compiled } from './compile.ts'
import { and, endOf, endsOf, isEnd, kidOf, mapped, no, nodesBelow } from './nodes.ts'
import type { Ref } from './nodes.ts'
import { boxWords } from './words.ts'

/** One line of the table: where the answer is given (its broadest box), what it is, on what it rests. */
export type AnswerRow = {
  readonly request: string
  readonly when: Words
  readonly verdict: string
  readonly clauses: readonly string[]
  readonly terms: ReturnType<typeof plainTerms>
  readonly count: number
}

/** All answers the documents can give to a request, the most frequent first. */
export function tableOf(compiled: Compiled, request: string): readonly AnswerRow[] {
  const on = compiled.requests.get(request)
  if (on === undefined) return []
  const d = compiled.nodes
  return [...endsOf(d, on.answer)]
    .flatMap((answer) => {
      const where = and(
        d,
        compiled.care,
        mapped(d, on.answer, (end) => (end === answer ? 1 : 0)),
      )
      if (where === no) return []
      const { covers, all } = coverOf(compiled, where, compiled.care, 1)
      const laid = compiled.answers[answer]!
      return [
        {
          request,
          when: boxWords(compiled, [request], covers[0]!.box),
          verdict: laid.verdict,
          clauses: laid.deciding,
          terms: plainTerms(laid.terms),
          count: all,
        },
      ]
    })
    .toSorted((a, b) => b.count - a.count)
}

const verdictWords: Readonly<Record<string, Words>> = {
  accept: { ja: '承ります', en: 'yes' },
  pending: { ja: '必要なものが揃いしだい承ります', en: 'yes, once what is missing is there' },
  staff: { ja: '担当者が判断します', en: 'staff decide' },
  refuse: { ja: 'お受けできません', en: 'no' },
}

/** The table as sentences in a language. */
export function sentencesOf(compiled: Compiled, request: string, language: 'ja' | 'en'): readonly string[] {
  return tableOf(compiled, request).map(({ when, verdict, clauses }) => {
    const said = wordIn(verdictWords[verdict] ?? {}, language)
    return language === 'ja'
      ? `${when['ja']}:${said}(${clauses.join('、')})。`
      : `${when['en']}: ${said} (${clauses.join(', ')}).`
  })
}

const [stepX, stepY, wide, high] = [150, 64, 132, 30]

/** A drawing with title and description: layers are axes, each line says for which values it is taken. */
export function svgOf(compiled: Compiled, request: string, language: 'ja' | 'en'): string {
  const root = compiled.requests.get(request)?.answer ?? -1
  const d = compiled.nodes
  const nodes = nodesBelow(d, [root])
  const layers = [...new Set(nodes.map((ref) => d.axis[ref]!))].map((axis) =>
    nodes.filter((ref) => d.axis[ref] === axis),
  )
  const ends = [...endsOf(d, root)].map((answer) => -1 - answer)
  const places = new Map<Ref, readonly [number, number]>()
  for (const [y, layer] of [...layers, ends].entries())
    for (const [x, ref] of layer.entries()) places.set(ref, [x * stepX + 20, y * stepY + 20])
  const width = Math.max(1, ...[...layers, ends].map((layer) => layer.length)) * stepX + 40
  const height = (layers.length + 1) * stepY + 40
  const name = wordIn(commerce.requests.find((q) => q.value === request)?.words ?? { en: request }, language)
  const title = language === 'ja' ? `${name}:答えまでの道` : `${name}: the ways to an answer`
  const description =
    language === 'ja'
      ? `${nodes.length} の分かれ道と ${ends.length} の答え`
      : `${nodes.length} forks and ${ends.length} answers`
  const lines = nodes.flatMap((ref) => linesFrom(compiled, ref, places))
  const boxes = [...places].map(([ref, [x, y]]) => {
    const label = isEnd(ref)
      ? wordIn(verdictWords[compiled.answers[endOf(ref)]!.verdict] ?? {}, language)
      : labelOf(compiled, d.axis[ref]!, language)
    return (
      `<g><rect x="${x}" y="${y}" width="${wide}" height="${high}" ` +
      (isEnd(ref) ? 'rx="15" class="answer"/>' : 'rx="4" class="fork"/>') +
      `<text x="${x + wide / 2}" y="${y + 20}" text-anchor="middle">${escaped(label)}</text></g>`
    )
  })
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" ` +
    'aria-labelledby="t d" font-size="11">' +
    `<title id="t">${escaped(title)}</title><desc id="d">${escaped(description)}</desc>` +
    `${lines.join('')}${boxes.join('')}</svg>`
  )
}

function linesFrom(
  compiled: Compiled,
  ref: Ref,
  places: ReadonlyMap<Ref, readonly [number, number]>,
): readonly string[] {
  const d = compiled.nodes
  const axis = compiled.axes[d.axis[ref]!]!
  const groups = new Map<Ref, number[]>()
  for (let value = 0; value < d.sizes[d.axis[ref]!]!; value++)
    groups.set(kidOf(d, ref, value), [...(groups.get(kidOf(d, ref, value)) ?? []), value])
  const [x, y] = places.get(ref)!
  return [...groups].map(([kid, values]) => {
    const [to, down] = places.get(kid)!
    const words =
      axis.kind === 'choice'
        ? values.flatMap((v) => (axis.classes[v]!.length === 0 ? ['…'] : axis.classes[v]!))
        : values.map(String)
    return (
      `<line x1="${x + wide / 2}" y1="${y + high}" x2="${to + wide / 2}" y2="${down}" ` +
      'stroke="currentColor" stroke-opacity="0.4">' +
      `<title>${escaped(words.slice(0, 8).join(', '))}</title></line>`
    )
  })
}

function labelOf(compiled: Compiled, index: number, language: 'ja' | 'en'): string {
  const axis = compiled.axes[index]!
  return wordIn(
    compiled.documents.facts.find((f) => f.name === axis.fact)?.words ?? { en: axis.fact },
    language,
  ).slice(0, 22)
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
