/** The form of a piece at the desk: read by a schema, and the parts of the piece that come of it. Pure. */
import { z } from 'zod'
import type { EditedParts, Product } from '#catalogue'
import { dayTextField, problem, lineField, textField, type FormValues } from '#web/http'
import type { WordKey } from '#words'

const number: WordKey = 'desk.catalogue.number'
const whole = (most: number) =>
  z
    .string(number)
    .transform((text) => text.normalize('NFKC').replaceAll(/[,\s]/g, ''))
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) <= most, number)
    .transform(Number)

/** What an owner says of a piece that is new; a piece weighs up to a ton. */
export const newPieceShape = z
  .object({
    like: lineField({ max: 100 }),
    'name-ja': lineField({ max: 100 }),
    'name-en': lineField({ max: 100 }),
    'description-ja': textField({ max: 2000 }),
    'description-en': textField({ max: 2000 }),
    'material-ja': lineField({ max: 200 }),
    'material-en': lineField({ max: 200 }),
    price: whole(100_000_000),
    weight: whole(1_000_000),
  })
  .transform(({ like, price, weight, ...words }) => ({
    like,
    name: { ja: words['name-ja'], en: words['name-en'] },
    description: { ja: words['description-ja'], en: words['description-en'] },
    material: { ja: words['material-ja'], en: words['material-en'] },
    price,
    'weight-grams': weight,
  }))

/**
 * What an owner writes about a piece; `from` and `to`, or `release`, as its lead time is told. What is in
 * stock leaves by the shop's own days and has none of its own.
 */
export const pieceShape = ({ kind, lead }: Pick<Product, 'kind' | 'lead'>) =>
  z
    .object({
      seen: whole(1_000_000),
      'name-ja': lineField({ max: 100 }),
      'name-en': lineField({ max: 100 }),
      'description-ja': textField({ max: 2000 }),
      'description-en': textField({ max: 2000 }),
      'care-ja': textField({ max: 1000, min: 0 }),
      'care-en': textField({ max: 1000, min: 0 }),
      price: whole(100_000_000),
      ...('release' in lead
        ? { release: dayTextField() }
        : kind === 'ready'
          ? {}
          : { from: whole(365), to: whole(365) }),
      'order-until': dayTextField({ min: 0 }),
      'sold-in': z.string().optional(),
      offered: z.string().optional(),
    })
    .superRefine((values, context) => {
      const { from, to } = values as { from?: number; to?: number }
      if (from !== undefined && to !== undefined && to < from)
        context.addIssue({ code: 'custom', path: ['to'], message: problem('desk.catalogue.lead.order') })
      if ((values['care-ja'] === '') !== (values['care-en'] === ''))
        context.addIssue({
          code: 'custom',
          path: [values['care-ja'] === '' ? 'care-ja' : 'care-en'],
          message: problem('desk.catalogue.care.both'),
        })
    })

export type PieceValues = z.infer<ReturnType<typeof pieceShape>>

/** The parts as the form wants them; photos have forms of their own. */
export function partsWith(parts: EditedParts, values: PieceValues): EditedParts {
  const { from, to, release } = values as { from?: number; to?: number; release?: string }
  const span: [number, number] | undefined = from === undefined || to === undefined ? undefined : [from, to]
  const written = span === undefined ? parts.lead : 'weeks' in parts.lead ? { weeks: span } : { days: span }
  const lead = 'release' in parts.lead ? { release: release ?? parts.lead.release } : written
  return {
    ...parts,
    name: { ja: values['name-ja'], en: values['name-en'] },
    description: { ja: values['description-ja'], en: values['description-en'] },
    price: values.price,
    lead,
    'order-until': values['order-until'] === '' ? undefined : values['order-until'],
    'sold-in': values['sold-in'] === 'yes' ? 'stores' : undefined,
    care: values['care-ja'] === '' ? undefined : { ja: values['care-ja'], en: values['care-en'] },
    offered: values.offered === 'yes',
  }
}

/** What stands in the fields before anything was typed. */
export function fieldsOf(product: Product): FormValues {
  const { name, description, care, price, lead } = product
  const span = 'weeks' in lead ? lead.weeks : 'days' in lead ? lead.days : undefined
  return {
    'name-ja': name.ja,
    'name-en': name.en,
    'description-ja': description.ja,
    'description-en': description.en,
    'care-ja': care?.ja ?? '',
    'care-en': care?.en ?? '',
    price: String(price),
    'order-until': product['order-until'] ?? '',
    ...(span === undefined
      ? { release: 'release' in lead ? lead.release : '' }
      : { from: String(span[0]), to: String(span[1]) }),
  }
}
