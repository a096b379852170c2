/**
 * The post of the demonstration: what would be sent is held in memory, with the links that nothing else
 * keeps, for the mailbox to show. Gone with the process; the letters themselves are kept without their links.
 */
import type { MailGateway, Outgoing } from './smtp.gateway.ts'

export type Outbox = MailGateway & {
  /**
   * A letter as it would have been sent; undefined when an earlier process wrote it, or very many came after.
   */
  readonly sent: (letter: string) => Pick<Outgoing, 'text' | 'html'> | undefined
}

const most = 500

export function openOutbox(): Outbox {
  const held = new Map<string, Outgoing>()
  return {
    delivers: true,
    post: async (letter) => {
      held.set(letter.messageId.split('@')[0]!, letter)
      const [oldest] = held.keys()
      if (held.size > most && oldest !== undefined) held.delete(oldest)
      return { posted: 'kept' }
    },
    sent: (letter) => held.get(letter),
    close: () => held.clear(),
  }
}
