/** What was agreed for a case, with those dates and duties alone that still lie ahead of it. */
import { isClosed, type AnyCase } from '#cases'
import type { Ruling } from '#policy'
import { said, type Said, type Saying } from '#sentences'

/** Once a case is over nothing is asked and no date waited for; who paid what stays true. */
export function stillToCome(theCase: AnyCase, ruling: Ruling, saying: Saying): Said {
  if (isClosed(theCase)) {
    const words = said(ruling, saying)
    return { ...words, terms: words.costs, asked: [] }
  }
  // What has left its customer need not be sent back any more.
  const { 'send-back-within': _sent, ...others } = ruling.terms
  return said(theCase.custody === 'with-customer' ? ruling : { ...ruling, terms: others }, saying)
}
