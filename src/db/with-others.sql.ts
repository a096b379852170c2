/**
 * Reads of presses that are made at once, in one statement for all of them: each press has a row in it, and a
 * column for each of its reads. Knows no table.
 */
import { laneOf, poolOf, type Db } from './connect.sql.ts'
import { gathered } from './gathered.sql.ts'
import { prepared, shapes, type Prepared } from './prepared.sql.ts'
import { answerAll, columnOf, rowsIn, speakingBy, together, type Asked, type Rows } from './together.sql.ts'

/**
 * As `together`, with those who read the same of other things in this moment; nothing is told again. Only for
 * what looks, by statements that are `kept`.
 */
export async function togetherWithOthers<T>(db: Db, read: (db: Db) => Promise<T>): Promise<T> {
  if (poolOf(db) === undefined) return together(db, read)
  const free = speakers.get(db) ?? []
  speakers.set(db, free)
  const speaker = free.pop() ?? speakingBy((asked) => answerWithOthers(db, asked))
  // Where it fails, some reads may still be on their way: nobody else is given their speaker.
  const answer = await read(speaker)
  free.push(speaker)
  return answer
}

/** Those that nobody speaks by at the moment. */
const speakers = new WeakMap<Db, Db[]>()

async function answerWithOthers(db: Db, asked: readonly Asked[]): Promise<void> {
  const wanted = asked.every(({ text }) => shapes.has(text)) ? wantedIn(asked) : undefined
  const found =
    wanted !== undefined && wanted.values.length > 0
      ? await gathering(db, wanted).catch(() => undefined)
      : undefined
  if (found === undefined) return answerAlone(db, asked)
  for (const [i, { resolve }] of asked.entries()) resolve(found[i]!)
}

/** What is not known yet, or failed together, is asked on a connection of its own. */
async function answerAlone(db: Db, asked: readonly Asked[]): Promise<void> {
  const pool = poolOf(db)!
  let client
  try {
    client = await pool.connect()
  } catch (problem) {
    for (const { resolve } of asked) resolve(Promise.reject(problem as Error))
    return
  }
  await answerAll(client, asked).finally(() => client.release())
}

/** `places` says which of the values, or of those that are the same for all, each parameter is. */
type Wanted = {
  readonly texts: readonly string[]
  readonly places: readonly (readonly string[])[]
  /** Each text once. */
  readonly values: readonly string[]
  /** What is no text stands in the statement for all alike. */
  readonly same: readonly unknown[]
  /** Stands for texts and places. */
  readonly name: string
}

function wantedIn(asked: readonly Asked[]): Wanted {
  const values: string[] = []
  const same: unknown[] = []
  const places = asked.map((one) =>
    one.values.map((value) => {
      if (typeof value !== 'string') return `s${same.push(value)}`
      const known = values.indexOf(value)
      return `p${known < 0 ? values.push(value) : known + 1}`
    }),
  )
  const texts = asked.map(({ text }) => text)
  const name = texts.map((text, i) => `${numberOf(text)} ${places[i]!.join(' ')}`).join()
  return { texts, places, values, same, name }
}

/** Stands for a text whose shape is known; there are not many of these. */
const numbers = new Map<string, number>()

function numberOf(text: string): number {
  const number = numbers.get(text) ?? numbers.size
  numbers.set(text, number)
  return number
}

const gathering = gathered<Wanted, readonly Rows[]>(
  async (db, all) => {
    const [first] = all
    const columns = first!.values.map((_value, i) => all.map(({ values }) => values[i]!))
    const rows = await statementOf(first!)(laneOf(db), [...columns, ...first!.same])
    return rows.map((row) => first!.texts.map((text, i) => rowsIn(row[columnOf(i)]!, text)))
  },
  ({ name, same }) => `${name} ${JSON.stringify(same)}`,
)

type Statement = Prepared<Record<string, string>>
/** By text and places alone: values are what visitors send, and would make no end of them. */
const statements = new Map<string, Statement>()

function statementOf(wanted: Wanted): Statement {
  const { texts, places, values, name } = wanted
  const known = statements.get(name)
  if (known !== undefined) return known
  const columns = texts.map((text, i) => {
    const moved = text.replaceAll(/\$(\d+)/g, (_all, own: string) => {
      const place = places[i]![Number(own) - 1]!
      return place.startsWith('p') ? `k.${place}` : `$${values.length + Number(place.slice(1))}`
    })
    const names = shapes.get(text)!.map((_field, at) => `c${at}`)
    const row = names.map((column) => `x.${column}::text`).join(', ')
    return `(select coalesce(json_agg(json_build_array(${row})), '[]')::text
      from (${moved}) as x(${names.join(', ')})) as ${columnOf(i)}`
  })
  const given = values.map((_value, i) => `$${i + 1}::text[]`).join(', ')
  const named = values.map((_value, i) => `p${i + 1}`).join(', ')
  const made: Statement = prepared(`select ${columns.join(', ')}
    from unnest(${given}) with ordinality as k(${named}, n) order by k.n`)
  statements.set(name, made)
  return made
}
