/** Words of the pages between the cart and the order, in English. */
import type { buyingJa } from './ja.ts'

export const buyingEn = {
  'buying.trail': 'Checkout',
  'buying.step.basket': 'Cart',
  'buying.step.who': 'You and the address',
  'buying.step.how': 'Delivery and payment',
  'buying.step.confirm': 'Last check',
  'buying.on': 'Go on to delivery and payment',
  'buying.to-confirm': 'Go on to the last check',
  'buying.example': 'For example {example}',
  'buying.by-clause': 'Our policy:',
  'buying.ask-first': 'If you would like to pay by {method}, please ask us before you order.',
  'buying.ask-first.link': 'Write to us',

  'buying.who.title': 'You and the address',
  'buying.mail': 'E-mail address',
  'buying.mail.hint': 'We send a copy of the order there, and news until it arrives.',
  'buying.mail.advice': 'About e-mails to {mail}',
  'buying.mail.mobile-carrier':
    'It belongs to a mobile phone company. Please make sure that it lets e-mails from {domain} through.',
  'buying.mail.breaks-rfc':
    'Its dots do not follow the rules of e-mail, so e-mails may not arrive. You can order with it as it is; another address, if you have one, is safer.',
  'buying.where': 'Where it goes',
  'buying.gift': 'To whom shall we send it?',
  'buying.gift.no': 'To me',
  'buying.gift.yes': 'To somebody else, as a gift',
  'buying.gift.hint': 'No paper in it tells a price. After the order you get a code for whoever is given it.',
  'buying.goes-to': 'Country or region it goes to: {country}',
  'buying.goes-elsewhere': 'Change it in the cart',
  'buying.postcode.fill': 'Fill in the address from the postcode',
  'buying.postcode.unknown':
    'We found no place for this postcode. Please check it, or simply write the address yourself.',
  'buying.phone.hint': 'The driver may call when it is delivered.',
  'buying.lines.hint': 'The building and room may stand on a line of their own.',
  'buying.buyer': 'Who orders',
  'buying.own-name': 'Your own name',
  'buying.own-name.hint': 'Only for a gift.',
  'buying.country': 'Country or region you live in',
  'buying.country.hint': 'We also follow the consumer law of the country you live in. That is why we ask.',
  'buying.as': 'What is it for?',
  'buying.as.hint': 'Some consumer law does not apply to what a business buys.',
  'buying.as.consumer': 'For myself or somebody else, not for business',
  'buying.as.business': 'For a business',
  'buying.buyer.consumer': '{name} ({country}, private)',
  'buying.buyer.business': '{name} ({country}, business)',

  'buying.how.title': 'Delivery and payment',
  'buying.day': 'Day of delivery you wish for',
  'buying.day.hint':
    'We take it as a wish. Weather, traffic and other circumstances may prevent delivery on that day.',
  'buying.day.none': 'No preference',
  'buying.parcels': 'How it is sent',
  'buying.parcels.why': 'Some of your pieces are ready at once, and some you have to wait for.',
  'buying.parcels.ask': 'How shall we send them?',
  'buying.parcels.together': 'Everything together, once all of it is ready',
  'buying.parcels.ready-first': 'What is ready first (in two parcels)',
  'buying.parcels.each-when-ready': 'Each when it is ready',
  'buying.one-way.together': 'We send everything together once all of it is ready.',
  'buying.one-way.ready-first': 'We send what is ready first.',
  'buying.one-way.each-when-ready': 'We send each piece when it is ready. The shipping fee stays the same.',
  'buying.extra.first.freight-collect':
    'The first parcel is freight collect: please pay about {estimate} to the carrier when it is handed over.',
  'buying.extra.second.freight-collect':
    'The second parcel is freight collect: please pay about {estimate} to the carrier when it is handed over.',
  'buying.extra.first.cash-on-delivery':
    'The shipping of the first parcel is cash on delivery: please pay about {estimate} when it is handed over.',
  'buying.extra.second.cash-on-delivery':
    'The shipping of the second parcel is cash on delivery: please pay about {estimate} when it is handed over.',
  'buying.consent.freight-collect':
    'I agree to pay the shipping of the other parcel, about {estimate}, freight collect',
  'buying.consent.cash-on-delivery':
    'I agree to pay the shipping of the other parcel, about {estimate}, cash on delivery',
  'buying.consent.hint': 'Tick it only if you choose to have what is ready sent first.',
  'buying.with': 'Together with another order',
  'buying.with.tick': 'Please send it with another order of mine that has not come yet',
  'buying.with.hint':
    'A member of staff looks at it and tells you whether it can be done. For now the shipping fee stays as it is.',
  'buying.with.number': 'The number of that order',
  'buying.with.number-wanted': 'Please write the number of the order that it should go with.',
  'buying.with.memo': '[Wish] Please send together with order {number}',
  'buying.with.shown': 'with {number} (a member of staff will answer you)',
  'buying.pay': 'Payment',
  'buying.pay.ask': 'How would you like to pay?',
  'buying.method-brand': '{method} ({brand})',
  'buying.cod-fee': 'Fee {fee}',
  'buying.pays.days': 'within {count, plural, one {# day} other {# days}} of the order',
  'buying.pays.business-days':
    'within {count, plural, one {# business day} other {# business days}} of the order',
  'buying.pay-until': 'You can pay',
  'buying.know': 'Please confirm',
  'buying.known': 'You have confirmed',
  'buying.know.size': 'I have checked the size.',
  'buying.know.specification': 'I have read the specification (material, measures, make).',
  'buying.know.picture': 'I know that a piece may differ slightly from its picture in colour or shape.',

  'buying.confirm.title': 'Last check',
  'buying.confirm.lede': 'Please look at everything, then press the button. Pressing it places the order.',
  'buying.changed.title': 'Please look once more',
  'buying.changed':
    'Something has changed since you opened this page. Nothing has been ordered yet. Please read it again before you press.',
  'buying.button-note':
    'This button places the order, and you are then obliged to pay. There is no last day for ordering.',
  'buying.button-note.period':
    'This button places the order, and you are then obliged to pay. Some pieces can be ordered until a day only; it stands beside them.',
  'buying.pieces': 'Pieces',
  'buying.each': '{count, plural, one {# piece at} other {# pieces at}}',
  'buying.to': 'Address',
  'buying.to.gift': 'Address of the gift',
  'buying.wrapped': 'We wrap it.',
  'buying.returns': 'Our policy on returns',
  'buying.form': 'Open the form',
  'buying.law-first':
    'For your order the right above goes before our own clauses on returns. For anything else, our policy says what we do.',
  'buying.no-clause': 'Our policy has no clause on returns for these pieces.',
  'buying.whole-policy': 'Read our whole policy (version {version})',
  'buying.seller': 'Who sells',
  'buying.seller.name': 'Name',
  'buying.seller.address': 'Address',
  'buying.seller.phone': 'Telephone',
  'buying.change.basket': 'Change the pieces',
  'buying.change.who': 'Change the address',
  'buying.change.how': 'Change delivery or payment',

  'buying.gone.title': 'We are sorry: it is sold out',
  'buying.gone': 'Somebody else bought it just before you pressed the button. No order was placed.',
  'buying.gone.left':
    'We have {left, plural, one {one} other {#}} of it now. Please change the quantity in the cart.',
  'buying.gone.not-charged.title': 'You pay nothing',
  'buying.gone.not-charged':
    'Because no order was placed, no money was taken, and nothing will be charged to your card.',
  'buying.gone.still': 'The other pieces are still in your cart',

  'buying.thanks.title': 'Thank you for your order',
  'buying.thanks.number': 'Order number: {number}',
  'buying.thanks.next': 'What happens next',
  'buying.thanks.mail': 'An e-mail is on its way',
  'buying.thanks.mail-to': 'We send a copy of the order with everything in it to {mail}.',
  'buying.thanks.no-mail':
    'If it does not come within a while, please look in your spam folder and at your settings, and write to {address}.',
  'buying.thanks.gift': 'Gift code for whoever is given it',
  'buying.thanks.gift-why':
    'With this code they can ask about the piece on My Page without seeing a price. Please pass it on. You find it again on the page of the order when you are signed in.',
  'buying.thanks.my-page': 'See the order on My Page',
  'buying.next.card': 'Please go on to the payment. We keep the pieces for you until then.',
  'buying.next.paypal': 'Please go on to the payment. We keep the pieces for you until then.',
  'buying.next.bank-transfer': 'Please transfer the amount in time. We keep the pieces for you until then.',
  'buying.next.cash-on-delivery': 'Please pay the driver when it is delivered.',
  'buying.next.convenience-store':
    'Please pay at a convenience store in time. We keep the pieces for you until then.',
  'buying.next.was-authorised': 'Your payment is arranged.',
  'buying.next.was-paid': 'Your payment has come in. Thank you.',
  'buying.next.was-expired': 'The time for paying is over. Please order again, or write to us.',
  'buying.next.was-given-up': 'This payment is not asked for any more.',
  'buying.pay-now': 'Go on to payment',
  'buying.how-to-pay': 'See how to pay',
  'buying.next.ready': 'When your pieces are ready we send them and tell you by e-mail.',
  'buying.next.made':
    'We begin to make them once the payment is complete, and tell you by e-mail when they are ready and when they leave.',
} as const satisfies Record<keyof typeof buyingJa, string>
