/** One look into a mailbox: what is new is taken in, one message after the other. */
import type { Instant } from '#calendar'
import { isUnavailable } from '#db'
import { isOutOfRoom } from '#files'
import { inBox } from './mailbox.gateway.ts'
import { readLast } from './message.sql.ts'
import { mailLimitBytes, takeIn, type World } from './take-in.sql.ts'

/**
 * `url` as in the settings. Answers how many were looked at, or what went wrong; what was taken in stays so.
 * A message that cannot be taken in is told of and stays in the mailbox, flagged: it keeps no other waiting.
 */
export function readMailbox(
  world: World,
  url: string,
  now: () => Instant,
  trouble: (problem: unknown) => void = () => undefined,
): Promise<{ readonly read: number } | { readonly fault: string }> {
  const box = inBox(url)
  return box.each(
    (validity) => readLast(world.db, box.name, validity),
    mailLimitBytes,
    async (found) => {
      try {
        return await takeIn(world, box.name, found, now())
      } catch (problem) {
        if (isUnavailable(problem) || isOutOfRoom(problem)) throw problem
        trouble(problem)
        return 'left'
      }
    },
  )
}
