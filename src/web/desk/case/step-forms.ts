/**
 * What each step's form sends, and the press it becomes. Every form carries the version of the case that was
 * on the page; field names begin with the step, since many forms stand on one page.
 */
import { z } from 'zod'
import { possibilities } from '#cases/case'
import type { StoredPhoto } from '#cases'
import type { CommandOf, KindName, StaffStep } from '#cases/kinds'
import {
  choiceField,
  filesField,
  dayField,
  parseForm,
  problem,
  labelNumberField,
  textField,
  type FieldProblems,
  type Form,
  type WebRequest,
  uuidOf,
} from '#web/http'
import { readAmount } from './amounts.ts'
import { readAssessment } from './assess-form.ts'
import { answersIn, careDecision, check, factsFound, intake, readyDay } from './care-shapes.ts'
import { visitSet, visitShape } from './care-shapes.ts'
import { mostPhotos, photoFormBytes } from '#web/photos'
import { takeStepPhotos, type WithKept } from './step-photos.ts'
import { quoteOf, quoteShape } from './quote-form.tsx'

/** What is sent: which case, and what identifies the press. */
type Sent = { readonly shop: string; readonly number: string; readonly version: number }

type Command<Step extends StaffStep> = Extract<CommandOf<KindName>, { command: Step }>

/** A form that was understood: the version it was made for, and the command it gives. */
export type Understood<Step extends StaffStep = StaffStep> = {
  readonly version: number
  readonly command: Command<Step>
}
/** What was sent, read: the command, or what is wrong by the field's full name. */
type Reader<Step extends StaffStep> = (
  c: WebRequest,
  on: Omit<Sent, 'version'>,
) => Promise<WithKept<Form<Understood<Step>>>>

const note = textField({ max: 2000, min: 0 })
const version = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)

/** Reads the fields of one step, whose names begin with it: 'inspect-notes' is `notes` here. */
function reader<Step extends StaffStep, T extends { readonly version: number }>(
  step: Step,
  shape: z.ZodType<T>,
  command: (values: T, sent: Sent) => Command<Step>,
): Reader<Step> {
  const own = z.preprocess((sent) => withoutStep(step, sent as Readonly<Record<string, unknown>>), shape)
  return async (c, on) => {
    const form = await parseForm(c, own)
    if ('problems' in form) return { ...form, problems: withStep(step, form.problems) }
    const { values, given } = form
    const { version } = values
    return { given, values: { version, command: command(values, { ...on, version }) } }
  }
}

/** The same for a form with photos, which are stored before the press. */
function withPhotos<
  Step extends StaffStep,
  T extends { readonly version: number; readonly photos: readonly File[] },
>(
  step: Step,
  shape: z.ZodType<T>,
  command: (values: T, sent: Sent, photos: readonly StoredPhoto[]) => Command<Step>,
): Reader<Step> {
  const own = z.preprocess((sent) => withoutStep(step, sent as Readonly<Record<string, unknown>>), shape)
  return async (c, on) => {
    const form = await parseForm(c, own, { limitBytes: photoFormBytes })
    const { given } = form
    const { photos, kept, problems } = await takeStepPhotos(c, form, step)
    if ('problems' in form) return { given, kept, problems: withStep(step, form.problems) }
    if (problems !== undefined) return { given, kept, problems }
    const { version } = form.values
    return { given, kept, values: { version, command: command(form.values, { ...on, version }, photos) } }
  }
}

const withoutStep = (step: StaffStep, sent: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(sent).map(([name, value]) => [
      name.startsWith(`${step}-`) ? name.slice(step.length + 1) : name,
      value,
    ]),
  )

const withStep = (step: StaffStep, problems: FieldProblems): FieldProblems =>
  Object.fromEntries(Object.entries(problems).map(([name, one]) => [`${step}-${name}`, one]))

const box = z.literal('yes').optional()

/**
 * A reason without the clause it sets aside is half an override. Whether one is needed, the case says.
 */
const decision = z
  .object({
    version,
    note,
    keep: box,
    clause: textField({ max: 200, min: 0 }),
    reason: textField({ max: 2000, min: 0 }),
  })
  .refine(({ clause, reason }) => reason === '' || clause !== '', {
    path: ['clause'],
    message: problem('form.choose'),
  })

const decisionOf = ({ note: own, keep, clause, reason }: z.infer<typeof decision>) => ({
  note: own,
  keep: keep === 'yes',
  ...(reason === '' ? {} : { override: { clause, reason } }),
})

const evidence = z
  .object({ version, note, photo: box, description: box })
  .refine(({ photo, description }) => photo === 'yes' || description === 'yes', {
    path: ['photo'],
    message: problem('form.too-few', { min: 1 }),
  })

const wantedIn = ({ photo, description }: z.infer<typeof evidence>) => [
  ...(photo === 'yes' ? (['photo'] as const) : []),
  ...(description === 'yes' ? (['description'] as const) : []),
]

const inspection = z.object({
  version,
  note,
  words: note.optional(),
  found: choiceField(['confirmed', 'not-found', 'by-use']),
})

const calledIn = z.object({ version, note, payer: z.enum(['shop', 'customer']).optional() })
const parcelSent = z.object({
  version,
  note,
  carrier: textField({ max: 100 }),
  tracking: labelNumberField({ max: 100 }),
})
const thing = z.object({ version, what: textField({ max: 2000 }) })

const parcel = z.object({
  version,
  carrier: textField({ max: 100 }),
  tracking: labelNumberField({ max: 100 }),
})

const amount = textField({ max: 30, min: 0 })
  .refine((text) => readAmount(text) !== 'not-an-amount', problem('desk.form.amount'))
  .transform((text) => {
    const stated = readAmount(text)
    return stated === 'not-an-amount' ? undefined : stated
  })

/** `why`: why it is another amount than the sum. */
const why = textField({ max: 500, min: 0 })
const refund = z.object({ version, amount, why: why.optional() })

/** No amount is asked for where nothing was paid yet. */
const cancellation = z
  .object({
    version,
    note,
    amount: amount.optional(),
    why: why.optional(),
    clause: textField({ max: 200, min: 0 }),
    reason: textField({ max: 2000, min: 0 }),
  })
  .refine(({ clause, reason }) => reason === '' || clause !== '', {
    path: ['clause'],
    message: problem('form.choose'),
  })

const parcelRefund = refund.extend({
  clause: textField({ max: 200, min: 0 }),
  reason: textField({ max: 2000, min: 0 }),
})

const extension = z.object({
  version,
  note,
  until: dayField(),
})

const possibility = z.object({ version, note, possible: choiceField([...possibilities]) })

const noted = z.object({ version, note })
const bare = z.object({ version })

const taken = z.object({
  version,
  note: textField({ max: 2000 }),
  photos: filesField({ max: mostPhotos }),
})

/** How the form of each step is read. A step without its form does not compile. */
export const stepForms: { readonly [Step in StaffStep]: Reader<Step> } = {
  'call-in': reader('call-in', calledIn, ({ note: own, payer }) => ({
    command: 'call-in',
    note: own,
    payer,
  })),
  approve: reader('approve', decision, (values) => ({ command: 'approve', ...decisionOf(values) })),
  refuse: reader('refuse', decision, (values) => {
    const { keep: _keep, ...decided } = decisionOf(values)
    return { command: 'refuse', ...decided }
  }),
  'want-evidence': reader('want-evidence', evidence, (values) => ({
    command: 'want-evidence',
    wanted: wantedIn(values),
    note: values.note,
  })),
  'receive-parcel': reader('receive-parcel', bare, (_, { shop, number, version }) => ({
    command: 'receive-parcel',
    parcel: uuidOf('back', shop, number, version),
  })),
  inspect: reader('inspect', inspection, ({ found, note: own, words }) => ({
    command: 'inspect',
    found,
    words,
    note: own,
  })),
  assess: readAssessment,
  'agree-resend': reader('agree-resend', noted, ({ note: own }) => ({ command: 'agree-resend', note: own })),
  'ask-address': reader('ask-address', noted, ({ note: own }) => ({ command: 'ask-address', note: own })),
  'send-again': reader('send-again', parcel, ({ carrier, tracking }, { shop, number, version }) => ({
    command: 'send-again',
    parcel: uuidOf('again', shop, number, version),
    carrier,
    tracking,
  })),
  'refund-parcel': reader('refund-parcel', parcelRefund, ({ amount, why: own, clause, reason }) => ({
    command: 'refund-parcel',
    amountMinor: amount,
    reason: own ?? '',
    ...(reason === '' ? {} : { override: { clause, reason } }),
  })),
  'miss-parcel': reader('miss-parcel', noted, ({ note: own }) => ({ command: 'miss-parcel', note: own })),
  'find-wrong-thing': reader('find-wrong-thing', thing, ({ what }) => ({
    command: 'find-wrong-thing',
    what,
  })),
  'find-box-empty': reader('find-box-empty', noted, ({ note: own }) => ({
    command: 'find-box-empty',
    note: own,
  })),
  'send-thing-back': reader('send-thing-back', parcelSent, ({ carrier, tracking, note: own }) => ({
    command: 'send-thing-back',
    carrier,
    tracking,
    note: own,
  })),
  expect: reader('expect', extension, ({ until, note: own }) => ({ command: 'expect', until, note: own })),
  'finish-making': reader('finish-making', bare, () => ({ command: 'finish-making' })),
  remedy: reader('remedy', bare, () => ({ command: 'remedy' })),
  'send-replacement': reader(
    'send-replacement',
    parcel,
    ({ carrier, tracking }, { shop, number, version }) => ({
      command: 'send-replacement',
      parcel: uuidOf('out', shop, number, version),
      carrier,
      tracking,
    }),
  ),
  'owe-refund': reader('owe-refund', refund, ({ amount: amountMinor, why: reason = '' }) => ({
    command: 'owe-refund',
    amountMinor,
    reason,
  })),
  'cancel-pieces': reader('cancel-pieces', cancellation, (values) => ({
    command: 'cancel-pieces',
    note: values.note,
    amountMinor: values.amount,
    reason: values.why ?? '',
    ...(values.reason === '' ? {} : { override: { clause: values.clause, reason: values.reason } }),
  })),
  'hand-to-staff': reader('hand-to-staff', bare, () => ({ command: 'hand-to-staff' })),
  'pay-out': reader('pay-out', noted, ({ note: own }) => ({ command: 'pay-out', note: own })),
  'judge-remedy': reader('judge-remedy', possibility, ({ possible, note: own }) => ({
    command: 'judge-remedy',
    possible,
    note: own,
  })),
  extend: reader('extend', extension, ({ until, note: own }) => ({ command: 'extend', until, note: own })),
  write: reader('write', noted, ({ note: own }) => ({ command: 'write', note: own })),
  close: reader('close', noted, ({ note: own }) => ({ command: 'close', note: own })),
  settle: reader('settle', noted, ({ note: own }) => ({ command: 'settle', note: own })),
  'make-change': reader('make-change', decision, (values) => {
    const { keep: _keep, ...decided } = decisionOf(values)
    return { command: 'make-change', ...decided }
  }),
  'find-facts': reader('find-facts', factsFound, ({ note: own, version: _version, ...found }) => ({
    command: 'find-facts',
    found: answersIn(found),
    note: own,
  })),
  'accept-care': reader('accept-care', careDecision, ({ note: own, reason, clause }) => ({
    command: 'accept-care',
    note: own,
    reason,
    clause,
  })),
  'decline-care': reader('decline-care', careDecision, ({ note: own, reason, clause }) => ({
    command: 'decline-care',
    note: own,
    reason,
    clause,
  })),
  'set-visit': reader('set-visit', visitShape, visitSet),
  'call-off-visit': reader('call-off-visit', noted, ({ note: own }) => ({
    command: 'call-off-visit',
    note: own,
  })),
  'miss-visit': reader('miss-visit', noted, ({ note: own }) => ({ command: 'miss-visit', note: own })),
  'take-in': withPhotos('take-in', intake, ({ condition, value }, { shop, number, version }, photos) => ({
    command: 'take-in',
    parcel: uuidOf('in', shop, number, version),
    condition,
    valueMinor: value,
    photos,
  })),
  quote: reader('quote', quoteShape, quoteOf),
  'begin-work': reader('begin-work', readyDay, ({ ready, note: own }) => ({
    command: 'begin-work',
    readyBy: ready,
    note: own,
  })),
  'move-ready': reader('move-ready', readyDay, ({ ready, note: own }) => ({
    command: 'move-ready',
    readyBy: ready,
    note: own,
  })),
  'finish-work': reader('finish-work', noted, ({ note: own }) => ({ command: 'finish-work', note: own })),
  'check-work': withPhotos('check-work', check, ({ passed, note: own }, _sent, photos) => ({
    command: 'check-work',
    passed: passed === 'yes',
    note: own,
    photos,
  })),
  'give-up-work': reader('give-up-work', noted, ({ note: own }) => ({ command: 'give-up-work', note: own })),
  'hand-over': reader('hand-over', noted, ({ note: own }) => ({ command: 'hand-over', note: own })),
  'send-apart': reader('send-apart', parcel, ({ carrier, tracking }, { shop, number, version }) => ({
    command: 'send-apart',
    parcel: uuidOf('apart', shop, number, version),
    carrier,
    tracking,
  })),
  'send-piece-back': reader(
    'send-piece-back',
    parcel,
    ({ carrier, tracking }, { shop, number, version }) => ({
      command: 'send-piece-back',
      parcel: uuidOf('home', shop, number, version),
      carrier,
      tracking,
    }),
  ),
  'take-earring': withPhotos(
    'take-earring',
    taken,
    ({ note: condition }, { shop, number, version }, photos) => ({
      command: 'take-earring',
      parcel: uuidOf('back', shop, number, version),
      condition,
      photos,
    }),
  ),
  'begin-making': reader('begin-making', bare, () => ({ command: 'begin-making' })),
  'make-again': reader('make-again', bare, () => ({ command: 'make-again' })),
  'send-both': reader('send-both', parcel, ({ carrier, tracking }, { shop, number, version }) => ({
    command: 'send-both',
    parcel: uuidOf('both', shop, number, version),
    carrier,
    tracking,
  })),
  'settle-both': reader('settle-both', noted, ({ note: own }) => ({ command: 'settle-both', note: own })),
  'stop-making': reader('stop-making', noted, ({ note: own }) => ({ command: 'stop-making', note: own })),
}
