/**
 * The second factor at the desk: set up without script, asked for at the sign-in, wanted by the owner, lost
 * and taken away; and what of it stands in the log.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import decodeQR from 'qr/decode.js'
import { atTheDesk, deskLink, fieldIn, openWorld, password, type Staff, type Visitor } from '#main/testing'
import { codeAt, readLog } from '#staff'

const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru', 'milamore'] })
const { db } = world
const account = '/desk/kaoru/account'
const factor = `${account}/factor`

/** The clock goes on by a step of the app, so that the next code is another one. */
let minutes = 0
function nextCode(secret: string): string {
  minutes += 1
  const [hour, minute] = [10 + Math.floor(minutes / 60), minutes % 60]
  world.setClock(`2026-11-20T${hour}:${String(minute).padStart(2, '0')}+09:00`)
  return codeAt(secret, world.now())
}

/** What a phone reads from the picture on the page. */
function scanned(html: string): string {
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(html)?.[1])
  const scale = 4
  const data = new Uint8Array((size * scale) ** 2 * 4).fill(255)
  for (const [, x, y] of html.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let dy = 0; dy < scale; dy += 1)
      for (let dx = 0; dx < scale; dx += 1) {
        const at = ((Number(y) * scale + dy) * size * scale + Number(x) * scale + dx) * 4
        data.fill(0, at, at + 3)
      }
  return decodeQR({ width: size * scale, height: size * scale, data })
}

/** Sets an app up at the desk; answers its secret and the recovery codes. */
async function setUp(browser: Visitor) {
  await browser.press(`${factor}/offer`, {})
  const { html } = await browser.get(factor)
  const secret = new URL(scanned(html)).searchParams.get('secret')!
  const answer = await browser.post(`${factor}/confirm`, { code: nextCode(secret) })
  assert.equal(answer.status, 200, answer.words)
  return { secret, codes: [...answer.html.matchAll(/<code>([^<]+)<\/code>/g)].map(([, code]) => code!) }
}

async function withPassword(address: string): Promise<Visitor> {
  const browser = world.visitor()
  const form = { shop: 'kaoru', address, password, back: '/desk/kaoru/orders', send: '' }
  const answer = await browser.post('/desk/', form)
  assert.equal(answer.location, '/desk/sign-in/code?shop=kaoru&back=%2Fdesk%2Fkaoru%2Forders')
  return browser
}

const code = (browser: Visitor, given: { code?: string; recovery?: string }) =>
  browser.post('/desk/sign-in/code', {
    shop: 'kaoru',
    back: '/desk/kaoru/orders',
    code: '',
    recovery: '',
    ...given,
  })

async function staffWithApp(
  role: 'owner' | 'support' = 'support',
): Promise<Staff & Awaited<ReturnType<typeof setUp>>> {
  const link = await deskLink(world, 'kaoru', role, { withPassword: true })
  const browser = world.visitor()
  await browser.press(link.action, link.fields)
  return { ...browser, ...(await setUp(browser)), member: link.member, address: link.address }
}

test('an app is set up from picture or letters, and ten codes are shown once', async () => {
  const browser = await atTheDesk(world, 'kaoru', 'support')
  assert.match(await browser.read(account), /Authenticator app .* Not set up\./)
  await browser.press(`${factor}/offer`, {})
  const page = await browser.get(factor)
  const address = new URL(scanned(page.html))
  const secret = address.searchParams.get('secret')!
  assert.equal(decodeURIComponent(address.pathname), `/KAORU:${browser.address}`)
  assert.ok(page.words.replaceAll(' ', '').includes(secret))
  assert.match(page.words, new RegExp(secret.match(/.{4}/g)!.join(' +')))
  assert.equal(page.headers.get('cache-control'), 'no-store')
  const wrong = await browser.post(`${factor}/confirm`, { code: '123' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.words, /not the code of this app/)
  const done = await browser.post(`${factor}/confirm`, { code: nextCode(secret) })
  const codes = done.words.match(/([0-9a-z]{4}-){3}[0-9a-z]{4}/g)!
  assert.equal(new Set(codes).size, 10)
  const now = await browser.get(factor)
  assert.match(now.words, /Recovery codes left: 10/)
  for (const hidden of [secret, ...codes]) assert.ok(!now.words.replaceAll(' ', '').includes(hidden))
  assert.equal((await browser.post(`${factor}/confirm`, { code: nextCode(secret) })).status, 422)
  await world.doJobs()
  const [letter] = (await world.letters('kaoru')).filter(({ to }) => to.address === browser.address)
  assert.match(letter!.text, /asks you for a code of your authenticator app/)
})

test('with password and code one is where one wanted to go; with the password alone nowhere', async () => {
  const rin = await staffWithApp()
  const browser = await withPassword(rin.address)
  assert.equal((await browser.get('/desk/kaoru/orders')).status, 303)
  assert.equal((await browser.get(factor)).status, 303)
  const wrong = await code(browser, { code: '000000' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.words, /does not open, or was used already/)
  const right = nextCode(rin.secret)
  assert.equal((await code(browser, { code: right })).location, '/desk/kaoru/orders')
  assert.equal((await browser.get('/desk/kaoru/orders')).status, 200)
  assert.ok(![...browser.cookies.keys()].some((name) => name.includes('half')))
  const again = await withPassword(rin.address)
  assert.equal((await code(again, { code: right })).status, 422)
  assert.equal((await code(world.visitor(), { code: nextCode(rin.secret) })).status, 410)
})

test('a mailed link asks for the code too, and a recovery code opens in its place, once', async () => {
  const rin = await staffWithApp()
  const browser = world.visitor()
  await browser.post('/desk/', { shop: 'kaoru', address: rin.address, password: '', back: '', send: 'link' })
  await world.doJobs()
  const letter = (await world.letters('kaoru')).find(
    ({ to, kind }) => to.address === rin.address && kind === 'sign-in',
  )!
  const token = /token=([\w-]+)/.exec(letter.text)![1]!
  const asked = await browser.post('/desk/sign-in', { shop: 'kaoru', token })
  assert.equal(asked.location, '/desk/sign-in/code?shop=kaoru&back=')
  assert.equal((await browser.get('/desk/kaoru/')).status, 303)
  assert.equal((await code(browser, { recovery: rin.codes[4]! })).status, 303)
  assert.match(await browser.read(factor), /Recovery codes left: 9/)
  assert.equal((await code(await withPassword(rin.address), { recovery: rin.codes[4]! })).status, 422)
})

test('guesses at the code wait longer each time, and the page says until when', async () => {
  const rin = await staffWithApp()
  const browser = await withPassword(rin.address)
  for (let time = 0; time < 5; time += 1) await code(browser, { code: '000000' })
  const wait = await code(browser, { code: '000000' })
  assert.equal(wait.status, 429)
  assert.match(wait.words, /Please wait until Friday 20 November 2026, 10:\d\d/)
  assert.equal((await code(browser, { code: nextCode(rin.secret) })).status, 303)
})

test('new codes, another phone and switching off want proof, and neither secret nor code is in an address', async () => {
  const rin = await staffWithApp()
  for (const place of ['offer', 'codes', 'remove']) {
    const answer = await rin.post(`${factor}/${place}`, { proof: 'a guess at it' })
    assert.equal(answer.status, 422, place)
    assert.match(answer.words, /neither your password nor a code/)
    assert.equal(fieldIn(answer.html, 'proof'), '')
  }
  const renewed = await rin.post(`${factor}/codes`, { proof: password })
  assert.equal(renewed.status, 200)
  assert.match(await rin.press(`${factor}/offer`, { proof: nextCode(rin.secret) }), /Scan this picture/)
  assert.match(await rin.press(`${factor}/remove`, { proof: password }), /Switched off/)
  for (const place of ['offer', 'confirm', 'codes', 'remove'])
    assert.equal((await rin.get(`${factor}/${place}`)).location, factor)
})

test('what an owner wants of everybody comes before anything else, and colleagues cannot switch it off', async () => {
  const owner = await atTheDesk(world, 'milamore')
  const rin = await atTheDesk(world, 'milamore', 'support')
  const [own, people] = ['/desk/milamore/account/factor', '/desk/milamore/people']
  assert.equal((await rin.post(`${people}/factor`, { required: 'yes' })).status, 403)
  const owed = await owner.open(`${people}/factor`, { required: 'yes' })
  assert.match(owed.words, /The owner wants this of everybody/)
  for (const path of ['/desk/milamore/', '/desk/milamore/orders', '/desk/milamore/account'])
    assert.equal((await rin.get(path)).location, own)
  assert.equal((await owner.get('/desk/milamore/policy/edit')).location, own)
  await rin.press(`${own}/offer`, {})
  const secret = new URL(scanned((await rin.get(own)).html)).searchParams.get('secret')!
  await rin.post(`${own}/confirm`, { code: nextCode(secret) })
  assert.equal((await rin.get('/desk/milamore/')).status, 200)
  const refused = await rin.post(`${own}/remove`, { proof: nextCode(secret) })
  assert.equal(refused.status, 422)
  assert.match(refused.words, /cannot be switched off/)
  assert.equal((await owner.post('/desk/milamore/sign-out', {})).location, '/desk/?out=yes')
})

test('an owner takes the app of a colleague away who lost the phone, never the own one that way', async () => {
  const owner = await staffWithApp('owner')
  const rin = await staffWithApp()
  const reset = (member: string) => owner.post(`/desk/kaoru/people/${member}/factor`, {})
  assert.match(
    await owner.read('/desk/kaoru/people'),
    /Authenticator app: set up Lost the phone: take the app of Rin away/,
  )
  assert.equal((await rin.post(`/desk/kaoru/people/${owner.member}/factor`, {})).status, 403)
  assert.equal((await reset(owner.member)).status, 404)
  assert.equal((await reset(rin.member)).location, '/desk/kaoru/people?done=reset')
  assert.equal((await reset(rin.member)).status, 409)
  assert.equal((await rin.get('/desk/kaoru/')).status, 303)
  const browser = world.visitor()
  await browser.press('/desk/', { shop: 'kaoru', address: rin.address, password, back: '', send: '' })
  await world.doJobs()
  const letters = (await world.letters('kaoru')).filter(({ to }) => to.address === rin.address)
  assert.ok(letters.some(({ text }) => /removed your authenticator app from your sign-in/.test(text)))
})

test('sign-ins, sign-outs, codes, refusals and what an owner did stand in the log, with who and which request', async () => {
  const owner = await atTheDesk(world, 'kaoru')
  const rin = await staffWithApp()
  await rin.get('/desk/kaoru/people')
  await rin.post('/desk/kaoru/sign-out', {})
  const browser = await withPassword(rin.address)
  await code(browser, { code: '000000' })
  await code(browser, { recovery: rin.codes[0]! })
  const entries = (await readLog(db, 'kaoru', 7)).toReversed()
  assert.deepEqual(
    entries.map(({ type }) => type),
    ['signed-in', 'factor-set', 'act-refused', 'signed-out', 'code-refused', 'recovery-used', 'signed-in'],
  )
  const by = `staff:${rin.member}`
  assert.deepEqual(
    entries.map(({ actor }) => actor),
    [by, by, by, by, null, by, by],
  )
  assert.ok(entries.every(({ member, request }) => member === rin.member && request.length === 8))
  assert.deepEqual(entries[2]!.data, { what: 'GET /desk/kaoru/people' })
  const page = await owner.read('/desk/kaoru/people')
  assert.match(page, /Rin signed in .* Rin · by password · with a recovery code · /)
  assert.match(page, /Rin asked for what is another role’s .* GET \/desk\/kaoru\/people/)
  assert.deepEqual(world.faults, [])
})

test('a desk that nobody used for two hours asks to sign in again, and one that is used does not', async () => {
  world.setClock('2026-11-21T09:00+09:00')
  const [used, left] = [await atTheDesk(world, 'kaoru'), await atTheDesk(world, 'kaoru')]
  for (const [clock, status] of [
    ['2026-11-21T10:59+09:00', 200],
    ['2026-11-21T12:58+09:00', 200],
    ['2026-11-21T14:58+09:00', 303],
  ] as const) {
    world.setClock(clock)
    assert.equal((await used.get('/desk/kaoru/')).status, status, clock)
  }
  assert.equal((await left.get('/desk/kaoru/')).status, 303)
})
