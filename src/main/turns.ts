/**
 * Whose turn it is: a shop has one at a time and waits behind the others, so that no shop can keep them from
 * theirs; what somebody asks anew ends what they asked before. Knows order alone. Pure.
 */

/** Who asks, and what of theirs it takes the place of. */
export type Turn = { readonly shop: string; readonly instead?: string | undefined }

type Waiting<Q, A> = {
  readonly asked: Q
  readonly turn: Turn
  readonly resolve: (answer: A | { readonly none: 'superseded' | 'too-many' }) => void
  readonly reject: (problem: unknown) => void
  readonly end: () => void
  readonly ended: Promise<void>
}

/** More of one shop do not wait. */
const mostWaiting = 6

/** `most` turns run side by side. `run` is told when its turn is ended by another. */
export function newTurns<Q, A>(
  most: number,
  run: (asked: Q, turn: Turn, ended: Promise<void>) => Promise<A>,
) {
  type None = { readonly none: 'superseded' | 'too-many' }
  const waiting: Waiting<Q, A>[] = []
  const running = new Set<Waiting<Q, A>>()
  const next = (): void => {
    if (running.size >= most) return
    const at = waiting.findIndex(({ turn }) => ![...running].some((one) => one.turn.shop === turn.shop))
    if (at === -1) return
    const [one] = waiting.splice(at, 1)
    running.add(one!)
    void run(one!.asked, one!.turn, one!.ended)
      .finally(() => {
        running.delete(one!)
        next()
      })
      .then(one!.resolve, one!.reject)
    next()
  }
  const supersede = ({ shop, instead }: Turn): void => {
    if (instead === undefined) return
    const same = ({ turn }: Waiting<Q, A>) => turn.shop === shop && turn.instead === instead
    for (const one of waiting.filter(same)) {
      waiting.splice(waiting.indexOf(one), 1)
      one.resolve({ none: 'superseded' })
    }
    for (const one of running) if (same(one)) one.end()
  }
  return {
    take: (asked: Q, turn: Turn): Promise<A | None> => {
      supersede(turn)
      const { promise, resolve, reject } = Promise.withResolvers<A | None>()
      if (waiting.filter((one) => one.turn.shop === turn.shop).length >= mostWaiting) {
        resolve({ none: 'too-many' })
        return promise
      }
      const { promise: ended, resolve: end } = Promise.withResolvers<void>()
      waiting.push({ asked, turn, resolve, reject, end, ended })
      next()
      return promise
    },
  }
}
