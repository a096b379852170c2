/** Words of a customer's own account on My Page, in English. */
import type { accountJa } from './ja.ts'

export const accountEn = {
  'account.title': 'Your details',
  'account.sentence':
    'Change your name, the language of our e-mails, your e-mail address and where we send to.',
  'account.saved.details': 'Changed. From now on our e-mails come with this name and in this language.',
  'account.saved.address': 'The address is saved.',
  'account.saved.removed': 'The address is deleted.',
  'account.saved.usual': 'Your usual address is changed.',
  'account.saved.dropped': 'Your e-mail address stays as it is.',
  'account.saved.mail': 'Your e-mail address is changed. From now on we write to the new one.',
  'account.details': 'Name and language',
  'account.name': 'Name',
  'account.name.hint': 'Orders you placed before keep the name they were placed with.',
  'account.language': 'Language of our e-mails',
  'account.language.hint':
    'E-mails about your orders come in this language. Answers to your questions come in the language you wrote in.',
  'account.save': 'Save',
  'account.mail': 'E-mail address',
  'account.mail.now': 'Your address now',
  'account.mail.new': 'New e-mail address',
  'account.mail.hint':
    'We send an e-mail there to make sure that it is yours. Your address stays as it is until you press the button on the page it leads to.',
  'account.mail.press': 'Send the e-mail',
  'account.mail.same': 'This is the address you have now. Please enter another one.',
  'account.mail.waiting':
    'We have sent an e-mail to {address}. Please open its link and press the button there until {moment}.',
  'account.mail.drop': 'Keep the address I have',
  'account.proof.title': 'Change your e-mail address',
  'account.proof.sentence': 'From now on we write to {address}, and you sign in with it.',
  'account.proof.press': 'Use this address',
  'account.proof.unknown':
    'This link does not work. It is too old, another address was asked for after it, or you are signed in as somebody else.',
  'account.proof.taken':
    'This address belongs to another account already. If you would like to see both in one place, please write to us.',
  'account.proof.back': 'Your details',
  'account.book': 'Addresses we send to',
  'account.book.sentence': 'You can choose from them when you buy.',
  'account.book.none': 'There are none yet.',
  'account.book.usual': 'Your usual address',
  'account.book.make-usual': 'Make it the usual one',
  'account.book.add': 'Add an address',
  'account.book.change': 'Change',
  'account.book.remove': 'Delete',
  'account.book.about': ' ({name})',
  'account.book.full': 'You can save up to {max} addresses. Please delete one you no longer use first.',
  'account.entry.new': 'Add an address',
  'account.entry.change': 'Change an address',
  'account.entry.country': 'Country or region',
  'account.entry.country.on': 'Next',
  'account.entry.elsewhere': 'Choose another country or region',
  'account.entry.usual': 'Make it the usual one',
  'account.use': 'Your saved addresses',
  'account.use.hint': 'Choose one and press “Fill in” to put it into the fields below.',
  'account.use.press': 'Fill in',
  'account.keep': 'Save this address on My Page',
} satisfies Record<keyof typeof accountJa, string>
