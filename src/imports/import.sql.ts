/**
 * Looks at a file and imports it: what a preview says is what the press does, since both read the text in the
 * same way. While a row is wrong nothing is written, unless whoever presses leaves out the orders it is of.
 */
import { dayOf, type Instant } from '#calendar'
import { readVariants } from '#catalogue'
import { transaction, type Actor, type Db } from '#db'
import { readEarlier, recordEarlierOrders } from '#ordering'
import { readCertificateNumbers, recordEarlierCertificates } from '#papers'
import type { OpenShop, Pin } from '#shops'
import { earlierIn, soundOf, type ReadOrder } from './earlier.ts'
import type { RowProblem } from './problem.ts'
import { tableIn } from './table.ts'

/** `fresh` would be written, `same` is how many orders are there already. */
export type Preview = {
  readonly fresh: readonly ReadOrder[]
  /** Of the fresh ones, those of which no row is wrong. */
  readonly sound: readonly ReadOrder[]
  readonly same: number
  readonly problems: readonly RowProblem[]
}

export async function previewImport(db: Db, shop: OpenShop, text: string, at: Instant): Promise<Preview> {
  const table = tableIn(text)
  const skus = [...new Set(table.rows.map(({ values }) => values.sku ?? ''))]
  const variants = await readVariants(db, shop.name, skus)
  const today = dayOf(at, shop.calendar.zone)
  const read = earlierIn(table.rows, { shop, variants, today })
  const known = await readEarlier(
    db,
    shop.name,
    read.orders.map(({ order }) => order),
  )
  const others = read.orders.filter(({ order }) => known.get(order.number) === 'other')
  const fresh = read.orders.filter(({ order }) => !known.has(order.number))
  const problems = [
    ...table.problems,
    ...read.problems,
    ...others.map(({ row, order }): RowProblem => ({
      row,
      problem: 'order-known',
      values: { given: order.number },
    })),
    ...(await knownCertificates(db, shop.name, fresh)),
  ].toSorted((one, other) => (one.row ?? 0) - (other.row ?? 0))
  const sound = soundOf(fresh, table.rows, problems)
  return { fresh, sound, same: read.orders.length - fresh.length - others.length, problems }
}

async function knownCertificates(db: Db, shop: string, fresh: readonly ReadOrder[]): Promise<RowProblem[]> {
  const certificates = fresh.flatMap((one) => one.certificates)
  const known = await readCertificateNumbers(
    db,
    shop,
    certificates.map(({ number }) => number),
  )
  return certificates.flatMap(({ row, number }): RowProblem[] => {
    const order = known.get(number)
    return order === undefined
      ? []
      : [{ row, problem: 'certificate-known', values: { given: number, order } }]
  })
}

/**
 * Imports all of it, or what is sound of it, or answers the preview that says why not. `imported` counts the
 * orders that were not there: the same file again writes nothing.
 */
export async function importEarlier(
  db: Db,
  shop: OpenShop,
  text: string,
  by: {
    readonly pins: readonly Pin[]
    readonly file: string
    /** Orders with a row that is wrong are left out, and the others imported. */
    readonly leaveOut?: boolean
    readonly actor: Actor
    readonly at: Instant
  },
): Promise<{ readonly imported: number } | Preview> {
  return transaction(db, async (tx) => {
    const preview = await previewImport(tx, shop, text, by.at)
    if (preview.problems.length > 0 && (by.leaveOut !== true || preview.sound.length === 0)) return preview
    if (preview.sound.length === 0) return { imported: 0 }
    const orders = preview.sound.map(({ order }) => order)
    const written = new Set(await recordEarlierOrders(tx, shop, orders, by))
    const certificates = preview.sound
      .filter(({ order }) => written.has(order.number))
      .flatMap((one) => one.certificates)
    await recordEarlierCertificates(tx, shop.name, certificates, by)
    return { imported: written.size }
  })
}
