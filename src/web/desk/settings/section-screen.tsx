/** One section of the settings in fields, and the whole of them as text. */
import type { Slip } from '#shops'
import type { Frame } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import { Button, ErrorSummary, Field, Notice, PageTitle } from '#web/ui'
import { say, type Language } from '#words'
import { DeskPage } from '../desk-page.tsx'
import type { Filled } from './field.ts'
import { FieldView } from './field-view.tsx'
import type { Section } from './section.ts'
import { settingsAt } from './settings-screen.tsx'

type Common = { readonly frame: Frame; readonly desk: AtDesk; readonly seen: number }

export type SectionProps = Common & {
  readonly section: Section
  readonly filled: Filled
  readonly sentences: Readonly<Record<string, string>>
  /** What is wrong that stands beside no field. */
  readonly others: readonly string[]
  readonly same: boolean
}

export function SectionScreen({ frame, desk, seen, section, filled, sentences, others, same }: SectionProps) {
  const { language } = frame
  const title = say(language, section.title)
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <PageTitle title={title} sentence={say(language, 'settings.section.sentence')} />
      <div class="stack-wide">
        <ErrorSummary language={language} sentences={sentences} />
        <Others language={language} others={others} />
        {same ? <Same language={language} /> : null}
        <form class="stack" method="post" action={`${settingsAt(desk.shop.name)}/${section.id}`}>
          <input type="hidden" name="seen" value={String(seen)} />
          {section.fields.map((field) => (
            <FieldView language={language} filled={filled} sentences={sentences} field={field} under="" />
          ))}
          <div>
            <Button>{say(language, 'settings.look')}</Button>
          </div>
        </form>
        <Back language={language} shop={desk.shop.name} />
      </div>
    </DeskPage>
  )
}

const Others = ({ language, others }: { language: Language; others: readonly string[] }) =>
  others.length === 0 ? null : (
    <Notice tone="no" title={say(language, 'settings.wrong')}>
      <ul>
        {others.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    </Notice>
  )

const Same = ({ language }: { language: Language }) => (
  <Notice tone="wait" live>
    <p>{say(language, 'settings.same')}</p>
  </Notice>
)

export const Back = ({ language, shop }: { language: Language; shop: string }) => (
  <p>
    <a href={settingsAt(shop)}>{say(language, 'settings.back')}</a>
  </p>
)

export type TextProps = Common & {
  readonly text: string
  readonly slips: readonly Slip[]
  readonly same: boolean
}

export function TextScreen({ frame, desk, seen, text, slips, same }: TextProps) {
  const { language } = frame
  const title = say(language, 'settings.text')
  const others = slips.map(({ line, words }) =>
    line === undefined
      ? words[language]
      : say(language, 'settings.at-line', { line, sentence: words[language] }),
  )
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <PageTitle title={title} sentence={say(language, 'settings.text.sentence')} />
      <div class="stack-wide">
        <Others language={language} others={others} />
        {same ? <Same language={language} /> : null}
        <form class="stack" method="post" action={`${settingsAt(desk.shop.name)}/text`}>
          <input type="hidden" name="seen" value={String(seen)} />
          <div class="settings-text">
            <Field
              language={language}
              name="text"
              label={say(language, 'settings.text.field')}
              value={text}
              rows={30}
            />
          </div>
          <div>
            <Button>{say(language, 'settings.look')}</Button>
          </div>
        </form>
        <Back language={language} shop={desk.shop.name} />
      </div>
    </DeskPage>
  )
}
