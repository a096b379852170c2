/**
 * How many order pages, and pages that ask about an exchange, one second brings, against a fixed page of 20
 * kB behind one prepared select, in the same program and in turns. Prints lines of JSON; a ratio above 1 is
 * beyond its ceiling, for a person to look at.
 */
import { test } from 'node:test'
import { Hono } from 'hono'
import { sql } from 'kysely'
import { buy, openWorld, signedIn } from '#main/testing'

const [rounds, pages] = [12, 25]
let written = 0
// A world lives as long as the test that opened it.
test('pages, told line by line', async () => {
  const world = await openWorld('2026-11-22T10:00+09:00')
  const filler = 'A line of a page that is always the same.\n'
  const fixed = `<!doctype html><title>Fixed</title><pre>${filler.repeat(20_480 / filler.length)}</pre>`
  const plain = new Hono().get('/fixed', async (c) => {
    await sql`select number from ordering.orders where shop = ${'kaoru'} and number = ${'KA-000001'}`.execute(
      world.db,
    )
    return c.html(fixed)
  })

  for (const shop of (process.argv[2] ?? 'kaoru k-uno milamore preorder kami-kagu').split(' ')) {
    const number = await buy(world, shop)
    const visitor = await signedIn(world, shop, number)
    const order = `/${shop}/my/orders/${number}`
    const exchange = `${order}/lines/1/exchange`
    const cookie = [...visitor.cookies].map((pair) => pair.join('=')).join('; ')
    const get = async (path: string) => {
      const request = new Request(new URL(path, 'http://shop.example'), {
        headers: { cookie, 'accept-language': 'en' },
      })
      const answer = await world.app.fetch(request, { incoming: { socket: { remoteAddress: '198.18.0.9' } } })
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
      return answer.text()
    }
    /** Somebody else has written something since the last look, so that all is read again. */
    const afterWriting = async () => {
      await sql`insert into stock.pools (shop, sku, pool, on_hand) values ('bench', ${`${(written += 1)}`}, 'sale', 1)`.execute(
        world.db,
      )
      return get(order)
    }
    const asked = [
      async () => (await plain.request('/fixed')).text(),
      () => get(order),
      () => get(exchange),
      afterWriting,
    ]
    const [bare, whole, request, anew] = await inTurns(asked)
    tell(`${shop}: an order's page, 0.35 of the speed of a fixed one`, (whole! / bare!) * 0.35)
    tell(`${shop}: a page that asks about an exchange, 0.35 of a fixed one`, (request! / bare!) * 0.35)
    tell(
      `${shop}: a write of somebody else, then the order's page, 0.35 of a fixed one`,
      (anew! / bare!) * 0.35,
    )
  }
})

/** The median time of so many of each, in milliseconds, in turns so that what slows one slows all. */
async function inTurns(asked: readonly (() => Promise<string>)[]): Promise<readonly number[]> {
  const times = asked.map((): number[] => [])
  for (let round = 0; round < rounds + 3; round += 1) {
    for (const [i, ask] of asked.entries()) {
      const start = performance.now()
      await manyOf(ask, pages)
      if (round >= 3) times[i]!.push(performance.now() - start)
    }
  }
  return times.map((each) => each.toSorted((a, b) => a - b)[Math.floor(each.length / 2)]!)
}

/** One after another, as one reader asks. */
async function manyOf(ask: () => Promise<string>, left: number): Promise<void> {
  if (left === 0) return
  await ask()
  return manyOf(ask, left - 1)
}

/** One line of JSON: what was measured as a share of its ceiling. */
function tell(bench: string, share: number) {
  console.log(JSON.stringify({ bench, ratio: Number(share.toFixed(3)) }))
}
