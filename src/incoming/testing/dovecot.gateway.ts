/** Starts dovecot in a folder of its own, on a free port, and ends it with the test. */
import { spawn } from 'node:child_process'
import { existsSync, chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, connect, type AddressInfo } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ImapFlow } from 'imapflow'

const program = '/usr/sbin/dovecot'

export const hasDovecot = (): boolean => existsSync(program)

export type MailServer = {
  /** As in MAILBOX_URL; a user's mailbox is there as soon as it is asked for. */
  readonly url: (user: string) => string
  /** Somebody's mail arrives. */
  readonly deliver: (user: string, mail: string | Uint8Array) => Promise<void>
  /** The mailbox is emptied, and its messages are numbered anew from then on. */
  readonly renumber: (user: string) => Promise<void>
  readonly stop: () => Promise<void>
}

export async function startDovecot(): Promise<MailServer> {
  const folder = mkdtempSync(join(tmpdir(), 'yakusoku-mail-'))
  const port = await freePort()
  const isRoot = userInfo().uid === 0
  const mail = join(folder, 'mail')
  mkdirSync(mail)
  chmodSync(folder, 0o755)
  if (isRoot) chownSync(mail, 65_534, 65_534)
  const file = join(folder, 'dovecot.conf')
  writeFileSync(file, configuration(folder, port, isRoot))
  const server = spawn(program, ['-F', '-c', file], { stdio: 'ignore' })
  await answering(port)
  const url = (user: string) => `imap://${user}:secret@127.0.0.1:${port}/INBOX`
  const within = async (user: string, deed: (client: ImapFlow) => Promise<unknown>) => {
    const auth = { user, pass: 'secret' }
    const client = new ImapFlow({ host: '127.0.0.1', port, secure: false, auth, logger: false })
    await client.connect()
    await deed(client)
    await client.logout()
  }
  return {
    url,
    deliver: (user, text) => within(user, (client) => client.append('INBOX', Buffer.from(text))),
    renumber: (user) =>
      within(user, async () => {
        rmSync(join(mail, user, 'dovecot-uidlist'), { force: true })
        for (const index of ['dovecot.index', 'dovecot.index.log', 'dovecot.index.cache'])
          rmSync(join(mail, user, index), { force: true })
        rmSync(join(mail, user, 'dovecot-uidvalidity'), { force: true })
      }),
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function configuration(folder: string, port: number, isRoot: boolean): string {
  const { username, uid, gid } = userInfo()
  const [runs, owner] = isRoot ? ['', 'uid=65534 gid=65534'] : [username, `uid=${uid} gid=${gid}`]
  const rootless = isRoot
    ? ''
    : `default_login_user = ${runs}\ndefault_internal_user = ${runs}\nservice imap-login { chroot = \n}\n`
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
ssl = no
disable_plaintext_auth = no
listen = 127.0.0.1
first_valid_uid = 1
mail_location = maildir:${folder}/mail/%u
${rootless}passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = ${owner} home=${folder}/mail/%u
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** It is there as soon as it answers; after ten seconds it will not come. */
async function answering(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const isThere = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.once('data', () => {
        socket.destroy()
        resolve(true)
      })
      socket.once('error', () => resolve(false))
    })
    if (isThere) return
    await wait(50)
  }
  throw new Error('dovecot did not start')
}
