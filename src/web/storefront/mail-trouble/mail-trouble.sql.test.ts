/** The page for people whom no mail reached. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buy, openWorld } from '#main/testing'

const page = '/kaoru/mail-trouble'

test('whoever got no mail reads six causes, which domain to let through, and how to reach us; every page leads there [MILA-36]', async () => {
  const world = await openWorld('2026-11-20T12:00+09:00', { shops: ['kaoru'] })
  const en = await world.visitor().open(page)
  for (const cause of [
    /1?A list of refused senders Check that kaoru\.example or shop@kaoru\.example is not on it/,
    /Only certain senders are let through .* add kaoru\.example/,
    /E-mails sent to many are refused/,
    /E-mails from computers are refused/,
    /The spam folder/,
    /An address that does not follow the rules of e-mail .*dots in a row/,
  ])
    assert.match(en.words, cause)
  // The last button places the order; what comes after it is the payment.
  assert.match(en.words, /order that is not paid yet is kept until its time to pay is over/)
  assert.match(en.words, /Domain to add kaoru\.example/)
  assert.match(en.html, /href="\/kaoru\/contact\?category=order"/)
  assert.match(en.words, /\+81-55-000-0000/)
  assert.match((await world.visitor('ja').open(page)).words, /受信拒否リスト.*ドメイン指定受信.*迷惑メール/)
  assert.ok((await world.visitor().open('/kaoru/')).html.includes(`href="${page}"`))
  assert.deepEqual(world.faults, [])
})

test('whether there is an order is answered by mail alone: to a stranger the page says the same either way [KAORU-27]', async () => {
  const world = await openWorld('2026-11-20T12:00+09:00', { shops: ['kaoru'] })
  const number = await buy(world, 'kaoru')
  await world.doJobs()
  const before = (await world.letters('kaoru')).length
  const asked = async (address: string) => {
    const stranger = world.visitor()
    const sent = await stranger.post(page, { address })
    return [sent.status, sent.location, (await stranger.follow(sent)).html]
  }
  const known = await asked('hanako@customer.example')
  assert.deepEqual(await asked('nobody@customer.example'), known)
  assert.equal(known[0], 303)
  assert.ok(!String(known[2]).includes('hanako@') && !String(known[2]).includes(number))
  await world.doJobs()
  const [letter, ...more] = (await world.letters('kaoru')).slice(0, -before)
  assert.equal(more.length, 0)
  assert.equal(letter?.to.address, 'hanako@customer.example')
  assert.match(letter?.text ?? '', new RegExp(`次のご注文を承っています。\n\n${number}：2026年11月15日`))
  assert.match(letter?.text ?? '', /\/kaoru\/my\/sign-in\?token=[\w-]{20,}/)
})

test('whoever asks again and again sends one letter, and then waits like at the sign-in', async () => {
  const world = await openWorld('2026-11-20T12:00+09:00', { shops: ['kaoru'] })
  await buy(world, 'kaoru')
  await world.doJobs()
  const before = (await world.letters('kaoru')).length
  const stranger = world.visitor()
  const answers: number[] = []
  for (let time = 0; time < 21; time += 1)
    answers.push((await stranger.post(page, { address: 'hanako@customer.example' })).status)
  assert.deepEqual([answers[0], answers.at(-1)], [303, 429])
  await world.doJobs()
  assert.equal((await world.letters('kaoru')).length, before + 1)
  const wrong = await world.visitor().post(page, { address: 'a@x.jp\r\nBcc: eve@x.jp' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.words, /Please check the e-mail address/)
})
