/**
 * `npm start`: the whole product in one process. Listens first, so that a busy port is said at once; then
 * opens the app, fills an empty one, and prints where everything is. Ctrl-C ends everything it began, in
 * order; a second one ends at once.
 */
import pino from 'pino'
import type { Fault } from '#web/http'
import { sitsAt } from '#web/staff-session'
import { fillWhenEmpty, type Welcome } from './welcome.ts'
import { root } from './root.file.ts'
import { readSettings, type Settings } from './settings.ts'
import { pagesOf } from './pages.ts'
import { openApp, type App } from './compose.ts'
import { diskSentence } from './disk-words.ts'
import { listen, type Listening } from './listen.ts'
import { loggedFault, withoutSecrets } from './log-words.ts'
import { openStudioThreads } from './studio-threads.ts'
import type { ThreadFault } from './studio-thread.ts'
import { fetchAside } from './studio-aside.ts'
import { languageHere, type Told } from './spoken.ts'

const log = pino(
  { level: 'warn', serializers: { err: loggedFault } },
  pino.destination({ dest: 2, sync: true }),
)
const say = (line: string) => void process.stdout.write(`${line}\n`)

/**
 * In milliseconds: how long requests in flight may take to end, and everything together. A page may wait for
 * the database as long as its limits say (20 s), and what it wrote is to be answered.
 */
const patience = { requests: 25_000, all: 60_000 }
/** A terminal and npm may both pass on the same Ctrl-C. */
const sameSignal = 300

/** What keeps it from starting is told in the language of the terminal. */
const here = languageHere(process.env)

const settings = readSettings(process.env, root)
if ('fault' in settings) stopWith(settings.fault)
else await run(settings)

async function run(settings: Settings): Promise<void> {
  const begun: Begun = {}
  const end = endingOf(begun)
  // What nobody waited for and failed is written down; it is no reason to leave everybody standing outside.
  process.on('unhandledRejection', (problem) => log.error({ err: problem }, 'a fault that nobody waited for'))
  const listening = await listen(settings)
  if ('fault' in listening) return stopWith(listening.fault)
  begun.listening = listening
  const address = `http://${reachable(settings.host)}:${listening.port}`
  const origin = settings.origin ?? address
  try {
    const app = await openApp(settings, origin, Date.now, (sentence, problem) =>
      log.error({ err: problem }, sentence),
    )
    if ('fault' in app) return await end(1, app.fault)
    begun.app = app
    if (end.begun()) return void (await app.close())
    void app.ended.then(() => end(1, serverEnded))
    const doors = openDoors(app, settings, origin)
    begun.doors = doors
    listening.answerWith(doors.fetch)
    greet(origin, await fillWhenEmpty(app, Date.now()), settings, app.notes)
    say(`ready ${address}`)
  } catch (problem) {
    if (end.begun()) return
    const sentence = diskSentence(problem, settings.dataFolder)
    if (sentence === undefined) log.error({ err: problem }, 'the start failed')
    await end(1, sentence ?? notStarted)
  }
}

const serverEnded: Told = {
  ja: 'データベースのサーバーが終わりました。もう一度始めてください。何も失われていません。',
  en: 'The database server ended; start again, nothing is lost.',
}
const notStarted: Told = {
  ja: 'Yakusoku を始められませんでした。理由は上の行にあります。',
  en: 'Yakusoku could not be started; the line above says why.',
}

type Begun = { app?: App; listening?: Listening; doors?: { readonly close: () => Promise<void> } }

/** The pages, those of the studio in threads of their own. */
function openDoors(app: App, settings: Settings, origin: string) {
  const report = ({ error, reference, method, path }: Fault | ThreadFault) =>
    log.error({ err: error, request: reference, method, path: withoutSecrets(path) }, 'a request failed')
  const { databaseUrl, secret } = app
  const { files, proxies, demonstration } = settings
  const threads = openStudioThreads(
    { databaseUrl, files, secret, origin, proxies, demonstration },
    { tell: (problem) => log.error({ err: problem }, 'a thread of the studio ended') },
  )
  const common = { origin, now: Date.now, mailbox: app.outbox, proxies, report }
  const fetch = fetchAside({
    pages: pagesOf(app, common),
    givenUp: pagesOf(app, { ...common, givenUp: true }),
    threads,
    report,
    sits: (shop, cookies) => sitsAt({ db: app.db, origin, now: Date.now }, shop, cookies),
    published: (shop) => app.look(shop),
  })
  return { fetch, close: threads.close }
}

/**
 * Everything begun is ended once, the youngest first: requests in flight, jobs, the database. Whoever asks
 * again, later than a signal takes to arrive twice, ends it at once.
 */
function endingOf(begun: Begun) {
  let since: number | undefined
  const end = async (code: number, sentence?: Told): Promise<void> => {
    if (since !== undefined) return
    since = performance.now()
    if (sentence !== undefined) process.stderr.write(`${sentence[here]}\n`)
    setTimeout(() => process.exit(1), patience.all).unref()
    await begun.listening?.end(patience.requests)
    await begun.doors?.close()
    await begun.app?.close().catch((problem: unknown) => log.error({ err: problem }, 'the end was not tidy'))
    process.exit(code)
  }
  const told = () => {
    if (since !== undefined && performance.now() - since > sameSignal) process.exit(1)
    void end(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, told)
  // npm that is killed, or hears SIGHUP, passes nothing on: whoever loses it would go on listening unseen.
  const parent = process.ppid
  if (process.env['npm_lifecycle_event'] === 'start')
    setInterval(() => process.ppid === parent || void end(0), 1_000).unref()
  return Object.assign(end, { begun: () => since !== undefined })
}

function greet(origin: string, welcome: Welcome, settings: Settings, notes: readonly string[]): void {
  say('')
  say('  Yakusoku — the shop that keeps its word')
  say('')
  say(`  Shops       ${origin}/`)
  for (const { shop, myPage, desk } of welcome.links) {
    say(`  ${shop.padEnd(11)} ${origin}/${shop}/`)
    if (myPage !== undefined) say(`    My Page   ${origin}${myPage}`)
    if (desk !== undefined) say(`    desk      ${origin}${desk}`)
  }
  if (welcome.links.every((l) => l.myPage === undefined))
    say(`  My Page     ${origin}/<shop>/my/     desk  ${origin}/desk/`)
  for (const gift of welcome.gifts) say(`  gift code   ${gift}`)
  if (settings.demonstration) say(`  mailbox     ${origin}/mailbox`)
  else if (settings.mailUrl === undefined) say('  Letters wait: set MAIL_URL to send them.')
  if (!settings.demonstration && settings.proxies.length === 0)
    say('  A proxy in front is to be named in TRUSTED_PROXIES; until then its visitors count as one network.')
  for (const note of notes) say(`  ${note}`)
  say('')
}

/** The host as a link names it; an address that means "everywhere" is no place to go to. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

function stopWith(sentence: Told): void {
  process.stderr.write(`${sentence[here]}\n`)
  process.exitCode = 1
}
