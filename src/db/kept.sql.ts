/**
 * Statements that are asked again and again, in the same words with other values: built once, then only
 * their values are filled in. Knows no table.
 */
import type { CompiledQuery } from 'kysely'
import type { Db } from './connect.sql.ts'
import { prepared, type Prepared } from './prepared.sql.ts'
import { asksFor } from './together.sql.ts'

type Built<Row> = { readonly compile: () => CompiledQuery<Row> }
type Values = Readonly<Record<string, string>>
type Compiled<Row> = {
  readonly query: CompiledQuery<Row>
  readonly places: readonly (string | undefined)[]
  readonly ask: Prepared<Row>
}

/**
 * A read with named values, all of them texts. `build` is called once, and must use each value as it is
 * given: it is a stand-in.
 */
export function kept<Given extends Values, Row>(
  names: readonly (keyof Given & string)[],
  build: (db: Db, given: Given) => Built<Row>,
): (db: Db, given: Given) => Promise<readonly Row[]> {
  let known: Compiled<Row> | undefined
  const standIns = Object.fromEntries(names.map((name) => [name, standInFor(name)])) as Given
  return (db, given) => {
    known ??= compiled(build(db, standIns).compile(), names)
    const { query, places, ask } = known
    const parameters = places.map((name, at) => (name === undefined ? query.parameters[at] : given[name]))
    const asks = asksFor(db)
    if (asks !== undefined)
      return asks(query.sql, parameters).then(({ rows }) => rows as unknown as readonly Row[])
    return ask(db, parameters)
  }
}

/** A text that nobody else writes. */
const standInFor = (name: string): string => `\u0001${name}\u0001`

function compiled<Row>(query: CompiledQuery<Row>, names: readonly string[]): Compiled<Row> {
  const places = query.parameters.map((value) => names.find((name) => standInFor(name) === value))
  const missing = names.find((name) => !places.includes(name))
  if (missing !== undefined) throw new Error(`${missing} is not used as it was given: ${query.sql}`)
  return { query, places, ask: prepared<Row>(query.sql) }
}
