/**
 * The page before the press: what will happen, who pays what, until when, by which clause, and the form; or
 * that it is not possible, why, and what is possible instead.
 */
import type { Instant, Zone } from '#calendar'
import { isWordless, type OpeningRequest } from '#cases/kinds'
import type { Product } from '#catalogue'
import type { Order, OrderLine } from '#ordering'
import type { Entry, Ruled } from '#rulings'
import { isAboutFault, said } from '#sentences'
import type { OpenShop } from '#shops'
import {
  type Answered,
  ClauseList,
  clausesOf,
  type FormAnswers,
  type DocumentSet,
  NearestStores,
  serviceFor,
  SaidAnswer,
  TermsAgreed,
} from '#web/answers'
import type { Frame } from '#web/http'
import { raw } from 'hono/html'
import { Button, drawnFrom, ErrorSummary, Field, Moment, nameOf, Page, PageTitle, Verdict } from '#web/ui'
import { labelKeys, lawNames } from '#withdrawals'
import { say, type Language } from '#words'
import { PhotoFields, photoScript, photoStyle } from '#web/photos'
import { longestDescription } from './limits.ts'
import { type PhotoNeed } from '#cases'
import { actsIn, EntryItem } from '../orders/options-list.tsx'
import { Ahead, FreeWords, type CancelAhead } from './cancel-ahead.tsx'
import { detailsForms } from './details/index.ts'
import { pieceWords } from '../orders/piece-heading.tsx'
import { Answers } from './question-screen.tsx'
import { styles } from '../style.file.ts'
import { requestWords } from '../case/words.ts'
import { regionOf } from './region.ts'
import { RecipientFields } from './recipient-fields.tsx'

/** Where the questions ended. `given` are the answers as they go along in addresses and hidden fields. */
export type EndView = {
  readonly shop: OpenShop
  readonly path: string
  readonly order: Order
  readonly line: OrderLine
  readonly request: OpeningRequest
  readonly documentSet: DocumentSet
  readonly ruled: Ruled
  readonly before: readonly Answered[]
  readonly given: FormAnswers
  readonly seenAt: Instant
  /** The piece as the shop sells it now, where the form asks about it. */
  readonly product?: Product | undefined
}

/** What is in the form. `key` makes a second press the same press. */
export type Draft = {
  readonly key: string
  readonly count: number
  readonly description: string
  readonly sentences: Readonly<Record<string, string>>
  /** Marks of photos that came with an earlier try. */
  readonly kept: readonly string[]
  readonly photo: PhotoNeed
  /** Of a cancellation: what it comes to. It is asked for without photos. */
  readonly ahead?: CancelAhead
  /** What was typed of what the request asks besides. */
  readonly details?: FormAnswers
  /** What whoever was given the piece said of where letters go; missing where that is not asked. */
  readonly to: FormAnswers | undefined
}

/** All that both pages show beside a draft. Of the hour only dates in other years show anything. */
const shownOf = (frame: Frame, view: EndView): readonly unknown[] => [
  frame,
  nameOf(view.shop),
  nameOf(view.documentSet.documents),
  nameOf(view.documentSet.published),
  view.path,
  view.line,
  view.request,
  nameOf(view.ruled.ruling),
  view.before,
  view.given,
  Math.floor(view.seenAt / quarterHour),
]

const quarterHour = 900_000

/** Stands for the key of a form while it is drawn: nobody can type it. */
const keyStandIn = '\u0001key\u0001'

/**
 * Drawn once for the same answers, as long as nobody has typed anything; each time with a key of its own. A
 * form of the request's own shows more than the answers, and is drawn each time.
 */
export function endScreen(frame: Frame, view: EndView, draft: Draft) {
  const typed = draft.description !== '' || draft.kept.length > 0 || Object.keys(draft.sentences).length > 0
  const form = detailsForms[view.request]
  const own = draft.ahead !== undefined || (form !== undefined && form.ofAnswers !== true)
  if (typed || own) return <EndPage frame={frame} view={view} draft={draft} />
  const { count, photo, to, key } = draft
  const page = drawnFrom(['end', ...shownOf(frame, view), count, photo, to], () => (
    <EndPage frame={frame} view={view} draft={{ ...draft, key: keyStandIn }} />
  ))
  return raw(page.replace(keyStandIn, () => key))
}

function EndPage({ frame, view, draft }: { frame: Frame; view: EndView; draft: Draft }) {
  const { language } = frame
  const {
    ruled: { ruling },
    documentSet,
    seenAt,
  } = view
  const words = said(ruling, { language, documents: documentSet.documents, seenAt, asked: 'here' })
  return (
    <End
      frame={frame}
      view={view}
      title={say(language, 'my.end.title')}
      sentences={draft.sentences}
      form={formName}
    >
      <section class="stack" aria-labelledby="what">
        <h2 id="what">{say(language, 'my.end.what')}</h2>
        <SaidAnswer ruling={ruling} said={words} language={language} />
      </section>
      <TermsAgreed said={words} language={language} />
      <Because view={view} language={language} open={false} />
      {view.given['handover'] === 'post' ? null : <Stores view={view} language={language} />}
      <Ask frame={frame} view={view} draft={draft} />
    </End>
  )
}

const formName = 'request'

function Ask({ frame: { language }, view, draft }: { frame: Frame; view: EndView; draft: Draft }) {
  const { description, sentences, ahead } = draft
  const Details = detailsForms[view.request]?.Fields
  const press = ahead?.atOnce === true ? 'my.cancel.press' : requestWords[view.request].press
  return (
    <form
      id={formName}
      method="post"
      action={view.path}
      enctype="multipart/form-data"
      class="stack request"
      novalidate
    >
      <input type="hidden" name="key" value={draft.key} />
      {Object.entries(view.given).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {Details === undefined ? null : (
        <Details
          {...view}
          answered={view.given}
          language={language}
          given={draft.details ?? {}}
          sentences={sentences}
        />
      )}
      {ahead === undefined ? (
        <Words language={language} view={view} draft={draft} />
      ) : (
        <>
          <Ahead ahead={ahead} language={language} />
          <FreeWords value={description} problem={sentences['description']} language={language} />
        </>
      )}
      {draft.to === undefined ? null : (
        <RecipientFields
          language={language}
          request={view.request}
          given={draft.to}
          destination={view.order.destination}
          sentences={sentences}
        />
      )}
      <p class="small quiet">{say(language, 'my.end.not-yet')}</p>
      <div class="actions">
        <Button look={ahead === undefined ? 'first' : 'grave'}>{say(language, press)}</Button>
      </div>
    </form>
  )
}

/** The customer's own words, and photos; where the request's own form says all of it, a word at most. */
function Words({ language, view, draft }: { language: Language; view: EndView; draft: Draft }) {
  const { description, sentences, kept, photo } = draft
  const withdraws = view.request === 'withdraw'
  if (isWordless(view.request))
    return (
      <Field
        language={language}
        name="description"
        label={say(language, withdraws ? 'my.withdraw.optional' : 'change.form.note')}
        hint={withdraws ? say(language, 'my.withdraw.optional.hint') : undefined}
        rows={3}
        optional
        value={description}
        problem={sentences['description']}
      />
    )
  // What is cared for has nothing wrong with it.
  const isFault = isAboutFault(view.request)
  const photoHints: readonly string[] = [
    ...(photo === 'waits' ? [say(language, 'my.end.photos-waits')] : []),
    ...(photo === 'required' ? [say(language, 'my.end.photos-required')] : []),
  ]
  return (
    <>
      <Field
        language={language}
        name="description"
        label={say(language, isFault ? 'my.end.description' : 'my.care.words')}
        rows={6}
        value={description}
        hint={say(language, isFault ? 'my.end.description-hint' : 'my.care.words.hint', {
          max: longestDescription,
        })}
        problem={sentences['description']}
      />
      <PhotoFields
        language={language}
        shop={view.shop.name}
        label={say(language, 'my.end.photos')}
        hint={photoHints[0]}
        problem={sentences['photos']}
        kept={kept}
        optional={photo === 'optional'}
      />
    </>
  )
}

/** When the piece left, which many a no turns on. */
function Left({ shippedAt, zone, language }: { shippedAt: Instant | null; zone: Zone; language: Language }) {
  if (shippedAt === null) return null
  return (
    <p class="small">
      {say(language, 'my.order.shipped')} <Moment at={shippedAt} zone={zone} language={language} />
    </p>
  )
}

type RefusedView = EndView & { readonly possible: readonly Entry[] }

/** Drawn once for the same answers and the same that is possible instead. */
export const refusedScreen = (frame: Frame, view: RefusedView) =>
  drawnFrom(['refused', ...shownOf(frame, view), view.order.number, view.possible.map(nameOf)], () => (
    <RefusedPage frame={frame} view={view} />
  ))

/** No form: the clauses with their texts, and what else can be done with this piece. */
function RefusedPage({ frame, view }: { frame: Frame; view: RefusedView }) {
  const { language } = frame
  const { shop, possible, documentSet, seenAt } = view
  const ways = {
    documentSet,
    seenAt,
    order: view.order.number,
    shop: { name: shop.name },
    requests: view.path.slice(0, -view.request.length),
  }
  const piece = pieceWords(view.line, language)
  return (
    <End frame={frame} view={view} title={say(language, requestWords[view.request].refused)} sentences={{}}>
      <div class="stack">
        <p class="row">
          <Verdict verdict="refuse" language={language} />
        </p>
        <p>{say(language, 'my.refused.sentence')}</p>
        <Left shippedAt={view.line.shippedAt} zone={shop.calendar.zone} language={language} />
      </div>
      <Because view={view} language={language} open />
      <Declare view={view} language={language} />
      {possible.length === 0 ? null : (
        <section class="stack" aria-labelledby="instead">
          <h2 id="instead">{say(language, 'my.refused.instead')}</h2>
          <ul class="entries">
            {possible.map((entry) => (
              <EntryItem entry={entry} ways={ways} acts={actsIn(possible)(entry)} piece={piece} />
            ))}
          </ul>
        </section>
      )}
      <Stores view={view} language={language} />
      <p>
        {say(language, 'my.refused.write')}{' '}
        <a href={`/${shop.name}/contact?order=${view.order.number}`}>{say(language, 'common.write-to-us')}</a>
      </p>
      <p>
        <Button look="second" href={`/${shop.name}/my/orders/${view.order.number}`}>
          {say(language, 'my.order.to-order', { number: view.order.number })}
        </Button>
      </p>
    </End>
  )
}

/** Who is not entitled by what the documents say can declare it all the same: staff answer. */
function Declare({ view: { shop, order, request }, language }: { view: EndView; language: Language }) {
  if (request !== 'withdraw') return null
  const [law] = lawNames.filter((name) => shop.documents.laws.some((pack) => pack.name === name))
  if (law === undefined) return null
  return (
    <section class="stack" aria-labelledby="declare">
      <h2 id="declare">{say(language, 'my.withdraw.still')}</h2>
      <p>{say(language, 'my.withdraw.still.says')}</p>
      <p>
        <Button look="second" href={`/${shop.name}/withdraw?order=${encodeURIComponent(order.number)}`}>
          {say(language, labelKeys[law].first)}
        </Button>
      </p>
    </section>
  )
}

/** Stores that do what is asked for, where the shop has any. */
const Stores = ({ view, language }: { view: EndView; language: Language }) => (
  <NearestStores
    shop={view.shop}
    service={serviceFor(view.request, view.given['reason'])}
    region={regionOf(view.order)}
    language={language}
  />
)

function Because({ view, language, open }: { view: EndView; language: Language; open: boolean }) {
  const clauses = clausesOf(view.ruled.ruling, view.documentSet)
  if (clauses.length === 0) return null
  return (
    <section class="stack" aria-labelledby="because">
      <h2 id="because">{say(language, 'answers.because')}</h2>
      <ClauseList clauses={clauses} language={language} open={open} />
    </section>
  )
}

function End({
  frame,
  view,
  title,
  sentences,
  form,
  children,
}: {
  frame: Frame
  view: EndView
  title: string
  /** The form on the page, where there is one. */
  form?: string
  sentences: Readonly<Record<string, string>>
  children?: unknown
}) {
  const { language } = frame
  const over = `${say(language, requestWords[view.request].title)} · ${pieceWords(view.line, language)}`
  return (
    <Page frame={frame} title={title} styles={[...styles, photoStyle]} scripts={[photoScript]} unlisted>
      <div class="narrow stack-wide">
        <ErrorSummary language={language} sentences={sentences} />
        <div>
          <PageTitle over={over} title={title} />
          <Answers
            before={view.before}
            path={view.path}
            given={view.given}
            line={view.line}
            language={language}
            {...(form === undefined ? {} : { form })}
          />
        </div>
        {children}
      </div>
    </Page>
  )
}

export type BusyView = {
  readonly shop: OpenShop
  readonly line: OrderLine
  readonly request: OpeningRequest
  readonly order: string
  readonly number: string | undefined
}

/** A request for this piece is under way; another one would only be the same. */
export function busyScreen(frame: Frame, { shop, line, request, order, number }: BusyView) {
  const { language } = frame
  const title = say(language, requestWords[request].title)
  return (
    <Page frame={frame} title={title} styles={styles} unlisted>
      <PageTitle
        over={pieceWords(line, language)}
        title={title}
        sentence={say(language, number === undefined ? 'my.refused.open-case-other' : 'my.refused.open-case')}
      />
      <div class="actions">
        {number === undefined ? null : (
          <Button href={`/${shop.name}/my/cases/${number}`}>
            {say(language, 'my.refused.open-case-see', { number })}
          </Button>
        )}
        <Button look="second" href={`/${shop.name}/my/orders/${order}`}>
          {say(language, 'my.order.to-order', { number: order })}
        </Button>
      </div>
    </Page>
  )
}
