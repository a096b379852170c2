/** The storefront over HTTP on a real database: every address answers, in both languages, without script. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWorld } from '#main/testing'

const world = await openWorld('2026-11-21T12:00+09:00')
const { shops } = world

async function page(path: string, language: 'ja' | 'en' = 'en'): Promise<string> {
  const { status, html } = await world.visitor(language).get(path)
  assert.equal(status, 200, path)
  assert.match(html, new RegExp(`<html lang="${language}">`))
  return html
}

test('the house shows the five shops, each with its line and a picture', async () => {
  for (const language of ['ja', 'en'] as const) {
    const house = await page('/', language)
    for (const [name, { settings }] of shops) {
      assert.ok(house.includes(`href="/${name}/"`))
      assert.ok(house.includes(settings.tagline[language]))
    }
  }
})

test('every piece of every shop has a page with its price, and a picture that can only draw', async () => {
  for (const name of shops.keys()) {
    const front = await page(`/${name}/`)
    const pieces = [...front.matchAll(new RegExp(`href="(/${name}/pieces/[a-z0-9-]+)"`, 'g'))].map(
      ([, path]) => path ?? '',
    )
    assert.ok(pieces.length >= 1, name)
    for (const path of pieces) {
      const shown = await page(path)
      assert.match(shown, /¥[\d,]+ incl\. tax/)
      const picture = /src="(\/[^"]+\.svg)"/.exec(shown)?.[1] ?? ''
      const answer = await world.visitor().get(picture)
      assert.equal(answer.headers.get('content-type'), 'image/svg+xml')
      assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/)
    }
  }
})

test('PRE-08: a piece that cannot be cancelled says so on its page, before it is ordered', async () => {
  assert.ok(
    (await page('/preorder/pieces/hoshimeguri-box')).includes('An order for this piece cannot be cancelled'),
  )
  assert.ok(
    (await page('/preorder/pieces/hoshimeguri-box', 'ja')).includes('ご注文のあとにキャンセルできない品です'),
  )
  assert.ok(!(await page('/preorder/pieces/mio-figure')).includes('cannot be cancelled</h2>'))
})

test('MILA-20: a piece may differ from its picture: said before one buys, with the clause', async () => {
  const shown = await page('/milamore/pieces/tomoshibi-ring', 'ja')
  assert.ok(shown.includes('わずかに異なることがあります'))
  assert.ok(shown.includes('href="/milamore/policy#pictures"'))
})

test('each clause of a policy has an anchor, its text in both languages and what its rules say', async () => {
  for (const [name, { documents }] of shops) {
    const sheet = await page(`/${name}/policy`)
    for (const { id, text } of documents.policy.sections)
      assert.equal(sheet.includes(`<section id="${id}"`), (text['en'] ?? '') !== '', `${name} ${id}`)
    assert.ok(sheet.includes('lang="ja"'))
    assert.match(
      sheet,
      /<details class="fold"><summary[^>]*>How we apply this<\/summary><div class="meaning">/,
    )
    for (const law of documents.laws) {
      assert.ok(sheet.includes(`href="/${name}/law/${law.name}"`))
      const text = await page(`/${name}/law/${law.name}`)
      assert.ok(text.includes('This is not legal advice') && text.includes('No lawyer has checked it'))
      assert.match(text, /For \d+ of \d+ articles the legal text itself was read/)
      assert.ok(text.includes('id="uncertain"') && text.includes('href="#uncertain"'))
    }
  }
})

test('each question has an address of its own', async () => {
  assert.ok((await page('/kaoru/help', 'ja')).includes('<section id="cooling-off"'))
})

test('what applies to a reader is asked page by page, by forms alone, and answered with the clause', async () => {
  assert.match(await page('/kami-kagu/policy'), /href="\/kami-kagu\/policy\/applies"/)
  const answers: Readonly<Record<string, string>> = {
    request: 'exchange',
    country: 'DE',
    reason: 'defect',
    delivered: '2026-11-20',
    buyer: 'consumer',
  }
  let text = await page('/kami-kagu/policy/applies')
  for (const _each of Object.keys(answers)) {
    const form = /<form method="get" action="([^"]+)"[^]*?<\/form>/.exec(text)
    const hidden = [...(form?.[0] ?? '').matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
    const asked = /name="pressed" value="([^"]+)"/.exec(form?.[0] ?? '')?.[1] ?? ''
    const fields = new URLSearchParams()
    for (const [, name = '', value = ''] of hidden) fields.append(name, value)
    fields.set(asked, answers[asked] ?? '')
    text = await page(`${form?.[1]}?${fields}&pressed=${asked}`)
  }
  assert.match(text, /until Monday 20 November 2028, 23:59 \(Germany\)/)
  assert.match(text, /Consumer law of the European Union: /)
  assert.match(text, /href="\/kami-kagu\/policy\/applies\?[^"]*again=country"/)
  const nonsense = await page('/kami-kagu/policy/applies?request=%3Cscript%3E&%22%3E%3Cscript%3E=1')
  assert.match(nonsense, /Please choose one\./)
})

test('what is not there is a page in the reader’s language', async () => {
  for (const path of [
    '/nowhere',
    '/nowhere/',
    '/nowhere/policy',
    '/kaoru/pieces/nothing',
    '/kaoru/law/fr',
    '/kaoru/pictures/no.svg',
  ]) {
    const answer = await world.visitor('ja').get(path)
    assert.equal(answer.status, 404, path)
    assert.match(answer.html, /見つかりませんでした/)
  }
  assert.equal((await world.visitor().get('/kaoru')).location, '/kaoru/')
  assert.deepEqual(world.faults, [])
})
