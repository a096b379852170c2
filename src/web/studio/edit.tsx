/**
 * `GET /desk/{shop}/policy/edit`: the document on one side, what it says on the other. `POST` keeps the draft
 * and shows it again. Every side has an address of its own, so that all of it works without script.
 */
import { z } from 'zod'
import { missingExamples, withExamples } from '#policy'
import { compareTexts, replay, type Comparison } from '#publishing'
import { say } from '#words'
import { contentPolicyWith, parseForm, textField, type WebApp, type WebRequest } from '#web/http'
import { deskFrame, type AtDesk } from '#web/staff-session'
import { Notice } from '#web/ui'
import { panelAddress, panelIn, studioAt, type Panel } from './addresses.ts'
import { FirstMend } from './answer-parts.tsx'
import { AnswersPanel } from './answers-panel.tsx'
import { ChangesPanel } from './changes-panel.tsx'
import { DiagramPanel } from './diagram-panel.tsx'
import { ExamplesPanel } from './examples-panel.tsx'
import { keepText, markOf, putAway, textFrom, workingText, type Working } from './draft-text.ts'
import { EditScreen } from './edit-screen.tsx'
import { findingViews, type FindingView } from './finding-view.ts'
import { FindingsPanel } from './findings-panel.tsx'
import { idsIn } from './lexicon.ts'
import { findIn, scoreIn, type Look } from './look-at.ts'
import { lookOf } from './looks.ts'
import { asOwner } from './owner.ts'
import { ReplayPanel } from './replay-panel.tsx'
import { studioScript } from './assets.file.ts'
import { studioStatuses } from './statuses.ts'
import { TryPanel } from './try-panel.tsx'

/** More than any policy and less than what would keep anybody waiting. */
export const limitBytes = 2_000_000

export function serveEdit(app: WebApp): void {
  const base = studioAt(':shop')
  app.get(base, (c) => c.redirect(`${studioAt(c.req.param('shop') ?? '')}/edit`, 303))
  app.get(`${base}/edit`, asOwner(getEdit))
  app.post(`${base}/edit`, asOwner(postEdit))
  app.post(`${base}/examples`, asOwner(postExamples))
  app.post(`${base}/draft/removal`, asOwner(postRemoval))
}

const shape = z.object({
  text: textField({ max: limitBytes, min: 0 }),
  over: textField({ max: 64, min: 0 }),
  window: textField({ max: 64, min: 0 }),
  show: textField({ max: 20, min: 0 }),
})

async function postEdit(c: WebRequest, desk: AtDesk): Promise<Response> {
  const form = await parseForm(c, shape, { limitBytes })
  if ('problems' in form) return c.redirect(panelAddress(desk.shop.name, 'findings'), 303)
  const { show } = form.values
  const text = textFrom(desk, form.values.text)
  const refusal = await keepText(c, desk, text, form.values)
  if (refusal !== undefined) return editPage(c, desk, { text, other: refusal.draft })
  if (show === 'publish') return c.redirect(`${studioAt(desk.shop.name)}/publish`, 303)
  return c.redirect(panelAddress(desk.shop.name, panelIn(show)), 303)
}

/** Puts the missing examples at the end of the draft. */
async function postExamples(c: WebRequest, desk: AtDesk): Promise<Response> {
  const { shop } = desk
  const form = await parseForm(c, shape.pick({ text: true, over: true, window: true }), { limitBytes })
  if ('problems' in form) return c.redirect(panelAddress(shop.name, 'findings'), 303)
  const text = textFrom(desk, form.values.text)
  const refusal = await keepText(c, desk, text, form.values)
  if (refusal !== undefined) return editPage(c, desk, { text, other: refusal.draft })
  const look = lookOf(text, shop, c.var.context)
  if (look.state !== 'ready') return c.redirect(panelAddress(shop.name, 'findings'), 303)
  const { documents } = look.compiled
  const score = scoreIn(look.compiled, shop)
  const { examples, left } = missingExamples(documents, score, shop.calendar, c.var.language)
  const written = textFrom(desk, withExamples(text, look.policy, examples).trim())
  if (examples.length > 0) await keepText(c, desk, written, { ...form.values, over: markOf(text) })
  const done = { written: String(examples.length), left: String(left.length) }
  return c.redirect(panelAddress(shop.name, 'examples', done), 303)
}

async function postRemoval(c: WebRequest, desk: AtDesk): Promise<Response> {
  await putAway(c, desk)
  return c.redirect(panelAddress(desk.shop.name, 'findings', { away: 'yes' }), 303)
}

const getEdit = async (c: WebRequest, desk: AtDesk): Promise<Response> =>
  editPage(c, desk, await workingText(c, desk))

/** `working.other`: what was kept meanwhile, when the text shown is not. */
async function editPage(c: WebRequest, desk: AtDesk, working: Working): Promise<Response> {
  const look = lookOf(working.text, desk.shop, c.var.context)
  const panel = panelIn(c.req.query('show'))
  const nonce = c.var.context.chance()
  c.header('content-security-policy', contentPolicyWith(nonce))
  return c.html(
    <EditScreen
      frame={deskFrame(c, desk)}
      desk={desk}
      working={working}
      panel={panel}
      nonce={nonce}
      window={c.var.context.chance()}
      script={await studioScript()}
      ids={look.policy === undefined ? [] : idsIn(look.policy, c.var.language)}
      status={statusOf(c, look, viewsIn(c, desk, look))}
      away={c.req.query('away') === 'yes' && working.savedAt === undefined}
    >
      {await panelOf(c, desk, working.text, look, panel)}
    </EditScreen>,
    working.other === undefined ? 200 : studioStatuses['changed-meanwhile'],
  )
}

export function viewsIn(c: WebRequest, { shop }: AtDesk, look: Look): readonly FindingView[] {
  if (look.state !== 'ready') return []
  return findingViews(findIn(look.compiled, shop), shop.name, c.var.language)
}

/** One line on how the text stands. */
export function statusOf(c: WebRequest, look: Look, views: readonly FindingView[]): string {
  const { language } = c.var
  if (look.state === 'unread') return say(language, 'studio.status.problems', { count: look.problems.length })
  if (look.state === 'trouble') return say(language, 'studio.trouble')
  return views.length === 0
    ? say(language, 'studio.status.none')
    : say(language, 'studio.status.findings', { count: views.length })
}

async function panelOf(c: WebRequest, desk: AtDesk, text: string, look: Look, panel: Panel) {
  const { language, context } = c.var
  const { shop } = desk
  if (panel === 'findings') {
    const views = viewsIn(c, desk, look)
    return <FindingsPanel language={language} shop={shop.name} look={look} views={views} />
  }
  if (look.state !== 'ready') return <FirstMend language={language} />
  const { compiled } = look
  const setting = { compiled, calendar: shop.calendar, now: context.now() }
  const given = givenIn(c)
  if (panel === 'try') return <TryPanel language={language} shop={shop} setting={setting} given={given} />
  if (panel === 'diagram')
    return <DiagramPanel language={language} shop={shop} setting={setting} given={given} />
  if (panel === 'answers') return <AnswersPanel language={language} shop={shop} setting={setting} />
  if (panel === 'examples') return examplesIn(c, desk, look)
  if (panel === 'changes') return changesIn(c, desk, text)
  return replayIn(c, desk, text)
}

function examplesIn(c: WebRequest, { shop }: AtDesk, { compiled }: Extract<Look, { state: 'ready' }>) {
  const [count, left] = ['written', 'left'].map((name) => Number(c.req.query(name) ?? '0') || 0)
  return (
    <ExamplesPanel
      language={c.var.language}
      shop={shop.name}
      score={scoreIn(compiled, shop)}
      failed={findIn(compiled, shop).failed.length}
      written={c.req.query('written') === undefined ? undefined : { count: count ?? 0, left: left ?? 0 }}
    />
  )
}

/** What an address says of a case: the last word on each fact. */
function givenIn(c: WebRequest): Readonly<Record<string, string>> {
  const given: Record<string, string> = {}
  for (const [name, values] of Object.entries(c.req.queries())) {
    const value = values.findLast((one) => one.trim() !== '')
    if (!['show', 'away', 'lang'].includes(name) && value !== undefined) given[name] = value.slice(0, 200)
  }
  return given
}

/** The difference between a text and what is in force, drawn. */
export function changesIn(c: WebRequest, { shop }: AtDesk, text: string) {
  const { language } = c.var
  const look = lookOf(text, shop, c.var.context)
  const compared = look.state === 'ready' ? compareTexts(shop.documents, text, shop.calendar) : undefined
  if (compared === undefined || 'refused' in compared || look.state !== 'ready')
    return (
      <Notice tone="wait">
        <p>{say(language, 'studio.changes.before-broken')}</p>
      </Notice>
    )
  const props = { language, shop: shop.name, before: shop.documents, after: look.compiled.documents }
  return <ChangesPanel {...props} comparison={compared satisfies Comparison} />
}

const replayLimit = 1_000

/** Past rulings under a text, drawn. */
export async function replayIn(c: WebRequest, { shop }: AtDesk, text: string) {
  const { language, context } = c.var
  const look = lookOf(text, shop, c.var.context)
  if (look.state !== 'ready') return <FirstMend language={language} />
  const replayed = await replay(context.db, shop, text, { limit: replayLimit })
  if ('refused' in replayed) return <FirstMend language={language} />
  return (
    <ReplayPanel
      language={language}
      shop={shop.name}
      zone={shop.calendar.zone}
      before={shop.documents}
      after={look.compiled.documents}
      replay={replayed}
    />
  )
}
