/** The form of a quote at the desk: what will be done, for how much, ready when, and until when it stands. */
import { z } from 'zod'
import { dayOf, formatDay } from '#calendar'
import { quote } from '#cases/case'
import { dayField, optionalDayField, problem, textField, type FormValues } from '#web/http'
import { Field } from '#web/ui'
import { say, type Language } from '#words'
import { readAmount } from './amounts.ts'
import type { CaseFile } from './case-file.ts'

/** Fields of the step `quote`, as `stepForms` reads them. */
export const quoteShape = z.object({
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  works: textField({ max: 2000 }),
  amount: textField({ max: 30 })
    .refine((text) => typeof readAmount(text) === 'bigint', problem('desk.form.amount'))
    .transform((text) => {
      const amount = readAmount(text)
      return typeof amount === 'bigint' ? amount : 0n
    }),
  ready: optionalDayField(),
  until: dayField(),
})

/** The command that the form gives. */
export const quoteOf = ({ works, amount, ready, until }: z.infer<typeof quoteShape>) =>
  ({ command: 'quote', works, amountMinor: amount, readyBy: ready, until }) as const

type Props = {
  readonly language: Language
  readonly file: CaseFile
  readonly given: FormValues
  readonly sentences: Readonly<Record<string, string>>
}

/** A quote stands for two weeks, unless staff say otherwise. */
export function QuoteFields({ language, file, given, sentences }: Props) {
  const reads = file.theCase.language
  const today = dayOf(file.facts.at, file.facts.shop.calendar.zone)
  const field = (name: string, value = '') => ({
    language,
    name: `quote-${name}`,
    value: given[`quote-${name}`] ?? value,
    problem: sentences[`quote-${name}`],
  })
  return (
    <>
      <Field
        {...field('works')}
        label={say(language, 'quote.form.works')}
        hint={[
          say(language, 'quote.form.works.hint'),
          ...(reads === language ? [] : [say(language, `quote.form.works.reads.${reads}`)]),
        ].join(' ')}
        rows={4}
        maxlength={2000}
      />
      <Field
        {...field('amount')}
        label={say(
          language,
          quote.isTaxed(file.facts, file.theCase.kind) ? 'quote.form.amount' : 'quote.form.amount.exempt',
        )}
        hint={say(language, 'quote.form.amount.hint')}
        inputmode="numeric"
        short
        maxlength={30}
      />
      <Field {...field('ready')} label={say(language, 'quote.form.ready')} type="date" short optional />
      <Field
        {...field('until', formatDay(today + 14))}
        label={say(language, 'quote.form.until')}
        type="date"
        short
      />
    </>
  )
}
