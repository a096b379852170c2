/** What to know about an address of mail that is taken as it is: that letters to it may not arrive. */
import { addressAdvice } from '#customers'
import type { OpenShop } from '#shops'
import { Notice } from '#web/ui'
import { say, type Language } from '#words'

export function MailAdvice({ mail, shop, language }: { mail: string; shop: OpenShop; language: Language }) {
  const advice = addressAdvice(mail)
  if (mail === '' || advice.length === 0) return null
  const [, domain = ''] = shop.settings.mail.address.split('@')
  return (
    <div class="note">
      <Notice tone="wait" title={say(language, 'buying.mail.advice', { mail })}>
        {advice.map((one) => (
          <p>{say(language, `buying.mail.${one}`, { domain })}</p>
        ))}
      </Notice>
    </div>
  )
}
