/** Letters about work on a piece, in English. */
import type { LetterCase } from '#letters'
import { clauses, given, listed, ownWords, type Row } from '../blocks.ts'
import type { LetterWriters } from '../letter.ts'
import type { Phrasing } from '../phrasing.ts'
import type { CareLetterKind } from './kind.ts'

/** `about`: the rows that every letter on a request begins with. */
export const careLettersEn = (
  about: (values: LetterCase, p: Phrasing) => readonly Row[],
): Pick<LetterWriters, CareLetterKind> => ({
  'case-care-accepted': (values, p) => ({
    subject: values.agreed === true ? 'please send us the piece' : 'we take your piece on',
    blocks: [
      values.agreed === true
        ? 'Thank you for agreeing. Please send us the piece now.'
        : 'We have looked into your request, and the answer is yes.',
      { rows: about(values, p) },
      ...listed(p.terms(values.terms)),
      { heading: 'What happens now' },
      ...(values.agreeBy === undefined
        ? []
        : [
            'Some of it is for you to pay and to bear. Please read it on the page of your request on My Page and agree to it there. Then we tell you where to send the piece; please do not send it before.',
            { rows: [['You can agree', p.until(values.agreeBy)] as const] },
          ]),
      ...(values.send === undefined
        ? []
        : [
            'Please send the piece to this address. When it is on its way, tell us the carrier and the tracking number on My Page.',
            { quote: values.send.to.join('\n') },
            { rows: given('You can send it', values.send.by && p.until(values.send.by)) },
          ]),
      ...(values.visit === undefined
        ? []
        : [
            'Please bring the piece at the time that you booked.',
            {
              rows: [
                ['Store', p.word(values.visit.store)] as const,
                ['Address', p.word(values.visit.address)] as const,
                ['Time', p.moment(values.visit.begins)] as const,
                ['We speak', values.visit.language === 'ja' ? 'Japanese' : 'English'] as const,
              ],
            },
          ]),
      ...(values.bringBy === undefined
        ? []
        : [
            'Please bring the piece to one of our stores. You do not need to book.',
            { rows: [['You can bring it', p.until(values.bringBy)] as const] },
          ]),
      ...listed(values.agreeBy === undefined ? p.obligationsOf(values.terms) : []),
      ...ownWords('From our staff', values.note),
      ...clauses('Why', values.clauses, p),
    ],
  }),

  'case-taken-in': (values, p) => ({
    subject: 'your piece is with us',
    blocks: [
      'Your piece is safely with us. We have written down what it looked like when it came.',
      {
        rows: [
          ...about(values, p),
          ['It came', p.moment(values.received)],
          ...given('Its value, as you told us', values.value && p.sum(values.value)),
          ...given('Photos we took', values.photos === 0 ? undefined : String(values.photos)),
        ],
      },
      ...ownWords('What it looked like', values.condition),
      'If you remember it differently, reply to this e-mail and tell us.',
    ],
  }),

  'case-work-begun': (values, p) => ({
    subject:
      values.moved === true ? 'your piece will be ready on another day' : 'work on your piece has begun',
    blocks: [
      values.moved === true
        ? 'Your piece will be ready on another day than we said.'
        : 'We have begun to work on your piece.',
      { rows: [...about(values, p), ...given('Ready about', values.ready && p.day(values.ready))] },
      ...(values.ready === undefined ? ['It will be ready as the quote says.'] : []),
      ...ownWords('From our staff', values.note),
    ],
  }),

  'case-work-given-up': (values, p) => ({
    subject: 'the work on your piece is not possible',
    blocks: [
      'We have looked at the piece closely, and what you asked for cannot be done. You get the piece back.',
      { rows: about(values, p) },
      ...ownWords('Why', values.note),
    ],
  }),

  'case-work-done': (values, p) => ({
    subject: 'your piece is ready',
    blocks: [
      'The work is done, and we have looked it over.',
      { rows: [...about(values, p), ...given('Pick it up at', values.store && p.word(values.store))] },
      values.collect === true
        ? 'You can pick it up in the store.'
        : 'We send it to you soon. When it is on its way we tell you the tracking number.',
    ],
  }),
})
