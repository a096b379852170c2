/**
 * `POST /desk/{shop}/policy/look`: keeps what stands in the editor and says what it says: marks to put under
 * the words, ids to complete, and the findings as a piece of page.
 */
import { z } from 'zod'
import { say } from '#words'
import { parseForm, textField, type WebApp, type WebRequest } from '#web/http'
import type { AtDesk } from '#web/seat'
import { studioAt } from './addresses.ts'
import { keepText } from './draft-text.ts'
import { limitBytes, statusOf, viewsIn } from './edit.tsx'
import { marksOf } from './finding-view.ts'
import { FindingsPanel } from './findings-panel.tsx'
import { idsIn } from './lexicon.ts'
import { lookOf } from './looks.ts'
import { asOwner } from './owner.ts'

export function serveLook(app: WebApp): void {
  app.post(`${studioAt(':shop')}/look`, asOwner(postLook))
}

const shape = z.object({ text: textField({ max: limitBytes, min: 0 }) })

async function postLook(c: WebRequest, desk: AtDesk): Promise<Response> {
  const { language } = c.var
  const form = await parseForm(c, shape, { limitBytes })
  const text = await keepText(c, desk, 'values' in form ? form.values.text : '')
  const look = lookOf(text, desk.shop)
  const views = viewsIn(c, desk, look)
  const panel = <FindingsPanel language={language} shop={desk.shop.name} look={look} views={views} />
  return c.json({
    state: look.state,
    status: [
      statusOf(c, look, views),
      ...(text === desk.shop.policyText ? [] : [say(language, 'studio.status.kept')]),
    ].join(say(language, 'studio.status.between')),
    marks: marksOf(look, views, language),
    ids: look.policy === undefined ? [] : idsIn(look.policy, language),
    panel: String(await panel),
  })
}
