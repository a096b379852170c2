/** Pieces and stages of an order in words. */
import type { OrderLine, Stage } from '#ordering'
import { wordIn } from '#policy'
import { say, type Language, type WordKey } from '#words'

export const stageWords = {
  accepted: 'desk.stage.accepted',
  'in-production': 'desk.stage.in-production',
  preparing: 'desk.stage.preparing',
  packed: 'desk.stage.packed',
  shipped: 'desk.stage.shipped',
  delivered: 'desk.stage.delivered',
  undeliverable: 'desk.stage.undeliverable',
} as const satisfies Record<Stage, WordKey>

/** Each option with its value. */
export function optionsOf(
  line: Pick<OrderLine, 'options'>,
  language: Language,
): readonly (readonly [name: string, value: string])[] {
  return line.options.map(({ name, value }) => [wordIn(name, language), wordIn(value, language)] as const)
}

/** 'Ring “Minamo” (JP size 11) × 2', 'リング「みなも」（11号） × 2'. */
export function pieceName(
  line: Pick<OrderLine, 'name' | 'options' | 'quantity'>,
  language: Language,
): string {
  const options = optionsOf(line, language).map(([, value]) => value)
  const count = line.quantity === 1 ? '' : ` × ${line.quantity}`
  if (options.length === 0) return wordIn(line.name, language) + count
  const aside = options.join(say(language, 'common.between'))
  return say(language, 'common.in-brackets', { what: wordIn(line.name, language), aside }) + count
}
