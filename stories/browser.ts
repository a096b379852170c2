/**
 * A real browser for stories: finds one that starts, and says so loudly when there is none.
 * Order: CHROMIUM_PATH, the one that comes with the packages, Debian's. Knows nothing of our pages.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

/** Why no browser could be started, one line for each that was tried. */
export type NoBrowser = { readonly missing: string }

type Candidate = { readonly path: string; readonly env: Readonly<Record<string, string>> }

const root = join(import.meta.dirname, '..')
/**
 * No look-ups of its own on the network, and no sandbox, which root may not have and containers rarely allow.
 */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

/** Starts a browser, the same kind each time once one has worked. The caller closes it. */
export async function openBrowser(): Promise<Browser | NoBrowser> {
  if (proven !== undefined) return launch(proven)
  const reasons: string[] = []
  for (const find of [chosenByHand, cameWithPackages, cameWithPackagesAndItsLibraries, debians]) {
    const candidate = find()
    if ('missing' in candidate) {
      reasons.push(candidate.missing)
      continue
    }
    try {
      const browser = await launch(candidate)
      proven = candidate
      return browser
    } catch (problem) {
      reasons.push(`${candidate.path}: ${firstLines(problem)}`)
    }
  }
  return { missing: reasons.join('\n') }
}

let proven: Candidate | undefined

/**
 * A story in a browser: a test that is given a fresh context (cookies, size, language of its own). Without a
 * browser it is skipped with the reason, or fails where YAKUSOKU_BROWSER=required.
 */
export function browserStory(name: string, tell: (context: BrowserContext) => Promise<void>): void {
  test(name, async (t) => {
    const browser = await openBrowser()
    if ('missing' in browser) {
      if (process.env['YAKUSOKU_BROWSER'] === 'required')
        throw new Error(`no browser could be started\n${browser.missing}`)
      console.error(`NOT TOLD, because no browser could be started: ${name}\n${browser.missing}`)
      t.skip('no browser could be started')
      return
    }
    try {
      await tell(await browser.newContext())
    } finally {
      await browser.close()
    }
  })
}

const look = `axe.run(document, {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}).then(({ violations }) =>
  violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })))`

/** What keeps somebody out of the page as it stands, by axe; empty when nothing does. */
export async function barriersOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  const found = (await page.evaluate(look)) as {
    readonly id: string
    readonly nodes: readonly { readonly html: string }[]
  }[]
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}

async function launch({ path, env }: Candidate): Promise<Browser> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  const settings = {
    executablePath: path,
    args: flags,
    timeout: 20_000,
    env: { ...Object.fromEntries(inherited), ...env },
  }
  const browser = await chromium.launch(settings)
  try {
    // One that starts but cannot show a page is none: seen with libraries missing.
    const page = await browser.newPage()
    await page.setContent('<p lang="ja">約束</p>')
    await page.close()
    return browser
  } catch (problem) {
    await browser.close()
    throw problem
  }
}

function chosenByHand(): Candidate | NoBrowser {
  const path = process.env['CHROMIUM_PATH']
  if (path === undefined || path === '') return { missing: 'CHROMIUM_PATH is not set' }
  return existsSync(path)
    ? { path, env: {} }
    : { missing: `CHROMIUM_PATH names ${path}, which does not exist` }
}

function debians(): Candidate | NoBrowser {
  const path = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((place) =>
    existsSync(place),
  )
  return path === undefined ? { missing: 'no /usr/bin/chromium' } : { path, env: {} }
}

function cameWithPackages(): Candidate | NoBrowser {
  const folder = unpacked()
  if (typeof folder !== 'string') return folder
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: join(folder, 'fonts') }
  return { path: join(folder, 'chromium'), env: fonts }
}

/** For machines that lack the libraries a browser needs: some come with it. */
function cameWithPackagesAndItsLibraries(): Candidate | NoBrowser {
  const candidate = cameWithPackages()
  if ('missing' in candidate) return candidate
  const libraries = join(dirname(candidate.path), 'al2023', 'lib')
  return { ...candidate, env: { ...candidate.env, LD_LIBRARY_PATH: libraries } }
}

/**
 * Unpacks the browser once, into a folder of ours: the package itself would use the shared folder for
 * temporary files, where another user's file of the same name would be run. It believes that it is where it
 * was made for, and so brings all.
 */
function unpacked(): string | NoBrowser {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return { missing: 'the packages bring a browser for linux on x64 only' }
  try {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
    const { version } = JSON.parse(readFileSync(join(dirname(entry), '../../package.json'), 'utf8')) as {
      version: string
    }
    const folder = join(root, '.cache', `chromium-${version}`)
    if (existsSync(join(folder, 'chromium'))) return folder
    const fresh = `${folder}.${process.pid}`
    mkdirSync(fresh, { recursive: true })
    const program = `import('@sparticuz/chromium').then((browser) => browser.default.executablePath())`
    const env = { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' }
    const done = spawnSync(process.execPath, ['-e', program], { cwd: root, env, encoding: 'utf8' })
    if (done.status !== 0) throw new Error(done.stderr)
    rmSync(folder, { recursive: true, force: true })
    renameSync(fresh, folder)
    return folder
  } catch (problem) {
    return { missing: `the browser of the packages could not be unpacked: ${firstLines(problem)}` }
  }
}

function firstLines(problem: unknown): string {
  const text = problem instanceof Error ? problem.message : String(problem)
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /\w/.test(line))
    .slice(0, 4)
    .join(' | ')
    .slice(0, 400)
}
