/** Ordering, in English: addresses, what an order costs and when it comes, and what stands in its way. */
import type { checkoutJa } from './ja.ts'

export const checkoutEn = {
  'address.name': 'Name',
  'address.phone': 'Telephone',
  'address.postcode': 'Postcode',
  'address.postcode.zip': 'ZIP code',
  'address.postcode.pin': 'PIN code',
  'address.postcode.eircode': 'Eircode',
  'address.region': 'Province or county',
  'address.region.prefecture': 'Prefecture',
  'address.region.state': 'State',
  'address.region.county': 'County or city',
  'address.region.department': 'Department',
  'address.region.district': 'District',
  'address.region.do_si': 'Province or city',
  'address.region.emirate': 'Emirate',
  'address.region.island': 'Island',
  'address.region.oblast': 'Oblast',
  'address.region.parish': 'Parish',
  'address.region.area': 'Area',
  'address.region.region': 'Region',
  'address.city': 'Town or city',
  'address.city.suburb': 'Suburb',
  'address.city.post_town': 'Town or city',
  'address.city.district': 'District',
  'address.lines': 'Street and house number, building',
  'address.wrong.missing': '{label}: please fill this in.',
  'address.wrong.too-long': '{label}: please use at most 100 characters a line.',
  'address.wrong.emoji': '{label}: please write it without emoji. They cannot be printed on the label.',
  'address.wrong.lines': '{label}: please use at most 3 lines.',
  'address.wrong.postcode': '{label}: please check how it is written.',
  'address.wrong.postcode-like': '{label}: please write it like {example}.',
  'address.wrong.elsewhere': '{label} and prefecture do not belong together. Please check them.',
  'address.wrong.region': '{label}: please choose from the list.',
  'address.wrong.phone': '{label}: please check the digits. It may begin with the country code.',

  'checkout.button': 'Order with obligation to pay',
  'checkout.method.card': 'credit card',
  'checkout.method.paypal': 'PayPal',
  'checkout.method.bank-transfer': 'bank transfer',
  'checkout.method.cash-on-delivery': 'cash on delivery',
  'checkout.method.convenience-store': 'payment at a convenience store',
  'checkout.brand.visa': 'Visa',
  'checkout.brand.mastercard': 'Mastercard',
  'checkout.brand.amex': 'American Express',
  'checkout.brand.jcb': 'JCB',
  'checkout.brand.diners': 'Diners Club',
  'checkout.brand.discover': 'Discover',
  'checkout.brand-not-taken': 'We do not take {brand}.',
  'checkout.brand-not-here': '{brand} cannot be used for this destination ({country}).',
  'checkout.brand-through': '{brand} can be used through {method}.',
  'checkout.method-not-for-a-present':
    'We do not offer {method} for a gift: whoever receives it would have to pay for it.',
  'checkout.method-not-here': 'We do not offer {method} for this destination ({country}).',
  'checkout.days': '{count, plural, one {# day} other {# days}}',
  'checkout.business-days': '{count, plural, one {# business day} other {# business days}}',
  'checkout.title.price': 'What you order and what it costs',
  'checkout.title.payment': 'Payment',
  'checkout.title.delivery': 'Delivery',
  'checkout.title.abroad': 'Duty and taxes abroad',
  'checkout.title.cancel': 'Cancelling and returning',
  'checkout.title.withdrawal': 'Your right to withdraw',
  'checkout.title.model-form': 'Model withdrawal form',
  'checkout.title.guarantee': 'Legal guarantee',
  'checkout.says.line': '{count} × {name}: {total}',
  'checkout.says.shipping': 'Shipping: {amount}',
  'checkout.says.wrapping': 'Gift wrapping: {amount}',
  'checkout.says.fee': 'Fee for {method}: {amount}',
  'checkout.says.total': 'Total: {amount}',
  'checkout.says.tax': 'including consumption tax of {tax} ({rate}% of {of})',
  'checkout.says.exempt': 'It is sent abroad, so there is no Japanese consumption tax.',
  'checkout.says.pay.card': 'You pay by credit card ({brand}) as soon as you have placed the order.',
  'checkout.says.pay.paypal': 'You pay through PayPal ({brand}) as soon as you have placed the order.',
  'checkout.says.pay.bank-transfer':
    'Please pay by bank transfer within {within} of your order. The fee of your bank is yours to pay.',
  'checkout.says.pay.cash-on-delivery':
    'Please pay {amount} to the driver when it is delivered. The fee is included.',
  'checkout.says.pay.convenience-store': 'Please pay at a convenience store within {within} of your order.',
  'checkout.says.ship.on': '{name}: we ship it by {by}, and expect it to reach you on {to}.',
  'checkout.says.ship.order':
    '{name}: we ship it by {by}, and expect it to reach you between {from} and {to}.',
  'checkout.says.ship.payment':
    '{name}: we begin to make it once your payment is complete. If that is today, we ship it by {by} and expect it to reach you between {from} and {to}.',
  'checkout.says.ship.paid':
    '{name}: we ship it within {within} of your payment. If you pay today, we ship it by {by} and expect it to reach you between {from} and {to}.',
  'checkout.says.ship.on-paid':
    '{name}: we ship it by {by}, and expect it to reach you on {to}. If your payment reaches us too late for that, we ship it within {within} of your payment.',
  'checkout.says.ship.waits-paid':
    '{name}: it waits for the other pieces of its parcel. If you pay today, we ship it by {by} and expect it to reach you between {from} and {to}.',
  'checkout.says.ship.waits':
    '{name}: it waits for the other pieces of its parcel. We ship it by {by}, and expect it to reach you between {from} and {to}.',
  'checkout.says.ship.release':
    '{name}: after its release we ship it by {by}, and expect it to reach you between {from} and {to}.',
  'checkout.says.wish': 'You wish for delivery on {day}. Circumstances may prevent delivery on that day.',
  'checkout.says.parcels.together': 'We send everything together once all of it is ready.',
  'checkout.says.parcels.ready-first':
    'What is ready goes first and the rest when it is finished, in two parcels.',
  'checkout.says.parcels.each-when-ready': 'We send each piece when it is ready.',
  'checkout.says.collect.first.freight-collect':
    'The first parcel is freight collect: please pay the shipping, about {amount}, to the driver.',
  'checkout.says.collect.second.freight-collect':
    'The second parcel is freight collect: please pay the shipping, about {amount}, to the driver.',
  'checkout.says.collect.first.cash-on-delivery':
    'The shipping of the first parcel is cash on delivery: please pay about {amount} to the driver.',
  'checkout.says.collect.second.cash-on-delivery':
    'The shipping of the second parcel is cash on delivery: please pay about {amount} to the driver.',
  'checkout.says.import':
    'Duty, VAT or other taxes on import and a customs handling fee may be due in the country of delivery. They are not in the total: whoever receives the parcel pays them, for example when it is handed over. The customs office there sets the amount.',
  'checkout.says.for': '{names}: {sentence}',
  'checkout.says.cancel.in-production': 'You can cancel until we begin to make it.',
  'checkout.says.cancel.preparing': 'You can cancel until we begin to prepare it for shipment.',
  'checkout.says.cancel.packed': 'You can cancel until it is ready to be shipped.',
  'checkout.says.cancel.shipped': 'You can cancel before we ship.',
  'checkout.says.cancel.yes-until': 'You can cancel {until}.',
  'checkout.says.cancel.no': 'Once the order is placed, it cannot be cancelled because you change your mind.',
  'checkout.says.cancel.staff':
    'If you would like to cancel after ordering, a member of staff looks at it and answers you.',
  'checkout.says.back.yes': 'After delivery you can return it if you change your mind.',
  'checkout.says.back.yes-days':
    'If you change your mind, you can return it within {days, plural, one {# day} other {# days}} after the day of delivery.',
  'checkout.says.back.no': 'After delivery it cannot be returned because you change your mind.',
  'checkout.says.back.staff':
    'If you would like to return it after delivery because you change your mind, a member of staff looks at it and answers you.',
  'checkout.says.clauses': 'See “{names}” for details.',
  'checkout.says.clauses-between': '” and “',
  'checkout.says.withdraw.days':
    'You may withdraw from the contract without giving a reason within {days, plural, one {# day} other {# days}} after the day on which you receive the last piece of your order, and also before it comes.',
  'checkout.says.withdraw.how':
    'Tell us clearly that you withdraw: on My Page, by e-mail or by letter. It is enough to send it before the time is over. You may use the model form below, but need not.',
  'checkout.says.withdraw.refund':
    'We refund all that you paid, standard delivery included, the way you paid, within {days, plural, one {# day} other {# days}} of your telling us. We may wait until the goods have come back or you have shown that you sent them.',
  'checkout.says.withdraw.send-back':
    'Please send the goods back within {days, plural, one {# day} other {# days}} of telling us.',
  'checkout.says.withdraw.cost-customer': 'You pay for sending the goods back.',
  'checkout.says.withdraw.cost-shop': 'We pay for sending the goods back.',
  'checkout.says.withdraw.value':
    'If you use the goods more than is needed to see what they are and how they work, we may take what they have lost in value off the refund.',
  'checkout.says.withdraw.exempt': '{name}: by law there is no right to withdraw ({why}).',
  'checkout.says.withdraw.others': 'For {names} there is such a right:',
  'checkout.says.withdraw.opened': 'The right is lost when you open the seal ({why}).',
  'checkout.says.withdraw.jp':
    'By law you can return it within {days, plural, one {# day} other {# days}} after the day of delivery.',
  'checkout.says.advice':
    'The law where you live may give you more rights than this ({names}). We follow it.',
  'checkout.says.guarantee.eu':
    'Legal guarantee of conformity: if a piece is not as agreed, the law gives you repair or replacement free of charge for at least two years after delivery; where that is not possible or not done in a reasonable time, a lower price or your money back. The law of your country may give you longer.',
  'checkout.says.guarantee.uk':
    'We are under a legal duty to supply goods that are as agreed. For faulty goods the law gives you, among other things, 30 days to reject them, and repair or replacement.',
  'checkout.says.guarantee.jp': 'If a piece is not as agreed, we are liable as the law says.',
  'checkout.says.guarantee.other': 'If a piece is faulty, you have rights under the law where you live.',
  'checkout.form.title': '(Complete and return this form only if you wish to withdraw from the contract.)',
  'checkout.form.to': 'To {to}:',
  'checkout.form.statement.eu':
    'I/We (*) hereby give notice that I/We (*) withdraw from my/our (*) contract of sale of the following goods (*):',
  'checkout.form.statement.uk':
    'I/We (*) hereby give notice that I/We (*) cancel my/our (*) contract of sale of the following goods (*):',
  'checkout.form.received': 'Ordered on (*)/received on (*):',
  'checkout.form.name': 'Name of consumer(s):',
  'checkout.form.address': 'Address of consumer(s):',
  'checkout.form.signature': 'Signature of consumer(s) (only if this form is notified on paper):',
  'checkout.form.date': 'Date:',
  'checkout.form.delete': '(*) Delete as appropriate.',
  'checkout.wrong.nothing-to-buy': 'There is nothing in your cart.',
  'checkout.wrong.destination-wanted': 'Please choose the country or region of delivery.',
  'checkout.wrong.not-sold-there': 'We are sorry, we do not deliver to this destination ({country}).',
  'checkout.wrong.no-row':
    'We are sorry, we have no shipping fee for this destination ({country}) and cannot take the order. Please write to us.',
  'checkout.wrong.too-heavy':
    'To this destination ({country}) we can send up to {limit} in one order, and this cart weighs {weight}. Please order in parts.',
  'checkout.wrong.method-wanted': 'Please choose how to pay.',
  'checkout.wrong.brand-wanted': 'Please choose the brand you pay with by {method}.',
  'checkout.wrong.cash-on-delivery-too-much':
    'Cash on delivery is for orders of up to {upTo}, its fee included. Please choose another way to pay.',
  'checkout.wrong.cash-on-delivery-in-parcels':
    'An order that goes in more than one parcel cannot be paid cash on delivery. Please choose another way to pay, or have it sent together.',
  'checkout.wrong.method-by-policy': 'For this destination we cannot take {method}.',
  'checkout.wrong.delivery-day': 'Please choose a delivery day from {first} to {last}.',
  'checkout.wrong.delivery-day-none': 'No delivery day can be chosen for this order.',
  'checkout.wrong.parcels-not-offered': 'This order cannot be sent that way.',
  'checkout.wrong.consent-wanted':
    'Please confirm that you pay the shipping of the other parcel, about {amount}, when it is handed over.',
  'checkout.wrong.wrapping-not-offered': 'We do not offer gift wrapping.',
  'checkout.wrong.acknowledgement-wanted': 'Please tick what is to be confirmed before ordering.',
} satisfies Record<keyof typeof checkoutJa, string>
