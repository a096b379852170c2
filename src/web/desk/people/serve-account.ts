/** What whoever sits at the desk changes about themselves: the password, and where they are signed in. */
import { z } from 'zod'
import { endAllSessions, hasPassword, readFactor, readStaffSessions, setPassword } from '#staff'
import { say, type WordKey } from '#words'
import { parseForm, type WebApp, type WebRequest } from '#web/http'
import { atDesk, type AtDesk, deskFrame, tokenAt } from '#web/staff-session'
import { deskStatuses } from '../statuses.ts'
import { AccountScreen } from './account-screen.tsx'
import { deedOf } from './deed.ts'

export function serveAccount(app: WebApp): void {
  app.get(
    '/desk/:shop/account',
    atDesk((c, desk) => accountPage(c, desk)),
  )
  app.post('/desk/:shop/account/password', atDesk(postPassword))
  app.post('/desk/:shop/account/sessions', atDesk(postSessions))
}

const addressOf = ({ shop }: AtDesk): string => `/desk/${shop.name}/account`

async function accountPage(
  c: WebRequest,
  desk: AtDesk,
  sentences: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const { db, now } = c.var.context
  const { shop, member } = desk
  const wrong = Object.keys(sentences).length > 0
  const page = AccountScreen({
    frame: deskFrame(c, desk, addressOf(desk)),
    desk,
    hasPassword: await hasPassword(db, shop.name, member.member),
    factor: await readFactor(db, shop.name, member.member),
    sessions: await readStaffSessions(db, shop.name, member.member, {
      token: tokenAt(c, shop.name) ?? '',
      at: now(),
    }),
    sentences,
    done: wrong
      ? undefined
      : (['password', 'sessions', 'factor'] as const).find((one) => one === c.req.query('done')),
  })
  return c.html(page, wrong ? deskStatuses['form-incomplete'] : 200)
}

/** Not trimmed by more than any text of a form is; never sent back. */
const passwordForm = z.object({ now: z.string().default(''), wanted: z.string().default('') })

const refusedWords = {
  'wrong-password': ['now', 'desk.account.wrong'],
  'password-too-short': ['wanted', 'desk.account.too-short'],
  'password-too-long': ['wanted', 'desk.account.too-long'],
  'password-common': ['wanted', 'desk.account.common'],
  'too-many-attempts': ['now', 'desk.account.too-many'],
} as const satisfies Record<string, readonly [string, WordKey]>

async function postPassword(c: WebRequest, desk: AtDesk): Promise<Response> {
  const form = await parseForm(c, passwordForm)
  if ('problems' in form) return accountPage(c, desk)
  const { db } = c.var.context
  const given = { ...form.values, keep: tokenAt(c, desk.shop.name) ?? '' }
  const refusal = await setPassword(db, desk.shop.name, desk.member, given, deedOf(c, desk))
  if (refusal === undefined) return c.redirect(`${addressOf(desk)}?done=password`, 303)
  const [field, key] = refusedWords[refusal.refused]
  return accountPage(c, desk, { [field]: say(c.var.language, key) })
}

async function postSessions(c: WebRequest, desk: AtDesk): Promise<Response> {
  const keep = tokenAt(c, desk.shop.name) ?? ''
  await endAllSessions(c.var.context.db, desk.shop.name, desk.member.member, keep, deedOf(c, desk))
  return c.redirect(`${addressOf(desk)}?done=sessions`, 303)
}
