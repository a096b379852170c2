import { readFileSync, existsSync, writeFileSync } from 'node:fs'
import { openBrowser, barriersOn } from '../stories/browser.ts'
const base = 'http://127.0.0.1:4191'
const shop = process.argv[2]!
const shows = process.argv[3]!.split(' ')
const sizes = (process.argv[4] ?? '360ja 1280en').split(' ')
const browser = await openBrowser()
if ('missing' in browser) throw new Error(browser.missing)
const state = `/tmp/st-shots/${shop}.json`
const context = await browser.newContext(existsSync(state) ? { storageState: state } : {})
const page = await context.newPage()
page.on('console', (l) => /Security|rror/.test(l.text()) && console.log('console', l.text().slice(0, 200)))
if (!existsSync(state)) {
  const link = new RegExp(`http\\S+desk/sign-in\\?shop=${shop}&token=\\S+`).exec(
    readFileSync('/tmp/st-server.log', 'utf8'),
  )![0]
  await page.goto(link)
  await page.locator('main form button').first().click()
  await page.waitForURL(`${base}/desk/${shop}/`)
  await context.storageState({ path: state })
}
if (process.argv[5] === 'draft') {
  await page.goto(`${base}/desk/${shop}/policy/edit?lang=en`)
  await page.evaluate(`document.querySelector('#field-text').hidden=false`)
  const text = await page.locator('#field-text').inputValue()
  const r = await page.request.post(`${base}/desk/${shop}/policy/edit`, {
    form: {
      text: text
        .replaceAll(/(within|after): 7 days of/g, '$1: 8 days of')
        .replaceAll(/day 10 of delivered/g, 'day 9 of delivered'),
      show: 'changes',
    },
    headers: { origin: base },
    maxRedirects: 0,
  })
  console.log('draft', r.status(), r.headers()['location'], text.includes('day 10 of delivered'))
}
for (const size of sizes) {
  const width = Number(size.slice(0, -2)),
    lang = size.slice(-2)
  await page.setViewportSize({ width, height: width < 500 ? 800 : 900 })
  for (const show of shows) {
    const path = show === 'publish' ? `publish?lang=${lang}` : `edit?show=${show}&lang=${lang}`
    const t = performance.now()
    await page.goto(`${base}/desk/${shop}/policy/${path}`)
    const ms = Math.round(performance.now() - t)
    if (process.argv[6] === 'open')
      await page.evaluate(`document.querySelectorAll('details').forEach(d => d.open = true)`)
    const bars = process.argv[7] === 'axe' ? await barriersOn(page) : []
    const wide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')
    const file = `/tmp/st-shots/${shop}-${show.replaceAll(/[^a-z]+/g, '_')}-${size}.png`
    const side = page.locator(show === 'publish' ? 'main' : '#panel')
    const box = await side.boundingBox()
    if (box && box.height > 4000) await page.evaluate('0')
    await side.screenshot({ path: file })
    console.log(
      file,
      ms + 'ms',
      Math.round(box?.height ?? 0) + 'px',
      wide
        ? 'TOO WIDE ' +
            (await page.evaluate(
              `[...document.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.drawing, .cm-editor')).slice(-3).map(e => e.outerHTML.slice(0, 160)).join(' ## ')`,
            ))
        : '',
      bars.join(' / '),
    )
  }
}
await browser.close()
