/**
 * A question on a phone: Anna asks in English with a photo, reads what is known already, and sends it all the
 * same; Rin, who works in Japanese, answers at the desk; Anna answers by mail; it becomes an exchange. In a
 * real browser.
 */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { takeIn } from '#incoming'
import { buy, deskLink, openWorld, people, type World } from '#main/testing'
import { barriersOn, browserStory } from './browser.ts'

const noon = '2026-11-20T12:00+09:00'

browserStory(
  'a question asked on a phone is answered across languages, by page and by mail, and becomes an exchange [KUNO-28] [KAORU-16]',
  async (context) => {
    const world = await openWorld(noon, { shops: ['kaoru'], units: 20 })
    const order = await buy(world, 'kaoru', { who: 'anna' })
    const { base } = await world.serve()
    const anna = await phone(context)
    await ask(anna, base, order)
    assert.deepEqual(await barriersOn(anna), [])
    await world.doJobs()

    const link = await deskLink(world, 'kaoru', 'support')
    const own = await context.browser()!.newContext({ locale: 'ja-JP' })
    const rin = await own.newPage()
    await rin.setViewportSize({ width: 1280, height: 900 })
    await rin.goto(`${base}${link.path}&lang=ja`)
    await rin.locator('main button[type=submit]').first().click()
    await rin.goto(`${base}/desk/kaoru/inquiries?lang=ja`)
    await rin.getByRole('link', { name: 'Q00001' }).click()
    assert.deepEqual(await barriersOn(rin), [])
    await rin.getByText('決まった文').first().click()
    await rin.getByText('写真のお願い').click()
    await rin.getByLabel('自由に書く言葉').fill('留め具の写真もお願いします。')
    await rin.getByRole('button', { name: 'お客様に送る' }).click()
    await world.doJobs()

    const letter = (await lettersTo(world)).find(({ kind }) => kind === 'inquiry-answered')!
    const page = /http\S+\/kaoru\/inquiries\/\S+/.exec(letter.text)![0]
    await anna.goto(page.replace(/^http:\/\/[^/]+/, base))
    const thread = await anna.locator('main').innerText()
    assert.match(thread, /Please send us a photo[^]*Written in Japanese[^]*留め具の写真もお願いします/)
    assert.deepEqual(await barriersOn(anna), [])
    assert.ok(await fits(anna))

    await byMail(world, letter.letter)
    await rin.reload()
    assert.match(await rin.locator('main').innerText(), /The clasp is loose\.[^]*以前のメールの引用/)
    await rin.getByRole('link', { name: 'お申し出にする' }).click()
    assert.deepEqual(await barriersOn(rin), [])
    await rin.getByLabel('お申し出', { exact: true }).selectOption('exchange')
    await rin.getByRole('button', { name: 'お申し出にする' }).click()
    for (const reason of await rin.locator('select[name="answer-reason"]').all()) {
      await reason.selectOption('defect')
      await rin.getByRole('button', { name: 'お申し出にする' }).click()
    }
    await rin.waitForURL(/\/desk\/kaoru\/cases\//)
    assert.match(await rin.locator('main').innerText(), /The stone moves[^]*The clasp is loose/)
    await anna.reload()
    assert.match(await anna.locator('main').innerText(), /We have taken this up as request/)
    assert.deepEqual(world.faults, [])
  },
)

async function phone(context: { newPage: () => Promise<Page> }): Promise<Page> {
  const page = await context.newPage()
  await page.setViewportSize({ width: 360, height: 780 })
  return page
}

/** With the contact form: the answers that are known are shown, and it is sent all the same. */
async function ask(anna: Page, base: string, order: string): Promise<void> {
  await anna.goto(`${base}/kaoru/contact?lang=en&category=faulty&order=${order}`)
  await anna.getByLabel('Name').fill(people.anna.name)
  await anna.getByLabel('E-mail address').fill(people.anna.address)
  await anna.locator('textarea').fill('The stone moves, and the silver has turned dark. Is it a fault?')
  const photo = await sharp({ create: { width: 60, height: 60, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer()
  await anna
    .locator('input[type=file]')
    .setInputFiles({ name: 'ring.jpg', mimeType: 'image/jpeg', buffer: photo })
  await anna.getByRole('button', { name: 'Send', exact: true }).click()
  await anna.getByText('Does this answer your question?').waitFor()
  assert.match(
    await anna.locator('main').innerText(),
    /Does this answer your question\?[^]*Does silver turn dark\?/,
  )
  assert.deepEqual(await barriersOn(anna), [])
  assert.ok(await fits(anna))
  await anna.getByRole('button', { name: 'It does not: send my question' }).last().click()
  await anna.getByText('The number of your inquiry is Q00001.').waitFor()
}

/** Nothing is wider than the screen. */
const fits = (page: Page): Promise<unknown> =>
  page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')

const lettersTo = async (world: World) =>
  (await world.letters('kaoru')).filter(({ to }) => to.address === people.anna.address)

/** Anna presses Reply in her mail program. */
async function byMail(world: World, letter: string): Promise<void> {
  const lines = [
    `From: ${people.anna.address}`,
    'To: shop@kaoru.example',
    `In-Reply-To: <${letter}@kaoru.example>`,
    'Message-ID: <reply@customer.example>',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'The clasp is loose.',
    '',
    'On Fri, 20 Nov 2026 at 12:00, KAORU <shop@kaoru.example> wrote:',
    '> Please send us a photo.',
  ]
  const bytes = new TextEncoder().encode(lines.join('\r\n'))
  const found = { validity: 1n, uid: 1, size: bytes.length, bytes, head: bytes }
  const { db, files, shops } = world
  assert.equal(await takeIn({ db, files, shops }, 'a mailbox', found, world.now()), 'read')
}
