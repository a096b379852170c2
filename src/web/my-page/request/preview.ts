/**
 * What the pages of a request are made of: the ruling for the answers so far, what a photo would
 * change, and in what words a photo or a request is not taken. No rule of its own: every answer is
 * `previewRequest`'s.
 */
import type { Instant } from '#calendar'
import { nextQuestionOf, previewRequest } from '#cases'
import type { OpeningRequest } from '#cases/kinds'
import { photoLimits, type PhotoRefusal } from '#files'
import type { OrderLine } from '#ordering'
import type { NextAsk } from '#policy'
import { photoHelps } from '#rulings'
import type { Answers, FactsRefused, Requester, Ruled, RulingContext } from '#rulings'
import { say, type Language } from '#words'

/** Whether a photo is a wish, holds the request up until it is there, or is needed to ask at all. */
export type PhotoNeed = 'optional' | 'waits' | 'required'

export type Previewed = {
  readonly rulingContext: RulingContext
  readonly line: OrderLine
  readonly request: OpeningRequest
  readonly requester: Requester
  readonly at: Instant
}

/** The ruling as it would be with a description, and with a photo or without. */
export function previewWith(
  { rulingContext, line, request, requester, at }: Previewed,
  answers: Answers,
  photo: 'with-photo' | 'without-photo',
): Ruled | FactsRefused {
  const photos = photo === 'with-photo' ? withPhoto : []
  return previewRequest(
    rulingContext,
    line,
    { request, answers, photos, description: 'described', requester },
    at,
  )
}

/**
 * The next question that can still change the ruling. Photo, description and channel are none: the last page
 * brings them along.
 */
export function nextQuestion(
  { rulingContext, line, request, requester, at }: Previewed,
  answers: Answers,
): NextAsk | FactsRefused {
  return nextQuestionOf(
    rulingContext,
    line,
    { request, answers, photos: withPhoto, description: 'described', requester },
    at,
  )
}

const withPhoto = [{ hash: '', width: 1, height: 1 }]

/** What the policy makes of a request without a photo, compared with one that has one. */
export function photoNeed(previewed: Previewed, answers: Answers): PhotoNeed {
  const best = previewWith(previewed, answers, 'with-photo')
  const without = previewWith(previewed, answers, 'without-photo')
  if ('refused' in best || 'refused' in without) return 'optional'
  const stuck =
    without.ruling.verdict === 'refuse' || without.ruling.asks.some(({ from }) => from === 'customer')
  if (stuck && best.ruling.verdict !== 'refuse') return 'required'
  return photoHelps(best.ruling, without.ruling) ? 'waits' : 'optional'
}

/** Why a photo cannot be taken, with its name and the limit. */
export function photoSentence(language: Language, name: string, refusal: PhotoRefusal): string {
  const megabytes = (bytes: number): number => Math.ceil(bytes / (1024 * 1024))
  const key = `my.photo.${refusal.refused}` as const
  switch (refusal.refused) {
    case 'photo-too-large':
      return say(language, key, {
        name,
        size: megabytes(refusal.bytes),
        limit: megabytes(refusal.limitBytes),
      })
    case 'photo-too-many-pixels': {
      const millions = (pixels: number): number => Math.ceil(pixels / 1_000_000)
      return say(language, key, {
        name,
        size: millions(refusal.pixels),
        limit: millions(refusal.limitPixels),
      })
    }
    default:
      return say(language, key, { name })
  }
}

/** For the hint beside the field. */
export const photoMegabytes = Math.floor(photoLimits.bytes / (1024 * 1024))
export const mostPhotos = 5
export const longestDescription = 2000
