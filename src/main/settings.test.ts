/**
 * The environment: what it allows, and the sentences for what it does not. No password is repeated in them.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { diskSentence } from './disk-words.ts'
import { readPlace, readSettings } from './settings.ts'

const read = (environment: Readonly<Record<string, string>>) => readSettings(environment, '/house')

function faultOf(environment: Readonly<Record<string, string>>): string {
  const settings = read(environment)
  return 'fault' in settings ? settings.fault.en : ''
}

test('an address of mail, of the shop or of this machine that cannot be used is told with one that can', () => {
  for (const url of [
    'mail.example',
    'smtp://',
    'smtp:///x',
    'smtp://%zz:secret@mail.example',
    'http://mail.example',
  ])
    assert.match(
      faultOf({ MAIL_URL: url }),
      /^MAIL_URL is not an address.*smtps:\/\/user:password@mail\.example:465\.$/,
    )
  for (const origin of [
    'shop.example',
    'ftp://shop.example',
    'https://shop.example/kaoru',
    'https://a@shop.example',
  ])
    assert.match(faultOf({ ORIGIN: origin }), /^ORIGIN .*https:\/\/shop\.example/)
  for (const host of ['http://127.0.0.1', '[::1]', '127.0.0.1 0.0.0.0', 'a/b'])
    assert.match(faultOf({ HOST: host }), /^HOST is a name or an address alone/)
  assert.doesNotMatch(faultOf({ MAIL_URL: 'smtp://%zz:secret@mail.example' }), /secret/)
})

test('what can be used is used', () => {
  const settings = readSettings(
    {
      HOST: '::1',
      PORT: '8080',
      MAIL_URL: 'smtps://shop:p%40ss@mail.example:465',
      ORIGIN: 'https://shop.example/',
      DATABASE_URL: 'postgres:///shop?host=/run/postgresql',
    },
    '/house',
  )
  assert.ok(!('fault' in settings))
  assert.equal(settings.origin, 'https://shop.example')
})

test('a folder for data that cannot be used is told in one sentence', () => {
  const told = (code: string) => diskSentence(Object.assign(new Error('x'), { code }), '/data')?.en
  for (const code of ['EEXIST', 'ENOTDIR', 'ENOSPC', 'EROFS', 'EACCES', '53100'])
    assert.match(told(code) ?? '', /^The data folder \/data cannot be used: [^\n]+\.$/)
  assert.equal(told('EPIPE'), undefined)
  assert.equal(diskSentence(new Error('x'), '/data'), undefined)
})

test('sample people, ready links and the mailbox are there only while nothing is set that others rely on', () => {
  for (const environment of [{}, { PORT: '0' }, { HOST: 'localhost' }, { ORIGIN: 'http://localhost:3000' }]) {
    const settings = read(environment)
    assert.ok(!('fault' in settings) && settings.demonstration, JSON.stringify(environment))
  }
  const origin = 'https://shop.example'
  for (const environment of [
    { ORIGIN: origin },
    { ORIGIN: origin, MAIL_URL: 'smtp://mail.example' },
    { ORIGIN: 'http://localhost:3000', MAIL_URL: 'smtp://mail.example' },
    { ORIGIN: 'http://localhost:3000', DATABASE_URL: 'postgres://db.example/shop' },
    { ORIGIN: 'http://localhost:3000', HOST: '0.0.0.0' },
  ]) {
    const settings = read(environment)
    assert.ok(!('fault' in settings) && !settings.demonstration, JSON.stringify(environment))
  }
})

test('a house for others does not start before it knows its own address', () => {
  for (const environment of [
    { DATABASE_URL: 'postgres://db.example/shop' },
    { MAIL_URL: 'smtp://mail.example' },
    { HOST: '0.0.0.0' },
  ])
    assert.match(faultOf(environment), /say the public address too, as in ORIGIN=https:\/\/shop\.example/)
  const settings = read({ ORIGIN: 'https://Shop.example:443/' })
  assert.ok(!('fault' in settings))
  assert.equal(settings.origin, 'https://shop.example')
})

test('proxies are named by address or network, and a slip is said in a sentence', () => {
  const settings = read({ TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8 fd00::/8' })
  assert.ok(!('fault' in settings))
  assert.deepEqual(settings.proxies, ['127.0.0.1', '10.0.0.0/8', 'fd00::/8'])
  assert.match(faultOf({ TRUSTED_PROXIES: 'proxy.example' }), /TRUSTED_PROXIES holds addresses and networks/)
})

test('photos lie in a folder or in a bucket, and what is neither is said in a sentence', () => {
  const placeOf = (environment: Readonly<Record<string, string>>) => {
    const settings = read(environment)
    assert.ok(!('fault' in settings), JSON.stringify(settings))
    return settings.files
  }
  assert.deepEqual(placeOf({ DATA_DIR: '/srv/data' }), { folder: '/srv/data/files' })
  assert.deepEqual(placeOf({ FILES_URL: 'file:///srv/our%20photos' }), { folder: '/srv/our photos' })
  assert.deepEqual(placeOf({ FILES_URL: 's3+http://KEY:a%2Fb@127.0.0.1:9000/photos?region=tokyo' }), {
    endpoint: 'http://127.0.0.1:9000',
    region: 'tokyo',
    bucket: 'photos',
    key: 'KEY',
    secret: 'a/b',
  })
  for (const wrong of [
    'photos',
    '/srv/photos',
    's3://host/bucket',
    's3://K:S@host/',
    'ftp://K:S@host/bucket',
  ])
    assert.match(faultOf({ FILES_URL: wrong }), /FILES_URL is no place for photos.*s3:\/\/KEY:SECRET@host/)
})

test('whoever only looks at the data needs no public address', () => {
  const databaseUrl = 'postgres://db.example/shop'
  assert.deepEqual(readPlace({ DATABASE_URL: databaseUrl }, '/house'), {
    dataFolder: '/house/data',
    databaseUrl,
    ownerUrl: undefined,
    eraserUrl: undefined,
  })
  assert.ok('fault' in readPlace({ DATABASE_URL: 'db.example' }, '/house'))
  const alone = readPlace({ DATABASE_OWNER_URL: databaseUrl }, '/house')
  assert.match('fault' in alone ? alone.fault.en : '', /DATABASE_OWNER_URL is set and DATABASE_URL is not/)
})

test('a mailbox that answers are read from is an address of IMAP with a name; several stand with blanks between', () => {
  const read = (MAILBOX_URL: string) => readSettings({ MAILBOX_URL }, '/srv/shop')
  const two = 'imaps://shop:p%40ss@mail.example:993/INBOX imap://other:x@127.0.0.1:1143'
  assert.partialDeepStrictEqual(read(two), { mailboxes: two.split(' '), demonstration: true })
  assert.partialDeepStrictEqual(read(''), { mailboxes: [] })
  for (const wrong of ['smtp://shop:x@mail.example', 'imaps://mail.example', 'imaps://%zz:x@mail.example'])
    assert.match(faultOf({ MAILBOX_URL: wrong }), /^MAILBOX_URL is not an address/)
})

test('what is wrong is told in Japanese too, with the same name and the same example', () => {
  for (const [environment, named] of [
    [{ MAIL_URL: 'mail.example' }, /^MAIL_URL は.*smtps:\/\/user:password@mail\.example:465。$/],
    [{ PORT: 'x' }, /^PORT が数ではありません。$/],
    [{ DATABASE_URL: 'postgres://x@db.example/shop' }, /^DATABASE_URL が.*ORIGIN=https:\/\/shop\.example/],
    [{ DATABASE_OWNER_URL: 'postgres://x@db.example/shop' }, /^DATABASE_OWNER_URL が/],
  ] as const) {
    const settings = read(environment)
    assert.match('fault' in settings ? settings.fault.ja : '', named)
  }
  const told = diskSentence(Object.assign(new Error('x'), { code: 'ENOSPC' }), '/data')
  assert.match(told?.ja ?? '', /^データのフォルダー \/data を使えません：ディスクがいっぱい/)
})
