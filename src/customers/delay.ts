/**
 * How long somebody waits who has tried often: at first not at all, then twice as long each time, never for
 * ever. Pure.
 */
import type { Instant } from '#calendar'

/**
 * So many within an hour cost nothing; the next waits `first` milliseconds, and none longer than `longest`.
 */
export type Patience = { readonly free: number; readonly first: number; readonly longest: number }

/** When the next attempt is allowed, after these within the last hour; in the past means now. */
export function nextAttemptAt(attempts: readonly Instant[], { free, first, longest }: Patience): Instant {
  const over = attempts.length - free
  if (over < 0 || attempts.length === 0) return Number.NEGATIVE_INFINITY
  return Math.max(...attempts) + Math.min(longest, first * 2 ** Math.min(over, 30))
}
