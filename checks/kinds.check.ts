/**
 * A kind of case made up for this check is added to a copy of the code: the type checker names every place
 * that a new kind has to fill in, and `CONTRIBUTING.md` names the same.
 */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import { root } from './source.ts'

/** It waves: a state, a command of staff, an event and a request that no other kind has. */
const toy = `
import { z } from 'zod'
import { assignment, type AssignmentCommand, type AssignmentEvent, type Kind } from '#cases/case'

const toyState = z.object({ state: z.literal('waving') })
type Toy = z.infer<typeof toyState>
type Command = AssignmentCommand | { readonly command: 'wave' }
type Event = AssignmentEvent | { readonly type: 'Waved' }

export const toy: Kind<'toy', Toy, Command, Event, 'clean'> = {
  kind: 'toy',
  requests: ['clean'],
  state: toyState,
  open: () => ({ type: 'Waved' }),
  commands: {
    wave: { by: 'staff', in: ['waving'], decide: () => ({ type: 'Waved' }) },
    assign: assignment.assign,
  },
  evolve: { ...assignment.evolve, Waved: () => ({ state: 'waving' }) },
  effects: { ...assignment.effects, Waved: () => [] },
  arrows: { waving: ['waving'] },
  phase: { waving: 'answer' },
  due: { waving: () => undefined },
}
`

/** Every place that is left for a new kind, and how often the type checker speaks of it. */
const places: Readonly<Record<string, RegExp>> = {
  'src/web/desk/case/acts.ts': /Property 'wave' is missing/,
  'src/web/desk/case/case-steps.tsx': /desk\.step\.wave/,
  'src/web/desk/case/step-forms.ts': /Property 'wave' is missing/,
  'src/web/desk/case/words.ts': /Property 'toy' is missing/,
  'src/web/my-page/case/state-words.ts': /Property 'toy' is missing/,
  'src/web/my-page/case/words.ts': /Property '(toy|clean)' is missing/,
}

test('a new kind of case: the type checker names every place that lacks it, and the walk names the same', async () => {
  const copy = copyOfCode()
  mkdirSync(join(copy, 'src/cases/kinds/toy'))
  writeFileSync(join(copy, 'src/cases/kinds/toy/toy.ts'), toy)
  const registry = join(copy, 'src/cases/kinds/registry.ts')
  const text = readFileSync(registry, 'utf8')
  const added = text
    .replace('export const kinds = {', 'export const kinds = { toy,')
    .replace(/^import type/m, "import { toy } from './toy/toy.ts'\nimport type")
  assert.notEqual(added, text)
  writeFileSync(registry, added)
  const problems = await typeProblems(copy)
  const byFile = Map.groupBy(problems, ({ file }) => file)
  assert.deepEqual([...byFile.keys()].toSorted(), Object.keys(places).toSorted())
  for (const [file, words] of Object.entries(places))
    assert.ok(
      byFile.get(file)!.some(({ message }) => words.test(message)),
      `${file}: ${JSON.stringify(byFile.get(file))}`,
    )
  const walk =
    /## Walk 2[^]*?(?=## Walk 3)/.exec(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8'))?.[0] ?? ''
  for (const file of ['src/cases/kinds/registry.ts', ...Object.keys(places)])
    assert.ok(walk.includes(`\`${file}\``), `walk 2 names ${file}`)
})

function copyOfCode(): string {
  const copy = mkdtempSync(join(tmpdir(), 'yakusoku-kinds-'))
  after(() => rmSync(copy, { recursive: true, force: true }))
  for (const name of ['src', 'package.json', 'tsconfig.json'])
    cpSync(join(root, name), join(copy, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

async function typeProblems(folder: string): Promise<readonly { file: string; message: string }[]> {
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  const run = promisify(execFile)(process.execPath, [compiler, '--noEmit', '--pretty', 'false'], {
    cwd: folder,
    maxBuffer: 1 << 26,
  })
  const printed = await run.then(
    () => '',
    (problem: { stdout?: string }) => problem.stdout ?? '',
  )
  return printed
    .split(/^(?=src\/)/m)
    .map((text) => /^(src\/[^(]+)\(\d+,\d+\): (error [^]*)$/.exec(text))
    .flatMap((match) => (match === null ? [] : [{ file: match[1] ?? '', message: match[2] ?? '' }]))
    .filter(({ file }) => !/\.(test|check|story)\.tsx?$/.test(file))
}
