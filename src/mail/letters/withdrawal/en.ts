/** Letters about the end of a contract: withdrawn, cancelled, and what was assessed. In English. */
import type { LetterCase, LetterUnpaid } from '#letters'
import { clauses, given, listed, staffWords, paysNothing, refundRows, type Row } from '../blocks.ts'
import type { Block, LetterWriters } from '../letter.ts'
import type { Phrasing } from '../phrasing.ts'

/** `about`: the rows that every letter about a request begins with. */
export const withdrawalLettersEn = (about: (values: LetterCase, p: Phrasing) => readonly Row[]) =>
  ({
    'withdrawal-received': (values, p) => ({
      subject: `${values.law === 'uk' ? 'we have your cancellation' : 'we have your withdrawal'} (${values.reference})`,
      blocks: [
        'We have received the following statement.',
        { quote: values.words },
        {
          rows: [
            ['Received on', values.submitted.en],
            ['Reference', values.reference],
            ['Name', values.name],
            ['Which order', values.contract],
            ['Which pieces', values.pieces === '' ? 'the whole order' : values.pieces],
            ['E-mail address', values.address],
          ],
        },
        'This proves that your statement has reached us. We look for the order and tell you what follows.',
        {
          link: p.pages.below(`withdraw/papers/${values.statement}`),
          words: 'Save it as a PDF',
          look: 'button',
        },
      ],
    }),

    'withdrawal-answered': (values) => ({
      subject: `about your ${values.law === 'uk' ? 'cancellation' : 'withdrawal'} (${values.reference})`,
      blocks: [
        'We have looked into what you declared, and found no order of ours that it belongs to.',
        ...staffWords('From our staff', values.note, 'en'),
      ],
    }),

    'case-withdrawn': (values, p) => ({
      subject: 'your contract has ended',
      blocks: [
        'We have your statement, and the contract for the following has ended.',
        { rows: about(values, p) },
        ...listed(p.terms(values.terms)),
        { heading: 'What happens now' },
        ...(values.send === undefined
          ? ['The piece has not left us. You have nothing to send.']
          : [
              'Please send the piece to this address:',
              { quote: values.send.to.join('\n') },
              { rows: given('You can send it', values.send.by && p.until(values.send.by)) },
              'As soon as it has left, tell us on My Page how you sent it: from then on we may no longer keep your money.',
            ]),
        ...unpaid(values.unpaid, p),
        {
          rows: given('You have your refund', values.refundBy && p.by(values.refundBy)),
        },
        ...(values.refundWithin === undefined ? [] : p.terms({ 'refund-within': values.refundWithin })),
        ...clauses('Why', values.clauses, p),
      ],
    }),

    'case-assessed': (values, p) => ({
      subject: 'how much we refund',
      blocks: [
        'We have looked at the piece that came back. This is how we work out what you get back.',
        { rows: about(values, p) },
        {
          sums: [
            ['Price', p.sum(values.price)],
            ['Delivery and fees', p.sum(values.delivery)],
            ['Value lost by handling', `- ${p.sum(values.loss)}`],
            ['Your refund', p.sum(values.total)],
          ],
        },
        ...staffWords('Why', values.note, 'en'),
        'If you do not agree, reply to this e-mail.',
      ],
    }),

    'case-cancelled': (values, p) => ({
      subject: 'it is cancelled',
      blocks: [
        'As you asked, this is cancelled. We will neither make nor send it.',
        { rows: about(values, p) },
        ...(values.refund === undefined
          ? []
          : [
              paysNothing(values.refund) ? 'Nothing is refunded.' : 'We are refunding you as follows.',
              {
                rows: [
                  ...refundRows(values.refund, p),
                  [p.refundTotal, p.sum(values.refund.amount)] as const,
                  ...given(
                    'Refunded by',
                    paysNothing(values.refund) ? undefined : p.means(values.refund.means),
                  ),
                  ...given('You have it', values.refund.by && p.by(values.refund.by)),
                ],
              },
            ]),
        ...unpaid(values.unpaid, p),
        ...staffWords('From our staff', values.note, 'en'),
        ...clauses('This is based on', values.clauses, p),
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
        ? 'There is nothing left to pay.'
        : `There is nothing left to pay. We will return the ${p.sum(received)} that we have received, and may ask you where to send it.`,
    ]
  const lowered = `There is ${p.sum(less)} less to pay.`
  if (left === undefined) return [lowered]
  if (left.amount.amountMinor === '0') return [lowered, 'You have paid all the rest: nothing is left to pay.']
  return [
    `${lowered} ${inPlaceOfEarlier[left.method]}`,
    {
      rows: [['To pay now', p.sum(left.amount)], ...given('You can pay', left.until && p.until(left.until))],
    },
  ]
}

const inPlaceOfEarlier = {
  card: 'Please pay the sum below.',
  paypal: 'Please pay the sum below.',
  'bank-transfer': 'Please transfer the sum below, in place of the one in our earlier e-mails.',
  'cash-on-delivery': 'Please pay the carrier the sum below at the door.',
  'convenience-store':
    'Please pay the sum below. A payment number that we sent you before may still be for the earlier sum: if it ' +
    'is, do not pay by it, and reply to this e-mail.',
} as const
