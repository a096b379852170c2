/** Several cases at once: what to do with them, and how far it has come. */
import type { FormValues, Frame } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import { Button, Check, EmptyState, ErrorSummary, Field, Notice, PageTitle, RadioCards } from '#web/ui'
import { say, type Language, type WordKey } from '#words'
import { batchScript } from '../assets.file.ts'
import { CardTable } from '../card-table.tsx'
import { DeskPage } from '../desk-page.tsx'
import { chosenText, resultText, type BatchAct, type Chosen, type Result } from './batch.ts'

export type BatchProps = {
  readonly frame: Frame
  readonly desk: AtDesk
  readonly chosen: readonly Chosen[]
  readonly acts: readonly BatchAct[]
  /** Where more were chosen than are taken. */
  readonly most: number | undefined
  readonly given: FormValues
  readonly sentences: Readonly<Record<string, string>>
}

const actWords = {
  assign: 'batch.act.assign',
  release: 'batch.act.release',
  'want-evidence': 'desk.step.want-evidence',
  extend: 'desk.step.extend',
  write: 'desk.step.write',
  close: 'desk.step.close',
} as const satisfies Record<BatchAct, WordKey>

export function BatchScreen(props: BatchProps) {
  const { frame, desk, chosen, most, sentences } = props
  const { language } = frame
  const title = say(language, 'batch.title')
  const why = most === undefined ? say(language, 'batch.none') : say(language, 'batch.most', { most })
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <PageTitle title={title} sentence={say(language, 'batch.sentence')} />
      <div class="stack-wide narrow">
        <ErrorSummary language={language} sentences={sentences} />
        {chosen.length === 0 ? <EmptyState title={why} /> : <ActForm {...props} language={language} />}
        <ToQueue desk={desk} language={language} />
      </div>
    </DeskPage>
  )
}

const ToQueue = ({ desk, language }: { desk: AtDesk; language: Language }) => (
  <p>
    <a href={`/desk/${desk.shop.name}/`}>{say(language, 'desk.to-queue')}</a>
  </p>
)

function ActForm({ desk, chosen, acts, given, sentences, language }: BatchProps & { language: Language }) {
  const count = chosen.length
  const field = (name: string) => ({ language, name, value: given[name], problem: sentences[name] })
  return (
    <form class="stack" method="post" action={`/desk/${desk.shop.name}/batch/press`}>
      <p>
        {say(language, 'form.labelled', {
          label: say(language, 'batch.count', { count }),
          sentence: chosen.map(({ number }) => number).join(say(language, 'common.between')),
        })}
      </p>
      {chosen.map((one) => (
        <input type="hidden" name="case" value={chosenText(one)} />
      ))}
      <RadioCards
        {...field('act')}
        value={given['act'] ?? acts[0]}
        label={say(language, 'batch.act')}
        choices={acts.map((act) => ({ value: act, label: say(language, actWords[act]) }))}
      />
      {acts.includes('want-evidence')
        ? (['photo', 'description'] as const).map((wanted) => (
            <Check
              name={wanted}
              label={say(language, 'form.labelled', {
                label: say(language, 'desk.form.wanted'),
                sentence: say(language, `evidence.${wanted}`),
              })}
              checked={given[wanted] === 'yes' || (given['act'] === undefined && wanted === 'photo')}
              problem={sentences[wanted]}
            />
          ))
        : null}
      {acts.includes('extend') ? (
        <Field {...field('until')} type="date" label={say(language, 'desk.form.extend')} short optional />
      ) : null}
      {acts.length > 2 ? (
        <Field
          {...field('note')}
          label={say(language, 'desk.form.note')}
          hint={say(language, 'desk.form.note.letter')}
          rows={4}
          optional
          maxlength={2000}
        />
      ) : null}
      <div>
        <Button>{say(language, 'batch.press', { count })}</Button>
      </div>
    </form>
  )
}

export type BatchEndProps = Pick<BatchProps, 'frame' | 'desk' | 'given'> & {
  readonly left: readonly Chosen[]
  readonly results: readonly Result[]
  readonly becameWords: (became: string) => string
}

/** What is through, each with what became of it, and what is left. */
export function BatchEndScreen(props: BatchEndProps) {
  const { frame, desk, left, results, becameWords } = props
  const { language } = frame
  const title = say(language, 'batch.title')
  const done = results.filter(({ became }) => became === 'done').length
  const all = results.length + left.length
  return (
    <DeskPage frame={frame} desk={desk} title={title} scripts={left.length === 0 ? [] : [batchScript]}>
      <PageTitle title={title} />
      <div class="stack-wide">
        {left.length === 0 ? (
          <Notice tone={done === results.length ? 'good' : 'wait'} live>
            <p>{say(language, 'batch.ended', { done, failed: results.length - done })}</p>
          </Notice>
        ) : (
          <GoOn {...props} language={language} all={all} />
        )}
        <CardTable
          caption={say(language, 'batch.result')}
          columns={[
            { name: 'number', label: say(language, 'desk.column.number') },
            { name: 'step', label: say(language, 'batch.result') },
          ]}
          rows={results.map(({ number, became }) => [
            <a href={`/desk/${desk.shop.name}/cases/${number}`}>{number}</a>,
            becameWords(became),
          ])}
        />
        <ToQueue desk={desk} language={language} />
      </div>
    </DeskPage>
  )
}

function GoOn({
  desk,
  given,
  left,
  results,
  language,
  all,
}: BatchEndProps & { language: Language; all: number }) {
  const words = say(language, 'batch.progress', { done: results.length, all })
  const carried = ['act', 'note', 'until', 'photo', 'description'].flatMap((name) =>
    given[name] === undefined ? [] : [[name, given[name]] as const],
  )
  return (
    <form class="stack" method="post" action={`/desk/${desk.shop.name}/batch/press`} data-goes-on>
      <p role="status">{words}</p>
      <progress max={all} value={results.length} aria-label={words} />
      <p class="small">{say(language, 'batch.stopped')}</p>
      {carried.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {left.map((one) => (
        <input type="hidden" name="case" value={chosenText(one)} />
      ))}
      {results.map((one) => (
        <input type="hidden" name="through" value={resultText(one)} />
      ))}
      <div>
        <Button>{say(language, 'batch.go-on')}</Button>
      </div>
    </form>
  )
}
