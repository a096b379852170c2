/** The fields of a piece that is taken in: what it looks like, in words and photos. */
import { Field, FileField } from '#web/ui'
import { say, type Language } from '#words'
import { mostPhotos } from './step-forms.ts'

type FieldOf = {
  readonly name: string
  readonly value: string | undefined
  readonly problem: string | undefined
}

type Props = { readonly language: Language; readonly note: FieldOf; readonly photos: FieldOf }

export function TakenIn({ language, note, photos: { name, problem } }: Props) {
  return (
    <>
      <Field
        language={language}
        {...note}
        label={say(language, 'desk.form.condition')}
        hint={say(language, 'desk.form.condition.hint')}
        rows={3}
        maxlength={2000}
      />
      <FileField
        language={language}
        name={name}
        problem={problem}
        label={say(language, 'desk.form.photos')}
        hint={say(language, 'desk.form.photos.hint', { count: mostPhotos })}
        accept="image/jpeg,image/png,image/webp"
        several
        optional
      />
    </>
  )
}
