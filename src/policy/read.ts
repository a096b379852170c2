/**
 * Text → policy. Reading never throws: all problems come together, each with its place, and the policy is
 * what could be understood. A policy with problems must not rule; `check` says so with exit code 1.
 */
import { markedText } from './document/from-text.ts'
import type { Document, Place, Problem, Section, Sentence } from './document/tree.ts'
import { examplesFrom, leavesFrom, ownFactsFrom, rulesFrom } from './rules/from-document.ts'
import { frontFrom } from './rules/front.ts'
import { tieReferences } from './rules/references.ts'
import type { Policy } from './rules/tree.ts'
import { commerce, extended } from './vocabulary/commerce.ts'

/** Reads a policy or a law pack. `file` is only used to name places. */
export function readPolicy(
  text: string,
  file: string,
): { readonly policy: Policy; readonly problems: readonly Problem[] } {
  const frontProblems: Problem[] = []
  const marked = markedText(text, file)
  if (marked.problems.length > 0) return { policy: emptyPolicy(file), problems: marked.problems }
  const front = frontFrom(marked.front, file, commerce, frontProblems)
  const { document, problems: shape } = marked.read(front.languages)
  const problems: Problem[] = [...frontProblems, ...shape]
  const own = atMost(
    maxFacts,
    { ja: 'この文書だけの事実', en: 'facts of its own' },
    ownFactsFrom(document, commerce, problems),
    document,
    problems,
  )
  const vocabulary = extended(commerce, own)
  const setting = { vocabulary, counting: front.counting, home: front.home }
  const written = rulesFrom(document, front.kind, setting, problems)
  const rules = tieReferences(
    atMost(maxRules, { ja: '規則', en: 'rules' }, written, document, problems),
    problems,
  )
  const examples = examplesFrom(document, problems)
  reportMissingText(document, front.languages, problems)
  const policy: Policy = {
    ...front,
    title: document.title,
    preface: document.preface,
    sections: document.sections,
    facts: own,
    rules,
    examples,
    leaves: leavesFrom(document, problems),
  }
  return { policy, problems: inOrder(problems) }
}

/** More is not a policy that anybody reads; and every rule is held against every other. */
const maxRules = 300
const maxFacts = 200

/** What is beyond a limit is named by its place and left out. */
function atMost<T extends { readonly place?: Place }>(
  limit: number,
  what: Sentence,
  all: readonly T[],
  document: Document,
  problems: Problem[],
): readonly T[] {
  if (all.length <= limit) return all
  const place = all[limit]?.place ?? document.sections[0]!.place
  problems.push({
    code: 'P042',
    place,
    message: { ja: `${what.ja}が${all.length}個あります`, en: `the document has ${all.length} ${what.en}` },
    help: {
      ja: `読めるのは${limit}個までです。文書を分けてください`,
      en: `at most ${limit} can be read; divide the document`,
    },
  })
  return all.slice(0, limit)
}

/** A clause that decides must be there to read, in every language of the document. */
function reportMissingText(document: Document, languages: readonly string[], problems: Problem[]) {
  const decides = (section: Section) => section.rules.length > 0
  for (const section of document.sections.filter(decides)) {
    const missing = languages.filter((language) => (section.text[language] ?? '').trim() === '')
    if (missing.length === 0) continue
    const other = Object.keys(section.text).find((language) => !languages.includes(language))
    problems.push({
      code: 'P038',
      place: section.place,
      message: {
        ja: `条項 \`${section.id}\` には規則がありますが、\`${missing.join('`、`')}\` の文章がありません`,
        en: `the clause \`${section.id}\` has rules but no text in \`${missing.join('`, `')}\``,
      },
      help:
        other === undefined
          ? {
              ja: `\`:::${missing[0]}\` と \`:::\` の間に文章を書いてください`,
              en: `write it between \`:::${missing[0]}\` and \`:::\``,
            }
          : {
              ja: `\`:::${other}\` はこの文書の言語ではありません。\`:::${missing[0]}\` と書いてください`,
              en: `\`:::${other}\` is no language of this document; write \`:::${missing[0]}\``,
            },
    })
  }
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
}

function emptyPolicy(file: string): Policy {
  return {
    kind: 'policy',
    name: file,
    version: '0',
    effective: '1970-01-01T00:00Z',
    languages: ['ja', 'en'],
    home: 'JP',
    counting: { firstDay: 'excluded', months: 'same-date', roll: 'none', notice: 'arrival', zone: 'UTC' },
    title: {},
    preface: {},
    sections: [],
    facts: [],
    rules: [],
    examples: [],
    leaves: [],
    scope: { kind: 'all', of: [] },
  }
}
