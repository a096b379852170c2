/**
 * Letters about parcels on their way: missing, with something else in it, come back, kept; and the reminder
 * of a date. In English.
 */
import type { LetterCase, LetterValues } from '#letters'
import { clauses, given, listed, staffWords, type Row } from '../blocks.ts'
import type { Block, LetterWriters } from '../letter.ts'
import type { Phrasing } from '../phrasing.ts'

/** `about`: the rows that every letter about a request begins with. */
export const goodsLettersEn = (about: (values: LetterCase, p: Phrasing) => readonly Row[]) =>
  ({
    'case-parcel-missing': (values, p) => ({
      subject: 'we are looking for your parcel',
      blocks: [
        'The parcel that you sent has not reached us yet. We have begun to ask the carrier. Please keep the receipt of posting.',
        {
          rows: [
            ...about(values, p),
            ...given('Carrier', values.carrier),
            ...given('Tracking number', values.tracking),
            ...given('We answer you', values.answerBy && p.by(values.answerBy)),
          ],
        },
        ...listed(p.terms(values.terms)),
        ...staffWords('From our staff', values.note, 'en'),
      ],
    }),

    'case-box-empty': (values, p) => ({
      subject: 'the box reached us empty',
      blocks: [
        'A box from you reached us, and the piece was not in it. Please keep the receipt of posting, and check once more whether the piece is still with you.',
        {
          rows: [...about(values, p), ...given('We answer you', values.answerBy && p.by(values.answerBy))],
        },
        ...listed(p.terms(values.terms)),
        ...staffWords('From our staff', values.note, 'en'),
        'Please tell us what you packed and how, with photos if you have any: simply reply to this e-mail.',
      ],
    }),

    'case-wrong-thing': (values, p) => ({
      subject: 'something else reached us',
      blocks: [
        'The box that you sent held something other than the piece.',
        { rows: about(values, p) },
        ...staffWords('What was in it', values.what, 'en'),
        'We send it back to you. When it leaves, we tell you by when to send the piece itself.',
      ],
    }),

    'case-thing-sent-back': (values, p) => ({
      subject: 'we have sent back what reached us',
      blocks: [
        'We have sent back to you what was not the piece. Please send the piece itself when you have it.',
        {
          rows: [
            ...about(values, p),
            ['Carrier', values.carrier],
            ['Tracking number', values.tracking],
            ...given('You can send it', values.send.by && p.until(values.send.by)),
          ],
        },
        { quote: values.send.to.join('\n') },
        ...listed(p.sending(values.send)),
        ...staffWords('From our staff', values.note, 'en'),
      ],
    }),

    'case-parcel-came-back': (values, p) => ({
      subject: 'your parcel came back to us',
      blocks: [
        values.cause === undefined
          ? 'Please tell us on My Page where to send your parcel.'
          : 'The parcel that we sent you could not be delivered and has come back to us. Please tell us on My Page where to send it.',
        {
          rows: [
            ...about(values, p),
            ...given('Reason', values.cause && returnCauses[values.cause]),
            ['Please answer', p.until(values.until)],
          ],
        },
        'If sending it again costs something, you get a quote first.',
        ...(values.decidedByStaff
          ? ['We have no fixed rule on the money for such a parcel. A member of staff tells you.']
          : []),
        ...moneyBack(values, p),
        ...staffWords('From our staff', values.note, 'en'),
        ...clauses('What our terms say about the money', values.clauses, p),
      ],
    }),

    'case-box-back': (values, p) => ({
      subject: 'your parcel came back to us',
      blocks: [
        'The parcel that we sent you could not be delivered and has come back to us. Please reply to this e-mail with the address where it should go, and when somebody is there. We then send it again.',
        {
          rows: [
            ...about(values, p),
            ['Reason', returnCauses[values.cause]],
            ...given('We send it or write to you', values.answerBy && p.by(values.answerBy)),
          ],
        },
      ],
    }),

    'case-box-lost': (values, p) => ({
      subject: 'your parcel is lost',
      blocks: [
        'The carrier cannot find the parcel that we sent you. We are sorry. You need not do anything: a member of staff tells you what we do about it.',
        {
          rows: [...about(values, p), ...given('We write to you', values.answerBy && p.by(values.answerBy))],
        },
        ...staffWords('From our staff', values.note, 'en'),
      ],
    }),

    'case-parcel-kept': (values, p) => ({
      subject: values.isHere ? 'we are keeping your parcel' : 'nothing is sent again for now',
      blocks: [
        (values.isHere ? parcelKept : nothingSent)[values.why],
        'A member of staff tells you what comes next.',
        {
          rows: [...about(values, p), ...given('We write to you', values.answerBy && p.by(values.answerBy))],
        },
        ...clauses('What our terms say about the money', values.clauses, p),
      ],
    }),

    'case-resend-agreed': (values, p) => ({
      subject: 'we are sending your parcel again',
      blocks: [
        'We send your parcel again at our cost. You get another e-mail when it leaves.',
        { rows: about(values, p) },
        ...staffWords('From our staff', values.note, 'en'),
      ],
    }),

    'case-reminder': (values, p) => ({
      subject: 'a date is coming up',
      blocks: [
        stillAwaited[values.awaited],
        { rows: [...about(values, p), ['There is time', p.until(values.until)]] },
        values.awaited === 'consent'
          ? 'You find what is yours to pay and to bear on the page of your request. If you have agreed meanwhile, ' +
            'there is nothing more you need to do.'
          : 'If you have sent it meanwhile, there is nothing more you need to do.',
      ],
    }),
  }) satisfies Partial<LetterWriters>

/** Why a parcel could not be delivered. */
const returnCauses = {
  absent: 'nobody was there to take it',
  address: 'the address was not right',
  refused: 'it was not accepted at the door',
  'kept-too-long': 'it was kept for collection too long',
  customs: 'customs sent it back',
  'not-said': 'the carrier gave no reason',
} as const

/** What a reminder is about. */
const stillAwaited = {
  piece: 'We are waiting for the piece. If you have sent it, please give us the tracking number on My Page.',
  evidence: 'We are still waiting for the photos or words that we asked for. You can send them on My Page.',
  address: 'We still need to know where to send the parcel that came back to us. Please tell us on My Page.',
  visit: 'Please bring the piece to one of our stores.',
  consent: 'Before you send the piece, please agree on My Page to what is yours to pay and to bear.',
} as const

const parcelKept = {
  declined: 'You told us that you do not want the parcel sent again.',
  'no-answer': 'We did not hear from you in time, so we are keeping your parcel.',
  'not-paid': 'The cost of sending it again was not paid, so we are keeping your parcel.',
} as const

/** The same of a parcel that is not in the shop: it is lost, or still on its way. */
const nothingSent = {
  declined: 'You told us that you do not want anything sent again.',
  'no-answer': 'We did not hear from you in time, so nothing is sent again for now.',
  'not-paid': 'The cost of sending it again was not paid, so nothing is sent again for now.',
} as const

function moneyBack({ money }: LetterValues['case-parcel-came-back'], p: Phrasing): readonly Block[] {
  if (money === undefined) return []
  const { amount, by } = money
  return [
    amount === undefined
      ? 'If you do not want it sent again, say so on My Page: whoever paid is then refunded.'
      : `If you do not want it sent again, say so on My Page: we then refund you ${p.sum(amount)}.`,
    ...(by === undefined ? [] : [`If you tell us today, it is refunded ${p.by(by)}.`]),
  ]
}
