/**
 * Who buys and where it goes, asked and taken. Who is signed in chooses from their address book, and finds
 * filled in what they need not write again.
 */
import { z } from 'zod'
import { basketAddress } from '#basket'
import { hashOf, keepEntry, readBook, readSession, type BookEntry, type Customer } from '#customers'
import { readOrdersOf } from '#ordering'
import { addressGiven, addressOfEntry, filledByPostcode } from '#web/addresses'
import { parseForm, readCookie, shopFrame, shopOf, statuses } from '#web/http'
import type { FormValues, WebRequest } from '#web/http'
import { change } from '../basket/session.ts'
import { goTo, viewToGoOn } from './go-on.ts'
import { whoScreen } from './who-screen.tsx'
import { givenFrom, readWho } from './who.ts'

export async function showWho(c: WebRequest): Promise<Response> {
  const view = await viewToGoOn(c)
  if (view === undefined) return goTo(c, 'basket')
  const { destination } = view
  const { who } = view.basket
  const reader = await readerOf(c, destination)
  const known = who === undefined ? await knownOf(c, reader, destination) : givenFrom(who)
  // An address written for another country is not filled into this one's form.
  const given = who !== undefined && who.to.country !== destination ? withoutAddress(known) : known
  const chosen = reader?.book.find(({ entry }) => entry === c.req.query('saved'))
  return whoPage(c, { destination, reader, given: { ...given, ...addressGiven(chosen?.address) } })
}

/** Whoever is signed in, with those of their addresses that lie in the country it goes to. */
type Reader = { readonly customer: Customer; readonly book: readonly BookEntry[] } | undefined

async function readerOf(c: WebRequest, destination: string): Promise<Reader> {
  const { db, now } = c.var.context
  const shop = shopOf(c).name
  const session = await readSession(db, shop, readCookie(c, 'my-page', `/${shop}`), now())
  if (session?.kind !== 'customer') return undefined
  const book = await readBook(db, shop, session.customer)
  return { customer: session, book: book.filter(({ address }) => address['country'] === destination) }
}

type Shown = {
  readonly destination: string
  readonly reader: Reader
  readonly given: FormValues
  readonly sentences?: Readonly<Record<string, string>>
  readonly unknownPostcode?: boolean
}

function whoPage(c: WebRequest, { reader, sentences = {}, unknownPostcode = false, ...shown }: Shown) {
  const view = { ...shown, shop: shopOf(c).name, sentences, unknownPostcode, book: reader?.book }
  const isWrong = Object.keys(sentences).length > 0
  return c.html(whoScreen(shopFrame(c), view), isWrong ? statuses['unreadable-form'] : 200)
}

const withoutAddress = (given: FormValues): FormValues =>
  Object.fromEntries(
    Object.entries(given).filter(([field]) => !field.startsWith('to-') || field === 'to-name'),
  )

/**
 * What a customer who is signed in need not write again: name, mail, and their usual address in that country,
 * or where their latest order there went, unless that was a present.
 */
async function knownOf(c: WebRequest, reader: Reader, destination: string): Promise<FormValues> {
  if (reader === undefined) return {}
  const { customer, book } = reader
  const [usual] = book
  const known = { mail: customer.address, 'to-name': customer.name, ...addressGiven(usual?.address) }
  const earlier = await readOrdersOf(c.var.context.db, shopOf(c).name, customer.customer)
  const [last] = earlier.flatMap(({ buyer, country, deliverTo }) => {
    const to = deliverTo.gift ? undefined : basketAddress.safeParse(deliverTo.address).data
    return to?.country === destination ? [{ buyer, country, to }] : []
  })
  if (last === undefined) return known
  const { buyer, country, to } = last
  const given = givenFrom({ mail: customer.address, name: to.name, gift: false, buyer, country, to })
  return { ...given, ...addressGiven(usual?.address) }
}

export async function takeWho(c: WebRequest): Promise<Response> {
  const view = await viewToGoOn(c)
  if (view === undefined) return goTo(c, 'basket')
  const { given } = await parseForm(c, z.looseObject({}))
  const { destination } = view
  const reader = await readerOf(c, destination)
  const again = (shown: Pick<Shown, 'given' | 'sentences' | 'unknownPostcode'>) =>
    whoPage(c, { destination, reader, ...shown })
  if (given['act'] === 'postcode') {
    const filled = filledByPostcode(given)
    if (filled !== undefined) return again({ given: filled.given, unknownPostcode: filled.unknown })
  }
  const read = readWho(given, destination, c.var.language)
  if ('sentences' in read) return again({ given, sentences: read.sentences })
  await change(c, (basket) => ({ ...basket, who: read.who }))
  if (reader !== undefined && given['keep'] === 'yes') await keep(c, reader, read.who.to)
  return goTo(c, 'how')
}

/** Into the address book, unless it is there already. A book that is full stays as it is. */
async function keep(
  c: WebRequest,
  { customer, book }: NonNullable<Reader>,
  to: typeof basketAddress._output,
) {
  const same = (kept: BookEntry): boolean =>
    JSON.stringify(addressGiven(addressOfEntry(kept.address))) === JSON.stringify(addressGiven(to))
  if (book.some(same)) return
  const { db, now } = c.var.context
  const shop = shopOf(c).name
  // The same address sent twice is one entry.
  const hash = hashOf(JSON.stringify([customer.customer, to]))
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`]
  const entry = [...parts, hash.slice(20, 32)].join('-')
  await keepEntry(db, shop, customer.customer, { entry, address: to, usual: false }, now())
}
