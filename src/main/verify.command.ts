/**
 * `yakusoku verify`: whether every row that is written once is as it was written, shop by shop. Exit codes: 0
 * all is whole, 1 something was altered, 2 wrong use or no database.
 */
import { existsSync } from 'node:fs'
import { checkVersion, connect, openDatabase, type Db } from '#db'
import { readAlterable, sealAll, verify, type ShopSeals } from '#seals'
import { databaseTold, unusable } from './database-words.ts'
import { root } from './root.file.ts'
import { placeFor } from './place.ts'
import { readPlace, type Place } from './settings.ts'
import { readTyped, wrongUse, type Language, type Mistake } from './spoken.ts'
import { toldAlterable, toldSeals } from './verify-words.ts'

export async function verifyCommand(args: readonly string[], language: Language): Promise<number | Mistake> {
  const typed = readTyped(args, {}, { words: false })
  if ('mistake' in typed) return typed
  const settings = readPlace(process.env, root)
  if ('fault' in settings) return wrongUse(settings.fault)
  return settings.databaseUrl === undefined
    ? verifyOurs(settings, language)
    : verifyAt(settings.databaseUrl, language)
}

/** With the built-in server, which is started for it. */
async function verifyOurs(settings: Place, language: Language): Promise<number | Mistake> {
  const place = placeFor(settings)
  if (!existsSync(place.folder)) return tell([], language)
  const database = await openDatabase(place)
  if ('fault' in database) return wrongUse(databaseTold(database))
  const db = connect(database.url, { max: 1 })
  try {
    return tell(await sealedAndVerified(db), language)
  } finally {
    await db.destroy()
    await database.stop()
  }
}

/** With a PostgreSQL of the shop's own, which may be at work. */
async function verifyAt(url: string, language: Language): Promise<number | Mistake> {
  const unreachable = await checkVersion(url)
  if (unreachable !== undefined) return wrongUse(databaseTold(unreachable))
  const db = connect(url, { max: 1 })
  try {
    const code = tell(await verify(db), language)
    const alterable = await readAlterable(db)
    if (alterable.length > 0) process.stdout.write(`${toldAlterable(alterable)[language]}\n`)
    return code
  } catch (problem) {
    return wrongUse(unusable(problem))
  } finally {
    await db.destroy()
  }
}

/** Nobody else can be writing: what waits for a seal is sealed first. */
async function sealedAndVerified(db: Db): Promise<readonly ShopSeals[]> {
  await sealAll(db)
  return verify(db)
}

function tell(shops: readonly ShopSeals[], language: Language): number {
  const now = Date.now()
  if (shops.length === 0) process.stdout.write(`${toldSeals.nothing[language]}\n`)
  for (const shop of shops) process.stdout.write(`${toldSeals.shop(shop, now)[language]}\n`)
  return shops.some(({ broken }) => broken !== undefined) ? 1 : 0
}
