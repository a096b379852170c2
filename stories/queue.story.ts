/**
 * The queue without a mouse: chosen with keys, then one question to all, with progress. In a real browser.
 */
import assert from 'node:assert/strict'
import { readCase, readEvents } from '#cases'
import { deskLink, ringCase } from '#main/testing'
import { barriersOn, browserStory } from './browser.ts'

const { asked, sold } = ringCase

browserStory(
  'cases are chosen and asked for photos with the keyboard alone; whoever types is left in peace',
  async (context) => {
    const sale = await sold('kaoru', { sale: 12, replacement: 1 }, { quantity: 12 })
    const numbers: string[] = []
    for (let one = 1; one <= 12; one += 1) numbers.push(await asked(sale, { key: `press number ${one}` }))
    const { world } = sale
    const { base } = await world.serve()
    const link = await deskLink(world, 'kaoru', 'owner')
    const kenji = await context.newPage()
    await kenji.setViewportSize({ width: 360, height: 780 })
    await kenji.goto(`${base}${link.path}&lang=en`)
    await kenji.locator('main button[type=submit]').first().click()
    await kenji.goto(`${base}/desk/kaoru/?lang=en`)
    assert.deepEqual(await barriersOn(kenji), [])
    assert.ok(await kenji.evaluate('document.documentElement.scrollWidth <= window.innerWidth'))
    await kenji.keyboard.press('/')
    await kenji.keyboard.type('xja')
    assert.equal(await kenji.locator('#field-q').inputValue(), 'xja')
    assert.equal(await kenji.locator('input[name=case]:checked').count(), 0)
    await kenji.locator('h1').click()
    for (let one = 1; one <= 12; one += 1) {
      await kenji.keyboard.press('j')
      await kenji.keyboard.press(one === 12 ? 'a' : 'x')
    }
    await kenji.getByText('12 cases:').waitFor()
    assert.deepEqual(await barriersOn(kenji), [])
    assert.ok(await kenji.evaluate('document.documentElement.scrollWidth <= window.innerWidth'))
    await kenji.getByLabel('Ask for photos or words').check()
    await kenji.getByLabel('A few words').fill('The clasp, please.')
    await kenji.getByRole('button', { name: 'Do it for 12 cases' }).click()
    await kenji.getByText('Finished: 12 done, 0 not done.').waitFor()
    assert.deepEqual(await barriersOn(kenji), [])
    for (const number of numbers) {
      const events = await readEvents(world.db, 'kaoru', number)
      assert.equal(events.filter(({ type }) => type === 'EvidenceWanted').length, 1)
      assert.ok((await readCase(world.db, 'kaoru', number)) !== undefined)
    }
    assert.deepEqual(world.faults, [])
  },
)
