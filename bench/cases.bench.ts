/**
 * How many cases one second opens by the form of My Page, as the program has it: a flaw of a ring that was
 * delivered, told without a photo, with the ruling that is kept; against a bare server that keeps the body of
 * each POST by one prepared insert of one row. Orders are bought, sent and delivered beside the time. Prints
 * lines of JSON; the last holds ours as a share of bare: below 0.25 is under its floor, for a person to look
 * at.
 */
import { makeSignInLink, token } from '#customers'
import { connect } from '#db'
import { readOrder } from '#ordering'
import { buy, sellRings, shopsOn } from '#main/testing'
import { clients, inTurns, openHouse, type House, type Post } from './posts/posting.ts'

const many = 1_000_000_000
const house = await openHouse(async (url) => {
  const db = connect(url, { max: 1 })
  await sellRings(shopsOn(db), 'kaoru', { sale: many, replacement: many })
  await db.destroy()
})
const db = connect(house.url, { max: clients })
const world = shopsOn(db)
const cookie = await signedIn(house)
const ratio = await inTurns(house, 'cases', requests)
await db.destroy()
await house.close()
console.log(
  JSON.stringify({ bench: 'opening a case, ours as a share of one bare insert', ratio, floor: 0.25 }),
)

/** The cookie of whoever bought all of it. */
async function signedIn({ servers }: House): Promise<string> {
  const number = await buy(world, 'kaoru', { product: 'ring' })
  const { customer } = (await readOrder(db, 'kaoru', number))!
  const secret = token()
  await makeSignInLink(db, 'kaoru', customer, { at: Date.now(), token: secret })
  const answer = await fetch(`http://127.0.0.1:${servers.ours.port}/kaoru/my/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ token: secret }),
  })
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0]!)
    .join('; ')
}

/** So many rings that were delivered, and what is sent for each. */
async function requests(count: number): Promise<readonly Post[]> {
  const posts: Post[] = []
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (posts.length < count) {
        const number = await buy(world, 'kaoru', { product: 'ring' })
        const body = { key: token(), reason: 'defect', description: 'The stone is loose.' }
        posts.push({
          path: `/kaoru/my/orders/${number}/lines/1/exchange`,
          body: new URLSearchParams(body).toString(),
          cookie,
        })
      }
    }),
  )
  return posts
}
