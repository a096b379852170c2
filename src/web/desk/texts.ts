/**
 * Texts that a shop has in both languages, to answer inquiries and requests with: those of its settings,
 * ready sentences, and the answers of its own questions. What was chosen is plain text with whole addresses.
 * Pure.
 */
import type { StandardText } from '#inquiries'
import { wordIn } from '#policy'
import { helpFrom, type OpenShop } from '#shops'
import { say, type Language } from '#words'

export const ours = ['thanks', 'looking', 'photo', 'order', 'description', 'my-page'] as const

export type Choice = { readonly name: string; readonly text: StandardText }

const both = (of: (language: Language) => string) => ({ ja: of('ja'), en: of('en') })

export type Texts = { readonly own: readonly Choice[]; readonly help: readonly Choice[] }

/**
 * Each by its name: `shop:` and its title, `own:thanks`, `help:silver`. `origin` is the public address of the
 * house.
 */
export function textsOf(shop: OpenShop, origin: string): Texts {
  const { questions } = helpFrom(shop.help, shop.settings.languages)
  return {
    own: [
      ...(shop.settings['standard-texts'] ?? []).map((text) => ({ name: `shop:${text.title.ja}`, text })),
      ...ours.map((one) => ({
        name: `own:${one}`,
        text: {
          title: both((language) => say(language, `inquiry.text.${one}.title`)),
          text: both((language) => say(language, `inquiry.text.${one}`)),
        },
      })),
    ],
    help: questions.map(({ id, question, answer }) => ({
      name: `help:${id}`,
      text: {
        title: both((language) => wordIn(question, language)),
        text: both((language) => plain(wordIn(answer, language), `${origin}/${shop.name}/`)),
      },
    })),
  }
}

/** Published Markdown as plain text: a link is its words and its whole address. */
export const plain = (text: string, base: string): string =>
  text
    .replaceAll(/\[([^\]]*)\]\(([^)\s]+)\)/g, (_all, words: string, to: string) =>
      URL.canParse(to, base) ? `${words} (${new URL(to, base).href})` : words,
    )
    .replaceAll(/\*\*|__/g, '')
