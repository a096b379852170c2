/**
 * The online withdrawal function (Directive 2011/83/EU art. 11a): two steps, no log-in. What is declared is
 * taken in whether or not there is such an order, and the answer is always the same.
 */
import { z } from 'zod'
import type { Instant } from '#calendar'
import { countAttempt, type TooManyAttempts } from '#customers'
import type { Sheet } from '#papers'
import type { OpenShop } from '#shops'
import {
  labelKeys,
  lawNames,
  longest,
  modelForm,
  nationalLabels,
  openStatementLink,
  readStatement,
  recordStatement,
  type WithdrawalLaw,
} from '#withdrawals'
import {
  choiceField,
  mailField,
  networkOf,
  parseForm,
  shopFrame,
  statuses,
  lineField,
  textField,
  uuidOf,
  type FormValues,
  type WebApp,
  type WebRequest,
} from '#web/http'
import { problemPage, sentencesOf } from '#web/ui'
import { say, type WordKey } from '#words'
import { tooOften } from '../ask/contact.ts'
import { confirmScreen, doneScreen, statementScreen } from './withdraw-screen.tsx'

const key = z.string().regex(/^[\w-]{16,100}$/, 'form.required' satisfies WordKey)

const shape = z.object({
  law: choiceField(lawNames),
  name: lineField({ max: longest.name }),
  contract: lineField({ max: longest.contract }),
  address: mailField(),
  pieces: textField({ max: longest.pieces, min: 0 }),
  key,
})

const second = 1000
const minute = 60 * second

/** From one network, and to one address: some at once, then a wait that never grows beyond a few minutes. */
const fromNetwork = { free: 10, first: 20 * second, longest: 5 * minute }
const toAddress = { free: 5, first: minute, longest: 5 * minute }

/** Adds the pages of both steps, of the acknowledgement and of the model form. */
export function registerWithdrawal(app: WebApp): void {
  app.get('/:shop/withdraw', (c) => begin(c, 'eu'))
  app.get('/:shop/withdraw/uk', (c) => begin(c, 'uk'))
  app.post('/:shop/withdraw', check)
  app.post('/:shop/withdraw/confirm', confirm)
  app.get('/:shop/withdraw/received/:key', received)
  app.get('/:shop/withdraw/received/:key/:file{[A-Z0-9-]+[.]pdf}', async (c) => {
    const kept = await keptOf(c)
    return kept?.sheet === undefined ? c.notFound() : pdf(c, kept.sheet, kept.reference, kept.submittedAt)
  })
  app.get('/:shop/withdraw/papers/:secret', async (c) => {
    const { shop, context } = c.var
    if (shop === undefined) return c.notFound()
    const kept = await openStatementLink(context.db, shop.name, c.req.param('secret'), context.now())
    return kept?.sheet === undefined ? linkOver(c) : pdf(c, kept.sheet, kept.reference, kept.submittedAt)
  })
  app.get('/:shop/withdraw/form/:law{eu|uk}', (c) => {
    const { shop, language } = c.var
    const law = c.req.param('law') === 'uk' ? 'uk' : 'eu'
    if (shop === undefined || !lies(shop, law)) return c.notFound()
    return pdf(c, modelForm(shop, law, language), `form-${law}`, 0)
  })
}

/** Whether the law is one of those under the shop. */
const lies = (shop: OpenShop, law: WithdrawalLaw): boolean =>
  shop.documents.laws.some(({ name }) => name === law)

function begin(c: WebRequest, law: WithdrawalLaw): Response | Promise<Response> {
  const { shop } = c.var
  if (shop === undefined || !lies(shop, law)) return c.notFound()
  const { order = '', country = '' } = c.req.query()
  keepCountry(c, country)
  return form(c, shop, { law, contract: order.slice(0, 40), country }, {})
}

/** The country whose words led here: they stand on the second step and at the foot as well. */
function keepCountry(c: WebRequest, country: string | undefined): void {
  if (nationalLabels(undefined, country ?? '') !== undefined) c.set('country', country)
}

function form(
  c: WebRequest,
  shop: OpenShop,
  given: FormValues,
  sentences: Readonly<Record<string, string>>,
): Response | Promise<Response> {
  const { key: typed, law, ...values } = given
  keepCountry(c, given['country'])
  const view = {
    shop,
    law: law === 'uk' ? ('uk' as const) : ('eu' as const),
    given: values,
    sentences,
    key: key.safeParse(typed).data ?? c.var.context.chance(),
  }
  return c.html(statementScreen(shopFrame(c), view), Object.keys(sentences).length > 0 ? 422 : 200)
}

/** The first step: the statement as it will stand, and the button that declares it. */
async function check(c: WebRequest): Promise<Response> {
  const { shop, language } = c.var
  if (shop === undefined) return c.notFound()
  const sent = await parseForm(c, shape)
  if ('problems' in sent) return form(c, shop, sent.given, sentencesOf(language, sent.problems))
  // Back from the second step: everything stands as it was typed.
  if (sent.given['back'] !== undefined) return form(c, shop, sent.given, {})
  const { values } = sent
  if (!lies(shop, values.law)) return c.notFound()
  keepCountry(c, sent.given['country'])
  const accepted = c.req.header('accept-language')
  const national = values.law === 'eu' ? nationalLabels(accepted, c.var.country) : undefined
  return c.html(confirmScreen(shopFrame(c), { shop, values, national, country: c.var.country }))
}

/** The second step: it is declared with this press, at this second. */
async function confirm(c: WebRequest): Promise<Response> {
  const { shop, language, context } = c.var
  if (shop === undefined) return c.notFound()
  const sent = await parseForm(c, shape)
  if ('problems' in sent) return form(c, shop, sent.given, sentencesOf(language, sent.problems))
  const { key: own, ...declared } = sent.values
  if (!lies(shop, declared.law)) return c.notFound()
  const statement = uuidOf('withdrawal', own)
  const done = `/${shop.name}/withdraw/received/${own}`
  if ((await readStatement(context.db, shop.name, statement)) !== undefined) return c.redirect(done, 303)
  const counted = await count(c, shop, declared.address)
  if ('refused' in counted)
    return form(c, shop, sent.given, {
      name: tooOften('withdrawal.too-often', counted, shop, language),
    })
  const { first, second: pressed } = labelKeys[declared.law]
  const labels = [say(language, first), say(language, pressed)]
  await recordStatement(context.db, shop, statement, { ...declared, language, labels }, context.now())
  return c.redirect(done, 303)
}

const count = (c: WebRequest, shop: OpenShop, address: string): Promise<object | TooManyAttempts> =>
  countAttempt(
    c.var.context.db,
    shop.name,
    [
      { subject: `withdraw from ${networkOf(c)}`, patience: fromNetwork },
      { subject: `withdraw to ${address}`, patience: toAddress },
    ],
    c.var.context.now(),
  )

async function keptOf(c: WebRequest) {
  const { shop, context } = c.var
  const own = key.safeParse(c.req.param('key'))
  if (shop === undefined || !own.success) return undefined
  return readStatement(context.db, shop.name, uuidOf('withdrawal', own.data))
}

async function received(c: WebRequest): Promise<Response> {
  const { shop } = c.var
  const kept = await keptOf(c)
  if (shop === undefined || kept === undefined) return c.notFound()
  return c.html(doneScreen(shopFrame(c), { shop, kept, file: `${c.req.path}/${kept.reference}.pdf` }))
}

/** The link of a letter, cut off or after its time: what was declared stands in the letter itself. */
function linkOver(c: WebRequest): Response | Promise<Response> {
  const { language } = c.var
  const status = statuses['not-found']
  const title = say(language, 'withdrawal.link-over.title')
  return c.html(
    problemPage(shopFrame(c), { status, title, sentence: say(language, 'withdrawal.link-over') }),
    status,
  )
}

async function pdf(c: WebRequest, sheet: Sheet, file: string, at: Instant): Promise<Response> {
  const { language } = c.var
  const made = await c.var.context.typesetter.set(sheet, at)
  if ('refused' in made) {
    const title = say(language, 'papers.not-now.title')
    const sentence = say(language, 'papers.not-now')
    return c.html(problemPage(shopFrame(c), { status: 503, title, sentence }), 503)
  }
  return c.body(new Uint8Array(made), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${file}.pdf"`,
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-robots-tag': 'noindex',
  })
}
