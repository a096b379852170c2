/** What a member of staff wrote, as it was written; in which language, where that is not the reader's. */
import { foreignTo, say, writtenIn, type Language } from '#words'

export function StaffWords({ words, language }: { readonly words: string; readonly language: Language }) {
  const foreign = foreignTo(language, words)
  return (
    <>
      {foreign === undefined ? null : (
        <p class="small quiet">{say(language, `inquiry.written-in.${foreign}`)}</p>
      )}
      <blockquote class="small typed" lang={writtenIn(words)}>
        {words}
      </blockquote>
    </>
  )
}
