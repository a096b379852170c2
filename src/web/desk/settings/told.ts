/**
 * Settings in words and tables, by the same fields by which they are changed; and what one text says
 * otherwise than another. Pure.
 */
import { formatDate, parseDay } from '#calendar'
import { formatMoney } from '#money'
import { partOf, partsUnlike, writtenIn, type SettingsPart, type Written } from '#shops'
import { isWordKey, say, type Language } from '#words'
import { eachOf, inLanguage, type Choice, type Field, type Leaf } from './field.ts'
import { placesWords, type WrittenPlaces } from './places.ts'
import type { Section } from './section.ts'
import { sections } from './sections.ts'

export type Told =
  | { readonly label: string; readonly value: string }
  | {
      readonly label: string
      readonly columns: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }

/** The parts of a section by their names, as its fields show them. */
export function shownParts({ parts, shown }: Section, written: Written): Readonly<Record<string, Written>> {
  const all = Object.fromEntries(parts.map((part) => [part, partOf(written, part)]))
  return shown?.(all) ?? all
}

/** What a section of the settings says; of one part alone, where it is named. */
export function tellSection(
  section: Section,
  written: Written,
  language: Language,
  part?: SettingsPart,
): readonly Told[] {
  const values = shownParts(section, written)
  const wanted = section.parts.filter((one) => part === undefined || part === one)
  return wanted.flatMap((one) => {
    const field = section.fields.find(({ name }) => name === one)
    return field === undefined ? plainly(values[one], language) : tell(field, values[one], language, '')
  })
}

const colourWord = (name: string, language: Language): string => {
  const key = `settings.colour.${name}`
  return isWordKey(key) ? say(language, key) : name
}

const plainly = (value: Written, language: Language): readonly Told[] =>
  value === undefined
    ? []
    : [
        {
          label: say(language, 'settings.colours'),
          value: Object.entries(value as object)
            .map(([name, colour]) => `${colourWord(name, language)} ${colour}`)
            .join(' / '),
        },
      ]

export const choiceWords = (choice: Choice, language: Language): string =>
  'words' in choice ? choice.words[language] : say(language, choice.label)

function tell(field: Field, value: Written, language: Language, before: string): readonly Told[] {
  const label = before + say(language, field.label)
  const none: Told = { label, value: say(language, 'settings.none') }
  switch (field.as) {
    case 'both':
      return eachOf(field).flatMap((one) => {
        const own = (value as Record<string, Written> | undefined)?.[one.name]
        return own === undefined
          ? []
          : [{ label: inLanguage(language, label, one.name), value: leafWords(one, own, language) }]
      })
    case 'group':
      if (value === undefined) return field.offered === undefined ? [] : [none]
      if (field.pair === true) return [{ label, value: fromToWords(value, language) }]
      return field.fields.flatMap((one) =>
        tell(
          one,
          (value as Record<string, Written>)[one.name],
          language,
          one.as === 'group' && one.pair !== true && one.offered === undefined
            ? before + say(language, 'settings.within', { name: say(language, one.label) })
            : before,
        ),
      )
    case 'kinds':
      return kindsTold(field, value, language)
    case 'rows':
      return value === undefined ? [] : rowsTold(field, value as readonly Written[], language, label)
    default:
      return value === undefined ? [] : [{ label, value: leafWords(field, value, language) || none.value }]
  }
}

function kindsTold(
  { by, kinds }: Extract<Field, { as: 'kinds' }>,
  value: Written,
  language: Language,
): readonly Told[] {
  return ((value as readonly Record<string, Written>[] | undefined) ?? []).flatMap((one) => {
    const kind = kinds.find((known) => known.value === one[by])
    const name = kind === undefined ? '' : say(language, kind.label)
    const before = say(language, 'settings.of', { name })
    return (kind?.fields ?? []).flatMap((field) => tell(field, one[field.name], language, before))
  })
}

const isPlain = (field: Field): boolean =>
  field.as === 'group' ? field.pair === true : !['rows', 'kinds', 'both'].includes(field.as)

function rowsTold(
  { fields }: Extract<Field, { as: 'rows' }>,
  rows: readonly Written[],
  language: Language,
  label: string,
): readonly Told[] {
  const values = rows as readonly Readonly<Record<string, Written>>[]
  if (!fields.every(isPlain)) {
    return values.flatMap((row) => {
      const name = (row['name'] as Readonly<Record<Language, string>> | undefined)?.[language] ?? ''
      const before = say(language, 'settings.of', { name })
      return fields.flatMap((field) => tell(field, row[field.name], language, before))
    })
  }
  if (values.length === 0) return []
  return [
    {
      label,
      columns: fields.map((field) => say(language, field.label)),
      rows: values.map((row, index) =>
        fields.map((field) => cellOf(field, row[field.name], language, index)),
      ),
    },
  ]
}

function fromToWords(value: Written, language: Language): string {
  const [from = '', to = ''] = (value as readonly unknown[]).map(String)
  return say(language, 'settings.from-to', { from, to })
}

/** What stands in a cell that says nothing. */
const nothing = '–'

function cellOf(field: Field, value: Written, language: Language, index: number): string {
  if (value === undefined) return nothing
  if (field.as === 'group') return fromToWords(value, language)
  if (field.as === 'places') return placesWords(value as WrittenPlaces, language, index > 0)
  return leafWords(field as Leaf, value, language)
}

function leafWords(field: Leaf, value: Written, language: Language): string {
  const between = say(language, 'common.between')
  switch (field.as) {
    case 'places':
      return placesWords(value as WrittenPlaces, language)
    case 'yen':
      return formatMoney({ amountMinor: BigInt(Number(value)), currency: 'JPY' }, language)
    case 'length':
      return lengthWords(String(value), language)
    case 'lines':
      return (value as readonly string[]).join(' / ')
    case 'dates':
      return (value as readonly string[]).map((day) => dayWords(day, language)).join(between)
    case 'one-of':
    case 'some-of':
      return [value]
        .flat()
        .map((one) => field.among.find((choice) => choice.value === one))
        .flatMap((choice) => (choice === undefined ? [] : [choiceWords(choice, language)]))
        .join(between)
    default:
      return String(value)
  }
}

function dayWords(text: string, language: Language): string {
  const day = parseDay(text)
  return day === undefined ? text : formatDate(day, language)
}

function lengthWords(text: string, language: Language): string {
  const count = Number.parseInt(text, 10)
  return say(language, text.includes('business') ? 'rule.business-days' : 'rule.days', { count })
}

/** What a text says otherwise in a section: what falls away, and what comes. */
export type SectionDifference = {
  readonly title: string
  readonly gone: readonly string[]
  readonly come: readonly string[]
}

export function differences(before: string, after: string, language: Language): readonly SectionDifference[] {
  const [one, other] = [writtenIn(before), writtenIn(after)]
  const unlike = partsUnlike(one, other)
  return sections.flatMap((section) => {
    const parts = section.parts.filter((part) => unlike.includes(part))
    if (parts.length === 0) return []
    const changes = parts.map((part) => changeOf(section, part, one, other, language))
    return [
      {
        title: say(language, section.title),
        gone: changes.flatMap(({ gone }) => gone),
        come: changes.flatMap(({ come }) => come),
      },
    ]
  })
}

function changeOf(section: Section, part: SettingsPart, one: Written, other: Written, language: Language) {
  const [was, is] = [one, other].map((written) =>
    linesOf(tellSection(section, written, language, part), language),
  )
  const gone = was!.filter((line) => !is!.includes(line))
  const come = is!.filter((line) => !was!.includes(line))
  // Where only the order of rows changed, it is told as a whole.
  return gone.length === 0 && come.length === 0 ? { gone: was!, come: is! } : { gone, come }
}

const linesOf = (told: readonly Told[], language: Language): readonly string[] =>
  told.flatMap((one) => {
    const between = say(language, 'common.between')
    const line = (sentence: string) => say(language, 'form.labelled', { label: one.label, sentence })
    return 'value' in one
      ? [line(one.value)]
      : one.rows.map((cells) => line(cells.filter((cell) => cell !== nothing).join(between)))
  })
