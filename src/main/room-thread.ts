/**
 * The thread of the studio's room: the same pages on the same database, with connections of its own. One page
 * at a time is handed in and its answer handed out. Begun by `room.ts` alone.
 */
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { connect, pageLimits } from '#db'
import { openFiles } from '#files'
import { serveInForce } from '#publishing'
import { readShops } from './compose.ts'
import { loggedFault, type LoggedFault } from './log-words.ts'
import { pagesOf } from './pages.ts'

export type RoomData = {
  readonly databaseUrl: string
  readonly dataFolder: string
  readonly secret: string
  readonly origin: string
  readonly mailbox: boolean
}

export type RoomRequest = {
  readonly shop: string
  readonly method: string
  readonly url: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Uint8Array<ArrayBuffer> | undefined
}

export type RoomReply = {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Uint8Array<ArrayBuffer>
  readonly faults: readonly RoomFault[]
}

export type RoomFault = {
  readonly reference: string
  readonly method: string
  readonly path: string
  readonly error: LoggedFault
}

if (parentPort !== null) serve(workerData as RoomData, parentPort)

function serve(
  { databaseUrl, dataFolder, secret, origin, mailbox }: RoomData,
  door: typeof parentPort,
): void {
  yieldToOthers()
  const read = readShops()
  if ('fault' in read) throw new Error(read.fault)
  const db = connect(databaseUrl, { max: 3, limits: pageLimits })
  const files = openFiles(join(dataFolder, 'files'))
  const shops = new Map(read.open)
  let faults: RoomFault[] = []
  const pages = pagesOf(
    { db, files, shops, secret },
    {
      origin,
      now: Date.now,
      mailbox,
      report: (fault) => void faults.push({ ...fault, error: loggedFault(fault.error) }),
    },
  )
  door?.on('message', async ({ shop, method, url, headers, body }: RoomRequest) => {
    if (shops.has(shop)) await serveInForce(db, shops, shop, Date.now()).catch(() => undefined)
    const asked = new Request(url, {
      method,
      headers: headers.map(([name, value]): [string, string] => [name, value]),
      ...(body === undefined ? {} : { body }),
    })
    const answer = await pages.fetch(asked)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const reply: RoomReply = { status: answer.status, headers: [...answer.headers], body: bytes, faults }
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
