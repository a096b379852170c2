/**
 * `GET /desk/{shop}/policy/publish`: everything a publication does, before it is done. `POST` does it.
 * `GET /desk/{shop}/policy/versions/{hash}`: what became of it.
 */
import { z } from 'zod'
import { dayOf, formatDay, parseDay, startOfDay, type Instant } from '#calendar'
import { hashOf } from '#shops'
import {
  draftIssues,
  publishPolicy,
  readVersion,
  readVersions,
  serveInForce,
  type EffectiveAt,
} from '#publishing'
import { readMembers } from '#staff'
import { say, type WordKey } from '#words'
import { choiceField, parseForm, textField, type FormValues, type WebApp, type WebRequest } from '#web/http'
import { deskFrame, type AtDesk } from '#web/staff-session'
import { sentencesOf } from '#web/ui'
import { studioAt } from './addresses.ts'
import { keepText, markOf, textFrom, workingText } from './draft-text.ts'
import { changesIn, replayIn } from './edit.tsx'
import { lookOf } from './looks.ts'
import { asOwner } from './owner.ts'
import { issueWords, PublishScreen, PublishedScreen } from './publish-screen.tsx'
import { studioStatuses } from './statuses.ts'
import { freshName, versionIn, withVersion } from './version-name.ts'

export function servePublish(app: WebApp): void {
  const base = studioAt(':shop')
  app.get(
    `${base}/publish`,
    asOwner((c, desk) => showPublish(c, desk, {})),
  )
  app.post(`${base}/publish`, asOwner(postPublish))
  app.get(`${base}/versions/:hash{[0-9a-f]{64}}`, asOwner(getVersion))
}

type PageState = {
  readonly given?: FormValues
  readonly sentences?: Readonly<Record<string, string>>
  readonly old?: boolean
  readonly when?: EffectiveAt
}

async function showPublish(c: WebRequest, desk: AtDesk, shown: PageState): Promise<Response> {
  const { context } = c.var
  const { text } = await workingText(c, desk)
  const look = lookOf(text, desk.shop, c.var.context)
  const ready = look.state === 'ready'
  const issues =
    look.state === 'trouble'
      ? []
      : await draftIssues(context.db, desk.shop, text, {
          at: context.now(),
          effectiveAt: shown.when ?? 'now',
        })
  const versions = await readVersions(context.db, desk.shop.name)
  const taken = issues.find(({ refused }) => refused === 'version-exists')
  const sentences =
    taken === undefined || shown.given === undefined || shown.sentences !== undefined
      ? (shown.sentences ?? {})
      : { version: issueWords(taken, desk.shop.name, c.var.language) }
  const day = formatDay(dayOf(context.now(), desk.shop.calendar.zone))
  return c.html(
    <PublishScreen
      frame={deskFrame(c, desk)}
      desk={desk}
      look={look}
      issues={issues.filter(({ refused }) => refused !== 'version-exists')}
      hash={hashOf(text)}
      version={freshName(
        versionIn(text),
        versions.map(({ version }) => version),
        day,
      )}
      given={shown.given ?? {}}
      sentences={sentences}
      old={shown.old === true}
      versions={versions}
      now={context.now()}
      changes={ready ? changesIn(c, desk, text) : null}
      replay={ready ? await replayIn(c, desk, text) : null}
    />,
    shown.given === undefined ? 200 : studioStatuses['not-published'],
  )
}

const versionSigns: WordKey = 'studio.publish.version-signs'

const shape = z.object({
  hash: textField({ max: 64 }),
  version: textField({ max: 40 }).refine((name) => /^[\p{L}\p{N}._-]+$/u.test(name), versionSigns),
  effective: choiceField(['now', 'day']),
  day: textField({ max: 10, min: 0 }),
  note: textField({ max: 2_000, min: 0 }),
})

async function postPublish(c: WebRequest, desk: AtDesk): Promise<Response> {
  const form = await parseForm(c, shape)
  const { given } = form
  if ('problems' in form)
    return showPublish(c, desk, { given, sentences: sentencesOf(c.var.language, form.problems) })
  const { hash, version, effective, day, note } = form.values
  const when = effective === 'now' ? 'now' : startOf(day, desk)
  if (when === undefined) {
    return showPublish(c, desk, {
      given,
      sentences: { day: say(c.var.language, 'studio.publish.day-missing') },
    })
  }
  const { text } = await workingText(c, desk)
  if (hashOf(text) !== hash)
    return (await published(c, desk, version)) ?? showPublish(c, desk, { given, old: true, when })
  return publish(c, desk, withVersion(text, version), { given, when, note, over: markOf(text) })
}

/** A press sent twice: the draft is gone because it was published under this name by the same member. */
async function published(
  c: WebRequest,
  { shop, member }: AtDesk,
  name: string,
): Promise<Response | undefined> {
  const [newest] = (await readVersions(c.var.context.db, shop.name)).toSorted(
    (a, b) => b.publishedAt - a.publishedAt,
  )
  if (newest?.version !== name || newest.publishedBy !== `staff:${member.member}`) return undefined
  return c.redirect(`${studioAt(shop.name)}/versions/${newest.hash}?already=yes`, 303)
}

function startOf(day: string, { shop }: AtDesk): Instant | undefined {
  const parsed = parseDay(day)
  return parsed === undefined ? undefined : startOfDay(parsed, shop.calendar.zone)
}

/** `over` tells the draft that is published. */
type Act = {
  readonly given: FormValues
  readonly when: EffectiveAt
  readonly note: string
  readonly over: string
}

async function publish(
  c: WebRequest,
  desk: AtDesk,
  text: string,
  { given, when, note, over }: Act,
): Promise<Response> {
  const { db, now, shops } = c.var.context
  const at = now()
  if (c.var.context.givenUp === true) return showPublish(c, desk, { given, when })
  const done = await publishPolicy(db, desk.shop, text, {
    actor: `staff:${desk.member.member}`,
    at,
    note,
    effectiveAt: when,
  })
  if ('refused' in done) {
    await keepText(c, desk, textFrom(desk, text.trim()), { window: 'publish', over })
    return showPublish(c, desk, { given, when })
  }
  await keepText(c, desk, desk.shop.policyText, { window: 'publish', over })
  await serveInForce(db, shops, desk.shop.name, at)
  const query = done.already ? '?already=yes' : ''
  return c.redirect(`${studioAt(desk.shop.name)}/versions/${done.version.hash}${query}`, 303)
}

async function getVersion(c: WebRequest, desk: AtDesk): Promise<Response> {
  const { db, now } = c.var.context
  const version = await readVersion(db, desk.shop.name, c.req.param('hash') ?? '')
  if (version === undefined) return c.notFound()
  const members = await readMembers(db, desk.shop.name)
  const author = members.find(({ member }) => version.publishedBy === `staff:${member}`)
  return c.html(
    <PublishedScreen
      frame={deskFrame(c, desk)}
      desk={desk}
      version={version}
      author={author?.name ?? say(c.var.language, 'desk.actor.start')}
      already={c.req.query('already') === 'yes'}
      now={now()}
    />,
  )
}
