/**
 * A request as its owner sees it: how it stands, one thing to do at most, what happened and what comes, what
 * was agreed and on what that rests. Buttons are made of `stepsFor` alone.
 */
import { formatDate, formatMoment, parseDay, type Instant } from '#calendar'
import {
  isClosed,
  stepsFor,
  type AnyCase,
  type CaseEvent,
  type CaseFacts,
  type CasePhoto,
  type RefundAccount,
} from '#cases'
import { quotedIn } from '#cases/case'
import { answersSince, saidKept, saidWanted } from '#cases/kinds'
import type { Session } from '#customers'
import type { KeptLetter } from '#mail'
import type { Order, OrderLine } from '#ordering'
import type { Payment } from '#payments'
import { wordIn } from '#policy'
import { broughtBy, type Ruled } from '#rulings'
import { evidenceWord, requestWord, sentence, wordOf } from '#sentences'
import type { OpenShop } from '#shops'
import {
  careRows,
  ClauseList,
  clausesOf,
  headingsOf,
  type FormAnswers,
  SaidAnswer,
  type DocumentSet,
  TermsAgreed,
  RefundRows,
  refundIn,
} from '#web/answers'
import type { Frame } from '#web/http'
import {
  Button,
  DescriptionList,
  ErrorSummary,
  Field,
  Moment,
  Money,
  Notice,
  Page,
  PageTitle,
  Steps,
  Tag,
  type Step,
} from '#web/ui'
import { isWordKey, say, type Language } from '#words'
import { seesPrices } from '../access.ts'
import { CasePhotos, PhotoFields, photoScript, photoStyle } from '#web/photos'
import { longestDescription } from '../request/limits.ts'
import { LetterList } from '../letters/letter-screen.tsx'
import { PiecePicture, pieceWords } from '../orders/piece-heading.tsx'
import { Tracked } from '../orders/parcel-rows.tsx'
import { styles } from '../style.file.ts'
import { CareToDo } from './care-to-do.tsx'
import { QuoteSection } from './quote-section.tsx'
import { remakeRows } from './remake-rows.ts'
import { AccountSection, wantsAccount } from './account-section.tsx'
import { AddressSection } from './address-section.tsx'
import { AnswerSection, asksHere } from './answer-section.tsx'
import { SayArrived } from './say-arrived.tsx'
import { SendBackSection } from './send-back.tsx'
import { StaffWords } from './staff-words.tsx'
import { stillToCome } from './still-to-come.ts'
import { StillOpen } from './still-open.tsx'
import { stillToPay } from './still-to-pay.tsx'
import { DueAt, tellsDue } from './due-at.tsx'
import { happened, type Happened } from './timeline.ts'
import { wordsOf } from './words.ts'

/** What was typed when the evidence form comes back, and what is wrong with it. */
export type EvidenceDraft = {
  readonly note: string
  /** Of any other form on the page. */
  readonly given?: FormAnswers | undefined
  readonly sentences: Readonly<Record<string, string>>
  /** Marks of photos that came with an earlier try. */
  readonly kept?: readonly string[]
}

export type CaseView = {
  readonly shop: OpenShop
  readonly session: Session
  readonly order: Order
  readonly line: OrderLine
  readonly theCase: AnyCase
  readonly events: readonly CaseEvent[]
  readonly ruled: Ruled | undefined
  readonly isDecided: boolean
  readonly documentSet: DocumentSet
  readonly photos: readonly CasePhoto[]
  /** Where a parcel that is sent again goes, line by line. */
  readonly sendTo: readonly string[] | undefined
  /** The account that the customer named for a refund. */
  readonly account: RefundAccount | undefined
  readonly letters: readonly KeptLetter[]
  /** Of the order. */
  readonly payments: readonly Payment[]
  /** What a press would be decided on: among it whether the replacement is known to have arrived. */
  readonly facts: CaseFacts
  readonly draft: EvidenceDraft
  /** What the act before this page comes to. */
  readonly said: string | undefined
  readonly seenAt: Instant
}

const withPhotos = [...styles, photoStyle]

export function caseScreen(frame: Frame, view: CaseView) {
  const { language } = frame
  const { shop, theCase, line, order, draft, said } = view
  const words = wordsOf(theCase)
  const steps = stepsFor(theCase, 'customer')
  const title = say(language, 'my.case.title', {
    request: requestWord(theCase.request, language),
    piece: pieceWords(line, language),
  })
  const saidKey = `my.case.${said}`
  const asksPhotos = steps.includes('give-evidence')
  return (
    <Page frame={frame} title={title} styles={withPhotos} scripts={asksPhotos ? [photoScript] : []} unlisted>
      <ErrorSummary language={language} sentences={draft.sentences} />
      {said !== undefined && isWordKey(saidKey) ? (
        <Notice tone={said === 'moved-on' ? 'wait' : 'good'} live>
          <p>{say(language, saidKey)}</p>
          {said === 'moved-on' ? <SinceThen view={view} language={language} /> : null}
        </Notice>
      ) : null}
      <div class="case-head">
        <PiecePicture shop={shop.name} line={line} language={language} />
        <PageTitle over={say(language, 'my.case.over', { number: theCase.number })} title={title} />
      </div>
      <div class="case">
        <div class="stack-wide">
          <section class="stack now">
            <p>
              <Tag tone={words.tone}>{say(language, words.word)}</Tag>
            </p>
            <p>{say(language, words.now)}</p>
            <Due view={view} language={language} />
          </section>
          {stillToPay(view, language)}
          <ToDo view={view} language={language} />
          <section class="stack" aria-labelledby="timeline">
            <h2 id="timeline">{say(language, 'my.case.timeline')}</h2>
            <Steps steps={stepsOf(view, language)} language={language} />
          </section>
        </div>
        <div class="stack-wide">
          <Agreed view={view} language={language} />
          <HowItAddsUp view={view} language={language} />
          <RequestMade view={view} language={language} />
          <section class="stack" aria-labelledby="case-letters">
            <h2 id="case-letters">{say(language, 'my.case.letters')}</h2>
            <LetterList
              letters={view.letters}
              address={`/${shop.name}/my/orders/${order.number}/letters`}
              zone={shop.calendar.zone}
              language={language}
            />
          </section>
        </div>
      </div>
      <div class="actions">
        <Button look="second" href={`/${shop.name}/my/orders/${order.number}`}>
          {say(language, 'my.order.to-order', { number: order.number })}
        </Button>
        {steps.includes('drop') ? (
          <Button look="quiet" href={`/${shop.name}/my/cases/${theCase.number}/drop`}>
            {say(language, 'my.case.drop')}
          </Button>
        ) : null}
      </div>
    </Page>
  )
}

/** What has happened last, and what was typed; photos and words that were asked for are in their form. */
function SinceThen({
  view: { theCase, events, session, shop, draft },
  language,
}: {
  view: CaseView
  language: Language
}) {
  const last = happened(theCase, events, session).at(-1)
  const typed = stepsFor(theCase, 'customer').includes('give-evidence') ? '' : draft.note
  return (
    <>
      {last === undefined ? null : (
        <p>
          {say(language, 'my.case.moved-on.latest', {
            event: say(language, last.title),
            who: say(language, last.who),
            at: formatMoment(last.at, shop.calendar.zone, language),
          })}
        </p>
      )}
      {typed === '' ? null : (
        <>
          <p>{say(language, 'my.case.typed')}</p>
          <blockquote class="typed">{typed}</blockquote>
        </>
      )}
    </>
  )
}

/** Until when, and what says so: a clause or article, or the shop's usual time. */
function Due({ view, language }: { view: CaseView; language: Language }) {
  const { theCase, shop, documentSet, seenAt } = view
  const { dueFrom } = theCase
  if (!tellsDue(theCase) || isClosed(theCase)) return null
  const from =
    dueFrom === null
      ? undefined
      : dueFrom.of === 'clause'
        ? say(language, 'my.due.by-clause', {
            clause: headingsOf([`${dueFrom.document}#${dueFrom.clause}`], documentSet).join(''),
          })
        : say(language, `my.due.by-${dueFrom.of}`)
  return (
    <div>
      <p>
        <strong>
          <DueAt theCase={theCase} shop={shop} seenAt={seenAt} language={language} />
        </strong>
      </p>
      {from === undefined ? null : <p class="small quiet">{from}</p>}
    </div>
  )
}

/** The one thing to do, if there is one. */
function ToDo({ view, language }: { view: CaseView; language: Language }) {
  const { theCase } = view
  if (wantsAccount(theCase, view.facts))
    return <AccountSection {...view} {...view.draft} given={view.draft.given ?? {}} language={language} />
  if (asksHere(theCase, view.facts).length > 0)
    return <AnswerSection {...view} {...view.draft} given={view.draft.given ?? {}} language={language} />
  if (quotedIn(theCase.current) !== undefined)
    return <QuoteSection {...view} {...view.draft} given={view.draft.given ?? {}} language={language} />
  if (stepsFor(theCase, 'customer').includes('give-evidence'))
    return <GiveEvidence view={view} language={language} />
  if (theCase.kind === 'care')
    return <CareToDo {...view} {...view.draft} given={view.draft.given ?? {}} language={language} />
  if (stepsFor(theCase, 'customer').includes('say-arrived') && !view.facts.arrived)
    return <SayArrived {...view} language={language} />
  if (stepsFor(theCase, 'customer').includes('decline-parcel'))
    return <AddressSection {...view} {...view.draft} given={view.draft.given ?? {}} language={language} />
  return <SendBackSection {...view} {...view.draft} given={view.draft.given ?? {}} language={language} />
}

function GiveEvidence({ view: { shop, theCase, draft }, language }: { view: CaseView; language: Language }) {
  const wanted = theCase.current.state === 'evidence-wanted' ? theCase.current.wanted : []
  const words = wanted.map((what) => evidenceWord(what, theCase.request, language))
  return (
    <section class="stack to-do" aria-labelledby="to-do">
      <h2 id="to-do">{say(language, 'my.case.evidence.title')}</h2>
      {words.length === 0 ? null : (
        <p>
          {say(language, 'answers.named', {
            name: say(language, 'my.case.evidence.wanted'),
            value: words.join(say(language, 'answers.between')),
          })}
        </p>
      )}
      <form
        method="post"
        action={`/${shop.name}/my/cases/${theCase.number}/evidence`}
        enctype="multipart/form-data"
        class="stack"
        novalidate
      >
        <input type="hidden" name="version" value={String(theCase.version)} />
        <PhotoFields
          language={language}
          shop={shop.name}
          label={say(language, 'my.end.photos')}
          problem={draft.sentences['photos']}
          kept={draft.kept ?? []}
        />
        <Field
          language={language}
          name="note"
          label={say(language, 'my.case.evidence.note')}
          rows={4}
          value={draft.note}
          optional
          hint={say(language, 'my.end.description-hint', { max: longestDescription })}
          problem={draft.sentences['note']}
        />
        <Button>{say(language, 'my.case.evidence.press')}</Button>
      </form>
    </section>
  )
}

/** What happened, filled; the state it is in, present; what usually comes, hollow. */
function stepsOf({ events, session, theCase, shop, seenAt }: CaseView, language: Language): readonly Step[] {
  const { zone } = shop.calendar
  const words = wordsOf(theCase)
  const past = happened(theCase, events, session).map((one): Step => ({
    state: 'done',
    title: say(language, one.title),
    when: <When happened={one} zone={zone} language={language} />,
    ...([one.note, one.parcel, one.amount, one.cause].every((told) => told === undefined)
      ? {}
      : { text: <Details happened={one} language={language} /> }),
  }))
  if (isClosed(theCase)) return past
  const due = !tellsDue(theCase) ? undefined : (
    <DueAt theCase={theCase} shop={shop} seenAt={seenAt} language={language} />
  )
  const present: Step = {
    state: 'present',
    title: sentence(say(language, words.word)),
    ...(due === undefined ? {} : { when: due }),
  }
  return [
    ...past,
    present,
    ...words.ahead.map((title): Step => ({ state: 'coming', title: say(language, title) })),
  ]
}

function When({
  happened: { at, who },
  zone,
  language,
}: {
  happened: Happened
  zone: string
  language: Language
}) {
  const [before = '', after = ''] = say(language, 'my.when-who', {
    moment: '|',
    who: say(language, who),
  }).split('|')
  return (
    <>
      {before}
      <Moment at={at} zone={zone} language={language} />
      <span class="together">{after}</span>
    </>
  )
}

function Details({
  happened: { note, who, parcel, amount, cause },
  language,
}: {
  happened: Happened
  language: Language
}) {
  return (
    <>
      {cause === undefined ? null : <p class="small">{say(language, cause)}</p>}
      {note === undefined ? null : who === 'my.who.shop' ? (
        <StaffWords words={note} language={language} />
      ) : (
        <blockquote class="small typed">{note}</blockquote>
      )}
      {parcel === undefined ? null : <Tracked parcel={parcel} language={language} />}
      {amount === undefined ? null : (
        <p class="small">
          <Money money={amount} language={language} />
        </p>
      )}
    </>
  )
}

/**
 * The terms and the clauses: those of the latest decision. Where the documents left it to a person who has
 * decided since, the page says above what was decided.
 */
function Agreed({ view, language }: { view: CaseView; language: Language }) {
  const { ruled, documentSet, seenAt, theCase } = view
  if (ruled === undefined) return null
  const examined = view.isDecided || theCase.custody === 'with-shop'
  const { ruling } = ruled
  const { documents } = documentSet
  const words = stillToCome(theCase, ruling, { language, documents, seenAt, examined, asked: 'before' })
  const clauses = clausesOf(ruling, documentSet)
  const isAnswered = view.isDecided && ['staff', 'ask'].includes(ruling.verdict)
  if (isAnswered && [...words.terms, ...words.asked, ...clauses].length === 0) return null
  return (
    <section class="stack agreed" aria-labelledby="agreed">
      <h2 id="agreed">{say(language, 'my.case.terms')}</h2>
      {isAnswered ? null : <SaidAnswer ruling={ruling} said={words} language={language} />}
      {view.isDecided ? null : (
        <StillOpen
          contact={`/${view.shop.name}/contact?order=${view.order.number}`}
          verdict={ruling.verdict}
          questions={asksHere(theCase, view.facts).length > 0 ? [] : words.questions}
          language={language}
        />
      )}
      <TermsAgreed said={words} language={language} />
      <ClauseList clauses={clauses} language={language} />
    </section>
  )
}

/** The refund that was decided, row by row, for whoever paid. */
function HowItAddsUp({ view: { events, session }, language }: { view: CaseView; language: Language }) {
  const said = events.map(({ data }) => refundIn(data['refund'] ?? data)).findLast((one) => one !== undefined)
  if (said === undefined || !seesPrices(session)) return null
  const { rows, taxes, amountMinor, currency, reason } = said
  return (
    <section class="stack">
      <RefundRows
        rows={rows}
        taxes={taxes}
        total={amountMinor}
        currency={currency}
        reason={reason}
        language={language}
      />
    </section>
  )
}

/** What was asked, in the customer's own words, with the photos. */
function RequestMade({
  view: { shop, order, theCase, events, documentSet, photos, sendTo },
  language,
}: {
  view: CaseView
  language: Language
}) {
  const ordered = order.lines.find(({ line }) => line === theCase.line)
  // In the order of the questions. That something was brought along says less than the thing itself, which
  // stands beside it.
  const left = ['photo', 'description', 'channel', ...Object.keys(broughtBy(theCase.request))]
  const given = { ...theCase.answers, ...answersSince(events) }
  const answers = documentSet.documents.facts.flatMap((fact): (readonly [string, string])[] => {
    const value = given[fact.name]
    if (value === undefined || left.includes(fact.name)) return []
    const day = fact.kind === 'day' ? parseDay(value) : undefined
    const word = day === undefined ? wordOf(fact.values, value, language) : formatDate(day, language)
    return [[sentence(wordIn(fact.words, language)), word]]
  })
  return (
    <section class="stack" aria-labelledby="asked">
      <h2 id="asked">{say(language, isAskedFor(theCase) ? 'my.case.request' : 'goods.about-parcel')}</h2>
      <DescriptionList
        rows={[
          ...answers,
          ...saidWanted(theCase, order, language),
          ...saidKept(theCase, language),
          ...careRows(theCase, shop, language),
          ...remakeRows(theCase, language),
          [
            say(language, 'my.case.pieces'),
            (ordered?.quantity ?? 1) === 1
              ? ''
              : say(language, 'my.order.quantity', { count: theCase.quantity }),
          ],
          [
            say(language, isAskedFor(theCase) ? 'my.case.description' : 'goods.carrier-says'),
            theCase.description === '' ? '' : <span class="typed">{theCase.description}</span>,
          ],
          [say(language, 'goods.my.send-to'), sendTo?.map((one) => <span class="address">{one}</span>)],
        ]}
      />
      {photos.length === 0 ? (
        isAskedFor(theCase) ? (
          <p class="small quiet">{say(language, 'my.case.photos-none')}</p>
        ) : null
      ) : (
        <CasePhotos
          language={language}
          zone={shop.calendar.zone}
          photos={photos}
          address={`/${shop.name}/my/cases/${theCase.number}/photos`}
          reader="customer"
        />
      )}
    </section>
  )
}

/** What the shop opened itself, for a parcel that came back for instance, says nothing of photos. */
const isAskedFor = ({ openedBy }: AnyCase): boolean => /^(customer|recipient):/.test(openedBy)
