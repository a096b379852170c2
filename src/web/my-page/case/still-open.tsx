/** Before anybody has decided: what the customer is asked, and that a no of the documents is not the end. */
import type { Ruling } from '#policy'
import { say, type Language } from '#words'

type Props = {
  /** The contact form, about this order. */
  readonly contact: string
  readonly verdict: Ruling['verdict']
  readonly questions: readonly string[]
  readonly language: Language
}

export function StillOpen({ contact, verdict, questions, language }: Props) {
  if (verdict === 'refuse') return <p>{say(language, 'my.case.no-so-far')}</p>
  if (questions.length === 0) return null
  return (
    <>
      <ul>
        {questions.map((question) => (
          <li>{question}</li>
        ))}
      </ul>
      <p>
        {say(language, 'my.case.answer-us')} <a href={contact}>{say(language, 'my.case.answer-here')}</a>
      </p>
    </>
  )
}
