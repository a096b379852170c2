/** Words of the cart and of what a piece's page needs to fill it, in English. */
import type { basketJa } from './ja.ts'

export const basketEn = {
  'basket.title': 'Cart',
  'basket.lines': 'What is in your cart',
  'basket.sum': 'What it will cost',
  'basket.put': 'Put into the cart',
  'basket.quantity': 'Quantity',
  'basket.quantity-wrong': 'Please write a number from 1 to {most}.',
  'basket.change': 'Change',
  'basket.out': 'Take out',
  'basket.more': 'See other pieces',
  'basket.to-pieces': 'See our pieces',
  'basket.back': 'Back to the cart',
  'basket.empty.title': 'Your cart is empty',
  'basket.empty': 'Choose a piece and press “Put into the cart” on its page.',
  'basket.text': '{name}: {text}',
  'basket.no-cancelling': 'Cannot be cancelled once ordered',
  'basket.restock': 'Ask for a mail when it is back',
  'basket.not-sold.name': 'A piece that is no longer sold',
  'basket.not-yet.title': 'We are not taking orders yet',
  'basket.not-yet':
    'We are getting ready to sell. You can look at our pieces, but we cannot take an order yet. If you are in a hurry, please write to us.',
  'basket.gone.title': 'This one is sold out',
  'basket.gone': '{name} is sold out. Please choose another, or ask for a mail when it is back.',

  'basket.choice.not-chosen': 'Please choose one.',
  'basket.choice.no-such': 'We do not make this combination. Please choose another.',
  'basket.choice.too-long': 'At most {most} characters, please.',
  'basket.choice.letters': 'These cannot be written here: {signs}',

  'basket.note.put': 'It is in your cart.',
  'basket.note.too-many-lines':
    'A cart holds at most {most} different pieces. Please order in two parts, or write to us.',
  'basket.note.too-many-pieces':
    'At most {most} of one piece can be ordered at once. For more, please write to us.',
  'basket.note.memo-too-long':
    'The memo holds at most {most} characters. What you wrote before is still there.',
  'basket.note.destination-wanted':
    'Please choose the country it goes to. Shipping and ways to pay follow from it.',
  'basket.note.look-again': 'You cannot go on like this. Please look at the pieces that are marked.',

  'basket.trouble.not-sold': 'This piece is no longer sold. Please take it out to go on.',
  'basket.trouble.in-stores': 'We hand this piece over in our own stores alone. Please take it out to go on.',
  'basket.trouble.over': 'It could be ordered until {day}. Please take it out to go on.',
  'basket.trouble.sold-out': 'We are sorry: it is sold out. Please take it out to go on.',
  'basket.trouble.too-few':
    'We have {left, plural, one {one} other {#}} of it now. Please change the quantity.',
  'basket.not-all-there': 'Something in your cart cannot be ordered. Please look at the marks above.',

  'basket.memo.title': 'Anything you wish',
  'basket.memo': 'Order memo',
  'basket.memo.hint': 'A member of our staff always reads it.',
  'basket.asks': 'What the memo asks for',
  'basket.asks.hint': 'What you tick becomes a task for our staff. We do not guess it from your words.',
  'basket.ask.receipt': 'I would like a receipt (addressee and purpose in the memo)',
  'basket.ask.wrapping': 'I have a wish about the wrapping',
  'basket.ask.split': 'Please send it in parts',
  'basket.ask.delivery-day': 'I have a wish about the day of delivery',
  'basket.ask.one-side-only': 'I would like one side only',
  'basket.ask.other': 'I ask for something else',

  'basket.wrapping.without': 'We wrap your order if you wish ({price}).',
  'basket.wrapping.with': 'We will wrap it ({price}).',
  'basket.wrapping.see': 'See how, and choose',
  'basket.wrapping.change': 'Change',
  'basket.wrapping.price': '{price} for one order',
  'basket.wrapping.ask': 'Shall we wrap it?',
  'basket.wrapping.yes': 'Yes, please ({price})',
  'basket.wrapping.no': 'No, thank you',
  'basket.wrapping.note': 'A few words to go with it',
  'basket.wrapping.note-hint': 'We write them on a card and put it in.',
  'basket.wrapping.keep': 'Keep this',

  'basket.destination': 'Country or region it goes to',
  'basket.show-fee': 'Show the shipping fee',
  'basket.goods': 'Pieces',
  'basket.shipping': 'Shipping',
  'basket.shipping-to': 'Shipping ({country})',
  'basket.shipping-open': 'please choose a destination',
  'basket.payment-fee': 'Cash-on-delivery fee',
  'basket.free': 'free of charge',
  'basket.total': 'Total, tax included',
  'basket.total-exempt': 'Total',
  'basket.total-without': 'Total without shipping, tax included',
  'basket.tax': '{rate}% rate: {of} (of which consumption tax {tax})',
  'basket.exempt': 'It is sent abroad, so no Japanese consumption tax is itemised.',
  'basket.duty':
    'Duty, import tax and a customs handling fee may be due in the country of delivery; whoever receives the parcel pays them. The customs office there sets the amount.',
  'basket.on': 'Go to checkout',
  'basket.nothing-yet': 'This is not an order yet. The last page shows everything before you order.',
} as const satisfies Record<keyof typeof basketJa, string>
