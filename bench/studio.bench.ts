/**
 * How long a page of a piece takes while an owner's draft of three hundred rules is worked out, against twice
 * the time when nobody writes: the slowest of a hundred. Prints a line of JSON; a ratio above 1 is beyond its
 * ceiling, for a person to look at.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addressOf, connect } from '#db'
import { startTestServer, templateOn } from '#db/testing'
import { hardDraft } from '../src/main/testing/hard-draft.ts'
import { ownerAt, program } from '../src/main/testing/program.ts'

const pages = 600
const folder = mkdtempSync(join(tmpdir(), 'yakusoku-bench-'))
const server = await startTestServer()
const url = addressOf(server.url, await templateOn(server.url))
const { child, ended, says } = program({
  DATABASE_URL: url,
  DATA_DIR: folder,
  MAIL_URL: 'smtp://127.0.0.1:9',
})
try {
  const base = await says(/ready (\S+)/)
  const db = connect(url, { max: 1 })
  const headers = { cookie: await ownerAt(db, base, 'kaoru', fetch), 'accept-language': 'en' }
  await db.destroy()
  const home = await (await fetch(`${base}/kaoru/`)).text()
  const piece = new RegExp('href="(/kaoru/pieces/[^"]+|/kaoru/[a-z0-9-]+)"').exec(home)?.[1] ?? '/kaoru/'
  let writing = false
  const owner = async (round = 0): Promise<void> => {
    if (!writing) return
    // Each text is a new one: nothing is remembered of the one before.
    const body = new URLSearchParams({ text: `${hardDraft(300, 16)}\n<!-- ${round} -->` })
    await (await fetch(`${base}/desk/kaoru/policy/look`, { method: 'POST', headers, body })).text()
    return owner(round + 1)
  }
  await slowest(`${base}${piece}`, pages)
  const idle = await slowest(`${base}${piece}`, pages)
  writing = true
  const done = owner()
  const busy = await slowest(`${base}${piece}`, pages)
  writing = false
  await done
  const ratio = Number((busy / idle / 2).toFixed(3))
  console.log(
    JSON.stringify({ bench: 'a piece page while a draft is worked out, p99 against twice idle', ratio }),
  )
} finally {
  child.kill('SIGTERM')
  await ended
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

/** The 99th percentile of so many pages asked for one after another, in milliseconds. */
async function slowest(address: string, count: number): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < count; n += 1) {
    const start = performance.now()
    await (await fetch(address)).text()
    times.push(performance.now() - start)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(count * 0.99)]!
}
