/**
 * Asking for an exchange: the questions in the address one after another, then one page that says everything,
 * then the press. Preview and deed are the same function of `#cases/exchange`.
 */
import { z } from 'zod'
import { readCasesOf } from '#cases/case'
import { askExchange, closedStates, type NotAsked, type State } from '#cases/exchange'
import type { OrderLine } from '#ordering'
import type { Ruled } from '#rulings'
import { type End, interview, type Question, withAnswers } from '#web/answers'
import {
  filesField,
  parseForm,
  shopFrame,
  shopOf,
  textField,
  type FormValues,
  type WebRequest,
} from '#web/http'
import { sentencesOf } from '#web/ui'
import { say } from '#words'
import { actorOf, maySeeCase } from '../access.ts'
import { longestDescription, mostPhotos, nextQuestion, photoNeed, previewWith } from './preview.ts'
import { busyScreen, endScreen, refusedScreen, type Draft } from './request-screen.tsx'
import { lineOptionsOf } from '../orders/options.ts'
import { photoFormBytes, takePhotos } from './photos.ts'
import { quantityScreen, questionScreen } from './question-screen.tsx'
import { foreign, goOn, myAddress, show } from '../respond.ts'
import { withLine, type Subject } from './line.ts'

/** The next question, or the page before the press. */
export const showExchange = (c: WebRequest) =>
  withLine(c, 'exchange', async (subject) => {
    const busy = await openCaseOf(subject)
    if (busy !== undefined) return busyPage(subject, busy)
    const given = c.req.query()
    const count = countIn(given, subject.line)
    if (count === undefined || given['again'] === 'quantity') return quantityPage(subject, given)
    const asked = questions(subject, given)
    return asked.kind === 'question'
      ? questionPage(subject, given, asked)
      : endPage(subject, asked, { count, key: c.var.context.chance() })
  })

/** Where the questions ended, and the ruling with these answers. */
type Ended = End & { readonly ruled: Ruled }

function questions(subject: Subject, given: FormValues): Question | Ended {
  const asked = interview(
    {
      zone: subject.rulingContext.shop.calendar.zone,
      at: subject.at,
      next: (answers) => nextQuestion(subject, answers),
    },
    given,
    { again: given['again'], pressed: given['pressed'] },
  )
  if (asked.kind === 'question') return asked
  const ruled = previewWith(subject, asked.answers, 'with-photo')
  if ('refused' in ruled) throw new Error(`facts that are not understood: ${JSON.stringify(ruled.problems)}`)
  return { ...asked, ruled }
}

/** How many pieces are meant: the only one, or the number that was answered. Undefined while that is open. */
function countIn(given: FormValues, line: OrderLine): number | undefined {
  if (line.quantity === 1) return 1
  const count = /^\d{1,6}$/.test(given['quantity'] ?? '') ? Number(given['quantity']) : 0
  return count >= 1 && count <= line.quantity ? count : undefined
}

/** What goes along from page to page: the answers, and the number of pieces where there are several. */
const carried = (given: FormValues, line: OrderLine): FormValues =>
  line.quantity === 1 || given['quantity'] === undefined ? {} : { quantity: given['quantity'] }

function quantityPage({ c, path, line }: Subject, given: FormValues) {
  const { again: _again, pressed, quantity, ...rest } = given
  const wrong =
    quantity !== undefined && countIn(given, line) === undefined
      ? ('answers.unknown' as const)
      : pressed === 'quantity' && quantity === undefined
        ? ('form.choose' as const)
        : undefined
  return show(c, quantityScreen(shopFrame(c), { shop: shopOf(c), path, line, given: rest, quantity, wrong }))
}

function questionPage({ c, path, line, documentSet }: Subject, given: FormValues, question: Question) {
  const { again: _again, pressed: _pressed, changed, ...rest } = given
  const view = {
    shop: shopOf(c),
    path,
    line,
    documentSet,
    question,
    given: rest,
    carried: carried(given, line),
    changed: changed !== undefined,
  }
  return show(c, questionScreen(shopFrame(c), view))
}

/** What will happen, or why not; `draft` is what was typed before, when the form comes back. */
function endPage(
  subject: Subject,
  { given, answers, before, ruled }: Ended,
  draft: Pick<Draft, 'count' | 'key'> & Partial<Draft>,
) {
  const { c, path, line, documentSet, rulingContext } = subject
  const frame = shopFrame(c)
  const view = {
    shop: shopOf(c),
    path,
    line,
    documentSet,
    ruled,
    before,
    given: { ...given, ...carried({ quantity: String(draft.count) }, line) },
    seenAt: subject.at,
  }
  if (ruled.ruling.verdict === 'refuse') {
    const instead = lineOptionsOf(rulingContext, subject).find((options) => options.line.line === line.line)
    const possible = (instead?.possible ?? []).filter((entry) => !entry.requests.includes('exchange'))
    return show(c, refusedScreen(frame, { ...view, possible, order: subject.order.number }))
  }
  const page = endScreen(frame, view, {
    description: '',
    sentences: {},
    photosAgain: false,
    ...draft,
    photo: photoNeed(subject, answers),
  })
  return show(c, page, { wrong: Object.keys(draft.sentences ?? {}).length > 0 })
}

const shape = z.object({
  key: textField({ max: 100, min: 16 }),
  quantity: textField({ max: 6, min: 0 }),
  description: textField({ max: longestDescription }),
  photos: filesField({ max: mostPhotos }),
})

/**
 * The press. The photos are stored first; whatever is refused after that leaves nothing behind that anybody
 * sees.
 */
export const sendExchange = (c: WebRequest) =>
  withLine(c, 'exchange', async (subject) => {
    const form = await parseForm(c, shape, { limitBytes: photoFormBytes })
    const { given } = form
    const asked = questions(subject, given)
    const count = countIn(given, subject.line)
    if (asked.kind === 'question' || count === undefined)
      return goOn(c, withAnswers(subject.path, answersIn(subject, given), { changed: '' }))
    const { language } = c.var
    const again = (sentences: Readonly<Record<string, string>>) =>
      endPage(subject, asked, {
        count,
        key: given['key'] ?? c.var.context.chance(),
        description: given['description'] ?? '',
        sentences,
        photosAgain: true,
      })
    if ('problems' in form) return again(sentencesOf(language, form.problems))
    const taken = await takePhotos(c, form.values.photos)
    if ('sentence' in taken) return again({ photos: taken.sentence })
    if (taken.photos.length === 0 && photoNeed(subject, asked.answers) === 'required') {
      return again({ photos: say(language, 'my.photo.missing') })
    }
    const outcome = await askExchange(
      c.var.context.db,
      shopOf(c),
      subject.order,
      {
        key: form.values.key,
        line: subject.line.line,
        quantity: count,
        answers: asked.answers,
        description: form.values.description,
        photos: taken.photos,
        requester: subject.requester,
        language,
      },
      { actor: actorOf(subject.session), at: subject.at },
    )
    if ('number' in outcome && !('refused' in outcome))
      return goOn(c, myAddress(c, `cases/${outcome.number}?opened`))
    return refused(subject, asked, outcome as NotAsked)
  })

/** Something changed between the page and the press: the ruling, the questions, or a request under way. */
async function refused(subject: Subject, asked: Ended, outcome: NotAsked): Promise<Response> {
  const { c, path } = subject
  switch (outcome.refused) {
    case 'case-already-open':
      return busyPage(subject, outcome.number)
    case 'ruling-refuses':
      return endPage(subject, { ...asked, ruled: outcome.ruled satisfies Ruled }, { count: 1, key: '' })
    case 'questions-open':
    case 'facts-not-understood':
    case 'description-missing':
    case 'too-many-pieces':
      return goOn(c, withAnswers(path, asked.given, { changed: '' }))
    case 'no-such-line':
      return foreign(c, 'order')
  }
}

/**
 * The answers of a form as they go into an address: nothing that the form supplies by itself, and no texts.
 */
function answersIn({ rulingContext, line }: Subject, given: FormValues): FormValues {
  const names = new Set(
    rulingContext.documents.facts.filter(({ from }) => from === 'customer').map(({ name }) => name),
  )
  return {
    ...Object.fromEntries(Object.entries(given).filter(([name]) => names.has(name))),
    ...carried(given, line),
  }
}

async function openCaseOf({ c, order, line }: Subject): Promise<string | undefined> {
  const cases = await readCasesOf(c.var.context.db, shopOf(c).name, order.number)
  return cases.find(
    (theCase) => theCase.line === line.line && !closedStates.includes(theCase.current.state as State),
  )?.number
}

async function busyPage({ c, session, order, line }: Subject, number: string) {
  const cases = await readCasesOf(c.var.context.db, shopOf(c).name, order.number)
  const theCase = cases.find((one) => one.number === number)
  const seen = theCase !== undefined && maySeeCase(session, theCase)
  return show(
    c,
    busyScreen(shopFrame(c), {
      shop: shopOf(c),
      line,
      order: order.number,
      number: seen ? number : undefined,
    }),
  )
}
