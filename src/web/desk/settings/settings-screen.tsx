/** The settings of a shop for its owner: what is in force, in words and tables, and every version of it. */
import { formatMoment } from '#calendar'
import type { Missing, SettingsVersion, Written } from '#shops'
import type { Frame } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import { DescriptionList, Notice, PageTitle, Table } from '#web/ui'
import { say, type Language } from '#words'
import { DeskPage } from '../desk-page.tsx'
import { NotSelling } from '../not-selling.tsx'
import { actorWord, type Names } from '../people.ts'
import type { Section } from './section.ts'
import { sections } from './sections.ts'
import { differences, tellSection, type Told } from './told.ts'

export type SettingsProps = {
  readonly frame: Frame
  readonly desk: AtDesk
  readonly written: Written
  readonly missing: readonly Missing[]
  readonly versions: readonly SettingsVersion[]
  readonly names: Names
  readonly done: boolean
}

export const settingsAt = (shop: string): string => `/desk/${shop}/settings`

export function SettingsScreen(props: SettingsProps) {
  const { frame, desk, missing, done } = props
  const { language } = frame
  const title = say(language, 'settings.title')
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <PageTitle title={title} sentence={say(language, 'settings.sentence')} />
      <div class="stack-wide">
        {done ? (
          <Notice tone="good" live>
            <p>{say(language, 'settings.done')}</p>
          </Notice>
        ) : null}
        {missing.length === 0 ? null : (
          <NotSelling language={language} missing={missing} shop={desk.shop.name} />
        )}
        {sections.map((section) => (
          <SectionView {...props} section={section} />
        ))}
        <section class="stack" aria-labelledby="as-text">
          <h2 id="as-text">{say(language, 'settings.text')}</h2>
          <p>{say(language, 'settings.text.sentence')}</p>
          <p>
            <a href={`${settingsAt(desk.shop.name)}/text`}>{say(language, 'settings.text.change')}</a>
          </p>
        </section>
        <History {...props} />
      </div>
    </DeskPage>
  )
}

function SectionView({ frame, desk, written, section }: SettingsProps & { section: Section }) {
  const { language } = frame
  const title = say(language, section.title)
  return (
    <section class="stack" aria-labelledby={`section-${section.id}`}>
      <h2 id={`section-${section.id}`}>{title}</h2>
      <ToldView told={tellSection(section, written, language)} language={language} />
      <p>
        <a href={`${settingsAt(desk.shop.name)}/${section.id}`}>
          {say(language, 'settings.change', { name: title })}
        </a>
      </p>
    </section>
  )
}

function ToldView({ told, language }: { told: readonly Told[]; language: Language }) {
  if (told.length === 0) return <p>{say(language, 'settings.nothing')}</p>
  const lines = told.flatMap((one) => ('value' in one ? [[one.label, one.value] as const] : []))
  return (
    <>
      {told.map((one) =>
        'rows' in one ? (
          <Table caption={one.label} columns={one.columns.map((label) => ({ label }))} rows={one.rows} />
        ) : null,
      )}
      {lines.length === 0 ? null : <DescriptionList rows={lines} />}
    </>
  )
}

function History({ frame, desk, versions, names }: SettingsProps) {
  const { language } = frame
  return (
    <section class="stack" aria-labelledby="history">
      <h2 id="history">{say(language, 'settings.history')}</h2>
      {versions.length === 0 ? <p>{say(language, 'settings.history.none')}</p> : null}
      <ol class="plain-list stack" reversed>
        {versions.map((one, index) => {
          const before = versions[index + 1]
          const changed = before === undefined ? [] : differences(before.text, one.text, language)
          return (
            <li class="box">
              <p>
                {say(language, 'settings.version', {
                  number: one.version,
                  moment: formatMoment(one.at, desk.shop.calendar.zone, language),
                  who:
                    one.actor === 'start'
                      ? say(language, 'settings.by-folder')
                      : actorWord(language, one.actor, names, ''),
                })}
                {one.note === '' ? null : ` ${say(language, 'settings.note.given', { note: one.note })}`}
              </p>
              <p class="small">
                {before === undefined
                  ? say(language, 'settings.version.first')
                  : [...new Set(changed.map(({ title }) => title))].join(say(language, 'common.between'))}
              </p>
              <p>
                <a href={`${settingsAt(desk.shop.name)}/versions/${one.version}`}>
                  {say(language, 'settings.version.look', { number: one.version })}
                </a>
              </p>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
