/**
 * What a member of staff changes about themselves: the password, the second factor, and at which browsers
 * they are signed in.
 */
import { formatMoment } from '#calendar'
import type { Factor, StaffSession } from '#staff'
import { say, type Language } from '#words'
import type { Frame } from '#web/http'
import { factorAddress, type AtDesk } from '#web/staff-session'
import { Button, ErrorSummary, Field, Notice, PageTitle } from '#web/ui'
import { DeskPage } from '../desk-page.tsx'

export type AccountProps = {
  readonly frame: Frame
  readonly desk: AtDesk
  readonly hasPassword: boolean
  readonly factor: Factor | undefined
  readonly sessions: readonly StaffSession[]
  readonly sentences: Readonly<Record<string, string>>
  readonly done: 'password' | 'sessions' | 'factor' | undefined
}

const doneWords = {
  password: 'desk.account.done.password',
  sessions: 'desk.account.done.sessions',
  factor: 'desk.factor.done.removed',
} as const

export function AccountScreen({ frame, desk, hasPassword, factor, sessions, sentences, done }: AccountProps) {
  const { language } = frame
  const title = say(language, 'desk.account')
  const home = `/desk/${desk.shop.name}/account`
  const field = (name: string) => ({ language, name, problem: sentences[name], type: 'password' as const })
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <PageTitle title={title} sentence={say(language, 'desk.account.sentence')} />
      {done === undefined ? null : (
        <Notice tone="good" live>
          <p>{say(language, doneWords[done])}</p>
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
      <FactorState language={language} desk={desk} factor={factor} />
      <Sessions language={language} desk={desk} sessions={sessions} />
    </DeskPage>
  )
}

type PartProps<Name extends keyof AccountProps> = Pick<AccountProps, 'desk' | Name> & {
  readonly language: Language
}

const momentOf = ({ shop }: AtDesk, at: number, language: Language): string =>
  formatMoment(at, shop.calendar.zone, language)

function FactorState({ language, desk, factor }: PartProps<'factor'>) {
  return (
    <section class="stack narrow" aria-labelledby="factor">
      <h2 id="factor">{say(language, 'desk.factor')}</h2>
      <p>{say(language, 'desk.factor.sentence')}</p>
      <p>
        {factor === undefined
          ? say(language, 'desk.factor.none')
          : say(language, 'desk.factor.since', {
              since: momentOf(desk, factor.since, language),
              left: factor.recoveryLeft,
            })}
      </p>
      <p>
        <Button look="second" href={factorAddress(desk.shop.name)}>
          {say(language, factor === undefined ? 'desk.factor.to' : 'desk.factor.to-change')}
        </Button>
      </p>
    </section>
  )
}

function Sessions({ language, desk, sessions }: PartProps<'sessions'>) {
  return (
    <section class="stack narrow" aria-labelledby="sessions">
      <h2 id="sessions">{say(language, 'desk.account.sessions')}</h2>
      <p>{say(language, 'desk.account.sessions.limits')}</p>
      <ul class="plain-list stack-small">
        {sessions.map(({ since, seen, here }) => (
          <li>
            {say(language, here ? 'desk.account.session.here' : 'desk.account.session', {
              since: momentOf(desk, since, language),
              seen: momentOf(desk, seen, language),
            })}
          </li>
        ))}
      </ul>
      <form method="post" action={`/desk/${desk.shop.name}/account/sessions`}>
        <Button look="second">{say(language, 'desk.account.end-all')}</Button>
      </form>
    </section>
  )
}
