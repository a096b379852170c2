/** The fields of a receipt, filled in with what is usual. */
import type { Paper } from '#papers'
import type { FormValues } from '#web/http'
import { Field } from '#web/ui'
import { say, type Language } from '#words'

export type ReceiptFieldsProps = {
  readonly language: Language
  readonly given: FormValues
  readonly sentences: Readonly<Record<string, string>>
  /** The name on the order, and the receipt that was issued last. */
  readonly name: string
  readonly last: Pick<Paper, 'addressee' | 'proviso'> | undefined
  readonly seen: number
}

export function ReceiptFields({ language, given, sentences, name, last, seen }: ReceiptFieldsProps) {
  return (
    <>
      <input type="hidden" name="seen" value={String(seen)} />
      <Field
        language={language}
        name="addressee"
        label={say(language, 'papers.form.addressee')}
        hint={say(language, 'papers.form.addressee.hint')}
        value={given['addressee'] ?? last?.addressee ?? name}
        problem={sentences['addressee']}
        maxlength={100}
        autocomplete="off"
      />
      <Field
        language={language}
        name="proviso"
        label={say(language, 'papers.form.proviso')}
        hint={say(language, 'papers.form.proviso.hint')}
        value={given['proviso'] ?? last?.proviso ?? say(language, 'papers.receipt.proviso.default')}
        problem={sentences['proviso']}
        maxlength={60}
        autocomplete="off"
      />
    </>
  )
}
