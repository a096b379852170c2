/**
 * What an order's own documents answer to a request that is made by writing to the shop: the questions that
 * can still change it, then the answer. Nothing is asked for and nothing is kept.
 */
import { canBeAsked, commerce } from '#policy'
import { isOpeningRequest, openingRequests } from '#cases/kinds'
import { askOn, branchesOf, broughtAlong, neededOf, ruleOn, sensed, valuesFor, type Answers } from '#rulings'
import { interview } from '#web/answers'
import { shopFrame, shopOf, type WebRequest } from '#web/http'
import { regionOf } from './region.ts'
import { senselessPage } from './senseless.ts'
import { withLine, type Subject } from './line.ts'
import { goOn, show } from '../respond.ts'
import { requestAnswerScreen, requestQuestionScreen } from './request-answer-screen.tsx'

/** `GET …/lines/{line}/see/{request}` */
export const showAnswer = (c: WebRequest) => {
  const request = c.req.param('request') ?? ''
  if (!commerce.requests.some(({ value }) => value === request)) return c.notFound()
  return withLine(c, `see/${request}`, (subject) =>
    !canBeAsked(request, sensed(shopOf(c), subject.line))
      ? senselessPage(subject)
      : isOpeningRequest(request) && !(request === 'cancel' && subject.line.shippedAt !== null)
        ? goOn(c, subject.path.replace(`see/${request}`, request))
        : answer(subject, request),
  )
}

function answer(subject: Subject, request: string) {
  const { c, rulingContext, line, requester, at, documentSet, path, order } = subject
  const asked = (answers: Answers) => ({
    request,
    at,
    requester,
    answers: { ...broughtAlong(request, new Set(openingRequests)), ...answers },
  })
  const { again, pressed, ...given } = c.req.query()
  const view = {
    shop: shopOf(c),
    path,
    line,
    documentSet,
    request,
    given,
    order: order.number,
    seenAt: at,
    region: regionOf(order),
  }
  const end = interview(
    {
      zone: rulingContext.shop.calendar.zone,
      at,
      offers: (fact) => valuesFor(rulingContext.shop, line, fact),
      next: (answers) => askOn(rulingContext, line, asked(answers)),
    },
    given,
    { again, pressed },
  )
  if (end.kind === 'question') return show(c, requestQuestionScreen(shopFrame(c), view, end))
  const ruled = (more: Answers) => {
    const found = ruleOn(rulingContext, line, asked({ ...end.answers, ...more }))
    if ('refused' in found)
      throw new Error(`facts that are not understood: ${JSON.stringify(found.problems)}`)
    return found.ruling
  }
  const answered = {
    ruling: ruled({}),
    branches: branchesOf(end.open, ruled),
    needed: neededOf(ruled),
    before: end.before,
  }
  return show(c, requestAnswerScreen(shopFrame(c), view, answered))
}
