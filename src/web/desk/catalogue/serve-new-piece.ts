/** `/desk/{shop}/new-piece`: a piece that the owner adds, like one that is there. */
import { addPiece, readOwnedPieces } from '#catalogue'
import { transaction } from '#db'
import { openPool } from '#stock'
import { parseForm, type FormValues, type WebApp, type WebRequest } from '#web/http'
import { type atDesk, deskFrame, type AtDesk } from '#web/staff-session'
import { sentencesOf } from '#web/ui'
import { refuseNumber } from '../desk-page.tsx'
import { actorOf } from '../people.ts'
import { deskStatuses } from '../statuses.ts'
import { NewPieceScreen } from './new-piece-screen.tsx'
import { newPieceShape } from './piece-form.ts'

type Handler = (c: WebRequest, desk: AtDesk) => Promise<Response>
type Sentences = Readonly<Record<string, string>>

/** `forOwners`: whoever keeps the catalogue, and nobody else. */
export function serveNewPiece(app: WebApp, forOwners: (handler: Handler) => ReturnType<typeof atDesk>): void {
  app.get(
    '/desk/:shop/new-piece',
    forOwners((c, desk) => newPiecePage(c, desk, c.req.query('like') ?? '')),
  )
  app.post('/desk/:shop/new-piece', forOwners(postNewPiece))
}

async function newPiecePage(
  c: WebRequest,
  desk: AtDesk,
  name: string,
  { given, sentences }: { given: FormValues; sentences: Sentences } = { given: {}, sentences: {} },
): Promise<Response> {
  const pieces = await readOwnedPieces(c.var.context.db, desk.shop.name)
  const like = pieces.find(({ product, inFolder }) => inFolder && product.product === name)?.product
  if (like === undefined) return c.redirect(`/desk/${desk.shop.name}/catalogue`, 303)
  const before = {
    'material-ja': like.material.ja,
    'material-en': like.material.en,
    weight: String(like['weight-grams']),
  }
  const page = NewPieceScreen({
    frame: deskFrame(c, desk, `/desk/${desk.shop.name}/catalogue`),
    desk,
    like,
    given: { ...before, ...given },
    sentences,
  })
  return c.html(page, Object.keys(sentences).length === 0 ? 200 : deskStatuses['form-incomplete'])
}

/** The piece and the pools of what is counted, or nothing. */
async function postNewPiece(c: WebRequest, desk: AtDesk): Promise<Response> {
  const { db, now } = c.var.context
  const { name: shop } = desk.shop
  const form = await parseForm(c, newPieceShape)
  if ('problems' in form) {
    const shown = { given: form.given, sentences: sentencesOf(c.var.language, form.problems) }
    return newPiecePage(c, desk, String(form.given['like'] ?? ''), shown)
  }
  const by = { actor: actorOf(desk), at: now() }
  const added = await transaction(db, async (tx) => {
    const product = await addPiece(tx, shop, form.values, by)
    for (const { sku, stock } of product?.variants ?? [])
      if (stock !== undefined)
        for (const pool of ['sale', 'replacement'] as const)
          await openPool(tx, { shop, sku, pool, units: 0, why: 'received', reference: 'catalogue', ...by })
    return product
  })
  if (added === undefined) return refuseNumber(c, desk)
  return c.redirect(`/desk/${shop}/catalogue/${added.product}?done=added`, 303)
}
