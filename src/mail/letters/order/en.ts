/**
 * Letters about an order on its way, in English: paid, made, late, sent, delivered, given up; and the one
 * that says that a piece can be bought again. What confirms the order is in `placed-en.ts`.
 */
import type { LetterDeadline, LetterMethod, OrderLetters } from '#letters'
import {
  checksOf,
  followed,
  given,
  isByService,
  keepsOf,
  listed,
  staffWords,
  piecesUnder,
  receiptOf,
  section,
} from '../blocks.ts'
import { acceptedEn, lawEn } from '../law/en.ts'
import type { Block, LetterWriters } from '../letter.ts'
import type { Phrasing } from '../phrasing.ts'
import { methodsEn, orderPlacedEn, promisedEn, wantedEn } from './placed-en.ts'

const receiptWords = {
  sentence: 'You can get your receipt on the page of your order on My Page.',
  link: 'To your receipt, without signing in',
}

export const orderLettersEn = {
  'order-placed': orderPlacedEn,

  'payment-wanted': (values, p) => ({
    subject: {
      order: 'how to pay for your order',
      extra: 'a payment for your order',
      quote: 'how to pay for our quote',
    }[values.purpose],
    blocks: [
      ...(values.reminder === true
        ? [
            'A reminder: this is still to be paid, and the time for it is soon over. If you have paid already, thank you; you need not do anything.',
          ]
        : []),
      {
        order: 'We are keeping your order for you.',
        extra: 'For your order, one more payment is to be made.',
        quote: 'You have accepted our quote. We begin as soon as it is paid.',
      }[values.purpose],
      ...staffWords('What it is for', values.note, 'en'),
      ...wantedEn(values.wanted, p, values.purpose),
    ],
  }),

  paid: (values, p) => ({
    subject: 'we have received your payment',
    blocks: [
      'Thank you. Your payment has arrived.',
      ...(values.accepted === undefined
        ? [
            {
              rows: [
                ['Amount', p.sum(values.amount)],
                ['How', methodsEn[values.method]],
                ['Received', p.moment(values.paid)],
                ...given('Request number', values.quoted?.request),
              ],
            } satisfies Block,
          ]
        : acceptedEn(values.accepted, p)),
      ...(values.over === undefined
        ? []
        : [`${p.sum(values.over)} more than the price reached us. ${wayBack(values.method)}`]),
      ...staffWords('What it is for', values.quoted?.works, 'en'),
      ...(values.purpose === 'order'
        ? [
            ...piecesUnder('We now begin to make these for you:', values.made, p),
            ...piecesUnder('These we pack now:', values.packed, p),
            ...piecesUnder('These we keep for you until the others are ready too:', values.waiting ?? [], p),
          ]
        : []),
      ...section(
        'When it ships',
        (values.promises ?? []).map((piece) => `${p.piece(piece)}: ${promisedEn(piece.promise, p)}`),
      ),
      ...(values.wishMissed === undefined
        ? []
        : [
            `You wished for delivery on ${p.dayText(values.wishMissed)}. As your payment reached us later, it cannot ` +
              'come on that day any more. If another day would suit you, you can ask for it on the page of your order.',
          ]),
      'You can get your receipt on the page of your order on My Page.',
    ],
  }),

  'in-making': (values, p) => ({
    subject: 'we have begun to make your order',
    blocks: [
      'Work on these has begun:',
      { list: values.pieces.map(p.piece) },
      { rows: given('Ready by about', values.readyBy && p.dayText(values.readyBy)) },
      'We write to you when it ships. You can see on My Page at any time how far it is.',
    ],
  }),

  delayed: (values, p) => ({
    subject: 'your order is taking longer than we promised',
    blocks: [
      'We are sorry: the following will not leave us by the day we promised.',
      { list: values.pieces.map(p.piece) },
      {
        rows: [
          ['Promised to leave by', p.dayText(values.was)],
          [
            'Now',
            values.now === undefined ? 'We cannot name a day yet.' : `leaves us by ${p.dayText(values.now)}`,
          ],
        ],
      },
      ...staffWords('Why', values.because, 'en'),
      ...delayRights(values, p),
    ],
  }),

  'informed-late': (values, p, context) => ({
    subject: 'your right to change your mind about this order',
    blocks: [
      'You should have had the following information before you ordered. We are sorry that it reaches you only now.',
      { rows: [['Ordered', p.moment(values.placed)]] },
      { list: values.pieces.map(p.piece) },
      ...lawEn(values.law, { ...context, pieces: values.pieces }, p),
    ],
  }),

  ready: (values, p) => ({
    subject: 'your order is ready to be sent',
    blocks: [
      'These are ready and packed:',
      { list: values.pieces.map(p.piece) },
      { rows: given('Leaves us by', values.shipBy && p.dayText(values.shipBy)) },
      'We write once more when the parcel has left, with its tracking number.',
    ],
  }),

  'parcel-sent': (values, p) => ({
    subject: 'your parcel is on its way',
    blocks: [
      values.present === true
        ? 'We have sent the following to the person you are giving it to.'
        : 'We have sent the following to you.',
      { list: values.pieces.map(p.piece) },
      {
        rows: [
          ['Sent', p.moment(values.sent)],
          ['Carrier', values.carrier],
          ['Tracking number', values.tracking],
        ],
      },
      ...followed(values, 'Follow the parcel', p),
      ...atTheDoor(values, p),
      ...piecesUnder('Still to come, in another parcel:', values.toCome ?? [], p),
      ...receiptOf(values, receiptWords, p),
      values.present === true
        ? 'Please ask them to check it as soon as it arrives.'
        : 'Please check it as soon as it arrives.',
    ],
  }),

  delivered: (values, p) => ({
    subject: values.present === true ? 'your gift has arrived' : 'it has arrived, please check it now',
    blocks: [
      values.present === true
        ? `Your gift was delivered on ${p.moment(values.delivered)}.`
        : `Your parcel was delivered on ${p.moment(values.delivered)}.`,
      { list: values.pieces.map(p.piece) },
      ...(values.present === true
        ? [
            { heading: 'For whoever was given it' },
            'Please ask them to open the box and to check that nothing is damaged and that it works. If something is wrong, you can tell us, and so can they with their gift code.',
          ]
        : [
            { heading: 'Please check it now' },
            'Open the box and check that nothing is damaged, that it works, and that it is what you ordered.',
          ]),
      ...listed(checksOf(values.obligations).map(p.obligation)),
      { heading: 'If something is wrong' },
      ...(values.until.length === 0
        ? values.byLaw === undefined
          ? ['Tell us as soon as you can, from the page of your order on My Page.']
          : []
        : [
            'Tell us from the page of your order on My Page, within this time:',
            { list: values.until.map((end) => deadline(end, p)) },
          ]),
      ...byLaw(
        values,
        values.until.length === 0
          ? 'Tell us from the page of your order on My Page. The law gives you this time:'
          : 'Beside our own time, the law gives you this time to tell us:',
        p,
      ),
      ...section('What we ask of you', keepsOf(values.obligations).map(p.obligation)),
    ],
  }),

  'window-reminder': (values, p) => ({
    subject: values.present === true ? 'is all well with your gift?' : 'have you checked what we sent?',
    blocks: [
      'The time for reporting a fault or a wrong piece will end soon.',
      { list: values.pieces.map(p.piece) },
      { rows: [['You can report it', p.until(values.until)]] },
      ...byLaw(values, 'That is our own time. The law lets you report it after that too:', p),
      (values.present === true
        ? 'If you hear of anything from whoever was given it, tell us'
        : 'If you have noticed anything, tell us') +
        ' before then from the page of your order on My Page. ' +
        'If all is well, there is nothing you need to do.',
      ...section(
        'What we ask of you',
        [...checksOf(values.obligations), ...keepsOf(values.obligations)].map(p.obligation),
      ),
    ],
  }),

  'given-up': (values, p) => ({
    subject:
      values.why === 'unpaid' ? 'your order was not paid and has ended' : 'we cannot carry out your order',
    blocks: [
      values.why === 'unpaid'
        ? 'Your payment did not reach us in time, so the order has ended. You owe nothing.'
        : 'We are sorry: we cannot carry out your order, and it has ended. You owe nothing.',
      { list: values.pieces.map(p.piece) },
      { rows: given('It was to be paid', values.until && p.until(values.until)) },
      ...staffWords('From us', values.note, 'en'),
      ...(values.back === undefined
        ? []
        : [`We have received ${p.sum(values.back)}. ${wayBack(values.method)}`]),
      ...(values.why === 'unpaid'
        ? ['If you have paid all the same, or would still like the pieces, simply reply to this e-mail.']
        : []),
    ],
  }),

  'came-late': ({ amount, method }, p) => ({
    subject: 'your payment came too late and goes back',
    blocks: [
      `${p.sum(amount)} reached us after your order had ended, or when there was nothing left to pay.`,
      wayBack(method),
    ],
  }),

  restock: ({ piece, product, sku }, p) => ({
    subject: 'a piece you asked about is here again',
    blocks: [
      'You asked us to tell you when this piece can be bought again. Some have come in.',
      { list: [p.piece(piece)] },
      { link: p.pages.restock(product, sku), look: 'button', words: 'See whether it is still there' },
      'We keep none aside: whoever orders first gets it, so it may be sold out again when you look. We wrote ' +
        'to no more people than pieces came in, those who asked first.',
      'This answers your request; we will not write again about it unless you ask anew.',
    ],
  }),
} satisfies Partial<LetterWriters>

function delayRights({ law, us, now }: OrderLetters['delayed'], p: Phrasing): readonly Block[] {
  const cancel =
    'If you would rather not wait, reply to this e-mail or cancel it from the page of your order on My Page.'
  if (us !== undefined)
    return [
      { heading: 'You can wait, or cancel and get a full refund' },
      us.silence === 'waits'
        ? `${cancel} We then refund everything, promptly. If we do not hear from you, we take it that you agree to the new day.`
        : `Please tell us ${p.until(us.by)} whether you agree to wait: reply to this e-mail. If we do not hear from you by then, ` +
          'we cancel the order and refund everything, promptly.',
      'Should you agree to wait, you can still cancel at any time before it ships.',
    ]
  if (law === undefined) return [{ heading: 'If you would rather not wait' }, cancel]
  const source = law === 'eu' ? 'Directive 2011/83/EU, art. 18' : 'Consumer Rights Act 2015, s 28'
  return [
    { heading: 'What you may do' },
    'By law you may ask us to deliver within a further period that suits the circumstances. If we do not deliver ' +
      'within it, or if it was essential to you to have the goods by the day agreed and you had told us so, you may ' +
      `end the contract, and we refund everything without undue delay (${source}).` +
      (now === undefined ? '' : ' You may also simply wait until the new day.'),
    cancel,
  ]
}

/** How money goes back; without a word on the way it was paid, as it came. */
const wayBack = (method: LetterMethod | undefined): string =>
  method === undefined || isByService(method)
    ? 'We refund it by the same means. There is nothing you need to do.'
    : 'We refund it to your account: please reply to this e-mail with the bank, the branch, the type and ' +
      'number of the account, and its holder.'

function atTheDoor({ atTheDoor: paid }: OrderLetters['parcel-sent'], p: Phrasing): readonly Block[] {
  if (paid === undefined) return []
  const about = paid.about === undefined ? '' : ` (about ${p.sum(paid.about)})`
  return [
    paid.how === 'freight-collect'
      ? `It comes freight collect: please pay the carriage${about} at the door.`
      : `Please pay${paid.about === undefined ? '' : ` ${p.sum(paid.about)}`} to the carrier at the door.`,
  ]
}

const byLaw = (
  { byLaw: ends = [] }: { readonly byLaw?: readonly LetterDeadline[] },
  words: string,
  p: Phrasing,
): readonly Block[] => (ends.length === 0 ? [] : [words, { list: ends.map((end) => deadline(end, p)) }])

function deadline(end: LetterDeadline, p: Phrasing): string {
  return end.of === undefined ? p.until(end) : `${p.word(end.of)}: ${p.until(end)}`
}
