/**
 * What will happen, drawn from a seed before anything begins: which blow, after how long, and where it
 * falls. The same seed gives the same plan; what the blows meet is up to the machine. Pure.
 */
import { chanceFrom, type Chance } from '../random-facts.ts'

/** `own`: one process with the built-in database. `two`: two processes on one PostgreSQL behind a gate. */
export type Arrangement = 'own' | 'two'

/** How often each blow falls beside the others, by arrangement. */
const weights = {
  own: {
    'web-killed': 4,
    'web-told-to-end': 4,
    'backend-ended': 3,
    'backends-ended': 2,
    'database-killed': 2,
    'database-stopped': 2,
    'all-killed': 2,
    'database-frozen': 1,
    'disk-full': 1,
  },
  two: {
    'web-killed': 4,
    'web-told-to-end': 4,
    'backend-ended': 3,
    'backends-ended': 2,
    'database-killed': 2,
    'database-stopped': 2,
    'all-killed': 1,
    'connections-cut': 3,
    'database-away': 2,
    'database-frozen': 1,
    'clock-apart': 2,
    'post-away': 1,
  },
} as const satisfies Record<Arrangement, Readonly<Record<string, number>>>

export type BlowName = { [A in Arrangement]: keyof (typeof weights)[A] }[Arrangement]

export type Blow = {
  readonly blow: BlowName
  /** After how many requests it falls. */
  readonly after: number
  /** How long, in milliseconds, what is away stays away. */
  readonly lasts: number
  /** Between 0 and 1: which of those that it could fall on. */
  readonly where: number
}

export type Plan = { readonly arrangement: Arrangement; readonly blows: readonly Blow[] }

export type Narrowed = { readonly only?: string | undefined; readonly house?: string | undefined }

/**
 * As many blows as are wanted, the first part on one process of its own, the rest on two. With `only`, that
 * blow alone, where it can fall; with `house`, in that arrangement alone.
 */
export function planOf(seed: number, kills: number, { only, house }: Narrowed = {}): readonly Plan[] {
  const chance = chanceFrom(seed)
  const possible = (['own', 'two'] as const).filter(
    (one) => (only === undefined || only in weights[one]) && (house ?? one) === one,
  )
  const own = !possible.includes('own') ? 0 : possible.length === 1 ? kills : Math.ceil(kills * 0.4)
  return possible
    .map((arrangement) => ({
      arrangement,
      blows: Array.from({ length: arrangement === 'own' ? own : kills - own }, () =>
        blowOf(arrangement, chance, only),
      ),
    }))
    .filter(({ blows }) => blows.length > 0)
}

function blowOf(arrangement: Arrangement, chance: Chance, only: string | undefined): Blow {
  const all = Object.entries(weights[arrangement]) as [BlowName, number][]
  const blow = weighted(only === undefined ? all : all.filter(([name]) => name === only), chance)
  return { blow, after: 15 + Math.floor(chance() * 45), lasts: 500 + chance() * 3_000, where: chance() }
}

/** One of them, the heavier the likelier. */
export function weighted<T>(all: readonly (readonly [T, number])[], chance: Chance): T {
  let left = chance() * all.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [one, weight] of all) {
    left -= weight
    if (left < 0) return one
  }
  return all.at(-1)![0]
}

/** One of them, each as likely; undefined of none. */
export const oneOf = <T>(all: readonly T[], chance: Chance): T | undefined =>
  all[Math.floor(chance() * all.length)]
