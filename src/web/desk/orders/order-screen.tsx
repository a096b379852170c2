/** One order at the desk: as it was agreed, where each line stands, parcels, money, cases, letters. */
import { isReadable } from '#cases'
import { sizeNow } from '#cases/kinds'
import { dayOf, formatDate, formatMoment, type Instant } from '#calendar'
import { formatMoney } from '#money'
import { chargesOf, standing } from '#ordering'
import { toSee, trackingPage, type Parcel } from '#parcels'
import { commerce } from '#policy'
import { mayDo } from '#staff'
import { toBePaidFor, withLine } from '#units'
import { say, type Language, type WordKey } from '#words'
import type { Frame, FormValues } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import {
  Button,
  Check,
  DescriptionList,
  EmptyState,
  ErrorSummary,
  Field,
  Notice,
  PageTitle,
  Table,
  Tag,
} from '#web/ui'
import { ApartPieces } from './apart-pieces.tsx'
import { BoxEnds } from './box-ends.tsx'
import { Boxes } from '../case/boxes.tsx'
import { Letter } from '../case/case-timeline.tsx'
import { DeskPage } from '../desk-page.tsx'
import { AgreedParcels, linesOfNext } from './agreed-parcels.tsx'
import { Agreed } from './agreed.tsx'
import { Changes } from './changed.tsx'
import { Information } from './information.tsx'
import { countIn, isUnderway, unsentLines, type OrderFile } from './order-file.ts'
import { aboutEntry, entryWords } from './order-words.ts'
import { actorWord, namesOf } from '../people.ts'
import { pieceName, stageWords } from './pieces.ts'
import { stateWord } from '../case/words.ts'
import { valueWord } from '../case/ruling-view.ts'

export type OrderProps = {
  readonly frame: Frame
  readonly desk: AtDesk
  readonly file: OrderFile
  readonly done: 'parcel' | 'delivery' | 'information' | undefined
  readonly moved: string | undefined
  readonly given: FormValues
  readonly sentences: Readonly<Record<string, string>>
}

type Part = Pick<OrderProps, 'desk' | 'file'> & { readonly language: Language }

export function OrderScreen(props: OrderProps) {
  const { frame, desk, file, done, moved } = props
  const { language } = frame
  const { order } = file
  const part: Part = { language, desk, file }
  const title = say(language, 'desk.order-of', { number: order.number })
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <p class="crumb">
        <a href={`/desk/${desk.shop.name}/orders`}>{say(language, 'desk.orders')}</a>
      </p>
      <PageTitle title={title} sentence={order.name} />
      {moved === undefined ? null : (
        <Notice tone="wait" live>
          <p>{moved}</p>
        </Notice>
      )}
      {done === undefined ? null : (
        <Notice tone="good" live>
          <p>{say(language, `desk.done.${done}`)}</p>
        </Notice>
      )}
      {order.givenUp === null ? null : (
        <Notice tone="wait" title={say(language, 'desk.given-up')}>
          <p>
            {say(language, `desk.given-up.${order.givenUp.why}`, {
              at: formatMoment(order.givenUp.at, desk.shop.calendar.zone, language),
            })}
          </p>
        </Notice>
      )}
      <From {...part} />
      <div class="order">
        <div class="stack-wide">
          {order.memo === '' ? null : (
            <Notice title={say(language, 'desk.fact.memo')}>
              <p>{order.memo}</p>
            </Notice>
          )}
          <Lines {...part} />
          <Parcels {...part} />
          {mayDo(desk.member.role, 'ship') && order.origin?.of !== 'case' ? (
            <Dispatch {...part} given={props.given} sentences={props.sentences} />
          ) : null}
          <Cases {...part} />
        </div>
        <div class="stack-wide">
          <Agreed {...part} />
          <Changes {...part} />
          <Information {...part} />
          <Money {...part} />
          <section class="stack" aria-labelledby="papers">
            <h2 id="papers">{say(language, 'desk.papers')}</h2>
            <p>
              <a href={`/desk/${desk.shop.name}/orders/${order.number}/papers`}>
                {say(language, 'desk.papers.to')}
              </a>
            </p>
          </section>
          <Letters {...part} />
        </div>
      </div>
    </DeskPage>
  )
}

/** Where an order came from that no last screen placed. */
function From({ language, desk, file: { order, members } }: Part) {
  const { origin } = order
  if (origin === undefined) return null
  const moment = formatMoment(origin.at, desk.shop.calendar.zone, language)
  const who = actorWord(language, origin.by, namesOf(members), order.name)
  return (
    <Notice>
      {origin.of === 'case' ? (
        <>
          <p>{say(language, 'desk.remake.from-case', { number: origin.number })}</p>
          <p>
            <a href={`/desk/${desk.shop.name}/cases/${origin.number}`}>
              {say(language, 'desk.remake.to-case')}
            </a>
          </p>
        </>
      ) : (
        <p>{say(language, 'import.earlier')}</p>
      )}
      {origin.of === 'case' ? null : <p class="small">{say(language, 'import.by', { moment, who })}</p>}
    </Notice>
  )
}

function Lines({ language, desk, file: { order, cases, units } }: Part) {
  return (
    <section class="stack" aria-labelledby="lines">
      <h2 id="lines">{say(language, 'desk.column.pieces')}</h2>
      <ul class="lines">
        {order.lines.map((line) => (
          <li>
            {line.picture === '' ? null : (
              <img src={`/${desk.shop.name}/pictures/${line.picture}`} alt="" width="96" height="96" />
            )}
            <div>
              <p>
                <strong>{pieceName(line, language)}</strong>
              </p>
              <p class="small quiet">{line.sku}</p>
              <Resized line={line.line} cases={cases} language={language} />
              <p class="row">
                {standing(line) <= 0 ? null : (
                  <Tag tone={line.stage === 'undeliverable' ? 'no' : 'shop'}>
                    {say(language, stageWords[line.stage])}
                  </Tag>
                )}
                {line.cancelled === 0 ? null : (
                  <Tag tone="no">{say(language, 'desk.piece.cancelled', { count: line.cancelled })}</Tag>
                )}
                <ApartPieces line={line} units={units} language={language} />
                <span>
                  {formatMoney(
                    { amountMinor: line.priceMinor * BigInt(line.quantity), currency: order.currency },
                    language,
                  )}
                </span>
              </p>
              <LineMoments
                language={language}
                desk={desk}
                shippedAt={line.shippedAt}
                deliveredAt={line.deliveredAt}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The size that it has now, where it was resized here. */
function Resized({
  line,
  cases,
  language,
}: Pick<Part, 'language'> & { readonly line: number; readonly cases: Part['file']['cases'] }) {
  const now = sizeNow(cases.filter(isReadable), line)
  return now === undefined ? null : <p class="small">{say(language, 'care.size-now', { size: now.size })}</p>
}

type Moments = { readonly shippedAt: Instant | null; readonly deliveredAt: Instant | null }

function LineMoments({ language, desk, shippedAt, deliveredAt }: Pick<Part, 'language' | 'desk'> & Moments) {
  const rows: readonly (readonly [WordKey, Instant | null])[] = [
    ['desk.fact.shipped', shippedAt],
    ['desk.fact.delivered', deliveredAt],
  ]
  const { zone } = desk.shop.calendar
  return (
    <DescriptionList
      rows={rows.flatMap(([key, at]) =>
        at === null ? [] : [[say(language, key), formatMoment(at, zone, language)] as const],
      )}
    />
  )
}

function Parcels({ language, desk, file }: Part) {
  const { parcels } = file
  return (
    <section class="stack" aria-labelledby="parcels">
      <h2 id="parcels">{say(language, 'desk.parcels')}</h2>
      {parcels.length === 0 ? (
        <p class="quiet">{say(language, 'desk.parcels.none')}</p>
      ) : (
        <ul class="plain-list stack">
          {parcels.map((parcel) => (
            <li>
              <ParcelBox language={language} desk={desk} file={file} parcel={parcel} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function ParcelBox({ language, desk, file, parcel }: Part & { readonly parcel: Parcel }) {
  const { order, causes, losable, lost } = file
  const { zone } = desk.shop.calendar
  const moment = (at: Instant | null): string | undefined =>
    at === null ? undefined : formatMoment(at, zone, language)
  const pieces = order.lines
    .filter(({ line }) => parcel.lines.includes(line))
    .map((line) => pieceName({ ...line, quantity: countIn(file, parcel, line) }, language))
  const address = `/desk/${desk.shop.name}/orders/${order.number}/parcels/${parcel.parcel}/delivery`
  const cause = causes.get(parcel.parcel)
  const lostBy = lost.get(parcel.parcel)
  return (
    <div class="box stack">
      <p class="row">
        <strong>{say(language, parcel.direction === 'out' ? 'desk.parcel.out' : 'desk.parcel.back')}</strong>
        {parcel.caseNumber === null || parcel.caseNumber === lostBy ? null : (
          <a href={`/desk/${desk.shop.name}/cases/${parcel.caseNumber}`}>{parcel.caseNumber}</a>
        )}
        {lostBy === undefined ? null : (
          <>
            <Tag tone="no">{say(language, 'goods.state.box-lost')}</Tag>
            <a href={`/desk/${desk.shop.name}/cases/${lostBy}`}>{lostBy}</a>
          </>
        )}
      </p>
      <DescriptionList
        rows={[
          [say(language, 'desk.column.pieces'), pieces.join(say(language, 'common.between'))],
          [say(language, 'desk.fact.carrier'), parcel.carrier],
          [
            say(language, 'desk.fact.tracking'),
            parcel.tracking === null ? undefined : <Tracking parcel={parcel} language={language} />,
          ],
          [say(language, 'desk.fact.shipped'), moment(parcel.sentAt)],
          [
            say(language, parcel.direction === 'out' ? 'desk.fact.delivered' : 'desk.fact.arrived'),
            moment(parcel.deliveredAt),
          ],
          [say(language, 'desk.fact.undeliverable'), moment(parcel.undeliverableAt)],
          [
            say(language, 'goods.form.cause'),
            cause === undefined ? undefined : say(language, `goods.cause.${cause}`),
          ],
        ]}
      />
      {isUnderway(parcel) && mayDo(desk.member.role, 'ship') ? (
        <BoxEnds
          language={language}
          action={address}
          isLost={lostBy !== undefined}
          canBeLost={losable.has(parcel.parcel)}
        />
      ) : null}
    </div>
  )
}

/** The number; a link to the carrier's page, where it is known. */
function Tracking({
  parcel: { carrier, tracking },
  language,
}: {
  readonly parcel: Pick<Parcel, 'carrier' | 'tracking'>
  readonly language: Language
}) {
  const page = trackingPage(carrier ?? '', tracking ?? '')
  return (
    <>
      {tracking}
      {page === undefined ? null : (
        <>
          {' '}
          <a href={page} rel="noreferrer">
            {say(language, 'desk.parcel.follow')}
          </a>
        </>
      )}
    </>
  )
}

function Dispatch({
  language,
  desk,
  file,
  given,
  sentences,
}: Part & Pick<OrderProps, 'given' | 'sentences'>) {
  const { order, parcels } = file
  const unsent = unsentLines(file)
  if (unsent.length === 0) return null
  const next = linesOfNext(order, unsent)
  const field = (name: string) => ({ name, value: given[name], problem: sentences[name] })
  return (
    <section class="stack" aria-labelledby="dispatch">
      <h2 id="dispatch">{say(language, 'desk.dispatch')}</h2>
      <AgreedParcels order={order} language={language} />
      <p>{say(language, 'desk.dispatch.says')}</p>
      <form class="stack" method="post" action={`/desk/${desk.shop.name}/orders/${order.number}/parcels`}>
        <input type="hidden" name="seen" value={String(toSee(order, parcels))} />
        <ErrorSummary language={language} sentences={sentences} />
        <Boxes label={say(language, 'desk.dispatch.lines')}>
          {unsent.map((line) => (
            <Check
              name={`line-${line.line}`}
              label={pieceName({ ...line, quantity: withLine(line, file.units) }, language)}
              problem={sentences[`line-${line.line}`]}
              checked={
                given['seen'] === undefined ? next.includes(line.line) : given[`line-${line.line}`] === 'yes'
              }
            />
          ))}
        </Boxes>
        <Field
          language={language}
          {...field('carrier')}
          label={say(language, 'desk.fact.carrier')}
          maxlength={100}
        />
        <Field
          language={language}
          {...field('tracking')}
          label={say(language, 'desk.fact.tracking')}
          maxlength={100}
        />
        <div class="actions">
          <Button>{say(language, 'desk.dispatch.press')}</Button>
        </div>
      </form>
    </section>
  )
}

function Cases({ language, desk, file: { order, cases } }: Part) {
  return (
    <section class="stack" aria-labelledby="cases">
      <h2 id="cases">{say(language, 'desk.cases')}</h2>
      {cases.length === 0 ? (
        <p class="quiet">{say(language, 'desk.cases.none')}</p>
      ) : (
        <Table
          caption={say(language, 'common.in-brackets', {
            what: say(language, 'desk.cases'),
            aside: order.number,
          })}
          hideCaption
          columns={[
            { label: say(language, 'desk.column.number') },
            { label: say(language, 'desk.column.kind') },
            { label: say(language, 'desk.column.step') },
            { label: say(language, 'desk.fact.asked') },
          ]}
          rows={cases.map((theCase) => [
            <a href={`/desk/${desk.shop.name}/cases/${theCase.number}`}>{theCase.number}</a>,
            valueWord(commerce.requests, theCase.kind, language),
            say(language, stateWord(theCase)),
            formatDate(dayOf(theCase.openedAt, desk.shop.calendar.zone), language),
          ])}
        />
      )}
    </section>
  )
}

function Money({ language, desk, file: { order, units, ledger, members } }: Part) {
  const sum = (amountMinor: bigint): string =>
    formatMoney({ amountMinor, currency: order.currency }, language)
  const names = namesOf(members)
  const notAsked = order.totalMinor - toBePaidFor(order, units).totalMinor
  return (
    <section class="stack" aria-labelledby="money">
      <h2 id="money">{say(language, 'desk.money')}</h2>
      <DescriptionList
        rows={[
          ...chargesOf(order).map(
            ({ what, amountMinor }) => [say(language, `charge.${what}`), sum(amountMinor)] as const,
          ),
          [say(language, 'desk.money.total'), sum(order.totalMinor)],
          [say(language, 'charge.not-asked'), notAsked === 0n ? null : sum(-notAsked)],
          // Where nothing was paid, as for an order that a request led to, nothing can be said to go back.
          ...(ledger.entries.length === 0
            ? []
            : [[say(language, 'desk.money.left'), formatMoney(ledger.left, language)] as const]),
        ]}
      />
      {ledger.entries.length === 0 ? (
        <p class="quiet">
          {order.origin?.of === 'case'
            ? say(language, 'desk.remake.money', { number: order.origin.number })
            : say(language, 'desk.money.none')}
        </p>
      ) : (
        <ul class="ledger">
          {ledger.entries.map((entry) => (
            <li>
              <p>
                <strong>{say(language, entryWords[entry.kind])}</strong> {formatMoney(entry.amount, language)}
                <span class="quiet"> {aboutEntry(entry, language)}</span>
              </p>
              <p class="small quiet">
                {formatMoment(entry.at, desk.shop.calendar.zone, language)}{' '}
                {actorWord(language, entry.actor as Parameters<typeof actorWord>[1], names, order.name)}{' '}
                {entry.caseNumber}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Letters({ language, desk, file: { order, letters } }: Part) {
  const { zone } = desk.shop.calendar
  return (
    <section class="stack" aria-labelledby="letters">
      <h2 id="letters">{say(language, 'desk.letters')}</h2>
      <p>
        <a href={`/desk/${desk.shop.name}/orders/${order.number}/letters`}>
          {say(language, 'desk.letters.log')}
        </a>
      </p>
      {letters.length === 0 ? (
        <EmptyState title={say(language, 'desk.letters.none')} />
      ) : (
        <ul class="plain-list stack">
          {letters.map((letter) => (
            <li class="box">
              <p>
                <strong>{letter.subject}</strong>
              </p>
              <p class="small quiet">{formatMoment(letter.keptAt, zone, language)}</p>
              <Letter language={language} zone={zone} letter={letter} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
