/**
 * Letters about an order on its way, in Japanese: paid, made, late, sent, delivered, given up; and the one
 * that says that a piece can be bought again. What confirms the order is in `placed-ja.ts`.
 */
import type { LetterDeadline, LetterMethod, OrderLetters } from '#letters'
import {
  checksOf,
  followed,
  given,
  isByService,
  keepsOf,
  listed,
  staffWords,
  piecesUnder,
  receiptOf,
  section,
} from '../blocks.ts'
import { acceptedJa, lawJa } from '../law/ja.ts'
import type { Block, LetterWriters } from '../letter.ts'
import type { Phrasing } from '../phrasing.ts'
import { methodsJa, orderPlacedJa, promisedJa, wantedJa } from './placed-ja.ts'

const receiptWords = {
  sentence: '領収書は、マイページのご注文のページからお受け取りになれます。',
  link: '領収書を受け取る（ログインは要りません）',
}

export const orderLettersJa = {
  'order-placed': orderPlacedJa,

  'payment-wanted': (values, p) => ({
    subject: {
      order: 'ご注文のお支払いについて',
      extra: '追加のお支払いについて',
      quote: 'お見積もりのお支払いについて',
    }[values.purpose],
    blocks: [
      ...(values.reminder === true
        ? [
            'お支払いの確認がまだのため、期限が近づいてまいりましたことをお知らせします。すでにお支払いのときは、行き違いをご容赦ください。',
          ]
        : []),
      {
        order: 'ご注文の品をお取り置きしています。',
        extra: 'ご注文について、追加のお支払いをお願いします。',
        quote: 'お見積もりをご承諾いただきました。お支払いを確認してから始めます。',
      }[values.purpose],
      ...staffWords('お支払いの内容', values.note, 'ja'),
      ...wantedJa(values.wanted, p, values.purpose),
    ],
  }),

  paid: (values, p) => ({
    subject: 'お支払いを確認しました',
    blocks: [
      'お支払いをいただき、ありがとうございます。',
      ...(values.accepted === undefined
        ? [
            {
              rows: [
                ['金額', p.sum(values.amount)],
                ['お支払い方法', methodsJa[values.method]],
                ['確認した日時', p.moment(values.paid)],
                ...given('受付番号', values.quoted?.request),
              ],
            } satisfies Block,
          ]
        : acceptedJa(values.accepted, p)),
      ...(values.over === undefined
        ? []
        : [
            `ご請求の額より${p.sum(values.over)}多くお支払いいただきました。差額は、${wayBack(values.method)}`,
          ]),
      ...staffWords('お支払いの内容', values.quoted?.works, 'ja'),
      ...(values.purpose === 'order'
        ? [
            ...piecesUnder('次の品の製作を始めます。', values.made, p),
            ...piecesUnder('次の品の発送を準備します。', values.packed, p),
            ...piecesUnder('次の品は、ほかの品がそろうまでお取り置きします。', values.waiting ?? [], p),
          ]
        : []),
      ...section(
        '発送の目安',
        (values.promises ?? []).map((piece) => `${p.piece(piece)}：${promisedJa(piece.promise, p)}`),
      ),
      ...(values.wishMissed === undefined
        ? []
        : [
            `お届けのご希望日（${p.dayText(values.wishMissed)}）は、お支払いの日の関係で間に合わなくなりました。ほかの日をご希望のときは、マイページのご注文のページからお申し出ください。`,
          ]),
      '領収書は、マイページのご注文のページからお受け取りになれます。',
    ],
  }),

  'in-making': (values, p) => ({
    subject: 'ご注文の品の製作を始めました',
    blocks: [
      '次の品の製作を始めました。',
      { list: values.pieces.map(p.piece) },
      { rows: given('仕上がりの目安', values.readyBy && `${p.dayText(values.readyBy)}ごろ`) },
      '発送しましたら、お知らせします。進み具合は、マイページでいつでもご覧になれます。',
    ],
  }),

  delayed: (values, p) => ({
    subject: 'ご注文の品の発送が遅れています',
    blocks: [
      '申し訳ございません。次の品は、お約束した日までに発送することができません。',
      { list: values.pieces.map(p.piece) },
      {
        rows: [
          ['お約束の発送日', `${p.dayText(values.was)}まで`],
          [
            '新しい発送日',
            values.now === undefined ? 'まだ決まっていません' : `${p.dayText(values.now)}まで`,
          ],
        ],
      },
      ...staffWords('遅れている理由', values.because, 'ja'),
      ...delayRights(values, p),
    ],
  }),

  'informed-late': (values, p, context) => ({
    subject: 'ご注文の契約をやめる権利について',
    blocks: [
      '次のことは、ご注文の前にお知らせすべきものでした。お知らせが遅くなり、申し訳ございません。',
      { rows: [['ご注文日時', p.moment(values.placed)]] },
      { list: values.pieces.map(p.piece) },
      ...lawJa(values.law, { ...context, pieces: values.pieces }, p),
    ],
  }),

  ready: (values, p) => ({
    subject: 'ご注文の品のご用意ができました',
    blocks: [
      '次の品のご用意ができました。',
      { list: values.pieces.map(p.piece) },
      { rows: given('発送の予定', values.shipBy && `${p.dayText(values.shipBy)}まで`) },
      '発送しましたら、追跡番号とあわせてお知らせします。',
    ],
  }),

  'parcel-sent': (values, p) => ({
    subject: 'ご注文の品を発送しました',
    blocks: [
      values.present === true ? '次の品を、お贈り先へ発送しました。' : '次の品を発送しました。',
      { list: values.pieces.map(p.piece) },
      {
        rows: [
          ['発送日時', p.moment(values.sent)],
          ['配送会社', values.carrier],
          ['追跡番号', values.tracking],
        ],
      },
      ...followed(values, '配送状況を見る', p),
      ...atTheDoor(values, p),
      ...piecesUnder('次の品は、別のお荷物でお送りします。', values.toCome ?? [], p),
      ...receiptOf(values, receiptWords, p),
      values.present === true
        ? '受け取られる方に、届きましたらすぐに状態を確かめていただけますよう、お伝えください。'
        : '届きましたら、すぐに状態をご確認ください。',
    ],
  }),

  delivered: (values, p) => ({
    subject:
      values.present === true ? 'お贈り先へお届けしました' : 'お届けしました。いますぐお品をご確認ください',
    blocks: [
      values.present === true ? 'ご注文の品を、お贈り先へお届けしました。' : 'ご注文の品をお届けしました。',
      { list: values.pieces.map(p.piece) },
      { rows: [['お届け日時', p.moment(values.delivered)]] },
      ...(values.present === true
        ? [
            { heading: '受け取られた方へ' },
            '箱を開けて、キズや不具合がないかを確かめていただけますよう、お伝えください。不具合のお知らせは、お客様からも、ギフトコードをお持ちの受け取られた方からも承ります。',
          ]
        : [
            { heading: 'いますぐご確認ください' },
            '箱を開けて、キズや不具合がないか、ご注文どおりの品かをお確かめください。',
          ]),
      ...listed(checksOf(values.obligations).map(p.obligation)),
      { heading: 'お気づきの点があるとき' },
      ...(values.until.length === 0
        ? values.byLaw === undefined
          ? ['できるだけ早く、マイページのご注文のページからお知らせください。']
          : []
        : [
            '次の期限までに、マイページのご注文のページからお知らせください。',
            { list: values.until.map((end) => deadline(end, p)) },
          ]),
      ...byLaw(
        values,
        values.until.length === 0
          ? 'マイページのご注文のページからお知らせください。法律により、次の期限までお知らせいただけます。'
          : '当店で定めた期限とは別に、法律により、次の期限までお知らせいただけます。',
        p,
      ),
      ...section('お願い', keepsOf(values.obligations).map(p.obligation)),
    ],
  }),

  'window-reminder': (values, p) => ({
    subject:
      values.present === true
        ? '贈り物について、お知らせの期限が近づいています'
        : 'お品のご確認はお済みですか',
    blocks: [
      '先日お届けした品について、不具合やお届け違いをお知らせいただける期限が近づいています。',
      { list: values.pieces.map(p.piece) },
      { rows: [['ご連絡の期限', p.until(values.until)]] },
      ...byLaw(
        values,
        'これは当店で定めた期限です。法律により、そのあとも次の期限までお知らせいただけます。',
        p,
      ),
      (values.present === true
        ? '受け取られた方からお聞きになったことがありましたら、期限までに'
        : 'お気づきの点がありましたら、期限までに') +
        'マイページのご注文のページからお知らせください。' +
        '問題がなければ、何もしていただく必要はありません。',
      ...section(
        'お願い',
        [...checksOf(values.obligations), ...keepsOf(values.obligations)].map(p.obligation),
      ),
    ],
  }),

  'given-up': (values, p) => ({
    subject:
      values.why === 'unpaid' ? 'お支払いがなく、ご注文は終了しました' : 'ご注文をお受けできなくなりました',
    blocks: [
      values.why === 'unpaid'
        ? '期限までにお支払いを確認できなかったため、ご注文は終了しました。お支払いいただくものはありません。'
        : '申し訳ございません。ご注文をお受けすることができなくなりました。お支払いいただくものはありません。',
      { list: values.pieces.map(p.piece) },
      { rows: given('お支払いの期限', values.until && p.until(values.until)) },
      ...staffWords('当店より', values.note, 'ja'),
      ...(values.back === undefined
        ? []
        : [`お支払いいただいた${p.sum(values.back)}は、${wayBack(values.method)}`]),
      ...(values.why === 'unpaid'
        ? [
            '行き違いでお支払いいただいたときや、あらためてお求めになりたいときは、このメールへの返信でお知らせください。',
          ]
        : []),
    ],
  }),

  'came-late': ({ amount, method }, p) => ({
    subject: '期限後のお支払いをお返しします',
    blocks: [
      `ご注文が終了したあと、またはお支払いいただくものがなくなったあとに、${p.sum(amount)}のお支払いを確認しました。`,
      wayBack(method),
    ],
  }),

  restock: ({ piece, product, sku }, p) => ({
    subject: '再入荷のお知らせ',
    blocks: [
      '再入荷のお知らせをご希望いただいた品が、入荷しました。',
      { list: [p.piece(piece)] },
      { link: p.pages.restock(product, sku), look: 'button', words: '在庫があるか見る' },
      'お取り置きはしていません。ご注文の早い方からお届けするため、ご覧になったときには、ふたたび売り切れていることがあります。このお知らせは、先にリクエストされた方から順に、入荷した数の方だけにお送りしています。',
      'リクエストはこのお知らせで終わりです。あらためてリクエストされないかぎり、この品についてのメールはお送りしません。',
    ],
  }),
} satisfies Partial<LetterWriters>

function delayRights({ law, us, now }: OrderLetters['delayed'], p: Phrasing): readonly Block[] {
  const cancel =
    'お待ちになれないときは、このメールへの返信か、マイページのご注文のページからキャンセルしていただけます。'
  if (us !== undefined)
    return [
      { heading: 'お待ちになるか、キャンセルして全額の返金をお受けになるかをお選びください' },
      us.silence === 'waits'
        ? `${cancel}全額を速やかにお返しします。ご連絡がないときは、新しい発送日にご同意いただいたものとします。`
        : `お待ちいただけるかどうかを、${p.until(us.by)}に、このメールへの返信でお知らせください。` +
          'それまでにご連絡がないときは、ご注文をキャンセルし、全額を速やかにお返しします。',
      'お待ちいただく場合も、発送の前ならいつでもキャンセルできます。',
    ]
  if (law === undefined) return [{ heading: 'お待ちになれないとき' }, cancel]
  const source = law === 'eu' ? '指令 2011/83/EU 第18条' : '2015年消費者権利法 第28条'
  return [
    { heading: 'お客様の権利' },
    '法律により、事情に応じた追加の期間を定めて、お届けをお求めになれます。その期間にもお届けできないとき、または約束の日までに必要であることをあらかじめお知らせいただいていたときは、' +
      `契約を終わらせることができ、当店は全額を遅滞なくお返しします（${source}）。` +
      (now === undefined ? '' : '新しい発送日までそのままお待ちいただくこともできます。'),
    cancel,
  ]
}

/** How money goes back; without a word on the way it was paid, as it came. */
const wayBack = (method: LetterMethod | undefined): string =>
  method === undefined || isByService(method)
    ? 'お支払いのときと同じ方法でお返しします。お手続きはいりません。'
    : 'お客様の口座へお返しします。銀行名、支店名、口座の種類と番号、名義を、このメールへの返信でお知らせください。'

function atTheDoor({ atTheDoor: paid }: OrderLetters['parcel-sent'], p: Phrasing): readonly Block[] {
  if (paid === undefined) return []
  const about = paid.about === undefined ? '' : `（目安は${p.sum(paid.about)}）`
  return [
    paid.how === 'freight-collect'
      ? `着払いでお送りしました。送料${about}をお届けのときにお支払いください。`
      : `お届けのときに、${paid.about === undefined ? '代金' : p.sum(paid.about)}を配達員へお支払いください。`,
  ]
}

const byLaw = (
  { byLaw: ends = [] }: { readonly byLaw?: readonly LetterDeadline[] },
  words: string,
  p: Phrasing,
): readonly Block[] => (ends.length === 0 ? [] : [words, { list: ends.map((end) => deadline(end, p)) }])

function deadline(end: LetterDeadline, p: Phrasing): string {
  return end.of === undefined ? p.until(end) : `${p.word(end.of)}：${p.until(end)}`
}
