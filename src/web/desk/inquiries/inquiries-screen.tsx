/**
 * What people asked: those the shop owes an answer first, by due time; then those waiting, then those closed.
 */
import { formatMoment, type Instant } from '#calendar'
import type { Inquiry } from '#inquiries'
import type { Frame } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import { EmptyState, PageTitle, Table, Tag } from '#web/ui'
import { say, type Language } from '#words'
import { DeskPage } from '../desk-page.tsx'
import type { Names } from '../people.ts'

export type InquiriesProps = {
  readonly frame: Frame
  readonly desk: AtDesk
  readonly inquiries: readonly Inquiry[]
  readonly names: Names
  readonly now: Instant
}

export function InquiriesScreen({ frame, desk, inquiries, names, now }: InquiriesProps) {
  const { language } = frame
  const title = say(language, 'desk.inquiries')
  const open = inquiries.filter(({ closedAt }) => closedAt === null)
  const done = inquiries.filter(({ closedAt }) => closedAt !== null)
  const table = (all: readonly Inquiry[], caption: string) => (
    <Table
      caption={caption}
      hideCaption
      columns={(['number', 'about', 'from', 'state'] as const).map((column) => ({
        label: say(language, columns[column]),
      }))}
      rows={all.map((inquiry) => [
        <a href={`/desk/${desk.shop.name}/inquiries/${inquiry.number}`}>{inquiry.number}</a>,
        `${say(language, `contact.category.${inquiry.category}`)} ${inquiry.orderNumber ?? ''}`,
        inquiry.name,
        <>
          <DueTag inquiry={inquiry} desk={desk} now={now} language={language} />{' '}
          {inquiry.assignedTo === null ? null : (
            <span class="small">
              {say(language, 'desk.inquiry.in-hand', { name: names.get(inquiry.assignedTo) ?? '' })}
            </span>
          )}
        </>,
      ])}
    />
  )
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <PageTitle title={title} sentence={say(language, 'desk.inquiries.sentence')} />
      <div class="stack-wide">
        <section class="stack" aria-labelledby="open">
          <h2 id="open">{say(language, 'desk.inquiries.open')}</h2>
          {open.length === 0 ? (
            <EmptyState title={say(language, 'desk.inquiries.empty')} />
          ) : (
            table(open, say(language, 'desk.inquiries.open'))
          )}
        </section>
        {done.length === 0 ? null : (
          <section class="stack" aria-labelledby="done">
            <h2 id="done">{say(language, 'desk.inquiries.done')}</h2>
            {table(done, say(language, 'desk.inquiries.done'))}
          </section>
        )}
      </div>
    </DeskPage>
  )
}

const columns = {
  number: 'desk.inquiry.number',
  about: 'desk.inquiries.about',
  from: 'contact.name',
  state: 'desk.inquiry.whose',
} as const

type DueProps = {
  readonly inquiry: Inquiry
  readonly desk: AtDesk
  readonly now: Instant
  readonly language: Language
}

export function DueTag({ inquiry: { closedAt, dueAt }, desk, now, language }: DueProps) {
  if (closedAt !== null) return <Tag>{say(language, 'desk.inquiry.closed')}</Tag>
  if (dueAt === null) return <Tag>{say(language, 'desk.inquiry.waiting')}</Tag>
  const moment = formatMoment(dueAt - 60_000, desk.shop.calendar.zone, language)
  return <Tag tone={dueAt <= now ? 'no' : 'wait'}>{say(language, 'desk.inquiry.due', { moment })}</Tag>
}
