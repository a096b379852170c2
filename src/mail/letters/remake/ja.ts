/** Letters about one side of a pair that is made again, in Japanese. */
import type { LetterCase, RemakeLetters } from '#letters'
import { followed, given, staffWords, worksBlocks, type Row } from '../blocks.ts'
import type { LetterWriters } from '../letter.ts'
import type { Phrasing } from '../phrasing.ts'

const about = (values: LetterCase, p: Phrasing): readonly Row[] => [
  ['お申し出', p.request(values.request)],
  ['お品', p.piece(values.piece)],
]

export const remakeLettersJa = {
  'remake-ordered': (values, p) => ({
    subject: '片方のお作り直しのご注文を承りました',
    blocks: [
      'ありがとうございます。片方のお作り直しのご注文が成立しました。マイページのご注文一覧でもご覧いただけます。',
      ...worksBlocks(values.works, 'ja'),
      {
        rows: [
          ...about(values, p),
          ...given(values.exempt === true ? '価格' : '税込価格', values.amount && p.sum(values.amount)),
          ...given('できあがり', values.ready && p.until(values.ready)),
        ],
      },
      ...(values.send === undefined
        ? ['お手元の片方はすでにお預かりしています。合わせて、もう片方をお作りします。']
        : [
            'お手元の片方を、次の宛先へお送りください。届きしだい、合わせてもう片方をお作りします。',
            { quote: values.send.to.join('\n') },
            { rows: given('お送りいただく期限', values.send.by && p.until(values.send.by)) },
          ]),
    ],
  }),

  'remake-earring-taken': (values, p) => ({
    subject: 'お手元の片方をお預かりしました',
    blocks: [
      'お送りいただいた片方が届き、大切にお預かりしています。お作りするもう片方と一緒にお返しします。',
      { rows: [...about(values, p), ['到着日時', p.moment(values.received)]] },
      ...staffWords('届いたときの状態', values.condition, 'ja'),
      ...(values.photos === 0 ? [] : ['お預かりしたときの写真は、お申し出のページでご覧いただけます。']),
    ],
  }),

  'remake-making': (values, p) => ({
    subject: 'もう片方の製作を始めました',
    blocks: [
      'お預かりした片方に合わせて、もう片方の製作を始めました。',
      { rows: [...about(values, p), ...given('できあがり', values.ready && p.until(values.ready))] },
      '二つをお送りするときに、またお知らせします。',
    ],
  }),

  'remake-sent': (values, p) => ({
    subject: '二つを一緒にお送りしました',
    blocks: [
      'お作りした片方とお預かりした片方を、一つの荷物でお送りしました。届きましたら、どちらもすぐにご確認ください。',
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

  'remake-stopped': (values, p) => ({
    subject:
      values.lost === true ? '荷物がなくなったため、ご返金します' : 'もう片方をお作りできなくなりました',
    blocks: [
      values.lost === true
        ? '申し訳ございません。両方をお入れした荷物が、配送会社でなくなりました。もう片方のためにお支払いいただいた金額をお返しします。'
        : '申し訳ございません。もう片方をお作りできないことが分かりました。お手元の片方をお預かりしているときは、お返しします。',
      { rows: [...about(values, p), ...given('お返しする金額', values.amount && p.sum(values.amount))] },
      ...staffWords('担当者より', values.note, 'ja'),
    ],
  }),
} satisfies Pick<LetterWriters, keyof RemakeLetters>
