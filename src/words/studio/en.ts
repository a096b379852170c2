/** Words of the studio, in English. For owners: what a colleague would say, in short sentences. */
import type { studioJa } from './ja.ts'

export const studioEn = {
  'studio.title': 'Rewrite the promises',
  'studio.sentence':
    'The document, and beside it what it says. Nothing changes until you publish, and orders keep the version they were placed under.',
  'studio.document': 'The policy document (Markdown)',
  'studio.document.hint': 'Rules stand in ```yaml rule fences. Change text and rule together.',
  'studio.keys': 'Ctrl-Space offers words, Ctrl-Enter looks at once, Escape and then Tab leaves the editor.',
  'studio.look': 'Look at it',
  'studio.kept': 'The draft was kept on {at}. It is not published.',
  'studio.in-force': 'This is version “{version}”, as published. Nothing has been rewritten yet.',
  'studio.put-away': 'Put the draft away, back to the published version',
  'studio.put-away.done': 'The draft is gone. This is the published version.',
  'studio.put-away.says': 'A draft that is put away cannot be brought back.',
  'studio.panels': 'What the document says',
  'studio.panel.findings': 'Findings',
  'studio.panel.try': 'Try a case',
  'studio.panel.answers': 'All answers',
  'studio.panel.diagram': 'The diagram',
  'studio.panel.examples': 'Examples',
  'studio.panel.changes': 'What changes',
  'studio.panel.replay': 'Past rulings',
  'studio.panel.publish': 'Publish',

  'studio.other.title': 'Another text was kept meanwhile',
  'studio.other':
    'The draft was changed in another window, last on {at}. Below is the text of this window; it is not kept yet. Any button under it keeps it in place of the other one.',
  'studio.other.show': 'Leave this text and show the other one',
  'studio.status.problems': '{count, plural, one {# place} other {# places}} cannot be read',
  'studio.status.findings': '{count, plural, one {# finding} other {# findings}}',
  'studio.status.none': 'No findings',
  'studio.status.kept': 'kept as a draft',
  'studio.status.other': 'not kept: the draft was changed in another window. Press a button to choose.',
  'studio.status.between': ', ',
  'studio.status.looking': 'Looking …',
  'studio.status.too-large': 'The document is too large to look at.',
  'studio.status.failed': 'It cannot be looked at just now. Please try again in a moment.',
  'studio.status.signed-out': 'You are signed out. Sign in again in another tab, then go on here.',

  'studio.problems.sentence': 'Until this is mended there are no answers, and nothing can be published.',
  'studio.problem.code': 'number {code}',
  'studio.line': 'line {line}',
  'studio.line.to': 'To line {line}: {about}',
  'studio.mend': 'To mend it: {help}',
  'studio.finding.witness': 'For instance: {witness}',
  'studio.finding.try': 'Try this case',
  'studio.finding.try.about': 'Try this case: {about}',
  'studio.findings.notes': '{count, plural, one {# note} other {# notes}}: nothing needs to be done',
  'studio.findings.none': 'No findings',
  'studio.findings.none.sentence':
    'Cases nobody wrote about, clauses that disagree and terms below the law would appear here.',
  'studio.findings.lawyer':
    'Only what follows from rules and texts can be found this way. Whether a clause is fair, and what “reasonable” means, is for a lawyer.',
  'studio.severity.error': 'to mend',
  'studio.severity.warning': 'to decide',
  'studio.severity.note': 'to know',
  'studio.count': '{count} {word}',

  'studio.kind.silence': 'nothing written',
  'studio.kind.contradiction': 'disagreement',
  'studio.kind.never-applies': 'never applies',
  'studio.kind.odd-rule': 'unlike the others',
  'studio.kind.redundant': 'not needed',
  'studio.kind.promise-without-rule': 'text without a rule',
  'studio.kind.languages-differ': 'languages differ',
  'studio.kind.number-differs': 'numbers differ',
  'studio.kind.text-differs': 'text and rule differ',
  'studio.kind.edge': 'edge',
  'studio.kind.law': 'law',
  'studio.kind.lawyer': 'for a lawyer',
  'studio.kind.open': 'left open',
  'studio.finding.left': 'Left as it is: {reason}',
  'studio.finding.leave':
    'To leave it, write `finding: {mark}` and `because:` with the reason into a `yaml leave` block',
  'studio.kind.left': 'left as it is',
  'studio.kind.duty': 'to be told before the contract',
  'studio.kind.not-supplied': 'fact that nobody states',
  'studio.kind.unplaced-term': 'term without effect',
  'studio.kind.other': 'other',

  'studio.trouble': 'This document gives no answers yet',
  'studio.trouble.too-long':
    'The document is too long. Please keep to {most} characters; there are {count} now.',
  'studio.trouble.line-too-long': 'Line {line} is too long: {most} characters are the most.',
  'studio.trouble.paragraph-too-long':
    'At line {line} one paragraph has more than {most} characters. Divide it by an empty line.',
  'studio.trouble.no-clauses': 'There is no clause yet. Write a `## heading` with a text and a rule.',
  'studio.trouble.blocks-too-deep':
    'At line {line} more than {most} `:::` blocks stand in one another. Close each by a line `:::`.',
  'studio.trouble.too-many-rules': 'There are too many rules. Please keep to {most}; there are {count} now.',
  'studio.trouble.not-a-policy': 'This is a law pack. The promises of the shop begin with `policy: {shop}`.',
  'studio.trouble.too-many-nodes':
    'There are more cases than can be looked at. Split a rule that lists many conditions, or leave some out.',
  'studio.trouble.precedence-in-a-circle':
    'Precedence goes round in a circle: {rules}. Take one of them out.',
  'studio.trouble.same-id-twice': 'Two rules have the same id: {rules}.',
  'studio.trouble.facts': 'This case cannot be',
  'studio.first-mend': 'It appears here once what cannot be read is mended.',

  'studio.try.request': 'What does the customer want?',
  'studio.try.sentence': 'You ask the draft in a customer’s place. Nothing is recorded.',
  'studio.try.next': 'Next',
  'studio.try.again': 'Try another request',
  'studio.try.known': 'The case so far',
  'studio.try.change': 'Change',
  'studio.try.change.about': 'Change: {fact}',
  'studio.try.at': 'asked',
  'studio.try.on': 'Day of the request',
  'studio.try.on.press': 'Ask on this day',
  'studio.try.not-yet': 'Not yet',
  'studio.try.known-not-yet': 'not yet',
  'studio.try.day': 'Year-month-day; noon of that day is meant',
  'studio.try.country': 'Country code, two letters (JP, DE, GB)',
  'studio.try.text': 'For instance DE-BY (a region), Europe/Berlin (a time zone)',
  'studio.try.why': 'It is asked because these clauses depend on it',
  'studio.try.more': 'and {count} more',
  'studio.try.presumed': 'Other facts (usually as they are)',
  'studio.try.presumed.press': 'Ask with these',
  'studio.try.answer': 'The answer',
  'studio.try.clauses': 'Based on',
  'studio.try.beside': 'Other relevant clauses ({count})',
  'studio.try.terms': 'Terms',
  'studio.try.deadlines': 'Until when',
  'studio.try.todo': 'It waits for',
  'studio.named': '{name}: {value}',

  'studio.deadline.answer': 'This answer holds',
  'studio.deadline.since': '{what} (from)',

  'studio.answers.sentence':
    'The document and the law under it can give {count, plural, one {# answer} other {# answers}}, each shown with one case.',
  'studio.answers.count': '{request} ({count})',
  'studio.answers.no-case': 'No case with real dates was found',
  'studio.answers.silence': 'The document says nothing of this',
  'studio.answers.law': 'By law',
  'studio.answers.several': 'The clause depends on the case',

  'studio.diagram.sentence':
    'Walk from question to question. Beside each answer you see what comes behind it.',
  'studio.diagram.then': 'What follows',
  'studio.diagram.value': 'If it is …',
  'studio.diagram.asks': 'asks next: {question}',
  'studio.diagram.days': '{days, plural, one {# day before} other {# days before}}',
  'studio.diagram.today': 'the same day',
  'studio.diagram.left': '{count, plural, one {# answer is} other {# answers are}} still possible',
  'studio.diagram.impossible': 'cannot be',
  'studio.diagram.country.other': '{code} (any other country)',
  'studio.diagram.drawn': 'What is left, as a drawing: {request}',
  'studio.diagram.wide': 'Read it downwards and to the right: each line ends in an answer.',
  'studio.diagram.too-large':
    'There are {count} answers, too many for one drawing: here is how it begins. Answer a question above, and the rest has more room.',
  'studio.diagram.as-text': 'The same as a list',

  'studio.changes.sentence': 'This draft against version “{version}”, which is in force.',
  'studio.changes.equal': 'No answer changes',
  'studio.changes.equal.sentence':
    'In every case there can be, the answer is the same as in the published version.',
  'studio.changes.better': 'better for the buyer',
  'studio.changes.worse': 'worse for the buyer',
  'studio.changes.mixed': 'better in part, worse in part',
  'studio.changes.same': 'the same answer on other clauses',
  'studio.changes.from': 'until now',
  'studio.changes.to': 'from then on',
  'studio.changes.nothing-else': 'Nothing else changes.',
  'studio.changes.texts': 'Clauses whose words differ',
  'studio.changes.texts.changed': 'Changed: {clauses}',
  'studio.changes.texts.added': 'New: {clauses}',
  'studio.changes.texts.dropped': 'Gone: {clauses}',
  'studio.changes.texts.front': 'The words before the first clause differ.',
  'studio.changes.before-broken':
    'The version in force cannot be worked out, so nothing can be compared with it.',
  'studio.changes.count': '{count, plural, one {# situation} other {# situations}}',
  'studio.changes.beside': 'In some of these cases further clauses apply, before and after alike.',
  'studio.changes.others':
    '{count, plural, one {# more part} other {# more parts}}, on other clauses or in finer terms',
  'studio.changes.same.fold':
    '{count, plural, one {# kind of change in which the answer stays} other {# kinds of change in which the answer stays}} and only its clauses differ',

  'studio.replay.sentence':
    'The rulings given so far, asked again under this draft. What was promised to those orders stays.',
  'studio.replay.none': 'Nothing to compare yet',
  'studio.replay.none.sentence': 'Rulings on what customers asked for will stand here.',
  'studio.replay.counts':
    '{asked} asked again: {same} the same, {better} better, {worse} worse, {other} on other clauses or terms.',
  'studio.replay.left': '{count, plural, one {# older one was} other {# older ones were}} not asked.',
  'studio.replay.order': 'Order',
  'studio.replay.then': 'Ruled',
  'studio.replay.now': 'Under the draft',
  'studio.replay.other': 'other clauses or terms',
  'studio.replay.better': 'better',
  'studio.replay.worse': 'worse',

  'studio.examples': 'Examples in the document',
  'studio.examples.fail': 'the example “{name}” does not come out as written: {differences}',

  'studio.examples.sentence':
    'Examples guard the rules: when a rule is changed by mistake, an example no longer comes out, and the draft cannot be published.',
  'studio.examples.score': 'Examples notice {noticed} of {of} small changes to the rules.',
  'studio.examples.no-rule': 'Nothing to guard yet',
  'studio.examples.no-rule.sentence':
    'Once a rule gives an answer, it stands here how well examples hold it.',
  'studio.examples.failed':
    '{count, plural, one {# example does} other {# examples do}} not come out as written, and so notice nothing. They stand under',
  'studio.examples.write': 'Write examples for the rest',
  'studio.examples.write.says':
    'They go to the end of the draft, with the answers that the document gives today. Read them: an answer you did not mean shows a rule you did not mean.',
  'studio.examples.written':
    '{count, plural, one {# example was} other {# examples were}} written at the end of the document. Please read whether the answers are the ones you mean.',
  'studio.examples.left':
    'For {count, plural, one {# change} other {# changes}} no case was found that shows it: with the law underneath, the answer hardly ever changes.',
  'studio.examples.untried':
    '{count, plural, one {# more change was} other {# more changes were}} too much to try.',

  'studio.publish.title': 'Publish',
  'studio.publish.sentence':
    'Orders placed from the day it takes effect get this version. Orders placed before keep theirs.',
  'studio.publish.back': 'Back to writing',
  'studio.publish.not-yet': 'It cannot be published yet',
  'studio.publish.version': 'Name of the version',
  'studio.publish.version.hint': 'For instance 2026-12. A name can be used once.',
  'studio.publish.effective': 'From when',
  'studio.publish.now': 'At once',
  'studio.publish.on': 'From a day, at midnight',
  'studio.publish.on.day': 'The day',
  'studio.publish.note': 'A few words',
  'studio.publish.note.hint': 'What changed and why. Kept on record; customers do not see it.',
  'studio.publish.press': 'Publish this version',
  'studio.publish.cannot-undo': 'A published version cannot be removed; publish a newer one instead.',
  'studio.publish.version-signs': 'Please use letters, digits, dots, hyphens and underlines only.',
  'studio.publish.day-missing': 'Choose the day it takes effect.',
  'studio.publish.page-old': 'The draft has changed since this page was opened. Please read it again below.',

  'studio.issue.document-has-problems':
    '{count, plural, one {# place} other {# places}} in the document cannot be read.',
  'studio.issue.examples-fail':
    '{count, plural, one {# example does} other {# examples do}} not come out as written: {names}',
  'studio.issue.version-exists': 'There is a version “{version}” already. Choose another name.',
  'studio.issue.effective-in-the-past':
    'That day has passed, and {count, plural, one {# order was} other {# orders were}} placed since under another version. Choose “At once”.',
  'studio.issue.nothing-changed': 'Apart from its name and dates, it is the same as version “{version}”.',
  'studio.issue.another-shop': 'These are the promises of “{named}”. Write `policy: {shop}`.',
  'studio.issue.not-a-policy': 'This is a law pack. The promises of the shop begin with `policy: {shop}`.',
  'studio.issue.cannot-be-compared': 'It cannot be compared with the version in force: {why}',

  'studio.published.title': 'Version “{version}” is published',
  'studio.published.now':
    'In force since {at}. Orders placed from then on get this version, until a newer one takes its place.',
  'studio.published.later': 'Orders placed from {at} on get this version. Until then the present one holds.',
  'studio.published.orders': 'Orders placed before keep the version they were placed under.',
  'studio.published.replaces': 'It takes the place of version “{version}”.',
  'studio.published.record':
    'The act, what it changes and the past rulings asked again are on record with your name.',
  'studio.published.already': 'This very document was published before. Nothing was done twice.',
  'studio.published.policy': 'The page customers see',
  'studio.published.by': 'published by {name} on {at}',
  'studio.versions': 'Versions so far',
  'studio.versions.coming': 'from {at}',
  'studio.versions.since': 'since {at}',
} as const satisfies Record<keyof typeof studioJa, string>
