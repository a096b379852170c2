/** The customer names the account that a refund goes to. */
import { z } from 'zod'
import { factsOfCase, giveAccount } from '#cases'
import { readAccountNumber } from '#payments'
import { openRulingContext } from '#rulings'
import { lineField, parseForm, problem, shopOf, type WebRequest } from '#web/http'
import { sentencesOf } from '#web/ui'
import { actorOf } from '../access.ts'
import { goOn, myAddress } from '../respond.ts'
import { mayNameAccount, wantsAccount } from './account-section.tsx'
import { caseAgain, caseDone, caseMovedOn, withCase } from './case.ts'

const shape = z.object({
  bank: lineField({ max: 200 }),
  account: lineField({ max: 50 }).transform((typed, context) => {
    const number = readAccountNumber(typed)
    if (number !== undefined) return number
    context.addIssue({ code: 'custom', message: problem('refund.account.number.wrong') })
    return z.NEVER
  }),
  holder: lineField({ max: 100 }),
})

export const sendAccount = (c: WebRequest) =>
  withCase(c, async (subject) => {
    const { order, session, theCase } = subject
    const { db, now } = c.var.context
    const shop = shopOf(c)
    const by = { actor: actorOf(session), at: now() }
    const facts = factsOfCase(await openRulingContext(db, shop, order), theCase, by)
    if (!mayNameAccount(session)) return goOn(c, myAddress(c, `cases/${theCase.number}`))
    // An account is repeated on no page.
    if (!wantsAccount(theCase, facts)) return caseMovedOn(subject)
    const form = await parseForm(c, shape)
    if ('problems' in form)
      return caseAgain(subject, { given: form.given, sentences: sentencesOf(c.var.language, form.problems) })
    const outcome = await giveAccount(db, facts, form.values)
    const { number, current } = theCase
    return caseDone(
      subject,
      'refused' in outcome ? { refused: 'page-out-of-date', number } : { number, state: current.state },
      { word: 'thanks', typed: '' },
    )
  })
