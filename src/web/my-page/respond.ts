/** How a handler of My Page answers: a page, a way on, or that something is not for this person to see. */
import type { HtmlEscapedString } from 'hono/utils/html'
import { shopFrame, shopOf, statuses, type WebRequest } from '#web/http'
import { problemPage } from '#web/ui'
import { say } from '#words'

/** Whatever a screen draws. */
type Drawn = Parameters<typeof String>[0]

/** A page. With `wrong`, one that shows a form again with what is wrong in it. */
export function show(c: WebRequest, page: Drawn, { wrong = false }: { readonly wrong?: boolean } = {}) {
  // What was drawn before is text already.
  const html = page instanceof String ? String(page) : (page as HtmlEscapedString)
  return c.html(html, wrong ? statuses['unreadable-form'] : undefined)
}

/** A page that answers a press which did nothing, because things had moved on. */
export const showMovedOn = (c: WebRequest, page: Drawn) => c.html(page as HtmlEscapedString, 409)

/** After an act: the browser looks at another page, so that showing it again acts no second time. */
export const goOn = (c: WebRequest, address: string): Response => c.redirect(address, 303)

/** Something of somebody else's, or nothing at all: the answer is the same, and tells nobody which. */
export function foreign(c: WebRequest, what: 'order' | 'case') {
  const { language } = c.var
  const problem = {
    status: statuses['not-found'],
    title: say(language, `my.${what}.foreign.title`),
    sentence: say(language, `my.${what}.foreign`),
  }
  return c.html(problemPage(shopFrame(c), problem), statuses['not-found'])
}

/** A request that this program cannot read: nothing is lost, and staff know more. */
export function unreadable(c: WebRequest) {
  const { language } = c.var
  const problem = {
    status: statuses.broken,
    title: say(language, 'my.case.unreadable.title'),
    sentence: say(language, 'my.now.unreadable'),
  }
  return c.html(problemPage(shopFrame(c), problem), statuses.broken)
}

/** Below `/{shop}/my/`. */
export const myAddress = (c: WebRequest, place = ''): string => `/${shopOf(c).name}/my/${place}`
