/** The worksheet of a withdrawn piece at the desk: what goes back, row by row, and what may be deducted. */
import { mayDeduct, worksheet } from '#cases/kinds'
import { formatMoney } from '#money'
import type { FormValues } from '#web/http'
import { DescriptionList, Field, Notice } from '#web/ui'
import { PhotoFields } from '#web/photos'
import { say, type Language } from '#words'
import type { CaseFile } from './case-file.ts'

type Props = {
  readonly language: Language
  readonly file: CaseFile
  /** What was typed and could not be taken. */
  readonly attempt:
    | {
        readonly given: FormValues
        readonly sentences: Readonly<Record<string, string>>
        readonly kept: readonly string[]
      }
    | undefined
}

export function WorksheetRows({ language, file }: Pick<Props, 'language' | 'file'>) {
  const { current } = file.theCase
  const lost = 'lossMinor' in current ? BigInt(current.lossMinor) : 0n
  const { priceMinor, deliveryMinor, lossMinor, totalMinor } = worksheet(file.facts, lost)
  const money = (amountMinor: bigint): string =>
    formatMoney({ amountMinor, currency: file.facts.order.currency }, language)
  return (
    <DescriptionList
      rows={[
        [say(language, 'desk.assess.price'), money(priceMinor)],
        [say(language, 'desk.assess.delivery'), money(deliveryMinor)],
        [say(language, 'desk.assess.lost'), money(-lossMinor)],
        [say(language, 'desk.assess.total'), <strong>{money(totalMinor)}</strong>],
      ]}
    />
  )
}

export function AssessFields({ language, file, attempt }: Props) {
  const field = (name: string) => ({
    language,
    name: `assess-${name}`,
    value: attempt?.given[`assess-${name}`],
    problem: attempt?.sentences[`assess-${name}`],
  })
  const most = formatMoney(file.facts.price, language)
  const loss = field('loss')
  return (
    <>
      <WorksheetRows language={language} file={file} />
      {mayDeduct(file.facts) ? null : (
        <Notice tone="wait">
          <p>{say(language, 'desk.assess.none')}</p>
        </Notice>
      )}
      <Field
        {...loss}
        value={loss.value ?? '0'}
        label={say(language, 'desk.assess.loss')}
        hint={say(language, 'desk.assess.loss.hint', { most })}
        inputmode="numeric"
        short
        maxlength={30}
      />
      <Field
        {...field('note')}
        label={say(language, 'desk.assess.note')}
        rows={3}
        optional
        maxlength={2000}
      />
      <PhotoFields
        language={language}
        shop={file.facts.shop.name}
        name="assess-photos"
        problem={field('photos').problem}
        label={say(language, 'desk.assess.photos')}
        hint={say(language, 'desk.assess.photos.hint')}
        kept={attempt?.kept ?? []}
        optional
      />
    </>
  )
}
