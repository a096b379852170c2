/**
 * The studio over HTTP on a real database: who may write, what a look says, and how a word that was changed
 * becomes the policy. Everything here is done without script, as forms and addresses.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDraft } from '#drafts'
import { atTheDesk, openWorld, wordsIn, type Fields, type Page, type Visitor } from '#main/testing'
import { readVersions } from '#publishing'

const world = await openWorld('2026-11-20T10:00+09:00', { published: '2026-11-01T09:00+09:00' })
const { db, shops, faults } = world

type Looked = {
  readonly state: string
  readonly status: string
  readonly marks: readonly { readonly line: number; readonly message: string; readonly severity: string }[]
  readonly ids: readonly { readonly word: string }[]
  readonly panel: string
}

/** The sign of the text that the page of the editor was made from. */
async function seenBy(person: Visitor, shop: string): Promise<string> {
  const page = await person.get(`/desk/${shop}/policy/edit`)
  return /name="over" value="([0-9a-f]{64})"/.exec(page.html)![1]!
}

/** Sends a form of the editor as its page would: with the sign of the text it was made from. */
const send = async (person: Visitor, path: string, form: Fields): Promise<Page> =>
  person.post(path, { ...form, over: await seenBy(person, path.split('/')[2]!) })

async function look(person: Visitor, shop: string, text: string): Promise<Looked> {
  const answer = await send(person, `/desk/${shop}/policy/look`, { text, changed: 'yes' })
  assert.equal(answer.status, 200)
  return JSON.parse(answer.html) as Looked
}

const edit = '/desk/kaoru/policy/edit'
const kaoru = () => shops.get('kaoru')!
/** The rule, both texts, and the two examples that name the edge. */
const eightDays = (text: string): string =>
  [
    ['7日', '8日'],
    ['7 days', '8 days'],
    ['2026-11-28T00:00', '2026-11-29T00:00'],
    ['2026-11-27T23:59', '2026-11-28T23:59'],
    ['until: 2026-11-27', 'until: 2026-11-28'],
  ].reduce((sum, [from = '', to = '']) => sum.replaceAll(from, to), text)

test('owners write; customer care is told that it is not their part, a stranger is led to the sign-in', async () => {
  const [owner, support] = [
    await atTheDesk(world, 'kaoru', 'owner'),
    await atTheDesk(world, 'kaoru', 'support'),
  ]
  assert.match(await owner.read(edit), /Rewrite the promises/)
  assert.equal((await support.get(edit)).status, 403)
  assert.equal((await support.post('/desk/kaoru/policy/look', { text: '' })).status, 403)
  assert.equal((await support.post('/desk/kaoru/policy/publish', { hash: 'x' })).status, 403)
  const stranger = await world.visitor().get(edit)
  assert.match(stranger.location, /^\/desk\/\?shop=kaoru/)
})

test('only the page of the editor lets its script write styles, each time under another sign', async () => {
  const owner = await atTheDesk(world, 'kaoru', 'owner')
  const policies = [await owner.get(edit), await owner.get(edit)].map(({ headers }) =>
    headers.get('content-security-policy'),
  )
  assert.match(policies[0] ?? '', /style-src 'self' 'nonce-[\w-]{22,}';.*script-src 'self';/)
  assert.notEqual(policies[0], policies[1])
  const queue = await owner.get('/desk/kaoru/')
  assert.doesNotMatch(queue.headers.get('content-security-policy') ?? '', /nonce|unsafe/)
  assert.doesNotMatch(queue.html, /studio-editor/)
})

test('the script of the editor is served under its hash and no other', async () => {
  const owner = await atTheDesk(world, 'kaoru', 'owner')
  const [address = ''] = /\/assets\/studio-editor-[0-9a-f]{10}\.js/.exec((await owner.get(edit)).html) ?? []
  const script = await owner.get(address)
  assert.equal(script.status, 200)
  assert.match(script.headers.get('cache-control') ?? '', /immutable/)
  const other = await owner.get('/assets/studio-editor-0000000000.js')
  assert.equal(other.status, 404)
})

test('a slip is marked on its own line, with what would mend it', async () => {
  const owner = await atTheDesk(world, 'kaoru', 'owner')
  const text = kaoru().policyText.replace('inspection: { not: [', 'inspektion: { not: [')
  const line = text.split('\n').findIndex((one) => one.includes('inspektion')) + 1
  const looked = await look(owner, 'kaoru', text)
  assert.equal(looked.state, 'unread')
  assert.deepEqual([...new Set(looked.marks.map((mark) => mark.line))], [line])
  assert.match(looked.marks[0]!.message, /`inspektion`/)
  assert.match(wordsIn(looked.panel), new RegExp(`line ${line}`))
  const inJapanese = await look(owner.in('ja'), 'kaoru', text)
  assert.match(inJapanese.marks[0]!.message, /^`inspektion` という事実はありません\n直すには：/)
  assert.match(
    wordsIn(inJapanese.panel),
    /inspektion という事実はありません 直すには：もしかして inspection ですか/,
  )
  assert.doesNotMatch(inJapanese.panel, /lang="|did you mean|[Uu]nknown/)
  assert.match(await owner.read(`${edit}?show=changes`), /It appears here once what cannot be read is mended/)
})

test('each shop’s policy is looked at in both languages, and every side of it can be shown', async () => {
  for (const [name, shop] of shops) {
    const owner = await atTheDesk(world, name, 'owner')
    const looked = await look(owner, name, shop.policyText)
    assert.equal(looked.state, 'ready', name)
    assert.ok(looked.ids.some(({ word }) => word === shop.documents.policy.sections[0]?.id))
    for (const panel of ['findings', 'try', 'answers', 'diagram', 'examples', 'changes', 'replay'])
      assert.match(
        await owner.read(`/desk/${name}/policy/edit?show=${panel}`),
        /What the document|Document|document/,
      )
    const ja = await owner.in('ja').get(`/desk/${name}/policy/edit`)
    assert.match(ja.html, /約束を書き直す/)
  }
  assert.deepEqual(faults, [])
})

test('a case is tried by addresses alone: request, questions, answer; nothing is recorded', async () => {
  const owner = await atTheDesk(world, 'kaoru', 'owner')
  assert.match(await owner.read(`${edit}?show=try`), /What does the customer want\?/)
  assert.match(
    await owner.read(`${edit}?show=try&request=exchange`),
    /It is asked because these clauses depend on it/,
  )
  const facts = new URLSearchParams({
    show: 'try',
    request: 'exchange',
    at: '2026-11-20',
    country: 'JP',
    destination: 'JP',
    kind: 'ready',
    stage: 'delivered',
    ordered: '2026-11-01',
    paid: '2026-11-01',
    shipped: '2026-11-10',
    delivered: '2026-11-12',
    reason: 'defect',
    'bought-from': 'online',
    'replacement-stock': 'available',
    inspection: 'confirmed',
  })
  const late = await owner.read(`${edit}?${facts}`)
  assert.match(late, /The answer Not possible .*Based on Faulty or wrong pieces/)
  facts.set('at', '2026-11-19')
  assert.match(await owner.read(`${edit}?${facts}`), /The answer Possible .*Based on Faulty or wrong pieces/)
  facts.set('delivered', '2026-12-24')
  assert.match(await owner.read(`${edit}?${facts}`), /This case cannot be/)
})

test('missing examples are written into the draft by a press, and then nothing is unnoticed', async () => {
  const owner = await atTheDesk(world, 'kaoru', 'owner')
  const before = await owner.read(`${edit}?show=examples`)
  assert.match(before, /Examples notice 49 of 55 small changes to the rules/)
  assert.match(
    before,
    /No example would notice if the edge in “Replacement stock” \( replacement-stock \) came a day later/,
  )
  const { policyText } = kaoru()
  const done = await send(owner, '/desk/kaoru/policy/examples', { text: policyText })
  assert.equal(done.status, 303)
  const after = await owner.read(done.location)
  assert.match(after, /6 examples were written at the end of the document/)
  assert.match(after, /Examples notice 55 of 55 small changes/)
  assert.doesNotMatch(after, /No example would notice|Write examples for the rest/)
  const draft = await readDraft(db, { shop: 'kaoru', member: owner.member })
  assert.ok(draft?.text.startsWith(policyText.trimEnd()))
  const broken = await send(owner, '/desk/kaoru/policy/examples', { text: `${policyText}\n## x` })
  assert.match(broken.location, /show=findings/)
  await send(owner, edit, { text: policyText, show: 'findings' })
  assert.deepEqual(faults, [])
})

test('what one window writes is not lost to another, and which is kept is for the owner to say', async () => {
  const owner = await atTheDesk(world, 'kaoru', 'owner')
  const { policyText } = kaoru()
  const [mine, other] = ['One more day.', 'Two more days.'].map((words) => policyText.trim() + words)
  const draft = async () => (await readDraft(db, { shop: 'kaoru', member: owner.member }))?.text
  const [over, window] = [await seenBy(owner, 'kaoru'), 'left']
  const opened = await owner.post('/desk/kaoru/policy/look', { text: policyText, over, changed: '' })
  assert.deepEqual([(JSON.parse(opened.html) as { kept: boolean }).kept, await draft()], [true, undefined])
  await owner.post(edit, { text: other!, over, window, show: 'findings' })
  const late = await owner.post('/desk/kaoru/policy/look', { text: mine!, over, changed: 'yes' })
  const { kept, status } = JSON.parse(late.html) as { kept: boolean; status: string }
  assert.deepEqual([kept, await draft()], [false, `${other}\n`])
  const own = await owner.post('/desk/kaoru/policy/look', {
    text: `${other}!`,
    over,
    window,
    changed: 'yes',
  })
  assert.equal((JSON.parse(own.html) as { kept: boolean }).kept, true)
  await owner.post('/desk/kaoru/policy/look', { text: other!, over, window, changed: 'yes' })
  assert.match(status, /not kept: the draft was changed in another window/)
  const asked = await owner.post(edit, { text: mine!, over, show: 'findings' })
  assert.equal(asked.status, 409)
  const html = asked.html
  assert.match(asked.words, /Another text was kept meanwhile .* Leave this text and show the other one/)
  assert.match(html, /One more day\./)
  assert.equal(await draft(), `${other}\n`)
  await send(owner, edit, { text: mine!, show: 'findings' })
  assert.equal(await draft(), `${mine}\n`)
  await send(owner, edit, { text: policyText, show: 'findings' })
  assert.equal(await draft(), undefined)
})

test('texts that are no policy give clear problems and never keep anybody waiting', async () => {
  const owner = await atTheDesk(world, 'kaoru', 'owner')
  const { policyText } = kaoru()
  const circle = policyText
    .replace(/- id: late\n/, '- id: late\n  overrides: [exchange]\n')
    .replace(/- id: exchange\n/, '- id: exchange\n  overrides: [late]\n')
  const binary = String.fromCharCode(...Array.from({ length: 60_000 }, (_, i) => (i * 7919) % 60_000))
  const texts = {
    empty: '',
    binary,
    circle,
    'unknown fact': policyText.replace('reason: [defect, wrong-item]', 'mood: [defect]'),
    'the same id twice': policyText.replace(/- id: late\n/, '- id: exchange\n'),
    'a million brackets': '['.repeat(150_000),
    'too long': `${policyText}\n${'words and words '.repeat(20_000)}`,
  }
  for (const [name, text] of Object.entries(texts)) {
    const looked = await look(owner, 'kaoru', text)
    assert.notEqual(looked.state, 'ready', name)
    assert.ok(wordsIn(looked.panel).length > 40, name)
  }
  const huge = await owner.post('/desk/kaoru/policy/look', { text: 'a'.repeat(5_000_000) })
  assert.equal(huge.status, 413)
  assert.deepEqual(faults, [])
})

test('a word is changed, looked at, published; who publishes the old page publishes nothing', async () => {
  const owner = await atTheDesk(world, 'kaoru', 'owner')
  const before = kaoru()
  const text = eightDays(before.policyText)
  assert.notEqual(text, before.policyText)
  const kept = await send(owner, edit, { text, show: 'changes' })
  assert.equal(kept.location, `${edit}?show=changes#panel`)
  assert.equal((await readDraft(db, { shop: 'kaoru', member: owner.member }))?.text, text)
  const changes = await owner.read(`${edit}?show=changes`)
  assert.match(changes, /1 better in part, worse in part ▲ 6 better for the buyer ◇ 4 the same answer/)
  assert.match(changes, /1 more part, on other clauses or in finer terms/)
  assert.match(changes, /until now Possible By law from then on Possible Faulty or wrong pieces/)
  assert.match(changes, /Nothing else changes/)
  assert.match(changes, /Faulty or wrong pieces/)
  await send(owner, edit, { text: text.replace('until: 2026-11-28', 'until: 2026-11-27'), show: 'publish' })
  const halfway = (await owner.get('/desk/kaoru/policy/publish')).words
  assert.match(
    halfway,
    /It cannot be published yet 1 example does not come out as written: a flaw reported on day 7/,
  )
  assert.doesNotMatch(halfway, /Publish this version/)
  await send(owner, edit, { text, show: 'publish' })
  const confirm = (await owner.get('/desk/kaoru/policy/publish')).html
  const [, hash = ''] = /name="hash" value="([0-9a-f]+)"/.exec(confirm) ?? []
  const act = { hash, version: '2026-12', effective: 'now', day: '', note: 'A day more' }
  assert.equal((await owner.post('/desk/kaoru/policy/publish', { ...act, hash: 'old' })).status, 422)
  const odd = await owner.post('/desk/kaoru/policy/publish', { ...act, version: '<b>"x' })
  assert.match(odd.words, /letters, digits, dots, hyphens and underlines only/)
  const again = await owner.post('/desk/kaoru/policy/publish', {
    ...act,
    version: before.documents.policy.version,
  })
  assert.equal(again.status, 422)
  assert.match(again.words, /There is a version “2026-11” already/)
  assert.equal((await readVersions(db, 'kaoru')).length, 1)
  const done = await owner.post('/desk/kaoru/policy/publish', act)
  assert.equal(done.status, 303, done.words)
  const page = await owner.read(done.location)
  assert.match(page, /Version “2026-12” is published/)
  assert.match(page, /Orders placed before keep the version they were placed under/)
  const [newest] = await readVersions(db, 'kaoru')
  assert.equal(newest?.publishedBy, `staff:${owner.member}`)
  assert.equal(newest?.difference?.equal, false)
  assert.equal(kaoru().documents.policy.version, '2026-12')
  assert.equal(await readDraft(db, { shop: 'kaoru', member: owner.member }), undefined)
  assert.match(await owner.read(edit), /This is version “2026-12”, as published/)
  const twice = await owner.post('/desk/kaoru/policy/publish', act)
  assert.match(await owner.read(twice.location), /Nothing was done twice/)
  assert.equal((await readVersions(db, 'kaoru')).length, 2)
  assert.deepEqual(faults, [])
})
