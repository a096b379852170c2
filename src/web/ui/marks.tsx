/**
 * Small signs: an answer as word and shape, tags, notices, amounts, moments. A state is never a colour alone.
 */
import type { Child } from 'hono/jsx'
import { formatDate, formatDay, formatDeadline, formatInstant, formatMoment } from '#calendar'
import type { Day, Instant, Zone } from '#calendar'
import { formatMoney, type Money as Amount } from '#money'
import { say, type Language } from '#words'

export type Answer = 'accept' | 'pending' | 'staff' | 'ask' | 'refuse'

const shapes = {
  accept: <path d="M6.5 12.5l3.6 3.6 7.4-8" fill="none" stroke="currentColor" stroke-width="2.2" />,
  pending: <path d="M12 5.5V12h6.5A6.5 6.5 0 0 0 12 5.5z" fill="currentColor" />,
  staff: question(),
  ask: question(),
  refuse: <path d="M8 8l8 8M16 8l-8 8" fill="none" stroke="currentColor" stroke-width="2.2" />,
} as const

function question() {
  return (
    <>
      <path
        d="M9.2 9.6a2.9 2.9 0 1 1 4.2 2.6c-1 .5-1.4 1-1.4 2"
        fill="none"
        stroke="currentColor"
        stroke-width="1.9"
      />
      <circle cx="12" cy="17" r="1.2" fill="currentColor" />
    </>
  )
}

/**
 * The answer as a mark and a word: ✓ ◔ ? ✕. `word` stands in for the usual one; `silent` shows the mark
 * alone, the word to screen readers.
 */
export function Verdict({
  verdict,
  language,
  word,
  silent,
}: {
  verdict: Answer
  language: Language
  word?: string
  silent?: boolean
}) {
  const text = word ?? say(language, `verdict.${verdict}`)
  return (
    <span class={`verdict ${verdict}`}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="10" fill="none" stroke="currentColor" stroke-width="1.5" />
        {shapes[verdict]}
      </svg>
      <span class={silent === true ? 'unseen' : undefined}>{text}</span>
    </span>
  )
}

export type Tone = 'plain' | 'shop' | 'good' | 'wait' | 'no'

/** One or two words about a thing. */
export function Tag({ children, tone = 'plain' }: { children: Child; tone?: Tone }) {
  return <span class={tone === 'plain' ? 'tag' : `tag ${tone}`}>{children}</span>
}

/** Something to know before going on. `live` for what answers the act just made. */
export function Notice({
  title,
  tone = 'shop',
  live,
  children,
}: {
  title?: string
  tone?: Exclude<Tone, 'plain'>
  live?: boolean
  children?: Child
}) {
  return (
    <div class={tone === 'shop' ? 'notice' : `notice ${tone}`} role={live === true ? 'status' : undefined}>
      {title === undefined ? null : <h2>{title}</h2>}
      {children}
    </div>
  )
}

/** '12,300円' or '¥12,300'. */
export function Money({ money, language }: { money: Amount; language: Language }) {
  return <span class="money">{formatMoney(money, language)}</span>
}

/**
 * 'until Friday 27 November, 23:59 (Japan)'. `at` is exclusive; with `seenAt` the year shows when it is
 * another.
 */
export function Deadline({
  at,
  zone,
  language,
  seenAt,
}: {
  at: Instant
  zone: Zone
  language: Language
  seenAt?: Instant
}) {
  return <time datetime={formatInstant(at)}>{formatDeadline(at, zone, language, seenAt)}</time>
}

/** A moment that has happened, with its year, hour and clock. */
export function Moment({ at, zone, language }: { at: Instant; zone: Zone; language: Language }) {
  return <time datetime={formatInstant(at)}>{formatMoment(at, zone, language)}</time>
}

/** A day with its weekday and year. */
export function DayOf({ day, language }: { day: Day; language: Language }) {
  return <time datetime={formatDay(day)}>{formatDate(day, language)}</time>
}
