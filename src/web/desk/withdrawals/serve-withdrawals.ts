/** Declared withdrawals at the desk: read, matched to an order, or answered where there is none. */
import { z } from 'zod'
import { plainNumber, readOrder } from '#ordering'
import { mayDo, readMembers } from '#staff'
import type { Piece } from '#units'
import {
  answerStatement,
  matchStatement,
  numbersIn,
  readStatement,
  readStatements,
  meaning,
  withdrawable,
  type KeptStatement,
  type NotMatched,
} from '#withdrawals'
import { parseForm, textField, type FormValues, type WebApp, type WebRequest } from '#web/http'
import { atDesk, deskFrame, refuseRole, type AtDesk } from '#web/staff-session'
import { sentencesOf } from '#web/ui'
import { say, type Language } from '#words'
import { refuseNumber } from '../desk-page.tsx'
import { actorOf, namesOf } from '../people.ts'
import { lineField, MatchScreen, WithdrawalsScreen } from './withdrawals-screen.tsx'

/** As many as a person looks through, of open ones and of those that are done. */
const most = 100

export function serveWithdrawals(app: WebApp): void {
  app.get('/desk/:shop/withdrawals', forThose(listPage))
  app.get('/desk/:shop/withdrawals/:statement', withStatement(matchPage))
  app.post('/desk/:shop/withdrawals/:statement/order', withStatement(postMatch))
  app.post('/desk/:shop/withdrawals/:statement/answer', withStatement(postAnswer))
}

type Handler = (c: WebRequest, desk: AtDesk) => Promise<Response>
type WithKept = (c: WebRequest, desk: AtDesk, kept: KeptStatement) => Promise<Response>

const forThose = (handler: Handler) =>
  atDesk((c, desk) => (mayDo(desk.member.role, 'decide-cases') ? handler(c, desk) : refuseRole(c, desk)))

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const withStatement = (handler: WithKept) =>
  forThose(async (c, desk) => {
    const name = c.req.param('statement') ?? ''
    const kept = uuid.test(name) ? await readStatement(c.var.context.db, desk.shop.name, name) : undefined
    return kept === undefined ? refuseNumber(c, desk) : handler(c, desk, kept)
  })

async function listPage(c: WebRequest, desk: AtDesk): Promise<Response> {
  const { db } = c.var.context
  const statements = await readStatements(db, desk.shop.name, most)
  const names = namesOf(await readMembers(db, desk.shop.name))
  return c.html(WithdrawalsScreen({ frame: deskFrame(c, desk), desk, statements, names }))
}

/** One statement, and, where an order was named, its pieces to choose from. */
async function matchPage(
  c: WebRequest,
  desk: AtDesk,
  kept: KeptStatement,
  wrong: Readonly<Record<string, string>> = {},
  given: FormValues = {},
): Promise<Response> {
  const { db } = c.var.context
  const { shop } = desk
  const [guess = ''] = numbersIn(kept.contract, shop.settings['order-prefix'])
  const number = plainNumber(c.req.query('order') ?? given['order'] ?? guess).slice(0, 40)
  const order = number === '' ? undefined : await readOrder(db, shop.name, number)
  const pieces = order === undefined ? [] : await withdrawable(db, shop, order)
  const sought = order === undefined && c.req.query('order') !== undefined
  const sentences = {
    ...(sought ? { order: say(c.var.language, 'desk.withdrawals.no-order') } : {}),
    ...wrong,
  }
  const names = namesOf(await readMembers(db, shop.name))
  const frame = deskFrame(c, desk, `/desk/${shop.name}/withdrawals/${kept.statement}`)
  const page = MatchScreen({ frame, desk, kept, number, order, pieces, names, sentences, given })
  return c.html(page, Object.keys(sentences).length > 0 ? 422 : 200)
}

const answerShape = z.object({ note: textField({ max: 2000 }) })

async function postAnswer(c: WebRequest, desk: AtDesk, kept: KeptStatement): Promise<Response> {
  const form = await parseForm(c, answerShape)
  if ('problems' in form)
    return matchPage(c, desk, kept, sentencesOf(c.var.language, form.problems), form.given)
  const { db, now } = c.var.context
  const by = { actor: actorOf(desk), at: now() }
  const { note } = form.values
  const outcome = await answerStatement(db, desk.shop, kept, { note, by })
  return goOn(c, desk, kept, outcome)
}

const orderShape = z.object({ order: textField({ max: 40 }) }).loose()

/** How many of each line, by the fields `line-1`, `line-2` …; nothing is none. */
function meantIn(given: FormValues, pieces: readonly Piece[]) {
  return pieces.flatMap((piece) => {
    const typed = (given[lineField(piece)] ?? '').normalize('NFKC')
    return typed === '' || /^\d{1,6}$/.test(typed) ? [{ ...meaning(piece), quantity: Number(typed) }] : []
  })
}

/** What is wrong with these numbers, each at its field: more than can be meant, no number, or none at all. */
function wrongIn(given: FormValues, pieces: readonly Piece[], language: Language) {
  const meant = meantIn(given, pieces)
  const quantityOf = (piece: Piece) => {
    const { line, part } = meaning(piece)
    return meant.find((one) => one.line === line && one.part === part)?.quantity
  }
  const wrong = pieces.flatMap((piece) => {
    const most = piece.free.length
    return (quantityOf(piece) ?? Infinity) > most
      ? [[lineField(piece), say(language, 'desk.withdrawals.most', { most })] as const]
      : []
  })
  const [first] = pieces
  if (wrong.length > 0 || first === undefined || meant.some(({ quantity }) => quantity > 0))
    return Object.fromEntries(wrong)
  return { [lineField(first)]: say(language, 'desk.withdrawals.none') }
}

async function postMatch(c: WebRequest, desk: AtDesk, kept: KeptStatement): Promise<Response> {
  const form = await parseForm(c, orderShape)
  if ('problems' in form)
    return matchPage(c, desk, kept, sentencesOf(c.var.language, form.problems), form.given)
  const { db, now } = c.var.context
  const order = await readOrder(db, desk.shop.name, form.values.order)
  if (order === undefined) return refuseNumber(c, desk)
  const pieces = await withdrawable(db, desk.shop, order)
  if (kept.match !== undefined) return goOn(c, desk, kept, { refused: 'already-matched' })
  const wrong = wrongIn(form.given, pieces, c.var.language)
  if (Object.keys(wrong).length > 0) return matchPage(c, desk, kept, wrong, form.given)
  const meant = meantIn(form.given, pieces)
  const by = { actor: actorOf(desk), at: now() }
  const outcome = await matchStatement(db, desk.shop, kept, { order, meant, by })
  return goOn(c, desk, kept, outcome)
}

function goOn(
  c: WebRequest,
  desk: AtDesk,
  kept: KeptStatement,
  outcome: object | NotMatched,
): Response | Promise<Response> {
  if (!('refused' in outcome)) return c.redirect(`/desk/${desk.shop.name}/withdrawals`, 303)
  const key = outcome.refused === 'already-matched' ? 'desk.withdrawals.already' : 'desk.withdrawals.none'
  return matchPage(c, desk, kept, { order: say(c.var.language, key) })
}
