/**
 * `yakusoku check`: everything that keeps a document from being read, with its place; then what a careful
 * reader would remark.
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { holidaysOf } from '#calendar'
import { documentsOf, findingsOf, readPolicy, runExamples } from '#policy'
import type { Finding, Policy, Problem } from '#policy'
import { knownShops, lawPacks, shopDocuments } from './documents.file.ts'
import { callersFolder, root } from './root.file.ts'

export function checkCommand(args: readonly string[]): number {
  const files = args.filter((a) => !a.startsWith('--'))
  if (files.length === 0) {
    process.stderr.write('yakusoku check: name a document, for instance shops/kaoru/policy.md\n')
    return 2
  }
  return Math.max(...files.map(checkFile))
}

function checkFile(given: string): number {
  const file = isAbsolute(given) ? given : resolve(callersFolder(), given)
  if (!existsSync(file) || statSync(file).isDirectory()) {
    process.stderr.write(`yakusoku check: there is no file ${given}\n`)
    return 2
  }
  const text = readFileSync(file, 'utf8')
  const { policy, problems } = readPolicy(text, given)
  if (problems.length > 0) {
    process.stdout.write(
      `${problems.map((p) => printProblem(p, text)).join('\n')}\n${count(problems.length, 'problem')} in ${given}\n`,
    )
    return 1
  }
  const findings = findingsFor(file, policy)
  for (const finding of findings) process.stdout.write(`${printFinding(finding)}\n`)
  const size = `${count(policy.sections.length, 'clause')}, ${count(policy.rules.length, 'rule')}, ${count(policy.examples.length, 'example')}`
  process.stdout.write(`${given}: can be read; ${size}, ${count(findings.length, 'finding')}\n`)
  return 0
}

/**
 * Examples of a document inside `shops/` or `laws/` are run with the law packs and the calendar of its shop.
 */
function findingsFor(file: string, policy: Policy): readonly Finding[] {
  const shop = relative(join(root, 'shops'), dirname(file))
  const known =
    basename(file) === 'policy.md' && knownShops().includes(shop) ? shopDocuments(shop) : undefined
  const calendar = known?.calendar ?? {
    zone: policy.counting.zone === 'buyer' ? 'UTC' : policy.counting.zone,
    holidays: holidaysOf(policy.home),
  }
  const findings = findingsOf(policy, calendar).filter((f) => f.kind !== 'example')
  const laws = policy.kind === 'law' ? [policy] : (known?.documents.laws ?? lawPacks())
  const base = policy.kind === 'law' ? { ...policy, name: 'no-policy', rules: [] } : policy
  const failed = runExamples(documentsOf(base, laws), policy.examples, calendar, policy.name).filter(
    (r) => r.differences.length > 0,
  )
  return [
    ...findings,
    ...failed.map(({ example, differences }): Finding => ({
      kind: 'example',
      place: example.place,
      clauses: [],
      words: {
        ja: `例「${example.name}」: ${differences.join(' / ')}`,
        en: `example “${example.name}”: ${differences.join('; ')}`,
      },
    })),
  ]
}

function printProblem(problem: Problem, text: string): string {
  const { file, line, column, endColumn } = problem.place
  const source = (text.split('\n')[line - 1] ?? '').slice(0, 160)
  const marker = `${' '.repeat(Math.max(0, column - 1))}${'^'.repeat(Math.max(1, Math.min(endColumn - column, 60)))}`
  const gutter = ' '.repeat(String(line).length)
  return [
    `${file}:${line}:${column}: ${problem.code}: ${problem.message}`,
    `  ${line} | ${source}`,
    `  ${gutter} | ${marker}`,
    ...(problem.help === undefined ? [] : [`  help: ${problem.help}`]),
    '',
  ].join('\n')
}

function printFinding(finding: Finding): string {
  const { file, line } = finding.place
  const witness = finding.witness === undefined ? [] : [`  for instance: ${JSON.stringify(finding.witness)}`]
  const clauses = finding.clauses.length === 0 ? '' : ` (${finding.clauses.join(', ')})`
  return [`${file}:${line}: ${finding.kind}: ${finding.words['en']}${clauses}`, ...witness].join('\n')
}

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`
