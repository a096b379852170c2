/**
 * Bars for what was asked, with the numbers they are drawn from, and the cases the documents did not settle.
 */
import { formatMoment } from '#calendar'
import { requestWord } from '#sentences'
import { say, type Language, type WordKey } from '#words'
import type { Frame } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import { Button, EmptyState, Field, Notice, PageTitle } from '#web/ui'
import { DeskPage } from '../desk-page.tsx'
import { headingAt } from '../case/ruling-view.ts'
import { mostRows } from './cases.read.sql.ts'
import type { Bar, Report } from './report.ts'

export type ReportProps = {
  readonly frame: Frame
  readonly desk: AtDesk
  /** Days as the address has them. */
  readonly from: string
  readonly to: string
  readonly report: Report
  /** Whether there are more requests than are counted. */
  readonly more: boolean
  readonly reasonWord: (reason: string) => string
  readonly pieceWord: (product: string) => string
}

export function ReportScreen(props: ReportProps) {
  const { frame, desk, from, to, report, more } = props
  const { language } = frame
  const title = say(language, 'report.title')
  const home = `/desk/${desk.shop.name}/reports`
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <PageTitle title={title} sentence={say(language, 'report.sentence')} />
      <form class="row period" method="get" action={home}>
        <Field
          language={language}
          name="from"
          type="date"
          label={say(language, 'report.from')}
          value={from}
          short
        />
        <Field
          language={language}
          name="to"
          type="date"
          label={say(language, 'report.to')}
          value={to}
          short
        />
        <Button look="second">{say(language, 'report.press')}</Button>
      </form>
      {report.count === 0 ? (
        <EmptyState title={say(language, 'report.none')} />
      ) : (
        <div class="stack-wide">
          {more ? (
            <Notice tone="wait">
              <p>{say(language, 'report.most', { count: mostRows })}</p>
            </Notice>
          ) : null}
          <p>
            {say(language, 'report.sum', {
              count: report.count,
              decided: report.decided,
              refused: report.refused,
            })}{' '}
            {report.medianHours === undefined
              ? ''
              : say(language, 'report.median', { hours: report.medianHours })}
          </p>
          <p>
            <a href={`${home}/requests.csv?from=${from}&to=${to}`}>{say(language, 'report.csv')}</a>
          </p>
          <Bars {...barsOf(props, 'requests', (name) => requestWord(name, language))} />
          <Bars {...barsOf(props, 'reasons', props.reasonWord)} />
          <Bars {...barsOf(props, 'pieces', props.pieceWord)} />
          <Bars {...barsOf(props, 'waits', (name) => waitWord(name, language))} />
          <Unsettled {...props} what="overrides" />
          <Unsettled {...props} what="silences" />
          <Unsettled {...props} what="contradictions" />
        </div>
      )}
    </DeskPage>
  )
}

const waitWord = (name: string, language: Language): string =>
  name === 'more'
    ? say(language, 'report.waits.more')
    : say(language, 'report.waits.within', { days: Number(name) })

const titles = {
  requests: 'report.requests',
  reasons: 'report.reasons',
  pieces: 'report.pieces',
  waits: 'report.waits',
} as const satisfies Record<string, WordKey>

/** The longest bars that a list shows; the file has all. */
const mostBars = 12

const barsOf = (
  { frame: { language }, report }: ReportProps,
  what: keyof typeof titles,
  word: (name: string) => string,
) => ({
  id: what,
  title: say(language, titles[what]),
  countWord: say(language, 'report.count'),
  none: say(language, 'report.bars.none'),
  bars: report[what].slice(0, mostBars).map((bar) => ({ ...bar, name: word(bar.name) })),
})

type BarsProps = {
  readonly id: string
  readonly title: string
  readonly countWord: string
  readonly bars: readonly Bar[]
  /** What is said where there is none. */
  readonly none: string
}

/** A plot that is its own table: each row has its name, its bar and its number. */
function Bars({ id, title, countWord, bars, none }: BarsProps) {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  return (
    <section class="stack" aria-labelledby={`report-${id}`}>
      <h2 id={`report-${id}`}>{title}</h2>
      {bars.length === 0 ? (
        <p class="quiet">{none}</p>
      ) : (
        <table class="bars">
          <caption class="unseen">{title}</caption>
          <thead class="unseen">
            <tr>
              <th scope="col">{title}</th>
              <th scope="col">{countWord}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ name, count }) => (
              <tr>
                <th scope="row">{name}</th>
                <td>
                  <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                    <rect width={(100 * count) / most} height="8" />
                  </svg>
                  {count}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

const unsettledWords = {
  overrides: ['report.overrides', 'report.overrides.none'],
  silences: ['report.silences', 'report.silences.none'],
  contradictions: ['report.contradictions', 'report.contradictions.none'],
} as const satisfies Record<string, readonly [WordKey, WordKey]>

/** Requests that a person had to decide, each with the way to it. */
function Unsettled({
  frame: { language },
  desk: { shop },
  report,
  what,
  pieceWord,
}: ReportProps & { readonly what: keyof typeof unsettledWords }) {
  const rows = report[what]
  const [title, none] = unsettledWords[what]
  return (
    <section class="stack" aria-labelledby={`report-${what}`}>
      <h2 id={`report-${what}`}>{say(language, title)}</h2>
      {rows.length === 0 ? (
        <p class="quiet">{say(language, none)}</p>
      ) : (
        <>
          {what === 'overrides' ? null : <p>{say(language, 'report.mend')}</p>}
          <ul>
            {rows.map((row) => (
              <li>
                <a href={`/desk/${shop.name}/cases/${row.number}`}>{row.number}</a>{' '}
                {[
                  requestWord(row.request, language),
                  pieceWord(row.product),
                  formatMoment(row.openedAt, shop.calendar.zone, language),
                ].join(say(language, 'common.between'))}
                {row.setAside === null ? null : (
                  <p class="small">
                    {say(language, 'report.set-aside', {
                      clause: headingAt(row.setAside, shop.documents, language),
                      because: row.because ?? '',
                    })}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
