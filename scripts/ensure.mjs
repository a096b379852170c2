/**
 * Makes sure that `node_modules` holds exactly what `package-lock.json` asks for, and that a Node new enough
 * is at hand. Plain JavaScript for Node 18 and newer, because it runs before anything is installed. It writes
 * to stderr only, so that a command whose answer goes to stdout can call it first. When there is nothing to
 * do it takes a few milliseconds.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const stampFile = join(modules, '.installed.json')
const lockFile = join(root, '.cache', 'installing')
const wantedNode = 24
let holdsLock = false

/**
 * Installs when needed. Answers nothing; ends the process with a sentence and code 1 when it cannot be done.
 */
export function ensure() {
  const wanted = fingerprint()
  if (!isInstalled(wanted)) {
    if (isAlreadyThere()) stamp(wanted)
    else installAlone(wanted)
  }
  demandNode()
}

function installAlone(wanted) {
  takeLock()
  try {
    if (isInstalled(wanted)) return
    install()
    stamp(wanted)
  } finally {
    releaseLock()
  }
}

/** What an installation is known by: the lockfile, and the kind of machine it was made for. */
function fingerprint() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  return `${process.platform}-${process.arch}-${createHash('sha256').update(lock).digest('hex')}`
}

function isInstalled(wanted) {
  return readJson(stampFile)?.fingerprint === wanted
}

/**
 * Remembers what is installed. Packages in a folder we may not write to are as good; they are only looked at
 * anew.
 */
function stamp(wanted) {
  try {
    const node = packagedNodeRuns() ? 'packaged' : 'own'
    writeFileSync(stampFile, JSON.stringify({ fingerprint: wanted, node }))
  } catch (problem) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(problem.code)) throw problem
  }
}

/** Somebody may have run `npm ci` by hand: npm's own record then says the same as the lockfile. */
function isAlreadyThere() {
  const there = readJson(join(modules, '.package-lock.json'))?.packages
  const wanted = readJson(join(root, 'package-lock.json'))?.packages
  if (there === undefined || wanted === undefined) return false
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue
    const found = there[path]
    const mayBeAbsent = entry.optional === true || entry.devOptional === true || entry.peer === true
    if (found === undefined ? !mayBeAbsent : found.version !== entry.version) return false
  }
  return (
    Object.keys(there).every((path) => path in wanted) && (!hasPackagedNode() || existsSync(packagedNode()))
  )
}

function install() {
  say('Installing the packages (only when they change) …')
  const { command, before } = npm()
  const wanted = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const done = spawnSync(command, [...before, ...wanted], {
    cwd: root,
    env: cleanEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  })
  if (done.error !== undefined) {
    stop(`The packages could not be installed: npm could not be started (${done.error.message}).`)
  }
  if (done.status === 0) return
  const lines = `${done.stdout}\n${done.stderr}`.split('\n').filter((line) => line.trim() !== '')
  say(lines.slice(-15).join('\n'))
  stop(
    `The packages could not be installed: \`npm ci\` in ${root} ended with ${done.status ?? done.signal}.\n` +
      'Its last words are above. Look at the network and at who owns the folder, then try again.',
  )
}

/**
 * npm as its own script under the Node that runs it, so that replacing `node_modules` does not pull it from
 * under npm.
 */
function npm() {
  const script = process.env.npm_execpath
  const usesOurs = process.execPath.startsWith(modules + sep)
  if (!usesOurs && script !== undefined && /npm-cli\.[cm]?js$/.test(script) && existsSync(script)) {
    return { command: process.execPath, before: [script] }
  }
  return { command: 'npm', before: [] }
}

/**
 * The environment without npm's own variables (they steer an inner npm; where packages come from
 * is kept), and without the folder being replaced.
 */
function cleanEnvironment() {
  const steering = /^(npm_.*|NODE_ENV|NODE_OPTIONS)$/i
  const source = /^npm_config_(registry|userconfig|globalconfig|cache|cafile|strict_ssl|.*proxy)$/i
  const kept = Object.entries(process.env).filter(([name]) => source.test(name) || !steering.test(name))
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(modules))
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter) }
}

function hasPackagedNode() {
  return process.platform === 'linux' && (process.arch === 'x64' || process.arch === 'arm64')
}

function packagedNode() {
  return join(modules, '.bin', 'node')
}

function packagedNodeRuns() {
  return existsSync(packagedNode()) && spawnSync(packagedNode(), ['-v']).status === 0
}

/** Where no Node comes with the packages, the one that runs this must be new enough. */
function demandNode() {
  if (readJson(stampFile)?.node === 'packaged') return
  if (!existsSync(stampFile) && packagedNodeRuns()) return
  if (Number(process.versions.node.split('.')[0]) >= wantedNode) return
  stop(
    `Yakusoku needs Node ${wantedNode} or newer; this is Node ${process.versions.node}, and the packages` +
      ` bring none for ${process.platform} on ${process.arch}.\n` +
      `Install Node ${wantedNode} (https://nodejs.org) and try again.`,
  )
}

/** One installation at a time: a file that names the process; a file whose process is gone is swept away. */
function takeLock() {
  mkdirSync(dirname(lockFile), { recursive: true })
  const mine = `${lockFile}.${process.pid}`
  writeFileSync(mine, String(process.pid))
  try {
    for (let waited = 0; ; waited += 1) {
      try {
        linkSync(mine, lockFile)
        holdsLock = true
        return
      } catch (problem) {
        if (problem.code !== 'EEXIST') throw problem
      }
      const holder = readHolder()
      if (holder !== undefined && !isAlive(holder)) rmSync(lockFile, { force: true })
      else if (waited === 5) say('Another installation is running in this folder; waiting for it …')
      else if (waited > 6000)
        stop(`Another installation (process ${holder}) does not end; delete ${lockFile} if it is gone.`)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
    }
  } finally {
    rmSync(mine, { force: true })
  }
}

function releaseLock() {
  if (holdsLock) rmSync(lockFile, { force: true })
  holdsLock = false
}

function readHolder() {
  try {
    return Number(readFileSync(lockFile, 'utf8'))
  } catch {
    return undefined
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    return problem.code === 'EPERM'
  }
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}

function stop(sentence) {
  say(sentence)
  releaseLock()
  process.exit(1)
}

if (process.argv[1] !== undefined && fileURLToPath(import.meta.url) === realpathSync(process.argv[1])) {
  try {
    ensure()
  } catch (problem) {
    stop(`The packages could not be installed: ${problem.message}`)
  }
}
