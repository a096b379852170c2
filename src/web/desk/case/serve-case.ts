/**
 * A case at the desk: its page, its photos, and the presses of staff. Each handler reads, asks one command,
 * answers.
 */
import { z } from 'zod'
import { isReadable, press, readCase, readCasePhotos, type NotDone } from '#cases'
import type { StaffStep } from '#cases/kinds'
import { readPhoto } from '#files'
import { formatMoney } from '#money'
import { mayDo } from '#staff'
import { say, type Language } from '#words'
import { choiceField, parseForm, type FormValues, type WebApp, type WebRequest } from '#web/http'
import { atDesk, type AtDesk, deskFrame, refuseRole } from '#web/staff-session'
import { visitSentence } from '#web/answers'
import { sentencesOf } from '#web/ui'
import { mayTake, stepAt } from './acts.ts'
import { readCaseFile } from './case-file.ts'
import { CaseScreen, UnreadableScreen } from './case-screen.tsx'
import { withText } from './standard-texts.tsx'
import { textsOf } from '../texts.ts'
import type { Attempt } from './step-field.ts'
import { refuseNumber } from '../desk-page.tsx'
import { actorOf } from '../people.ts'
import { deskStatuses, refusalWords, type DeskRefused } from '../statuses.ts'
import { stepForms } from './step-forms.ts'
import type { WithKept } from './step-photos.ts'

export function serveCase(app: WebApp): void {
  app.get(
    '/desk/:shop/cases/:number',
    atDesk((c, desk) => casePage(c, desk)),
  )
  app.get('/desk/:shop/cases/:number/photos/:photo', atDesk(getPhoto))
  app.post('/desk/:shop/cases/:number/assignee', atDesk(postAssignee))
  app.post('/desk/:shop/cases/:number/:place', atDesk(postStep))
}

type PageState = {
  readonly refused?: DeskRefused
  readonly moved?: string
  /** Words that were typed into a form that was not taken. */
  readonly typed?: readonly string[]
  /** Marks of photos that came with it. */
  readonly photos?: readonly string[] | undefined
  readonly attempt?: Attempt
}

const numberOf = (c: WebRequest): string => c.req.param('number') ?? ''
const addressOf = (c: WebRequest, { shop }: AtDesk): string => `/desk/${shop.name}/cases/${numberOf(c)}`

async function casePage(c: WebRequest, desk: AtDesk, shown: PageState = {}): Promise<Response> {
  const { context } = c.var
  const file = await readCaseFile(context, desk, numberOf(c))
  if (file === undefined) return refuseNumber(c, desk)
  const frame = deskFrame(c, desk, addressOf(c, desk))
  if ('fault' in file)
    return c.html(UnreadableScreen({ frame, desk, theCase: file }), deskStatuses['case-not-readable'])
  const isDone = shown.refused === undefined && c.req.query('done') === 'yes'
  const { moved, typed = [], photos = [], attempt, refused } = shown
  const page = CaseScreen({ frame, desk, file, now: context.now(), isDone, moved, typed, photos, attempt })
  return c.html(page, refused === undefined ? 200 : deskStatuses[refused])
}

async function postStep(c: WebRequest, desk: AtDesk): Promise<Response> {
  const step = stepAt(c.req.param('place') ?? '')
  if (step === undefined) return c.notFound()
  if (!mayTake(desk.member.role, step)) return refuseRole(c, desk)
  const on = { shop: desk.shop.name, number: numberOf(c) }
  if (c.req.query('insert') === 'text') return putTextIn(c, desk, step)
  const form = await stepForms[step](c, on)
  const { language, context } = c.var
  if ('problems' in form) {
    // What is to be put right is on the page as it was: where it has moved on, its form may be gone.
    const theCase = await readCase(context.db, on.shop, on.number)
    if (theCase !== undefined && form.given['version'] !== String(theCase.version))
      return refusedPress(c, desk, step, { refused: 'page-out-of-date', number: on.number }, form)
    const sentences = sentencesOf(language, form.problems)
    return casePage(c, desk, {
      refused: 'form-incomplete',
      attempt: { step, given: form.given, sentences, refusal: undefined, kept: form.kept },
    })
  }
  const { command, version } = form.values
  const by = { actor: actorOf(desk), at: context.now(), version }
  const outcome = await press(context.db, desk.shop, on.number, command, by)
  if (!('refused' in outcome)) return c.redirect(`${addressOf(c, desk)}?done=yes`, 303)
  return refusedPress(c, desk, step, outcome, form)
}

/** The page with a standard text in the words of a step; nothing is pressed. */
async function putTextIn(c: WebRequest, desk: AtDesk, step: StaffStep): Promise<Response> {
  const { given } = await parseForm(c, z.object({}))
  const theCase = await readCase(c.var.context.db, desk.shop.name, numberOf(c))
  if (theCase === undefined) return refuseNumber(c, desk)
  const texts = textsOf(desk.shop, c.var.context.origin)
  const filled = withText(given, step, { texts, language: theCase.language })
  return casePage(c, desk, { attempt: { step, given: filled, sentences: {}, refusal: undefined } })
}

function refusedPress(
  c: WebRequest,
  desk: AtDesk,
  step: StaffStep,
  outcome: NotDone,
  { given, kept }: WithKept<{ readonly given: FormValues }>,
): Promise<Response> {
  const { language } = c.var
  const { refused } = outcome
  const sentence = refusalSentence(language, outcome)
  if (movedOn.includes(refused)) {
    return casePage(c, desk, { refused, moved: sentence, typed: typedIn(step, given), photos: kept })
  }
  if (outcome.refused === 'visit-not-possible' && outcome.field !== 'booking') {
    const [place, told] = visitSentence(outcome.field, language, outcome.leaves)
    return casePage(c, desk, {
      refused,
      attempt: { step, given, sentences: { [`${step}-${place}`]: told }, refusal: undefined },
    })
  }
  const field = fieldAt(step, outcome)
  const sentences = field === undefined ? {} : { [field]: sentence }
  const refusal = field === undefined ? sentence : undefined
  return casePage(c, desk, { refused, attempt: { step, given, sentences, refusal, kept } })
}

/** The case is not as the page showed it: said over the page as it is now. */
const movedOn: readonly NotDone['refused'][] = [
  'page-out-of-date',
  'no-such-case',
  'not-in-this-state',
  'case-not-readable',
]

/** The fields of steps that hold what somebody wrote. */
const ownWords = [
  'note',
  'works',
  'condition',
  'what',
  'words',
  'reason',
  'why',
  'carrier',
  'tracking',
] as const

/** What somebody wrote in their own words: given back, so that it is not typed twice. */
const typedIn = (step: StaffStep, given: FormValues): readonly string[] =>
  ownWords.flatMap((name) => given[`${step}-${name}`]?.trim() || [])

/** The field that a refusal is about. */
function fieldAt(step: StaffStep, outcome: NotDone): string | undefined {
  const { refused } = outcome
  if (refused === 'reason-missing') return `${step}-reason`
  if (refused === 'amount-reason-missing') return `${step}-why`
  if (refused === 'words-missing') return `${step}-${step === 'take-in' ? 'condition' : 'note'}`
  if (outcome.refused === 'day-not-later') return `${step}-${outcome.day ?? fieldOfDay(step)}`
  if (refused === 'free-of-charge') return `${step}-amount`
  if (refused === 'piece-still-with-customer') return `${step}-keep`
  if (refused === 'amount-too-large') return `${step}-amount`
  if (refused === 'amount-missing' || (refused === 'refund-exceeds-payment' && step === 'owe-refund')) {
    return `${step}-amount`
  }
  return undefined
}

const fieldOfDay = (step: StaffStep): string =>
  step === 'begin-work' || step === 'move-ready' ? 'ready' : 'until'

function refusalSentence(language: Language, outcome: NotDone): string {
  const left = outcome.refused === 'refund-exceeds-payment' ? formatMoney(outcome.left, language) : ''
  const number = 'number' in outcome ? outcome.number : ''
  return say(language, refusalWords[outcome.refused], { left, number })
}

const assignForm = z.object({
  assignee: choiceField(['me', 'nobody']),
  version: z.string().regex(/^\d{1,9}$/),
})

/** Takes a case on, or lets it go: a press like every other, on the timeline with its actor. */
async function postAssignee(c: WebRequest, desk: AtDesk): Promise<Response> {
  if (!mayDo(desk.member.role, 'see-cases')) return refuseRole(c, desk)
  const form = await parseForm(c, assignForm)
  const { db, now } = c.var.context
  const theCase = await readCase(db, desk.shop.name, numberOf(c))
  if (theCase === undefined || !isReadable(theCase)) return refuseNumber(c, desk)
  if ('problems' in form) return c.redirect(addressOf(c, desk), 303)
  const member = form.values.assignee === 'me' ? desk.member.member : null
  const by = { actor: actorOf(desk), at: now(), version: Number(form.values.version) }
  const outcome = await press(db, desk.shop, theCase.number, { command: 'assign', member }, by)
  if (!('refused' in outcome)) return c.redirect(addressOf(c, desk), 303)
  return casePage(c, desk, {
    refused: outcome.refused,
    moved: refusalSentence(c.var.language, outcome),
  })
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
