/**
 * `help.md` as questions with answers: headings in both languages with an id, answers between `:::ja` and
 * `:::`. What does not fit is left out; a shop's folder is checked elsewhere. Pure.
 */
import type { Words } from '#policy'

export type Question = { readonly id: string; readonly question: Words; readonly answer: Words }

export type Help = { readonly title: Words; readonly questions: readonly Question[] }

/** Reads the text; `languages` in the order of the headings. */
export function helpFrom(text: string, languages: readonly string[]): Help {
  const [first = '', ...parts] = text.replaceAll(/\r\n?/g, '\n').split(/^## /m)
  const title = /^# (.+)$/m.exec(first)?.[1] ?? ''
  return {
    title: headingIn(title, languages),
    questions: parts
      .map((part) => questionFrom(part, languages))
      .filter((question) => question !== undefined),
  }
}

function questionFrom(part: string, languages: readonly string[]): Question | undefined {
  const [heading = ''] = part.split('\n', 1)
  const match = /^(.*?)\s*\{#([a-z0-9-]+)\}\s*$/.exec(heading)
  if (match === null) return undefined
  const answers = [...part.matchAll(/^:::([a-z]{2})[ \t]*\n(.*?)\n:::[ \t]*$/gms)].map(
    ([, language = '', answer = '']) => [language, answer.trim()] as const,
  )
  return { id: match[2]!, question: headingIn(match[1]!, languages), answer: Object.fromEntries(answers) }
}

function headingIn(heading: string, languages: readonly string[]): Words {
  const parts = heading.split(/\s+\/\s+/)
  return Object.fromEntries(
    languages.map((language, index) => [language, (parts[index] ?? parts[0] ?? '').trim()]),
  )
}
