/** Staff, their passwords and links, on a real database. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { token } from '#customers'
import type { Db } from '#db'
import { testDatabase } from '#db/testing'
import {
  addMember,
  askStaffSignIn,
  endStaffSession,
  makeSignInLink,
  openStaffSignIn,
  readMembers,
  readStaffSession,
  recordStaffSeen,
  signIn,
  sweepStaff,
  type Member,
  type NewMember,
} from '#staff'

const noon = Date.UTC(2026, 10, 20, 3)
const minute = 60_000
const hour = 60 * minute
const password = 'a quiet street'

const sato = (given: Partial<NewMember> = {}): NewMember => ({
  member: randomUUID(),
  address: 'sato@kaoru.example',
  name: '佐藤',
  role: 'support',
  language: 'ja',
  ...given,
})

async function added(db: Db, given: Partial<NewMember> = {}): Promise<Member> {
  const member = await addMember(db, 'kaoru', sato(given), { at: noon })
  if ('refused' in member) throw new Error(member.refused)
  return member
}

const press = (
  db: Db,
  address: string,
  words: string,
  { at = noon, sessionToken = token(), network = '192.0.2.1' } = {},
) => signIn(db, 'kaoru', address, words, { at, sessionToken, network })

test('a member signs in with the password, for twelve hours, in this shop only', async () => {
  const { db } = await testDatabase()
  const member = await added(db, { password })
  const session = token()
  const opened = await press(db, ' SATO@kaoru.example', password, { sessionToken: session })
  assert.deepEqual(opened, { member, expiresAt: noon + 12 * hour })
  for (let at = noon; at < noon + 12 * hour; at += hour) await recordStaffSeen(db, 'kaoru', session, at)
  assert.deepEqual(await readStaffSession(db, 'kaoru', session, noon + 12 * hour - 1), member)
  assert.equal(await readStaffSession(db, 'kaoru', session, noon + 12 * hour), undefined)
  assert.equal(await readStaffSession(db, 'milamore', session, noon), undefined)
  await endStaffSession(db, 'kaoru', session, { at: noon, request: '' })
  assert.equal(await readStaffSession(db, 'kaoru', session, noon), undefined)
})

test('a wrong password, an unknown address and a member without a password are refused alike', async () => {
  const { db } = await testDatabase()
  await added(db, { password })
  await added(db, { address: 'mori@kaoru.example' })
  const refusal = { refused: 'wrong-address-or-password' }
  assert.deepEqual(await press(db, 'sato@kaoru.example', 'a noisy street'), refusal)
  assert.deepEqual(await press(db, 'nobody@kaoru.example', password), refusal)
  assert.deepEqual(await press(db, 'mori@kaoru.example', ''), refusal)
  assert.deepEqual(await press(db, 'not an address', password), refusal)
  assert.deepEqual(await press(db, 'sato@kaoru.example', `${password}${'!'.repeat(2000)}`), refusal)
})

test('whoever types wrong passwords waits longer each time, and a right one is not counted', async () => {
  const { db } = await testDatabase()
  await added(db, { password })
  for (let time = 0; time < 4; time += 1) await press(db, 'sato@kaoru.example', 'a noisy street')
  assert.ok('member' in (await press(db, 'sato@kaoru.example', password)))
  await press(db, 'sato@kaoru.example', 'a noisy street')
  const refusal = { refused: 'too-many-attempts', retryAt: noon + 10_000 }
  assert.deepEqual(await press(db, 'Sato@kaoru.example', password), refusal)
  assert.ok('member' in (await press(db, 'sato@kaoru.example', password, { at: noon + 10_000 })))
})

test('strangers who guess at a password do not lock out its owner, and leave the way in by mail open', async () => {
  const { db } = await testDatabase()
  await added(db, { password })
  for (let time = 0; time < 15; time += 1)
    await press(db, 'sato@kaoru.example', '', { network: `198.51.100.${time}` })
  assert.ok('member' in (await press(db, 'sato@kaoru.example', password)))
  for (let time = 0; time < 30; time += 1) {
    const asked = { at: noon, letter: randomUUID(), network: `198.51.100.${time}` }
    assert.ok('asked' in (await askStaffSignIn(db, 'kaoru', 'sato@kaoru.example', asked)))
  }
  const { rows } = await sql`select 1 from graphile_worker.jobs`.execute(db)
  assert.equal(rows.length, 1)
})

test('passwords are long enough, kept as hashes only, and read in any width of letters', async () => {
  const { db } = await testDatabase()
  const short = await addMember(db, 'kaoru', sato({ password: '12345678901' }), { at: noon })
  assert.deepEqual(short, { refused: 'password-too-short', least: 12 })
  const long = await addMember(db, 'kaoru', sato({ password: 'x'.repeat(1001) }), { at: noon })
  assert.deepEqual(long, { refused: 'password-too-long', most: 1000 })
  assert.deepEqual(await readMembers(db, 'kaoru'), [])
  await added(db, { password: 'しずかな みちの ちいさな みせ' })
  const opened = await press(db, 'sato@kaoru.example', 'しずかな\u3000みちの\u3000ちいさな\u3000みせ')
  assert.ok('member' in opened)
  const { rows } = await sql<{ hash: string }>`select password_hash as hash from staff.members`.execute(db)
  assert.match(rows[0]!.hash, /^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/)
})

test('an address belongs to one member of a shop', async () => {
  const { db } = await testDatabase()
  const first = await added(db)
  const again = await addMember(db, 'kaoru', sato({ address: 'SATO@kaoru.example' }), { at: noon })
  assert.deepEqual(again, { refused: 'address-taken', member: first.member })
  const wrong = await addMember(db, 'kaoru', sato({ address: 'sato' }), { at: noon })
  assert.deepEqual(wrong, { refused: 'not-an-address' })
  assert.ok('member' in (await addMember(db, 'milamore', sato(), { at: noon })))
  assert.deepEqual(await readMembers(db, 'kaoru'), [first])
})

test('a printed link opens the desk once, and a mailed one is ordered for members only', async () => {
  const { db } = await testDatabase()
  const member = await added(db)
  const link = token()
  await makeSignInLink(db, 'kaoru', member.member, { at: noon, token: link, expiresAt: noon + 24 * hour })
  const open = (at: number) => openStaffSignIn(db, 'kaoru', link, { at, sessionToken: token() })
  assert.deepEqual(await open(noon + hour), { member, expiresAt: noon + 13 * hour })
  assert.deepEqual(await open(noon + hour), { refused: 'link-used' })
  const ask = (address: string) =>
    askStaffSignIn(db, 'kaoru', address, { at: noon, letter: randomUUID(), network: '192.0.2.1' })
  const mailed = token()
  const answer = { asked: true, expiresAt: noon + 15 * minute }
  assert.deepEqual(await ask('stranger@example.jp'), answer)
  assert.deepEqual(await ask('sato@kaoru.example'), answer)
  const { rows } = await sql`select 1 from graphile_worker.jobs`.execute(db)
  assert.equal(rows.length, 1)
  await makeSignInLink(db, 'kaoru', member.member, { at: noon, token: mailed })
  const late = { at: noon + 15 * minute, sessionToken: token() }
  assert.deepEqual(await openStaffSignIn(db, 'kaoru', mailed, late), { refused: 'link-expired' })
  assert.deepEqual(await openStaffSignIn(db, 'kaoru', token(), late), { refused: 'link-unknown' })
})

test('sweeping takes away ended sessions and dead links', async () => {
  const { db } = await testDatabase()
  const { member } = await added(db)
  const link = token()
  await makeSignInLink(db, 'kaoru', member, { at: noon, token: link })
  await openStaffSignIn(db, 'kaoru', link, { at: noon, sessionToken: token() })
  await sweepStaff(db, 'kaoru', noon + 31 * 24 * hour)
  const { rows } = await sql`select 1 from staff.sessions union all select 1 from staff.sign_ins`.execute(db)
  assert.deepEqual(rows, [])
})
