/**
 * That a shop does not sell yet, and which parts of its settings that wants: for `check` and for the start.
 */
import { sellingOf, type ShopSettings } from '#shops'

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
