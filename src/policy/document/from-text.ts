/**
 * Markdown text → document. Never throws: whatever cannot be read becomes a problem with its place.
 * The published text is kept as the author wrote it (a slice of the source), not printed back from a tree.
 */
import { fromMarkdown } from 'mdast-util-from-markdown'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { directive } from 'micromark-extension-directive'
import { frontmatter } from 'micromark-extension-frontmatter'
import type { Nodes, RootContent } from 'mdast'
import type { Words } from '../vocabulary/tree.ts'
import { unclosedIn } from './unclosed.ts'
import type { Block, Document, Place, Problem, Section, Sentence } from './tree.ts'

/** A policy longer than this is not a policy: reading it would make every keystroke slow. */
const maxCharacters = 1_000_000

const languageCodes = /^[a-z]{2}$/

/**
 * What may stand behind the heading of an article: that it only informs, and how far its source was checked.
 * The legal text itself was read; read as others quote it; secondary pages say so; from memory; not settled.
 */
export const lawMarks = ['info', 'read', 'quoted', 'secondary', 'memory', 'uncertain'] as const

/** A text as Markdown: its front matter, and what is left to read when the languages are known. */
export type MarkedText = {
  readonly front: Block | undefined
  readonly problems: readonly Problem[]
  /** `languages` are those of the front matter; headings are split between them at ` / `. */
  readonly read: (languages: readonly string[]) => {
    readonly document: Document
    readonly problems: readonly Problem[]
  }
}

/** Reads the text once; its sections are told when somebody says which languages it has. */
export function markedText(marked: string, file: string): MarkedText {
  // Some editors put a mark before the first letter; places are counted without it.
  const text = marked.replace(/^\uFEFF/, '')
  const problems = problemsOfText(text, file)
  const empty: Document = { file, front: undefined, title: {}, preface: {}, sections: [] }
  if (problems.length > 0) return { front: undefined, problems, read: () => ({ document: empty, problems }) }
  const { children } = fromMarkdown(text, {
    extensions: [frontmatter(['yaml']), directive()],
    mdastExtensions: [frontmatterFromMarkdown(['yaml']), directiveFromMarkdown()],
  })
  const yaml = children.findLast((node) => node.type === 'yaml')
  const isLaw = children.some((node) => node.type === 'yaml' && /^law:/m.test(node.value))
  const front: Block | undefined = yaml && {
    text: yaml.value,
    line: (yaml.position?.start.line ?? 1) + 1,
    column: 1,
  }
  return {
    front,
    problems,
    read(languages) {
      const found: Problem[] = []
      const reader = sectionReader(text, file, languages, isLaw, found)
      for (const node of children) reader.read(node)
      return { document: { file, front, ...reader.finish() }, problems: found }
    },
  }
}

/** Why a text cannot be read at all. */
function problemsOfText(text: string, file: string): readonly Problem[] {
  const unreadable = whyUnreadable(text)
  if (unreadable === undefined) return unclosedIn(text, file)
  const { line = 1, column = 1, ...said } = unreadable
  return [{ code: 'P001', place: at(file, line, column, column), ...said }]
}

type Unreadable = {
  readonly message: Sentence
  readonly help: Sentence
  readonly line?: number
  readonly column?: number
}

function whyUnreadable(text: string): Unreadable | undefined {
  if (text.trim() === '')
    return {
      message: { ja: '文書が空です', en: 'the document is empty' },
      help: {
        ja: '`---` の行ではさんだ前書きから書き始めてください',
        en: 'begin with front matter between `---` lines',
      },
    }
  if (text.length > maxCharacters) {
    return {
      message: { ja: `文書が${text.length}文字あります`, en: `the document has ${text.length} characters` },
      help: rightFile(`${maxCharacters}文字`, maxCharacters),
    }
  }
  if (text.includes('\u0000') || replaced(text) > 20)
    return {
      message: { ja: 'この文書は文字のファイルではありません', en: 'the document is not text' },
      help: {
        ja: '約束の文書は、UTF-8 で保存した Markdown のファイルです',
        en: 'a policy is a Markdown file in UTF-8',
      },
    }
  if (text.includes('\r') && !text.includes('\n'))
    return {
      message: {
        ja: '行の終わりが、古い形式(CR だけ)になっています',
        en: 'the lines end in the manner of old computers, with CR alone',
      },
      help: { ja: '改行を LF にして保存し直してください', en: 'save the file with LF at the end of lines' },
    }
  const lines = text.split('\n')
  if (lines.length > maxLines)
    return {
      message: { ja: `文書が${lines.length}行あります`, en: `the document has ${lines.length} lines` },
      help: rightFile(`${maxLines}行`, maxLines),
      line: maxLines + 1,
    }
  return notUtf8(lines) ?? overloaded(lines)
}

const rightFile = (mostJa: string, most: number): Sentence => ({
  ja: `読めるのは${mostJa}までです。このファイルで間違いありませんか`,
  en: `at most ${most} can be read; is this the right file?`,
})

const maxLines = 20_000
const replaced = (text: string) => text.slice(0, 20_000).split('\uFFFD').length - 1

/** Bytes that are no text in UTF-8 arrive as one character that nobody writes. */
function notUtf8(lines: readonly string[]): Unreadable | undefined {
  const line = lines.findIndex((said) => said.includes('\uFFFD'))
  return line < 0
    ? undefined
    : {
        message: { ja: 'ここに UTF-8 でない文字があります', en: 'a character here is not UTF-8' },
        help: {
          ja: '書き直して、UTF-8 で保存してください',
          en: 'write it again, and save the file as UTF-8',
        },
        line: line + 1,
        column: lines[line]!.indexOf('\uFFFD') + 1,
      }
}

/** What takes Markdown readers minutes: containers in containers, and paragraphs that are all signs. */
const maxDepth = 40
const maxSigns = 4_000

function overloaded(lines: readonly string[]): Unreadable | undefined {
  let signs = 0
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') signs = 0
    const [lead] = /^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])(?=[ \t>]|$))*/.exec(line)!
    const depth = lead.replaceAll(/[^>*+.)-]/g, '').length
    signs += line.replaceAll(/[^*_`[\]<&{}~]/g, '').length
    if (depth > maxDepth || /^[ \t]{400}[ \t]*\S/.test(line))
      return {
        message: {
          ja: 'この行は、箇条書きや引用の入れ子が深すぎます',
          en: 'this line stands too deep in lists or quotations',
        },
        help: {
          ja: `入れ子は${maxDepth}段までにしてください`,
          en: `at most ${maxDepth} can stand inside one another`,
        },
        line: index + 1,
      }
    if (signs > maxSigns)
      return {
        message: {
          ja: `空の行をはさまずに、括弧などの記号が${maxSigns}個より多く続いています`,
          en: `there are more than ${maxSigns} brackets and other signs without an empty line between`,
        },
        help: { ja: '段落やブロックを分けてください', en: 'divide the paragraph or the block' },
        line: index + 1,
      }
  }
  return undefined
}

type Open = {
  id: string
  informs: boolean
  marks: readonly string[]
  heading: Words
  text: Record<string, string>
  place: Place
  rules: Block[]
  facts: Block[]
  examples: Block[]
  leaves: Block[]
  duties: Block[]
}

/** What has been read so far: the sections that are whole, the one that is open, and where each id stood. */
type Reading = {
  readonly text: string
  readonly file: string
  readonly languages: readonly string[]
  readonly isLaw: boolean
  readonly problems: Problem[]
  readonly sections: Section[]
  readonly preface: Record<string, string>
  readonly seen: Map<string, Place>
  title: Words
  open: Open | undefined
}

function sectionReader(
  text: string,
  file: string,
  languages: readonly string[],
  isLaw: boolean,
  problems: Problem[],
) {
  const r: Reading = {
    text,
    file,
    languages,
    isLaw,
    problems,
    sections: [],
    preface: {},
    seen: new Map(),
    title: {},
    open: undefined,
  }
  return {
    read(node: RootContent) {
      if (node.type === 'heading') readHeading(r, node)
      else if (node.type === 'containerDirective') readContainer(r, node)
      else if (node.type === 'code' && (node.lang === 'yaml' || isMeantAsBlock(node))) readBlock(r, node)
    },
    finish() {
      if (r.open !== undefined) r.sections.push(r.open)
      return { title: r.title, preface: r.preface, sections: r.sections }
    },
  }
}

function readHeading(r: Reading, node: Extract<RootContent, { type: 'heading' }>) {
  const source = sliceOf(r.text, node)
    .replace(/^#+\s*/, '')
    .replace(/\s*#*$/, '')
  const match = /^(.*?)\s*\{([^}]*)\}$/s.exec(source)
  const heading = split(match?.[1] ?? source, r.languages)
  if (node.depth === 1) {
    r.title = heading
    return
  }
  const place = placeOf(r.file, node)
  const attributes = (match?.[2] ?? '').split(/\s+/)
  const marks = attributes.filter((a) => a.startsWith('.')).map((a) => a.slice(1))
  if (r.isLaw) reportMarks(marks, place, r.problems)
  const id = idOf(r, attributes, source, place)
  if (r.open !== undefined) r.sections.push(r.open)
  r.open = {
    id,
    informs: marks.includes('info'),
    marks,
    heading,
    text: {},
    place,
    rules: [],
    facts: [],
    examples: [],
    leaves: [],
    duties: [],
  }
}

/** The id of a heading; one that is missing or taken is reported, and reading goes on. */
function idOf(r: Reading, attributes: readonly string[], source: string, place: Place): string {
  const id = attributes.find((a) => a.startsWith('#'))?.slice(1)
  if (id === undefined || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    r.problems.push({
      code: 'P034',
      place,
      message: {
        ja: `見出し \`${source}\` に id がありません`,
        en: `the heading \`${source}\` has no id`,
      },
      help: {
        ja: '見出しの後ろに、英小文字の id を書いてください。例: `{#faulty}`',
        en: 'write an id in small letters behind it, for instance `{#faulty}`',
      },
    })
  }
  const name = id ?? `unnamed-${place.line}`
  const earlier = r.seen.get(name)
  if (earlier !== undefined) {
    r.problems.push({
      code: 'P030',
      place,
      message: { ja: `id \`${name}\` が二度使われています`, en: `the id \`${name}\` stands twice` },
      help: {
        ja: `${earlier.line}行目の見出しが先に使っています。別の id にしてください`,
        en: `it is taken by the heading in line ${earlier.line}`,
      },
    })
  }
  r.seen.set(name, place)
  return name
}

/** What languages are called by those who do not know their codes. */
const longNames: Readonly<Record<string, string>> = {
  eng: 'en',
  english: 'en',
  jpn: 'ja',
  jap: 'ja',
  japanese: 'ja',
  nihongo: 'ja',
}

function readContainer(r: Reading, node: Extract<RootContent, { type: 'containerDirective' }>) {
  const words = r.open?.text ?? r.preface
  const inner = node.children.map((child) => sliceOf(r.text, child)).join('\n\n')
  if (!languageCodes.test(node.name)) {
    const meant = longNames[node.name.toLowerCase()]
    // Read as what was meant, so that it is not told a second time as a text that is missing.
    if (meant !== undefined) words[meant] ??= inner
    r.problems.push({
      code: 'P035',
      place: placeOf(r.file, node),
      message: {
        ja: `\`:::${node.name}\` は言語ではありません`,
        en: `\`:::${node.name}\` is not a language`,
      },
      help: {
        ja: `${meant === undefined ? '' : `もしかして \`:::${meant}\` ですか。`}公開する文章は \`:::ja\` と \`:::\` の間に書いてください`,
        en: `${meant === undefined ? '' : `did you mean \`:::${meant}\`? `}published text stands between \`:::ja\` and \`:::\``,
      },
    })
    return
  }
  words[node.name] = words[node.name] === undefined ? inner : `${words[node.name]}\n\n${inner}`
}

/** A fence of another name, or of none, with what would be a block: left unread, its rules would be lost. */
const isMeantAsBlock = ({ lang, value }: Extract<RootContent, { type: 'code' }>): boolean =>
  /^ya?ml/i.test(lang ?? '') || /^\s*(?:- )?(?:on|when|then|finding|from|expect): ?\S/m.test(value)

function readBlock(r: Reading, node: Extract<RootContent, { type: 'code' }>) {
  const kind = node.meta ?? ''
  const start = node.position?.start ?? { line: 1, column: 1 }
  const isYaml = node.lang === 'yaml'
  const target = r.open === undefined || !isYaml ? undefined : blocksOf(r.open, kind, r.isLaw)
  if (target !== undefined) {
    target.push({ text: node.value, line: start.line + 1, column: start.column })
    return
  }
  const named = `${node.lang ?? ''} ${kind}`.trim()
  const known = {
    ja: `${r.isLaw ? '`yaml duties`、' : ''}\`yaml rule\`、\`yaml facts\`、\`yaml example\`、\`yaml leave\` のどれかを書いてください`,
    en: `write \`yaml rule\`, \`yaml facts\`, \`yaml example\` or \`yaml leave\`${r.isLaw ? ', or `yaml duties`' : ''}`,
  }
  const under = {
    ja: 'ブロックは、id のある見出しの下に書いてください',
    en: 'blocks stand under a heading with an id',
  }
  r.problems.push({
    code: 'P036',
    place: placeOf(r.file, node),
    message: {
      ja: isYaml
        ? `ここに \`yaml ${kind}\` のブロックは置けません`
        : named === ''
          ? '名前のないブロックは読まれません'
          : `名前が \`${named}\` のブロックは読まれません`,
      en: isYaml
        ? `a block \`yaml ${kind}\` cannot stand here`
        : named === ''
          ? 'a block without a name is not read'
          : `a block that is called \`${named}\` is not read`,
    },
    help: r.open === undefined && isYaml ? under : known,
  })
}

function blocksOf(open: Open, kind: string, isLaw: boolean): Block[] | undefined {
  if (kind === 'rule') return open.rules
  if (kind === 'facts') return open.facts
  if (kind === 'example') return open.examples
  if (kind === 'leave') return open.leaves
  return kind === 'duties' && isLaw ? open.duties : undefined
}

function reportMarks(marks: readonly string[], place: Place, problems: Problem[]) {
  for (const mark of marks.filter((m) => !(lawMarks as readonly string[]).includes(m))) {
    problems.push({
      code: 'P039',
      place,
      message: {
        ja: `\`.${mark}\` という条文の印はありません`,
        en: `\`.${mark}\` is not a mark of an article`,
      },
      help: { ja: `使える印: .${lawMarks.join(', .')}`, en: `known here: .${lawMarks.join(', .')}` },
    })
  }
}

/** A heading in several languages: `配送 / Delivery`. One name stands for all when there is no ` / `. */
function split(heading: string, languages: readonly string[]): Words {
  const parts = heading.split(/\s+\/\s+/)
  return Object.fromEntries(languages.map((language, i) => [language, (parts[i] ?? parts[0] ?? '').trim()]))
}

function sliceOf(text: string, node: Nodes): string {
  return text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
}

function placeOf(file: string, node: Nodes): Place {
  const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
  return at(file, start.line, start.column, end.line === start.line ? end.column : start.column + 1)
}

const at = (file: string, line: number, column: number, endColumn: number): Place => ({
  file,
  line,
  column,
  endColumn,
})
