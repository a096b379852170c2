/**
 * What a last screen said and what its button orders, kept for the press that follows. All that it rests on
 * is its name: the shop with its documents, the basket and its pieces in writing, the language, and the
 * quarter of an hour, in which no day begins anywhere. A press that finds nothing here works it out again.
 */
import { createHash } from 'node:crypto'
import type { Instant } from '#calendar'
import type { OrderRequest } from '#ordering'
import type { OpenShop } from '#shops'
import type { Language } from '#words'

/** `mark` names what the page said; `order` is all of it that is agreed. */
export type KeptScreen = { readonly mark: string; readonly order: OrderRequest }

type Seen = { readonly said: string; readonly language: Language; readonly at: Instant }

/** A few kilobytes each. */
const most = 4_000
const quarterHour = 900_000

const screens = new WeakMap<OpenShop, Map<string, KeptScreen>>()

export const keptScreen = (shop: OpenShop, seen: Seen): KeptScreen | undefined =>
  screens.get(shop)?.get(nameOf(seen))

export function keepScreen(shop: OpenShop, seen: Seen, screen: KeptScreen): KeptScreen {
  const kept = screens.get(shop) ?? new Map<string, KeptScreen>()
  screens.set(shop, kept.set(nameOf(seen), screen))
  const [oldest] = kept.keys()
  if (kept.size > most && oldest !== undefined) kept.delete(oldest)
  return screen
}

const nameOf = ({ said, language, at }: Seen): string =>
  createHash('sha256')
    .update(`${language} ${Math.floor(at / quarterHour)}\n${said}`)
    .digest('base64url')
