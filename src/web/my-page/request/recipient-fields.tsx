/** The part of a form that asks whoever was given a piece where letters, and a parcel, go to. */
import type { OpeningRequest } from '#cases/kinds'
import type { FormValues } from '#web/http'
import { countries } from '#web/answers'
import { Field, RadioCards, Select } from '#web/ui'
import { say, type Language } from '#words'
import { asksPostal } from './recipient.ts'

type Props = {
  readonly language: Language
  readonly request: OpeningRequest
  readonly given: FormValues
  /** Where the order was sent to: the piece is there, unless it is said. */
  readonly destination: string
  readonly sentences: Readonly<Record<string, string>>
}

export function RecipientFields({ language, request, given, destination, sentences }: Props) {
  const field = (name: string) => ({ language, name, value: given[name], problem: sentences[name] })
  return (
    <section class="stack" aria-labelledby="to">
      <h2 id="to">{say(language, 'my.to.title')}</h2>
      <p>{say(language, 'my.to.sentence')}</p>
      <Field {...field('to-name')} label={say(language, 'my.to.name')} autocomplete="name" maxlength={100} />
      <Field
        {...field('to-address')}
        label={say(language, 'my.to.address')}
        type="email"
        autocomplete="email"
        maxlength={254}
      />
      {asksPostal(request) ? (
        <Field
          {...field('to-lines')}
          label={say(language, 'my.to.lines')}
          hint={say(language, 'my.to.lines-hint')}
          rows={3}
          autocomplete="street-address"
          maxlength={400}
        />
      ) : null}
      <Select
        {...field('to-country')}
        value={given['to-country'] ?? destination}
        label={say(language, 'my.to.country')}
        hint={say(language, 'my.to.country-hint')}
        options={countries(language)}
      />
      <RadioCards
        {...field('to-language')}
        value={given['to-language'] ?? language}
        label={say(language, 'my.to.language')}
        choices={[
          { value: 'ja', label: say(language, 'common.japanese') },
          { value: 'en', label: say(language, 'common.english') },
        ]}
      />
    </section>
  )
}
