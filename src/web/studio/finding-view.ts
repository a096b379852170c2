/**
 * What was found in a document, as values that a page and an editor can show. Pure; says nothing of its own.
 */
import { wordIn, type ExampleResult, type Problem, type Remark } from '#policy'
import { say, type Language, type WordKey } from '#words'
import { tryAddress } from './addresses.ts'
import type { Examined, Look } from './look-at.ts'
import { capital, joined } from './wording.ts'

/** A stretch of one line in the text, 1-based; `endColumn` is exclusive. */
export type Spot = { readonly line: number; readonly column: number; readonly endColumn: number }

export type FindingView = {
  readonly severity: Remark['severity']
  readonly kind: string
  readonly spot: Spot
  readonly sentence: string
  readonly suggestion: string | undefined
  /** How a document leaves it, or why this one does. */
  readonly leave: string | undefined
  /** `said`: the sentence says the case already. */
  readonly witness: { readonly words: string; readonly address: string; readonly said: boolean } | undefined
}

/** What stands under the words in the editor. */
export type Mark = Spot & { readonly severity: 'error' | 'warning' | 'info'; readonly message: string }

const kindWords: Readonly<Record<string, WordKey>> = {
  silence: 'studio.kind.silence',
  contradiction: 'studio.kind.contradiction',
  'never-applies': 'studio.kind.never-applies',
  redundant: 'studio.kind.redundant',
  'odd-rule': 'studio.kind.odd-rule',
  'promise-without-rule': 'studio.kind.promise-without-rule',
  'languages-differ': 'studio.kind.languages-differ',
  'number-differs': 'studio.kind.number-differs',
  'text-differs': 'studio.kind.text-differs',
  edge: 'studio.kind.edge',
  law: 'studio.kind.law',
  lawyer: 'studio.kind.lawyer',
  open: 'studio.kind.open',
  'unplaced-term': 'studio.kind.unplaced-term',
  'not-supplied': 'studio.kind.not-supplied',
  duty: 'studio.kind.duty',
  left: 'studio.kind.left',
} satisfies Record<Remark['kind'], WordKey>

/** The finding with its place, as a colleague would say it. */
function findingView(remark: Remark, shop: string, language: Language): FindingView {
  const { severity, kind, place, words, suggestion, witness } = remark
  const said = wordIn(suggestion, language)
  const sentence = capital(wordIn(words, language))
  return {
    severity,
    kind: say(language, kindWords[kind] ?? 'studio.kind.other'),
    spot: spotOf(place),
    sentence,
    suggestion: said === '' ? undefined : capital(said),
    leave: leaveWords(remark, language),
    witness: witness === undefined ? undefined : witnessView(witness, sentence, shop, language),
  }
}

function leaveWords({ mark, left }: Remark, language: Language): string | undefined {
  if (left !== undefined) return say(language, 'studio.finding.left', { reason: left })
  return mark === undefined ? undefined : say(language, 'studio.finding.leave', { mark })
}

function witnessView(
  { words, input }: NonNullable<Remark['witness']>,
  sentence: string,
  shop: string,
  language: Language,
): FindingView['witness'] {
  const said = wordIn(words, language)
  return { words: said, address: tryAddress(shop, input), said: sentence.includes(said) }
}

/** An example that does not come out is an error like any other. */
function failedView({ example, differences }: ExampleResult, language: Language): FindingView {
  return {
    severity: 'error',
    kind: say(language, 'studio.examples'),
    spot: spotOf(example.place),
    sentence: capital(
      say(language, 'studio.examples.fail', {
        name: example.name,
        differences: joined(
          differences.map((one) => wordIn(one, language)),
          language,
        ),
      }),
    ),
    suggestion: undefined,
    leave: undefined,
    witness: undefined,
  }
}

/** Silence must not look like praise. */
const unfinishedView = (language: Language): FindingView => ({
  severity: 'error',
  kind: say(language, 'studio.kind.other'),
  spot: { line: 1, column: 1, endColumn: 1 },
  sentence: say(language, 'studio.trouble.too-many-nodes'),
  suggestion: undefined,
  leave: undefined,
  witness: undefined,
})

const weights = { error: 0, warning: 1, note: 2 } as const

/** Everything, the grave ones first. */
export function findingViews({ remarks, failed, unfinished }: Examined, shop: string, language: Language) {
  const all = [
    ...(unfinished ? [unfinishedView(language)] : []),
    ...failed.map((result) => failedView(result, language)),
    ...remarks.map((remark) => findingView(remark, shop, language)),
  ]
  return all.toSorted((a, b) => weights[a.severity] - weights[b.severity])
}

/** How many of each kind, in the order in which they stand. */
export function countsOf(views: readonly FindingView[]) {
  return [...Map.groupBy(views, ({ severity, kind }) => `${severity} ${kind}`).values()].map((same) => ({
    kind: same[0]!.kind,
    severity: same[0]!.severity,
    count: same.length,
  }))
}

/** The marks of a look: its problems, else what was found in it. */
export function marksOf(look: Look, views: readonly FindingView[], language: Language): readonly Mark[] {
  if (look.state === 'unread') return look.problems.map((problem) => markOf(problem, language))
  return views.map(({ severity, spot, sentence, suggestion }) => ({
    ...spot,
    severity: severity === 'note' ? 'info' : severity,
    message: suggestion === undefined ? sentence : `${sentence}\n${suggestion}`,
  }))
}

function markOf({ place, message, help }: Problem, language: Language): Mark {
  const mend = help === undefined ? [] : [say(language, 'studio.mend', { help: help[language] })]
  return { ...spotOf(place), severity: 'error', message: [capital(message[language]), ...mend].join('\n') }
}

export const spotOf = ({ line, column, endColumn }: Spot): Spot => ({ line, column, endColumn })
