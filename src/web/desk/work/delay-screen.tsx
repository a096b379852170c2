/** Before a customer is told that a piece leaves later: which day is meant to hold now, and why. */
import { formatDate, parseDay } from '#calendar'
import { say } from '#words'
import type { Frame, FormValues } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import { Button, ErrorSummary, Field, Notice, PageTitle } from '#web/ui'
import { DeskPage } from '../desk-page.tsx'
import { pieceName } from '../orders/pieces.ts'
import type { WorkLine } from './work.read.sql.ts'

export type DelayProps = {
  readonly frame: Frame
  readonly desk: AtDesk
  readonly line: WorkLine
  readonly given: FormValues
  readonly sentences: Readonly<Record<string, string>>
}

export function DelayScreen({ frame, desk, line, given, sentences }: DelayProps) {
  const { language } = frame
  const home = `/desk/${desk.shop.name}/work`
  const title = say(language, 'work.delay')
  const was = line.toldNow ?? line.shipBy ?? ''
  const field = (name: string) => ({ language, name, value: given[name], problem: sentences[name] })
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <p class="crumb">
        <a href={home}>{say(language, 'work.title')}</a>
      </p>
      <PageTitle
        title={title}
        sentence={say(language, 'form.labelled', { label: line.order, sentence: pieceName(line, language) })}
      />
      <p>{say(language, 'work.delay.was', { day: formatDate(parseDay(was) ?? 0, language) })}</p>
      <Notice>
        <p>{say(language, 'work.delay.says')}</p>
      </Notice>
      <form class="stack" method="post" action={`${home}/delays/${line.order}/${line.line}`}>
        <ErrorSummary language={language} sentences={sentences} />
        <Field
          {...field('now')}
          label={say(language, 'work.delay.now')}
          hint={say(language, 'work.delay.now.hint')}
          type="date"
          short
          optional
        />
        <Field
          {...field('because')}
          label={say(language, 'work.delay.because')}
          rows={3}
          maxlength={1000}
          optional
        />
        <div class="actions">
          <Button>{say(language, 'work.delay.press')}</Button>
        </div>
      </form>
    </DeskPage>
  )
}
