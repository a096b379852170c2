/**
 * What `yakusoku check` finds in a document that can be read: everything the workbench finds, and examples.
 */
import { dutyRemarks } from '#laws'
import { compile, documentsOf, remarksOf, runExamples, supplyRemarks, wordIn } from '#policy'
import type { NotCompiled, Policy, Remark, Words } from '#policy'
import type { Ground } from './documents.file.ts'

/** `place.file` is as the document was named. */
export type PrintedFinding = Pick<
  Remark,
  'severity' | 'place' | 'clauses' | 'words' | 'witness' | 'mark' | 'left'
> & {
  readonly kind: Remark['kind'] | 'example' | 'not-examined'
  readonly suggestion?: Words
}

/**
 * What is asked of a law pack: floors side by side are no contradiction, and it need not speak of everything.
 */
const ofLaws: ReadonlySet<PrintedFinding['kind']> = new Set(['never-applies', 'number-differs'])

export function findingsIn(
  policy: Policy,
  { documents, calendar, catalogue }: Ground,
): readonly PrintedFinding[] {
  const failed = runExamples(documents, policy.examples, calendar, policy.name).filter(
    ({ differences }) => differences.length > 0,
  )
  const isLaw = policy.kind === 'law'
  const compiled = compile(isLaw ? documentsOf(policy, []) : documents)
  const found = [
    ...failed.map(({ example, differences }): PrintedFinding => ({
      kind: 'example',
      severity: 'error',
      place: example.place,
      clauses: [],
      words: {
        ja: `例「${example.name}」：${differences.map((one) => wordIn(one, 'ja')).join('。')}`,
        en: `example “${example.name}”: ${differences.map((one) => wordIn(one, 'en')).join('; ')}`,
      },
    })),
    ...('refused' in compiled
      ? [notExamined(policy, compiled)]
      : remarksOf(compiled, calendar).filter(({ kind }) => !isLaw || ofLaws.has(kind))),
    ...(catalogue === undefined ? [] : supplyRemarks(policy, catalogue)),
    ...(isLaw ? [] : dutyRemarks(policy, documents.laws)),
  ]
  return [...found.filter(isToActOn), ...found.filter((one) => !isToActOn(one))]
}

const isToActOn = ({ severity }: PrintedFinding) => severity !== 'note'

/** Silence must not look like praise. */
function notExamined(policy: Policy, refusal: NotCompiled): PrintedFinding {
  const why =
    refusal.refused === 'too-many-nodes'
      ? {
          ja: '場合分けが多すぎるため、この文書は調べきれません',
          en: 'its rules tell too many situations apart to be examined',
        }
      : {
          ja: `規則を並べられません：${refusal.rules.join(', ')}`,
          en: `its rules cannot be ordered: ${refusal.rules.join(', ')}`,
        }
  const place = policy.sections[0]?.place ?? { file: '', line: 1, column: 1, endColumn: 1 }
  return { kind: 'not-examined', severity: 'error', place, clauses: [], words: why }
}

/** `policy.md:53: error: number-differs: …`, a case, and what to do about it. */
export function printFound(found: PrintedFinding, language: 'ja' | 'en'): string {
  const { place, severity, kind, words, clauses, suggestion, mark, left } = found
  // A note is nothing to act on: its case would only hide what is.
  const witness = severity === 'note' ? undefined : found.witness
  const sentence = wordIn(words, language)
  const help = suggestion === undefined ? '' : wordIn(suggestion, language)
  const instance = witness === undefined ? '' : wordIn(witness.words, language)
  const w =
    language === 'ja'
      ? { instance: '例えば', help: '直し方', leave: '残すなら', left: '残した理由', because: '理由' }
      : { instance: 'for instance', help: 'help', leave: 'leave', left: 'left because', because: 'why' }
  // Of each law the first article is told; the sentence names what it gives.
  const laws = clauses.map((clause) => clause.split('#'))
  const others = clauses.filter(
    (clause, i) =>
      !clause.includes('#') ||
      (!sentence.includes(clause) && laws.findIndex(([law]) => law === laws[i]![0]) === i),
  )
  return [
    `${place.file}:${place.line}: ${severity}: ${kind}: ${sentence}${others.length === 0 ? '' : ` (${others.join(', ')})`}`,
    ...(instance === '' || sentence.includes(instance) ? [] : [`  ${w.instance}: ${instance}`]),
    ...(witness === undefined ? [] : [`  ${JSON.stringify(witness.input)}`]),
    ...(help === '' ? [] : [`  ${w.help}: ${help}`]),
    ...(mark === undefined ? [] : [`  ${w.leave}: { finding: ${mark}, because: ${w.because} }`]),
    ...(left === undefined ? [] : [`  ${w.left}: ${left}`]),
  ].join('\n')
}
