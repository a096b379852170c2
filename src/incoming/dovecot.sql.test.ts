/** The way of a mail through a real mail server: read by IMAP, each once, whoever dies on the way. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { hasDovecot, startDovecot } from '#incoming/testing'
import { openWorld } from '#main/testing'
import { readInquiries } from '#inquiries'
import { readMailbox, takeIn } from './index.ts'
import { inBox } from './mailbox.gateway.ts'

const isThere = hasDovecot()
if (!isThere && process.env['YAKUSOKU_MAIL_SERVER'] === 'required')
  throw new Error('dovecot is not installed: apt-get install dovecot-imapd')
if (!isThere)
  console.log('SKIPPED: dovecot is not installed (apt-get install dovecot-imapd); nothing of IMAP is tried')

const server = isThere ? await startDovecot() : undefined
after(() => server?.stop())

const mail = (id: string, words: string): string =>
  [
    `From: Hana <hana@customer.example>`,
    `To: shop@kaoru.example`,
    `Subject: ${id}`,
    `Message-ID: <${id}@customer.example>`,
    '',
    words,
  ].join('\r\n')

test(
  'mails come from a mailbox by IMAP into threads, each once, in the order in which they came',
  { skip: !isThere },
  async () => {
    const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'] })
    const { db, files, shops } = world
    const url = server!.url('kaoru')
    const look = () => readMailbox({ db, files, shops }, url, world.now)
    const kept = async () => (await readInquiries(db, 'kaoru', 100)).map(({ words }) => words).toSorted()
    assert.deepEqual(await look(), { read: 0 })
    await server!.deliver('kaoru', mail('one', 'First.'))
    await server!.deliver('kaoru', mail('two', 'Second.'))
    assert.deepEqual(await look(), { read: 2 })
    assert.deepEqual(await look(), { read: 0 })
    await server!.deliver('kaoru', mail('three', 'Third.'))
    await Promise.all([look(), look()])
    assert.deepEqual(await kept(), ['one\n\nFirst.', 'three\n\nThird.', 'two\n\nSecond.'])
  },
)

test(
  'killed between taking a mail in and saying so to the mail server, the next look does nothing twice',
  { skip: !isThere },
  async () => {
    const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'] })
    const { db, files, shops } = world
    const url = server!.url('killed')
    await server!.deliver('killed', mail('once', 'Only once.'))
    const validities: bigint[] = []
    const box = inBox(url)
    const outcome = await box.each(
      async (validity) => {
        validities.push(validity)
        return undefined
      },
      1_000_000,
      async (found) => {
        await takeIn({ db, files, shops }, box.name, found, world.now())
        throw new Error('killed')
      },
    )
    assert.deepEqual(outcome, { fault: 'killed' })
    assert.deepEqual(await readMailbox({ db, files, shops }, url, world.now), { read: 0 })
    await server!.renumber('killed')
    const again = await box.each(
      async (validity) => {
        validities.push(validity)
        return undefined
      },
      1_000_000,
      (found) => takeIn({ db, files, shops }, box.name, found, world.now()),
    )
    assert.deepEqual(again, { read: 1 })
    assert.notEqual(validities[0], validities[1])
    assert.equal((await readInquiries(db, 'kaoru', 100)).length, 1)
  },
)

test(
  'a mailbox that lets nobody in is a fault with words, and changes nothing',
  { skip: !isThere },
  async () => {
    const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'] })
    const { db, files, shops } = world
    const url = server!.url('kaoru').replace(':secret@', ':wrong@')
    assert.ok('fault' in (await readMailbox({ db, files, shops }, url, world.now)))
  },
)
