/** Words for pieces that are cancelled before they leave, and for how a refund adds up. */
import type { cancellingJa } from './ja.ts'

export const cancellingEn = {
  'my.cancel.title': 'Cancel',
  'my.cancel.press': 'Cancel now',
  'my.cancel.ask': 'Ask us to cancel',
  'my.cancel.refused': 'Cancelling is not possible',
  'my.cancel.at-once': 'The button cancels it at once. This cannot be undone.',
  'my.cancel.by-staff':
    'A member of staff looks at it and answers by e-mail. Until then your order stays as it is.',
  'my.cancel.words': 'Anything you would like to tell us',
  'my.cancel.words-hint': 'Up to {max} characters. You can leave it empty.',
  'my.cancel.unpaid.nothing': 'You will not have to pay anything.',
  'my.cancel.unpaid.less': 'You will have {amount} less to pay.',
  'my.cancel.no-refund': 'Nothing is refunded.',
  'my.case.cancelled': 'It is cancelled. We are sending you an e-mail about it.',
  'my.state.cancelled': 'cancelled',
  'my.now.cancelled': 'This is cancelled. We will neither make nor send it.',
  'my.event.cancelled': 'Cancelled',
  'my.event.cancel-asked': 'Cancellation asked for',
  'my.ahead.cancelled': 'Cancellation',
  'my.piece.cancelled': 'This piece was cancelled.',
  'my.piece.apart':
    '{count, plural, one {# piece is} other {# pieces are}} still with us, and not in that parcel.',
  'my.piece.apart-making':
    '{count, plural, one {# piece is} other {# pieces are}} being made now, to be sent separately.',
  'my.piece.apart-sent': '{count, plural, one {# piece was} other {# pieces were}} sent by itself on {at}.',
  'my.piece.apart-delivered':
    '{count, plural, one {# piece, sent by itself, was} other {# pieces, sent by themselves, were}} delivered on {at}.',
  'my.piece.apart-back':
    '{count, plural, one {# piece, sent by itself,} other {# pieces, sent by themselves,}} came back to us.',
  'my.piece.cancelled-some': '{count, plural, one {# piece was} other {# pieces were}} cancelled.',
  'refund.title': 'How the refund adds up',
  'refund.row.goods': 'Goods',
  'refund.row.shipping': 'Shipping',
  'refund.row.wrapping': 'Gift wrapping',
  'refund.row.payment-fee': 'Payment fee',
  'refund.row.not-paid': 'Not paid',
  'refund.row.earlier': 'Refunded before',
  'refund.row.bounded': 'More than was paid',
  'refund.row.edited': 'Changed by staff',
  'refund.total': 'Refund in total',
  'refund.tax': 'of which consumption tax ({rate}%)',
  'refund.reason': 'Why it was changed',
  'desk.state.cancelled': 'cancelled',
  'desk.event.Cancelled': 'It was cancelled',
  'desk.step.cancel-pieces': 'Accept the cancellation',
  'desk.step.cancel-pieces.says':
    'The pieces are neither made nor sent, and what was paid goes back. This cannot be undone. The customer gets an e-mail.',
  'desk.refused.already-sent': 'The pieces have left already, or are cancelled.',
  'desk.refused.sent-back-by-service':
    'The payment service is sending the money back, so there is nothing to pay by hand. This request closes by itself once it has.',
  'desk.form.cancel.unpaid.nothing': 'It is not paid yet. Nothing is asked for any more.',
  'desk.form.cancel.unpaid.less': 'It is not paid yet. We ask for {amount} less.',
  'desk.form.refund.why': 'Why it is another amount',
  'desk.form.refund.why-hint': 'Needed where the amount is not the sum above. The customer sees it.',
  'refund.to-account':
    'transfer to your bank account; please tell us which one on the page of your request on My Page, whose link stands in this e-mail',
  'desk.form.account-asked':
    'It goes to an account of the customer. Our e-mail about the refund has asked for it; the answer will stand here.',
  'desk.form.account': 'It goes to this account, which the customer named on My Page:',
  'desk.form.account.at': 'Named',
  'desk.form.account.anew': 'It takes the place of one that was named before.',
  'refund.account.title': 'Where shall the refund go?',
  'refund.account.sentence':
    'The way you paid, we can only send it back to a bank account. Only our staff see what you write here.',
  'refund.account.kept': 'We send the refund to this account.',
  'refund.account.change': 'Name another account',
  'refund.account.bank': 'Bank, branch and kind of account',
  'refund.account.bank.hint':
    'For example: Mizuho Bank, Omotesando branch, ordinary account. For an account outside Japan, the bank and its BIC.',
  'refund.account.number': 'Account number or IBAN',
  'refund.account.number.hint': 'The number in digits, or an IBAN.',
  'refund.account.number.wrong':
    'This cannot be the number of an account. Please write 4 to 20 digits, or the whole IBAN.',
  'refund.account.ends': 'ends in {digits}',
  'refund.account.holder': 'Account holder',
  'refund.account.holder.hint': 'As it stands in the bank book; for an account in Japan in katakana.',
  'refund.account.press': 'Send',
  'refund.account.sign-in':
    'To name the account, please sign in with a link by e-mail. That way nobody but you can do it.',
  'refund.account.mail': 'The e-mail address you ordered with',
  'refund.account.sign-in.press': 'Send me a link',
  'desk.by-service.title': 'Refund',
  'desk.form.by-service':
    'The payment service is sending {amount} back. There is nothing to pay out by hand.',
  'desk.pay.notice.promised': 'It was decided that {amount} goes back',
  'charge.not-asked': 'Cancelled before it was paid',
  'desk.pay.notice.lowered': '{amount} less is asked for, since pieces were cancelled',
  'desk.piece.apart': '{count} sent separately: {stage}',
  'desk.piece.cancelled': '{count} cancelled',
  'stock.movement.cancelled': 'cancelled',
} as const satisfies Record<keyof typeof cancellingJa, string>
