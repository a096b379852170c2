/** Settings that cannot be used are told in a sentence each, and no password of theirs is repeated. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { diskSentence } from './disk-words.ts'
import { readSettings } from './settings.ts'

const faultOf = (environment: Record<string, string>): string => {
  const settings = readSettings(environment, '/house')
  return 'fault' in settings ? settings.fault : ''
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
  const told = (code: string) => diskSentence(Object.assign(new Error('x'), { code }), '/data')
  for (const code of ['EEXIST', 'ENOTDIR', 'ENOSPC', 'EROFS', 'EACCES', '53100'])
    assert.match(told(code) ?? '', /^The data folder \/data cannot be used: [^\n]+\.$/)
  assert.equal(told('EPIPE'), undefined)
  assert.equal(diskSentence(new Error('x'), '/data'), undefined)
})
