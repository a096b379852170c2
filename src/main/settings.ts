/**
 * The environment, read once and checked: what is wrong is said in a sentence. Only `main` reads process.env.
 */
import { join } from 'node:path'
import { z } from 'zod'
import type { Bucket } from '#files'
import { isNetwork, isThisMachine } from '#web/http'
import { settingTold, type SettingFault } from './settings-words.ts'
import type { Told } from './spoken.ts'

export type Settings = {
  readonly host: string
  readonly port: number
  readonly dataFolder: string
  /** A database of the shop's own, by what the role in each address may do. */
  readonly databaseUrl: string | undefined
  readonly ownerUrl: string | undefined
  readonly eraserUrl: string | undefined
  readonly mailUrl: string | undefined
  /** Mailboxes that are read, by IMAP. */
  readonly mailboxes: readonly string[]
  readonly origin: string | undefined
  /** Where photos lie: a folder, or a bucket that several machines share. */
  readonly files: { readonly folder: string } | Bucket
  /** Proxies that may say for whom they speak, as addresses and networks. */
  readonly proxies: readonly string[]
  /**
   * Sample people, ready links and the mailbox: with nothing set that others would rely on, for this machine
   * alone.
   */
  readonly demonstration: boolean
}

/** What is wrong goes through the check by its name, and is said in the end. */
const fault = (name: SettingFault): string => name

const url = (name: SettingFault, protocols: RegExp) =>
  z.string().refine((value) => protocols.test(value) && isWhole(value), fault(name))

/** With a host, and with a name and password that can be read: `%` stands before two signs there. */
function isWhole(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { hostname, username, password } = new URL(value)
  try {
    decodeURIComponent(username + password)
  } catch {
    return false
  }
  return hostname !== '' && !/[\s%]/.test(hostname)
}

/** Where the shop is, and nothing behind it: links are made from it, and forms are compared with it. */
function isOrigin(value: string): boolean {
  return URL.canParse(value) && new URL(value).href === `${new URL(value).origin}/`
}

/** A folder or a bucket, by its address. What stands in a secret and not in addresses is written as %2F. */
function placeIn(text: string): Settings['files'] | undefined {
  if (!URL.canParse(text)) return undefined
  const { protocol, host, pathname, username, password, searchParams } = new URL(text)
  if (protocol === 'file:')
    return host === '' && pathname !== '/' ? { folder: decodeURIComponent(pathname) } : undefined
  const bucket = /^\/([a-z0-9][a-z0-9.-]{1,62})\/?$/.exec(pathname)?.[1]
  const schemes: Readonly<Record<string, string>> = { 's3:': 'https', 's3+http:': 'http' }
  const scheme = schemes[protocol]
  if (scheme === undefined || bucket === undefined || host === '' || username === '' || password === '')
    return undefined
  return {
    endpoint: `${scheme}://${host}`,
    region: searchParams.get('region') ?? 'us-east-1',
    bucket,
    key: decodeURIComponent(username),
    secret: decodeURIComponent(password),
  }
}

const database = (name: SettingFault) =>
  z.string().refine((value) => /^postgres(ql)?:/.test(value) && URL.canParse(value), fault(name))

const shape = z.object({
  HOST: z
    .string()
    .regex(/^[\w.:-]{1,253}$/, fault('HOST'))
    .default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, fault('PORT'))
    .default('3000')
    .transform(Number)
    .refine((port) => port <= 65_535, fault('PORT-too-large')),
  DATA_DIR: z.string().min(1).optional(),
  DATABASE_URL: database('DATABASE_URL').optional(),
  DATABASE_OWNER_URL: database('DATABASE_OWNER_URL').optional(),
  DATABASE_ERASER_URL: database('DATABASE_ERASER_URL').optional(),
  MAIL_URL: url('MAIL_URL', /^smtps?:\/\/[^/]/).optional(),
  MAILBOX_URL: z
    .string()
    .default('')
    .transform((text) => text.split(/\s+/).filter((one) => one !== ''))
    .refine(
      (all) =>
        all.every((one) => /^imaps?:\/\/[^/]/.test(one) && isWhole(one) && new URL(one).username !== ''),
      fault('MAILBOX_URL'),
    ),
  ORIGIN: url('ORIGIN', /^https?:\/\//)
    .refine(isOrigin, fault('ORIGIN-not-alone'))
    .optional(),
  FILES_URL: z
    .string()
    .refine((text) => placeIn(text) !== undefined, fault('FILES_URL'))
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((one) => one !== ''))
    .refine((all) => all.every(isNetwork), fault('TRUSTED_PROXIES')),
})

type Environment = Readonly<Record<string, string | undefined>>

/** An empty variable counts as one that is not set. */
function checked(environment: Environment): z.output<typeof shape> | { readonly fault: Told } {
  const stated = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const result = shape.safeParse(stated)
  if (result.success) return databasesIn(result.data)
  const names = result.error.issues.map(({ message }) => message as SettingFault)
  return { fault: settingTold([...new Set(names)]) }
}

/** The other roles are roles of a database that is named. */
function databasesIn(values: z.output<typeof shape>) {
  for (const name of ['DATABASE_OWNER_URL', 'DATABASE_ERASER_URL'] as const) {
    if (values[name] !== undefined && values.DATABASE_URL === undefined)
      return {
        fault: {
          ja: `${name} が書かれていて、DATABASE_URL がありません。店が使う役割を DATABASE_URL に書いてください。`,
          en: `${name} is set and DATABASE_URL is not: say with which role the shop works.`,
        },
      }
  }
  return values
}

/** Where the database is, and with which roles. */
export type Place = Pick<Settings, 'dataFolder' | 'databaseUrl' | 'ownerUrl' | 'eraserUrl'>

const placeOf = (values: z.output<typeof shape>, root: string): Place => ({
  dataFolder: dataFolderIn(values.DATA_DIR, root),
  databaseUrl: values.DATABASE_URL,
  ownerUrl: values.DATABASE_OWNER_URL,
  eraserUrl: values.DATABASE_ERASER_URL,
})

const dataFolderIn = (stated: string | undefined, root: string): string => stated ?? join(root, 'data')

/** Where the data lies, for who only looks at it. `root` is where `./data` stands. */
export function readPlace(environment: Environment, root: string): Place | { readonly fault: Told } {
  const values = checked(environment)
  return 'fault' in values ? values : placeOf(values, root)
}

/** All that a shop that opens needs to know. */
export function readSettings(environment: Environment, root: string): Settings | { readonly fault: Told } {
  const values = checked(environment)
  if ('fault' in values) return values
  const { HOST, PORT, DATABASE_URL, MAIL_URL, ORIGIN, TRUSTED_PROXIES, FILES_URL, MAILBOX_URL } = values
  const place = placeOf(values, root)
  const isSet = { DATABASE_URL, MAIL_URL, HOST: loopback.includes(HOST) ? undefined : HOST }
  const reasons = Object.entries(isSet).flatMap(([name, value]) => (value === undefined ? [] : [name]))
  if (ORIGIN === undefined && reasons.length > 0) return { fault: withoutOrigin(reasons[0]!) }
  return {
    host: HOST,
    port: PORT,
    ...place,
    files: placeIn(FILES_URL ?? '') ?? { folder: join(place.dataFolder, 'files') },
    mailUrl: MAIL_URL,
    mailboxes: MAILBOX_URL,
    origin: ORIGIN === undefined ? undefined : new URL(ORIGIN).origin,
    proxies: TRUSTED_PROXIES,
    demonstration: reasons.length === 0 && (ORIGIN === undefined || isThisMachine(ORIGIN)),
  }
}

const loopback = ['127.0.0.1', '::1', 'localhost']

const withoutOrigin = (reason: string): Told => ({
  ja:
    `${reason} が書かれているため、お試し用ではありません。公開アドレスも書いてください。たとえば` +
    ' ORIGIN=https://shop.example。お手紙のリンクはこれで始まり、ほかのアドレスにはお応えしません。',
  en:
    `${reason} is set, so this is no demonstration: say the public address too, as in` +
    ' ORIGIN=https://shop.example. Links in letters begin with it, and no other address is answered.',
})
