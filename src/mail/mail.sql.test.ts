/** Letters kept and sent, on a real database and over a real wire. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { createServer, type Socket } from 'node:net'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { askSignIn, openSignIn, registerCustomer, token } from '#customers'
import type { Db } from '#db'
import { testDatabase } from '#db/testing'
import { enqueue, runDueJobs, type JobHandlers } from '#jobs'
import type { LetterOrder } from '#letters'
import {
  letterGateway,
  notKept,
  openOutbox,
  readLetter,
  readLetters,
  readMailbox,
  resendLetterJob,
  sendLetterJob,
  type MailGateway,
  type Posted,
} from '#mail'
import { readShopFolder, openShop } from '#shops'

const noon = Date.UTC(2026, 10, 20, 3)
const origin = 'http://127.0.0.1:3000'
const kaoru = openShop(readShopFolder('shops', 'kaoru'), [])
const idle = async (): Promise<void> => undefined

const handlers = (db: Db, gateway: MailGateway): JobHandlers => ({
  'send-letter': (order, { shop, at }) => {
    assert.equal(shop, 'kaoru')
    return sendLetterJob(db, kaoru, gateway, origin, order, at)
  },
  'order-placed': idle,
  'tell-customer': idle,
  'delay-over': idle,
  'resend-letter': (name, { at }) => resendLetterJob(db, kaoru, gateway, name, at),
  'parcel-sent': idle,
  'parcel-delivered': idle,
  'remind-window': idle,
  'payment-complete': idle,
  'payment-due': idle,
  'payment-capture': idle,
  'payment-release': idle,
  'payment-refund': idle,
  'refund-failed': idle,
  'refund-paid': idle,
  'case-payment': idle,
  'wake-case': idle,
  'match-statement': idle,
  'remind-case': idle,
  sweep: idle,
  'policy-effective': idle,
})

const letter = (given: Partial<LetterOrder> = {}): LetterOrder =>
  ({
    letter: randomUUID(),
    kind: 'case-message',
    order: 'KA-000042',
    case: 'KA-C-000007',
    to: { name: '花子', address: 'a..b.@docomo.ne.jp' },
    language: 'ja',
    data: {
      request: 'exchange',
      piece: { name: { ja: '月の指輪', en: 'Moon ring' }, quantity: 1 },
      message: 'お写真をもう一枚お願いします。',
    },
    ...given,
  }) as LetterOrder

type Taken = { readonly from: string; readonly to: readonly string[]; readonly message: string }

/** A mail server that takes everything but what `refuse` names, and keeps what it was told. */
async function sink(refuse: (line: string) => string | undefined = () => undefined) {
  const taken: Taken[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    let rest = ''
    let from = ''
    let to: string[] = []
    let data: string[] | undefined
    const answer = (line: string) => socket.write(`${line}\r\n`)
    const hear = (line: string): void => {
      if (data !== undefined) {
        if (line !== '.') return void data.push(line.replace(/^\./, ''))
        taken.push({ from, to, message: data.join('\r\n') })
        ;[to, data] = [[], undefined]
        return void answer('250 taken')
      }
      const no = refuse(line)
      if (no !== undefined) return void answer(no)
      if (line.startsWith('MAIL FROM:')) from = line.slice(10)
      if (line.startsWith('RCPT TO:')) to.push(line.slice(8))
      if (line !== 'DATA') return void answer(line === 'QUIT' ? '221 bye' : '250 yes')
      data = []
      answer('354 go on')
    }
    socket.on('error', () => undefined)
    socket.on('data', (part) => {
      const lines = `${rest}${part.toString('utf8')}`.split('\r\n')
      rest = lines.pop() ?? ''
      lines.forEach(hear)
    })
    answer('220 sink')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const gateway = letterGateway(`smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`)
  after(() => {
    gateway.close()
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return { taken, gateway }
}

const decoded = (message: string): string =>
  message.replaceAll(/=\?UTF-8\?(B|Q)\?([^?]*)\?=(\r\n )?/gi, (_, kind: string, words: string) =>
    kind.toUpperCase() === 'B'
      ? Buffer.from(words, 'base64').toString()
      : Buffer.from(
          words
            .replaceAll('_', ' ')
            .replaceAll(/=(..)/g, (__, hex: string) => String.fromCharCode(parseInt(hex, 16))),
          'latin1',
        ).toString(),
  )

test('over the wire, a letter reaches an address that breaks the RFC (MILA-38)', async () => {
  const { db } = await testDatabase()
  const { taken, gateway } = await sink()
  const order = letter()
  await enqueue(db, 'send-letter', order, { shop: 'kaoru', at: noon })
  assert.deepEqual((await runDueJobs(db, handlers(db, gateway), noon)).failed, [])
  assert.equal(taken.length, 1)
  assert.equal(taken[0]!.from, '<shop@kaoru.example>')
  assert.deepEqual(taken[0]!.to, ['<"a..b."@docomo.ne.jp>'])
  const message = decoded(taken[0]!.message)
  assert.match(message, /^To: 花子 <"a\.\.b\."@docomo\.ne\.jp>\r?$/m)
  assert.match(message, /^Subject: 【KAORU】担当者からお知らせがあります（KA-C-000007）\r?$/m)
  assert.match(message, new RegExp(`^Message-ID: <${order.letter}@kaoru.example>\r?$`, 'm'))
  assert.match(message, /^Auto-Submitted: auto-generated\r?$/m)
  assert.match(message, /^Date: Fri, 20 Nov 2026 03:00:00 \+0000\r?$/m)
  const kept = await readLetter(db, 'kaoru', order.letter)
  assert.equal(kept?.sentAt, noon)
  assert.equal(kept?.messageId, `<${order.letter}@kaoru.example>`)
  assert.equal(kept?.fault, null)
})

test('a letter ordered twice is kept once, as first written, and sent once (MILA-40)', async () => {
  const { db } = await testDatabase()
  const { taken, gateway } = await sink()
  const order = letter()
  await sendLetterJob(db, kaoru, gateway, origin, order, noon)
  const first = await readLetter(db, 'kaoru', order.letter)
  const again = letter({ ...order, to: { name: 'Eve', address: 'eve@example.jp' } })
  await sendLetterJob(db, kaoru, gateway, 'https://elsewhere.example', again, noon + 60_000)
  assert.deepEqual(await readLetter(db, 'kaoru', order.letter), first)
  assert.equal((await readMailbox(db, { limit: 10 })).length, 1)
  assert.equal(taken.length, 1)
})

test('a letter that is not taken is kept with the reason, and sent as kept when it is', async () => {
  const { db } = await testDatabase()
  let full = true
  const { taken, gateway } = await sink((line) =>
    full && line.startsWith('RCPT') ? '452 4.2.2 mailbox full' : undefined,
  )
  const order = letter()
  await enqueue(db, 'send-letter', order, { shop: 'kaoru', at: noon })
  const done = await runDueJobs(db, handlers(db, gateway), noon)
  assert.equal(done.failed.length, 1)
  const waiting = await readLetter(db, 'kaoru', order.letter)
  assert.equal(waiting?.sentAt, null)
  assert.match(waiting?.fault ?? '', /mailbox full/)
  full = false
  assert.deepEqual((await runDueJobs(db, handlers(db, gateway), noon + 60_000)).ran, ['send-letter'])
  const sent = await readLetter(db, 'kaoru', order.letter)
  assert.deepEqual([sent?.text, sent?.keptAt, sent?.fault], [waiting?.text, noon, null])
  assert.notEqual(sent?.sentAt, null)
  assert.equal(taken.length, 1)
})

test('a mail server that is not there is a fault with the letter kept, not a lost letter', async () => {
  const { db } = await testDatabase()
  const gateway = letterGateway('smtp://127.0.0.1:9')
  const order = letter()
  await assert.rejects(sendLetterJob(db, kaoru, gateway, origin, order, noon), /was not taken/)
  const kept = await readLetter(db, 'kaoru', order.letter)
  assert.match(kept?.fault ?? '', /ECONNREFUSED/)
  await gateway.close()
})

test('without a mail server letters wait in the mailbox, unsent and without a fault', async () => {
  const { db } = await testDatabase()
  const order = letter()
  await sendLetterJob(db, kaoru, letterGateway(undefined), origin, order, noon)
  const [kept] = await readMailbox(db, { shop: 'kaoru', limit: 5 })
  assert.equal(kept?.letter, order.letter)
  assert.deepEqual([kept?.sentAt, kept?.messageId, kept?.fault], [null, null, null])
  assert.match(kept?.text ?? '', /> お写真をもう一枚お願いします。/)
})

test('an e-mail comes from the shop by its name in the language of the e-mail, unless the settings name a sender', async () => {
  const { db } = await testDatabase()
  const from: unknown[] = []
  const gateway: MailGateway = {
    delivers: true,
    post: async ({ from: { name } }) => {
      from.push(name)
      return { posted: 'taken', messageId: randomUUID() }
    },
    close: async () => undefined,
  }
  const preorder = openShop(readShopFolder('shops', 'preorder'), [])
  const { settings } = preorder
  const named = { ...preorder, settings: { ...settings, mail: { ...settings.mail, name: 'Otobako' } } }
  for (const [shop, language] of [
    [preorder, 'ja'],
    [preorder, 'en'],
    [named, 'ja'],
  ] as const)
    await sendLetterJob(db, shop, gateway, origin, letter({ language }), noon)
  assert.deepEqual(from, ['音と箱', 'Oto to Hako', 'Otobako'])
})

test('an address that could be read as several people is sent to nobody, and not tried again', async () => {
  const { db } = await testDatabase()
  const { taken, gateway } = await sink()
  for (const address of ['all:a@x.jp,b@x.jp;', 'a@x.jp\r\nRCPT TO:<eve@x.jp>', 'a b@x.jp']) {
    const order = letter({ to: { name: '花子', address } })
    await sendLetterJob(db, kaoru, gateway, origin, order, noon)
    const kept = await readLetter(db, 'kaoru', order.letter)
    assert.deepEqual([kept?.sentAt, kept?.fault], [null, 'the address does not name one recipient'])
  }
  assert.deepEqual(taken, [])
})

test('a name with a line break in it adds no header and no recipient', async () => {
  const { db } = await testDatabase()
  const { taken, gateway } = await sink()
  const name = 'Eve\r\nBcc: eve@example.jp\r\n\r\n<eve@example.jp>, other@example.jp'
  const order = letter({
    to: { name, address: 'hanako@example.jp' },
    order: 'KA\r\nX-Eve: 1',
    language: 'en',
  })
  await sendLetterJob(db, kaoru, gateway, origin, { ...order, case: 'KA\r\nX-Eve: 1' }, noon)
  assert.deepEqual(taken[0]?.to, ['<hanako@example.jp>'])
  assert.doesNotMatch(decoded(taken[0]?.message ?? ''), /^(bcc|x-eve):/im)
})

test('letters are found by order, case and customer, newest first, each shop its own (MILA-39)', async () => {
  const { db } = await testDatabase()
  const customer = randomUUID()
  const keep = (given: Partial<LetterOrder>, at: number) =>
    sendLetterJob(db, kaoru, letterGateway(undefined), origin, letter(given), at)
  const ids = Array.from({ length: 3 }, () => randomUUID())
  await keep({ letter: ids[0]!, customer }, noon)
  await keep({ letter: ids[1]!, customer, case: 'KA-C-000008' }, noon + 1000)
  await keep({ letter: ids[2]!, order: 'KA-000043', case: 'KA-C-000009' }, noon + 2000)
  const found = async (about: Parameters<typeof readLetters>[2], shop = 'kaoru') =>
    (await readLetters(db, shop, about)).map(({ letter }) => ids.findIndex((id) => id === letter))
  assert.deepEqual(await found({ order: 'KA-000042' }), [1, 0])
  assert.deepEqual(await found({ case: 'KA-C-000008' }), [1])
  assert.deepEqual(await found({ customer }), [1, 0])
  assert.deepEqual(await found({ order: 'KA-000042' }, 'milamore'), [])
  assert.equal(await readLetter(db, 'milamore', ids[0]!), undefined)
  assert.equal((await readMailbox(db, { limit: 2 })).length, 2)
})

async function askedByHanako(db: Db): Promise<void> {
  const person = { address: 'hanako@example.jp', name: '花子', language: 'ja' } as const
  await registerCustomer(db, 'kaoru', person, { at: noon, id: randomUUID() })
  const asking = { at: noon, letter: randomUUID(), network: '192.0.2.1' }
  assert.ok('asked' in (await askSignIn(db, 'kaoru', person.address, asking)))
}

const linkIn = (text: string): string => /\/kaoru\/my\/sign-in\?token=([\w-]+)&lang=ja/.exec(text)?.[1] ?? ''

test('the link asked for opens My Page, and stands in the letter that is sent alone', async () => {
  const { db } = await testDatabase()
  const outbox = openOutbox()
  await askedByHanako(db)
  const queued = await sql<{ text: string }>`select payload::text as text 
    from graphile_worker._private_jobs`.execute(db)
  assert.doesNotMatch(queued.rows.map(({ text }) => text).join(), /token/)
  assert.deepEqual((await runDueJobs(db, handlers(db, outbox), noon)).ran, ['send-letter'])
  const [kept] = await readMailbox(db, { limit: 5 })
  assert.equal(linkIn(kept!.text), notKept)
  const link = linkIn(outbox.sent(kept!.letter)!.text)
  assert.ok(!`${kept!.text}${kept!.html}`.includes(link) && outbox.sent(kept!.letter)!.html.includes(link))
  const press = { at: noon + 60_000, sessionToken: token() }
  assert.deepEqual(await openSignIn(db, 'kaoru', notKept, press), { refused: 'link-unknown' })
  assert.ok('session' in (await openSignIn(db, 'kaoru', link, press)))
})

test('a letter with a link that is sent again has a link of its own, and both open', async () => {
  const { db } = await testDatabase()
  const taken: string[] = []
  const fault = { fault: 'killed before it was written down' } as const
  const answers: Posted[] = [fault, { posted: 'taken', messageId: '<1@kaoru.example>' }]
  const gateway: MailGateway = {
    delivers: true,
    post: async ({ text }) => {
      taken.push(text)
      return answers.shift() ?? fault
    },
    close: () => undefined,
  }
  await askedByHanako(db)
  assert.equal((await runDueJobs(db, handlers(db, gateway), noon)).failed.length, 1)
  assert.deepEqual((await runDueJobs(db, handlers(db, gateway), noon)).ran, ['send-letter'])
  const links = taken.map(linkIn)
  assert.equal(new Set(links).size, 2)
  for (const link of links)
    assert.ok('session' in (await openSignIn(db, 'kaoru', link, { at: noon, sessionToken: token() })), link)
})

test('where nobody sends letters no link is made', async () => {
  const { db } = await testDatabase()
  await askedByHanako(db)
  await runDueJobs(db, handlers(db, letterGateway(undefined)), noon)
  const { rows } = await sql`select 1 from customers.sign_ins`.execute(db)
  assert.deepEqual(rows, [])
})

test('a letter that was taken has the mail server’s own answer as its proof, kept where nobody changes it [MILA-40]', async () => {
  const { db } = await testDatabase()
  const { gateway } = await sink()
  const order = letter()
  await sendLetterJob(db, kaoru, gateway, origin, order, noon)
  const { rows } = await sql<{ answer: string; message_id: string }>`
    select answer, message_id from mail.proofs where letter = ${order.letter}`.execute(db)
  assert.deepEqual(rows, [{ answer: '250 taken', message_id: `<${order.letter}@kaoru.example>` }])
  await assert.rejects(sql`update mail.proofs set answer = 'x'`.execute(db), /denied/)
  await assert.rejects(sql`delete from mail.proofs`.execute(db), /denied/)
})

test('a letter goes over the wire with its text first, then its page, and both say the same', async () => {
  const { db } = await testDatabase()
  const { taken, gateway } = await sink()
  await sendLetterJob(db, kaoru, gateway, origin, letter(), noon)
  const types = [...(taken[0]?.message ?? '').matchAll(/^Content-Type: ([\w/]+)/gim)].map(([, type]) => type)
  assert.deepEqual(types, ['multipart/alternative', 'text/plain', 'text/html'])
})
