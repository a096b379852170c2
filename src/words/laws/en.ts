/** What is told to those who write a law pack when one of its duties cannot be read, in English. */
import type { lawsJa } from './ja.ts'

export const lawsEn = {
  'duty.twice': 'the duty `{id}` stands twice',
  'duty.untold-by-shop': 'no clause tells what has to be told before the contract ({where}): {must}',
  'duty.untold-by-shop.help':
    'the checkout tells it in the words of the law; a rule on `{request}` with a text says it in yours',
  'duty.untold-by-shop.decide':
    'write a clause with a rule on `{request}`: without one the law gives the buyer what a clause could have settled',
  'duty.twice.help': 'give each duty of a pack an id of its own',
  'duty.incomplete': 'the duty does not say `{missing}`',
  'duty.incomplete.help': 'write `id`, `at`, `{must}`, `source` and `sure`',
  'duty.tests-time': 'a duty cannot depend on a period',
  'duty.tests-time.help': 'test facts such as `kind` or `buyer`',
  'duty.no-moment': '`{word}` is not a moment of a sale',
  'duty.not-sure': '`{word}` does not say how sure it is',
  'duty.one-of': 'write one of {words}',
  'duty.untold': 'there is no text in `{missing}`',
  'duty.untold.help': 'write `{shape}`',
} as const satisfies Record<keyof typeof lawsJa, string>
