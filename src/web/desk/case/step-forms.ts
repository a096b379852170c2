/**
 * What each step's form sends, and the press it becomes. Every form carries the version of the case that was
 * on the page; field names begin with the step, since many forms stand on one page.
 */
import { z } from 'zod'
import {
  approve,
  callIn,
  handToStaff,
  inspect,
  oweByHand,
  receiveParcel,
  refuse,
  remedy,
  sendReplacement,
  settle,
  wantEvidence,
  type Done,
  type NotDone,
  type Press,
} from '#cases/exchange'
import type { Db } from '#db'
import type { OpenShop } from '#shops'
import {
  choiceField,
  parseForm,
  problem,
  textField,
  type FieldProblems,
  type Form,
  type WebRequest,
} from '#web/http'
import type { Step } from './acts.ts'
import { readAmount } from './amounts.ts'
import { uuidOf } from '../orders/identity.ts'

/** On which case, who and when. */
export type Deed = {
  readonly db: Db
  readonly shop: OpenShop
  readonly number: string
  readonly press: Press
}

/** A form that was understood: the version it was made for, and what it does. */
export type Understood = { readonly version: number; readonly act: (deed: Deed) => Promise<Done | NotDone> }

/** What was sent, read: the press, or what is wrong by the field's full name. */
type Reader = (c: WebRequest) => Promise<Form<Understood>>

const note = textField({ max: 2000, min: 0 })
const version = z.coerce.number().int().min(0)

/** Reads the fields of one step, whose names begin with it: 'inspect-notes' is `notes` here. */
function reader<T extends { readonly version: number }>(
  step: Step,
  shape: z.ZodType<T>,
  act: (values: T, deed: Deed) => Promise<Done | NotDone>,
): Reader {
  const own = z.preprocess((sent) => withoutStep(step, sent as Readonly<Record<string, unknown>>), shape)
  return async (c) => {
    const form = await parseForm(c, own)
    if ('problems' in form) return { ...form, problems: withStep(step, form.problems) }
    const { values, given } = form
    return { given, values: { version: values.version, act: (deed) => act(values, deed) } }
  }
}

const withoutStep = (step: Step, sent: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(sent).map(([name, value]) => [
      name.startsWith(`${step}-`) ? name.slice(step.length + 1) : name,
      value,
    ]),
  )

const withStep = (step: Step, problems: FieldProblems): FieldProblems =>
  Object.fromEntries(Object.entries(problems).map(([name, one]) => [`${step}-${name}`, one]))

const box = z.literal('yes').optional()

/**
 * A reason without the clause it sets aside is half an override. Whether one is needed, the exchange says.
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

const wantedIn = ({ photo, description }: z.infer<typeof evidence>): readonly string[] => [
  ...(photo === 'yes' ? ['photo'] : []),
  ...(description === 'yes' ? ['description'] : []),
]

const inspection = z.object({ version, note, found: choiceField(['confirmed', 'not-found']) })

const replacement = z.object({ version, carrier: textField({ max: 100 }), tracking: textField({ max: 100 }) })

const refund = z.object({
  version,
  amount: textField({ max: 30, min: 0 })
    .refine((text) => readAmount(text) !== 'not-an-amount', problem('desk.form.amount'))
    .transform((text) => {
      const stated = readAmount(text)
      return stated === 'not-an-amount' ? undefined : stated
    }),
})

const noted = z.object({ version, note })
const bare = z.object({ version })

/** How the form of each step is read. */
export const stepForms: Readonly<Record<Step, Reader>> = {
  'call-in': reader('call-in', noted, (values, { db, shop, number, press }) =>
    callIn(db, shop, number, values.note, press),
  ),
  approve: reader('approve', decision, (values, { db, shop, number, press }) =>
    approve(db, shop, number, decisionOf(values), press),
  ),
  refuse: reader('refuse', decision, (values, { db, shop, number, press }) =>
    refuse(db, shop, number, decisionOf(values), press),
  ),
  'want-evidence': reader('want-evidence', evidence, (values, { db, shop, number, press }) =>
    wantEvidence(db, shop, number, wantedIn(values), values.note, press),
  ),
  'receive-parcel': reader('receive-parcel', bare, (values, { db, shop, number, press }) =>
    receiveParcel(db, shop, number, uuidOf('back', shop.name, number, values.version), press),
  ),
  inspect: reader('inspect', inspection, (values, { db, shop, number, press }) =>
    inspect(db, shop, number, values.found, values.note, press),
  ),
  remedy: reader('remedy', bare, (_, { db, shop, number, press }) => remedy(db, shop, number, press)),
  'send-replacement': reader('send-replacement', replacement, (values, { db, shop, number, press }) => {
    const { carrier, tracking } = values
    const parcel = uuidOf('out', shop.name, number, values.version)
    return sendReplacement(db, shop, number, { parcel, carrier, tracking }, press)
  }),
  'owe-refund': reader('owe-refund', refund, (values, { db, shop, number, press }) =>
    oweByHand(db, shop, number, values.amount, press),
  ),
  'hand-to-staff': reader('hand-to-staff', bare, (_, { db, shop, number, press }) =>
    handToStaff(db, shop, number, press),
  ),
  'pay-out': reader('pay-out', noted, (values, { db, shop, number, press }) =>
    settle(db, shop, number, values.note, press),
  ),
  settle: reader('settle', noted, (values, { db, shop, number, press }) =>
    settle(db, shop, number, values.note, press),
  ),
}
