/** Sections on what selling needs: where pieces are sent and for how much, when, how one pays. Pure. */
import type { Written } from '#shops'
import type { Field } from './field.ts'
import { inUse } from './row-order.ts'
import { fromTo, to, within, yen, type Section } from './section.ts'

export const shipping: Section = {
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
      fields: [to, fromTo('days', 'settings.days', ['settings.days-from', 'settings.days-to'], 'number')],
    },
  ],
  meant: (parts) => ({
    ...parts,
    'selling.shipping': inUse(parts['selling.shipping']),
    'selling.on-the-way': inUse(parts['selling.on-the-way']),
  }),
}

const parcelWays = ['together', 'each-when-ready', 'choose'] as const

export const delivery: Section = {
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

export const payment: Section = {
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

export const wrapping: Section = {
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
