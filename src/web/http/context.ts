/**
 * What every handler is given: the world (database, shops, files, clock, chance) and what is known of this
 * request (shop, language). Nothing here reads a clock or the environment; `main` builds it once.
 */
import type { Context, Hono } from 'hono'
import type { Instant } from '#calendar'
import type { Db } from '#db'
import type { Files } from '#files'
import type { Typesetter } from '#papers'
import type { OpenShop, Pin } from '#shops'
import type { Outbox } from '#mail'
import type { Gateways } from '#payments'
import type { Language } from '#words'
import type { Proxies } from './network.ts'

/**
 * How many units of each SKU can be bought now. A SKU that is missing has no count: it is made when it is
 * ordered.
 */
export type StockOf = (shop: string, skus: readonly string[]) => Promise<ReadonlyMap<string, number>>

export type WebContext = {
  readonly db: Db
  /** By the name that stands in addresses. */
  readonly shops: ReadonlyMap<string, OpenShop>
  readonly files: Files
  /** Makes the PDF of a paper. */
  readonly typesetter: Typesetter
  readonly now: () => Instant
  /** Text that nobody can guess, fresh at each call: 22 letters and digits or more. */
  readonly chance: () => string
  /** For signing what leaves the house and comes back. */
  readonly secret: string
  /** Payment services, by the method that each carries out. */
  readonly gateways?: Gateways
  /** The public address without a path: `https://shop.example`. */
  readonly origin: string
  /**
   * What takes long to work out from a draft is not tried again: the studio says that there is too much of
   * it.
   */
  readonly givenUp?: boolean
  /**
   * The letters as they would be sent, read at `/mailbox`: in the demonstration alone, which serves nobody
   * but the machine it runs on.
   */
  readonly mailbox: Outbox | undefined
  /** Proxies that are believed when they say for whom they speak; none, unless it is said. */
  readonly proxies?: Proxies
  /** What an order of this moment is placed under. */
  readonly pinsOf: (shop: OpenShop, at: Instant) => Promise<readonly Pin[]>
  /** Without it, what the catalogue says of each variant is shown. */
  readonly stockOf?: StockOf
}

/** `shop` is there when the address begins with the name of one. */
export type WebEnv = {
  Variables: {
    context: WebContext
    shop?: OpenShop
    /** Where the buyer of what the page is about lives, once it is known to whoever reads it. */
    country?: string
    language: Language
    /** Names this request in its answer, in logs and to whoever is told of a fault. */
    request: string
  }
}

/** What a handler is given; `c.var.context`, `c.var.language`, and `shopOf(c)` within a shop. */
export type WebRequest = Context<WebEnv>

export type WebApp = Hono<WebEnv>
