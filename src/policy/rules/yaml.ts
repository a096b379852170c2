/**
 * YAML with places: every node knows where in the Markdown file it stands, and every slip becomes a problem
 * there.
 */
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Node, ParsedNode } from 'yaml'
import type { Block, Place, Problem, Sentence } from '../document/tree.ts'
import { nearest } from './suggest.ts'
import { yamlErrors } from './yaml-errors.ts'
import { slipIn } from './yaml-slips.ts'

export type YamlNode = ParsedNode

/** Reads the values of one block and reports what does not fit. */
export type YamlReader = {
  readonly root: YamlNode | undefined
  readonly report: (code: string, node: Node | undefined | null, message: Sentence, help?: Sentence) => void
  readonly placeOf: (node: Node | undefined | null) => Place
  /** The pairs of a mapping. With `known`, other keys are reported. */
  readonly pairs: (node: YamlNode | undefined, known?: readonly string[]) => ReadonlyMap<string, Pair>
  /** A word or number as text. */
  readonly word: (node: YamlNode | undefined) => string | undefined
  /** A list; a single value counts as a list of one. */
  readonly list: (node: YamlNode | undefined) => readonly YamlNode[]
  readonly words: (node: YamlNode | undefined) => readonly string[]
}

export type Pair = { readonly key: YamlNode; readonly value: YamlNode | undefined }

export function readYaml(block: Block, file: string, problems: Problem[]): YamlReader {
  const { parsed, lines } = parsedFrom(withoutTabs(shallow(block, file, problems), block, file, problems))
  const place = placer(block, file, lines)
  const placeOf = (node: Node | undefined | null) => {
    const range = node?.range
    return range === undefined || range === null ? place(0, 1) : place(range[0], range[1])
  }
  const slip = parsed.errors.length === 0 ? undefined : slipIn(block.text)
  if (slip !== undefined) {
    const { line, message, help } = slip
    const column = block.column + slip.column
    problems.push({
      code: 'Y000',
      place: { file, line: block.line + line, column, endColumn: column + 1 },
      message,
      help,
    })
  }
  for (const error of slip === undefined ? parsed.errors.slice(0, 20) : []) {
    problems.push({
      code: 'Y000',
      place: place(error.pos[0], error.pos[1]),
      message: yamlErrors[error.code],
      help: { ja: 'このブロックの YAML を直してください', en: 'mend the YAML of this block' },
    })
  }
  const reader: YamlReader = {
    root: parsed.errors.length > 0 ? undefined : ((parsed.contents ?? undefined) as YamlNode | undefined),
    report: (code, node, message, help) =>
      void problems.push({ code, place: placeOf(node), message, ...(help === undefined ? {} : { help }) }),
    placeOf,
    pairs: (node, known) => pairsOf(reader, node, known),
    word(node) {
      if (node !== undefined && isScalar(node) && node.value !== null) {
        return typeof node.value === 'string' ? node.value : String(node.source ?? node.value)
      }
      reader.report('P005', node, {
        ja: 'ここには語か数を一つだけ書きます',
        en: 'a single word or number is expected here',
      })
      return undefined
    },
    list: (node) => (node === undefined ? [] : isSeq(node) ? (node.items as YamlNode[]) : [node]),
    words: (node) =>
      reader
        .list(node)
        .map((item) => reader.word(item))
        .filter((w) => w !== undefined),
  }
  return reader
}

type Parsed = { readonly parsed: ReturnType<typeof parseDocument>; readonly lines: LineCounter }
/**
 * Blocks that were read before, by their text: whoever changes a document changes one of a hundred. Nobody
 * changes what was parsed.
 */
const parsedBefore = new Map<string, Parsed>()
/** The oldest goes first. */
const mostParsed = 2_000

function parsedFrom(text: string): Parsed {
  const known = parsedBefore.get(text)
  if (known !== undefined) return known
  const lines = new LineCounter()
  const parsed = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  const read = { parsed, lines }
  parsedBefore.set(text, read)
  const [oldest] = parsedBefore.keys()
  if (parsedBefore.size > mostParsed && oldest !== undefined) parsedBefore.delete(oldest)
  return read
}

function pairsOf(
  reader: YamlReader,
  node: YamlNode | undefined,
  known: readonly string[] | undefined,
): ReadonlyMap<string, Pair> {
  const found = new Map<string, Pair>()
  if (node === undefined) return found
  if (!isMap(node)) {
    reader.report(
      'P005',
      node,
      { ja: 'ここには項目名と値の組を書きます', en: 'a mapping of keys and values is expected here' },
      { ja: '`key: value` の行を書いてください', en: 'write `key: value` lines' },
    )
    return found
  }
  for (const pair of node.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : ''
    if (known !== undefined && !known.includes(key)) {
      reader.report(
        'P003',
        pair.key as Node,
        { ja: `\`${key}\` という項目はありません`, en: `unknown key \`${key}\`` },
        didYouMean(key, known),
      )
      continue
    }
    found.set(key, {
      key: pair.key as YamlNode,
      value: (pair.value ?? undefined) as YamlNode | undefined,
    })
  }
  return found
}

/** Where a tab indents a line: YAML knows spaces only, and everything behind would be read askew. */
export const tabIn = (text: string): number =>
  text.split('\n').findIndex((line) => /^ *\t\s*[^\s#]/.test(line))

/**
 * The text of a block, or none of it where a tab indents a line: one problem says so, and nothing follows.
 */
function withoutTabs(text: string, block: Block, file: string, problems: Problem[]): string {
  const line = tabIn(text)
  if (line < 0) return text
  const column = block.column + (text.split('\n')[line] ?? '').indexOf('\t')
  problems.push({
    code: 'Y002',
    place: { file, line: block.line + line, column, endColumn: column + 1 },
    message: yamlErrors.TAB_AS_INDENT,
    help: { ja: 'タブを空白に置きかえてください', en: 'put spaces in the place of the tab' },
  })
  return ''
}

const maxDepth = 40

/** The text of a block, or none of it where it is nested too deeply to be read. */
function shallow(block: Block, file: string, problems: Problem[]): string {
  const deep = tooDeep(block.text)
  if (deep === undefined) return block.text
  problems.push({
    code: 'Y001',
    place: { file, line: block.line + deep, column: block.column, endColumn: block.column + 1 },
    message: { ja: 'このブロックは入れ子が深すぎます', en: 'this block is nested too deeply' },
    help: {
      ja: `入れ子は${maxDepth}段までにしてください`,
      en: `at most ${maxDepth} levels can stand inside one another`,
    },
  })
  return ''
}

/**
 * The line on which values stand deeper than any rule needs: reading and weighing them goes level by level.
 */
function tooDeep(text: string): number | undefined {
  let depth = 0
  for (const [index, line] of text.split('\n').entries()) {
    for (const sign of line) {
      if (sign === '[' || sign === '{') depth += 1
      else if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1)
      if (depth > maxDepth) return index
    }
    const lead = /^(?:[ \t]|[-?:](?=[ \t]))*/.exec(line)![0]
    if (lead.length > maxDepth * 4) return index
  }
  return undefined
}

/** From offsets in the block's text to places in the Markdown file. */
function placer(block: Block, file: string, lines: LineCounter) {
  return (from: number, to: number): Place => {
    const start = lines.linePos(from)
    const end = lines.linePos(Math.max(to, from + 1))
    const column = start.col + block.column - 1
    return {
      file,
      line: block.line + start.line - 1,
      column,
      endColumn: end.line === start.line ? end.col + block.column - 1 : column + 1,
    }
  }
}

/** `did you mean …?` or the words that are known. */
export function didYouMean(word: string, known: readonly string[]): Sentence {
  const near = nearest(word, known)
  const some = known.join(', ')
  return near === undefined
    ? { ja: `ここで使えるもの: ${some}`, en: `known here: ${some}` }
    : { ja: `もしかして \`${near}\` ですか`, en: `did you mean \`${near}\`?` }
}
