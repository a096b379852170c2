/**
 * Several cases of the queue at once: chosen, told what can be done with all, then pressed one by one, some
 * at a time, each a press of its own. The page between carries what is left: killed in between, the same form
 * goes on, and nothing is done twice.
 */
import { z } from 'zod'
import { press, readQueue } from '#cases'
import { mayDo } from '#staff'
import { say, type Language } from '#words'
import { choiceField, parseForm, textField, type FormValues, type WebApp, type WebRequest } from '#web/http'
import { atDesk, deskFrame, refuseRole, type AtDesk } from '#web/staff-session'
import { actorOf } from '../people.ts'
import { deskStatuses, refusalWords } from '../statuses.ts'
import {
  actsFor,
  batchActs,
  commandOf,
  readChosen,
  readResult,
  type BatchAct,
  type Chosen,
  type Result,
} from './batch.ts'
import { BatchEndScreen, BatchScreen } from './batch-screen.tsx'

/** As many as a form carries, and as many as one answer takes. */
const mostChosen = 80
const atOnce = 10

export function serveBatch(app: WebApp): void {
  app.get(
    '/desk/:shop/batch',
    atDesk((c, { shop }) => c.redirect(`/desk/${shop.name}/`, 303)),
  )
  app.post('/desk/:shop/batch', forThose(postChosen))
  app.post('/desk/:shop/batch/press', forThose(postPress))
}

const forThose = (handler: (c: WebRequest, desk: AtDesk) => Promise<Response>) =>
  atDesk((c, desk) => (mayDo(desk.member.role, 'see-cases') ? handler(c, desk) : refuseRole(c, desk)))

const several = z.preprocess((value) => [value ?? []].flat(), z.array(z.string().max(120)).max(200))
const box = z.literal('yes').optional()

const shape = z.object({
  case: several,
  through: several,
  act: choiceField(batchActs),
  note: textField({ max: 2000, min: 0 }),
  until: textField({ max: 10, min: 0 }),
  photo: box,
  description: box,
})

async function postChosen(c: WebRequest, desk: AtDesk): Promise<Response> {
  const form = await parseForm(c, z.object({ case: several }))
  return choicePage(c, desk, 'values' in form ? chosenIn(form.values.case) : [])
}

const chosenIn = (texts: readonly string[]): readonly Chosen[] =>
  texts.map(readChosen).filter((one) => one !== undefined)

type Shown = { readonly given?: FormValues; readonly sentences?: Readonly<Record<string, string>> }

async function choicePage(c: WebRequest, desk: AtDesk, chosen: readonly Chosen[], shown: Shown = {}) {
  const { given = {}, sentences = {} } = shown
  const open = await readQueue(c.var.context.db, desk.shop.name)
  const cases = open.filter((one) => chosen.some(({ number }) => number === one.number))
  const isTooMany = chosen.length > mostChosen
  const page = BatchScreen({
    frame: deskFrame(c, desk, `/desk/${desk.shop.name}/`),
    desk,
    chosen: isTooMany ? [] : chosen.filter(({ number }) => cases.some((one) => one.number === number)),
    acts: actsFor(cases, desk.member.role),
    most: isTooMany ? mostChosen : undefined,
    given,
    sentences,
  })
  return c.html(page, Object.keys(sentences).length > 0 || isTooMany ? deskStatuses['form-incomplete'] : 200)
}

async function postPress(c: WebRequest, desk: AtDesk): Promise<Response> {
  const form = await parseForm(c, shape)
  const { language, context } = c.var
  if ('problems' in form) return c.redirect(`/desk/${desk.shop.name}/`, 303)
  const { act, note, until, photo, description } = form.values
  const chosen = chosenIn(form.values.case)
  const through = form.values.through.map(readResult).filter((one) => one !== undefined)
  const wanted = [
    ...(photo === 'yes' ? (['photo'] as const) : []),
    ...(description === 'yes' ? (['description'] as const) : []),
  ]
  const command = commandOf(act, { note, until, wanted }, desk.member.member)
  if ('field' in command) {
    const sentences = { [command.field]: say(language, command.key) }
    return choicePage(c, desk, chosen, { given: form.given, sentences })
  }
  if (!mayAct(desk, act)) return refuseRole(c, desk)
  const results: Result[] = [...through]
  for (const { number, version } of chosen.slice(0, atOnce)) {
    const by = { actor: actorOf(desk), at: context.now(), version }
    const outcome = await press(context.db, desk.shop, number, command, by)
    results.push({ number, became: 'refused' in outcome ? outcome.refused : 'done' })
  }
  return c.html(
    BatchEndScreen({
      frame: deskFrame(c, desk, `/desk/${desk.shop.name}/`),
      desk,
      left: chosen.slice(atOnce),
      results,
      given: form.given,
      becameWords: (became) => becameWords(language, became),
    }),
  )
}

/** All but who looks after a case is a decision. Whether it is possible, each press says. */
const mayAct = (desk: AtDesk, act: BatchAct): boolean =>
  act === 'assign' || act === 'release' || mayDo(desk.member.role, 'decide-cases')

function becameWords(language: Language, became: string): string {
  if (became === 'done') return say(language, 'batch.done')
  const known = Object.keys(refusalWords).find((one) => one === became) as
    | keyof typeof refusalWords
    | undefined
  // The words of a case's own page point to its state below them.
  if (known === undefined || known === 'not-in-this-state' || known === 'page-out-of-date')
    return say(language, 'batch.moved-on')
  return say(language, refusalWords[known], { left: '', number: '' })
}
