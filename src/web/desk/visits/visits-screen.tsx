/** A day of visits, store by store, with the request that each is for. */
import { formatDate, formatDay, type Day } from '#calendar'
import type { BookedVisit } from '#cases'
import { requestWord } from '#sentences'
import { say } from '#words'
import type { Frame } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import { EmptyState, PageTitle, Table } from '#web/ui'
import { DeskPage } from '../desk-page.tsx'

export type VisitRow = {
  readonly visit: BookedVisit
  readonly request: string | undefined
  readonly who: string
}

type Props = {
  readonly frame: Frame
  readonly desk: AtDesk
  readonly day: Day
  readonly rows: readonly VisitRow[]
}

export function VisitsScreen({ frame, desk, day, rows }: Props) {
  const { language } = frame
  const { shop } = desk
  const title = say(language, 'visits.title')
  const at = (other: Day) => `/desk/${shop.name}/visits?day=${formatDay(other)}`
  const storeOf = (id: string) => shop.settings.stores.find((one) => one.id === id)?.name[language] ?? id
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <PageTitle title={title} sentence={say(language, 'visits.sentence')} />
      <p class="row">
        <a href={at(day - 1)}>{say(language, 'visits.before')}</a>
        <strong>{formatDate(day, language)}</strong>
        <a href={at(day + 1)}>{say(language, 'visits.after')}</a>
      </p>
      {rows.length === 0 ? (
        <EmptyState title={say(language, 'visits.none')} />
      ) : (
        <Table
          caption={formatDate(day, language)}
          columns={(
            [
              'visits.time',
              'visits.store',
              'visits.who',
              'visits.what',
              'visits.language',
              'visits.case',
              'visits.ended',
            ] as const
          ).map((key) => ({ label: say(language, key) }))}
          rows={rows.map(({ visit, request, who }) => [
            visit.time,
            storeOf(visit.store),
            who,
            request === undefined ? '' : requestWord(request, language),
            say(language, visit.language === 'ja' ? 'visits.japanese' : 'visits.english'),
            <>
              <a href={`/desk/${shop.name}/cases/${visit.number}`}>{visit.number}</a>
              {visit.beside === null ? null : ` ${say(language, 'visits.beside', { number: visit.beside })}`}
            </>,
            visit.ended === null ? '' : say(language, `visits.ended.${visit.ended}`),
          ])}
        />
      )}
    </DeskPage>
  )
}
