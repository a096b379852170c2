/**
 * The official notice of the legal guarantee, over HTTP: as it lies in the folder, where the law wants it.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goOnToHow, openWorld, putIntoCart, toLastScreen } from '#main/testing'
import type { LegalNotice } from '#shops'

const world = await openWorld('2026-11-21T12:00+09:00', { shops: ['kami-kagu', 'milamore'], units: 5 })

const drawn = (language: string): LegalNotice => ({
  file: `legal-guarantee.${language}.svg`,
  language,
  type: 'svg',
  bytes: new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg"><text>${language}</text></svg>`),
})
const give = (...notices: readonly LegalNotice[]): void =>
  void world.shops.set('kami-kagu', { ...world.shop('kami-kagu'), notices })

/** The last screen of an order that goes to a country. */
async function lastScreenTo(country: 'DE' | 'JP'): Promise<string> {
  const visitor = world.visitor()
  await putIntoCart(visitor, 'kami-kagu', 'kuguri-tunnel')
  await goOnToHow(visitor, 'kami-kagu', country)
  const known = { 'know-size': 'yes', 'know-specification': 'yes', 'know-picture': 'yes' }
  return (await toLastScreen(visitor, 'kami-kagu', { method: 'card/visa', ...known })).html
}

test('the notice stands on the last screen of an order to the Union, in the language of the page, and on no other', async () => {
  give(drawn('de'), drawn('en'))
  assert.match(
    await lastScreenTo('DE'),
    /<img src="\/kami-kagu\/notices\/legal-guarantee\.en\.svg" alt="Legal g/,
  )
  assert.doesNotMatch(await lastScreenTo('JP'), /notices/)
  give(drawn('de'), drawn('fr'))
  assert.match(await lastScreenTo('DE'), /legal-guarantee\.de\.svg/)
})

test('a piece leads to it, the terms of sale show it, and it is served as it came', async () => {
  give(drawn('de'), drawn('en'))
  const visitor = world.visitor()
  const piece = await visitor.get('/kami-kagu/pieces/kuguri-tunnel')
  assert.match(piece.html, /href="\/kami-kagu\/legal#legal-guarantee"/)
  const terms = await visitor.get('/kami-kagu/legal')
  assert.match(terms.html, /id="legal-guarantee"[^]*at least two years[^]*notices\/legal-guarantee\.en\.svg/)
  const answer = await world.app.request('http://shop.example/kami-kagu/notices/legal-guarantee.de.svg')
  assert.deepEqual(new Uint8Array(await answer.arrayBuffer()), drawn('de').bytes)
  assert.equal(answer.headers.get('content-type'), 'image/svg+xml')
  assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'.*sandbox/)
  assert.equal((await visitor.get('/kami-kagu/notices/shop.yaml')).status, 404)
})

test('without it a sentence stands there, and a shop that does not sell to the Union says nothing of it', async () => {
  give()
  assert.doesNotMatch(await lastScreenTo('DE'), /<img[^>]*notices/)
  const { documents } = world.shop('kami-kagu')
  const atHome = { ...documents, laws: documents.laws.filter(({ name }) => name !== 'eu') }
  world.shops.set('kami-kagu', { ...world.shop('kami-kagu'), documents: atHome })
  assert.doesNotMatch((await world.visitor().get('/kami-kagu/legal')).html, /legal-guarantee/)
})
