/**
 * Words of the pages that the law wants: who sells and on what terms, and what is kept of people, in English.
 */
import type { legalJa } from './ja.ts'

export const legalEn = {
  'legal.title': 'Who sells, and on what terms',
  'legal.lede':
    'What to know before you order, as article 11 of Japan’s Act on Specified Commercial Transactions asks of us.',
  'legal.missing.title': 'This shop has not begun to sell yet',
  'legal.missing':
    'Orders cannot be taken until the shop has settled the following, which selling needs: {parts}.',
  'legal.part.shipping': 'shipping fees',
  'legal.part.ship-within': 'how soon it ships',
  'legal.part.on-the-way': 'how long delivery takes',
  'legal.part.parcels': 'how several pieces are sent',
  'legal.part.payment': 'ways to pay',
  'legal.part.tax': 'consumption tax',
  'legal.part.seller': 'the seller’s name and contact',
  'legal.seller': 'Seller',
  'legal.representative': 'Person responsible',
  'legal.address': 'Address',
  'legal.phone': 'Telephone',
  'legal.hours': 'Hours',
  'legal.mail': 'E-mail',
  'legal.registration': 'Qualified invoice issuer number',
  'legal.price': 'Prices',
  'legal.price.text': 'Each piece’s page gives its price in yen, consumption tax included.',
  'legal.other-charges': 'Charges beside the price',
  'legal.shipping': 'Shipping',
  'legal.shipping.to': 'Destination',
  'legal.shipping.weight': 'Weight',
  'legal.shipping.fee': 'Fee, incl. tax',
  'legal.shipping.any-weight': 'any',
  'legal.shipping.up-to': 'up to {weight}',
  'legal.shipping.above': 'heavier',
  'legal.everywhere': 'all destinations',
  'legal.elsewhere': 'other countries and regions',
  'legal.eu': 'the EU',
  'legal.free': 'free',
  'legal.cod': 'Fee for cash on delivery',
  'legal.cod.amount': 'Amount collected at the door, the fee included',
  'legal.cod.up-to': 'up to {amount}',
  'legal.cod.fee': 'Fee, incl. tax',
  'legal.cod.most': 'Cash on delivery is not possible for more than {amount}.',
  'legal.wrapping': 'Gift wrapping',
  'legal.wrapping.text': '{fee} incl. tax, if you want it',
  'legal.second-parcel.freight-collect':
    'If you have the ready pieces sent first, one of the two parcels comes freight collect: you pay its shipping (about {estimates}) to the carrier when it arrives.',
  'legal.second-parcel.cash-on-delivery':
    'If you have the ready pieces sent first, one of the two parcels comes cash on delivery: you pay its shipping (about {estimates}) when it arrives.',
  'legal.estimate': '{fee} to {place}',
  'legal.transfer-fee': 'What your own bank charges for a transfer is yours to pay.',
  'legal.duty':
    'For delivery abroad, customs duty, taxes and clearance fees of your country may be due. They are not in our prices or shipping fees, and you pay them when you receive the parcel.',
  'legal.payment': 'How and when to pay',
  'legal.method.card': 'Credit card ({brands})',
  'legal.method.paypal': 'PayPal',
  'legal.method.paypal-brands': 'PayPal ({brands})',
  'legal.method.bank-transfer': 'Bank transfer, in advance',
  'legal.method.cash-on-delivery': 'Cash on delivery',
  'legal.method.convenience-store': 'At a convenience store, in advance',
  'legal.method.when.card':
    'You pay when you order. An order whose payment is not completed within {length} is called off.',
  'legal.method.when.prepaid':
    'Please pay within {length} of your order. An order that is not paid by then is called off.',
  'legal.method.when.cash-on-delivery': 'You pay the carrier when the parcel arrives.',
  'legal.method.to': 'For delivery to: {places}',
  'legal.delivery': 'When we deliver',
  'legal.delivery.ready': 'Pieces in stock leave us within {length} of your order.',
  'legal.delivery.ready-paid': 'Pieces in stock leave us within {length} of your payment.',
  'legal.delivery.ready-or-paid':
    'Pieces in stock leave us within {length} of your order, or of your payment where you pay after ordering, for instance by bank transfer.',
  'legal.delivery.made':
    'For pieces made to order, the piece’s page gives a range of weeks. Work begins once payment is complete.',
  'legal.delivery.pre-order': 'For pre-orders, the piece’s page gives the planned day of release.',
  'legal.delivery.way': 'Days on the way, from when we ship',
  'legal.delivery.way-days': '{from} to {to} days',
  'legal.delivery.day':
    'You may choose a day of delivery from {first} to {last} days after your order ({places}).',
  'legal.delivery.business-day':
    'You may choose a day of delivery from {first} to {last} business days after your order ({places}).',
  'legal.delivery.together': 'Several pieces are sent in one parcel, once all are ready.',
  'legal.delivery.each': 'Several pieces are sent as each becomes ready.',
  'legal.delivery.choose':
    'When you order several pieces you choose: all in one parcel once they are ready, or the ready ones first.',
  'legal.guarantee': 'Legal guarantee in the European Union',
  'piece.guarantee': 'For customers in the European Union: the legal guarantee of conformity',
  'legal.returns': 'Returns, exchanges and cancellations',
  'legal.returns.text':
    'These clauses of our policy apply. Where the law of your country gives you more, the law goes first.',
  'legal.returns.none': 'We have not published a policy on returns; the law applies.',
  'legal.returns.whole': 'Read our whole policy',
  'legal.fault': 'If a piece is not as agreed',
  'legal.fault.text':
    'A piece that is faulty or is not the one you ordered is put right by the clauses above and by the law.',

  'privacy.title': 'Privacy',
  'privacy.lede': 'What we keep of you, why, and for how long. Beside what stands here we keep nothing.',
  'privacy.what': 'What',
  'privacy.why': 'Why',
  'privacy.how-long': 'How long',
  'privacy.table': 'What we keep of our customers',
  'privacy.order':
    'Orders: name, e-mail address, delivery address, pieces, your note, how and how much you paid',
  'privacy.order.why':
    'To deliver, to answer later requests as agreed when you ordered, and because the law asks us to keep books',
  'privacy.order.how-long':
    'Without an end. If you ask, we take your name, address and words out of the record; that something was taken out stays on record',
  'privacy.letter': 'E-mails we sent you',
  'privacy.letter.why': 'So that you and we can see what was told, and when',
  'privacy.letter.how-long': 'As orders',
  'privacy.case': 'Your requests and the photos you send with them',
  'privacy.case.why':
    'To look at a fault and answer. Where and with what a photo was taken is thrown away when we receive it',
  'privacy.case.how-long': 'As orders',
  'privacy.sign-in': 'Signing in to My Page',
  'privacy.sign-in.why': 'So that nobody but you sees your orders',
  'privacy.sign-in.how-long':
    'A sign-in ends after 30 days, or after 7 days without use; its record is deleted 30 days later',
  'privacy.account': 'Your details on My Page: name, language, e-mail address, the addresses you save',
  'privacy.account.why': 'So that you need not write them again',
  'privacy.account.how-long':
    'Saved addresses until you delete them; the rest as orders, with what it was before you changed it',
  'privacy.refund-account': 'The account you name for a refund by bank transfer',
  'privacy.refund-account.why': 'To send the refund there. Only our staff see it',
  'privacy.refund-account.how-long': 'As orders',
  'privacy.attempt':
    'How often somebody tried to sign in or sent a request, by network and address, made unreadable',
  'privacy.attempt.why': 'To stop strangers from guessing numbers and addresses',
  'privacy.attempt.how-long': 'One hour',
  'privacy.basket': 'What is in your cart, and what you wrote on the way to an order',
  'privacy.basket.why': 'So that you can go on where you were',
  'privacy.basket.how-long': 'Until {days} days after you last changed it',
  'privacy.restock': 'E-mail addresses of those who asked for a restock notice',
  'privacy.restock.why': 'To tell you that a piece has come in',
  'privacy.restock.how-long': 'Until {days} days after we sent the notice; at once if you cancel the request',
  'privacy.inquiry': 'Inquiries: name, e-mail address, words, photos, order number',
  'privacy.inquiry.why': 'To answer',
  'privacy.inquiry.how-long':
    'As a record of what was said, without a fixed time; if you ask us to, we erase your name and words',
  'privacy.cookies': 'Cookies',
  'privacy.cookies.text':
    'We use cookies only to remember your language, your sign-in and your cart. There are none for advertising and none that follow what you look at. Our pages load no programs or pictures of other companies.',
  'privacy.others': 'Who else receives it',
  'privacy.others.text':
    'The carrier receives your name, address and telephone number to deliver, and the payment company what it needs for the payment. It keeps card numbers; we never have them. Nobody else receives anything, unless the law demands it.',
  'privacy.rights': 'What you can ask for',
  'privacy.rights.text':
    'You can ask to see, correct, delete or receive a copy of what we keep of you, and to stop our using it. Please write to us at the address below. You may also complain to the data protection authority of your country.',
  'privacy.who': 'Who is responsible, and how to reach us',

  'foot.legal': 'Terms of sale',
  'foot.privacy': 'Privacy',
  'foot.contact': 'Contact',
  'foot.stores': 'Stores',
} as const satisfies Record<keyof typeof legalJa, string>
