/** Information on the right to withdraw that came after the order: its form, and what it sends. */
import { z } from 'zod'
import { recordLateInformation, waysToInform, type InformedLate, type NotInformed } from '#ordering'
import { mayDo } from '#staff'
import { say, type WordKey } from '#words'
import {
  choiceField,
  dayTextField,
  parseForm,
  problem,
  textField,
  type FormValues,
  type WebApp,
  type WebRequest,
} from '#web/http'
import { atDesk, type AtDesk, deskFrame, refuseRole } from '#web/staff-session'
import { sentencesOf } from '#web/ui'
import { refuseNumber } from '../desk-page.tsx'
import { actorOf } from '../people.ts'
import { deskStatuses } from '../statuses.ts'
import { InformationScreen } from './information-screen.tsx'
import { readOrderFile } from './order-file.ts'

export function serveInformation(app: WebApp): void {
  app.get(
    '/desk/:shop/orders/:number/information',
    atDesk((c, desk) => informationPage(c, desk)),
  )
  app.post('/desk/:shop/orders/:number/information', atDesk(postInformation))
}

const mayRecord = ({ member }: AtDesk): boolean => mayDo(member.role, 'decide-cases')
const numberOf = (c: WebRequest): string => c.req.param('number') ?? ''

type Asked = {
  readonly given?: FormValues
  readonly sentences?: Readonly<Record<string, string>>
  readonly moved?: string
}

async function informationPage(
  c: WebRequest,
  desk: AtDesk,
  { given = {}, sentences = {}, moved }: Asked = {},
): Promise<Response> {
  if (!mayRecord(desk)) return refuseRole(c, desk)
  const file = await readOrderFile(c.var.context, desk, numberOf(c))
  if (file === undefined || !file.owesInformation) return refuseNumber(c, desk)
  const frame = deskFrame(c, desk, `/desk/${desk.shop.name}/orders/${numberOf(c)}/information`)
  const page = InformationScreen({ frame, desk, file, moved, given, sentences })
  const status = moved === undefined ? 'form-incomplete' : 'page-out-of-date'
  const isFine = moved === undefined && Object.keys(sentences).length === 0
  return c.html(page, isFine ? 200 : deskStatuses[status])
}

const informationForm = z
  .object({
    seen: z.coerce.number().int().min(0),
    how: choiceField(waysToInform),
    on: dayTextField({ min: 0 }),
    note: textField({ max: 1000, min: 0 }),
  })
  .superRefine(({ how, on, note }, context) => {
    if (how === 'by-letter') return
    const ask = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    if (on === '') ask('on', problem('informed.on.missing'))
    if (note === '') ask('note', problem('informed.note.missing'))
  })

async function postInformation(c: WebRequest, desk: AtDesk): Promise<Response> {
  if (!mayRecord(desk)) return refuseRole(c, desk)
  const form = await parseForm(c, informationForm)
  const { language, context } = c.var
  const { given } = form
  if ('problems' in form)
    return informationPage(c, desk, { given, sentences: sentencesOf(language, form.problems) })
  const file = await readOrderFile(context, desk, numberOf(c))
  if (file === undefined || !file.owesInformation) return refuseNumber(c, desk)
  const { seen, how, on, note } = form.values
  const informed: InformedLate = {
    order: numberOf(c),
    seen,
    note,
    ...(how === 'by-letter' ? { how } : { how, on }),
  }
  const { shop } = desk
  const by = { actor: actorOf(desk), at: context.now(), zone: shop.calendar.zone }
  const outcome = await recordLateInformation(context.db, shop.name, informed, by)
  if (outcome !== undefined) return refused(c, desk, outcome, given)
  return c.redirect(`/desk/${shop.name}/orders/${numberOf(c)}?done=information`, 303)
}

function refused(
  c: WebRequest,
  desk: AtDesk,
  { refused: why }: NotInformed,
  given: FormValues,
): Promise<Response> | Response {
  const { language } = c.var
  if (why === 'no-such-order' || why === 'informed-in-time') return refuseNumber(c, desk)
  if (why === 'page-out-of-date')
    return informationPage(c, desk, { given, moved: say(language, 'informed.moved') })
  return informationPage(c, desk, { given, sentences: { on: say(language, daySentences[why]) } })
}

const daySentences = {
  'day-before-order': 'informed.on.before-order',
  'day-to-come': 'informed.on.to-come',
} as const satisfies Record<string, WordKey>
