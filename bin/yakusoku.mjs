#!/usr/bin/env node
/**
 * `npx yakusoku …`: installs what is missing, then hands over to `src/main/cli.ts` under the Node that comes
 * with the packages. Arguments, standard input and output, the exit code and the caller's folder pass through
 * untouched.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensure } from '../scripts/ensure.mjs'

ensure()

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const packaged = join(root, 'node_modules', '.bin', 'node')
const node = process.platform !== 'win32' && existsSync(packaged) ? packaged : process.execPath
const command = [join(root, 'scripts', 'run.mjs'), 'src/main/cli.ts', ...process.argv.slice(2)]
// Where nothing can be kept tsx reads the files, and it looks for tsconfig.json in the caller's folder unless
// told otherwise: it would miss how `.tsx` is read.
const env = { ...process.env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') }

const child = spawn(node, command, { stdio: 'inherit', env })
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
// A terminal sends Ctrl-C to both processes at once; passing it on as well would say it twice.
process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
child.on('error', (problem) => {
  process.stderr.write(`Yakusoku could not be started: ${problem.message}\n`)
  process.exitCode = 1
})
child.on('exit', (code, signal) => {
  process.exitCode = code ?? 128 + (constants.signals[signal] ?? 1)
})
