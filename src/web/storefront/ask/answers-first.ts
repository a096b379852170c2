/**
 * What a shop's questions and answers and its policy say already about what somebody is about to ask. Pure.
 */
import { related, type Entry } from '#search'
import type { OpenShop } from '#shops'
import { wordIn } from '#policy'
import type { Language } from '#words'
import { helpFrom } from '#shops'

/** An answer that stands somewhere: its heading, its text, and where it is read. */
export type Known = { readonly title: string; readonly text: string; readonly address: string }

/** As many as somebody reads before sending. */
const most = 3

export function answersTo(shop: OpenShop, words: string, language: Language): readonly Known[] {
  const { questions } = helpFrom(shop.help, shop.settings.languages)
  const help = questions.map(({ id, question, answer }): Entry<Known> => ({
    of: {
      title: wordIn(question, language),
      text: wordIn(answer, language),
      address: `/${shop.name}/help#${id}`,
    },
    title: Object.values(question),
    text: Object.values(answer),
  }))
  const clauses = shop.documents.policy.sections.map(({ id, heading, text }): Entry<Known> => ({
    of: {
      title: wordIn(heading, language),
      text: wordIn(text, language),
      address: `/${shop.name}/policy#${id}`,
    },
    title: Object.values(heading),
    text: Object.values(text),
  }))
  return related([...help, ...clauses], words, most)
}
