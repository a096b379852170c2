/** Before it is recorded when a buyer was told of the right to withdraw: on which day, or now by a letter. */
import { waysToInform } from '#ordering'
import { say } from '#words'
import type { Frame, FormValues } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import { Button, ErrorSummary, Field, Notice, PageTitle, RadioCards } from '#web/ui'
import { DeskPage } from '../desk-page.tsx'
import { Records } from './information.tsx'
import type { OrderFile } from './order-file.ts'

export type InformationProps = {
  readonly frame: Frame
  readonly desk: AtDesk
  readonly file: OrderFile
  readonly moved: string | undefined
  readonly given: FormValues
  readonly sentences: Readonly<Record<string, string>>
}

export function InformationScreen({ frame, desk, file, moved, given, sentences }: InformationProps) {
  const { language } = frame
  const { order } = file
  const page = `/desk/${desk.shop.name}/orders/${order.number}`
  const title = say(language, 'informed.title')
  const field = (name: string) => ({ language, name, value: given[name], problem: sentences[name] })
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <p class="crumb">
        <a href={page}>{say(language, 'desk.order-of', { number: order.number })}</a>
      </p>
      <PageTitle title={title} sentence={order.name} />
      {moved === undefined ? null : (
        <Notice tone="wait" live>
          <p>{moved}</p>
        </Notice>
      )}
      <div class="stack">
        <Records language={language} desk={desk} file={file} />
        <Notice>
          <p>{say(language, 'informed.says')}</p>
        </Notice>
      </div>
      <form class="stack" method="post" action={`${page}/information`}>
        <input type="hidden" name="seen" value={String((order.lateInformation ?? []).length)} />
        <ErrorSummary language={language} sentences={sentences} />
        <RadioCards
          {...field('how')}
          label={say(language, 'informed.how')}
          choices={waysToInform.map((value) => ({
            value,
            label: say(language, `informed.how.${value}`),
            hint: say(language, `informed.how.${value}.hint`),
          }))}
        />
        <Field
          {...field('on')}
          label={say(language, 'informed.on')}
          hint={say(language, 'informed.on.hint')}
          type="date"
          short
          optional
        />
        <Field
          {...field('note')}
          label={say(language, 'informed.note')}
          hint={say(language, 'informed.note.hint')}
          rows={3}
          maxlength={1000}
          optional
        />
        <div class="actions">
          <Button>{say(language, 'informed.press')}</Button>
        </div>
      </form>
    </DeskPage>
  )
}
