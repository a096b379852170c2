/** From which network a request comes, and who is believed about it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isNetwork, networkFrom } from './network.ts'

const proxies = ['127.0.0.1', '10.0.0.0/8', 'fd00::/8']

test('only a proxy that the settings name is believed about whom it speaks for', () => {
  assert.equal(networkFrom('203.0.113.9', '198.51.100.1', proxies), '203.0.113.9')
  assert.equal(networkFrom('127.0.0.1', '198.51.100.1', []), '127.0.0.1')
  assert.equal(networkFrom('::ffff:127.0.0.1', '198.51.100.1', proxies), '198.51.100.1')
  assert.equal(networkFrom('10.1.2.3', undefined, proxies), '10.1.2.3')
})

test('of what X-Forwarded-For says only the part that our own proxies wrote counts', () => {
  assert.equal(networkFrom('127.0.0.1', '192.0.2.66, 198.51.100.1', proxies), '198.51.100.1')
  assert.equal(networkFrom('127.0.0.1', '192.0.2.66, 198.51.100.1, 10.9.9.9', proxies), '198.51.100.1')
  assert.equal(networkFrom('127.0.0.1', '192.0.2.66, nonsense', proxies), '127.0.0.1')
  assert.equal(networkFrom('127.0.0.1', '10.0.0.7', proxies), '10.0.0.7')
})

test('a household with IPv6 is one network, however many addresses it has', () => {
  assert.equal(networkFrom('2001:db8:1:2:3:4:5:6', undefined, []), '2001:db8:1:2::/64')
  assert.equal(networkFrom('2001:db8:1:2::9', undefined, []), '2001:db8:1:2::/64')
  assert.equal(networkFrom('2001:db8::9', undefined, []), '2001:db8:0:0::/64')
  assert.equal(networkFrom('fd00::1', '2001:db8::7%eth0', proxies), '2001:db8:0:0::/64')
})

test('an address or a network can be named, and nothing else', () => {
  for (const right of [...proxies, '::1', '0.0.0.0/0']) assert.ok(isNetwork(right), right)
  for (const wrong of ['', 'localhost', '10.0.0.0/33', '10.0.0.0/', '::/129', '10.0.0.1/8/8', '10.0.0'])
    assert.ok(!isNetwork(wrong), wrong)
})
