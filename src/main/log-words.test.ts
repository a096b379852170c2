/** The log keeps what broke and where, and nothing of whom it broke for. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loggedFault, withoutSecrets } from './log-words.ts'

test('a fault is written with its message, its stack and what caused it', () => {
  const fault = loggedFault(new Error('the pipe burst', { cause: new Error('frost') }))
  assert.equal(fault.message, 'the pipe burst')
  assert.match(fault.stack ?? '', /log-words\.test\.ts/)
  assert.equal(fault.cause?.message, 'frost')
  assert.deepEqual(loggedFault('torn'), { type: 'string', message: 'torn' })
})

test('values that a driver hangs on its faults are not written', () => {
  const fault = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: 'Key (address)=(hanako@docomo.ne.jp) already exists.',
    parameters: ['東京都'],
  })
  assert.doesNotMatch(JSON.stringify(loggedFault(fault)), /hanako|東京都/)
  assert.equal(loggedFault(fault).code, '23505')
})

test('addresses, tokens, passwords and what somebody typed are struck out of a message', () => {
  const personal = [
    ['550 <hanako..a.@docomo.ne.jp>: rejected', 'hanako'],
    ['GET /kaoru/my/sign-in?token=abc', 'abc'],
    ['connect postgres://shop:hunter2@db.example/shop', 'hunter2'],
    ['invalid input syntax for type uuid: "わたしの住所"', '住所'],
    ['/kaoru/gift/Ab3dEfGhIjKlMnOpQrStUv', 'Ab3dEf'],
    ['no session x9YbcdEfGhIjKlMnOpQrStUvWxYz', 'x9Yb'],
  ]
  for (const [text, secret] of personal) assert.ok(!withoutSecrets(text!).includes(secret!), text)
  const plain =
    'at openCase (/srv/yakusoku/src/cases/open.sql.ts:252:18) in 0007-ledger.sql, relation "orders"'
  assert.equal(withoutSecrets(plain), plain)
})
