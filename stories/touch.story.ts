/**
 * A thumb on a phone: over the pages of shop, checkout, My Page and desk at 360 px, whatever can be pressed
 * is 44 px high and wide, words within a sentence apart. In a real browser.
 */
import assert from 'node:assert/strict'
import type { BrowserContext, Page } from 'playwright-core'
import {
  askFor,
  buy,
  customerLink,
  deskLink,
  goOnToHow,
  openWorld,
  putIntoCart,
  toLastScreen,
  type World,
} from '#main/testing'
import { browserStory } from './browser.ts'

/** What is too small on the page, each once: where it stands, what it says, its width and height. */
const tooSmall = `(() => {
  const least = 43.5
  const found = new Set()
  const seen = (box) => box.width > 1 && box.height > 1
  const within = (one) => {
    // Words of a sentence: the rest of its paragraph or list item says something too.
    const block = one.closest('p, li, dd, td, figcaption, blockquote, label, h1, h2, h3')
    if (one.tagName !== 'A' || block === null) return false
    const own = one.textContent.trim()
    return block.textContent.replace(own, '').trim() !== '' && getComputedStyle(one).display === 'inline'
  }
  for (const one of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
    if (one.type === 'hidden' || one.closest('.skip') !== null || !one.checkVisibility()) continue
    const label = one.matches('input[type=radio], input[type=checkbox]') ? one.closest('label') : null
    const box = (label ?? one).getBoundingClientRect()
    if (!seen(box) || within(one) || (box.height >= least && box.width >= least)) continue
    const place = one.closest('footer, header, nav, aside, main')?.tagName.toLowerCase() ?? ''
    const words = (one.innerText || one.name || one.className).trim().slice(0, 40)
    found.add(place + ' ' + one.tagName.toLowerCase() + '.' + one.className + ' “' + words + '” ' +
      Math.round(box.width) + '×' + Math.round(box.height))
  }
  return [...found]
})()`

async function phoneOf(context: BrowserContext): Promise<Page> {
  const own = await context.browser()!.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'en-GB',
  })
  return own.newPage()
}

async function lookAt(page: Page, base: string, places: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const place of places) {
    const answer = await page.goto(base + place)
    assert.ok(answer!.status() < 400, `${place}: ${answer!.status()}`)
    assert.equal(new URL(page.url()).pathname, new URL(base + place).pathname)
    found.push(...(await smallOn(page)))
  }
  return found
}

async function smallOn(page: Page): Promise<readonly string[]> {
  const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
  const all = (await page.evaluate(tooSmall)) as readonly string[]
  const where = new URL(page.url()).pathname
  return [...all, ...(Number(wide) > 0 ? [`${wide} px wider than the window`] : [])].map(
    (one) => `${where}: ${one}`,
  )
}

const window = [
  '/',
  '/kaoru/',
  '/kaoru/pieces/ginga-ring',
  '/kaoru/pieces/ginga-ring/restock?sku=KA-GINGA-11',
  '/kaoru/ring-size',
  '/kaoru/search?q=ring',
  '/kaoru/stores',
  '/kaoru/help',
  '/kaoru/policy',
  '/kaoru/policy/applies',
  '/kaoru/legal',
  '/kaoru/privacy',
  '/kaoru/contact',
  '/kaoru/mail-trouble',
  '/kaoru/withdraw',
  '/kaoru/my/',
]

const checkout = ['/basket', '/basket/wrapping', '/checkout/who', '/checkout/how', '/checkout/confirm']

const myPage = (number: string, request: string) => [
  '/kaoru/my/',
  `/kaoru/my/orders/${number}`,
  `/kaoru/my/orders/${number}/promises`,
  `/kaoru/my/orders/${number}/papers`,
  `/kaoru/my/cases/${request}`,
  '/kaoru/my/account',
  '/kaoru/my/account/addresses/new',
  '/kaoru/my/account/addresses/new?country=JP',
  '/kaoru/my/signed-in',
]

const deskPages = (number: string, request: string) => [
  '/desk/kaoru/',
  `/desk/kaoru/cases/${request}`,
  '/desk/kaoru/orders',
  `/desk/kaoru/orders/${number}`,
  `/desk/kaoru/orders/${number}/papers`,
  `/desk/kaoru/orders/${number}/letters`,
  '/desk/kaoru/work',
  '/desk/kaoru/stock',
  '/desk/kaoru/catalogue',
  '/desk/kaoru/catalogue/ginga-ring',
  '/desk/kaoru/settings',
  '/desk/kaoru/settings/shipping',
  '/desk/kaoru/payments',
  '/desk/kaoru/day-book',
  '/desk/kaoru/inquiries',
  '/desk/kaoru/reports',
  '/desk/kaoru/people',
]

/** Somebody whose cart is on its last screen, in this browser. */
async function buying(world: World, page: Page, base: string): Promise<void> {
  const visitor = world.visitor()
  await putIntoCart(visitor, 'kaoru', 'ginga-ring', { 'option-size': '11' })
  await goOnToHow(visitor, 'kaoru', 'JP')
  await toLastScreen(visitor, 'kaoru', { method: 'bank-transfer', 'know-size': 'yes', 'know-picture': 'yes' })
  const cookies = [...visitor.cookies].map(([name, value]) => ({ name, value, url: `${base}/kaoru` }))
  await page.context().addCookies(cookies)
}

browserStory('whatever can be pressed on a phone is large enough for a thumb', async (context) => {
  const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'], units: 20 })
  const { base } = await world.serve()
  const shop = await phoneOf(context)
  const number = await buy(world, 'kaoru')
  const request = await askFor(world, 'kaoru', number, { answers: { reason: 'defect' } })
  await world.doJobs()
  const found = [...(await lookAt(shop, base, window))]
  await buying(world, shop, base)
  found.push(
    ...(await lookAt(
      shop,
      base,
      checkout.map((place) => `/kaoru${place}`),
    )),
  )
  await shop.goto(base + (await customerLink(world, 'kaoru', number)).path)
  await shop.locator('main button').click()
  found.push(...(await lookAt(shop, base, myPage(number, request))))
  const desk = await phoneOf(context)
  await desk.goto(base + (await deskLink(world, 'kaoru')).path)
  await desk.locator('main button').first().click()
  found.push(...(await lookAt(desk, base, deskPages(number, request))))
  assert.deepEqual(found, [])
  assert.deepEqual(world.faults, [])
})
