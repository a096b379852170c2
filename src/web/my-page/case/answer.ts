/** The answer to what the documents ask of a withdrawal that was declared without it. */
import { z } from 'zod'
import { factsOfCase, press } from '#cases'
import { openRulingContext } from '#rulings'
import { parseForm, shopOf, type WebRequest } from '#web/http'
import { say } from '#words'
import { actorOf } from '../access.ts'
import { goOn, myAddress } from '../respond.ts'
import { asksHere } from './answer-section.tsx'
import { caseAgain, caseDone, withCase } from './case.ts'

const shape = z.looseObject({ version: z.string().regex(/^\d{1,9}$/) })

export const sendAnswer = (c: WebRequest) =>
  withCase(c, async (subject) => {
    const { context, language } = c.var
    const { theCase, order, session } = subject
    const shop = shopOf(c)
    const form = await parseForm(c, shape)
    if ('problems' in form) return goOn(c, myAddress(c, `cases/${theCase.number}`))
    const { given } = form
    const by = { actor: actorOf(session), at: context.now(), version: Number(form.values.version) }
    const facts = factsOfCase(await openRulingContext(context.db, shop, order), theCase, by)
    const open = asksHere(theCase, facts).filter((ask) => isUnanswered(ask, given[ask.fact]))
    if (open.length > 0) {
      const sentences = Object.fromEntries(open.map(({ fact }) => [fact, say(language, 'form.choose')]))
      return caseAgain(subject, { given, sentences })
    }
    const outcome = await press(context.db, shop, theCase.number, { command: 'answer', answers: given }, by)
    return caseDone(subject, outcome, { word: 'thanks', typed: '' })
  })

const isUnanswered = (
  { values }: { readonly values: readonly { readonly value: string }[] },
  answer: string | undefined,
): boolean => !values.some(({ value }) => value === answer)
