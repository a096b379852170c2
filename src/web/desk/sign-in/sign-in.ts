/**
 * Signing in and out of the desk: with a password, or by a link that was mailed or printed; then, for whoever
 * has an authenticator app, with its code.
 */
import { z } from 'zod'
import { askStaffSignIn, openStaffSignIn, openWithCode, readHalfSession, signIn } from '#staff'
import type { OpenShop } from '#shops'
import { say, type WordKey } from '#words'
import {
  houseFrame,
  localAddress,
  networkOf,
  parseForm,
  textField,
  type FormValues,
  type WebApp,
  type WebRequest,
  uuidOf,
} from '#web/http'
import {
  atDesk,
  endSession,
  forgetHalf,
  halfTokenAt,
  keepHalf,
  keepSession,
  openDesks,
} from '#web/staff-session'
import { sentencesOf } from '#web/ui'
import { CodeScreen, waitWords } from './code-screen.tsx'
import { LinkScreen, retryWords, SignInScreen, type SignInProps } from './sign-in-screen.tsx'
import { deskStatuses, type DeskRefused } from '../statuses.ts'

export function serveSignIn(app: WebApp): void {
  app.get('/desk', (c) => c.redirect('/desk/', 303))
  app.get('/desk/', (c) =>
    signInPage(c, { shop: c.req.query('shop') ?? '', back: c.req.query('back') ?? '' }),
  )
  app.post('/desk/', postSignIn)
  app.get('/desk/sign-in', getLink)
  app.post('/desk/sign-in', postLink)
  app.get('/desk/sign-in/code', (c) => codePage(c, c.req.query('shop') ?? '', c.req.query('back') ?? ''))
  app.post('/desk/sign-in/code', postCode)
  const signOut = atDesk(
    async (c, { shop }) => {
      await endSession(c, shop.name)
      return c.redirect('/desk/?out=yes', 303)
    },
    { withoutFactor: true },
  )
  app.post('/desk/:shop/sign-out', signOut)
}

type PageState = Partial<Pick<SignInProps, 'sentences' | 'notice'>> & { readonly refused?: DeskRefused }

async function signInPage(c: WebRequest, given: FormValues, shown: PageState = {}): Promise<Response> {
  const { language, context } = c.var
  const signedOut =
    c.req.query('out') === undefined
      ? undefined
      : { tone: 'good' as const, text: say(language, 'desk.signed-out') }
  const props: SignInProps = {
    frame: { ...houseFrame(c), site: { ...houseFrame(c).site, home: '/desk/' } },
    shops: [...context.shops.values()].map((shop) => choiceOf(shop, language)),
    open: await openDesks(c),
    given,
    sentences: shown.sentences ?? {},
    notice: shown.notice ?? signedOut,
  }
  const status = shown.refused === undefined ? 200 : deskStatuses[shown.refused]
  return c.html(SignInScreen(props), status)
}

const choiceOf = (shop: OpenShop, language: 'ja' | 'en') => ({
  shop: shop.name,
  name: shop.settings.name[language],
})

const signInForm = z.object({
  shop: textField({ max: 100 }),
  address: textField({ max: 254 }),
  password: z.string().optional(),
  back: textField({ max: 500, min: 0 }),
  send: textField({ max: 10, min: 0 }),
})

async function postSignIn(c: WebRequest): Promise<Response> {
  const form = await parseForm(c, signInForm)
  const { language, context } = c.var
  if ('problems' in form) {
    return signInPage(c, kept(form.given), {
      sentences: sentencesOf(language, form.problems),
      refused: 'form-incomplete',
    })
  }
  const { shop: name, address, password = '', back, send } = form.values
  const shop = context.shops.get(name)
  if (shop === undefined) return refused(c, form.given, 'sign-in-refused', 'desk.refused.sign-in-refused')
  if (send === 'link') return askLink(c, shop, address, form.given)
  const sessionToken = context.chance()
  const outcome = await signIn(context.db, shop.name, address, password, {
    at: context.now(),
    sessionToken,
    network: networkOf(c),
    request: c.var.request,
  })
  if ('refused' in outcome) {
    if (outcome.refused === 'too-many-attempts') return tooMany(c, shop, outcome.retryAt, form.given)
    return refused(c, form.given, 'sign-in-refused', 'desk.refused.sign-in-refused')
  }
  if ('wants' in outcome) return askCode(c, shop, { token: sessionToken, back, ...outcome })
  keepSession(c, shop.name, sessionToken, outcome.expiresAt)
  return c.redirect(backTo(shop.name, back), 303)
}

type Half = { readonly token: string; readonly expiresAt: number; readonly back: string }

/** The first half was right: on to the page for the code. */
function askCode(c: WebRequest, shop: OpenShop, { token, expiresAt, back }: Half): Response {
  keepHalf(c, shop.name, token, expiresAt)
  return c.redirect(`/desk/sign-in/code?${new URLSearchParams({ shop: shop.name, back })}`, 303)
}

type CodeState = { readonly refused?: DeskRefused; readonly problem?: string }

/** Only where the first half was given a moment ago; others begin at the sign-in. */
async function codePage(c: WebRequest, name: string, back: string, state: CodeState = {}): Promise<Response> {
  const { language, context } = c.var
  const shop = context.shops.get(name)
  if (shop === undefined) return c.notFound()
  const half = await readHalfSession(context.db, shop.name, halfTokenAt(c, shop.name), context.now())
  if (half === undefined) return c.redirect(`/desk/?${new URLSearchParams({ shop: shop.name, back })}`, 303)
  const frame = { ...houseFrame(c), site: { ...houseFrame(c).site, home: '/desk/' } }
  const page = CodeScreen({ frame, shop: choiceOf(shop, language), back, problem: state.problem })
  return c.html(page, state.refused === undefined ? 200 : deskStatuses[state.refused])
}

const codeForm = z.object({
  shop: textField({ max: 100 }),
  back: textField({ max: 500, min: 0 }),
  code: textField({ max: 100, min: 0 }),
  recovery: textField({ max: 100, min: 0 }),
})

async function postCode(c: WebRequest): Promise<Response> {
  const form = await parseForm(c, codeForm)
  const { language, context } = c.var
  const shop = 'values' in form ? context.shops.get(form.values.shop) : undefined
  if ('problems' in form || shop === undefined) return c.notFound()
  const { back, code, recovery } = form.values
  const sessionToken = context.chance()
  const given = { half: halfTokenAt(c, shop.name), typed: recovery || code, key: context.secret }
  const outcome = await openWithCode(context.db, shop.name, given, {
    at: context.now(),
    sessionToken,
    network: networkOf(c),
    request: c.var.request,
    letter: uuidOf('letter', context.chance()),
  })
  if (!('refused' in outcome)) {
    forgetHalf(c, shop.name)
    keepSession(c, shop.name, sessionToken, outcome.expiresAt)
    return c.redirect(backTo(shop.name, back), 303)
  }
  if (outcome.refused === 'half-session-over') {
    const notice = { tone: 'wait' as const, text: say(language, 'desk.code.over') }
    return signInPage(c, { shop: shop.name, back }, { refused: 'link-refused', notice })
  }
  if (outcome.refused === 'too-many-attempts') {
    const problem = waitWords(language, outcome.retryAt, shop.calendar.zone)
    return codePage(c, shop.name, back, { refused: 'too-many-attempts', problem })
  }
  const key = outcome.refused === 'wrong-code' ? 'desk.code.wrong' : 'desk.code.unreadable'
  return codePage(c, shop.name, back, { refused: 'code-refused', problem: say(language, key) })
}

/** Only back to the desk one has just signed in to. */
function backTo(shop: string, back: string): string {
  const home = `/desk/${shop}/`
  const address = localAddress(back)
  return address !== undefined && address.startsWith(home) ? address : home
}

async function askLink(c: WebRequest, shop: OpenShop, address: string, given: FormValues): Promise<Response> {
  const { db, now, chance } = c.var.context
  const outcome = await askStaffSignIn(db, shop.name, address, {
    at: now(),
    letter: uuidOf(chance()),
    network: networkOf(c),
  })
  if ('refused' in outcome) {
    if (outcome.refused === 'too-many-attempts') return tooMany(c, shop, outcome.retryAt, given)
    return refused(c, given, 'sign-in-refused', 'form.mail')
  }
  const text = say(c.var.language, 'desk.link-asked')
  return signInPage(c, kept(given), { notice: { tone: 'good', text } })
}

function refused(c: WebRequest, given: FormValues, why: DeskRefused, key: WordKey): Promise<Response> {
  const notice = { tone: 'no' as const, text: say(c.var.language, key) }
  return signInPage(c, kept(given), { refused: why, notice })
}

function tooMany(c: WebRequest, shop: OpenShop, retryAt: number, given: FormValues): Promise<Response> {
  const text = retryWords(c.var.language, retryAt, shop.calendar.zone)
  return signInPage(c, kept(given), { refused: 'too-many-attempts', notice: { tone: 'wait', text } })
}

/** A password is never sent back. */
const kept = (given: FormValues): FormValues => ({ ...given, password: '' })

function getLink(c: WebRequest): Response | Promise<Response> {
  const { language, context } = c.var
  const shop = context.shops.get(c.req.query('shop') ?? '')
  const token = c.req.query('token') ?? ''
  // Without its end, or asked for again after the press: the way in is the sign-in.
  if (shop === undefined) return c.redirect('/desk/', 303)
  if (token === '') return c.redirect(`/desk/?${new URLSearchParams({ shop: shop.name })}`, 303)
  return c.html(LinkScreen({ frame: houseFrame(c), shop: choiceOf(shop, language), token }))
}

const linkForm = z.object({ shop: textField({ max: 100 }), token: textField({ max: 200 }) })

async function postLink(c: WebRequest): Promise<Response> {
  const form = await parseForm(c, linkForm)
  const { language, context } = c.var
  const shop = 'values' in form ? context.shops.get(form.values.shop) : undefined
  if ('problems' in form || shop === undefined) return c.notFound()
  const sessionToken = context.chance()
  const outcome = await openStaffSignIn(context.db, shop.name, form.values.token, {
    at: context.now(),
    sessionToken,
    request: c.var.request,
  })
  if ('refused' in outcome) {
    const notice = { tone: 'wait' as const, text: say(language, `desk.refused.${outcome.refused}`) }
    return signInPage(c, { shop: shop.name }, { refused: 'link-refused', notice })
  }
  if ('wants' in outcome) return askCode(c, shop, { token: sessionToken, back: '', ...outcome })
  keepSession(c, shop.name, sessionToken, outcome.expiresAt)
  return c.redirect(`/desk/${shop.name}/`, 303)
}
