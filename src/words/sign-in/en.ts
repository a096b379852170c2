/** The second factor of staff, in English: setting it up, being asked for it, what of it is on record. */
import type { signInJa } from './ja.ts'

export const signInEn = {
  'desk.code': 'The code of your app',
  'desk.code.sentence':
    'Open your authenticator app and type the six digits that it shows for {shop}. Each code works once.',
  'desk.code.field': 'Code',
  'desk.code.press': 'Sign in',
  'desk.code.without': 'Without the phone',
  'desk.code.recovery': 'Recovery code',
  'desk.code.recovery.hint':
    'One of the ten that you kept when you set up the app. If you have none, ask the owner of the shop.',
  'desk.code.wrong': 'This code does not open, or was used already. Wait for the next one and type that.',
  'desk.code.unreadable':
    'Codes of apps cannot be checked here at the moment. Sign in with a recovery code, or ask the owner.',
  'desk.code.too-many': 'There were many attempts in a row. Please wait until {at}.',
  'desk.code.over': 'The ten minutes for the code are over. Please sign in again.',

  'desk.factor': 'Authenticator app',
  'desk.factor.sentence':
    'With an app on your phone, a password alone opens nothing: the desk asks for a code of six digits as well.',
  'desk.factor.now': 'Your app now',
  'desk.factor.none': 'Not set up.',
  'desk.factor.since': 'Set up since {since}. Recovery codes left: {left}.',
  'desk.factor.to': 'Set up an app',
  'desk.factor.to-change': 'Change or switch off',
  'desk.factor.owed':
    'The owner wants this of everybody who works here. Set it up, and you can go on. Nothing you did is lost.',
  'desk.factor.begin': 'Set up',
  'desk.factor.begin.sentence':
    'You need an authenticator app on your phone, for instance the one of Google or Microsoft, or 2FAS. ' +
    'The next page shows a picture to scan with it.',
  'desk.factor.scan': 'Scan this picture with the app',
  'desk.factor.scan.alt': 'Picture for the authenticator app. The same stands below in letters.',
  'desk.factor.type': 'If you cannot scan, type this into the app:',
  'desk.factor.confirm': 'Type the code that the app shows',
  'desk.factor.confirm.press': 'Set up',
  'desk.factor.confirm.wrong':
    'That is not the code of this app. Check the time on the phone, and type the newest code.',
  'desk.factor.over': 'That picture is too old or was used already. Please begin anew.',
  'desk.factor.codes': 'Your recovery codes',
  'desk.factor.codes.sentence':
    'Each lets you in once without the phone. Print them or write them down: they are shown only now.',
  'desk.factor.codes.done': 'I have kept them',
  'desk.factor.proof': 'Your password, or a code of the app',
  'desk.factor.proof.hint': 'A recovery code does, too; it is used up by it.',
  'desk.factor.proof.wrong': 'That is neither your password nor a code that works now. Nothing has changed.',
  'desk.factor.renew': 'Make new recovery codes',
  'desk.factor.replace': 'Use another phone',
  'desk.factor.remove': 'Switch off',
  'desk.factor.required': 'The owner wants this of everybody, so that it cannot be switched off.',
  'desk.factor.back': 'Back to your sign-in',
  'desk.factor.done.removed': 'Switched off. The desk asks you for no code any more.',

  'desk.people.factor.yes': 'Authenticator app: set up',
  'desk.people.factor.no': 'Authenticator app: not set up',
  'desk.people.factor.reset': 'Lost the phone: take the app of {name} away',
  'desk.people.factor.title': 'Authenticator app for everybody',
  'desk.people.factor.optional':
    'Everybody decides for themselves. If you want it of everybody, whoever has none sets one up before anything else.',
  'desk.people.factor.required': 'Everybody who works here needs one. Nobody can switch it off.',
  'desk.people.factor.require': 'Want it of everybody',
  'desk.people.factor.leave': 'Leave it to each',
  'desk.people.done.reset':
    'The app is removed, and they are signed out everywhere. An e-mail says so; they sign in as before and set up again.',
  'desk.people.done.required': 'From now on everybody needs an authenticator app.',
  'desk.people.done.optional': 'From now on everybody decides for themselves.',
  'desk.people.no-factor': 'There was no app set up. Nothing has changed.',

  'desk.log.code-refused': 'Code refused: {name}',
  'desk.log.signed-out': '{name} signed out',
  'desk.log.factor-set': '{name} set up an authenticator app',
  'desk.log.factor-removed': '{name} switched off the authenticator app',
  'desk.log.factor-reset': '{name}’s authenticator app was removed',
  'desk.log.recovery-used': '{name} used a recovery code',
  'desk.log.recovery-renewed': '{name} made new recovery codes',
  'desk.log.factor-required': 'An authenticator app is wanted of everybody',
  'desk.log.factor-optional': 'The authenticator app is left to each',
  'desk.log.link-printed': 'A link for {name} was printed on the machine',
  'desk.log.act-refused': '{name} asked for what is another role’s',
  'desk.log.by-command': 'on the command line',
  'desk.log.way.password': 'by password',
  'desk.log.way.link': 'by link',
  'desk.log.way.code': 'with a code',
  'desk.log.way.recovery': 'with a recovery code',
} as const satisfies Record<keyof typeof signInJa, string>
