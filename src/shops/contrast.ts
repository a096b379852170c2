/**
 * How well colours are told apart (WCAG 2.2, 1.4.3 and 1.4.11), and what a shop's colours need of one another
 * for its pages and letters to be read. Pure sums.
 */

/** What text, and what lines that carry meaning, need on their ground. */
export const enoughForText = 4.5
export const enoughForLines = 3

/** The ratio of the lighter to the darker, from 1 to 21, of colours as `#rrggbb`. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const share = part / 255
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const white = '#ffffff'
const grounds = ['paper', 'shop-soft'] as const
const texts = ['ink', 'shop', 'good', 'wait', 'no'] as const

type Role = (typeof grounds)[number] | (typeof texts)[number] | 'line'

/** Two colours that cannot be told apart well enough: `role` on `ground`, or white on it. */
export type Faint = {
  readonly role: Role
  readonly ground: Role | 'white'
  /** Cut off after two places: what falls short never looks as if it were enough. */
  readonly ratio: number
  readonly needed: number
}

/** Every pair that the pages show and that falls short. */
export function faintIn(colours: Readonly<Record<Role, string>>): readonly Faint[] {
  const pairs = [
    ...texts.flatMap((role) => grounds.map((ground) => ({ role, ground, needed: enoughForText }) as const)),
    // The words of a button, which are white on the colour of the shop.
    { role: 'shop', ground: 'white', needed: enoughForText } as const,
    { role: 'line', ground: 'paper', needed: enoughForLines } as const,
  ]
  return pairs.flatMap(({ role, ground, needed }) => {
    const ratio = contrast(colours[role], ground === 'white' ? white : colours[ground])
    // What is no colour is told as such.
    return ratio >= needed || Number.isNaN(ratio)
      ? []
      : [{ role, ground, needed, ratio: Math.floor(ratio * 100) / 100 }]
  })
}
