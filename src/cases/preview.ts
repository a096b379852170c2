/**
 * What a request would be answered by, before it is made: the ruling for the answers so far, the next
 * question, and what a photo would change. Pure. The press asks the same functions, so that page and deed
 * agree.
 */
import type { Instant } from '#calendar'
import type { StoredPhoto } from '#cases/case'
import type { OrderLine } from '#ordering'
import type { NextAsk, RequestName } from '#policy'
import { broughtBy, keptAskOn, keptRuleOn, photoHelps, ruleOn } from '#rulings'
import type { Answers, FactsRefused, Requester, Ruled, RulingContext, RulingRequest } from '#rulings'

/** What a request is asked with: what it is for, what was answered, shown and said. */
export type RequestDraft = {
  readonly request: RequestName
  readonly answers: Answers
  readonly photos: readonly StoredPhoto[]
  readonly description: string
  readonly requester: Requester
}

/** The answers a form gives, completed by what the form itself knows: photos, a description, the channel. */
export function answersWith({
  request,
  answers,
  photos,
  description,
}: Pick<RequestDraft, 'request' | 'answers' | 'photos' | 'description'>): Answers {
  return {
    ...answers,
    ...broughtBy(request),
    photo: photos.length > 0 ? 'yes' : 'no',
    description: description.trim() === '' ? 'no' : 'yes',
    channel: answers['channel'] ?? 'my-page',
  }
}

export const askedBy = (draft: RequestDraft, at: Instant): RulingRequest => ({
  request: draft.request,
  at,
  requester: draft.requester,
  answers: answersWith(draft),
})

/** Shows what a press would do: the same ruling that the press is answered by. */
export const previewRequest = (
  rulingContext: RulingContext,
  line: OrderLine,
  draft: RequestDraft,
  at: Instant,
): Ruled | FactsRefused => ruleOn(rulingContext, line, askedBy(draft, at))

/** What is asked about, before the form is filled in. */
export type Previewed = {
  readonly rulingContext: RulingContext
  readonly line: OrderLine
  readonly request: RequestName
  readonly requester: Requester
  readonly at: Instant
}

const anyPhoto = [{ hash: '', width: 1, height: 1 }]
const draftOf = ({ request, requester }: Previewed, answers: Answers, photos = anyPhoto): RequestDraft => ({
  request,
  requester,
  answers,
  photos,
  description: 'described',
})

/** The ruling as it would be with a description, and with a photo or without. */
export const previewWith = (
  previewed: Previewed,
  answers: Answers,
  photo: 'with-photo' | 'without-photo',
): Ruled | FactsRefused =>
  keptRuleOn(
    previewed.rulingContext,
    previewed.line,
    askedBy(draftOf(previewed, answers, photo === 'with-photo' ? anyPhoto : []), previewed.at),
  )

/**
 * The next question that can still change the ruling. Photo, description and channel are none: the last page
 * brings them along.
 */
export const nextQuestionOf = (previewed: Previewed, answers: Answers): NextAsk | FactsRefused =>
  keptAskOn(previewed.rulingContext, previewed.line, askedBy(draftOf(previewed, answers), previewed.at))

/** Whether a photo is a wish, holds the request up until it is there, or is needed to ask at all. */
export type PhotoNeed = 'optional' | 'waits' | 'required'

/**
 * What the documents make of a request without a photo, compared with one that has one; `best` is that
 * ruling, where it is known already.
 */
export function photoNeed(
  previewed: Previewed,
  answers: Answers,
  best: Ruled | FactsRefused = previewWith(previewed, answers, 'with-photo'),
): PhotoNeed {
  const without = previewWith(previewed, answers, 'without-photo')
  if ('refused' in best || 'refused' in without) return 'optional'
  const stuck =
    without.ruling.verdict === 'refuse' || without.ruling.asks.some(({ from }) => from === 'customer')
  if (stuck && best.ruling.verdict !== 'refuse') return 'required'
  return photoHelps(best.ruling, without.ruling) ? 'waits' : 'optional'
}
