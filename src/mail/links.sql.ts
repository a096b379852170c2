/**
 * The links that letters carry, to sign in, to pay and to papers: made in the moment a letter is sent, so
 * that neither the queue nor the kept letter ever holds one. Knows where a link stands in a letter, and for
 * whom it opens.
 */
import type { Instant } from '#calendar'
import { makeSignInLink, token } from '#customers'
import type { Db } from '#db'
import type { LetterOrder } from '#letters'
import { makeSignInLink as makeDeskLink } from '#staff'
import { readOrder } from '#ordering'
import { makeReceiptLink } from '#papers'
import { makePaymentLink, readPayment } from '#payments'
import { makeStatementLink, readStatement } from '#withdrawals'
import { notKept } from './pages.ts'
import type { WrittenLetter } from './write.ts'

/** How long a mailed link opens, from the moment it is sent. */
const linkLasts = 15 * 60_000

/**
 * The letter as it goes out. Each sending has a link of its own, whose hash is written down before the letter
 * leaves: killed in between, the next try makes another, and whichever letter arrives opens.
 */
export async function withLink<Letter extends WrittenLetter>(
  db: Db,
  shop: string,
  order: LetterOrder,
  letter: Letter,
  at: Instant,
): Promise<Letter> {
  if (order.kind !== 'sign-in') return withOrderLinks(db, shop, letter, at)
  const secret = order.data.token ?? (await makeLink(db, shop, order, at))
  const filled = (text: string): string => text.replaceAll(`token=${notKept}`, `token=${secret}`)
  return { ...letter, text: filled(letter.text), html: filled(letter.html) }
}

async function makeLink(
  db: Db,
  shop: string,
  { customer, data }: Extract<LetterOrder, { readonly kind: 'sign-in' }>,
  at: Instant,
): Promise<string> {
  const made = { at, token: token(), expiresAt: at + linkLasts }
  if (data.opens === 'desk' && data.member !== undefined) await makeDeskLink(db, shop, data.member, made)
  else if (data.opens === 'my-page' && customer !== undefined) await makeSignInLink(db, shop, customer, made)
  else throw new Error(`${shop}: a sign-in letter that opens for nobody`)
  return made.token
}

/** The page of a payment as it stands in a kept letter: by the payment's id, which opens nothing. */
const kept = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/

/** Every page of an order that the letter leads to opens without signing in. */
export const withOrderLinks = async <Letter extends WrittenLetter>(
  db: Db,
  shop: string,
  letter: Letter,
  at: Instant,
): Promise<Letter> => withReceiptLinks(db, shop, await withPaymentLinks(db, shop, letter, at), at)

/** The receipt that the letter leads to, by a link in the place of the order's number. */
async function withReceiptLinks<Letter extends WrittenLetter>(
  db: Db,
  shop: string,
  letter: Letter,
  at: Instant,
): Promise<Letter> {
  const [number] = letter.text.match(new RegExp(`(?<=/${shop}/my/receipt/)[A-Z0-9]+-[0-9]+(?=[?])`)) ?? []
  if (number === undefined || (await readOrder(db, shop, number)) === undefined) return letter
  const link = await makeReceiptLink(db, shop, number, at)
  const filled = (text: string): string => text.replaceAll(`/${shop}/my/receipt/${number}`, link)
  return { ...letter, text: filled(letter.text), html: filled(letter.html) }
}

/** Each payment that the letter leads to has a link that opens its page; other words stay as they are. */
async function withPaymentLinks<Letter extends WrittenLetter>(
  db: Db,
  shop: string,
  letter: Letter,
  at: Instant,
): Promise<Letter> {
  const places = new RegExp(`(?<=/${shop}/pay/)${kept.source}`, 'g')
  let { text, html } = letter
  for (const payment of new Set(text.match(places) ?? [])) {
    if ((await readPayment(db, shop, payment)) === undefined) continue
    const secret = token()
    await makePaymentLink(db, shop, payment, { token: secret, at })
    text = text.replaceAll(`/${shop}/pay/${payment}`, `/${shop}/pay/${secret}`)
    html = html.replaceAll(`/${shop}/pay/${payment}`, `/${shop}/pay/${secret}`)
  }
  return withStatementLinks(db, shop, { ...letter, text, html }, at)
}

/** The same for the acknowledgement of a withdrawal: it opens for whoever has the letter. */
async function withStatementLinks<Letter extends WrittenLetter>(
  db: Db,
  shop: string,
  letter: Letter,
  at: Instant,
): Promise<Letter> {
  const place = `/${shop}/withdraw/papers/`
  let { text, html } = letter
  for (const statement of new Set(text.match(new RegExp(`(?<=${place})${kept.source}`, 'g')) ?? [])) {
    if ((await readStatement(db, shop, statement)) === undefined) continue
    const secret = token()
    await makeStatementLink(db, shop, statement, { token: secret, at })
    text = text.replaceAll(`${place}${statement}`, `${place}${secret}`)
    html = html.replaceAll(`${place}${statement}`, `${place}${secret}`)
  }
  return { ...letter, text, html }
}
