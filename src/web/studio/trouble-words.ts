/** Why a text gives no answers, in a sentence that says what to do. */
import { say, type Language } from '#words'
import type { Trouble } from './look-at.ts'
import { joined } from './wording.ts'

export function troubleWords(trouble: Trouble, shop: string, language: Language): string {
  switch (trouble.refused) {
    case 'too-long':
    case 'too-many-rules':
      return say(language, `studio.trouble.${trouble.refused}`, { count: trouble.count, most: trouble.most })
    case 'line-too-long':
    case 'paragraph-too-long':
    case 'blocks-too-deep':
      return say(language, `studio.trouble.${trouble.refused}`, { line: trouble.line, most: trouble.most })
    case 'not-a-policy':
      return say(language, 'studio.trouble.not-a-policy', { shop })
    case 'no-clauses':
    case 'too-many-nodes':
      return say(language, `studio.trouble.${trouble.refused}`)
    case 'precedence-in-a-circle':
    case 'same-id-twice':
      return say(language, `studio.trouble.${trouble.refused}`, { rules: joined(trouble.rules, language) })
  }
}
