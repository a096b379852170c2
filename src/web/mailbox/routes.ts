/**
 * `/mailbox`: the newest letters, each as plain text and, at an address of its own, as the HTML that would be
 * sent. It lists live sign-in links, so it is there in the demonstration alone.
 */
import type { HtmlEscapedString } from 'hono/utils/html'
import { readLetter, readMailbox, type KeptLetter } from '#mail'
import { houseFrame, serveAssets, type WebApp, type WebRequest } from '#web/http'
import { letterScreen, mailboxScreen } from './mailbox-screen.tsx'
import { style } from './style.file.ts'

const newest = 100
const identity = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'

/**
 * A letter is a document made of what customers wrote: it may show text in its own styles, as mail programs
 * do, and links may be followed; nothing else, and nothing is loaded.
 */
const letterPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"

/** Adds `/mailbox`, `/mailbox/{shop}/{letter}` and the same with `/html`. */
export function register(app: WebApp): void {
  serveAssets(app, [style])
  app.get('/mailbox', async (c) => {
    const { db, mailbox, shops } = c.var.context
    if (mailbox === undefined) return c.notFound()
    const shop = shops.get(c.req.query('shop') ?? '')
    const letters = await readMailbox(db, { shop: shop?.name, limit: newest })
    const page = mailboxScreen(houseFrame(c), { shops: [...shops.values()], chosen: shop, letters })
    return c.html(page as HtmlEscapedString)
  })
  app.get('/mailbox/', (c) => c.redirect('/mailbox', 308))
  app.get(`/mailbox/:shop/:letter{${identity}}`, (c) =>
    withLetter(c, (letter) => {
      const shop = c.var.context.shops.get(letter.shop)
      return shop === undefined
        ? c.notFound()
        : c.html(letterScreen(houseFrame(c), shop, letter) as HtmlEscapedString)
    }),
  )
  app.get(`/mailbox/:shop/:letter{${identity}}/html`, (c) =>
    withLetter(c, (letter) => {
      c.header('content-security-policy', letterPolicy)
      return c.html(letter.html)
    }),
  )
}

async function withLetter(
  c: WebRequest,
  go: (letter: KeptLetter) => Response | Promise<Response>,
): Promise<Response> {
  const { db, mailbox } = c.var.context
  if (mailbox === undefined) return c.notFound()
  const letter = await readLetter(db, c.req.param('shop') ?? '', c.req.param('letter') ?? '')
  return letter === undefined ? c.notFound() : go({ ...letter, ...mailbox.sent(letter.letter) })
}
