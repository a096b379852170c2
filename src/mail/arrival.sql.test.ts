/** The letters on delivery abroad: until when a fault can be told of, by the shop's clauses and by law. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buy, openWorld, signedIn } from '#main/testing'

/** The letter on delivery, the reminder, and the window of the order's page once nobody can withdraw. */
async function told(country: string) {
  const world = await openWorld('2026-11-01T09:00+09:00', { shops: ['kaoru'] })
  const number = await buy(world, 'kaoru', {
    who: 'anna',
    country,
    ordered: '2026-11-15T10:00+09:00',
    delivered: '2026-11-20T10:00+09:00',
  })
  await world.goTo('2026-12-20T10:01+09:00')
  const letters = await world.letters('kaoru')
  const textOf = (kind: string) => letters.find((letter) => letter.kind === kind)?.text ?? ''
  world.setClock('2027-02-01T10:00+09:00')
  const page = await (await signedIn(world, 'kaoru', number)).get(`/kaoru/my/orders/${number}`)
  const [, onPage = ''] = /you can tell us (until [^.]+\))/.exec(page.words) ?? []
  return { delivered: textOf('delivered'), reminder: textOf('window-reminder'), onPage }
}

const count = (text: string, part: string): number => text.split(part).length - 1

test('the letter on delivery to Germany and the page of the order give one date for repair or replacement', async () => {
  const { delivered, onPage } = await told('DE')
  assert.match(onPage, /20 November 2028/)
  assert.equal(count(delivered, `repair or replacement: ${onPage}`), 1)
  assert.doesNotMatch(delivered, /2029/)
})

test('the letter on delivery to the United Kingdom names repair or replacement once, and the 30 days for money beside it', async () => {
  const { delivered, onPage } = await told('GB')
  assert.equal(count(delivered, 'Repair or replacement'), 1)
  assert.ok(delivered.includes(`Repair or replacement: ${onPage}`))
  assert.match(delivered, /Short-term right to reject: until Sunday 20 December/)
  assert.match(delivered, /the law gives you this time to tell us:\n/)
})

test('the reminder says that the shop’s own time is not the last where the law gives longer, and nothing of it in Japan', async () => {
  const { reminder, onPage } = await told('DE')
  assert.match(reminder, /until Friday 27 November/)
  assert.match(reminder, /The law lets you report it after that too:/)
  assert.ok(reminder.includes(onPage))
  assert.doesNotMatch((await told('JP')).reminder, /law/)
})
