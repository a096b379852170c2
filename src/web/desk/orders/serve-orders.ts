/** Orders at the desk: the newest, one of them, and its parcels out. */
import { z } from 'zod'
import { readNewestOrders } from '#ordering'
import { deliverParcel, dispatchParcel, readParcel, undeliverable } from '#parcels'
import { mayDo } from '#staff'
import { say } from '#words'
import { choiceField, parseForm, textField, type FormValues, type WebApp, type WebRequest } from '#web/http'
import { atDesk, type AtDesk, deskFrame, refuseRole } from '#web/staff-session'
import { sentencesOf } from '#web/ui'
import { refuseNumber } from '../desk-page.tsx'
import { uuidOf } from './identity.ts'
import { isUnderway, readOrderFile, unsentLines, type OrderFile } from './order-file.ts'
import { OrderScreen, type OrderProps } from './order-screen.tsx'
import { OrdersScreen } from './orders-screen.tsx'
import { actorOf } from '../people.ts'
import { deskStatuses, type DeskRefused } from '../statuses.ts'

/** As many as a person looks through. */
const newest = 100

export function serveOrders(app: WebApp): void {
  app.get('/desk/:shop/orders', atDesk(getOrders))
  app.get(
    '/desk/:shop/orders/:number',
    atDesk((c, desk) => orderPage(c, desk)),
  )
  app.post('/desk/:shop/orders/:number/parcels', atDesk(postParcel))
  app.post('/desk/:shop/orders/:number/parcels/:parcel/delivery', atDesk(postDelivery))
}

async function getOrders(c: WebRequest, desk: AtDesk): Promise<Response> {
  if (!mayDo(desk.member.role, 'see-order')) return refuseRole(c, desk)
  const orders = await readNewestOrders(c.var.context.db, desk.shop.name, newest)
  return c.html(OrdersScreen({ frame: deskFrame(c, desk), desk, orders }))
}

const numberOf = (c: WebRequest): string => c.req.param('number') ?? ''
const addressOf = (c: WebRequest, { shop }: AtDesk): string => `/desk/${shop.name}/orders/${numberOf(c)}`

type PageState = Partial<Pick<OrderProps, 'moved' | 'given' | 'sentences'>> & {
  readonly refused?: DeskRefused
}

async function orderPage(c: WebRequest, desk: AtDesk, shown: PageState = {}): Promise<Response> {
  if (!mayDo(desk.member.role, 'see-order')) return refuseRole(c, desk)
  const file = await readOrderFile(c.var.context, desk, numberOf(c))
  if (file === undefined) return refuseNumber(c, desk)
  const { refused, moved, given = {}, sentences = {} } = shown
  const said = refused === undefined ? c.req.query('done') : undefined
  const done = said === 'parcel' || said === 'delivery' ? said : undefined
  const frame = deskFrame(c, desk, addressOf(c, desk))
  const page = OrderScreen({ frame, desk, file, done, moved, given, sentences })
  return c.html(page, refused === undefined ? 200 : deskStatuses[refused])
}

const parcelForm = z.object({
  seen: z.coerce.number().int().min(0),
  carrier: textField({ max: 100 }),
  tracking: textField({ max: 100 }),
})

/** The lines whose boxes are ticked: `line-2`. */
const linesIn = (given: FormValues): readonly number[] =>
  Object.entries(given).flatMap(([name, value]) => {
    const line = /^line-(\d{1,4})$/.exec(name)?.[1]
    return line === undefined || value !== 'yes' ? [] : [Number(line)]
  })

async function postParcel(c: WebRequest, desk: AtDesk): Promise<Response> {
  if (!mayDo(desk.member.role, 'ship')) return refuseRole(c, desk)
  const form = await parseForm(c, parcelForm)
  const file = await readOrderFile(c.var.context, desk, numberOf(c))
  if (file === undefined) return refuseNumber(c, desk)
  const lines = linesIn(form.given)
  if ('problems' in form || lines.length === 0) {
    const sentences = sentencesOf(c.var.language, {
      ...(lines.length === 0
        ? { [firstBox(file)]: { key: 'form.too-few' as const, values: { min: 1 } } }
        : {}),
      ...('problems' in form ? form.problems : {}),
    })
    return orderPage(c, desk, { refused: 'form-incomplete', given: form.given, sentences })
  }
  const { seen, carrier, tracking } = form.values
  const parcel = uuidOf('order', desk.shop.name, numberOf(c), seen)
  if (file.parcels.some((known) => known.parcel === parcel))
    return c.redirect(`${addressOf(c, desk)}?done=parcel`, 303)
  const unsent = unsentLines(file.order).map(({ line }) => line)
  if (seen !== file.parcels.length || lines.some((line) => !unsent.includes(line)))
    return movedOn(c, desk, form.given)
  await dispatchOnce(c, desk, { parcel, order: numberOf(c), lines, carrier, tracking })
  return c.redirect(`${addressOf(c, desk)}?done=parcel`, 303)
}

const firstBox = ({ order }: OrderFile): string => `line-${unsentLines(order)[0]?.line ?? 0}`

/**
 * Two presses at once: the parcel has one identity, so one of them writes it and the other finds it written.
 */
async function dispatchOnce(
  c: WebRequest,
  desk: AtDesk,
  sent: Parameters<typeof dispatchParcel>[2],
): Promise<void> {
  const { db, now } = c.var.context
  try {
    await dispatchParcel(db, desk.shop.name, sent, { actor: actorOf(desk), at: now() })
  } catch (fault) {
    if ((await readParcel(db, desk.shop.name, sent.parcel)) === undefined) throw fault
  }
}

function movedOn(c: WebRequest, desk: AtDesk, given: FormValues): Promise<Response> {
  return orderPage(c, desk, {
    refused: 'page-out-of-date',
    moved: say(c.var.language, 'desk.refused.order-moved-on'),
    given,
  })
}

const deliveryForm = z.object({ outcome: choiceField(['delivered', 'undeliverable']) })

async function postDelivery(c: WebRequest, desk: AtDesk): Promise<Response> {
  if (!mayDo(desk.member.role, 'ship')) return refuseRole(c, desk)
  const form = await parseForm(c, deliveryForm)
  const { db, now } = c.var.context
  const { shop } = desk
  const file = await readOrderFile(c.var.context, desk, numberOf(c))
  const parcel = file?.parcels.find((known) => known.parcel === c.req.param('parcel'))
  if (parcel === undefined) return refuseNumber(c, desk)
  if ('problems' in form || !isUnderway(parcel)) return movedOn(c, desk, {})
  const tell = form.values.outcome === 'delivered' ? deliverParcel : undeliverable
  await tell(db, shop.name, parcel.parcel, { actor: actorOf(desk), at: now() })
  return c.redirect(`${addressOf(c, desk)}?done=delivery`, 303)
}
