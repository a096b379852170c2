/**
 * Somebody new buys: from Japan and from Germany, in both languages, on a phone and on a desk, with script
 * off, pieces that are ready, made to order and pre-ordered; with slips on the way, and once too late.
 */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { openWorld, type World } from '#main/testing'
import { readOnHand, takeUnits } from '#stock'
import { barriersOn, browserStory } from './browser.ts'

type Buyer = {
  readonly width: number
  readonly language: 'ja' | 'en'
  readonly country: 'JP' | 'DE'
  readonly who: Readonly<Record<string, string>>
}

const japan = {
  mail: 'hana..new.@docomo.ne.jp',
  'to-name': '新井 花',
  'to-postcode': '1500001',
  'to-phone': '090-1234-5678',
} as const
const germany = {
  mail: 'anna@customer.example',
  'to-name': 'Anna Schmidt',
  'to-postcode': '10115',
  'to-city': 'Berlin',
  'to-lines': 'Musterstr. 5',
  'to-phone': '+49 30 1234567',
} as const

const people: readonly Buyer[] = [
  { width: 360, language: 'ja', country: 'JP', who: japan },
  { width: 360, language: 'en', country: 'DE', who: germany },
  { width: 1280, language: 'en', country: 'JP', who: japan },
  { width: 1280, language: 'ja', country: 'DE', who: germany },
]

for (const buyer of people)
  browserStory(
    `somebody new in ${buyer.country} buys at ${buyer.width} pixels in ${buyer.language}, without script`,
    async (context) => {
      const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru', 'preorder'], units: 9 })
      const { base } = await world.serve()
      const own = await context.browser()!.newContext({
        javaScriptEnabled: false,
        viewport: { width: buyer.width, height: 800 },
        locale: buyer.language,
      })
      const page = await own.newPage()
      page.setDefaultTimeout(10_000)
      const twin = await context.newPage()
      await twin.setViewportSize({ width: buyer.width, height: 800 })
      await twin.goto(base)
      const scene = { ...buyer, world, page, twin, base }
      await readyMadeAndPreOrdered(scene)
      await readyAndPreOrdered(scene)
      if (buyer.country === 'JP') await tooLate(scene)
      assert.deepEqual(world.faults, [])
    },
  )

type Scene = Buyer & {
  readonly world: World
  readonly page: Page
  readonly twin: Page
  readonly base: string
}

/** Ready, made to order and pre-ordered in one cart, with slips on every page. */
async function readyMadeAndPreOrdered(scene: Scene): Promise<void> {
  const { page, base, country } = scene
  await page.goto(`${base}/kaoru/pieces/kasane-ring`)
  await usable(scene)
  await page.click('.choices form .button')
  await usable(scene, 'nothing was chosen')
  await page.check('[name="option-size"][value="11"]')
  await page.click('.choices form .button')
  await put(scene, 'kaoru', 'minamo-ring', { size: '13' })
  await put(scene, 'kaoru', 'hanaakari-necklace')
  await page.fill('[name="memo"]', 'よろしくお願いします')
  await page.check('[name="asks"][value="other"]')
  await page.click('[value="on"]')
  await usable(scene, 'no destination')
  await page.selectOption('[name="destination"]', country)
  await page.click('[value="on"]')
  await usable(scene)
  await page.click('[value="on"]')
  await usable(scene, 'nobody and nowhere')
  assert.equal(await page.evaluate('document.activeElement.id'), 'problems')
  await fillWho(scene)
  await usable(scene)
  await page.click('main form .button')
  await usable(scene, 'no way of paying')
  if (country === 'JP') {
    await page.check('[name="parcels"][value="ready-first"]')
    await page.check('[name="consent"]')
  }
  await page.check('[name="method"][value="card/visa"]')
  await page.click('main form .button')
  await buy(scene)
  await page.click('main form .button')
  assert.match(page.url(), /\/kaoru\/pay\//)
}

async function fillWho(scene: Scene): Promise<void> {
  const { page, who, country } = scene
  await page.check('[name="gift"][value="no"]')
  for (const [name, value] of Object.entries(who)) await page.fill(`[name="${name}"]`, value)
  if (country === 'JP') {
    await page.click('[value="postcode"]')
    await usable(scene, 'a postcode was looked up')
    assert.equal(await page.inputValue('[name="to-city"]'), '渋谷区')
    await page.fill('[name="to-lines"]', '神宮前1-2-3')
  }
  await page.check('[name="buyer"][value="consumer"]')
  await page.click('[value="on"]')
  assert.match(page.url(), /\/checkout\/how$/)
}

/** What is ready and what comes out next spring, from a shop that sends all together. */
async function readyAndPreOrdered(scene: Scene): Promise<void> {
  const { page, country } = scene
  await put(scene, 'preorder', 'yoake-cd')
  await put(scene, 'preorder', 'hoshimeguri-box')
  await usable(scene)
  await page.selectOption('[name="destination"]', country)
  await page.click('[value="on"]')
  await fillWho(scene)
  await usable(scene)
  await page.check('[name="method"][value="card/visa"]')
  await page.click('main form .button')
  await buy(scene)
}

/** Somebody else is sooner by a moment. */
async function tooLate(scene: Scene): Promise<void> {
  const { world, page, country } = scene
  await put(scene, 'preorder', 'mio-figure')
  await put(scene, 'preorder', 'yoake-cd')
  await page.selectOption('[name="destination"]', country)
  await page.click('[value="on"]')
  // Who buys is known from the time before.
  await page.click('[value="on"]')
  await page.check('[name="method"][value="card/visa"]')
  await page.click('main form .button')
  const { variants } = world.folder('preorder').products.find(({ product }) => product === 'mio-figure')!
  const { sku } = variants[0]!
  const { sale: units } = (await readOnHand(world.db, 'preorder', [sku])).get(sku)!
  const sold = { shop: 'preorder', sku, pool: 'sale', units, why: 'ordered' } as const
  await takeUnits(world.db, { ...sold, reference: 'PR-OTHER', actor: 'start', at: world.now() })
  await page.click('.sum-box .button')
  await usable(scene, 'too late')
  assert.equal(await page.locator(`a[href$="restock?sku=${sku}"]`).count(), 1)
  await page.click('main .row a.button:not(.quiet)')
  await usable(scene, 'the cart after it')
}

async function put(
  { page, base }: Scene,
  shop: string,
  piece: string,
  options: Readonly<Record<string, string>> = {},
): Promise<void> {
  await page.goto(`${base}/${shop}/pieces/${piece}`)
  for (const [id, value] of Object.entries(options))
    await page.check(`[name="option-${id}"][value="${value}"]`)
  await page.click('.choices form .button')
  assert.match(page.url(), /\/basket\?note=put$/)
}

/** The last screen says all, the press is taken, and the page after it says what comes. */
async function buy(scene: Scene): Promise<void> {
  const { page } = scene
  assert.match(page.url(), /\/checkout\/confirm$/)
  await usable(scene)
  await page.click('.sum-box .button')
  assert.match(page.url(), /\/checkout\/thanks$/)
  await usable(scene)
}

/** Nothing keeps anybody out, and nothing scrolls sideways; looked at in a twin that runs the looking. */
async function usable({ page, twin }: Scene, when = ''): Promise<void> {
  const place = `${page.url()} ${when}`
  await twin.setContent(await page.content())
  assert.deepEqual(await barriersOn(twin), [], place)
  const tooWide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')
  assert.equal(tooWide, false, `${place} scrolls sideways`)
}
