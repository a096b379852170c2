/**
 * `npm start`: the whole product in one process. Listens first, so that a busy port is said at once; then
 * opens the app, fills an empty one, and prints where everything is. Ctrl-C ends everything it began.
 */
import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import pino from 'pino'
import { fillWhenEmpty, type Welcome } from './welcome.ts'
import { root } from './root.file.ts'
import { readSettings, type Settings } from './settings.ts'
import { pagesOf } from './pages.ts'
import { openApp, type App } from './compose.ts'

const log = pino({ level: 'warn' }, pino.destination(2))
const say = (line: string) => void process.stdout.write(`${line}\n`)

const settings = readSettings(process.env, root)
if ('fault' in settings) stopWith(settings.fault)
else await run(settings)

async function run(settings: Settings): Promise<void> {
  const ending: { app?: App; server?: Server; begun: boolean } = { begun: false }
  const end = async (code: number) => {
    if (ending.begun) return
    ending.begun = true
    ending.server?.close()
    ending.server?.closeAllConnections()
    await ending.app?.close()
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))
  const answer = Promise.withResolvers<(request: Request) => Response | Promise<Response>>()
  const server = createServer(getRequestListener(async (request) => (await answer.promise)(request)))
  ending.server = server
  const busy = await listen(server, settings)
  if (busy !== undefined) return stopWith(busy)
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : settings.port
  const here = `http://${reachable(settings.host)}:${port}`
  const origin = settings.origin ?? here
  const app = await openApp(settings, origin, Date.now, (sentence, problem) =>
    log.error({ problem }, sentence),
  )
  if ('fault' in app) {
    server.close()
    return stopWith(app.fault)
  }
  ending.app = app
  if (ending.begun) return void (await app.close())
  void app.ended.then(() => {
    if (ending.begun) return
    log.error('the database server ended; start again, nothing is lost')
    return end(1)
  })
  const pages = pagesOf(app, {
    origin,
    now: Date.now,
    mailbox: app.outbox,
    proxies: settings.proxies,
    report: (fault) => log.error(fault, 'a request failed'),
  })
  answer.resolve((request) => pages.fetch(request))
  const welcome = await fillWhenEmpty(app, Date.now())
  greet(origin, welcome, settings, app.notes)
  say(`ready ${here}`)
}

function listen(server: Server, { host, port }: Settings): Promise<string | undefined> {
  const { promise, resolve } = Promise.withResolvers<string | undefined>()
  server.once('error', (problem: NodeJS.ErrnoException) => {
    const sentences: Readonly<Record<string, string>> = {
      EADDRINUSE: `Port ${port} on ${host} is taken by another program. Choose another one: PORT=${port + 1} npm start`,
      EACCES: `Port ${port} may not be used by this user. Choose one above 1023: PORT=3000 npm start`,
      EADDRNOTAVAIL: `${host} is not an address of this machine. HOST=127.0.0.1 is.`,
    }
    resolve(
      sentences[problem.code ?? ''] ?? `The server could not listen on ${host}:${port}: ${problem.message}`,
    )
  })
  server.listen(port, host, () => resolve(undefined))
  return promise
}

function greet(here: string, welcome: Welcome, settings: Settings, notes: readonly string[]): void {
  say('')
  say('  Yakusoku — the shop that keeps its word')
  say('')
  say(`  Shops       ${here}/`)
  for (const { shop, myPage, desk } of welcome.links) {
    say(`  ${shop.padEnd(11)} ${here}/${shop}/`)
    if (myPage !== undefined) say(`    My Page   ${here}${myPage}`)
    if (desk !== undefined) say(`    desk      ${here}${desk}`)
  }
  if (welcome.links.every((l) => l.myPage === undefined))
    say(`  My Page     ${here}/<shop>/my/     desk  ${here}/desk/`)
  for (const gift of welcome.gifts) say(`  gift code   ${gift}`)
  if (settings.demonstration) say(`  mailbox     ${here}/mailbox`)
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

function stopWith(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}
