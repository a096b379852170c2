/**
 * A case at the desk: its page, its photos, and the presses of staff. Each handler reads, asks one command,
 * answers.
 */
import { z } from 'zod'
import { assignCase, readCase, readCasePhotos, readEvents } from '#cases/case'
import { sendPieceBack, type NotDone } from '#cases/exchange'
import { readPhoto } from '#files'
import { formatMoney } from '#money'
import { mayDo } from '#staff'
import { say, type Language } from '#words'
import { choiceField, parseForm, type FormValues, type WebApp, type WebRequest } from '#web/http'
import { atDesk, type AtDesk, deskFrame, refuseRole } from '#web/staff-session'
import { sentencesOf } from '#web/ui'
import { isLeftBy, mayTake, stepAt, type Step } from './acts.ts'
import { readCaseFile } from './case-file.ts'
import { CaseScreen } from './case-screen.tsx'
import type { Attempt } from './case-steps.tsx'
import { refuseNumber } from '../desk-page.tsx'
import { actorOf } from '../people.ts'
import { deskStatuses, refusalWords, type DeskRefused } from '../statuses.ts'
import { stepForms } from './step-forms.ts'

export function serveCase(app: WebApp): void {
  app.get(
    '/desk/:shop/cases/:number',
    atDesk((c, desk) => casePage(c, desk)),
  )
  app.get('/desk/:shop/cases/:number/photos/:photo', atDesk(getPhoto))
  app.post('/desk/:shop/cases/:number/assignee', atDesk(postAssignee))
  app.post('/desk/:shop/cases/:number/tasks', atDesk(postTask))
  app.post('/desk/:shop/cases/:number/:place', atDesk(postStep))
}

type PageState = { readonly refused?: DeskRefused; readonly moved?: string; readonly attempt?: Attempt }

const numberOf = (c: WebRequest): string => c.req.param('number') ?? ''
const addressOf = (c: WebRequest, { shop }: AtDesk): string => `/desk/${shop.name}/cases/${numberOf(c)}`

async function casePage(c: WebRequest, desk: AtDesk, shown: PageState = {}): Promise<Response> {
  const { context } = c.var
  const file = await readCaseFile(context, desk, numberOf(c))
  if (file === undefined) return refuseNumber(c, desk)
  const frame = deskFrame(c, desk, addressOf(c, desk))
  const isDone = shown.refused === undefined && c.req.query('done') === 'yes'
  const { moved, attempt, refused } = shown
  const page = CaseScreen({ frame, desk, file, now: context.now(), isDone, moved, attempt })
  return c.html(page, refused === undefined ? 200 : deskStatuses[refused])
}

async function postStep(c: WebRequest, desk: AtDesk): Promise<Response> {
  const step = stepAt(c.req.param('place') ?? '')
  if (step === undefined) return c.notFound()
  if (!mayTake(desk.member.role, step)) return refuseRole(c, desk)
  const form = await stepForms[step](c)
  const { language, context } = c.var
  if ('problems' in form) {
    const sentences = sentencesOf(language, form.problems)
    return casePage(c, desk, {
      refused: 'form-incomplete',
      attempt: { step, given: form.given, sentences, refusal: undefined },
    })
  }
  const { act, version } = form.values
  const press = { actor: actorOf(desk), at: context.now(), version }
  const outcome = await act({ db: context.db, shop: desk.shop, number: numberOf(c), press })
  if (!('refused' in outcome) || (await isOwnPress(c, desk, step, outcome, version))) {
    return c.redirect(`${addressOf(c, desk)}?done=yes`, 303)
  }
  return refusedPress(c, desk, step, outcome, form.given)
}

/** The same form sent twice: the first press moved the case, so the second finds its own event there. */
async function isOwnPress(
  c: WebRequest,
  desk: AtDesk,
  step: Step,
  { refused }: NotDone,
  version: number,
): Promise<boolean> {
  if (refused !== 'page-out-of-date') return false
  const events = await readEvents(c.var.context.db, desk.shop.name, numberOf(c))
  const left = events.find(({ sequence }) => sequence === version + 1)
  return left !== undefined && left.actor === actorOf(desk) && isLeftBy(step, left.type)
}

function refusedPress(
  c: WebRequest,
  desk: AtDesk,
  step: Step,
  outcome: NotDone,
  given: FormValues,
): Promise<Response> {
  const { language } = c.var
  const { refused } = outcome
  const sentence = refusalSentence(language, outcome)
  if (refused === 'page-out-of-date' || refused === 'no-such-case' || refused === 'not-in-this-state') {
    return casePage(c, desk, { refused, moved: sentence })
  }
  const field = fieldAt(step, refused)
  const sentences = field === undefined ? {} : { [field]: sentence }
  const refusal = field === undefined ? sentence : undefined
  return casePage(c, desk, { refused, attempt: { step, given, sentences, refusal } })
}

/** The field that a refusal is about. */
function fieldAt(step: Step, refused: NotDone['refused']): string | undefined {
  if (refused === 'reason-missing') return `${step}-reason`
  if (refused === 'words-missing') return `${step}-note`
  if (refused === 'piece-still-with-customer') return `${step}-keep`
  if (refused === 'amount-missing' || (refused === 'refund-exceeds-payment' && step === 'owe-refund')) {
    return `${step}-amount`
  }
  return undefined
}

function refusalSentence(language: Language, outcome: NotDone): string {
  const left = outcome.refused === 'refund-exceeds-payment' ? formatMoney(outcome.left, language) : ''
  return say(language, refusalWords[outcome.refused], { left })
}

const assignForm = z.object({ assignee: choiceField(['me', 'nobody']) })

async function postAssignee(c: WebRequest, desk: AtDesk): Promise<Response> {
  if (!mayDo(desk.member.role, 'see-cases')) return refuseRole(c, desk)
  const form = await parseForm(c, assignForm)
  const { db } = c.var.context
  const theCase = await readCase(db, desk.shop.name, numberOf(c))
  if (theCase === undefined) return refuseNumber(c, desk)
  if ('values' in form) {
    await assignCase(
      db,
      desk.shop.name,
      theCase.number,
      form.values.assignee === 'me' ? desk.member.member : null,
    )
  }
  return c.redirect(addressOf(c, desk), 303)
}

const taskForm = z.object({ what: choiceField(['send-piece-back']) })

async function postTask(c: WebRequest, desk: AtDesk): Promise<Response> {
  if (!mayDo(desk.member.role, 'ship')) return refuseRole(c, desk)
  const form = await parseForm(c, taskForm)
  const { db, now } = c.var.context
  if ('values' in form) {
    const press = { actor: actorOf(desk), at: now() }
    await sendPieceBack(db, desk.shop, numberOf(c), press)
  }
  return c.redirect(addressOf(c, desk), 303)
}

/** A photo of a case, for those who may see the case; `?size=small` for the small one. */
async function getPhoto(c: WebRequest, desk: AtDesk): Promise<Response> {
  const { db, files } = c.var.context
  const photos = await readCasePhotos(db, desk.shop.name, numberOf(c))
  const kept = photos.find(({ photo }) => String(photo) === c.req.param('photo'))
  if (kept === undefined) return c.notFound()
  const bytes = await readPhoto(files, kept.hash, c.req.query('size') === 'small' ? 'small' : 'full')
  if (bytes === undefined) return c.notFound()
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': 'image/jpeg',
    'content-disposition': `inline; filename="${kept.hash.slice(0, 12)}.jpg"`,
  })
}
