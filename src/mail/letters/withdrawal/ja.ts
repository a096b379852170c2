/** Letters about the end of a contract: withdrawn, cancelled, and what was assessed. In Japanese. */
import type { LetterCase, LetterUnpaid } from '#letters'
import { clauses, given, listed, staffWords, paysNothing, refundRows, type Row } from '../blocks.ts'
import type { Block, LetterWriters } from '../letter.ts'
import type { Phrasing } from '../phrasing.ts'

/** `about`: the rows that every letter about a request begins with. */
export const withdrawalLettersJa = (about: (values: LetterCase, p: Phrasing) => readonly Row[]) =>
  ({
    'withdrawal-received': (values, p) => ({
      subject: `${values.law === 'uk' ? '契約のキャンセル' : '契約の撤回'}のお申し出を受け付けました（${values.reference}）`,
      blocks: [
        '次のお申し出を受け付けました。',
        { quote: values.words },
        {
          rows: [
            ['受け付けた日時', values.submitted.ja],
            ['受付番号', values.reference],
            ['お名前', values.name],
            ['どのご注文か', values.contract],
            ['どの品か', values.pieces === '' ? 'ご注文の全部' : values.pieces],
            ['メールアドレス', values.address],
          ],
        },
        'このお知らせは、お申し出が届いたことの証です。ご注文と照らし合わせて、このあとのことをお知らせします。',
        {
          link: p.pages.below(`withdraw/papers/${values.statement}`),
          words: 'PDFで保存する',
          look: 'button',
        },
      ],
    }),

    'withdrawal-answered': (values) => ({
      subject: `${values.law === 'uk' ? '契約のキャンセル' : '契約の撤回'}のお申し出について（${values.reference}）`,
      blocks: [
        'お申し出を確かめましたが、当店のご注文のうちに、あてはまるものが見つかりませんでした。',
        ...staffWords('担当者より', values.note, 'ja'),
      ],
    }),

    'case-withdrawn': (values, p) => ({
      subject: '契約は終わりました',
      blocks: [
        'お申し出により、次の品の契約は終わりました。',
        { rows: about(values, p) },
        ...listed(p.terms(values.terms)),
        { heading: 'これからのこと' },
        ...(values.send === undefined
          ? ['お品はまだ当店にあります。お送りいただくものはありません。']
          : [
              'お品は、次の宛先へお送りください。',
              { quote: values.send.to.join('\n') },
              { rows: given('お送りいただける期限', values.send.by && p.until(values.send.by)) },
              '発送されましたら、マイページで送り方をお知らせください。お知らせのあとは、返金をお待たせすることはありません。',
            ]),
        ...unpaid(values.unpaid, p),
        {
          rows: given('返金の期限', values.refundBy && p.by(values.refundBy)),
        },
        ...(values.refundWithin === undefined ? [] : p.terms({ 'refund-within': values.refundWithin })),
        ...clauses('理由', values.clauses, p),
      ],
    }),

    'case-assessed': (values, p) => ({
      subject: '返金の額について',
      blocks: [
        'お送りいただいたお品を確かめました。返金の額は、次のとおりです。',
        { rows: about(values, p) },
        {
          sums: [
            ['お品の代金', p.sum(values.price)],
            ['送料・手数料', p.sum(values.delivery)],
            ['お取り扱いで下がった価値', `- ${p.sum(values.loss)}`],
            ['返金の額', p.sum(values.total)],
          ],
        },
        ...staffWords('理由', values.note, 'ja'),
        'ご納得いただけないときは、このメールにご返信ください。',
      ],
    }),

    'case-cancelled': (values, p) => ({
      subject: 'キャンセルを承りました',
      blocks: [
        'お申し出のとおり、次の品のキャンセルが成立しました。お作りすることも、お送りすることもございません。',
        { rows: about(values, p) },
        ...(values.refund === undefined
          ? []
          : [
              paysNothing(values.refund) ? 'ご返金はございません。' : '次のとおりご返金いたします。',
              {
                rows: [
                  ...refundRows(values.refund, p),
                  [p.refundTotal, p.sum(values.refund.amount)] as const,
                  ...given('方法', paysNothing(values.refund) ? undefined : p.means(values.refund.means)),
                  ...given('ご返金の期限', values.refund.by && p.by(values.refund.by)),
                ],
              },
            ]),
        ...unpaid(values.unpaid, p),
        ...staffWords('担当者より', values.note, 'ja'),
        ...clauses('根拠となる条項', values.clauses, p),
      ],
    }),
  }) satisfies Partial<LetterWriters>

/**
 * A sum or a number of an earlier letter is not to be paid by any more: what is to be paid now is said whole.
 */
function unpaid(values: LetterUnpaid | undefined, p: Phrasing): readonly Block[] {
  if (values === undefined) return []
  const { less, left, received } = values
  if (less === undefined)
    return [
      received === undefined
        ? 'お支払いは不要です。'
        : `お支払いは不要です。お受け取りした${p.sum(received)}はお返しします。お振り込み先をおたずねすることがあります。`,
    ]
  const lowered = `お支払いの金額が ${p.sum(less)} 減りました。`
  if (left === undefined) return [lowered]
  if (left.amount.amountMinor === '0')
    return [`${lowered}残りの金額はすでにいただいており、これ以上のお支払いは不要です。`]
  return [
    `${lowered}${inPlaceOfEarlier[left.method]}`,
    {
      rows: [
        ['現在のお支払い金額', p.sum(left.amount)],
        ...given('お支払いの期限', left.until && p.until(left.until)),
      ],
    },
  ]
}

const inPlaceOfEarlier = {
  card: '次の金額をお支払いください。',
  paypal: '次の金額をお支払いください。',
  'bank-transfer': '前のメールの金額に代えて、次の金額をお振り込みください。',
  'cash-on-delivery': 'お届けのときに、次の金額を配送員にお支払いください。',
  'convenience-store':
    '次の金額をお支払いください。先にお知らせした番号が前の金額のままの場合は、その番号ではお支払いにならず、このメールにご返信ください。',
} as const
