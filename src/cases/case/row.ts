/**
 * What a row of a case says in words that only this program gives a meaning: who opened it, which request,
 * what is due and by what, what was answered and found. Parsed; a word that is not known is a fault of that
 * case. Pure.
 */
import { z } from 'zod'
import { readActor, type Actor } from '#db'
import { commerce, type RequestName } from '#policy'
import { dueNames, type CaseRecord } from './case.ts'
import { limitSource } from './phases/shared.ts'

const words = z.record(z.string(), z.string())
const requestNames: ReadonlySet<string> = new Set(commerce.requests.map(({ value }) => value))

const actor = z.custom<Actor>((text) => typeof text === 'string' && readActor(text) !== undefined)

const rowWords = z.object({
  openedBy: actor,
  request: z.custom<RequestName>((name) => typeof name === 'string' && requestNames.has(name)),
  language: z.enum(['ja', 'en']),
  answers: words,
  findings: words,
  dueIs: z.enum(dueNames).nullable(),
  dueFrom: limitSource.unwrap().nullable(),
})

export type RowWords = Pick<CaseRecord, keyof z.infer<typeof rowWords>>

/** The words of a row; with the fault, and nothing that could be misread, when one of them is not known. */
export function readRowWords(row: Readonly<Record<keyof RowWords, unknown>>): {
  readonly read: RowWords
  readonly fault?: string
} {
  const parsed = rowWords.safeParse(row)
  if (parsed.success) return { read: parsed.data }
  const wrong = new Set(parsed.error.issues.map(({ path }) => String(path[0])))
  const names = (Object.keys(rowWords.shape) as (keyof RowWords)[]).filter((name) => wrong.has(name))
  return {
    read: {
      // What cannot be read is still listed under the word that stands in its row.
      request: row.request as RequestName,
      // Nobody's: only the buyer of the order and staff see that it is there.
      openedBy: readActor(String(row.openedBy)) ?? 'start',
      language: row.language === 'en' ? 'en' : 'ja',
      answers: {},
      findings: {},
      dueIs: null,
      dueFrom: null,
    },
    fault: names.map((name) => `${name} cannot be read: ${JSON.stringify(row[name])}`).join('; '),
  }
}
