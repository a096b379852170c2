/**
 * `/desk/{shop}/`: the queue, as the filters in the address show it. What is searched for within them is a
 * customer's name as often as not: it is sent as a form and stands in no address.
 */
import { z } from 'zod'
import { isClosed, isReadable, queueLimit, readQueue, readWithAccount, type FoundCase } from '#cases'
import { commerce, wordIn } from '#policy'
import { lackedBy } from '#shops'
import { readMembers } from '#staff'
import { say, type Language } from '#words'
import { parseForm, textField, type WebApp, type WebRequest } from '#web/http'
import { atDesk, type AtDesk, deskFrame } from '#web/staff-session'
import { namesOf, type Names } from '../people.ts'
import { pieceKey, readPieces, type QueuePiece } from './pieces.read.sql.ts'
import { chosenText } from './batch.ts'
import { narrowIn, queueOf } from './narrow.ts'
import { countsOf, filterIn, isFound, shownCases } from './queue.ts'
import { QueueScreen, type QueueRow } from './queue-screen.tsx'
import { valueWord } from '../case/ruling-view.ts'
import { stateWord } from '../case/words.ts'

export function serveQueue(app: WebApp): void {
  app.get('/desk/:shop', (c) => c.redirect(`/desk/${c.req.param('shop')}/`, 303))
  app.get(
    '/desk/:shop/',
    atDesk((c, desk) => queuePage(c, desk, '')),
  )
  app.post('/desk/:shop/', atDesk(postSearch))
}

const searchForm = z.object({ q: textField({ max: 100, min: 0 }) })

async function postSearch(c: WebRequest, desk: AtDesk): Promise<Response> {
  const form = await parseForm(c, searchForm)
  return queuePage(c, desk, 'values' in form ? form.values.q : '')
}

async function queuePage(c: WebRequest, desk: AtDesk, sought: string): Promise<Response> {
  const { db, now } = c.var.context
  const { shop, member } = desk
  const filter = filterIn(c.req.query('show'))
  const members = await readMembers(db, shop.name)
  const narrow = narrowIn(
    (name) => c.req.query(name),
    members.map((one) => one.member),
  )
  const looking = { member: member.member, now: now(), zone: shop.calendar.zone }
  const of = queueOf(narrow, looking)
  const [open, closed] = await Promise.all([
    readQueue(db, shop.name, of),
    filter === 'closed' ? readQueue(db, shop.name, { ...of, closed: true }) : [],
  ])
  const shown = shownCases(filter, { open, closed }, looking)
  const pieces = await readPieces(
    db,
    shop.name,
    shown.map(({ order }) => order),
  )
  const withAccount = await readWithAccount(db, shop.name, shown.flatMap(isOwed))
  const names = namesOf(members)
  const rows = shown
    .map((theCase) => {
      const read = rowOf(theCase, pieces, names, c.var.language)
      const row = withAccount.has(theCase.number) ? accountNamed(read, c.var.language) : read
      return {
        row: filter === 'closed' ? row : stillHere(row, theCase, c.var.language),
        order: theCase.order,
      }
    })
    .filter(({ row, order }) => isFound(sought, [row.number, order, row.customer, row.piece]))
    .map(({ row }) => row)
  const counts = countsOf(open, looking)
  const most = (filter === 'closed' ? closed : open).length < queueLimit ? undefined : queueLimit
  const frame = deskFrame(c, desk)
  const missing = member.role === 'owner' ? lackedBy(shop.settings.selling) : []
  return c.html(
    QueueScreen({
      frame,
      desk,
      filter,
      narrow,
      names,
      counts,
      sought,
      rows,
      most,
      now: looking.now,
      missing,
    }),
  )
}

/** A refund is to be paid, to an account where it cannot go back by the same means. */
const isOwed = (theCase: FoundCase): readonly string[] =>
  isReadable(theCase) && theCase.current.state === 'refund-owed' ? [theCase.number] : []

/** Nobody is waited for any more: it can be paid. */
const accountNamed = (row: QueueRow, language: Language): QueueRow => ({
  ...row,
  state: say(language, 'queue.account-named', { state: row.state }),
})

/** In the queue although it is over: its piece has yet to leave the shop. */
const stillHere = (row: QueueRow, theCase: FoundCase, language: Language): QueueRow =>
  isClosed(theCase) ? { ...row, state: say(language, 'queue.still-here', { state: row.state }) } : row

function rowOf(
  theCase: FoundCase,
  pieces: ReadonlyMap<string, QueuePiece>,
  names: Names,
  language: Language,
): QueueRow {
  const about = pieces.get(pieceKey(theCase.order, theCase.line))
  return {
    number: theCase.number,
    address: `/desk/${theCase.shop}/cases/${theCase.number}`,
    dueAt: theCase.dueAt,
    kind: valueWord(commerce.requests, theCase.request, language),
    customer: about?.customer ?? '',
    piece: about === undefined ? '' : wordIn(about.piece, language),
    state: say(language, stateWord(theCase)),
    choice: isReadable(theCase) && !isClosed(theCase) ? chosenText(theCase) : undefined,
    assigned: theCase.assignedTo === null ? undefined : names.get(theCase.assignedTo),
  }
}
