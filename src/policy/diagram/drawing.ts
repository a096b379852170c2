/**
 * Ways to an answer as a drawing: boxes to be read from left to right, an answer at the end of each line. No
 * styles but attributes, which a stylesheet overrides by class; what is cut short stands whole in its title.
 */
import { wordIn } from '../evaluate/print.ts'
import type { Documents } from '../evaluate/settle.ts'
import { commerce } from '../vocabulary/commerce.ts'
import { verdictWords } from './print.ts'
import type { Overview, Ways } from './ways.ts'

type Language = 'ja' | 'en'

/** A box with what stands behind it; `top` and `tall` are of all its lines. */
type Box = {
  readonly className: string
  readonly text: string
  readonly lines: readonly string[]
  readonly column: number
  readonly top: number
  readonly tall: number
  readonly kids: readonly Box[]
}

const [wide, gapX, gapY, lineHeight, padding] = [158, 22, 8, 15, 7]

/** A drawing with title and description. */
export function svgOf(
  documents: Documents,
  request: string,
  { ways, answers, whole }: Overview,
  language: Language,
): string {
  const name = wordIn(commerce.requests.find((q) => q.value === request)?.words ?? { en: request }, language)
  const root = boxOf({ className: 'request', text: name }, [ways], documents, language, 0, 0)
  const width = (depthOf(root) + 1) * (wide + gapX) + gapX
  const height = root.tall + 2 * gapY
  const title = language === 'ja' ? `${name}:答えまでの道` : `${name}: the ways to an answer`
  const description =
    language === 'ja'
      ? `左から右へ読みます。答えは${answers}通り${whole ? '' : '、一部は省いてあります'}。`
      : `Read from left to right. ${answers} possible answers${whole ? '' : ', some of them left out'}.`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" ` +
    `height="${height}" role="img" aria-labelledby="drawing-title drawing-text" font-family="sans-serif" ` +
    `font-size="12"><title id="drawing-title">${escaped(title)}</title>` +
    `<desc id="drawing-text">${escaped(description)}</desc>${drawn(root)}</svg>`
  )
}

type Said = { readonly className: string; readonly text: string }

function boxOf(
  said: Said,
  behind: readonly Ways[],
  documents: Documents,
  language: Language,
  column: number,
  top: number,
): Box {
  const lines = wrapped(said.text)
  const next = behind.flatMap((ways) => saidBehind(ways, documents, language))
  let end = top
  const kids = next.map(([kid, further]) => {
    const made = boxOf(kid, further, documents, language, column + 1, end)
    end += made.tall
    return made
  })
  const own = lines.length * lineHeight + 2 * padding + gapY
  return { ...said, lines, column, top, tall: Math.max(own, end - top), kids }
}

function saidBehind(
  ways: Ways,
  documents: Documents,
  language: Language,
): readonly (readonly [Said, readonly Ways[]])[] {
  if (ways.kind === 'fork')
    return ways.ways.map(({ words, to }) => [{ className: 'way', text: wordIn(words, language) }, [to]])
  return [[{ className: endClass(ways), text: endWords(ways, documents, language) }, []]]
}

type End = Exclude<Ways, { kind: 'fork' }>

const endClass = (end: End): string => (end.kind === 'more' ? 'more' : `answer ${end.laid.verdict}`)

const shapes: Readonly<Record<string, string>> = { accept: '✓', pending: '◔', staff: '?', refuse: '✕' }

/** `✕ no · Faulty or wrong pieces`; `… 12 more answers`. */
export function endWords(end: End, documents: Documents, language: Language): string {
  if (end.kind === 'more')
    return language === 'ja' ? `… この先に${end.answers}通りの答え` : `… ${end.answers} answers further on`
  const { verdict, deciding } = end.laid
  const headings = [...new Set(deciding.map((reference) => headingOf(reference, documents, language)))]
  const why = headings.length > 0 ? headings : [language === 'ja' ? '定めなし' : 'nothing written']
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

const depthOf = (box: Box): number => Math.max(box.column, ...box.kids.map(depthOf))

const xOf = (box: Box): number => gapX / 2 + box.column * (wide + gapX)
const highOf = (box: Box): number => box.lines.length * lineHeight + 2 * padding
/** A box stands at the top of what is behind it, so that the beginning is in view. */
const middleOf = (box: Box): number => gapY + box.top + highOf(box) / 2

function drawn(box: Box): string {
  const [x, middle] = [xOf(box), middleOf(box)]
  const high = highOf(box)
  const lines = box.kids.map((kid) => {
    const [from, to, turn] = [x + wide, xOf(kid), x + wide + gapX / 2]
    return `<path d="M${from} ${middle}H${turn}V${middleOf(kid)}H${to}" fill="none" stroke="currentColor"/>`
  })
  const text = box.lines.map(
    (line, index) =>
      `<tspan x="${x + padding}" y="${middle - high / 2 + padding + lineHeight * (index + 0.8)}">${escaped(line)}</tspan>`,
  )
  const frame =
    `<g class="${box.className}"><title>${escaped(box.text)}</title>` +
    `<rect x="${x}" y="${middle - high / 2}" width="${wide}" height="${high}" rx="3" fill="none" ` +
    `stroke="currentColor"/><text fill="currentColor">${text.join('')}</text></g>`
  return `${lines.join('')}${frame}${box.kids.map(drawn).join('')}`
}

const [mostLines, lineWidth] = [4, 24]

/** Half-width characters; one of Japanese is as wide as two. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter > '\u2fff' ? 2 : 1), 0)

/** Words of English stay whole, Japanese may break anywhere. */
function wrapped(text: string): readonly string[] {
  const parts = text.match(/[!-\u2fff]+ ?|[^!-\u2fff]/gu) ?? []
  const lines: string[] = ['']
  for (const part of parts) {
    const last = lines.at(-1)!
    if (last !== '' && widthOf(last + part.trimEnd()) > lineWidth) lines.push(part.trimStart())
    else lines[lines.length - 1] = last + part
  }
  if (lines.length <= mostLines) return lines
  return [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1]!.trimEnd()}…`]
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
