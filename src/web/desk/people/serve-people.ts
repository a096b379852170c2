/** The people of a shop, for its owner: added, given roles, let go, each with effect at once. */
import { z } from 'zod'
import {
  askStaffSignIn,
  changeRole,
  isFactorRequired,
  isRole,
  letGo,
  mayDo,
  readFactorHolders,
  readLog,
  readMembers,
  requireFactor,
  resetFactor,
  takeOn,
} from '#staff'
import { say } from '#words'
import {
  choiceField,
  mailField,
  networkOf,
  parseForm,
  lineField,
  textField,
  type WebApp,
  type WebRequest,
  uuidOf,
} from '#web/http'
import { atDesk, type AtDesk, deskFrame, refuseRole } from '#web/staff-session'
import { sentencesOf } from '#web/ui'
import { refuseNumber } from '../desk-page.tsx'
import { deskStatuses, type DeskRefused } from '../statuses.ts'
import { deedOf, toldDeedOf } from './deed.ts'
import { PeopleScreen, type PeopleProps } from './people-screen.tsx'

export function servePeople(app: WebApp): void {
  app.get(
    '/desk/:shop/people',
    forOwners((c, desk) => peoplePage(c, desk)),
  )
  app.post('/desk/:shop/people', forOwners(postMember))
  app.post('/desk/:shop/people/:member/role', forOwners(postRole))
  app.post('/desk/:shop/people/:member/leave', forOwners(postLeave))
  app.post('/desk/:shop/people/:member/factor', forOwners(postReset))
  app.post('/desk/:shop/people/factor', forOwners(postRequirement))
}

type Handler = (c: WebRequest, desk: AtDesk) => Response | Promise<Response>

const forOwners = (handler: Handler) =>
  atDesk((c, desk) => (mayDo(desk.member.role, 'manage-people') ? handler(c, desk) : refuseRole(c, desk)))

const newest = 100
const addressOf = ({ shop }: AtDesk): string => `/desk/${shop.name}/people`

type PageState = Partial<Pick<PeopleProps, 'given' | 'sentences' | 'notice'>> & {
  readonly refused?: DeskRefused
}

const said = ['added', 'role', 'left', 'reset', 'required', 'optional'] as const

async function peoplePage(c: WebRequest, desk: AtDesk, shown: PageState = {}): Promise<Response> {
  const { db } = c.var.context
  const { refused, given = {}, sentences = {} } = shown
  const done = refused === undefined ? said.find((one) => one === c.req.query('done')) : undefined
  const good =
    done === undefined
      ? undefined
      : { tone: 'good' as const, text: say(c.var.language, `desk.people.done.${done}`) }
  const page = PeopleScreen({
    frame: deskFrame(c, desk, addressOf(desk)),
    desk,
    members: await readMembers(db, desk.shop.name),
    holders: await readFactorHolders(db, desk.shop.name),
    required: await isFactorRequired(db, desk.shop.name),
    log: await readLog(db, desk.shop.name, newest),
    given,
    sentences,
    notice: shown.notice ?? good,
  })
  return c.html(page, refused === undefined ? 200 : deskStatuses[refused])
}

const memberForm = z.object({
  name: lineField({ max: 100 }),
  address: mailField(),
  role: choiceField(['owner', 'support', 'workshop', 'shipping']),
})

/** Adds somebody, and sends them the letter with which they come in. */
async function postMember(c: WebRequest, desk: AtDesk): Promise<Response> {
  const form = await parseForm(c, memberForm)
  const { language, context } = c.var
  if ('problems' in form) {
    const sentences = sentencesOf(language, form.problems)
    return peoplePage(c, desk, { refused: 'form-incomplete', given: form.given, sentences })
  }
  const member = uuidOf('member', context.chance())
  const added = await takeOn(
    context.db,
    desk.shop.name,
    { ...form.values, member, language },
    deedOf(c, desk),
  )
  if ('refused' in added) {
    const key = added.refused === 'address-taken' ? 'desk.people.taken' : 'form.mail'
    const sentences = { address: say(language, key) }
    return peoplePage(c, desk, { refused: 'form-incomplete', given: form.given, sentences })
  }
  const letter = uuidOf('letter', context.chance())
  const ask = { at: context.now(), letter, network: networkOf(c) }
  await askStaffSignIn(context.db, desk.shop.name, added.address, ask)
  return c.redirect(`${addressOf(desk)}?done=added`, 303)
}

const roleForm = z.object({ role: textField({ max: 20 }), seen: textField({ max: 20 }) })

async function postRole(c: WebRequest, desk: AtDesk): Promise<Response> {
  const form = await parseForm(c, roleForm)
  const { role = '', seen = '' } = 'values' in form ? form.values : {}
  if (!isRole(role) || !isRole(seen)) return refuseNumber(c, desk)
  const change = { seen, role }
  const member = c.req.param('member') ?? ''
  return answer(
    c,
    desk,
    'role',
    await changeRole(c.var.context.db, desk.shop.name, member, change, deedOf(c, desk)),
  )
}

async function postLeave(c: WebRequest, desk: AtDesk): Promise<Response> {
  const member = c.req.param('member') ?? ''
  return answer(c, desk, 'left', await letGo(c.var.context.db, desk.shop.name, member, deedOf(c, desk)))
}

/** For whoever lost the phone. */
async function postReset(c: WebRequest, desk: AtDesk): Promise<Response> {
  const member = c.req.param('member') ?? ''
  const { db } = c.var.context
  return answer(c, desk, 'reset', await resetFactor(db, desk.shop.name, member, toldDeedOf(c, desk)))
}

const requirementForm = z.object({ required: choiceField(['yes', 'no']) })

async function postRequirement(c: WebRequest, desk: AtDesk): Promise<Response> {
  const form = await parseForm(c, requirementForm)
  if ('problems' in form) return refuseNumber(c, desk)
  const required = form.values.required === 'yes'
  await requireFactor(c.var.context.db, desk.shop.name, required, deedOf(c, desk))
  return c.redirect(`${addressOf(desk)}?done=${required ? 'required' : 'optional'}`, 303)
}

async function answer(
  c: WebRequest,
  desk: AtDesk,
  done: 'role' | 'left' | 'reset',
  outcome: Awaited<ReturnType<typeof changeRole> | ReturnType<typeof resetFactor>>,
): Promise<Response> {
  if (!('refused' in outcome)) return c.redirect(`${addressOf(desk)}?done=${done}`, 303)
  if (outcome.refused === 'no-such-member') return refuseNumber(c, desk)
  const text = say(c.var.language, `desk.people.${outcome.refused}`)
  return peoplePage(c, desk, { refused: 'page-out-of-date', notice: { tone: 'wait', text } })
}
