/**
 * Photos from a phone: several at once, one of them of 48 megapixels and one that nobody can read, each on
 * its way as soon as it is chosen. In a real browser, with script and without.
 */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { readInquiries, readThread } from '#inquiries'
import { openWorld, type World } from '#main/testing'
import { barriersOn, browserStory } from './browser.ts'

const noon = '2026-11-20T12:00+09:00'

const picture = (width: number, height: number, background: string): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer()

const heic = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypheic'),
  Buffer.alloc(4),
  Buffer.from('mif1heic'),
  Buffer.alloc(64),
])

const jpeg = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer })

async function contactPage(page: Page, base: string, address: string): Promise<void> {
  await page.setViewportSize({ width: 360, height: 780 })
  await page.goto(`${base}/kaoru/contact?lang=en&category=other`)
  await page.getByLabel('Name').fill('Anna')
  await page.getByLabel('E-mail address').fill(address)
  await page.locator('textarea').fill('Zzyzx?')
}

const photosFrom = async ({ db }: World, from: string) => {
  const found = (await readInquiries(db, 'kaoru', 100)).find(({ address }) => address === from)
  return (await readThread(db, 'kaoru', { number: found!.number }))!.photos
}

browserStory(
  'photos chosen on a phone are on their way at once, each with its progress; a bad one is named and the others stay',
  async (context) => {
    const world = await openWorld(noon, { shops: ['kaoru'] })
    const { base } = await world.serve()
    const anna = await context.newPage()
    const uploads: string[] = []
    anna.on('request', (one) => {
      if (one.method() === 'POST') uploads.push(new URL(one.url()).pathname)
    })
    await contactPage(anna, base, 'anna@customer.example')
    await anna
      .locator('input[type=file]')
      .setInputFiles([
        jpeg('large.jpg', await picture(8064, 6048, '#a86')),
        { name: 'IMG_0001.HEIC', mimeType: 'image/heic', buffer: heic },
        jpeg('small.jpg', await picture(60, 60, '#888')),
      ])
    await anna.getByText('“IMG_0001.HEIC” is a HEIC file').waitFor()
    await anna.locator('.photo-list input[type=hidden]').nth(1).waitFor({ state: 'attached' })
    assert.equal(await anna.locator('.photo-list li').count(), 2)
    assert.deepEqual(await barriersOn(anna), [])
    assert.ok(await anna.evaluate('document.documentElement.scrollWidth <= window.innerWidth'))
    await anna.locator('input[type=file]').setInputFiles(jpeg('wrong.jpg', await picture(50, 50, '#f00')))
    await anna.locator('.photo-list input[type=hidden]').nth(2).waitFor({ state: 'attached' })
    await anna.getByRole('button', { name: 'Remove: wrong.jpg' }).click()
    await anna.getByRole('button', { name: 'Send', exact: true }).click()
    await anna.getByText('The number of your inquiry is Q').waitFor()
    const kept = await photosFrom(world, 'anna@customer.example')
    assert.deepEqual(
      kept.map(({ width, height }) => [width, height]),
      [
        [2000, 1500],
        [60, 60],
      ],
    )
    assert.deepEqual(uploads, [...Array.from({ length: 4 }, () => '/kaoru/photos'), '/kaoru/contact'])
    assert.deepEqual(world.faults, [])
  },
)

browserStory('without script the same photos go with the form, and come back with it', async (context) => {
  const world = await openWorld(noon, { shops: ['kaoru'] })
  const { base } = await world.serve()
  const own = await context.browser()!.newContext({ javaScriptEnabled: false })
  const anna = await own.newPage()
  await contactPage(anna, base, 'plain@customer.example')
  await anna
    .locator('input[type=file]')
    .setInputFiles([
      { name: 'IMG_0001.HEIC', mimeType: 'image/heic', buffer: heic },
      jpeg('a.jpg', await picture(60, 60, '#111')),
      jpeg('b.jpg', await picture(60, 60, '#222')),
    ])
  await anna.getByRole('button', { name: 'Send', exact: true }).click()
  await anna.getByText('We have received 2 photos').waitFor()
  const shown = await anna.locator('.photo-list img').first().getAttribute('src')
  assert.equal((await anna.request.get(base + shown!)).headers()['content-type'], 'image/jpeg')
  await anna.getByLabel('Send photo 2').uncheck()
  await anna.getByRole('button', { name: 'Send', exact: true }).click()
  await anna.getByText('The number of your inquiry is Q').waitFor()
  assert.equal((await photosFrom(world, 'plain@customer.example')).length, 1)
  assert.deepEqual(world.faults, [])
})
