/**
 * The form by which a consumer may withdraw from an order (Directive 2011/83/EU Annex I(B); UK CCR 2013
 * Schedule 3B): its fields with the shop's address filled in. Nobody has to use it.
 */
import type { OpenShop } from '#shops'
import { Fold } from '#web/ui'
import { say, type Language } from '#words'

type Props = {
  readonly shop: OpenShop
  readonly law: 'eu' | 'uk'
  readonly language: Language
}

const blanks = ['goods', 'ordered', 'name', 'address', 'signature', 'date'] as const

export function ModelForm({ shop, law, language }: Props) {
  const { settings } = shop
  const seller = settings.selling?.seller
  const to = [seller?.name[language] ?? settings.name[language], ...(seller?.address[language] ?? []), settings.mail.address]
  return (
    <Fold label={say(language, 'buying.form.title')}>
      <div class="stack model-form">
        <p class="small">{say(language, `buying.form.lede.${law}`)}</p>
        <p>
          {say(language, 'buying.form.to')} {to.join(say(language, 'common.between'))}
        </p>
        <p>{say(language, 'buying.form.statement')}</p>
        <ul>
          {blanks.map((blank) => (
            <li>{say(language, `buying.form.${blank}`)}</li>
          ))}
        </ul>
      </div>
    </Fold>
  )
}
