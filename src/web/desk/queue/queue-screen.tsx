/** The queue: one table, soonest due first, with links for what to look at. */
import { formatDeadline } from '#calendar'
import type { Instant, Zone } from '#calendar'
import type { Missing } from '#shops'
import { say, type Language, type WordKey } from '#words'
import type { Frame } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import { Button, DescriptionList, EmptyState, Field, PageTitle } from '#web/ui'
import { queueScript } from '../assets.file.ts'
import { CardTable } from '../card-table.tsx'
import { DeskPage } from '../desk-page.tsx'
import { BeforeOpening } from '../not-selling.tsx'
import type { Names } from '../people.ts'
import { isNarrow, queueAddress, type Narrow } from './narrow.ts'
import { NarrowForm } from './narrow-form.tsx'
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
  readonly narrow: Narrow
  readonly names: Names
  readonly counts: Readonly<Record<Filter, number>>
  /** What was typed into the search. */
  readonly sought: string
  /** Where there are more than are read at once. */
  readonly most: number | undefined
  readonly rows: readonly QueueRow[]
  readonly now: Instant
  /** What the shop still lacks before it can sell, where an owner looks. */
  readonly missing: readonly Missing[]
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

export function QueueScreen(props: QueueProps) {
  const { frame, desk, filter, narrow, names, sought, rows, most, now, missing } = props
  const { language } = frame
  const title = say(language, 'desk.queue')
  const home = `/desk/${desk.shop.name}/`
  return (
    <DeskPage frame={frame} desk={desk} title={title} scripts={[queueScript]}>
      <PageTitle title={title} sentence={say(language, 'desk.queue.sentence')} />
      {missing.length === 0 ? null : (
        <BeforeOpening language={language} missing={missing} shop={desk.shop.name} />
      )}
      <Filters {...props} language={language} home={home} />
      <NarrowForm
        language={language}
        home={home}
        filter={filter}
        narrow={narrow}
        names={names}
        member={desk.member.member}
      />
      <Search language={language} address={queueAddress(home, filter, narrow)} sought={sought} />
      {most === undefined ? null : <p class="small">{say(language, 'queue.most', { most })}</p>}
      {rows.length === 0 ? (
        <Nothing {...props} language={language} home={home} />
      ) : (
        <form class="stack" method="post" action={`${home}batch`}>
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

type InPlace = QueueProps & { readonly language: Language; readonly home: string }

/** Why nothing is listed, and the ways back to where something is. */
function Nothing({ language, home, filter, narrow, sought }: InPlace) {
  const why =
    sought !== '' ? 'desk.empty.search' : isNarrow(narrow) ? 'queue.empty.narrow' : emptyWords[filter]
  return (
    <EmptyState title={say(language, 'desk.empty.title')}>
      <p>{say(language, why)}</p>
      <p class="row">
        {isNarrow(narrow) ? (
          <a href={queueAddress(home, filter, {})}>{say(language, 'queue.whole')}</a>
        ) : null}
        {filter === 'all' && sought === '' && !isNarrow(narrow) ? null : (
          <a href={home}>{say(language, 'queue.empty.all')}</a>
        )}
      </p>
    </EmptyState>
  )
}

type SearchProps = { readonly language: Language; readonly address: string; readonly sought: string }

function Search({ language, address, sought }: SearchProps) {
  return (
    <form class="search" method="post" role="search" action={address}>
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
  ['f', 'queue.keys.narrow'],
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

function Filters({ language, home, filter, narrow, counts }: InPlace) {
  return (
    <nav class="filters" aria-label={say(language, 'desk.filters')}>
      <ul>
        {filters.map((one) => (
          <li>
            <a href={queueAddress(home, one, narrow)} aria-current={one === filter ? 'page' : undefined}>
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
