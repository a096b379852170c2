/** Declared withdrawals: those that belong to no order yet first; and one of them with what can be done. */
import { formatMoment } from '#calendar'
import type { Order } from '#ordering'
import type { Piece } from '#units'
import { meaning, toTheSecond, type KeptStatement } from '#withdrawals'
import type { Frame } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import {
  Button,
  DescriptionList,
  EmptyState,
  ErrorSummary,
  Field,
  Notice,
  PageTitle,
  PlainText,
} from '#web/ui'
import { say, type Language } from '#words'
import { DeskPage } from '../desk-page.tsx'
import { pieceName } from '../orders/pieces.ts'
import { actorWord, type Names } from '../people.ts'

type Shared = { readonly frame: Frame; readonly desk: AtDesk; readonly names: Names }

export type WithdrawalsProps = Shared & { readonly statements: readonly KeptStatement[] }

export function WithdrawalsScreen({ frame, desk, names, statements }: WithdrawalsProps) {
  const { language } = frame
  const title = say(language, 'desk.withdrawals')
  const open = statements.filter(({ match }) => match === undefined)
  const done = statements.filter(({ match }) => match !== undefined)
  const list = (all: readonly KeptStatement[]) => (
    <ul class="plain-list stack">
      {all.map((kept) => (
        <li class="box stack">
          <h3>
            <a href={`/desk/${desk.shop.name}/withdrawals/${kept.statement}`}>
              {say(language, 'desk.withdrawals.from', {
                name: kept.name,
                moment: formatMoment(kept.submittedAt, desk.shop.calendar.zone, language),
              })}
            </a>
          </h3>
          <Facts language={language} desk={desk} kept={kept} names={names} />
        </li>
      ))}
    </ul>
  )
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <PageTitle title={title} sentence={say(language, 'desk.withdrawals.sentence')} />
      <div class="stack-wide">
        <section class="stack" aria-labelledby="open">
          <h2 id="open">{say(language, 'desk.withdrawals.open')}</h2>
          {open.length === 0 ? <EmptyState title={say(language, 'desk.withdrawals.empty')} /> : list(open)}
        </section>
        {done.length === 0 ? null : (
          <section class="stack" aria-labelledby="done">
            <h2 id="done">{say(language, 'desk.withdrawals.done')}</h2>
            {list(done)}
          </section>
        )}
      </div>
    </DeskPage>
  )
}

type FactsProps = {
  readonly language: Language
  readonly desk: AtDesk
  readonly kept: KeptStatement
  readonly names: Names
}

function Facts({ language, desk: { shop }, kept, names }: FactsProps) {
  const { match, law, contract, pieces, address, reference, submittedAt } = kept
  const orderLink = (number: string) => (
    <a href={`/desk/${shop.name}/orders/${encodeURIComponent(number)}`}>{number}</a>
  )
  const seen = match === undefined ? undefined : match.order === null ? 'answered' : 'matched'
  return (
    <>
      <PlainText text={kept.words} language={kept.language} />
      <DescriptionList
        rows={[
          [say(language, 'withdrawal.reference'), reference],
          [say(language, 'desk.withdrawals.law'), say(language, `desk.withdrawals.law.${law}`)],
          [say(language, 'withdrawal.submitted'), toTheSecond(submittedAt, shop.calendar.zone, language)],
          [say(language, 'withdrawal.row.contract'), contract],
          [
            say(language, 'withdrawal.row.pieces'),
            pieces === '' ? say(language, 'withdrawal.whole') : pieces,
          ],
          [say(language, 'desk.address'), address],
          [
            say(language, 'desk.withdrawals.order'),
            match === undefined || match.order === null ? '' : orderLink(match.order),
          ],
          [
            say(language, 'desk.withdrawals.cases'),
            match === undefined || match.cases.length === 0
              ? ''
              : match.cases.map((number) => <a href={`/desk/${shop.name}/cases/${number}`}>{number} </a>),
          ],
        ]}
      />
      {match === undefined || match.note === '' ? null : (
        <PlainText text={match.note} language={kept.language} />
      )}
      {match === undefined || seen === undefined ? null : (
        <p class="small quiet">
          {say(language, `desk.withdrawals.${seen}`, {
            who: actorWord(language, match.actor, names, kept.name),
            moment: formatMoment(match.at, shop.calendar.zone, language),
          })}
        </p>
      )}
    </>
  )
}

export type MatchProps = Shared & {
  readonly kept: KeptStatement
  /** As it was typed, or as it stands in the statement. */
  readonly number: string
  readonly order: Order | undefined
  readonly pieces: readonly Piece[]
  readonly sentences: Readonly<Record<string, string>>
  /** What was typed, when the form comes back. */
  readonly given: Readonly<Record<string, string>>
}

export function MatchScreen(props: MatchProps) {
  const { frame, desk, kept, names, sentences } = props
  const { language } = frame
  const title = say(language, 'desk.withdrawals')
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <PageTitle title={title} over={kept.reference} />
      <div class="stack-wide narrow">
        {kept.match === undefined ? (
          <ErrorSummary language={language} sentences={sentences} />
        ) : (
          Object.values(sentences).map((sentence) => (
            <Notice tone="no" live>
              <p>{sentence}</p>
            </Notice>
          ))
        )}
        <section class="box stack">
          <Facts language={language} desk={desk} kept={kept} names={names} />
        </section>
        {kept.match === undefined ? <Ways {...props} /> : null}
        <p>
          <a href={`/desk/${desk.shop.name}/withdrawals`}>{title}</a>
        </p>
      </div>
    </DeskPage>
  )
}

/** Matching it to an order, or answering that there is none. */
function Ways({ frame, desk, kept, number, order, pieces, sentences, given }: MatchProps) {
  const { language } = frame
  const address = `/desk/${desk.shop.name}/withdrawals/${kept.statement}`
  return (
    <>
      <form class="stack" method="get" action={address}>
        <Field
          language={language}
          name="order"
          label={say(language, 'desk.withdrawals.order')}
          value={number}
          problem={sentences['order']}
          short
          maxlength={40}
        />
        <div>
          <Button look="second">{say(language, 'desk.withdrawals.look')}</Button>
        </div>
      </form>
      {order === undefined ? null : (
        <form class="box stack" method="post" action={`${address}/order`}>
          <h2>{say(language, 'desk.withdrawals.lines', { number: order.number })}</h2>
          <p>
            {say(language, 'desk.withdrawals.placed', {
              name: order.name,
              address: order.address,
            })}
          </p>
          <input type="hidden" name="order" value={order.number} />
          {pieces.map((piece) => (
            <Field
              language={language}
              name={lineField(piece)}
              label={say(language, 'desk.withdrawals.line', {
                piece: pieceName({ ...piece.line, quantity: 1 }, language),
              })}
              value={given[lineField(piece)] ?? String(kept.pieces === '' ? piece.free.length : 0)}
              problem={sentences[lineField(piece)]}
              inputmode="numeric"
              short
              maxlength={6}
            />
          ))}
          <div>
            <Button>{say(language, 'desk.withdrawals.press')}</Button>
          </div>
        </form>
      )}
      <form class="stack" method="post" action={`${address}/answer`}>
        <Field
          language={language}
          name="note"
          label={say(language, 'desk.withdrawals.note')}
          hint={say(language, 'desk.withdrawals.note.hint')}
          value={given['note']}
          problem={sentences['note']}
          rows={4}
          maxlength={2000}
        />
        <div>
          <Button look="second">{say(language, 'desk.withdrawals.answer')}</Button>
        </div>
      </form>
    </>
  )
}

/** The field in which so many pieces are meant: `line-2`, and `line-2.3` for those apart from their line. */
export function lineField(piece: Piece): string {
  const { line, part } = meaning(piece)
  return part === undefined ? `line-${line}` : `line-${line}.${part}`
}
