/** Orders at the desk: the newest, one of them, and its parcels out. */
import { z } from 'zod'
import { formatMoment } from '#calendar'
import { parcelCameBack, parcelLost, readEvents } from '#cases'
import { readNewestOrders } from '#ordering'
import { deliverParcel, dispatchParcel, returnCauses, undeliverable, type Parcel } from '#parcels'
import { mayDo, readMembers } from '#staff'
import { say } from '#words'
import {
  choiceField,
  parseForm,
  labelNumberField,
  textField,
  type FormValues,
  type WebApp,
  type WebRequest,
  uuidOf,
} from '#web/http'
import { atDesk, type AtDesk, deskFrame, refuseRole } from '#web/staff-session'
import { sentencesOf } from '#web/ui'
import { refuseNumber } from '../desk-page.tsx'
import { readOrderFile, unsentLines, type OrderFile } from './order-file.ts'
import { OrderScreen, type OrderProps } from './order-screen.tsx'
import { OrdersScreen } from './orders-screen.tsx'
import { actorOf, actorWord, namesOf } from '../people.ts'
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
  const done = said === 'parcel' || said === 'delivery' || said === 'information' ? said : undefined
  const frame = deskFrame(c, desk, addressOf(c, desk))
  const page = OrderScreen({ frame, desk, file, done, moved, given, sentences })
  return c.html(page, refused === undefined ? 200 : deskStatuses[refused])
}

const parcelForm = z.object({
  seen: z.coerce.number().int().min(0),
  carrier: textField({ max: 100 }),
  tracking: labelNumberField({ max: 100 }),
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
  if (file.order.origin?.of === 'case') return movedOn(c, desk, {})
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
  const unsent = new Set(unsentLines(file).map(({ line }) => line))
  const inCase = file.order.lines.some(
    ({ line, stage }) => lines.includes(line) && stage === 'undeliverable' && !unsent.has(line),
  )
  if (inCase) return movedOn(c, desk, form.given)
  const { seen, carrier, tracking } = form.values
  const number = numberOf(c)
  const pieces = lines.toSorted((one, other) => one - other)
  const parcel = uuidOf('order', desk.shop.name, number, seen, pieces.join(), carrier, tracking)
  const sent = { parcel, order: number, lines: pieces, carrier, tracking, seen }
  const { db, now } = c.var.context
  const by = { actor: actorOf(desk), at: now() }
  const outcome = await dispatchParcel(db, desk.shop.name, sent, by)
  if (outcome !== undefined) return movedOn(c, desk, form.given)
  return c.redirect(`${addressOf(c, desk)}?done=parcel`, 303)
}

const firstBox = (file: OrderFile): string => `line-${unsentLines(file)[0]?.line ?? 0}`

/** Two presses that say different things of one box: the first stands, the other is told which it was. */
function endedOtherwise(
  c: WebRequest,
  desk: AtDesk,
  { deliveredAt, undeliverableAt }: Parcel,
): Promise<Response> {
  const { language } = c.var
  const at = formatMoment(deliveredAt ?? undeliverableAt ?? 0, desk.shop.calendar.zone, language)
  const key = deliveredAt === null ? 'undeliverable' : 'delivered'
  const moved = say(language, `desk.refused.parcel-ended.${key}`, { at })
  return orderPage(c, desk, { refused: 'page-out-of-date', moved })
}

function movedOn(c: WebRequest, desk: AtDesk, given: FormValues): Promise<Response> {
  return orderPage(c, desk, {
    refused: 'page-out-of-date',
    moved: say(c.var.language, 'desk.refused.order-moved-on'),
    given,
  })
}

/** It was recorded as lost since the page was shown: who did, and when, is said before it is overruled. */
async function lostMeanwhile(c: WebRequest, desk: AtDesk, number: string): Promise<Response> {
  const { db } = c.var.context
  const { language } = c.var
  const events = await readEvents(db, desk.shop.name, number)
  const lost = events.findLast(({ type }) => type === 'BoxLost')
  const names = namesOf(await readMembers(db, desk.shop.name))
  const moved = say(language, 'desk.refused.parcel-lost', {
    number,
    who: actorWord(language, lost?.actor ?? 'job:unknown', names, ''),
    at: formatMoment(lost?.at ?? 0, desk.shop.calendar.zone, language),
  })
  return orderPage(c, desk, { refused: 'page-out-of-date', moved })
}

const deliveryForm = z.object({
  outcome: choiceField(['delivered', 'undeliverable', 'lost']),
  note: textField({ max: 2000, min: 0 }),
  cause: z.enum(returnCauses).default('not-said'),
  /** Whether the page said that the box is lost. */
  lost: z.enum(['yes', 'no']).optional(),
})

async function postDelivery(c: WebRequest, desk: AtDesk): Promise<Response> {
  if (!mayDo(desk.member.role, 'ship')) return refuseRole(c, desk)
  const form = await parseForm(c, deliveryForm)
  const { db, now } = c.var.context
  const { shop } = desk
  const file = await readOrderFile(c.var.context, desk, numberOf(c))
  const parcel = file?.parcels.find((known) => known.parcel === c.req.param('parcel'))
  if (parcel === undefined) return refuseNumber(c, desk)
  if ('problems' in form) return movedOn(c, desk, {})
  const by = { actor: actorOf(desk), at: now() }
  if (form.values.outcome === 'lost') {
    const lost = await parcelLost(db, shop, parcel, form.values.note, by)
    return lost === undefined || 'refused' in lost
      ? movedOn(c, desk, {})
      : c.redirect(`${addressOf(c, desk)}?done=delivery`, 303)
  }
  const lostBy = file?.lost.get(parcel.parcel)
  if (lostBy !== undefined && form.values.lost === 'no') return lostMeanwhile(c, desk, lostBy)
  const tell = form.values.outcome === 'delivered' ? deliverParcel : undeliverable
  const outcome = await tell(db, shop.name, parcel.parcel, by)
  if ('refused' in outcome)
    return outcome.refused === 'parcel-ended'
      ? endedOtherwise(c, desk, outcome.parcel)
      : refuseNumber(c, desk)
  if (form.values.outcome === 'undeliverable') await parcelCameBack(db, shop, parcel, form.values.cause, by)
  return c.redirect(`${addressOf(c, desk)}?done=delivery`, 303)
}
