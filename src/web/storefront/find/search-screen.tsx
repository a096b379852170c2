/**
 * What was found for a question: pieces with their pictures, then questions with their answers' addresses.
 */
import { wordIn } from '#policy'
import type { OpenShop } from '#shops'
import type { Frame } from '#web/http'
import { Button, EmptyState, Field, Page, PageTitle } from '#web/ui'
import { say } from '#words'
import { PieceList, type PieceCard } from '../front-screen.tsx'
import type { Question } from '#shops'
import { style } from '../style.file.ts'

export type SearchProps = {
  readonly shop: OpenShop
  readonly question: string
  readonly pieces: readonly PieceCard[]
  readonly questions: readonly Question[]
}

export function searchScreen(frame: Frame, { shop, question, pieces, questions }: SearchProps) {
  const { language } = frame
  const asked = question.trim() !== ''
  const title = asked ? say(language, 'search.for', { question }) : say(language, 'search.title')
  const nothing = asked && pieces.length === 0 && questions.length === 0
  return (
    <Page frame={frame} title={title} styles={[style]} unlisted>
      <PageTitle title={title} over={frame.site.name} sentence={say(language, 'search.lede')} />
      <div class="stack-wide">
        <form class="stack-form" method="get" action={`/${shop.name}/search`} role="search">
          <Field
            language={language}
            name="q"
            label={say(language, 'search.label')}
            type="search"
            value={question}
            maxlength={100}
          />
          <div>
            <Button look="second">{say(language, 'search.press')}</Button>
          </div>
        </form>
        {nothing ? (
          <EmptyState title={say(language, 'search.none')}>
            <p>{say(language, 'search.none.sentence')}</p>
            <p>
              <a href={`/${shop.name}/contact`}>{say(language, 'foot.contact')}</a>
            </p>
          </EmptyState>
        ) : null}
        {pieces.length === 0 ? null : (
          <section aria-labelledby="found-pieces">
            <h2 class="section-title" id="found-pieces">
              {say(language, 'search.pieces')}
            </h2>
            <PieceList shop={shop.name} pieces={pieces} language={language} />
          </section>
        )}
        {questions.length === 0 ? null : (
          <section aria-labelledby="found-help">
            <h2 class="section-title" id="found-help">
              {say(language, 'search.help')}
            </h2>
            <ul class="found">
              {questions.map(({ id, question: words }) => (
                <li>
                  <a href={`/${shop.name}/help#${id}`}>{wordIn(words, language)}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Page>
  )
}
