/**
 * One of the two servers that `placing.bench.ts` compares, as a process of its own: `bare` keeps the body of
 * each POST by one prepared insert; `ours` places an order from the form, by a route as thin as a page can
 * have it. Told what it needs by its environment; says the port it listens on.
 */
import { randomUUID } from 'node:crypto'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import pg from 'pg'
import { z } from 'zod'
import { connect, pageLimits } from '#db'
import { folders } from '#main/testing'
import { placeOrder } from '#ordering'
import { hashOf, type OpenShop, type Pin } from '#shops'
import { parseForm, textField, webApp, type WebContext } from '#web/http'

/** As many connections as the program holds for pages. */
const max = 12
const url = process.env['DATABASE']!

/** A plain table of one key: nothing notes its rows. */
const text = `insert into catalogue.pictures (shop, picture, svg) values ('bare', $1, $2)`

const bare = (): RequestListener => {
  const pool = new pg.Pool({ connectionString: url, max })
  pool.on('error', () => undefined)
  return (request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const body = Buffer.concat(parts).toString()
      const insert = { name: 'bare', text, values: [randomUUID(), body] }
      pool.query(insert).then(
        () => response.writeHead(303, { location: '/' }).end(),
        (problem: unknown) => response.writeHead(500).end(String(problem)),
      )
    })
  }
}

const shape = z.object({
  key: textField({ max: 80 }),
  name: textField({ max: 80 }),
  address: textField({ max: 80 }),
  street: textField({ max: 200 }),
  lines: textField({ max: 400 }),
})

const ours = (): RequestListener => {
  const db = connect(url, { max, limits: pageLimits })
  const shop = folders().open.get('kaoru')!
  const pins = pinsOf(shop)
  const origin = `http://127.0.0.1`
  const context = { db, shops: new Map([[shop.name, shop]]), origin, chance: () => 'x'.repeat(22) }
  const app = webApp(context as unknown as WebContext, {
    problemPage: (_frame, { sentence }) => sentence as never,
    assets: [],
    register: [
      (pages) =>
        void pages.post('/:shop/checkout', async (c) => {
          const form = await parseForm(c, shape)
          if (!('values' in form)) return c.text(JSON.stringify(form.problems), 422)
          const placed = await placeOrder(db, shop, pins, requestOf(form.values), {
            actor: 'customer:bench',
            at: Date.now(),
          })
          if ('refused' in placed) return c.text(placed.refused, 409)
          return c.redirect(`/kaoru/thanks/${placed.number}`, 303)
        }),
    ],
    report: ({ error }) => console.error(error),
  })
  return getRequestListener(app.fetch as never)
}

const promise = { shipBy: '2026-12-01', deliverFrom: '2026-12-02', deliverTo: '2026-12-03' }

/** What each line is, `SKU quantity`, and the rest as a checkout sends it. */
const requestOf = ({ key, name, address, street, lines }: z.infer<typeof shape>) => ({
  key,
  customer: { name, address, language: 'ja' as const },
  buyer: 'consumer' as const,
  country: 'JP',
  destination: 'JP',
  deliverTo: { name, lines: [street], gift: false },
  lines: lines.split(',').map((line) => {
    const [sku = '', quantity = '1'] = line.split(' ')
    return { sku, quantity: Number(quantity) }
  }),
  memo: '',
  payment: { method: 'card' as const, brand: 'visa' as const, payBy: Date.now() + 86_400_000 },
  promises: lines.split(',').map((_line, n) => ({ line: n + 1, ...promise })),
  shippingMinor: 1_000n,
  informed: false,
  returnCostTold: false,
  returnClauseShown: true,
})

const pinsOf = ({ documents: { policy, laws }, policyText }: OpenShop): readonly Pin[] =>
  [policy, ...laws].map(({ name, version, kind }) => ({ name, version, kind, hash: hashOf(policyText) }))

const server = createServer(process.env['SERVER'] === 'bare' ? bare() : ours())
// Each of the two waits while the other is measured.
server.keepAliveTimeout = 600_000
server.listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port))
process.once('disconnect', () => process.exit(0))
