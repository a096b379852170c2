/**
 * The language in which the command line speaks, and the mistakes that it tells: one of `--lang`, else that
 * of the terminal, else English. A command hands its mistake back; `cli.ts` alone prints it.
 */
import { parseArgs, type ParseArgsConfig } from 'node:util'

export type Language = 'ja' | 'en'
export type Told = Readonly<Record<Language, string>>

/**
 * Why a command did nothing. `code`: 2 where it was used wrongly, 1 where what it was given cannot be used.
 */
export type Mistake = { readonly mistake: Told; readonly code: 1 | 2 }

export const wrongUse = (mistake: Told): Mistake => ({ mistake, code: 2 })
export const cannotUse = (mistake: Told): Mistake => ({ mistake, code: 1 })

/** For what is a name, an option or a system's own words, and has no other form in any language. */
export const inAll = (words: string): Told => ({ ja: words, en: words })

/** The language of whoever sits at the terminal. */
export function languageHere({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((one) => one !== undefined && one !== '') ?? ''
  return /^ja(?:$|[^a-z])/i.test(locale) ? 'ja' : 'en'
}

/** The language that was asked for by `--lang`, however the rest was typed; else that of the terminal. */
export function spokenIn(args: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const at = args.indexOf('--lang')
  const stated =
    at === -1 ? args.find((one) => one.startsWith('--lang='))?.slice('--lang='.length) : args[at + 1]
  return stated === 'ja' || stated === 'en' ? stated : languageHere(environment)
}

type Options = NonNullable<ParseArgsConfig['options']>
type Typed<T extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: T; allowPositionals: true }>
>

/**
 * Options and words as they were typed. `--lang` is known to every command; `words`: whether any may stand.
 */
export function readTyped<const T extends Options>(
  args: readonly string[],
  known: T,
  { words }: { readonly words: boolean },
): Typed<T> | Mistake {
  const options = { ...known, lang: { type: 'string' } } as const
  try {
    const typed = parseArgs({ args: [...args], options, allowPositionals: true })
    const { lang } = typed.values as { readonly lang?: string }
    if (lang !== undefined && lang !== 'ja' && lang !== 'en')
      return wrongUse({ ja: '--lang は ja か en です', en: '--lang ja or --lang en' })
    const [first] = typed.positionals
    if (!words && first !== undefined)
      return wrongUse({ ja: `「${first}」は余分です`, en: `“${first}” is one word too many` })
    return typed as unknown as Typed<T>
  } catch (problem) {
    if (!(problem instanceof TypeError)) throw problem
    return wrongUse(whatIsWrong(problem, Object.keys(options)))
  }
}

/** Node names the option and says what is wrong with it in a code and in English. */
function whatIsWrong(problem: TypeError, known: readonly string[]): Told {
  const { code } = problem as NodeJS.ErrnoException
  const option = /'(?:-\w, )?(--?[^\s'=]+)/.exec(problem.message)?.[1] ?? ''
  const all = known.map((name) => `--${name}`).join(' ')
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return {
      ja: `${option} というオプションはありません。使えるもの：${all}`,
      en: `there is no option ${option}; there are ${all}`,
    }
  return problem.message.includes('does not take an argument')
    ? { ja: `${option} に値は付けられません`, en: `${option} takes no value` }
    : { ja: `${option} には値が要ります`, en: `${option} needs a value` }
}
