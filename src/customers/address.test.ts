/** Which addresses are accepted as somebody's, and what their owners are told. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressAdvice, mailAdvice, readAddress } from './address.ts'

test('addresses that break the RFC and still receive mail are accepted as they are (MILA-38)', () => {
  for (const address of [
    'a..b.@docomo.ne.jp',
    '.lead@ezweb.ne.jp',
    '"a..b."@docomo.ne.jp',
    'hanako+ring@example.jp',
    'はなこ@例え.jp',
    "o'brien@example.co.uk",
  ])
    assert.equal(readAddress(address), address)
})

test('an address typed in full-width letters or with spaces around it is understood', () => {
  assert.equal(readAddress(' hanako@example.jp\n'), 'hanako@example.jp')
  assert.equal(readAddress('\uff48anako\uff20example\uff0ejp'), 'hanako@example.jp')
})

test('what is not one address is refused', () => {
  for (const text of [
    '',
    'hanako',
    'hanako@localhost',
    '@example.jp',
    'hanako@.jp',
    'hanako@example.',
    'hanako@example..jp',
    'a@b@example.jp',
    'a@example.jp,b@example.jp',
    'Hanako <hanako@example.jp>',
    'ha nako@example.jp',
    'ha\u3000nako@example.jp',
    'hanako@example.jp\r\nBcc: eve@example.jp',
    'hanako\u0000@example.jp',
    'hana\u200bko@example.jp',
    'hana\u202eko@example.jp',
    `${'a'.repeat(244)}@example.jp`,
  ])
    assert.equal(readAddress(text), undefined, JSON.stringify(text))
})

test('the longest address there may be is accepted', () => {
  assert.ok(readAddress(`${'a'.repeat(243)}@example.jp`) !== undefined)
})

test('owners of mobile-carrier addresses are told so (MILA-37), and of addresses that break the RFC', () => {
  assert.deepEqual(addressAdvice('hanako@docomo.ne.jp'), ['mobile-carrier'])
  assert.deepEqual(addressAdvice('hanako@k.vodafone.ne.jp'), ['mobile-carrier'])
  assert.deepEqual(addressAdvice('hanako@Softbank.NE.jp'), ['mobile-carrier'])
  assert.deepEqual(addressAdvice('hanako@notdocomo.ne.jp'), [])
  assert.deepEqual(addressAdvice('a..b.@docomo.ne.jp'), ['mobile-carrier', 'breaks-rfc'])
  assert.deepEqual(addressAdvice('"a..b."@example.jp'), [])
  assert.deepEqual(addressAdvice('hanako.yamada+ring@example.jp'), [])
})

test('whoever types the address of a mobile carrier is told which domain to let through, and no address is refused for it', () => {
  const said = (address: string) => mailAdvice(address, 'shop@kaoru.example')
  assert.deepEqual(said('hanako@example.jp'), [])
  assert.deepEqual(said('hanako@docomo.ne.jp'), [
    { key: 'mail.advice.mobile-carrier', values: { domain: 'kaoru.example' } },
  ])
  assert.deepEqual(
    said('a..b.@ezweb.ne.jp').map(({ key }) => key),
    ['mail.advice.mobile-carrier', 'mail.advice.breaks-rfc'],
  )
  assert.deepEqual(mailAdvice('a..b@example.jp', 'kaoru.example')[0]?.values, { domain: 'kaoru.example' })
})
