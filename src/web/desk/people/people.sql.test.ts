/**
 * The people of a shop: added, given roles and let go by its owner, at once; passwords; what is on record.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atTheDesk, openWorld, password, type Visitor } from '#main/testing'
import { findMember, readLog } from '#staff'

const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru', 'milamore'] })
const { db } = world
const people = '/desk/kaoru/people'
const given = { name: '晴香', address: 'haruka@kaoru.example', role: 'shipping' }

const memberAt = async (address: string) => (await findMember(db, 'kaoru', address))!.member
const status = async (browser: Visitor, path: string) => (await browser.get(path)).status

/** Comes in by the newest letter to an address. */
async function byLetter(address: string): Promise<Visitor> {
  await world.doJobs()
  const letter = (await world.letters('kaoru')).find(({ to }) => to.address === address)!
  const token = /token=([\w-]+)/.exec(letter.text)![1]!
  const browser = world.visitor()
  await browser.press('/desk/sign-in', { shop: 'kaoru', token })
  return browser
}

test('an owner adds somebody, who comes in by a letter and may do what the role says', async () => {
  const owner = await atTheDesk(world, 'kaoru')
  const page = await owner.press(people, given)
  assert.match(page, /晴香 haruka@kaoru\.example/)
  assert.match(
    page,
    /Kenji signed in .* 晴香 was added \(shipping\)|晴香 was added \(shipping\).*Kenji signed in/,
  )
  const haruka = await byLetter(given.address)
  assert.match(await haruka.read('/desk/kaoru/'), /晴香 \(shipping\)/)
  assert.equal(await status(haruka, people), 403)
  assert.equal((await haruka.post(people, { ...given, address: 'eve@kaoru.example' })).status, 403)
  assert.equal(await findMember(db, 'kaoru', 'eve@kaoru.example'), undefined)
  assert.equal((await owner.post(people, given)).status, 422)
  assert.equal((await owner.post(people, { ...given, address: 'no address' })).status, 422)
})

test('another role holds from the next press on, and a page that is no longer true changes nothing', async () => {
  const [owner, other] = [await atTheDesk(world, 'kaoru'), await atTheDesk(world, 'kaoru', 'support')]
  const role = `${people}/${other.member}/role`
  await owner.press(role, { seen: 'support', role: 'owner' })
  assert.equal(await status(other, people), 200)
  const stale = await owner.post(role, { seen: 'support', role: 'workshop' })
  assert.equal(stale.status, 409)
  assert.match(stale.words, /Somebody else has changed this role/)
  await owner.press(role, { seen: 'owner', role: 'workshop' })
  assert.equal(await status(other, people), 403)
  const [refused, last] = await readLog(db, 'kaoru', 2)
  assert.deepEqual([refused!.type, refused!.member], ['act-refused', other.member])
  assert.deepEqual(
    [last!.type, last!.member, last!.data, last!.actor, last!.request.length],
    ['role-changed', other.member, { from: 'owner', to: 'workshop' }, `staff:${owner.member}`, 8],
  )
})

test('whoever is let go is out at every browser at once and comes in by no way, and may come back', async () => {
  const owner = await atTheDesk(world, 'kaoru')
  const address = 'rin@kaoru.example'
  await owner.press(people, { name: 'Rin', address, role: 'support' })
  const [one, other] = [await byLetter(address), world.visitor()]
  await one.press('/desk/kaoru/account/password', { now: '', wanted: password })
  const form = { shop: 'kaoru', address, password, back: '', send: '' }
  await other.press('/desk/', form)
  const member = await memberAt(address)
  await owner.press(`${people}/${member}/leave`, {})
  for (const browser of [one, other]) assert.equal(await status(browser, '/desk/kaoru/'), 303)
  assert.equal((await world.visitor().post('/desk/', form)).status, 422)
  assert.equal((await owner.post(`${people}/${member}/leave`, {})).status, 404)
  await owner.press(people, { name: 'Rin', address, role: 'workshop' })
  assert.equal(await memberAt(address), member)
  assert.equal((await world.visitor().post('/desk/', form)).status, 422)
})

test('the last owner of a shop can neither go nor take another role, not even two at once', async () => {
  const [one, other] = [await atTheDesk(world, 'milamore'), await atTheDesk(world, 'milamore')]
  const leave = (who: typeof one) => who.post(`/desk/milamore/people/${who.member}/leave`, {})
  const answers = await Promise.all([leave(one), leave(other)])
  assert.deepEqual(answers.map(({ status: code }) => code).toSorted(), [303, 409])
  const stays = answers[0]!.status === 409 ? one : other
  const role = { seen: 'owner', role: 'support' }
  const refused = await stays.post(`/desk/milamore/people/${stays.member}/role`, role)
  assert.equal(refused.status, 409)
  assert.match(refused.words, /A shop needs an owner/)
})

test('a password is set and changed by its owner alone, none that others guess, and ends other sessions', async () => {
  const here = await atTheDesk(world, 'kaoru', 'support')
  const set = '/desk/kaoru/account/password'
  for (const [wanted, words] of [
    ['brief', /too short/],
    ['password1234', /Others would guess/],
    ['kaoru-kaoru-2026', /Others would guess/],
  ] as const) {
    const answer = await here.post(set, { wanted })
    assert.equal(answer.status, 422)
    assert.match(answer.words, words)
    assert.ok(!answer.html.includes(wanted))
  }
  assert.match(await here.press(set, { wanted: password }), /Your password is kept/)
  const elsewhere = world.visitor()
  const form = { shop: 'kaoru', address: here.address, password, back: '', send: '' }
  await elsewhere.press('/desk/', form)
  assert.match(
    (await here.post(set, { now: 'not it', wanted: 'another calm password' })).words,
    /not your password/,
  )
  assert.match(
    await here.read('/desk/kaoru/account'),
    /This browser: since .* Another browser: since|Another/,
  )
  await here.press('/desk/kaoru/account/sessions', {})
  assert.equal(await status(elsewhere, '/desk/kaoru/'), 303)
  await here.press(set, { now: password, wanted: 'another calm password' })
  assert.equal((await world.visitor().post('/desk/', form)).status, 422)
  const types = (await readLog(db, 'kaoru', 4)).map(({ type }) => type)
  assert.deepEqual(types, ['sign-in-refused', 'password-set', 'sessions-ended', 'signed-in'])
  assert.deepEqual(world.faults, [])
})
