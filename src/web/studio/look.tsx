/**
 * `POST /desk/{shop}/policy/look`: says what stands in the editor: marks to put under the words, ids to
 * complete, and the findings as a piece of page. A text that was changed is kept, over the one it was made
 * from.
 */
import { z } from 'zod'
import { say } from '#words'
import { parseForm, textField, type WebApp, type WebRequest } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import { studioAt } from './addresses.ts'
import { keepText, markOf, textFrom } from './draft-text.ts'
import { limitBytes, statusOf, viewsIn } from './edit.tsx'
import { marksOf } from './finding-view.ts'
import { FindingsPanel } from './findings-panel.tsx'
import { idsIn } from './lexicon.ts'
import { lookOf } from './looks.ts'
import { asOwner } from './owner.ts'

export function serveLook(app: WebApp): void {
  app.post(`${studioAt(':shop')}/look`, asOwner(postLook))
}

const shape = z.object({
  text: textField({ max: limitBytes, min: 0 }),
  over: textField({ max: 64, min: 0 }),
  window: textField({ max: 64, min: 0 }),
  changed: textField({ max: 3, min: 0 }),
})

async function postLook(c: WebRequest, desk: AtDesk): Promise<Response> {
  const { language } = c.var
  const form = await parseForm(c, shape, { limitBytes })
  const {
    text: sent,
    changed,
    ...from
  } = 'values' in form ? form.values : { text: '', over: '', window: '', changed: '' }
  const text = textFrom(desk, sent)
  const refusal = changed === 'yes' ? await keepText(c, desk, text, from) : undefined
  const look = lookOf(text, desk.shop, c.var.context)
  const views = viewsIn(c, desk, look)
  const keptWords = (kept: string): readonly string[] => {
    if (refusal !== undefined) return [say(language, 'studio.status.other')]
    return kept === desk.shop.policyText ? [] : [say(language, 'studio.status.kept')]
  }
  const panel = <FindingsPanel language={language} shop={desk.shop.name} look={look} views={views} />
  return c.json({
    state: look.state,
    over: refusal === undefined ? markOf(text) : from.over,
    kept: refusal === undefined,
    status: [statusOf(c, look, views), ...keptWords(text)].join(say(language, 'studio.status.between')),
    marks: marksOf(look, views, language),
    ids: look.policy === undefined ? [] : idsIn(look.policy, language),
    panel: String(await panel),
  })
}
