/** What a draft changes: groups of situations, better or worse for the buyer, and that nothing else does. */
import { wordIn, type Documents } from '#policy'
import type { Answer, Change, Comparison } from '#publishing'
import { say, type Language, type WordKey } from '#words'
import { EmptyState, Tag, type Tone } from '#web/ui'
import { tryAddress } from './addresses.ts'
import { ShortAnswer } from './answer-parts.tsx'
import { capital, joined } from './wording.ts'

export type ChangesProps = {
  readonly language: Language
  readonly shop: string
  readonly before: Documents
  readonly after: Documents
  readonly comparison: Comparison
  /** Not where the record of a past publication is shown: its cases belong to another draft. */
  readonly cases?: boolean
}

export const effects: Readonly<Record<Change['forBuyer'], { shape: string; tone: Tone; words: WordKey }>> = {
  better: { shape: '▲', tone: 'good', words: 'studio.changes.better' },
  worse: { shape: '▼', tone: 'no', words: 'studio.changes.worse' },
  mixed: { shape: '◆', tone: 'wait', words: 'studio.changes.mixed' },
  same: { shape: '◇', tone: 'plain', words: 'studio.changes.same' },
}

const mostShown = 60

export function ChangesPanel(props: ChangesProps) {
  const { language, comparison, before } = props
  const { groups, equal, changed, all } = comparison
  const number = new Intl.NumberFormat(language)
  return (
    <div class="stack">
      <p>{say(language, 'studio.changes.sentence', { version: before.policy.version })}</p>
      {equal ? (
        <EmptyState title={say(language, 'studio.changes.equal')}>
          <p>{say(language, 'studio.changes.equal.sentence')}</p>
        </EmptyState>
      ) : (
        <>
          <Counts language={language} groups={groups} />
          <ul class="plain-list stack">
            {groups.slice(0, mostShown).map((group) => (
              <Group {...props} group={group} />
            ))}
          </ul>
          {groups.length > mostShown ? (
            <p>{say(language, 'studio.changes.rest', { count: groups.length - mostShown })}</p>
          ) : null}
          <p>
            {say(language, 'studio.changes.nothing-else', {
              changed: number.format(changed),
              all: number.format(all),
            })}
          </p>
        </>
      )}
      <Texts {...props} />
    </div>
  )
}

function Counts({ language, groups }: { language: Language; groups: readonly Change[] }) {
  const counts = Map.groupBy(groups, ({ forBuyer }) => forBuyer)
  return (
    <ul class="plain-list row counts">
      {[...counts].map(([kind, ones]) => (
        <li>
          <Tag tone={effects[kind].tone}>
            <span aria-hidden="true">{effects[kind].shape} </span>
            {say(language, 'studio.count', { word: say(language, effects[kind].words), count: ones.length })}
          </Tag>
        </li>
      ))}
    </ul>
  )
}

function Group({ language, shop, before, after, cases = true, group }: ChangesProps & { group: Change }) {
  const { shape, tone, words } = effects[group.forBuyer]
  const said = wordIn(group.words, language)
  const [from, to] = differing(group)
  return (
    <li class="box stack-small remark">
      <p>
        <Tag tone={tone}>
          <span aria-hidden="true">{shape} </span>
          {say(language, words)}
        </Tag>
      </p>
      <p>{capital(said)}</p>
      <dl class="from-to">
        <dt>{say(language, 'studio.changes.from')}</dt>
        <dd>
          <ShortAnswer language={language} documents={before} {...from} />
        </dd>
        <dt>{say(language, 'studio.changes.to')}</dt>
        <dd>
          <ShortAnswer language={language} documents={after} {...to} />
        </dd>
      </dl>
      {group.witness === undefined || !cases ? null : (
        <p class="small">
          <a
            class="case-link"
            href={tryAddress(shop, group.witness)}
            aria-label={say(language, 'studio.finding.try.about', { about: said.slice(0, 120) })}
          >
            {say(language, 'studio.finding.try')}
          </a>
        </p>
      )}
    </li>
  )
}

/** Both answers with those terms only in which they differ. */
function differing({ from, to }: Change): readonly [Answer, Answer] {
  const same = (name: string) => JSON.stringify(from.terms[name]) === JSON.stringify(to.terms[name])
  const only = (answer: Answer): Answer => ({
    ...answer,
    terms: Object.fromEntries(Object.entries(answer.terms).filter(([name]) => !same(name))),
  })
  return [only(from), only(to)]
}

function Texts({ language, before, after, comparison: { texts } }: ChangesProps) {
  const heading =
    ({ policy }: Documents) =>
    (id: string) =>
      wordIn(policy.sections.find((section) => section.id === id)?.heading ?? { en: id }, language)
  const rows = (['changed', 'added', 'dropped'] as const).filter((kind) => texts[kind].length > 0)
  if (rows.length === 0 && !texts.front) return null
  return (
    <section class="stack-small" aria-labelledby="texts">
      <h3 id="texts">{say(language, 'studio.changes.texts')}</h3>
      <ul>
        {rows.map((kind) => (
          <li>
            {say(language, `studio.changes.texts.${kind}`, {
              clauses: joined(texts[kind].map(heading(kind === 'dropped' ? before : after)), language),
            })}
          </li>
        ))}
        {texts.front ? <li>{say(language, 'studio.changes.texts.front')}</li> : null}
      </ul>
    </section>
  )
}
