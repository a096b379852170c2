/** Importing orders from before: a file is looked at, shown with what is wrong, and imported with a press. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { decoded, importEarlier, mostBytes, mostRows, previewImport } from '#imports'
import { readImportedAt } from '#ordering'
import { mayDo } from '#staff'
import { filesField, parseForm, textField, type WebApp, type WebRequest } from '#web/http'
import { atDesk, deskFrame, refuseRole, type AtDesk } from '#web/staff-session'
import { say } from '#words'
import { actorOf } from '../people.ts'
import { deskStatuses } from '../statuses.ts'
import {
  ImportsScreen,
  importsAddress,
  type ImportsProps,
  PreviewScreen,
  sizeWords,
} from './imports-screen.tsx'

export function serveImports(app: WebApp): void {
  app.get('/desk/:shop/imports', forThose(getImports))
  app.post('/desk/:shop/imports', forThose(postFile))
  app.post('/desk/:shop/imports/press', forThose(postPress))
}

type Handler = (c: WebRequest, desk: AtDesk) => Promise<Response>

const forThose = (handler: Handler) =>
  atDesk((c, desk) => (mayDo(desk.member.role, 'import-orders') ? handler(c, desk) : refuseRole(c, desk)))

const getImports: Handler = async (c, desk) => {
  const [done, at] = [c.req.query('imported') ?? '', c.req.query('at') ?? '']
  if (!/^\d{1,5}$/.test(done)) return page(c, desk)
  const numbers = /^\d{1,15}$/.test(at)
    ? await readImportedAt(c.var.context.db, desk.shop.name, Number(at))
    : []
  return page(c, desk, undefined, { count: Number(done), numbers })
}

function page(c: WebRequest, desk: AtDesk, problem?: string, imported?: ImportsProps['imported']) {
  const frame = deskFrame(c, desk, importsAddress(desk))
  const screen = ImportsScreen({ frame, desk, problem, imported })
  return c.html(screen, problem === undefined ? 200 : deskStatuses['form-incomplete'])
}

const fileForm = z.object({ file: filesField({ max: 1, min: 1 }) })

/** Beside the file only the name of its field. A file in Shift_JIS grows by half, and its press with it. */
const limitBytes = 2 * mostBytes

async function postFile(c: WebRequest, desk: AtDesk): Promise<Response> {
  const { language } = c.var
  const form = await parseForm(c, fileForm, { limitBytes: 2 * limitBytes })
  if ('problems' in form) return page(c, desk, say(language, 'import.problem.no-file'))
  const [file] = form.values.file
  if (file === undefined || file.size === 0) return page(c, desk, say(language, 'import.problem.no-file'))
  if (file.size > mostBytes)
    return page(c, desk, say(language, 'import.problem.too-large', { size: sizeWords }))
  const text = decoded(new Uint8Array(await file.arrayBuffer()))
  if (text === undefined) return page(c, desk, say(language, 'import.problem.encoding'))
  return previewPage(c, desk, file.name, text)
}

async function previewPage(c: WebRequest, desk: AtDesk, name: string, text: string): Promise<Response> {
  const { context, language } = c.var
  const preview = await previewImport(context.db, desk.shop, text, context.now())
  const whole = preview.problems.find(({ row }) => row === null)
  if (whole !== undefined) {
    const column = whole.column === undefined ? '' : say(language, `import.column.${whole.column}`)
    const values = { rows: mostRows, ...whole.values, column }
    return page(c, desk, say(language, `import.problem.${whole.problem}`, values))
  }
  const frame = deskFrame(c, desk, importsAddress(desk))
  const screen = PreviewScreen({ frame, desk, preview, name: name.slice(0, 200), text })
  return c.html(screen, preview.problems.length === 0 ? 200 : deskStatuses['form-incomplete'])
}

const pressForm = z.object({
  text: textField({ max: limitBytes }),
  name: textField({ max: 200, min: 0 }),
  wrong: z.literal('leave-out').optional(),
})

async function postPress(c: WebRequest, desk: AtDesk): Promise<Response> {
  const { context } = c.var
  const form = await parseForm(c, pressForm, { limitBytes: 2 * limitBytes })
  if ('problems' in form) return page(c, desk, say(c.var.language, 'import.problem.no-file'))
  const { text, name, wrong } = form.values
  const at = context.now()
  const outcome = await importEarlier(context.db, desk.shop, text, {
    pins: await context.pinsOf(desk.shop, at),
    file: createHash('sha256').update(text).digest('hex'),
    leaveOut: wrong === 'leave-out',
    actor: actorOf(desk),
    at,
  })
  if (!('imported' in outcome)) return previewPage(c, desk, name, text)
  // The moment names the orders of this press.
  const moment = outcome.imported === 0 ? '' : `&at=${at}`
  return c.redirect(`${importsAddress(desk)}?imported=${outcome.imported}${moment}`, 303)
}
