/**
 * Documents read once and kept beside the program that `npm start` put together: read by the same program,
 * the same text is the same document, so that a start again parses none of them. Elsewhere nothing is kept.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { readPolicy } from '#policy'

type Read = typeof readPolicy

/** Reads documents as `readPolicy` does. What cannot be kept, or read back, is read anew. */
export function keptReadings(program: string): Read {
  const folder = join(dirname(program), 'readings')
  return (text, file) => {
    const name = createHash('sha256')
      .update(JSON.stringify([file, text]))
      .digest('hex')
    const kept = join(folder, name)
    try {
      return deserialize(readFileSync(kept)) as ReturnType<Read>
    } catch {
      const read = readPolicy(text, file)
      keep(folder, kept, read)
      return read
    }
  }
}

/** Whole or not at all, whoever else is starting. */
function keep(folder: string, file: string, read: ReturnType<Read>): void {
  try {
    mkdirSync(folder, { recursive: true })
    const draft = `${file}.${process.pid}`
    writeFileSync(draft, serialize(read))
    renameSync(draft, file)
  } catch {
    // A disk that takes nothing: the next start reads it again.
  }
}

/** The file that runs, where it was put together from many. */
export const readDocument: Read = import.meta.filename.endsWith('.mjs')
  ? keptReadings(import.meta.filename)
  : readPolicy
