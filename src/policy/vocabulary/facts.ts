/**
 * The facts that every document may use. Order: what the order knows first, what has to be asked last, because
 * questions are put in this order. A document may declare more of its own.
 */
import type { Fact, FactValue, Source } from './tree.ts'

const v = (value: string, ja: string, en: string): FactValue => ({ value, words: { ja, en } })
const yesNo = [v('yes', 'はい', 'Yes'), v('no', 'いいえ', 'No')] as const

const choice = (
  name: string, from: Source, [ja, en]: readonly [string, string], [askJa, askEn]: readonly [string, string],
  values: readonly FactValue[], presumed?: string,
): Fact => ({
  name, kind: 'choice', values, from, words: { ja, en }, ask: { ja: askJa, en: askEn }, ...(presumed === undefined ? {} : { presumed }),
})

const moment = (name: string, [ja, en, askEn]: readonly [string, string, string], from: Source = 'order'): Fact => ({
  name, kind: 'instant', values: [], from, words: { ja, en }, ask: { ja: `${ja}はいつでしたか`, en: askEn },
})

export const facts: readonly Fact[] = [
  moment('ordered', ['ご注文', 'order', 'When was the order placed?']),
  moment('paid', ['お支払いの完了', 'payment', 'When was the payment complete?']),
  moment('shipped', ['発送', 'shipping', 'When was the piece shipped?']),
  moment('delivered', ['この品のお届け', 'delivery of this piece', 'When was this piece delivered?']),
  moment('delivered-last', ['ご注文の最後の品のお届け', 'delivery of the last piece of the order', 'When was the last piece of the order delivered?']),
  moment('informed', ['撤回権のご案内', 'information on the right to withdraw', 'When was the buyer informed of the right to withdraw?']),
  moment('returned', ['ご返送品の到着または発送の証明', 'goods or proof of sending back', 'When did the goods, or proof of sending them, come back?'], 'shop'),
  moment('agreed', ['返金のお約束', 'the shop’s yes to a refund', 'When did the shop agree that a refund is due?'], 'shop'),
  moment('noticed', ['不具合のお気づき', 'noticing of the fault', 'When was the fault noticed?'], 'customer'),
  {
    name: 'wished', kind: 'day', values: [], from: 'customer', words: { ja: 'ご希望のお届け日', en: 'wished delivery day' },
    ask: { ja: 'どの日のお届けをご希望ですか', en: 'Which day should it be delivered?' },
  },
  {
    name: 'country', kind: 'country', values: [], from: 'order', words: { ja: 'お住まいの国', en: 'country of residence' },
    ask: { ja: 'お住まいの国はどちらですか', en: 'In which country do you live?' },
  },
  {
    name: 'destination', kind: 'country', values: [], from: 'order', words: { ja: 'お届け先の国', en: 'country of delivery' },
    ask: { ja: 'どの国へお届けしますか', en: 'To which country is it sent?' },
  },
  {
    name: 'subdivision', kind: 'text', values: [], from: 'order', words: { ja: '地域', en: 'subdivision' },
    ask: { ja: 'どの州・県にお住まいですか', en: 'In which state or province do you live?' },
  },
  {
    name: 'zone', kind: 'text', values: [], from: 'order', words: { ja: '時間帯', en: 'time zone' },
    ask: { ja: 'お住まいの時間帯はどちらですか', en: 'Which time zone do you live in?' },
  },
  choice('buyer', 'order', ['ご購入者', 'buyer'], ['個人としてのご購入ですか', 'Did you buy as a private person or for a business?'], [
    v('consumer', '個人', 'a private person'), v('business', '事業者', 'a business'),
  ]),
  choice('bought-from', 'order', ['購入先', 'bought from'], ['どこでお求めになりましたか', 'Where was it bought?'], [
    v('online', 'このオンラインショップ', 'this online shop'), v('store', 'この店の実店舗', 'a store of this shop'),
    v('elsewhere', 'ほかの販売元', 'another seller'),
  ]),
  choice('requester', 'order', ['お申し出の方', 'who asks'], ['お申し出になるのはどなたですか', 'Who is asking?'], [
    v('buyer', 'ご購入者', 'the buyer'), v('gift-recipient', '贈り物を受け取った方', 'the person who received it as a gift'),
  ], 'buyer'),
  choice('kind', 'order', ['品の種類', 'kind of piece'], ['どのような品ですか', 'What kind of piece is it?'], [
    v('ready', '在庫品・既製品', 'ready made'), v('made-to-order', '受注生産(定番の仕様から選んだ品)', 'made to order from standard options'),
    v('personalised', 'お客様だけの仕様(刻印・特注)', 'personalised or made to the buyer’s own specification'),
    v('pre-order', '予約品', 'pre-ordered'),
  ]),
  choice('seal', 'order', ['封', 'seal'], ['どのような封をした品ですか', 'How is the piece sealed?'], [
    v('none', '封のない品', 'not sealed'), v('recording', '封をした音楽・映像ソフト', 'a sealed sound or video recording'),
    v('hygiene', '衛生のため封をした品', 'sealed for hygiene; not fit for return once unsealed'),
  ], 'none'),
  choice('stage', 'order', ['ご注文の段階', 'stage of the order'], ['ご注文はいまどの段階ですか', 'At which stage is the order?'], [
    v('accepted', 'ご注文を承りました', 'accepted'), v('in-production', '製作中', 'being made'),
    v('preparing', '発送準備中', 'being prepared for shipment'), v('shipped', '発送済み', 'shipped'),
    v('delivered', 'お届け済み', 'delivered'), v('undeliverable', 'お届けできず返送', 'undeliverable, came back'),
  ]),
  choice('cancellable', 'order', ['取り消しの可否の表示', 'what the item page says on cancelling'],
    ['商品ページに取り消しの可否がありますか', 'Does the item page say whether it can be cancelled?'], [
    v('yes', '取り消せると表示', 'it can be cancelled'), v('no', '取り消せないと表示', 'it cannot be cancelled'),
    v('unstated', '表示なし', 'it does not say'),
  ], 'unstated'),
  choice('resizable', 'order', ['サイズ直しの可否', 'whether the design can be resized'],
    ['この品はサイズ直しができますか', 'Can this design be resized?'], [
    v('free', 'できる(無料の対象)', 'yes, free of charge'), v('fee', 'できる(有料)', 'yes, for a fee'),
    v('no', '意匠上できない', 'no, because of the design'),
  ]),
  choice('payment-method', 'order', ['お支払い方法', 'payment method'], ['どのお支払い方法ですか', 'Which method of payment?'], [
    v('card', 'クレジットカード', 'credit card'), v('paypal', 'PayPal', 'PayPal'),
    v('bank-transfer', '銀行振込', 'bank transfer'), v('cash-on-delivery', '代金引換', 'cash on delivery'),
  ]),
  choice('card-brand', 'customer', ['カードの種類', 'card brand'], ['どのカードですか', 'Which card brand?'], [
    v('visa', 'Visa', 'Visa'), v('mastercard', 'Mastercard', 'Mastercard'), v('amex', 'American Express', 'American Express'),
    v('jcb', 'JCB', 'JCB'), v('discover', 'Discover', 'Discover'), v('diners', 'Diners Club', 'Diners Club'),
    v('other', 'そのほか', 'another brand'),
  ]),
  choice('return-clause-shown', 'shop', ['返品特約の表示', 'whether the return clause was shown'],
    ['返品の条件は広告と最終確認画面の両方に表示されましたか', 'Was the return clause shown both in the offer and on the final screen?'], yesNo),
  choice('replacement-stock', 'shop', ['交換用の在庫', 'replacement stock'],
    ['交換用の在庫はありますか(販売用とは別)', 'Is there a piece in the replacement stock (kept apart from sale stock)?'], [
    v('available', 'あり', 'available'), v('none', 'なし', 'none'),
  ]),
  choice('reason', 'customer', ['お申し出の理由', 'reason'], ['どうなさいましたか', 'What is the matter?'], [
    v('defect', '品物に不良がある', 'It is faulty'),
    v('wrong-item', '注文と違う品が届いた', 'It is not what I ordered'),
    v('damaged-on-arrival', '届いたとき壊れていた', 'It was damaged when it arrived'),
    v('stained', '届いたとき汚れていた', 'It was stained when it arrived'),
    v('missing-part', '足りないものがある', 'Something is missing'),
    v('changed-mind', '気が変わった・不要になった', 'I changed my mind'),
    v('image-differs', '画面の印象と違う', 'It differs slightly from the picture'),
    v('wrong-size', 'サイズを間違えて注文した・合わない', 'I chose the wrong size'),
    v('allergy', '金属アレルギーが出た', 'I am allergic to the metal'),
    v('tarnish', '銀が黒ずんだ', 'The silver has darkened'),
    v('no-hallmark', '刻印がない', 'It bears no hallmark'),
    v('handling', '使っていて壊れた・変形した(荷重、入浴、温泉など)', 'It was damaged in use (load, bathing, tools)'),
    v('lost-one', '片方をなくした', 'I lost one of the pair'),
    v('wants-one-side', '片方だけ欲しい', 'I want only one side'),
    v('late-delivery', '約束の日までに届かない', 'It has not come by the promised day'),
    v('other', 'そのほか', 'Something else'),
  ]),
  choice('opened', 'customer', ['開封', 'opened'], ['包装や封を開けましたか', 'Have you opened the package or the seal?'], yesNo),
  choice('used', 'customer', ['使用', 'use'], ['お使いになりましたか', 'Have you used or worn it?'], [
    v('no', '使っていない', 'No'), v('tried', '店頭と同じように試しただけ', 'Only tried it as one would in a shop'),
    v('worn', '使った・身につけた', 'Yes, I used or wore it'),
  ]),
  choice('altered', 'customer', ['お届け後の破損・汚損・加工', 'harm after arrival'],
    ['お届けのあとで傷・汚れがついたり、手を加えたりしましたか', 'Was it damaged, soiled or altered after it arrived?'], yesNo),
  choice('photo', 'customer', ['写真', 'photo'], ['不具合のわかる写真をお送りいただけますか', 'Do you send a photo that shows the fault?'], yesNo),
  choice('description', 'customer', ['不具合の説明', 'description of the fault'],
    ['お名前・ご注文番号・不具合の内容をお知らせいただけますか', 'Do you give your name, order number and what is wrong?'], yesNo),
  choice('channel', 'customer', ['ご連絡の方法', 'channel'], ['どの方法でご連絡くださいますか', 'How do you tell the shop?'], [
    v('my-page', 'マイページ', 'My Page'), v('form', 'お問い合わせフォーム', 'the inquiry form'), v('e-mail', 'メール', 'e-mail'),
    v('phone', '電話', 'telephone'), v('letter', '手紙', 'letter'), v('store', '店頭', 'in a store'),
  ]),
  choice('handover', 'customer', ['お預けの方法', 'handover'], ['どのようにお預けになりますか', 'How does the piece reach the shop?'], [
    v('store', '店頭へ持参し、店頭で受け取る', 'brought to a store in Japan and picked up there'), v('post', '送る', 'sent by post or courier'),
  ]),
  choice('inspection', 'shop', ['点検の結果', 'inspection'], ['品物を点検した結果はどうでしたか', 'What did the shop find when it examined the piece?'], [
    v('not-yet', 'まだ', 'not examined yet'), v('confirmed', '不具合を確認', 'fault confirmed'), v('not-found', '不具合なし', 'no fault found'),
  ], 'not-yet'),
  choice('earlier-remedy', 'shop', ['これまでの対応', 'earlier remedy'], ['同じ不具合へのこれまでの対応は', 'What was done about this fault before?'], [
    v('none', 'なし', 'nothing'), v('repaired', '修理済み', 'it was repaired'), v('replaced', '交換済み', 'it was replaced'),
    v('failed', '直らなかった・再発した', 'the remedy failed or the fault came back'),
    v('refused', '断った・できなかった', 'it was refused or impossible'), v('late', '相当の期間に行われなかった', 'it was not done in reasonable time'),
  ], 'none'),
  choice('severity', 'shop', ['不具合の重さ', 'severity'], ['不具合の重さは', 'How grave is the fault?'], [
    v('not-judged', 'まだ判断していない', 'not judged yet'), v('minor', 'わずか', 'minor'), v('ordinary', 'ふつう', 'ordinary'),
    v('serious', '重い', 'serious'),
  ], 'not-judged'),
]
