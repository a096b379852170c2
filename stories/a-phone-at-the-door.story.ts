/**
 * The day of a phone: Kenji sets up an authenticator app at the desk, without script, by scanning the picture
 * that the page shows; the desk asks for its code from then on; the phone is lost, a recovery code opens. In
 * a real browser.
 */
import assert from 'node:assert/strict'
import type { BrowserContext, Page } from 'playwright-core'
import decodeQR from 'qr/decode.js'
import sharp from 'sharp'
import { deskLink, openWorld, password, type World } from '#main/testing'
import { codeAt, readLog } from '#staff'
import { barriersOn, browserStory } from './browser.ts'

browserStory(
  'an owner sets up an app by its picture, signs in with its code, and with a recovery code without the phone',
  async (context) => {
    const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'] })
    const { base } = await world.serve()
    const link = await deskLink(world, 'kaoru', 'owner', { withPassword: true })
    const kenji = await withoutScript(context, 390)
    await kenji.goto(base + link.path)
    await press(kenji, 'Sign in')
    const { secret, recovery } = await setUp(world, kenji, base)

    world.setClock('2026-11-20T10:02+09:00')
    await kenji.goto(`${base}/desk/kaoru/`)
    await press(kenji, 'Sign out')
    await signIn(kenji, link.address)
    assert.equal(new URL(kenji.url()).pathname, '/desk/sign-in/code')
    assert.deepEqual(await barriersOf(kenji), [])
    await kenji.getByLabel('Code', { exact: true }).fill(codeAt(secret, world.now()))
    await press(kenji, 'Sign in')
    assert.match(await kenji.locator('main').innerText(), /Kenji \(owner\)/)

    await press(kenji, 'Sign out')
    await signIn(kenji, link.address)
    await kenji.getByText('Without the phone').click()
    await kenji.getByLabel('Recovery code').fill(recovery)
    await press(kenji, 'Sign in')
    await kenji.goto(`${base}/desk/kaoru/account/factor`)
    assert.match(await kenji.locator('main').innerText(), /Recovery codes left: 9/)
    assert.deepEqual(await barriersOf(kenji), [])
    await kenji.goto(`${base}/desk/kaoru/people`)
    assert.deepEqual(await barriersOf(kenji), [])
    assert.match(await kenji.locator('main').innerText(), /Kenji used a recovery code/)
    const types = (await readLog(world.db, 'kaoru', 6)).map(({ type }) => type)
    assert.deepEqual(types.slice(0, 4), ['signed-in', 'recovery-used', 'signed-out', 'signed-in'])
    assert.deepEqual(world.faults, [])
  },
)

async function withoutScript(context: BrowserContext, width: number): Promise<Page> {
  const browser = context.browser()!
  const own = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width, height: 800 },
    locale: 'en-GB',
  })
  return own.newPage()
}

/** axe needs script: it looks at the same page, with the same cookies, in a context that has it. */
async function barriersOf(page: Page): Promise<readonly string[]> {
  const scripted = await page
    .context()
    .browser()!
    .newContext({ viewport: page.viewportSize()!, storageState: await page.context().storageState() })
  try {
    const twin = await scripted.newPage()
    await twin.goto(page.url())
    return await barriersOn(twin)
  } finally {
    await scripted.close()
  }
}

const press = (page: Page, words: string) =>
  page.locator('main').getByRole('button', { name: words, exact: true }).click()

async function signIn(page: Page, address: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(address)
  await page.getByLabel('Password').fill(password)
  await press(page, 'Sign in to the desk')
}

async function setUp(world: World, page: Page, base: string) {
  await page.goto(`${base}/desk/kaoru/account`)
  assert.deepEqual(await barriersOf(page), [])
  await page.getByRole('link', { name: 'Set up an app' }).click()
  assert.deepEqual(await barriersOf(page), [])
  await press(page, 'Set up')
  assert.deepEqual(await barriersOf(page), [])
  const secret = new URL(await scanned(page)).searchParams.get('secret')!
  await page.getByLabel('Type the code that the app shows').fill(codeAt(secret, world.now()))
  await press(page, 'Set up')
  const codes = await page.locator('.codes code').allInnerTexts()
  assert.equal(codes.length, 10)
  await page.getByRole('link', { name: 'I have kept them' }).click()
  assert.match(await page.locator('main').innerText(), /Recovery codes left: 10/)
  return { secret, recovery: codes[0]! }
}

/** What a camera reads from the picture as it stands on the screen. */
async function scanned(page: Page): Promise<string> {
  const picture = await page.locator('svg.qr').screenshot()
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return decodeQR({ width: info.width, height: info.height, data: new Uint8Array(data) })
}
