/**
 * What was said in a request for one side of a pair, as its owner sees it: by which certificate, which side.
 */
import type { AnyCase } from '#cases'
import { remakeDetailsOf } from '#cases/kinds'
import { say, type Language } from '#words'

export function remakeRows(theCase: AnyCase, language: Language): readonly (readonly [string, string])[] {
  if (theCase.kind !== 'remake') return []
  const { certificate, side } = remakeDetailsOf(theCase)
  return [
    [say(language, 'remake.certificate'), certificate],
    [say(language, 'desk.form.side'), say(language, `remake.side.${side}`)],
  ]
}
