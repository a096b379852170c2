/**
 * A thread of the studio: the same pages on the same database, with connections of its own. One page
 * at a time is handed in and its answer handed out. Begun by `studio-threads.ts` alone.
 */
import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { connect, pageLimits } from '#db'
import { openStore, type Bucket } from '#files'
import { openOutbox } from '#mail'
import { serveInForce } from '#publishing'
import { pinsBy, readShops } from './compose.ts'
import type { Connection } from './listen.ts'
import { loggedFault, type LoggedFault } from './log-words.ts'
import { pagesOf } from './pages.ts'

export type ThreadData = {
  readonly databaseUrl: string
  readonly files: { readonly folder: string } | Bucket
  readonly secret: string
  readonly origin: string
  readonly proxies: readonly string[]
  /** No page of the studio shows letters; what it may not answer is the same as beside it. */
  readonly demonstration: boolean
}

export type ThreadRequest = {
  readonly shop: string
  readonly method: string
  readonly url: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Uint8Array<ArrayBuffer> | undefined
  readonly connection: Connection | undefined
}

export type ThreadReply = {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Uint8Array<ArrayBuffer>
  readonly faults: readonly ThreadFault[]
}

export type ThreadFault = {
  readonly reference: string
  readonly method: string
  readonly path: string
  readonly error: LoggedFault
}

if (parentPort !== null) await serve(workerData as ThreadData, parentPort)

async function serve(
  { databaseUrl, files: place, secret, origin, proxies, demonstration }: ThreadData,
  door: typeof parentPort,
): Promise<void> {
  yieldToOthers()
  const read = readShops()
  if ('fault' in read) throw new Error(read.fault)
  const db = connect(databaseUrl, { max: 3, limits: pageLimits })
  const files = await openStore(place)
  if ('fault' in files) throw new Error(files.fault)
  const shops = new Map(read.open)
  let faults: ThreadFault[] = []
  const pages = pagesOf(
    { db, files, shops, secret, pinsOf: pinsBy(db, read.laws) },
    {
      origin,
      now: Date.now,
      mailbox: demonstration ? openOutbox() : undefined,
      proxies,
      report: (fault) => void faults.push({ ...fault, error: loggedFault(fault.error) }),
    },
  )
  door?.on('message', async ({ shop, method, url, headers, body, connection }: ThreadRequest) => {
    if (shops.has(shop)) await serveInForce(db, shops, shop, Date.now()).catch(() => undefined)
    const asked = new Request(url, {
      method,
      headers: headers.map(([name, value]): [string, string] => [name, value]),
      ...(body === undefined ? {} : { body }),
    })
    const answer = await pages.fetch(asked, connection)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const reply: ThreadReply = { status: answer.status, headers: [...answer.headers], body: bytes, faults }
    faults = []
    door.postMessage(reply)
  })
  door?.postMessage('ready')
}

/** Where a thread may have a priority of its own, the pages of the shops go first. */
function yieldToOthers(): void {
  if (process.platform !== 'linux') return
  try {
    setPriority(19)
  } catch {
    // Then they share evenly.
  }
}
