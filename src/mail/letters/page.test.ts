/** What mail programs need of a page, and what readers need of its colours. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readShopFolder, shopNames } from '#shops'
import { contrast } from '#shops'
import { letterColours } from './colours.ts'
import { asPage } from './page.ts'

const shops = shopNames('shops').map((name) => readShopFolder('shops', name).settings)

const page = (language: 'ja' | 'en', colours = shops[0]!.colours): string =>
  asPage(
    [
      'Hello',
      { heading: 'What you ordered' },
      { rows: [['Ordered', 'today']] },
      {
        sums: [
          ['Ring', '1'],
          ['Total', '2'],
        ],
      },
      { list: ['one'] },
      { quote: 'two\nlines' },
      { link: 'https://shop.example/a', words: 'a link' },
      { link: 'https://shop.example/b', words: 'a button', look: 'button' },
    ],
    { title: 'A letter', shop: 'KAORU', preheader: 'What a list of mails shows', language, colours },
  )

test('a letter loads nothing and runs nothing: no script, no picture, no style sheet from elsewhere', () => {
  const html = page('en')
  assert.doesNotMatch(html, /<(script|img|link|iframe|object|embed|form|input|svg|video|audio)\b/i)
  assert.doesNotMatch(html, /url\(|@import|\bsrc=|background=| on\w+=/i)
  assert.deepEqual(
    [...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address),
    ['https://shop.example/a', 'https://shop.example/b'],
  )
})

test('a letter looks as it should where a mail program drops its style sheet: every part has its own style', () => {
  const body = page('ja').replace(/<head>.*<\/head>/s, '')
  for (const [element] of body.matchAll(/<(p|h2|ul|li|th|td|a|blockquote)\b[^>]*>/g))
    assert.match(element, /style="[^"]+"/, element)
  assert.doesNotMatch(body, /display:(flex|grid)|position:|float:|calc\(|var\(/)
})

test('a letter is 640 pixels wide at most, fills a narrower window, and no part of it is wider than 320', () => {
  const body = page('en').replace(/<head>.*<\/head>/s, '')
  assert.match(body, /width="640"[^>]*style="width:100%;max-width:640px"/)
  const fixed = [...body.matchAll(/(?<![-\w])(?:min-)?width:(\d+)px/g)].map(([, width]) => Number(width))
  assert.deepEqual(
    fixed.filter((width) => width > 320),
    [],
  )
  assert.deepEqual(
    [...body.matchAll(/ width="(\d+)"/g)].map(([, width]) => width),
    ['640'],
  )
})

test('a letter says its language, says that it can be shown dark, and what a list of mails shows of it', () => {
  assert.match(page('ja'), /<html lang="ja">/)
  const html = page('en')
  assert.match(html, /<meta name="color-scheme" content="light dark">/)
  assert.match(html, /@media \(prefers-color-scheme:dark\)/)
  assert.match(
    html,
    /<body[^>]*>\s*<div class="preheader"[^>]*display:none[^>]*>What a list of mails shows<\/div>/,
  )
})

test('whatever is coloured by day has its colour by night', () => {
  const html = page('en')
  const night = /prefers-color-scheme:dark\)\{(.*)\}\n/.exec(html)?.[1] ?? ''
  const body = html.replace(/<head>.*<\/head>/s, '')
  for (const [element, style = ''] of body.matchAll(/<\w+[^>]*style="([^"]*)"[^>]*>/g)) {
    const names = (/class="([^"]*)"/.exec(element)?.[1] ?? '').split(' ')
    const overridden = (property: string): boolean =>
      names.some((name) => new RegExp(`\\.${name}(,[^{]*)?\\{[^}]*${property}:`).test(night))
    if (/(^|;)color:/.test(style)) assert.ok(overridden('color'), element)
    if (/background-color:/.test(style)) assert.ok(overridden('background-color'), element)
    if (/border-bottom:/.test(style)) assert.ok(overridden('border-color'), element)
  }
})

test('in the colours of every shop, by day and by night, words reach 4.5:1 and lines 3:1', () => {
  for (const { shop, colours } of shops)
    for (const [when, set] of Object.entries(letterColours(colours))) {
      for (const [text, ground] of [
        [set.ink, set.ground],
        [set.ink, set.panel],
        [set.quiet, set.ground],
        [set.link, set.ground],
        [set.onButton, set.button],
      ] as const)
        assert.ok(contrast(text, ground) >= 4.5, `${shop} ${when}: ${text} on ${ground}`)
      assert.ok(contrast(set.line, set.ground) >= 3, `${shop} ${when}: ${set.line} on ${set.ground}`)
      assert.ok(contrast(set.button, set.ground) >= 3, `${shop} ${when}: button on ${set.ground}`)
    }
  assert.equal(Math.round(contrast('#000000', '#ffffff')), 21)
})
