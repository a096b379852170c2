/** The letters of all shops, newest first, and one as it would be sent. */
import { notKept, type KeptLetter } from '#mail'
import type { OpenShop } from '#shops'
import type { Frame } from '#web/http'
import { Button, DescriptionList, EmptyState, Moment, Notice, Page, PageTitle, PlainText, Tag } from '#web/ui'
import { say } from '#words'
import { style } from './style.file.ts'

export type MailboxView = {
  readonly shops: readonly OpenShop[]
  readonly chosen: OpenShop | undefined
  readonly letters: readonly KeptLetter[]
}

export function mailboxScreen(frame: Frame, { shops, chosen, letters }: MailboxView) {
  const { language } = frame
  const zones = new Map(shops.map(({ name, calendar }) => [name, calendar.zone]))
  const title = say(language, 'mailbox.title')
  return (
    <Page frame={frame} title={title} styles={[style]} unlisted>
      <PageTitle title={title} sentence={say(language, 'mailbox.sentence')} />
      <nav class="shops" aria-label={say(language, 'mailbox.filter')}>
        <Choice address="/mailbox" current={chosen === undefined}>
          {say(language, 'mailbox.all')}
        </Choice>
        {shops.map(({ name, settings }) => (
          <Choice address={`/mailbox?shop=${name}`} current={chosen?.name === name}>
            {settings.name[language]}
          </Choice>
        ))}
      </nav>
      {letters.length === 0 ? (
        <EmptyState title={say(language, 'mailbox.none')}>
          <p>{say(language, 'mailbox.none-text')}</p>
        </EmptyState>
      ) : (
        <ul class="letters">
          {letters.map((letter) => (
            <li>
              <a href={`/mailbox/${letter.shop}/${letter.letter}`} lang={letter.language}>
                {letter.subject}
              </a>
              <span class="small">
                {letter.to.name} <span class="quiet address">{letter.to.address}</span>
              </span>
              <span class="small quiet">
                <Moment at={letter.keptAt} zone={zones.get(letter.shop) ?? 'UTC'} language={language} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}

function Choice({ address, current, children }: { address: string; current: boolean; children?: unknown }) {
  return current ? (
    <a href={address} aria-current="page">
      {children}
    </a>
  ) : (
    <a href={address}>{children}</a>
  )
}

export function letterScreen(frame: Frame, shop: OpenShop, letter: KeptLetter) {
  const { language } = frame
  const { mail, name } = shop.settings
  const about = [letter.order, letter.case].filter((number) => number !== null)
  return (
    <Page frame={frame} title={letter.subject} styles={[style]} unlisted>
      <div lang={letter.language}>
        <PageTitle over={name[language]} title={letter.subject} />
      </div>
      <div class="stack narrow">
        <DescriptionList
          rows={[
            [say(language, 'mailbox.from'), `${mail.name ?? name[letter.language]} <${mail.address}>`],
            [say(language, 'mailbox.to'), `${letter.to.name} <${letter.to.address}>`],
            [
              say(language, 'mailbox.kept'),
              <Moment at={letter.keptAt} zone={shop.calendar.zone} language={language} />,
            ],
            [
              say(language, 'mailbox.about'),
              about.length === 0 ? (
                ''
              ) : (
                <span class="row">
                  {about.map((number) => (
                    <Tag>{number}</Tag>
                  ))}
                </span>
              ),
            ],
          ]}
        />
        {letter.kind === 'sign-in' && letter.text.includes(notKept) ? (
          <Notice tone="wait">
            <p>{say(language, 'mailbox.link-gone')}</p>
          </Notice>
        ) : null}
        <PlainText text={letter.text} language={letter.language} />
        <div class="actions">
          <Button look="second" href="/mailbox">
            {say(language, 'mailbox.back')}
          </Button>
          <Button look="quiet" href={`/mailbox/${letter.shop}/${letter.letter}/html`}>
            {say(language, 'mailbox.as-html')}
          </Button>
        </div>
      </div>
    </Page>
  )
}
