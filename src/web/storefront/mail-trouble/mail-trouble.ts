/**
 * The page for people whom no mail reached, and its question whether there is an order: answered by mail
 * alone, the same way for every address, so that no stranger learns anything (KAORU-27, MILA-36).
 */
import { z } from 'zod'
import { formatInstant, formatMoment } from '#calendar'
import { askSignIn } from '#customers'
import { letterIdentity } from '#mail'
import { readOrdersOf } from '#ordering'
import { mailField, networkOf, parseForm, shopFrame, shopOf, type WebApp, type WebRequest } from '#web/http'
import { sentencesOf } from '#web/ui'
import { say } from '#words'
import { mailTroubleScreen, type MailTrouble } from './mail-trouble-screen.tsx'

const form = z.object({ address: mailField() })

const minute = 60_000

/** So many of somebody's orders stand in the letter, the newest first. */
const most = 20

/** Adds `/{shop}/mail-trouble`. */
export function registerMailTrouble(app: WebApp): void {
  app.get('/:shop/mail-trouble', (c) =>
    c.var.shop === undefined ? c.notFound() : page(c, { asked: c.req.query('asked') !== undefined }),
  )
  app.post('/:shop/mail-trouble', (c) => (c.var.shop === undefined ? c.notFound() : ask(c)))
}

function page(c: WebRequest, shown: Partial<MailTrouble>, status: 200 | 422 | 429 = 200) {
  const screen = { asked: false, given: {}, sentences: {}, ...shown }
  return c.html(mailTroubleScreen(shopFrame(c), shopOf(c), screen), status)
}

async function ask(c: WebRequest) {
  const { context, language } = c.var
  const shop = shopOf(c)
  const { name, calendar } = shop
  const read = await parseForm(c, form)
  if ('problems' in read)
    return page(c, { given: read.given, sentences: sentencesOf(language, read.problems) }, 422)
  const outcome = await askSignIn(context.db, name, read.values.address, {
    at: context.now(),
    letter: letterIdentity(context.chance()),
    network: networkOf(c),
    orders: async (tx, customer) =>
      (await readOrdersOf(tx, name, customer)).slice(0, most).map(({ number, placedAt }) => ({
        number,
        placed: { at: formatInstant(placedAt), zone: calendar.zone },
      })),
  })
  if (!('refused' in outcome)) return c.redirect(`/${name}/mail-trouble?asked=yes`, 303)
  if (outcome.refused === 'not-an-address')
    return page(
      c,
      { given: read.given, sentences: sentencesOf(language, { address: { key: 'form.mail' } }) },
      422,
    )
  const moment = formatMoment(Math.ceil(outcome.retryAt / minute) * minute, calendar.zone, language)
  const sentences = { address: say(language, 'mail.trouble.too-often', { moment }) }
  return page(c, { given: read.given, sentences }, 429)
}
