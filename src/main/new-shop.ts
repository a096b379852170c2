/**
 * What a new shop is called: its name in addresses, the two letters before its order numbers, its names for
 * people; and the starting files with these in them. Pure: what is taken, and the day, are given. Knows no
 * folder.
 */

/** What the owner asked for; what is left out follows from the name. */
export type Wish = {
  readonly shop: string
  readonly prefix?: string
  readonly ja?: string
  readonly en?: string
}

/** What stands in the house already. `prefixes`: order prefix → shop. */
export type Taken = {
  readonly shops: readonly string[]
  readonly laws: readonly string[]
  readonly prefixes: ReadonlyMap<string, string>
}

export type NewShop = {
  readonly shop: string
  readonly prefix: string
  readonly name: { readonly ja: string; readonly en: string }
}

export type NotPlanned =
  | { readonly refused: 'not-a-shop-name'; readonly nearest: string | undefined }
  | { readonly refused: 'reserved'; readonly by: 'address' | 'law' }
  | { readonly refused: 'shop-exists' }
  | { readonly refused: 'not-a-prefix' }
  | { readonly refused: 'prefix-taken'; readonly shop: string; readonly free: string }
  | { readonly refused: 'not-a-name'; readonly language: 'ja' | 'en' }

/**
 * First parts of addresses that belong to the house, and those that mean something else inside a shop or may
 * one day. A test holds them against the routes.
 */
export const reservedNames: readonly string[] = [
  'assets desk language mailbox sign-in sign-out',
  'my pieces pictures policy law laws help orders cases shop shops',
  'admin api basket cart checkout docs health house public static webhooks www',
  // YAML reads these as something else than a word.
  'true false null',
].flatMap((line) => line.split(' '))

const isShopName = (text: string) =>
  /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text) && text.length >= 2 && text.length <= 30

export function planShop(wish: Wish, taken: Taken): NewShop | NotPlanned {
  const { shop } = wish
  if (!isShopName(shop)) return { refused: 'not-a-shop-name', nearest: nearestName(shop) }
  if (reservedNames.includes(shop)) return { refused: 'reserved', by: 'address' }
  if (taken.laws.includes(shop)) return { refused: 'reserved', by: 'law' }
  if (taken.shops.includes(shop)) return { refused: 'shop-exists' }
  const free = freePrefix(shop, taken.prefixes)
  const prefix = wish.prefix?.toUpperCase() ?? free
  if (!/^[A-Z]{2}$/.test(prefix)) return { refused: 'not-a-prefix' }
  const owner = taken.prefixes.get(prefix)
  if (owner !== undefined) return { refused: 'prefix-taken', shop: owner, free }
  for (const language of ['ja', 'en'] as const) {
    if (wish[language] !== undefined && !isName(wish[language])) return { refused: 'not-a-name', language }
  }
  const en = wish.en?.trim() ?? titleOf(shop)
  return { shop, prefix, name: { ja: wish.ja?.trim() ?? en, en } }
}

/** One line that can be seen, and not a long one. */
const isName = (text: string): boolean => /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]{1,60}$/u.test(text.trim())

function nearestName(text: string): string | undefined {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const near = plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+/, '')
    .slice(0, 30)
    .replace(/-+$/, '')
  return isShopName(near) ? near : undefined
}

const titleOf = (shop: string): string =>
  shop
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')

/**
 * The initials of two words, else the first letter with a later one of the name, else any two letters that
 * are free.
 */
function freePrefix(shop: string, taken: ReadonlyMap<string, string>): string {
  const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const [first = 'A', ...rest] = shop.toUpperCase().replaceAll(/[^A-Z]/g, '')
  const initials = shop
    .toUpperCase()
    .split('-')
    .filter((word) => /^[A-Z]/.test(word))
    .map((word) => word.charAt(0))
  const candidates = [
    ...initials.slice(1, 2).map((second) => first + second),
    ...[...rest, ...alphabet].map((second) => first + second),
    ...alphabet.flatMap((one) => alphabet.map((two) => one + two)),
  ]
  const free = candidates.find((prefix) => !taken.has(prefix))
  if (free === undefined) throw new Error('every order prefix is taken')
  return free
}

/**
 * A starting file with the new shop in it; `on` is the first day of its policy, as `2026-11-21`. A mark that
 * is not there is a bug of the starting files.
 */
export function startingText(
  file: string,
  text: string,
  { shop, prefix, name }: NewShop,
  on: string,
): string {
  const en = JSON.stringify(name.en)
  const marks: readonly (readonly [RegExp, string])[] =
    file === 'shop.yaml'
      ? [
          [/^shop: .*$/m, `shop: ${shop}`],
          [/^name: .*$/m, `name: { ja: ${JSON.stringify(name.ja)}, en: ${en} }`],
          [/^order-prefix: .*$/m, `order-prefix: "${prefix}"`],
          [/^mail: .*$/m, `mail: { address: shop@${shop}.example }`],
        ]
      : file === 'policy.md'
        ? [
            [/^policy: .*$/m, `policy: ${shop}`],
            [/^version: .*$/m, `version: "${on.slice(0, 7)}"`],
            [/^effective: .*$/m, `effective: ${on}T00:00+09:00`],
          ]
        : file.endsWith('.yaml')
          ? [[/sku: ST-/g, `sku: ${prefix}-`]]
          : []
  return marks.reduce((filled, [mark, words]) => {
    if (filled.search(mark) < 0) throw new Error(`${file} of the starting files does not say ${mark.source}`)
    return filled.replace(mark, () => words)
  }, text)
}
