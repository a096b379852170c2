/**
 * What is to be done with orders before their parcels leave: made, prepared, packed, by one press for many.
 */
import { z } from 'zod'
import { dayOf, formatDay } from '#calendar'
import {
  completeTask,
  readOpenTasks,
  takeStep,
  tellDelay,
  workSteps,
  type NotMoved,
  type WorkStep,
} from '#ordering'
import { packedSheets } from '#papers'
import { mayDo, type Act } from '#staff'
import { say } from '#words'
import {
  choiceField,
  dayTextField,
  parseForm,
  textField,
  type FormValues,
  type WebApp,
  type WebRequest,
} from '#web/http'
import { sendSheets } from '#web/papers'
import { atDesk, deskFrame, refuseRole, type AtDesk } from '#web/staff-session'
import { sentencesOf } from '#web/ui'
import { refuseNumber } from '../desk-page.tsx'
import { actorOf } from '../people.ts'
import { DelayScreen } from './delay-screen.tsx'
import { readToSendApart, readWork } from './work.read.sql.ts'
import { WorkScreen, type Moved, type NotPrinted } from './work-screen.tsx'

/** As many lines as a page shows. */
const most = 300

/** Who may take a step: whoever makes, and whoever packs. */
const permissions: Readonly<Record<WorkStep, readonly Act[]>> = {
  make: ['inspect', 'decide-cases'],
  prepare: ['ship', 'inspect'],
  pack: ['ship'],
}

export function serveWork(app: WebApp): void {
  app.get(
    '/desk/:shop/work',
    atDesk((c, desk) => workPage(c, desk)),
  )
  app.post('/desk/:shop/work', atDesk(postStep))
  app.post('/desk/:shop/work/notes', atDesk(postNotes))
  app.get('/desk/:shop/work/notes', (c) => c.redirect(`/desk/${c.req.param('shop')}/work`, 303))
  app.post('/desk/:shop/work/tasks', atDesk(postTask))
  app.get(
    '/desk/:shop/work/delays/:order/:line',
    atDesk((c, desk) => delayPage(c, desk)),
  )
  app.post('/desk/:shop/work/delays/:order/:line', atDesk(postDelay))
}

/** What a press left, or why delivery notes were not printed. */
type Said = { readonly moved?: Moved; readonly notes?: NotPrinted }

async function workPage(c: WebRequest, desk: AtDesk, { moved, notes }: Said = {}): Promise<Response> {
  if (!mayDo(desk.member.role, 'see-order')) return refuseRole(c, desk)
  const { db, now } = c.var.context
  const [lines, apart, tasks] = await Promise.all([
    readWork(db, desk.shop.name, most),
    readToSendApart(db, desk.shop.name),
    readOpenTasks(db, desk.shop.name),
  ])
  const today = formatDay(dayOf(now(), desk.shop.calendar.zone))
  const mayTake = workSteps.filter((step) => permissions[step].some((act) => mayDo(desk.member.role, act)))
  const frame = deskFrame(c, desk, `/desk/${desk.shop.name}/work`)
  const isFull = lines.length === most
  const page = WorkScreen({ frame, desk, lines, apart, tasks, today, mayTake, moved, notes, isFull })
  if (notes !== undefined) return c.html(page, notes.why === 'moved-on' ? 409 : 422)
  return c.html(page, moved === undefined || moved.refused.length === 0 ? 200 : 409)
}

const stepForm = z.object({ step: choiceField([...workSteps]) })

/** `KA-000123/2` of the boxes that are ticked, by order; one box may stand for several lines of its order. */
function chosenIn(given: FormValues): ReadonlyMap<string, readonly number[]> {
  const chosen = new Map<string, number[]>()
  for (const [name, value] of Object.entries(given)) {
    const [, whole] = /^order-([A-Z]{2}-\d{1,12})$/.exec(name) ?? []
    if (whole !== undefined && /^\d{1,4}( \d{1,4})*$/.test(value))
      chosen.set(whole, value.split(' ').map(Number))
    const [, order, line] = /^line-([A-Z]{2}-\d{1,12})\/(\d{1,4})$/.exec(name) ?? []
    if (order === undefined || value !== 'yes') continue
    chosen.set(order, [...(chosen.get(order) ?? []), Number(line)])
  }
  return chosen
}

/** Each order is a press of its own: what one refuses, the others do not feel. */
async function postStep(c: WebRequest, desk: AtDesk): Promise<Response> {
  const form = await parseForm(c, stepForm)
  if ('problems' in form) return c.redirect(`/desk/${desk.shop.name}/work`, 303)
  const { step } = form.values
  if (!permissions[step].some((act) => mayDo(desk.member.role, act))) return refuseRole(c, desk)
  const { db, now } = c.var.context
  const by = { actor: actorOf(desk), at: now() }
  const refused: (NotMoved & { readonly order: string })[] = []
  let done = 0
  for (const [order, lines] of chosenIn(form.given)) {
    const seen = Number(form.given[`changes-${order}`] ?? 0)
    const outcome = await takeStep(db, desk.shop.name, { order, lines, step, seen }, by)
    if (outcome === undefined) done += lines.length
    else refused.push({ ...outcome, order })
  }
  if (refused.length > 0 || done === 0) return workPage(c, desk, { moved: { step, done, refused } })
  return c.redirect(`/desk/${desk.shop.name}/work?done=${step}&count=${done}`, 303)
}

/** As many orders as go into one file: more is more than anybody packs in a morning. */
const mostNotes = 50

/**
 * Delivery notes of all that is ticked, as one file in the order of the list. Where one of the orders is not
 * to be packed any more nothing is printed: its box may stand ready.
 */
async function postNotes(c: WebRequest, desk: AtDesk): Promise<Response> {
  if (!mayDo(desk.member.role, 'ship')) return refuseRole(c, desk)
  const { given } = await parseForm(c, z.looseObject({}))
  const chosen = [...chosenIn(given)].map(([order, lines]) => ({ order, lines }))
  if (chosen.length === 0) return workPage(c, desk, { notes: { why: 'none' } })
  if (chosen.length > mostNotes) return workPage(c, desk, { notes: { why: 'many', most: mostNotes } })
  const receipts = given['receipts'] === 'yes'
  const sheets = await packedSheets(c.var.context.db, desk.shop, chosen, { receipts })
  if ('refused' in sheets) return workPage(c, desk, { notes: { why: 'moved-on', orders: sheets.orders } })
  const frame = deskFrame(c, desk, `/desk/${desk.shop.name}/work`)
  return sendSheets(c, frame, { sheets, file: `${desk.shop.name}-delivery-notes.pdf` })
}

const taskForm = z.object({
  order: textField({ max: 20 }),
  task: z.coerce.number().int().min(1).max(1000),
})

/** What a memo asked for has been done; somebody who was first has done it too. */
async function postTask(c: WebRequest, desk: AtDesk): Promise<Response> {
  if (!mayDo(desk.member.role, 'see-order')) return refuseRole(c, desk)
  const form = await parseForm(c, taskForm)
  if (!('problems' in form)) {
    const { db, now } = c.var.context
    await completeTask(db, desk.shop.name, form.values, { actor: actorOf(desk), at: now() })
  }
  return c.redirect(`/desk/${desk.shop.name}/work`, 303)
}

type Asked = { readonly given?: FormValues; readonly sentences?: Readonly<Record<string, string>> }

/** The line of the address, while it has a promise and has not left. */
async function lineOf(c: WebRequest, desk: AtDesk) {
  const lines = await readWork(c.var.context.db, desk.shop.name, most)
  const [order, line] = [c.req.param('order'), Number(c.req.param('line'))]
  return lines.find((one) => one.order === order && one.line === line && one.shipBy !== null)
}

async function delayPage(c: WebRequest, desk: AtDesk, { given = {}, sentences = {} }: Asked = {}) {
  if (!mayTellDelay(desk)) return refuseRole(c, desk)
  const line = await lineOf(c, desk)
  if (line === undefined) return refuseNumber(c, desk)
  const frame = deskFrame(c, desk, `/desk/${desk.shop.name}/work/delays/${line.order}/${line.line}`)
  const page = DelayScreen({ frame, desk, line, given, sentences })
  return c.html(page, Object.keys(sentences).length === 0 ? 200 : 422)
}

const mayTellDelay = ({ member }: AtDesk): boolean => mayDo(member.role, 'decide-cases')

const delayForm = z.object({
  now: dayTextField({ min: 0 }),
  because: textField({ max: 1000, min: 0 }),
})

async function postDelay(c: WebRequest, desk: AtDesk): Promise<Response> {
  if (!mayTellDelay(desk)) return refuseRole(c, desk)
  const form = await parseForm(c, delayForm)
  const { language, context } = c.var
  const { given } = form
  if ('problems' in form)
    return delayPage(c, desk, { given, sentences: sentencesOf(language, form.problems) })
  const line = await lineOf(c, desk)
  if (line === undefined) return refuseNumber(c, desk)
  const { now: day, because } = form.values
  const today = formatDay(dayOf(context.now(), desk.shop.calendar.zone))
  if (day > line.shipBy! && day < today)
    return delayPage(c, desk, { given, sentences: { now: say(language, 'work.delay.passed') } })
  const delay = { order: line.order, line: line.line, because, ...(day === '' ? {} : { now: day }) }
  const by = { actor: actorOf(desk), at: context.now() }
  const outcome = await tellDelay(context.db, desk.shop.name, delay, by)
  if (outcome?.refused === 'no-such-line') return refuseNumber(c, desk)
  if (outcome !== undefined)
    return delayPage(c, desk, { given, sentences: { now: say(language, 'work.delay.not-later') } })
  return c.redirect(`/desk/${desk.shop.name}/work`, 303)
}
