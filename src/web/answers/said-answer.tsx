/** The answer itself: its mark, the answer with its last moment, and what is done then. */
import type { Ruling } from '#policy'
import { shownVerdict } from '#rulings'
import { joinedUp, type Said } from '#sentences'
import { Verdict } from '#web/ui'
import type { Language } from '#words'

export function SaidAnswer({ ruling, said, language }: { ruling: Ruling; said: Said; language: Language }) {
  const more = joinedUp([...said.then, ...said.waits], language)
  return (
    <>
      <p class="row">
        <Verdict verdict={shownVerdict(ruling)} language={language} />
      </p>
      <p>
        <strong>{said.answer}</strong>
      </p>
      {more === '' ? null : <p>{more}</p>}
    </>
  )
}
