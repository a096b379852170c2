/**
 * What the law wants in the letter that confirms an order, in Japanese: the words of Annex I of Directive
 * 2011/83/EU (with the online function of art. 11a) and of Schedule 3 of SI 2013/3134, translated.
 */
import type { LetterAcceptance, LetterLaw, LetterPiece, LetterTrader } from '#letters'
import { given } from '../blocks.ts'
import type { Block } from '../letter.ts'
import type { Phrasing } from '../phrasing.ts'

type Withdrawal = NonNullable<LetterLaw['withdrawal']>
type Order = {
  readonly pieces: readonly LetterPiece[]
  readonly address: string
  readonly page: string | undefined
}

/** Everything the law wants said, in the order in which a reader needs it. */
export function lawJa(law: LetterLaw, order: Order, p: Phrasing): readonly Block[] {
  return [
    ...(law.accepted === undefined ? [] : acceptedJa(law.accepted, p)),
    ...withdrawalOf(law, order, p),
    ...(law.guarantee === undefined ? [] : guarantee[law.guarantee](p)),
  ]
}

/** The right, and the pieces without it; where no piece has it, that alone. */
function withdrawalOf(law: LetterLaw, order: Order, p: Phrasing): readonly Block[] {
  const called = right[law.withdrawal?.law ?? law.guarantee ?? 'eu']
  const without = (law.noWithdrawal ?? []).map(({ piece, why }) => `${p.piece(piece)}：${none[why](called)}`)
  if (law.withdrawal !== undefined) return withdrawal(law.withdrawal, without, order, p)
  return without.length === 0 ? [] : [{ heading: `${called}権について` }, ...without]
}

/** 特定商取引法 13条. */
export function acceptedJa({ trader, received, on }: LetterAcceptance, p: Phrasing): readonly Block[] {
  const [name = p.shop, ...address] = p.lines(trader)
  return [
    { heading: 'ご注文の承諾' },
    'お支払いを確かに受け取り、ご注文を承諾いたしました。',
    {
      rows: [
        ['受領額', p.sum(received)],
        ['受領日', p.moment(on)],
        ['販売業者', name],
        ['所在地', address.join(' ')],
        ...given('電話番号', trader.phone),
      ],
    },
  ]
}

const addressee = (trader: LetterTrader, mail: string, p: Phrasing): string =>
  [...p.lines(trader), trader.phone, mail].filter((one) => one !== undefined).join('、')

const right = { eu: '撤回', uk: 'キャンセル' } as const

function withdrawal(
  values: Withdrawal,
  without: readonly string[],
  order: Order,
  p: Phrasing,
): readonly Block[] {
  const called = right[values.law]
  const to = addressee(values.trader, order.address, p)
  return [
    { heading: `${called}権について` },
    `お客様は、理由を述べることなく、14日以内にこの契約を${called}できます。`,
    ...(values.pieces === undefined
      ? []
      : [`${called}できるのは、次の品です。`, { list: values.pieces.map(p.piece) }]),
    ...without,
    period(called, values, order),
    `${called}なさるときは、契約を${called}する意思を、はっきりとした言葉で（郵便の手紙やメールなどで）当店（${to}）へお知らせください。` +
      '下の様式をお使いになれますが、必須ではありません。',
    ...(values.online && order.page !== undefined
      ? [
          'ご注文のページから、オンラインで撤回することもできます。その場合は、受け付けたことを遅滞なくメールでお知らせします。',
          { link: order.page, words: 'こちらから契約を撤回' },
        ]
      : []),
    `期間が終わる前に${called}のお知らせを発信していただければ、期限に間に合います。`,
    { heading: `${called}の効果` },
    ...refund[values.law](values.late ?? 'none'),
    `品物は、${called}をお知らせいただいた日から14日以内に、遅滞なく当店へお送りください。14日が過ぎる前に発送していただければ、期限に間に合います。` +
      cost[values.returnCost],
    liability[values.late ?? 'none'],
    { heading: `${called}の様式` },
    `（契約を${called}なさるときのみ、ご記入のうえお送りください）`,
    { quote: form(called, to) },
  ]
}

/** Art. 10(2), reg. 31: late information has a period of its own, within the twelve months more. */
function period(called: string, { late }: Withdrawal, { pieces }: Order): string {
  const receives = `お客様、またはお客様が指定した方（運送業者を除く）が${pieces.length > 1 ? '最後の品' : '品物'}を受け取った日`
  if (late === undefined) return `${called}の期間は、${receives}から14日で終わります。`
  return (
    `${called}の期間は、お客様がこのお手紙を受け取った日から14日で終わります。${receives}のほうが遅いときは、その日から14日です。` +
    '遅くとも、品物を受け取った日から数えた14日が過ぎて12か月で終わります。'
  )
}

const handled =
  '品物の性質、特徴、働きを確かめるのに必要な範囲を超えた取り扱いによって価値が下がったときに限り、その分をご負担いただきます。'

/** Art. 14(2): nobody pays for use who was informed only after the goods came. */
const liability = {
  none: handled,
  all: 'このお手紙より前にお届けした品のため、価値が下がっていても、ご負担はありません。',
  some: `このお手紙より前にお届けした品は、価値が下がっていても、ご負担はありません。それ以外の品は、${handled}`,
} as const

const deduction = {
  none: '必要のない取り扱いによって品物の価値が下がったときは、その分を差し引くことがあります。',
  all: 'このお手紙より前にお届けした品のため、価値が下がっていても差し引きません。',
  some: 'このお手紙より前にお届けした品は、価値が下がっていても差し引きません。それ以外の品は、必要のない取り扱いによって価値が下がったときに、その分を差し引くことがあります。',
} as const

const delivery = '（当店の標準の配送のうち最も安いもの以外をお選びになったために生じた追加の費用を除く）'

const means =
  '返金には、別の方法にはっきりと同意された場合を除き、お支払いのときと同じ方法を使います。返金のための手数料はいただきません。'

const refund = {
  eu: () => [
    `契約を撤回されたときは、お支払いいただいた全額を、配送料${delivery}を含めて、撤回のお知らせを受けた日から14日以内に、遅滞なくお返しします。${means}` +
      '品物が戻るか、お送りいただいたことを示すものが届くか、どちらか早いときまで、返金をお待ちいただくことがあります。',
  ],
  uk: (late: 'all' | 'some' | 'none') => [
    `契約をキャンセルされたときは、お支払いいただいた全額を、配送料${delivery}を含めてお返しします。${deduction[late]}`,
    '返金は、品物が当店に戻った日から、またはお送りいただいたことを示すものが届いた日がそれより早いときはその日から、14日以内に、遅滞なく行います。' +
      `品物をまだお届けしていないときは、キャンセルのお知らせを受けた日から14日以内とします。${means}`,
  ],
} as const

const cost = {
  customer: '返送の直接の費用は、お客様のご負担となります。',
  shop: '返送の費用は、当店が負担します。',
} as const

const form = (called: string, to: string): string => `— 宛先：${to}
— 私／私たち（*）は、次の品物の売買契約を${called}することを通知します（*）
— 注文日（*）／受領日（*）
— 消費者の氏名
— 消費者の住所
— 消費者の署名（紙でお送りになるときのみ）
— 日付
（*）不要なものを消してください。`

const none = {
  personalised: (called: string): string =>
    `ご指定に合わせてお作りする品、または明らかにお客様だけの品のため、${called}権はありません。`,
  hygiene: (called: string): string =>
    `健康や衛生のために封をしてお届けする品です。お届けのあとで開封されると、${called}権はなくなります。`,
  recording: (called: string): string =>
    `封をしてお届けする録音・録画の品です。お届けのあとで開封されると、${called}権はなくなります。`,
} as const

const guarantee = {
  eu: (p: Phrasing): readonly Block[] => [
    { heading: '法律による保証' },
    'お届けの時点にあった契約不適合が2年以内（お住まいの国の法律がより長い期間を定めるときはその期間内）に明らかになったときは、法律により当店が責任を負います。' +
      '無償の修理または交換を、それで解消しないときは代金の減額または契約の終了を、お求めになれます。',
    { link: p.pages.law('eu'), words: 'このご注文に適用される法律を見る' },
  ],
  uk: (p: Phrasing): readonly Block[] => [
    { heading: '法律による権利' },
    '当店は、説明のとおりで、目的にかない、満足できる品質の、契約に適合した品物をお届けする法律上の義務を負います（2015年消費者権利法）。',
    { link: p.pages.law('uk'), words: 'このご注文に適用される法律を見る' },
  ],
} as const
