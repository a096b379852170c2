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
import { dayOf, formatDay, type Instant } from '#calendar'
import { readShopFolder, shopNames } from '#shops'
import { planShop, startingText, type NewShop, type NotPlanned, type Wish } from './new-shop.ts'
import { root } from './root.file.ts'
import { cannotUse, readTyped, wrongUse, type Language, type Mistake, type Told } from './spoken.ts'

export function newCommand(args: readonly string[], language: Language): number | Mistake {
  const wish = readWish(args)
  if ('mistake' in wish) return wish
  let outcome: NewShop | NotPlanned
  try {
    outcome = layOutShop(root, wish, Date.now())
  } catch (problem) {
    if (!isDiskFault(problem)) throw problem
    return cannotUse({
      ja: `フォルダーに書き込めず、何も変えていません：${problem.message}`,
      en: `the folder could not be written, nothing was changed: ${problem.message}`,
    })
  }
  if ('refused' in outcome) return wrongUse(sentenceFor(wish, outcome))
  process.stdout.write(whatNext[language](outcome))
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

const options = {
  'name-ja': { type: 'string' },
  'name-en': { type: 'string' },
  prefix: { type: 'string' },
} as const

/** What was asked for, or why it cannot be understood. */
function readWish(args: readonly string[]): Wish | Mistake {
  const typed = readTyped(args, options, { words: true })
  if ('mistake' in typed) return typed
  const { values, positionals } = typed
  const [shop, ...more] = positionals
  if (shop === undefined)
    return wrongUse({
      ja: 'アドレスに使う店の名前を書いてください。たとえば：npx yakusoku new tsuchi-no-oto',
      en: 'say how the shop is called in addresses, for instance: npx yakusoku new tsuchi-no-oto',
    })
  if (more.length > 0)
    return wrongUse({
      ja: `名前は一つだけです：${positionals.map((word) => `「${word}」`).join('')}。言葉はハイフンでつないでください`,
      en: `one name only: ${positionals.map((word) => `“${word}”`).join(' ')}. Words are joined by hyphens`,
    })
  const { prefix, 'name-ja': ja, 'name-en': en } = values
  return {
    shop,
    ...(prefix === undefined ? {} : { prefix }),
    ...(ja === undefined ? {} : { ja }),
    ...(en === undefined ? {} : { en }),
  }
}

function sentenceFor(wish: Wish, refusal: NotPlanned): Told {
  switch (refusal.refused) {
    case 'not-a-shop-name': {
      const { nearest } = refusal
      return {
        ja:
          `「${wish.shop}」はアドレスに使えません。英小文字・数字・ハイフンで2〜30字、はじめは英字にしてください` +
          (nearest === undefined ? '' : `。たとえば：${nearest}`),
        en:
          `“${wish.shop}” cannot stand in an address. Write 2 to 30 small letters, digits and hyphens, ` +
          `a letter first${nearest === undefined ? '' : `, for instance: ${nearest}`}`,
      }
    }
    case 'reserved':
      return refusal.by === 'law'
        ? {
            ja: `「${wish.shop}」は法律のパックの名前です。店には別の名前をお選びください`,
            en: `“${wish.shop}” is the name of a law pack. Choose another name for the shop`,
          }
        : {
            ja: `「${wish.shop}」は、この家のアドレスですでに使われている言葉です。店には別の名前をお選びください`,
            en: `“${wish.shop}” is a word of the house’s own addresses. Choose another name for the shop`,
          }
    case 'shop-exists':
      return {
        ja: `shops/${wish.shop} はすでにあります。何も変えていません`,
        en: `shops/${wish.shop} is there already. Nothing was changed`,
      }
    case 'not-a-prefix':
      return {
        ja: `「${wish.prefix}」は注文番号の頭に使えません。英字2字にしてください。たとえば --prefix AB`,
        en: `“${wish.prefix}” cannot stand before order numbers. Write two letters, for instance --prefix AB`,
      }
    case 'prefix-taken':
      return {
        ja:
          `${wish.prefix?.toUpperCase()} は ${refusal.shop} の注文番号に使われています。` +
          `別の2字をお選びください。たとえば --prefix ${refusal.free}`,
        en:
          `orders of ${refusal.shop} begin with ${wish.prefix?.toUpperCase()}. ` +
          `Choose another prefix, for instance --prefix ${refusal.free}`,
      }
    case 'not-a-name':
      return {
        ja: `--name-${refusal.language} には、1行で1〜60字の名前を書いてください`,
        en: `--name-${refusal.language} should be one line of 1 to 60 characters`,
      }
  }
}

const whatNext: Readonly<Record<Language, (made: NewShop) => string>> = {
  ja: ({ shop, prefix, name }) =>
    [
      `shops/${shop}/ を用意しました：${name.ja}（${name.en}）。注文番号は ${prefix}-000001 から始まります。`,
      '',
      '  policy.md    ご購入後のお約束。はじめに、ご自分の言葉に直してください',
      '  shop.yaml    名前、アドレス、色、休業日、お届け先の国',
      '  help.md      お客様のためのよくあるご質問',
      '  catalogue/   見本の品二つと、その絵',
      '',
      '次に：',
      `  npx yakusoku check shops/${shop}/policy.md`,
      `  npm start    （動いていたら、もう一度）のあと、/${shop}/ を開いてください`,
      '',
      '手引き：docs/guide/write-your-policy.md',
      '',
    ].join('\n'),
  en: ({ shop, prefix, name }) =>
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
    ].join('\n'),
}

const isDiskFault = (problem: unknown): problem is NodeJS.ErrnoException =>
  problem instanceof Error && 'syscall' in problem
