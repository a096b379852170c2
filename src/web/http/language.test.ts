/** Which language a person gets, and where a form may send them back to. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressIn, languageFor, localAddress } from './language.ts'

const offered = ['ja', 'en']
const reader = (accepted: string | undefined, chosen?: string) => languageFor({ accepted, chosen, offered })

test('what a person has chosen goes before what the browser asks for', () => {
  assert.equal(reader('ja', 'en'), 'en')
  assert.equal(reader('en', 'xx'), 'en')
})

test('the browser is heard, the most wanted language first', () => {
  assert.equal(reader('en-GB,en;q=0.9,ja;q=0.8'), 'en')
  assert.equal(reader('fr,ja;q=0.5,en;q=0.2'), 'ja')
  assert.equal(reader('en;q=0,ja'), 'ja')
})

test('who says nothing reads the shop’s own language, who reads neither gets English', () => {
  assert.equal(reader(undefined), 'ja')
  assert.equal(reader('*'), 'ja')
  assert.equal(reader('de-AT,de;q=0.9'), 'en')
  assert.equal(languageFor({ chosen: 'en', accepted: 'en', offered: ['ja'] }), 'ja')
})

test('a change of language keeps the rest of the address', () => {
  assert.equal(addressIn('en', '/desk/', '?due=today&lang=ja'), '/desk/?due=today&lang=en')
})

test('nobody is sent to another site', () => {
  for (const text of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/\tx',
    'kaoru',
    '',
    undefined,
  ])
    assert.equal(localAddress(text), undefined)
  assert.equal(localAddress('/kaoru/help?a=b#c'), '/kaoru/help?a=b#c')
})
