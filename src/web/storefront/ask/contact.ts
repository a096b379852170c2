/** Takes a question in: read by a schema, counted by network, kept for staff to answer. */
import { z } from 'zod'
import { countAttempt, type TooManyAttempts } from '#customers'
import { categories, recordInquiry, type Category } from '#inquiries'
import { commerce, wordIn } from '#policy'
import { formatMoment, type Instant } from '#calendar'
import type { OpenShop } from '#shops'
import {
  choiceField,
  mailField,
  networkOf,
  parseForm,
  shopFrame,
  textField,
  uuidOf,
  type FormValues,
  type WebApp,
  type WebRequest,
} from '#web/http'
import { sentencesOf } from '#web/ui'
import { say, type Language, type WordKey } from '#words'
import { contactAddress, contactDoneScreen, contactScreen } from './contact-screen.tsx'

const shape = z.object({
  category: choiceField(categories),
  name: textField({ max: 100 }),
  address: mailField(),
  order: textField({ max: 40, min: 0 }),
  words: textField({ max: 4000 }),
  key: textField({ max: 100 }),
})

const second = 1000
const minute = 60 * second

/** From one network: some at once, then a wait that never grows beyond a few minutes. */
const patience = { free: 10, first: 20 * second, longest: 5 * minute }

/** Counts a form that anybody may send, or refuses it with the moment from which it is taken again. */
export const countForm = (c: WebRequest, shop: OpenShop, what: string) =>
  countAttempt(
    c.var.context.db,
    shop.name,
    [{ subject: `${what} from ${networkOf(c)}`, patience }],
    c.var.context.now(),
  )

/** Later than now, told to the minute. */
export function tooOften(
  key: Extract<WordKey, `${string}.too-often`>,
  { retryAt }: TooManyAttempts,
  shop: OpenShop,
  language: Language,
): string {
  const at: Instant = Math.ceil(retryAt / minute) * minute
  return say(language, key, { moment: formatMoment(at, shop.calendar.zone, language) })
}

export function registerContact(app: WebApp): void {
  app.get('/:shop/contact', (c) => {
    const { shop } = c.var
    if (shop === undefined) return c.notFound()
    if (c.req.query('sent') !== undefined) return c.html(contactDoneScreen(shopFrame(c), shop))
    const { category = '', order = '', about = '' } = c.req.query()
    const asked = commerce.requests.find(({ value }) => value === about)
    const given = { category, order: order.slice(0, 40) }
    if (asked === undefined) return show(c, shop, given, {})
    const words = say(c.var.language, 'contact.about', { request: wordIn(asked.words, c.var.language) })
    return show(c, shop, { ...given, category: categoryOf(about), words }, {})
  })
  app.post('/:shop/contact', async (c) => {
    const { shop, context, language } = c.var
    if (shop === undefined) return c.notFound()
    const form = await parseForm(c, shape)
    if ('problems' in form) return show(c, shop, form.given, sentencesOf(language, form.problems))
    const counted = await countForm(c, shop, 'contact')
    if ('refused' in counted)
      return show(c, shop, form.given, { words: tooOften('contact.too-often', counted, shop, language) })
    const { category, name, address, order, words, key } = form.values
    await recordInquiry(
      context.db,
      shop.name,
      uuidOf('inquiry', key),
      { category, name, address, orderNumber: order === '' ? undefined : order, language, words },
      context.now(),
    )
    return c.redirect(`${contactAddress(shop.name)}?sent=yes`, 303)
  })
}

const service: readonly string[] = [
  'repair',
  'resize',
  'refinish',
  'repolish',
  'clean',
  'inspect',
  'remake-one-side',
]

const categoryOf = (request: string): Category =>
  request === 'part-only' ? 'parts' : service.includes(request) ? 'service' : 'order'

function show(
  c: WebRequest,
  shop: OpenShop,
  given: FormValues,
  sentences: Readonly<Record<string, string>>,
): Response | Promise<Response> {
  const { key: typed, ...values } = given
  const key = typed ?? c.var.context.chance()
  const page = contactScreen(shopFrame(c), { shop, given: values, sentences, key })
  return c.html(page, Object.keys(sentences).length > 0 ? 422 : 200)
}
