/** Words of the desk's page of a customer, in English. */
import type { deskCustomersJa } from './ja.ts'

export const deskCustomersEn = {
  'desk.customer.to': 'Orders of this customer, join with those of another address',
  'desk.customer.title': 'Customer of order {number}',
  'desk.customer.sentence':
    'The addresses and orders of this customer. They can be joined with those placed with another address.',
  'desk.customer.signs-in': 'Signs in with',
  'desk.customer.orders': 'Orders',
  'desk.customer.joined': 'Joined to this customer',
  'desk.customer.elsewhere': 'Orders with another address',
  'desk.customer.with': 'Number of another order of the same customer',
  'desk.customer.with.hint':
    'One that was placed with another address. Before they are joined you see both customers beside each other.',
  'desk.customer.look': 'Show both',
  'desk.customer.with.unknown': 'There is no order with this number.',
  'desk.customer.with.same': 'This order is this customer’s already.',
  'desk.customer.other': 'Customer of order {number}',
  'desk.customer.join.says':
    'Once they are joined, whoever signs in with either address sees the orders, requests and saved addresses of both. The name, the language of e-mails and the address of the account are those of the customer of order {number}. The orders themselves stay as they are, and so do open requests and gift links. Both addresses are told, and the customer of order {other} signs in again.',
  'desk.customer.join.why': 'How you know that they are the same person',
  'desk.customer.join.why-hint': 'Who told you, how, and how you made sure.',
  'desk.customer.join.press': 'Join them',
  'desk.customer.part.why': 'Why they are parted',
  'desk.customer.part.why-hint':
    'Each customer then sees only what was ordered with their own address. Both are told.',
  'desk.customer.part.press': 'Part {address}',
  'desk.customer.done.joined': 'They are joined. Both addresses are told.',
  'desk.customer.done.parted': 'They are parted. Both addresses are told.',
  'desk.customer.moved-on':
    'Somebody else has acted since the page was opened. Nothing was changed; below is how it stands.',
  'desk.customer.history': 'On record',
  'desk.customer.history.joined': '{name} ({address}) was joined',
  'desk.customer.history.parted': '{name} ({address}) was parted',
  'desk.actor.customer.unnamed': 'customer',
} as const satisfies Record<keyof typeof deskCustomersJa, string>
