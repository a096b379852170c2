/** One piece of an order, and whoever asks about it: what the pages about a request begin with. */
import type { Db } from '#db'
import type { Order, OrderLine } from '#ordering'
import type { RulingContext, Requester } from '#rulings'
import { isPart, piecesOf, type Piece, type Unit } from '#units'
import type { DocumentSet } from '#web/answers'
import { shopOf, type WebRequest } from '#web/http'
import type { Instant } from '#calendar'
import { requesterOf } from '../access.ts'
import { foreign, goOn, myAddress } from '../respond.ts'
import { withWholeOrder, type Look } from '../sign-in/session.ts'

/** `path` is the address of the request's pages; `line` the order line as it holds for the piece. */
export type Subject = Look & {
  readonly c: WebRequest
  readonly rulingContext: RulingContext
  readonly piece: Piece
  readonly line: OrderLine
  readonly requester: Requester
  readonly at: Instant
  readonly path: string
  readonly documentSet: DocumentSet
}

/**
 * Goes on with the piece in the address, if this person may see its order: `2` for the pieces of line 2,
 * `2.4` for the replacement that is unit 4 of it. `place` is what follows it.
 */
export const withLine = (
  c: WebRequest,
  place: string,
  go: (subject: Subject) => Promise<Response> | Response,
): Promise<Response> => withLineAnd(c, place, nothingElse, go)

/** As `withLine`, with what else is read of the order for it. */
export async function withLineAnd<More>(
  c: WebRequest,
  place: string,
  read: (db: Db, shop: string, order: string) => Promise<More>,
  go: (subject: Subject, more: More) => Promise<Response> | Response,
): Promise<Response> {
  const number = c.req.param('number') ?? ''
  const readMore = (db: Db, shop: string) => read(db, shop, number)
  return withWholeOrder(c, number, readMore, async (look) => {
    const { context, language } = c.var
    const shop = shopOf(c)
    if (look.order.givenUp !== null) return goOn(c, myAddress(c, `orders/${look.order.number}`))
    const named = c.req.param('line') ?? ''
    const { rulingContext } = look
    const piece = pieceNamed(named, look.order, rulingContext.units)
    if (piece === undefined) return foreign(c, 'order')
    const documentSet = {
      shop: shop.name,
      documents: rulingContext.documents,
      published: shop.documents,
      language,
    }
    const path = myAddress(c, `orders/${look.order.number}/lines/${named}/${place}`)
    const requester = requesterOf(look.session)
    const { line } = piece
    const subject = { ...look, c, path, documentSet, piece, line, requester, at: context.now() }
    return go(subject, look.more)
  })
}

const nothingElse = async () => undefined

function pieceNamed(named: string, order: Order, units: readonly Unit[]): Piece | undefined {
  const [number, unit] = named.split('.')
  const line = order.lines.find((one) => String(one.line) === number)
  if (line === undefined) return undefined
  return piecesOf(line, units).find((piece) => isPart(piece, unit === undefined ? undefined : Number(unit)))
}
