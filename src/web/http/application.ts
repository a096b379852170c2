/**
 * The web application: what every request passes through before a handler sees it, and what becomes of
 * errors. Each audience registers its own routes; their order does not matter, since no address has two
 * owners.
 */
import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { isUnavailable } from '#db'
import { isOutOfRoom } from '#files'
import { serveAssets, type Asset } from './assets.ts'
import { serveColours } from './colours.ts'
import type { WebApp, WebContext, WebEnv } from './context.ts'
import { keepCookie, readCookie } from './cookies.ts'
import { choiceField, parseForm, textField } from './form.ts'
import { safeHeaders } from './headers.ts'
import { asLanguage, languageFor, localAddress } from './language.ts'
import { servePictures } from './pictures.ts'
import {
  BodyTooLarge,
  refuseWith,
  TooManyFields,
  UnreadableForm,
  type ProblemPage,
  type Refuse,
} from './problems.ts'
import { isOurHost, wasForwarded } from './hosts.ts'
import { comesFromUs } from './same-origin.ts'
import { z } from 'zod'

/** Something that should not have happened: `reference` is what the person was told. */
export type Fault = {
  readonly reference: string
  readonly method: string
  readonly path: string
  readonly error: unknown
}

export type WebSettings = {
  readonly problemPage: ProblemPage
  readonly assets: readonly Asset[]
  /** The audiences, each adding its routes. */
  readonly register: readonly ((app: WebApp) => void)[]
  /** Where faults are written down. */
  readonly report: (fault: Fault) => void
}

/** The whole application; `app.fetch` answers a request. */
export function webApp(context: WebContext, { problemPage, assets, register, report }: WebSettings): WebApp {
  const app = new Hono<WebEnv>()
  const refuse = refuseWith(problemPage)
  app.use(known(context))
  app.use(safeHeaders(context.origin))
  app.use(onlyForUs(context, refuse))
  app.use(keepable(refuse))
  app.use(onlyFromUs(context.origin, refuse))
  app.use(chosenLanguage)
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: async (c, methods) => {
        const answer = await refuse(c, 'method-not-allowed')
        answer.headers.set('allow', methods.join(', '))
        return answer
      },
    }),
  )
  app.notFound((c) => refuse(c, 'not-found'))
  app.onError((error, c) => {
    if (error instanceof BodyTooLarge)
      return refuse(c, 'body-too-large', { limit: megabytes(error.limitBytes) })
    if (error instanceof TooManyFields) return refuse(c, 'too-many-fields', { most: error.most })
    if (error instanceof UnreadableForm) return refuse(c, 'unreadable-form')
    const reference = c.var.request
    report({ reference, method: c.req.method, path: c.req.path, error })
    if (!isUnavailable(error) && !isOutOfRoom(error)) return refuse(c, 'broken', { reference })
    c.header('retry-after', '10')
    return refuse(c, 'busy')
  })
  serveAssets(app, assets)
  serveColours(app)
  servePictures(app)
  serveLanguage(app)
  for (const add of register) add(app)
  return app
}

/** Finds the shop in the address and the reader's language. */
function known(context: WebContext) {
  return createMiddleware<WebEnv>(async (c, next) => {
    c.set('context', context)
    c.set('request', context.chance().slice(0, 8))
    c.header('x-request-id', c.var.request)
    const shop = context.shops.get(c.req.path.split('/')[1] ?? '')
    if (shop !== undefined) c.set('shop', shop)
    c.set(
      'language',
      languageFor({
        chosen: readCookie(c, languageCookie, '/'),
        accepted: c.req.header('accept-language'),
        offered: shop?.settings.languages ?? ['ja', 'en'],
      }),
    )
    await next()
  })
}

/** No address of ours holds the one sign that no database keeps. */
function keepable(refuse: Refuse) {
  return createMiddleware<WebEnv>(async (c, next) => {
    if (/%00|\0/.test(c.req.url)) return refuse(c, 'not-found')
    return next()
  })
}

/** Nothing is answered under a name that is not ours; the demonstration answers nobody by way of a proxy. */
function onlyForUs({ origin, mailbox }: WebContext, refuse: Refuse) {
  return createMiddleware<WebEnv>(async (c, next) => {
    const { host } = new URL(c.req.url)
    const named = [host, c.req.header('host') ?? host]
    if (!named.every((one) => isOurHost(one, origin))) return refuse(c, 'foreign-host', { origin })
    if (mailbox !== undefined && wasForwarded((name) => c.req.header(name)))
      return refuse(c, 'not-for-proxies')
    return next()
  })
}

function onlyFromUs(origin: string, refuse: Refuse) {
  return createMiddleware<WebEnv>(async (c, next) => {
    if (!comesFromUs({ method: c.req.method, header: (name) => c.req.header(name) }, origin)) {
      return refuse(c, 'other-site')
    }
    return next()
  })
}

const languageCookie = 'language'
const year = 31_536_000

/** `?lang=en` on any page keeps the choice and shows the same page without it. */
const chosenLanguage = createMiddleware<WebEnv>(async (c, next) => {
  const language = asLanguage(c.req.query('lang'))
  if (language === undefined || !['GET', 'HEAD'].includes(c.req.method)) return next()
  keepCookie(c, languageCookie, language, { path: '/', seconds: year })
  const address = new URL(c.req.url)
  address.searchParams.delete('lang')
  return c.redirect(localAddress(address.pathname + address.search) ?? '/', 303)
})

/** The same by a form: `language`, and `back` with the path to return to. */
function serveLanguage(app: WebApp): void {
  const shape = z.object({ language: choiceField(['ja', 'en']), back: textField({ max: 2000, min: 0 }) })
  app.post('/language', async (c) => {
    const form = await parseForm(c, shape)
    if ('values' in form) keepCookie(c, languageCookie, form.values.language, { path: '/', seconds: year })
    return c.redirect(localAddress(form.given['back']) ?? '/', 303)
  })
}

const megabytes = (bytes: number): string => `${Math.floor(bytes / 1_000_000)} MB`
