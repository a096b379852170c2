/** Several boxes to tick under one question. */
import type { Child } from 'hono/jsx'
import { evidenceWord } from '#sentences'
import { Check } from '#web/ui'
import { say } from '#words'
import { fieldOf, type NeedsProps } from './step-field.ts'

export function Boxes({ label, children }: { label: string; children?: Child }) {
  return (
    <fieldset class="boxes">
      <legend>{label}</legend>
      {children}
    </fieldset>
  )
}

/** Boxes to tick; what is wrong with them is said at the first. */
export function Wanted(props: NeedsProps) {
  const { language, attempt } = props
  return (
    <Boxes label={say(language, 'desk.form.wanted')}>
      {(['photo', 'description'] as const).map((wanted) => {
        const { name, value, problem } = fieldOf(props, wanted)
        const checked = attempt === undefined ? wanted === 'photo' : value === 'yes'
        return (
          <Check
            name={name}
            problem={problem}
            checked={checked}
            label={evidenceWord(wanted, props.file.theCase.request, language)}
          />
        )
      })}
    </Boxes>
  )
}
