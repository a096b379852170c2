/** To whom a letter may go: one person, however the address is read. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { headerName, isOneRecipient } from './recipient.ts'

test('the address of one person is sent to, also where its dots break the RFC (MILA-38)', () => {
  for (const address of [
    'hanako@example.jp',
    'a..b.@docomo.ne.jp',
    '.lead@ezweb.ne.jp',
    '"a..b."@docomo.ne.jp',
    'はなこ@例え.jp',
  ])
    assert.ok(isOneRecipient(address), address)
})

test('what a mail server might read as several, as another, or as a command is not sent to', () => {
  for (const address of [
    '',
    'hanako',
    'hanako@localhost',
    'a@x.jp,b@x.jp',
    'a@x.jp;b@x.jp',
    'all:a@x.jp;',
    'a@b@x.jp',
    '<a@x.jp>',
    'Hanako <a@x.jp>',
    'a b@x.jp',
    'a(comment)@x.jp',
    'a@[192.0.2.1]',
    'a@x.jp\r\nRCPT TO:<eve@x.jp>',
    '"a@x.jp',
    '"a"b@x.jp',
    '"a,b"@x.jp',
    '"a@y.jp"@x.jp',
    '"a\\"@x.jp',
    'a@x.jp>',
    'a@x..jp',
    'a@x.jp:25',
    `${'a'.repeat(250)}@x.jp`,
  ])
    assert.ok(!isOneRecipient(address), address)
})

test('a name in a header is one line of bearable length', () => {
  assert.equal(headerName('花子\r\nBcc: eve@x.jp'), '花子 Bcc: eve@x.jp')
  assert.equal(headerName('a\u202eb\u2028c'), 'ab c')
  assert.equal([...headerName('𠮷'.repeat(500))].length, 100)
})
