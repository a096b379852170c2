/**
 * The page before the press: what will happen, who pays what, until when, by which clause, and the form; or
 * that it is not possible, why, and what is possible instead.
 */
import type { Instant } from '#calendar'
import type { OpeningRequest } from '#cases/kinds'
import type { OrderLine } from '#ordering'
import type { Entry, Ruled } from '#rulings'
import { said } from '#sentences'
import type { OpenShop } from '#shops'
import {
  type Answered,
  ClauseList,
  clausesOf,
  type FormAnswers,
  type DocumentSet,
  SaidAnswer,
  TermsAgreed,
} from '#web/answers'
import type { Frame } from '#web/http'
import { raw } from 'hono/html'
import {
  Button,
  drawnFrom,
  ErrorSummary,
  Field,
  FileField,
  nameOf,
  Notice,
  Page,
  PageTitle,
  Verdict,
} from '#web/ui'
import { say, type Language } from '#words'
import { longestDescription, mostPhotos, photoMegabytes } from './photo-words.ts'
import { type PhotoNeed } from '#cases'
import { actsIn, EntryItem } from '../orders/options-list.tsx'
import { photoAttributes, photoScript } from './photo-script.file.ts'
import { pieceWords } from '../orders/piece-heading.tsx'
import { Answers } from './question-screen.tsx'
import { styles } from '../style.file.ts'
import { requestWords } from '../case/words.ts'
import { RecipientFields } from './recipient-fields.tsx'

/** Where the questions ended. `given` are the answers as they go along in addresses and hidden fields. */
export type EndView = {
  readonly shop: OpenShop
  readonly path: string
  readonly line: OrderLine
  readonly request: OpeningRequest
  readonly documentSet: DocumentSet
  readonly ruled: Ruled
  readonly before: readonly Answered[]
  readonly given: FormAnswers
  readonly seenAt: Instant
}

/** What is in the form. `key` makes a second press the same press. */
export type Draft = {
  readonly key: string
  readonly count: number
  readonly description: string
  readonly sentences: Readonly<Record<string, string>>
  readonly photosAgain: boolean
  readonly photo: PhotoNeed
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

/** Drawn once for the same answers, as long as nobody has typed anything; each time with a key of its own. */
export function endScreen(frame: Frame, view: EndView, draft: Draft) {
  const typed = draft.description !== '' || draft.photosAgain || Object.keys(draft.sentences).length > 0
  if (typed) return <EndPage frame={frame} view={view} draft={draft} />
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
  const words = said(ruling, { language, documents: documentSet.documents, seenAt })
  return (
    <End frame={frame} view={view} title={say(language, 'my.end.title')} sentences={draft.sentences}>
      <section class="stack" aria-labelledby="what">
        <h2 id="what">{say(language, 'my.end.what')}</h2>
        <SaidAnswer ruling={ruling} said={words} language={language} />
      </section>
      <TermsAgreed said={words} language={language} />
      <Because view={view} language={language} open={false} />
      <Ask frame={frame} view={view} draft={draft} />
    </End>
  )
}

function Ask({ frame: { language }, view, draft }: { frame: Frame; view: EndView; draft: Draft }) {
  const { description, sentences, photosAgain, photo } = draft
  const photoHints: readonly string[] = [
    ...(photo === 'waits' ? [say(language, 'my.end.photos-waits')] : []),
    ...(photo === 'required' ? [say(language, 'my.end.photos-required')] : []),
    say(language, 'my.end.photos-hint', { count: mostPhotos, limit: photoMegabytes }),
  ]
  return (
    <form
      method="post"
      action={view.path}
      enctype="multipart/form-data"
      class="stack request"
      novalidate
      {...photoAttributes(language)}
    >
      <input type="hidden" name="key" value={draft.key} />
      {Object.entries(view.given).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Field
        language={language}
        name="description"
        label={say(language, 'my.end.description')}
        rows={6}
        value={description}
        hint={say(language, 'my.end.description-hint', { max: longestDescription })}
        problem={sentences['description']}
      />
      {photosAgain ? (
        <Notice tone="wait">
          <p>{say(language, 'my.exchange.photos-again')}</p>
        </Notice>
      ) : null}
      <FileField
        language={language}
        name="photos"
        label={say(language, 'my.end.photos')}
        hint={photoHints.join(language === 'ja' ? '' : ' ')}
        problem={sentences['photos']}
        optional={photo === 'optional'}
        several
        accept="image/jpeg,image/png,image/webp"
      />
      {draft.to === undefined ? null : (
        <RecipientFields language={language} request={view.request} given={draft.to} sentences={sentences} />
      )}
      <p class="small quiet">{say(language, 'my.end.not-yet')}</p>
      <div class="actions">
        <Button>{say(language, requestWords[view.request].press)}</Button>
      </div>
    </form>
  )
}

type RefusedView = EndView & { readonly possible: readonly Entry[]; readonly order: string }

/** Drawn once for the same answers and the same that is possible instead. */
export const refusedScreen = (frame: Frame, view: RefusedView) =>
  drawnFrom(['refused', ...shownOf(frame, view), view.order, view.possible.map(nameOf)], () => (
    <RefusedPage frame={frame} view={view} />
  ))

/** No form: the clauses with their texts, and what else can be done with this piece. */
function RefusedPage({ frame, view }: { frame: Frame; view: RefusedView }) {
  const { language } = frame
  const { shop, possible, documentSet, seenAt } = view
  const ways = {
    documentSet,
    seenAt,
    order: view.order,
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
      </div>
      <Because view={view} language={language} open />
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
      <p>{say(language, 'my.refused.write', { address: shop.settings.mail.address })}</p>
      <p>
        <Button look="second" href={`/${shop.name}/my/orders/${view.order}`}>
          {say(language, 'my.order.to-order', { number: view.order })}
        </Button>
      </p>
    </End>
  )
}

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
  children,
}: {
  frame: Frame
  view: EndView
  title: string
  sentences: Readonly<Record<string, string>>
  children?: unknown
}) {
  const { language } = frame
  const over = `${say(language, requestWords[view.request].title)} · ${pieceWords(view.line, language)}`
  return (
    <Page frame={frame} title={title} styles={styles} scripts={[photoScript]} unlisted>
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
