/**
 * The program in a process of its own, as `npm start` runs it: what it says, how it ended, and an owner who
 * comes in by a link.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { token } from '#customers'
import type { Db } from '#db'
import { addMember, makeSignInLink } from '#staff'

const root = join(import.meta.dirname, '../../..')
const node = [process.execPath, 'scripts/start.mjs']

export type Program = {
  readonly child: ChildProcess
  readonly ended: Promise<number | null>
  /** The first match in what it says on standard output. */
  readonly says: (pattern: RegExp) => Promise<string>
  readonly complaints: () => string
}

/** Starts it on a port of its own choice. Whoever started it ends it. */
export function program(environment: Record<string, string>, command: readonly string[] = node): Program {
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', ...environment }
  const child = spawn(command[0]!, command.slice(1), { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let [said, complained] = ['', '']
  child.stdout!.on('data', (part: Buffer) => (said += part.toString()))
  child.stderr!.on('data', (part: Buffer) => (complained += part.toString()))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const says = async (pattern: RegExp): Promise<string> => {
    for (let found = pattern.exec(said); ; found = pattern.exec(said)) {
      if (found !== null) return found[1] ?? found[0]
      const event = await Promise.race([once(child.stdout!, 'data'), ended])
      if (!Array.isArray(event)) throw new Error(`it ended with ${event ?? child.signalCode}: ${complained}`)
    }
  }
  return { child, ended, says, complaints: () => complained }
}

/**
 * What a house of its own is started with: a database, a post office that is closed, and an address that it
 * answers to, on a port that was free a moment ago.
 */
export async function ownHouse(databaseUrl: string, folder: string) {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return {
    DATABASE_URL: databaseUrl,
    DATA_DIR: folder,
    MAIL_URL: 'smtp://127.0.0.1:9',
    PORT: String(port),
    ORIGIN: `http://127.0.0.1:${port}`,
  }
}

/** An owner of the shop who has signed in at a running program: the cookie of that browser. */
export async function ownerAt(
  db: Db,
  base: string,
  shop: string,
  ask: (request: Request) => Response | Promise<Response> = fetch,
): Promise<string> {
  const [member, secret, at] = [randomUUID(), token(), Date.now()]
  const address = `owner-${member}@${shop}.example`
  await addMember(db, shop, { member, address, name: 'Kenji', role: 'owner', language: 'en' }, { at })
  await makeSignInLink(db, shop, member, { at, token: secret })
  const body = new URLSearchParams({ shop, token: secret })
  const pressed = new Request(`${base}/desk/sign-in`, { method: 'POST', body, redirect: 'manual' })
  const answer = await ask(pressed)
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}
