/**
 * Customers and staff who press at random, through the doors that people use, and a ledger of what they were
 * told: that something is on record, or nothing at all. Buying has no page yet and goes by the door that one
 * would use.
 */
import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { readCatalogue } from '#catalogue'
import { makeSignInLink, registerCustomer, token } from '#customers'
import { isUnavailable, type Db } from '#db'
import { placeOrder, readOrder } from '#ordering'
import { deliverParcel, dispatchParcel } from '#parcels'
import { recordCapture } from '#payments'
import { keepDocuments, type OpenShop } from '#shops'
import { addMember, makeSignInLink as makeDeskLink } from '#staff'
import { receiveUnits } from '#stock'
import { folders } from '#main/testing'
import type { Chance } from '../random-facts.ts'
import { browserAt, held, type Browser, type Doors, type Outcome, type Part } from './browser.ts'
import { filled, formsOn, valueIn, type PageForm, type Typing } from './forms.ts'
import { oneOf, weighted } from './plan.ts'

/** What somebody was told, or may have caused: held against the database afterwards. */
export type Told = {
  readonly shop: string
  /** When, on the clock of whoever keeps this ledger. */
  readonly at: number
  /** undefined: an answer said that it is on record. Otherwise what happened to the connection. */
  readonly none?: string | undefined
} & (
  | { readonly what: 'order'; readonly key: string }
  | { readonly what: 'request'; readonly key: string; readonly photos: number }
  | { readonly what: 'payment'; readonly order: string }
  | { readonly what: 'press'; readonly number: string; readonly actor: string; readonly after: number }
  | { readonly what: 'parcel'; readonly order: string; readonly tracking: string }
  | { readonly what: 'delivery'; readonly parcel: string }
)

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

export type Person = {
  readonly shop: OpenShop
  readonly customer: Customer
  readonly staff: readonly Staff[]
}
type Customer = { readonly id: string; readonly address: string; readonly browser: Browser }
type Staff = { readonly actor: string; readonly browser: Browser }

type World = {
  readonly chance: Chance
  readonly doors: Doors
  /** The pool that people's own orders go through. */
  readonly db: () => Promise<Db>
}

const day = 86_400_000

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

type Ledger = {
  readonly told: Told[]
  readonly oddities: string[]
  requests: number
  readonly odd: typeof oddIn
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

type Life = World & Person & { readonly ledger: Ledger; readonly orders: string[]; readonly cases: string[] }
type Laws = ReturnType<typeof folders>['laws']

/** Whatever this person does next. */
function lifeOf(world: World, person: Person, ledger: Ledger, laws: Laws): () => Promise<void> {
  const life: Life = { ...world, ...person, ledger, orders: [], cases: [] }
  const acts: readonly (readonly [() => Promise<void>, number])[] = [
    [() => buy(life, laws), 3],
    [() => askFor(life), 4],
    [() => pressAtMyPage(life), 2],
    [() => pressAtTheDesk(life), 9],
    [() => pressOnAnOrder(life), 2],
    [() => lookAround(life), 2],
  ]
  return () => weighted(acts, world.chance)()
}

const note = ({ shop, ledger }: Life, told: DistributiveOmit<Told, 'shop' | 'at'>): void =>
  void ledger.told.push({ shop: shop.name, at: performance.now(), ...told } as Told)

type DistributiveOmit<T, K extends keyof T> = T extends unknown ? Omit<T, K> : never

async function asked(life: Life, method: string, path: string, going: Promise<Outcome>): Promise<Outcome> {
  life.ledger.requests += 1
  const outcome = await going
  const odd = life.ledger.odd(method, path, outcome)
  if (odd !== undefined) life.ledger.oddities.push(odd)
  return outcome
}

const get = (life: Life, browser: Browser, path: string) => asked(life, 'GET', path, browser.get(path))

/** The forms of a page that is there. */
async function formsAt(life: Life, browser: Browser, path: string): Promise<readonly PageForm[]> {
  const page = await get(life, browser, path)
  return 'none' in page || page.status !== 200 ? [] : formsOn(page.html, path)
}

const post = (life: Life, browser: Browser, form: PageForm, parts: readonly Part[]): Promise<Outcome> =>
  asked(life, 'POST', form.action, browser.post(form.action, parts, form.multipart))

/** The code of a connection without an answer; undefined when the answer says that it is on record. */
function silence(outcome: Outcome, onRecord: RegExp): { readonly none: string | undefined } | undefined {
  if ('none' in outcome) return { none: outcome.none }
  return outcome.status === 303 && onRecord.test(outcome.location) ? { none: undefined } : undefined
}

async function buy(life: Life, laws: Laws): Promise<void> {
  const { shop, customer, chance } = life
  const db = await life.db()
  const variants = (await readCatalogue(db, shop.name)).flatMap((one) => one.variants)
  const sku = oneOf(variants, chance)!.sku
  const [key, at] = [randomUUID(), Date.now() - 5 * day]
  const by = { actor: `customer:${customer.id}`, at } as const
  const placed = await placeOrder(
    db,
    shop,
    await keepDocuments(db, shop, laws, at),
    {
      key,
      customer: { name: 'Shopper', address: customer.address, language: 'en' },
      buyer: 'consumer',
      country: 'JP',
      destination: 'JP',
      deliverTo: { name: 'Shopper', lines: ['1-2-3'], gift: false },
      lines: [{ sku, quantity: chance() < 0.8 ? 1 : 2 }],
      memo: '',
      shippingMinor: 1_000n,
      informed: true,
      returnClauseShown: true,
      returnCostTold: false,
    },
    by,
  )
  if ('refused' in placed) return
  note(life, { what: 'order', key })
  const order = (await readOrder(db, shop.name, placed.number))!
  const amount = { amountMinor: order.totalMinor, currency: order.currency }
  await recordCapture(db, shop.name, order.number, { amount, method: 'card', brand: 'visa', ...by })
  note(life, { what: 'payment', order: order.number })
  life.orders.push(order.number)
  if (chance() < 0.2) return
  const [parcel, tracking] = [randomUUID(), `T${randomUUID()}`]
  const box = { parcel, order: order.number, lines: [1], carrier: 'yamato', tracking }
  await dispatchParcel(db, shop.name, box, { actor: 'staff:chaos', at: at + day })
  await deliverParcel(db, shop.name, parcel, { actor: 'carrier', at: at + 3 * day })
  note(life, { what: 'delivery', parcel })
}

const typing = (): Typing => ({
  words: 'The stone is loose.',
  tracking: `T${randomUUID()}`,
  day: new Date(Date.now() - day).toISOString().slice(0, 10),
})

/** From the first question to the press, with a photo or without. */
async function askFor(life: Life): Promise<void> {
  const { shop, customer, chance, orders } = life
  const order = oneOf(orders, chance)
  if (order === undefined) return
  const request = chance() < 0.6 ? 'exchange' : 'return'
  let path = `/${shop.name}/my/orders/${order}/lines/1/${request}`
  for (let question = 0; question < 12; question += 1) {
    const forms = await formsAt(life, customer.browser, path)
    const form = forms.find(({ action }) => action.split('?')[0]!.endsWith(`/${request}`))
    if (form === undefined) return
    const photos = form.method === 'post' && chance() < 0.5 ? [await photo(chance)] : []
    const parts = filled(form, chance, typing(), photos)
    if (form.method === 'post') return sendRequest(life, form, parts, photos.length)
    path = `${form.action.split('?')[0]}?${new URLSearchParams(parts as [string, string][])}`
  }
}

async function sendRequest(life: Life, form: PageForm, parts: readonly Part[], photos: number) {
  const outcome = await post(life, life.customer.browser, form, parts)
  const said = silence(outcome, /\/cases\/[^/?]+\?opened$/)
  if (said === undefined) return
  note(life, { what: 'request', key: valueIn(parts, 'key'), photos, ...said })
  const number = 'location' in outcome ? /cases\/([^?]+)\?/.exec(outcome.location)?.[1] : undefined
  if (number !== undefined) life.cases.push(number)
}

/** No two are alike, so that each is a file of its own. */
async function photo(chance: Chance): Promise<Blob> {
  const background = {
    r: Math.floor(chance() * 256),
    g: Math.floor(chance() * 256),
    b: Math.floor(chance() * 256),
  }
  const picture = sharp({ create: { width: 40, height: 30, channels: 3, background } })
  return new File([new Uint8Array(await picture.png().toBuffer())], 'photo.png', { type: 'image/png' })
}

/** What is missing is sent, or the request taken back. */
async function pressAtMyPage(life: Life): Promise<void> {
  const { shop, customer, chance } = life
  const number = oneOf(life.cases, chance)
  if (number === undefined) return
  const path = `/${shop.name}/my/cases/${number}${chance() < 0.25 ? '/drop' : ''}`
  const own = (await formsAt(life, customer.browser, path)).filter(({ action }) =>
    /\/(evidence|drop)$/.test(action),
  )
  const form = oneOf(own, chance)
  if (form === undefined) return
  const parts = filled(form, chance, typing(), chance() < 0.6 ? [await photo(chance)] : [])
  const outcome = await post(life, customer.browser, form, parts)
  const said = silence(outcome, form.action.endsWith('drop') ? /cases\/[^/?]+$/ : /\?thanks$/)
  if (said === undefined || parts.every(([name]) => name !== 'version')) return
  const after = Number(valueIn(parts, 'version'))
  note(life, { what: 'press', number, actor: `customer:${customer.id}`, after, ...said })
}

/** One of the next steps of a case; now and then two of the shop press the same at once. */
async function pressAtTheDesk(life: Life): Promise<void> {
  const { shop, staff, chance, cases } = life
  const number = oneOf(cases, chance)
  if (number === undefined) return
  const path = `/desk/${shop.name}/cases/${number}`
  const forms = (await formsAt(life, staff[0]!.browser, path)).filter(({ action }) =>
    action.startsWith(`${path}/`),
  )
  const form = oneOf(forms, chance)
  if (form === undefined) return
  const parts = filled(form, chance, typing())
  const onRecord = form.action.endsWith('/assignee') ? new RegExp(`${path}$`) : /\?done=yes$/
  const after = Number(valueIn(parts, 'version'))
  const press = async ({ browser, actor }: Staff) => {
    const said = silence(await post(life, browser, form, parts), onRecord)
    if (said !== undefined) note(life, { what: 'press', number, actor, after, ...said })
  }
  await Promise.all((chance() < 0.3 ? staff : staff.slice(0, 1)).map(press))
}

/** A parcel leaves, arrives or comes back. */
async function pressOnAnOrder(life: Life): Promise<void> {
  const { shop, staff, chance } = life
  const order = oneOf(life.orders, chance)
  if (order === undefined) return
  const path = `/desk/${shop.name}/orders/${order}`
  const forms = (await formsAt(life, staff[0]!.browser, path)).filter(({ action }) =>
    action.startsWith(`${path}/`),
  )
  const form = oneOf(forms, chance)
  if (form === undefined) return
  const parts = filled(form, chance, typing())
  const said = silence(await post(life, staff[0]!.browser, form, parts), /\?done=(parcel|delivery)$/)
  if (said === undefined) return
  const parcel = /parcels\/([^/]+)\/delivery$/.exec(form.action)?.[1]
  if (parcel !== undefined) note(life, { what: 'delivery', parcel, ...said })
  else note(life, { what: 'parcel', order, tracking: valueIn(parts, 'tracking'), ...said })
}

async function lookAround(life: Life): Promise<void> {
  const { shop, customer, staff, chance } = life
  const own = [`/${shop.name}/`, `/${shop.name}/policy`, `/${shop.name}/my/`, '/']
  const path = oneOf([...own, `/desk/${shop.name}/`, `/desk/${shop.name}/orders`], chance)!
  await get(life, path.startsWith('/desk') ? staff[1]!.browser : customer.browser, path)
}
