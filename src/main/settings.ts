/**
 * The environment, read once and checked: what is wrong is said in a sentence. Only `main` reads process.env.
 */
import { join } from 'node:path'
import { z } from 'zod'
import type { Bucket } from '#files'
import { isNetwork, isThisMachine } from '#web/http'

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

const url = (what: string, protocols: RegExp, example: string) =>
  z
    .string()
    .refine(
      (value) => protocols.test(value) && isWhole(value),
      `${what} is not an address that can be used. It looks like ${example}`,
    )

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

const filesWords =
  'FILES_URL is no place for photos: file:///srv/photos is, and s3://KEY:SECRET@host/bucket?region=eu-central-1' +
  ' (s3+http:// for a store without encryption on the way)'

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

const database = (what: string) =>
  z
    .string()
    .refine(
      (value) => /^postgres(ql)?:/.test(value) && URL.canParse(value),
      `${what} is not an address that can be used. It looks like postgres://user:password@host/database`,
    )

const shape = z.object({
  HOST: z
    .string()
    .regex(/^[\w.:-]{1,253}$/, 'HOST is a name or an address alone, such as 127.0.0.1 or 0.0.0.0')
    .default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'PORT is not a number')
    .default('3000')
    .transform(Number)
    .refine((port) => port <= 65_535, 'PORT is larger than 65535'),
  DATA_DIR: z.string().min(1).optional(),
  DATABASE_URL: database('DATABASE_URL').optional(),
  DATABASE_OWNER_URL: database('DATABASE_OWNER_URL').optional(),
  DATABASE_ERASER_URL: database('DATABASE_ERASER_URL').optional(),
  MAIL_URL: url('MAIL_URL', /^smtps?:\/\/[^/]/, 'smtps://user:password@mail.example:465').optional(),
  MAILBOX_URL: z
    .string()
    .default('')
    .transform((text) => text.split(/\s+/).filter((one) => one !== ''))
    .refine(
      (all) =>
        all.every((one) => /^imaps?:\/\/[^/]/.test(one) && isWhole(one) && new URL(one).username !== ''),
      'MAILBOX_URL is not an address that can be used. It looks like imaps://user:password@mail.example:993/INBOX',
    ),
  ORIGIN: url('ORIGIN', /^https?:\/\//, 'https://shop.example')
    .refine(
      isOrigin,
      'ORIGIN is the address of the shop alone, such as https://shop.example, in small letters and without a path',
    )
    .optional(),
  FILES_URL: z
    .string()
    .refine((text) => placeIn(text) !== undefined, filesWords)
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((one) => one !== ''))
    .refine(
      (all) => all.every(isNetwork),
      'TRUSTED_PROXIES holds addresses and networks, as in TRUSTED_PROXIES=127.0.0.1,10.0.0.0/8',
    ),
})

type Environment = Readonly<Record<string, string | undefined>>

/** An empty variable counts as one that is not set. */
function checked(environment: Environment): z.output<typeof shape> | { readonly fault: string } {
  const stated = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const result = shape.safeParse(stated)
  if (result.success) return databasesIn(result.data)
  return { fault: [...new Set(result.error.issues.map((issue) => `${issue.message}.`))].join(' ') }
}

/** The other roles are roles of a database that is named. */
function databasesIn(values: z.output<typeof shape>) {
  for (const name of ['DATABASE_OWNER_URL', 'DATABASE_ERASER_URL'] as const) {
    if (values[name] !== undefined && values.DATABASE_URL === undefined)
      return { fault: `${name} is set and DATABASE_URL is not: say with which role the shop works.` }
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
export function readPlace(environment: Environment, root: string): Place | { readonly fault: string } {
  const values = checked(environment)
  return 'fault' in values ? values : placeOf(values, root)
}

/** All that a shop that opens needs to know. */
export function readSettings(environment: Environment, root: string): Settings | { readonly fault: string } {
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

const withoutOrigin = (reason: string): string =>
  `${reason} is set, so this is no demonstration: say the public address too, as in` +
  ' ORIGIN=https://shop.example. Links in letters begin with it, and no other address is answered.'
