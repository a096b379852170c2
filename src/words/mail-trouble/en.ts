/** Words of the page for people whom no mail reached, in English. */
import type { mailTroubleJa } from './ja.ts'

export const mailTroubleEn = {
  'mail.trouble.title': 'If our e-mails do not come',
  'mail.trouble.sentence':
    'If you are waiting for the confirmation of an order or for word that it has shipped, check these in turn. Every e-mail we have sent can be read on My Page.',
  'mail.trouble.order': 'Is there an order?',
  'mail.trouble.order.says':
    'If the page was closed before the last button, which places the order, there is no order. An order that is not paid yet is kept until its time to pay is over. Enter the address you ordered with: if there are orders with it, we send a list of them there.',
  'mail.trouble.address': 'The e-mail address you ordered with',
  'mail.trouble.ask': 'See whether there is an order',
  'mail.trouble.asked': 'If there are orders with this address, a list of them is on its way',
  'mail.trouble.asked.says':
    'Please allow ten minutes. If nothing comes, there is no order with this address, or e-mails do not reach it. Go through the six reasons below; if you are still not sure, write to us.',
  'mail.trouble.too-often':
    'There were several attempts in a row, so we pause for a while. Please try again after {moment}.',
  'mail.trouble.number': 'If you know your order number, you can open the order on My Page without waiting.',
  'mail.trouble.to-my-page': 'To My Page',
  'mail.trouble.allow': 'Which domain to let through',
  'mail.trouble.allow.says':
    'Our e-mails come from the address below. Add what stands behind the “@” to the senders that are let through.',
  'mail.trouble.from': 'Sender',
  'mail.trouble.domain': 'Domain to add',
  'mail.trouble.causes': 'Six reasons why e-mails do not come',
  'mail.trouble.refused': 'A list of refused senders',
  'mail.trouble.refused.says': 'Check that {domain} or {address} is not on it.',
  'mail.trouble.filter': 'Only certain senders are let through',
  'mail.trouble.filter.says': 'If you only receive from domains on a list, add {domain}.',
  'mail.trouble.bulk': 'E-mails sent to many are refused',
  'mail.trouble.bulk.says': 'Check that e-mails sent automatically or to many at once are not refused.',
  'mail.trouble.pc': 'E-mails from computers are refused',
  'mail.trouble.pc.says':
    'With an address of a mobile carrier, check that e-mails from computers, or with links in them, are not refused.',
  'mail.trouble.spam': 'The spam folder',
  'mail.trouble.spam.says': 'Look in your spam folder and in your other folders.',
  'mail.trouble.rfc': 'An address that does not follow the rules of e-mail',
  'mail.trouble.rfc.says':
    'E-mails may not reach an address with dots in a row, or with a dot just before the “@”. Please tell us another.',
  'mail.trouble.other': 'To have them at another address',
  'mail.trouble.other.says':
    'Write to {address} with your order number and the new address. What we have sent so far goes there again.',
  'mail.trouble.call': 'By telephone: {phone}, {hours}',
} as const satisfies Record<keyof typeof mailTroubleJa, string>
