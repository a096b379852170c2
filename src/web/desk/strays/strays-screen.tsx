/** Boxes without an owner: a form to write one down, and the list with the case that each is matched to. */
import { formatMoment } from '#calendar'
import type { Stray } from '#parcels'
import { say } from '#words'
import type { FormValues, Frame } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import { Button, DescriptionList, ErrorSummary, Field, Notice, PageTitle } from '#web/ui'
import { DeskPage } from '../desk-page.tsx'

type Props = {
  readonly frame: Frame
  readonly desk: AtDesk
  readonly strays: readonly Stray[]
  readonly given: FormValues
  readonly sentences: Readonly<Record<string, string>>
  readonly refused: string | undefined
  readonly key: string
}

export function StraysScreen(props: Props) {
  const { frame, desk, strays, refused, sentences } = props
  const { language } = frame
  const title = say(language, 'goods.strays')
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <PageTitle title={title} sentence={say(language, 'goods.strays.says')} />
      <ErrorSummary language={language} sentences={sentences} />
      {refused === undefined ? null : (
        <Notice tone="no" live>
          <p>{refused}</p>
        </Notice>
      )}
      {strays.length === 0 ? <p class="quiet">{say(language, 'goods.strays.none')}</p> : null}
      <ul class="plain-list stack">
        {strays.map((stray) => (
          <li class="box stack">
            <Box {...props} stray={stray} />
          </li>
        ))}
      </ul>
      <NewBox {...props} />
    </DeskPage>
  )
}

function Box({ frame: { language }, desk, stray }: Props & { readonly stray: Stray }) {
  const { caseNumber } = stray
  return (
    <>
      <p>
        <strong>{stray.what}</strong>
      </p>
      <DescriptionList
        rows={[
          [say(language, 'desk.fact.arrived'), formatMoment(stray.at, desk.shop.calendar.zone, language)],
          [say(language, 'goods.strays.sender'), stray.sender],
          [say(language, 'desk.fact.carrier'), stray.carrier],
          [say(language, 'desk.fact.tracking'), stray.tracking],
        ]}
      />
      {caseNumber === null ? (
        <form class="stack" method="post" action={`/desk/${desk.shop.name}/strays/${stray.stray}/case`}>
          <Field
            language={language}
            name="number"
            label={say(language, 'goods.strays.case')}
            value={undefined}
            problem={undefined}
            short
            maxlength={20}
          />
          <Button look="second">{say(language, 'goods.strays.match')}</Button>
        </form>
      ) : (
        <p>
          <a href={`/desk/${desk.shop.name}/cases/${caseNumber}`}>{caseNumber}</a>
        </p>
      )}
    </>
  )
}

function NewBox({ frame: { language }, desk, given, sentences, key }: Props) {
  const field = (name: string) => ({ language, name, value: given[name], problem: sentences[name] })
  return (
    <section class="stack" aria-labelledby="new-box">
      <h2 id="new-box">{say(language, 'goods.strays.new')}</h2>
      <form class="stack" method="post" action={`/desk/${desk.shop.name}/strays`} novalidate>
        <input type="hidden" name="key" value={key} />
        <Field {...field('what')} label={say(language, 'goods.form.what')} rows={2} maxlength={500} />
        <Field {...field('sender')} label={say(language, 'goods.strays.sender')} optional maxlength={200} />
        <Field {...field('carrier')} label={say(language, 'desk.fact.carrier')} optional maxlength={100} />
        <Field {...field('tracking')} label={say(language, 'desk.fact.tracking')} optional maxlength={100} />
        <Button>{say(language, 'goods.strays.press')}</Button>
      </form>
    </section>
  )
}
