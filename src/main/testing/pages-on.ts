/**
 * The pages of the program on a database that is there already, by the real clock: for what is measured in a
 * process of its own. Does no jobs.
 */
import type { Db } from '#db'
import { openFiles } from '#files'
import { keepDocuments, type OpenShop, type Pin } from '#shops'
import type { WebApp } from '#web/http'
import { pinsBy } from '../compose.ts'
import { pagesOf } from '../pages.ts'
import { gatewaysFor } from '../payment-jobs.ts'
import { folders } from './folders.ts'

type Settings = {
  readonly origin: string
  /** Where photos lie. */
  readonly folder: string
  readonly report: (fault: { readonly error: unknown }) => void
}

/** Every page, of all shops. */
export function pagesOn(db: Db, { origin, folder, report }: Settings): WebApp {
  const { open, laws } = folders()
  const shops = new Map(open)
  const secret = 'a secret of a measurement'
  const gateways = gatewaysFor({ demonstration: true }, db, secret)
  return pagesOf(
    { db, files: openFiles(folder), shops, secret, gateways, pinsOf: pinsBy(db, laws) },
    { origin, now: Date.now, mailbox: undefined, report },
  )
}

/** What an order of now pins. */
export const pinsNow = (db: Db, shop: OpenShop): Promise<readonly Pin[]> =>
  keepDocuments(db, shop, folders().laws, Date.now())
