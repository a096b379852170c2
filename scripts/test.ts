/**
 * `npm test`: every kind of test there is, in order, on one database server started for all of them. Goes on
 * after a failure, so that one run tells everything; ends with 1 when anything failed or nothing ran.
 * `npm test -- src/db` runs only the test files whose path has that in it.
 */
import { spawn } from 'node:child_process'
import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startTestServer, templateOn } from '#db/testing'
import { reportFolder } from './test-report.ts'

type Kind = {
  readonly name: string
  /** A glob for test files, or a program with its arguments. */
  readonly files?: string
  readonly without?: RegExp
  /**
   * One process for all files is many times quicker; stories get one each, because a browser may take it
   * down.
   */
  readonly together?: boolean
  readonly command?: readonly string[]
}

type Outcome = {
  readonly name: string
  readonly failed: boolean
  readonly words: string
  readonly ran: number
  readonly skipped: number
}

const kinds: readonly Kind[] = [
  { name: 'checks', files: 'checks/*.check.ts', together: true },
  { name: 'types', command: ['node_modules/typescript/bin/tsc', '--noEmit'] },
  {
    name: 'types in the browser',
    command: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.client.json'],
  },
  { name: 'lint', command: ['node_modules/oxlint/bin/oxlint', '--deny-warnings'] },
  { name: 'format', command: ['--import', 'tsx', 'scripts/format.ts', '--check'] },
  {
    name: 'unit tests',
    files: '{src,laws,shops,scripts}/**/*.test.{ts,tsx}',
    without: /\.sql\.test\./,
    together: true,
  },
  { name: 'database tests', files: 'src/**/*.sql.test.ts', together: true },
  { name: 'stories', files: 'stories/**/*.story.ts' },
]

const root = join(import.meta.dirname, '..')
const wanted = process.argv.slice(2)
/** A whole run leaves a report; a run of some files leaves the last one as it is. */
const reports = join(root, reportFolder)
if (wanted.length === 0) {
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
}
const server = await startTestServer()
const outcomes: Outcome[] = []
try {
  await templateOn(server.url)
  for (const kind of kinds) outcomes.push(await run(kind))
} finally {
  await server.stop()
}
if (wanted.length === 0) writeFileSync(join(reports, 'whole'), '')
tell(outcomes)

async function run(kind: Kind): Promise<Outcome> {
  if (kind.command !== undefined) {
    if (wanted.length > 0)
      return { name: kind.name, failed: false, words: 'not asked for', ran: 0, skipped: 0 }
    console.log(`\n— ${kind.name}`)
    const { code } = await execute(kind.command)
    return {
      name: kind.name,
      failed: code !== 0,
      words: code === 0 ? 'clean' : `ended with ${code}`,
      ran: 0,
      skipped: 0,
    }
  }
  const found = globSync(kind.files ?? '', { cwd: root })
    .filter((file) => kind.without?.test(file) !== true)
    .sort()
  const files = found.filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  if (files.length === 0) return { name: kind.name, failed: false, words: 'none', ran: 0, skipped: 0 }
  console.log(`\n— ${kind.name}`)
  const isolation = kind.together === true ? ['--test-isolation=none'] : ['--test-concurrency=2']
  const flags = ['--enable-source-maps', '--import', 'tsx', '--test', ...isolation, ...reporters(kind)]
  const { code, text } =
    kind.together === true
      ? await execute([...flags, 'scripts/test-files.ts'], { TEST_FILES: JSON.stringify(files) })
      : await execute([...flags, ...files])
  const [ran, passed, skipped] = [counted(text, 'tests'), counted(text, 'pass'), counted(text, 'skipped')]
  const words =
    ran === 0 ? 'no test ran' : `${passed} of ${ran} passed${skipped === 0 ? '' : `, ${skipped} SKIPPED`}`
  return { name: kind.name, failed: code !== 0 || ran === 0, words, ran, skipped }
}

/** What people read, and in a whole run the report beside it. */
function reporters({ name }: Kind): readonly string[] {
  const shown = ['--test-reporter=spec', '--test-reporter-destination=stdout']
  if (wanted.length > 0) return shown
  const file = join(reports, `${name.replaceAll(' ', '-')}.jsonl`)
  return [...shown, '--test-reporter=./scripts/test-report.ts', `--test-reporter-destination=${file}`]
}

/** Runs this same Node; shows what it says as it says it, and keeps it. */
function execute(
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<{ code: number | null; text: string }> {
  return new Promise((resolve, reject) => {
    const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }
    // Whoever runs them: programs that are started speak the language that the tests read.
    const language = { LC_ALL: 'C.UTF-8' }
    const env = { ...process.env, ...language, ...colours, TEST_DATABASE_URL: server.url, ...more }
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['inherit', 'pipe', 'inherit'] })
    let text = ''
    child.stdout.on('data', (part: Buffer) => {
      process.stdout.write(part)
      text += part.toString()
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, text }))
  })
}

/** The closing lines of the runner: `ℹ tests 12`. */
function counted(text: string, word: string): number {
  const plain = text.replaceAll(/\u001b\[\d+m/g, '')
  return Number(new RegExp(`^ℹ ${word} (\\d+)$`, 'm').exec(plain)?.[1] ?? 0)
}

function tell(all: readonly Outcome[]): void {
  const width = Math.max(...all.map(({ name }) => name.length))
  console.log('\n— in all')
  for (const { name, failed, words } of all)
    console.log(`${failed ? '✖' : '✔'} ${name.padEnd(width)}  ${words}`)
  const ran = all.reduce((sum, outcome) => sum + outcome.ran, 0)
  const skipped = all.reduce((sum, outcome) => sum + outcome.skipped, 0)
  if (skipped > 0) console.log(`\n${skipped} WERE SKIPPED: look above for NOT TOLD and the reason.`)
  if (ran === 0) console.log('\nNo test ran.')
  process.exitCode = ran === 0 || all.some(({ failed }) => failed) ? 1 : 0
}
