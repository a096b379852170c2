/**
 * `yakusoku diff`: what changes between two versions of a document, exactly, with the law packs of the shop
 * under both.
 */
import { join, relative, sep } from 'node:path'
import { parseArgs } from 'node:util'
import { holidaysOf } from '#calendar'
import { documentsOf, readPolicy } from '#policy'
import type { Documents, Policy, Problem, ShopCalendar } from '#policy'
import { compareDocuments, type NotCompared } from '#publishing'
import { printComparison, type NamedPolicy } from './diff-words.ts'
import { knownShops, lawPacks, shopDocuments } from './documents.file.ts'
import { notAFile, placeOfGiven, textOfGiven } from './given-file.file.ts'
import { root } from './root.file.ts'

type Arguments = {
  readonly files: readonly [string, string]
  readonly shop: string | undefined
  readonly json: boolean
  readonly language: 'ja' | 'en'
}

export function diffCommand(args: readonly string[]): number {
  const asked = readArguments(args)
  if (typeof asked === 'string') return wrongUse(asked)
  const [absent] = asked.files.flatMap((named) => notAFile(named, asked.language) ?? [])
  if (absent !== undefined) return wrongUse(absent)
  const [first, second] = asked.files.map((named) => textOfGiven(named, asked.language)) as [Given, Given]
  if ('fault' in first) return fault(first.fault, 1)
  if ('fault' in second) return fault(second.fault, 1)
  const read = [readGiven(asked.files[0], first.text), readGiven(asked.files[1], second.text)]
  const problems = read.flatMap((one) => one.problems)
  if (problems.length > 0) return tellProblems(problems, asked.language)
  const [before, after] = read.map(({ given }) => given) as [NamedPolicy, NamedPolicy]
  if (before.policy.kind !== after.policy.kind) return wrongUse('one of them is a law and the other a policy')
  const shop = asked.shop ?? shopByPlace([before, after])
  if (typeof shop === 'object')
    return wrongUse(
      `they belong to two shops; say whose laws lie under them: --shop ${shop.shops.join(' or --shop ')}`,
    )
  const under = groundOf(shop, after.policy)
  if (under === undefined) return wrongUse(`there is no shop “${shop}”: --shop ${knownShops().join(' | ')}`)
  const [a, b] = [before, after].map(({ policy }) => over(policy, under.laws)) as [Documents, Documents]
  const compared = compareDocuments(a, b, under.calendar)
  if ('refused' in compared) return cannotCompare(compared, compared.which === 'before' ? before : after)
  if (asked.json) {
    const named = ({ named: file, policy: { name, version } }: NamedPolicy) => ({
      file,
      policy: name,
      version,
    })
    const laws = b.laws.map(({ name, version }) => ({ law: name, version }))
    process.stdout.write(
      `${JSON.stringify({ before: named(before), after: named(after), laws, ...compared }, null, 2)}\n`,
    )
  } else process.stdout.write(printComparison(before, after, b, compared, asked.language))
  return 0
}

function readArguments(args: readonly string[]): Arguments | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { shop: { type: 'string' }, json: { type: 'boolean' }, lang: { type: 'string' } },
    })
    const [a, b, ...more] = positionals
    if (a === undefined || b === undefined || more.length > 0)
      return 'name two documents, the one in force first: yakusoku diff a.md b.md'
    if (values.lang !== undefined && values.lang !== 'ja' && values.lang !== 'en')
      return '--lang ja or --lang en'
    return { files: [a, b], shop: values.shop, json: values.json === true, language: values.lang ?? 'en' }
  } catch (problem) {
    if (problem instanceof TypeError) return problem.message
    throw problem
  }
}

type Given = ReturnType<typeof textOfGiven>

function readGiven(named: string, text: string) {
  const { policy, problems } = readPolicy(text, named)
  return { given: { named, file: placeOfGiven(named), policy }, problems }
}

function tellProblems(problems: readonly Problem[], language: 'ja' | 'en'): number {
  for (const { place, code, message } of problems.slice(0, 20))
    process.stderr.write(`${place.file}:${place.line}:${place.column}: ${code}: ${message[language]}\n`)
  const files = [...new Set(problems.map(({ place }) => place.file))]
  process.stderr.write(
    `yakusoku diff: ${files.join(' and ')} cannot be read; see: npx yakusoku check ${files.join(' ')}\n`,
  )
  return 1
}

/** The shop in whose folder the files lie; all that there are, when they lie in several. */
function shopByPlace(
  given: readonly NamedPolicy[],
): string | undefined | { readonly shops: readonly string[] } {
  const known = knownShops()
  const shops = [
    ...new Set(
      given
        .map(({ file }) => relative(join(root, 'shops'), file).split(sep)[0]!)
        .filter((name) => known.includes(name)),
    ),
  ]
  return shops.length > 1 ? { shops } : shops[0]
}

/** Law packs and calendar: a shop's own, or all packs and what the document says of itself. */
function groundOf(
  shop: string | undefined,
  policy: Policy,
): { readonly laws: readonly Policy[]; readonly calendar: ShopCalendar } | undefined {
  if (shop !== undefined) {
    const known = shopDocuments(shop)
    return known === undefined ? undefined : { laws: known.documents.laws, calendar: known.calendar }
  }
  return {
    laws: lawPacks(),
    calendar: {
      zone: policy.counting.zone === 'buyer' ? 'UTC' : policy.counting.zone,
      holidays: holidaysOf(policy.home),
    },
  }
}

/** A law is compared under a policy that says nothing, by itself. */
function over(policy: Policy, laws: readonly Policy[]): Documents {
  return policy.kind === 'law'
    ? documentsOf({ ...policy, kind: 'policy', name: 'no-policy', rules: [] }, [policy])
    : documentsOf(policy, laws)
}

function cannotCompare(why: NotCompared, which: NamedPolicy): number {
  const sentence =
    why.refused === 'too-many-nodes'
      ? `the situations that ${which.named} tells apart are too many to compare exactly (a diagram of more than ${why.budget} nodes); fewer clauses that each test many facts would do`
      : `${which.named} cannot be compared: the rules ${why.rules.join(', ')} ${why.refused === 'same-id-twice' ? 'stand twice' : 'override each other in a circle'}`
  return fault(sentence, 1)
}

const wrongUse = (sentence: string): number => fault(sentence, 2)

function fault(sentence: string, code: number): number {
  process.stderr.write(`yakusoku diff: ${sentence}\n`)
  return code
}
