/**
 * `yakusoku new <shop>`: lays out `shops/<shop>/` from the files in `starter/`, so that the next start serves
 * it. The starting files do not stand under `shops/`, because everything there is a shop and is served.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { dayOf, formatDay, type Instant } from '#calendar'
import { readShopFolder, shopNames } from '#shops'
import { planShop, startingText, type NewShop, type NotPlanned, type Wish } from './new-shop.ts'
import { root } from './root.file.ts'

export function newCommand(args: readonly string[]): number {
  const wish = readWish(args)
  if (typeof wish === 'string') return wrongUse(wish)
  let outcome: NewShop | NotPlanned
  try {
    outcome = layOutShop(root, wish, Date.now())
  } catch (problem) {
    if (!isDiskFault(problem)) throw problem
    process.stderr.write(
      `yakusoku new: the folder could not be written, nothing was changed: ${problem.message}\n`,
    )
    return 1
  }
  if ('refused' in outcome) return wrongUse(sentenceFor(wish, outcome))
  process.stdout.write(whatNext(outcome))
  return 0
}

const starter = join(import.meta.dirname, 'starter')
/** The starting policy counts in Japan's days. */
const zone = 'Asia/Tokyo'

/**
 * Lays out `<house>/shops/<shop>/`. The folder appears whole or not at all: it is written beside and moved. A
 * folder that cannot be read back is a bug and is thrown away.
 */
export function layOutShop(house: string, wish: Wish, at: Instant): NewShop | NotPlanned {
  const shops = join(house, 'shops')
  const plan = planShop(wish, takenIn(house))
  if ('refused' in plan) return plan
  mkdirSync(shops, { recursive: true })
  // One folder deeper than shops are looked for, so that no start finds it half written.
  const beside = mkdtempSync(join(shops, '.new-'))
  try {
    writeShop(join(beside, plan.shop), plan, formatDay(dayOf(at, zone)))
    const { problems } = readShopFolder(beside, plan.shop)
    if (problems.length > 0)
      throw new Error(`the starting policy has problems: ${problems.map((p) => p.message.en).join('; ')}`)
    if (existsSync(join(shops, plan.shop))) return { refused: 'shop-exists' }
    renameSync(join(beside, plan.shop), join(shops, plan.shop))
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
  return plan
}

function writeShop(folder: string, plan: NewShop, on: string): void {
  const files = readdirSync(starter, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  for (const { parentPath, name } of files) {
    const target = join(folder, parentPath.slice(starter.length), name)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, startingText(name, readFileSync(join(parentPath, name), 'utf8'), plan, on))
  }
}

/**
 * Names are compared as a disk may that does not tell capitals apart. A shop that cannot be read has no
 * prefix.
 */
function takenIn(house: string) {
  const [shops, laws] = ['shops', 'laws'].map((folder) => join(house, folder)) as [string, string]
  const named = existsSync(shops) ? readdirSync(shops).map((name) => name.toLowerCase()) : []
  const prefixes = new Map<string, string>()
  for (const shop of existsSync(shops) ? shopNames(shops) : []) {
    if (!existsSync(join(shops, shop, 'shop.yaml'))) continue
    const prefix = /^order-prefix:\s*"?([A-Z]{2})\b/m.exec(
      readFileSync(join(shops, shop, 'shop.yaml'), 'utf8'),
    )?.[1]
    if (prefix !== undefined) prefixes.set(prefix, shop)
  }
  return { shops: named, laws: existsSync(laws) ? readdirSync(laws) : [], prefixes }
}

/** What was asked for, or a sentence that says why it cannot be understood. */
function readWish(args: readonly string[]): Wish | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'name-ja': { type: 'string' }, 'name-en': { type: 'string' }, prefix: { type: 'string' } },
    })
    const [shop, ...more] = positionals
    if (shop === undefined)
      return 'say how the shop is called in addresses, for instance: npx yakusoku new tsuchi-no-oto'
    if (more.length > 0)
      return `one name only: ${positionals.map((word) => `“${word}”`).join(' ')}. Words are joined by hyphens`
    const { prefix, 'name-ja': ja, 'name-en': en } = values
    return {
      shop,
      ...(prefix === undefined ? {} : { prefix }),
      ...(ja === undefined ? {} : { ja }),
      ...(en === undefined ? {} : { en }),
    }
  } catch (problem) {
    if (problem instanceof TypeError) return problem.message.split('. ')[0] ?? ''
    throw problem
  }
}

function sentenceFor(wish: Wish, refusal: NotPlanned): string {
  switch (refusal.refused) {
    case 'not-a-shop-name': {
      const near = refusal.nearest === undefined ? '' : `, for instance: ${refusal.nearest}`
      return (
        `“${wish.shop}” cannot stand in an address. Write 2 to 30 small letters, digits and hyphens, ` +
        `a letter first${near}`
      )
    }
    case 'reserved':
      return refusal.by === 'law'
        ? `“${wish.shop}” is the name of a law pack. Choose another name for the shop`
        : `“${wish.shop}” is a word of the house’s own addresses. Choose another name for the shop`
    case 'shop-exists':
      return `shops/${wish.shop} is there already. Nothing was changed`
    case 'not-a-prefix':
      return `“${wish.prefix}” cannot stand before order numbers. Write two letters, for instance --prefix AB`
    case 'prefix-taken':
      return (
        `orders of ${refusal.shop} begin with ${wish.prefix?.toUpperCase()}. ` +
        `Choose another prefix, for instance --prefix ${refusal.free}`
      )
    case 'not-a-name':
      return `--name-${refusal.language} should be one line of 1 to 60 characters`
  }
}

const whatNext = ({ shop, prefix, name }: NewShop): string =>
  [
    `shops/${shop}/ is laid out: ${name.en} (${name.ja}). Its orders begin with ${prefix}-000001.`,
    '',
    '  policy.md    what you promise after the sale: make it yours first',
    '  shop.yaml    names, addresses, colours, closing days, countries you ship to',
    '  help.md      questions and answers for customers',
    '  catalogue/   two sample pieces with pictures',
    '',
    'Next:',
    `  npx yakusoku check shops/${shop}/policy.md`,
    `  npm start    (again, if it is running), then open /${shop}/`,
    '',
    'Guide: docs/guide/write-your-policy.md',
    '',
  ].join('\n')

const isDiskFault = (problem: unknown): problem is NodeJS.ErrnoException =>
  problem instanceof Error && 'syscall' in problem

function wrongUse(sentence: string): number {
  process.stderr.write(`yakusoku new: ${sentence}\n`)
  return 2
}
