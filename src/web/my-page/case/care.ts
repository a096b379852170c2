/** Presses of a customer on a request: agreeing to what is theirs, and having sent the piece. */
import { z } from 'zod'
import { press, readRulingInForce, lineOfCase, readEvents } from '#cases'
import { asksForTracking, visitShape } from '#cases/kinds'
import { openRulingContext } from '#rulings'
import { visitGiven, visitSentence, type VisitWrong } from '#web/answers'
import { parseForm, shopOf, labelNumberField, textField, type WebRequest } from '#web/http'
import { say } from '#words'
import { actorOf } from '../access.ts'
import { goOn, myAddress } from '../respond.ts'
import { caseAgain, caseDone, withCase, type Subject } from './case.ts'

const version = z.string().regex(/^\d{1,9}$/)

/** What the terms leave to the customer is agreed to, in one tick for all that the page names. */
export const sendConsent = (c: WebRequest) =>
  withCase(c, async (subject) => {
    const form = await parseForm(c, z.object({ version, agreed: z.literal('yes').optional() }))
    if ('problems' in form) return back(subject)
    const { values, given } = form
    if (values.agreed !== 'yes')
      return caseAgain(subject, { given, sentences: { agreed: say(c.var.language, 'my.care.risk.missing') } })
    const outcome = await press(
      c.var.context.db,
      shopOf(c),
      subject.theCase.number,
      { command: 'accept-risk' },
      byOf(subject, values.version),
    )
    return caseDone(subject, outcome, { word: 'thanks', typed: '' })
  })

const sent = z.object({
  version,
  carrier: textField({ max: 100, min: 0 }),
  tracking: labelNumberField({ max: 100, min: 0 }),
})

/** The piece is on its way. */
export const sendSent = (c: WebRequest) =>
  withCase(c, async (subject) => {
    const form = await parseForm(c, sent)
    if ('problems' in form) return back(subject)
    const { values, given } = form
    const { carrier, tracking } = values
    const missing = say(c.var.language, 'my.care.send.missing')
    const sentences = {
      ...(carrier === '' ? { carrier: missing } : {}),
      ...(tracking === '' && (await needsTracking(subject)) ? { tracking: missing } : {}),
    }
    if (Object.keys(sentences).length > 0) return caseAgain(subject, { given, sentences })
    const command = { command: 'say-sent', carrier, tracking } as const
    const by = byOf(subject, values.version)
    const outcome = await press(c.var.context.db, shopOf(c), subject.theCase.number, command, by)
    const typed = [carrier, tracking].filter((one) => one !== '').join('\n')
    return caseDone(subject, outcome, { word: 'thanks', typed, given })
  })

/** Whoever sends a piece back shows with its number that it was sent (Directive 2011/83/EU art. 13(3)). */
async function needsTracking({ c, order, theCase }: Subject): Promise<boolean> {
  if (theCase.kind !== 'care') return true
  const { db } = c.var.context
  const rulingContext = await openRulingContext(db, shopOf(c), order)
  const line = lineOfCase(order, rulingContext.units, theCase)
  const events = await readEvents(db, shopOf(c).name, theCase.number)
  const { inForce } = await readRulingInForce(db, rulingContext, line, theCase, events)
  return inForce !== undefined && asksForTracking(inForce.ruling)
}

const place = z.object({
  version,
  ...Object.fromEntries(
    ['store', 'day', 'time', 'language', 'late'].map((name) => [
      `visit-${name}`,
      z.string().max(60).optional(),
    ]),
  ),
})

/** Another time for the visit, or the first; the one that was booked is given up with it, or stays. */
export const sendVisit = (c: WebRequest) =>
  withCase(c, async (subject) => {
    const form = await parseForm(c, place)
    if ('problems' in form) return back(subject)
    const { values, given } = form
    const wanted = visitShape.safeParse(visitGiven(given, 'visit-'))
    const again = (wrong: VisitWrong, leaves?: string) => {
      const [field, sentence] = visitSentence(wrong, c.var.language, leaves)
      return caseAgain(subject, { given, sentences: { [`visit-${field}`]: sentence } })
    }
    if (!wanted.success) {
      const [field] = wanted.error.issues[0]?.path ?? []
      return again(field === 'day' || field === 'time' || field === 'language' ? field : 'store')
    }
    const isLateKnown = given['visit-late'] === 'yes'
    const command = { command: 'move-visit', visit: wanted.data, isLateKnown } as const
    const by = byOf(subject, values.version)
    const outcome = await press(c.var.context.db, shopOf(c), subject.theCase.number, command, by)
    if ('refused' in outcome && outcome.refused === 'visit-not-possible' && outcome.field !== 'booking')
      return again(outcome.field, outcome.leaves)
    return caseDone(subject, outcome, { word: 'thanks', typed: '' })
  })

/** They cannot come; the request stays. */
export const sendNoVisit = (c: WebRequest) =>
  withCase(c, async (subject) => {
    const form = await parseForm(c, z.object({ version }))
    if ('problems' in form) return back(subject)
    const by = byOf(subject, form.values.version)
    const command = { command: 'cancel-visit' } as const
    const outcome = await press(c.var.context.db, shopOf(c), subject.theCase.number, command, by)
    return caseDone(subject, outcome, { word: 'thanks', typed: '' })
  })

const back = ({ c, theCase }: Subject) => goOn(c, myAddress(c, `cases/${theCase.number}`))

const byOf = ({ c, session }: Subject, seen: string) => ({
  actor: actorOf(session),
  at: c.var.context.now(),
  version: Number(seen),
})
