/** Words of the desk's page of letters, in English. */
import type { deskLettersJa } from './ja.ts'

export const deskLettersEn = {
  'desk.letters.log': 'Record of sending, send again, correct the address',
  'desk.letters.title': 'E-mails of order {number}',
  'desk.letters.sentence':
    'What was sent, and the record of sending it. The mail server’s answer is kept as proof.',
  'desk.letters.sending': 'Sending {count}',
  'desk.letters.asked': 'Sent again by {name}, {at}',
  'desk.letters.answer': 'The server answered: {answer}',
  'desk.letters.again': 'Send again',
  'desk.letters.goes-to': 'Sent to: {address}',
  'desk.letters.address': 'Where e-mails go',
  'desk.letters.address.says':
    'The order stays as it was agreed. E-mails written from now on go to the new address, and with it and the order number the order opens on My Page.',
  'desk.letters.address.now': 'Address now',
  'desk.letters.address.new': 'New address',
  'desk.letters.address.same':
    'This is the address now. To send an e-mail to it once more, press “Send again” below that e-mail.',
  'desk.letters.address.why': 'Why it is corrected',
  'desk.letters.address.why-hint': 'Who told you, and how.',
  'desk.letters.address.again': 'Send the e-mails so far again, to the new address',
  'desk.letters.address.press': 'Correct the address',
  'desk.letters.history': 'Corrections',
  'desk.letters.done.again': 'It is on its way again.',
  'desk.letters.done.address': 'The address has been corrected.',
  'desk.letters.moved-on':
    'Somebody else has acted since the page was opened. Nothing of yours was done; below is how it stands.',
} as const satisfies Record<keyof typeof deskLettersJa, string>
