/**
 * Mails as people and machines send them, taken in: into their thread, each once, and never answered in a
 * loop.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { atTheDesk, buy, openWorld, people } from '#main/testing'
import { answerInquiry, makeInquiryLink, openInquiry, readInquiries, readThread } from '#inquiries'
import { makeReplyAddress } from '#mail'
import { readBounces, takeIn } from './index.ts'

const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru', 'milamore'] })
const { db, files, shops } = world
const kaoru = world.shop('kaoru')
const validity = 1n
let uid = 0

const arrives = (mail: string | Uint8Array, at = (uid += 1)) => {
  const bytes = typeof mail === 'string' ? new TextEncoder().encode(mail.replaceAll('\n', '\r\n')) : mail
  const found = { validity, uid: at, size: bytes.length, bytes, head: bytes }
  return takeIn({ db, files, shops }, 'a mailbox', found, world.now())
}

let asked = 0

/** Somebody asked with the form, and staff answered; the letter's identity and its reply address. */
async function answered(address: string) {
  asked += 1
  const inquiry = `00000000-0000-4000-8000-${String(asked).padStart(12, '0')}`
  const what = {
    category: 'piece',
    orderNumber: undefined,
    name: '花子',
    address,
    language: 'ja',
    words: '？',
  } as const
  await openInquiry(db, kaoru, inquiry, what, { at: world.now() })
  const answer = { words: 'はい。', language: 'ja', texts: [], photos: [], closes: false } as const
  await answerInquiry(db, kaoru, inquiry, answer, { actor: 'staff:rin', at: world.now(), version: 0 })
  await world.doJobs()
  const letter = (await world.letters('kaoru')).find(
    ({ to, kind }) => to.address === address && kind === 'inquiry-answered',
  )!
  const replyTo = await makeReplyAddress(db, 'kaoru', letter.letter, 'shop@kaoru.example')
  return { inquiry, letter: letter.letter, replyTo, said: () => entriesOf(inquiry, 'said') }
}

const entriesOf = async (inquiry: string, type: string) =>
  (await readThread(db, 'kaoru', { inquiry }))!.entries.filter((entry) => entry.type === type)

const mail = (head: Readonly<Record<string, string>>, body: string): string =>
  `${Object.entries({ 'Message-ID': `<${uid + 1}@mail.example>`, ...head })
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')}\n\n${body}`

test('an answer to the address of a letter comes into its thread, its quotation folded, from an address that breaks the rules of mail', async () => {
  const { said, replyTo } = await answered('a..b.@docomo.ne.jp')
  const body =
    'ありがとうございます。\n届きました。\n\n2026年11月20日(金) 10:00 KAORU <shop@kaoru.example>:\n> はい。\n'
  const type = 'text/plain; charset=utf-8'
  await arrives(
    mail({ From: 'a..b.@docomo.ne.jp', To: replyTo, Subject: 'Re: x', 'Content-Type': type }, body),
  )
  const [entry] = await said()
  assert.equal(entry!.words, 'ありがとうございます。\n届きました。')
  assert.match(entry!.quoted, /^2026年11月20日[^]*> はい。$/)
  assert.deepEqual([entry!.language, entry!.data.from], ['ja', undefined])
})

test('without that address the letter it answers is known by its identity, if whoever was written to writes', async () => {
  const { said, letter } = await answered('hana@customer.example')
  const head = { To: 'shop@kaoru.example', 'In-Reply-To': `<${letter}@kaoru.example>` }
  await arrives(mail({ ...head, From: 'Hana <HANA@customer.example>' }, 'Thanks.\n'))
  await arrives(mail({ ...head, From: 'stranger@else.example' }, 'Show me all.\n'))
  assert.deepEqual(
    (await said()).map(({ words }) => words),
    ['Thanks.'],
  )
  const all = await readInquiries(db, 'kaoru', 100)
  assert.ok(
    all.some(({ address, words }) => address === 'stranger@else.example' && /Show me all/.test(words)),
  )
})

test('Japanese in the characters of old programs is read: ISO-2022-JP and Shift_JIS', async () => {
  const { said, replyTo } = await answered('old@ezweb.ne.jp')
  const flower = { 'ISO-2022-JP': [0x1b, 0x24, 0x42, 0x32, 0x56, 0x1b, 0x28, 0x42], Shift_JIS: [0x89, 0xd4] }
  for (const [charset, bytes] of Object.entries(flower)) {
    const head = mail(
      { From: 'old@ezweb.ne.jp', To: replyTo, 'Content-Type': `text/plain; charset=${charset}` },
      '',
    )
    await arrives(Buffer.concat([Buffer.from(head.replaceAll('\n', '\r\n')), Buffer.from(bytes)]))
  }
  assert.deepEqual(
    (await said()).map(({ words }) => words),
    ['花', '花'],
  )
})

test('a question by mail is about the order it names, in full-width signs too', async () => {
  const subject = `=?utf-8?B?${Buffer.from('注文ＫＡー００００４２について').toString('base64')}?=`
  await arrives(mail({ From: 'wide@customer.example', To: 'shop@kaoru.example', Subject: subject }, 'x\n'))
  const all = await readInquiries(db, 'kaoru', 100)
  const found = all.find(({ address }) => address === 'wide@customer.example')
  assert.equal(found?.orderNumber, 'KA-000042')
})

test('the same mail met again is there once, whatever its place in the mailbox is called', async () => {
  const { said, replyTo } = await answered('once@customer.example')
  const text = mail(
    { From: 'once@customer.example', To: replyTo, 'Message-ID': '<once@customer.example>' },
    'Hello.',
  )
  await Promise.all([arrives(text, 9001), arrives(text, 9001)])
  await arrives(text, 9001)
  await arrives(text, 9002)
  assert.equal((await said()).length, 1)
})

test('HTML becomes text: nothing of it is executed or fetched, and photos are taken in, other files named', async () => {
  const { inquiry, said, replyTo } = await answered('html@customer.example')
  const photo = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#a00' } })
    .jpeg()
    .toBuffer()
  const parts = [
    'Content-Type: text/html; charset=utf-8\n\n<style>p{}</style><p>The &lt;stone&gt; is loose.<br>See photo.' +
      '<script>alert(1)</script><img src="http://evil.example/pixel"></p><blockquote>はい。</blockquote>',
    `Content-Type: image/jpeg; name="stone.jpg"\nContent-Transfer-Encoding: base64\n\n${photo.toString('base64')}`,
    'Content-Type: application/x-msdownload; name="run.exe"\nContent-Transfer-Encoding: base64\n\nTVqQAAMAAAAEAAAA',
  ]
  const type = 'multipart/mixed; boundary=B'
  const body = `${parts.map((part) => `--B\n${part}\n`).join('')}--B--\n`
  await arrives(mail({ From: 'html@customer.example', To: replyTo, 'Content-Type': type }, body))
  const [entry] = await said()
  assert.equal(entry!.words, 'The <stone> is loose.\nSee photo.')
  assert.doesNotMatch(entry!.words + entry!.quoted, /alert|evil|p\{\}/)
  assert.deepEqual(entry!.data.leftOut, ['run.exe (1 KB)'])
  assert.equal((await readThread(db, 'kaoru', { inquiry }))!.photos.length, 1)
})

test('an automatic reply is kept and answered by nothing: no loop begins', async () => {
  const { inquiry, said, replyTo } = await answered('away@customer.example')
  const before = (await readInquiries(db, 'kaoru', 100)).length
  for (const head of [
    { 'Auto-Submitted': 'auto-replied' },
    { Precedence: 'bulk' },
    { 'X-Autoreply': 'yes' },
    { 'Return-Path': '<>' },
  ] as const) {
    await arrives(mail({ From: 'away@customer.example', To: replyTo, ...head }, 'I am away.'))
    await arrives(mail({ From: 'away@customer.example', To: 'shop@kaoru.example', ...head }, 'I am away.'))
  }
  await arrives(mail({ From: 'KAORU <shop@kaoru.example>', To: 'shop@kaoru.example' }, 'Our own.'))
  assert.equal((await said()).length, 0)
  assert.equal((await entriesOf(inquiry, 'auto-reply')).length, 4)
  assert.equal((await readInquiries(db, 'kaoru', 100)).length, before)
  const letters = (await world.letters('kaoru')).length
  await world.doJobs()
  assert.equal((await world.letters('kaoru')).length, letters)
})

const report = (letter: string, action: string): string =>
  mail(
    {
      From: 'MAILER-DAEMON@mx.example',
      To: 'shop@kaoru.example',
      'Content-Type': 'multipart/report; report-type=delivery-status; boundary=B',
    },
    `--B\nContent-Type: text/plain\n\nSorry.\n--B\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\n` +
      `Final-Recipient: rfc822; x@customer.example\nAction: ${action}\nStatus: 5.1.1\n` +
      `Diagnostic-Code: smtp; 550 no such user\n--B\nContent-Type: text/rfc822-headers\n\n` +
      `Message-ID: <${letter}@kaoru.example>\nSubject: x\n--B--\n`,
  )

test('a letter that could not be delivered says so, with what the mail server said, and in its thread', async () => {
  const { inquiry, letter } = await answered('gone@customer.example')
  await arrives(report(letter, 'delayed'))
  assert.deepEqual(await readBounces(db, 'kaoru', [letter]), [])
  await arrives(report(letter, 'failed'))
  const [bounce] = await readBounces(db, 'kaoru', [letter])
  assert.equal(bounce!.status, '5.1.1 smtp; 550 no such user')
  assert.match((await entriesOf(inquiry, 'bounced'))[0]!.words, /550 no such user/)
})

test('an order’s letter that could not be delivered is shown as such at the desk', async () => {
  const order = await buy(world, 'kaoru', { who: 'anna' })
  await world.doJobs()
  const letter = (await world.letters('kaoru')).find((one) => one.order === order)!
  await arrives(report(letter.letter, 'failed'))
  const staff = await atTheDesk(world, 'kaoru', 'support')
  assert.match(
    await staff.read(`/desk/kaoru/orders/${order}/letters`),
    /could not be delivered \(5\.1\.1 smtp; 550/,
  )
})

test('an answer to a letter about an order is an inquiry about that order; so is the next, in the same thread', async () => {
  const order = await buy(world, 'kaoru', { who: 'hanako' })
  await world.doJobs()
  const letter = (await world.letters('kaoru')).find((one) => one.order === order)!
  const from = `${people.hanako.name} <${people.hanako.address}>`
  const replyTo = await makeReplyAddress(db, 'kaoru', letter.letter, 'shop@kaoru.example')
  for (const words of ['いつ届きますか。', '急いでいます。'])
    await arrives(mail({ From: from, To: replyTo, 'Content-Type': 'text/plain; charset=utf-8' }, words))
  const about = (await readInquiries(db, 'kaoru', 100)).filter(({ orderNumber }) => orderNumber === order)
  assert.equal(about.length, 1)
  assert.equal(about[0]!.category, 'order')
  assert.deepEqual(
    (await entriesOf(about[0]!.inquiry, 'said')).map(({ words }) => words),
    ['急いでいます。'],
  )
})

test('a mail to the shop is a question; one that is to no shop stays where it is, and one too long is told of', async () => {
  assert.equal(await arrives(mail({ From: 'x@y.example', To: 'somebody@else.example' }, 'Hi')), 'left')
  const late = { Date: 'Tue, 10 Nov 2026 10:00:00 +0900', To: 'shop@kaoru.example' }
  await arrives(mail({ From: 'New <new@customer.example>', Subject: 'Stock?', ...late }, 'Is it there?'))
  const text = new TextEncoder().encode(
    mail({ From: 'long@customer.example', To: 'shop@kaoru.example', Subject: 'Photos' }, ''),
  )
  const found = { validity, uid: (uid += 1), size: 99_000_000, bytes: undefined, head: text }
  await takeIn({ db, files, shops }, 'a mailbox', found, world.now())
  await world.doJobs()
  const all = await readInquiries(db, 'kaoru', 100)
  const words = (from: string) => all.find(({ address }) => address === from)?.words
  assert.equal(words('new@customer.example'), 'Stock?\n\nIs it there?')
  assert.equal(words('long@customer.example'), 'Photos')
  assert.deepEqual((await newestFrom('long@customer.example')).entries.at(-1)!.data.leftOut, [
    'Photos (94.4 MB)',
  ])
  const told = (await world.letters('kaoru')).map(({ to }) => to.address)
  assert.ok(!told.includes('new@customer.example'))
  assert.ok(told.includes('long@customer.example'))
})

/** A mail in two parts: words, and a file. */
const withFile = (
  head: Readonly<Record<string, string>>,
  [type, name]: readonly [string, string],
  file: string,
) =>
  mail(
    { 'MIME-Version': '1.0', 'Content-Type': 'multipart/mixed; boundary=seam', ...head },
    [
      '--seam',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Here it is.',
      '--seam',
      `Content-Type: ${type}; name="${name}"`,
      `Content-Disposition: attachment; filename="${name}"`,
      '',
      file,
      '--seam--',
      '',
    ].join('\n'),
  )

const newestFrom = async (from: string) => {
  const found = (await readInquiries(db, 'kaoru', 100)).find(({ address }) => address === from)
  return (await readThread(db, 'kaoru', { number: found!.number }))!
}

test('a PDF or a text that came with a question is kept as it came, downloaded by staff and by whoever sent it, and never opened here', async () => {
  const head = { From: 'paper@customer.example', To: 'shop@kaoru.example', Subject: 'My receipt' }
  const pdf = `%PDF-1.7 ${'x'.repeat(5000)}`
  await arrives(withFile(head, ['text/html', '../../領収書.html'], pdf))
  const { inquiry, entries } = await newestFrom('paper@customer.example')
  const [file] = entries.at(-1)!.data.files ?? []
  assert.equal(file?.kind, 'pdf')
  assert.match(file?.name ?? '', /^[^/\\]+\.pdf$/)
  const staff = await atTheDesk(world, 'kaoru', 'support')
  const page = await staff.get(`/desk/kaoru/inquiries/${inquiry.number}`)
  const [, address = ''] = /href="([^"]+\/files\/\d+\/0)" download/.exec(page.html) ?? []
  const answer = await staff.get(address)
  assert.equal(answer.headers.get('content-type'), 'application/octet-stream')
  assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; filename="file\.pdf"/)
  assert.match(answer.headers.get('content-security-policy') ?? '', /sandbox/)
  assert.deepEqual([new TextDecoder().decode(answer.bytes).trim(), answer.bytes.length], [pdf, file?.bytes])
  assert.equal((await world.visitor().get(address)).status, 303)
  // Whoever sent it finds it by the link of their thread; who has no such link finds nothing.
  const token = 'c'.repeat(40)
  await makeInquiryLink(db, 'kaoru', inquiry.inquiry, { token, at: world.now() })
  const theirs = await world.visitor().get(`/kaoru/inquiries/${token}`)
  const [, own = ''] = /href="([^"]+\/files\/\d+\/0)" download/.exec(theirs.html) ?? []
  assert.equal((await world.visitor().get(own)).bytes.length, file?.bytes)
  assert.equal((await world.visitor().get(own.replace(token, 'd'.repeat(40)))).status, 404)
  // A name says nothing: what its bytes are not is left in the mailbox.
  const lies = { From: 'lies@customer.example', To: 'shop@kaoru.example', Subject: 'Not a PDF' }
  await arrives(withFile(lies, ['application/pdf', 'x.pdf'], '<script>alert(1)</script>'))
  const other = (await newestFrom('lies@customer.example')).entries.at(-1)!
  assert.deepEqual([other.data.files, other.data.leftOut], [undefined, ['x.pdf (1 KB)']])
})

test('a file that came with a question and is none that is kept is named in the thread with its size, and staff read where it is', async () => {
  const head = { From: 'song@customer.example', To: 'shop@kaoru.example', Subject: 'My song' }
  await arrives(withFile(head, ['audio/midi', 'song.mid'], `MThd\n${'x'.repeat(5000)}`))
  const { inquiry, entries } = await newestFrom('song@customer.example')
  assert.deepEqual(entries.at(-1)!.data.leftOut, ['song.mid (5 KB)'])
  assert.equal(inquiry.closedAt, null)
  const staff = await atTheDesk(world, 'kaoru', 'support')
  const thread = await staff.read(`/desk/kaoru/inquiries/${inquiry.number}`)
  assert.match(thread, /song\.mid \(5 KB\).*still in the mailbox of the shop/)
})

test('odd mails become threads that can be read: no subject, HTML alone, an invitation, parts that never end', async () => {
  const to = { To: 'shop@kaoru.example' }
  await arrives(mail({ ...to, From: 'a..b.@docomo.example' }, 'No subject here.\n'))
  const html = { 'Content-Type': 'text/html; charset=utf-8', Subject: '' }
  await arrives(
    mail(
      { ...to, ...html, From: 'only-html@customer.example' },
      '<p>Only <b>HTML</b></p><script>x</script>\n',
    ),
  )
  const day = { ...to, From: 'day@customer.example', Subject: 'A day' }
  await arrives(withFile(day, ['text/calendar', 'invite.ics'], 'BEGIN:VCALENDAR\nEND:VCALENDAR'))
  const torn = { ...to, From: 'torn@customer.example', Subject: 'Torn', 'MIME-Version': '1.0' }
  const parts = 'multipart/mixed; boundary="never"'
  const body = '--never\nContent-Type: text/plain\n\nStill readable.\n--nev'
  await arrives(mail({ ...torn, 'Content-Type': parts }, body))
  assert.match((await newestFrom('a..b.@docomo.example')).inquiry.words, /No subject here/)
  assert.equal((await newestFrom('only-html@customer.example')).inquiry.words, 'Only HTML')
  const invited = await newestFrom('day@customer.example')
  assert.match(invited.entries.at(-1)!.data.leftOut!.join(), /invite\.ics \(1 KB\)/)
  assert.match((await newestFrom('torn@customer.example')).inquiry.words, /Still readable/)
})
