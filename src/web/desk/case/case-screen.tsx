/**
 * One case at the desk: the facts on the left, what happened in the middle, the ruling and the next steps on
 * the right. On a phone the steps come before the timeline.
 */
import { formatMoment, type Instant, type Zone } from '#calendar'
import { isClosed, isLostParcel, type UnreadableCase } from '#cases'
import { asksOfShop, isMadeAnew } from '#cases/kinds'
import { isMadeOnOrder } from '#ordering'
import { commerce, tellsOfFault, wordIn } from '#policy'
import { say, type Language } from '#words'
import type { Frame } from '#web/http'
import { photoScript } from '#web/photos'
import type { AtDesk } from '#web/staff-session'
import { Button, Moment, Notice, PageTitle, Tag } from '#web/ui'
import { stepsFor } from './acts.ts'
import { ByService, isSentByService } from './refund-steps.tsx'
import { OrderFacts, PieceFacts, RequestFacts, StockFacts } from './case-facts.tsx'
import type { CaseFile } from './case-file.ts'
import { RulingPanel } from './case-ruling.tsx'
import { AttemptNotice, NextSteps } from './case-steps.tsx'
import type { Attempt } from './step-field.ts'
import { Timeline } from './case-timeline.tsx'
import { DeskPage } from '../desk-page.tsx'
import { namesOf } from '../people.ts'
import { dueOf } from '../queue/queue.ts'
import { DueWords } from '../queue/queue-screen.tsx'
import {
  headingAt,
  limitWords,
  rulingView,
  valueWord,
  type DocumentSet,
  type RulingView,
} from './ruling-view.ts'
import { timelineOf, type Entry } from './timeline.ts'
import { stateWord } from './words.ts'

export type CaseProps = {
  readonly frame: Frame
  readonly desk: AtDesk
  readonly file: CaseFile
  readonly now: Instant
  /** Whether this answers a press that was done. */
  readonly isDone: boolean
  /** A sentence over the page: the case has moved on. */
  readonly moved: string | undefined
  /** Words of a form that was not taken. */
  readonly typed: readonly string[]
  /** Marks of photos that came with it. */
  readonly photos: readonly string[]
  readonly attempt: Attempt | undefined
}

export function CaseScreen(props: CaseProps) {
  const { frame, desk, file, now, isDone, moved, attempt } = props
  const { language } = frame
  const { theCase } = file
  const title = say(language, 'desk.case', { number: theCase.number })
  const address = `/desk/${desk.shop.name}/cases/${theCase.number}`
  const views = rulingsOf(file, documentSetOf(desk, file), language, now)
  const entries = timelineOf(file.events, file.letters, {
    language,
    zone: desk.shop.calendar.zone,
    now,
    names: namesOf(file.members),
    customer: file.order.name,
    headingAt: (reference) => headingAt(reference, file.documents, language),
    kind: theCase.kind,
    faultTold: tellsOfFault(theCase.answers),
  })
  const latest = entries.findLast(({ letter }) => letter === undefined)
  const next = offered(stepsFor(theCase, desk.member.role), file)
  return (
    <DeskPage frame={frame} desk={desk} title={title} scripts={[photoScript]}>
      <CaseHead
        language={language}
        desk={desk}
        file={file}
        now={now}
        address={address}
        hasNext={next.own.length > 0}
      />
      <Answered
        language={language}
        moved={moved}
        typed={props.typed}
        photos={props.photos.map((mark) => `/${desk.shop.name}/photos/kept/${mark}`)}
        latest={latest}
        zone={desk.shop.calendar.zone}
        done={isDone ? latest?.title : undefined}
        attempt={attempt}
      />
      <div class="case">
        <div class="case-facts stack-wide">
          <PieceFacts language={language} desk={desk} file={file} />
          <RequestFacts language={language} desk={desk} file={file} />
          <StockFacts language={language} file={file} />
          <OrderFacts language={language} desk={desk} file={file} />
        </div>
        <div class="case-ruling stack-wide">
          {views.now === undefined ? null : (
            <RulingPanel language={language} ruling={views.now} before={views.before} kept={file.isDecided} />
          )}
          <Tasks language={language} file={file} />
          <ByService language={language} file={file} />
          <NextSteps
            language={language}
            address={address}
            file={file}
            ruling={views.now}
            attempt={attempt}
            {...next}
          />
        </div>
        <div class="case-timeline">
          <Timeline language={language} zone={desk.shop.calendar.zone} entries={entries} />
        </div>
      </div>
    </DeskPage>
  )
}

/**
 * Without the step that answers what documents ask, where they ask nothing, without paying by hand what a
 * payment service sends, and without making what is there ready-made.
 */
function offered(steps: ReturnType<typeof stepsFor>, file: CaseFile): ReturnType<typeof stepsFor> {
  const asksNothing = asksOfShop(file.facts).length === 0
  const without = (names: typeof steps.own) =>
    names
      .filter((name) => name !== 'find-facts' || !asksNothing)
      .filter((name) => name !== 'pay-out' || !isSentByService(file))
      .filter((name) => name !== 'begin-making' || canBeMade(file))
  return { own: without(steps.own), others: without(steps.others) }
}

/**
 * What stayed when its line left, or was lost, is made by itself only where it is made to order; one side
 * always is.
 */
function canBeMade({ theCase, facts }: CaseFile): boolean {
  if (theCase.kind === 'redelivery') return isLostParcel(theCase) && isMadeAnew(facts)
  return theCase.kind !== 'withdraw' || isMadeOnOrder(facts.line.kind)
}

const documentSetOf = ({ shop }: AtDesk, { documents }: CaseFile): DocumentSet => ({
  documents,
  shop: shop.name,
  publishedVersion: shop.documents.policy.version,
})

type AnsweredProps = Pick<CaseProps, 'moved' | 'typed' | 'photos' | 'attempt'> & {
  readonly language: Language
  readonly zone: Zone
  /** What was done last. */
  readonly latest: Entry | undefined
  readonly done: string | undefined
}

/** What became of the press that this page answers. */
function Answered({ language, moved, typed, photos, latest, zone, done, attempt }: AnsweredProps) {
  return (
    <>
      {moved === undefined ? null : (
        <Notice tone="wait" live>
          <p>{moved}</p>
          {latest === undefined ? null : (
            <p>
              {say(language, 'desk.moved.latest', {
                event: latest.title,
                who: latest.who ?? '',
                at: formatMoment(latest.at, zone, language),
              })}
            </p>
          )}
          {typed.length === 0 ? null : (
            <>
              <p>{say(language, 'desk.moved.typed')}</p>
              {typed.map((words) => (
                <blockquote class="own-words">{words}</blockquote>
              ))}
            </>
          )}
          <NotAdded language={language} photos={photos} />
        </Notice>
      )}
      {done === undefined ? null : (
        <Notice tone="good" live>
          <p>{say(language, 'desk.done', { event: done })}</p>
        </Notice>
      )}
      {attempt === undefined ? null : <AttemptNotice language={language} attempt={attempt} />}
    </>
  )
}

/** Photos of a form that was not taken: shown, since the case as it stands now may have no place for them. */
function NotAdded({ language, photos }: { readonly language: Language; readonly photos: readonly string[] }) {
  if (photos.length === 0) return null
  return (
    <>
      <p>{say(language, 'photos.not-added', { count: photos.length })}</p>
      <ul class="photos">
        {photos.map((address, index) => (
          <li>
            <img src={address} alt={say(language, 'photos.one', { number: index + 1 })} />
          </li>
        ))}
      </ul>
    </>
  )
}

function rulingsOf(
  { asked, inForce }: CaseFile,
  documentSet: DocumentSet,
  language: Language,
  seenAt: Instant,
): { readonly now: RulingView | undefined; readonly before: RulingView | undefined } {
  const now = inForce === undefined ? undefined : rulingView(inForce.ruling, documentSet, language, seenAt)
  const before = asked === undefined ? undefined : rulingView(asked.ruling, documentSet, language, seenAt)
  return { now, before: before?.summary === now?.summary ? undefined : before }
}

type HeadProps = {
  readonly language: Language
  readonly desk: AtDesk
  readonly file: CaseFile
  readonly now: Instant
  readonly address: string
  readonly hasNext: boolean
}

function CaseHead({
  language,
  desk,
  file: { theCase, order, line, members, documents },
  now,
  address,
  hasNext,
}: HeadProps) {
  const { zone } = desk.shop.calendar
  const kind = valueWord(commerce.requests, theCase.request, language)
  const closed = isClosed(theCase)
  const assigned = members.find(({ member }) => member === theCase.assignedTo)
  const mine = assigned?.member === desk.member.member
  return (
    <div class="case-head">
      <p class="crumb">
        <a href={`/desk/${desk.shop.name}/`}>{say(language, 'desk.to-queue')}</a>
      </p>
      <PageTitle
        over={`${kind} · ${theCase.number}`}
        title={wordIn(line.name, language)}
        sentence={order.name}
      />
      <div class="row">
        <Tag tone={closed ? 'plain' : 'shop'}>{say(language, stateWord(theCase))}</Tag>
        {closed ? null : (
          <>
            {theCase.dueIs === 'visit' && theCase.dueAt !== null && theCase.visit?.ended === null ? (
              <Moment at={theCase.dueAt} zone={zone} language={language} />
            ) : (
              <DueWords due={dueOf(theCase.dueAt, now, zone)} language={language} zone={zone} now={now} />
            )}
            <DueFrom theCase={theCase} documents={documents} language={language} />
          </>
        )}
        <form class="row assign" method="post" action={`${address}/assignee`}>
          <input type="hidden" name="version" value={String(theCase.version)} />
          <span>
            {say(language, 'desk.assigned', { name: assigned?.name ?? say(language, 'desk.unassigned') })}
          </span>
          <Button look="quiet" name="assignee" value={mine ? 'nobody' : 'me'}>
            {say(language, mine ? 'desk.release' : 'desk.assign-me')}
          </Button>
        </form>
        {hasNext ? (
          <a class="jump" href="#next">
            {say(language, 'desk.jump-next')}
          </a>
        ) : null}
      </div>
    </div>
  )
}

/** What says the date: the clause or article, or the shop's own settings. */
function DueFrom({
  theCase: { dueFrom },
  documents,
  language,
}: Pick<CaseFile, 'theCase' | 'documents'> & { readonly language: Language }) {
  if (dueFrom === null) return null
  return <span class="small quiet">{limitWords(dueFrom, documents, language)}</span>
}

/** What is done by hand, and whether it was; the press that ends each is among the next steps. */
function Tasks({ language, file }: Pick<HeadProps, 'language' | 'file'>) {
  const { theCase } = file
  const tasks = file.tasks.filter(({ what }) => what !== 'pay-refund')
  if (tasks.length === 0) return null
  return (
    <section class="stack" aria-labelledby="tasks">
      <h2 id="tasks">{say(language, 'desk.tasks')}</h2>
      {tasks.map(({ what, data, doneAt }) => (
        <p class={doneAt === null ? undefined : 'quiet'}>
          {what === 'refund-failed' ? (
            <FailedRefund
              language={language}
              shop={theCase.shop}
              payment={data['payment']}
              isOpen={doneAt === null}
            />
          ) : what === 'send-thing-back' ? (
            say(language, doneAt === null ? 'goods.task.send-thing-back' : 'goods.task.done', {
              what: data['what'] ?? '',
            })
          ) : (
            say(language, doneAt === null ? 'desk.task.send-piece-back' : 'desk.task.done')
          )}
        </p>
      ))}
    </section>
  )
}

/** A payment service did not send the money back: staff go on at the payment. */
function FailedRefund({
  language,
  shop,
  payment,
  isOpen,
}: {
  readonly language: Language
  readonly shop: string
  readonly payment: string | undefined
  readonly isOpen: boolean
}) {
  if (!isOpen) return <>{say(language, 'refund-tries.task.done')}</>
  return (
    <>
      {say(language, 'refund-tries.task')}{' '}
      <a href={`/desk/${shop}/payments/${payment ?? ''}`}>{say(language, 'refund-tries.task.link')}</a>
    </>
  )
}

/** A case that this program cannot read: a clear fault on this one, and nothing lost. */
export function UnreadableScreen({
  frame,
  desk,
  theCase,
}: Pick<CaseProps, 'frame' | 'desk'> & { readonly theCase: UnreadableCase }) {
  const { language } = frame
  const title = say(language, 'desk.case', { number: theCase.number })
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <p class="crumb">
        <a href={`/desk/${desk.shop.name}/`}>{say(language, 'desk.to-queue')}</a>
      </p>
      <PageTitle over={theCase.number} title={say(language, 'desk.unreadable.title')} />
      <Notice tone="no" live>
        <p>{say(language, 'desk.unreadable')}</p>
        <p class="small">{theCase.fault}</p>
        <p>
          <a href={`/desk/${desk.shop.name}/orders/${theCase.order}`}>{theCase.order}</a>
        </p>
      </Notice>
    </DeskPage>
  )
}
