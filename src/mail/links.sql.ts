/**
 * The links that letters carry, to sign in, to pay, to papers, to an inquiry: made in the moment a letter is
 * sent, so that neither the queue nor the kept letter ever holds one. Knows where a link stands in a letter,
 * and for whom it opens.
 */
import type { Instant } from '#calendar'
import { makeAddressLink, mailedCode, makeSignInLink, secretOfCode, token } from '#customers'
import type { Db } from '#db'
import { makeInquiryLink, readThread } from '#inquiries'
import type { LetterOrder } from '#letters'
import { makeSignInLink as makeDeskLink } from '#staff'
import { readOrder } from '#ordering'
import { makeReceiptLink } from '#papers'
import { makePaymentLink, readPayment } from '#payments'
import { makeStatementLink, readStatement } from '#withdrawals'
import { codeNotKept, notKept } from './pages.ts'
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
  if (order.kind !== 'sign-in' && order.kind !== 'address-proof') return withPageLinks(db, shop, letter, at)
  const code = mailedCode()
  const secret =
    order.kind === 'sign-in'
      ? (order.data.token ?? (await makeLink(db, shop, order, { at, code })))
      : await makeProof(db, shop, order)
  const filled = (text: string): string =>
    text.replaceAll(`token=${notKept}`, `token=${secret}`).replaceAll(codeNotKept, code)
  return { ...letter, text: filled(letter.text), html: filled(letter.html) }
}

async function makeLink(
  db: Db,
  shop: string,
  { customer, data }: Extract<LetterOrder, { readonly kind: 'sign-in' }>,
  { at, code }: { readonly at: Instant; readonly code: string },
): Promise<string> {
  const made = { at, token: token(), expiresAt: at + linkLasts }
  if (data.opens === 'desk' && data.member !== undefined) await makeDeskLink(db, shop, data.member, made)
  else if (data.opens === 'my-page' && customer !== undefined) {
    const orBy = data.code === undefined ? undefined : secretOfCode(customer, code)
    await makeSignInLink(db, shop, customer, { ...made, orBy })
  } else throw new Error(`${shop}: a sign-in letter that opens for nobody`)
  return made.token
}

async function makeProof(
  db: Db,
  shop: string,
  { customer, to }: Extract<LetterOrder, { readonly kind: 'address-proof' }>,
): Promise<string> {
  if (customer === undefined) throw new Error(`${shop}: an address that nobody asked for`)
  const secret = token()
  await makeAddressLink(db, shop, { customer, address: to.address }, secret)
  return secret
}

/** An id as it stands in a kept letter, where the secret of a link goes; it opens nothing. */
const kept = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/

/**
 * Where such links lead: the page of a payment, of an inquiry, the acknowledgement of a withdrawal; `make`
 * writes the link down, if it is there.
 */
const linked = [
  {
    below: 'pay',
    make: async (db: Db, shop: string, payment: string, link: Made) => {
      if ((await readPayment(db, shop, payment)) === undefined) return false
      await makePaymentLink(db, shop, payment, link)
      return true
    },
  },
  {
    below: 'inquiries',
    make: async (db: Db, shop: string, inquiry: string, link: Made) => {
      if ((await readThread(db, shop, { inquiry })) === undefined) return false
      await makeInquiryLink(db, shop, inquiry, link)
      return true
    },
  },
  {
    below: 'withdraw/papers',
    make: async (db: Db, shop: string, statement: string, link: Made) => {
      if ((await readStatement(db, shop, statement)) === undefined) return false
      await makeStatementLink(db, shop, statement, link)
      return true
    },
  },
] as const

type Made = { readonly token: string; readonly at: Instant }

/** Each page that the letter leads to has a link that opens it; other words stay as they are. */
export async function withPageLinks<Letter extends WrittenLetter>(
  db: Db,
  shop: string,
  letter: Letter,
  at: Instant,
): Promise<Letter> {
  let { text, html } = letter
  for (const { below, make } of linked) {
    const places = new RegExp(`(?<=/${shop}/${below}/)${kept.source}`, 'g')
    for (const id of new Set(text.match(places) ?? [])) {
      const secret = token()
      if (!(await make(db, shop, id, { token: secret, at }))) continue
      text = text.replaceAll(`/${shop}/${below}/${id}`, `/${shop}/${below}/${secret}`)
      html = html.replaceAll(`/${shop}/${below}/${id}`, `/${shop}/${below}/${secret}`)
    }
  }
  return withReceiptLink(db, shop, { ...letter, text, html }, at)
}

/** The receipt that the letter leads to, by a link in the place of the order's number. */
async function withReceiptLink<Letter extends WrittenLetter>(
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
