/**
 * That a shop does not sell yet, and which parts of its settings that wants; that an official notice is not
 * in its folder; that a store does what nobody asks for: for `check` and for the start.
 */
import type { Documents } from '#policy'
import { sellingOf, storeServices, type OpenShop, type ShopSettings } from '#shops'

/** Undefined where everything is there. */
export function notSelling(
  { shop, selling }: Pick<ShopSettings, 'shop' | 'selling'>,
  language: 'ja' | 'en',
): string | undefined {
  const settled = sellingOf(selling)
  if (!('missing' in settled)) return undefined
  const parts = settled.missing.map((part) => `\`${part}\``)
  return language === 'ja'
    ? `${shop} はまだ販売しません。shop.yaml の \`selling\` に次のことを書いてください：${parts.join('、')}`
    : `${shop} does not sell yet; write these under \`selling\` in its shop.yaml: ${parts.join(', ')}`
}

/**
 * Whether consumers in the Union may buy here, and no official notice of their guarantee is in the folder.
 */
export const lacksNotice = (notices: OpenShop['notices'], { laws }: Pick<Documents, 'laws'>): boolean =>
  notices.length === 0 && laws.some(({ name }) => name === 'eu')

/** `shops/kaoru/notices` is where it is laid (Implementing Regulation (EU) 2025/1960). */
export const noticeWanted = (shops: readonly string[], language: 'ja' | 'en'): string =>
  language === 'ja'
    ? `${shops.join('、')}：EUの消費者には、法定の保証を知らせる公式の掲示を見せる必要があります。欧州委員会のファイルを、shops/${shops[0]}/notices/legal-guarantee.en.svg のように置いてください。それまでは文でお知らせします`
    : `${shops.join(', ')}: consumers in the European Union must be shown the official notice of the legal guarantee; lay the Commission’s files down as shops/${shops[0]}/notices/legal-guarantee.en.svg. Until then a sentence stands in its place`

/** A word that no page looks for, in what a store does: it may be another written wrongly. */
export function servicesNotKnown(
  { shop, stores }: Pick<ShopSettings, 'shop' | 'stores'>,
  language: 'ja' | 'en',
): readonly string[] {
  const known: readonly string[] = storeServices
  return stores.flatMap(({ id, services }) =>
    services
      .filter((service) => !known.includes(service))
      .map((service) =>
        language === 'ja'
          ? `${shop}：店舗 \`${id}\` の \`services\` の \`${service}\` は、どのページでも使われません。使える語：${known.join('、')}`
          : `${shop}: \`${service}\` in the \`services\` of its store \`${id}\` is used by no page; words that are: ${known.join(', ')}`,
      ),
  )
}
