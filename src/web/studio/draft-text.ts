/**
 * The text an owner works on: the draft, or else what is in force. Keeping a text that differs in nothing
 * keeps none.
 */
import type { Instant } from '#calendar'
import { dropDraft, keepDraft, readDraft } from '#drafts'
import type { WebRequest } from '#web/http'
import type { AtDesk } from '#web/seat'

/** `savedAt` is undefined while nothing has been rewritten. */
export type Working = { readonly text: string; readonly savedAt: Instant | undefined }

const writerOf = ({ shop, member }: AtDesk) => ({ shop: shop.name, member: member.member })

export async function workingText(c: WebRequest, desk: AtDesk): Promise<Working> {
  const draft = await readDraft(c.var.context.db, writerOf(desk))
  return draft ?? { text: desk.shop.policyText, savedAt: undefined }
}

/** `sent` is what the form sent, trimmed as forms are. */
export async function keepText(c: WebRequest, desk: AtDesk, sent: string): Promise<string> {
  const { db, now } = c.var.context
  if (sent === desk.shop.policyText.trim()) {
    await dropDraft(db, writerOf(desk))
    return desk.shop.policyText
  }
  const text = `${sent}\n`
  await keepDraft(db, writerOf(desk), text, { at: now() })
  return text
}

export const putAway = (c: WebRequest, desk: AtDesk): Promise<void> =>
  dropDraft(c.var.context.db, writerOf(desk))
