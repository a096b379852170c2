/** Words of doing one thing to several cases, in English. */
import type { batchJa } from './ja.ts'

export const batchEn = {
  'batch.choose': 'Choose {number}',
  'batch.chosen': 'Do something with those chosen',
  'batch.title': 'Several at once',
  'batch.sentence':
    'Here is what can be done with each of those chosen. It is done one by one, and you are told which could not be done, and why.',
  'batch.none': 'No case was chosen. Please choose some in the queue.',
  'batch.most': 'At most {most} cases at once. Please choose fewer.',
  'batch.count': '{count, plural, one {# case} other {# cases}}',
  'batch.act': 'What to do',
  'batch.act.assign': 'Assign to me',
  'batch.act.release': 'Give back',
  'batch.press': 'Do it for {count, plural, one {# case} other {# cases}}',
  'batch.progress': '{done} of {all} are through',
  'batch.go-on': 'Go on',
  'batch.stopped': 'If you stop here, what was done stays done, and nothing is done twice.',
  'batch.ended': 'Finished: {done} done, {failed} not done.',
  'batch.done': 'Done',
  'batch.moved-on':
    'It has moved on meanwhile, so nothing was done. Open it by its number to see how it stands.',
  'batch.result': 'Result',
} as const satisfies Record<keyof typeof batchJa, string>
