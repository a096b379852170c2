/** Standard texts in the answers to a case: the owner's own and those of the house. Over HTTP. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readEvents } from '#cases'
import { readLetters } from '#mail'
import { atTheDesk, hiddenFields, ringCase } from '#main/testing'

const { asked, caseOf, sold } = ringCase

test('a standard text of the shop is put into an answer in the customer’s language, altered by staff, and sent only then', async () => {
  const sale = await sold('kaoru', { sale: 2, replacement: 1 })
  const { world } = sale
  const number = await asked(sale)
  const owner = await atTheDesk(world, 'kaoru', 'owner')
  const looked = await owner.post('/desk/kaoru/settings/texts', {
    seen: String(world.shop('kaoru').settingsVersion),
    'standard-texts.0.title.ja': '石の確認',
    'standard-texts.0.title.en': 'The stone is checked',
    'standard-texts.0.text.ja': '石の留めを工房で確認します。',
    'standard-texts.0.text.en': 'Our workshop checks how the stone is set.',
    'standard-texts.1.title.ja': '',
  })
  assert.equal(looked.status, 200, looked.words)
  const [, shown = ''] = /<textarea[^>]*name="text"[^>]*>([\s\S]*?)<\/textarea>/.exec(looked.html) ?? []
  const text = shown
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
  const form = shown === '' ? hiddenFields(looked.html) : { ...hiddenFields(looked.html), text }
  await owner.press('/desk/kaoru/settings/versions', { ...form, note: '' })
  assert.equal(world.shop('kaoru').settings['standard-texts']?.length, 1)

  const page = await owner.get(`/desk/kaoru/cases/${number}`)
  assert.match(page.html, /<option value="shop:石の確認"/)
  const version = String((await caseOf(sale, number)).version)
  const typed = { version, 'write-note': 'Dear Hanako,', 'write-text': 'shop:石の確認' }
  const put = await owner.post(`/desk/kaoru/cases/${number}/letter?insert=text`, typed)
  assert.equal(put.status, 200)
  assert.match(put.html, /Dear Hanako,\s+石の留めを工房で確認します。<\/textarea>/)
  assert.equal((await readEvents(world.db, 'kaoru', number)).at(-1)?.type, 'Asked')

  const altered = '花子さま\n\n石の留めを今日確認します。'
  await owner.press(`/desk/kaoru/cases/${number}/letter`, {
    version,
    'write-note': altered,
  })
  await world.tryJobs()
  const letters = await readLetters(world.db, 'kaoru', { case: number })
  assert.ok(letters.some((letter) => letter.text.includes('石の留めを今日確認します')))
  assert.deepEqual(world.faults, [])
})
