/** The questions of the documents that are left where somebody declared a withdrawal, to be answered here. */
import type { AnyCase, CaseFacts } from '#cases'
import { asksOfCustomer } from '#cases/kinds'
import { wordIn, type Ask } from '#policy'
import type { OpenShop } from '#shops'
import { offeredValues, type FormAnswers } from '#web/answers'
import { Button, RadioCards } from '#web/ui'
import { say, type Language } from '#words'

type Props = {
  readonly shop: OpenShop
  readonly theCase: AnyCase
  readonly facts: CaseFacts
  readonly given: FormAnswers
  readonly sentences: Readonly<Record<string, string>>
  readonly language: Language
}

/** The questions that the page can take an answer to. */
export const asksHere = (theCase: AnyCase, facts: CaseFacts): readonly Ask[] =>
  theCase.kind === 'withdraw' && theCase.current.state === 'requested' ? asksOfCustomer(facts) : []

export function AnswerSection({ shop, theCase, facts, given, sentences, language }: Props) {
  return (
    <section class="stack to-do" aria-labelledby="to-do">
      <h2 id="to-do">{say(language, 'my.case.answer.title')}</h2>
      <p>{say(language, 'my.case.answer.sentence')}</p>
      <form class="stack" method="post" action={`/${shop.name}/my/cases/${theCase.number}/answer`} novalidate>
        <input type="hidden" name="version" value={String(theCase.version)} />
        {asksHere(theCase, facts).map((ask) => (
          <RadioCards
            language={language}
            name={ask.fact}
            label={wordIn(ask.question, language)}
            problem={sentences[ask.fact]}
            value={given[ask.fact]}
            choices={offeredValues(facts.shop.documents, ask, given[ask.fact]).map((choice) => ({
              value: choice.value,
              label: wordIn(choice.words, language),
            }))}
          />
        ))}
        <Button>{say(language, 'my.case.answer.press')}</Button>
      </form>
    </section>
  )
}
