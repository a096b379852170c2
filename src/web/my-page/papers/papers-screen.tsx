/**
 * The papers of an order: what can be downloaded, and how the receipt stands. Draws rulings; decides nothing.
 */
import { dayOf, formatDate, type Instant } from '#calendar'
import type { Order } from '#ordering'
import type { Paper, ReceiptStanding } from '#papers'
import { said } from '#sentences'
import type { OpenShop } from '#shops'
import { ClauseList, clausesOf, type DocumentSet } from '#web/answers'
import type { FormValues, Frame } from '#web/http'
import { fileOf, ReceiptFields } from '#web/papers'
import { Button, ErrorSummary, Fold, Notice, Page, PageTitle, Tag } from '#web/ui'
import { say, type Language } from '#words'
import { contactAddress } from '../contact.ts'
import { styles } from '../style.file.ts'

/** What became of the press that this page answers. */
export const saidAfter = ['done', 'meanwhile', 'wished'] as const
export type Said = (typeof saidAfter)[number]

export type PapersView = {
  readonly shop: OpenShop
  readonly order: Order
  /** The address of this page. */
  readonly base: string
  /** Missing for whoever has no receipt to see. */
  readonly standing: ReceiptStanding | undefined
  readonly papers: readonly Paper[]
  /** Whether a piece of the order comes with a certificate. */
  readonly isCertified: boolean
  /** Whether what lay in the boxes is shown too. */
  readonly parcels: boolean
  /** Whether staff were asked for the receipt and have not given it yet. */
  readonly isAsked: boolean
  readonly documentSet: DocumentSet
  readonly seenAt: Instant
  readonly said: Said | undefined
  readonly given: FormValues
  readonly sentences: Readonly<Record<string, string>>
}

export function papersScreen(frame: Frame, view: PapersView) {
  const { language } = frame
  const { order, shop, papers } = view
  const title = say(language, view.standing === undefined ? 'my.papers.given' : 'my.papers.title')
  const of = (kind: Paper['kind']) => papers.filter((paper) => paper.kind === kind)
  const certificates = of('certificate')
  const notes = of('delivery-note')
  return (
    <Page frame={frame} title={title} styles={styles} unlisted>
      <div class="narrow stack-wide">
        <ErrorSummary language={language} sentences={view.sentences} />
        <PageTitle over={say(language, 'my.order.title', { number: order.number })} title={title} />
        {view.said === undefined ? null : (
          <Notice tone={view.said === 'meanwhile' ? 'wait' : 'good'} live>
            <p>{say(language, `my.papers.${view.said}`)}</p>
          </Notice>
        )}
        {view.standing === undefined ? null : (
          <Receipt view={view} standing={view.standing} receipts={of('receipt')} language={language} />
        )}
        {!view.parcels || (!view.isCertified && certificates.length === 0) ? null : (
          <section class="stack" aria-labelledby="certificates">
            <h2 id="certificates">{say(language, 'my.papers.certificates')}</h2>
            {certificates.length === 0 ? (
              <p>{say(language, 'my.papers.certificates.later')}</p>
            ) : (
              <Downloads papers={certificates} view={view} language={language} />
            )}
          </section>
        )}
        {notes.length === 0 ? null : (
          <section class="stack" aria-labelledby="notes">
            <h2 id="notes">{say(language, 'my.papers.notes')}</h2>
            <Downloads papers={notes} view={view} language={language} />
          </section>
        )}
        <div class="actions">
          <Button look="quiet" href={`/${shop.name}/my/orders/${order.number}`}>
            {say(language, 'my.order.to-order', { number: order.number })}
          </Button>
        </div>
      </div>
    </Page>
  )
}

type Part = { readonly view: PapersView; readonly language: Language }

function Downloads({ papers, view: { base, shop }, language }: Part & { papers: readonly Paper[] }) {
  const day = (at: Instant) => formatDate(dayOf(at, shop.calendar.zone), language)
  return (
    <ul class="rows">
      {papers.map((paper) => (
        <li>
          <a href={`${base}/${fileOf(paper)}`}>
            {say(language, 'my.papers.row', { number: paper.number, day: day(paper.at) })}
          </a>
          {paper.copy === 0 ? null : <Tag>{say(language, 'my.papers.copy', { count: paper.copy })}</Tag>}
          <span class="small quiet">PDF</span>
        </li>
      ))}
    </ul>
  )
}

type ReceiptPart = Part & { readonly standing: ReceiptStanding; readonly receipts: readonly Paper[] }

function Receipt({ view, standing, receipts, language }: ReceiptPart) {
  const isIssued = receipts.length > 0
  return (
    <section class="stack" aria-labelledby="receipt">
      <h2 id="receipt">{say(language, 'papers.receipt')}</h2>
      {isIssued ? <Downloads papers={receipts} view={view} language={language} /> : null}
      {isIssued ? (
        standing.state === 'ready' ? (
          <Fold label={say(language, 'my.papers.again')} language={language}>
            <p>{say(language, 'my.papers.again.hint')}</p>
            <ReceiptForm view={view} receipts={receipts} press="again" language={language} />
          </Fold>
        ) : null
      ) : (
        <Standing view={view} standing={standing} language={language} />
      )}
    </section>
  )
}

function Standing({ view, standing, language }: Omit<ReceiptPart, 'receipts'>) {
  const { state } = standing
  if (state === 'staff' && view.isAsked)
    return view.said === 'wished' ? null : <p>{say(language, 'my.papers.wished')}</p>
  return (
    <>
      <p>{say(language, `my.papers.${state}`)}</p>
      {state === 'refused' || state === 'staff' ? (
        <Because view={view} standing={standing} language={language} />
      ) : null}
      {state === 'ready' ? <ReceiptForm view={view} receipts={[]} press="issue" language={language} /> : null}
      {state === 'staff' ? <ReceiptForm view={view} receipts={[]} press="ask" language={language} /> : null}
      {state === 'refused' ? (
        <p>
          <a class="write" href={contactAddress(view.shop, { order: view.order.number, request: 'receipt' })}>
            {say(language, 'common.write-to-us')}
          </a>
        </p>
      ) : null}
    </>
  )
}

/** What the documents say, and the clauses that say it. */
function Because({
  view: { documentSet, seenAt },
  standing: { state, ruled },
  language,
}: Omit<ReceiptPart, 'receipts'>) {
  const { answer } = said(ruled.ruling, { language, documents: documentSet.documents, seenAt })
  return (
    <>
      {state === 'refused' ? <p>{answer}</p> : null}
      <ClauseList
        clauses={clausesOf(ruled.ruling, documentSet)}
        language={language}
        open={state === 'refused'}
      />
    </>
  )
}

function ReceiptForm({
  view: { base, given, sentences, order },
  receipts,
  press,
  language,
}: Part & { readonly receipts: readonly Paper[]; readonly press: 'issue' | 'again' | 'ask' }) {
  return (
    <form class="stack" method="post" action={base}>
      <ReceiptFields
        language={language}
        given={given}
        sentences={sentences}
        name={order.name}
        last={receipts.at(-1)}
        seen={receipts.length}
      />
      <div class="actions">
        <Button>{say(language, `my.papers.${press}`)}</Button>
      </div>
    </form>
  )
}
