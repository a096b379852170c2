/** Which hosts are ours, and what a proxy leaves on a request. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOurHost, wasForwarded } from './hosts.ts'

test('the public address is ours, on its port, in any spelling; nothing else is', () => {
  for (const host of ['shop.example', 'Shop.Example', 'shop.example:443'])
    assert.ok(isOurHost(host, 'https://shop.example'), host)
  for (const host of [
    'evil.example',
    'shop.example:80',
    'shop.example.evil.example',
    '127.0.0.1',
    '',
    'a@b',
    '/',
  ])
    assert.ok(!isOurHost(host, 'https://shop.example'), host)
})

test('a house on this machine answers to the names of this machine, and to no name pointed at it', () => {
  for (const host of ['127.0.0.1:3000', 'localhost:3000', '[::1]:3000'])
    assert.ok(isOurHost(host, 'http://127.0.0.1:3000'), host)
  for (const host of ['rebound.example:3000', 'localhost', 'localhost:3001', '127.0.0.1.evil.example:3000'])
    assert.ok(!isOurHost(host, 'http://127.0.0.1:3000'), host)
})

test('a request that went through a proxy shows it', () => {
  const sent = (headers: Readonly<Record<string, string>>) => wasForwarded((name) => headers[name])
  assert.ok(
    sent({ 'x-forwarded-for': '192.0.2.1' }) && sent({ via: '1.1 proxy' }) && sent({ forwarded: 'for=x' }),
  )
  assert.ok(!sent({ host: '127.0.0.1:3000' }))
})
