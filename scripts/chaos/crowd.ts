/**
 * Customers and staff who press at random, through the doors that people use, and a ledger of what they were
 * told.
 */
import { randomUUID } from 'node:crypto'
import { readCatalogue } from '#catalogue'
import { makeSignInLink, registerCustomer, token } from '#customers'
import { isUnavailable, type Db } from '#db'
import type { OpenShop } from '#shops'
import { addMember, makeSignInLink as makeDeskLink } from '#staff'
import { receiveUnits } from '#stock'
import { folders } from '#main/testing'
import { askAsGiven, askFor, pressAtMyPage, withdraw, writeTo } from './acts/asking.ts'
import { buy, buyOnPages, payForSomething, type Laws } from './acts/buying.ts'
import { lookAround, pressAtTheDesk, pressOnAnOrder, pressSomewhereAtTheDesk } from './acts/desk.ts'
import { browserAt, held, type Browser, type Outcome, type Part } from './browser.ts'
import type { Ledger, Life, Person, Staff, Told, World } from './life.ts'
import { weighted } from './plan.ts'

export type Crowd = {
  /** Everybody goes on pressing. */
  readonly go: () => void
  /** Nobody begins anything new; resolves when everybody has what they waited for. */
  readonly rest: () => Promise<void>
  readonly told: readonly Told[]
  /** Answers that no person should get: pages that broke, requests held for good. */
  readonly oddities: string[]
  readonly requests: () => number
  /** People, to look at pages with. */
  readonly people: readonly Person[]
}

/** As many as press at once; each with a shop, a customer and two members of staff of their own. */
export async function gather(world: World, count: number): Promise<Crowd> {
  const db = await world.db()
  const { open, laws } = folders()
  const shops = [...open.values()]
  for (const shop of shops) await stock(db, shop)
  const people: Person[] = []
  for (let n = 0; n < count; n += 1) people.push(await personAt(world, db, shops[n % shops.length]!, n))
  const ledger = { told: [] as Told[], oddities: [] as string[], requests: 0, odd: oddIn }
  let pressing = false
  let going: Promise<unknown> = Promise.resolve()
  const live = async (person: Person) => {
    const life = lifeOf(world, person, ledger, laws)
    while (pressing) await life().catch((problem: unknown) => strange(problem, ledger.oddities))
  }
  return {
    go: () => {
      pressing = true
      going = Promise.all(people.map(live))
    },
    rest: async () => {
      pressing = false
      await going
    },
    told: ledger.told,
    oddities: ledger.oddities,
    requests: () => ledger.requests,
    people,
  }
}

/** A database that is away is what chaos is about; anything else is a mistake in here. */
function strange(problem: unknown, oddities: string[]): void {
  if (!isUnavailable(problem)) oddities.push(`whoever pressed met ${String(problem)}`)
}

function oddIn(method: string, path: string, outcome: Outcome): string | undefined {
  if ('none' in outcome) return outcome.none === held ? `${method} ${path} was held for good` : undefined
  if (outcome.status < 500 || outcome.status === 503) return undefined
  return `${method} ${path} was answered by ${outcome.status}`
}

async function stock(db: Db, shop: OpenShop): Promise<void> {
  const skus = (await readCatalogue(db, shop.name)).flatMap(({ variants }) => variants.map(({ sku }) => sku))
  const counted = await db.selectFrom('stock.pools').select('sku').where('shop', '=', shop.name).execute()
  const came = { shop: shop.name, units: 1_000, why: 'received', reference: 'chaos', actor: 'start' } as const
  for (const sku of skus.filter((one) => counted.some((pool) => pool.sku === one)))
    for (const pool of ['sale', 'replacement'] as const)
      await receiveUnits(db, { ...came, sku, pool, at: Date.now() })
}

/** A customer and two members of staff, each signed in by a link as a letter brings it. */
async function personAt({ doors }: World, db: Db, shop: OpenShop, n: number): Promise<Person> {
  const at = Date.now()
  const address = `shopper-${n}@customer.example`
  const registered = await registerCustomer(
    db,
    shop.name,
    { name: `Shopper ${n}`, address, language: 'en' },
    { at, id: randomUUID() },
  )
  if ('refused' in registered) throw new Error('a shopper has no address')
  const customer = { id: registered.customer, address, browser: browserAt(doors) }
  const link = token()
  await makeSignInLink(db, shop.name, customer.id, { at, token: link })
  await enters(customer.browser, `/${shop.name}/my/sign-in`, [['token', link]])
  const staff: Staff[] = []
  for (const which of ['a', 'b']) {
    const [member, secret, browser] = [randomUUID(), token(), browserAt(doors)]
    const own = { member, address: `${which}${n}@${shop.name}.example`, name: which } as const
    await addMember(db, shop.name, { ...own, role: 'owner', language: 'en' }, { at })
    await makeDeskLink(db, shop.name, member, { at, token: secret })
    await enters(browser, '/desk/sign-in', [
      ['shop', shop.name],
      ['token', secret],
    ])
    staff.push({ actor: `staff:${member}`, browser })
  }
  return { shop, customer, staff }
}

async function enters(browser: Browser, path: string, parts: readonly Part[]): Promise<void> {
  const answer = await browser.post(path, parts)
  if ('none' in answer || answer.status !== 303) throw new Error(`nobody could sign in at ${path}`)
}

/** Whatever this person does next. */
function lifeOf(world: World, person: Person, ledger: Ledger, laws: Laws): () => Promise<void> {
  const life: Life = {
    ...world,
    ...person,
    ledger,
    orders: [],
    cases: [],
    threads: [],
    gifts: [],
    certificates: new Map(),
  }
  const acts: readonly (readonly [() => Promise<void>, number])[] = [
    [() => buy(life, laws), 2],
    [() => buyOnPages(life), 2],
    [() => payForSomething(life), 2],
    [() => askFor(life), 5],
    [() => askAsGiven(life), 1],
    [() => pressAtMyPage(life), 4],
    [() => withdraw(life), 1],
    [() => writeTo(life), 1],
    [() => pressAtTheDesk(life), 9],
    [() => pressOnAnOrder(life), 2],
    [() => pressSomewhereAtTheDesk(life), 3],
    [() => lookAround(life), 1],
  ]
  return () => weighted(acts, world.chance)()
}
