/**
 * A text that somebody writes → what can be said of it: why it cannot be read, why it gives no answers, or
 * its diagram. Refuses what would take too long before it begins. Pure; knows no page.
 */
import { dutyRemarks } from '#laws'
import {
  compile,
  documentsOf,
  nodeBudget,
  readPolicy,
  remarksOf,
  runExamples,
  scoreExamples,
  supplyRemarks,
  TooManyNodes,
} from '#policy'
import type { Compiled, ExampleResult, ExampleScore, NotCompiled, Policy, Problem, Remark } from '#policy'
import type { OpenShop } from '#shops'

/** Why a text that can be read gives no answers. */
export type Trouble =
  | { readonly refused: 'too-long'; readonly count: number; readonly most: number }
  | {
      readonly refused: 'line-too-long' | 'paragraph-too-long' | 'blocks-too-deep'
      readonly line: number
      readonly most: number
    }
  | { readonly refused: 'too-many-rules'; readonly count: number; readonly most: number }
  | { readonly refused: 'not-a-policy' | 'no-clauses' }
  | NotCompiled

export type Look =
  | { readonly state: 'unread'; readonly problems: readonly Problem[]; readonly policy: Policy }
  | { readonly state: 'trouble'; readonly trouble: Trouble; readonly policy: Policy | undefined }
  | { readonly state: 'ready'; readonly compiled: Compiled; readonly policy: Policy }

/**
 * Remarks and the examples that do not come out, of a document that gives answers. `unfinished`: there was
 * too much to look at, and remarks are missing.
 */
export type Examined = {
  readonly remarks: readonly Remark[]
  readonly failed: readonly ExampleResult[]
  readonly unfinished: boolean
}

/**
 * A real policy has 30,000 characters, no line of more than 700, and 60 rules. What is read as Markdown takes
 * time by the square of a paragraph's length at worst: these limits keep that worst to a second or two.
 */
export const longest = 120_000
const longestLine = 3_000
const longestParagraph = 6_000
const deepest = 12
const mostRules = 300
/** More than this many problems help nobody. */
const mostProblems = 200

/** Reads and compiles under the shop's law packs. */
export function lookAt(text: string, shop: OpenShop): Look {
  const trouble = tooMuch(text)
  if (trouble !== undefined) return { state: 'trouble', trouble, policy: undefined }
  const { policy, problems } = readPolicy(text, 'policy.md')
  if (problems.length > 0) return { state: 'unread', problems: problems.slice(0, mostProblems), policy }
  if (policy.kind !== 'policy') return { state: 'trouble', trouble: { refused: 'not-a-policy' }, policy }
  if (policy.sections.length === 0) return { state: 'trouble', trouble: { refused: 'no-clauses' }, policy }
  if (policy.rules.length > mostRules) {
    const trouble = { refused: 'too-many-rules', count: policy.rules.length, most: mostRules } as const
    return { state: 'trouble', trouble, policy }
  }
  const compiled = compile(documentsOf(policy, shop.documents.laws))
  if ('refused' in compiled) return { state: 'trouble', trouble: compiled, policy }
  return { state: 'ready', compiled, policy }
}

/** What is said of a text whose look took more time than one may take. */
export function lookGivenUp(text: string): Look {
  const trouble: Trouble = tooMuch(text) ?? { refused: 'too-many-nodes', budget: nodeBudget }
  return { state: 'trouble', trouble, policy: undefined }
}

/** What would take too long to read, seen without reading it. Fences are not read as Markdown. */
function tooMuch(text: string): Trouble | undefined {
  if (text.length > longest) return { refused: 'too-long', count: text.length, most: longest }
  let [paragraph, depth, inFence] = [0, 0, false]
  for (const [index, content] of text.split('\n').entries()) {
    const line = index + 1
    if (content.length > longestLine) return { refused: 'line-too-long', line, most: longestLine }
    if (content.startsWith('```')) inFence = !inFence
    if (/^:::+\s*$/.test(content)) depth = Math.max(0, depth - 1)
    else if (/^\s{0,3}:::/.test(content)) depth += 1
    if (depth > deepest) return { refused: 'blocks-too-deep', line, most: deepest }
    paragraph = inFence || content.trim() === '' ? 0 : paragraph + content.length
    if (paragraph > longestParagraph) return { refused: 'paragraph-too-long', line, most: longestParagraph }
  }
  return undefined
}

const found = new WeakMap<Compiled, Examined>()

/** What a careful reader would remark. Worked out once for each diagram. */
export function findIn(compiled: Compiled, shop: OpenShop): Examined {
  const known = found.get(compiled)
  if (known !== undefined) return known
  const { policy } = compiled.documents
  const failed = runExamples(compiled.documents, policy.examples, shop.calendar)
  const fresh = {
    failed: failed.filter(({ differences }) => differences.length > 0),
    ...remarksIn(compiled, shop),
  }
  found.set(compiled, fresh)
  return fresh
}

function remarksIn(compiled: Compiled, shop: OpenShop): Pick<Examined, 'remarks' | 'unfinished'> {
  try {
    const { policy, laws } = compiled.documents
    const remarks = [
      ...remarksOf(compiled, shop.calendar),
      ...supplyRemarks(policy, shop.catalogue),
      ...dutyRemarks(policy, laws),
    ]
    return { remarks, unfinished: false }
  } catch (problem) {
    if (problem instanceof TooManyNodes) return { remarks: [], unfinished: true }
    throw problem
  }
}

/**
 * A slip takes about as long to try as there are rules: 20 rules with 60 slips take half a second, and no
 * document more than some seconds.
 */
const mostTried = 16_000

const scores = new WeakMap<Compiled, ExampleScore>()

/** How well the examples of a document hold it. Worked out once for each diagram, and only when asked for. */
export function scoreIn(compiled: Compiled, shop: OpenShop): ExampleScore {
  const most = Math.ceil(mostTried / Math.max(1, compiled.documents.policy.rules.length))
  const score = scores.get(compiled) ?? scoreExamples(compiled.documents, shop.calendar, most)
  scores.set(compiled, score)
  return score
}
