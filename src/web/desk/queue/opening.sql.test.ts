/** What an owner reads at the desk's first page while the shop cannot sell yet. Over HTTP. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atTheDesk, openWorld } from '#main/testing'
import type { OpenShop } from '#shops'

test('while a shop cannot sell, its owner reads at the desk what is missing and where to go on; staff do not, nor anybody once it sells', async () => {
  const world = await openWorld('2026-11-22T10:00+09:00', { shops: ['kaoru'] })
  const kaoru = world.shop('kaoru')
  const { payment: _payment, ...selling } = kaoru.settings.selling!
  const owner = await atTheDesk(world, 'kaoru', 'owner')
  const staff = await atTheDesk(world, 'kaoru', 'support')
  const opening = /Before you open/
  assert.doesNotMatch((await owner.get('/desk/kaoru/')).words, opening)

  const shops = world.shops as Map<string, OpenShop>
  shops.set('kaoru', { ...kaoru, settings: { ...kaoru.settings, selling } })
  const page = await owner.get('/desk/kaoru/')
  assert.match(page.words, /has not begun to sell yet.*ways to pay.*Before you open/s)
  for (const place of ['settings/payment', 'policy/edit', 'catalogue', 'settings'])
    assert.ok(page.html.includes(`<li><a href="/desk/kaoru/${place}"`), place)
  assert.doesNotMatch((await staff.get('/desk/kaoru/')).words, opening)
})
