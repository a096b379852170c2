/**
 * An inquiry becomes a request with one press: words, photos and language go along, and both lead to each
 * other. Whether it may, the documents say, as for every request.
 */
import { z } from 'zod'
import { openCase, type NotOpened } from '#cases'
import { openingRequests } from '#cases/kinds'
import { linkCase, type Thread } from '#inquiries'
import type { Ask } from '#policy'
import { parseForm, textField, uuidOf, type FormValues, type WebApp, type WebRequest } from '#web/http'
import { deskFrame, type AtDesk } from '#web/staff-session'
import { say, type Language } from '#words'
import { actorOf } from '../people.ts'
import { openRequests, ordersOf } from './orders-of.ts'
import { forThose, withThread } from './serve-inquiries.ts'
import { pieceName, ToCaseScreen, type PieceChoice } from './to-case-screen.tsx'
import { newWords } from './words-for-case.ts'

export function serveToCase(app: WebApp): void {
  app.get(
    '/desk/:shop/inquiries/:number/case',
    forThose(withThread((c, desk, thread) => show(c, desk, thread, {}))),
  )
  app.post('/desk/:shop/inquiries/:number/case', forThose(withThread(postCase)))
}

type Shown = { readonly given?: FormValues; readonly asks?: readonly Ask[]; readonly refusal?: string }

async function show(
  c: WebRequest,
  desk: AtDesk,
  thread: Thread,
  { given = {}, asks = [], refusal }: Shown,
): Promise<Response> {
  const page = ToCaseScreen({
    frame: deskFrame(c, desk, `/desk/${desk.shop.name}/inquiries/${thread.inquiry.number}`),
    desk,
    thread,
    pieces: await piecesOf(c, desk, thread),
    open: await openRequests(c.var.context.db, desk.shop.name, thread),
    requests: openingRequests,
    given,
    asks,
    refusal,
  })
  return c.html(page, refusal === undefined && asks.length === 0 ? 200 : 422)
}

const piecesOf = async (c: WebRequest, { shop }: AtDesk, thread: Thread): Promise<readonly PieceChoice[]> =>
  (await ordersOf(c.var.context.db, shop.name, thread)).flatMap((order) =>
    order.lines.map((line) => ({ order, line })),
  )

const shape = z
  .object({
    piece: textField({ max: 60 }),
    request: textField({ max: 60 }),
    /** How many requests the inquiry had led to as the page was shown. */
    made: textField({ max: 4, min: 0 }).optional(),
  })
  .catchall(z.union([z.string().max(300), z.array(z.unknown())]))

async function postCase(c: WebRequest, desk: AtDesk, thread: Thread): Promise<Response> {
  const { db, now } = c.var.context
  const { language } = c.var
  const form = await parseForm(c, shape)
  const { given } = form
  const piece = (await piecesOf(c, desk, thread)).find((one) => pieceName(one) === given['piece'])
  const request = openingRequests.find((one) => one === given['request'])
  if ('problems' in form || piece === undefined || request === undefined)
    return show(c, desk, thread, { given, refusal: say(language, 'form.choose') })
  const { inquiry, language: spoken } = thread.inquiry
  const { words, photos } = newWords(thread)
  const { made = '0' } = form.values
  const wanted = {
    description: words,
    photos,
    language: spoken,
    // The same page pressed twice is one request; a page that shows the first one leads to another.
    key: uuidOf('inquiry becomes', desk.shop.name, inquiry, pieceName(piece), request, made),
    request,
    line: piece.line.line,
    quantity: 1,
    requester: 'buyer' as const,
    answers: answersIn(given),
  }
  const opened = (at: number) => openCase(db, desk.shop, piece.order, wanted, { actor: actorOf(desk), at })
  const first = await opened(now())
  // What was told in time counts as told in time, though the request is written down later.
  const late = 'refused' in first && first.refused === 'ruling-refuses'
  const outcome = late ? await opened(thread.inquiry.askedAt) : first
  if ('refused' in outcome) {
    if (outcome.refused === 'questions-open') return show(c, desk, thread, { given, asks: outcome.asks })
    return show(c, desk, thread, { given, refusal: refusalOf(outcome, language) })
  }
  // Made before from a page that did not show it yet: whoever presses is told, and may mean another matter.
  if (Number(made) < thread.cases.length && thread.cases.includes(outcome.number))
    return show(c, desk, thread, {
      given,
      refusal: say(language, 'desk.inquiry.case.made', { number: outcome.number }),
    })
  await linkCase(db, desk.shop.name, inquiry, outcome.number, { actor: actorOf(desk), at: now() })
  return c.redirect(`/desk/${desk.shop.name}/cases/${outcome.number}`, 303)
}

/** The inquiry form and mail reach the shop alike: the documents are told that it came by the form. */
const answersIn = (given: FormValues): Readonly<Record<string, string>> => ({
  channel: 'form',
  ...Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) =>
      name.startsWith('answer-') && value !== '' ? [[name.slice('answer-'.length), value]] : [],
    ),
  ),
})

function refusalOf(outcome: NotOpened, language: Language): string {
  if (outcome.refused === 'ruling-refuses') return say(language, 'desk.inquiry.case.refused')
  if (outcome.refused === 'case-already-open')
    return say(language, 'desk.inquiry.case.busy', { number: outcome.number })
  return say(language, 'desk.inquiry.case.cannot')
}
