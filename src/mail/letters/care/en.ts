/** Letters about work on a piece, in English. */
import type { LetterCase, LetterVisit } from '#letters'
import { clauses, given, listed, staffWords, type Row } from '../blocks.ts'
import type { LetterWriters } from '../letter.ts'
import type { Phrasing } from '../phrasing.ts'
import type { CareLetterKind } from './kind.ts'

/** A time at a store. */
export const visitRows = ({ store, address, begins, language }: LetterVisit, p: Phrasing): readonly Row[] => [
  ['Store', p.word(store)],
  ['Address', p.word(address)],
  ['Time', p.moment(begins)],
  ['We speak', language === 'ja' ? 'Japanese' : 'English'],
]

const visitOff = {
  cancelled: 'You have cancelled your visit. The time is free for somebody else again.',
  'called-off': 'We are sorry: we cannot be there for you at the time that you booked.',
  missed: 'We expected you at the time that you booked, and the piece did not come.',
} as const

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
            { rows: visitRows(values.visit, p) },
            'If you cannot come, move or cancel your visit on the page of your request on My Page.',
          ]),
      ...(values.bringBy === undefined
        ? []
        : [
            'Please bring the piece to one of our stores. You do not need to book.',
            { rows: [['You can bring it', p.until(values.bringBy)] as const] },
          ]),
      ...listed(
        values.agreeBy === undefined
          ? p.obligationsOf(values.terms, values.visit === undefined ? [] : ['reservation'])
          : [],
      ),
      ...staffWords('From our staff', values.note, 'en'),
      ...clauses('Why', values.clauses, p),
    ],
  }),

  'case-visit-moved': (values, p) => ({
    subject: values.before === undefined ? 'your visit is booked' : 'your visit has another time',
    blocks: [
      values.before === undefined
        ? 'Your visit is booked. Please bring the piece.'
        : 'Your visit has another time. Please bring the piece then.',
      { rows: [...about(values, p), ...visitRows(values.visit, p)] },
      ...(values.before === undefined
        ? []
        : [{ rows: [['Before', p.moment(values.before.begins)] as const] }]),
      ...staffWords('From our staff', values.note, 'en'),
    ],
  }),

  'case-visit-off': (values, p) => ({
    subject: values.why === 'missed' ? 'we missed you' : 'your visit is cancelled',
    blocks: [
      visitOff[values.why],
      { rows: [...about(values, p), ...visitRows(values.before, p)] },
      'You can book another time on the page of your request on My Page.',
      { rows: [['You can bring it', p.until(values.by)] as const] },
      ...staffWords('From our staff', values.note, 'en'),
    ],
  }),

  'case-visit-reminder': (values, p) => ({
    subject: 'your visit is tomorrow',
    blocks: [
      'We look forward to your visit. Please bring the piece.',
      { rows: [...about(values, p), ...visitRows(values.visit, p)] },
      'If you cannot come, move or cancel your visit on the page of your request on My Page.',
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
      ...staffWords('What it looked like', values.condition, 'en'),
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
      ...staffWords('From our staff', values.note, 'en'),
    ],
  }),

  'case-work-given-up': (values, p) => ({
    subject: 'the work on your piece is not possible',
    blocks: [
      'We have looked at the piece closely, and what you asked for cannot be done. You get the piece back.',
      { rows: about(values, p) },
      ...staffWords('Why', values.note, 'en'),
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
