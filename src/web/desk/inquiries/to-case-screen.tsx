/** From an inquiry to a request: the piece, what is asked for, and what the documents still have to know. */
import type { Thread } from '#inquiries'
import type { Order, OrderLine } from '#ordering'
import { wordIn, type Ask } from '#policy'
import { requestWord } from '#sentences'
import type { FormValues, Frame } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import { Button, EmptyState, Field, Notice, PageTitle, RadioCards, Select } from '#web/ui'
import { say, type Language } from '#words'
import { DeskPage } from '../desk-page.tsx'
import { JoinForms } from './join-forms.tsx'
import type { OpenRequest } from './orders-of.ts'
import { buyerReads } from './readers.ts'

export type PieceChoice = { readonly order: Order; readonly line: OrderLine }

export type ToCaseProps = {
  readonly frame: Frame
  readonly desk: AtDesk
  readonly thread: Thread
  readonly pieces: readonly PieceChoice[]
  readonly requests: readonly string[]
  /** Requests that are open already. */
  readonly open: readonly OpenRequest[]
  readonly given: FormValues
  readonly asks: readonly Ask[]
  /** Why it was not done, in words. */
  readonly refusal: string | undefined
}

/** The name of a piece in the form: 'KA-000001/2'. */
export const pieceName = ({ order, line }: PieceChoice): string => `${order.number}/${line.line}`

export function ToCaseScreen(props: ToCaseProps) {
  const { frame, desk, thread, pieces, refusal } = props
  const { language } = frame
  const { number } = thread.inquiry
  const title = say(language, 'desk.inquiry.case')
  const back = `/desk/${desk.shop.name}/inquiries/${number}`
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <PageTitle
        over={say(language, 'inquiry.title', { number })}
        title={title}
        sentence={say(language, 'desk.inquiry.case.sentence')}
      />
      <div class="stack-wide narrow">
        {refusal === undefined ? null : (
          <Notice tone="wait" live>
            <p>{refusal}</p>
          </Notice>
        )}
        <Already desk={desk} thread={thread} language={language} />
        <JoinForms {...{ desk, thread, requests: props.open, language }} />
        {pieces.length === 0 ? (
          <EmptyState title={say(language, 'desk.inquiry.case.none')} />
        ) : (
          <CaseForm {...props} language={language} address={`${back}/case`} />
        )}
        <p>
          <a href={back}>{say(language, 'inquiry.title', { number })}</a>
        </p>
      </div>
    </DeskPage>
  )
}

/** What this inquiry was made before: a press makes another request of it. */
function Already({ desk, thread: { cases }, language }: Pick<ToCaseProps, 'desk' | 'thread'> & Spoken) {
  if (cases.length === 0) return null
  return (
    <Notice tone="wait">
      <p>{say(language, 'desk.inquiry.case.already')}</p>
      <ul>
        {cases.map((number) => (
          <li>
            <a href={`/desk/${desk.shop.name}/cases/${number}`}>{number}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

type Spoken = { readonly language: Language }

type FormProps = ToCaseProps & { readonly language: Language; readonly address: string }

function CaseForm({ thread, pieces, requests, given, asks, language, address }: FormProps) {
  return (
    <form class="stack" method="post" action={address}>
      <input type="hidden" name="made" value={String(thread.cases.length)} />
      <RadioCards
        language={language}
        name="piece"
        label={say(language, 'desk.inquiry.case.line')}
        value={given['piece'] ?? (pieces.length === 1 ? pieceName(pieces[0]!) : undefined)}
        choices={pieces.map((piece) => ({
          value: pieceName(piece),
          label: piece.line.name[language],
          hint: [piece.order.number, buyerReads(thread, piece.order, language)]
            .filter((part) => part !== undefined)
            .join(' '),
        }))}
      />
      <Select
        language={language}
        name="request"
        label={say(language, 'desk.inquiry.case.request')}
        value={given['request']}
        options={requests.map((one) => ({ value: one, label: requestWord(one, language) }))}
      />
      {asks.length === 0 ? null : <p>{say(language, 'desk.inquiry.case.ask')}</p>}
      {asks.map((ask) => (
        <Answer ask={ask} given={given} language={language} />
      ))}
      <div>
        <Button>{say(language, 'desk.inquiry.case.press')}</Button>
      </div>
    </form>
  )
}

function Answer({ ask, given, language }: { ask: Ask; given: FormValues; language: Language }) {
  const label = wordIn(ask.question, language)
  const common = { language, name: `answer-${ask.fact}`, label, value: given[`answer-${ask.fact}`] }
  if (ask.values.length === 0) return <Field {...common} short />
  const options = ask.values.map(({ value, words }) => ({ value, label: wordIn(words, language) }))
  return <Select {...common} options={options} />
}
