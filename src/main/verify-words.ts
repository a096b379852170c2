/** How the evidence of a shop stands, in sentences. */
import type { Break, ShopSeals } from '#seals'

const languages = ['ja', 'en'] as const
export type VerifyLanguage = (typeof languages)[number]
export const isVerifyLanguage = (word: string): word is VerifyLanguage =>
  (languages as readonly string[]).includes(word)

type Told = Readonly<Record<VerifyLanguage, string>>

const count = (n: number): string => n.toLocaleString('en')

const brokenWords = (place: Break): Told => {
  if (place.what === 'seal') {
    return {
      ja: `封印 ${place.seal} が、封印したときの内容と合いません`,
      en: `seal ${place.seal} is not what was sealed`,
    }
  }
  const row = `${place.source} ${place.id}`
  return {
    altered: {
      ja: `${row} の内容が、書かれたときと違います`,
      en: `${row} says something else than when it was written`,
    },
    gone: { ja: `${row} がなくなっています`, en: `${row} is gone` },
    unnoted: { ja: `${row} が、記録を通さずに書かれています`, en: `${row} was written without being noted` },
  }[place.what]
}

/** Since when rows wait, in whole minutes. */
function waiting({ unsealed }: ShopSeals, now: number): Told {
  if (unsealed.since === undefined) return { ja: '', en: '' }
  const minutes = Math.max(0, Math.floor((now - unsealed.since) / 60_000))
  return {
    ja: `まだ封印されていない記録が${count(unsealed.rows)}件あります（最も古いものは${count(minutes)}分前）。`,
    en: ` ${count(unsealed.rows)} rows wait for the next seal, the oldest for ${count(minutes)} minutes.`,
  }
}

export const toldSeals = {
  nothing: {
    ja: '記録はまだ何もありません。',
    en: 'Nothing has been written yet.',
  },
  /** `now` in epoch milliseconds. */
  shop: (shop: ShopSeals, now: number): Told => {
    const head = shop.head ?? '—'
    const wait = waiting(shop, now)
    if (shop.broken !== undefined) {
      const first = brokenWords(shop.broken.first)
      const places = count(shop.broken.count)
      return {
        ja: `${shop.shop}：記録が書かれたときと違う所が${places}か所あります。最初の所：${first.ja}。${wait.ja}`,
        en: `${shop.shop}: NOT as it was written, in ${places} places. The first: ${first.en}.${wait.en}`,
      }
    }
    return {
      ja: `${shop.shop}：${count(shop.rows)}件の記録がすべて書かれたときのままです。封印${count(shop.seals)}個、最後の封印は ${head}。${wait.ja}`,
      en: `${shop.shop}: all ${count(shop.rows)} rows are as they were written. Seals: ${count(shop.seals)}, the last ${head}.${wait.en}`,
    }
  },
} as const
