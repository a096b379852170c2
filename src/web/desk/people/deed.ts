/** Who does something about people, when, and in which request, as `#staff` wants to be told. */
import { uuidOf } from '#web/http'
import type { Deed } from '#staff'
import type { WebRequest } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import { actorOf } from '../people.ts'

/** Whoever sits here does it, now, in this request. */
export const deedOf = (c: WebRequest, desk: AtDesk): Deed => ({
  actor: actorOf(desk),
  at: c.var.context.now(),
  request: c.var.request,
})

/** The same, with the identity of the letter that tells of it. */
export const toldDeedOf = (c: WebRequest, desk: AtDesk): Deed & { readonly letter: string } => ({
  ...deedOf(c, desk),
  letter: uuidOf('letter', c.var.context.chance()),
})
