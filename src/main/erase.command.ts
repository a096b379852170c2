/**
 * `yakusoku erase`: personal words taken out of one row that is written once, with the role that may, and on
 * record. Exit codes: 0 erased, 1 there is no such row, 2 wrong use or no database.
 */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { connect, openDatabase } from '#db'
import { erasable, eraseRow, type Erasable } from '#seals'
import { knownShops } from './documents.file.ts'
import { placeFor } from './place.ts'
import { root } from './root.file.ts'
import { readPlace } from './settings.ts'

export async function eraseCommand(args: readonly string[]): Promise<number> {
  const asked = readArgs(args)
  if ('fault' in asked) return wrongUse(asked.fault)
  const settings = readPlace(process.env, root)
  if ('fault' in settings) return wrongUse(settings.fault)
  const place = placeFor(settings)
  if (place.url === undefined && !existsSync(place.folder)) return wrongUse('nothing has been written yet')
  if (place.url !== undefined && place.eraserUrl === undefined)
    return wrongUse('name the role that may erase in DATABASE_ERASER_URL')
  const database = await openDatabase(place)
  if ('fault' in database) return wrongUse(database.sentence)
  if (database.eraserUrl === undefined) throw new Error('a database of ours has a role that erases')
  const db = connect(database.eraserUrl, { max: 1 })
  try {
    const by = { actor: 'eraser', why: asked.why } as const
    const erased = await eraseRow(db, asked.shop, { what: asked.what, id: asked.id }, by)
    const row = `${asked.what} ${asked.id}`
    process.stdout.write(erased ? `${row}: erased, and on record.\n` : `${asked.shop} has no ${row}.\n`)
    return erased ? 0 : 1
  } catch (problem) {
    return wrongUse(`the database refused (${(problem as Error).message})`)
  } finally {
    await db.destroy()
    await database.stop()
  }
}

const isErasable = (word: unknown): word is Erasable => (erasable as readonly unknown[]).includes(word)

function readArgs(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { shop: { type: 'string' }, because: { type: 'string' } },
    allowPositionals: true,
    strict: false,
  })
  const [what, id] = positionals
  if (typeof values.shop !== 'string' || !knownShops().includes(values.shop))
    return { fault: `say which shop: --shop ${knownShops().join(' | ')}` } as const
  if (!isErasable(what) || id === undefined)
    return { fault: `say what: ${erasable.join(' | ')}, and its number` } as const
  if (typeof values.because !== 'string' || values.because.trim() === '')
    return { fault: 'say why, which is kept: --because …' } as const
  return { shop: values.shop, what, id, why: values.because.trim() } as const
}

function wrongUse(sentence: string): number {
  process.stderr.write(`yakusoku erase: ${sentence}\n`)
  return 2
}
