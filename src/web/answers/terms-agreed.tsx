/**
 * The terms of a ruling as a page shows them: remedies in their order, who pays what, dates, what is asked of
 * the customer.
 */
import type { Instant } from '#calendar'
import type { Ruling } from '#policy'
import { Deadline, DescriptionList } from '#web/ui'
import { say, type Language } from '#words'
import { obligationsOf, remediesOf, termRows } from './terms.ts'

export function TermsAgreed({
  ruling,
  language,
  seenAt,
  examined = false,
}: {
  ruling: Ruling
  language: Language
  seenAt: Instant
  /** The shop has the piece, or has decided without it: nothing is to be sent in any more. */
  examined?: boolean
}) {
  const remedies = remediesOf(ruling.terms, language)
  const rows = termRows(ruling, language)
  const obligations = obligationsOf(ruling.terms, language, examined ? ['send-for-inspection'] : [])
  if (remedies.length + rows.length + obligations.length === 0) return null
  return (
    <div class="terms stack-wide">
      {remedies.length === 0 ? null : (
        <section class="stack">
          <h2>{say(language, 'answers.remedies')}</h2>
          <ol>
            {remedies.map((remedy) => (
              <li>{remedy}</li>
            ))}
          </ol>
        </section>
      )}
      {rows.length === 0 ? null : (
        <section class="stack">
          <h2>{say(language, 'answers.terms')}</h2>
          <DescriptionList
            rows={rows.map(({ name, value }) => [
              name,
              typeof value === 'string' ? value : <Deadline {...value} language={language} seenAt={seenAt} />,
            ])}
          />
        </section>
      )}
      {obligations.length === 0 ? null : (
        <section class="stack">
          <h2>{say(language, 'answers.obligations')}</h2>
          <ul>
            {obligations.map((obligation) => (
              <li>{obligation}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
