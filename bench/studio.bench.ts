/**
 * How long a page of a piece takes while an owner's draft of three hundred rules is worked out, against twice
 * the time when nobody writes: the slowest in a hundred. Prints a line of JSON; a ratio above 1 is beyond its
 * ceiling, for a person to look at.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addressOf, connect } from '#db'
import { startTestServer, templateOn } from '#db/testing'
import { hardDraft, ownerAt, ownHouse, program } from '#main/testing'

const [pages, rounds] = [200, 6]
const folder = mkdtempSync(join(tmpdir(), 'yakusoku-bench-'))
const server = await startTestServer()
const url = addressOf(server.url, await templateOn(server.url))
const { child, ended, says } = program(await ownHouse(url, folder))
try {
  const base = await says(/ready (\S+)/)
  const db = connect(url, { max: 1 })
  const headers = { cookie: await ownerAt(db, base, 'kaoru', fetch), 'accept-language': 'en' }
  await db.destroy()
  const home = await (await fetch(`${base}/kaoru/`)).text()
  const piece = new RegExp('href="(/kaoru/pieces/[^"]+|/kaoru/[a-z0-9-]+)"').exec(home)?.[1] ?? '/kaoru/'
  let writing = false
  const owner = async (round: number): Promise<void> => {
    if (!writing) return
    // Each text is a new one: nothing is remembered of the one before.
    const body = new URLSearchParams({ text: `${hardDraft(300, 16)}\n<!-- ${round} -->` })
    await (await fetch(`${base}/desk/kaoru/policy/look`, { method: 'POST', headers, body })).text()
    return owner(round + 1)
  }
  const address = `${base}${piece}`
  await timesOf(address, pages)
  const [idle, busy]: [number[], number[]] = [[], []]
  // In turns, so that what else the machine does slows both.
  for (let round = 0; round < rounds; round += 1) {
    idle.push(...(await timesOf(address, pages)))
    writing = true
    const done = owner(round * 1_000)
    busy.push(...(await timesOf(address, pages)))
    writing = false
    await done
  }
  const ratio = Number((p99(busy) / p99(idle) / 2).toFixed(3))
  console.log(
    JSON.stringify({ bench: 'a piece page while a draft is worked out, p99 against twice idle', ratio }),
  )
} finally {
  child.kill('SIGTERM')
  await ended
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

/** So many pages asked for one after another, in milliseconds each. */
async function timesOf(address: string, count: number): Promise<readonly number[]> {
  const times: number[] = []
  for (let n = 0; n < count; n += 1) {
    const start = performance.now()
    await (await fetch(address)).text()
    times.push(performance.now() - start)
  }
  return times
}

function p99(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)]!
}
