/** What a change was, in words: what stood there before and what stands there now. Pure. */
import { formatDate, parseDay } from '#calendar'
import { wordIn } from '#policy'
import { say, type Language } from '#words'
import type { Changed, OrderLine } from './order.ts'

/** Both sides of a change; each may have several lines, as an address does. */
export const saidChange = (
  change: Changed,
  language: Language,
): { readonly before: readonly string[]; readonly after: readonly string[] } => ({
  before: saidValue(change.what, change.before, language),
  after: saidValue(change.what, change.after, language),
})

/** One side of it. */
export function saidValue(
  what: Changed['what'],
  value: Partial<Changed['before']>,
  language: Language,
): readonly string[] {
  if (Object.keys(value).length === 0) return [say(language, 'change.words.erased')]
  switch (what) {
    case 'delivery-day':
      return [saidDay((value as Side<'delivery-day'>).day, language)]
    case 'address': {
      const { deliverTo } = value as Side<'address'>
      return [deliverTo.name, ...deliverTo.lines]
    }
    case 'wrapping':
      return [
        say(
          language,
          (value as Side<'wrapping'>).wrapping === null ? 'change.wrapping.none' : 'change.wrapping.yes',
        ),
      ]
    case 'specification':
      return saidOptions((value as Side<'specification'>).options, language)
  }
}

type Side<What extends Changed['what']> = Extract<Changed, { what: What }>['after' | 'before']

const saidDay = (day: string | null, language: Language): string =>
  day === null ? say(language, 'change.day.none') : formatDate(parseDay(day) ?? 0, language)

const saidOptions = (options: OrderLine['options'], language: Language): readonly string[] =>
  options.map(({ name, value }) =>
    say(language, 'change.option', { name: wordIn(name, language), value: wordIn(value, language) }),
  )
