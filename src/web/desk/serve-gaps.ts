/**
 * `GET /desk/{shop}/policy-gaps`: what the policy leaves open, for its owner. Worked out once for each shop.
 */
import { findingsOf, type Finding } from '#policy'
import type { OpenShop } from '#shops'
import type { WebApp, WebRequest } from '#web/http'
import { atDesk, type AtDesk, deskFrame, refuseRole } from '#web/seat'
import { GapsScreen } from './gaps-screen.tsx'

const kept = new WeakMap<OpenShop, readonly Finding[]>()

export function serveGaps(app: WebApp): void {
  app.get('/desk/:shop/policy-gaps', atDesk(getGaps))
}

function getGaps(c: WebRequest, desk: AtDesk): Response | Promise<Response> {
  if (desk.member.role !== 'owner') return refuseRole(c, desk)
  return c.html(GapsScreen({ frame: deskFrame(c, desk), desk, findings: findingsIn(desk.shop) }))
}

function findingsIn(shop: OpenShop): readonly Finding[] {
  const known = kept.get(shop)
  if (known !== undefined) return known
  const found = findingsOf(shop.documents.policy, shop.calendar)
  kept.set(shop, found)
  return found
}
