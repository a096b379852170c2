/**
 * Every letter in Japanese. Says what happened, what happens next and what the reader may do; values come in
 * written out by `phrasing.ts`. Knows no rule: whatever is decided was decided before.
 */
import type { LetterCase } from '#letters'
import {
  clauses,
  followed,
  given,
  listed,
  notTaken,
  ownWords,
  staffWords,
  worksBlocks,
  refundRows,
  section,
  toThread,
  type Row,
} from './blocks.ts'
import { codeNotKept } from '../pages.ts'
import type { LetterFrame, LetterWriters } from './letter.ts'
import { accountLettersJa } from './account/ja.ts'
import { careLettersJa, visitRows } from './care/ja.ts'
import { withdrawalLettersJa } from './withdrawal/ja.ts'
import { goodsLettersJa } from './goods/ja.ts'
import { orderLettersJa } from './order/ja.ts'
import { promisedJa } from './order/placed-ja.ts'
import type { Phrasing } from './phrasing.ts'
import { remakeLettersJa } from './remake/ja.ts'

export const frameJa: LetterFrame = {
  greeting: (name) => (name === '' ? 'お客様' : `${name} 様`),
  subject: (shop, subject, number) => `【${shop}】${subject}${number === undefined ? '' : `（${number}）`}`,
  order: 'ご注文番号',
  case: '受付番号',
  inquiry: 'お問い合わせ番号',
  seeAt: 'マイページで見る',
  keptThere: 'お送りしたお手紙は、すべてマイページでご覧になれます。',
  signedBy: 'お問い合わせは、このメールへの返信で承ります。',
  bullet: '・',
  colon: '：',
}

export const lettersJa = {
  ...orderLettersJa,
  ...accountLettersJa,
  ...careLettersJa(about),
  ...withdrawalLettersJa(about),
  ...goodsLettersJa(about),
  ...remakeLettersJa,
  'sign-in': (values, p) => ({
    subject: values.orders === undefined ? 'ログインのリンク' : 'ご注文の確認',
    blocks: [
      ...(values.orders === undefined
        ? []
        : [
            'ご注文があるかとのお尋ねをいただきました。このアドレスでは、次のご注文を承っています。',
            { rows: values.orders.map(({ number, placed }) => [number, p.moment(placed)] as const) },
          ]),
      '下のページを開き、ボタンを押すとログインできます。',
      { link: p.pages.signIn(values.opens, values.page), look: 'button', words: 'ログインのページを開く' },
      ...(values.code === undefined
        ? []
        : [
            'または、お申し込みになった画面に次のコードをご入力ください。リンクの代わりにお使いいただけます。',
            { rows: [['コード', codeNotKept] as const] },
          ]),
      `このリンクは${p.shopMoment(values.expiresAt)}まで、一度だけお使いいただけます。`,
      'お心当たりのない場合は、そのまま破棄してください。リンクを開かないかぎり、何も起こりません。',
    ],
  }),

  'second-factor': (values, p) => ({
    subject: factorWords[values.what].subject,
    blocks: [
      `${factorWords[values.what].told}日時は${p.shopMoment(values.at)}です。`,
      ...(values.what === 'reset'
        ? [
            'すべての端末からログアウトしました。いつものようにログインして、「ログインの設定」でもう一度設定してください。',
          ]
        : []),
      'お心当たりのない場合は、すぐに店主に知らせ、パスワードを変えてください。',
    ],
  }),

  'case-opened': (values, p) => ({
    subject: `${p.request(values.request)}のお申し出を受け付けました`,
    blocks: [
      'お知らせいただき、ありがとうございます。次のとおりお申し出を受け付けました。',
      {
        rows: [...about(values, p), ...given('お返事の期限', values.answerBy && p.by(values.answerBy))],
      },
      ...(values.visit === undefined
        ? []
        : [{ heading: 'ご来店のご予約' }, { rows: visitRows(values.visit, p) }]),
      ...ownWords('お知らせいただいた内容', values.description),
      { heading: '現在のご案内' },
      p.word(values.summary),
      ...(values.questions === undefined
        ? []
        : [
            { list: values.questions.map(p.word) },
            'お申し出のページか、このメールへの返信で、お答えください。',
          ]),
      ...(values.clauses === undefined
        ? []
        : ['お申し出は担当者があらためて確認し、お返事いたします。', ...clauses('理由', values.clauses, p)]),
      ...section('あとご用意いただくもの', values.needed.map(p.evidence(values.request))),
    ],
  }),

  'case-evidence-wanted': (values, p) => ({
    subject: `${p.request(values.request)}のご確認に必要なもの`,
    blocks: [
      'お申し出の内容を確かめるため、次のものをお送りください。マイページのお申し出のページから追加できます。',
      { list: values.wanted.map(p.evidence(values.request)) },
      {
        rows: [...about(values, p), ...given('期限', values.until && p.until(values.until))],
      },
      ...staffWords('担当者より', values.note, 'ja'),
    ],
  }),

  'case-called-in': (values, p) => ({
    subject: `お品をお送りください（${p.request(values.request)}）`,
    blocks: [
      'お申し出をありがとうございます。次へ進むため、お品をお送りください。',
      { rows: about(values, p) },
      ...listed(p.terms(values.terms)),
      { heading: 'これからのこと' },
      'お品を次の宛先へお送りください。',
      { quote: values.send.to.join('\n') },
      { rows: given('ご発送の期限', values.send.by && p.until(values.send.by)) },
      ...listed(p.sending(values.send)),
      ...listed(p.obligationsOf(values.terms)),
      ...staffWords('担当者より', values.note, 'ja'),
      ...clauses('根拠となる条項', values.clauses, p),
    ],
  }),

  'case-accepted': (values, p) => ({
    subject: `${p.request(values.request)}を承ります`,
    blocks: [
      'お申し出を確認し、次のとおり承ることといたしました。',
      { rows: about(values, p) },
      ...(values.remedy === undefined ? [] : [p.done(values.remedy, values.terms)]),
      ...listed(p.terms(values.terms)),
      { heading: 'これからのこと' },
      'keep' in values.back
        ? 'お品をお送りいただく必要はありません。お手元にお持ちください。'
        : 'lost' in values.back
          ? 'お送りいただいたお品は、輸送中に失われました。あらためてお送りいただくものはありません。'
          : 'お品はすでに当店でお預かりしています。お送りいただくものはありません。',
      ...listed(p.obligationsOf(values.terms)),
      ...staffWords('担当者より', values.note, 'ja'),
      ...clauses('根拠となる条項', values.clauses, p),
    ],
  }),

  'case-refused': (values, p) => ({
    subject: `${p.request(values.request)}についてのお返事`,
    blocks: [
      'お申し出を確認いたしました。申し訳ございませんが、今回はお受けすることができません。',
      { rows: about(values, p) },
      ...clauses('理由', values.clauses, p),
      ...(values.goesBack === true
        ? ['お預かりしているお品は、お返しします。発送のときに、あらためてお知らせします。']
        : []),
      ...staffWords('担当者より', values.note, 'ja'),
      ...section('ほかにお選びいただけること', values.possible.map(p.word)),
    ],
  }),

  'case-received': (values, p) => ({
    subject: 'お品が届きました',
    blocks: [
      values.refunded === true
        ? 'お送りいただいたお品を確かに受け取りました。これ以上のお手続きはありません。'
        : 'お送りいただいたお品を確かに受け取りました。これから状態を確かめます。',
      {
        rows: [
          ...about(values, p),
          ['受け取った日時', p.moment(values.received)],
          ...given('結果のお知らせ', values.answerBy && p.by(values.answerBy)),
        ],
      },
    ],
  }),

  'case-inspected': (values, p) => ({
    subject: '点検が終わりました',
    blocks: [
      (values.faultTold === false ? examinedState : examinedFault)[values.found],
      {
        rows: [...about(values, p), ...given('これからの対応', values.remedy && p.remedy(values.remedy))],
      },
      ...staffWords('担当者より', values.note, 'ja'),
    ],
  }),

  'case-replacement-sent': (values, p) => ({
    subject: '代わりの品をお送りしました',
    blocks: [
      '代わりの品を発送しました。届きましたら、すぐに状態をご確認ください。',
      {
        rows: [
          ...about(values, p),
          ['発送日時', p.moment(values.sent)],
          ['配送会社', values.carrier],
          ['追跡番号', values.tracking],
        ],
      },
      ...followed(values, '配送状況を見る', p),
    ],
  }),

  'case-piece-sent-back': (values, p) => ({
    subject: 'お預かりしたお品をお送りしました',
    blocks: [
      'お預かりしたお品を、お客様へお送りしました。届きましたら、すぐに状態をご確認ください。',
      {
        rows: [
          ...about(values, p),
          ['発送日時', p.moment(values.sent)],
          ['配送会社', values.carrier],
          ['追跡番号', values.tracking],
        ],
      },
      ...followed(values, '配送状況を見る', p),
    ],
  }),

  'case-making': (values, p) => ({
    subject: '新しくお作りしています',
    blocks: [
      values.lost === true
        ? '輸送中に失われた品を、あらためてお作りしています。'
        : '代わりの品を、新しくお作りしています。',
      {
        rows: [...about(values, p), ...given('仕上がりの予定', values.about && `${p.day(values.about)}ごろ`)],
      },
      values.about === undefined && values.lost !== true
        ? '仕上がりの時期が決まりましたら、お知らせします。'
        : '発送しましたら、お知らせします。',
      ...staffWords('担当者より', values.note, 'ja'),
    ],
  }),

  'case-refund-owed': (values, p) => ({
    subject: 'ご返金いたします',
    blocks: [
      values.amount === undefined
        ? '代金は、ご購入になった方へご返金いたします。'
        : '次のとおりご返金いたします。',
      {
        rows: [
          ...about(values, p),
          ...refundRows(values, p),
          ...given('ご返金額', values.amount && p.sum(values.amount)),
          ['方法', p.means(values.means)],
          ...given('ご返金の期限', values.by && p.by(values.by)),
        ],
      },
    ],
  }),

  'case-settled': (values, p) => ({
    subject: 'お手続きがすべて終わりました',
    blocks: [
      'お申し出のお手続きがすべて終わりました。お待ちいただき、ありがとうございました。',
      {
        rows: [
          ...about(values, p),
          ...given('対応', values.remedy && p.remedy(values.remedy)),
          ...given('お返しした金額', values.amount && p.sum(values.amount)),
        ],
      },
      ...staffWords('お約束した内容', values.note, 'ja'),
    ],
  }),

  'case-dropped': (values, p) => ({
    subject: 'お申し出の取り下げを承りました',
    blocks: [
      'お申し出を取り下げました。これ以上のお手続きはありません。',
      { rows: about(values, p) },
      '受付期間のうちは、マイページのご注文のページから、あらためてお申し出いただけます。',
    ],
  }),

  'case-extended': (values, p) => ({
    subject: '期限を延ばしました',
    blocks: [
      values.awaited === 'piece'
        ? 'お品をお送りいただく期限を延ばしました。'
        : 'お願いしたものをお送りいただく期限を延ばしました。',
      { rows: [...about(values, p), ['新しい期限', p.until(values.until)]] },
      ...staffWords('担当者より', values.note, 'ja'),
    ],
  }),

  'case-closed': (values, p) => ({
    subject: 'お申し出の受付を終了しました',
    blocks: [
      '次の理由により、お申し出の受付を終了しました。',
      { rows: about(values, p) },
      ...staffWords('担当者より', values.note, 'ja'),
      'お考えと異なるときは、このメールへの返信でお知らせください。',
    ],
  }),

  'case-lapsed': (values, p) => ({
    subject: 'お申し出の期限が過ぎました',
    blocks: [
      lapsed[values.why],
      {
        rows: [...about(values, p), ...given('期限', values.was && p.until(values.was))],
      },
      'ご事情がおありのときは、このメールへの返信でお知らせください。',
    ],
  }),

  'case-quoted': (values, p) => ({
    subject: 'お見積もりのご案内',
    blocks: [
      values.amount.amountMinor === '0'
        ? '次の内容を無料で承ります。お申し出のページで、よろしければご承諾ください。ご承諾をいただいてから始めます。'
        : '内容と料金のお見積もりです。お申し出のページで、よろしければご承諾ください。お支払いを確認してから始めます。',
      ...worksBlocks(values.works, 'ja'),
      {
        rows: [
          ...about(values, p),
          ...(values.amount.amountMinor === '0'
            ? []
            : given(values.exempt === true ? '料金' : '料金（税込）', p.sum(values.amount))),
          ...given('仕上がり', values.ready && p.until(values.ready)),
          ['ご承諾の期限', p.until(values.until)],
        ],
      },
      'ご希望に沿わないときも、同じページでお知らせください。お見積もりの料金はかかりません。',
    ],
  }),

  'case-quote-over': (values, p) => ({
    subject: 'お見積もりの受付を終了しました',
    blocks: [
      quoteOver[values.why],
      { rows: about(values, p) },
      ...(values.back === true ? ['お預かりしているお品は、手を加えずにお返しします。'] : []),
    ],
  }),

  'case-changed': (values, p) => ({
    subject: 'ご注文の内容を変更しました',
    blocks: [
      'ご注文の内容を、次のとおり変更しました。',
      {
        rows: [
          ...about(values, p),
          [`変更前の${changedWhat[values.what]}`, values.before.ja.join('、')],
          [`変更後の${changedWhat[values.what]}`, values.after.ja.join('、')],
        ],
      },
      ...section(
        '発送の目安',
        (values.promises ?? []).map((piece) => `${p.piece(piece)}：${promisedJa(piece.promise, p)}`),
      ),
      ...(values.note === undefined ? [] : [{ quote: values.note }]),
    ],
  }),

  'case-message': (values, p) => ({
    subject: '担当者からお知らせがあります',
    blocks: [{ rows: about(values, p) }, { quote: values.message }],
  }),

  'inquiry-received': (values, p, { page }) => ({
    subject: 'お問い合わせを受け付けました',
    blocks: [
      'お問い合わせをありがとうございます。担当者が拝見し、お答えします。',
      { rows: given('お返事の期限', values.answerBy && p.by(values.answerBy)) },
      ...ownWords('お問い合わせの内容', values.words),
      ...(values.photos === 0 ? [] : [`写真を${values.photos}枚お預かりしました。`]),
      ...notTaken(
        values.leftOut,
        'お受け取りできなかったもの',
        'メールでお受け取りできるのは、写真（JPEG・PNG・WebP、5枚まで）、PDF、テキストで、合わせて30 MBまでです。' +
          '必要なものは、お手数ですがこれらの形式で、このメールへの返信か下のページからもう一度お送りください。',
      ),
      ...toThread(page, 'お問い合わせのページを開く'),
    ],
  }),

  'inquiry-answered': (values, p, { page }) => ({
    subject: 'お問い合わせへのお返事',
    blocks: [
      'お問い合わせについて、次のとおりお答えします。',
      ...values.texts.flatMap(({ title, text }) => [{ heading: p.word(title) }, p.word(text)]),
      ...(values.words === ''
        ? []
        : [
            {
              heading: values.writtenIn === 'ja' ? '担当者より' : '担当者より（英語で書かれています）',
            },
            { quote: values.words },
          ]),
      ...(values.photos === 0 ? [] : [`写真${values.photos}枚は、下のページでご覧になれます。`]),
      values.closes
        ? '解決していないときは、このメールへの返信か、下のページからお知らせください。'
        : '続けてお尋ねになりたいことは、このメールへの返信か、下のページからお知らせください。',
      ...toThread(page, 'お問い合わせのページを開く'),
    ],
  }),
} satisfies LetterWriters

/** What of an order can be changed. */
const changedWhat = {
  'delivery-day': 'お届け日',
  address: 'お届け先',
  wrapping: 'ギフト包装',
  specification: '仕様',
} as const

/** Why nothing came of a quote. */
const quoteOver = {
  declined: 'ご希望により、ここまでといたします。お見積もりの料金はかかりません。',
  'no-answer':
    '期限までにお返事がなかったため、お見積もりは無効となりました。お見積もりの料金はかかりません。',
  'not-paid':
    '期限までにお支払いを確認できなかったため、ここまでといたします。行き違いでお支払い済みのときは返金いたします。',
} as const

/** What the examination found, where a fault was told of. */
const examinedFault = {
  fault: 'お品を点検し、不具合を確認しました。ご不便をおかけして申し訳ございません。',
  'no-fault': 'お品を点検しましたが、不具合は見つかりませんでした。',
  'by-use': 'お品を点検しました。お使いになるうちに生じた傷みで、お届けの時点の不具合ではありませんでした。',
} as const

/** The same where the piece comes back for another reason. */
const examinedState = {
  fault: 'お品を点検したところ、不具合がありました。ご不便をおかけして申し訳ございません。',
  'no-fault': 'お品を点検しました。お送りしたときの状態のままでした。',
  'by-use': 'お品を点検したところ、お使いになったあとや傷みがありました。',
} as const

const lapsed = {
  'not-sent-back': '期限までにお品が届かなかったため、お申し出の受付を終了しました。',
  'evidence-missing': '期限までに必要なものがそろわなかったため、お申し出の受付を終了しました。',
  'no-answer': '期限までにお返事をいただけなかったため、お申し出の受付を終了しました。',
} as const

function about(values: LetterCase, p: Phrasing): readonly Row[] {
  return [
    ['お申し出', p.request(values.request)],
    ['お品', p.piece(values.piece)],
  ]
}

/** What became of a member's second factor. */
const factorWords = {
  set: {
    subject: '受付の二段階認証を設定しました',
    told: 'これからは、受付に入るときに認証アプリのコードをおたずねします。',
  },
  removed: {
    subject: '受付の二段階認証をやめました',
    told: 'これからは、受付に入るときに認証アプリのコードをおたずねしません。',
  },
  reset: {
    subject: '受付の二段階認証が解除されました',
    told: '店主または権限のある担当者が、お使いの二段階認証を解除しました。',
  },
  'recovery-used': {
    subject: '予備のコードが使われました',
    told: 'お使いの予備のコードで、受付にログインがありました。このコードはもう使えません。',
  },
} as const
