/** The counts of a shop; and of one piece its count, a form that changes it, and what moved it. */
import { formatMoment } from '#calendar'
import { wordIn } from '#policy'
import { mayDo, type Member } from '#staff'
import { countReasons } from '#stock'
import { say, type Language, type WordKey } from '#words'
import type { Frame, FormValues } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import { Button, EmptyState, ErrorSummary, Field, Notice, PageTitle, Select, Table } from '#web/ui'
import { CardTable } from '../card-table.tsx'
import { DeskPage } from '../desk-page.tsx'
import { actorWord, namesOf } from '../people.ts'
import type { Movement, StockRow } from './stock.read.sql.ts'

type Here = { readonly frame: Frame; readonly desk: AtDesk }

export function StockScreen({ frame, desk, stock }: Here & { readonly stock: readonly StockRow[] }) {
  const { language } = frame
  const title = say(language, 'stock.title')
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <PageTitle title={title} sentence={say(language, 'stock.sentence')} />
      {stock.length === 0 ? (
        <EmptyState title={say(language, 'stock.none')} />
      ) : (
        <CardTable
          caption={title}
          columns={[
            { name: 'number', label: say(language, 'stock.code') },
            { name: 'piece', label: say(language, 'stock.piece') },
            { name: 'step', label: say(language, 'stock.sale') },
            { name: 'total', label: say(language, 'stock.replacement') },
          ]}
          rows={stock.map(({ sku, name, sale, replacement }) => [
            <a href={`/desk/${desk.shop.name}/stock/${sku}`}>{sku}</a>,
            wordIn(name, language),
            `${say(language, 'stock.sale')} ${sale}`,
            `${say(language, 'stock.replacement')} ${replacement}`,
          ])}
        />
      )}
    </DeskPage>
  )
}

export type CountProps = Here & {
  readonly row: StockRow
  readonly movements: readonly Movement[]
  readonly members: readonly Member[]
  readonly done: boolean
  readonly refused: string | undefined
  readonly given: FormValues
  readonly sentences: Readonly<Record<string, string>>
}

export function CountScreen(props: CountProps) {
  const { frame, desk, row, refused, done } = props
  const { language } = frame
  const title = wordIn(row.name, language)
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <p class="crumb">
        <a href={`/desk/${desk.shop.name}/stock`}>{say(language, 'stock.title')}</a>
      </p>
      <PageTitle title={title} sentence={row.sku} />
      {refused === undefined ? null : (
        <Notice tone="no" live>
          <p>{refused}</p>
        </Notice>
      )}
      {done ? (
        <Notice tone="good" live>
          <p>{say(language, 'stock.done')}</p>
        </Notice>
      ) : null}
      <p>
        <strong>{say(language, 'stock.counts', { sale: row.sale, replacement: row.replacement })}</strong>
      </p>
      {mayDo(desk.member.role, 'ship') ? <CountForm {...props} /> : null}
      <Movements {...props} />
    </DeskPage>
  )
}

function CountForm({ frame: { language }, desk, row, given, sentences }: CountProps) {
  const field = (name: string) => ({ language, name, value: given[name], problem: sentences[name] })
  const pools = ['sale', 'replacement'] as const
  return (
    <section class="stack" aria-labelledby="change">
      <h2 id="change">{say(language, 'stock.change')}</h2>
      <form class="stack" method="post" action={`/desk/${desk.shop.name}/stock/${row.sku}`}>
        <ErrorSummary language={language} sentences={sentences} />
        <input type="hidden" name="seen-sale" value={String(row.sale)} />
        <input type="hidden" name="seen-replacement" value={String(row.replacement)} />
        <Select
          {...field('pool')}
          label={say(language, 'stock.pool')}
          options={pools.map((pool) => ({ value: pool, label: say(language, `stock.${pool}`) }))}
        />
        <Select
          {...field('why')}
          label={say(language, 'stock.why')}
          options={countReasons.map((why) => ({ value: why, label: say(language, `stock.why.${why}`) }))}
        />
        <Field {...field('units')} label={say(language, 'stock.units')} maxlength={10} short />
        <Field {...field('note')} label={say(language, 'stock.note')} maxlength={500} optional />
        <div class="actions">
          <Button>{say(language, 'stock.press')}</Button>
        </div>
      </form>
    </section>
  )
}

const movementWords: Readonly<Record<string, WordKey>> = {
  received: 'stock.movement.received',
  ordered: 'stock.movement.ordered',
  replacement: 'stock.movement.replacement',
  returned: 'stock.movement.returned',
  found: 'stock.movement.found',
  missing: 'stock.movement.missing',
  damaged: 'stock.movement.damaged',
  'given-up': 'stock.movement.given-up',
  cancelled: 'stock.movement.cancelled',
}

function Movements({ frame: { language }, desk, movements, members }: CountProps) {
  if (movements.length === 0) return null
  const names = namesOf(members)
  const title = say(language, 'stock.moves')
  const columns = ['stock.when', 'stock.pool.short', 'stock.count', 'stock.why', 'stock.who'] as const
  return (
    <section class="stack" aria-labelledby="movements">
      <h2 id="movements">{title}</h2>
      <Table
        caption={title}
        hideCaption
        columns={columns.map((key) => ({ label: say(language, key) }))}
        rows={movements.map((one) => [
          formatMoment(one.at, desk.shop.calendar.zone, language),
          say(language, `stock.${one.pool}`),
          one.units > 0 ? `+${one.units}` : String(one.units),
          whyOf(one, language),
          actorWord(language, one.actor, names, ''),
        ])}
      />
    </section>
  )
}

/** What came with the folder refers to nothing that people know. */
const whyOf = ({ why, reference, actor }: Movement, language: Language): string =>
  [say(language, movementWords[why] ?? 'stock.movement.other'), actor === 'start' ? '' : reference]
    .filter((part) => part !== '')
    .join(' · ')
