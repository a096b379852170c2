/** The version by which a shop rules, asked of its database by `yakusoku rule --published`. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkVersion, connect, openDatabase, type Db } from '#db'
import { shopInForce } from '#publishing'
import { openShop, type OpenShop, type ShopFolder } from '#shops'
import { lawPacks } from './documents.file.ts'
import { root } from './root.file.ts'
import { databaseTold, unusable } from './database-words.ts'
import { readPlace } from './settings.ts'
import { wrongUse, type Mistake } from './spoken.ts'

/** Whether anything was ever published from here: else the file is all there is. */
export function hasPublished(): boolean {
  const place = readPlace(process.env, root)
  if ('fault' in place) return false
  return place.databaseUrl !== undefined || existsSync(join(place.dataFolder, 'postgres'))
}

/** The shop with its version in force now, or a sentence that says why it cannot be read. */
export async function inForce(folder: ShopFolder): Promise<OpenShop | Mistake> {
  const shop = openShop(folder, lawPacks())
  const place = readPlace(process.env, root)
  if ('fault' in place) return wrongUse(place.fault)
  const { databaseUrl, dataFolder } = place
  if (databaseUrl !== undefined) {
    const unreachable = await checkVersion(databaseUrl)
    return unreachable === undefined ? served(databaseUrl, shop) : wrongUse(databaseTold(unreachable))
  }
  const ours = join(dataFolder, 'postgres')
  if (!existsSync(ours)) return wrongUse(nothingYet)
  const database = await openDatabase({ folder: ours })
  if ('fault' in database) return wrongUse(databaseTold(database))
  try {
    return await served(database.url, shop)
  } finally {
    await database.stop()
  }
}

const nothingYet = {
  ja: 'まだ何も公開していません。npm start で最初の版が公開されます',
  en: 'nothing was published yet; npm start publishes the first version',
}

async function served(url: string, shop: OpenShop): Promise<OpenShop | Mistake> {
  const db: Db = connect(url, { max: 1 })
  try {
    return await shopInForce(db, shop, Date.now())
  } catch (problem) {
    return wrongUse(unusable(problem))
  } finally {
    await db.destroy()
  }
}
