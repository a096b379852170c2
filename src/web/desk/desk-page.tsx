/** The page around every screen of the desk itself, and the answer to a number that is none. */
import { say } from '#words'
import type { WebRequest } from '#web/http'
import { style as threadStylesheet } from '#web/inquiries'
import { photoStyle } from '#web/photos'
import { deskFrame, StaffPage, type AtDesk, type StaffPageProps } from '#web/staff-session'
import { problemPage } from '#web/ui'
import { deskStatuses } from './statuses.ts'
import { deskStylesheet, plotStylesheet } from './assets.file.ts'

/** A screen of the desk. */
export function DeskPage({ children, ...props }: Omit<StaffPageProps, 'styles'>) {
  return (
    <StaffPage {...props} styles={[deskStylesheet, plotStylesheet, threadStylesheet, photoStyle]}>
      {children}
    </StaffPage>
  )
}

/** There is no such case or order in this shop. */
export function refuseNumber(c: WebRequest, desk: AtDesk): Response | Promise<Response> {
  const frame = deskFrame(c, desk, `/desk/${desk.shop.name}/`)
  const title = say(c.var.language, 'refused.not-found.title')
  const sentence = say(c.var.language, 'desk.refused.no-such-number')
  const status = deskStatuses['no-such-case']
  return c.html(problemPage(frame, { status, title, sentence }), status)
}
