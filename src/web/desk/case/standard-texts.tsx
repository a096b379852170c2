/**
 * Standard texts for the words that a step sends to the customer: chosen and put into them in the customer's
 * language, to be read and altered before anything is sent. Works without a script: the button sends the form
 * to be shown again, and nothing is pressed.
 */
import type { StaffStep } from '#cases/kinds'
import type { FormValues } from '#web/http'
import { Button, Fold } from '#web/ui'
import { say, type Language } from '#words'
import type { Choice, Texts } from '../texts.ts'
import type { CaseFile } from './case-file.ts'

/** The steps whose words go into a letter. */
const lettered: readonly StaffStep[] = [
  'call-in',
  'approve',
  'refuse',
  'make-change',
  'cancel-pieces',
  'want-evidence',
  'extend',
  'write',
  'close',
  'stop-making',
  'expect',
  'miss-parcel',
  'agree-resend',
  'ask-address',
  'send-thing-back',
  'accept-care',
  'decline-care',
  'begin-work',
  'move-ready',
  'miss-visit',
  'call-off-visit',
  'give-up-work',
]

const takesTexts = (step: StaffStep, { theCase }: Pick<CaseFile, 'theCase'>): boolean =>
  lettered.includes(step) || (step === 'settle' && theCase.current.state === 'with-staff')

type Props = {
  readonly language: Language
  readonly file: CaseFile
  readonly step: StaffStep
  /** Where the form of the step is sent. */
  readonly address: string
}

export function StandardTexts({ language, file, step, address }: Props) {
  if (!takesTexts(step, file)) return null
  const { texts, theCase } = file
  const name = `${step}-text`
  const reads = say(language, `desk.inquiry.language.${theCase.language}`)
  const options = (all: readonly Choice[]) =>
    all.map((one) => <option value={one.name}>{one.text.title[language]}</option>)
  return (
    <Fold label={say(language, 'case-texts.choose')}>
      <div class="stack">
        <div class="field">
          <label for={`field-${name}`}>{say(language, 'case-texts.which')}</label>
          <p class="hint" id={`field-${name}-hint`}>
            {say(language, 'case-texts.hint', { language: reads })}
          </p>
          <select id={`field-${name}`} name={name} aria-describedby={`field-${name}-hint`}>
            <optgroup label={say(language, 'desk.inquiry.texts.ours')}>{options(texts.own)}</optgroup>
            {texts.help.length === 0 ? null : (
              <optgroup label={say(language, 'desk.inquiry.texts.help')}>{options(texts.help)}</optgroup>
            )}
          </select>
        </div>
        <div>
          <Button look="second" to={`${address}?insert=text#step-${step}`}>
            {say(language, 'case-texts.insert')}
          </Button>
        </div>
      </div>
    </Fold>
  )
}

/** What was typed, with the text that was chosen below the words. */
export function withText(
  given: FormValues,
  step: StaffStep,
  { texts, language }: { readonly texts: Texts; readonly language: Language },
): FormValues {
  const chosen = [...texts.own, ...texts.help].find(({ name }) => name === given[`${step}-text`])
  const words = [given[`${step}-note`] ?? '', chosen?.text.text[language] ?? '']
  return { ...given, [`${step}-note`]: words.filter((one) => one.trim() !== '').join('\n\n') }
}
