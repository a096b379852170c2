/**
 * Values that stand at the ends of diagrams, numbered so that equal ones have one number. Number 0 is kept
 * for silence.
 */
export type Interned<T> = {
  readonly number: (key: string, value: T) => number
  readonly at: (number: number) => T
  readonly all: readonly T[]
}

export function interned<T>(first: T): Interned<T> {
  const all: T[] = [first]
  const numbers = new Map<string, number>()
  return {
    all,
    at: (number) => all[number]!,
    number(key, value) {
      const known = numbers.get(key)
      if (known !== undefined) return known
      all.push(value)
      numbers.set(key, all.length - 1)
      return all.length - 1
    },
  }
}

/** Lists of numbers, made longer one by one; the same list always has one number, and 0 is the empty one. */
export type Lists = {
  readonly longer: (list: number, item: number) => number
  readonly at: (list: number) => readonly number[]
}

export function listsOf(): Lists {
  const all: (readonly number[])[] = [[]]
  const longer = new Map<number, number>()
  return {
    at: (list) => all[list]!,
    longer(list, item) {
      const key = list * 2 ** 24 + item
      const known = longer.get(key)
      if (known !== undefined) return known
      all.push([...all[list]!, item])
      longer.set(key, all.length - 1)
      return all.length - 1
    },
  }
}
