import { openBrowser } from './browser.ts'
import { readFileSync } from 'node:fs'
const b = await openBrowser()
if ('missing' in b) throw new Error(b.missing)
const log = readFileSync('/tmp/s1.log','utf8')
const my = /(http\S+\/kami-kagu\/my\/sign-in\S+)/.exec(log)![1]!
const desk = /(http\S+shop=kami-kagu\S+)/.exec(log)![1]!
const base = 'http://127.0.0.1:4321', S='kami-kagu'
const ctx = await b.newContext({ viewport: { width: 420, height: 1700 }, locale: 'ja-JP' })
const p = await ctx.newPage()
const shot = async (name: string) => { await p.waitForTimeout(500); await p.screenshot({ path: `/tmp/shots/${name}.png` }) }
await p.goto(my); await p.locator('main form button').first().click(); await p.waitForTimeout(500)
const orders = await p.locator('a[href*="/orders/"]').evaluateAll((all: any[]) => [...new Set(all.map((a) => a.getAttribute('href')))])
console.log(orders, await p.locator('main').innerText())
let found = ''
for (const o of orders as string[]) {
  const at = new URL(o, base).href.split('?')[0]!
  await p.goto(at + '/lines/1/exchange?reason=defect&lang=ja')
  if (await p.locator('textarea').count() > 0) { found = at; break }
}
console.log('deliv', found)
await p.goto(found + '?lang=ja'); await shot('order-ja')
await p.goto(found + '/lines/1/exchange?reason=defect&lang=ja'); await shot('ex-ja')
await p.goto(found + '/lines/1/exchange?reason=defect&lang=en'); await shot('ex-en')
await p.locator('textarea').first().fill('The panel is cracked.')
await p.locator('main form button').last().click(); await p.waitForTimeout(800); await shot('asked-en')
console.log(p.url())
await p.goto(desk); await p.locator('main form button').first().click(); await p.waitForTimeout(500)
await p.setViewportSize({width:1280,height:1600})
await p.goto(`${base}/desk/${S}/?lang=en`); 
const c = await p.locator('a[href*="/cases/"]').first().getAttribute('href')
if (c) { await p.goto(new URL(c, base).href); await shot('case-en'); await p.setViewportSize({width:420,height:1700}); await p.goto(new URL(c, base).href + '?lang=ja'); await shot('case-ja') }
await b.close()
