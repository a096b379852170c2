/**
 * What a member of staff changes about themselves: the password, and at which browsers they are signed in.
 */
import { formatMoment } from '#calendar'
import type { StaffSession } from '#staff'
import { say } from '#words'
import type { Frame } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import { Button, ErrorSummary, Field, Notice, PageTitle } from '#web/ui'
import { DeskPage } from '../desk-page.tsx'

export type AccountProps = {
  readonly frame: Frame
  readonly desk: AtDesk
  readonly hasPassword: boolean
  readonly sessions: readonly StaffSession[]
  readonly sentences: Readonly<Record<string, string>>
  readonly done: 'password' | 'sessions' | undefined
}

export function AccountScreen({ frame, desk, hasPassword, sessions, sentences, done }: AccountProps) {
  const { language } = frame
  const title = say(language, 'desk.account')
  const home = `/desk/${desk.shop.name}/account`
  const moment = (at: number): string => formatMoment(at, desk.shop.calendar.zone, language)
  const field = (name: string) => ({ language, name, problem: sentences[name], type: 'password' as const })
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <PageTitle title={title} sentence={say(language, 'desk.account.sentence')} />
      {done === undefined ? null : (
        <Notice tone="good" live>
          <p>{say(language, `desk.account.done.${done}`)}</p>
        </Notice>
      )}
      <section class="stack narrow" aria-labelledby="password">
        <h2 id="password">{say(language, hasPassword ? 'desk.account.change' : 'desk.account.set')}</h2>
        <ErrorSummary language={language} sentences={sentences} />
        <form class="stack" method="post" action={`${home}/password`}>
          {hasPassword ? (
            <Field
              {...field('now')}
              label={say(language, 'desk.account.now')}
              autocomplete="current-password"
            />
          ) : null}
          <Field
            {...field('wanted')}
            label={say(language, 'desk.account.wanted')}
            hint={say(language, 'desk.account.wanted.hint')}
            autocomplete="new-password"
          />
          <div class="actions">
            <Button>{say(language, 'desk.account.press')}</Button>
          </div>
        </form>
      </section>
      <section class="stack" aria-labelledby="sessions">
        <h2 id="sessions">{say(language, 'desk.account.sessions')}</h2>
        <ul class="plain-list stack-small">
          {sessions.map(({ since, until, here }) => (
            <li>
              {say(language, here ? 'desk.account.session.here' : 'desk.account.session', {
                since: moment(since),
                until: moment(until),
              })}
            </li>
          ))}
        </ul>
        <form method="post" action={`${home}/sessions`}>
          <Button look="second">{say(language, 'desk.account.end-all')}</Button>
        </form>
      </section>
    </DeskPage>
  )
}
