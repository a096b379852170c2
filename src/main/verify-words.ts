/** How the evidence of a shop stands, in sentences. */
import type { Break, ShopSeals } from '#seals'
import type { Told } from './spoken.ts'

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

/** What was taken out on record: how many rows, and the last of them. */
function erasedWords({ erased }: ShopSeals): Told {
  const [last] = erased
  if (last === undefined) return { ja: '', en: '' }
  const day = new Date(last.at).toISOString().slice(0, 10)
  return {
    ja: `個人情報を消去した記録が${count(erased.length)}件あります（最後は ${day}、${last.source} ${last.id}、理由：${last.why}）。`,
    en: ` Personal words were erased from ${count(erased.length)} rows; the last on ${day}: ${last.source} ${last.id}, because: ${last.why}.`,
  }
}

/** What the role that looked could alter itself. */
export const toldAlterable = (sources: readonly string[]): Told => ({
  ja: `DATABASE_URL の役割は、次の記録を自分で書き換えられます：${sources.join('、')}。表の持ち主を DATABASE_OWNER_URL に、何も持たない役割を DATABASE_URL に指定してください。`,
  en: `The role in DATABASE_URL could alter these records itself: ${sources.join(', ')}. Name the owner of the tables in DATABASE_OWNER_URL, and a role that owns nothing in DATABASE_URL.`,
})

export const toldSeals = {
  nothing: {
    ja: '記録はまだ何もありません。',
    en: 'Nothing has been written yet.',
  },
  /** `now` in epoch milliseconds. */
  shop: (shop: ShopSeals, now: number): Told => {
    const head = shop.head ?? '—'
    const [wait, erased] = [waiting(shop, now), erasedWords(shop)]
    if (shop.broken !== undefined) {
      const first = brokenWords(shop.broken.first)
      const places = count(shop.broken.count)
      return {
        ja: `${shop.shop}：記録が書かれたときと違う所が${places}か所あります。最初の所：${first.ja}。${erased.ja}${wait.ja}`,
        en: `${shop.shop}: NOT as it was written, in ${places} places. The first: ${first.en}.${erased.en}${wait.en}`,
      }
    }
    return {
      ja: `${shop.shop}：${count(shop.rows)}件の記録がすべて書かれたときのままです。封印${count(shop.seals)}個、最後の封印は ${head}。${erased.ja}${wait.ja}`,
      en: `${shop.shop}: all ${count(shop.rows)} rows are as they were written. Seals: ${count(shop.seals)}, the last ${head}.${erased.en}${wait.en}`,
    }
  },
} as const
