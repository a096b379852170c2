/**
 * What of a fault is written to the log: its kind, message and stack, and nothing that belongs to a person. A
 * message may quote what somebody typed, an address, or the token of a link: these are struck out. Pure.
 */

/** A fault as the log keeps it. */
export type LoggedFault = {
  readonly type: string
  readonly message: string
  readonly stack?: string
  readonly code?: string
  readonly cause?: LoggedFault
  readonly errors?: readonly LoggedFault[]
}

const struck: readonly (readonly [RegExp, string])[] = [
  // The password of an address that a program connects to, then addresses of people.
  [/(\w:\/\/)[^\s/@]*@/g, '$1…@'],
  [/[^\s<>"'(),;:@]+@[^\s<>"'(),;:@]+\.[^\s<>"'(),;:@]+/g, '…@…'],
  [/\b(token|code|password|secret|key|cookie|session)(["']?\s*[=:]\s*["']?)[^\s&"',;]+/gi, '$1$2…'],
  // What PostgreSQL quotes of a value, as in: invalid input syntax for type uuid: "…"
  [/((?:syntax|value|range|encoding)[^"\n]*: )"[^\n]*"/g, '$1"…"'],
  // A token as we draw them: 22 signs or more in which letters and digits are mixed.
  [/(?<![\w/.-])(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{22,}(?![\w/.-])/g, '…'],
  [/(?<=\/)(?=[\w-]*\d)(?=[\w-]*[A-Z])[\w-]{22,}(?=[/?\s]|$)/g, '…'],
]

const longest = 4_000

/** A text without what is nobody else's business. */
export function withoutSecrets(text: string): string {
  const short = text.length > longest ? `${text.slice(0, longest)}…` : text
  return struck.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), short)
}

/** One that another thread has made ready. */
const isLogged = (problem: unknown): problem is LoggedFault =>
  !(problem instanceof Error) &&
  typeof problem === 'object' &&
  problem !== null &&
  'type' in problem &&
  'message' in problem

/** Only what is named here: drivers hang the values of a statement on their errors. */
export function loggedFault(problem: unknown, depth = 3): LoggedFault {
  if (isLogged(problem)) return problem
  if (!(problem instanceof Error)) return { type: typeof problem, message: withoutSecrets(String(problem)) }
  const { name, message, stack, cause } = problem
  const code = 'code' in problem && typeof problem.code === 'string' ? problem.code : undefined
  const errors = problem instanceof AggregateError && depth > 0 ? problem.errors.slice(0, 5) : undefined
  return {
    type: name,
    message: withoutSecrets(message),
    ...(stack === undefined ? {} : { stack: withoutSecrets(stack) }),
    ...(code === undefined ? {} : { code }),
    ...(cause === undefined || depth === 0 ? {} : { cause: loggedFault(cause, depth - 1) }),
    ...(errors === undefined ? {} : { errors: errors.map((one: unknown) => loggedFault(one, depth - 1)) }),
  }
}
