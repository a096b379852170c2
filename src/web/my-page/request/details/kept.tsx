/** Whether the customer still has what the documents ask to keep until a fault is found. */
import { toKeep } from '#cases/kinds'
import { Check } from '#web/ui'
import { say } from '#words'
import type { DetailsForm, DetailsProps } from './form.ts'

export const keptForm: DetailsForm = {
  ofAnswers: true,
  read: (given) =>
    Object.fromEntries(
      (given['still-asked'] ?? '')
        .split(' ')
        .filter((one) => one !== '')
        .map((one) => [one, given[`still-${one}`] === 'yes' ? 'yes' : 'no']),
    ),
  wrong: () => ({}),
  Fields,
}

function Fields({ language, ruled: { ruling }, given }: DetailsProps) {
  const asked = toKeep(ruling)
  if (asked.length === 0) return null
  return (
    <fieldset class="stack-small">
      <legend>{say(language, 'kept.ask')}</legend>
      <p class="small quiet">{say(language, 'kept.hint')}</p>
      <input type="hidden" name="still-asked" value={asked.join(' ')} />
      {asked.map((one) => (
        <Check
          name={`still-${one}`}
          label={say(language, `kept.${one}`)}
          checked={given[`still-${one}`] === 'yes'}
        />
      ))}
    </fieldset>
  )
}
