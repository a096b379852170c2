/** A handler for owners alone: other members of the shop are told that it is not their part. */
import type { WebRequest } from '#web/http'
import { atDesk, refuseRole, type AtDesk } from '#web/staff-session'

type OwnerHandler = (c: WebRequest, desk: AtDesk) => Response | Promise<Response>

export const asOwner = (handler: OwnerHandler) =>
  atDesk((c, desk) => (desk.member.role === 'owner' ? handler(c, desk) : refuseRole(c, desk)))
