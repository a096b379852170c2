/**
 * Every letter in English. Says what happened, what happens next and what the reader may do; values come in
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
import { accountLettersEn } from './account/en.ts'
import { careLettersEn, visitRows } from './care/en.ts'
import { withdrawalLettersEn } from './withdrawal/en.ts'
import { goodsLettersEn } from './goods/en.ts'
import { orderLettersEn } from './order/en.ts'
import { promisedEn } from './order/placed-en.ts'
import type { Phrasing } from './phrasing.ts'
import { remakeLettersEn } from './remake/en.ts'

export const frameEn: LetterFrame = {
  greeting: (name) => (name === '' ? 'Hello,' : `Dear ${name},`),
  subject: (shop, subject, number) => `${shop}: ${subject}${number === undefined ? '' : ` (${number})`}`,
  order: 'Order number',
  inquiry: 'Inquiry number',
  case: 'Request number',
  seeAt: 'See it on My Page',
  keptThere: 'Every e-mail we have sent you is kept on My Page.',
  signedBy: 'If you have a question, simply reply to this e-mail.',
  bullet: '- ',
  colon: ': ',
}

export const lettersEn = {
  ...orderLettersEn,
  ...accountLettersEn,
  ...careLettersEn(about),
  ...withdrawalLettersEn(about),
  ...goodsLettersEn(about),
  ...remakeLettersEn,
  'sign-in': (values, p) => ({
    subject: values.orders === undefined ? 'your sign-in link' : 'your orders with us',
    blocks: [
      ...(values.orders === undefined
        ? []
        : [
            'You asked whether there is an order. With this address there is:',
            { rows: values.orders.map(({ number, placed }) => [number, p.moment(placed)] as const) },
          ]),
      'Open the page below and press the button to sign in.',
      { link: p.pages.signIn(values.opens, values.page), look: 'button', words: 'Open the sign-in page' },
      ...(values.code === undefined
        ? []
        : [
            'Or type this code into the page on which you asked for it. It takes the place of the link.',
            { rows: [['Code', codeNotKept] as const] },
          ]),
      `The link works once, until ${p.shopMoment(values.expiresAt)}.`,
      'If you did not ask for it, you can ignore this e-mail. Nothing happens unless the link is opened.',
    ],
  }),

  'second-factor': (values, p) => ({
    subject: factorWords[values.what].subject,
    blocks: [
      `${factorWords[values.what].told} That was on ${p.shopMoment(values.at)}.`,
      ...(values.what === 'reset'
        ? ['You are signed out everywhere. Sign in as usual, then set up an app again at “Your sign-in”.']
        : []),
      'If it was not you, tell the owner of the shop at once, and change your password.',
    ],
  }),

  'case-opened': (values, p) => ({
    subject: `we have your request: ${inside(p.request(values.request))}`,
    blocks: [
      'Thank you for telling us. We have your request.',
      {
        rows: [...about(values, p), ...given('We answer you', values.answerBy && p.by(values.answerBy))],
      },
      ...(values.visit === undefined
        ? []
        : [{ heading: 'Your visit' }, { rows: visitRows(values.visit, p) }]),
      ...ownWords('What you told us', values.description),
      { heading: 'How it stands now' },
      p.word(values.summary),
      ...(values.questions === undefined
        ? []
        : [
            { list: values.questions.map(p.word) },
            'Please answer on the page of your request, or by replying to this e-mail.',
          ]),
      ...(values.clauses === undefined
        ? []
        : [
            'A member of our staff looks at your request all the same and answers you.',
            ...clauses('Why', values.clauses, p),
          ]),
      ...section('What is still needed', values.needed.map(p.evidence(values.request))),
    ],
  }),

  'case-evidence-wanted': (values, p) => ({
    subject: `something is missing for your request: ${inside(p.request(values.request))}`,
    blocks: [
      'To look into your request we need the following. You can add it to your request on My Page.',
      { list: values.wanted.map(p.evidence(values.request)) },
      {
        rows: [...about(values, p), ...given('You can send it', values.until && p.until(values.until))],
      },
      ...staffWords('From our staff', values.note, 'en'),
    ],
  }),

  'case-called-in': (values, p) => ({
    subject: `we ask you to send us the piece: ${inside(p.request(values.request))}`,
    blocks: [
      'Thank you. To go on, we need the piece itself.',
      { rows: about(values, p) },
      ...listed(p.terms(values.terms)),
      { heading: 'What happens now' },
      'Please send the piece to this address:',
      { quote: values.send.to.join('\n') },
      { rows: given('You can send it', values.send.by && p.until(values.send.by)) },
      ...listed(p.sending(values.send)),
      ...listed(p.obligationsOf(values.terms)),
      ...staffWords('From our staff', values.note, 'en'),
      ...clauses('Why', values.clauses, p),
    ],
  }),

  'case-accepted': (values, p) => ({
    subject: `we accept your request: ${inside(p.request(values.request))}`,
    blocks: [
      'We have looked into your request, and the answer is yes.',
      { rows: about(values, p) },
      ...(values.remedy === undefined ? [] : [p.done(values.remedy, values.terms)]),
      ...listed(p.terms(values.terms)),
      { heading: 'What happens now' },
      'keep' in values.back
        ? 'You do not need to send anything back. Please keep the piece.'
        : 'lost' in values.back
          ? 'The piece was lost on its way to us. There is nothing more to send.'
          : 'The piece is with us already; there is nothing more to send.',
      ...listed(p.obligationsOf(values.terms)),
      ...staffWords('From our staff', values.note, 'en'),
      ...clauses('Why', values.clauses, p),
    ],
  }),

  'case-refused': (values, p) => ({
    subject: `our answer to your request: ${inside(p.request(values.request))}`,
    blocks: [
      'We have looked into your request. We are sorry that we cannot accept it this time.',
      { rows: about(values, p) },
      ...clauses('Why', values.clauses, p),
      ...(values.goesBack === true
        ? ['The piece that is with us goes back to you. We write again when it is on its way.']
        : []),
      ...staffWords('From our staff', values.note, 'en'),
      ...section('What else is possible', values.possible.map(p.word)),
    ],
  }),

  'case-received': (values, p) => ({
    subject: 'your piece has reached us',
    blocks: [
      values.refunded === true
        ? 'The piece you sent is safely with us. There is nothing more you need to do.'
        : 'The piece you sent is safely with us. We are going to look at it closely.',
      {
        rows: [
          ...about(values, p),
          ['It reached us', p.moment(values.received)],
          ...given('We tell you the result', values.answerBy && p.by(values.answerBy)),
        ],
      },
    ],
  }),

  'case-inspected': (values, p) => ({
    subject: 'we have examined your piece',
    blocks: [
      (values.faultTold === false ? examinedState : examinedFault)[values.found],
      {
        rows: [...about(values, p), ...given('What happens next', values.remedy && p.remedy(values.remedy))],
      },
      ...staffWords('From our staff', values.note, 'en'),
    ],
  }),

  'case-replacement-sent': (values, p) => ({
    subject: 'your replacement is on its way',
    blocks: [
      'We have sent your replacement. Please check it as soon as it arrives.',
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

  'case-piece-sent-back': (values, p) => ({
    subject: 'your piece is on its way back to you',
    blocks: [
      'We have sent your piece back to you. Please check it as soon as it arrives.',
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

  'case-making': (values, p) => ({
    subject: 'your replacement is being made',
    blocks: [
      values.lost === true
        ? 'We are making anew for you what was lost on its way.'
        : 'We are making a new one for you.',
      {
        rows: [...about(values, p), ...given('Ready about', values.about && p.day(values.about))],
      },
      values.about === undefined && values.lost !== true
        ? 'We write to you when we know when it will be ready.'
        : 'We write to you when it is on its way.',
      ...staffWords('From our staff', values.note, 'en'),
    ],
  }),

  'case-refund-owed': (values, p) => ({
    subject: values.amount === undefined ? 'the refund' : 'your refund',
    blocks: [
      values.amount === undefined
        ? 'We will refund whoever bought the piece for you.'
        : 'We will refund you as follows.',
      {
        rows: [
          ...about(values, p),
          ...refundRows(values, p),
          ...given('Amount', values.amount && p.sum(values.amount)),
          ['Refunded by', p.means(values.means)],
          ...given(
            values.amount === undefined ? 'They have it' : 'You have it',
            values.by && p.by(values.by),
          ),
        ],
      },
    ],
  }),

  'case-settled': (values, p) => ({
    subject: 'your request is settled',
    blocks: [
      'Everything about your request is done. Thank you for your patience.',
      {
        rows: [
          ...about(values, p),
          ...given('What was done', values.remedy && p.remedy(values.remedy)),
          ...given('Refunded', values.amount && p.sum(values.amount)),
        ],
      },
      ...staffWords('What we agreed', values.note, 'en'),
    ],
  }),

  'case-dropped': (values, p) => ({
    subject: `you have cancelled your request: ${inside(p.request(values.request))}`,
    blocks: [
      'As you asked, we have closed your request. There is nothing more you need to do.',
      { rows: about(values, p) },
      'You can ask again from the page of your order on My Page, as long as there is still time for it.',
    ],
  }),

  'case-extended': (values, p) => ({
    subject: 'you have more time',
    blocks: [
      values.awaited === 'piece'
        ? 'You have more time to send us the piece.'
        : 'You have more time to send us what we asked for.',
      { rows: [...about(values, p), ['You can send it', p.until(values.until)]] },
      ...staffWords('From our staff', values.note, 'en'),
    ],
  }),

  'case-closed': (values, p) => ({
    subject: `we have closed your request: ${inside(p.request(values.request))}`,
    blocks: [
      'We have closed your request, for the reason below.',
      { rows: about(values, p) },
      ...staffWords('From our staff', values.note, 'en'),
      'If you see it differently, reply to this e-mail and tell us.',
    ],
  }),

  'case-lapsed': (values, p) => ({
    subject: 'the time for your request has passed',
    blocks: [
      lapsed[values.why],
      {
        rows: [...about(values, p), ...given('There was time', values.was && p.until(values.was))],
      },
      'If something kept you from it, reply to this e-mail and tell us.',
    ],
  }),

  'case-quoted': (values, p) => ({
    subject: `our quote for your request: ${inside(p.request(values.request))}`,
    blocks: [
      values.amount.amountMinor === '0'
        ? 'This is what we will do for you, free of charge. Please tell us on the page of your request whether you agree; we begin then.'
        : 'This is what we will do for you, and what it costs. Please tell us on the page of your request whether you agree; we begin once it is paid.',
      ...worksBlocks(values.works, 'en'),
      {
        rows: [
          ...about(values, p),
          ...(values.amount.amountMinor === '0'
            ? []
            : given(values.exempt === true ? 'Price' : 'Price, tax included', p.sum(values.amount))),
          ...given('Ready', values.ready && p.until(values.ready)),
          ['You can accept it', p.until(values.until)],
        ],
      },
      'If you do not want it, tell us there as well. The quote itself costs nothing.',
    ],
  }),

  'case-quote-over': (values, p) => ({
    subject: 'our quote has ended',
    blocks: [
      quoteOver[values.why],
      { rows: about(values, p) },
      ...(values.back === true ? ['Nothing is done to your piece, and you get it back.'] : []),
    ],
  }),

  'case-changed': (values, p) => ({
    subject: 'your order was changed',
    blocks: [
      'We have changed your order as follows.',
      {
        rows: [
          ...about(values, p),
          [`${changedWhat[values.what]} before`, values.before.en.join(', ')],
          [`${changedWhat[values.what]} now`, values.after.en.join(', ')],
        ],
      },
      ...section(
        'When it ships',
        (values.promises ?? []).map((piece) => `${p.piece(piece)}: ${promisedEn(piece.promise, p)}`),
      ),
      ...(values.note === undefined ? [] : [{ quote: values.note }]),
    ],
  }),

  'case-message': (values, p) => ({
    subject: 'a message for you',
    blocks: [{ rows: about(values, p) }, { quote: values.message }],
  }),

  'inquiry-received': (values, p, { page }) => ({
    subject: 'we have your message',
    blocks: [
      'Thank you for writing to us. A member of staff will read your message and answer you.',
      { rows: given('We answer', values.answerBy && p.by(values.answerBy)) },
      ...ownWords('What you wrote', values.words),
      ...(values.photos === 0 ? [] : [`Photos we received: ${values.photos}.`]),
      ...notTaken(
        values.leftOut,
        'What we could not take in',
        'By e-mail we can take in photos (JPEG, PNG or WebP, five at most), PDF and text files, 30 MB in all. ' +
          'If something important is missing, please send it again like that, by replying to this e-mail or ' +
          'on the page below.',
      ),
      ...toThread(page, 'Open the page of your inquiry'),
    ],
  }),

  'inquiry-answered': (values, p, { page }) => ({
    subject: 'an answer to your inquiry',
    blocks: [
      'Here is our answer to your inquiry.',
      ...values.texts.flatMap(({ title, text }) => [{ heading: p.word(title) }, p.word(text)]),
      ...(values.words === ''
        ? []
        : [
            {
              heading: values.writtenIn === 'en' ? 'From our staff' : 'From our staff (written in Japanese)',
            },
            { quote: values.words },
          ]),
      ...(values.photos === 0 ? [] : [`Photos on the page below: ${values.photos}.`]),
      values.closes
        ? 'If this did not settle it, reply to this e-mail or write on the page below.'
        : 'If you would like to ask more, reply to this e-mail or write on the page below.',
      ...toThread(page, 'Open the page of your inquiry'),
    ],
  }),
} satisfies LetterWriters

/** What of an order can be changed. */
const changedWhat = {
  'delivery-day': 'Delivery day',
  address: 'Delivery address',
  wrapping: 'Gift wrapping',
  specification: 'Specification',
} as const

/** Why nothing came of a quote. */
const quoteOver = {
  declined: 'As you asked, we do not go on. The quote costs you nothing.',
  'no-answer': 'We had no answer to our quote in time, so it does not stand any more. It costs you nothing.',
  'not-paid':
    'The payment for our quote did not come in time, so we do not go on. If you have paid meanwhile, we refund you.',
} as const

/** What the examination found, where a fault was told of. */
const examinedFault = {
  fault: 'We have examined the piece and found the fault. We are sorry for the trouble.',
  'no-fault': 'We have examined the piece and found no fault in it.',
  'by-use': 'We have examined the piece. The damage comes from use; it was not there when we sent the piece.',
} as const

/** The same where the piece comes back for another reason. */
const examinedState = {
  fault: 'We have examined the piece and found a fault in it. We are sorry for the trouble.',
  'no-fault': 'We have examined the piece. It is as it was when we sent it.',
  'by-use': 'We have examined the piece and found signs of use or damage on it.',
} as const

const lapsed = {
  'not-sent-back': 'The piece did not reach us in time, so we have closed your request.',
  'evidence-missing': 'What was needed did not reach us in time, so we have closed your request.',
  'no-answer': 'We did not hear from you in time, so we have closed your request.',
} as const

/** A name of the vocabulary inside a sentence: 'Exchange' → 'exchange'. */
function inside(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1)
}

function about(values: LetterCase, p: Phrasing): readonly Row[] {
  return [
    ['Request', p.request(values.request)],
    ['Piece', p.piece(values.piece)],
  ]
}

/** What became of a member's second factor. */
const factorWords = {
  set: {
    subject: 'an authenticator app is set up for the desk',
    told: 'From now on the desk asks you for a code of your authenticator app when you sign in.',
  },
  removed: {
    subject: 'your authenticator app is switched off',
    told: 'The desk does not ask you for a code any more when you sign in.',
  },
  reset: {
    subject: 'your authenticator app was removed',
    told: 'Somebody who may do so has removed your authenticator app from your sign-in.',
  },
  'recovery-used': {
    subject: 'a recovery code was used',
    told: 'Somebody signed in to the desk with one of your recovery codes. It no longer works.',
  },
} as const
