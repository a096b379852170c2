/**
 * Where a parcel can be followed: the public page of a carrier whose name is known. A name that is not known
 * has no page; nothing is guessed. Pure.
 */

type Carrier = {
  /** Names that people type, without spaces and in small letters. */
  readonly names: readonly string[]
  readonly page: (tracking: string) => string
}

const carriers: readonly Carrier[] = [
  {
    names: ['ヤマト運輸', 'ヤマト', 'クロネコヤマト', 'yamato', 'yamatotransport', 'kuronekoyamato'],
    page: (number) => `https://member.kms.kuronekoyamato.co.jp/parcel/detail?pno=${number}`,
  },
  {
    names: ['佐川急便', '佐川', 'sagawa', 'sagawaexpress'],
    page: (number) => `https://k2k.sagawa-exp.co.jp/p/web/okurijosearch.do?okurijoNo=${number}`,
  },
  {
    names: ['日本郵便', '郵便局', 'ゆうパック', 'ems', 'japanpost', 'yu-pack', 'yupack'],
    page: (number) =>
      `https://trackings.post.japanpost.jp/services/srv/search/direct?searchKind=S004&reqCodeNo1=${number}`,
  },
  {
    names: ['dhl', 'dhlexpress'],
    page: (number) =>
      `https://www.dhl.com/global-en/home/tracking/tracking-express.html?submit=1&tracking-id=${number}`,
  },
  {
    names: ['fedex', 'フェデックス'],
    page: (number) => `https://www.fedex.com/fedextrack/?trknbr=${number}`,
  },
  { names: ['ups'], page: (number) => `https://www.ups.com/track?tracknum=${number}` },
]

/**
 * The carrier's page about a parcel; undefined where the carrier, or the form of the number, is not known.
 */
export function trackingPage(carrier: string, tracking: string): string | undefined {
  const name = carrier
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s株式会社()]/gu, '')
  const number = tracking.normalize('NFKC').replaceAll(/[\s-]/g, '')
  if (!/^(?=.*\d{6})[A-Za-z0-9]{8,40}$/.test(number)) return undefined
  return carriers.find(({ names }) => names.includes(name))?.page(number)
}
