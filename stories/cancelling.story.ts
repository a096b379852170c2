/**
 * Cancelling on a phone: a pre-order at once from the order page, a piece that staff have to answer, and what
 * neither the order page nor the work lists of the desk show as to be done any more.
 */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { readCasesOf } from '#cases'
import { buy, customerLink, deskLink, openWorld } from '#main/testing'
import { readLedger } from '#payments'
import { readOrder } from '#ordering'
import { barriersOn, browserStory } from './browser.ts'

/** The page keeps nobody out, at the width it has. */
async function isOpenToAll(page: Page): Promise<void> {
  assert.deepEqual(await barriersOn(page), [], page.url())
  const tooWide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')
  assert.equal(tooWide, false, `${page.url()} scrolls sideways`)
}

const press = async (page: Page, words: RegExp): Promise<void> => {
  await page.getByRole('button', { name: words }).click()
  await page.waitForLoadState()
}

const main = (page: Page): Promise<string> => page.innerText('main')

for (const language of ['ja', 'en'] as const) {
  const said = (ja: RegExp, en: RegExp): RegExp => (language === 'ja' ? ja : en)

  browserStory(
    `a pre-order is cancelled on a phone at once, another piece by staff, in ${language} [PRE-02] [PRE-04] [PRE-07]`,
    async (context) => {
      const world = await openWorld('2026-11-23T10:00+09:00', { shops: ['preorder'], units: 9 })
      const { base } = await world.serve()
      const number = await buy(world, 'preorder', {
        product: 'mio-figure',
        also: ['yoake-cd'],
        ordered: '2026-11-20T10:00+09:00',
        delivered: 'not-yet',
      })
      const order = `${base}/preorder/my/orders/${number}`
      const page = await context.newPage()
      await page.setViewportSize({ width: 360, height: 740 })
      await page.goto(base + (await customerLink(world, 'preorder', number)).path)
      await page.locator('main form button').click()
      await page.goto(`${order}?lang=${language}`)
      assert.match(await main(page), said(/11月27日/, /27 November/))
      await page.locator('.needs a[href$="/needs/unwanted"]').click()
      await page.locator('.which a').first().click()
      await isOpenToAll(page)
      await page.locator('a[href*="/lines/1/cancel"]').first().click()
      await isOpenToAll(page)
      // How it adds up, before anything is pressed.
      assert.match(await main(page), said(/ご返金の内訳[^]*ご返金の合計/, /adds up[^]*Refund in total/))
      assert.match(await main(page), said(/すぐにキャンセルが成立/, /at once/))
      await press(page, said(/この内容でキャンセルする/, /Cancel now/))
      await isOpenToAll(page)
      assert.match(await main(page), said(/キャンセルが成立しました/, /It is cancelled/))
      await page.goto(order)
      await isOpenToAll(page)
      assert.match(await main(page), said(/この品はキャンセルされました/, /This piece was cancelled/))

      await page.goto(`${order}/lines/2/cancel?reason=changed-mind`)
      await page.fill('[name=description]', 'ありがとうございます')
      await isOpenToAll(page)
      assert.match(await main(page), said(/担当者が確認し/, /A member of staff looks/))
      await press(page, said(/キャンセルを申し込む/, /Ask us to cancel/))
      const cases = await readCasesOf(world.db, 'preorder', number)
      const asked = cases.find(({ line }) => line === 2)

      await page.goto(base + (await deskLink(world, 'preorder', 'owner')).path)
      await press(page, said(/受付に入る/, /Sign in/))
      await page.goto(`${base}/desk/preorder/work?lang=${language}`)
      const work = await main(page)
      assert.doesNotMatch(work, said(/ミオ/, /Mio/))
      assert.match(work, new RegExp(number))
      await page.goto(`${base}/desk/preorder/cases/${asked!.number}`)
      await isOpenToAll(page)
      assert.match(await main(page), said(/ご返金の内訳[^]*送料/, /adds up[^]*Shipping/))
      await page.fill('[name="cancel-pieces-note"]', 'またどうぞ')
      await press(page, said(/^キャンセルを受ける$/, /^Accept the cancellation$/))
      await isOpenToAll(page)
      await page.goto(`${base}/desk/preorder/work`)
      assert.doesNotMatch(await main(page), new RegExp(number))
      await page.goto(`${base}/desk/preorder/orders/${number}`)
      await isOpenToAll(page)
      assert.match(await main(page), said(/キャンセル 1 点/, /1 cancelled/))

      const kept = (await readOrder(world.db, 'preorder', number))!
      const { refundOwed } = await readLedger(world.db, 'preorder', kept)
      assert.equal(refundOwed.amountMinor, kept.totalMinor)
      assert.deepEqual(world.faults, [])
    },
  )
}
