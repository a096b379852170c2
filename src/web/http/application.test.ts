/**
 * What every request passes through: languages, forms, limits, and answers that are not what was asked for.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { choiceField, filesField, mailField, parseForm, textField, webApp } from './index.ts'
import { forgetCookie, keepCookie, readCookie } from './index.ts'
import type { Fault, WebApp, WebContext } from './index.ts'

const origin = 'https://shop.example'
const faults: Fault[] = []
const context: WebContext = {
  db: undefined as never,
  files: undefined as never,
  typesetter: undefined as never,
  shops: new Map(),
  now: () => 0,
  chance: () => 'abcdefghijklmnopqrstuv',
  secret: 'secret',
  pinsOf: () => Promise.resolve([]),
  origin,
  mailbox: undefined,
}

const asked = z.object({
  reason: choiceField(['defect', 'wrong-item']),
  text: textField({ max: 12 }),
  mail: mailField().optional(),
  photos: filesField({ max: 2 }),
})

function routes(app: WebApp): void {
  app.get('/hall', (c) => c.html(`<p>${c.var.language}</p>`))
  app.post('/hall', async (c) => {
    const form = await parseForm(c, asked, { limitBytes: 5_000 })
    if ('problems' in form) return c.json({ problems: form.problems, given: form.given }, 422)
    return c.json({ ...form.values, photos: form.values.photos.map(({ name }) => name) })
  })
  app.get('/hall/in', (c) => {
    keepCookie(c, 'my-page', 'secret', { path: '/kaoru/my' })
    return c.text(readCookie(c, 'my-page', '/kaoru/my') ?? 'nobody')
  })
  app.get('/hall/out', (c) => {
    forgetCookie(c, 'my-page', '/kaoru/my')
    return c.text('out')
  })
  app.get('/full', () => {
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  })
  app.get('/breaks', () => {
    throw new Error('the pipe burst')
  })
}

const app = webApp(context, {
  problemPage: (frame, { title, sentence }) => `${frame.language}: ${title}. ${sentence}` as never,
  assets: [],
  register: [routes],
  report: (fault) => faults.push(fault),
})

const english = { 'accept-language': 'en' }
const post = (body: FormData | URLSearchParams | string, headers: Record<string, string> = {}) =>
  app.request(`${origin}/hall`, { method: 'POST', body, headers: { ...english, ...headers } })

test('every answer forbids foreign content, framing and the leaking of addresses', async () => {
  const { headers } = await app.request(`${origin}/hall`)
  assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'.*frame-ancestors 'none'/)
  assert.doesNotMatch(headers.get('content-security-policy') ?? '', /unsafe/)
  assert.equal(headers.get('referrer-policy'), 'same-origin')
  assert.equal(headers.get('x-content-type-options'), 'nosniff')
  assert.equal(headers.get('strict-transport-security'), 'max-age=31536000; includeSubDomains')
})

test('under a name that is not ours nothing is answered, whoever asks', async () => {
  for (const [url, host] of [
    ['https://evil.example/hall', undefined],
    [`${origin}/hall`, 'evil.example'],
    ['https://evil.example/hall', 'shop.example'],
  ] as const) {
    const answer = await app.request(url, {
      headers: { ...english, ...(host === undefined ? {} : { host }) },
    })
    assert.equal(answer.status, 421, `${url} ${host}`)
    assert.match(await answer.text(), /Please open https:\/\/shop\.example instead/)
  }
  assert.equal((await app.request('https://evil.example/hall', { method: 'POST' })).status, 421)
})

test('what is about one person is kept by nobody, what is about all is asked for again', async () => {
  for (const path of ['/desk/', '/desk/kaoru/cases/1', '/kaoru/my/orders/1', '/kaoru/my', '/mailbox'])
    assert.equal((await app.request(`${origin}${path}`)).headers.get('cache-control'), 'no-store', path)
  for (const path of ['/hall', '/desktop', '/kaoru/mystery'])
    assert.equal(
      (await app.request(`${origin}${path}`)).headers.get('cache-control'),
      'private, no-cache',
      path,
    )
})

test('where it is encrypted a cookie is bound to the host, its place is in its name, and it is forgotten as kept', async () => {
  const kept = await app.request(`${origin}/hall/in`, { headers: { cookie: 'my-page=of-another-host' } })
  assert.equal(await kept.text(), 'nobody')
  const cookie = kept.headers.get('set-cookie') ?? ''
  assert.equal(cookie, '__Host-my-page.kaoru.my=secret; Path=/; HttpOnly; Secure; SameSite=Lax')
  const again = await app.request(`${origin}/hall/in`, { headers: { cookie: cookie.split(';')[0]! } })
  assert.equal(await again.text(), 'secret')
  const gone = await app.request(`${origin}/hall/out`)
  assert.match(
    gone.headers.get('set-cookie') ?? '',
    /^__Host-my-page\.kaoru\.my=; Max-Age=0; Path=\/;.*Secure/,
  )
})

test('a chosen language is kept, and the address is clean again', async () => {
  const answer = await app.request(`${origin}/hall?a=1&lang=en`, { headers: { 'accept-language': 'ja' } })
  assert.equal(answer.status, 303)
  assert.equal(answer.headers.get('location'), '/hall?a=1')
  const cookie = answer.headers.get('set-cookie') ?? ''
  assert.match(cookie, /__Host-language=en;.*Path=\/; HttpOnly; Secure; SameSite=Lax/)
  const page = await app.request(`${origin}/hall`, {
    headers: { 'accept-language': 'ja', cookie: '__Host-language=en' },
  })
  assert.equal(await page.text(), '<p>en</p>')
})

test('a form sent from another site changes nothing, in browsers old and new', async () => {
  const form = new URLSearchParams({ reason: 'defect', text: 'broken' })
  assert.equal((await post(form, { origin: 'https://evil.example' })).status, 403)
  assert.equal((await post(form, { 'sec-fetch-site': 'cross-site' })).status, 403)
  assert.equal((await post(form, { 'sec-fetch-site': 'same-site', origin })).status, 403)
  assert.equal((await post(form, { origin: 'null' })).status, 403)
  assert.equal((await post(form, { origin, 'sec-fetch-site': 'same-origin' })).status, 200)
  assert.equal((await post(form)).status, 200)
})

test('a form is read: trimmed, without signs of control, many or one file', async () => {
  const form = new FormData()
  form.set('reason', 'defect')
  form.set('text', '  bro\u0000ken\r\nhere ')
  form.append('photos', new File(['1'], 'one.jpg'))
  form.append('photos', new File(['2'], 'two.jpg'))
  const answer = await post(form)
  assert.deepEqual(await answer.json(), {
    reason: 'defect',
    text: 'broken\nhere',
    photos: ['one.jpg', 'two.jpg'],
  })
})

test('a file field that was left empty is no file', async () => {
  const part = (name: string, more: string, content: string) =>
    `--seam\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${content}\r\n`
  const empty = `; filename=""\r\nContent-Type: application/octet-stream`
  const parts = [part('reason', '', 'defect'), part('text', '', 'x'), part('photos', empty, '')]
  const body = `${parts.join('')}--seam--\r\n`
  const answer = await post(body, { 'content-type': 'multipart/form-data; boundary=seam' })
  assert.deepEqual(((await answer.json()) as { photos: string[] }).photos, [])
})

test('each field that cannot be taken has words of its own, and what was typed comes back', async () => {
  const answer = await post(
    new URLSearchParams({ reason: 'whim', text: 'far too long a text', mail: 'hanako' }),
  )
  assert.equal(answer.status, 422)
  assert.deepEqual(await answer.json(), {
    problems: {
      reason: { key: 'form.choose' },
      text: { key: 'form.too-long', values: { max: 12 } },
      mail: { key: 'form.mail' },
    },
    given: { reason: 'whim', text: 'far too long a text', mail: 'hanako' },
  })
})

test('addresses that break the rules of mail but work are taken', () => {
  assert.ok(mailField().safeParse('a..b.@docomo.ne.jp').success)
  assert.ok(!mailField().safeParse('a b@docomo.ne.jp').success)
})

test('an address typed in full-width letters is the address it means', () => {
  assert.equal(mailField().parse('ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ'), 'taro@example.jp')
})

test('more than a route takes is a page that says how much, and nothing is half done', async () => {
  const form = new FormData()
  form.set('photos', new File([new Uint8Array(20_000)], 'big.jpg'))
  const answer = await post(form)
  assert.equal(answer.status, 413)
  assert.match(await answer.text(), /Nothing was kept/)
})

test('what is no form, or is cut off, is a clear sentence', async () => {
  assert.equal((await post('{}', { 'content-type': 'application/json' })).status, 400)
  assert.equal(
    (await post('--x\r\nrubbish', { 'content-type': 'multipart/form-data; boundary=x' })).status,
    400,
  )
})

test('a form with more entries than any of ours has is refused with a sentence, fields and parts alike', async () => {
  const fields = Array.from({ length: 40_000 }, () => 'a=b').join('&')
  const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' }
  const body = (count: number) =>
    `${'--seam\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n'.repeat(count)}--seam--\r\n`
  const parts = { 'content-type': 'multipart/form-data; charset=utf-8; boundary=seam' }
  for (const answer of [
    await app.request(`${origin}/language`, {
      method: 'POST',
      body: fields,
      headers: { ...english, ...urlencoded },
    }),
    await app.request(`${origin}/language`, {
      method: 'POST',
      body: body(5_000),
      headers: { ...english, ...parts },
    }),
  ]) {
    assert.equal(answer.status, 413)
    assert.match(await answer.text(), /at most 200 entries/)
  }
  assert.equal((await post(body(60), parts)).status, 422)
})

test('an address with a sign that no database keeps leads nowhere, before anybody looks it up', async () => {
  for (const path of ['/hall%00', '/%00', '/hall?a=%00', '/assets/%00.css'])
    assert.equal((await app.request(`${origin}${path}`, { headers: english })).status, 404)
})

test('what is not there, what a page does not do, and a fault of ours each have a page', async () => {
  const missing = await app.request(`${origin}/nowhere`, { headers: { 'accept-language': 'ja' } })
  assert.equal(missing.status, 404)
  assert.match(await missing.text(), /^ja: /)
  const wrong = await app.request(`${origin}/hall`, { method: 'PUT', headers: english })
  assert.equal(wrong.status, 405)
  assert.equal(wrong.headers.get('allow'), 'GET, HEAD, POST')
  const broken = await app.request(`${origin}/breaks`, { headers: english })
  const text = await broken.text()
  assert.equal(broken.status, 500)
  assert.match(text, /abcdefgh/)
  assert.doesNotMatch(text, /pipe/)
  assert.equal(faults.at(-1)?.reference, 'abcdefgh')
})

test('a disk without room is no bug of the page: whoever sent a photo is asked to try again, and it is reported', async () => {
  const answer = await app.request(`${origin}/full`, { headers: english })
  assert.equal(answer.status, 503)
  assert.equal(answer.headers.get('retry-after'), '10')
  assert.match(await answer.text(), /Please try again/)
  assert.match(String(faults.at(-1)?.error), /ENOSPC/)
})
