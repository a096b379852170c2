/** Clauses and articles, each folded under its heading, to be opened in place. */
import { ClauseDisclosure } from '#web/ui'
import { say, type Language } from '#words'
import type { ShownClause } from './clauses.ts'

export function ClauseList({
  clauses,
  language,
  open,
}: {
  clauses: readonly ShownClause[]
  language: Language
  open?: boolean
}) {
  if (clauses.length === 0) return null
  return (
    <div class="cited">
      {clauses.map((clause) => (
        <ClauseDisclosure
          heading={titleOf(clause, language)}
          text={clause.text}
          language={language}
          open={open === true}
          {...(clause.address === undefined
            ? {}
            : { source: { address: clause.address, label: sourceOf(clause, language) } })}
        />
      ))}
    </div>
  )
}

/** 'Consumer law of the European Union: Withdrawal within 14 days'. */
export const titleOf = ({ law, heading }: ShownClause, language: Language): string =>
  law === undefined ? heading : say(language, 'answers.law-heading', { law, heading })

const sourceOf = ({ law }: ShownClause, language: Language): string =>
  say(language, law === undefined ? 'answers.clause-source' : 'answers.article-source')
