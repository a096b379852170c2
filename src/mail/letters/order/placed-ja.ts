/**
 * The letter that confirms an order, in Japanese: what was agreed, in the order in which a buyer looks for
 * it.
 */
import type { LetterLead, LetterMethod, LetterParcels, LetterPaymentWanted, OrderLetters } from '#letters'
import { given, ownWords, payLink, section, type Promised, type Row } from '../blocks.ts'
import { lawJa } from '../law/ja.ts'
import type { Block, LetterBody, LetterContext } from '../letter.ts'
import type { Phrasing } from '../phrasing.ts'

type Values = OrderLetters['order-placed']

/** Writes it. */
export function orderPlacedJa(values: Values, p: Phrasing, context: LetterContext): LetterBody {
  return {
    subject: 'ご注文を承りました',
    blocks: [
      `このたびは${p.shop}でお買い求めいただき、ありがとうございます。次のとおりご注文を承りました。`,
      { rows: [['ご注文日時', p.moment(values.placed)]] },
      { sums: [...sums(values, p), [values.exempt === true ? '合計' : '合計（税込）', p.sum(values.total)]] },
      ...taxes(values, p),
      ...payment(values, p),
      ...section(
        '発送の目安',
        values.pieces.map((piece) => shipping(piece, p)).filter((one) => one !== ''),
      ),
      ...(values.pieces.some(({ promise }) => promise?.ifPaidOn !== undefined)
        ? ['お届けの日程は、お支払いの完了した日から数えます。']
        : []),
      ...wish(values, p),
      ...(values.parcels === undefined ? [] : parcels(values.parcels, p)),
      ...(values.deliverTo === undefined
        ? []
        : [{ heading: 'お届け先' }, { quote: values.deliverTo.join('\n') }]),
      ...(values.giftCode === undefined
        ? []
        : [
            '贈られた方へのギフトコードは、ログインのうえ、このご注文のページの「このご注文について」でご覧になれます。' +
              '贈られた方は、このコードを使うと、金額を見ずにお品のことを相談できます。',
          ]),
      ...section(
        'ご希望',
        (values.asks ?? []).map((ask) => asks[ask]),
      ),
      ...ownWords('ご注文のメモ', values.memo),
      ...(values.law === undefined ? [] : lawJa(values.law, { ...context, pieces: values.pieces }, p)),
      { heading: 'このご注文のお約束' },
      `ご購入後のキャンセル・交換・返品などは、ご注文の時点の「ご購入後のお約束」${values.policyVersion}版に` +
        'したがってお受けします。あとで内容が改まっても、このご注文のお約束は変わりません。',
      { heading: 'このご注文をご覧になるには' },
      'マイページで、ご注文の進み具合と、お送りしたすべてのお手紙をご覧になれます。メールが届かないときも同じです。',
      { link: p.pages.mailTrouble(), words: 'メールが届かないとき' },
    ],
  }
}

function sums(values: Values, p: Phrasing): readonly Row[] {
  const { wrapping } = values
  const forWhom = wrapping?.forWhom === undefined ? '' : `（${wrapping.forWhom}）`
  return [
    ...values.pieces.map((piece) => [p.piece(piece), p.sum(piece.price)] as const),
    ...given(`ギフト包装${forWhom}`, wrapping && p.sum(wrapping.fee)),
    ['送料', values.shipping.amountMinor === '0' ? '無料' : p.sum(values.shipping)],
    ...given('代引き手数料', values.paymentFee && p.sum(values.paymentFee)),
  ]
}

function taxes({ taxes: all, exempt }: Values, p: Phrasing): readonly Block[] {
  if (exempt === true)
    return [
      '海外へお送りするため、日本の消費税は含まれていません。',
      'お届け先の国で、関税や輸入の税がかかることがあります。合計には含まれず、お受け取りになる方のご負担です。',
    ]
  if (all === undefined || all.length === 0) return []
  return [`合計に含まれる消費税：${all.map(({ rate, tax }) => `${rate}%対象 ${p.sum(tax)}`).join('、')}`]
}

function payment(values: Values, p: Phrasing): readonly Block[] {
  if (values.payment === undefined) return []
  const { method, wanted, paid } = values.payment
  return [
    { heading: 'お支払い' },
    {
      rows: [
        ['お支払い方法', methodsJa[method]],
        ...given('お支払い日時', paid && values.law?.accepted === undefined ? p.moment(paid) : undefined),
      ],
    },
    ...(wanted === undefined ? [] : wantedJa(wanted, p)),
  ]
}

const howToPay: Readonly<Record<LetterMethod, string>> = {
  card: '次の金額をお支払いください。',
  paypal: '次の金額をお支払いください。',
  'bank-transfer': '次の口座へお振り込みください。振込手数料はお客様のご負担となります。',
  'cash-on-delivery': 'お届けのときに、配達員へお支払いください。',
  'convenience-store': 'コンビニエンスストアで、別のメールでお知らせする番号を使ってお支払いください。',
}

/** What becomes of what is not paid in time. */
const unpaidThen = {
  order: ['期限までにお支払いがないときは、お品をお取り置きできなくなります。'],
  extra: [],
  quote: ['期限までにお支払いがないときは、お見積もりは無効となり、ここまでといたします。'],
} as const

/** How to pay what is still to be paid. */
export function wantedJa(
  wanted: LetterPaymentWanted,
  p: Phrasing,
  purpose: OrderLetters['payment-wanted']['purpose'] = 'order',
): readonly Block[] {
  return [
    ...(wanted.received === undefined
      ? []
      : [
          `${p.sum(wanted.received)}をいただきました。ありがとうございます。次は残りのお支払いについてです。`,
        ]),
    howToPay[wanted.method],
    {
      rows: [
        [wanted.received === undefined ? '金額' : '残りの金額', p.sum(wanted.amount)],
        ...given('お振込先', wanted.account && p.lines(wanted.account).join(' ')),
        ...given('お振込名義', wanted.reference),
        ...given('お支払いの期限', wanted.until && p.until(wanted.until)),
      ],
    },
    ...(wanted.until === undefined ? [] : unpaidThen[purpose]),
    ...payLink(wanted, 'お支払いのページへ', p),
  ]
}

/** Ways to pay. */
export const methodsJa = {
  card: 'クレジットカード',
  paypal: 'PayPal',
  'bank-transfer': '銀行振込',
  'cash-on-delivery': '代金引換',
  'convenience-store': 'コンビニエンスストアでのお支払い',
} as const

function shipping(piece: Promised & { readonly lead?: LetterLead }, p: Phrasing): string {
  if (piece.promise !== undefined) return `${p.piece(piece)}：${promisedJa(piece.promise, p)}`
  return piece.lead === undefined ? '' : `${p.piece(piece)}：${leadWords(piece.lead, p)}`
}

/** '…までに発送、…から…のあいだにお届け'. */
export function promisedJa(promise: NonNullable<Promised['promise']>, p: Phrasing): string {
  const { ifPaidOn, shipBy, deliverFrom, deliverTo } = promise
  const paid = ifPaidOn === undefined ? '' : `${p.dayText(ifPaidOn)}にお支払いいただいた場合、`
  const leaves = `${paid}${p.dayText(shipBy)}までに発送`
  if (deliverTo === undefined) return leaves
  if (deliverFrom === undefined || deliverFrom === deliverTo)
    return `${leaves}、${p.dayText(deliverTo)}までにお届け`
  return `${leaves}、${p.dayText(deliverFrom)}から${p.dayText(deliverTo)}のあいだにお届け`
}

function leadWords(lead: LetterLead, p: Phrasing): string {
  return 'release' in lead ? `${p.lead(lead)}以降` : `ご注文から${p.lead(lead)}`
}

function wish({ wishedFor }: Values, p: Phrasing): readonly Block[] {
  if (wishedFor === undefined) return []
  return [
    { heading: 'お届けのご希望日' },
    { rows: [['ご希望日', p.dayText(wishedFor)]] },
    'ご希望の日に合わせてお送りします。配送や天候などの事情で変わることがあり、その日のお届けをお約束するものではありません。',
  ]
}

function parcels({ how, extra }: LetterParcels, p: Phrasing): readonly Block[] {
  const about = extra?.about === undefined ? '' : `（目安は${p.sum(extra.about)}）`
  const which = extra?.which === 'first' ? '1つめ' : '2つめ'
  const said = {
    together: 'すべての品がそろってから、まとめてお送りします。',
    'ready-first': 'できている品を先にお送りし、残りの品はあとからお送りします。',
    'each-when-ready': 'ご用意のできた品から順にお送りします。',
  }[how]
  return [
    { heading: 'お荷物の分け方' },
    said,
    ...(extra === undefined
      ? []
      : [
          extra.how === 'freight-collect'
            ? `ご同意いただいたとおり、${which}のお荷物は着払いです。送料${about}をお届けのときにお支払いください。`
            : `ご同意いただいたとおり、${which}のお荷物の送料${about}は代金引換でお支払いください。`,
        ]),
  ]
}

const asks = {
  receipt: '領収書',
  wrapping: 'ギフト包装',
  split: '分けて発送',
  'delivery-day': 'お届け日',
  'one-side-only': '片方のみ',
  other: 'メモに書かれたこと',
} as const
