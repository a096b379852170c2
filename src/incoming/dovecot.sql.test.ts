/** The way of a mail through a real mail server: read by IMAP, each once, whoever dies on the way. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { hasDovecot, startDovecot } from '#incoming/testing'
import { openWorld } from '#main/testing'
import { readInquiries, readThread } from '#inquiries'
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

/** Lines of ISO-2022-JP, as mail programs of Japan have written it for decades. */
const jis = (text: string): string =>
  ({ お届け先: '\u001b$B$*FO$1@h\u001b(B', 変更です: '\u001b$BJQ99$G$9\u001b(B' })[text] ?? text

const odd: Readonly<Record<string, string>> = {
  'no body': ['From: a@odd.example', 'To: shop@kaoru.example', 'Subject: nothing', '', ''].join('\r\n'),
  'only html': [
    'From: b@odd.example',
    'To: shop@kaoru.example',
    'Subject: html',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>Only <b>HTML</b></p><script>alert(1)</script>',
  ].join('\r\n'),
  'winmail.dat': [
    'From: c@odd.example',
    'To: shop@kaoru.example',
    'Subject: tnef',
    'Content-Type: multipart/mixed; boundary="B"',
    '',
    '--B',
    'Content-Type: text/plain',
    '',
    'See the file.',
    '--B',
    'Content-Type: application/ms-tnef; name="winmail.dat"',
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment; filename="winmail.dat"',
    '',
    'eJ8+IgAAAAA=',
    '--B--',
  ].join('\r\n'),
  'a charset that is not': [
    'From: d@odd.example',
    'To: shop@kaoru.example',
    'Subject: charset',
    'Content-Type: text/plain; charset=klingon-8',
    '',
    'Still words.',
  ].join('\r\n'),
  'iso-2022-jp': [
    'From: e@odd.example',
    'To: shop@kaoru.example',
    `Subject: ${jis('お届け先')}`,
    'Content-Type: text/plain; charset=iso-2022-jp',
    '',
    jis('変更です'),
  ].join('\r\n'),
  'a mail in a mail': [
    'From: f@odd.example',
    'To: shop@kaoru.example',
    'Subject: forwarded',
    'Content-Type: multipart/mixed; boundary="B"',
    '',
    '--B',
    'Content-Type: text/plain',
    '',
    'See below.',
    '--B',
    'Content-Type: message/rfc822',
    '',
    'From: else@odd.example',
    'Subject: inner',
    '',
    'Inner words.',
    '--B--',
  ].join('\r\n'),
  'a huge header': [
    'From: g@odd.example',
    'To: shop@kaoru.example',
    `Subject: ${'long '.repeat(20_000)}`,
    `X-Long: ${'x'.repeat(200_000)}`,
    '',
    'Behind a long header.',
  ].join('\r\n'),
  'thousands of recipients': [
    'From: h@odd.example',
    `To: ${Array.from({ length: 5000 }, (_, at) => `r${at}@many.example`).join(',\r\n ')}`,
    'Cc: shop@kaoru.example',
    'Subject: to many',
    '',
    'To everybody.',
  ].join('\r\n'),
  'an automatic reply': [
    'From: i@odd.example',
    'To: shop@kaoru.example',
    'Subject: Out of office',
    'Auto-Submitted: auto-replied',
    '',
    'I am away.',
  ].join('\r\n'),
  'a bounce of nothing we sent': [
    'From: MAILER-DAEMON@odd.example',
    'To: shop@kaoru.example',
    'Subject: Undelivered',
    '',
    'Somebody is unknown.',
  ].join('\r\n'),
}

test(
  'odd mails come through the mail server as words that people can read, none stops another, and machines open no thread',
  { skip: !isThere },
  async () => {
    const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'] })
    const { db, files, shops } = world
    for (const text of Object.values(odd)) await server!.deliver('odd', text)
    const looked = await readMailbox({ db, files, shops }, server!.url('odd'), world.now)
    assert.deepEqual(looked, { read: Object.keys(odd).length })
    const threads = await readInquiries(db, 'kaoru', 100)
    const from = (sign: string) => threads.find(({ address }) => address === `${sign}@odd.example`)
    assert.equal(from('a')?.words, 'nothing')
    assert.equal(from('b')?.words, 'html\n\nOnly HTML')
    assert.equal(from('c')?.words, 'tnef\n\nSee the file.')
    assert.match(from('d')?.words ?? '', /Still words/)
    assert.deepEqual([from('e')?.words, from('e')?.language], ['お届け先\n\n変更です', 'ja'])
    assert.match(from('f')?.words ?? '', /^forwarded\n\nSee below/)
    assert.ok((from('g')?.words ?? '').length < 1000)
    assert.match(from('g')?.words ?? '', /Behind a long header/)
    assert.match(from('h')?.words ?? '', /To everybody/)
    assert.equal(threads.length, 8)
    const winmail = await readThread(db, 'kaoru', { number: from('c')!.number })
    assert.match(winmail?.entries.at(-1)?.data.leftOut?.join() ?? '', /winmail\.dat/)
    await world.doJobs()
    const told = (await world.letters('kaoru')).map(({ to }) => to.address)
    assert.ok(!told.some((address) => address.startsWith('i@') || address.startsWith('MAILER')))
  },
)
