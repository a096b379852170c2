/**
 * `yakusoku diff`: what changes between two versions of a document, exactly, with the law packs of the shop
 * under both.
 */
import { join, relative, sep } from 'node:path'
import { holidaysOf } from '#calendar'
import { documentsOf, readPolicy } from '#policy'
import type { Documents, Policy, Problem, ShopCalendar } from '#policy'
import { compareDocuments, type NotCompared } from '#publishing'
import { printComparison, type NamedPolicy } from './diff-words.ts'
import { knownShops, lawPacks, noShop, shopDocuments } from './documents.file.ts'
import { notAFile, placeOfGiven, textOfGiven } from './given-file.file.ts'
import { root } from './root.file.ts'
import { cannotUse, readTyped, wrongUse, type Language, type Mistake, type Told } from './spoken.ts'

type Arguments = {
  readonly files: readonly [string, string]
  readonly shop: string | undefined
  readonly json: boolean
}

export function diffCommand(args: readonly string[], language: Language): number | Mistake {
  const asked = readArguments(args)
  if ('mistake' in asked) return asked
  const [absent] = asked.files.flatMap((named) => notAFile(named) ?? [])
  if (absent !== undefined) return absent
  const [first, second] = asked.files.map((named) => textOfGiven(named)) as [Given, Given]
  if ('mistake' in first) return first
  if ('mistake' in second) return second
  const read = [readGiven(asked.files[0], first.text), readGiven(asked.files[1], second.text)]
  const problems = read.flatMap((one) => one.problems)
  if (problems.length > 0) return tellProblems(problems, language)
  const [before, after] = read.map(({ given }) => given) as [NamedPolicy, NamedPolicy]
  if (before.policy.kind !== after.policy.kind) return wrongUse(unlike)
  const shop = asked.shop ?? shopByPlace([before, after])
  if (typeof shop === 'object')
    return wrongUse({
      ja: `二つの店の文書です。どちらの店の法律で比べるかを指定してください：--shop ${shop.shops.join(' または --shop ')}`,
      en: `they belong to two shops; say whose laws lie under them: --shop ${shop.shops.join(' or --shop ')}`,
    })
  const under = groundOf(shop, after.policy)
  if (under === undefined) return wrongUse(noShop(shop))
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
  } else process.stdout.write(printComparison(before, after, b, compared, language))
  return 0
}

const unlike: Told = {
  ja: '一方は法律のパック、もう一方は店の約束で、比べられません',
  en: 'one of them is a law and the other a policy',
}

function readArguments(args: readonly string[]): Arguments | Mistake {
  const options = { shop: { type: 'string' }, json: { type: 'boolean' } } as const
  const typed = readTyped(args, options, { words: true })
  if ('mistake' in typed) return typed
  const { values, positionals } = typed
  const [a, b, ...more] = positionals
  if (a === undefined || b === undefined || more.length > 0)
    return wrongUse({
      ja: '文書を二つ、公開中のものを先に指定してください：yakusoku diff a.md b.md',
      en: 'name two documents, the one in force first: yakusoku diff a.md b.md',
    })
  return { files: [a, b], shop: values.shop, json: values.json === true }
}

type Given = ReturnType<typeof textOfGiven>

function readGiven(named: string, text: string) {
  const { policy, problems } = readPolicy(text, named)
  return { given: { named, file: placeOfGiven(named), policy }, problems }
}

function tellProblems(problems: readonly Problem[], language: Language): Mistake {
  for (const { place, code, message } of problems.slice(0, 20))
    process.stderr.write(`${place.file}:${place.line}:${place.column}: ${code}: ${message[language]}\n`)
  const files = [...new Set(problems.map(({ place }) => place.file))]
  const check = `npx yakusoku check ${files.join(' ')}`
  return cannotUse({
    ja: `${files.join('と')}を読めません。詳しくは：${check}`,
    en: `${files.join(' and ')} cannot be read; see: ${check}`,
  })
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

function cannotCompare(why: NotCompared, { named }: NamedPolicy): Mistake {
  if (why.refused === 'too-many-nodes')
    return cannotUse({
      ja: `${named} が区別する場合が多すぎて、正確に比べられません（図の節が${why.budget}を超えます）。多くの事実を調べる条項を減らしてください`,
      en: `the situations that ${named} tells apart are too many to compare exactly (a diagram of more than ${why.budget} nodes); fewer clauses that each test many facts would do`,
    })
  const rules = why.rules.join(', ')
  return cannotUse(
    why.refused === 'same-id-twice'
      ? {
          ja: `${named} は比べられません。規則 ${rules} が二度書かれています`,
          en: `${named} cannot be compared: the rules ${rules} stand twice`,
        }
      : {
          ja: `${named} は比べられません。規則 ${rules} の優先が輪になっています`,
          en: `${named} cannot be compared: the rules ${rules} override each other in a circle`,
        },
  )
}
