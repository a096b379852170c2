/**
 * How a request that has no pages of its own here reaches the shop: the one place that knows. Whatever takes
 * its place (a form, a kind of case) changes this file, and no screen.
 */
import { requestWord } from '#sentences'
import type { OpenShop } from '#shops'
import { say, type Language } from '#words'

/** What is written about. */
export type About = { readonly order: string; readonly request?: string | undefined }

/** An address for a link. */
export function contactAddress(
  { settings: { mail } }: Pick<OpenShop, 'settings'>,
  { order, request }: About,
  language: Language,
): string {
  return letterTo(mail.address, order, request === undefined ? '' : requestWord(request, language), language)
}

/** The same, where what is asked for has words of its own. */
export function letterTo(mail: string, order: string, words: string, language: Language): string {
  const subject =
    words === '' ? order : say(language, 'my.entry.write-subject', { number: order, request: words })
  return `mailto:${mail}?subject=${encodeURIComponent(subject)}`
}
