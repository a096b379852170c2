/** A thread as its customer sees it: state, what was said by both, and the form to say more. */
import { formatMoment, type Instant } from '#calendar'
import { isForCustomer, type Entry, type Inquiry, type Thread } from '#inquiries'
import type { OpenShop } from '#shops'
import type { FormValues, Frame } from '#web/http'
import { Button, ErrorSummary, Field, Fold, Notice, Page, PageTitle, PlainText } from '#web/ui'
import { say, type Language } from '#words'
import { PhotoFields, photoScript, photoStyle } from '#web/photos'
import { ThreadPhotos } from './thread-parts.tsx'
import { style } from './style.file.ts'

export type ThreadProps = {
  readonly shop: OpenShop
  readonly thread: Thread
  /** The page itself: the form is sent there, and its photos stand below it. */
  readonly address: string
  /** The same message sent twice is one. */
  readonly key: string
  readonly given: FormValues
  readonly sentences: Readonly<Record<string, string>>
  readonly kept: readonly string[]
  readonly isSent: boolean
}

export function threadScreen(frame: Frame, props: ThreadProps) {
  const { shop, thread, isSent } = props
  const { inquiry } = thread
  const { language } = frame
  const title = say(language, 'inquiry.title', { number: inquiry.number })
  return (
    <Page frame={frame} title={title} styles={[style, photoStyle]} scripts={[photoScript]} unlisted>
      <PageTitle
        over={say(language, `contact.category.${inquiry.category}`)}
        title={title}
        sentence={stateSentence(inquiry, shop, language)}
      />
      <div class="stack-wide narrow">
        {isSent ? (
          <Notice tone="good" live>
            <p>{say(language, 'inquiry.sent')}</p>
          </Notice>
        ) : null}
        <ol class="thread">
          <Asked {...props} language={language} />
          {thread.entries.filter(isForCustomer).map((entry) => (
            <EntryItem {...props} entry={entry} language={language} />
          ))}
        </ol>
        <MoreForm {...props} language={language} />
      </div>
    </Page>
  )
}

type Part = ThreadProps & { readonly language: Language }

function stateSentence({ closedAt, dueAt }: Inquiry, shop: OpenShop, language: Language): string {
  if (closedAt !== null) return say(language, 'inquiry.state.closed')
  if (dueAt === null) return say(language, 'inquiry.state.answered')
  return say(language, 'inquiry.answer-by', { moment: moment(dueAt - minute, shop, language) })
}

/** Before midnight is the minute that people read. */
const minute = 60_000

const moment = (at: Instant, { calendar }: OpenShop, language: Language): string =>
  formatMoment(at, calendar.zone, language)

function Asked({ shop, thread: { inquiry, photos }, address, language }: Part) {
  const asked = moment(inquiry.askedAt, shop, language)
  return (
    <li class="stack-small">
      <p class="small quiet">{say(language, 'inquiry.yours', { moment: asked })}</p>
      <PlainText text={inquiry.words} language={inquiry.language} />
      <ThreadPhotos language={language} photos={at(photos, 0)} address={`${address}/photos`} />
    </li>
  )
}

const at = <P extends { readonly sequence: number }>(photos: readonly P[], sequence: number): readonly P[] =>
  photos.filter((photo) => photo.sequence === sequence)

function EntryItem({ shop, thread, address, entry, language }: Part & { readonly entry: Entry }) {
  const photos = at(thread.photos, entry.sequence)
  if (entry.type === 'closed')
    return (
      <li class="ours">
        <p>{say(language, 'inquiry.ended')}</p>
      </li>
    )
  if (entry.type === 'became')
    return (
      <li class="ours">
        <p>
          <a href={`/${shop.name}/my/cases/${entry.data.case ?? ''}`}>
            {say(language, 'inquiry.became', { number: entry.data.case ?? '' })}
          </a>
        </p>
      </li>
    )
  const who = entry.type === 'said' ? 'inquiry.yours' : 'inquiry.ours'
  const by = entry.data.via === 'mail' ? say(language, 'inquiry.by-mail') : ''
  return (
    <li class={entry.type === 'said' ? 'stack-small' : 'ours stack-small'}>
      <p class="small quiet">
        {say(language, who, { moment: moment(entry.at, shop, language) })} {by}
      </p>
      {(entry.data.texts ?? []).map(({ text }) => (
        <PlainText text={text[thread.inquiry.language]} language={thread.inquiry.language} />
      ))}
      <OwnWords entry={entry} reads={thread.inquiry.language} language={language} />
      <ThreadPhotos language={language} photos={photos} address={`${address}/photos`} />
      <ThreadFiles entry={entry} address={`${address}/files`} language={language} />
      <LeftOut names={entry.data.leftOut ?? []} language={language} />
    </li>
  )
}

/** Free words as they were written; in which language, where it is not the reader's. */
export function OwnWords({
  entry: { type, words, quoted, language: written },
  reads,
  language,
}: {
  entry: Entry
  reads: Language
  language: Language
}) {
  return (
    <>
      {type !== 'answered' || written === null || written === reads || words === '' ? null : (
        <p class="small quiet">{say(language, `inquiry.written-in.${written}`)}</p>
      )}
      {words === '' ? null : <PlainText text={words} language={written ?? reads} />}
      {quoted === '' ? null : (
        <Fold label={say(language, 'inquiry.quoted')}>
          <PlainText text={quoted} language={written ?? reads} />
        </Fold>
      )}
    </>
  )
}

type FilesProps = {
  readonly entry: Pick<Entry, 'sequence' | 'data'>
  /** The address of the files of the thread. */
  readonly address: string
  readonly language: Language
}

/** Files that came with a mail, to be downloaded. */
export const ThreadFiles = ({ entry: { sequence, data }, address, language }: FilesProps) =>
  (data.files ?? []).length === 0 ? null : (
    <ul class="small">
      {(data.files ?? []).map(({ name, bytes }, index) => (
        <li>
          <a href={`${address}/${sequence}/${index}`} download>
            {say(language, 'inquiry.file', { name, size: Math.max(1, Math.round(bytes / 1024)) })}
          </a>
        </li>
      ))}
    </ul>
  )

export const LeftOut = ({ names, language }: { names: readonly string[]; language: Language }) =>
  names.length === 0 ? null : (
    <p class="small quiet">{say(language, 'inquiry.left-out', { names: names.join(', ') })}</p>
  )

function MoreForm({ shop, address, key, given, sentences, kept, language }: Part) {
  const label = say(language, 'inquiry.words')
  return (
    <section class="stack" aria-labelledby="write">
      <h2 id="write">{say(language, 'inquiry.write')}</h2>
      <ErrorSummary language={language} sentences={sentences} />
      <form class="stack" method="post" action={address} enctype="multipart/form-data">
        <input type="hidden" name="key" value={key} />
        <Field
          language={language}
          name="words"
          label={label}
          value={given['words']}
          problem={sentences['words']}
          rows={6}
          maxlength={4000}
        />
        <PhotoFields
          language={language}
          shop={shop.name}
          label={say(language, 'inquiry.photos')}
          problem={sentences['photos']}
          kept={kept}
          optional
        />
        <div>
          <Button>{say(language, 'inquiry.send')}</Button>
        </div>
      </form>
    </section>
  )
}
