/**
 * What is to be done with orders before their parcels leave: made, prepared, packed, by one press for many.
 */
import { z } from 'zod'
import { takeStep, workSteps, type NotMoved, type WorkStep } from '#ordering'
import { mayDo, type Act } from '#staff'
import { choiceField, parseForm, type FormValues, type WebApp, type WebRequest } from '#web/http'
import { atDesk, deskFrame, refuseRole, type AtDesk } from '#web/staff-session'
import { actorOf } from '../people.ts'
import { readWork } from './work.read.sql.ts'
import { WorkScreen, type Moved } from './work-screen.tsx'

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
}

async function workPage(c: WebRequest, desk: AtDesk, moved?: Moved): Promise<Response> {
  if (!mayDo(desk.member.role, 'see-order')) return refuseRole(c, desk)
  const { db, now } = c.var.context
  const lines = await readWork(db, desk.shop.name, most)
  const mayTake = workSteps.filter((step) => permissions[step].some((act) => mayDo(desk.member.role, act)))
  const frame = deskFrame(c, desk, `/desk/${desk.shop.name}/work`)
  const page = WorkScreen({ frame, desk, lines, mayTake, moved, at: now(), isFull: lines.length === most })
  return c.html(page, moved === undefined || moved.refused.length === 0 ? 200 : 409)
}

const stepForm = z.object({ step: choiceField([...workSteps]) })

/** `KA-000123/2` of the boxes that are ticked, by order. */
function chosenIn(given: FormValues): ReadonlyMap<string, readonly number[]> {
  const chosen = new Map<string, number[]>()
  for (const [name, value] of Object.entries(given)) {
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
    const outcome = await takeStep(db, desk.shop.name, { order, lines, step }, by)
    if (outcome === undefined) done += lines.length
    else refused.push({ ...outcome, order })
  }
  if (refused.length > 0 || done === 0) return workPage(c, desk, { step, done, refused })
  return c.redirect(`/desk/${desk.shop.name}/work?done=${step}&count=${done}`, 303)
}
