/** The columns of a file, by the names that stand over them in either language. Pure. */
import { say } from '#words'

export const columns = [
  'order',
  'ordered_on',
  'delivered_on',
  'name',
  'email',
  'country',
  'address',
  'language',
  'sku',
  'piece',
  'quantity',
  'price',
  'certificate',
] as const
export type Column = (typeof columns)[number]

/** Columns that a file cannot do without. */
export const needed: readonly Column[] = ['ordered_on', 'delivered_on', 'name', 'email', 'sku', 'price']

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_-]/g, '')

const named = new Map(
  columns.flatMap((column) =>
    [column, say('ja', `import.column.${column}`), say('en', `import.column.${column}`)].map(
      (name) => [plain(name), column] as const,
    ),
  ),
)

/** The column that a heading names; other columns are nobody's business and are left out. */
export const columnCalled = (heading: string): Column | undefined => named.get(plain(heading))
