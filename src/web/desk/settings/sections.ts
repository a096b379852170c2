/**
 * The forms by which an owner changes settings: which part of them stands in which section, and by which
 * fields. What is changed rarely stands in the text alone. Pure.
 */
import { formOf } from '#addresses'
import { storeServices, type Written } from '#shops'
import type { Choice, Field } from './field.ts'
import { fromTo, sectionIds, weekdays, within, type Section, type SectionId } from './section.ts'
import { delivery, payment, shipping, wrapping } from './selling-sections.ts'

const works = ['repair', 'resize', 'clean', 'repolish', 'refinish', 'inspect'] as const

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
    fromTo('hours', 'settings.visits.hours', ['settings.visits.from', 'settings.visits.to'], 'clock'),
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
      label: 'foot.stores',
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
          among: storeServices.map((value) => ({ value, label: `service.${value}` })),
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
        {
          name: 'name',
          as: 'text',
          label: 'settings.mail.name',
          hint: 'settings.mail.name.hint',
          optional: true,
        },
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

const texts: Section = {
  id: 'texts',
  title: 'settings.texts',
  parts: ['standard-texts'],
  fields: [
    {
      name: 'standard-texts',
      as: 'rows',
      label: 'settings.texts',
      hint: 'settings.texts.hint',
      optional: true,
      spare: 2,
      fields: [
        { name: 'title', as: 'both', each: 'text', label: 'settings.text.title' },
        { name: 'text', as: 'both', each: 'long', label: 'settings.text.words' },
      ],
    },
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

const all: Readonly<Record<SectionId, Section>> = {
  closing,
  shipping,
  delivery,
  payment,
  wrapping,
  stores,
  seller,
  times,
  texts,
  shop,
}

export const sections: readonly Section[] = sectionIds.map((id) => all[id])

export const sectionOf = (id: string): Section | undefined => sections.find((one) => one.id === id)
