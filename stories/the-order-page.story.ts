/**
 * The order page on a phone: two pieces, their windows and what people come with fit on two screens, in both
 * languages, at every stage; what the policy says about them is one tap away.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { buy, customerLink, openWorld, type World } from '#main/testing'
import { deliverParcel, dispatchParcel } from '#parcels'
import { browserStory, barriersOn } from './browser.ts'

const pairs: Readonly<Record<string, readonly [string, string]>> = {
  kaoru: ['minamo-ring', 'tsuyu-pierce'],
  'k-uno': ['asanagi-ring', 'seseragi-bracelet'],
  'kami-kagu': ['nami-scratcher', 'noki-house'],
}
const highest = 1480

/** Stages of a piece that stand below the first of them. */
const stagesApart = `[...document.querySelectorAll('.stages')].flatMap((list) => {
  const first = list.querySelector('li').getBoundingClientRect()
  return [...list.children]
    .filter((one) => one.getBoundingClientRect().top >= first.bottom)
    .map((one) => one.innerText)
})`

browserStory('an order of two pieces is at most two screens of a phone', async (context) => {
  const world = await openWorld('2026-11-22T10:00+09:00', { units: 20, shops: Object.keys(pairs) })
  const { base } = await world.serve()
  for (const [shop, pieces] of Object.entries(pairs))
    for (const number of await ordersOf(world, shop, pieces))
      for (const language of ['ja', 'en'] as const) {
        const page = await context.newPage()
        await page.setViewportSize({ width: 360, height: 740 })
        await page.goto(base + (await customerLink(world, shop, number)).path)
        await page.locator('main form button').click()
        await page.goto(`${base}/${shop}/my/orders/${number}?lang=${language}`)
        const height = await page.evaluate('document.documentElement.scrollHeight')
        assert.ok(Number(height) <= highest, `${shop} ${number} ${language}: ${String(height)} px`)
        const width = await page.evaluate('document.documentElement.scrollWidth')
        assert.equal(width, 360)
        assert.deepEqual(
          await page.evaluate(stagesApart),
          [],
          `${shop} ${number} ${language}: stages on two lines`,
        )
        assert.deepEqual(await barriersOn(page), [])
        await page.locator('.needs a[href$="/promises"]').click()
        assert.equal(await page.locator('section.can').count(), 2)
        await page.close()
      }
  assert.deepEqual(world.faults, [])
})

/** Both there, neither, and one there while the other is on its way. */
async function ordersOf(world: World, shop: string, [one, other]: readonly [string, string]) {
  const bought = { product: one, also: [other] }
  const mixed = await buy(world, shop, { ...bought, delivered: 'not-yet' })
  for (const line of [1, 2]) {
    const parcel = randomUUID()
    const box = { parcel, order: mixed, lines: [line], carrier: 'yamato', tracking: `40000000000${line}` }
    await dispatchParcel(world.db, shop, box, { actor: 'staff:world', at: world.now() - 86_400_000 })
    if (line === 1) await deliverParcel(world.db, shop, parcel, { actor: 'carrier', at: world.now() - 1 })
  }
  const abroad = await buy(world, shop, { ...bought, who: 'anna' })
  return [
    await buy(world, shop, bought),
    await buy(world, shop, { ...bought, delivered: 'not-yet' }),
    mixed,
    abroad,
  ]
}
