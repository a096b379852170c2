/**
 * What customers ask for after they bought: requests of every kind, what a case asks of them, declared
 * withdrawals, questions.
 */
import { browserAt, type Browser, type Part } from '../browser.ts'
import { filled, valueIn, type PageForm } from '../forms.ts'
import {
  formsAt,
  formsIn,
  get,
  linksIn,
  note,
  photo,
  post,
  pressed,
  silence,
  typing,
  type Life,
} from '../life.ts'
import { oneOf } from '../plan.ts'

/**
 * From the page of an order by whatever it offers, or straight to a request, to the press; with a photo or
 * without.
 */
export async function askFor(life: Life): Promise<void> {
  const order = oneOf(life.orders, life.chance)
  if (order !== undefined) await askAbout(life, life.customer.browser, order)
}

/** The same for whoever was given it, who comes with the code. */
export async function askAsGiven(life: Life): Promise<void> {
  const { shop, chance, doors } = life
  const gift = oneOf(life.gifts, chance)
  if (gift === undefined) return
  const browser = browserAt(doors)
  const opened = await browser.post(`/${shop.name}/my/gift`, [['code', gift.code]])
  if ('status' in opened && opened.status === 303) await askAbout(life, browser, gift.order)
}

/** What is asked for without being found from the order's page. */
const straightTo = [
  'exchange',
  'return',
  'cancel',
  'withdraw',
  'redelivery',
  'repair',
  'resize',
  'remake-one-side',
] as const

async function askAbout(life: Life, browser: Browser, order: string): Promise<void> {
  const { shop, chance } = life
  const own = `/${shop.name}/my/orders/${order}`
  const straight = oneOf(straightTo, chance)!
  let path = chance() < 0.4 ? `${own}/lines/1/${straight}` : own
  for (let steps = 0; steps < 16; steps += 1) {
    const page = await get(life, browser, path)
    const forms = formsIn(page, path).filter(({ action }) => action.startsWith(`${own}/lines/`))
    const form = forms.find(({ method }) => method === 'post') ?? oneOf(forms, chance)
    const photos = form?.method === 'post' && chance() < 0.5 ? [await photo(chance)] : []
    const said = form === undefined ? [] : filled(form, chance, typing(life), photos)
    const parts = said.map(([name, value]): Part => [
      name,
      name === 'certificate' ? (life.certificates.get(order) ?? value) : value,
    ])
    if (form?.method === 'post') return sendRequest(life, browser, form, parts)
    const next =
      form === undefined
        ? oneOf(linksIn(page, `${own}/lines/`), chance)
        : `${form.action.split('?')[0]}?${new URLSearchParams(parts as [string, string][])}`
    if (next === undefined) return
    path = next
  }
}

async function sendRequest(life: Life, browser: Browser, form: PageForm, parts: readonly Part[]) {
  const photos = parts.filter(([, value]) => value instanceof Blob).length
  for (const outcome of await pressed(life, browser, form, parts)) {
    const said = silence(outcome, /\/cases\/[^/?]+\?opened$/)
    if (said === undefined) continue
    note(life, { what: 'request', key: valueIn(parts, 'key'), photos, ...said })
    const number = 'location' in outcome ? /cases\/([^?]+)\?/.exec(outcome.location)?.[1] : undefined
    if (number !== undefined && !life.cases.includes(number)) life.cases.push(number)
  }
}

/**
 * Something that the page of a case asks: evidence, a yes or a no to a quote, an address; or taking it back.
 */
export async function pressAtMyPage(life: Life): Promise<void> {
  const { shop, customer, chance } = life
  const number = oneOf(life.cases, chance)
  if (number === undefined) return
  const own = `/${shop.name}/my/cases/${number}`
  const path = chance() < 0.2 ? `${own}/drop` : own
  const forms = (await formsAt(life, customer.browser, path)).filter(
    ({ action, method }) => method === 'post' && action.startsWith(`${own}/`) && !action.endsWith('/pay'),
  )
  const form = oneOf(forms, chance)
  if (form === undefined) return
  const parts = filled(form, chance, typing(life), chance() < 0.6 ? [await photo(chance)] : [])
  const version = parts.find(([name]) => name === 'version')
  for (const outcome of await pressed(life, customer.browser, form, parts)) {
    const said = silence(outcome, answered(form))
    if (said === undefined || version === undefined) continue
    const actor = `customer:${customer.id}`
    note(life, { what: 'press', number, actor, after: Number(version[1]), ...said })
  }
}

/** Only these answers say that the press was taken; others lead to the page as well when nothing was. */
const answered = ({ action }: PageForm): RegExp =>
  action.endsWith('/drop') ? /cases\/[^/?]+$/ : /cases\/[^/?]+\?thanks$|\/pay\/[^/]+$/

/** The withdrawal function: both steps, with or without an order of the shop. */
export async function withdraw(life: Life): Promise<void> {
  const { shop, customer, chance } = life
  const page = `/${shop.name}/withdraw`
  const first = (await formsAt(life, customer.browser, page)).find(({ action }) => action === page)
  if (first === undefined) return
  const parts = filled(first, chance, typing(life)).map(([name, value]): Part =>
    name === 'contract' ? [name, oneOf(life.orders, chance) ?? 'any'] : [name, value],
  )
  const answer = await post(life, customer.browser, first, parts)
  const second = formsIn(answer, page).find(({ action }) => action === `${page}/confirm`)
  if (second === undefined) return
  const pressing = filled(second, chance, typing(life)).filter(([name]) => name !== 'back')
  for (const outcome of await pressed(life, customer.browser, second, pressing)) {
    const said = silence(outcome, /\/withdraw\/received\//)
    if (said !== undefined) note(life, { what: 'withdrawal', key: valueIn(pressing, 'key'), ...said })
  }
}

/** A question to the shop, answered by what stands already or sent; or more words to one of before. */
export async function writeTo(life: Life): Promise<void> {
  const { shop, customer, chance, threads } = life
  const thread = chance() < 0.6 ? oneOf(threads, chance) : undefined
  const page = thread ?? `/${shop.name}/contact`
  const [form] = (await formsAt(life, customer.browser, page)).filter(
    ({ action, method }) => method === 'post' && action.split('?')[0] === page,
  )
  if (form === undefined) return
  const photos = chance() < 0.4 ? [await photo(chance)] : []
  const read: Part = ['read', 'yes']
  const parts = [...filled(form, chance, typing(life), photos).filter(([name]) => name !== 'read'), read]
  for (const outcome of await pressed(life, customer.browser, form, parts)) {
    const said = silence(outcome, /[?&]sent/)
    if (said === undefined) continue
    note(life, { what: thread === undefined ? 'inquiry' : 'words', key: valueIn(parts, 'key'), ...said })
    const token = 'location' in outcome ? /contact\?sent=([^&]+)/.exec(outcome.location)?.[1] : undefined
    if (token !== undefined) threads.push(`/${shop.name}/inquiries/${token}`)
  }
}
