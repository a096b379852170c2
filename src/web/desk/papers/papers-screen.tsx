/** The papers of one order at the desk: the receipt and how it stands, certificates, delivery notes. */
import { formatMoment } from '#calendar'
import type { Order } from '#ordering'
import type { Paper, ReceiptAsked, ReceiptStanding } from '#papers'
import type { Parcel } from '#parcels'
import type { Documents } from '#policy'
import { mayDo } from '#staff'
import { ClauseList, clausesOf } from '#web/answers'
import type { FormValues, Frame } from '#web/http'
import { fileOf, ReceiptFields } from '#web/papers'
import type { AtDesk } from '#web/staff-session'
import { Button, ErrorSummary, Field, Notice, PageTitle, Tag } from '#web/ui'
import { say, type Language } from '#words'
import { DeskPage } from '../desk-page.tsx'
import { askedWords } from './asked-screen.tsx'

export type PapersProps = {
  readonly frame: Frame
  readonly desk: AtDesk
  readonly order: Order
  readonly standing: ReceiptStanding
  /** Those of the order. */
  readonly documents: Documents
  readonly papers: readonly Paper[]
  /** The boxes that went out. */
  readonly parcels: readonly Parcel[]
  readonly asked: readonly ReceiptAsked[]
  readonly isCertified: boolean
  readonly done: 'done' | 'moved-on' | undefined
  readonly given: FormValues
  readonly sentences: Readonly<Record<string, string>>
}

type Part = { readonly props: PapersProps; readonly language: Language; readonly base: string }

export function PapersScreen(props: PapersProps) {
  const { frame, desk, order, done } = props
  const { language } = frame
  const title = say(language, 'desk.papers.of', { number: order.number })
  const part = { props, language, base: `/desk/${desk.shop.name}/orders/${order.number}/papers` }
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <p class="crumb">
        <a href={`/desk/${desk.shop.name}/orders/${order.number}`}>
          {say(language, 'desk.order-of', { number: order.number })}
        </a>
      </p>
      <ErrorSummary language={language} sentences={props.sentences} />
      <PageTitle title={title} sentence={order.name} />
      {done === undefined ? null : (
        <Notice tone={done === 'done' ? 'good' : 'wait'} live>
          <p>{say(language, `desk.papers.${done}`)}</p>
        </Notice>
      )}
      <div class="stack-wide">
        <Receipt {...part} />
        <Certificates {...part} />
        <Notes {...part} />
      </div>
    </DeskPage>
  )
}

function Issued({ papers, props, language, base }: Part & { readonly papers: readonly Paper[] }) {
  const { zone } = props.desk.shop.calendar
  if (papers.length === 0) return <p class="quiet">{say(language, 'desk.papers.none')}</p>
  return (
    <ul class="plain-list stack">
      {papers.map((paper) => (
        <li>
          <a href={`${base}/${fileOf(paper)}`}>{paper.number}</a>{' '}
          {paper.copy === 0 ? null : <Tag>{say(language, 'my.papers.copy', { count: paper.copy })}</Tag>}{' '}
          <span class="small quiet">
            {[paper.addressee, formatMoment(paper.at, zone, language)]
              .filter((word) => word !== '')
              .join(' · ')}
          </span>
          {paper.why === '' ? null : (
            <p class="small">{say(language, 'desk.papers.given-why', { why: paper.why })}</p>
          )}
        </li>
      ))}
    </ul>
  )
}

const ofKind = ({ papers }: PapersProps, kind: Paper['kind']): readonly Paper[] =>
  papers.filter((paper) => paper.kind === kind)

function Receipt(part: Part) {
  const { props, language, base } = part
  const { desk, order, standing, asked } = props
  const { state, ruled } = standing
  const receipts = ofKind(props, 'receipt')
  const mayIssue = state !== 'paid-back' && standing.paidAt !== undefined
  const [wish] = asked
  const documentSet = {
    shop: desk.shop.name,
    documents: props.documents,
    published: desk.shop.documents,
    language,
  }
  return (
    <section class="stack" aria-labelledby="receipt">
      <h2 id="receipt">{say(language, 'papers.receipt')}</h2>
      <Issued {...part} papers={receipts} />
      {asked.map((one) => (
        <Notice title={say(language, 'desk.papers.wishes')}>
          <p>{askedWords(one, desk, language)}</p>
        </Notice>
      ))}
      <p>{say(language, `desk.papers.state.${state}`)}</p>
      <ClauseList clauses={clausesOf(ruled.ruling, documentSet)} language={language} />
      {mayIssue && mayDo(desk.member.role, 'settle-money') ? (
        <form class="stack box" method="post" action={`${base}/receipt`}>
          <ReceiptFields
            language={language}
            given={wish === undefined ? props.given : { ...wishIn(wish), ...props.given }}
            sentences={props.sentences}
            name={order.name}
            last={receipts.at(-1)}
            seen={receipts.length}
          />
          {state === 'ready' ? null : (
            <Field
              language={language}
              name="why"
              label={say(language, 'desk.papers.why')}
              problem={props.sentences['why']}
              value={props.given['why']}
              maxlength={300}
            />
          )}
          <div class="actions">
            <Button>
              {say(language, receipts.length === 0 ? 'desk.papers.issue' : 'desk.papers.again')}
            </Button>
          </div>
        </form>
      ) : null}
    </section>
  )
}

const wishIn = ({ addressee, proviso }: ReceiptAsked): FormValues => ({ addressee, proviso })

function Certificates(part: Part) {
  const { props, language, base } = part
  const certificates = ofKind(props, 'certificate')
  if (!props.isCertified && certificates.length === 0) return null
  return (
    <section class="stack" aria-labelledby="certificates">
      <h2 id="certificates">{say(language, 'desk.papers.certificates')}</h2>
      <Issued {...part} papers={certificates} />
      <form method="post" action={`${base}/certificates`}>
        <Button look="second">{say(language, 'desk.papers.certify')}</Button>
      </form>
    </section>
  )
}

function Notes(part: Part) {
  const { props, language, base } = part
  const notes = ofKind(props, 'delivery-note')
  const without = props.parcels.filter(({ parcel }) => !notes.some((note) => note.parcel === parcel))
  return (
    <section class="stack" aria-labelledby="notes">
      <h2 id="notes">{say(language, 'desk.papers.notes')}</h2>
      <Issued {...part} papers={notes} />
      {without.map(({ parcel, carrier, tracking }) => (
        <form method="post" action={`${base}/notes/${parcel}`}>
          <Button look="second">
            {say(language, 'desk.papers.note', { parcel: [carrier, tracking].join(' ') })}
          </Button>
        </form>
      ))}
    </section>
  )
}
