/**
 * `yakusoku erase`: personal words taken out of one row that is written once, with the role that may, and on
 * record. Exit codes: 0 erased, 1 there is no such row, 2 wrong use or no database.
 */
import { existsSync } from 'node:fs'
import { connect, openDatabase } from '#db'
import { erasable, eraseRow, type Erasable } from '#seals'
import { databaseTold } from './database-words.ts'
import { knownShops, noShop } from './documents.file.ts'
import { placeFor } from './place.ts'
import { root } from './root.file.ts'
import { readPlace } from './settings.ts'
import { readTyped, wrongUse, type Language, type Mistake, type Told } from './spoken.ts'

export async function eraseCommand(args: readonly string[], language: Language): Promise<number | Mistake> {
  const asked = readArgs(args)
  if ('mistake' in asked) return asked
  const settings = readPlace(process.env, root)
  if ('fault' in settings) return wrongUse(settings.fault)
  const place = placeFor(settings)
  if (place.url === undefined && !existsSync(place.folder))
    return wrongUse({ ja: 'まだ何も書かれていません', en: 'nothing has been written yet' })
  if (place.url !== undefined && place.eraserUrl === undefined)
    return wrongUse({
      ja: '消去してよい役割を DATABASE_ERASER_URL に書いてください',
      en: 'name the role that may erase in DATABASE_ERASER_URL',
    })
  const database = await openDatabase(place)
  if ('fault' in database) return wrongUse(databaseTold(database))
  if (database.eraserUrl === undefined) throw new Error('a database of ours has a role that erases')
  const db = connect(database.eraserUrl, { max: 1 })
  try {
    const by = { actor: 'eraser', why: asked.why } as const
    const erased = await eraseRow(db, asked.shop, { what: asked.what, id: asked.id }, by)
    const row = `${asked.what} ${asked.id}`
    process.stdout.write(`${(erased ? erasedTold(row) : noneTold(asked.shop, row))[language]}\n`)
    return erased ? 0 : 1
  } catch (problem) {
    const { message } = problem as Error
    return wrongUse({ ja: `データベースが拒みました（${message}）`, en: `the database refused (${message})` })
  } finally {
    await db.destroy()
    await database.stop()
  }
}

const erasedTold = (row: string): Told => ({
  ja: `${row}：消去し、記録に残しました。`,
  en: `${row}: erased, and on record.`,
})

const noneTold = (shop: string, row: string): Told => ({
  ja: `${shop} に ${row} はありません。`,
  en: `${shop} has no ${row}.`,
})

const isErasable = (word: unknown): word is Erasable => (erasable as readonly unknown[]).includes(word)

function readArgs(args: readonly string[]) {
  const options = { shop: { type: 'string' }, because: { type: 'string' } } as const
  const typed = readTyped(args, options, { words: true })
  if ('mistake' in typed) return typed
  const { shop, because = '' } = typed.values
  const [what, id] = typed.positionals
  if (shop === undefined || !knownShops().includes(shop)) return wrongUse(noShop(shop))
  if (!isErasable(what) || id === undefined)
    return wrongUse({
      ja: `何を消すか、その番号とともに指定してください：${erasable.join(' | ')}`,
      en: `say what: ${erasable.join(' | ')}, and its number`,
    })
  if (because.trim() === '')
    return wrongUse({
      ja: '理由を書いてください。記録に残ります：--because …',
      en: 'say why, which is kept: --because …',
    })
  return { shop, what, id, why: because.trim() } as const
}
