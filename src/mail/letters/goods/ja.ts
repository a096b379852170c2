/**
 * Letters about parcels on their way: missing, with something else in it, come back, kept; and the reminder
 * of a date. In Japanese.
 */
import type { LetterCase, LetterValues } from '#letters'
import { clauses, given, listed, staffWords, type Row } from '../blocks.ts'
import type { Block, LetterWriters } from '../letter.ts'
import type { Phrasing } from '../phrasing.ts'

/** `about`: the rows that every letter about a request begins with. */
export const goodsLettersJa = (about: (values: LetterCase, p: Phrasing) => readonly Row[]) =>
  ({
    'case-parcel-missing': (values, p) => ({
      subject: 'お送りいただいた荷物を確認しています',
      blocks: [
        'お送りいただいた荷物が、まだ当店に届いていません。配送会社への確認を始めました。発送の控えを、お手元にお持ちください。',
        {
          rows: [
            ...about(values, p),
            ...given('配送会社', values.carrier),
            ...given('追跡番号', values.tracking),
            ...given('お返事の期限', values.answerBy && p.by(values.answerBy)),
          ],
        },
        ...listed(p.terms(values.terms)),
        ...staffWords('担当者より', values.note, 'ja'),
      ],
    }),

    'case-box-empty': (values, p) => ({
      subject: '届いた箱にお品が入っていませんでした',
      blocks: [
        'お送りいただいた箱が届きましたが、お品が入っていませんでした。発送の控えをお手元にお持ちのうえ、お品がお手元に残っていないか、もう一度お確かめください。',
        {
          rows: [...about(values, p), ...given('お返事の期限', values.answerBy && p.by(values.answerBy))],
        },
        ...listed(p.terms(values.terms)),
        ...staffWords('担当者より', values.note, 'ja'),
        '何をどのように包まれたかを、お写真があればあわせて、このメールへの返信でお知らせください。',
      ],
    }),

    'case-wrong-thing': (values, p) => ({
      subject: 'お申し出の品と違うものが届きました',
      blocks: [
        'お送りいただいた箱に、お申し出の品と違うものが入っていました。',
        { rows: about(values, p) },
        ...staffWords('入っていたもの', values.what, 'ja'),
        '届いたものはお返しします。発送のときに、お品をお送りいただく期限をあらためてお知らせします。',
      ],
    }),

    'case-thing-sent-back': (values, p) => ({
      subject: '届いたものをお返ししました',
      blocks: [
        'お申し出の品と違うものを、お客様へお返ししました。届きましたら、お品をあらためてお送りください。',
        {
          rows: [
            ...about(values, p),
            ['配送会社', values.carrier],
            ['追跡番号', values.tracking],
            ...given('ご発送の期限', values.send.by && p.until(values.send.by)),
          ],
        },
        { quote: values.send.to.join('\n') },
        ...listed(p.sending(values.send)),
        ...staffWords('担当者より', values.note, 'ja'),
      ],
    }),

    'case-parcel-came-back': (values, p) => ({
      subject: '荷物が当店に戻りました',
      blocks: [
        values.cause === undefined
          ? '荷物をもう一度お送りする先を、マイページでお知らせください。'
          : 'お送りした荷物をお届けできず、当店に戻りました。マイページで、もう一度お送りする先をお知らせください。',
        {
          rows: [
            ...about(values, p),
            ...given('理由', values.cause && returnCauses[values.cause]),
            ['お返事の期限', p.until(values.until)],
          ],
        },
        '送料がかかるときは、お送りする前にお見積もりをお知らせします。',
        ...(values.decidedByStaff
          ? ['代金の扱いについては決まりがありませんので、担当者がご案内します。']
          : []),
        ...moneyBack(values, p),
        ...staffWords('担当者より', values.note, 'ja'),
        ...clauses('代金についての条項', values.clauses, p),
      ],
    }),

    'case-box-back': (values, p) => ({
      subject: '荷物が当店に戻りました',
      blocks: [
        'お送りした荷物をお届けできず、当店に戻りました。お届け先のご住所と、お受け取りになれる日時を、このメールへの返信でお知らせください。もう一度お送りします。',
        {
          rows: [
            ...about(values, p),
            ['理由', returnCauses[values.cause]],
            ...given('再発送またはご連絡の期限', values.answerBy && p.by(values.answerBy)),
          ],
        },
      ],
    }),

    'case-box-lost': (values, p) => ({
      subject: '荷物が見つかりません',
      blocks: [
        'お送りした荷物が、配送会社で見つからなくなりました。申し訳ございません。お客様にしていただくことはありません。このあとのことは、担当者がご案内します。',
        {
          rows: [...about(values, p), ...given('ご連絡の期限', values.answerBy && p.by(values.answerBy))],
        },
        ...staffWords('担当者より', values.note, 'ja'),
      ],
    }),

    'case-parcel-kept': (values, p) => ({
      subject: values.isHere ? '荷物をお預かりしています' : '再発送は、いまは行いません',
      blocks: [
        (values.isHere ? parcelKept : nothingSent)[values.why],
        'このあとのことは、担当者がご案内します。',
        {
          rows: [...about(values, p), ...given('お返事の期限', values.answerBy && p.by(values.answerBy))],
        },
        ...clauses('代金についての条項', values.clauses, p),
      ],
    }),

    'case-resend-agreed': (values, p) => ({
      subject: '荷物をもう一度お送りします',
      blocks: [
        '荷物を、当店の負担でもう一度お送りします。発送しましたら、お手紙でお知らせします。',
        { rows: about(values, p) },
        ...staffWords('担当者より', values.note, 'ja'),
      ],
    }),

    'case-reminder': (values, p) => ({
      subject: '期限が近づいています',
      blocks: [
        stillAwaited[values.awaited],
        { rows: [...about(values, p), ['期限', p.until(values.until)]] },
        values.awaited === 'consent'
          ? 'ご負担いただく内容は、お申し出のページでご確認いただけます。行き違いでご了承いただいているときは、ご容赦ください。'
          : '行き違いでお送りいただいているときは、ご容赦ください。',
      ],
    }),
  }) satisfies Partial<LetterWriters>

/** Why a parcel could not be delivered. */
const returnCauses = {
  absent: 'ご不在でお渡しできませんでした',
  address: '住所に不備がありました',
  refused: '受け取りを辞退されました',
  'kept-too-long': '保管期間が過ぎました',
  customs: '税関で止まり、差し戻されました',
  'not-said': '配送会社から理由の連絡がありません',
} as const

/** What a reminder is about. */
const stillAwaited = {
  piece: 'お品のご返送をお待ちしています。発送がお済みでしたら、マイページで追跡番号をお知らせください。',
  evidence: 'お願いしている写真や説明を、まだいただいていません。マイページからお送りください。',
  address: '当店に戻った荷物のお届け先を、まだうかがっていません。マイページでお知らせください。',
  visit: 'お品を店舗へお持ちください。',
  consent: 'お品をお送りいただく前に、お客様にご負担いただくことを、マイページでご了承ください。',
} as const

const parcelKept = {
  declined: '再発送をご希望にならないとのこと、承りました。',
  'no-answer': '期限までにお返事がありませんでしたので、荷物を当店でお預かりしています。',
  'not-paid': '再発送の費用のお支払いがありませんでしたので、荷物を当店でお預かりしています。',
} as const

/** The same of a parcel that is not in the shop: it is lost, or still on its way. */
const nothingSent = {
  declined: '再発送をご希望にならないとのこと、承りました。',
  'no-answer': '期限までにお返事がありませんでしたので、再発送は、いまは行いません。',
  'not-paid': '再発送の費用のお支払いがありませんでしたので、再発送は、いまは行いません。',
} as const

function moneyBack({ money }: LetterValues['case-parcel-came-back'], p: Phrasing): readonly Block[] {
  if (money === undefined) return []
  const { amount, by } = money
  return [
    amount === undefined
      ? '再発送をご希望でないときは、マイページでお知らせください。お支払いになった方へ代金をお返しします。'
      : `再発送をご希望でないときは、マイページでお知らせください。${p.sum(amount)}をお返しします。`,
    ...(by === undefined ? [] : [`きょうお知らせいただいたときは、${p.by(by)}にお返しします。`]),
  ]
}
