import { openDatabase, connect } from '#db'
import { keepCatalogue } from '#catalogue'
import { receiveUnits } from '#stock'
import { folders } from '#main/testing'
import { placeOrder } from '#ordering'
import { keepDocuments } from '#shops'
import pg from 'pg'
import { mkdtempSync } from 'node:fs'
const database = await openDatabase({ folder: mkdtempSync('/tmp/zz-') + '/postgres', durable: false })
if ('fault' in database) throw 1
let last = ''
const orig = pg.Client.prototype.query
pg.Client.prototype.query = function (this: never, q: any, ...r: any[]) { if (q?.text?.includes('with press as')) last = q.text + '\u0000' + q.values[0]; return (orig as any).call(this, q, ...r) } as never
const db = connect(database.url, { max: 4 })
const f = folders()
const like = f.folders.get('kaoru')!.products[0]!
await keepCatalogue(db, 'kaoru', [{ ...like, options: [], variants: Array.from({ length: 10 }, (_, n) => ({ sku: `P${n}`, options: {} })) }], new Map())
for (let n = 0; n < 10; n++) await receiveUnits(db, { shop: 'kaoru', sku: `P${n}`, pool: 'sale', units: 1e6, why: 'received', reference: 'x', actor: 'start', at: Date.now() })
const shop = f.open.get('kaoru')!
const pins = await keepDocuments(db, shop, f.laws, Date.now())
let i = 0
const req = () => { i++; const promise = { shipBy: '2026-12-01', deliverFrom: '2026-12-02', deliverTo: '2026-12-03' }; return {
  key: `k-${i}-aaaaaaaaaaaaaaaaaa`, customer: { name: 'x', address: `c${i % 2000}@customer.example`, language: 'ja' as const }, buyer: 'consumer' as const, country: 'JP', destination: 'JP',
  deliverTo: { name: 'x', lines: ['東京都千代田区丸の内1-1-1'], gift: false }, lines: [0, 1].map((n) => ({ sku: `P${(i + n * 3) % 10}`, quantity: 1 })), memo: '',
  payment: { method: 'card' as const, brand: 'visa' as const, payBy: Date.now() + 86_400_000 }, promises: [1, 2].map((line) => ({ line, ...promise })), shippingMinor: 1000n, informed: false, returnCostTold: false, returnClauseShown: true } }
const go = (many: number) => Promise.all(Array.from({ length: many }, () => placeOrder(db, shop, pins, req(), { actor: 'customer:x', at: Date.now() })))
for (let n = 0; n < 40; n++) await go(16)
const [text, value] = last.split('\u0000')
console.log('group of', JSON.parse(value!).length)
const c = new pg.Client({ connectionString: database.url }); await c.connect()
const args = () => JSON.stringify(JSON.parse(value!).map((p: any) => { i++; return { ...p, key: `k-${i}-bbbbbbbbbbbbbbbbbbbb`, payment: crypto.randomUUID(), customer_id: crypto.randomUUID(), jobs: p.jobs.map((j: any) => ({ ...j, key: null })) } }))
await c.query(`prepare x(jsonb) as ${text}`)
for (let n = 0; n < 7; n++) await c.query(`execute x('${args().replaceAll("'", "''")}')`)
const t = performance.now(); for (let n = 0; n < 50; n++) await c.query(`execute x('${args().replaceAll("'", "''")}')`)
console.log('ms a statement', (performance.now() - t) / 50)
await c.query("set plan_cache_mode = force_generic_plan")
const t2 = performance.now(); for (let n = 0; n < 50; n++) await c.query(`execute x('${args().replaceAll("'", "''")}')`)
console.log('generic: ms a statement', (performance.now() - t2) / 50)
const r = await c.query(`explain (analyze, costs off, timing on, buffers off, summary on) execute x('${args().replaceAll("'", "''")}')`)
console.log(r.rows.map((x) => x['QUERY PLAN']).join('\n'))
const one = JSON.stringify(JSON.parse(args()).slice(0, 1))
const r1 = await c.query(`explain (analyze, costs off, summary on) execute x('${one.replaceAll("'", "''")}')`)
console.log(r1.rows.map((x) => x['QUERY PLAN']).filter((l: string) => /Trigger|Time|Index Scan|Seq/.test(l)).join('\n'))
await c.end(); await db.destroy(); await database.stop()
