/**
 * Somebody pays on a phone: by card with the bank's own step, declined and tried again; by transfer, which
 * staff mark. In a real browser, in both languages: nothing scrolls sideways, nothing keeps anybody out.
 */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { buy, deskLink, openWorld, paymentPage } from '#main/testing'
import { readPayments } from '#payments'
import { barriersOn, browserStory } from './browser.ts'

const ordered = '2026-11-20T10:00+09:00'

/** The page keeps nobody out, at the width it has. */
async function isOpenToAll(page: Page): Promise<void> {
  assert.deepEqual(await barriersOn(page), [], page.url())
  const tooWide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')
  assert.equal(tooWide, false, `${page.url()} scrolls sideways`)
}

/** Presses the button of a form whose words match. */
const press = async (page: Page, words: RegExp): Promise<void> => {
  await page.getByRole('button', { name: words }).click()
  await page.waitForLoadState()
}

for (const language of ['ja', 'en'] as const) {
  const said = (ja: RegExp, en: RegExp): RegExp => (language === 'ja' ? ja : en)

  browserStory(`a card is declined, tried again and paid on a phone, in ${language}`, async (context) => {
    const world = await openWorld(ordered, { shops: ['kaoru'] })
    const { base } = await world.serve()
    const toPay = { method: 'card', payBy: '2026-11-21T10:00+09:00' } as const
    const number = await buy(world, 'kaoru', { ordered, toPay })
    const place = await paymentPage(world, 'kaoru', number)
    const page = await context.newPage()
    await page.setViewportSize({ width: 360, height: 800 })
    await page.goto(`${base}${place}?lang=${language}`)
    await isOpenToAll(page)
    await press(page, said(/お支払い画面へ/, /Go on to pay/))
    await isOpenToAll(page)
    await press(page, said(/3Dセキュア/, /3-D Secure/))
    await isOpenToAll(page)
    await press(page, said(/失敗/, /Fail/))
    await isOpenToAll(page)
    assert.match(await page.innerText('main'), said(/ご本人の確認ができません/, /could not confirm/))
    await press(page, said(/お支払い画面へ/, /Go on to pay/))
    await press(page, said(/^支払う$/, /^Pay$/))
    assert.match(await page.innerText('main'), said(/受け付けました/, /need not pay again/))
    await world.doJobs()
    await page.reload()
    await isOpenToAll(page)
    assert.match(await page.innerText('main'), said(/済んでいます/, /This is paid/))
    assert.deepEqual(world.faults, [])
  })

  browserStory(
    `a transfer is asked for on a phone and marked at the desk, in ${language}`,
    async (context) => {
      const world = await openWorld(ordered, { shops: ['kaoru'] })
      const { base } = await world.serve()
      const toPay = { method: 'bank-transfer', payBy: '2026-11-27T10:00+09:00' } as const
      const number = await buy(world, 'kaoru', { ordered, toPay })
      const place = await paymentPage(world, 'kaoru', number)
      const page = await context.newPage()
      await page.setViewportSize({ width: 360, height: 800 })
      await page.goto(`${base}${place}?lang=${language}`)
      await isOpenToAll(page)
      const link = await deskLink(world, 'kaoru', 'support')
      await page.goto(base + link.path)
      await press(page, said(/受付に入る/, /Sign in/))
      await page.goto(`${base}/desk/kaoru/payments`)
      await isOpenToAll(page)
      await page.getByRole('link', { name: number }).click()
      await isOpenToAll(page)
      await page.fill('[name=amount]', '200,000')
      await press(page, said(/入金を記録/, /Record it/))
      await isOpenToAll(page)
      const [payment] = await readPayments(world.db, 'kaoru', number)
      assert.equal(payment?.state, 'paid')
      assert.ok(payment.toGiveBack.amountMinor > 0n)
      await page.goto(`${base}${place}`)
      await isOpenToAll(page)
      assert.match(await page.innerText('main'), said(/お返しします/, /will return/))
      assert.deepEqual(world.faults, [])
    },
  )
}
