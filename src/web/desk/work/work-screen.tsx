/** What is to be made, prepared, packed and sent: one list for each step, the longest waiting first. */
import { dayOf, formatDate, parseDay } from '#calendar'
import {
  going,
  nextStep,
  saidChange,
  type NotMoved,
  type OrderLine,
  type OrderTask,
  type WorkStep,
  workSteps,
} from '#ordering'
import { mayDo } from '#staff'
import { say, type Language, type SentenceValues } from '#words'
import type { Frame } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import { Button, ChangeList, EmptyState, Notice, PageTitle, Tag } from '#web/ui'
import { countryName } from '../case/case-facts.tsx'
import { DeskPage } from '../desk-page.tsx'
import { pieceName } from '../orders/pieces.ts'
import { ApartList } from './apart-list.tsx'
import type { ApartLine, WorkLine } from './work.read.sql.ts'

type Named = 'name' | 'options' | 'quantity' | 'cancelled' | 'held'

/** What a press for several lines left. */
export type Moved = {
  readonly step: WorkStep
  readonly done: number
  readonly refused: readonly (NotMoved & { readonly order: string })[]
}

/** Why no delivery notes were printed. */
export type NotPrinted =
  | { readonly why: 'none' }
  | { readonly why: 'many'; readonly most: number }
  | { readonly why: 'moved-on'; readonly orders: readonly string[] }

export type WorkProps = {
  readonly frame: Frame
  readonly desk: AtDesk
  readonly lines: readonly WorkLine[]
  readonly apart: readonly ApartLine[]
  readonly mayTake: readonly WorkStep[]
  readonly moved: Moved | undefined
  readonly notes: NotPrinted | undefined
  readonly tasks: readonly OrderTask[]
  /** On the shop's clock, 'YYYY-MM-DD'. */
  readonly today: string
  /** Whether there is more than the page shows. */
  readonly isFull: boolean
}

export function WorkScreen(props: WorkProps) {
  const { frame, desk, lines, apart, moved, notes, isFull } = props
  const { language } = frame
  const title = say(language, 'work.title')
  const toSend = lines.filter((line) => line.stage === 'packed' && going(line) > 0)
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <PageTitle title={title} sentence={say(language, 'work.sentence')} />
      {moved === undefined ? null : <MovedNotice language={language} moved={moved} />}
      {notes === undefined ? null : (
        <Notice tone="wait" live>
          <p>{say(language, `work.notes.${notes.why}`, wordsOf(notes, language))}</p>
        </Notice>
      )}
      {isFull ? (
        <Notice tone="wait">
          <p>{say(language, 'work.full', { count: lines.length })}</p>
        </Notice>
      ) : null}
      <Tasks {...props} />
      {workSteps.map((step) => (
        <StepList {...props} step={step} own={lines.filter((line) => nextStep(line) === step)} />
      ))}
      <ApartList language={language} desk={desk} lines={apart} />
      <SendList {...props} toSend={toSend} />
      <PickList
        language={language}
        lines={lines.filter((line) => nextStep(line) === 'prepare' && line.paid)}
      />
    </DeskPage>
  )
}

const wordsOf = (notes: NotPrinted, language: Language): SentenceValues =>
  notes.why === 'many'
    ? { most: notes.most }
    : notes.why === 'none'
      ? {}
      : { orders: notes.orders.join(say(language, 'common.between')) }

/** What is packed, order by order; whoever sends it prints the delivery notes of many at once. */
function SendList({
  frame: { language },
  desk,
  toSend,
}: WorkProps & { readonly toSend: readonly WorkLine[] }) {
  return (
    <section class="stack" aria-labelledby="to-send">
      <h2 id="to-send">{say(language, 'work.send')}</h2>
      {toSend.length === 0 ? (
        <p class="quiet">{say(language, 'work.send.none')}</p>
      ) : (
        <form class="stack" method="post" action={`/desk/${desk.shop.name}/work/notes`}>
          <ul class="plain-list stack">
            {[...new Set(toSend.map(({ order }) => order))].map((order) => (
              <li class="box">
                <ToSend desk={desk} order={order} lines={toSend} language={language} />
              </li>
            ))}
          </ul>
          <PrintNotes desk={desk} language={language} id="send" />
        </form>
      )}
    </section>
  )
}

/** The press that prints delivery notes, in a form whose boxes are ticked. */
function PrintNotes({ desk, language, id }: Pick<WorkProps, 'desk'> & { language: Language; id: string }) {
  if (!mayDo(desk.member.role, 'ship')) return null
  return (
    <div class="row">
      <label class="card" for={`receipts-${id}`}>
        <input type="checkbox" id={`receipts-${id}`} name="receipts" value="yes" />
        <span>{say(language, 'work.notes.receipts')}</span>
      </label>
      <Button look="second" to={`/desk/${desk.shop.name}/work/notes`}>
        {say(language, 'work.notes')}
      </Button>
    </div>
  )
}

/**
 * What is packed of an order, what its parcel still waits for, and whether its freight is paid at the door.
 */
function ToSend({
  desk,
  order,
  lines,
  language,
}: Pick<WorkProps, 'desk' | 'lines'> & { readonly order: string; readonly language: Language }) {
  const own = lines.filter((line) => line.order === order)
  const named = (pieces: readonly Pick<OrderLine, Named>[]) =>
    pieces
      .map((line) => pieceName({ ...line, quantity: going(line) }, language))
      .join(say(language, 'common.between'))
  const waiting = own.filter(({ waitsFor }) => waitsFor.length > 0)
  const atTheDoor = own.find(({ freight }) => freight !== 'prepaid')
  return (
    <>
      {mayDo(desk.member.role, 'ship') ? (
        <label class="card" for={`send-${order}`}>
          <input type="checkbox" id={`send-${order}`} name={`order-${order}`} value={linesOf(own)} />
          <span>{order}</span>
        </label>
      ) : null}
      <OrderLink desk={desk} order={order} /> {named(own)}{' '}
      {atTheDoor === undefined || atTheDoor.freight === 'prepaid' ? null : (
        <Tag tone="wait">{say(language, `work.freight.${atTheDoor.freight}`)}</Tag>
      )}
      {waiting.length === 0 ? null : (
        <p class="small">
          {say(language, 'work.waits-for', {
            pieces: named([
              ...new Map(waiting.flatMap((one) => one.waitsFor.map((w) => [w.line, w]))).values(),
            ]),
          })}
        </p>
      )}
    </>
  )
}

const linesOf = (lines: readonly WorkLine[]): string => lines.map(({ line }) => line).join(' ')

function MovedNotice({ language, moved: { step, done, refused } }: { language: Language; moved: Moved }) {
  const nothing = done === 0 && refused.length === 0
  return (
    <Notice tone={refused.length > 0 || nothing ? 'wait' : 'good'} live>
      {nothing ? <p>{say(language, 'work.nothing-ticked')}</p> : null}
      {done === 0 ? null : <p>{say(language, `work.${step}.done`, { count: done })}</p>}
      {refused.map((one) => (
        <p>
          {say(language, 'form.labelled', {
            label: one.order,
            sentence: say(language, `work.refused.${one.refused}`),
          })}
        </p>
      ))}
    </Notice>
  )
}

/** What customers asked for with their orders, and nobody has done yet. */
function Tasks({ frame: { language }, desk, tasks }: WorkProps) {
  if (tasks.length === 0) return null
  return (
    <section class="stack" aria-labelledby="tasks">
      <h2 id="tasks">{say(language, 'work.tasks')}</h2>
      <ul class="plain-list stack">
        {tasks.map(({ order, task, what }) => (
          <li class="box">
            <form class="row" method="post" action={`/desk/${desk.shop.name}/work/tasks`}>
              <input type="hidden" name="order" value={order} />
              <input type="hidden" name="task" value={String(task)} />
              <span>
                <OrderLink desk={desk} order={order} /> {say(language, `work.task.${what}`)}
              </span>
              <Button look="quiet">{say(language, 'work.task.done')}</Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}

function StepList({
  frame: { language },
  desk,
  step,
  own,
  mayTake,
  today,
}: WorkProps & { readonly step: WorkStep; readonly own: readonly WorkLine[] }) {
  const ready = own.filter(({ paid }) => paid)
  return (
    <section class="stack" aria-labelledby={`to-${step}`}>
      <h2 id={`to-${step}`}>{say(language, `work.${step}`)}</h2>
      {own.length === 0 ? (
        <EmptyState title={say(language, `work.${step}.none`)} />
      ) : (
        <form class="stack" method="post" action={`/desk/${desk.shop.name}/work`}>
          <input type="hidden" name="step" value={step} />
          <ul class="plain-list stack">
            {own.map((line) => (
              <li class="box">
                <WorkRow
                  language={language}
                  desk={desk}
                  line={line}
                  mayTick={mayTake.includes(step)}
                  today={today}
                />
              </li>
            ))}
          </ul>
          {mayTake.includes(step) && ready.length > 0 ? (
            <div class="actions">
              <Button>{say(language, `work.${step}.press`)}</Button>
            </div>
          ) : null}
          {step === 'pack' && ready.length > 0 ? (
            <PrintNotes desk={desk} language={language} id={step} />
          ) : null}
        </form>
      )}
    </section>
  )
}

/** The day by which it leaves; days begin with the payment. */
const dueDay = ({ paid, toldNow, shipBy }: WorkLine): string | null => (paid ? (toldNow ?? shipBy) : null)

function WorkRow({
  language,
  desk,
  line,
  mayTick,
  today,
}: {
  readonly language: Language
  readonly desk: AtDesk
  readonly line: WorkLine
  readonly mayTick: boolean
  readonly today: string
}) {
  const name = `line-${line.order}/${line.line}`
  const piece = pieceName({ ...line, quantity: going(line) }, language)
  const due = dueDay(line)
  const isLate = due !== null && due < today
  return (
    <>
      <p class="row">
        {mayTick && line.paid ? (
          <label class="card" for={name}>
            <input type="checkbox" id={name} name={name} value="yes" />
            <span>{piece}</span>
          </label>
        ) : (
          <strong>{piece}</strong>
        )}
        {isLate ? <Tag tone="no">{say(language, 'work.late')}</Tag> : null}
        {line.paid ? null : <Tag tone="wait">{say(language, 'work.unpaid')}</Tag>}
        {line.changed.length === 0 ? null : <Tag tone="wait">{say(language, 'change.row.changed')}</Tag>}
      </p>
      {line.changes === 0 ? null : (
        <input type="hidden" name={`changes-${line.order}`} value={String(line.changes)} />
      )}
      <Wished language={language} desk={desk} line={line} />
      <p class="small">
        <OrderLink desk={desk} order={line.order} />{' '}
        {[
          line.customer,
          countryName(line.destination, language),
          formatDate(dayOf(line.placedAt, desk.shop.calendar.zone), language),
        ].join(say(language, 'common.between'))}{' '}
        <span class="quiet">{line.sku}</span>
      </p>
      {due === null ? null : (
        <p class="small">
          {say(language, 'work.ship-by', { day: formatDate(parseDay(due) ?? 0, language) })}{' '}
          {mayDo(desk.member.role, 'decide-cases') ? (
            <a href={`/desk/${desk.shop.name}/work/delays/${line.order}/${line.line}`}>
              {say(language, 'work.delay')}
            </a>
          ) : null}
        </p>
      )}
      {line.memo === '' ? null : <p class="small">{say(language, 'work.memo', { memo: line.memo })}</p>}
    </>
  )
}

/** What the customer wishes for beside the piece, what was changed since, and what is still asked for. */
function Wished({
  language,
  desk,
  line: { changed, changeAsked, wrapping, deliveryDay },
}: {
  readonly language: Language
  readonly desk: AtDesk
  readonly line: WorkLine
}) {
  const day = parseDay(deliveryDay ?? '')
  const wishes = [
    wrapping === null ? '' : say(language, 'change.row.wrapping'),
    day === undefined ? '' : say(language, 'change.row.delivery-day', { day: formatDate(day, language) }),
  ].filter((wish) => wish !== '')
  return (
    <>
      {wishes.length === 0 ? null : (
        <p class="small">
          <strong>{wishes.join(say(language, 'common.between'))}</strong>
        </p>
      )}
      {changeAsked === null ? null : (
        <p class="small">
          {say(language, 'change.asked')}{' '}
          <a href={`/desk/${desk.shop.name}/cases/${changeAsked}`}>{changeAsked}</a>
        </p>
      )}
      {changed.length === 0 ? null : (
        <ChangeList
          language={language}
          changes={changed.map((change) => ({
            what: say(language, `change.what.${change.what}`),
            ...saidChange(change, language),
          }))}
        />
      )}
    </>
  )
}

const OrderLink = ({ desk, order }: { desk: AtDesk; order: string }) => (
  <a href={`/desk/${desk.shop.name}/orders/${order}`}>{order}</a>
)

/** What to take from the shelf, counted over all orders, with the days by which it is to leave. */
function PickList({ language, lines }: { language: Language; lines: readonly WorkLine[] }) {
  const groups = Object.values(
    Object.groupBy(lines, (line) => `${line.sku} ${pieceName({ ...line, quantity: 1 }, language)}`),
  ).flatMap((group) => (group === undefined ? [] : [group]))
  if (groups.length === 0) return null
  return (
    <section class="stack" aria-labelledby="pick-list">
      <h2 id="pick-list">{say(language, 'work.pick-list')}</h2>
      <p>{say(language, 'work.pick-list.sentence')}</p>
      <ul>
        {groups.map((group) => (
          <li>
            {countIn(group)} × {pieceName({ ...group[0]!, quantity: 1 }, language)}
            <DaysOf language={language} lines={group} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const countIn = (lines: readonly WorkLine[]): number => lines.reduce((sum, line) => sum + going(line), 0)

/** By when how many of them leave: what waits for the rest of its parcel may stay on the shelf until then. */
function DaysOf({ language, lines }: { language: Language; lines: readonly WorkLine[] }) {
  const days = Object.entries(Object.groupBy(lines, (line) => dueDay(line) ?? ''))
    .filter(([day]) => day !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  if (days.length === 0) return null
  const said = days.map(([day, group = []]) =>
    say(language, 'work.pick-list.by', {
      count: countIn(group),
      day: formatDate(parseDay(day) ?? 0, language),
    }),
  )
  return <p class="small">{said.join(say(language, 'common.between'))}</p>
}
