/**
 * Text and blocks that nobody closed. Markdown would read on to the end of the file and swallow clause after
 * clause; whoever wrote it is told where it begins, and of nothing that follows from it.
 */
import type { Problem, Sentence } from './tree.ts'

type Opened = { readonly sign: string; readonly line: number; readonly source: string }

/** What is open where the next clause begins, another text begins, or the file ends. */
export function unclosedIn(text: string, file: string): readonly Problem[] {
  const problems: Problem[] = []
  const report = (code: string, { line, source }: Opened, message: Sentence, help: Sentence) =>
    problems.push({
      code,
      place: { file, line, column: 1, endColumn: source.length + 1 },
      message,
      help,
    })
  let words: Opened | undefined
  let fence: Opened | undefined
  const endWords = () => {
    if (words === undefined) return
    const name = `\`${words.source}\``
    report('P045', words, opened(name), close(':::', 'text'))
    words = undefined
  }
  const endFence = () => {
    if (fence === undefined) return
    report('P046', fence, opened(`\`${fence.source}\``), close(fence.sign, 'block'))
    fence = undefined
  }
  for (const [index, whole] of text.split('\n').entries()) {
    const source = whole.trimEnd()
    const line = index + 1
    const beginsClause = /^#{1,6}\s.*\{[^}]*#[^}]*\}$/.test(source)
    const sign = /^ {0,3}(`{3,}|~{3,})(?!.*`)\s*(.*)$/.exec(source)
    if (fence !== undefined) {
      const closes = sign?.[2] === '' && sign[1]!.startsWith(fence.sign)
      if (closes) fence = undefined
      else if (beginsClause || (/^(?:`{3,}yaml|:::[a-z])/.test(source) && fence.sign.length === 3)) endFence()
      if (closes || fence !== undefined) continue
    }
    if (sign !== null) fence = { sign: sign[1]!, line, source: source.trim() }
    else if (beginsClause) endWords()
    else if (/^:{3,}[a-z]/.test(source)) {
      endWords()
      words = { sign: ':::', line, source }
    } else if (/^:{3,}\s+[a-z]{2}$/.test(source)) {
      const right = source.replace(/\s+/, '')
      report('P047', { sign: ':::', line, source }, apart(source), together(right))
    } else if (/^:{3,}$/.test(source)) words = undefined
  }
  endFence()
  endWords()
  return problems
}

const opened = (name: string): Sentence => ({
  ja: `${name} で始まる部分が閉じられていません`,
  en: `what begins with ${name} is never closed`,
})

const close = (sign: string, what: 'text' | 'block'): Sentence => ({
  ja: `${what === 'text' ? '文章' : 'ブロック'}の終わりに、\`${sign}\` だけの行を書いてください`,
  en: `write a line with \`${sign}\` alone at the end of the ${what}`,
})

const apart = (source: string): Sentence => ({
  ja: `\`${source}\` は、文章の始まりとして読めません`,
  en: `\`${source}\` does not begin a text`,
})

const together = (right: string): Sentence => ({
  ja: `あいだを空けずに \`${right}\` と書いてください`,
  en: `write \`${right}\`, without a space`,
})
