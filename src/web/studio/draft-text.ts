/**
 * The text an owner works on: the draft, or else what is in force. Keeping a text that differs in nothing
 * keeps none.
 */
import type { Instant } from '#calendar'
import { dropDraft, keepDraft, readDraft, type ChangedMeanwhile, type Draft } from '#drafts'
import { hashOf } from '#shops'
import type { WebRequest } from '#web/http'
import type { AtDesk } from '#web/staff-session'

/**
 * `savedAt`: when it was kept, if anything has been rewritten. `other`: kept meanwhile, in another window.
 */
export type Working = {
  readonly text: string
  readonly savedAt?: Instant | undefined
  readonly other?: Draft
}

const writerOf = ({ shop, member }: AtDesk) => ({ shop: shop.name, member: member.member })

export async function workingText(c: WebRequest, desk: AtDesk): Promise<Working> {
  const draft = await readDraft(c.var.context.db, writerOf(desk))
  return draft ?? { text: desk.shop.policyText, savedAt: undefined }
}

/** What tells the text that a form was made from: it travels with the form. */
export const markOf = (text: string): string => hashOf(text)

/** The text that a form sent, trimmed as forms are; what is in force itself when it differs in nothing. */
export const textFrom = ({ shop }: AtDesk, sent: string): string =>
  sent === shop.policyText.trim() ? shop.policyText : `${sent}\n`

/** The window that a form stands in, and the text it was made from. */
export type From = { readonly window: string; readonly over: string }

/** Keeps a text over the one that the form was made from or its own window wrote, and over no other. */
export async function keepText(
  c: WebRequest,
  desk: AtDesk,
  text: string,
  { window, over }: From,
): Promise<ChangedMeanwhile | undefined> {
  const { db, now } = c.var.context
  const kept = text === desk.shop.policyText ? undefined : text
  return keepDraft(db, writerOf(desk), kept, {
    at: now(),
    window,
    hasSeen: (seen) => markOf(seen) === over,
  })
}

export const putAway = (c: WebRequest, desk: AtDesk): Promise<void> =>
  dropDraft(c.var.context.db, writerOf(desk))
