/**
 * What the customer tells of a parcel: that it cannot be found; where one that came back goes next.
 */
import { z } from 'zod'
import { press } from '#cases'
import { parseForm, shopOf, lineField, textField, type WebRequest } from '#web/http'
import { sentencesOf } from '#web/ui'
import type { AnyCommand } from '#cases/kinds'
import { actorOf } from '../access.ts'
import { goOn, myAddress } from '../respond.ts'
import { caseAgain, caseDone, withCase, type Subject, type Tried } from './case.ts'

const version = z.string().regex(/^\d{1,9}$/)

/** The carrier cannot find it. */
export const sendMissing = (c: WebRequest) =>
  withCase(c, async (subject) => {
    const form = await parseForm(c, z.object({ version }))
    if ('problems' in form) return goOn(c, myAddress(c, `cases/${subject.theCase.number}`))
    return tell(subject, form.values.version, { command: 'say-missing' })
  })

const address = z.object({
  version,
  name: lineField({ max: 100 }),
  lines: textField({ max: 400 }),
  note: textField({ max: 2000, min: 0 }),
})

/** Where a parcel that came back goes next; the order's own address is no new one. */
export const sendAddress = (c: WebRequest) =>
  withCase(c, async (subject) => {
    const form = await parseForm(c, address)
    if ('problems' in form)
      return caseAgain(subject, { given: form.given, sentences: sentencesOf(c.var.language, form.problems) })
    const { version: seen, name, note } = form.values
    const written = form.values.lines.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
    const { deliverTo } = subject.order
    const isSame = name === deliverTo.name && written.join('\n') === deliverTo.lines.join('\n')
    const lines = isSame ? [] : written
    const typed = [name, ...written, note].filter((one) => one !== '').join('\n')
    const tried = { typed, given: form.given }
    return tell(subject, seen, { command: 'give-address', name, lines, note }, tried)
  })

/** It is not to be sent again. */
export const sendNoParcel = (c: WebRequest) =>
  withCase(c, async (subject) => {
    const form = await parseForm(c, z.object({ version, 'no-note': textField({ max: 2000, min: 0 }) }))
    if ('problems' in form)
      return caseAgain(subject, { given: form.given, sentences: sentencesOf(c.var.language, form.problems) })
    const { version: seen, 'no-note': note } = form.values
    return tell(subject, seen, { command: 'decline-parcel', note }, { typed: note, given: form.given })
  })

async function tell(
  subject: Subject,
  seen: string,
  command: AnyCommand,
  tried: Tried = { typed: '' },
): Promise<Response> {
  const { c, theCase, session } = subject
  const { db, now } = c.var.context
  const by = { actor: actorOf(session), at: now(), version: Number(seen) }
  const outcome = await press(db, shopOf(c), theCase.number, command, by)
  return caseDone(subject, outcome, { word: 'thanks', ...tried })
}
