/**
 * Answers that are not what was asked for: a refusal becomes a page in the reader's language with its status
 * from the one table. How such a page looks is told to `webApp`; what it says stands in `#words`.
 */
import type { HtmlEscapedString } from 'hono/utils/html'
import { say, type SentenceValues } from '#words'
import type { WebRequest } from './context.ts'
import { houseFrame, shopFrame, type Frame } from './frame.ts'
import { statuses, wordsOf, type Refused } from './statuses.ts'

/** A page that says no, as values. */
export type Problem = { readonly status: number; readonly title: string; readonly sentence: string }

/** Draws it. Given to `webApp` by `main`, since the screens stand lower on the map. */
export type ProblemPage = (frame: Frame, problem: Problem) => HtmlEscapedString | Promise<HtmlEscapedString>

/** What was sent is larger than the route takes; caught by `webApp`, answered with 413. */
export class BodyTooLarge extends Error {
  readonly limitBytes: number
  constructor(limitBytes: number) {
    super(`more than ${limitBytes} bytes were sent`)
    this.limitBytes = limitBytes
  }
}

/** More fields or files than any form of ours has; caught by `webApp`, answered with 413. */
export class TooManyFields extends Error {
  readonly most: number
  constructor(most: number) {
    super(`more than ${most} fields were sent`)
    this.most = most
  }
}

/** What was sent is no form, or was cut off; caught by `webApp`, answered with 400. */
export class UnreadableForm extends Error {}

/** Draws the page for a refusal. */
export type Refuse = (
  c: WebRequest,
  refused: Refused,
  values?: SentenceValues,
) => Response | Promise<Response>

export function refuseWith(page: ProblemPage): Refuse {
  return async (c, refused, values) => {
    const language = c.var.language
    const { title, sentence } = wordsOf(refused)
    const frame = c.var.shop === undefined ? houseFrame(c) : shopFrame(c)
    const problem: Problem = {
      status: statuses[refused],
      title: say(language, title),
      sentence: say(language, sentence, values),
    }
    return c.html(await page(frame, problem), statuses[refused])
  }
}
