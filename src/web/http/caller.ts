/** Whose attempts a request counts on when nothing else tells people apart: the network it comes from. */
import type { WebRequest } from './context.ts'
import { networkFrom } from './network.ts'

/** The network of whoever sent this request. */
export function networkOf(c: WebRequest): string {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }
  const { proxies = [] } = c.var.context
  return networkFrom(incoming?.socket?.remoteAddress, c.req.header('x-forwarded-for'), proxies)
}
