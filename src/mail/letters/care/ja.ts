/** Letters about work on a piece, in Japanese. */
import type { LetterCase, LetterVisit } from '#letters'
import { clauses, given, listed, staffWords, type Row } from '../blocks.ts'
import type { LetterWriters } from '../letter.ts'
import type { Phrasing } from '../phrasing.ts'
import type { CareLetterKind } from './kind.ts'

/** A time at a store. */
export const visitRows = ({ store, address, begins, language }: LetterVisit, p: Phrasing): readonly Row[] => [
  ['店舗', p.word(store)],
  ['住所', p.word(address)],
  ['日時', p.moment(begins)],
  ['ご案内する言語', language === 'ja' ? '日本語' : '英語'],
]

const visitOff = {
  cancelled: 'ご来店のご予約のキャンセルを承りました。',
  'called-off': '申し訳ございません。ご予約の日時に、店舗でお迎えすることができなくなりました。',
  missed: 'ご予約の日時に、お品をお持ちいただけませんでした。',
} as const

/** `about`: the rows that every letter on a request begins with. */
export const careLettersJa = (
  about: (values: LetterCase, p: Phrasing) => readonly Row[],
): Pick<LetterWriters, CareLetterKind> => ({
  'case-care-accepted': (values, p) => ({
    subject: values.agreed === true ? 'お品をお送りください' : `${p.request(values.request)}を承ります`,
    blocks: [
      values.agreed === true
        ? 'ご了承をいただき、ありがとうございます。お品をお送りください。'
        : 'お申し出を確認し、承ることといたしました。',
      { rows: about(values, p) },
      ...listed(p.terms(values.terms)),
      { heading: 'これからのこと' },
      ...(values.agreeBy === undefined
        ? []
        : [
            'お客様にご負担いただくことを、マイページのお申し出のページでご確認のうえ、ご了承ください。ご了承のあとで、送り先をお知らせします。それまではお品をお送りにならないでください。',
            { rows: [['ご了承の期限', p.until(values.agreeBy)] as const] },
          ]),
      ...(values.send === undefined
        ? []
        : [
            'お品を次の宛先へお送りください。お送りになったら、配送会社と追跡番号をマイページでお知らせください。',
            { quote: values.send.to.join('\n') },
            { rows: given('ご発送の期限', values.send.by && p.until(values.send.by)) },
          ]),
      ...(values.visit === undefined
        ? []
        : [
            'ご予約の日時に、お品をお持ちください。',
            { rows: visitRows(values.visit, p) },
            'ご都合が変わったときは、マイページのお申し出のページで、日時の変更やキャンセルができます。',
          ]),
      ...(values.bringBy === undefined
        ? []
        : [
            '店舗へお品をお持ちください。ご予約はいりません。',
            { rows: [['お持ちいただく期限', p.until(values.bringBy)] as const] },
          ]),
      ...listed(
        values.agreeBy === undefined
          ? p.obligationsOf(values.terms, values.visit === undefined ? [] : ['reservation'])
          : [],
      ),
      ...staffWords('担当者より', values.note, 'ja'),
      ...clauses('根拠となる条項', values.clauses, p),
    ],
  }),

  'case-visit-moved': (values, p) => ({
    subject: values.before === undefined ? 'ご来店のご予約を承りました' : 'ご来店の日時が変わりました',
    blocks: [
      values.before === undefined
        ? 'ご来店のご予約を承りました。お品をお持ちください。'
        : 'ご来店の日時が変わりました。新しい日時に、お品をお持ちください。',
      { rows: [...about(values, p), ...visitRows(values.visit, p)] },
      ...(values.before === undefined
        ? []
        : [{ rows: [['変更前の日時', p.moment(values.before.begins)] as const] }]),
      ...staffWords('担当者より', values.note, 'ja'),
    ],
  }),

  'case-visit-off': (values, p) => ({
    subject: values.why === 'missed' ? 'ご来店をお待ちしております' : 'ご来店のご予約のキャンセル',
    blocks: [
      visitOff[values.why],
      { rows: [...about(values, p), ...visitRows(values.before, p)] },
      'マイページのお申し出のページで、別の日時をご予約いただけます。',
      { rows: [['お持ちいただく期限', p.until(values.by)] as const] },
      ...staffWords('担当者より', values.note, 'ja'),
    ],
  }),

  'case-visit-reminder': (values, p) => ({
    subject: '明日のご来店について',
    blocks: [
      '明日のご来店をお待ちしております。お品をお持ちください。',
      { rows: [...about(values, p), ...visitRows(values.visit, p)] },
      'ご都合が変わったときは、マイページのお申し出のページで、日時の変更やキャンセルができます。',
    ],
  }),

  'case-taken-in': (values, p) => ({
    subject: 'お品をお預かりしました',
    blocks: [
      'お品を確かにお預かりしました。お預かりしたときの状態を、次のとおり控えました。',
      {
        rows: [
          ...about(values, p),
          ['お預かりした日時', p.moment(values.received)],
          ...given('お申し出の価額', values.value && p.sum(values.value)),
          ...given('控えの写真', values.photos === 0 ? undefined : `${values.photos}枚`),
        ],
      },
      ...staffWords('お預かりしたときの状態', values.condition, 'ja'),
      '控えと違うところがおありのときは、このメールへの返信でお知らせください。',
    ],
  }),

  'case-work-begun': (values, p) => ({
    subject: values.moved === true ? '仕上がりの日が変わります' : '作業を始めました',
    blocks: [
      values.moved === true ? '仕上がりの予定日を改めました。' : 'お品の作業を始めました。',
      { rows: [...about(values, p), ...given('仕上がりの予定日', values.ready && p.day(values.ready))] },
      ...(values.ready === undefined ? ['仕上がりの日は、お見積もりでお知らせしたとおりです。'] : []),
      ...staffWords('担当者より', values.note, 'ja'),
    ],
  }),

  'case-work-given-up': (values, p) => ({
    subject: '作業ができないことが分かりました',
    blocks: [
      'お品を確かめましたが、ご希望の作業ができないことが分かりました。お品はお返しいたします。',
      { rows: about(values, p) },
      ...staffWords('理由', values.note, 'ja'),
    ],
  }),

  'case-work-done': (values, p) => ({
    subject: '仕上がりました',
    blocks: [
      '作業が終わり、仕上がりを確かめました。',
      { rows: [...about(values, p), ...given('お渡しする店舗', values.store && p.word(values.store))] },
      values.collect === true
        ? '店舗でお受け取りください。'
        : 'まもなくお送りします。発送しましたら、追跡番号をお知らせします。',
    ],
  }),
})
