/** One inquiry at the desk: what was said, who has it in hand, and the forms to answer, note and close. */
import { formatMoment, type Instant } from '#calendar'
import type { Entry, Thread } from '#inquiries'
import type { FormValues, Frame } from '#web/http'
import { LeftOut, OwnWords, ThreadFiles, ThreadPhotos } from '#web/inquiries'
import { PhotoFields, photoScript } from '#web/photos'
import type { AtDesk } from '#web/staff-session'
import { Button, Check, DescriptionList, ErrorSummary, Field, Fold, Notice } from '#web/ui'
import { PageTitle, PlainText, RadioCards } from '#web/ui'
import { say, type Language } from '#words'
import { DeskPage } from '../desk-page.tsx'
import { actorWord, type Names } from '../people.ts'
import { DueTag } from './inquiries-screen.tsx'
import { JoinForms } from './join-forms.tsx'
import type { Choice } from '../texts.ts'
import type { OpenRequest } from './orders-of.ts'

export type ThreadProps = {
  readonly frame: Frame
  readonly desk: AtDesk
  readonly thread: Thread
  readonly names: Names
  readonly now: Instant
  readonly texts: { readonly own: readonly Choice[]; readonly help: readonly Choice[] }
  /** Open requests that what was said here can go to. */
  readonly requests: readonly OpenRequest[]
  readonly given: FormValues
  /** Names of the texts that were ticked. */
  readonly ticked: readonly string[]
  /** Marks of photos that came with an earlier try. */
  readonly kept: readonly string[]
  readonly sentences: Readonly<Record<string, string>>
  readonly isDone: boolean
  readonly moved: boolean
}

export function ThreadScreen(props: ThreadProps) {
  const { frame, desk, thread, isDone, moved } = props
  const { language } = frame
  const { inquiry, photos } = thread
  const title = say(language, 'inquiry.title', { number: inquiry.number })
  const base = `/desk/${desk.shop.name}/inquiries/${inquiry.number}`
  const part = { ...props, language, base }
  return (
    <DeskPage frame={frame} desk={desk} title={title} scripts={[photoScript]}>
      <PageTitle over={say(language, `contact.category.${inquiry.category}`)} title={title} />
      <div class="stack-wide narrow">
        {moved ? (
          <Notice tone="wait" live>
            <p>{say(language, 'desk.inquiry.moved-on')}</p>
          </Notice>
        ) : isDone ? (
          <Notice tone="good" live>
            <p>{say(language, 'desk.inquiry.done')}</p>
          </Notice>
        ) : null}
        <Facts {...part} />
        <ol class="thread">
          <li class="stack-small">
            <p class="small quiet">
              {say(language, 'desk.inquiries.asked', {
                moment: momentOf(inquiry.askedAt, part),
                name: inquiry.name,
              })}
            </p>
            <PlainText text={inquiry.words} language={inquiry.language} />
            <ThreadPhotos
              language={language}
              photos={photos.filter(({ sequence }) => sequence === 0)}
              address={`${base}/photos`}
            />
          </li>
          {thread.entries.map((entry) => (
            <EntryItem {...part} entry={entry} />
          ))}
        </ol>
        <AnswerForm {...part} />
        <ToCase {...part} />
        <NoteForm {...part} />
        <p>
          <a href={`/desk/${desk.shop.name}/inquiries`}>{say(language, 'desk.inquiry.to-list')}</a>
        </p>
      </div>
    </DeskPage>
  )
}

type Part = ThreadProps & { readonly language: Language; readonly base: string }

const momentOf = (at: Instant, { desk, language }: Pick<Part, 'desk' | 'language'>): string =>
  formatMoment(at, desk.shop.calendar.zone, language)

function Facts({ desk, thread: { inquiry, cases }, names, now, language, base }: Part) {
  const { assignedTo, closedAt, orderNumber, name, address } = inquiry
  const mine = assignedTo === desk.member.member
  const to = `/desk/${desk.shop.name}`
  return (
    <section class="stack">
      <DescriptionList
        rows={[
          [say(language, 'contact.name'), say(language, 'desk.inquiry.from', { name, address })],
          [
            say(language, 'desk.inquiry.whose'),
            <DueTag inquiry={inquiry} desk={desk} now={now} language={language} />,
          ],
          [
            say(language, 'desk.inquiries.order'),
            orderNumber === undefined ? (
              ''
            ) : (
              <a href={`${to}/orders/${encodeURIComponent(orderNumber)}`}>{orderNumber}</a>
            ),
          ],
          [
            say(language, 'desk.request'),
            cases.length === 0
              ? ''
              : cases.map((number) => <a href={`${to}/cases/${encodeURIComponent(number)}`}>{number}</a>),
          ],
        ]}
      />
      <div class="row">
        <span class="small">
          {assignedTo === null
            ? say(language, 'desk.inquiry.nobody')
            : say(language, 'desk.inquiry.in-hand', { name: names.get(assignedTo) ?? '' })}
        </span>
        <Act base={base} version={inquiry.version} act={mine ? 'let-go' : 'take'}>
          {say(language, mine ? 'desk.inquiry.let-go' : 'desk.inquiry.take')}
        </Act>
        <Act base={base} version={inquiry.version} act={closedAt === null ? 'close' : 'reopen'}>
          {say(language, closedAt === null ? 'desk.inquiry.close' : 'desk.inquiry.reopen')}
        </Act>
      </div>
    </section>
  )
}

type ActProps = { base: string; version: number; act: string; children: string }

const Act = ({ base, version, act, children }: ActProps) => (
  <form method="post" action={`${base}/act`}>
    <input type="hidden" name="version" value={String(version)} />
    <Button look="quiet" name="act" value={act}>
      {children}
    </Button>
  </form>
)

function EntryItem(props: Part & { readonly entry: Entry }) {
  const { thread, names, language, base, entry } = props
  const { inquiry, photos } = thread
  const who = actorWord(language, entry.actor, names, inquiry.name)
  const type = entry.type === 'assigned' && entry.data.assignee === null ? 'let-go' : entry.type
  const by = entry.data.via === 'mail' ? say(language, 'inquiry.by-mail') : ''
  return (
    <li class={entry.type === 'said' ? 'stack-small' : 'ours stack-small'}>
      <p class="small quiet">
        {say(language, 'desk.inquiries.asked', { moment: momentOf(entry.at, props), name: who })}{' '}
        {say(language, `desk.inquiry.entry.${type}`)} {by} {entry.data.case ?? ''}
      </p>
      {entry.data.from === undefined ? null : (
        <p class="small">{say(language, 'desk.inquiry.other-sender', { address: entry.data.from })}</p>
      )}
      {(entry.data.texts ?? []).map(({ title, text }) => (
        <Fold label={title[language]}>
          <PlainText text={text[inquiry.language]} language={inquiry.language} />
        </Fold>
      ))}
      <OwnWords entry={entry} reads={inquiry.language} language={language} />
      <ThreadPhotos
        language={language}
        photos={photos.filter(({ sequence }) => sequence === entry.sequence)}
        address={`${base}/photos`}
      />
      <ThreadFiles entry={entry} address={`${base}/files`} language={language} />
      <LeftOut names={entry.data.leftOut ?? []} language={language} />
    </li>
  )
}

function AnswerForm(props: Part) {
  const { texts, given, ticked, sentences, language, base } = props
  const { inquiry } = props.thread
  const theirs = say(language, `desk.inquiry.language.${inquiry.language}`)
  const choices = (all: readonly Choice[]) =>
    all.map(({ name, text }) => ({ value: name, label: text.title[language] }))
  const group = (label: string, all: readonly Choice[], name: string) => (
    <Fold label={label}>
      <RadioCards
        language={language}
        name={name}
        label={label}
        several
        optional
        values={ticked}
        choices={choices(all)}
      />
    </Fold>
  )
  const written = given['written'] ?? language
  return (
    <section class="stack" aria-labelledby="answer">
      <h2 id="answer">{say(language, 'desk.inquiry.answer')}</h2>
      <p>{say(language, 'desk.inquiry.answer.language', { language: theirs })}</p>
      <ErrorSummary language={language} sentences={sentences} />
      <form class="stack" method="post" action={`${base}/answer`} enctype="multipart/form-data">
        <input type="hidden" name="version" value={String(inquiry.version)} />
        <p class="small">{say(language, 'desk.inquiry.texts')}</p>
        {group(say(language, 'desk.inquiry.texts.ours'), texts.own, 'own')}
        {group(say(language, 'desk.inquiry.texts.help'), texts.help, 'help')}
        <Field
          language={language}
          name="words"
          label={say(language, 'desk.inquiry.words')}
          hint={say(language, 'desk.inquiry.words.hint')}
          value={given['words']}
          problem={sentences['words']}
          rows={6}
          optional
          maxlength={4000}
        />
        <RadioCards
          language={language}
          name="written"
          label={say(language, 'desk.inquiry.words.language')}
          value={written}
          choices={(['ja', 'en'] as const).map((one) => ({
            value: one,
            label: say(language, `desk.inquiry.language.${one}`),
          }))}
        />
        <AnswerPhotos {...props} />
        <Check
          name="closes"
          label={say(language, 'desk.inquiry.closes')}
          checked={given['closes'] === 'yes'}
        />
        <div>
          <Button>{say(language, 'desk.inquiry.send')}</Button>
        </div>
      </form>
    </section>
  )
}

const AnswerPhotos = ({ desk, kept, sentences, language }: Part) => (
  <PhotoFields
    language={language}
    shop={desk.shop.name}
    label={say(language, 'inquiry.photos')}
    problem={sentences['photos']}
    kept={kept}
    optional
  />
)

function ToCase({ desk, thread, requests, language, base }: Part) {
  return (
    <section class="stack" aria-labelledby="case">
      <h2 id="case">{say(language, 'desk.inquiry.case')}</h2>
      <JoinForms {...{ desk, thread, requests, language }} />
      <p>{say(language, 'desk.inquiry.case.sentence')}</p>
      <p>
        <Button href={`${base}/case`} look="second">
          {say(language, 'desk.inquiry.case')}
        </Button>
      </p>
    </section>
  )
}

function NoteForm({ thread: { inquiry }, given, sentences, language, base }: Part) {
  return (
    <section class="stack" aria-labelledby="note">
      <form class="stack" method="post" action={`${base}/act`} id="note">
        <input type="hidden" name="version" value={String(inquiry.version)} />
        <Field
          language={language}
          name="note"
          label={say(language, 'desk.inquiry.note')}
          value={given['note']}
          problem={sentences['note']}
          rows={3}
          maxlength={2000}
        />
        <div>
          <Button look="second" name="act" value="note">
            {say(language, 'desk.inquiry.note.press')}
          </Button>
        </div>
      </form>
    </section>
  )
}
