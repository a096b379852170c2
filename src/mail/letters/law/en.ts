/**
 * What the law wants in the letter that confirms an order, in English. Where it gives the words, they are its
 * words: Annex I of Directive 2011/83/EU (with the online function of art. 11a) and Schedule 3 of SI
 * 2013/3134.
 */
import type { LetterAcceptance, LetterLaw, LetterPiece, LetterTrader } from '#letters'
import { given } from '../blocks.ts'
import type { Block } from '../letter.ts'
import type { Phrasing } from '../phrasing.ts'

type Withdrawal = NonNullable<LetterLaw['withdrawal']>
type Order = {
  readonly pieces: readonly LetterPiece[]
  readonly address: string
  readonly page: string | undefined
}

/** Everything the law wants said, in the order in which a reader needs it. */
export function lawEn(law: LetterLaw, order: Order, p: Phrasing): readonly Block[] {
  return [
    ...(law.accepted === undefined ? [] : acceptedEn(law.accepted, p)),
    ...withdrawalOf(law, order, p),
    ...(law.guarantee === undefined ? [] : guarantee[law.guarantee](p)),
  ]
}

/** The right, and the pieces without it; where no piece has it, that alone. */
function withdrawalOf(law: LetterLaw, order: Order, p: Phrasing): readonly Block[] {
  const called = law.withdrawal?.law ?? law.guarantee ?? 'eu'
  const without = (law.noWithdrawal ?? []).map(({ piece, why }) => `${p.piece(piece)}: ${none[called][why]}`)
  if (law.withdrawal !== undefined) return withdrawal[law.withdrawal.law](law.withdrawal, without, order, p)
  return without.length === 0 ? [] : [{ heading: headings[called] }, ...without]
}

const headings = { eu: 'Right of withdrawal', uk: 'Right to cancel' } as const

/** 特定商取引法 13条. */
export function acceptedEn({ trader, received, on }: LetterAcceptance, p: Phrasing): readonly Block[] {
  const [name = p.shop, ...address] = p.lines(trader)
  return [
    { heading: 'Your order is accepted' },
    'We have received your payment and accept your order.',
    {
      rows: [
        ['Received', p.sum(received)],
        ['On', p.moment(on)],
        ['Seller', name],
        ['Address', address.join(', ')],
        ...given('Telephone', trader.phone),
      ],
    },
  ]
}

const addressee = (trader: LetterTrader, mail: string, p: Phrasing): string =>
  [...p.lines(trader), trader.phone, mail].filter((one) => one !== undefined).join(', ')

const covered = (pieces: readonly LetterPiece[] | undefined, p: Phrasing): readonly Block[] =>
  pieces === undefined ? [] : ['This right covers the following:', { list: pieces.map(p.piece) }]

const possessed = ({ pieces }: Order): string => (pieces.length > 1 ? 'the last good' : 'the goods')

/** Art. 10(2), reg. 31: late information has a period of its own, within the twelve months more. */
function period(of: 'withdrawal' | 'cancellation', { late }: Withdrawal, order: Order): readonly Block[] {
  const possession =
    'the day on which you acquire, or a third party other than the carrier and indicated by you acquires, ' +
    `physical possession of ${possessed(order)}`
  if (late === undefined) return [`The ${of} period will expire after 14 days from ${possession}.`]
  return [
    `The ${of} period will expire after 14 days from the day on which you receive this e-mail, or from ` +
      `${possession}, if that day is later. It expires at the latest 12 months after the end of the 14 days ` +
      'that are counted from possession.',
  ]
}

const online = ({ online: offered }: Withdrawal, { page }: Order): readonly Block[] =>
  !offered || page === undefined
    ? []
    : [
        'You can also withdraw online, on the page of your order. If you use this online function, we will ' +
          'send you an acknowledgement of receipt by e-mail without undue delay.',
        { link: page, words: 'Withdraw from contract here' },
      ]

const withdrawal = {
  eu: (values: Withdrawal, without: readonly string[], order: Order, p: Phrasing): readonly Block[] => [
    { heading: headings.eu },
    'You have the right to withdraw from this contract within 14 days without giving any reason.',
    ...covered(values.pieces, p),
    ...without,
    ...period('withdrawal', values, order),
    `To exercise the right of withdrawal, you must inform us (${addressee(values.trader, order.address, p)}) of ` +
      'your decision to withdraw from this contract by an unequivocal statement (e.g. a letter sent by post or ' +
      'e-mail). You may use the model withdrawal form below, but it is not obligatory.',
    ...online(values, order),
    'To meet the withdrawal deadline, it is sufficient for you to send your communication concerning your ' +
      'exercise of the right of withdrawal before the withdrawal period has expired.',
    { heading: 'Effects of withdrawal' },
    'If you withdraw from this contract, we shall reimburse to you all payments received from you, including ' +
      'the costs of delivery (with the exception of the supplementary costs resulting from your choice of a ' +
      'type of delivery other than the least expensive type of standard delivery offered by us), without undue ' +
      'delay and in any event not later than 14 days from the day on which we are informed about your decision ' +
      'to withdraw from this contract. We will carry out such reimbursement using the same means of payment as ' +
      'you used for the initial transaction, unless you have expressly agreed otherwise; in any event, you will ' +
      'not incur any fees as a result of such reimbursement. We may withhold reimbursement until we have ' +
      'received the goods back or you have supplied evidence of having sent back the goods, whichever is the ' +
      'earliest.',
    'You shall send back the goods to us without undue delay and in any event not later than 14 days from the ' +
      'day on which you communicate your withdrawal from this contract to us. The deadline is met if you send ' +
      `back the goods before the period of 14 days has expired. ${cost[values.returnCost]}`,
    ...liability[values.late ?? 'none'],
    { heading: 'Model withdrawal form' },
    '(complete and return this form only if you wish to withdraw from the contract)',
    { quote: form('withdraw from', addressee(values.trader, order.address, p)) },
  ],
  uk: (values: Withdrawal, without: readonly string[], order: Order, p: Phrasing): readonly Block[] => [
    { heading: headings.uk },
    'You have the right to cancel this contract within 14 days without giving any reason.',
    ...covered(values.pieces, p),
    ...without,
    ...period('cancellation', values, order),
    `To exercise the right to cancel, you must inform us (${addressee(values.trader, order.address, p)}) of your ` +
      'decision to cancel this contract by a clear statement (e.g. a letter sent by post or e-mail). You may use ' +
      'the model cancellation form below, but it is not obligatory.',
    'To meet the cancellation deadline, it is sufficient for you to send your communication concerning your ' +
      'exercise of the right to cancel before the cancellation period has expired.',
    { heading: 'Effects of cancellation' },
    'If you cancel this contract, we will reimburse to you all payments received from you, including the costs ' +
      'of delivery (except for the supplementary costs arising if you chose a type of delivery other than the ' +
      `least expensive type of standard delivery offered by us). ${deduction[values.late ?? 'none']}`,
    'We will make the reimbursement without undue delay, and not later than 14 days after the day we receive ' +
      'back from you any goods supplied, or (if earlier) 14 days after the day you provide evidence that you ' +
      'have returned the goods, or, if there were no goods supplied, 14 days after the day on which we are ' +
      'informed about your decision to cancel this contract. We will make the reimbursement using the same means ' +
      'of payment as you used for the initial transaction, unless you have expressly agreed otherwise; in any ' +
      'event, you will not incur any fees as a result of the reimbursement.',
    'You shall send back the goods to us without undue delay and in any event not later than 14 days from the ' +
      'day on which you communicate your cancellation from this contract to us. The deadline is met if you send ' +
      `back the goods before the period of 14 days has expired. ${cost[values.returnCost]}`,
    { heading: 'Model cancellation form' },
    '(complete and return this form only if you wish to withdraw from the contract)',
    { quote: form('cancel', addressee(values.trader, order.address, p)) },
  ],
} as const

const handled =
  'You are only liable for any diminished value of the goods resulting from the handling other than what is ' +
  'necessary to establish the nature, characteristics and functioning of the goods.'

/** Art. 14(2): nobody pays for use who was informed only after the goods came. */
const liability = {
  none: [handled],
  all: [
    'You are not liable for any diminished value of the goods, since they reached you before this e-mail.',
  ],
  some: [
    'You are not liable for any diminished value of goods that reached you before this e-mail. For the others:',
    handled,
  ],
} as const

const deduction = {
  none:
    'We may make a deduction from the reimbursement for loss in value of any goods supplied, if the loss is ' +
    'the result of unnecessary handling by you.',
  all: 'We make no deduction for loss in value of the goods, since they reached you before this e-mail.',
  some:
    'We make no deduction for loss in value of goods that reached you before this e-mail. For other goods we ' +
    'may make a deduction for loss in value, if the loss is the result of unnecessary handling by you.',
} as const

const cost = {
  customer: 'You will have to bear the direct cost of returning the goods.',
  shop: 'We will bear the cost of returning the goods.',
} as const

const form = (verb: string, to: string): string => `— To: ${to}
— I/We (*) hereby give notice that I/We (*) ${verb} my/our (*) contract of sale of the following goods (*),
— Ordered on (*)/received on (*),
— Name of consumer(s),
— Address of consumer(s),
— Signature of consumer(s) (only if this form is notified on paper),
— Date
(*) Delete as appropriate.`

const none = {
  eu: {
    personalised:
      'made to your specifications or clearly personalised, so there is no right of withdrawal ' +
      '(Directive 2011/83/EU, art. 16(c)).',
    hygiene:
      'sealed for reasons of health or hygiene; the right of withdrawal is lost once it is unsealed after ' +
      'delivery (Directive 2011/83/EU, art. 16(e)).',
    recording:
      'a sealed recording; the right of withdrawal is lost once it is unsealed after delivery ' +
      '(Directive 2011/83/EU, art. 16(i)).',
  },
  uk: {
    personalised:
      'made to your specifications or clearly personalised, so there is no right to cancel ' +
      '(SI 2013/3134, reg. 28(1)(b)).',
    hygiene:
      'sealed for reasons of health or hygiene; the right to cancel is lost once it is unsealed after ' +
      'delivery (SI 2013/3134, reg. 28(3)(a)).',
    recording:
      'a sealed recording; the right to cancel is lost once it is unsealed after delivery ' +
      '(SI 2013/3134, reg. 28(3)(b)).',
  },
} as const

const guarantee = {
  eu: (p: Phrasing): readonly Block[] => [
    { heading: 'Your legal guarantee' },
    'By law we are liable for any lack of conformity that exists when the goods are delivered and becomes ' +
      'apparent within two years, or longer where the law of your country says so. You may have the goods ' +
      'repaired or replaced free of charge and, where that does not put it right, have the price reduced or ' +
      'end the contract.',
    { link: p.pages.law('eu'), words: 'The law that applies to your order' },
  ],
  uk: (p: Phrasing): readonly Block[] => [
    { heading: 'Your legal rights' },
    'By law we must supply goods that are in conformity with the contract: as described, fit for purpose and ' +
      'of satisfactory quality (Consumer Rights Act 2015).',
    { link: p.pages.law('uk'), words: 'The law that applies to your order' },
  ],
} as const
