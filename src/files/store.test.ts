/**
 * The store under everything: whole files or none, for whoever may, in a folder or in a bucket, and swept.
 */
import assert from 'node:assert/strict'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import sharp from 'sharp'
import {
  keepPaper,
  openFiles,
  openStore,
  prepareFolder,
  readKeptPaper,
  readPhoto,
  storePhoto,
  sweepFiles,
  type Files,
  type Named,
} from '#files'

const day = 86_400_000
const at = Date.UTC(2026, 10, 20, 3)
const yesterday = new Date(at - day - 1)
const nobody = 65534

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'yakusoku-store-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function photo(files: Files, background: string): Promise<string> {
  const picture = sharp({ create: { width: 8, height: 8, channels: 3, background } })
  const kept = await storePhoto(files, await picture.png().toBuffer())
  assert.ok('hash' in kept)
  return kept.hash
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())

const only = (named: string): Record<'photos' | 'papers' | 'attachments', Named> => ({
  photos: async () => new Set([named]),
  papers: async () => new Set(),
  attachments: async () => new Set(),
})

const age = (folder: string): void =>
  filesIn(folder).forEach((path) => utimesSync(path, yesterday, yesterday))
const modeOf = (path: string): string => (statSync(path).mode & 0o7777).toString(8)

test('photos that no row names and what was left half written go after a day, and nothing else does', async () => {
  const folder = emptyFolder()
  const files = openFiles(folder)
  const [named, refused, asked] = [
    await photo(files, '#111'),
    await photo(files, '#222'),
    await photo(files, '#333'),
  ]
  mkdirSync(join(folder, 'incoming'), { recursive: true })
  writeFileSync(join(folder, 'incoming', 'half'), 'half')
  age(folder)
  const fresh = await photo(files, '#444')
  writeFileSync(join(folder, 'incoming', 'under-way'), 'half')
  utimesSync(join(folder, 'incoming', 'under-way'), new Date(at), new Date(at))
  await photo(files, '#333')
  assert.equal(await sweepFiles(files, at, only(named)), 3)
  for (const hash of [named, asked, fresh])
    for (const size of ['full', 'small'] as const) assert.ok(await readPhoto(files, hash, size), hash)
  assert.equal(await readPhoto(files, refused, 'full'), undefined)
  assert.deepEqual(readdirSync(join(folder, 'incoming')), ['under-way'])
  assert.equal(await sweepFiles(files, at, only(named)), 0)
})

test('a paper is kept as it was given, found by its content, and goes a day after no row names it any more', async () => {
  const folder = emptyFolder()
  const files = openFiles(folder)
  const [one, other] = [Buffer.from('%PDF one'), Buffer.from('%PDF other')]
  const [kept, erased] = [await keepPaper(files, one), await keepPaper(files, other)]
  assert.deepEqual(Buffer.from((await readKeptPaper(files, kept))!), one)
  assert.equal(await readKeptPaper(files, '../secret'), undefined)
  age(folder)
  const named = {
    photos: async () => new Set<string>(),
    papers: async () => new Set([kept]),
    attachments: async () => new Set<string>(),
  }
  assert.equal(await sweepFiles(files, at, named), 1)
  assert.ok(await readKeptPaper(files, kept))
  assert.equal(await readKeptPaper(files, erased), undefined)
  writeFileSync(filesIn(folder)[0]!, 'something else')
  assert.equal(await readKeptPaper(files, kept), undefined)
})

test('whatever the umask, photos are open to those to whom their folder is open, and to nobody else', async () => {
  const before = process.umask(0o077)
  after(() => process.umask(before))
  const own = emptyFolder()
  await photo(openFiles(join(own, 'files')), '#111')
  for (const path of filesIn(own)) assert.equal(modeOf(path), '600')
  const shared = emptyFolder()
  chmodSync(shared, 0o2770)
  await photo(openFiles(shared), '#111')
  process.umask(0)
  await photo(openFiles(shared), '#222')
  await photo(openFiles(join(own, 'files')), '#222')
  for (const path of filesIn(shared)) assert.equal(modeOf(path), '660')
  assert.equal(modeOf(join(shared, 'photos')), '2770')
  for (const path of filesIn(own)) assert.equal(modeOf(path), '600')
  process.umask(before)
})

test('what root stored, first or in between, is read and written on by the owner of the folder', async (t) => {
  if (process.getuid?.() !== 0) return t.skip('NOT TOLD: only root can leave files to others')
  const home = emptyFolder()
  chownSync(home, nobody, nobody)
  const folder = join(home, 'data', 'files')
  prepareFolder(join(home, 'data'))
  mkdirSync(join(folder, 'photos', 'ab'), { recursive: true, mode: 0o700 })
  writeFileSync(join(folder, 'photos', 'ab', 'of-an-earlier-start'), '', { mode: 0o600 })
  const hash = await photo(openFiles(folder), '#111')
  process.setegid!(nobody)
  process.seteuid!(nobody)
  try {
    readFileSync(join(folder, 'photos', 'ab', 'of-an-earlier-start'))
    const files = await openStore({ folder })
    assert.ok(!('fault' in files))
    assert.ok(await readPhoto(files, hash, 'full'))
    await photo(files, '#222')
  } finally {
    process.seteuid!(0)
    process.setegid!(0)
  }
})

test('photos of another user are a sentence at the start, and not a broken page later', async (t) => {
  if (process.getuid?.() !== 0) return t.skip('NOT TOLD: only root can act as two users')
  const folder = join(emptyFolder(), 'files')
  mkdirSync(folder, { mode: 0o700 })
  chmodSync(join(folder, '..'), 0o755)
  process.seteuid!(nobody)
  const opened = await openStore({ folder })
  process.seteuid!(0)
  assert.match('fault' in opened ? opened.fault : '', /belong to another user/)
})

/** An object store of this test: what S3 answers to the few things that are asked of it. */
async function bucketServer() {
  const objects = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://store')
    const name = decodeURIComponent(url.pathname.replace(/^\/photos-of-kaoru\/?/, ''))
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const known = objects.get(name)
      if (!(request.headers.authorization ?? '').includes('Credential=KEY/'))
        return response.writeHead(403).end()
      if (name === '') {
        const prefix = url.searchParams.get('prefix') ?? ''
        const keys = [...objects.keys()].filter((key) => key.startsWith(prefix))
        const list = keys.map((key) => `<Contents><Key>${key}</Key></Contents>`).join('')
        return response.end(`<ListBucketResult><IsTruncated>false</IsTruncated>${list}</ListBucketResult>`)
      }
      if (request.method === 'PUT') objects.set(name, Buffer.concat(parts))
      else if (request.method === 'DELETE') objects.delete(name)
      else if (known === undefined) return response.writeHead(404).end()
      const headers = {
        'last-modified': yesterday.toUTCString(),
        'content-length': String(known?.length ?? 0),
      }
      response.writeHead(request.method === 'DELETE' ? 204 : 200, request.method === 'PUT' ? {} : headers)
      return response.end(request.method === 'GET' ? known : undefined)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  after(() => server.close())
  return { objects, endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

test('in a bucket that machines share, what one process stored another reads, and it is swept alike', async () => {
  const { objects, endpoint } = await bucketServer()
  const place = { endpoint, region: 'eu', bucket: 'photos-of-kaoru', key: 'KEY', secret: 'SECRET' }
  const open = async (): Promise<Files> => {
    const files = await openStore(place)
    assert.ok(!('fault' in files))
    return files
  }
  const [one, other] = [await open(), await open()]
  const [named, refused] = [await photo(one, '#111'), await photo(one, '#222')]
  assert.ok(await readPhoto(other, named, 'small'))
  assert.equal(await readPhoto(other, 'a'.repeat(64), 'small'), undefined)
  assert.equal(await sweepFiles(other, at, only(named)), 2)
  assert.equal(await readPhoto(one, refused, 'full'), undefined)
  assert.deepEqual(
    [...objects.keys()].map((key) => key.includes(named)),
    [true, true],
  )
  assert.ok(!existsSync('photos-of-kaoru'))
})
