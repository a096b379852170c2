/** Pieces at the desk: listed, edited, with photos put up and taken off, by owners alone. */
import { z } from 'zod'
import {
  editPiece,
  readEdits,
  readOwnedPieces,
  type EditedParts,
  type OwnedPiece,
  type PiecePhoto,
} from '#catalogue'
import { photoLimits, storePicture } from '#files'
import { readDemand } from '#restock'
import { lackedBy } from '#shops'
import { mayDo, readMembers } from '#staff'
import { readOnHand } from '#stock'
import { filesField, parseForm, textField, type WebApp, type WebRequest } from '#web/http'
import { atDesk, deskFrame, refuseRole, type AtDesk } from '#web/staff-session'
import { photoSentence, sentencesOf } from '#web/ui'
import { say } from '#words'
import { refuseNumber } from '../desk-page.tsx'
import { actorOf, namesOf } from '../people.ts'
import { deskStatuses, type DeskRefused } from '../statuses.ts'
import { CatalogueScreen } from './catalogue-screen.tsx'
import { serveNewPiece } from './serve-new-piece.ts'
import { partsWith, pieceShape } from './piece-form.ts'
import { mostPhotos, PieceScreen, type PieceProps } from './piece-screen.tsx'

export function serveCatalogue(app: WebApp): void {
  app.get('/desk/:shop/catalogue', forOwners(listPage))
  app.get(
    '/desk/:shop/catalogue/:product',
    forOwners((c, desk) => piecePage(c, desk)),
  )
  serveNewPiece(app, forOwners)
  app.post('/desk/:shop/catalogue/:product', forOwners(postPiece))
  app.post('/desk/:shop/catalogue/:product/photos', forOwners(postPhoto))
  app.post('/desk/:shop/catalogue/:product/photos/:hash', forOwners(postPhotoAct))
}

type Handler = (c: WebRequest, desk: AtDesk) => Promise<Response>

const forOwners = (handler: Handler) =>
  atDesk((c, desk) => (mayDo(desk.member.role, 'keep-catalogue') ? handler(c, desk) : refuseRole(c, desk)))

async function listPage(c: WebRequest, desk: AtDesk): Promise<Response> {
  const { db } = c.var.context
  const { name, settings } = desk.shop
  const pieces = await readOwnedPieces(db, name)
  const skus = pieces.flatMap(({ product }) => product.variants.map(({ sku }) => sku))
  const onHand = await readOnHand(db, name, skus)
  const page = CatalogueScreen({
    frame: deskFrame(c, desk),
    desk,
    pieces,
    onHand: new Map([...onHand].map(([sku, { sale }]) => [sku, sale])),
    demand: await readDemand(db, name),
    missing: lackedBy(settings.selling),
  })
  return c.html(page)
}

/** The piece of the address. */
const ownedPiece = async (c: WebRequest, { shop }: AtDesk): Promise<OwnedPiece | undefined> =>
  (await readOwnedPieces(c.var.context.db, shop.name)).find(({ product }) => product.product === productOf(c))

const productOf = (c: WebRequest): string => c.req.param('product') ?? ''
const addressOf = (c: WebRequest, { shop }: AtDesk): string => `/desk/${shop.name}/catalogue/${productOf(c)}`

type PageState = Partial<Pick<PieceProps, 'given' | 'sentences'>> & { readonly refused?: DeskRefused }

const said = ['added', 'saved', 'same', 'photo', 'removed'] as const

async function piecePage(c: WebRequest, desk: AtDesk, shown: PageState = {}): Promise<Response> {
  const { db } = c.var.context
  const { name } = desk.shop
  const piece = await ownedPiece(c, desk)
  if (piece === undefined) return refuseNumber(c, desk)
  const { refused, given = {}, sentences = {} } = shown
  const page = PieceScreen({
    frame: deskFrame(c, desk, addressOf(c, desk)),
    desk,
    piece,
    edits: await readEdits(db, name, productOf(c)),
    names: namesOf(await readMembers(db, name)),
    given,
    sentences,
    notice: noticeOf(c, refused),
  })
  return c.html(page, refused === undefined ? 200 : deskStatuses[refused])
}

function noticeOf(c: WebRequest, refused: DeskRefused | undefined): PieceProps['notice'] {
  const { language } = c.var
  if (refused === 'page-out-of-date')
    return { tone: 'wait', text: say(language, 'desk.catalogue.page-out-of-date') }
  const done = refused === undefined ? said.find((one) => one === c.req.query('done')) : undefined
  return done === undefined ? undefined : { tone: 'good', text: say(language, `desk.catalogue.done.${done}`) }
}

async function postPiece(c: WebRequest, desk: AtDesk): Promise<Response> {
  const piece = await ownedPiece(c, desk)
  if (piece === undefined) return refuseNumber(c, desk)
  const form = await parseForm(c, pieceShape(piece.product))
  if ('problems' in form) {
    const sentences = sentencesOf(c.var.language, form.problems)
    return piecePage(c, desk, { refused: 'form-incomplete', given: form.given, sentences })
  }
  const { values } = form
  if (values.offered === 'yes' && piece.own && piece.product.photos === undefined) {
    const sentences = { photo: say(c.var.language, 'desk.catalogue.photo.first-of-all') }
    return piecePage(c, desk, { refused: 'form-incomplete', given: form.given, sentences })
  }
  return edit(c, desk, values.seen, (parts) => partsWith(parts, values), 'saved')
}

/** Writes the edit and goes on to the page that says what was done. */
async function edit(
  c: WebRequest,
  desk: AtDesk,
  seen: number,
  change: (parts: EditedParts) => EditedParts,
  done: (typeof said)[number],
): Promise<Response> {
  const { db, now } = c.var.context
  const by = { seen, actor: actorOf(desk), at: now() }
  const edited = await editPiece(db, desk.shop.name, productOf(c), change, by)
  if ('refused' in edited)
    return edited.refused === 'no-such-piece'
      ? refuseNumber(c, desk)
      : piecePage(c, desk, { refused: 'page-out-of-date' })
  return c.redirect(`${addressOf(c, desk)}?done=${edited.version === seen ? 'same' : done}`, 303)
}

const seenField = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
const photoForm = z.object({
  seen: seenField,
  photo: filesField({ min: 1, max: 1 }),
  'alt-ja': textField({ max: 200 }),
  'alt-en': textField({ max: 200 }),
})

/** A photo at its limit, and the words beside it. */
const photoFormBytes = photoLimits.bytes + 1_000_000

async function postPhoto(c: WebRequest, desk: AtDesk): Promise<Response> {
  const { language, context } = c.var
  const form = await parseForm(c, photoForm, { limitBytes: photoFormBytes })
  const { seen: _seen, ...given } = form.given
  const wrong = (sentences: Readonly<Record<string, string>>) =>
    piecePage(c, desk, { refused: 'form-incomplete', given, sentences })
  if ('problems' in form) return wrong(sentencesOf(language, form.problems))
  const photos = (await ownedPiece(c, desk))?.product.photos ?? []
  if (photos.length >= mostPhotos)
    return wrong({ photo: say(language, 'desk.catalogue.photo.too-many', { most: mostPhotos }) })
  const [file] = form.values.photo
  const kept = await storePicture(context.files, new Uint8Array(await file!.arrayBuffer()))
  if ('refused' in kept) return wrong({ photo: photoSentence(language, file!.name, kept) })
  const { hash, width, height } = kept
  const photo = { hash, width, height, alt: { ja: form.values['alt-ja'], en: form.values['alt-en'] } }
  const added = (before: readonly PiecePhoto[] = []): readonly PiecePhoto[] => [
    ...before.filter((one) => one.hash !== hash),
    photo,
  ]
  return edit(c, desk, form.values.seen, (parts) => ({ ...parts, photos: added(parts.photos) }), 'photo')
}

const actForm = z.object({ seen: seenField, act: z.enum(['first', 'remove']) })

async function postPhotoAct(c: WebRequest, desk: AtDesk): Promise<Response> {
  const form = await parseForm(c, actForm)
  if ('problems' in form) return refuseNumber(c, desk)
  const { seen, act } = form.values
  const hash = c.req.param('hash')
  const own = (await ownedPiece(c, desk))?.own === true
  const change = (parts: EditedParts): EditedParts => {
    const named = parts.photos?.filter((one) => one.hash === hash) ?? []
    const others = parts.photos?.filter((one) => one.hash !== hash) ?? []
    const photos = act === 'first' ? [...named, ...others] : others
    // No drawing stands for what the owner added: without a photo it is not shown.
    if (photos.length === 0) return { ...parts, photos: undefined, offered: parts.offered && !own }
    return { ...parts, photos }
  }
  return edit(c, desk, seen, change, act === 'first' ? 'saved' : 'removed')
}
