/**
 * The forms on a page, and how somebody fills them in who presses whatever there is. Knows HTML as this house
 * writes it, and no field by its meaning but boxes that leave. Pure; chance is given.
 */
import type { Chance } from '../random-facts.ts'
import type { Part } from './browser.ts'
import { oneOf } from './plan.ts'

type Control = {
  readonly name: string
  readonly type: string
  readonly value: string
  readonly on: boolean
  /** What a list offers. */
  readonly options: readonly string[]
}

export type PageForm = {
  readonly action: string
  readonly method: 'get' | 'post'
  readonly multipart: boolean
  readonly controls: readonly Control[]
}

/** Every form of a page. `path` is where one without an action goes. */
export function formsOn(html: string, path: string): readonly PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([^]*?)<\/form>/g)].map(([, head = '', inside = '']) => {
    const own = attributes(head)
    return {
      action: own['action'] ?? path,
      method: own['method'] === 'post' ? 'post' : 'get',
      multipart: own['enctype'] === 'multipart/form-data',
      controls: controlsIn(inside),
    }
  })
}

const tag = /<(input|button)\b([^>]*)>|<(textarea|select)\b([^>]*)>([^]*?)<\/\3>/g

function controlsIn(inside: string): readonly Control[] {
  return [...inside.matchAll(tag)].flatMap(([, short, shortHead = '', long, longHead = '', within = '']) => {
    const { name, type, value, checked } = attributes(short === undefined ? longHead : shortHead)
    if (name === undefined) return []
    const options =
      long === 'select'
        ? [...within.matchAll(/<option\b([^>]*)>/g)].map(([, head = '']) => attributes(head)['value'] ?? '')
        : []
    return [
      {
        name,
        type: short === 'input' ? (type ?? 'text') : (short ?? long!),
        value: long === 'textarea' ? plain(within) : (value ?? ''),
        on: checked !== undefined,
        options,
      },
    ]
  })
}

function attributes(head: string): Record<string, string | undefined> {
  const found = head.matchAll(/([\w-]+)(?:="([^"]*)")?/g)
  return Object.fromEntries([...found].map(([, name, value = '']) => [name, plain(value)]))
}

const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** What somebody types who has nothing else to say; a tracking number is like no other. */
export type Typing = {
  readonly words: string
  readonly tracking: string
  readonly day: string
  /** Where mail reaches them. */
  readonly address: string
}

/** Filled in somehow: one of each group of choices, boxes as they come, every open field with something. */
export function filled(
  { controls }: PageForm,
  chance: Chance,
  typing: Typing,
  photos: readonly Blob[] = [],
): readonly Part[] {
  const parts: Part[] = []
  for (const { name, type, value, on, options } of controls) {
    if (type === 'hidden') parts.push([name, value])
    else if (type === 'select') parts.push([name, listed(name, options, chance)])
    else if (type === 'checkbox' && (on ? chance() < 0.9 : chance() < 0.3)) parts.push([name, value || 'yes'])
    else if (type === 'file') for (const photo of photos) parts.push([name, photo])
    else if (!['checkbox', 'radio', 'button'].includes(type))
      parts.push([name, value === '' ? typed(name, type, typing) : value])
  }
  for (const type of ['radio', 'button']) {
    const names = new Set(controls.filter((one) => one.type === type).map(({ name }) => name))
    for (const name of names) {
      const chosen = oneOf(
        controls.filter((one) => one.name === name && one.type === type),
        chance,
      )
      if (chosen !== undefined) parts.push([name, chosen.value])
    }
  }
  return parts
}

/** Addresses stay in one country, whose form is known here. */
const listed = (name: string, options: readonly string[], chance: Chance): string =>
  name.endsWith('country') && options.includes('JP') ? 'JP' : (oneOf(options, chance) ?? '')

/** What fits a field that takes no words, by its name. */
const fitting: readonly (readonly [RegExp, string])[] = [
  [/amount|price|value|fee/, '3000'],
  [/^care-(from|to)$/, '12'],
  [/^care-leaves$/, ''],
  [/postcode$/, '150-0001'],
  [/phone$/, '090-1234-5678'],
  [/minutes|days|quantity|units/, '1'],
]

function typed(name: string, type: string, { words, tracking, day, address }: Typing): string {
  const fit = fitting.find(([names]) => names.test(name))
  if (fit !== undefined) return fit[1]
  if (type === 'date') return day
  if (type === 'number') return '1'
  if (type === 'email' || name === 'address') return address
  return name.endsWith('tracking') ? tracking : words
}

/** The value of a field that was filled in. */
export const valueIn = (parts: readonly Part[], name: string): string =>
  String(parts.find(([field]) => field === name)?.[1] ?? '')
