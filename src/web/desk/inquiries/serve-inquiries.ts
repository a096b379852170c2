/** Questions at the desk: read and marked as answered, by those who answer customers. */
import { answerInquiry, readInquiries } from '#inquiries'
import { mayDo, readMembers } from '#staff'
import type { WebApp, WebRequest } from '#web/http'
import { atDesk, deskFrame, refuseRole, type AtDesk } from '#web/staff-session'
import { refuseNumber } from '../desk-page.tsx'
import { actorOf, namesOf } from '../people.ts'
import { InquiriesScreen } from './inquiries-screen.tsx'

/** As many as a person looks through, of open ones and of those answered. */
const most = 100

export function serveInquiries(app: WebApp): void {
  app.get('/desk/:shop/inquiries', forThose(listPage))
  app.post('/desk/:shop/inquiries/:inquiry', forThose(postAnswered))
}

type Handler = (c: WebRequest, desk: AtDesk) => Promise<Response>

const forThose = (handler: Handler) =>
  atDesk((c, desk) => (mayDo(desk.member.role, 'answer-questions') ? handler(c, desk) : refuseRole(c, desk)))

async function listPage(c: WebRequest, desk: AtDesk): Promise<Response> {
  const { db } = c.var.context
  const inquiries = await readInquiries(db, desk.shop.name, most)
  const names = namesOf(await readMembers(db, desk.shop.name))
  return c.html(InquiriesScreen({ frame: deskFrame(c, desk), desk, inquiries, names }))
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

async function postAnswered(c: WebRequest, desk: AtDesk): Promise<Response> {
  const { db, now } = c.var.context
  const inquiry = c.req.param('inquiry') ?? ''
  if (!uuid.test(inquiry)) return refuseNumber(c, desk)
  await answerInquiry(db, desk.shop.name, inquiry, { actor: actorOf(desk), at: now() })
  return c.redirect(`/desk/${desk.shop.name}/inquiries`, 303)
}
