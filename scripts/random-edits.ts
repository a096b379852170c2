/**
 * Small changes to a policy by lot, as an owner makes them: another length of time, another moment to count
 * from, another answer, a precedence or a condition less. Chance is an argument, so that an edit can be made
 * again.
 */
import type { Chance } from './random-facts.ts'

type Edit = { readonly what: string; readonly text: string }

const swaps: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?<=\d )(business days|days|weeks|months)(?= of )/g, ['days', 'business days', 'weeks', 'months']],
  [/(?<= of )(ordered|delivered|delivered-last)\b/g, ['ordered', 'delivered', 'delivered-last']],
  [/(?<=then: )(accept|refuse|staff|pending)\b/g, ['accept', 'refuse', 'staff', 'pending']],
  [/\b(within|until)(?=: \d)/g, ['within', 'until']],
  [/(?<=country: )(home|abroad|EU|UK)\b/g, ['home', 'abroad', 'EU', 'UK', 'FR']],
  [/(?<=inspection: )(confirmed|not-found)\b/g, ['confirmed', 'not-found', 'not-yet']],
  [/\b(changed-mind|allergy|wrong-size|lost-one|defect|wrong-item)\b/g, ['other', 'tarnish', 'missing-part']],
]

/** One edit of a text; what it changes is in its rules, never in its examples. */
export function editedBy(text: string, chance: Chance): Edit {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)]!
  const blocks = [...text.matchAll(/```yaml rule\n([\s\S]*?)```/g)]
  for (;;) {
    const block = pick(blocks)
    const rules = block[1]!
    const changed = chance() < 0.35 ? stretched(rules, pick, chance) : swapped(rules, pick, chance)
    if (changed === undefined || changed === rules) continue
    const start = block.index + block[0].indexOf(rules)
    return {
      what: changedLine(rules, changed),
      text: text.slice(0, start) + changed + text.slice(start + rules.length),
    }
  }
}

type Pick = <T>(from: readonly T[]) => T

function stretched(rules: string, pick: Pick, chance: Chance): string | undefined {
  const found = [
    ...rules.matchAll(
      /\b(\d+)(?= (?:business )?(?:days|weeks|months|years|hours) of | of (?:ordered|delivered))/g,
    ),
  ]
  if (found.length === 0) return undefined
  const { 0: count, index } = pick(found)
  const made = Math.max(1, Number(count) + (chance() < 0.5 ? 1 : Math.ceil(chance() * 20) - 10))
  return rules.slice(0, index) + made + rules.slice(index + count.length)
}

function swapped(rules: string, pick: Pick, chance: Chance): string | undefined {
  if (chance() < 0.2) return rules.replace(/^\s*overrides: .*\n/m, '')
  const [shape, words] = pick(swaps)
  const found = [...rules.matchAll(shape)]
  if (found.length === 0) return undefined
  const { 0: word, index } = pick(found)
  return rules.slice(0, index) + pick(words) + rules.slice(index + word.length)
}

function changedLine(before: string, after: string): string {
  const lines = after.split('\n')
  const at = before.split('\n').findIndex((line, i) => line !== lines[i])
  return `${before.split('\n')[at]?.trim()} → ${lines[at]?.trim()}`
}
