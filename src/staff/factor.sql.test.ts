/** The second factor on a real database: set up, asked for, used once, lost, taken away. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { token } from '#customers'
import type { Db } from '#db'
import { testDatabase } from '#db/testing'
import {
  addMember,
  codeAt,
  confirmFactor,
  letGo,
  makeSignInLink,
  offerFactor,
  openStaffSignIn,
  openWithCode,
  owesFactor,
  readFactor,
  readLog,
  readOffer,
  readStaffSession,
  readStaffSessions,
  recordStaffSeen,
  removeFactor,
  renewRecoveryCodes,
  requireFactor,
  resetFactor,
  signIn,
  sweepStaff,
  takeOn,
  type Member,
} from '#staff'

const noon = Date.UTC(2026, 10, 20, 3)
const minute = 60_000
const hour = 60 * minute
const step = 30_000
const key = 'the secret of the data folder'
const password = 'a quiet street'

const deed = (actor: `staff:${string}`, at = noon) => ({ actor, at, request: 'r', letter: randomUUID() })
const own = ({ member }: Member, at = noon) => deed(`staff:${member}`, at)

async function added(db: Db, name = 'rin'): Promise<Member> {
  const person = { member: randomUUID(), address: `${name}@kaoru.example`, name, password } as const
  const rest = { role: 'support', language: 'en' } as const
  const member = await addMember(db, 'kaoru', { ...person, ...rest }, { at: noon })
  if ('refused' in member) throw new Error(member.refused)
  return member
}

/** A member whose app holds the secret; its last code taken is the one before `noon`. */
async function withApp(db: Db, name = 'rin') {
  const member = await added(db, name)
  const at = noon - step
  await offerFactor(db, 'kaoru', member.member, { key, typed: '' }, { at })
  const secret = (await readOffer(db, 'kaoru', member.member, { key, at }))!
  const given = { key, typed: codeAt(secret, at), keep: '' }
  const set = await confirmFactor(db, 'kaoru', member, given, own(member, at))
  if ('refused' in set) throw new Error(set.refused)
  return { member, secret, codes: set.codes, codeAt: (instant: number) => codeAt(secret, instant) }
}

const bySelf = (db: Db, { address }: Member, { at = noon, network = '192.0.2.1' } = {}) => {
  const sessionToken = token()
  return signIn(db, 'kaoru', address, password, { at, sessionToken, network }).then((outcome) => {
    if (!('wants' in outcome)) throw new Error(JSON.stringify(outcome))
    return sessionToken
  })
}

const withCode = (
  db: Db,
  half: string,
  typed: string,
  { at = noon, network = '192.0.2.1', keyNow = key, sessionToken = token() } = {},
) => {
  const press = { at, sessionToken, network, request: 'r', letter: randomUUID() }
  return openWithCode(db, 'kaoru', { half, typed, key: keyNow }, press)
}

const logged = async (db: Db, count: number) => (await readLog(db, 'kaoru', count)).map(({ type }) => type)

test('whoever has an app is in after password and code, and sees nothing after the password alone', async () => {
  const { db } = await testDatabase()
  const { member, codeAt: shown } = await withApp(db)
  const half = await bySelf(db, member)
  assert.equal(await readStaffSession(db, 'kaoru', half, noon), undefined)
  const sessionToken = token()
  const opened = await withCode(db, half, ` ${shown(noon).slice(0, 3)} ${shown(noon).slice(3)} `, {
    sessionToken,
  })
  assert.deepEqual(opened, { member, expiresAt: noon + 12 * hour })
  assert.deepEqual(await readStaffSession(db, 'kaoru', sessionToken, noon), member)
  const [last] = await readLog(db, 'kaoru', 1)
  assert.deepEqual([last?.type, last?.data], ['signed-in', { by: 'password', and: 'code' }])
  assert.deepEqual(await withCode(db, half, shown(noon + step), { at: noon + step }), {
    refused: 'half-session-over',
  })
})

test('whoever comes by a link is asked for the code as well', async () => {
  const { db } = await testDatabase()
  const { member, codeAt: shown } = await withApp(db)
  const [link, half] = [token(), token()]
  await makeSignInLink(db, 'kaoru', member.member, { at: noon, token: link })
  const opened = await openStaffSignIn(db, 'kaoru', link, { at: noon, sessionToken: half })
  assert.deepEqual(opened, { wants: 'code', expiresAt: noon + 10 * minute })
  assert.equal(await readStaffSession(db, 'kaoru', half, noon), undefined)
  assert.ok('member' in (await withCode(db, half, shown(noon))))
})

test('a code is taken once: not again, not from another browser, and by one of two presses at once', async () => {
  const { db } = await testDatabase({ max: 4 })
  const { member, codeAt: shown } = await withApp(db)
  const [one, other] = [await bySelf(db, member), await bySelf(db, member)]
  const code = shown(noon)
  const both = await Promise.all([withCode(db, one, code), withCode(db, other, code)])
  assert.equal(both.filter((outcome) => 'member' in outcome).length, 1)
  assert.deepEqual(
    both.filter((outcome) => 'refused' in outcome),
    [{ refused: 'wrong-code' }],
  )
  const third = await bySelf(db, member)
  assert.deepEqual(await withCode(db, third, code, { at: noon + step }), { refused: 'wrong-code' })
  assert.deepEqual(await withCode(db, third, shown(noon - step)), { refused: 'wrong-code' })
  assert.ok('member' in (await withCode(db, third, shown(noon + step), { at: noon + step })))
})

test('the half way in lasts ten minutes, and ends for whoever is let go, whose app is forgotten', async () => {
  const { db } = await testDatabase()
  const { member, codeAt: shown } = await withApp(db)
  const over = { refused: 'half-session-over' }
  const half = await bySelf(db, member)
  const late = noon + 10 * minute
  assert.deepEqual(await withCode(db, half, shown(late), { at: late }), over)
  assert.deepEqual(await withCode(db, token(), shown(noon)), over)
  const another = await bySelf(db, member)
  await letGo(db, 'kaoru', member.member, deed('staff:owner'))
  assert.deepEqual(await withCode(db, another, shown(noon)), over)
  const { left: _, ...person } = member
  await takeOn(db, 'kaoru', person, deed('staff:owner'))
  assert.equal(await readFactor(db, 'kaoru', member.member), undefined)
})

test('whoever guesses at codes waits longer each time, by network and by member', async () => {
  const { db } = await testDatabase()
  const { member, codeAt: shown } = await withApp(db)
  const half = await bySelf(db, member)
  for (let time = 0; time < 5; time += 1)
    assert.deepEqual(await withCode(db, half, '000000', { network: `198.51.100.${time}` }), {
      refused: 'wrong-code',
    })
  const wait = { refused: 'too-many-attempts', retryAt: noon + 10_000 }
  assert.deepEqual(await withCode(db, half, shown(noon), { network: '203.0.113.7' }), wait)
  const colleague = await withApp(db, 'naoki')
  assert.ok('member' in (await withCode(db, await bySelf(db, colleague.member), colleague.codeAt(noon))))
  const after = noon + 10_000
  assert.ok('member' in (await withCode(db, half, shown(after), { at: after })))
  assert.equal((await logged(db, 20)).filter((type) => type === 'code-refused').length, 5)
})

test('a recovery code opens once in place of the app, is on record, and the member is written to', async () => {
  const { db } = await testDatabase()
  const { member, codes } = await withApp(db)
  assert.equal(codes.length, 10)
  const half = await bySelf(db, member)
  assert.ok('member' in (await withCode(db, half, codes[3]!.toUpperCase())))
  assert.deepEqual(await logged(db, 2), ['signed-in', 'recovery-used'])
  assert.deepEqual(await withCode(db, await bySelf(db, member), codes[3]!), { refused: 'wrong-code' })
  assert.deepEqual(await readFactor(db, 'kaoru', member.member), { since: noon - step, recoveryLeft: 9 })
  const { rows } = await sql<{ what: string }>`
    select payload -> 'data' -> 'data' ->> 'what' as what from graphile_worker._private_jobs order by id`.execute(
    db,
  )
  assert.deepEqual(
    rows.map(({ what }) => what),
    ['set', 'recovery-used'],
  )
})

test('neither the secret nor a recovery code lies readable in the database', async () => {
  const { db } = await testDatabase()
  const { secret, codes } = await withApp(db)
  const { rows } = await sql<{ row: string }>`
    select f::text as row from staff.factors f union all select r::text from staff.recovery_codes r
    union all select l::text from staff.log l union all select j::text from graphile_worker._private_jobs j
  `.execute(db)
  const all = rows.map(({ row }) => row).join('\n')
  assert.ok(rows.length >= 12)
  for (const hidden of [secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))])
    assert.ok(!all.includes(hidden))
})

test('with another key no code can be judged, which is said; a recovery code still opens', async () => {
  const { db } = await testDatabase()
  const { member, codes, codeAt: shown } = await withApp(db)
  const half = await bySelf(db, member)
  const keyNow = 'a folder that was lost'
  assert.deepEqual(await withCode(db, half, shown(noon), { keyNow }), { refused: 'code-not-readable' })
  assert.ok('member' in (await withCode(db, half, codes[0]!, { keyNow })))
})

test('setting up ends all other sessions; a wrong code, an old offer and a second press set nothing up', async () => {
  const { db } = await testDatabase()
  const member = await added(db)
  const [here, elsewhere] = [token(), token()]
  for (const sessionToken of [here, elsewhere])
    await signIn(db, 'kaoru', member.address, password, { at: noon, sessionToken, network: 'n' })
  const confirm = (typed: string, at = noon) =>
    confirmFactor(db, 'kaoru', member, { key, typed, keep: here }, own(member, at))
  assert.deepEqual(await confirm('000000'), { refused: 'offer-over' })
  await offerFactor(db, 'kaoru', member.member, { key, typed: '' }, { at: noon })
  const secret = (await readOffer(db, 'kaoru', member.member, { key, at: noon }))!
  assert.deepEqual(await confirm(codeAt(secret, noon + 5 * minute)), { refused: 'wrong-code' })
  const late = noon + hour
  assert.deepEqual(await confirm(codeAt(secret, late), late), { refused: 'offer-over' })
  assert.equal(await readFactor(db, 'kaoru', member.member), undefined)
  const both = await Promise.all([confirm(codeAt(secret, noon)), confirm(codeAt(secret, noon))])
  assert.equal(both.filter((outcome) => 'codes' in outcome).length, 1)
  assert.equal((await readStaffSessions(db, 'kaoru', member.member, { token: here, at: noon })).length, 1)
  assert.equal(await readStaffSession(db, 'kaoru', elsewhere, noon), undefined)
})

test('another phone, new codes and switching off want the password, a code or a recovery code', async () => {
  const { db } = await testDatabase()
  const { member, secret, codes } = await withApp(db)
  const no = { refused: 'not-proven' }
  const nothing = { key, typed: '' }
  assert.deepEqual(await offerFactor(db, 'kaoru', member.member, nothing, { at: noon }), no)
  assert.deepEqual(await renewRecoveryCodes(db, 'kaoru', member, { key, typed: '000000' }, own(member)), no)
  assert.deepEqual(await removeFactor(db, 'kaoru', member, { key, typed: 'a noisy street' }, own(member)), no)
  const renewed = await renewRecoveryCodes(db, 'kaoru', member, { key, typed: codes[0]! }, own(member))
  assert.ok('codes' in renewed)
  assert.equal(
    await offerFactor(db, 'kaoru', member.member, { key, typed: password }, { at: noon }),
    undefined,
  )
  assert.deepEqual(await removeFactor(db, 'kaoru', member, { key, typed: codes[1]! }, own(member)), no)
  const half = await bySelf(db, member)
  assert.ok('member' in (await withCode(db, half, renewed.codes[1]!)))
  const typed = codeAt(secret, noon)
  assert.equal(await removeFactor(db, 'kaoru', member, { key, typed }, own(member)), undefined)
  assert.ok(
    'member' in
      (await signIn(db, 'kaoru', member.address, password, {
        at: noon,
        sessionToken: token(),
        network: 'n',
      })),
  )
  assert.deepEqual(await removeFactor(db, 'kaoru', member, { key, typed }, own(member)), {
    refused: 'no-factor',
  })
})

test('a shop may want it of everybody: whoever has none owes it, and nobody switches it off', async () => {
  const { db } = await testDatabase()
  const { member, codes } = await withApp(db)
  const naoki = await added(db, 'naoki')
  const owe = () => Promise.all([member, naoki].map((one) => owesFactor(db, 'kaoru', one.member)))
  assert.deepEqual(await owe(), [false, false])
  for (const _ of [1, 2]) await requireFactor(db, 'kaoru', true, deed('staff:owner'))
  assert.deepEqual(await owe(), [false, true])
  assert.equal(await owesFactor(db, 'milamore', naoki.member), false)
  assert.deepEqual(await removeFactor(db, 'kaoru', member, { key, typed: codes[0]! }, own(member)), {
    refused: 'factor-required',
  })
  await requireFactor(db, 'kaoru', false, deed('staff:owner'))
  assert.deepEqual(await owe(), [false, false])
  assert.deepEqual((await logged(db, 3)).slice(0, 2), ['factor-optional', 'factor-required'])
  assert.equal((await logged(db, 10)).filter((type) => type === 'factor-required').length, 1)
})

test('an owner takes away the factor of whoever lost the phone: signed out everywhere, on record, told', async () => {
  const { db } = await testDatabase()
  const { member, codes, codeAt: shown } = await withApp(db)
  const half = await bySelf(db, member)
  const sessionToken = token()
  await withCode(db, half, shown(noon), { sessionToken })
  const other = await bySelf(db, member)
  assert.deepEqual(await resetFactor(db, 'kaoru', member.member, own(member)), { refused: 'no-such-member' })
  assert.deepEqual(await resetFactor(db, 'milamore', member.member, deed('staff:owner')), {
    refused: 'no-such-member',
  })
  assert.ok('member' in (await resetFactor(db, 'kaoru', member.member, deed('staff:owner'))))
  assert.equal(await readStaffSession(db, 'kaoru', sessionToken, noon), undefined)
  assert.deepEqual(await withCode(db, other, codes[0]!), { refused: 'half-session-over' })
  assert.deepEqual(await resetFactor(db, 'kaoru', member.member, deed('staff:owner')), {
    refused: 'no-factor',
  })
  const [last] = await readLog(db, 'kaoru', 1)
  assert.deepEqual([last?.type, last?.member, last?.actor], ['factor-reset', member.member, 'staff:owner'])
})

test('a session ends after two hours without use, and after twelve however much it is used', async () => {
  const { db } = await testDatabase()
  const member = await added(db)
  const sessionToken = token()
  await signIn(db, 'kaoru', member.address, password, { at: noon, sessionToken, network: 'n' })
  const here = (at: number) => readStaffSession(db, 'kaoru', sessionToken, at)
  assert.deepEqual(await here(noon + 2 * hour - 1), member)
  assert.equal(await here(noon + 2 * hour), undefined)
  for (let at = noon + hour; at < noon + 12 * hour; at += hour) {
    assert.deepEqual(await here(at), member)
    await recordStaffSeen(db, 'kaoru', sessionToken, at)
  }
  assert.deepEqual(await here(noon + 12 * hour - 1), member)
  assert.equal(await here(noon + 12 * hour), undefined)
  await sweepStaff(db, 'kaoru', noon + 11 * hour)
  assert.deepEqual(await here(noon + 11 * hour), member)
  await sweepStaff(db, 'kaoru', noon + 12 * hour)
  assert.equal(await here(noon + 11 * hour), undefined)
})
