/**
 * An inquiry about a piece that has an open request is put to that request with one press: words and photos
 * go along, both lead to each other, and the customer is told where it goes on.
 */
import { z } from 'zod'
import { isClosed, isReadable, press, readCase } from '#cases'
import { transaction } from '#db'
import { joinCase, readThread, type StandardText, type Thread } from '#inquiries'
import { parseForm, type WebApp, type WebRequest } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import { say } from '#words'
import { actorOf } from '../people.ts'
import { ordersOf } from './orders-of.ts'
import { forThose, showThread, withThread } from './serve-inquiries.ts'
import { isNew, newWords } from './words-for-case.ts'

export function serveJoinCase(app: WebApp): void {
  app.post('/desk/:shop/inquiries/:number/request', forThose(withThread(postJoin)))
}

const count = z.string().regex(/^\d{1,9}$/)

/** The versions of both as the page showed them. */
const shape = z.object({ version: count, case: z.string().max(40), 'case-version': count })

async function postJoin(c: WebRequest, desk: AtDesk, thread: Thread): Promise<Response> {
  const { db, now } = c.var.context
  const form = await parseForm(c, shape)
  if ('problems' in form) return showThread(c, desk, thread, { moved: true })
  const { version, case: number, 'case-version': caseVersion } = form.values
  const theCase = await readCase(db, desk.shop.name, number)
  const orders = await ordersOf(db, desk.shop.name, thread)
  const isTheirs = orders.some((order) => order.number === theCase?.order)
  if (theCase === undefined || !isReadable(theCase) || isClosed(theCase) || !isTheirs)
    return showThread(c, desk, thread, { moved: true })
  const by = { actor: actorOf(desk), at: now() }
  const at = { version: Number(version), caseVersion: Number(caseVersion) }
  if (await join(c, desk, thread, number, { ...by, ...at }))
    return c.redirect(`/desk/${desk.shop.name}/cases/${number}?done=yes`, 303)
  const asItIs = (await readThread(db, desk.shop.name, { number: thread.inquiry.number })) ?? thread
  return showThread(c, desk, asItIs, { moved: true })
}

type By = {
  readonly actor: ReturnType<typeof actorOf>
  readonly at: number
  readonly version: number
  readonly caseVersion: number
}

/** Both or neither: false where one of them is not as the page showed it. */
async function join(
  c: WebRequest,
  { shop }: AtDesk,
  thread: Thread,
  number: string,
  { actor, at, version, caseVersion }: By,
): Promise<boolean> {
  const { db, origin } = c.var.context
  const { words, photos } = newWords(thread, number)
  // The same press before did it.
  if (!isNew({ words, photos })) return true
  const { inquiry } = thread
  const told = takenUp(`${origin}/${shop.name}/my/cases/${number}`, number)
  const command = { command: 'take-in-words', inquiry: inquiry.number, note: words, photos } as const
  return transaction(db, async (tx) => {
    const by = { actor, at, version }
    const joined = await joinCase(tx, shop.name, inquiry.inquiry, { number, told }, by)
    if ('refused' in joined) return false
    const pressed = await press(tx, shop, number, command, { actor, at, version: caseVersion })
    if ('refused' in pressed) throw new NotPressed()
    return true
  }).catch((problem: unknown) => {
    if (problem instanceof NotPressed) return false
    throw problem
  })
}

/** Takes back what was written in the thread. */
class NotPressed extends Error {}

/** What the customer is told of it, in both languages. */
function takenUp(address: string, number: string): StandardText {
  const title = (language: 'ja' | 'en') => say(language, 'inquiry.text.taken-up.title', { number })
  const text = (language: 'ja' | 'en') => say(language, 'inquiry.text.taken-up', { number, address })
  return { title: { ja: title('ja'), en: title('en') }, text: { ja: text('ja'), en: text('en') } }
}
