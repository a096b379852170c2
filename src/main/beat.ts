/**
 * Work that is done again and again while the program runs: one round at a time, a failed round is told and
 * the next comes all the same.
 */

export type Beat = {
  /** No further round; resolves when the one begun is over. */
  readonly end: () => Promise<void>
}

/** Does `work` every `milliseconds`. Keeps no process from ending. */
export function beat(
  milliseconds: number,
  work: () => Promise<unknown>,
  trouble: (problem: unknown) => void,
): Beat {
  let round: Promise<unknown> | undefined
  const timer = setInterval(() => {
    round ??= work()
      .catch(trouble)
      .finally(() => {
        round = undefined
      })
  }, milliseconds)
  timer.unref()
  return {
    end: async () => {
      clearInterval(timer)
      await round
    },
  }
}
