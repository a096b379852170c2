/**
 * The environment, read once and checked: what is wrong is said in a sentence. Only `main` reads process.env.
 */
import { join } from 'node:path'
import { z } from 'zod'

export type Settings = {
  readonly host: string
  readonly port: number
  readonly dataFolder: string
  readonly databaseUrl: string | undefined
  readonly mailUrl: string | undefined
  readonly origin: string | undefined
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
  return URL.canParse(value) && new URL(value).origin === value.replace(/\/$/, '').toLowerCase()
}

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
  DATABASE_URL: z
    .string()
    .refine(
      (value) => /^postgres(ql)?:/.test(value) && URL.canParse(value),
      'DATABASE_URL is not an address that can be used. It looks like postgres://user:password@host/database',
    )
    .optional(),
  MAIL_URL: url('MAIL_URL', /^smtps?:\/\/[^/]/, 'smtps://user:password@mail.example:465').optional(),
  ORIGIN: url('ORIGIN', /^https?:\/\//, 'https://shop.example')
    .refine(
      isOrigin,
      'ORIGIN is the address of the shop alone, such as https://shop.example, in small letters and without a path',
    )
    .optional(),
})

/** An empty variable counts as one that is not set. `root` is where `./data` stands. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  root: string,
): Settings | { readonly fault: string } {
  const stated = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const result = shape.safeParse(stated)
  if (!result.success)
    return { fault: [...new Set(result.error.issues.map((issue) => `${issue.message}.`))].join(' ') }
  const { HOST, PORT, DATA_DIR, DATABASE_URL, MAIL_URL, ORIGIN } = result.data
  return {
    host: HOST,
    port: PORT,
    dataFolder: DATA_DIR ?? join(root, 'data'),
    databaseUrl: DATABASE_URL,
    mailUrl: MAIL_URL,
    origin: ORIGIN?.replace(/\/$/, ''),
  }
}
