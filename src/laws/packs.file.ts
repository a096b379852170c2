/**
 * Reads the law packs of the `laws/` folder. A pack that cannot be read stops the program: the floor must be
 * whole.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPolicy } from '#policy'
import type { Policy, Problem } from '#policy'
import { dutiesIn } from './duties.ts'

/** A law pack with its file, or the problems that keep it from being read. */
export type PackFile = {
  readonly file: string
  readonly text: string
  readonly pack: Policy
  readonly problems: readonly Problem[]
}

/** Every `<folder>/<pack>/law.md`. `read`: by whom documents are read. */
export function readPackFiles(folder: string, read = readPolicy): readonly PackFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
    .map((name) => {
      const file = join(folder, name, 'law.md')
      const text = readFileSync(file, 'utf8')
      const { policy, problems } = read(text, join('laws', name, 'law.md'))
      return { file, text, pack: policy, problems: [...problems, ...dutiesIn(policy).problems] }
    })
}
