/**
 * The letter that confirms an order, in English: what was agreed, in the order in which a buyer looks for it.
 */
import type { LetterLead, LetterMethod, LetterParcels, LetterPaymentWanted, OrderLetters } from '#letters'
import { given, ownWords, payLink, section, type Promised, type Row } from '../blocks.ts'
import { lawEn } from '../law/en.ts'
import type { Block, LetterBody, LetterContext } from '../letter.ts'
import type { Phrasing } from '../phrasing.ts'

type Values = OrderLetters['order-placed']

/** Writes it. */
export function orderPlacedEn(values: Values, p: Phrasing, context: LetterContext): LetterBody {
  return {
    subject: 'thank you for your order',
    blocks: [
      `Thank you for buying from ${p.shop}. This is what you ordered.`,
      { rows: [['Ordered', p.moment(values.placed)]] },
      {
        sums: [
          ...sums(values, p),
          [values.exempt === true ? 'Total' : 'Total, tax included', p.sum(values.total)],
        ],
      },
      ...taxes(values, p),
      ...payment(values, p),
      ...section(
        'When it ships',
        values.pieces.map((piece) => shipping(piece, p)).filter((one) => one !== ''),
      ),
      ...(values.pieces.some(({ promise }) => promise?.ifPaidOn !== undefined)
        ? ['The days count from your payment: if it comes later, so do your pieces.']
        : []),
      ...wish(values, p),
      ...(values.parcels === undefined ? [] : parcels(values.parcels, p)),
      ...(values.deliverTo === undefined
        ? []
        : [{ heading: 'Where it goes' }, { quote: values.deliverTo.join('\n') }]),
      ...(values.giftCode === undefined
        ? []
        : [
            'The gift code for whoever is given it stands on the page of this order, under “About ' +
              'this order”, when you are signed in. With it they can ask about the piece without seeing a price.',
          ]),
      ...section(
        'What you asked for',
        (values.asks ?? []).map((ask) => asks[ask]),
      ),
      ...ownWords('Your note', values.memo),
      ...(values.law === undefined ? [] : lawEn(values.law, { ...context, pieces: values.pieces }, p)),
      { heading: 'Our policy for this order' },
      'Should you want to cancel, exchange or return something, we go by our after-purchase policy as it ' +
        `was when you ordered, version ${values.policyVersion}. Later versions do not change this order.`,
      { heading: 'Where you find this order' },
      'My Page shows this order, how far it is, and every e-mail we send you about it, also if an e-mail does ' +
        'not reach you.',
      { link: p.pages.mailTrouble(), words: 'If our e-mails do not come' },
    ],
  }
}

function sums(values: Values, p: Phrasing): readonly Row[] {
  const { wrapping } = values
  const forWhom = wrapping?.forWhom === undefined ? '' : ` (for ${wrapping.forWhom})`
  return [
    ...values.pieces.map((piece) => [p.piece(piece), p.sum(piece.price)] as const),
    ...given(`Gift wrapping${forWhom}`, wrapping && p.sum(wrapping.fee)),
    ['Delivery', values.shipping.amountMinor === '0' ? 'free' : p.sum(values.shipping)],
    ...given('Fee for cash on delivery', values.paymentFee && p.sum(values.paymentFee)),
  ]
}

function taxes({ taxes: all, exempt }: Values, p: Phrasing): readonly Block[] {
  if (exempt === true)
    return [
      'Sent abroad: no Japanese consumption tax is in these prices.',
      'Your country may charge duty and taxes on import. They are not in the total; whoever receives the parcel pays them.',
    ]
  if (all === undefined || all.length === 0) return []
  return [`Consumption tax in the total: ${all.map(({ rate, tax }) => `${rate}% ${p.sum(tax)}`).join(', ')}.`]
}

function payment(values: Values, p: Phrasing): readonly Block[] {
  if (values.payment === undefined) return []
  const { method, wanted, paid } = values.payment
  return [
    { heading: 'Payment' },
    {
      rows: [
        ['How', methodsEn[method]],
        ...given('Paid', paid && values.law?.accepted === undefined ? p.moment(paid) : undefined),
      ],
    },
    ...(wanted === undefined ? [] : wantedEn(wanted, p)),
  ]
}

const howToPay: Readonly<Record<LetterMethod, string>> = {
  card: 'Please pay the amount below.',
  paypal: 'Please pay the amount below.',
  'bank-transfer': 'Please transfer the amount below. You bear the fee of your bank.',
  'cash-on-delivery': 'Please pay the carrier at the door.',
  'convenience-store': 'Please pay at a convenience store, by the number that we send you in another e-mail.',
}

/** What becomes of what is not paid in time. */
const unpaidThen = {
  order: ['If it has not been paid by then, we cannot keep the pieces for you any longer.'],
  extra: [],
  quote: ['If it has not been paid by then, our quote ends and we do not go on.'],
} as const

/** How to pay what is still to be paid. */
export function wantedEn(
  wanted: LetterPaymentWanted,
  p: Phrasing,
  purpose: OrderLetters['payment-wanted']['purpose'] = 'order',
): readonly Block[] {
  return [
    ...(wanted.received === undefined
      ? []
      : [`We have received ${p.sum(wanted.received)}, thank you. This is the rest.`]),
    howToPay[wanted.method],
    {
      rows: [
        [wanted.received === undefined ? 'Amount' : 'Still to pay', p.sum(wanted.amount)],
        ...given('Account', wanted.account && p.lines(wanted.account).join(', ')),
        ...given('Please write', wanted.reference),
        ...given('You can pay', wanted.until && p.until(wanted.until)),
      ],
    },
    ...(wanted.until === undefined ? [] : unpaidThen[purpose]),
    ...payLink(wanted, 'Pay now', p),
  ]
}

/** Ways to pay. */
export const methodsEn = {
  card: 'Credit card',
  paypal: 'PayPal',
  'bank-transfer': 'Bank transfer',
  'cash-on-delivery': 'Cash on delivery',
  'convenience-store': 'At a convenience store',
} as const

function shipping(piece: Promised & { readonly lead?: LetterLead }, p: Phrasing): string {
  if (piece.promise !== undefined) return `${p.piece(piece)}: ${promisedEn(piece.promise, p)}`
  return piece.lead === undefined ? '' : `${p.piece(piece)}: ${leadWords(piece.lead, p)}`
}

/** 'leaves us by …, arrives between … and …'. */
export function promisedEn(promise: NonNullable<Promised['promise']>, p: Phrasing): string {
  const { ifPaidOn, shipBy, deliverFrom, deliverTo } = promise
  const paid = ifPaidOn === undefined ? '' : `if your payment reaches us on ${p.dayText(ifPaidOn)}, `
  const leaves = `${paid}leaves us by ${p.dayText(shipBy)}`
  if (deliverTo === undefined) return leaves
  if (deliverFrom === undefined || deliverFrom === deliverTo)
    return `${leaves}, arrives by ${p.dayText(deliverTo)}`
  return `${leaves}, arrives between ${p.dayText(deliverFrom)} and ${p.dayText(deliverTo)}`
}

function leadWords(lead: LetterLead, p: Phrasing): string {
  return 'release' in lead ? `from ${p.lead(lead)}` : `${p.lead(lead)} after the order`
}

function wish({ wishedFor }: Values, p: Phrasing): readonly Block[] {
  if (wishedFor === undefined) return []
  return [
    { heading: 'The day you would like it' },
    { rows: [['Day of delivery', p.dayText(wishedFor)]] },
    'We pack and send it for that day. The carrier, the weather or other circumstances may change it; it is a ' +
      'wish that we follow, not a promised day.',
  ]
}

function parcels({ how, extra }: LetterParcels, p: Phrasing): readonly Block[] {
  const about = extra?.about === undefined ? '' : `, about ${p.sum(extra.about)}`
  const said = {
    together: 'Everything comes together, once the last piece is ready.',
    'ready-first': 'Pieces that are ready come first; the others follow in a second parcel.',
    'each-when-ready': 'Each piece comes when it is ready.',
  }[how]
  return [
    { heading: 'Parcels' },
    said,
    ...(extra === undefined
      ? []
      : [
          `As you agreed, the ${extra.which} parcel comes ` +
            (extra.how === 'freight-collect'
              ? `freight collect: you pay the carrier for the carriage at the door${about}.`
              : `with its carriage to be paid on delivery${about}.`),
        ]),
  ]
}

const asks = {
  receipt: 'A receipt',
  wrapping: 'Gift wrapping',
  split: 'To send it in several parcels',
  'delivery-day': 'A day of delivery',
  'one-side-only': 'One side of a pair',
  other: 'What is in your note',
} as const
