/**
 * What a draft changes, kind by kind: better or worse for the buyer, in which situations, with a case to try;
 * and that nothing else does.
 */
import { wordIn, type Documents } from '#policy'
import { kindsOfChange, type Answer, type Change, type Comparison, type KindOfChange } from '#publishing'
import { say, type Language, type WordKey } from '#words'
import { EmptyState, Fold, Tag, type Tone } from '#web/ui'
import { tryAddress } from './addresses.ts'
import { ShortAnswer } from './answer-parts.tsx'
import { capital, headingsOf, joined, requestWord } from './wording.ts'

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

export function ChangesPanel(props: ChangesProps) {
  const { language, comparison, before } = props
  const { equal } = comparison
  const kinds = kindsOfChange(comparison)
  return (
    <div class="stack">
      <p>{say(language, 'studio.changes.sentence', { version: before.policy.version })}</p>
      {equal ? (
        <EmptyState title={say(language, 'studio.changes.equal')}>
          <p>{say(language, 'studio.changes.equal.sentence')}</p>
        </EmptyState>
      ) : (
        <>
          <Counts language={language} kinds={kinds} />
          <Shown {...props} kinds={kinds} />
          <p>{say(language, 'studio.changes.nothing-else')}</p>
        </>
      )}
      <Texts {...props} />
    </div>
  )
}

/** What only rests on other clauses is folded away where more than that changes. */
function Shown({ kinds, ...props }: ChangesProps & { kinds: readonly KindOfChange[] }) {
  const { language } = props
  const felt = kinds.filter(({ forBuyer }) => forBuyer !== 'same')
  const same = kinds.filter(({ forBuyer }) => forBuyer === 'same')
  if (felt.length === 0) return <Kinds {...props} kinds={same} />
  return (
    <>
      <Kinds {...props} kinds={felt} />
      {same.length === 0 ? null : (
        <Fold label={say(language, 'studio.changes.same.fold', { count: same.length })}>
          <Kinds {...props} kinds={same} />
        </Fold>
      )}
    </>
  )
}

function Kinds({ kinds, ...props }: ChangesProps & { kinds: readonly KindOfChange[] }) {
  return (
    <ul class="plain-list stack">
      {kinds.map((kind) => (
        <Kind {...props} kind={kind} />
      ))}
    </ul>
  )
}

function Counts({ language, kinds }: { language: Language; kinds: readonly KindOfChange[] }) {
  const counts = Map.groupBy(kinds, ({ forBuyer }) => forBuyer)
  return (
    <ul class="plain-list row counts">
      {[...counts].map(([forBuyer, ones]) => (
        <li>
          <Tag tone={effects[forBuyer].tone}>
            <span aria-hidden="true">{effects[forBuyer].shape} </span>
            {say(language, 'studio.count', {
              word: say(language, effects[forBuyer].words),
              count: ones.length,
            })}
          </Tag>
        </li>
      ))}
    </ul>
  )
}

/** A kind by its broadest part; the others, which differ in clauses or rarer terms, behind it. */
function Kind({ kind, ...props }: ChangesProps & { kind: KindOfChange }) {
  const { language } = props
  const { shape, tone, words } = effects[kind.forBuyer]
  const [broadest, ...others] = kind.groups
  return (
    <li class="box stack-small remark">
      <h3>{requestWord(kind.request, language)}</h3>
      <p class="row">
        <Tag tone={tone}>
          <span aria-hidden="true">{shape} </span>
          {say(language, words)}
        </Tag>
        <span class="small quiet">{say(language, 'studio.changes.count', { count: kind.count })}</span>
      </p>
      {broadest === undefined ? null : <Part {...props} group={broadest} />}
      {others.length === 0 ? null : (
        <Fold label={say(language, 'studio.changes.others', { count: others.length })}>
          <ul class="plain-list stack parts">
            {others.map((group) => (
              <li class="stack-small answer-case">
                <Part {...props} group={group} />
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </li>
  )
}

function Part({ language, shop, before, after, cases = true, group }: ChangesProps & { group: Change }) {
  const said = wordIn(group.words, language)
  const [from, to] = differing(group)
  const heads = [headingsOf(from.clauses, before, language), headingsOf(to.clauses, after, language)]
  const exact = String(heads[0]) === String(heads[1]) && String(from.clauses) !== String(to.clauses)
  return (
    <>
      <dl class="from-to">
        <dt>{say(language, 'studio.changes.from')}</dt>
        <dd>
          <ShortAnswer language={language} documents={before} exact={exact} {...from} />
        </dd>
        <dt>{say(language, 'studio.changes.to')}</dt>
        <dd>
          <ShortAnswer language={language} documents={after} exact={exact} {...to} />
        </dd>
      </dl>
      {group.beside === true ? <p class="small">{say(language, 'studio.changes.beside')}</p> : null}
      <p>{capital(said)}</p>
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
    </>
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
