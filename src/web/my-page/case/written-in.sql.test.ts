/** What staff write in their language reaches a customer who reads another: as written, and marked. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { parseDay } from '#calendar'
import { openCase, press, readCase } from '#cases'
import type { AnyCommand } from '#cases/kinds'
import { atTheDesk, buy, hiddenFields, openWorld, signedIn } from '#main/testing'
import { readOrder } from '#ordering'

const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['k-uno'], units: 3 })
const { db } = world
const shop = world.shop('k-uno')

/** Anna in Germany asks to have her ring cleaned by post. */
async function cleaning() {
  const delivered = { ordered: '2026-10-20T10:00+09:00', delivered: '2026-11-01T10:00+09:00' }
  const number = await buy(world, 'k-uno', { product: 'asanagi-ring', who: 'anna', ...delivered })
  const order = (await readOrder(db, 'k-uno', number))!
  const answers = { handover: 'post', 'local-jeweller': 'none', 'bears-the-way': 'yes' }
  const asked = {
    key: number,
    request: 'clean',
    line: 1,
    quantity: 1,
    answers,
    description: 'It has lost its shine.',
    photos: [],
    requester: 'buyer',
    language: 'en',
    details: { work: 'clean', handover: 'post' },
  } as const
  const by = { actor: `customer:${order.customer}` as const, at: world.now() }
  const opened = await openCase(db, shop, order, asked, by)
  assert.ok('number' in opened && !('refused' in opened), JSON.stringify(opened))
  const pressed = async (command: AnyCommand, actor: typeof by.actor | 'staff:kenji' = 'staff:kenji') => {
    const { version } = (await readCase(db, 'k-uno', opened.number))!
    const done = await press(db, shop, opened.number, command, { actor, at: world.now(), version })
    assert.ok(!('refused' in done), JSON.stringify(done))
  }
  const anna = await signedIn(world, 'k-uno', number)
  return { theCase: opened.number, anna, pressed, by }
}

test('words that staff wrote in Japanese are marked so for a customer who reads English, in the e-mail and on My Page; those in English are not [KUNO-28]', async () => {
  const { theCase, anna, pressed } = await cleaning()
  await pressed({ command: 'accept-care', note: '喜んで承ります。', reason: 'an old customer', clause: '' })
  await pressed({ command: 'write', note: 'We look forward to it.' })
  await world.doJobs()
  const texts = (await world.letters('k-uno')).filter((one) => one.case === theCase).map(({ text }) => text)
  const of = (words: string) => texts.find((text) => text.includes(words))!
  assert.match(of('喜んで承ります。'), /■ From our staff \(written in Japanese\)\n\n> 喜んで/)
  assert.doesNotMatch(of('We look forward'), /written in/)
  const page = await anna.get(`/k-uno/my/cases/${theCase}`)
  assert.match(page.words, /Written in Japanese 喜んで承ります。/)
  assert.match(page.html, /lang="ja"[^>]*>\s*喜んで承ります。/)
  assert.equal(page.words.split('Written in').length, 2)
})

test('who sends a piece in to be cared for reads by when to agree and to send it, not to send it back', async () => {
  const { theCase, anna, pressed, by } = await cleaning()
  await pressed({ command: 'accept-care', note: '', reason: 'an old customer', clause: '' })
  const read = () => anna.read(`/k-uno/my/cases/${theCase}`)
  assert.match(await read(), /Please agree until /)
  await pressed({ command: 'accept-risk' }, by.actor)
  const words = await read()
  assert.match(words, /Please send it to us until /)
  assert.doesNotMatch(words, /send it back/)
})

test('a quote whose work is described in Japanese says so to a customer who reads English, and the desk asks for English before', async () => {
  const { theCase, anna, pressed, by } = await cleaning()
  await pressed({ command: 'accept-care', note: '', reason: 'an old customer', clause: '' })
  await pressed({ command: 'accept-risk' }, by.actor)
  await pressed({ command: 'take-in', parcel: randomUUID(), condition: 'as new', photos: [] })
  const desk = await atTheDesk(world, 'k-uno', 'owner', 'ja')
  assert.match(await desk.read(`/desk/k-uno/cases/${theCase}`), /英語でお書きください。/)
  const until = parseDay('2026-12-04')!
  await pressed({ command: 'quote', amountMinor: 3300n, works: '全体を磨きます。', readyBy: null, until })
  const page = await anna.get(`/k-uno/my/cases/${theCase}`)
  assert.match(page.words, /Our quote Written in Japanese 全体を磨きます。/)
  // She has agreed to pay the way back, so that a no is not without any cost.
  assert.match(
    page.words,
    /The quote costs you nothing\. .* sending it back is at your cost, as you have agreed/,
  )
  assert.doesNotMatch(page.words, /Nothing is charged/)
  await world.doJobs()
  const letter = (await world.letters('k-uno')).find(
    (one) => one.case === theCase && one.kind === 'case-quoted',
  )
  assert.match(letter!.text, /written in Japanese:\n\n> 全体を磨きます。/)
})

test('a piece that was sent in is sent back: the desk opens that step first, and the hand-over in a store after it', async () => {
  const { theCase, pressed, by } = await cleaning()
  await pressed({ command: 'accept-care', note: '', reason: 'an old customer', clause: '' })
  await pressed({ command: 'accept-risk' }, by.actor)
  await pressed({ command: 'take-in', parcel: randomUUID(), condition: 'as new', photos: [] })
  const until = parseDay('2026-12-04')!
  await pressed({ command: 'quote', amountMinor: 3300n, works: 'Polished.', readyBy: null, until })
  await pressed({ command: 'decline-quote', note: '' }, by.actor)
  const desk = await atTheDesk(world, 'k-uno', 'owner')
  const { html } = await desk.get(`/desk/k-uno/cases/${theCase}`)
  const [back, over] = ['sending-back', 'collection'].map((place) => html.indexOf(`/${place}"`))
  assert.ok(back! > 0 && back! < over!, `${back} ${over}`)
})

test('what is missing in a request is named in the list of what to correct', async () => {
  const delivered = { ordered: '2026-10-20T10:00+09:00', delivered: '2026-11-01T10:00+09:00' }
  const number = await buy(world, 'k-uno', { product: 'asanagi-ring', who: 'anna', ...delivered })
  const anna = await signedIn(world, 'k-uno', number)
  const said = 'handover=post&local-jeweller=none&bears-the-way=yes'
  const place = `/k-uno/my/orders/${number}/lines/1/clean`
  const { html } = await anna.get(`${place}?${said}`)
  const page = await anna.post(place, hiddenFields(html))
  const [list = ''] = page.html.match(/<div class="summary"[^]*?<\/div>/) ?? []
  assert.match(list, /What you would like us to know: Please fill this in\./)
})
