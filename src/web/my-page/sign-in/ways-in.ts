/**
 * Coming in and going out: by a mailed link, by order number and address, by gift code. Who gets in is
 * `#customers`' to say.
 */
import { z } from 'zod'
import type { Instant } from '#calendar'
import {
  askSignIn,
  endSession,
  hashOf,
  mailAdvice,
  openByCode,
  openGift,
  openGuestOrder,
  openSignIn,
  type Opened,
} from '#customers'
import { letterAddress } from '#mail'
import { plainNumber, readOrder, readOrderOfGift } from '#ordering'
import {
  forgetCookie,
  keepCookie,
  leaving,
  mailField,
  networkOf,
  parseForm,
  readCookie,
  shopFrame,
  shopOf,
  textField,
  type FormValues,
  type WebRequest,
} from '#web/http'
import { sentencesOf } from '#web/ui'
import { say, type WordKey } from '#words'
import { goOn, myAddress, show } from '../respond.ts'
import { forgetSession, keepSession, keepWish, tokenOf, wishOf } from './session.ts'
import { enterScreen, linkAskedScreen, linkRefusedScreen, tooOften, waysInScreen } from './ways-in-screen.tsx'

export function waysIn(
  c: WebRequest,
  given: FormValues = {},
  sentences: Readonly<Record<string, string>> = {},
) {
  const page = waysInScreen(shopFrame(c), {
    shop: shopOf(c),
    given,
    sentences,
    wanted: c.req.query('wanted') !== undefined,
  })
  return show(c, page, { wrong: Object.keys(sentences).length > 0 })
}

const wrong = (c: WebRequest, given: FormValues, field: string, key: WordKey) =>
  waysIn(c, given, { [field]: say(c.var.language, key) })

const askedCookie = 'my-page-asked'
const askedSeconds = 900

/** Asks for a link. Known and unknown addresses are answered alike, here and on the page after. */
export async function askLink(c: WebRequest) {
  const { context, language } = c.var
  const shop = shopOf(c)
  const form = await parseForm(c, z.object({ 'link-address': mailField() }))
  if ('problems' in form) return waysIn(c, form.given, sentencesOf(language, form.problems))
  const address = form.values['link-address']
  const outcome = await askSignIn(context.db, shop.name, address, {
    at: context.now(),
    letter: letterIdentity(context.chance()),
    network: networkOf(c),
    code: true,
  })
  if (!('refused' in outcome)) {
    keepCookie(c, askedCookie, `${outcome.expiresAt} ${address}`, {
      path: myAddress(c, 'link'),
      seconds: askedSeconds,
    })
    return goOn(c, myAddress(c, 'link'))
  }
  if (outcome.refused === 'not-an-address') return wrong(c, form.given, 'link-address', 'form.mail')
  return waysIn(c, form.given, { 'link-address': tooOften(outcome.retryAt, shop, language) })
}

/** What this browser asked for a while ago: by which address, and until when. */
function askedHere(c: WebRequest): { readonly address: string; readonly expiresAt: Instant } | undefined {
  const [expires = '', address = ''] = (readCookie(c, askedCookie, myAddress(c, 'link')) ?? '').split(' ')
  const expiresAt = Number(expires)
  return address === '' || !Number.isSafeInteger(expiresAt) ? undefined : { address, expiresAt }
}

export function linkAsked(c: WebRequest, wrong?: { readonly code: string; readonly sentence: string }) {
  const shop = shopOf(c)
  const asked = askedHere(c)
  if (asked === undefined) return goOn(c, myAddress(c))
  const advice = mailAdvice(asked.address, shop.settings.mail.address)
  const page = linkAskedScreen(shopFrame(c), { shop, ...asked, advice, wrong })
  return show(c, page, { wrong: wrong !== undefined })
}

/** Signs in with the code of the letter, on the page that says where it went. */
export async function openWithCode(c: WebRequest) {
  const { context, language } = c.var
  const shop = shopOf(c)
  const asked = askedHere(c)
  if (asked === undefined) return goOn(c, myAddress(c))
  const form = await parseForm(c, z.object({ code: textField({ max: 40 }) }))
  const code = form.given['code'] ?? ''
  if ('problems' in form)
    return linkAsked(c, { code, sentence: sentencesOf(language, form.problems)['code'] ?? '' })
  const sessionToken = context.chance()
  const outcome = await openByCode(
    context.db,
    shop.name,
    { address: asked.address, code },
    { at: context.now(), sessionToken, network: networkOf(c) },
  )
  if (!('refused' in outcome)) return letIn(c, sessionToken, outcome)
  const sentence =
    outcome.refused === 'too-many-attempts'
      ? tooOften(outcome.retryAt, shop, language)
      : say(language, `my.code.${outcome.refused}`)
  return linkAsked(c, { code, sentence })
}

/** Shows the button; nothing is opened by looking. The token stays out of what other pages are told. */
export function enter(c: WebRequest) {
  c.header('referrer-policy', 'strict-origin')
  const { token = '', page } = c.req.query()
  // The page that the letter was asked for, whichever browser opens it.
  if (page !== undefined && /^[a-z-]+\/[\w%-]{1,120}$/.test(page)) keepWish(c, myAddress(c, page))
  return token === '' ? goOn(c, myAddress(c)) : show(c, enterScreen(shopFrame(c), token))
}

export async function signIn(c: WebRequest) {
  const { context } = c.var
  const form = await parseForm(c, z.object({ token: textField({ max: 200 }) }))
  const sessionToken = context.chance()
  const outcome = await openSignIn(context.db, shopOf(c).name, form.given['token'] ?? '', {
    at: context.now(),
    sessionToken,
  })
  if ('refused' in outcome) return show(c, linkRefusedScreen(shopFrame(c), outcome.refused), { wrong: true })
  return letIn(c, sessionToken, outcome)
}

const guestShape = z.object({ number: textField({ max: 40 }), 'guest-address': mailField() })

export async function openAsGuest(c: WebRequest) {
  const { context, language } = c.var
  const shop = shopOf(c)
  const form = await parseForm(c, guestShape)
  if ('problems' in form) return waysIn(c, form.given, sentencesOf(language, form.problems))
  const { number, 'guest-address': address } = form.values
  const found = await readOrder(context.db, shop.name, plainNumber(number))
  const sessionToken = context.chance()
  const current = found === undefined ? '' : await letterAddress(context.db, found)
  const known = found === undefined ? undefined : { number: found.number, address: current }
  const asked = { orderNumber: plainNumber(number), address, found: known }
  const outcome = await openGuestOrder(context.db, shop.name, asked, {
    at: context.now(),
    sessionToken,
    network: networkOf(c),
  })
  if (!('refused' in outcome)) return letIn(c, sessionToken, outcome)
  if (outcome.refused === 'no-such-order') return wrong(c, form.given, 'number', 'my.guest.wrong')
  return waysIn(c, form.given, { number: tooOften(outcome.retryAt, shop, language) })
}

export async function openAsRecipient(c: WebRequest) {
  const { context, language } = c.var
  const shop = shopOf(c)
  const form = await parseForm(c, z.object({ code: textField({ max: 80 }) }))
  if ('problems' in form) return waysIn(c, form.given, sentencesOf(language, form.problems))
  const found = await readOrderOfGift(context.db, shop.name, form.values.code)
  const sessionToken = context.chance()
  const outcome = await openGift(
    context.db,
    shop.name,
    { found },
    { at: context.now(), sessionToken, network: networkOf(c) },
  )
  if (!('refused' in outcome)) return letIn(c, sessionToken, outcome)
  if (outcome.refused === 'no-such-gift') return wrong(c, form.given, 'code', 'my.gift.wrong')
  return waysIn(c, form.given, { code: tooOften(outcome.retryAt, shop, language) })
}

/** Keeps the session, ends an earlier one of this browser, and goes on to where the person wanted to go. */
async function letIn(c: WebRequest, sessionToken: string, opened: Opened) {
  const earlier = tokenOf(c)
  if (earlier !== undefined) await endSession(c.var.context.db, shopOf(c).name, earlier)
  keepSession(c, sessionToken, opened)
  forgetCookie(c, askedCookie, myAddress(c, 'link'))
  const { session } = opened
  const wish = wishOf(c)
  if (session.kind === 'customer') return goOn(c, wish ?? myAddress(c))
  const own = myAddress(c, `orders/${session.orderNumber}`)
  const leadsThere = wish?.startsWith(own) === true || wish?.startsWith(myAddress(c, 'cases/')) === true
  return goOn(c, leadsThere ? wish! : own)
}

export async function signOut(c: WebRequest) {
  const token = tokenOf(c)
  if (token !== undefined) await endSession(c.var.context.db, shopOf(c).name, token)
  forgetSession(c)
  leaving(c)
  return goOn(c, myAddress(c))
}

/** Letters have UUIDs; this one is drawn from chance. */
export function letterIdentity(chance: string): string {
  const hex = hashOf(chance)
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ]
  return parts.join('-')
}
