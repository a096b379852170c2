/** What of a mail cannot be taken in: named in its thread, and told to whoever sent it; the rest is there. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { openWorld } from '#main/testing'
import { answerInquiry, readInquiries, readThread } from '#inquiries'
import { makeReplyAddress } from '#mail'
import { takeIn } from './index.ts'

const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'] })
const { db, files, shops } = world
let uid = 0

async function arrives(bytes: Uint8Array, size = bytes.length) {
  const isTooLong = size !== bytes.length
  const found = { validity: 1n, uid: (uid += 1), size, bytes: isTooLong ? undefined : bytes, head: bytes }
  return takeIn({ db, files, shops }, 'a mailbox', found, world.now())
}

type Part = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

/** A mail with its attachments, as phones send it. */
function mail(from: string, to: string, words: string, parts: readonly Part[]): Uint8Array {
  const files = parts.flatMap(({ name, type, bytes }) => [
    '--seam',
    `Content-Type: ${type}; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []),
  ])
  const head = [`From: ${from}`, `To: ${to}`, 'Subject: Photos', `Message-ID: <${uid + 1}@phone.example>`]
  const lines = [
    ...head,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=seam',
    '',
    '--seam',
    'Content-Type: text/plain; charset=utf-8',
    '',
    words,
    ...files,
    '--seam--',
    '',
  ]
  return new TextEncoder().encode(lines.join('\r\n'))
}

const photo = async (background: string, width = 40, height = 30): Promise<Part> => ({
  name: `${background.slice(1)}.jpg`,
  type: 'image/jpeg',
  bytes: await sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer(),
})

/** An iPhone's photo by its first bytes, which is all that is looked at. */
const heic: Part = {
  name: 'IMG_0001.HEIC',
  type: 'image/heic',
  bytes: Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypheic'),
    Buffer.alloc(4),
    Buffer.from('mif1heic'),
    Buffer.alloc(3000),
  ]),
}
const program: Part = { name: 'run.exe', type: 'application/x-msdownload', bytes: Buffer.from('MZ\u0000') }

const threadFrom = async (address: string) => {
  const found = (await readInquiries(db, 'kaoru', 100)).find((one) => one.address === address)!
  return (await readThread(db, 'kaoru', { number: found.number }))!
}

const lettersTo = async (address: string) => {
  await world.doJobs()
  return (await world.letters('kaoru')).filter(({ to }) => to.address === address)
}

test('of a mail with a broken photo among five, one of 48 megapixels, an iPhone’s and a program, what is good is kept and whoever sent it reads what is not', async () => {
  const good = [
    await photo('#aa0000'),
    await photo('#00aa00'),
    await photo('#0000aa'),
    await photo('#aaaa00', 8000, 6000),
  ]
  const broken = { ...(await photo('#123456')), name: 'torn.jpg' }
  const torn = { ...broken, bytes: broken.bytes.subarray(0, 200) }
  const from = 'hana@customer.example'
  await arrives(mail(from, 'shop@kaoru.example', '石が外れました。', [torn, ...good, heic, program]))
  const { photos, entries } = await threadFrom(from)
  assert.equal(photos.length, 4)
  assert.ok(photos.every(({ width, height }) => width <= 2000 && height <= 2000))
  const leftOut = ['torn.jpg (1 KB)', 'IMG_0001.HEIC (3 KB)', 'run.exe (1 KB)']
  assert.deepEqual(entries.at(-1)!.data.leftOut, leftOut)
  const [letter, ...others] = await lettersTo(from)
  assert.deepEqual([letter?.kind, others.length], ['inquiry-received', 0])
  assert.match(letter!.text, /お受け取りできなかったもの[^]*torn\.jpg[^]*IMG_0001\.HEIC[^]*run\.exe/)
  assert.match(letter!.text, /写真を4枚お預かりしました。/)
  assert.match(letter!.text, /JPEG・PNG・WebP[^]*もう一度お送りください。/)
})

test('whoever answers a letter with what cannot be taken in is told each time, but a machine that goes on for ever only thrice until staff answer', async () => {
  const from = 'tom@customer.example'
  await arrives(mail(from, 'shop@kaoru.example', 'The stone is loose.', []))
  const [received] = await lettersTo(from)
  assert.doesNotMatch(received!.text, /could not take in/)
  const to = await makeReplyAddress(db, 'kaoru', received!.letter, 'shop@kaoru.example')
  await arrives(mail(from, to, 'Here is a photo.', [heic]))
  const told = (await lettersTo(from)).filter(({ text }) => /could not take in/.test(text))
  assert.equal(told.length, 1)
  assert.match(told[0]!.text, /Here is a photo\.[^]*IMG_0001\.HEIC \(3 KB\)[^]*JPEG, PNG or WebP/)
  await arrives(mail(from, to, 'It is good now.', [await photo('#808080')]))
  assert.equal((await lettersTo(from)).length, 2, 'of what was taken in whole nothing is told')
  for (let time = 0; time < 5; time += 1) await arrives(mail(from, to, `I am away ${time}.`, [program]))
  assert.equal((await lettersTo(from)).length, 4)
  const { inquiry } = await threadFrom(from)
  const answer = { words: 'Thank you.', language: 'en', texts: [], photos: [], closes: false } as const
  const by = { actor: 'staff:rin', at: world.now(), version: inquiry.version } as const
  await answerInquiry(db, world.shop('kaoru'), inquiry.inquiry, answer, by)
  await arrives(mail(from, to, 'And this one.', [heic]))
  assert.equal((await lettersTo(from)).length, 6)
})

test('a mail that is too long as an answer is on its thread with its size, and whoever sent it is told', async () => {
  const from = 'long@customer.example'
  await arrives(mail(from, 'shop@kaoru.example', 'The stone is loose.', []))
  const [received] = await lettersTo(from)
  const to = await makeReplyAddress(db, 'kaoru', received!.letter, 'shop@kaoru.example')
  await arrives(mail(from, to, 'All photos.', []), 32 * 1024 * 1024)
  assert.deepEqual((await threadFrom(from)).entries.at(-1)!.data.leftOut, ['Photos (32.0 MB)'])
  const told = (await lettersTo(from)).filter(({ text }) => /could not take in/.test(text))
  assert.equal(told.length, 1)
  assert.match(told[0]!.text, /Photos \(32\.0 MB\)[^]*30 MB in all/)
  assert.deepEqual(world.faults, [])
})
