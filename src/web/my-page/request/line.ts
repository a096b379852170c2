/** One line of an order, and whoever asks about it: what the pages about a request begin with. */
import type { OrderLine } from '#ordering'
import { openRulingContext, type RulingContext, type Requester } from '#rulings'
import type { DocumentSet } from '#web/answers'
import { shopOf, type WebRequest } from '#web/http'
import type { Instant } from '#calendar'
import { requesterOf } from '../access.ts'
import { foreign, myAddress } from '../respond.ts'
import { withOrder, type Look } from '../sign-in/session.ts'

/** `path` is the address of the request's pages. */
export type Subject = Look & {
  readonly c: WebRequest
  readonly rulingContext: RulingContext
  readonly line: OrderLine
  readonly requester: Requester
  readonly at: Instant
  readonly path: string
  readonly documentSet: DocumentSet
}

/** Goes on with the line in the address, if this person may see its order. `place` is what follows it. */
export async function withLine(
  c: WebRequest,
  place: string,
  go: (subject: Subject) => Promise<Response> | Response,
): Promise<Response> {
  return withOrder(c, c.req.param('number') ?? '', async (look) => {
    const { context, language } = c.var
    const shop = shopOf(c)
    const line = look.order.lines.find((one) => String(one.line) === c.req.param('line'))
    if (line === undefined) return foreign(c, 'order')
    const rulingContext = await openRulingContext(context.db, shop, look.order)
    const documentSet = {
      shop: shop.name,
      documents: rulingContext.documents,
      published: shop.documents,
      language,
    }
    const path = myAddress(c, `orders/${look.order.number}/lines/${line.line}/${place}`)
    const requester = requesterOf(look.session)
    return go({ ...look, c, path, documentSet, rulingContext, line, requester, at: context.now() })
  })
}
