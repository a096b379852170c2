/**
 * A parcel that could not be delivered comes back: at home the customer puts the address right, pays for the
 * second way and has it; abroad the clause and the law say what becomes of the money. In a real browser, on a
 * phone and at the desk.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { isReadable, readCasesOf } from '#cases'
import { buy, customerLink, deskLink, openWorld, type World } from '#main/testing'
import { dispatchParcel, readParcelsOf } from '#parcels'
import { barriersOn, browserStory } from './browser.ts'

/** Nothing keeps anybody out, and nothing is wider than the screen. */
async function isOpenToAll(page: Page): Promise<void> {
  assert.deepEqual(await barriersOn(page), [], page.url())
  const isTooWide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')
  assert.equal(isTooWide, false, `${page.url()} scrolls sideways`)
}

const main = (page: Page) => page.locator('main')
const press = (page: Page, words: string) =>
  main(page).getByRole('button', { name: words, exact: true }).click()
const unfold = (page: Page, words: string) => main(page).locator('summary', { hasText: words }).click()

type Language = 'ja' | 'en'

/** Somebody signed in by a link: staff at a desk, customers with a phone. */
async function signedIn(browser: Browser, at: string, language: Language, width: 360 | 1280): Promise<Page> {
  const locale = language === 'ja' ? 'ja-JP' : 'en-GB'
  const context = await browser.newContext({ viewport: { width, height: width === 360 ? 740 : 900 }, locale })
  const page = await context.newPage()
  await page.goto(at)
  await main(page).getByRole('button').first().click()
  await page.waitForLoadState()
  return page
}

async function sent(world: World, who: { who?: 'anna'; country?: string }): Promise<string> {
  const order = await buy(world, 'preorder', {
    ...who,
    ordered: '2026-11-10T10:00+09:00',
    delivered: 'not-yet',
  })
  const parcel = { parcel: randomUUID(), order, lines: [1], carrier: 'ヤマト運輸', tracking: '400012345678' }
  const left = await dispatchParcel(world.db, 'preorder', parcel, { actor: 'staff:yui', at: world.now() })
  assert.equal(left, undefined)
  return order
}

async function stateOf(world: World, order: string): Promise<string | undefined> {
  const [found] = await readCasesOf(world.db, 'preorder', order)
  return found !== undefined && isReadable(found) ? found.current.state : undefined
}

browserStory(
  'at home: the carrier brings a parcel back, the customer puts the address right on a phone and pays for the second way, and it arrives [PRE-09]',
  async (context) => {
    const world = await openWorld('2026-11-22T10:00+09:00', { shops: ['preorder'], units: 5 })
    const { base } = await world.serve()
    const browser = context.browser()!
    const order = await sent(world, {})
    const yui = await signedIn(browser, base + (await deskLink(world, 'preorder')).path, 'ja', 1280)
    await yui.goto(`${base}/desk/preorder/orders/${order}`)
    await unfold(yui, 'お届けできなかった')
    await main(yui).getByLabel('住所に不備がありました').check()
    await isOpenToAll(yui)
    await press(yui, '荷物が戻った')
    await yui.waitForLoadState()
    await world.doJobs()
    const [found] = await readCasesOf(world.db, 'preorder', order)
    const number = found!.number
    assert.match(await main(yui).innerText(), /住所に不備がありました/)
    const link = await customerLink(world, 'preorder', order)
    const hanako = await signedIn(browser, base + link.path, 'ja', 360)
    await hanako.goto(`${base}/preorder/my/cases/${number}`)
    await isOpenToAll(hanako)
    const asked = await main(hanako).innerText()
    assert.match(asked, /荷物をどこへお送りしますか/)
    assert.match(asked, /住所に不備がありました/)
    await main(hanako).getByLabel('郵便番号と住所').fill('')
    await press(hanako, 'この住所へもう一度送る')
    await isOpenToAll(hanako)
    await main(hanako).getByLabel('郵便番号と住所').fill('〒100-0001 東京都千代田区千代田1-1\n見本ビル3階')
    await press(hanako, 'この住所へもう一度送る')
    await hanako.waitForLoadState()
    await isOpenToAll(hanako)
    assert.equal(await stateOf(world, order), 'requested')
    await yui.goto(`${base}/desk/preorder/cases/${number}`)
    await isOpenToAll(yui)
    assert.match(await main(yui).innerText(), /千代田1-1\n見本ビル3階/)
    await unfold(yui, '見積もりを送る')
    await main(yui).getByLabel('作業の内容').fill('お荷物の再発送')
    await main(yui).getByLabel('料金（円・税込）').fill('880')
    await main(yui).getByLabel('ご承諾の期限（最終日）').fill('2026-12-05')
    await press(yui, '見積もりを送る')
    await yui.waitForLoadState()
    assert.equal(await stateOf(world, order), 'quoted')
    await hanako.reload()
    await isOpenToAll(hanako)
    await main(hanako).getByLabel('次の内容を承諾します').check()
    await main(hanako).getByLabel('クレジットカード').check()
    await press(hanako, '承諾してお支払いへ進む')
    await hanako.waitForLoadState()
    await press(hanako, 'お支払い画面へ進む')
    await press(hanako, '支払う')
    await hanako.waitForLoadState()
    await world.doJobs()
    assert.equal(await stateOf(world, order), 'to-send')
    await yui.goto(`${base}/desk/preorder/cases/${number}`)
    await main(yui).getByLabel('配送会社').fill('ヤマト運輸')
    await main(yui)
      .getByLabel(/お問い合わせ番号|追跡番号/)
      .fill('400087654321')
    await press(yui, '再発送した')
    await yui.waitForLoadState()
    await isOpenToAll(yui)
    await yui.goto(`${base}/desk/preorder/orders/${order}`)
    await press(yui, 'お届け済みにする')
    await world.doJobs()
    assert.equal(await stateOf(world, order), 'arrived')
    await hanako.goto(`${base}/preorder/my/cases/${number}`)
    await isOpenToAll(hanako)
    assert.equal((await readParcelsOf(world.db, 'preorder', order)).length, 2)
    assert.deepEqual(world.faults, [])
  },
)
