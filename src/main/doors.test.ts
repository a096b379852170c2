/**
 * What stands between a connection and the pages: whose address it is goes along, and whoever is signed in at
 * a desk has the threads of the studio, by whichever name the cookie has.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WebApp } from '#web/http'
import { listen } from './listen.ts'
import { fetchAside } from './studio-aside.ts'

test('pages are told the address at the other end, so that attempts count by network', async () => {
  const listening = await listen({ host: '127.0.0.1', port: 0 })
  assert.ok(!('fault' in listening))
  listening.answerWith((_request, { incoming }) => new Response(incoming.socket.remoteAddress))
  const answer = await fetch(`http://127.0.0.1:${listening.port}/`)
  assert.equal(await answer.text(), '127.0.0.1')
  await listening.end(1_000)
})

test('the threads is for whoever is signed in, where the shop is encrypted too', async () => {
  const asked: (string | undefined)[] = []
  const here = { fetch: () => new Response('here') } as unknown as WebApp
  const ask = fetchAside({
    pages: here,
    givenUp: here,
    threads: {
      ask: async ({ connection }) => {
        asked.push(connection?.incoming.socket.remoteAddress)
        return { status: 200, headers: [], body: new TextEncoder().encode('the threads'), faults: [] }
      },
    },
    report: () => undefined,
    published: async () => undefined,
  })
  const connection = { incoming: { socket: { remoteAddress: '198.18.0.1' } } }
  const answered = async (cookie: string) => {
    const request = new Request('https://shop.example/desk/kaoru/policy/edit', { headers: { cookie } })
    return (await ask(request, connection)).text()
  }
  assert.equal(await answered('desk-kaoru=x'), 'the threads')
  assert.equal(await answered('language=en; __Host-desk-kaoru.desk.kaoru=x'), 'the threads')
  for (const other of ['', 'desk-kaoru-2=x', '__Host-desk-other.desk=x', 'my-desk-kaoru=x'])
    assert.equal(await answered(other), 'here', other)
  assert.deepEqual(asked, ['198.18.0.1', '198.18.0.1'])
})
