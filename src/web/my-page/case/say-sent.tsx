/**
 * That a withdrawn piece is on its way: from then on the money may not be held back (Directive 2011/83/EU
 * art. 13(3)).
 */
import { stepsFor, type AnyCase } from '#cases'
import type { OpenShop } from '#shops'
import type { FormValues } from '#web/http'
import { Button, Field } from '#web/ui'
import { say, type Language } from '#words'

type Props = {
  readonly shop: OpenShop
  readonly theCase: AnyCase
  readonly language: Language
  readonly sentences: Readonly<Record<string, string>>
  readonly given?: FormValues | undefined
}

export function SaySent({ shop, theCase, language, sentences, given = {} }: Props) {
  if (theCase.kind !== 'withdraw' || !stepsFor(theCase, 'customer').includes('say-sent')) return null
  const field = (name: 'carrier' | 'tracking') => ({
    language,
    name,
    label: say(language, `my.case.sent.${name}`),
    value: given[name],
    problem: sentences[name],
    maxlength: 100,
  })
  return (
    <form class="stack" method="post" action={`/${shop.name}/my/cases/${theCase.number}/sent`}>
      <h3>{say(language, 'my.case.sent.title')}</h3>
      <p>{say(language, 'my.case.sent.sentence')}</p>
      <input type="hidden" name="version" value={String(theCase.version)} />
      <Field {...field('carrier')} />
      <Field {...field('tracking')} />
      <div>
        <Button look="second">{say(language, 'my.case.sent.press')}</Button>
      </div>
    </form>
  )
}
