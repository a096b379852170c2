/**
 * Reads a shop's folder: settings, policy, help, catalogue with pictures. What is wrong comes as sentences
 * with the file's name.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { readPolicy } from '#policy'
import type { Policy, Problem } from '#policy'
import { sayInAll, type Language } from '#words'
import { readNotices, type LegalNotice } from './notices.file.ts'
import { strangeFacts } from './product-facts.ts'
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

/** The names of the shops under a folder. */
export function shopNames(root: string): readonly string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'shop.yaml')))
    .map((entry) => entry.name)
    .toSorted()
}

/**
 * Reads `<root>/<name>`. Throws ShopFolderFault when settings or catalogue cannot be read; the policy's
 * problems are returned. `read`: by whom documents are read.
 */
export function readShopFolder(root: string, name: string, read = readPolicy): ShopFolder {
  const folder = join(root, name)
  const settings = readSettings(folder, name)
  const policyText = readText(join(folder, 'policy.md'))
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
  if (pictures.has(picture)) return []
  const words = sayInAll('folder.no-picture', { picture, product })
  return [{ file: piece.file, line: piece.lineOf(['picture']), words }]
}

const strangeIn = ({ file, data, lineOf }: Piece, policy: Policy): readonly FolderSlip[] =>
  strangeFacts(data, policy).map(({ fact, words }) => ({ file, line: lineOf(['facts', fact]), words }))

function refuse(slips: readonly FolderSlip[]): void {
  if (slips.length > 0) throw new ShopFolderFault(slips)
}

function readText(file: string): string {
  if (!existsSync(file)) throw new ShopFolderFault([{ file, words: sayInAll('folder.missing') }])
  return readFileSync(file, 'utf8')
}

function readYamlFile<T>(file: string, shape: z.ZodType<T>): YamlText<T> {
  const read = readYamlText(readText(file), shape)
  if (!('slips' in read)) return read
  throw new ShopFolderFault(read.slips.map((slip) => ({ file, ...slip })))
}
