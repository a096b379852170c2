/** What changes with new settings, before they are put in force; and one version of them as it stood. */
import type { SettingsRemark } from '#shops'
import type { Frame } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import { Button, Field, Notice, PageTitle } from '#web/ui'
import { say, type Language } from '#words'
import { DeskPage } from '../desk-page.tsx'
import { placesWords } from './places.ts'
import { Back } from './section-screen.tsx'
import { NotSelling } from '../not-selling.tsx'
import { settingsAt } from './settings-screen.tsx'
import type { SectionDifference } from './told.ts'

export type PreviewProps = {
  readonly frame: Frame
  readonly desk: AtDesk
  readonly seen: number
  readonly text: string
  readonly changes: readonly SectionDifference[]
  readonly remarks: readonly SettingsRemark[]
  /** Names of law packs that lie under the policy from then on, and that no longer do. */
  readonly laws: { readonly come: readonly string[]; readonly gone: readonly string[] }
  /** Who changed the settings since the page was opened. */
  readonly other: string | undefined
}

export function PreviewScreen({ frame, desk, seen, text, changes, remarks, laws, other }: PreviewProps) {
  const { language } = frame
  const title = say(language, 'settings.preview')
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <PageTitle title={title} sentence={say(language, 'settings.preview.sentence')} />
      <div class="stack-wide">
        {other === undefined ? null : (
          <Notice tone="wait" live title={say(language, 'settings.meanwhile.title')}>
            <p>{say(language, 'settings.meanwhile', { who: other })}</p>
          </Notice>
        )}
        <Changes changes={changes} language={language} />
        <Remarks remarks={remarks} laws={laws} language={language} />
        <form class="stack" method="post" action={`${settingsAt(desk.shop.name)}/versions`}>
          <input type="hidden" name="seen" value={String(seen)} />
          <textarea name="text" hidden>
            {text}
          </textarea>
          <Field
            language={language}
            name="note"
            label={say(language, 'settings.note')}
            hint={say(language, 'settings.note.hint')}
            maxlength={500}
            optional
          />
          <div>
            <Button>{say(language, 'settings.put')}</Button>
          </div>
        </form>
        <Back language={language} shop={desk.shop.name} />
      </div>
    </DeskPage>
  )
}

function Changes({ changes, language }: { changes: readonly SectionDifference[]; language: Language }) {
  return (
    <section class="stack" aria-labelledby="changes">
      <h2 id="changes">{say(language, 'settings.changes')}</h2>
      {changes.map(({ title, gone, come }) => (
        <div class="box">
          <h3>{title}</h3>
          <ul class="settings-lines">
            {gone.map((line) => (
              <li>
                <del>{say(language, 'settings.gone', { line })}</del>
              </li>
            ))}
            {come.map((line) => (
              <li>
                <ins>{say(language, 'settings.come', { line })}</ins>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function Remarks({
  remarks,
  laws,
  language,
}: Pick<PreviewProps, 'remarks' | 'laws'> & { language: Language }) {
  const between = say(language, 'common.between')
  const others = remarks.flatMap((one) => (one.remark === 'not-selling' ? [] : [remarkWords(one, language)]))
  const stops = remarks.find((one) => one.remark === 'not-selling')
  const law = [
    ...(laws.come.length === 0
      ? []
      : [say(language, 'settings.laws.come', { laws: laws.come.join(between) })]),
    ...(laws.gone.length === 0
      ? []
      : [say(language, 'settings.laws.gone', { laws: laws.gone.join(between) })]),
  ]
  const all = [...others, ...law]
  return (
    <>
      {stops === undefined ? null : <NotSelling language={language} missing={stops.missing} />}
      {all.length === 0 ? null : (
        <Notice tone="wait" title={say(language, 'settings.remarks')}>
          <ul>
            {all.map((one) => (
              <li>{one}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}

function remarkWords(remark: Exclude<SettingsRemark, { remark: 'not-selling' }>, language: Language): string {
  return 'row' in remark
    ? say(language, `settings.remark.${remark.remark}`, { row: remark.row })
    : say(language, `settings.remark.${remark.remark}`, { places: placesWords(remark.places, language) })
}

export type VersionProps = {
  readonly frame: Frame
  readonly desk: AtDesk
  readonly version: number
  readonly about: string
  readonly text: string
  readonly changes: readonly SectionDifference[]
  readonly standing: boolean
}

export function VersionScreen({ frame, desk, version, about, text, changes, standing }: VersionProps) {
  const { language } = frame
  const title = say(language, 'settings.version.title', { number: version })
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <PageTitle title={title} sentence={about} />
      <div class="stack-wide">
        {changes.length === 0 ? null : <Changes changes={changes} language={language} />}
        {standing ? (
          <p>{say(language, 'settings.version.standing')}</p>
        ) : (
          <form method="post" action={`${settingsAt(desk.shop.name)}/versions/${version}/back`}>
            <Button look="second">{say(language, 'settings.version.back')}</Button>
          </form>
        )}
        <section class="stack" aria-labelledby="whole">
          <h2 id="whole">{say(language, 'settings.version.text')}</h2>
          <pre class="scroll" tabindex={0}>
            {text}
          </pre>
        </section>
        <Back language={language} shop={desk.shop.name} />
      </div>
    </DeskPage>
  )
}
