/** Takes a question in: read by a schema, counted by network, kept for staff to answer. */
import { z } from 'zod'
import { countAttempt, readSession, type TooManyAttempts } from '#customers'
import {
  categories,
  makeInquiryLink,
  openInquiry,
  openInquiryLink,
  readThread,
  requestsWithOrder,
  wantsOrder,
  type Category,
} from '#inquiries'
import { commerce, wordIn } from '#policy'
import { formatMoment, type Instant } from '#calendar'
import { serveThread } from '#web/inquiries'
import { mostPhotos, photoFormBytes, takePhotos } from '#web/photos'
import type { OpenShop } from '#shops'
import {
  choiceField,
  filesField,
  mailField,
  networkOf,
  parseForm,
  readCookie,
  shopFrame,
  shopOf,
  lineField,
  textField,
  uuidOf,
  type FormValues,
  type WebApp,
  type WebRequest,
} from '#web/http'
import { plainNumber } from '#ordering'
import { requestWord } from '#sentences'
import { sentencesOf } from '#web/ui'
import { say, type Language, type WordKey } from '#words'
import { answersTo, type Known } from './answers-first.ts'
import { contactAddress, contactDoneScreen, contactScreen, type ContactProps } from './contact-screen.tsx'

const shape = z.object({
  category: choiceField(categories),
  name: lineField({ max: 100 }),
  address: mailField(),
  order: lineField({ max: 40, min: 0 }),
  /** The request that somebody came with, where they came from a page that names it. */
  about: textField({ max: 40, min: 0 }),
  words: textField({ max: 4000 }),
  key: textField({ max: 100 }),
  /** Answers were shown before. */
  read: textField({ max: 3, min: 0 }),
  photos: filesField({ max: mostPhotos }),
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
  app.get('/:shop/contact', async (c) => {
    const { shop } = c.var
    if (shop === undefined) return c.notFound()
    if (c.req.query('sent') !== undefined) return donePage(c, shop)
    const reader = await readerOf(c, shop)
    // What is filled in of one person is kept by nobody.
    if (reader !== undefined) c.header('cache-control', 'no-store')
    const { category = '', order = '', about = '' } = c.req.query()
    const asked = commerce.requests.find(({ value }) => value === about)
    const given = { category, order: order.slice(0, 40), ...reader }
    if (asked === undefined) return show(c, shop, given, {})
    const words = say(c.var.language, 'contact.about', { request: wordIn(asked.words, c.var.language) })
    return show(c, shop, { ...given, about, category: categoryOf(about), words }, {})
  })
  app.post('/:shop/contact', postContact)
  serveThread(app, '/:shop/inquiries/:link', async (c) => {
    const { db, now } = c.var.context
    return openInquiryLink(db, shopOf(c).name, { token: c.req.param('link') ?? '', at: now() })
  })
}

/** Name and mail of a customer who is signed in: they need not write them again. */
async function readerOf(c: WebRequest, { name: shop }: OpenShop): Promise<FormValues | undefined> {
  const { db, now } = c.var.context
  const session = await readSession(db, shop, readCookie(c, 'my-page', `/${shop}`), now())
  return session?.kind === 'customer' ? { name: session.name, address: session.address } : undefined
}

/** Answers that stand already are shown once before a question is sent; photos and words go along. */
async function postContact(c: WebRequest): Promise<Response> {
  const { shop, context, language } = c.var
  if (shop === undefined) return c.notFound()
  const form = await parseForm(c, shape, { limitBytes: photoFormBytes })
  const taken = await takePhotos(c, form)
  const { kept, photos } = taken
  const again = (sentences: Readonly<Record<string, string>>, known: readonly Known[] = []) =>
    show(c, shop, form.given, sentences, { kept, known })
  if ('problems' in form) return again(sentencesOf(language, form.problems))
  const { category, name, address, order, about, words, key, read } = form.values
  if (order === '' && wantsOrder(shop.documents.policy, category))
    return again({ order: say(language, 'contact.order.wanted') })
  if (order === '' && requestsWithOrder(shop.documents.policy).includes(about))
    return again({
      order: say(language, 'contact.order.wanted-for', { request: requestWord(about, language) }),
    })
  if (taken.sentence !== undefined) return again({ photos: taken.sentence })
  const known = read === '' ? answersTo(shop, words, language) : []
  if (known.length > 0) return again({}, known)
  const counted = await countForm(c, shop, 'contact')
  if ('refused' in counted) return again({ words: tooOften('contact.too-often', counted, shop, language) })
  const inquiry = uuidOf('inquiry', shop.name, key)
  const orderNumber = order === '' ? undefined : plainNumber(order)
  const asked = { category, name, address, orderNumber, language, words, photos }
  const at = context.now()
  await openInquiry(context.db, shop, inquiry, asked, { at })
  const token = context.chance()
  await makeInquiryLink(context.db, shop.name, inquiry, { token, at })
  return c.redirect(`${contactAddress(shop.name)}?sent=${token}`, 303)
}

/** Whoever has just sent it may open its page at once. */
async function donePage(c: WebRequest, shop: OpenShop): Promise<Response> {
  const { db, now } = c.var.context
  const token = c.req.query('sent') ?? ''
  const inquiry = await openInquiryLink(db, shop.name, { token, at: now() })
  const thread = inquiry === undefined ? undefined : await readThread(db, shop.name, { inquiry })
  const page = `/${shop.name}/inquiries/${encodeURIComponent(token)}`
  const link =
    thread === undefined
      ? undefined
      : { number: thread.inquiry.number, page, address: thread.inquiry.address }
  return c.html(contactDoneScreen(shopFrame(c), shop, link))
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
  more: Pick<ContactProps, 'kept' | 'known'> = {},
): Response | Promise<Response> {
  const { key: typed, ...values } = given
  const key = typed ?? c.var.context.chance()
  const page = contactScreen(shopFrame(c), { shop, given: values, sentences, key, ...more })
  return c.html(page, Object.keys(sentences).length > 0 ? 422 : 200)
}
