/** A customer looks at their account, and changes name, language of e-mails and mail address. */
import { z } from 'zod'
import {
  askNewAddress,
  changeCustomer,
  dropNewAddress,
  readBook,
  readJoined,
  readNewAddress,
  readProof,
  type Session,
} from '#customers'
import { letterIdentity, moveAddress } from '#mail'
import {
  choiceField,
  mailField,
  networkOf,
  parseForm,
  shopFrame,
  shopOf,
  lineField,
  textField,
  type FormValues,
  type WebRequest,
} from '#web/http'
import { sentencesOf } from '#web/ui'
import { say } from '#words'
import { goOn, myAddress, show } from '../respond.ts'
import { askWhoItIs, sessionOf } from '../sign-in/session.ts'
import { tooOften } from '../sign-in/ways-in-screen.tsx'
import { accountScreen, saved, type Saved } from './account-screen.tsx'
import { notProvedScreen, proofScreen } from './proof-screen.tsx'

type SignedIn = Extract<Session, { kind: 'customer' }>

/** Goes on with whoever is signed in: an order's number or a gift code opens no account. */
export async function withCustomer(
  c: WebRequest,
  go: (customer: SignedIn) => Promise<Response> | Response,
): Promise<Response> {
  const session = await sessionOf(c)
  if (session === undefined) return askWhoItIs(c)
  return session.kind === 'customer' ? go(session) : goOn(c, myAddress(c))
}

/** The account, with what was done. */
export const toAccount = (c: WebRequest, done: Saved): Response =>
  goOn(c, myAddress(c, `account?done=${done}`))

export const showAccount = (c: WebRequest) => withCustomer(c, (customer) => account(c, customer))

async function account(
  c: WebRequest,
  customer: SignedIn,
  given: FormValues = {},
  sentences: Readonly<Record<string, string>> = {},
) {
  const { db, now } = c.var.context
  const shop = shopOf(c)
  const [waiting, book, joined] = await Promise.all([
    readNewAddress(db, shop.name, customer.customer, now()),
    readBook(db, shop.name, customer.customer),
    readJoined(db, shop.name, customer.customer),
  ])
  const others = joined.map(({ address }) => address)
  const wrong = Object.keys(sentences).length > 0
  const done = wrong ? undefined : saved.find((one) => one === c.req.query('done'))
  const view = { shop, customer, others, waiting, book, done, given, sentences }
  return show(c, accountScreen(shopFrame(c), view), { wrong })
}

const detailsShape = z.object({ name: lineField({ max: 100 }), language: choiceField(['ja', 'en']) })

export const takeDetails = (c: WebRequest) =>
  withCustomer(c, async (customer) => {
    const form = await parseForm(c, detailsShape)
    if ('problems' in form)
      return account(c, customer, form.given, sentencesOf(c.var.language, form.problems))
    const { db, now } = c.var.context
    await changeCustomer(db, shopOf(c).name, customer.customer, form.values, now())
    return toAccount(c, 'details')
  })

/** Asks for another mail address: whether it is somebody else's is told to its owner alone. */
export const askMail = (c: WebRequest) =>
  withCustomer(c, async (customer) => {
    const { context, language } = c.var
    const shop = shopOf(c)
    const form = await parseForm(c, z.object({ mail: mailField() }))
    if ('problems' in form) return account(c, customer, form.given, sentencesOf(language, form.problems))
    const outcome = await askNewAddress(context.db, shop.name, customer, form.values.mail, {
      at: context.now(),
      letter: letterIdentity(context.chance()),
      network: networkOf(c),
    })
    if (!('refused' in outcome)) return goOn(c, myAddress(c, 'account#mail'))
    const wrong = (sentence: string) => account(c, customer, form.given, { mail: sentence })
    if (outcome.refused === 'same-address') return wrong(say(language, 'account.mail.same'))
    if (outcome.refused === 'not-an-address') return wrong(say(language, 'form.mail'))
    return wrong(tooOften(outcome.retryAt, shop, language))
  })

export const dropMail = (c: WebRequest) =>
  withCustomer(c, async ({ customer }) => {
    await dropNewAddress(c.var.context.db, shopOf(c).name, customer)
    return toAccount(c, 'dropped')
  })

/** Shows the button; nothing changes by looking. The token stays out of what other pages are told. */
export const showProof = (c: WebRequest) => {
  c.header('referrer-policy', 'strict-origin')
  return withCustomer(c, async ({ customer, address: held }) => {
    const { db, now } = c.var.context
    const shop = shopOf(c)
    const token = c.req.query('token') ?? ''
    const address = await readProof(db, shop.name, { customer, token, at: now() })
    return address === undefined
      ? show(c, notProvedScreen(shopFrame(c), shop, { why: 'unknown', address: held }), { wrong: true })
      : show(c, proofScreen(shopFrame(c), shop, { token, address }))
  })
}

export const takeProof = (c: WebRequest) =>
  withCustomer(c, async ({ customer, address }) => {
    const { db, now } = c.var.context
    const shop = shopOf(c)
    const { given } = await parseForm(c, z.object({ token: textField({ max: 200 }) }))
    const token = given['token'] ?? ''
    const outcome = await moveAddress(db, shop.name, { customer, token, at: now() })
    if (!('refused' in outcome)) return toAccount(c, 'mail')
    const why = outcome.refused === 'address-taken' ? 'taken' : 'unknown'
    return show(c, notProvedScreen(shopFrame(c), shop, { why, address }), { wrong: true })
  })
