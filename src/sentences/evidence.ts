/**
 * What a request waits for, in the words of what it is about: only what has a fault has a photo of one. Pure.
 */
import { say, type Language } from '#words'

/** Requests that tell of something wrong with the piece, and kinds of their cases. */
const faults: ReadonlySet<string> = new Set(['exchange', 'return', 'repair'])

/** Whether a request, or a kind of case, tells of something that is wrong with the piece. */
export const isAboutFault = (request: string): boolean => faults.has(request)

/** `about`: the request, or the kind of its case. */
export const evidenceWord = (what: 'photo' | 'description', about: string, language: Language): string =>
  say(language, isAboutFault(about) ? `evidence.${what}` : `evidence.${what}.plain`)
