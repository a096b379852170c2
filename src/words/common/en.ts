/**
 * Words that every audience meets, in English: around each page, on forms, and when something is not
 * possible.
 */
import type { commonJa } from './ja.ts'

export const commonEn = {
  'common.house': 'Yakusoku',
  'common.house-line':
    'Shops of small makers that publish their policies, and keep to them after you have bought.',
  'common.skip': 'Skip to the content',
  'common.language': 'Language',
  'common.japanese': '日本語',
  'common.english': 'English',
  'common.menu': 'Around the shop',
  'common.pieces': 'Pieces',
  'common.policy': 'Our policy',
  'common.help': 'Questions',
  'common.my-page': 'My Page',
  'common.all-shops': 'All shops',
  'common.write-to-us': 'Write to us',
  'common.contents': 'Contents',
  'common.other-language': 'Read it in Japanese',
  'common.between': ', ',
  'common.between-phrases': '; ',
  'common.in-brackets': '{what} ({aside})',
  'common.either': '{first}; or {second}',

  'form.optional': 'optional',
  'form.summary': '{count, plural, one {One answer needs} other {# answers need}} another look',
  'form.labelled': '{label}: {sentence}',
  'form.asked': '{label} {sentence}',
  'form.question': '“{label}” {sentence}',
  'form.required': 'Please fill this in.',
  'form.select': 'Please choose',
  'form.choose': 'Please choose one.',
  'form.invalid': 'Please check this answer.',
  'form.too-long': 'Please use at most {max} characters.',
  'form.too-few': 'Please choose at least {min}.',
  'form.too-many': 'At most {max}, please.',
  'form.mail': 'Please check the e-mail address, for example hanako@example.com.',
  'form.day': 'Please choose a date that exists, for example 27 November 2026.',
  'form.day.year': 'Please check the year of the date.',
  'form.file': 'Please choose a file.',

  'mail.advice.mobile-carrier':
    'This address is with a mobile carrier. So that our e-mails arrive, please add {domain} to the senders ' +
    'that are let through.',
  'mail.advice.breaks-rfc':
    'This address does not follow the rules of e-mail (dots in a row, for instance), so e-mails may not ' +
    'reach it. You can use it all the same; if you have another, that one is safer.',

  'verdict.accept': 'Possible',
  'verdict.pending': 'Possible, after a check',
  'verdict.staff': 'A person decides',
  'verdict.ask': 'Depends on a few questions',
  'verdict.refuse': 'Not possible',

  'step.done': 'done',
  'step.present': 'now',
  'step.coming': 'to come',

  'refused.not-found.title': 'This page could not be found',
  'refused.not-found': 'The address may have changed or contain a typing mistake. The links below lead on.',
  'refused.method-not-allowed.title': 'That cannot be done here',
  'refused.method-not-allowed': 'Please go back to the previous page and try again.',
  'refused.foreign-host.title': 'This address is not ours',
  'refused.foreign-host':
    'The shop is not reached by the address that was asked for. Please open {origin} instead. For whoever runs the shop: the proxy in front must pass the Host header on as it came, and ORIGIN must name the public address.',
  'refused.not-for-proxies.title': 'This is a trial, for one machine alone',
  'refused.not-for-proxies':
    'What you see here with sample people is shown to nobody but the machine it runs on. To open the shop to others, start it with ORIGIN set to its public address.',
  'refused.other-site.title': 'We do not take what another site sends',
  'refused.other-site':
    'For your safety we only accept what is sent from our own pages. Nothing has changed. Please open ' +
    'the page again and send it once more.',
  'refused.body-too-large.title': 'That is more than we can take at once',
  'refused.body-too-large':
    'At most {limit} can be sent at once. Nothing was kept. Please send fewer or smaller photos.',
  'refused.too-many-fields.title': 'That is more than one form can hold',
  'refused.too-many-fields':
    'A form of ours has at most {most} entries. Nothing was kept. Please open the page again and send it ' +
    'from there.',
  'refused.unreadable-form.title': 'We could not read what was sent',
  'refused.unreadable-form':
    'It seems to have been cut off. Nothing was kept. Please go back and send it again.',
  'refused.broken.title': 'We cannot answer just now',
  'refused.broken':
    'The fault is ours, and we are sorry. Please try again in a little while. If it happens again, please ' +
    'tell us this number: {reference}',
  'refused.busy.title': 'One moment, please',
  'refused.busy':
    'The shop is very busy just now, and this page would have kept you waiting. Please try again in a ' +
    'little while. If you have just pressed a button, please look at the previous page first: it shows whether it was done.',
  'refused.home': 'To the shop’s front page',
  'evidence.photo': 'a photo that shows the fault',
  'letters.window.asking': '{requests}',
  'evidence.photo.plain': 'a photo of the piece',
  'evidence.description.plain': 'a closer description',
  'evidence.description': 'a closer description of the fault',
} as const satisfies Record<keyof typeof commonJa, string>
