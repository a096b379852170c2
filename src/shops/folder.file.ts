/**
 * Reads a shop's folder: settings, policy, help, catalogue with pictures. What is wrong comes as sentences
 * with the file's name.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { readPolicy } from '#policy'
import type { Policy, Problem } from '#policy'
import { strangeFacts } from './product-facts.ts'
import { productShape, shopShape } from './shop.ts'
import type { ProductFile, ShopSettings } from './shop.ts'

/**
 * A shop as its folder says. `problems` of the policy are kept apart: `check` prints them with their places.
 */
export type ShopFolder = {
  readonly settings: ShopSettings
  readonly policyText: string
  readonly policy: Policy
  readonly problems: readonly Problem[]
  readonly help: string
  readonly products: readonly ProductFile[]
  readonly pictures: ReadonlyMap<string, string>
}

/** A folder that cannot be a shop: the sentences say which file and why. */
export class ShopFolderFault extends Error {}

/** The names of the shops under a folder. */
export function shopNames(root: string): readonly string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'shop.yaml')))
    .map((entry) => entry.name)
    .toSorted()
}

/**
 * Reads `<root>/<name>`. Throws ShopFolderFault when settings or catalogue cannot be read; the policy's
 * problems are returned.
 */
export function readShopFolder(root: string, name: string): ShopFolder {
  const folder = join(root, name)
  const settings = readYamlFile(join(folder, 'shop.yaml'), shopShape)
  const policyText = readText(join(folder, 'policy.md'))
  const { policy, problems } = readPolicy(policyText, join('shops', name, 'policy.md'))
  const files = existsSync(join(folder, 'catalogue')) ? readdirSync(join(folder, 'catalogue')).toSorted() : []
  const products = files
    .filter((f) => f.endsWith('.yaml'))
    .map((f) => readYamlFile(join(folder, 'catalogue', f), productShape))
  const pictures = new Map(
    files.filter((f) => f.endsWith('.svg')).map((f) => [f, readText(join(folder, 'catalogue', f))]),
  )
  for (const product of products) {
    if (!pictures.has(product.picture))
      throw new ShopFolderFault(`${folder}: the picture ${product.picture} of ${product.product} is missing`)
  }
  // A policy that cannot be read may have lost the very declarations: its own problems are told first.
  if (problems.length === 0) refuseStrangeFacts(folder, products, policy)
  return {
    settings,
    policyText,
    policy,
    problems,
    help: readText(join(folder, 'help.md')),
    products,
    pictures,
  }
}

function refuseStrangeFacts(folder: string, products: readonly ProductFile[], policy: Policy): void {
  const sentences = products.flatMap((product) =>
    strangeFacts(product, policy).map(
      (sentence) => `${join(folder, 'catalogue', `${product.product}.yaml`)}: ${sentence}`,
    ),
  )
  if (sentences.length > 0) throw new ShopFolderFault(sentences.join('\n'))
}

function readText(file: string): string {
  if (!existsSync(file)) throw new ShopFolderFault(`${file} is missing`)
  return readFileSync(file, 'utf8')
}

function readYamlFile<T>(file: string, shape: z.ZodType<T>): T {
  const result = shape.safeParse(yamlOf(file))
  if (result.success) return result.data
  throw new ShopFolderFault(`${file}:\n${z.prettifyError(result.error)}`)
}

function yamlOf(file: string): unknown {
  try {
    return parse(readText(file))
  } catch (error) {
    throw error instanceof ShopFolderFault
      ? error
      : new ShopFolderFault(`${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
