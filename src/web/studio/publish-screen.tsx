/**
 * Before a publication: what speaks against it, what it changes, when it holds. After it: what happens now.
 */
import type { Child } from 'hono/jsx'
import { formatMoment, type Instant } from '#calendar'
import type { DraftIssue, Version } from '#publishing'
import { say, type Language } from '#words'
import type { Frame, FormValues } from '#web/http'
import { StaffPage, type AtDesk } from '#web/staff-session'
import { Button, ErrorSummary, Field, Notice, PageTitle, RadioCards } from '#web/ui'
import { panelAddress, studioAt } from './addresses.ts'
import { studioStylesheet } from './assets.file.ts'
import type { Look } from './look-at.ts'
import { troubleWords } from './trouble-words.ts'
import { joined } from './wording.ts'

export type PublishProps = {
  readonly frame: Frame
  readonly desk: AtDesk
  readonly look: Look
  /** Without a name that is taken, which stands beside its field. */
  readonly issues: readonly DraftIssue[]
  /** Of the text that is shown; the press is for this text and no other. */
  readonly hash: string
  readonly version: string
  readonly given: FormValues
  readonly sentences: Readonly<Record<string, string>>
  readonly old: boolean
  readonly versions: readonly Version[]
  readonly now: Instant
  readonly changes: Child
  readonly replay: Child
}

export function PublishScreen(props: PublishProps) {
  const { frame, desk, look, issues, sentences, old, changes, replay } = props
  const { language } = frame
  const title = say(language, 'studio.publish.title')
  const stuck = look.state !== 'ready' || issues.length > 0
  return (
    <StaffPage frame={frame} desk={desk} title={title} styles={[studioStylesheet]}>
      <p class="crumb">
        <a href={panelAddress(desk.shop.name, 'findings')}>{say(language, 'studio.publish.back')}</a>
      </p>
      <PageTitle title={title} sentence={say(language, 'studio.publish.sentence')} />
      <div class="stack-wide">
        <ErrorSummary language={language} sentences={sentences} />
        {old ? (
          <Notice tone="wait" live>
            <p>{say(language, 'studio.publish.page-old')}</p>
          </Notice>
        ) : null}
        <Against language={language} desk={desk} look={look} issues={issues} />
        {changes === null ? null : (
          <section class="stack" aria-labelledby="changes">
            <h2 id="changes">{say(language, 'studio.panel.changes')}</h2>
            {changes}
          </section>
        )}
        {replay === null ? null : (
          <section class="stack" aria-labelledby="replay">
            <h2 id="replay">{say(language, 'studio.panel.replay')}</h2>
            {replay}
          </section>
        )}
        {stuck ? null : <Press {...props} />}
        <Versions {...props} />
      </div>
    </StaffPage>
  )
}

/** What is against it, all at once. */
function Against({
  language,
  desk,
  look,
  issues,
}: Pick<PublishProps, 'desk' | 'look' | 'issues'> & { language: Language }) {
  const shop = desk.shop.name
  const troubles = look.state === 'trouble' ? [troubleWords(look.trouble, shop, language)] : []
  const all = [...troubles, ...issues.map((issue) => issueWords(issue, shop, language))]
  if (all.length === 0) return null
  return (
    <Notice title={say(language, 'studio.publish.not-yet')} tone="no">
      <ul>
        {all.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </Notice>
  )
}

export function issueWords(issue: DraftIssue, shop: string, language: Language): string {
  switch (issue.refused) {
    case 'document-has-problems':
      return say(language, 'studio.issue.document-has-problems', { count: issue.problems.length })
    case 'examples-fail':
      return say(language, 'studio.issue.examples-fail', {
        count: issue.examples.length,
        names: joined(
          issue.examples.map(({ name }) => name),
          language,
        ),
      })
    case 'version-exists':
    case 'nothing-changed':
      return say(language, `studio.issue.${issue.refused}`, { version: issue.version })
    case 'effective-in-the-past':
      return say(language, 'studio.issue.effective-in-the-past', { count: issue.ordersSince })
    case 'another-shop':
      return say(language, 'studio.issue.another-shop', { named: issue.named, shop })
    case 'not-a-policy':
      return say(language, 'studio.issue.not-a-policy', { shop })
    case 'cannot-be-compared': {
      const { why } = issue
      return say(language, 'studio.issue.cannot-be-compared', { why: troubleWords(why, shop, language) })
    }
  }
}

function Press({ frame: { language }, desk, hash, version, given, sentences }: PublishProps) {
  return (
    <form method="post" action={`${studioAt(desk.shop.name)}/publish`} class="stack narrow" novalidate>
      <input type="hidden" name="hash" value={hash} />
      <Field
        language={language}
        name="version"
        label={say(language, 'studio.publish.version')}
        hint={say(language, 'studio.publish.version.hint')}
        value={given['version'] ?? version}
        problem={sentences['version']}
        autocomplete="off"
        maxlength={40}
        short
      />
      <RadioCards
        language={language}
        name="effective"
        label={say(language, 'studio.publish.effective')}
        value={given['effective'] ?? 'now'}
        problem={sentences['effective']}
        choices={[
          { value: 'now', label: say(language, 'studio.publish.now') },
          { value: 'day', label: say(language, 'studio.publish.on') },
        ]}
      />
      <Field
        language={language}
        name="day"
        type="date"
        label={say(language, 'studio.publish.on.day')}
        value={given['day']}
        problem={sentences['day']}
        optional
        short
      />
      <Field
        language={language}
        name="note"
        label={say(language, 'studio.publish.note')}
        hint={say(language, 'studio.publish.note.hint')}
        value={given['note']}
        rows={3}
        optional
      />
      <p>{say(language, 'studio.publish.cannot-undo')}</p>
      <Button>{say(language, 'studio.publish.press')}</Button>
    </form>
  )
}

function Versions({ frame: { language }, desk: { shop }, versions, now }: PublishProps) {
  if (versions.length === 0) return null
  return (
    <section class="stack-small" aria-labelledby="versions">
      <h2 id="versions">{say(language, 'studio.versions')}</h2>
      <ul>
        {versions.map(({ hash, version, effectiveAt }) => (
          <li>
            <a href={`${studioAt(shop.name)}/versions/${hash}`}>{version}</a>{' '}
            <span class="small quiet">
              {say(language, effectiveAt > now ? 'studio.versions.coming' : 'studio.versions.since', {
                at: formatMoment(effectiveAt, shop.calendar.zone, language),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export type PublishedProps = {
  readonly frame: Frame
  readonly desk: AtDesk
  readonly version: Version
  readonly author: string
  readonly already: boolean
  readonly now: Instant
}

export function PublishedScreen({ frame, desk, version, author, already, now }: PublishedProps) {
  const { language } = frame
  const { zone } = desk.shop.calendar
  const title = say(language, 'studio.published.title', { version: version.version })
  const at = formatMoment(version.effectiveAt, zone, language)
  const later = version.effectiveAt > now
  const by = { name: author, at: formatMoment(version.publishedAt, zone, language) }
  return (
    <StaffPage frame={frame} desk={desk} title={title} styles={[studioStylesheet]}>
      <PageTitle title={title} over={say(language, 'studio.published.by', by)} />
      <div class="stack narrow">
        {already ? (
          <Notice tone="wait" live>
            <p>{say(language, 'studio.published.already')}</p>
          </Notice>
        ) : null}
        <p>{say(language, later ? 'studio.published.later' : 'studio.published.now', { at })}</p>
        {version.replaces === null ? null : (
          <p>{say(language, 'studio.published.replaces', { version: version.replaces.version })}</p>
        )}
        <p>{say(language, 'studio.published.orders')}</p>
        {version.note === '' ? null : <p class="own-words">{version.note}</p>}
        <p class="quiet">{say(language, 'studio.published.record')}</p>
        <Record language={language} version={version} />
        <p class="row">
          <Button href={`/${desk.shop.name}/policy`} look="second">
            {say(language, 'studio.published.policy')}
          </Button>
          <Button href={panelAddress(desk.shop.name, 'findings')} look="quiet">
            {say(language, 'studio.publish.back')}
          </Button>
        </p>
      </div>
    </StaffPage>
  )
}

/** The difference and the replay as they were put on record, counted. */
function Record({ language, version: { difference, replay } }: { language: Language; version: Version }) {
  return (
    <ul>
      {difference === null ? null : (
        <li>
          {difference.equal
            ? say(language, 'studio.changes.equal')
            : say(language, 'studio.changes.nothing-else')}
        </li>
      )}
      {replay === null || replay.asked === 0 ? null : (
        <li>
          {say(language, 'studio.replay.counts', {
            asked: replay.asked,
            same: replay.same,
            better: replay.better,
            worse: replay.worse,
            other: replay.other,
          })}
        </li>
      )}
    </ul>
  )
}
