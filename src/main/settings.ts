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

const url = (what: string, protocols: RegExp) =>
  z
    .string()
    .refine(
      (value) => URL.canParse(value) && protocols.test(value),
      `${what} is not an address that can be used`,
    )

const shape = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'PORT is not a number')
    .default('3000')
    .transform(Number)
    .refine((port) => port <= 65_535, 'PORT is larger than 65535'),
  DATA_DIR: z.string().min(1).optional(),
  DATABASE_URL: url('DATABASE_URL', /^postgres(ql)?:/).optional(),
  MAIL_URL: url('MAIL_URL', /^smtps?:/).optional(),
  ORIGIN: url('ORIGIN', /^https?:/).optional(),
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
  if (!result.success) return { fault: result.error.issues.map((issue) => issue.message).join('. ') }
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
