/**
 * What each step's form sends, and the press it becomes. Every form carries the version of the case that was
 * on the page; field names begin with the step, since many forms stand on one page.
 */
import { z } from 'zod'
import { parseDay } from '#calendar'
import { possibilities } from '#cases/case'
import type { StoredPhoto } from '#cases'
import { photoLimits, storePhoto } from '#files'
import type { CommandOf, KindName, StaffStep } from '#cases/kinds'
import {
  choiceField,
  filesField,
  formLimitBytes,
  parseForm,
  problem,
  textField,
  type FieldProblems,
  type Form,
  type WebRequest,
  uuidOf,
} from '#web/http'
import { photoMegabytes } from '#web/ui'
import { readAmount } from './amounts.ts'
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
) => Promise<Form<Understood<Step>>>

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

const inspection = z.object({ version, note, found: choiceField(['confirmed', 'not-found', 'by-use']) })

const parcel = z.object({ version, carrier: textField({ max: 100 }), tracking: textField({ max: 100 }) })

const refund = z.object({
  version,
  amount: textField({ max: 30, min: 0 })
    .refine((text) => readAmount(text) !== 'not-an-amount', problem('desk.form.amount'))
    .transform((text) => {
      const stated = readAmount(text)
      return stated === 'not-an-amount' ? undefined : stated
    }),
})

const extension = z.object({
  version,
  note,
  until: textField({ max: 10 })
    .refine((text) => parseDay(text) !== undefined, problem('form.day'))
    .transform((text) => parseDay(text) ?? 0),
})

const possibility = z.object({ version, note, possible: choiceField([...possibilities]) })

const noted = z.object({ version, note })
const bare = z.object({ version })

/** As many as a case takes at once. */
export const mostPhotos = 5

const taken = z.object({
  version,
  note: textField({ max: 2000 }),
  photos: filesField({ max: mostPhotos }),
})

/** The condition of what arrived, with photos: stored before anything refers to them. */
const takenIn: Reader<'take-earring'> = async (c, { shop, number }) => {
  const step = 'take-earring'
  const own = z.preprocess((sent) => withoutStep(step, sent as Readonly<Record<string, unknown>>), taken)
  const form = await parseForm(c, own, { limitBytes: photoLimits.bytes * mostPhotos + formLimitBytes })
  if ('problems' in form) return { ...form, problems: withStep(step, form.problems) }
  const photos: StoredPhoto[] = []
  for (const file of form.values.photos) {
    const kept = await storePhoto(c.var.context.files, new Uint8Array(await file.arrayBuffer()))
    if ('refused' in kept) {
      const values = { name: file.name, limit: photoMegabytes }
      const photo = { key: 'desk.form.photos.wrong', values } as const
      return { given: form.given, problems: withStep(step, { photos: photo }) }
    }
    photos.push(kept)
  }
  const { version: seen, note: condition } = form.values
  const command = { command: step, parcel: uuidOf('back', shop, number, seen), condition, photos } as const
  return { given: form.given, values: { version: seen, command } }
}

/** How the form of each step is read. A step without its form does not compile. */
export const stepForms: { readonly [Step in StaffStep]: Reader<Step> } = {
  'call-in': reader('call-in', noted, ({ note: own }) => ({ command: 'call-in', note: own })),
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
  inspect: reader('inspect', inspection, ({ found, note: own }) => ({
    command: 'inspect',
    found,
    note: own,
  })),
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
  'owe-refund': reader('owe-refund', refund, ({ amount }) => ({
    command: 'owe-refund',
    amountMinor: amount,
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
  quote: reader('quote', quoteShape, quoteOf),
  'take-earring': takenIn,
  'begin-making': reader('begin-making', bare, () => ({ command: 'begin-making' })),
  'finish-making': reader('finish-making', bare, () => ({ command: 'finish-making' })),
  'send-both': reader('send-both', parcel, ({ carrier, tracking }, { shop, number, version }) => ({
    command: 'send-both',
    parcel: uuidOf('both', shop, number, version),
    carrier,
    tracking,
  })),
  'settle-both': reader('settle-both', noted, ({ note: own }) => ({ command: 'settle-both', note: own })),
  'stop-making': reader('stop-making', noted, ({ note: own }) => ({ command: 'stop-making', note: own })),
}
