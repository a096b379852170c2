/** Letters about one side of a pair that is made again, in English. */
import type { LetterCase, RemakeLetters } from '#letters'
import { followed, given, staffWords, worksBlocks, type Row } from '../blocks.ts'
import type { LetterWriters } from '../letter.ts'
import type { Phrasing } from '../phrasing.ts'

const about = (values: LetterCase, p: Phrasing): readonly Row[] => [
  ['Request', p.request(values.request)],
  ['Piece', p.piece(values.piece)],
]

export const remakeLettersEn = {
  'remake-ordered': (values, p) => ({
    subject: 'your order for the other side',
    blocks: [
      'Thank you. Your order for the side that we make again is placed. You find it among your orders on My Page.',
      ...worksBlocks(values.works, 'en'),
      {
        rows: [
          ...about(values, p),
          ...given(
            values.exempt === true ? 'Price' : 'Price, tax included',
            values.amount && p.sum(values.amount),
          ),
          ...given('Ready', values.ready && p.until(values.ready)),
        ],
      },
      ...(values.send === undefined
        ? ['Your remaining earring is with us already. We make the other to match it.']
        : [
            'Please send us your remaining earring now. We make the other to match it, and begin as soon as it is here.',
            { quote: values.send.to.join('\n') },
            { rows: given('You can send it', values.send.by && p.until(values.send.by)) },
          ]),
    ],
  }),

  'remake-earring-taken': (values, p) => ({
    subject: 'your remaining earring is with us',
    blocks: [
      'Your remaining earring has arrived, and we are keeping it for you. It goes back to you together with the other.',
      { rows: [...about(values, p), ['Arrived', p.moment(values.received)]] },
      ...staffWords('What it looked like as it came', values.condition, 'en'),
      ...(values.photos === 0 ? [] : ['The photos that we took of it are on the page of your request.']),
    ],
  }),

  'remake-making': (values, p) => ({
    subject: 'the other side is being made',
    blocks: [
      'We have begun to make the other side to match your own earring.',
      { rows: [...about(values, p), ...given('Ready', values.ready && p.until(values.ready))] },
      'We write to you when both are on their way.',
    ],
  }),

  'remake-sent': (values, p) => ({
    subject: 'both earrings are on their way to you',
    blocks: [
      'The side that we made and your own earring have left together in one parcel. Please look at both as soon as they arrive.',
      {
        rows: [
          ...about(values, p),
          ['Sent', p.moment(values.sent)],
          ['Carrier', values.carrier],
          ['Tracking number', values.tracking],
        ],
      },
      ...followed(values, 'Follow the parcel', p),
    ],
  }),

  'remake-stopped': (values, p) => ({
    subject: values.lost === true ? 'your parcel is lost: your money back' : 'we cannot make the other side',
    blocks: [
      values.lost === true
        ? 'We are sorry: the carrier has lost the parcel with both earrings, and what you paid for the other side goes back to you.'
        : 'We are sorry: we cannot make the other side after all. If your own earring is with us, we send it back.',
      { rows: [...about(values, p), ...given('Your refund', values.amount && p.sum(values.amount))] },
      ...staffWords('From our staff', values.note, 'en'),
    ],
  }),
} satisfies Pick<LetterWriters, keyof RemakeLetters>
