/**
 * Which version a running program serves: the map of open shops is brought up to what is in force, of the
 * policy and of the settings. Publishes nothing.
 */
import type { Instant } from '#calendar'
import type { Db } from '#db'
import { documentsOf, readPolicy } from '#policy'
import { hashOf, readDocumentText, withSettingsInForce, type OpenShop } from '#shops'
import { readVersions, versionInForce } from './version.sql.ts'

/**
 * The shop as it is served at an instant: under the settings in force and with the version in force; before
 * the first has taken effect, with the first.
 */
export async function shopInForce(db: Db, served: OpenShop, at: Instant): Promise<OpenShop> {
  const shop = await withSettingsInForce(db, served)
  const version = (await versionInForce(db, shop.name, at)) ?? (await readVersions(db, shop.name)).at(-1)
  if (version === undefined || version.hash === hashOf(shop.policyText)) return shop
  const policyText = await readDocumentText(db, shop.name, version.hash)
  if (policyText === undefined) throw new Error(`the policy ${version.version} of ${shop.name} is gone`)
  const { policy } = readPolicy(policyText, `shops/${shop.name}/policy.md`)
  return { ...shop, policyText, documents: documentsOf(policy, shop.documents.laws) }
}

/**
 * Replaces a shop's entry in the map that this process serves from, where other settings or another version
 * are in force by now; answers whether it did. To be called after a publication at the desk. Other processes
 * see it by the job of the effective instant or by looking.
 */
export async function serveInForce(
  db: Db,
  shops: ReadonlyMap<string, OpenShop>,
  name: string,
  at: Instant,
): Promise<boolean> {
  const served = shops.get(name)
  if (served === undefined) return false
  const shop = await shopInForce(db, served, at)
  if (shop === served) return false
  // Handlers may only look at the map; that it changes is this function's one privilege.
  ;(shops as Map<string, OpenShop>).set(name, shop)
  return true
}
