/** Counts at the desk: what is on hand, what moved it, and a change by hand with its reason. */
import { z } from 'zod'
import { countAndTell } from '#restock'
import { countReasons } from '#stock'
import { mayDo, readMembers } from '#staff'
import { say } from '#words'
import {
  choiceField,
  parseForm,
  problem,
  textField,
  type FormValues,
  type WebApp,
  type WebRequest,
} from '#web/http'
import { atDesk, deskFrame, refuseRole, type AtDesk } from '#web/staff-session'
import { sentencesOf } from '#web/ui'
import { refuseNumber } from '../desk-page.tsx'
import { actorOf } from '../people.ts'
import { readMovements, readStock } from './stock.read.sql.ts'
import { CountScreen, StockScreen } from './stock-screen.tsx'

/** As many movements as somebody looks through. */
const most = 100

export function serveStock(app: WebApp): void {
  app.get('/desk/:shop/stock', atDesk(getStock))
  app.get(
    '/desk/:shop/stock/:sku',
    atDesk((c, desk) => countPage(c, desk)),
  )
  app.post('/desk/:shop/stock/:sku', atDesk(postCount))
}

async function getStock(c: WebRequest, desk: AtDesk): Promise<Response> {
  if (!mayDo(desk.member.role, 'see-order')) return refuseRole(c, desk)
  const stock = await readStock(c.var.context.db, desk.shop.name)
  return c.html(StockScreen({ frame: deskFrame(c, desk), desk, stock }))
}

type Shown = {
  readonly given?: FormValues
  readonly sentences?: Readonly<Record<string, string>>
  readonly refused?: string
  readonly status?: 409 | 422
}

const skuOf = (c: WebRequest): string => c.req.param('sku') ?? ''

async function countPage(c: WebRequest, desk: AtDesk, shown: Shown = {}): Promise<Response> {
  if (!mayDo(desk.member.role, 'see-order')) return refuseRole(c, desk)
  const { db } = c.var.context
  const [stock, movements, members] = await Promise.all([
    readStock(db, desk.shop.name),
    readMovements(db, desk.shop.name, skuOf(c), most),
    readMembers(db, desk.shop.name),
  ])
  const row = stock.find(({ sku }) => sku === skuOf(c))
  if (row === undefined) return refuseNumber(c, desk)
  const { given = {}, sentences = {}, refused, status = 200 } = shown
  const done = status === 200 && c.req.query('done') !== undefined
  const frame = deskFrame(c, desk, `/desk/${desk.shop.name}/stock/${row.sku}`)
  return c.html(
    CountScreen({ frame, desk, row, movements, members, done, refused, given, sentences }),
    status,
  )
}

const countForm = z.object({
  pool: choiceField(['sale', 'replacement']),
  why: choiceField([...countReasons]),
  units: textField({ max: 10 })
    .transform((text) => text.normalize('NFKC'))
    .refine((text) => /^[1-9]\d{0,3}$/.test(text), problem('stock.units.problem'))
    .transform(Number),
  note: textField({ max: 500, min: 0 }),
  'seen-sale': z.coerce.number().int().min(0),
  'seen-replacement': z.coerce.number().int().min(0),
})

async function postCount(c: WebRequest, desk: AtDesk): Promise<Response> {
  if (!mayDo(desk.member.role, 'ship')) return refuseRole(c, desk)
  const form = await parseForm(c, countForm)
  const { language } = c.var
  const { given } = form
  if ('problems' in form)
    return countPage(c, desk, { given, sentences: sentencesOf(language, form.problems), status: 422 })
  const { 'seen-sale': sale, 'seen-replacement': replacement, ...count } = form.values
  const { db, now } = c.var.context
  const known = (await readStock(db, desk.shop.name)).some(({ sku }) => sku === skuOf(c))
  if (!known) return refuseNumber(c, desk)
  const counted = { ...count, sku: skuOf(c), seen: count.pool === 'sale' ? sale : replacement }
  const outcome = await countAndTell(db, desk.shop.name, counted, { actor: actorOf(desk), at: now() })
  if (outcome === undefined) return c.redirect(`/desk/${desk.shop.name}/stock/${skuOf(c)}?done=yes`, 303)
  const refused = say(language, outcome.refused === 'sold-out' ? 'stock.too-few' : 'stock.moved-on')
  return countPage(c, desk, { given, refused, status: 409 })
}
