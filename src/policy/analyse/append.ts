/** Examples → a document that holds them: in a fence at the end, in its part for examples. */
import { Document, isCollection, stringify } from 'yaml'
import type { Policy } from '../rules/tree.ts'
import type { WrittenExample } from './missing.ts'

/** The text with examples at its end; all that stood there stays. */
export function withExamples(text: string, policy: Policy, examples: readonly WrittenExample[]): string {
  if (examples.length === 0) return text
  const fence = `\`\`\`yaml example\n${examples.map(exampleText).join('')}\`\`\`\n`
  return `${text.trimEnd()}\n\n${headingFor(policy)}${fence}`
}

/** One line for the facts and one for what is expected, as people write them. */
function exampleText({ name, facts, expect }: WrittenExample): string {
  return `- name: ${stringify(name, { lineWidth: 0 }).trim()}\n  facts: ${inLine(facts)}\n  expect: ${inLine(expect)}\n`
}

/** `{ request: exchange, cites: [faulty.late] }`. */
function inLine(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return inFlow(value)
  const entries = Object.entries(value).map(([key, one]) => `${inFlow(key)}: ${inLine(one)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

/** A word or a list of words as it may stand between braces. */
function inFlow(value: unknown): string {
  const document = new Document([value])
  if (isCollection(document.contents)) document.contents.flow = true
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trim().slice(1, -1)
}

/** Nothing when the last part of the document has examples already. */
function headingFor({ sections, languages }: Policy): string {
  if ((sections.at(-1)?.examples.length ?? 0) > 0) return ''
  const ids = new Set(sections.map(({ id }) => id))
  const id = ['examples', ...Array.from({ length: ids.size }, (_, n) => `examples-${n + 2}`)].find(
    (one) => !ids.has(one),
  )
  const words = languages.map((language) => (language === 'ja' ? '例' : 'Examples'))
  return `## ${[...new Set(words)].join(' / ')} {#${id} .info}\n\n`
}
