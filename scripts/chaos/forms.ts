/**
 * The forms on a page, and how somebody fills them in who presses whatever there is. Knows HTML as this house
 * writes it, and no field by its meaning but boxes that leave. Pure; chance is given.
 */
import type { Chance } from '../random-facts.ts'
import type { Part } from './browser.ts'
import { oneOf } from './plan.ts'

type Control = { readonly name: string; readonly type: string; readonly value: string; readonly on: boolean }

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

function controlsIn(inside: string): readonly Control[] {
  const tags = inside.matchAll(/<(input|textarea|button|select)\b([^>]*)>(?:([^<]*)<\/textarea>)?/g)
  return [...tags].flatMap(([, tag, head = '', text = '']) => {
    const { name, type, value, checked } = attributes(head)
    if (name === undefined) return []
    const kind = tag === 'input' ? (type ?? 'text') : tag!
    return [{ name, type: kind, value: tag === 'textarea' ? text : (value ?? ''), on: checked !== undefined }]
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
export type Typing = { readonly words: string; readonly tracking: string; readonly day: string }

/** Filled in somehow: one of each group of choices, boxes as they come, every open field with something. */
export function filled(
  { controls }: PageForm,
  chance: Chance,
  typing: Typing,
  photos: readonly Blob[] = [],
): readonly Part[] {
  const parts: Part[] = []
  for (const { name, type, value, on } of controls) {
    if (type === 'hidden') parts.push([name, value])
    else if (type === 'checkbox' && (on ? chance() < 0.9 : chance() < 0.3)) parts.push([name, value || 'yes'])
    else if (type === 'file') for (const photo of photos) parts.push([name, photo])
    else if (!['checkbox', 'radio', 'button', 'select'].includes(type))
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

function typed(name: string, type: string, { words, tracking, day }: Typing): string {
  if (type === 'date') return day
  if (type === 'number') return '1'
  return name.endsWith('tracking') ? tracking : words
}

/** The value of a field that was filled in. */
export const valueIn = (parts: readonly Part[], name: string): string =>
  String(parts.find(([field]) => field === name)?.[1] ?? '')
