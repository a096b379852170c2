/**
 * Ways to an answer as a drawing: what is asked first stands left, what is asked next below it and further
 * in, the answers in a column of their own at the right. No styles but attributes, which a stylesheet
 * overrides by class; what is cut short stands whole in its title.
 */
import { wordIn } from '../evaluate/print.ts'
import type { Documents } from '../evaluate/settle.ts'
import { commerce } from '../vocabulary/commerce.ts'
import { verdictWords } from './print.ts'
import type { Overview, Ways } from './ways.ts'

type Language = 'ja' | 'en'

type Said = { readonly className: string; readonly text: string }

/** One line of the drawing: what leads on, how far in and from which line, and the answer if one follows. */
type Row = {
  readonly said: Said
  readonly end: Said | undefined
  readonly depth: number
  readonly under: number
}

const [wide, step, gapX, gapY, lineHeight, padding] = [224, 18, 16, 6, 15, 6]

/** A drawing with title and description. */
export function svgOf(
  documents: Documents,
  request: string,
  { ways, answers, whole }: Overview,
  language: Language,
): string {
  const name = wordIn(commerce.requests.find((q) => q.value === request)?.words ?? { en: request }, language)
  const rows: Row[] = []
  addRows(rows, { className: 'request', text: name }, ways, -1, documents, language)
  const deepest = Math.max(...rows.map(({ depth }) => depth))
  const column = deepest * step + wide + 2 * gapX
  const tops = topsOf(rows)
  const [width, height] = [column + wide + gapX, tops.at(-1)!]
  const title = language === 'ja' ? `${name}:答えまでの道` : `${name}: the ways to an answer`
  const description =
    language === 'ja'
      ? `上から下へ、左から右へ読みます。答えは${answers}通り${whole ? '' : '、一部は省いてあります'}。`
      : `Read downwards and to the right. ${answers} possible answers${whole ? '' : ', some of them left out'}.`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" ` +
    `height="${height}" role="img" aria-labelledby="drawing-title drawing-text" font-family="sans-serif" ` +
    `font-size="12"><title id="drawing-title">${escaped(title)}</title>` +
    `<desc id="drawing-text">${escaped(description)}</desc>` +
    `${rows.map((row, index) => drawnRow(row, index, rows, tops, column)).join('')}</svg>`
  )
}

function addRows(
  rows: Row[],
  said: Said,
  ways: Ways,
  under: number,
  documents: Documents,
  language: Language,
): void {
  const depth = under < 0 ? 0 : rows[under]!.depth + 1
  const own = rows.length
  if (ways.kind !== 'fork') {
    const end = { className: endClass(ways), text: endWords(ways, documents, language) }
    rows.push({ said, end, depth, under })
    return
  }
  rows.push({ said, end: undefined, depth, under })
  for (const { words, to } of ways.ways)
    addRows(rows, { className: 'way', text: wordIn(words, language) }, to, own, documents, language)
}

type End = Exclude<Ways, { kind: 'fork' }>

const endClass = (end: End): string => (end.kind === 'more' ? 'more' : `answer ${end.laid.verdict}`)

const silent = { ja: '文書には何も書かれていません', en: 'the document says nothing of this' }

const shapes: Readonly<Record<string, string>> = { accept: '✓', pending: '◔', staff: '?', refuse: '✕' }

/** `✕ no · Faulty or wrong pieces`; `… 12 more answers`. */
export function endWords(end: End, documents: Documents, language: Language): string {
  if (end.kind === 'more')
    return language === 'ja' ? `… この先に${end.answers}通りの答え` : `… ${end.answers} answers further on`
  const { verdict, deciding } = end.laid
  const headings = [...new Set(deciding.map((reference) => headingOf(reference, documents, language)))]
  const why = headings.length > 0 ? headings : [silent[language]]
  return `${shapes[verdict] ?? ''} ${wordIn(verdictWords[verdict] ?? {}, language)} · ${why.join(language === 'ja' ? '、' : ', ')}`
}

/** `kaoru#faulty.exchange` → the heading of its clause, an article's with its law pack before it. */
function headingOf(reference: string, { policy, laws }: Documents, language: Language): string {
  const [name = '', id = ''] = reference.split('#')
  const document = [policy, ...laws].find((one) => one.name === name)
  const rule = document?.rules.find((r) => r.id === id || r.provided.some((p) => p.id === id))
  const section = document?.sections.find((s) => s.id === (rule?.clause ?? id.split('.')[0]))
  const heading = section === undefined ? id : wordIn(section.heading, language)
  return document === undefined || document === policy ? heading : `${name.toUpperCase()}: ${heading}`
}

const highOf = ({ text }: Said): number => wrapped(text).length * lineHeight + 2 * padding

/** Where each row begins, and behind the last where the drawing ends. */
function topsOf(rows: readonly Row[]): readonly number[] {
  const tops = [gapY]
  for (const { said, end } of rows)
    tops.push(tops.at(-1)! + Math.max(highOf(said), end === undefined ? 0 : highOf(end)) + gapY)
  return tops
}

const xOf = ({ depth }: Row): number => gapX / 2 + depth * step

function drawnRow(
  row: Row,
  index: number,
  rows: readonly Row[],
  tops: readonly number[],
  column: number,
): string {
  const { said, end, under } = row
  const [x, top] = [xOf(row), tops[index]!]
  const middle = top + highOf(said) / 2
  const above = rows[under]
  const lines = [
    ...(above === undefined
      ? []
      : [`M${xOf(above) + step / 2} ${tops[under]! + highOf(above.said)}V${middle}H${x}`]),
    ...(end === undefined ? [] : [`M${x + wide} ${middle}H${column}`]),
  ]
  return [
    ...lines.map((d) => `<path d="${d}" fill="none" stroke="currentColor"/>`),
    drawnBox(said, x, top),
    ...(end === undefined ? [] : [drawnBox(end, column, top)]),
  ].join('')
}

function drawnBox(said: Said, x: number, top: number): string {
  const text = wrapped(said.text).map(
    (line, index) =>
      `<tspan x="${x + padding + 2}" y="${top + padding + lineHeight * (index + 0.8)}">${escaped(line)}</tspan>`,
  )
  return (
    `<g class="${said.className}"><title>${escaped(said.text)}</title>` +
    `<rect x="${x}" y="${top}" width="${wide}" height="${highOf(said)}" rx="3" fill="none" ` +
    `stroke="currentColor"/><text fill="currentColor">${text.join('')}</text></g>`
  )
}

const [mostLines, lineWidth] = [3, 35]

/** Half-width characters; one of Japanese is as wide as two. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter > '\u2fff' ? 2 : 1), 0)

/** Words of English stay whole, Japanese may break anywhere. */
function wrapped(text: string): readonly string[] {
  const parts = text.match(/:|[!-9;-\u2fff]+ ?|[^!-\u2fff]/gu) ?? []
  const lines: string[] = ['']
  for (const part of parts) {
    const last = lines.at(-1)!
    if (last !== '' && part !== ':' && widthOf(last + part.trimEnd()) > lineWidth)
      lines.push(part.trimStart())
    else lines[lines.length - 1] = last + part
  }
  if (lines.length <= mostLines) return lines
  return [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1]!.trimEnd()}…`]
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
