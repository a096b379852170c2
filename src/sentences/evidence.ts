/**
 * What a request waits for, in the words of what it is about: only what has a fault has a photo of one. Pure.
 */
import { say, type Language } from '#words'

/** Requests that are about no fault, and kinds of cases that may be about none. */
const notFaults: ReadonlySet<string> = new Set([
  'resize',
  'clean',
  'repolish',
  'refinish',
  'inspect',
  'remake-one-side',
  'cancel',
  'withdraw',
  'change-specification',
  'change-address',
  'change-delivery-day',
  'wrapping',
  'care',
  'remake',
  'change',
])

/** Whether a request, or a kind of case, tells of something that is wrong with the piece. */
export const isAboutFault = (request: string): boolean => !notFaults.has(request)

/** `about`: the request, or the kind of its case. */
export const evidenceWord = (what: 'photo' | 'description', about: string, language: Language): string =>
  say(language, isAboutFault(about) ? `evidence.${what}` : `evidence.${what}.plain`)
