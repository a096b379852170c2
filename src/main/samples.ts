/**
 * A week of sample orders for the first start: who bought what, when, and how far each has come. Data only.
 */
import type { OrderLine } from '#ordering'

/** A person who appears in the samples. */
export type SamplePerson = {
  readonly name: string
  readonly address: string
  readonly language: 'ja' | 'en'
  readonly country: string
  readonly subdivision?: string
  readonly lines: readonly string[]
}

export const people = {
  hanako: {
    name: '山田 花子',
    address: 'hanako@customer.example',
    language: 'ja',
    country: 'JP',
    subdivision: 'JP-19',
    lines: ['山梨県甲府市見本町3-2-1', '400-0000'],
  },
  anna: {
    name: 'Anna Schmidt',
    address: 'anna@customer.example',
    language: 'en',
    country: 'DE',
    subdivision: 'DE-BY',
    lines: ['Beispielstraße 12', '80331 München', 'Germany'],
  },
  emily: {
    name: 'Emily Clark',
    address: 'emily@customer.example',
    language: 'en',
    country: 'GB',
    lines: ['4 Example Road', 'London N1 0AA', 'United Kingdom'],
  },
} as const satisfies Record<string, SamplePerson>

/** Days before the first start: when it was placed, shipped and delivered. */
export type SampleOrder = {
  readonly shop: string
  readonly who: keyof typeof people
  readonly pieces: readonly {
    readonly product: string
    readonly options?: Readonly<Record<string, string>>
    readonly texts?: Readonly<Record<string, string>>
  }[]
  readonly placed: number
  readonly stage?: OrderLine['stage']
  readonly shipped?: number
  readonly delivered?: number
  readonly undeliverable?: number
  readonly giftTo?: string
  readonly memo?: string
  /** What was ticked when it was ordered. */
  readonly facts?: Readonly<Record<string, string>>
  readonly method?: string
  readonly brand?: string
}

export const samples: readonly SampleOrder[] = [
  {
    shop: 'kaoru',
    who: 'hanako',
    pieces: [{ product: 'minamo-ring', options: { size: '11' } }],
    placed: 6,
    shipped: 3,
    delivered: 2,
    memo: '領収書を希望します。',
    facts: { 'receipt-asked': 'yes' },
  },
  {
    shop: 'kaoru',
    who: 'hanako',
    pieces: [{ product: 'tsuyu-pierce' }, { product: 'kasane-ring', options: { size: '11' } }],
    placed: 1,
    stage: 'in-production',
  },
  {
    shop: 'kaoru',
    who: 'hanako',
    pieces: [{ product: 'oboro-bangle' }],
    placed: 5,
    shipped: 4,
    delivered: 3,
    giftTo: '佐藤 美咲',
  },
  {
    shop: 'kaoru',
    who: 'anna',
    pieces: [{ product: 'shizuku-necklace' }],
    placed: 15,
    shipped: 12,
    delivered: 9,
  },
  { shop: 'k-uno', who: 'anna', pieces: [{ product: 'asanagi-ring' }], placed: 12, shipped: 8, delivered: 3 },
  {
    shop: 'k-uno',
    who: 'anna',
    pieces: [{ product: 'musubi-ring', texts: { engraving: 'A & M' } }],
    placed: 4,
    stage: 'in-production',
  },
  {
    shop: 'k-uno',
    who: 'emily',
    pieces: [{ product: 'seseragi-bracelet' }],
    placed: 20,
    shipped: 16,
    delivered: 12,
  },
  {
    shop: 'milamore',
    who: 'hanako',
    pieces: [{ product: 'nagare-bracelet' }],
    placed: 11,
    shipped: 10,
    delivered: 9,
  },
  {
    shop: 'milamore',
    who: 'anna',
    pieces: [{ product: 'usuhana-ring' }],
    placed: 6,
    stage: 'in-production',
    brand: 'visa',
  },
  {
    shop: 'milamore',
    who: 'hanako',
    pieces: [{ product: 'yukiakari-necklace' }],
    placed: 4,
    shipped: 3,
    delivered: 2,
    giftTo: '鈴木 彩',
  },
  { shop: 'preorder', who: 'hanako', pieces: [{ product: 'yoake-cd' }], placed: 4, shipped: 2, delivered: 1 },
  { shop: 'preorder', who: 'hanako', pieces: [{ product: 'mio-figure' }], placed: 3 },
  { shop: 'preorder', who: 'hanako', pieces: [{ product: 'minato-live' }], placed: 9 },
  {
    shop: 'preorder',
    who: 'anna',
    pieces: [{ product: 'tokeiten-film' }],
    placed: 14,
    shipped: 11,
    undeliverable: 2,
  },
  {
    shop: 'kami-kagu',
    who: 'hanako',
    pieces: [{ product: 'nami-scratcher' }],
    placed: 4,
    shipped: 2,
    delivered: 1,
  },
  {
    shop: 'kami-kagu',
    who: 'hanako',
    pieces: [{ product: 'kaeita-refill' }],
    placed: 8,
    shipped: 5,
    delivered: 3,
  },
  {
    shop: 'kami-kagu',
    who: 'anna',
    pieces: [{ product: 'maru-bed' }],
    placed: 18,
    shipped: 15,
    delivered: 10,
  },
]
