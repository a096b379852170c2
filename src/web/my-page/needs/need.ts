/**
 * What somebody comes with, for one piece: the question that all its requests wait for, then their answers.
 * Nothing is asked for and nothing is kept; each request has its own way to the shop.
 */
import { readCasesOf } from '#cases'
import { isOpeningRequest, openingRequests } from '#cases/kinds'
import type { NextAsk, RequestName } from '#policy'
import {
  isUnknownRight,
  arranged,
  askOn,
  broughtAlong,
  isNeed,
  needCalled,
  needsOf,
  opensCase,
  requestsFor,
  ruleOn,
  valuesFor,
  type Answers,
  type Entry,
  type FactsRefused,
  type Need,
} from '#rulings'
import { interview, withAnswers } from '#web/answers'
import { shopFrame, shopOf, type WebRequest } from '#web/http'
import { maySeeCase } from '../access.ts'
import { contactAddress } from '../contact.ts'
import { busyIn, placeOf } from '../orders/busy.ts'
import { withAll } from '../orders/orders.ts'
import { withLine, type Subject } from '../request/line.ts'
import { senselessPage } from '../request/senseless.ts'
import { goOn, myAddress, show } from '../respond.ts'
import { needQuestionScreen, needScreen, whichScreen } from './need-screen.tsx'

const handled: ReadonlySet<string> = new Set(openingRequests)

/** `GET …/orders/{number}/needs/{need}`: which piece it is about, where several can be meant. */
export const showWhich = (c: WebRequest) => {
  const need = c.req.param('need') ?? ''
  if (!isNeed(need)) return c.notFound()
  return withAll(c, ({ rulingContext, viewer, view, order, session }) => {
    if (need === 'else') return goOn(c, contactAddress(view.shop, { order: order.number }))
    const pieces = needsOf(rulingContext, viewer).filter(({ needs }) =>
      needs.some((one) => one.need === need),
    )
    const [only, ...others] = pieces
    if (only === undefined) return goOn(c, myAddress(c, `orders/${order.number}`))
    const address = (place: string) => myAddress(c, `orders/${order.number}/lines/${place}/needs/${need}`)
    if (others.length === 0) return goOn(c, address(placeOf(only.piece)))
    return show(c, whichScreen(shopFrame(c), { ...view, session, need, pieces, address }))
  })
}

/** `GET …/lines/{line}/needs/{need}` */
export const showNeed = (c: WebRequest) => {
  const name = c.req.param('need') ?? ''
  if (!isNeed(name)) return c.notFound()
  const need = needCalled(name)
  return withLine(c, `needs/${name}`, (subject) => {
    const { order, line } = subject
    if (name === 'else') return goOn(c, contactAddress(shopOf(c), { order: order.number }))
    const requests = requestsFor(need, shopOf(c), line)
    const [only, ...others] = requests
    if (only === undefined) return senselessPage(subject)
    // One request has pages of its own, with the same questions.
    if (others.length === 0) return goOn(c, withAnswers(pageOf(subject, name, only), need.answers))
    return answers(subject, need, requests)
  })
}

const pageOf = ({ path }: Subject, need: string, request: RequestName): string =>
  path.replace(`needs/${need}`, isOpeningRequest(request) ? request : `see/${request}`)

async function answers(subject: Subject, need: Need, requests: readonly RequestName[]) {
  const { c, rulingContext, line, piece, requester, at, documentSet, path, order, session } = subject
  const shop = shopOf(c)
  const asked = (request: RequestName, given: Answers) => ({
    request,
    at,
    requester,
    answers: { ...broughtAlong(request, handled), ...need.answers, ...given },
  })
  const { again, pressed, ...given } = c.req.query()
  const view = { shop, path, line, documentSet, need: need.name, given, order: order.number, seenAt: at }
  const found = interview(
    {
      zone: rulingContext.shop.calendar.zone,
      at,
      offers: (fact) =>
        valuesFor(rulingContext.shop, line, fact).filter(({ value }) => !need.without.includes(value)),
      next: (answered) =>
        sharedAsk(requests.map((request) => askOn(rulingContext, line, asked(request, answered)))),
    },
    given,
    { again, pressed },
  )
  if (found.kind === 'question') return show(c, needQuestionScreen(shopFrame(c), view, found))
  const entries = requests.flatMap((request): Entry[] => {
    const ruled = ruleOn(rulingContext, line, asked(request, found.answers))
    return 'refused' in ruled || isUnknownRight(ruled.ruling)
      ? []
      : [{ requests: [request], ruling: ruled.ruling, photo: false }]
  })
  const viewer = { at, requester, handled }
  const others = needsOf(rulingContext, viewer).find(
    (one) => one.piece.units[0] === piece.units[0] && one.line.line === line.line,
  )
  const cases = piece.free.length > 0 ? [] : await readCasesOf(c.var.context.db, shop.name, order.number)
  const page = needScreen(shopFrame(c), view, {
    entries: arranged(entries, (entry) => opensCase(entry, handled)),
    before: found.before,
    answers: { ...need.answers, ...found.given },
    others: (others?.needs ?? []).filter(
      (other) => other.need !== need.name && other.need !== 'else' && other.settled?.verdict !== 'refuse',
    ),
    busy: busyIn(
      { shop, cases: cases.filter((theCase) => maySeeCase(session, theCase)), units: rulingContext.units },
      piece,
    ),
  })
  return show(c, page)
}

/** The question that all requests which are still open ask next; what only some ask, their own pages ask. */
function sharedAsk(asks: readonly (NextAsk | FactsRefused)[]): NextAsk | FactsRefused {
  const open = asks.filter((ask) => !('refused' in ask) && ask.settled === false)
  const [first] = open
  if (first === undefined || 'refused' in first || first.settled !== false) return { settled: true }
  const same = open.flatMap((ask) =>
    !('refused' in ask) && ask.settled === false && ask.fact.name === first.fact.name ? [ask.ask] : [],
  )
  if (open.length < 2 || same.length < open.length || first.fact.kind === 'day') return { settled: true }
  return { ...first, ask: { ...first.ask, because: [...new Set(same.flatMap(({ because }) => because))] } }
}
