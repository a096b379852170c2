/**
 * A server of our own, treated badly: killed, started twice, cut off in the middle. What was said to be kept
 * is kept.
 */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { connect, openDatabase, type OpenDatabase } from '#db'
import { rolesOn } from './roles.sql.ts'

const root = join(import.meta.dirname, '../..')

const open = async (folder: string): Promise<OpenDatabase> => {
  const outcome = await openDatabase({ folder })
  if ('fault' in outcome) throw new Error(outcome.sentence)
  return outcome
}

/** Runs one statement on a pool of its own. */
const ask = async (url: string, statement: string): Promise<readonly unknown[]> => {
  const db = connect(url, { max: 1 })
  try {
    return (await sql.raw(statement).execute(db)).rows
  } finally {
    await db.destroy()
  }
}

/** The same database for the server's own role. */
const serverOf = (url: string, folder: string): string => {
  const server = new URL(url)
  server.username = 'yakusoku'
  server.password = readFileSync(join(folder, 'password'), 'utf8')
  return server.href
}

const head = (folder: string): number =>
  Number.parseInt(readFileSync(join(folder, 'cluster/postmaster.pid'), 'utf8'), 10)

describe('a server of our own', () => {
  const home = mkdtempSync(join(tmpdir(), 'yakusoku-launch-'))
  const folder = join(home, 'data', 'postgres')

  before(async () => {
    const first = await open(folder)
    await ask(
      rolesOn(serverOf(first.url, folder)).owner,
      'create table kept (n int); grant select, insert on kept to public',
    )
    await first.stop()
  })
  after(() => rmSync(home, { recursive: true, force: true }))

  test('it writes durably, and nobody reaches it from elsewhere or without the password', async () => {
    const server = await open(folder)
    const [settings] = await ask(
      serverOf(server.url, folder),
      `select current_setting('fsync') as fsync,
      current_setting('listen_addresses') as hears, current_setting('unix_socket_directories') as sockets,
      current_setting('server_encoding') as encoding, show_trgm as letters from lower('É') as show_trgm`,
    )
    assert.deepEqual(settings, {
      fsync: 'on',
      hears: '127.0.0.1',
      sockets: '',
      encoding: 'UTF8',
      letters: 'é',
    })
    const [rights] = await ask(
      server.url,
      'select bool_or(rolsuper or rolcreaterole or rolcreatedb or rolbypassrls) as any from pg_roles where rolname ~ $$^yakusoku_$$',
    )
    assert.deepEqual(rights, { any: false })
    const stranger = new URL(server.url)
    stranger.password = 'guessed'
    await assert.rejects(ask(stranger.href, 'select 1'), /password authentication failed/)
    assert.equal(statSync(join(folder, 'password')).mode & 0o077, 0)
    assert.equal(statSync(folder).mode & 0o077, 0)
    await server.stop()
  })

  test('a second start on the same data is refused with a sentence, and the first goes on', async () => {
    const first = await open(folder)
    const second = await openDatabase({ folder })
    assert.ok('fault' in second)
    assert.equal(second.fault, 'data-in-use')
    assert.deepEqual(await ask(first.url, 'select 1 as one'), [{ one: 1 }])
    await first.stop()
  })

  test('when its head is killed the program hears of it, and nothing acknowledged is lost', async () => {
    const first = await open(folder)
    await ask(first.url, 'insert into kept values (1)')
    process.kill(head(folder), 'SIGKILL')
    await first.ended
    const next = await open(folder)
    assert.deepEqual(await ask(next.url, 'select n from kept where n = 1'), [{ n: 1 }])
    await next.stop()
  })

  test('when its head is killed while a statement is running, the next start still works', async () => {
    const first = await open(folder)
    await ask(first.url, 'insert into kept values (2)')
    const db = connect(first.url, { max: 1 })
    const busy =
      sql`with recursive r(n) as (select 1 union all select n + 1 from r) select count(*) from r`.execute(db)
    const broken = assert.rejects(busy)
    for (let seen = 0n; seen === 0n;) {
      const [row] = await ask(
        first.url,
        `select count(*) from pg_stat_activity where query like 'with recursive%'`,
      )
      seen = (row as { count: bigint }).count
    }
    process.kill(head(folder), 'SIGKILL')
    await first.ended
    const next = await open(folder)
    assert.deepEqual(await ask(next.url, 'select n from kept where n = 2'), [{ n: 2 }])
    await broken
    await db.destroy()
    await next.stop()
  })

  /** Starts the program in a process of its own and kills it when it is ready; its server lives on. */
  const killedProgram = async (): Promise<{ url: string; orphan: number }> => {
    const program = `import { openDatabase } from '#db'
      const opened = await openDatabase({ folder: ${JSON.stringify(folder)} })
      console.log(opened.url)
      setInterval(() => undefined, 1000)`
    const flags = ['--import', 'tsx', '--input-type=module', '-e', program]
    const first = spawn(process.execPath, flags, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
    const [line] = (await once(first.stdout, 'data')) as [Buffer]
    first.kill('SIGKILL')
    await once(first, 'exit')
    return { url: line.toString().trim(), orphan: head(folder) }
  }

  test('when the program is killed and its server lives on, the next start takes over', async () => {
    const { url, orphan } = await killedProgram()
    await ask(url, 'insert into kept values (3)')
    const next = await open(folder)
    assert.notEqual(head(folder), orphan)
    assert.deepEqual(await ask(next.url, 'select n from kept where n = 3'), [{ n: 3 }])
    await next.stop()
  })

  test('when both are killed, the next start works though nobody buried them', async () => {
    const { url, orphan } = await killedProgram()
    await ask(url, 'insert into kept values (4)')
    process.kill(orphan, 'SIGKILL')
    const next = await open(folder)
    assert.deepEqual(await ask(next.url, 'select n from kept where n = 4'), [{ n: 4 }])
    await next.stop()
  })

  test('a server left behind in the middle of its recovery is ended so that it ends, and nothing is lost', async () => {
    const { url, orphan } = await killedProgram()
    await ask(url, 'insert into kept values (5)')
    const log = join(folder, 'server.log')
    const before = readFileSync(log, 'utf8').length
    const lost = assert.rejects(
      ask(url, `select pg_sleep(600) from (select set_config('application_name', 'lost', false)) as named`),
    )
    for (let pid = 0; pid === 0;) {
      const [row] = await ask(url, `select pid from pg_stat_activity where application_name = 'lost'`)
      pid = (row as { pid: number } | undefined)?.pid ?? 0
      if (pid !== 0) process.kill(pid, 'SIGKILL')
    }
    await lost
    const said = (): string => readFileSync(log, 'utf8').slice(before)
    // The head has to know of it, or it would end in good order.
    while (!said().includes('was terminated by signal 9')) await new Promise(setImmediate)
    process.kill(orphan, 'SIGINT')
    const next = await open(folder)
    assert.deepEqual(await ask(next.url, 'select n from kept where n = 5'), [{ n: 5 }])
    // It ended by itself, or was told in the way that a recovering server hears.
    assert.match(said(), /received immediate shutdown request|database system is shut down/)
    assert.doesNotMatch(
      said().replace(/received fast shutdown request/, ''),
      /received fast shutdown request/,
    )
    await next.stop()
  })

  test('a first start that was cut off is begun again', async () => {
    const other = join(home, 'other')
    mkdirSync(join(other, 'cluster.new'), { recursive: true })
    writeFileSync(join(other, 'cluster.new', 'PG_VERSION'), '18\n')
    const server = await open(other)
    assert.deepEqual(await ask(server.url, 'select 1 as one'), [{ one: 1 }])
    await server.stop()
  })

  test('a PostgreSQL that cannot be reached is named without its password', async () => {
    const outcome = await openDatabase({ url: 'postgres://shop:secret@127.0.0.1:1/shop', folder })
    assert.ok('fault' in outcome)
    assert.equal(outcome.fault, 'no-connection')
    assert.match(outcome.sentence, /127\.0\.0\.1:1\/shop/)
    assert.doesNotMatch(outcome.sentence, /secret/)
  })
})
