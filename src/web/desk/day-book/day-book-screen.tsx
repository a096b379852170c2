/** Bars for each day of a month, and the numbers they are drawn from. */
import { formatDate, parseDay } from '#calendar'
import { formatMoney } from '#money'
import { say, type Language } from '#words'
import type { Frame } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import { EmptyState, PageTitle, Table } from '#web/ui'
import { DeskPage } from '../desk-page.tsx'
import type { DaySums } from './day-book.read.sql.ts'

export type DayBookProps = {
  readonly frame: Frame
  readonly desk: AtDesk
  readonly shown: { readonly year: number; readonly month: number }
  readonly days: readonly DaySums[]
  /** Months by their names in addresses; none after the present one. */
  readonly before: string
  readonly after: string | undefined
}

export function DayBookScreen({ frame, desk, shown, days, before, after }: DayBookProps) {
  const { language } = frame
  const title = say(language, 'day-book.title')
  const at = (month: string) => `/desk/${desk.shop.name}/day-book?month=${month}`
  const month = say(language, 'day-book.month', {
    year: String(shown.year),
    month: String(shown.month),
  })
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <PageTitle title={title} sentence={say(language, 'day-book.sentence')} />
      <p class="row">
        <a href={at(before)}>{say(language, 'day-book.before')}</a>
        <strong>{month}</strong>
        {after === undefined ? null : <a href={at(after)}>{say(language, 'day-book.after')}</a>}
      </p>
      {days.length === 0 ? (
        <EmptyState title={say(language, 'day-book.none')} />
      ) : (
        <>
          <Plot language={language} days={days} />
          <Numbers language={language} days={days} currency={desk.shop.settings.currency} caption={month} />
        </>
      )}
    </DeskPage>
  )
}

const [width, height] = [640, 160]

/** Money that came in stands above the line, money that went back below it. */
function Plot({ language, days }: { language: Language; days: readonly DaySums[] }) {
  const most = days.reduce((top, { inMinor, backMinor }) => [top, inMinor, backMinor].reduce(larger), 1n)
  const step = width / 31
  const high = (minor: bigint): number => Number((minor * BigInt(height / 2 - 4)) / most)
  return (
    <svg class="plot" viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby="plot-title">
      <title id="plot-title">{say(language, 'day-book.plot')}</title>
      <line x1="0" y1={height / 2} x2={width} y2={height / 2} class="plot-line" />
      {days.map(({ day, inMinor, backMinor }) => {
        const x = (Number(day.slice(8)) - 1) * step + 2
        return (
          <>
            <rect
              class="plot-in"
              x={x}
              y={height / 2 - high(inMinor)}
              width={step - 4}
              height={high(inMinor)}
            />
            <rect class="plot-back" x={x} y={height / 2} width={step - 4} height={high(backMinor)} />
          </>
        )
      })}
    </svg>
  )
}

const larger = (one: bigint, other: bigint): bigint => (one > other ? one : other)

function Numbers({
  language,
  days,
  currency,
  caption,
}: {
  readonly language: Language
  readonly days: readonly DaySums[]
  readonly currency: string
  readonly caption: string
}) {
  const yen = (amountMinor: bigint) => formatMoney({ amountMinor, currency }, language)
  const sum = (of: 'inMinor' | 'backMinor') => yen(days.reduce((total, day) => total + day[of], 0n))
  return (
    <Table
      caption={caption}
      columns={(['day-book.day', 'day-book.in', 'day-book.back'] as const).map((key) => ({
        label: say(language, key),
      }))}
      rows={[
        ...days.map(({ day, inMinor, backMinor }) => [
          formatDate(parseDay(day) ?? 0, language),
          yen(inMinor),
          yen(backMinor),
        ]),
        [say(language, 'day-book.sum'), sum('inMinor'), sum('backMinor')],
      ]}
    />
  )
}
