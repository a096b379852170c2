/**
 * `/desk/{shop}/`: the queue, as a filter in the address shows it. What is searched for is a customer's name
 * as often as not: it is sent as a form and stands in no address.
 */
import { z } from 'zod'
import { isClosed, isReadable, readQueue, type FoundCase } from '#cases'
import { commerce, wordIn } from '#policy'
import { readMembers } from '#staff'
import { say, type Language } from '#words'
import { parseForm, textField, type WebApp, type WebRequest } from '#web/http'
import { atDesk, type AtDesk, deskFrame } from '#web/staff-session'
import { namesOf, type Names } from '../people.ts'
import { pieceKey, readPieces, type QueuePiece } from './pieces.read.sql.ts'
import { chosenText } from './batch.ts'
import { countsOf, filterIn, isFound, shownCases } from './queue.ts'
import { QueueScreen, type QueueRow } from './queue-screen.tsx'
import { valueWord } from '../case/ruling-view.ts'
import { stateWord } from '../case/words.ts'

export function serveQueue(app: WebApp): void {
  app.get('/desk/:shop', (c) => c.redirect(`/desk/${c.req.param('shop')}/`, 303))
  app.get(
    '/desk/:shop/',
    atDesk((c, desk) => queuePage(c, desk, c.req.query('show'), '')),
  )
  app.post('/desk/:shop/', atDesk(postSearch))
}

const searchForm = z.object({ q: textField({ max: 100, min: 0 }), show: textField({ max: 20, min: 0 }) })

async function postSearch(c: WebRequest, desk: AtDesk): Promise<Response> {
  const form = await parseForm(c, searchForm)
  const { q, show } = 'values' in form ? form.values : { q: '', show: '' }
  return queuePage(c, desk, show, q)
}

async function queuePage(
  c: WebRequest,
  desk: AtDesk,
  show: string | undefined,
  sought: string,
): Promise<Response> {
  const { db, now } = c.var.context
  const { shop, member } = desk
  const filter = filterIn(show)
  const [open, closed, members] = await Promise.all([
    readQueue(db, shop.name),
    filter === 'closed' ? readQueue(db, shop.name, { closed: true }) : [],
    readMembers(db, shop.name),
  ])
  const looking = { member: member.member, now: now(), zone: shop.calendar.zone }
  const shown = shownCases(filter, { open, closed }, looking)
  const pieces = await readPieces(
    db,
    shop.name,
    shown.map(({ order }) => order),
  )
  const rows = shown
    .map((theCase) => rowOf(theCase, pieces, namesOf(members), c.var.language))
    .filter(({ number, customer, piece }) => isFound(sought, [number, customer, piece]))
  const counts = countsOf(open, looking)
  return c.html(
    QueueScreen({ frame: deskFrame(c, desk), desk, filter, counts, sought, rows, now: looking.now }),
  )
}

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
