/** A request that nobody can mean of this piece now: it is said why, and nothing is asked. */
import { shopFrame, shopOf } from '#web/http'
import { show } from '../respond.ts'
import type { Subject } from './line.ts'
import { senselessScreen } from './senseless-screen.tsx'

export const senselessPage = ({ c, order, line }: Subject) =>
  show(c, senselessScreen(shopFrame(c), { shop: shopOf(c), order: order.number, line }))
