/**
 * Settings at the desk, for owners alone: read, changed by forms or as text, looked at before they are put in
 * force, and every version of them.
 */
import { z } from 'zod'
import { formatMoment } from '#calendar'
import { serveInForce } from '#publishing'
import {
  changesBetween,
  fixedSlips,
  partsUnlike,
  putSettingsInForce,
  readSettingsText,
  readSettingsVersions,
  remarksOn,
  lackedBy,
  textWith,
  withSettings,
  writtenIn,
  type OpenShop,
  type PartChanges,
  type SettingsVersion,
  type Slip,
} from '#shops'
import { mayDo, readMembers } from '#staff'
import { parseForm, textField, type WebApp, type WebRequest } from '#web/http'
import { atDesk, deskFrame, refuseRole, type AtDesk } from '#web/staff-session'
import { sentencesOf } from '#web/ui'
import { say } from '#words'
import { refuseNumber } from '../desk-page.tsx'
import { actorOf, actorWord, namesOf } from '../people.ts'
import { deskStatuses } from '../statuses.ts'
import { fieldOf, filledFrom, readFilled, type Filled } from './field.ts'
import { PreviewScreen, VersionScreen } from './preview-screen.tsx'
import { SectionScreen, TextScreen, type SectionProps } from './section-screen.tsx'
import type { Section } from './section.ts'
import { sectionOf } from './sections.ts'
import { settingsAt, SettingsScreen } from './settings-screen.tsx'
import { differences, shownParts } from './told.ts'

export function serveSettings(app: WebApp): void {
  const base = settingsAt(':shop')
  app.get(base, forOwners(overview))
  app.get(
    `${base}/text`,
    forOwners((c, desk) => textPage(c, desk, {})),
  )
  app.post(`${base}/text`, forOwners(postText))
  app.post(`${base}/versions`, forOwners(postVersion))
  app.get(`${base}/versions/:version{[0-9]+}`, forOwners(versionPage))
  app.post(`${base}/versions/:version{[0-9]+}/back`, forOwners(postBack))
  app.get(`${base}/:section`, forOwners(getSection))
  app.post(`${base}/:section`, forOwners(postSection))
}

type Handler = (c: WebRequest, desk: AtDesk) => Response | Promise<Response>

/** Every page shows what is in force by now, whoever put it there. */
const forOwners = (handler: Handler) =>
  atDesk(async (c, desk) => {
    if (!mayDo(desk.member.role, 'keep-settings')) return refuseRole(c, desk)
    const { db, shops, now } = c.var.context
    await serveInForce(db, shops, desk.shop.name, now())
    return handler(c, { ...desk, shop: shops.get(desk.shop.name) ?? desk.shop })
  })

async function overview(c: WebRequest, desk: AtDesk): Promise<Response> {
  const { db } = c.var.context
  const { name, settings, settingsText } = desk.shop
  return c.html(
    SettingsScreen({
      frame: deskFrame(c, desk),
      desk,
      written: writtenIn(settingsText),
      missing: lackedBy(settings.selling),
      versions: await readSettingsVersions(db, name),
      names: namesOf(await readMembers(db, name)),
      done: c.req.query('done') === 'yes',
    }),
  )
}

/** The text that stood on a page, by the version that it was. */
async function textSeen(c: WebRequest, { shop }: AtDesk, seen: number): Promise<string> {
  if (seen === shop.settingsVersion) return shop.settingsText
  const versions = await readSettingsVersions(c.var.context.db, shop.name)
  return versions.find(({ version }) => version === seen)?.text ?? shop.folderText
}

const getSection = (c: WebRequest, desk: AtDesk): Response | Promise<Response> => {
  const section = sectionOf(c.req.param('section') ?? '')
  if (section === undefined) return refuseNumber(c, desk)
  const shown = shownParts(section, writtenIn(desk.shop.settingsText))
  const filled = filledFrom(section.fields, shown, c.var.language)
  return sectionPage(c, desk, section, { filled, sentences: {}, others: [], same: false })
}

type SectionState = Pick<SectionProps, 'filled' | 'sentences' | 'others' | 'same'> & {
  readonly seen?: number
}

function sectionPage(c: WebRequest, desk: AtDesk, section: Section, state: SectionState) {
  const frame = deskFrame(c, desk, `${settingsAt(desk.shop.name)}/${section.id}`)
  const wrong = state.others.length > 0 || Object.keys(state.sentences).length > 0
  const page = SectionScreen({
    frame,
    desk,
    section,
    ...state,
    seen: state.seen ?? desk.shop.settingsVersion,
  })
  return c.html(page, wrong ? deskStatuses['form-incomplete'] : 200)
}

const sectionShape = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

async function postSection(c: WebRequest, desk: AtDesk): Promise<Response> {
  const { language } = c.var
  const section = sectionOf(c.req.param('section') ?? '')
  const form = await parseForm(c, sectionShape)
  if (section === undefined || 'problems' in form) return refuseNumber(c, desk)
  const { seen: seenText, ...filled } = form.values
  const seen = Number(seenText)
  const before = await textSeen(c, desk, seen)
  const read = readFilled(section.fields, filled, shownParts(section, writtenIn(before)))
  const again = (state: Omit<SectionState, 'filled' | 'seen'>) =>
    sectionPage(c, desk, section, { ...state, filled: spared(section, filled, c), seen })
  if (Object.keys(read.problems).length > 0)
    return again({ sentences: sentencesOf(language, read.problems), others: [], same: false })
  const wanted = section.meant?.(read.value) ?? read.value
  const changes = Object.fromEntries(section.fields.map(({ name }) => [name, wanted[name]]))
  const text = textChanged(before, changes)
  const { slips } = { slips: [], ...readSettingsText(text) }
  if (slips.length > 0) return again({ ...placed(section, slips, read, language), same: false })
  if (partsUnlike(writtenIn(before), writtenIn(text)).length === 0)
    return again({ sentences: {}, others: [], same: true })
  return preview(c, desk, { seen, text })
}

/** Only what differs is written anew, so that the rest of the text stays as somebody wrote it. */
function textChanged(before: string, changes: PartChanges): string {
  const differing = partsUnlike(writtenIn(before), writtenIn(textWith(before, changes)))
  return textWith(before, Object.fromEntries(differing.map((part) => [part, changes[part]])))
}

/** Rows that were left to fill in are there again. */
function spared(section: Section, filled: Filled, c: WebRequest): Filled {
  return { ...filledFrom(section.fields, {}, c.var.language), ...filled }
}

type Placed = Pick<SectionState, 'sentences' | 'others'>

/** What is wrong beside its field, where the section has one. */
function placed(
  { fields }: Section,
  slips: readonly Slip[],
  read: Parameters<typeof fieldOf>[1],
  language: 'ja' | 'en',
): Placed {
  const sentences: Record<string, string> = {}
  const others: string[] = []
  for (const { path = '', words } of slips) {
    const field = fieldOf(path, read)
    if (!fields.some(({ name }) => field === name || field.startsWith(`${name}.`)))
      others.push(words[language])
    else sentences[field] ??= words[language]
  }
  return { sentences, others }
}

type TextState = { readonly text?: string; readonly seen?: number; readonly slips?: readonly Slip[] }

function textPage(c: WebRequest, desk: AtDesk, { text, seen, slips = [] }: TextState, same = false) {
  const { settingsText, settingsVersion, name } = desk.shop
  const page = TextScreen({
    frame: deskFrame(c, desk, `${settingsAt(name)}/text`),
    desk,
    seen: seen ?? settingsVersion,
    text: text ?? settingsText,
    slips,
    same,
  })
  return c.html(page, slips.length === 0 ? 200 : deskStatuses['form-incomplete'])
}

/** More than any settings, and less than what keeps anybody waiting. */
const mostText = 200_000

const textShape = z.object({
  seen: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  text: textField({ max: mostText }),
})

/** Forms take blanks and the last line end away; a text ends in one. */
const whole = (text: string): string => `${text}\n`

async function postText(c: WebRequest, desk: AtDesk): Promise<Response> {
  const form = await parseForm(c, textShape)
  if ('problems' in form) return textPage(c, desk, {})
  const { seen } = form.values
  const text = whole(form.values.text)
  const read = readSettingsText(text)
  if ('slips' in read) return textPage(c, desk, { text, seen, slips: read.slips })
  const before = await textSeen(c, desk, seen)
  const slips = fixedSlips(writtenIn(before), read.written)
  if (slips.length > 0) return textPage(c, desk, { text, seen, slips })
  const same = partsUnlike(writtenIn(before), read.written).length === 0
  return same ? textPage(c, desk, { text, seen }, true) : preview(c, desk, { seen, text })
}

/**
 * What a text changes of what is in force. Where somebody put other settings in force since the page was
 * opened, what was changed on it is laid over theirs, and they are named.
 */
async function preview(
  c: WebRequest,
  desk: AtDesk,
  { seen, text }: { readonly seen: number; readonly text: string },
  status: 200 | 409 = 200,
): Promise<Response> {
  const { shop } = desk
  const late = seen !== shop.settingsVersion
  const wanted = late
    ? textWith(shop.settingsText, changesBetween(await textSeen(c, desk, seen), text))
    : text
  const opened = withSettings(shop, wanted, shop.settingsVersion)
  if ('slips' in opened) return textPage(c, desk, { text: wanted, slips: opened.slips })
  const changes = differences(shop.settingsText, wanted, c.var.language)
  if (changes.length === 0) return c.redirect(settingsAt(shop.name), 303)
  const page = PreviewScreen({
    frame: deskFrame(c, desk, settingsAt(shop.name)),
    desk,
    seen: shop.settingsVersion,
    text: wanted,
    changes,
    remarks: remarksOn(opened.settings),
    laws: lawsBetween(shop, opened),
    other: late ? await lastOf(c, desk) : undefined,
  })
  return c.html(page, late ? deskStatuses['page-out-of-date'] : status)
}

function lawsBetween(before: OpenShop, after: OpenShop) {
  const [was, is] = [before, after].map(({ documents }) => documents.laws.map(({ name }) => name))
  return {
    come: is!.filter((name) => !was!.includes(name)),
    gone: was!.filter((name) => !is!.includes(name)),
  }
}

/** Who put in force what stands now. */
async function lastOf(c: WebRequest, { shop }: AtDesk): Promise<string> {
  const { db } = c.var.context
  const [newest] = await readSettingsVersions(db, shop.name)
  return whoOf(c, newest, namesOf(await readMembers(db, shop.name)))
}

const whoOf = (c: WebRequest, version: SettingsVersion | undefined, names: ReturnType<typeof namesOf>) =>
  version === undefined || version.actor === 'start'
    ? say(c.var.language, 'settings.by-folder')
    : actorWord(c.var.language, version.actor, names, '')

const versionShape = textShape.extend({ note: textField({ max: 500, min: 0 }) })

async function postVersion(c: WebRequest, desk: AtDesk): Promise<Response> {
  const { db, now, shops } = c.var.context
  const form = await parseForm(c, versionShape)
  if ('problems' in form) return textPage(c, desk, {})
  const { seen, note } = form.values
  const text = whole(form.values.text)
  const by = { seen, note, actor: actorOf(desk), at: now() }
  const put = await putSettingsInForce(db, desk.shop, text, by)
  if ('refused' in put) {
    if (put.refused === 'not-readable') return textPage(c, desk, { text, seen, slips: put.slips })
    if (put.refused === 'nothing-changed') return c.redirect(settingsAt(desk.shop.name), 303)
    await serveInForce(db, shops, desk.shop.name, now())
    return preview(c, { ...desk, shop: shops.get(desk.shop.name) ?? desk.shop }, { seen, text }, 409)
  }
  await serveInForce(db, shops, desk.shop.name, now())
  return c.redirect(`${settingsAt(desk.shop.name)}?done=yes`, 303)
}

async function versionNamed(c: WebRequest, { shop }: AtDesk) {
  const versions = await readSettingsVersions(c.var.context.db, shop.name)
  const number = Number(c.req.param('version'))
  return { versions, one: versions.find(({ version }) => version === number) }
}

async function versionPage(c: WebRequest, desk: AtDesk): Promise<Response> {
  const { language, context } = c.var
  const { versions, one } = await versionNamed(c, desk)
  if (one === undefined) return refuseNumber(c, desk)
  const before = versions.find(({ version }) => version === one.version - 1)
  const names = namesOf(await readMembers(context.db, desk.shop.name))
  return c.html(
    VersionScreen({
      frame: deskFrame(c, desk),
      desk,
      version: one.version,
      about: say(language, 'settings.version', {
        number: one.version,
        moment: formatMoment(one.at, desk.shop.calendar.zone, language),
        who: whoOf(c, one, names),
      }),
      text: one.text,
      changes: before === undefined ? [] : differences(before.text, one.text, language),
      standing: one.version === desk.shop.settingsVersion,
    }),
  )
}

/** To go back is a new version like any other: it is looked at first. */
async function postBack(c: WebRequest, desk: AtDesk): Promise<Response> {
  const { one } = await versionNamed(c, desk)
  if (one === undefined) return refuseNumber(c, desk)
  return preview(c, desk, { seen: desk.shop.settingsVersion, text: one.text })
}
