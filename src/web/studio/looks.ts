/** The last texts that were looked at, so that each is read and compiled once while somebody works on it. */
import type { OpenShop } from '#shops'
import { lookAt, lookGivenUp, type Look } from './look-at.ts'

const mostKept = 4

const kept = new Map<string, { readonly shop: OpenShop; readonly look: Look }>()

/** As `lookAt`. A shop that has published since is another shop. Where the look was given up, it says so. */
export function lookOf(
  text: string,
  shop: OpenShop,
  { givenUp = false }: { readonly givenUp?: boolean },
): Look {
  if (givenUp) return lookGivenUp(text)
  const key = `${shop.name}\n${text}`
  const known = kept.get(key)
  kept.delete(key)
  const look = known?.shop === shop ? known.look : lookAt(text, shop)
  kept.set(key, { shop, look })
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(oldest)
  return look
}
