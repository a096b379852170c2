/** What stands between a connection and the pages: whose address it is goes along. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listen } from './listen.ts'

test('pages are told the address at the other end, so that attempts count by network', async () => {
  const listening = await listen({ host: '127.0.0.1', port: 0 })
  assert.ok(!('fault' in listening))
  listening.answerWith((_request, { incoming }) => new Response(incoming.socket.remoteAddress))
  const answer = await fetch(`http://127.0.0.1:${listening.port}/`)
  assert.equal(await answer.text(), '127.0.0.1')
  await listening.end(1_000)
})
