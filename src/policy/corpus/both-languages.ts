/** Whether problems are told to everybody: in Japanese and in English, with the author's words in both. */
import type { Problem, Sentence } from '../document/tree.ts'

const japanese = /[ぁ-んァ-ヶ一-龠]/

const inBoth = ({ ja, en }: Sentence): boolean => japanese.test(ja) && en !== '' && ja !== en

/** What the author wrote stands in backticks, whatever the language around it. */
const quoted = (text: string): readonly string[] => text.match(/`[^`]+`/g) ?? []

/** The problems that are not said in both languages, or lose a word of the author in one of them. */
export const notInBoth = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(
    ({ message, help }) =>
      !inBoth(message) ||
      (help !== undefined && !inBoth(help)) ||
      quoted(message.en).some((word) => !message.ja.includes(word)),
  )
