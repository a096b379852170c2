/** Somebody buys through the pages, as a new customer: into the cart, who and where, how, the last screen. */
import assert from 'node:assert/strict'
import { hiddenFields, type Fields, type Page, type Visitor } from './visitor.ts'

/** A piece with its options, into the cart of the shop. */
export async function putIntoCart(
  visitor: Visitor,
  shop: string,
  product: string,
  fields: Fields = {},
): Promise<void> {
  const piece = await visitor.get(`/${shop}/pieces/${product}`)
  const form = { ...hiddenFields(piece.html), product, quantity: '1', ...fields }
  const page = await visitor.post(`/${shop}/basket/put`, form)
  assert.equal(page.status, 303, page.words)
}

/** People with an address in their country's form. */
export const buyers = {
  JP: {
    mail: 'new@customer.example',
    gift: 'no',
    'to-name': '新井 花',
    'to-postcode': '150-0001',
    'to-region': '13',
    'to-city': '渋谷区',
    'to-lines': '神宮前1-2-3',
    'to-phone': '090-1234-5678',
    country: 'JP',
    buyer: 'consumer',
  },
  DE: {
    mail: 'anna@customer.example',
    gift: 'no',
    'to-name': 'Anna Schmidt',
    'to-postcode': '10115',
    'to-city': 'Berlin',
    'to-lines': 'Musterstr. 5',
    'to-phone': '+49 30 1234567',
    country: 'DE',
    buyer: 'consumer',
  },
  TW: {
    mail: 'xiaoming@customer.example',
    gift: 'no',
    'to-name': '王小明',
    'to-postcode': '10603',
    'to-region': 'TPE',
    'to-city': '大安區',
    'to-lines': '和平東路一段1號',
    'to-phone': '+886 2 2345 6789',
    country: 'TW',
    buyer: 'consumer',
  },
} as const

export type BuyerCountry = keyof typeof buyers

/** Goes on from the cart with what is ticked there, to the page that asks how. */
export async function goOnToHow(
  visitor: Visitor,
  shop: string,
  destination: BuyerCountry,
  { cart = {}, who = {} }: { readonly cart?: Fields; readonly who?: Fields } = {},
): Promise<Page> {
  const asked = await visitor.open(`/${shop}/basket`, { act: 'on', destination, ...cart })
  assert.equal(asked.path, `/${shop}/checkout/who`, asked.words)
  const how = await visitor.open(`/${shop}/checkout/who`, { act: 'on', ...buyers[destination], ...who })
  assert.equal(how.path, `/${shop}/checkout/how`, how.words)
  return how
}

/** The last screen, by the way of paying and what else was chosen. */
export async function toLastScreen(visitor: Visitor, shop: string, how: Fields): Promise<Page> {
  const page = await visitor.open(`/${shop}/checkout/how`, how)
  assert.equal(page.path, `/${shop}/checkout/confirm`, page.words)
  return page
}

/** Presses the button of a last screen. */
export const pressToBuy = (visitor: Visitor, shop: string, { html }: Page): Promise<Page> =>
  visitor.open(`/${shop}/checkout/order`, hiddenFields(html))
