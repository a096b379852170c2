/** The second factor of whoever sits at the desk: set up, changed, switched off, each by a press. */
import { z } from 'zod'
import {
  appAddress,
  confirmFactor,
  isFactorRequired,
  offerFactor,
  readFactor,
  readOffer,
  removeFactor,
  renewRecoveryCodes,
} from '#staff'
import { say, type WordKey } from '#words'
import { parseForm, textField, type WebApp, type WebRequest } from '#web/http'
import { atDesk, deskFrame, factorAddress, tokenAt, type AtDesk } from '#web/staff-session'
import { deskStatuses, type DeskRefused } from '../statuses.ts'
import { waitWords } from '../sign-in/code-screen.tsx'
import { CodesScreen, FactorScreen } from './factor-screen.tsx'
import { toldDeedOf } from './deed.ts'

export function serveFactor(app: WebApp): void {
  const withoutFactor = { withoutFactor: true }
  app.get(
    '/desk/:shop/account/factor',
    atDesk((c, desk) => factorPage(c, desk), withoutFactor),
  )
  const posts = { offer: postOffer, confirm: postConfirm, codes: postCodes, remove: postRemove }
  for (const [place, handler] of Object.entries(posts)) {
    const path = `/desk/:shop/account/factor/${place}`
    app.post(path, atDesk(handler, withoutFactor))
    // Whoever changes the language or goes back on a page that a form answered with.
    app.get(
      path,
      atDesk((c, { shop }) => c.redirect(factorAddress(shop.name), 303), withoutFactor),
    )
  }
}

type PageState = {
  readonly refused?: DeskRefused
  readonly field?: 'code' | 'proof'
  readonly sentence?: string
}

async function factorPage(c: WebRequest, desk: AtDesk, state: PageState = {}): Promise<Response> {
  const { db, now, secret: key } = c.var.context
  const { shop, member } = desk
  const factor = await readFactor(db, shop.name, member.member)
  const offered = await readOffer(db, shop.name, member.member, { key, at: now() })
  const name = { shop: shop.settings.name.en, address: member.address }
  const { refused, field = 'code', sentence } = state
  const page = FactorScreen({
    frame: deskFrame(c, desk, factorAddress(shop.name)),
    desk,
    factor,
    offer: offered === undefined ? undefined : { secret: offered, address: appAddress(offered, name) },
    required: await isFactorRequired(db, shop.name),
    sentences: sentence === undefined ? {} : { [field]: sentence },
  })
  return c.html(page, refused === undefined ? 200 : deskStatuses[refused])
}

const form = z.object({ code: textField({ max: 100, min: 0 }), proof: z.string().default('') })

async function typedIn(c: WebRequest, field: 'code' | 'proof') {
  const given = await parseForm(c, form)
  const typed = 'values' in given ? given.values[field] : ''
  return { key: c.var.context.secret, typed }
}

async function postOffer(c: WebRequest, desk: AtDesk): Promise<Response> {
  const { db, now } = c.var.context
  const shown = await typedIn(c, 'proof')
  const refusal = await offerFactor(db, desk.shop.name, desk.member.member, shown, { at: now() })
  return refusal === undefined
    ? c.redirect(factorAddress(desk.shop.name), 303)
    : refuse(c, desk, 'proof', refusal)
}

async function postConfirm(c: WebRequest, desk: AtDesk): Promise<Response> {
  const shown = { ...(await typedIn(c, 'code')), keep: tokenAt(c, desk.shop.name) ?? '' }
  const { db } = c.var.context
  const outcome = await confirmFactor(db, desk.shop.name, desk.member, shown, toldDeedOf(c, desk))
  return 'refused' in outcome ? refuse(c, desk, 'code', outcome) : codesPage(c, desk, outcome.codes)
}

async function postCodes(c: WebRequest, desk: AtDesk): Promise<Response> {
  const shown = await typedIn(c, 'proof')
  const { db } = c.var.context
  const outcome = await renewRecoveryCodes(db, desk.shop.name, desk.member, shown, toldDeedOf(c, desk))
  return 'refused' in outcome ? refuse(c, desk, 'proof', outcome) : codesPage(c, desk, outcome.codes)
}

async function postRemove(c: WebRequest, desk: AtDesk): Promise<Response> {
  const shown = await typedIn(c, 'proof')
  const { db } = c.var.context
  const refusal = await removeFactor(db, desk.shop.name, desk.member, shown, toldDeedOf(c, desk))
  return refusal === undefined
    ? c.redirect(`/desk/${desk.shop.name}/account?done=factor`, 303)
    : refuse(c, desk, 'proof', refusal)
}

function codesPage(c: WebRequest, desk: AtDesk, codes: readonly string[]) {
  return c.html(CodesScreen({ frame: deskFrame(c, desk, factorAddress(desk.shop.name)), desk, codes }))
}

/** Why a press about the factor does nothing, with the sentence for it. */
const refusedWords = {
  'not-proven': 'desk.factor.proof.wrong',
  'wrong-code': 'desk.factor.confirm.wrong',
  'offer-over': 'desk.factor.over',
  'no-factor': 'desk.people.no-factor',
  'factor-required': 'desk.factor.required',
} as const satisfies Record<string, WordKey>

type Refusal =
  | { readonly refused: keyof typeof refusedWords }
  | { readonly refused: 'too-many-attempts'; readonly retryAt: number }

function refuse(c: WebRequest, desk: AtDesk, field: 'code' | 'proof', refusal: Refusal): Promise<Response> {
  const { language } = c.var
  if (refusal.refused === 'too-many-attempts') {
    const sentence = waitWords(language, refusal.retryAt, desk.shop.calendar.zone)
    return factorPage(c, desk, { refused: 'too-many-attempts', field, sentence })
  }
  const sentence = say(language, refusedWords[refusal.refused])
  return factorPage(c, desk, { refused: 'code-refused', field, sentence })
}
