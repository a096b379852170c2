/**
 * A law laid under a policy's answer. It wins only where it gives the buyer more: a better verdict, or a
 * better term. What the shop already gives is left as the shop's own word, and the ruling names both.
 */
import type { TermValue, Terms, Verdict } from '../rules/tree.ts'
import type { Term } from '../vocabulary/tree.ts'
import { citedBy, fillTerms, kindOf, rankOf, termNamed } from './outcome.ts'
import type { Outcome, Voice } from './outcome.ts'

/** The answer so far: `deciding` holds `document#id`. */
export type Laid = {
  readonly verdict: Verdict
  readonly reason: 'clause' | 'law' | 'silence' | 'contradiction'
  readonly deciding: readonly string[]
  readonly terms: Terms
  readonly todo: readonly string[]
  /** Terms that a law only filled in: they are told, but no question is asked for their sake. */
  readonly filled: readonly string[]
}

export const reference = (document: string, id: string): string => `${document}#${id}`

export function laidFrom(outcome: Outcome, document: string): Laid {
  return {
    ...outcome,
    deciding: outcome.deciding.map((id) => reference(document, id)),
    todo: outcome.todo.map((id) => reference(document, id)),
    filled: [],
  }
}

/** Lays the standing rules of one law pack under an answer. */
export function layLaw(laid: Laid, stands: readonly Voice[], document: string, known: readonly Term[]): Laid {
  const speaking = stands.filter((v) => v.effect !== 'none' && v.effect !== 'open')
  const floors = speaking.filter((v) => v.rule.force === 'floor')
  const withVerdict = layVerdict(
    laid,
    floors.filter((v) => v.effect !== 'terms'),
    document,
    known,
  )
  const withDefault =
    laid.reason === 'silence' && withVerdict.reason === 'silence'
      ? layVerdict(
          withVerdict,
          speaking.filter((v) => v.rule.force === 'default' && v.effect !== 'terms'),
          document,
          known,
        )
      : withVerdict
  const named = nameExemptions(withDefault, stands, document)
  if (named.verdict !== 'accept' && named.verdict !== 'pending') return named
  const filled = speaking
    .filter((v) => v.rule.force === 'default' && v.effect === 'terms')
    .reduce((sum, v) => fill(sum, v, document), named)
  return floors
    .filter((v) => v.effect === 'terms' || isGiven(v, filled))
    .reduce((sum, v) => improve(sum, v, document, known), filled)
}

/**
 * How high the verdict of the best floor ranks, -1 without one. Where that is above an answer's own, what
 * `layLaw` makes of it is the law's alone, and the same for every such answer.
 */
export const floorRank = (stands: readonly Voice[]): number =>
  stands.reduce(
    (best, v) =>
      v.rule.force === 'floor' && !['none', 'open', 'terms'].includes(v.effect)
        ? Math.max(best, rankOf(v.effect as Verdict))
        : best,
    -1,
  )

/**
 * Those of the voices that `layLaw` can hear beside each other: where a floor gives something, exemptions and
 * lesser floors change nothing, and where any floor has a verdict, no default answers.
 */
export function bearing(stands: readonly Voice[]): readonly Voice[] {
  const best = floorRank(stands)
  const gives = best >= rankOf('pending')
  return stands.filter(({ effect, rule: { force } }) => {
    if (effect === 'open') return false
    if (effect === 'none') return force === 'floor' && !gives
    if (effect === 'terms') return true
    if (force === 'floor') return rankOf(effect) >= Math.min(best, rankOf('pending'))
    return best < rankOf('staff')
  })
}

/**
 * An article that takes a right away (goods made to specification, a broken seal) is part of the reason when
 * the answer is less than that right would have given.
 */
function nameExemptions(laid: Laid, stands: readonly Voice[], document: string): Laid {
  if (laid.verdict === 'accept' || laid.verdict === 'pending' || laid.reason === 'law') return laid
  const exempt = stands
    .filter((v) => v.effect === 'none' && v.rule.force === 'floor')
    .flatMap(citedBy)
    .map((id) => reference(document, id))
  return exempt.length === 0 ? laid : { ...laid, deciding: [...laid.deciding, ...exempt] }
}

/** A floor's own terms count when the answer is at least what the floor itself would give. */
const isGiven = (voice: Voice, laid: Laid) =>
  rankOf(laid.verdict) >= rankOf(voice.effect as Verdict) &&
  rankOf(voice.effect as Verdict) >= rankOf('pending')

function layVerdict(laid: Laid, floors: readonly Voice[], document: string, known: readonly Term[]): Laid {
  const best = Math.max(-1, ...floors.map((v) => rankOf(v.effect as Verdict)))
  const speaksIntoSilence = laid.reason === 'silence' && best === rankOf(laid.verdict)
  if (best <= rankOf(laid.verdict) && !speaksIntoSilence) return laid
  const winners = floors.filter((v) => rankOf(v.effect as Verdict) === best)
  const articles = winners.flatMap(citedBy).map((id) => reference(document, id))
  // Into silence speaks what settles no more than it: until when a person answers stands.
  const before = speaksIntoSilence ? laid.terms : {}
  return {
    verdict: winners[0]!.effect as Verdict,
    reason: 'law',
    deciding: speaksIntoSilence ? [...laid.deciding, ...articles] : articles,
    filled: [],
    terms: winners.reduce<Terms>((sum, v) => bestOf(sum, v.rule.terms, known), before),
    todo: winners.flatMap((v) =>
      v.unmet.filter((u) => u.otherwise === 'pending').map((u) => reference(document, u.id)),
    ),
  }
}

/** Two floors side by side: of each term the one that is better for the buyer. */
function bestOf(a: Terms, b: Terms, known: readonly Term[]): Terms {
  const terms: Record<string, TermValue> = { ...fillTerms(a, b, known) }
  for (const [name, value] of Object.entries(b))
    if (isBetter(name, value, a[name], known)) terms[name] = value
  return terms
}

function improve(laid: Laid, voice: Voice, document: string, known: readonly Term[]): Laid {
  let terms: Record<string, TermValue> | undefined
  for (const [name, value] of Object.entries(voice.rule.terms)) {
    if (!isBetter(name, value, (terms ?? laid.terms)[name], known)) continue
    const kind = kindOf(name, known)
    if (kind === 'list') continue
    terms ??= { ...laid.terms }
    terms[name] = kind === 'ordered' ? withOwnRemedies(value, laid.terms[name]) : value
  }
  if (terms === undefined) return laid
  const own = citedBy(voice).map((id) => reference(document, id))
  return { ...laid, terms, deciding: [...new Set([...laid.deciding, ...own])] }
}

/** The law's remedies first, then what the shop offers beyond it: nothing the shop gives is lost. */
function withOwnRemedies(law: TermValue, own: TermValue | undefined): TermValue {
  const stated = Array.isArray(law) ? (law as readonly string[]) : []
  return [
    ...stated,
    ...(Array.isArray(own) ? (own as readonly string[]).filter((remedy) => !stated.includes(remedy)) : []),
  ]
}

function fill(laid: Laid, voice: Voice, document: string): Laid {
  const missing = Object.entries(voice.rule.terms).filter(([name]) => !Object.hasOwn(laid.terms, name))
  if (missing.length === 0) return laid
  return {
    ...laid,
    terms: { ...laid.terms, ...Object.fromEntries(missing) },
    filled: [...laid.filled, ...missing.map(([name]) => name)],
    deciding: [...new Set([...laid.deciding, ...citedBy(voice).map((id) => reference(document, id))])],
  }
}

/**
 * Is the law's term better for the buyer than what is stated? A term that is not stated is unknown: the law
 * states it.
 */
function isBetter(
  name: string,
  law: TermValue,
  stated: TermValue | undefined,
  known: readonly Term[],
): boolean {
  if (stated === undefined) return true
  const term = termNamed(name, known)
  if (term === undefined || term.kind === 'list') return false
  if (term.kind === 'ordered')
    return (
      Array.isArray(law) &&
      (law as readonly string[]).some((step) => !(stated as readonly string[]).includes(step))
    )
  if (term.kind === 'period') {
    const longer = daysOf(law) > daysOf(stated)
    return term.time === 'of-buyer' ? longer : !longer && daysOf(law) !== daysOf(stated)
  }
  return placeOf(law, term) < placeOf(stated, term)
}

function placeOf(value: TermValue, term: Term): number {
  for (let i = 0; i < term.values.length; i++) if (term.values[i]!.value === value) return i
  return -1
}

const unitDays = { hours: 1 / 24, days: 1, 'business-days': 1.4, weeks: 7, months: 30.4, years: 365.25 }
function daysOf(value: TermValue): number {
  return typeof value === 'object' && 'length' in value && 'of' in value
    ? value.length.count * unitDays[value.length.unit]
    : 0
}
