/** The rulings given so far, asked again under a draft: how many come out otherwise, and which. */
import type { Documents } from '#policy'
import { dayOf, formatDate } from '#calendar'
import type { Replay, Replayed } from '#publishing'
import { say, type Language, type WordKey } from '#words'
import { EmptyState, Table, Tag, type Tone } from '#web/ui'
import { ShortAnswer } from './answer-parts.tsx'
import { requestWord } from './wording.ts'

export type ReplayProps = {
  readonly language: Language
  readonly shop: string
  readonly zone: string
  readonly before: Documents
  readonly after: Documents
  readonly replay: Replay
}

const effects: Readonly<Record<Replayed['forBuyer'], { shape: string; tone: Tone; words: WordKey }>> = {
  better: { shape: '▲', tone: 'good', words: 'studio.replay.better' },
  worse: { shape: '▼', tone: 'no', words: 'studio.replay.worse' },
  other: { shape: '◆', tone: 'wait', words: 'studio.replay.other' },
}

const mostShown = 100

export function ReplayPanel(props: ReplayProps) {
  const { language, replay } = props
  const { asked, same, better, worse, other, left, changed } = replay
  if (asked + left === 0)
    return (
      <EmptyState title={say(language, 'studio.replay.none')}>
        <p>{say(language, 'studio.replay.none.sentence')}</p>
      </EmptyState>
    )
  return (
    <div class="stack">
      <p>{say(language, 'studio.replay.sentence')}</p>
      <p>
        <strong>{say(language, 'studio.replay.counts', { asked, same, better, worse, other })}</strong>
      </p>
      {left === 0 ? null : <p class="quiet">{say(language, 'studio.replay.left', { count: left })}</p>}
      {changed.length === 0 ? null : (
        <Table
          caption={say(language, 'studio.panel.replay')}
          hideCaption
          columns={[
            { label: say(language, 'studio.replay.order') },
            { label: say(language, 'studio.replay.then') },
            { label: say(language, 'studio.replay.now') },
          ]}
          rows={changed.slice(0, mostShown).map((one) => rowOf(one, props))}
        />
      )}
    </div>
  )
}

function rowOf(one: Replayed, { language, shop, zone, before, after }: ReplayProps) {
  const { shape, tone, words } = effects[one.forBuyer]
  return [
    <span class="short-answer">
      <a href={`/desk/${shop}/cases/${one.case}`}>{one.order}</a>
      <span class="small">{requestWord(one.request, language)}</span>
      <span class="small">{formatDate(dayOf(one.askedAt, zone), language)}</span>
      <span>
        <Tag tone={tone}>
          <span aria-hidden="true">{shape} </span>
          {say(language, words)}
        </Tag>
      </span>
    </span>,
    <ShortAnswer
      language={language}
      documents={before}
      verdict={one.from.verdict}
      clauses={one.from.clauses}
    />,
    <ShortAnswer language={language} documents={after} verdict={one.to.verdict} clauses={one.to.clauses} />,
  ]
}
