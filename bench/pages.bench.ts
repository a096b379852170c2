/**
 * How many order pages, and pages that ask about an exchange, one second brings, against a fixed page of 20
 * kB behind one prepared select, in the same program and in turns. Not within a test, whose runner hooks
 * into every promise. Prints lines of JSON; a ratio above 1 is beyond its ceiling, for a person to look at.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { sql } from 'kysely'
import { makeSignInLink, token } from '#customers'
import { connect, openDatabase, pageLimits } from '#db'
import { buy, origin, pagesOn, shopsOn, stockedOn, visitorOf } from '#main/testing'
import { readOrder } from '#ordering'

const [rounds, pages] = [12, 25]
const [, , names = 'kaoru k-uno milamore preorder kami-kagu'] = process.argv
const home = mkdtempSync(join(tmpdir(), 'yakusoku-bench-'))
const database = await openDatabase({ folder: join(home, 'postgres') })
if ('fault' in database) throw new Error(database.sentence)
const db = connect(database.url, { max: 12, limits: pageLimits })
const shops = shopsOn(db)
const report = ({ error }: { readonly error: unknown }) => console.error(error)
const app = pagesOn(db, { origin, folder: join(home, 'files'), report })

const filler = 'A line of a page that is always the same.\n'
const fixed = `<!doctype html><title>Fixed</title><pre>${filler.repeat(20_480 / filler.length)}</pre>`
const plain = new Hono().get('/fixed', async (c) => {
  await sql`select number from ordering.orders where shop = ${'kaoru'} and number = ${'KA-000001'}`.execute(
    db,
  )
  return c.html(fixed)
})
const fixedPage = async () => (await plain.request('/fixed')).text()

let written = 0
/** Somebody else has written something since the last look, so that all is read again. */
const write = () =>
  sql`insert into stock.pools (shop, sku, pool, on_hand) values ('bench', ${`${(written += 1)}`}, 'sale', 1)`.execute(
    db,
  )

for (const shop of names.split(' ')) {
  await stockedOn(shops, shop)
  const number = await buy(shops, shop)
  const get = await pagesOfTheirs(shop, number)
  const order = `/${shop}/my/orders/${number}`
  const exchange = `${order}/lines/1/exchange`
  const asked: readonly Asked[] = [
    { ask: fixedPage },
    { ask: () => get(order) },
    { ask: () => get(exchange) },
    { ask: fixedPage, before: write },
    { ask: () => get(order), before: write },
    { ask: () => get(exchange), before: write },
  ]
  const [bare, whole, request, ...afterWrites] = await inTurns(asked)
  const [bareAnew, wholeAnew, requestAnew] = afterWrites
  tell(`${shop}: an order's page, 0.35 of the speed of a fixed one`, (whole! / bare!) * 0.35)
  tell(`${shop}: a page that asks about an exchange, 0.35 of a fixed one`, (request! / bare!) * 0.35)
  tell(`${shop}: an order's page after somebody wrote, 0.35 of a fixed one`, (wholeAnew! / bareAnew!) * 0.35)
  tell(
    `${shop}: a page that asks about an exchange after somebody wrote, 0.35 of a fixed one`,
    (requestAnew! / bareAnew!) * 0.35,
  )
}
await db.destroy()
await database.stop()
rmSync(home, { recursive: true, force: true })

/** Pages as whoever bought an order sees them, signed in. */
async function pagesOfTheirs(shop: string, number: string): Promise<(path: string) => Promise<string>> {
  const { customer } = (await readOrder(db, shop, number))!
  const secret = token()
  await makeSignInLink(db, shop, customer, { at: Date.now(), token: secret })
  const visitor = visitorOf(app, origin, 'en')
  await visitor.post(`/${shop}/my/sign-in`, { token: secret })
  const cookie = [...visitor.cookies].map((pair) => pair.join('=')).join('; ')
  return async (path) => {
    const request = new Request(new URL(path, origin), { headers: { cookie, 'accept-language': 'en' } })
    const answer = await app.fetch(request, { incoming: { socket: { remoteAddress: '198.18.0.9' } } })
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
    return answer.text()
  }
}

/** What is timed, and what happens before it outside the time. */
type Asked = { readonly ask: () => Promise<string>; readonly before?: () => Promise<unknown> }

/** The median time of so many of each, in milliseconds, in turns so that what slows one slows all. */
async function inTurns(asked: readonly Asked[]): Promise<readonly number[]> {
  const times = asked.map((): number[] => [])
  for (let round = 0; round < rounds + 3; round += 1) {
    for (const [i, each] of asked.entries()) {
      const time = await manyOf(each)
      if (round >= 3) times[i]!.push(time)
    }
  }
  return times.map((each) => each.toSorted((a, b) => a - b)[Math.floor(each.length / 2)]!)
}

/** One after another, as one reader asks: milliseconds of all of them. */
async function manyOf({ ask, before }: Asked): Promise<number> {
  let time = 0
  for (let page = 0; page < pages; page += 1) {
    await before?.()
    const start = performance.now()
    await ask()
    time += performance.now() - start
  }
  return time
}

/** One line of JSON: what was measured as a share of its ceiling. */
function tell(bench: string, share: number) {
  console.log(JSON.stringify({ bench, ratio: Number(share.toFixed(3)) }))
}
