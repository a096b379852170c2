/**
 * The pages: every audience registers its routes on one application. The storefront comes last: any first
 * word may be a shop.
 */
import { token } from '#customers'
import type { Outbox } from '#mail'
import { openTypesetter } from '#papers'
import { readOnHand } from '#stock'
import { register as registerDesk } from '#web/desk'
import { webApp, type Fault, type Proxies, type WebApp } from '#web/http'
import { register as registerMailbox } from '#web/mailbox'
import { register as registerMyPage } from '#web/my-page'
import { register as registerPay } from '#web/pay'
import { servePhotos as registerPhotos } from '#web/photos'
import { register as registerStorefront } from '#web/storefront'
import { register as registerStudio } from '#web/studio'
import { assets, problemPage } from '#web/ui'
import type { Instant } from '#calendar'
import type { App } from './compose.ts'

export type PageSettings = {
  readonly origin: string
  readonly now: () => Instant
  /** In the demonstration alone. */
  readonly mailbox: Outbox | undefined
  readonly proxies?: Proxies
  readonly report: (fault: Fault) => void
  /** Pages of the studio that do not try again what took too long. */
  readonly givenUp?: boolean
}

export function pagesOf(
  app: Pick<App, 'db' | 'files' | 'shops' | 'secret' | 'pinsOf'> &
    Partial<Pick<App, 'gateways' | 'typesetter'>>,
  { origin, now, mailbox, proxies = [], report, givenUp = false }: PageSettings,
): WebApp {
  const { db, files, shops, secret, pinsOf, gateways = {}, typesetter = openTypesetter() } = app
  const context = {
    db,
    files,
    typesetter,
    shops,
    secret,
    gateways,
    now,
    origin,
    mailbox,
    givenUp,
    proxies,
    chance: token,
    pinsOf,
    stockOf: async (shop: string, skus: readonly string[]) =>
      new Map([...(await readOnHand(db, shop, skus))].map(([sku, { sale }]) => [sku, sale])),
  }
  return webApp(context, {
    problemPage,
    assets,
    register: [
      registerDesk,
      registerStudio,
      registerMailbox,
      registerPhotos,
      registerMyPage,
      registerPay,
      registerStorefront,
    ],
    report,
  })
}
