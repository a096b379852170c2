/**
 * The lengths of time a text names, and how: as the last day in (`within 7 days`), as the first day out
 * (`from day 8`, `8 days or more`), or plainly. Knows no rule.
 */

/** `7 days`, in one measure: weeks are days, years months. */
export type Measure = string

export type SaidLength = {
  readonly measure: Measure
  readonly sense: 'until' | 'from' | 'plain'
}

const unitsJa = {
  日: 'days',
  営業日: 'business-days',
  週間: 'weeks',
  か月: 'months',
  ヶ月: 'months',
  カ月: 'months',
  年: 'years',
  時間: 'hours',
} as const
const spelt = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const fourteen: Readonly<Record<string, number>> = { fourteen: 14, fifteen: 15, twenty: 20, thirty: 30 }
const number = `(\\d+|${[...spelt, ...Object.keys(fourteen)].join('|')})`
const unitEn = '((?:business|working) days?|days?|weeks?|months?|years?|hours?)'

export function lengthsIn(text: string, language: string): readonly SaidLength[] {
  const plain = text.normalize('NFKC')
  return language === 'ja' ? lengthsJa(withoutDates(plain)) : lengthsEn(plain.toLowerCase())
}

/** A week is seven days, twelve months a year: what is said is compared in one measure. */
export function measured(count: number, unit: string): Measure {
  if (unit === 'weeks') return `${count * 7} days`
  return unit === 'years' ? `${count * 12} months` : `${count} ${unit}`
}

export const unitOf = (measure: Measure): string => measure.split(' ')[1] ?? ''

/** Dates are no lengths: 2026年7月31日, 7月31日, 令和8年, 2012年法, 毎月20日, 前月の20日まで. */
const datesJa =
  /(?:(?:\d{4}|(?:令和|平成|昭和)\d+)年)?\d{1,2}月\d{1,2}日|(?:\d{4}|(?:令和|平成|昭和)\d+)年(?:\d{1,2}月)?|(?:毎月|[前翌当今来先]月)の?\d{1,2}日/g
/** `20日までに` after nothing that it could be counted from is a day of the month. */
const dayOfMonth = /(^|[、。「(])(\d{1,2})日まで/g

const withoutDates = (text: string): string => text.replaceAll(datesJa, '').replaceAll(dayOfMonth, '$1')

function lengthsJa(text: string): readonly SaidLength[] {
  const pattern =
    /(?:(\d+)[〜~-])?(\d+)(営業日|日|週間|か月|ヶ月|カ月|年|時間)(?!本|付|時)(?:目|後)?(以内|まで|の終わり|間|を過ぎ|を超え|以降|以上|から)?/g
  return [...text.matchAll(pattern)].flatMap(([, from, to, unit, end]) => {
    const sense = end === undefined ? 'plain' : ['以降', '以上', 'から'].includes(end) ? 'from' : 'until'
    const name = unitsJa[unit as keyof typeof unitsJa]
    return [
      ...(from === undefined ? [] : [{ measure: measured(Number(from), name), sense: 'plain' } as const]),
      { measure: measured(Number(to), name), sense } as const,
    ]
  })
}

function lengthsEn(text: string): readonly SaidLength[] {
  const found: SaidLength[] = []
  const add = (count: string | undefined, unit: string, sense: SaidLength['sense']) => {
    if (count === undefined) return
    const value = /^\d+$/.test(count) ? Number(count) : (fourteen[count] ?? spelt.indexOf(count))
    const name = unit.replace(/(?:business|working) day/, 'business-day').replace(/s?$/, 's')
    found.push({ measure: measured(value, name), sense })
  }
  const lengths = new RegExp(
    `(?:${number} ?(?:-|–|to) ?)?\\b${number}[ -](or more |full |whole )?${unitEn}\\b( or more)?`,
    'g',
  )
  for (const match of text.matchAll(lengths)) {
    const [, from, to, more, unit, orMore] = match
    const before = text.slice(Math.max(0, match.index - 12), match.index)
    const isFrom = more === 'or more ' || orMore !== undefined || /\bat least $/.test(before)
    const isUntil = /\b(?:within|after|past|the|up to|of) $/.test(before)
    add(from, unit!, 'plain')
    add(to, unit!, isFrom ? 'from' : isUntil ? 'until' : 'plain')
  }
  for (const [, word, from, to, later] of text.matchAll(
    /(\b[a-z]+ )?\bday (\d+)(?: to (?:day )?(\d+))?( or later)?/g,
  )) {
    const only =
      later !== undefined || word === 'from '
        ? 'from'
        : ['until ', 'by ', 'of '].includes(word ?? '')
          ? 'until'
          : 'plain'
    add(from, 'days', to === undefined ? only : 'from')
    add(to, 'days', 'until')
  }
  for (const [, from, to] of text.matchAll(/(?:(\d+)(?:st|nd|rd|th) to the )?(\d+)(?:st|nd|rd|th) day/g)) {
    add(from, 'days', 'from')
    add(to, 'days', from === undefined ? 'plain' : 'until')
  }
  for (const [, n] of text.matchAll(/within the (week|month|year)/g)) add('1', n!, 'until')
  return found
}
