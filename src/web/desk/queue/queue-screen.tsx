/** The queue: one table, soonest due first, with links for what to look at. */
import { formatDeadline } from '#calendar'
import type { Instant, Zone } from '#calendar'
import { say, type Language, type WordKey } from '#words'
import type { Frame } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import { Button, DescriptionList, EmptyState, Field, PageTitle } from '#web/ui'
import { queueScript } from '../assets.file.ts'
import { CardTable } from '../card-table.tsx'
import { DeskPage } from '../desk-page.tsx'
import { dueOf, filters, type Due, type Filter } from './queue.ts'

/** A case as the queue shows it, all in words but the time. */
export type QueueRow = {
  readonly number: string
  readonly address: string
  readonly dueAt: Instant | null
  readonly kind: string
  readonly customer: string
  readonly piece: string
  readonly state: string
  readonly assigned: string | undefined
  /** What choosing it sends; undefined where nothing can be done with it here. */
  readonly choice: string | undefined
}

export type QueueProps = {
  readonly frame: Frame
  readonly desk: AtDesk
  readonly filter: Filter
  readonly counts: Readonly<Record<Filter, number>>
  /** What was typed into the search. */
  readonly sought: string
  readonly rows: readonly QueueRow[]
  readonly now: Instant
}

const filterWords = {
  all: 'desk.filter.all',
  due: 'desk.filter.due',
  answer: 'desk.filter.answer',
  waiting: 'desk.filter.waiting',
  arrived: 'desk.filter.arrived',
  remedy: 'desk.filter.remedy',
  mine: 'desk.filter.mine',
  closed: 'desk.filter.closed',
} as const satisfies Record<Filter, WordKey>

const emptyWords = {
  all: 'desk.empty.all',
  due: 'desk.empty.due',
  answer: 'desk.empty.answer',
  waiting: 'desk.empty.waiting',
  arrived: 'desk.empty.arrived',
  remedy: 'desk.empty.remedy',
  mine: 'desk.empty.mine',
  closed: 'desk.empty.closed',
} as const satisfies Record<Filter, WordKey>

export function QueueScreen({ frame, desk, filter, counts, sought, rows, now }: QueueProps) {
  const { language } = frame
  const title = say(language, 'desk.queue')
  return (
    <DeskPage frame={frame} desk={desk} title={title} scripts={[queueScript]}>
      <PageTitle title={title} sentence={say(language, 'desk.queue.sentence')} />
      <Filters language={language} home={`/desk/${desk.shop.name}/`} filter={filter} counts={counts} />
      <Search language={language} filter={filter} sought={sought} />
      {rows.length === 0 ? (
        <EmptyState title={say(language, 'desk.empty.title')}>
          <p>{say(language, sought === '' ? emptyWords[filter] : 'desk.empty.search')}</p>
        </EmptyState>
      ) : (
        <form class="stack" method="post" action={`/desk/${desk.shop.name}/batch`}>
          <QueueTable
            language={language}
            rows={rows}
            caption={say(language, filterWords[filter])}
            zone={desk.shop.calendar.zone}
            now={now}
          />
          {filter === 'closed' ? null : (
            <div>
              <Button look="second">{say(language, 'batch.chosen')}</Button>
            </div>
          )}
        </form>
      )}
      <Keys language={language} />
    </DeskPage>
  )
}

function Search({ language, filter, sought }: { language: Language; filter: Filter; sought: string }) {
  return (
    <form class="search" method="post" role="search">
      {filter === 'all' ? null : <input type="hidden" name="show" value={filter} />}
      <Field
        language={language}
        name="q"
        type="search"
        label={say(language, 'desk.search')}
        value={sought}
        optional
      />
      <Button look="second">{say(language, 'desk.search.press')}</Button>
    </form>
  )
}

const keyWords = [
  ['j', 'desk.keys.next'],
  ['k', 'desk.keys.previous'],
  ['Enter', 'desk.keys.open'],
  ['x', 'desk.keys.choose'],
  ['a', 'desk.keys.assign'],
  ['/', 'desk.keys.search'],
  ['?', 'desk.keys.list'],
] as const satisfies readonly (readonly [string, WordKey])[]

/** Hidden until the script that knows the keys is there. */
function Keys({ language }: { language: Language }) {
  return (
    <details class="fold keys" hidden>
      <summary>{say(language, 'desk.keys')}</summary>
      <DescriptionList rows={keyWords.map(([key, words]) => [key, say(language, words)] as const)} />
      <label>
        <input type="checkbox" checked /> {say(language, 'desk.keys.use')}
      </label>
    </details>
  )
}

type FiltersProps = {
  readonly language: Language
  readonly home: string
  readonly filter: Filter
  readonly counts: Readonly<Record<Filter, number>>
}

function Filters({ language, home, filter, counts }: FiltersProps) {
  return (
    <nav class="filters" aria-label={say(language, 'desk.filters')}>
      <ul>
        {filters.map((one) => (
          <li>
            <a
              href={one === 'all' ? home : `${home}?show=${one}`}
              aria-current={one === filter ? 'page' : undefined}
            >
              {say(language, filterWords[one])}
              {one === 'closed' ? null : <span class="count">{counts[one]}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type QueueTableProps = {
  readonly language: Language
  readonly rows: readonly QueueRow[]
  readonly caption: string
  readonly zone: Zone
  readonly now: Instant
}

const columns = [
  ['due', 'desk.column.due'],
  ['number', 'desk.column.number'],
  ['kind', 'desk.column.kind'],
  ['who', 'desk.column.who'],
  ['piece', 'desk.column.piece'],
  ['step', 'desk.column.step'],
  ['assigned', 'desk.column.assigned'],
] as const satisfies readonly (readonly [string, WordKey])[]

function QueueTable({ language, rows, caption, zone, now }: QueueTableProps) {
  return (
    <CardTable
      caption={caption}
      columns={columns.map(([name, words]) => ({ name, label: say(language, words) }))}
      rows={rows.map((row) => [
        <DueWords due={dueOf(row.dueAt, now, zone)} language={language} zone={zone} now={now} />,
        <span class="row">
          {row.choice === undefined ? null : (
            <label class="choose">
              <input type="checkbox" name="case" value={row.choice} />
              <span class="unseen">{say(language, 'batch.choose', { number: row.number })}</span>
            </label>
          )}
          <a href={row.address}>{row.number}</a>
        </span>,
        row.kind,
        row.customer,
        row.piece,
        row.state,
        row.assigned ?? <span class="quiet">{say(language, 'desk.unassigned')}</span>,
      ])}
    />
  )
}

type DueProps = {
  readonly due: Due
  readonly language: Language
  readonly zone: Zone
  readonly now: Instant
}

/** How near it is, in words, and the moment itself. What is late says so, in colour too. */
export function DueWords({ due, language, zone, now }: DueProps) {
  if (due.when === 'none') return <span class="quiet">{say(language, 'desk.due.none')}</span>
  return (
    <span class={due.when === 'late' ? 'due late' : 'due'}>
      <strong>{nearness(due, language)}</strong>
      <span class="small">{formatDeadline(due.at, zone, language, now)}</span>
    </span>
  )
}

function nearness(due: Exclude<Due, { when: 'none' }>, language: Language): string {
  if (due.when === 'late') return say(language, 'desk.due.late', { days: due.days })
  if (due.when === 'later') return say(language, 'desk.due.later', { days: due.days })
  return say(language, due.when === 'today' ? 'desk.due.today' : 'desk.due.tomorrow')
}
