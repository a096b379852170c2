/**
 * The clauses that the page of a piece shows: those that speak of it, and those by which it can be sent back
 * or cannot. What is shown here before one buys counts as part of the offer (特定商取引法 第15条の3).
 */
import type { Product } from '#catalogue'
import { returnClausesOf } from '#checkout'
import type { Documents, Section } from '#policy'
import type { OpenShop } from '#shops'
import { clausesFor, type PieceClauses } from './piece-clauses.ts'

/** Nobody knows yet who reads: buyers at home, and under the laws that give more. */
const readers = ['DE', 'GB', 'US']

export function shownClauses({ documents, calendar, settings }: OpenShop, product: Product): PieceClauses {
  const { policy } = documents
  const { own, common } = clausesFor(policy, product)
  const returns = returnSections({ documents, calendar, settings }, product)
  const isThere = ({ id }: Section): boolean => [...own, ...common].some((one) => one.id === id)
  const added = policy.sections.filter((section) => returns.has(section.id) && !isThere(section))
  return {
    own,
    common: policy.sections.filter((section) => common.includes(section) || added.includes(section)),
  }
}

/** Kept with the documents: a page is looked at more often than they change. */
const known = new WeakMap<Documents, Map<string, ReadonlySet<string>>>()

function returnSections(
  { documents, calendar, settings }: Pick<OpenShop, 'documents' | 'calendar' | 'settings'>,
  product: Product,
): ReadonlySet<string> {
  const { kind, seal, resizable, cancellable, facts } = product
  const key = JSON.stringify([kind, seal, resizable, cancellable, facts])
  const kept = known.get(documents) ?? new Map<string, ReadonlySet<string>>()
  known.set(documents, kept)
  const found = kept.get(key)
  if (found !== undefined) return found
  const clauses = [settings.home.country, ...readers].flatMap((country) =>
    returnClausesOf(
      { documents, calendar, at: 0, buyer: { country, destination: country, kind: 'consumer' } },
      product,
    ),
  )
  const sections = new Set(clauses.map(({ id }) => id.split('.')[0]!))
  kept.set(key, sections)
  return sections
}
