/** Bars for each day of a month, and the numbers they are drawn from. */
import { formatDateOfYear, parseDay } from '#calendar'
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
          <Plot language={language} days={days} currency={desk.shop.settings.currency} />
          <Numbers language={language} days={days} currency={desk.shop.settings.currency} caption={month} />
        </>
      )}
    </DeskPage>
  )
}

type DaysProps = {
  readonly language: Language
  readonly days: readonly DaySums[]
  readonly currency: string
}

const [width, height] = [640, 160]

/** Money that came in stands above the line, money that went back below it, both by one measure. */
function Plot({ language, days, currency }: DaysProps) {
  const most = (of: 'inMinor' | 'backMinor') => days.map((day) => day[of]).reduce(larger, 0n)
  const [mostIn, mostBack] = [most('inMinor'), most('backMinor')]
  const high = (minor: bigint): number => Number((minor * BigInt(height)) / larger(mostIn + mostBack, 1n))
  const line = high(mostIn)
  const step = width / 31
  return (
    <figure class="plot">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-labelledby="plot-title"
      >
        <title id="plot-title">{say(language, 'day-book.plot')}</title>
        {days.map(({ day, inMinor, backMinor }) => {
          const x = (Number(day.slice(8)) - 1) * step + 2
          const [came, went] = [high(inMinor), high(backMinor)]
          return (
            <>
              <rect class="plot-in" x={x} y={line - came} width={step - 4} height={came} />
              <rect class="plot-back" x={x} y={line} width={step - 4} height={went} />
            </>
          )
        })}
        <line x1="0" y1={line} x2={width} y2={line} class="plot-line" />
      </svg>
      <p class="plot-days small quiet" aria-hidden="true">
        {markedDays.map((day) => (
          <span>{day}</span>
        ))}
      </p>
      <figcaption class="row small">
        <span class="plot-key-in">{say(language, 'day-book.in')}</span>
        <span class="plot-key-back">{say(language, 'day-book.back')}</span>
        <span class="quiet">
          {say(language, 'day-book.most', {
            amount: formatMoney({ amountMinor: larger(mostIn, mostBack), currency }, language),
          })}
        </span>
      </figcaption>
    </figure>
  )
}

/** Days that are written under the bars; `.plot-days` puts each under its own. */
const markedDays = [1, 10, 20, 30]

const larger = (one: bigint, other: bigint): bigint => (one > other ? one : other)

function Numbers({ language, days, currency, caption }: DaysProps & { readonly caption: string }) {
  const yen = (amountMinor: bigint) => formatMoney({ amountMinor, currency }, language)
  const sum = (of: 'inMinor' | 'backMinor') => yen(days.reduce((total, day) => total + day[of], 0n))
  return (
    <Table
      caption={caption}
      columns={[
        { label: say(language, 'day-book.day') },
        { label: say(language, 'day-book.in'), number: true },
        { label: say(language, 'day-book.back'), number: true },
      ]}
      rows={[
        ...days.map(({ day, inMinor, backMinor }) => [
          formatDateOfYear(parseDay(day) ?? 0, language),
          yen(inMinor),
          yen(backMinor),
        ]),
        [say(language, 'day-book.sum'), sum('inMinor'), sum('backMinor')],
      ]}
    />
  )
}
