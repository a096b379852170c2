/** Reports about the requests of a period: a page, and its table as a file. */
import { dayOf, formatDay, formatMoment, startOfDay, typedDay, type Day, type Instant } from '#calendar'
import { commerce, wordIn } from '#policy'
import { requestWord, sentence } from '#sentences'
import { mayDo } from '#staff'
import { say, type Language } from '#words'
import type { WebApp, WebRequest } from '#web/http'
import { atDesk, deskFrame, refuseRole, type AtDesk } from '#web/staff-session'
import { headingAt, valueWord } from '../case/ruling-view.ts'
import { mostRows, readCaseRows, type CaseRow } from './cases.read.sql.ts'
import { csvOf, reportOf } from './report.ts'
import { ReportScreen } from './report-screen.tsx'

export function serveReports(app: WebApp): void {
  app.get('/desk/:shop/reports', atDesk(getReport))
  app.get('/desk/:shop/reports/requests.csv', atDesk(getCsv))
}

/** Both days counted. */
type Period = { readonly from: Day; readonly to: Day }

/** The days in the address; the last ninety where it names none, or names them the wrong way round. */
function periodIn(c: WebRequest, today: Day): Period {
  const [from, to] = [typedDay(c.req.query('from') ?? ''), typedDay(c.req.query('to') ?? '')]
  const last = to ?? today
  return from !== undefined && from <= last ? { from, to: last } : { from: last - 89, to: last }
}

async function rowsOf(c: WebRequest, { shop }: AtDesk) {
  const { db, now } = c.var.context
  const { zone } = shop.calendar
  const period = periodIn(c, dayOf(now(), zone))
  const span = { from: startOfDay(period.from, zone), to: startOfDay(period.to + 1, zone) }
  const rows = await readCaseRows(db, shop.name, span)
  return { period, rows: rows.slice(0, mostRows), more: rows.length > mostRows }
}

async function getReport(c: WebRequest, desk: AtDesk): Promise<Response> {
  if (!mayDo(desk.member.role, 'decide-cases')) return refuseRole(c, desk)
  const { period, rows, more } = await rowsOf(c, desk)
  const { language } = c.var
  return c.html(
    ReportScreen({
      frame: deskFrame(c, desk),
      desk,
      from: formatDay(period.from),
      to: formatDay(period.to),
      report: reportOf(rows),
      more,
      reasonWord: (reason) => reasonWord(reason, language),
      pieceWord: (product) => wordIn(rows.find((row) => row.product === product)?.piece ?? {}, language),
    }),
  )
}

const reasons = commerce.facts.find(({ name }) => name === 'reason')?.values ?? []

const reasonWord = (reason: string, language: Language): string =>
  reason === '' ? say(language, 'report.reason.none') : sentence(valueWord(reasons, reason, language))

const columns = [
  'number',
  'order',
  'request',
  'reason',
  'piece',
  'quantity',
  'opened',
  'decided',
  'decision',
  'closed',
  'verdict',
  'set-aside',
  'because',
] as const

async function getCsv(c: WebRequest, desk: AtDesk): Promise<Response> {
  if (!mayDo(desk.member.role, 'decide-cases')) return refuseRole(c, desk)
  const { period, rows } = await rowsOf(c, desk)
  const { language } = c.var
  const table = [
    columns.map((column) => say(language, `report.column.${column}`)),
    ...rows.map((row) => cellsOf(row, desk, language)),
  ]
  const file = `requests-${formatDay(period.from)}-${formatDay(period.to)}.csv`
  return c.body(csvOf(table), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${file}"`,
  })
}

function cellsOf(row: CaseRow, { shop }: AtDesk, language: Language): readonly string[] {
  const moment = (at: Instant | null): string =>
    at === null ? '' : formatMoment(at, shop.calendar.zone, language)
  const verdict = (['accept', 'pending', 'staff', 'ask', 'refuse'] as const).find(
    (one) => one === row.verdict,
  )
  return [
    row.number,
    row.order,
    requestWord(row.request, language),
    row.reason === null ? '' : reasonWord(row.reason, language),
    wordIn(row.piece, language),
    String(row.quantity),
    moment(row.openedAt),
    moment(row.decidedAt),
    row.decision === null ? '' : say(language, `report.${row.decision}`),
    moment(row.closedAt),
    verdict === undefined ? '' : say(language, `desk.verdict.${verdict}`),
    row.setAside === null ? '' : headingAt(row.setAside, shop.documents, language),
    row.because ?? '',
  ]
}
