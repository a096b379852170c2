/**
 * An owner who has never seen a file changes a fee, a closing day and what wrapping costs, on a phone and
 * without script, and customers are asked for the new ones.
 */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { deskLink, openWorld } from '#main/testing'
import { barriersOn, browserStory } from './browser.ts'

const pages = ['', '/payment', '/stores', '/versions/2']

browserStory('an owner changes what sending costs on a phone, and customers read it', async (context) => {
  const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'] })
  const { base } = await world.serve()
  const { path } = await deskLink(world, 'kaoru')
  const page = await context.newPage()
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(`${base}${path}&lang=ja`)
  await page.getByRole('button', { name: '受付に入る' }).click()
  await page.goto(`${base}/desk/kaoru/settings?lang=ja`)
  await page.getByRole('link', { name: '送料とお届け先を変える' }).click()
  const japan = page.getByRole('group', { name: '送料 1', exact: true })
  await japan.getByLabel('送料（円・税込）').fill('やすめ')
  await page.getByRole('button', { name: '変わる内容を見る' }).click()
  await page.getByText('数字でお書きください').first().waitFor()
  await japan.getByLabel('送料（円・税込）').fill('８００')
  const added = page.getByRole('group', { name: '送料 8', exact: true })
  await added.getByLabel('お届け先の国・地域').fill('ベトナム')
  await added.getByLabel('送料（円・税込）').fill('2,500円')
  await page.getByRole('button', { name: '変わる内容を見る' }).click()
  await page.getByText('加わります：送料：日本、800円').waitFor()
  assert.deepEqual(await lookedAt(page), [])
  await page.getByRole('button', { name: 'この設定にする' }).click()
  await page.getByText('新しい設定になりました').waitFor()
  await page.goto(`${base}/kaoru/legal?lang=ja`)
  assert.match(await page.locator('main').innerText(), /800円/)
  for (const at of pages)
    for (const [width, language] of [
      [360, 'ja'],
      [1280, 'en'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`${base}/desk/kaoru/settings${at}?lang=${language}`)
      assert.deepEqual(await lookedAt(page), [], `${at} ${width}`)
    }
  assert.deepEqual(world.faults, [])
})

/** Nothing keeps anybody out, and nothing stands beyond the edge. */
const lookedAt = async (page: Page) => [...(await barriersOn(page)), ...(await wide(page))]

const wide = async (page: Page): Promise<readonly string[]> =>
  (await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth'))
    ? ['wider than the screen']
    : []
