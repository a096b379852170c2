/** The answer to a quote: a yes in the words of the page, then on to the payment; or a no. */
import { z } from 'zod'
import { press, readEvents, type Done, type NotDone } from '#cases'
import { methodsOf, quotedIn, type QuoteCommand } from '#cases/case'
import { makePaymentLink } from '#payments'
import { paymentMethods } from '#shops'
import { parseForm, shopOf, textField, uuidOf, type WebRequest } from '#web/http'
import { say } from '#words'
import { actorOf } from '../access.ts'
import { goOn, myAddress } from '../respond.ts'
import { caseAgain, caseDone, caseMovedOn, withCase, type Subject } from './case.ts'
import { agreedSentence } from './quote-section.tsx'

const version = z.string().regex(/^\d{1,9}$/)

const yes = z.object({
  version,
  agreed: z.literal('yes').optional(),
  method: z.enum(paymentMethods).optional(),
})

/** Yes: what was agreed to is kept as the page said it, and the way to the payment follows. */
export const sendQuoteYes = (c: WebRequest) =>
  withCase(c, async (subject) => {
    const { theCase, order } = subject
    const shop = shopOf(c)
    const { language } = c.var
    const form = await parseForm(c, yes)
    const quoted = quotedIn(theCase.current)
    if ('problems' in form) return goOn(c, myAddress(c, `cases/${theCase.number}`))
    const { values, given } = form
    if (quoted?.state !== 'quoted') return saidYesBefore(subject, Number(values.version))
    const pays = quoted.amountMinor !== '0'
    const method = methodsOf({ shop, order }).find((one) => one.method === values.method)?.method
    const sentences = {
      ...(values.agreed === 'yes' ? {} : { agreed: say(language, 'quote.agree-missing') }),
      ...(!pays || method !== undefined ? {} : { method: say(language, 'quote.method-missing') }),
    }
    if (Object.keys(sentences).length > 0) return caseAgain(subject, { given, sentences })
    const payment = uuidOf('quote', shop.name, theCase.number, Number(values.version))
    const outcome = await give(subject, Number(values.version), {
      command: 'accept-quote',
      agreed: agreedSentence(quoted, language),
      ...(pays && method !== undefined ? { pay: { payment, method } } : {}),
    })
    // Over between the page and the press: the page says so, as it stands now.
    if ('refused' in outcome && outcome.refused === 'quote-out-of-date')
      return caseAgain(subject, { given, sentences: {} })
    if ('refused' in outcome || !pays) return caseDone(subject, outcome, { word: 'thanks', typed: '' })
    return toPayment(subject, payment)
  })

/** The same yes sent twice leads on as the first did; one that comes too late reads what happened. */
async function saidYesBefore(subject: Subject, seen: number): Promise<Response> {
  const { c, theCase, session } = subject
  const events = await readEvents(c.var.context.db, shopOf(c).name, theCase.number)
  const next = events.find(({ sequence }) => sequence === seen + 1)
  if (next?.type !== 'QuoteAccepted' || next.actor !== actorOf(session)) return caseMovedOn(subject)
  const quoted = quotedIn(theCase.current)
  return quoted?.state === 'quote-accepted'
    ? toPayment(subject, quoted.payment)
    : goOn(c, myAddress(c, `cases/${theCase.number}?thanks`))
}

/** No. */
export const sendQuoteNo = (c: WebRequest) =>
  withCase(c, async (subject) => {
    const form = await parseForm(c, z.object({ version, note: textField({ max: 2000, min: 0 }) }))
    if ('problems' in form) return goOn(c, myAddress(c, `cases/${subject.theCase.number}`))
    const { version: seen, note } = form.values
    const outcome = await give(subject, Number(seen), { command: 'decline-quote', note })
    return caseDone(subject, outcome, { word: 'thanks', typed: note, given: form.given })
  })

/** On to the payment of the quote that was accepted. */
export const sendQuotePay = (c: WebRequest) =>
  withCase(c, (subject) => {
    const quoted = quotedIn(subject.theCase.current)
    return quoted?.state === 'quote-accepted'
      ? toPayment(subject, quoted.payment)
      : goOn(c, myAddress(c, `cases/${subject.theCase.number}`))
  })

async function toPayment({ c }: Subject, payment: string): Promise<Response> {
  const { db, now, chance } = c.var.context
  const token = chance()
  await makePaymentLink(db, shopOf(c).name, payment, { token, at: now() })
  return goOn(c, `/${shopOf(c).name}/pay/${token}`)
}

const give = (
  { c, theCase, session }: Subject,
  seen: number,
  command: Extract<QuoteCommand, { command: 'accept-quote' | 'decline-quote' }>,
): Promise<Done | NotDone> =>
  press(c.var.context.db, shopOf(c), theCase.number, command, {
    actor: actorOf(session),
    at: c.var.context.now(),
    version: seen,
  })
