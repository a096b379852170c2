/** What only the shop can find out: the answer for each of its findings, side by side. Pure. */
import type { Fact, FactValue, Ruling } from '#policy'

/** The answer for some of the things that the shop may find. */
export type Branch = { readonly values: readonly FactValue[]; readonly ruling: Ruling }

export type Branches = { readonly fact: Fact; readonly ways: readonly Branch[] }

/**
 * What the first open finding of the shop would lead to; findings with the same answer stand together.
 * `ruled` is the ruling with one more fact. Undefined where nothing is open that has values.
 */
export function branchesOf(
  open: readonly Fact[],
  ruled: (more: Readonly<Record<string, string>>) => Ruling,
): Branches | undefined {
  const fact = open.find(({ kind }) => kind === 'choice')
  if (fact === undefined) return undefined
  const ways = Map.groupBy(
    fact.values.map((value) => ({ value, ruling: ruled({ [fact.name]: value.value }) })),
    ({ ruling }) => saidBy(ruling),
  )
  return {
    fact,
    ways: [...ways.values()].map((alike): Branch => ({
      values: alike.map(({ value }) => value),
      ruling: alike[0]!.ruling,
    })),
  }
}

/** What whoever asks brings along by asking, so that it is not asked for. */
const brings = ['photo', 'description'] as const
export type Brought = (typeof brings)[number]

export const brought: Readonly<Record<Brought, string>> = { photo: 'yes', description: 'yes' }

/** Photos or a description without which the answer would be another. */
export function neededOf(ruled: (more: Readonly<Record<string, string>>) => Ruling): readonly Brought[] {
  const whole = withTodo(ruled({}))
  return brings.filter((fact) => withTodo(ruled({ [fact]: 'no' })) !== whole)
}

const withTodo = (ruling: Ruling): string => `${saidBy(ruling)} ${ruling.todo.join(' ')}`

/** All that a ruling tells a customer, for comparing. */
export const saidBy = ({ verdict, terms, asks, clauses }: Ruling): string =>
  JSON.stringify([
    verdict,
    terms,
    asks.map(({ fact }) => fact),
    clauses.filter(({ deciding }) => deciding).map(({ document, id }) => `${document}#${id}`),
  ])
