/**
 * Fields of the forms by which an owner changes settings: what a value is written like in them, and the value
 * that somebody wrote. Every field is called by the path of its value. Pure; knows no part of the settings.
 */
import type { Written } from '#shops'
import type { FieldProblem } from '#web/http'
import { say, type Language, type WordKey } from '#words'
import { numberIn } from './typed.ts'
import { placesFrom, placesWords, type WrittenPlaces } from './places.ts'

/** `words` where it has a name of its own. */
export type Choice = { readonly value: string } & (
  | { readonly label: WordKey }
  | { readonly words: Readonly<Record<Language, string>> }
)

type Common = {
  /** Its place in what is around it; in a list of lists a number. */
  readonly name: string
  readonly label: WordKey
  readonly hint?: WordKey
  readonly optional?: true
}

export type Leaf =
  | (Common & {
      readonly as: 'text' | 'long' | 'lines' | 'dates' | 'number' | 'yen' | 'length' | 'places' | 'clock'
    })
  | (Common & { readonly as: 'one-of' | 'some-of'; readonly among: readonly Choice[] })

export type Field =
  | Leaf
  /** The same in Japanese and in English. */
  | (Common & { readonly as: 'both'; readonly each: 'text' | 'long' | 'lines' })
  /** Fields that belong together; `pair`: a list of two. With `offered` it is there only where ticked. */
  | (Common & {
      readonly as: 'group'
      readonly fields: readonly Field[]
      readonly pair?: true
      readonly offered?: WordKey
    })
  /** A list of rows of the same form, with some left to fill in. */
  | (Common & {
      readonly as: 'rows'
      readonly fields: readonly Field[]
      readonly spare: number
    })
  /** A list of things of several kinds, each there or not. */
  | (Common & { readonly as: 'kinds'; readonly by: string; readonly kinds: readonly Kind[] })

export type Kind = { readonly value: string; readonly label: WordKey; readonly fields: readonly Field[] }

/** What stands in the fields, by their names. */
export type Filled = Readonly<Record<string, string | readonly string[]>>

type Values = Record<string, string | readonly string[]>

export const textIn = (filled: Filled, name: string): string => {
  const value = filled[name]
  return typeof value === 'string' ? value : (value?.at(-1) ?? '')
}

export const listIn = (filled: Filled, name: string): readonly string[] => {
  const value = filled[name] ?? []
  return typeof value === 'string' ? (value === '' ? [] : [value]) : value
}

const at = (value: Written, name: string): Written => (value as Record<string, unknown> | undefined)?.[name]

/** The two fields of what is said in both languages. */
export const eachOf = ({ each, label, optional }: Extract<Field, { as: 'both' }>): readonly Leaf[] =>
  (['ja', 'en'] as const).map((name) => ({
    name,
    label,
    as: each,
    ...(optional === undefined ? {} : { optional }),
  }))

/** How settings stand in their fields. */
export function filledFrom(fields: readonly Field[], value: Written, language: Language, under = ''): Filled {
  const filled: Values = {}
  for (const field of fields) fill(field, `${under}${field.name}`, at(value, field.name), language, filled)
  return filled
}

function fill(field: Field, path: string, value: Written, language: Language, filled: Values): void {
  const inner = (fields: readonly Field[], own: Written, name: string) =>
    Object.assign(filled, filledFrom(fields, own, language, `${name}.`))
  if (field.as === 'both') return void inner(eachOf(field), value, path)
  if (field.as === 'group') {
    if (field.offered !== undefined && value !== undefined) filled[path] = 'yes'
    return void inner(field.fields, value, path)
  }
  if (field.as === 'rows') {
    const rows = (value as readonly unknown[] | undefined) ?? []
    rows.forEach((row, index) => inner(field.fields, row, `${path}.${index}`))
    for (let index = rows.length; index < rows.length + field.spare; index += 1)
      filled[`${path}.${index}`] = ''
    return
  }
  if (field.as === 'kinds') return fillKinds(field, path, value, language, filled)
  if (value === undefined) return
  if (field.as === 'length') {
    const [count = '', ...unit] = String(value).split(' ')
    filled[`${path}.count`] = count
    filled[`${path}.unit`] = unit.length > 1 ? 'business-days' : 'days'
    return
  }
  filled[path] =
    field.as === 'places'
      ? placesWords(value as WrittenPlaces, language)
      : field.as === 'some-of'
        ? (value as readonly string[])
        : Array.isArray(value)
          ? value.join('\n')
          : String(value)
}

function fillKinds(
  { by, kinds }: Extract<Field, { as: 'kinds' }>,
  path: string,
  value: Written,
  language: Language,
  filled: Values,
): void {
  const there = (value as readonly unknown[] | undefined) ?? []
  const missing = kinds.filter((kind) => there.every((one) => at(one, by) !== kind.value))
  const all = [
    ...there.map((one) => ({ one, on: 'yes', kind: String(at(one, by)) })),
    ...missing.map((kind) => ({ one: undefined, on: '', kind: kind.value })),
  ]
  all.forEach(({ one, on, kind }, index) => {
    const own = `${path}.${index}`
    filled[own] = on
    filled[`${own}.${by}`] = kind
    const { fields = [] } = kinds.find((known) => known.value === kind) ?? {}
    Object.assign(filled, filledFrom(fields, one, language, `${own}.`))
  })
}

/** How many entries of a list stand in the fields. */
export function countIn(filled: Filled, path: string): number {
  const places = Object.keys(filled)
    .filter((name) => name.startsWith(`${path}.`))
    .map((name) => Number.parseInt(name.slice(path.length + 1), 10))
  return Math.max(0, ...places.map((place) => place + 1))
}

/** What is wrong beside its field, and where the fields of a value stand that moved up in its list. */
export type Read = {
  readonly problems: Readonly<Record<string, FieldProblem>>
  readonly moved: readonly (readonly [written: string, field: string])[]
  /** Fields that hold a list, of which each entry is a value of its own. */
  readonly lists: readonly string[]
  readonly value: Readonly<Record<string, Written>>
}

/** The values that were written. `standing` is what the fields do not show of them. */
export function readFilled(fields: readonly Field[], filled: Filled, standing: Written): Read {
  const reading: Reading = { filled, problems: {}, moved: [], lists: [] }
  const value = groupFrom(fields, '', standing, reading)
  return { ...reading, value }
}

type Reading = {
  readonly filled: Filled
  readonly problems: Record<string, FieldProblem>
  readonly moved: (readonly [string, string])[]
  readonly lists: string[]
}

function groupFrom(fields: readonly Field[], under: string, standing: Written, reading: Reading) {
  const value: Record<string, Written> = {}
  for (const field of fields) {
    const one = valueOf(field, `${under}${field.name}`, at(standing, field.name), reading)
    if (one !== undefined) value[field.name] = one
  }
  return value
}

function valueOf(field: Field, path: string, standing: Written, reading: Reading): Written {
  const { filled, problems } = reading
  const wrong = (key: WordKey, name = path) => void (problems[name] ??= { key })
  switch (field.as) {
    case 'both': {
      const blank = eachOf(field).every(({ name }) => textIn(filled, `${path}.${name}`) === '')
      return field.optional === true && blank ? undefined : groupFrom(eachOf(field), `${path}.`, {}, reading)
    }
    case 'group': {
      if (field.offered !== undefined && textIn(filled, path) !== 'yes') return undefined
      if (field.optional === true && isBlank(field.fields, `${path}.`, filled)) return undefined
      const value = groupFrom(field.fields, `${path}.`, standing, reading)
      if (field.pair === true) return field.fields.map(({ name }) => value[name])
      return { ...besideOf(field.fields, standing), ...value }
    }
    case 'rows':
      return rowsFrom(field, path, standing, reading)
    case 'kinds':
      return kindsFrom(field, path, standing, reading)
    case 'length':
      return lengthFrom(field, path, reading)
    case 'some-of': {
      reading.lists.push(path)
      const chosen = listIn(filled, path)
      const named = field.among.map(({ value }) => value).filter((value) => chosen.includes(value))
      return named.length === 0 && field.optional === true ? undefined : named
    }
    case 'lines':
    case 'dates': {
      reading.lists.push(path)
      const lines = linesIn(textIn(filled, path))
      if (lines.length > 0 || field.as === 'dates') return lines
      return field.optional === true ? undefined : wrong('form.required')
    }
    default: {
      const text = textIn(filled, path)
      if (text === '') return field.optional === true ? undefined : wrong('form.required')
      if (field.as === 'places') return placesIn(text, path, standing, reading)
      if (field.as !== 'number' && field.as !== 'yen') return text
      const number = numberIn(text)
      return number === undefined ? wrong('desk.catalogue.number') : number
    }
  }
}

/** What there is beside the fields. */
function besideOf(fields: readonly Field[], standing: Written): Readonly<Record<string, Written>> {
  const all = Object.entries((standing as Record<string, unknown> | undefined) ?? {})
  return Object.fromEntries(all.filter(([own]) => fields.every(({ name }) => name !== own)))
}

const linesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What says the same as it did stays as it was written: `[UK]` and `[GB]` are one place. */
function placesIn(text: string, path: string, standing: Written, { problems, lists }: Reading): Written {
  lists.push(path)
  const found = placesFrom(text)
  if ('to' in found)
    return standing !== undefined &&
      placesWords(standing as WrittenPlaces, 'en') === placesWords(found.to, 'en')
      ? standing
      : found.to
  problems[path] ??= { key: 'settings.places.unknown', values: { name: found.unknown } }
  return undefined
}

function lengthFrom(field: Leaf, path: string, { filled, problems }: Reading): Written {
  const text = textIn(filled, `${path}.count`)
  if (text === '' && field.optional === true) return undefined
  const count = numberIn(text)
  if (count === undefined || count === 0 || count > 999) {
    problems[`${path}.count`] ??= { key: text === '' ? 'form.required' : 'settings.length.wrong' }
    return undefined
  }
  const unit = textIn(filled, `${path}.unit`) === 'business-days' ? 'business day' : 'day'
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

/** Nothing was written into the row; what is chosen or ticked in it does not count. */
const isBlank = (fields: readonly Field[], under: string, filled: Filled): boolean =>
  fields.every((field) => {
    const path = `${under}${field.name}`
    if (field.as === 'both') return isBlank(eachOf(field), `${path}.`, filled)
    if (field.as === 'group') return isBlank(field.fields, `${path}.`, filled)
    if (field.as === 'rows' || field.as === 'kinds')
      return Array.from({ length: countIn(filled, path) }).every((_, index) =>
        field.as === 'kinds'
          ? textIn(filled, `${path}.${index}`) !== 'yes'
          : isBlank(field.fields, `${path}.${index}.`, filled),
      )
    if (field.as === 'length') return textIn(filled, `${path}.count`) === ''
    return field.as === 'one-of' || field.as === 'some-of' || textIn(filled, path) === ''
  })

function rowsFrom(
  { fields, optional }: Extract<Field, { as: 'rows' }>,
  path: string,
  standing: Written,
  reading: Reading,
): Written {
  const rows: Written[] = []
  for (let index = 0; index < Math.min(countIn(reading.filled, path), 200); index += 1) {
    const own = `${path}.${index}`
    if (isBlank(fields, `${own}.`, reading.filled)) continue
    reading.moved.push([`${path}.${rows.length}`, own])
    const row = at(standing, String(index))
    rows.push({ ...besideOf(fields, row), ...groupFrom(fields, `${own}.`, row, reading) })
  }
  return rows.length === 0 && optional === true ? undefined : rows
}

function kindsFrom(
  { by, kinds, optional }: Extract<Field, { as: 'kinds' }>,
  path: string,
  standing: Written,
  reading: Reading,
) {
  const all: Written[] = []
  for (let index = 0; index < Math.min(countIn(reading.filled, path), 50); index += 1) {
    const own = `${path}.${index}`
    const kind = kinds.find(({ value }) => value === textIn(reading.filled, `${own}.${by}`))
    if (kind === undefined || textIn(reading.filled, own) !== 'yes') continue
    reading.moved.push([`${path}.${all.length}`, own])
    all.push({ [by]: kind.value, ...groupFrom(kind.fields, `${own}.`, at(standing, String(index)), reading) })
  }
  return all.length === 0 && optional === true ? undefined : all
}

/** The field of a value that is wrong, by its path as it would be written. */
export function fieldOf(path: string, { moved, lists }: Pick<Read, 'moved' | 'lists'>): string {
  const [from, to] = moved
    .filter(([written]) => isUnder(written, path))
    .toSorted(([a], [b]) => b.length - a.length)[0] ?? ['', '']
  const field = `${to}${path.slice(from.length)}`
  return lists.find((list) => isUnder(list, field)) ?? field
}

const isUnder = (whole: string, path: string): boolean => path === whole || path.startsWith(`${whole}.`)

/** The label of one of the two languages. */
export const inLanguage = (language: Language, label: string, name: string): string =>
  name === 'ja' || name === 'en' ? say(language, `settings.in-${name}`, { label }) : label
