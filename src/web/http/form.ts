/**
 * What a form sent, read against a schema: values, or for each field the words for what is wrong with it.
 * Reads no more bytes than the route takes. Knows nothing of what a field means.
 */
import { z } from 'zod'
import { isWordKey, type SentenceValues, type WordKey } from '#words'
import type { WebRequest } from './context.ts'
import { formKind, mostEntries, tooMuchIn, type FormKind } from './form-limits.ts'
import { BodyTooLarge, TooManyFields, UnreadableForm } from './problems.ts'

/** Why a field cannot be taken: the name of the sentence and what fills its places. */
export type FieldProblem = { readonly key: WordKey; readonly values?: SentenceValues }

/** By the field's name, in the order of the schema. */
export type FieldProblems = Readonly<Record<string, FieldProblem>>

/** What was typed, to show it again. A field that was sent several times has its last value here. */
export type FormValues = Readonly<Record<string, string>>

export type Form<T> =
  | { readonly values: T; readonly given: FormValues }
  | { readonly problems: FieldProblems; readonly given: FormValues }

/** The files of a form by field, whatever else is wrong with it. */
export type FormFiles = Readonly<Record<string, readonly File[]>>

export type ParsedForm<T> = Form<T> & { readonly files: FormFiles }

/** An ordinary form; a route that takes photos names a limit of its own. */
const formLimitBytes = 1_000_000

/**
 * Reads the form. Throws `BodyTooLarge`, `TooManyFields` and `UnreadableForm`, which `webApp` answers with a
 * page. Text comes trimmed, with plain line ends and without characters that no database keeps; an empty file
 * field is left out; a name that was sent several times is an array.
 */
export async function parseForm<T>(
  c: WebRequest,
  schema: z.ZodType<T>,
  { limitBytes = formLimitBytes }: { readonly limitBytes?: number } = {},
): Promise<ParsedForm<T>> {
  const sent = await sentFields(c, limitBytes)
  const given = givenIn(sent)
  const files = filesIn(sent)
  const result = schema.safeParse(sent)
  return result.success
    ? { values: result.data, given, files }
    : { problems: problemsOf(result.error), given, files }
}

/** Text of a line or more; required unless `min` is 0. `max` counts characters. */
export function textField({ max, min = 1 }: { readonly max: number; readonly min?: number }) {
  const required: WordKey = 'form.required'
  const text = z.string(required).min(min, required).max(max, problem('form.too-long', { max }))
  return min === 0 ? text.default('') : text
}

/** Text of one line, as names are: what came with breaks of lines or tabs in it has a space there. */
export const lineField = (of: { readonly max: number; readonly min?: number }) =>
  z.preprocess(
    (text) => (typeof text === 'string' ? text.replaceAll(/\s*[\n\t]\s*/g, ' ') : text),
    textField(of),
  )

/**
 * A number as a label prints it: what is typed in full width is written as anything else is, and so is a long
 * sound or another line between its parts that stands for a hyphen.
 */
export const labelNumberField = (of: { readonly max: number; readonly min?: number }) =>
  textField(of).transform((typed) =>
    typed.normalize('NFKC').replaceAll(/(?<=[0-9a-z]) ?[\u30fc\u2010-\u2015\u2212] ?(?=[0-9a-z])/gi, '-'),
  )

/** One of the values. */
export function choiceField<const V extends readonly [string, ...string[]]>(values: V) {
  const key: WordKey = 'form.choose'
  return z.enum(values, key)
}

/**
 * An e-mail address as people have them: `a..b.@docomo.ne.jp` is one, and `ａｂ＠ｄｏｃｏｍｏ．ｎｅ．ｊｐ`
 * is typed so by whoever writes Japanese. Whether it works, a letter will tell.
 */
export function mailField() {
  const key: WordKey = 'form.mail'
  return z
    .string(key)
    .max(254, key)
    .transform((typed) => typed.normalize('NFKC').trim())
    .pipe(z.string().regex(/^[^\s@]+@[^\s@]+\.[^\s@.]+$/, key))
}

/** The files of a field, `max` at most; none is an empty list. */
export function filesField({ max, min = 0 }: { readonly max: number; readonly min?: number }) {
  const files = z
    .array(z.instanceof(File, { message: 'form.file' satisfies WordKey }))
    .min(min, problem('form.too-few', { min }))
    .max(max, problem('form.too-many', { max }))
  return z.preprocess((value) => [value ?? []].flat().filter((one) => one !== ''), files)
}

/** A message for a schema of your own: the sentence's name and its values. */
export function problem(key: WordKey, values?: SentenceValues): string {
  return values === undefined ? key : `${key} ${JSON.stringify(values)}`
}

type Sent = Readonly<Record<string, string | File | readonly (string | File)[]>>

async function sentFields(c: WebRequest, limitBytes: number): Promise<Sent> {
  const kind = formKind(c.req.header('content-type') ?? '')
  if (kind === undefined) throw new UnreadableForm()
  const bytes = await bytesUpTo(c.req.raw, limitBytes)
  const tooMuch = tooMuchIn(Buffer.from(bytes.buffer), kind)
  if (tooMuch === 'too-many-fields') throw new TooManyFields(mostEntries)
  if (tooMuch === 'unreadable-form') throw new UnreadableForm()
  const fields = new Map<string, (string | File)[]>()
  for (const [name, value] of await formIn(bytes, kind)) {
    const one = typeof value === 'string' ? cleaned(value) : value
    if (typeof one !== 'string' && one.size === 0 && one.name === '') continue
    const known = fields.get(name)
    if (known === undefined) fields.set(name, [one])
    else known.push(one)
  }
  return Object.fromEntries([...fields].map(([name, all]) => [name, all.length === 1 ? all[0]! : all]))
}

type Entries = Iterable<readonly [string, string | File]>

async function formIn(bytes: Uint8Array<ArrayBuffer>, { kind, type }: FormKind): Promise<Entries> {
  if (kind === 'fields') return new URLSearchParams(Buffer.from(bytes.buffer).toString())
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData()
  } catch {
    throw new UnreadableForm()
  }
}

/**
 * A browser shows no answer before it has sent all: what is too much is read on and thrown away, up to here.
 */
const readOnBytes = 256_000_000

async function bytesUpTo(request: Request, limitBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  // Where it is said beforehand that it is little, it is taken as it comes, which is much quicker.
  if (Number(request.headers.get('content-length') ?? Infinity) <= limitBytes) {
    const bytes = new Uint8Array(await request.arrayBuffer())
    if (bytes.length > limitBytes) throw new BodyTooLarge(limitBytes)
    return bytes
  }
  const chunks: Uint8Array[] = []
  let size = 0
  const stream = request.body as AsyncIterable<Uint8Array> | null
  for await (const chunk of stream ?? []) {
    size += chunk.length
    if (size <= limitBytes) chunks.push(chunk)
    else chunks.length = 0
    if (size > readOnBytes) break
  }
  if (size > limitBytes) throw new BodyTooLarge(limitBytes)
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

/**
 * Line ends as one sign, no characters of control among them the one that Postgres refuses, none that turn
 * the direction of writing round, no blanks around.
 */
function cleaned(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim()
}

function givenIn(sent: Sent): FormValues {
  const texts = Object.entries(sent).map(([name, value]) => {
    const last = Array.isArray(value) ? value.at(-1) : value
    return [name, typeof last === 'string' ? last : undefined] as const
  })
  return Object.fromEntries(texts.filter((entry): entry is [string, string] => entry[1] !== undefined))
}

function filesIn(sent: Sent): FormFiles {
  const files = Object.entries(sent).map(([name, value]) => {
    return [name, [value].flat().filter((one) => one instanceof File)] as const
  })
  return Object.fromEntries(files.filter(([, all]) => all.length > 0))
}

function problemsOf(error: z.ZodError): FieldProblems {
  const problems: Record<string, FieldProblem> = {}
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? '')
    problems[field] ??= problemIn(issue.message)
  }
  return problems
}

function problemIn(message: string): FieldProblem {
  const [key = '', ...rest] = message.split(' ')
  if (!isWordKey(key)) return { key: 'form.invalid' }
  return rest.length === 0 ? { key } : { key, values: JSON.parse(rest.join(' ')) as SentenceValues }
}
