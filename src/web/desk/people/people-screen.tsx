/** Who works in the shop: roles to change, people to add and to let go, and what happened at the door. */
import { formatMoment } from '#calendar'
import type { Actor } from '#db'
import { byCommand, roles, type LogEntry, type Member, type Role } from '#staff'
import { say, type Language, type WordKey } from '#words'
import type { Frame, FormValues } from '#web/http'
import { roleWords, type AtDesk } from '#web/staff-session'
import { Button, ErrorSummary, Field, Notice, PageTitle, Select } from '#web/ui'
import { DeskPage } from '../desk-page.tsx'
import { actorWord, namesOf, type Names } from '../people.ts'

export type PeopleProps = {
  readonly frame: Frame
  readonly desk: AtDesk
  /** Those who left among them: their names stand in the log. */
  readonly members: readonly Member[]
  /** Who has a second factor, and whether the shop wants one of everybody. */
  readonly holders: ReadonlySet<string>
  readonly required: boolean
  readonly log: readonly LogEntry[]
  readonly given: FormValues
  readonly sentences: Readonly<Record<string, string>>
  readonly notice: { readonly tone: 'good' | 'wait'; readonly text: string } | undefined
}

export function PeopleScreen(props: PeopleProps) {
  const { frame, desk, members, holders, required, log, given, sentences, notice } = props
  const { language } = frame
  const title = say(language, 'desk.people')
  const field = (name: string) => ({ language, name, value: given[name], problem: sentences[name] })
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <PageTitle title={title} sentence={say(language, 'desk.people.sentence')} />
      {notice === undefined ? null : (
        <Notice tone={notice.tone} live>
          <p>{notice.text}</p>
        </Notice>
      )}
      <ul class="plain-list stack">
        {members
          .filter(({ left }) => left !== true)
          .map((member) => (
            <li class="box stack">
              <Person language={language} desk={desk} member={member} holds={holders.has(member.member)} />
            </li>
          ))}
      </ul>
      <section class="stack narrow" aria-labelledby="add">
        <h2 id="add">{say(language, 'desk.people.add')}</h2>
        <p>{say(language, 'desk.people.add.sentence')}</p>
        <ErrorSummary language={language} sentences={sentences} />
        <form class="stack" method="post" action={`/desk/${desk.shop.name}/people`}>
          <Field
            {...field('name')}
            label={say(language, 'desk.people.name')}
            maxlength={100}
            autocomplete="off"
          />
          <Field
            {...field('address')}
            label={say(language, 'desk.address')}
            type="email"
            maxlength={254}
            autocomplete="off"
          />
          <Select {...field('role')} label={say(language, 'desk.people.role')} options={rolesIn(language)} />
          <div class="actions">
            <Button>{say(language, 'desk.people.add.press')}</Button>
          </div>
        </form>
      </section>
      <Requirement language={language} desk={desk} required={required} />
      <Log language={language} desk={desk} members={members} log={log} />
    </DeskPage>
  )
}

const rolesIn = (language: Language): readonly { value: Role; label: string }[] =>
  roles.map((role) => ({ value: role, label: say(language, roleWords[role]) }))

type PersonProps = {
  readonly language: Language
  readonly desk: AtDesk
  readonly member: Member
  readonly holds: boolean
}

function Person({ language, desk, member, holds }: PersonProps) {
  const address = `/desk/${desk.shop.name}/people/${member.member}`
  const label = say(language, 'desk.people.role-of', { name: member.name })
  return (
    <>
      <p>
        <strong>{member.name}</strong> <span class="quiet">{member.address}</span>
      </p>
      <form class="row" method="post" action={`${address}/role`}>
        <input type="hidden" name="seen" value={member.role} />
        <span class="field">
          <select name="role" aria-label={label}>
            {rolesIn(language).map(({ value, label: words }) => (
              <option value={value} selected={value === member.role}>
                {words}
              </option>
            ))}
          </select>
        </span>
        <Button look="second">{say(language, 'desk.people.role.press')}</Button>
      </form>
      <p class="small quiet">{say(language, holds ? 'desk.people.factor.yes' : 'desk.people.factor.no')}</p>
      {holds && member.member !== desk.member.member ? (
        <form method="post" action={`${address}/factor`}>
          <Button look="quiet">{say(language, 'desk.people.factor.reset', { name: member.name })}</Button>
        </form>
      ) : null}
      <form method="post" action={`${address}/leave`}>
        <Button look="quiet">{say(language, 'desk.people.remove', { name: member.name })}</Button>
      </form>
    </>
  )
}

type RequirementProps = Pick<PeopleProps, 'desk' | 'required'> & { readonly language: Language }

function Requirement({ language, desk, required }: RequirementProps) {
  return (
    <section class="stack narrow" aria-labelledby="factor">
      <h2 id="factor">{say(language, 'desk.people.factor.title')}</h2>
      <p>{say(language, required ? 'desk.people.factor.required' : 'desk.people.factor.optional')}</p>
      <form method="post" action={`/desk/${desk.shop.name}/people/factor`}>
        <Button look="second" name="required" value={required ? 'no' : 'yes'}>
          {say(language, required ? 'desk.people.factor.leave' : 'desk.people.factor.require')}
        </Button>
      </form>
    </section>
  )
}

const logWords = {
  'signed-in': 'desk.log.signed-in',
  'sign-in-refused': 'desk.log.sign-in-refused',
  'sessions-ended': 'desk.log.sessions-ended',
  'password-set': 'desk.log.password-set',
  'member-added': 'desk.log.member-added',
  'member-removed': 'desk.log.member-removed',
  'role-changed': 'desk.log.role-changed',
  'code-refused': 'desk.log.code-refused',
  'signed-out': 'desk.log.signed-out',
  'factor-set': 'desk.log.factor-set',
  'factor-removed': 'desk.log.factor-removed',
  'factor-reset': 'desk.log.factor-reset',
  'recovery-used': 'desk.log.recovery-used',
  'recovery-renewed': 'desk.log.recovery-renewed',
  'factor-required': 'desk.log.factor-required',
  'factor-optional': 'desk.log.factor-optional',
  'link-printed': 'desk.log.link-printed',
  'act-refused': 'desk.log.act-refused',
} as const satisfies Record<LogEntry['type'], WordKey>

type LogProps = Pick<PeopleProps, 'desk' | 'members' | 'log'> & { readonly language: Language }

function Log({ language, desk, members, log }: LogProps) {
  const names = namesOf(members)
  const { zone } = desk.shop.calendar
  return (
    <section class="stack" aria-labelledby="log">
      <h2 id="log">{say(language, 'desk.log')}</h2>
      <ul class="ledger">
        {log.map(({ type, member, data, actor, request, at }) => (
          <li>
            <p>
              {say(language, logWords[type], {
                name: names.get(member ?? '') ?? say(language, 'desk.log.somebody'),
                role: roleIn(language, data['to'] ?? data['role']),
              })}
            </p>
            <p class="small quiet">
              {[
                formatMoment(at, zone, language),
                actor === null ? '' : whoWord(language, actor, names),
                ...[data['by'], data['and']].map((way) => wayWord(language, way)),
                data['what'] ?? '',
                request,
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const whoWord = (language: Language, actor: Actor, names: Names): string =>
  actor === byCommand ? say(language, 'desk.log.by-command') : actorWord(language, actor, names, '')

const ways = {
  password: 'desk.log.way.password',
  link: 'desk.log.way.link',
  code: 'desk.log.way.code',
  recovery: 'desk.log.way.recovery',
} as const

/** How somebody came in, or tried to. */
function wayWord(language: Language, name: string | undefined): string {
  const way = Object.entries(ways).find(([one]) => one === name)
  return way === undefined ? '' : say(language, way[1])
}

function roleIn(language: Language, name: string | undefined): string {
  const role = roles.find((one) => one === name)
  return role === undefined ? '' : say(language, roleWords[role])
}
