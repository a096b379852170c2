/** The letters of an order at the desk: what was sent and when, sent again, and where they go put right. */
import { z } from 'zod'
import {
  correctAddress,
  letterAddress,
  readCorrections,
  readLetters,
  readSendings,
  resendLetter,
} from '#mail'
import { readBounces } from '#incoming'
import { readOrder, type Order } from '#ordering'
import { mayDo, readMembers } from '#staff'
import {
  mailField,
  parseForm,
  textField,
  type FormValues,
  type WebApp,
  type WebRequest,
  uuidOf,
} from '#web/http'
import { atDesk, deskFrame, refuseRole, type AtDesk } from '#web/staff-session'
import { sentencesOf } from '#web/ui'
import { say } from '#words'
import { refuseNumber } from '../desk-page.tsx'
import { actorOf } from '../people.ts'
import { deskStatuses, type DeskRefused } from '../statuses.ts'
import { LettersScreen } from './letters-screen.tsx'

const page = '/desk/:shop/orders/:number/letters'

export function serveLetters(app: WebApp): void {
  app.get(
    page,
    atDesk((c, desk) => withOrder(c, desk, 'see-order', (order) => lettersPage(c, desk, order))),
  )
  app.post(
    `${page}/again`,
    atDesk((c, desk) => withOrder(c, desk, 'send-letters', (order) => postAgain(c, desk, order))),
  )
  app.post(
    `${page}/address`,
    atDesk((c, desk) => withOrder(c, desk, 'send-letters', (order) => postAddress(c, desk, order))),
  )
}

async function withOrder(
  c: WebRequest,
  desk: AtDesk,
  act: 'see-order' | 'send-letters',
  handle: (order: Order) => Promise<Response>,
): Promise<Response> {
  if (!mayDo(desk.member.role, act)) return refuseRole(c, desk)
  const order = await readOrder(c.var.context.db, desk.shop.name, c.req.param('number') ?? '')
  return order === undefined ? refuseNumber(c, desk) : handle(order)
}

const addressOf = ({ shop }: AtDesk, { number }: Order): string =>
  `/desk/${shop.name}/orders/${number}/letters`

type PageState = {
  readonly refused?: DeskRefused
  readonly moved?: string
  readonly given?: FormValues
  readonly sentences?: Readonly<Record<string, string>>
}

async function lettersPage(
  c: WebRequest,
  desk: AtDesk,
  order: Order,
  { refused, moved, given = {}, sentences = {} }: PageState = {},
): Promise<Response> {
  const { db } = c.var.context
  const { name } = desk.shop
  const [letters, sendings, corrections, members] = await Promise.all([
    readLetters(db, name, { order: order.number }),
    readSendings(db, name, order.number),
    readCorrections(db, name, order.number),
    readMembers(db, name),
  ])
  const bounces = await readBounces(
    db,
    name,
    letters.map(({ letter }) => letter),
  )
  const done = (['again', 'address'] as const).find((one) => one === c.req.query('done'))
  const screen = LettersScreen({
    frame: deskFrame(c, desk, addressOf(desk, order)),
    desk,
    file: {
      order,
      letters,
      sendings,
      corrections,
      members,
      bounces,
      address: await letterAddress(db, order),
    },
    done: refused === undefined ? done : undefined,
    moved,
    given,
    sentences,
  })
  return c.html(screen, refused === undefined ? 200 : deskStatuses[refused])
}

const movedOn = (c: WebRequest, desk: AtDesk, order: Order, given: FormValues = {}): Promise<Response> =>
  lettersPage(c, desk, order, {
    refused: 'page-out-of-date',
    moved: say(c.var.language, 'desk.letters.moved-on'),
    given,
  })

const againForm = z.object({ letter: z.uuid(), seen: z.coerce.number().int().min(1).max(1000) })

async function postAgain(c: WebRequest, desk: AtDesk, order: Order): Promise<Response> {
  const form = await parseForm(c, againForm)
  if ('problems' in form) return movedOn(c, desk, order)
  const { db, now } = c.var.context
  const outcome = await resendLetter(db, order, form.values, { actor: actorOf(desk), at: now() })
  if ('refused' in outcome)
    return outcome.refused === 'no-such-letter' ? refuseNumber(c, desk) : movedOn(c, desk, order)
  return c.redirect(`${addressOf(desk, order)}?done=again`, 303)
}

const addressForm = z.object({
  address: mailField(),
  why: textField({ max: 500 }),
  again: z.string().optional(),
  seen: z.coerce.number().int().min(0).max(1000),
})

async function postAddress(c: WebRequest, desk: AtDesk, order: Order): Promise<Response> {
  const { language, context } = c.var
  const form = await parseForm(c, addressForm)
  const incomplete = (sentences: Readonly<Record<string, string>>): Promise<Response> =>
    lettersPage(c, desk, order, { refused: 'form-incomplete', given: form.given, sentences })
  if ('problems' in form) return incomplete(sentencesOf(language, form.problems))
  const { address, why, again, seen } = form.values
  if (address === (await letterAddress(context.db, order)))
    return incomplete({ address: say(language, 'desk.letters.address.same') })
  const correction = uuidOf('correction', order.shop, order.number, seen, address)
  const wanted = { correction, address, why, seen, again: again === 'yes' }
  const by = { actor: actorOf(desk), at: context.now() }
  const outcome = await correctAddress(context.db, order, wanted, by)
  if (!('refused' in outcome)) return c.redirect(`${addressOf(desk, order)}?done=address`, 303)
  if (outcome.refused === 'not-an-address') return incomplete({ address: say(language, 'form.mail') })
  return movedOn(c, desk, order, form.given)
}
