/**
 * A mailbox reached by IMAP: what lies in it from a UID on, one message at a time, and that one was read.
 * Every exchange comes to an end; whatever goes wrong is a fault.
 */
import { ImapFlow } from 'imapflow'

export type InBox = {
  /** What it is called in records: who and where, without the password. */
  readonly name: string
  /**
   * Goes through what lies there after `after(validity)`; where that is undefined, through what nobody has
   * read. A message longer than `limitBytes` comes without its bytes.
   */
  readonly each: (
    after: (validity: bigint) => Promise<number | undefined>,
    limitBytes: number,
    deed: (found: Found) => Promise<'read' | 'left'>,
  ) => Promise<{ readonly read: number } | { readonly fault: string }>
}

export type Found = {
  readonly validity: bigint
  readonly uid: number
  readonly size: number
  readonly bytes: Uint8Array | undefined
  /** The head alone, where the message is too long. */
  readonly head: Uint8Array
}

/** As many as one look takes in; the others wait for the next. */
const atOnce = 50

/** By 'imaps://user:password@mail.example:993/INBOX'; `imap://` is without encryption, for this machine. */
export function inBox(url: string): InBox {
  const { protocol, hostname, port, username, password, pathname } = new URL(url)
  const secure = protocol === 'imaps:'
  const user = decodeURIComponent(username)
  const folder = decodeURIComponent(pathname.slice(1)) || 'INBOX'
  const open = () =>
    new ImapFlow({
      host: hostname,
      port: port === '' ? (secure ? 993 : 143) : Number(port),
      secure,
      auth: { user, pass: decodeURIComponent(password) },
      logger: false,
      disableAutoIdle: true,
      greetingTimeout: 10_000,
      connectionTimeout: 10_000,
      socketTimeout: 60_000,
    })
  return {
    name: `${user}@${hostname}/${folder}`,
    each: async (after, limitBytes, deed) => {
      const client = open()
      // What happens to the connection is seen by whatever waits for it.
      client.on('error', () => undefined)
      try {
        await client.connect()
        const { uidValidity } = await client.mailboxOpen(folder)
        const last = await after(uidValidity)
        const wanted = last === undefined ? { seen: false } : { uid: `${last + 1}:*`, flagged: false }
        const found = (await client.search(wanted, { uid: true })) || []
        const uids = found.filter((uid) => last === undefined || uid > last).toSorted((a, b) => a - b)
        let read = 0
        for (const uid of uids.slice(0, atOnce)) {
          const one = await fetched(client, uid, limitBytes)
          if (one === undefined) continue
          const done = await deed({ ...one, validity: uidValidity, uid })
          await client.messageFlagsAdd(String(uid), [done === 'read' ? '\\Seen' : '\\Flagged'], { uid: true })
          read += 1
        }
        await client.logout()
        return { read }
      } catch (problem) {
        client.close()
        return { fault: problem instanceof Error ? problem.message : String(problem) }
      }
    },
  }
}

async function fetched(client: ImapFlow, uid: number, limitBytes: number) {
  const first = await client.fetchOne(String(uid), { size: true, headers: true }, { uid: true })
  if (first === false || first === undefined) return undefined
  const size = first.size ?? 0
  const head = first.headers ?? Buffer.alloc(0)
  if (size > limitBytes) return { size, head, bytes: undefined }
  const whole = await client.fetchOne(String(uid), { source: true }, { uid: true })
  if (whole === false || whole === undefined) return undefined
  return { size, head, bytes: whole.source }
}
