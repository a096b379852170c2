/**
 * The terms an answer may carry. The values of a `choice` stand best for the buyer first: that order is what
 * "gives the buyer more" means when a law is laid under a policy.
 */
import type { FactValue, Term } from './tree.ts'

const v = (value: string, ja: string, en: string): FactValue => ({ value, words: { ja, en } })
const period = (name: string, time: 'of-buyer' | 'of-shop', ja: string, en: string): Term => ({
  name,
  kind: 'period',
  time,
  words: { ja, en },
  values: [],
})
const payers = [
  v('shop', '当店が負担', 'paid by us'),
  v('customer', 'お客様のご負担', 'paid by you'),
] as const

export const terms: readonly Term[] = [
  {
    name: 'remedies',
    kind: 'ordered',
    words: { ja: '対応（順に）', en: 'Remedy, in this order' },
    values: [
      v('replace', '交換用の在庫からお届け', 'replacement from stock'),
      v('make', '新しくお作りしてお届け', 'a new one is made'),
      v('repair', '修理', 'repair'),
      v('refund', '返金', 'refund'),
      v('price-reduction', '代金の減額', 'price reduction'),
      v('terminate', '契約の解除と返金', 'the contract ends and the price is refunded'),
      v('staff', '当店から個別にご案内', 'we will advise you'),
    ],
  },
  {
    name: 'choice',
    kind: 'choice',
    words: { ja: '対応を選ぶのは', en: 'The remedy is chosen by' },
    values: [v('buyer', 'お客様', 'you'), v('shop', '当店', 'the shop')],
  },
  {
    name: 'same',
    kind: 'choice',
    words: { ja: '交換の範囲', en: 'Exchanged for' },
    values: [
      v('same-product', '同じ品', 'the same piece'),
      v('same-design-and-size', '同じデザイン・同じサイズのみ', 'the same design and size only'),
    ],
  },
  {
    name: 'return-shipping',
    kind: 'choice',
    words: { ja: 'お送りいただく送料', en: 'Sending it to us' },
    values: payers,
  },
  {
    name: 'outbound-shipping',
    kind: 'choice',
    words: { ja: 'お届けする送料', en: 'Sending it to you' },
    values: payers,
  },
  {
    name: 'duty',
    kind: 'choice',
    words: { ja: '関税・通関の費用', en: 'Duties and customs fees' },
    values: payers,
  },
  {
    name: 'transit-risk',
    kind: 'choice',
    words: { ja: '輸送中の紛失・破損', en: 'Loss or damage in transit' },
    values: [v('shop', '当店の責任', 'borne by us'), v('customer', 'お客様の責任', 'borne by you')],
  },
  {
    name: 'fee',
    kind: 'choice',
    words: { ja: '料金', en: 'Fee' },
    values: [
      v('none', '無料', 'free of charge'),
      v('by-regulation', '当店の規定により無料または有料', 'free or charged, by our own table'),
      v('quoted', 'お見積もり', 'quoted beforehand'),
      v('handling', '手数料', 'a handling charge'),
      v('resizing', 'サイズ直し料金', 'a resizing fee'),
      v('price', '代金', 'the price'),
    ],
  },
  {
    name: 'deduction',
    kind: 'choice',
    words: { ja: '返金からの差引き', en: 'Deduction' },
    values: [v('none', 'なし', 'none'), v('value-loss', '価値が下がった分', 'the value lost by use')],
  },
  {
    name: 'refund-of',
    kind: 'choice',
    words: { ja: '返金の範囲', en: 'Refunded' },
    values: [
      v('all-payments', 'お支払いの全額（標準の送料を含む）', 'all payments, standard delivery included'),
      v('price', '品物の代金', 'the price of the piece'),
      v('none', 'なし', 'nothing'),
    ],
  },
  {
    name: 'refund-means',
    kind: 'choice',
    words: { ja: '返金の方法', en: 'Refunded by' },
    values: [
      v('same-means', 'お支払いと同じ方法', 'the means you paid with'),
      v('by-mail', 'メールで個別にご案内', 'told to you by e-mail'),
    ],
  },
  period('refund-within', 'of-shop', '返金の期限', 'Refund by'),
  period('send-back-within', 'of-buyer', 'ご返送の期限', 'Send it back by'),
  period('evidence-within', 'of-buyer', '写真・ご説明の期限', 'Send photos or a description by'),
  period('answer-within', 'of-shop', '当店からのご回答期限', 'We answer by'),
  period('ships-within', 'of-shop', '発送の目安', 'Ships by'),
  {
    name: 'freight',
    kind: 'choice',
    words: { ja: '送り方', en: 'Sent' },
    values: [
      v('prepaid', '元払い', 'freight prepaid'),
      v(
        'collect',
        '着払いまたは代金引換（当店からお知らせします）',
        'freight collect or cash on delivery (we tell you which)',
      ),
    ],
  },
  {
    name: 'obligations',
    kind: 'list',
    words: { ja: 'お願いすること', en: 'What we ask of you' },
    values: [
      v(
        'keep-packaging',
        '原因が分かるまで箱・包装を保管してください',
        'please keep the package until the cause is known',
      ),
      v('keep-statement', '納品書を保管してください', 'please keep the delivery statement'),
      v(
        'pack-well',
        '輸送中に傷まないよう、しっかり梱包してください',
        'please pack it well, so that it is not damaged on the way',
      ),
      v(
        'trackable-courier',
        '追跡番号のある方法でお送りください',
        'please use a courier that gives a tracking number',
      ),
      v('photos-on-request', '状態の分かる写真をお願いすることがあります', 'we may ask you for photos'),
      v('send-for-inspection', '点検のため品物をお送りください', 'please send the piece to be examined'),
      v(
        'check-on-arrival',
        '届いたらすぐに状態をご確認ください',
        'please check the piece as soon as it arrives',
      ),
      v('play-disc', 'ディスクは再生してご確認ください', 'please play the disc to check it'),
      v(
        'own-piece-in-custody',
        'お手元の片方をお預けください',
        'please leave your remaining piece with us while we make the other',
      ),
      v(
        'certificate-number',
        '証明書の商品番号をお知らせください',
        'please tell us the product number on your certificate',
      ),
      v(
        'reservation',
        'ご来店は余裕をもってご予約ください（英語での対応が必要な場合）',
        'please book a visit well in advance if you need English',
      ),
      v('local-jeweller-first', 'まずお近くの宝飾店にご相談ください', 'please ask a jeweller near you first'),
      v(
        'consent-transit-risk',
        '輸送中の紛失・破損をご了承ください',
        'please accept that the risk of loss or damage on the way is yours',
      ),
      v('order-number', 'ご注文番号をお知らせください', 'please tell us your order number'),
      v('name-and-address', 'お名前とご住所をお知らせください', 'please tell us your name and address'),
      v('clear-statement', '撤回の意思をはっきりお書きください', 'please say clearly that you withdraw'),
      v(
        'accept-quote',
        'お見積もりをご承諾いただいてから始めます',
        'we begin once you have accepted the quote',
      ),
      v(
        'wish-not-promise',
        '事情によりご希望に添えないことがあります',
        'please understand that we cannot meet every wish',
      ),
      v('use-paypal', 'このカードは PayPal でお支払いください', 'please pay with this card through PayPal'),
      v('contact-shop', '当店へご連絡ください', 'please contact us'),
    ],
  },
]
