/**
 * The pages of the program on a database that is there already, by the real clock, and the shops to buy in
 * there: for what is measured, in a process without a test's hooks. Does no jobs.
 */
import type { Db } from '#db'
import { openFiles } from '#files'
import { keepDocuments } from '#shops'
import type { WebApp } from '#web/http'
import { pinsBy } from '../compose.ts'
import { loadCatalogue } from '../fill.ts'
import { pagesOf } from '../pages.ts'
import { gatewaysFor } from '../payment-jobs.ts'
import type { Buying } from './buy.ts'
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

/** Where somebody buys: every shop as its folder says, at this moment. */
export function shopsOn(db: Db): Buying {
  const { open, folders: read, laws } = folders()
  return {
    db,
    shop: (name) => open.get(name)!,
    folder: (name) => read.get(name)!,
    pinsOf: (name) => keepDocuments(db, open.get(name)!, laws, Date.now()),
    now: Date.now,
  }
}

/** Pieces and stock of a shop as its folder says. */
export const stockedOn = ({ db, shop, folder, now }: Buying, name: string): Promise<void> =>
  loadCatalogue(db, shop(name), folder(name), now())
