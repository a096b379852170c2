/**
 * The forms by which an owner changes settings: which part of them stands in which section, and by which
 * fields. What is changed rarely stands in the text alone. Pure.
 */
import { formOf } from '#addresses'
import type { SettingsPart, Written } from '#shops'
import type { WordKey } from '#words'
import type { Choice, Field } from './field.ts'

type PartValues = Readonly<Record<string, Written>>

export type Section = {
  readonly id: SectionId
  readonly title: WordKey
  readonly parts: readonly SettingsPart[]
  readonly fields: readonly (Field & { readonly name: SettingsPart })[]
  /** Between values as they are written and as fields show them. */
  readonly shown?: (parts: PartValues) => PartValues
  readonly meant?: (parts: PartValues) => PartValues
}

export const sectionIds = [
  'closing',
  'shipping',
  'delivery',
  'payment',
  'wrapping',
  'stores',
  'seller',
  'times',
  'shop',
] as const
export type SectionId = (typeof sectionIds)[number]

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const weekdays: readonly Choice[] = days.map((value) => ({ value, label: `settings.day.${value}` }))

const to: Field = { name: 'to', as: 'places', label: 'settings.to' }
const yen = (name: string, label: WordKey): Field => ({ name, as: 'yen', label })

const works = ['repair', 'resize', 'clean', 'repolish', 'refinish', 'inspect'] as const
const services = [
  'resizing',
  'repolishing',
  'refinishing',
  'cleaning',
  'inspection',
  'repair',
  'parts',
  'cleaner-sales',
] as const

const fromTo = (name: string, from: WordKey, until: WordKey, as: 'number' | 'clock'): Field => ({
  name,
  as: 'group',
  pair: true,
  label: from,
  fields: [
    { name: '0', as, label: from },
    { name: '1', as, label: until },
  ],
})

const closing: Section = {
  id: 'closing',
  title: 'settings.closing',
  parts: ['closing'],
  fields: [
    {
      name: 'closing',
      as: 'group',
      label: 'settings.closing',
      fields: [
        { name: 'weekly', as: 'some-of', label: 'settings.closing.weekly', among: weekdays },
        {
          name: 'japan',
          as: 'some-of',
          label: 'settings.closing.holidays',
          among: [{ value: 'JP', label: 'settings.closing.holidays.JP' }],
        },
        { name: 'days', as: 'dates', label: 'settings.closing.days', hint: 'settings.closing.days.hint' },
      ],
    },
  ],
  shown: (parts) =>
    within(parts, 'closing', (own) => ({ ...own, japan: own['holidays'] === 'JP' ? ['JP'] : [] })),
  meant: (parts) =>
    within(parts, 'closing', ({ japan, holidays, ...own }) => {
      const [code] = [...(japan as readonly string[]), ...(holidays === 'JP' ? [] : [holidays])]
      return code === undefined ? own : { ...own, holidays: code }
    }),
}

const shipping: Section = {
  id: 'shipping',
  title: 'settings.shipping',
  parts: ['ships-to', 'selling.shipping', 'selling.on-the-way', 'selling.ship-within'],
  fields: [
    { name: 'ships-to', as: 'places', label: 'settings.ships-to', hint: 'settings.to.hint' },
    {
      name: 'selling.shipping',
      as: 'rows',
      label: 'settings.fees',
      hint: 'settings.fees.hint',
      optional: true,
      spare: 2,
      fields: [
        to,
        { name: 'up-to-grams', as: 'number', label: 'settings.up-to-grams', optional: true },
        yen('fee', 'settings.fee'),
      ],
    },
    { name: 'selling.ship-within', as: 'length', label: 'settings.ship-within', optional: true },
    {
      name: 'selling.on-the-way',
      as: 'rows',
      label: 'settings.on-the-way',
      hint: 'settings.on-the-way.hint',
      optional: true,
      spare: 1,
      fields: [to, fromTo('days', 'settings.days-from', 'settings.days-to', 'number')],
    },
  ],
}

const parcelWays = ['together', 'each-when-ready', 'choose'] as const

const delivery: Section = {
  id: 'delivery',
  title: 'settings.delivery',
  parts: ['selling.delivery-day', 'selling.parcels'],
  fields: [
    {
      name: 'selling.delivery-day',
      as: 'group',
      label: 'settings.delivery-day',
      hint: 'settings.delivery-day.hint',
      offered: 'settings.delivery-day.offered',
      fields: [
        { name: 'first', as: 'number', label: 'settings.delivery-day.first' },
        { name: 'last', as: 'number', label: 'settings.delivery-day.last' },
        {
          name: 'count',
          as: 'one-of',
          label: 'settings.delivery-day.count',
          among: [
            { value: 'days', label: 'settings.unit.days' },
            { value: 'business-days', label: 'settings.unit.business-days' },
          ],
        },
        to,
      ],
    },
    {
      name: 'selling.parcels',
      as: 'group',
      label: 'settings.parcels',
      fields: [
        {
          name: 'how',
          as: 'one-of',
          label: 'settings.parcels.how',
          among: parcelWays.map((value) => ({ value, label: `settings.parcels.${value}` })),
        },
        {
          name: 'extra',
          as: 'one-of',
          label: 'settings.parcels.extra',
          hint: 'settings.parcels.choose-only',
          optional: true,
          among: [
            { value: 'freight-collect', label: 'settings.parcels.freight-collect' },
            { value: 'cash-on-delivery', label: 'settings.parcels.cash-on-delivery' },
          ],
        },
        {
          name: 'which',
          as: 'one-of',
          label: 'settings.parcels.which',
          hint: 'settings.parcels.choose-only',
          optional: true,
          among: [
            { value: 'first', label: 'settings.parcels.first' },
            { value: 'second', label: 'settings.parcels.second' },
          ],
        },
        {
          name: 'estimate',
          as: 'rows',
          label: 'settings.parcels.estimate',
          optional: true,
          spare: 1,
          fields: [to, yen('fee', 'settings.parcels.estimate.fee')],
        },
      ],
    },
  ],
  shown: (parts) => ({ ...parts, 'selling.parcels': parcelsShown(parts['selling.parcels']) }),
  meant: (parts) =>
    within(parts, 'selling.parcels', ({ how, extra, which, estimate }) =>
      how === 'choose' ? { choose: 'together-or-ready-first', extra, which, estimate } : how,
    ),
}

const parcelsShown = (parcels: Written): Written =>
  typeof parcels === 'string'
    ? { how: parcels }
    : parcels === undefined
      ? undefined
      : { ...parcels, how: 'choose' }

const pays: Field = { name: 'pays', as: 'length', label: 'settings.pays' }
const brands = (optional: boolean): Field => ({
  name: 'brands',
  as: 'some-of',
  label: 'settings.brands',
  ...(optional ? { optional: true } : {}),
  among: (['visa', 'mastercard', 'amex', 'jcb', 'diners', 'discover'] as const).map((value) => ({
    value,
    label: `settings.brand.${value}`,
  })),
})

const payment: Section = {
  id: 'payment',
  title: 'settings.payment',
  parts: ['selling.payment'],
  fields: [
    {
      name: 'selling.payment',
      as: 'group',
      label: 'settings.payment',
      optional: true,
      fields: [
        {
          name: 'methods',
          as: 'kinds',
          by: 'method',
          label: 'settings.payment',
          optional: true,
          kinds: [
            { value: 'card', label: 'settings.method.card', fields: [to, brands(false), pays] },
            { value: 'paypal', label: 'settings.method.paypal', fields: [to, brands(true), pays] },
            {
              value: 'bank-transfer',
              label: 'settings.method.bank-transfer',
              fields: [to, pays, { name: 'account', as: 'both', each: 'lines', label: 'settings.account' }],
            },
            {
              value: 'cash-on-delivery',
              label: 'settings.method.cash-on-delivery',
              fields: [
                to,
                {
                  name: 'brackets',
                  as: 'rows',
                  label: 'settings.brackets',
                  hint: 'settings.brackets.hint',
                  spare: 1,
                  fields: [yen('up-to', 'settings.brackets.up-to'), yen('fee', 'settings.brackets.fee')],
                },
              ],
            },
            {
              value: 'convenience-store',
              label: 'settings.method.convenience-store',
              fields: [to, pays],
            },
          ],
        },
      ],
    },
  ],
}

const wrapping: Section = {
  id: 'wrapping',
  title: 'settings.wrapping',
  parts: ['selling.wrapping'],
  fields: [
    {
      name: 'selling.wrapping',
      as: 'group',
      label: 'settings.wrapping',
      offered: 'settings.wrapping.offered',
      fields: [
        yen('fee', 'settings.wrapping.fee'),
        { name: 'name', as: 'both', each: 'text', label: 'settings.wrapping.name' },
        { name: 'description', as: 'both', each: 'long', label: 'settings.wrapping.description' },
      ],
    },
  ],
}

const prefectures = (): readonly Choice[] =>
  (formOf('JP').fields.find(({ field }) => field === 'region')?.regions ?? []).map(
    ({ key, name, latin }) => ({ value: key, words: { ja: name, en: latin ?? name } }),
  )

const visits: Field = {
  name: 'visits',
  as: 'group',
  label: 'settings.visits',
  offered: 'settings.visits.offered',
  fields: [
    fromTo('hours', 'settings.visits.from', 'settings.visits.to', 'clock'),
    { name: 'closed', as: 'some-of', label: 'settings.visits.closed', among: weekdays },
    { name: 'every', as: 'number', label: 'settings.visits.every' },
    { name: 'at-once', as: 'number', label: 'settings.visits.at-once', optional: true },
    {
      name: 'notice',
      as: 'group',
      label: 'settings.visits.notice',
      hint: 'settings.visits.notice.hint',
      fields: [
        { name: 'ja', as: 'length', label: 'settings.visits.notice.ja', optional: true },
        { name: 'en', as: 'length', label: 'settings.visits.notice.en', optional: true },
      ],
    },
  ],
}

const stores: Section = {
  id: 'stores',
  title: 'settings.stores',
  parts: ['stores', 'care'],
  fields: [
    {
      name: 'stores',
      as: 'rows',
      label: 'settings.stores',
      hint: 'settings.stores.hint',
      spare: 1,
      fields: [
        { name: 'name', as: 'both', each: 'text', label: 'settings.store.name' },
        { name: 'address', as: 'both', each: 'text', label: 'settings.store.address' },
        {
          name: 'region',
          as: 'one-of',
          label: 'settings.store.region',
          optional: true,
          among: prefectures(),
        },
        {
          name: 'services',
          as: 'some-of',
          label: 'settings.store.services',
          among: services.map((value) => ({ value, label: `service.${value}` })),
        },
        visits,
      ],
    },
    {
      name: 'care',
      as: 'group',
      label: 'settings.care',
      hint: 'settings.care.hint',
      optional: true,
      fields: (['days', 'fees'] as const).map((name) => ({
        name,
        as: 'group',
        label: `settings.care.${name}`,
        optional: true,
        fields: works.map((work) => ({
          name: work,
          as: name === 'fees' ? ('yen' as const) : ('number' as const),
          label: `settings.work.${work}`,
          optional: true,
        })),
      })),
    },
  ],
  meant: (parts) => ({ ...parts, stores: named(parts['stores'] as readonly StoreWritten[]) }),
}

type StoreWritten = { readonly id?: string; readonly name?: { readonly en?: string } }

/** A new store has a short name for addresses, made of its English name. */
function named(written: readonly StoreWritten[]): readonly Written[] {
  const taken = new Set(written.flatMap(({ id }) => (id === undefined ? [] : [id])))
  return written.map((store) => {
    if (store.id !== undefined) return store
    const words = (store.name?.en ?? '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
    const stem = words.replaceAll(/^-+|-+$/g, '') || 'store'
    const free = [stem, ...Array.from({ length: 200 }, (_, index) => `${stem}-${index + 2}`)]
    const id = free.find((one) => !taken.has(one)) ?? stem
    taken.add(id)
    return { id, ...store }
  })
}

const wayBack = (name: 'home' | 'abroad'): Field => ({
  name,
  as: 'group',
  label: `settings.send-back.${name}`,
  fields: [
    { name: 'carrier', as: 'both', each: 'text', label: 'settings.carrier', optional: true },
    {
      name: 'freight',
      as: 'one-of',
      label: 'settings.freight',
      among: [
        { value: 'collect', label: 'settings.freight.collect' },
        { value: 'arranged', label: 'settings.freight.arranged' },
      ],
    },
  ],
})

const seller: Section = {
  id: 'seller',
  title: 'settings.seller',
  parts: ['selling.seller', 'selling.tax', 'mail', 'address', 'send-back'],
  fields: [
    {
      name: 'selling.seller',
      as: 'group',
      label: 'settings.seller',
      hint: 'settings.seller.hint',
      optional: true,
      fields: [
        { name: 'name', as: 'both', each: 'text', label: 'legal.seller' },
        { name: 'representative', as: 'both', each: 'text', label: 'legal.representative' },
        { name: 'address', as: 'both', each: 'lines', label: 'legal.address' },
        { name: 'phone', as: 'text', label: 'legal.phone' },
        { name: 'hours', as: 'both', each: 'text', label: 'legal.hours' },
      ],
    },
    {
      name: 'selling.tax',
      as: 'group',
      label: 'settings.tax',
      fields: [
        {
          name: 'registration',
          as: 'text',
          label: 'legal.registration',
          hint: 'settings.tax.hint',
          optional: true,
        },
      ],
    },
    {
      name: 'mail',
      as: 'group',
      label: 'settings.mail',
      fields: [
        { name: 'name', as: 'text', label: 'settings.mail.name' },
        { name: 'address', as: 'text', label: 'settings.mail.address' },
      ],
    },
    { name: 'address', as: 'both', each: 'lines', label: 'settings.address' },
    {
      name: 'send-back',
      as: 'group',
      label: 'settings.send-back',
      offered: 'settings.send-back.offered',
      fields: [wayBack('home'), wayBack('abroad')],
    },
  ],
}

const times: Section = {
  id: 'times',
  title: 'settings.times',
  parts: ['periods', 'window-reminder-days'],
  fields: [
    {
      name: 'periods',
      as: 'group',
      label: 'settings.periods',
      hint: 'settings.periods.hint',
      fields: (['answer', 'evidence', 'send-back'] as const).map((name) => ({
        name,
        as: 'length',
        label: `settings.period.${name}`,
      })),
    },
    { name: 'window-reminder-days', as: 'number', label: 'settings.reminder' },
  ],
}

const shop: Section = {
  id: 'shop',
  title: 'settings.shop',
  parts: ['name', 'tagline', 'selling.acknowledge', 'colours'],
  fields: [
    { name: 'name', as: 'both', each: 'text', label: 'settings.name' },
    { name: 'tagline', as: 'both', each: 'text', label: 'settings.tagline' },
    {
      name: 'selling.acknowledge',
      as: 'some-of',
      label: 'settings.acknowledge',
      optional: true,
      among: (['size', 'specification', 'picture'] as const).map((value) => ({
        value,
        label: `settings.acknowledge.${value}`,
      })),
    },
  ],
}

/** A part as an object, made into another; what is not there stays away. */
const within = (
  parts: PartValues,
  part: SettingsPart,
  change: (own: Readonly<Record<string, Written>>) => Written,
): PartValues =>
  parts[part] === undefined
    ? parts
    : { ...parts, [part]: change(parts[part] as Readonly<Record<string, Written>>) }

const all: Readonly<Record<SectionId, Section>> = {
  closing,
  shipping,
  delivery,
  payment,
  wrapping,
  stores,
  seller,
  times,
  shop,
}

export const sections: readonly Section[] = sectionIds.map((id) => all[id])

export const sectionOf = (id: string): Section | undefined => sections.find((one) => one.id === id)
