/**
 * Reads a shop's folder: settings, policy, help, catalogue with pictures. What is wrong comes as sentences
 * with the file's name.
 */
import { isUtf8 } from 'node:buffer'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { z } from 'zod'
import { readPolicy } from '#policy'
import type { Policy, Problem } from '#policy'
import { sayInAll, type Language } from '#words'
import { readNotices, type LegalNotice } from './notices.file.ts'
import { strangeFacts } from './product-facts.ts'
import { savedAs } from './saved-as.ts'
import { productShape, shopShape } from './shop.ts'
import type { ProductFile, ShopSettings } from './shop.ts'
import { readYamlText, type FolderSlip, type YamlText } from './yaml-text.ts'

/**
 * A shop as its folder says. `problems` of the policy are kept apart: `check` prints them with their places.
 */
export type ShopFolder = {
  readonly settings: ShopSettings
  /** `shop.yaml` as it is written. */
  readonly settingsText: string
  readonly policyText: string
  readonly policy: Policy
  readonly problems: readonly Problem[]
  readonly help: string
  readonly products: readonly ProductFile[]
  readonly pictures: ReadonlyMap<string, string>
  /** Of the legal guarantee, as they are prescribed; none where nobody laid them there. */
  readonly notices: readonly LegalNotice[]
}

/** A folder that cannot be a shop; its sentences say which file, which line, and why. */
export class ShopFolderFault extends Error {
  readonly slips: readonly FolderSlip[]

  constructor(slips: readonly FolderSlip[]) {
    super(sentencesOf(slips, 'en'))
    this.slips = slips
  }

  /** All sentences in a language, a line each. */
  in(language: Language): string {
    return sentencesOf(this.slips, language)
  }
}

const sentencesOf = (slips: readonly FolderSlip[], language: Language): string =>
  slips
    .map(({ file, line, words }) => `${file}:${line === undefined ? '' : `${line}:`} ${words[language]}`)
    .join('\n')

/** The names of the shops under a folder; one whose settings or policy got lost is a shop all the same. */
export function shopNames(root: string): readonly string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && wholeBy.some((file) => existsSync(join(root, entry.name, file))),
    )
    .map((entry) => entry.name)
    .toSorted()
}

const wholeBy = ['shop.yaml', 'policy.md']

/**
 * Reads `<root>/<name>`. Throws ShopFolderFault when settings or catalogue cannot be read; the policy's
 * problems are returned. `read`: by whom documents are read.
 */
export function readShopFolder(root: string, name: string, read = readPolicy): ShopFolder {
  const folder = join(root, name)
  const settings = readSettings(folder, name)
  // Its reader tells a letter that cannot be read by its place.
  const policyText = readText(join(folder, 'policy.md'), 'slips-are-told')
  const { policy, problems } = read(policyText, join('shops', name, 'policy.md'))
  const files = existsSync(join(folder, 'catalogue')) ? readdirSync(join(folder, 'catalogue')).toSorted() : []
  const pieces = files
    .filter((f) => f.endsWith('.yaml'))
    .map((f) => join(folder, 'catalogue', f))
    .map((file): Piece => ({ file, ...readYamlFile(file, productShape) }))
  const pictures = new Map(
    files.filter((f) => f.endsWith('.svg')).map((f) => [f, readText(join(folder, 'catalogue', f))]),
  )
  refuse(pieces.flatMap((piece) => withoutPicture(piece, pictures)))
  refuse(namedTwice(pieces))
  refuse(pieces.flatMap(strangeVariants))
  refuse(pieces.flatMap(unclearVariants))
  const { notices, slips } = readNotices(folder)
  refuse(slips)
  // A policy that cannot be read may have lost the very declarations: its own problems are told first.
  if (problems.length === 0) refuse(pieces.flatMap((piece) => strangeIn(piece, policy)))
  return {
    settings,
    settingsText: readText(join(folder, 'shop.yaml')),
    policyText,
    policy,
    problems,
    help: readText(join(folder, 'help.md')),
    products: pieces.map(({ data }) => data),
    pictures,
    notices,
  }
}

/**
 * All shops under a folder. Their numbers of orders and cases are told apart by their prefix alone, so that
 * two shops do not share one.
 */
export function readShopFolders(root: string, read = readPolicy): readonly ShopFolder[] {
  const folders = shopNames(root).map((name) => readShopFolder(root, name, read))
  const key = 'order-prefix'
  const places = new Map<string, string>()
  for (const { settings, settingsText } of folders) {
    const name = settings[key]
    const line = settingsText.slice(0, settingsText.search(/^order-prefix:/m)).split('\n').length
    const first = places.get(name)
    if (first !== undefined) {
      const file = join(root, settings.shop, 'shop.yaml')
      refuse([{ file, line, words: sayInAll('folder.twice', { key, name, first }) }])
    }
    places.set(name, `${settings.shop}/shop.yaml:${line}`)
  }
  return folders
}

type Piece = YamlText<ProductFile> & { readonly file: string }

function readSettings(folder: string, name: string): ShopSettings {
  const file = join(folder, 'shop.yaml')
  const { data, lineOf } = readYamlFile(file, shopShape)
  const { shop } = data
  if (shop !== name)
    refuse([{ file, line: lineOf(['shop']), words: sayInAll('folder.other-name', { folder: name, shop }) }])
  return data
}

function withoutPicture(piece: Piece, pictures: ReadonlyMap<string, string>): readonly FolderSlip[] {
  const { picture, product } = piece.data
  const drawn = pictures.get(picture)
  if (drawn !== undefined && /<svg[\s>]/.test(drawn)) return []
  const slip = drawn === undefined ? 'folder.no-picture' : 'folder.not-svg'
  const words = sayInAll(slip, { picture, product })
  return [{ file: piece.file, line: piece.lineOf(['picture']), words }]
}

/** Pieces and their kinds are told apart by name and by number, in the shop as in its orders. */
function namedTwice(pieces: readonly Piece[]): readonly FolderSlip[] {
  const places = new Map<string, string>()
  return pieces.flatMap(({ file, data: { product, variants }, lineOf }) => {
    const named = [
      { key: 'product', name: product, path: ['product'] },
      ...variants.map(({ sku }, index) => ({ key: 'sku', name: sku, path: ['variants', index, 'sku'] })),
    ]
    return named.flatMap(({ key, name, path }) => {
      const line = lineOf(path)
      const first = places.get(`${key} ${name}`)
      places.set(`${key} ${name}`, first ?? `${basename(file)}:${line}`)
      return first === undefined
        ? []
        : [{ file, line, words: sayInAll('folder.twice', { key, name, first }) }]
    })
  })
}

/** What can be chosen, by its id. */
const choicesOf = ({ options }: ProductFile) => options.filter((one) => 'values' in one)

/** A kind is made of what the piece can be chosen by. */
function strangeVariants({ file, data, lineOf }: Piece): readonly FolderSlip[] {
  return data.variants.flatMap(({ options }, index) =>
    Object.entries(options).flatMap(([id, value]) => {
      const option = choicesOf(data).find((one) => one.id === id)
      if (option?.values.some((one) => one.id === value)) return []
      const words = sayInAll('folder.strange-variant', { option: id, value })
      return [{ file, line: lineOf(['variants', index, 'options', id]), words }]
    }),
  )
}

/**
 * Options have an id each; a kind chooses one value of every choice, as no other does, and costs something.
 */
function unclearVariants({ file, data, lineOf }: Piece): readonly FolderSlip[] {
  const choices = choicesOf(data)
  const slip = (path: readonly PropertyKey[], words: FolderSlip['words']): FolderSlip => ({
    file,
    line: lineOf(path),
    words,
  })
  const optionsTwice = data.options.flatMap(({ id }, index) => {
    const first = data.options.findIndex((one) => one.id === id)
    const at = { key: 'id', name: id, first: `${basename(file)}:${lineOf(['options', first, 'id'])}` }
    return first === index ? [] : [slip(['options', index, 'id'], sayInAll('folder.twice', at))]
  })
  const chosen = (options: Readonly<Record<string, string>>) =>
    choices.map((choice) => choice.values.find(({ id }) => id === options[choice.id]))
  const unclear = data.variants.flatMap(({ sku, options }, index) => {
    const at = (words: FolderSlip['words']) => slip(['variants', index], words)
    const values = chosen(options)
    const open = choices.find((_choice, place) => values[place] === undefined)
    if (open !== undefined) return [at(sayInAll('folder.unchosen', { sku, option: open.id }))]
    const twin = data.variants
      .slice(0, index)
      .find((one) => chosen(one.options).every((value, place) => value === values[place]))
    if (twin !== undefined) return [at(sayInAll('folder.chosen-twice', { sku, first: twin.sku }))]
    const price = values.reduce((sum, value) => sum + (value?.extra ?? 0), data.price)
    return price < 0 ? [at(sayInAll('folder.below-nothing', { sku }))] : []
  })
  return [...optionsTwice, ...unclear]
}

const strangeIn = ({ file, data, lineOf }: Piece, policy: Policy): readonly FolderSlip[] =>
  strangeFacts(data, policy).map(({ fact, words }) => ({ file, line: lineOf(['facts', fact]), words }))

function refuse(slips: readonly FolderSlip[]): void {
  if (slips.length > 0) throw new ShopFolderFault(slips)
}

function readText(file: string, slips?: 'slips-are-told'): string {
  if (!existsSync(file)) refuse([{ file, words: sayInAll('folder.missing') }])
  const bytes = readFileSync(file)
  const saved = savedAs(bytes)
  if (saved !== undefined) refuse([{ file, words: sayInAll('folder.encoding', { saved }) }])
  const text = bytes.toString('utf8')
  const slip = slips === undefined && !isUtf8(bytes) ? text.indexOf('\uFFFD') : -1
  if (slip >= 0)
    refuse([{ file, line: text.slice(0, slip).split('\n').length, words: sayInAll('folder.not-utf-8') }])
  return text
}

function readYamlFile<T>(file: string, shape: z.ZodType<T>): YamlText<T> {
  const read = readYamlText(readText(file), shape)
  if (!('slips' in read)) return read
  throw new ShopFolderFault(read.slips.map((slip) => ({ file, ...slip })))
}
