/** A shop's questions and answers, each with an address of its own. */
import { wordIn } from '#policy'
import type { Frame } from '#web/http'
import { Markdown, Page, PageTitle } from '#web/ui'
import { say } from '#words'
import type { Help } from '#shops'
import { style } from './style.file.ts'

export function helpScreen(frame: Frame, { title, questions }: Help) {
  const { language } = frame
  const heading = wordIn(title, language)
  return (
    <Page frame={frame} title={heading} styles={[style]}>
      <PageTitle title={heading} over={frame.site.name} sentence={say(language, 'storefront.help-lede')} />
      <div class="asked">
        <nav class="contents" aria-labelledby="contents">
          <h2 id="contents">{say(language, 'common.contents')}</h2>
          <ol>
            {questions.map(({ id, question }) => (
              <li>
                <a href={`#${id}`}>{wordIn(question, language)}</a>
              </li>
            ))}
          </ol>
        </nav>
        <div class="answers">
          {questions.map(({ id, question, answer }) => (
            <section id={id} aria-labelledby={`${id}-question`}>
              <h2 id={`${id}-question`}>{wordIn(question, language)}</h2>
              <Markdown text={wordIn(answer, language)} language={language} />
            </section>
          ))}
        </div>
      </div>
    </Page>
  )
}
