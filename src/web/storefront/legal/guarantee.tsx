/**
 * The legal guarantee of conformity, for whoever buys from the European Union: a sentence, and the official
 * notice where the shop's folder has it (Directive 2011/83/EU art. 6(1)(l), Implementing Regulation (EU)
 * 2025/1960).
 */
import { noticeIn, type OpenShop } from '#shops'
import { say, type Language } from '#words'

type GuaranteeProps = {
  readonly shop: OpenShop
  readonly language: Language
  /** The country the parcel goes to, as `DE`: its own notice comes before the English one. */
  readonly country?: string | undefined
}

/** Whether the law of the European Union lies under the shop. */
export const sellsToTheUnion = ({ documents }: OpenShop): boolean =>
  documents.laws.some(({ name }) => name === 'eu')

/** The official notice, unaltered and in its colours; nothing where the shop has none. */
export function GuaranteeNotice({ shop, language, country = '' }: GuaranteeProps) {
  const notice = noticeIn(shop.notices, [language, country.toLowerCase()])
  if (notice === undefined) return null
  const address = `/${shop.name}/notices/${notice.file}`
  return (
    <a class="law-notice" href={address}>
      <img
        src={address}
        alt={say(language, 'checkout.says.guarantee.eu')}
        lang={notice.language}
        loading="lazy"
        decoding="async"
      />
    </a>
  )
}

/** A way from the page of a piece to the notice. */
export function GuaranteeLink({ shop, language }: GuaranteeProps) {
  if (!sellsToTheUnion(shop)) return null
  return (
    <p class="small">
      <a href={`/${shop.name}/legal#legal-guarantee`}>{say(language, 'piece.guarantee')}</a>
    </p>
  )
}
