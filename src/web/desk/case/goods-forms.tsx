/**
 * Fields of the steps about a piece on its way: who pays for sending it, what was found, what was in the box.
 */
import type { CaseFile } from './case-file.ts'
import { Field, RadioCards } from '#web/ui'
import { say, type Language } from '#words'

type FieldProps = {
  readonly language: Language
  readonly name: string
  readonly value: string | undefined
  readonly problem: string | undefined
}

/** Asked where no document says it. */
export function PayerField({ file, ...field }: FieldProps & { readonly file: CaseFile }) {
  const { language } = field
  const stated = file.facts.ruled().ruling.terms['return-shipping']
  if (stated !== undefined) return null
  return (
    <RadioCards
      {...field}
      label={say(language, 'goods.form.payer')}
      hint={say(language, 'goods.form.payer.hint')}
      choices={(['shop', 'customer'] as const).map((value) => ({
        value,
        label: say(language, `goods.form.payer.${value}`),
      }))}
    />
  )
}

/** What the examination found, as the customer reads it. */
export const FindingField = (field: FieldProps) => (
  <Field
    {...field}
    label={say(field.language, 'goods.form.words')}
    hint={say(field.language, 'goods.form.words.hint')}
    rows={3}
    optional
    maxlength={2000}
  />
)

/** What was in the box instead. */
export const WrongThingField = (field: FieldProps) => (
  <Field
    {...field}
    label={say(field.language, 'goods.form.what')}
    hint={say(field.language, 'goods.form.what.hint')}
    rows={3}
    maxlength={2000}
  />
)
