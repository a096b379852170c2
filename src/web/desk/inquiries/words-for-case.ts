/**
 * What of a thread goes to a request: the words and photos of the customer that it does not have yet. Pure.
 */
import type { InquiryPhoto, Thread } from '#inquiries'

export type NewWords = { readonly words: string; readonly photos: readonly InquiryPhoto[] }

/** What was said and shown, to the last word, since the thread was last put to this request. */
export function newWords({ inquiry, entries, photos }: Thread, number?: string): NewWords {
  const since =
    entries.findLast(({ type, data }) => type === 'became' && data.case === number)?.sequence ?? -1
  const said = [
    { sequence: 0, words: inquiry.words },
    ...entries.filter(({ type }) => type === 'said'),
  ].filter(({ sequence }) => sequence > since)
  const theirs = new Set(said.map(({ sequence }) => sequence))
  return {
    words: said
      .map(({ words }) => words)
      .filter((words) => words !== '')
      .join('\n\n')
      .slice(0, longest),
    photos: photos.filter(({ sequence }) => theirs.has(sequence)),
  }
}

const longest = 10_000

/** Whether there is anything that the request does not have. */
export const isNew = ({ words, photos }: NewWords): boolean => words !== '' || photos.length > 0
