/** What a request for one side of a pair says: the number on the purchase certificate, and which side. */
import { sides } from '#cases/kinds'
import { broughtBy } from '#rulings'
import { Field, RadioCards } from '#web/ui'
import { say, type Language } from '#words'
import { contactAddress } from '../../contact.ts'
import type { DetailsForm, DetailsProps } from './form.ts'

const request = 'remake-one-side'

export const remakeDetailsForm: DetailsForm = {
  single: true,
  read: ({ certificate = '', side }) => ({ certificate, side }),
  wrong: (fields, language) => ({
    ...(fields.includes('certificate') ? { certificate: say(language, 'remake.certificate.wrong') } : {}),
    ...(fields.includes('side') ? { side: say(language, 'remake.side.missing') } : {}),
  }),
  Fields,
}

function Fields({ language, shop, order, given, sentences }: DetailsProps) {
  const wanted = shop.documents.policy.facts.some(({ name }) => name in broughtBy(request))
  return (
    <>
      {wanted ? (
        <div class="stack-small">
          <Field
            language={language}
            name="certificate"
            label={say(language, 'remake.certificate')}
            hint={say(language, 'remake.certificate.hint')}
            value={given['certificate']}
            problem={sentences['certificate']}
            autocomplete="off"
            maxlength={40}
            short
          />
          <p class="small">
            <a href={contactAddress(shop, { order: order.number, request })}>
              {say(language, 'remake.certificate.none')}
            </a>
          </p>
        </div>
      ) : null}
      <Side language={language} value={given['side']} problem={sentences['side']} />
    </>
  )
}

type SideProps = {
  readonly language: Language
  readonly value: string | undefined
  readonly problem: string | undefined
}

function Side({ language, value, problem }: SideProps) {
  return (
    <RadioCards
      language={language}
      name="side"
      label={say(language, 'remake.side')}
      value={value}
      problem={problem}
      choices={sides.map((side) => ({ value: side, label: say(language, `remake.side.${side}`) }))}
    />
  )
}
