/**
 * Somebody looks around: the house, a shop, a piece, what the shop promises and answers. In a real browser,
 * on a phone and on a desk, in both languages: nothing scrolls sideways, nothing keeps anybody out.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BrowserContext } from 'playwright-core'
import { openWorld, origin, type World } from '#main/testing'
import { barriersOn, browserStory } from './browser.ts'

const places = [
  '/',
  '/kaoru/',
  '/kaoru/pieces/minamo-ring',
  '/k-uno/pieces/kikyo-ring',
  '/preorder/pieces/hoshimeguri-box',
  '/kaoru/policy',
  '/kami-kagu/policy/applies',
  '/kami-kagu/policy/applies?request=exchange',
  '/kami-kagu/policy/applies?request=exchange&country=DE&reason=defect',
  '/kaoru/policy/applies?request=exchange&reason=defect',
  '/milamore/law/eu',
  '/kami-kagu/help',
  '/kaoru/nowhere',
]
for (const [width, language] of [
  [360, 'ja'],
  [360, 'en'],
  [1280, 'ja'],
  [1280, 'en'],
] as const) {
  browserStory(
    `the storefront can be used by anybody, at ${width} pixels, in ${language}`,
    async (context) => {
      const world = await openWorld('2026-11-20T10:00+09:00')
      await serveIn(context, world, language)
      const page = await context.newPage()
      await page.setViewportSize({ width, height: 800 })
      for (const place of places) {
        await page.goto(origin + place)
        assert.deepEqual(await barriersOn(page), [], place)
        const tooWide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')
        assert.equal(tooWide, false, `${place} scrolls sideways`)
      }
      assert.deepEqual(world.faults, [])
    },
  )
}

test('whoever chooses English reads on in English, on the same page', async () => {
  const world = await openWorld('2026-11-20T10:00+09:00')
  const visitor = world.visitor('ja')
  assert.match((await visitor.get('/kaoru/policy')).html, /ご購入後のお約束/)
  const english = await visitor.follow(await visitor.get('/kaoru/policy?lang=en'))
  assert.equal(english.path, '/kaoru/policy')
  assert.match(english.html, /<html lang="en">.*After your purchase/s)
  assert.match((await visitor.get('/k-uno/')).html, /<html lang="en">/)
})

/** The world answers the browser without a network between them. */
async function serveIn(context: BrowserContext, world: World, language: string): Promise<void> {
  await context.setExtraHTTPHeaders({ 'accept-language': language })
  await context.route('**/*', async (route) => {
    const asked = route.request()
    // Whatever it says it takes, it is handed over unpacked.
    const headers = { ...asked.headers(), 'accept-encoding': 'identity' }
    const answer = await world.app.fetch(new Request(asked.url(), { method: asked.method(), headers }))
    const body = Buffer.from(await answer.arrayBuffer())
    await route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body })
  })
}
