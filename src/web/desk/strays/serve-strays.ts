/**
 * Boxes that belong to no open case: written down, and matched to the case that they turn out to belong to.
 */
import { z } from 'zod'
import { receiveStray } from '#cases'
import { readStrays, recordStray } from '#parcels'
import { plainNumber } from '#ordering'
import { mayDo } from '#staff'
import { say } from '#words'
import {
  parseForm,
  labelNumberField,
  textField,
  uuidOf,
  type FormValues,
  type WebApp,
  type WebRequest,
} from '#web/http'
import { atDesk, type AtDesk, deskFrame, refuseRole } from '#web/staff-session'
import { sentencesOf } from '#web/ui'
import { actorOf } from '../people.ts'
import { StraysScreen } from './strays-screen.tsx'

export function serveStrays(app: WebApp): void {
  app.get(
    '/desk/:shop/strays',
    atDesk((c, desk) => straysPage(c, desk)),
  )
  app.post('/desk/:shop/strays', atDesk(postStray))
  app.post('/desk/:shop/strays/:stray/case', atDesk(postMatch))
}

type Shown = {
  readonly given?: FormValues
  readonly sentences?: Readonly<Record<string, string>>
  readonly refused?: string
}

async function straysPage(c: WebRequest, desk: AtDesk, shown: Shown = {}): Promise<Response> {
  if (!mayDo(desk.member.role, 'see-order')) return refuseRole(c, desk)
  const strays = await readStrays(c.var.context.db, desk.shop.name)
  const { given = {}, sentences = {}, refused } = shown
  const key = c.var.context.chance()
  const page = StraysScreen({ frame: deskFrame(c, desk), desk, strays, given, sentences, refused, key })
  const wrong = refused !== undefined || Object.keys(sentences).length > 0
  return c.html(page, wrong ? 422 : 200)
}

const box = z.object({
  key: textField({ max: 100 }),
  what: textField({ max: 500 }),
  sender: textField({ max: 200, min: 0 }),
  carrier: textField({ max: 100, min: 0 }),
  tracking: labelNumberField({ max: 100, min: 0 }),
})

async function postStray(c: WebRequest, desk: AtDesk): Promise<Response> {
  if (!mayDo(desk.member.role, 'ship')) return refuseRole(c, desk)
  const form = await parseForm(c, box)
  if ('problems' in form)
    return straysPage(c, desk, { given: form.given, sentences: sentencesOf(c.var.language, form.problems) })
  const { key, ...told } = form.values
  const { db, now } = c.var.context
  const stray = uuidOf('stray', desk.shop.name, key)
  await recordStray(db, desk.shop.name, { stray, ...told }, { actor: actorOf(desk), at: now() })
  return c.redirect(`/desk/${desk.shop.name}/strays`, 303)
}

async function postMatch(c: WebRequest, desk: AtDesk): Promise<Response> {
  if (!mayDo(desk.member.role, 'ship')) return refuseRole(c, desk)
  const form = await parseForm(c, z.object({ number: textField({ max: 20 }) }))
  const { db, now } = c.var.context
  const strays = await readStrays(db, desk.shop.name)
  const stray = strays.find((one) => one.stray === c.req.param('stray'))
  if (stray === undefined || 'problems' in form) return straysPage(c, desk)
  const number = plainNumber(form.values.number)
  const by = { actor: actorOf(desk), at: now() }
  const outcome = await receiveStray(db, desk.shop, { stray: stray.stray, number }, by)
  if (!('refused' in outcome)) return c.redirect(`/desk/${desk.shop.name}/cases/${number}?done=yes`, 303)
  return straysPage(c, desk, { refused: say(c.var.language, 'goods.strays.refused', { number }) })
}
