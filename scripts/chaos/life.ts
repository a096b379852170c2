/**
 * What every act of somebody who presses needs: their doors, their forms, and the ledger of what they were
 * told, that something is on record or nothing at all.
 */
import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import type { Db } from '#db'
import type { OpenShop } from '#shops'
import type { Chance } from '../random-facts.ts'
import type { Browser, Doors, Outcome, Part } from './browser.ts'
import { formsOn, type PageForm, type Typing } from './forms.ts'

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
  | { readonly what: 'withdrawal'; readonly key: string }
  | { readonly what: 'inquiry'; readonly key: string }
  | { readonly what: 'words'; readonly key: string }
)

export type Person = {
  readonly shop: OpenShop
  readonly customer: Customer
  readonly staff: readonly Staff[]
}
export type Customer = { readonly id: string; readonly address: string; readonly browser: Browser }
export type Staff = { readonly actor: string; readonly browser: Browser }

export type World = {
  readonly chance: Chance
  readonly doors: Doors
  /** The pool that people's own orders go through. */
  readonly db: () => Promise<Db>
}

export type Ledger = {
  readonly told: Told[]
  readonly oddities: string[]
  requests: number
  readonly odd: (method: string, path: string, outcome: Outcome) => string | undefined
}

export type Life = World &
  Person & {
    readonly ledger: Ledger
    readonly orders: string[]
    readonly cases: string[]
    readonly threads: string[]
    /** By order, the number on its first certificate. */
    readonly certificates: Map<string, string>
    /** Presents, with the code that opens each. */
    readonly gifts: { readonly order: string; readonly code: string }[]
  }

export const note = ({ shop, ledger }: Life, told: DistributiveOmit<Told, 'shop' | 'at'>): void =>
  void ledger.told.push({ shop: shop.name, at: performance.now(), ...told } as Told)

export type DistributiveOmit<T, K extends keyof T> = T extends unknown ? Omit<T, K> : never

async function asked(life: Life, method: string, path: string, going: Promise<Outcome>): Promise<Outcome> {
  life.ledger.requests += 1
  const outcome = await going
  const odd = life.ledger.odd(method, path, outcome)
  if (odd !== undefined) life.ledger.oddities.push(odd)
  return outcome
}

export const get = (life: Life, browser: Browser, path: string) => asked(life, 'GET', path, browser.get(path))

/** The forms of a page that is there. */
export const formsAt = async (life: Life, browser: Browser, path: string): Promise<readonly PageForm[]> =>
  formsIn(await get(life, browser, path), path)

export const formsIn = (page: Outcome, path: string): readonly PageForm[] =>
  'none' in page || page.status !== 200 ? [] : formsOn(page.html, path)

/** Where the links of a page lead that begin like this. */
export const linksIn = (page: Outcome, begins: string): readonly string[] =>
  'none' in page || page.status !== 200
    ? []
    : [...page.html.matchAll(/<a\b[^>]*href="([^"#]+)"/g)].flatMap(([, href = '']) =>
        href.startsWith(begins) ? [href.replaceAll('&amp;', '&')] : [],
      )

export const post = (
  life: Life,
  browser: Browser,
  form: PageForm,
  parts: readonly Part[],
): Promise<Outcome> => asked(life, 'POST', form.action, browser.post(form.action, parts, form.multipart))

/** The code of a connection without an answer; undefined when the answer says that it is on record. */
export function silence(
  outcome: Outcome,
  onRecord: RegExp,
): { readonly none: string | undefined } | undefined {
  if ('none' in outcome) return { none: outcome.none }
  return outcome.status === 303 && onRecord.test(outcome.location) ? { none: undefined } : undefined
}

/** Now and then a form is pressed twice at once, as by an impatient hand. */
export async function pressed(life: Life, browser: Browser, form: PageForm, parts: readonly Part[]) {
  const times = life.chance() < 0.2 ? 2 : 1
  return Promise.all(Array.from({ length: times }, () => post(life, browser, form, parts)))
}

export const day = 86_400_000

/** Days are now and then to come, as a wish or a promise has them, else past. */
export const typing = ({ customer, chance }: Life): Typing => ({
  words: 'The stone is loose.',
  tracking: `T${randomUUID()}`,
  day: new Date(Date.now() + (chance() < 0.5 ? -1 : 10) * day).toISOString().slice(0, 10),
  address: customer.address,
})

/** No two are alike, so that each is a file of its own. */
export async function photo(chance: Chance): Promise<Blob> {
  const background = {
    r: Math.floor(chance() * 256),
    g: Math.floor(chance() * 256),
    b: Math.floor(chance() * 256),
  }
  const picture = sharp({ create: { width: 40, height: 30, channels: 3, background } })
  return new File([new Uint8Array(await picture.png().toBuffer())], 'photo.png', { type: 'image/png' })
}
