/**
 * The customer of an order at the desk: what is theirs, joined with another who is the same person, parted.
 */
import { z } from 'zod'
import { joinCustomers, partCustomers, readCustomer, readJoined, readJoins, type NotJoined } from '#customers'
import { plainNumber, readOrder, readOrdersOf, type Order } from '#ordering'
import { mayDo, readMembers } from '#staff'
import { say } from '#words'
import { parseForm, textField, uuidOf, type FormValues, type WebApp, type WebRequest } from '#web/http'
import { atDesk, deskFrame, refuseRole, type AtDesk } from '#web/staff-session'
import { sentencesOf } from '#web/ui'
import { refuseNumber } from '../desk-page.tsx'
import { actorOf } from '../people.ts'
import { deskStatuses, type DeskRefused } from '../statuses.ts'
import { CustomerScreen, type Person } from './customer-screen.tsx'

const page = '/desk/:shop/orders/:number/customer'

export function serveCustomer(app: WebApp): void {
  app.get(page, atDesk(withOrder((c, desk, order) => show(c, desk, order, {}))))
  app.post(`${page}/join`, atDesk(withOrder(postJoin)))
  app.post(`${page}/part`, atDesk(withOrder(postPart)))
}

type Handle = (c: WebRequest, desk: AtDesk, order: Order) => Promise<Response>

function withOrder(handle: Handle) {
  return async (c: WebRequest, desk: AtDesk): Promise<Response> => {
    if (!mayDo(desk.member.role, 'join-customers')) return refuseRole(c, desk)
    const order = await readOrder(c.var.context.db, desk.shop.name, c.req.param('number') ?? '')
    return order === undefined ? refuseNumber(c, desk) : handle(c, desk, order)
  }
}

type Shown = {
  readonly refused?: DeskRefused
  readonly moved?: string
  readonly given?: FormValues
  readonly sentences?: Readonly<Record<string, string>>
}

const pageOf = ({ shop }: AtDesk, { number }: Order): string => `/desk/${shop.name}/orders/${number}/customer`

async function show(c: WebRequest, desk: AtDesk, order: Order, shown: Shown): Promise<Response> {
  const { refused, moved, given = {}, sentences = {} } = shown
  const { db } = c.var.context
  const { language } = c.var
  const person = await personOf(c, desk, order)
  const typed = given['with'] ?? c.req.query('with')
  const sought = plainNumber(typed ?? '')
  const found = sought === '' ? undefined : await readOrder(db, desk.shop.name, sought)
  const other = found === undefined ? undefined : await personOf(c, desk, found)
  const same = other?.customer.customer === person.customer.customer
  const unfit = typed === undefined ? undefined : found === undefined ? 'unknown' : same ? 'same' : undefined
  const wrong = unfit === undefined ? {} : { with: say(language, `desk.customer.with.${unfit}`) }
  const screen = CustomerScreen({
    frame: deskFrame(c, desk, pageOf(desk, order)),
    desk,
    order,
    person,
    other: found === undefined || other === undefined || same ? undefined : { order: found, person: other },
    joins: await readJoins(db, desk.shop.name, person.customer.customer),
    members: await readMembers(db, desk.shop.name),
    done:
      refused === undefined
        ? (['joined', 'parted'] as const).find((one) => one === c.req.query('done'))
        : undefined,
    moved,
    given: { ...given, with: sought },
    sentences: moved === undefined ? { ...wrong, ...sentences } : sentences,
  })
  return c.html(screen, refused === undefined ? 200 : deskStatuses[refused])
}

async function personOf(c: WebRequest, { shop }: AtDesk, order: Order): Promise<Person> {
  const { db } = c.var.context
  const customer = await readCustomer(db, shop.name, order.customer)
  if (customer === undefined) throw new Error(`${order.number}: an order without its customer`)
  const [joined, orders] = await Promise.all([
    readJoined(db, shop.name, customer.customer),
    readOrdersOf(db, shop.name, customer.customer),
  ])
  return { customer, joined, orders }
}

const why = textField({ max: 500 })
const joinForm = z.object({ with: textField({ max: 40 }), why })
const partForm = z.object({ other: z.uuid(), 'part-why': why })

async function postJoin(c: WebRequest, desk: AtDesk, order: Order): Promise<Response> {
  const form = await parseForm(c, joinForm)
  const { given } = form
  if ('problems' in form) return incomplete(c, desk, order, form)
  const { db } = c.var.context
  const found = await readOrder(db, desk.shop.name, plainNumber(form.values.with))
  if (found === undefined) return show(c, desk, order, { refused: 'form-incomplete', given })
  const [kept, other] = await Promise.all([personOf(c, desk, order), personOf(c, desk, found)])
  const pair = { customer: kept.customer.customer, other: other.customer.customer, why: form.values.why }
  const outcome = await joinCustomers(db, desk.shop.name, pair, by(c, desk, 'joined'))
  return answer(c, desk, order, { outcome, done: 'joined' })
}

async function postPart(c: WebRequest, desk: AtDesk, order: Order): Promise<Response> {
  const form = await parseForm(c, partForm)
  if ('problems' in form) return incomplete(c, desk, order, form)
  const { db } = c.var.context
  const { customer } = await personOf(c, desk, order)
  const pair = { customer: customer.customer, other: form.values.other, why: form.values['part-why'] }
  const outcome = await partCustomers(db, desk.shop.name, pair, by(c, desk, 'parted'))
  return answer(c, desk, order, { outcome, done: 'parted' })
}

function by(c: WebRequest, desk: AtDesk, what: 'joined' | 'parted') {
  const at = c.var.context.now()
  const letterTo = (customer: string) => uuidOf('accounts', what, desk.shop.name, customer, at)
  return { actor: actorOf(desk), at, letterTo }
}

type Wrong = Parameters<typeof sentencesOf>[1]

const incomplete = (
  c: WebRequest,
  desk: AtDesk,
  order: Order,
  { given, problems }: { readonly given: FormValues; readonly problems: Wrong },
): Promise<Response> =>
  show(c, desk, order, {
    refused: 'form-incomplete',
    given,
    sentences: sentencesOf(c.var.language, problems),
  })

type Answered = {
  readonly outcome: { readonly done: true } | NotJoined
  readonly done: 'joined' | 'parted'
}

function answer(c: WebRequest, desk: AtDesk, order: Order, { outcome, done }: Answered) {
  if ('done' in outcome) return c.redirect(`${pageOf(desk, order)}?done=${done}`, 303)
  return show(c, desk, order, {
    refused: 'page-out-of-date',
    moved: say(c.var.language, 'desk.customer.moved-on'),
  })
}
