/** A whole answer: verdict and summary, the clauses with their text, terms, deadlines, what it waits for. */
import { parseInstant, type Instant } from '#calendar'
import type { Cited, Ruling } from '#policy'
import { said, saidInOne } from '#sentences'
import type { OpenShop } from '#shops'
import { say, type Language } from '#words'
import { ClauseDisclosure, Deadline, DescriptionList, Fold, Moment, Verdict } from '#web/ui'
import type { Setting } from './trial.ts'
import { headingAt, headingsOf } from './wording.ts'

export type RulingProps = {
  readonly language: Language
  readonly shop: OpenShop
  readonly setting: Setting
  readonly ruling: Ruling
  readonly seenAt: Instant
}

export function RulingPanel(props: RulingProps) {
  const { language, setting, ruling, seenAt } = props
  const { documents } = setting.compiled
  const words = said(ruling, { language, documents, seenAt, reader: 'shop' })
  const terms = [...words.terms, ...words.asked]
  const deciding = ruling.clauses.filter((clause) => clause.deciding && clause.effect !== 'silence')
  const beside = ruling.clauses.filter((clause) => !clause.deciding)
  return (
    <section class="stack" aria-labelledby="the-answer">
      <h3 id="the-answer">{say(language, 'studio.try.answer')}</h3>
      <p class="verdict-line">
        <Verdict verdict={ruling.verdict} language={language} />
      </p>
      <p>{saidInOne(ruling, { language, documents, seenAt, reader: 'shop' })}</p>
      {deciding.length === 0 ? null : (
        <>
          <h4>{say(language, 'studio.try.clauses')}</h4>
          <Clauses {...props} clauses={deciding} />
        </>
      )}
      <Sentences title={say(language, 'studio.try.terms')} sentences={terms} />
      <Deadlines {...props} />
      {ruling.todo.length === 0 ? null : (
        <>
          <h4>{say(language, 'studio.try.todo')}</h4>
          <ul>
            {headingsOf(ruling.todo, documents, language).map((heading) => (
              <li>{heading}</li>
            ))}
          </ul>
        </>
      )}
      {beside.length === 0 ? null : (
        <Fold label={say(language, 'studio.try.beside', { count: beside.length })}>
          <Clauses {...props} clauses={beside} />
        </Fold>
      )}
    </section>
  )
}

function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {sentences.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </>
  )
}

/** A clause is cited once for each of its rules; its text is shown once. */
function Clauses({ language, setting, ruling, clauses }: RulingProps & { clauses: readonly Cited[] }) {
  const texts = (ruling.texts[language] ?? ruling.texts['en'])?.clauses ?? {}
  const shown = new Map(
    clauses.map(({ document, id }) => {
      const heading = headingAt(`${document}#${id}`, setting.compiled.documents, language)
      return [heading, texts[`${document}#${id}`] ?? ''] as const
    }),
  )
  return (
    <div class="stack-small">
      {[...shown].map(([heading, text]) => (
        <ClauseDisclosure heading={heading} text={text} language={language} />
      ))}
    </div>
  )
}

function Deadlines({ language, setting, ruling, seenAt }: RulingProps) {
  const { documents } = setting.compiled
  const rows = ruling.deadlines.flatMap(({ of, at, zone, role }) => {
    const end = parseInstant(at)
    if (end === undefined) return []
    const term = documents.terms.find(({ name }) => name === of)
    const what =
      of === 'answer'
        ? say(language, 'studio.deadline.answer')
        : term === undefined
          ? headingAt(of.includes('#') ? of : `${documents.policy.name}#${of}`, documents, language)
          : (term.words[language] ?? term.name)
    return role === 'since'
      ? [
          [
            say(language, 'studio.deadline.since', { what }),
            <Moment at={end} zone={zone} language={language} />,
          ] as const,
        ]
      : [[what, <Deadline at={end} zone={zone} language={language} seenAt={seenAt} />] as const]
  })
  if (rows.length === 0) return null
  return (
    <>
      <h4>{say(language, 'studio.try.deadlines')}</h4>
      <DescriptionList rows={rows} />
    </>
  )
}
