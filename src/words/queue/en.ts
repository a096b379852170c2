/** Words of narrowing the queue down, in English. */
import type { queueJa } from './ja.ts'

export const queueEn = {
  'queue.narrow': 'Narrow it down (kind, customer’s language, who has it, late ones)',
  'queue.narrow.press': 'Narrow it down',
  'queue.language': 'Customer’s language',
  'queue.any': 'All',
  'queue.whose.me': 'Me',
  'queue.late': 'Only what is late',
  'queue.whole': 'Show all again',
  'queue.empty.narrow': 'No case here is of the kind you chose.',
  'queue.empty.all': 'Show all open cases',
  'queue.account-named': '{state}: the customer has named the account',
  'queue.still-here': '{state}: to be sent back to the customer',
  'queue.most':
    'The {most} that are due soonest are shown, and the search looks through these. Narrow the list down to see the rest.',
  'queue.keys.narrow': 'to narrowing it down',
} as const satisfies Record<keyof typeof queueJa, string>
