/** What else holds with an answer: who pays what and by when, and what is asked of the customer. */
import { say, type Language } from '#words'
import type { Said } from '#sentences'

export function TermsAgreed({ said, language }: { said: Said; language: Language }) {
  const { terms, asked } = said
  if (terms.length + asked.length === 0) return null
  return (
    <div class="terms stack-wide">
      <Sentences title={say(language, 'answers.terms')} sentences={terms} />
      <Sentences title={say(language, 'answers.obligations')} sentences={asked} />
    </div>
  )
}

function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null
  return (
    <section class="stack">
      <h2>{title}</h2>
      <ul>
        {sentences.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}
