/** The fields of a piece that is taken in: what it looks like, in words and photos. */
import { PhotoFields } from '#web/photos'
import { Field } from '#web/ui'
import { say } from '#words'
import { fieldOf, type NeedsProps } from './step-field.ts'

export function TakenIn(props: NeedsProps) {
  const { language, file, attempt } = props
  const { name, problem } = fieldOf(props, 'photos')
  return (
    <>
      <Field
        language={language}
        {...fieldOf(props, 'note')}
        label={say(language, 'desk.form.condition')}
        hint={say(language, 'desk.form.condition.hint')}
        rows={3}
        maxlength={2000}
      />
      <PhotoFields
        language={language}
        shop={file.facts.shop.name}
        name={name}
        problem={problem}
        label={say(language, 'desk.form.photos')}
        kept={attempt?.kept ?? []}
        optional
      />
    </>
  )
}
