/**
 * A shop laid out by `yakusoku new`, in a temporary house: it is read, rules as its examples say, and is
 * opened with the others.
 */
import assert from 'node:assert/strict'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { parseInstant } from '#calendar'
import { packsFor, readPackFiles } from '#laws'
import { documentsOf, runExamples } from '#policy'
import { calendarOf, openShop, readShopFolder, sellingOf, shopNames } from '#shops'
import { openOutbox } from '#mail'
import { layOutShop } from './new.command.ts'
import { planShop, reservedNames, type NewShop, type NotPlanned } from './new-shop.ts'
import { pagesOf } from './pages.ts'
import { root } from './root.file.ts'

const at = parseInstant('2026-11-20T20:00Z')!
const packs = readPackFiles(join(root, 'laws')).map(({ pack }) => pack)

/** An empty house with the law under it; gone when the tests are over. */
function house(): string {
  const folder = mkdtempSync(join(tmpdir(), 'yakusoku-new-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'shops'))
  cpSync(join(root, 'laws'), join(folder, 'laws'), { recursive: true })
  return folder
}

function planned(outcome: NewShop | NotPlanned): NewShop {
  if ('refused' in outcome) assert.fail(`refused: ${outcome.refused}`)
  return outcome
}

const shopIn = (folder: string, name: string) => readShopFolder(join(folder, 'shops'), name)

test('a new shop is read without problems, and says its own name, prefix and first day', () => {
  const folder = house()
  const wish = { shop: 'tsuchi-no-oto', ja: '土の音', en: 'Sound: of “Clay” & \\more' }
  assert.deepEqual(layOutShop(folder, wish, at), {
    shop: 'tsuchi-no-oto',
    prefix: 'TN',
    name: { ja: wish.ja, en: wish.en },
  })
  const { settings, policy, problems, products, pictures, help } = shopIn(folder, 'tsuchi-no-oto')
  assert.deepEqual(problems, [])
  assert.equal(settings.shop, 'tsuchi-no-oto')
  assert.deepEqual(settings.name, { ja: '土の音', en: 'Sound: of “Clay” & \\more' })
  assert.equal(settings.mail.address, 'shop@tsuchi-no-oto.example')
  assert.equal(policy.name, 'tsuchi-no-oto')
  assert.deepEqual(
    [policy.version, policy.effective],
    ['2026-11', '2026-11-21T00:00+09:00'],
    'the day it is in Japan',
  )
  assert.deepEqual(products.map(({ kind }) => kind).toSorted(), ['made-to-order', 'ready'])
  assert.ok(products.every(({ variants }) => variants.every(({ sku }) => sku.startsWith('TN-'))))
  assert.equal(pictures.size, 2)
  assert.match(help, /\{#receipt\}/)
})

test('a new shop sells once the lines about selling are taken in', () => {
  const folder = house()
  const { shop } = planned(layOutShop(folder, { shop: 'atarashii' }, at))
  assert.ok('missing' in sellingOf(shopIn(folder, shop).settings.selling))
  const file = join(folder, 'shops', shop, 'shop.yaml')
  const [head = '', tail = ''] = readFileSync(file, 'utf8').split('# selling:\n')
  writeFileSync(file, `${head}selling:\n${tail.replaceAll(/^# /gm, '')}`)
  assert.ok('selling' in sellingOf(shopIn(folder, shop).settings.selling))
})

test('the starting policy keeps its own examples, at home, in Europe and all over the world', () => {
  const folder = house()
  planned(layOutShop(folder, { shop: 'hako' }, at))
  const { policy, settings } = shopIn(folder, 'hako')
  const ruled = new Set(policy.rules.map(({ clause }) => clause))
  const told = policy.examples.flatMap(({ expect }) => [...(expect.cites ?? []), ...(expect.speaks ?? [])])
  assert.deepEqual(
    [...ruled].filter((clause) => !told.some((id) => id.split('.')[0] === clause)),
    [],
    'clauses no example tells of',
  )
  assert.equal(policy.rules.filter(({ then }) => then === 'open').length, 1)
  for (const shipsTo of [settings['ships-to'], ['JP', 'DE'], 'world'] as const) {
    const documents = documentsOf(policy, packsFor(packs, shipsTo))
    const results = runExamples(documents, policy.examples, calendarOf(settings), policy.name)
    assert.deepEqual(
      results.filter((r) => r.differences.length > 0).map((r) => [r.example.name, r.differences]),
      [],
    )
  }
})

test('the house opens with the new shop in it, and no half written folder is left', () => {
  const folder = house()
  for (const name of ['kaoru', 'preorder'])
    cpSync(join(root, 'shops', name), join(folder, 'shops', name), { recursive: true })
  planned(layOutShop(folder, { shop: 'hako' }, at))
  assert.deepEqual(readdirSync(join(folder, 'shops')).toSorted(), ['hako', 'kaoru', 'preorder'])
  const open = shopNames(join(folder, 'shops')).map((name) => openShop(shopIn(folder, name), packs))
  assert.deepEqual(
    open.map(({ name }) => name),
    ['hako', 'kaoru', 'preorder'],
  )
  assert.deepEqual(
    open[0]!.documents.laws.map(({ name }) => name),
    ['jp'],
    'it ships within Japan at first',
  )
})

test('text can be read on every ground of the starting colours', () => {
  const folder = house()
  planned(layOutShop(folder, { shop: 'hako' }, at))
  const { colours } = shopIn(folder, 'hako').settings
  for (const ground of [colours.paper, colours['shop-soft']]) {
    for (const ink of [colours.ink, colours.shop, colours.good, colours.wait, colours.no])
      assert.ok(contrast(ink, ground) >= 4.5, `${ink} on ${ground}`)
  }
  assert.ok(contrast('#ffffff', colours.shop) >= 4.5)
  assert.ok(contrast(colours.line, colours.paper) >= 3)
})

test('a shop that is there is never touched, in whatever capitals its folder is written', () => {
  const folder = house()
  planned(layOutShop(folder, { shop: 'hako' }, at))
  writeFileSync(join(folder, 'shops', 'hako', 'policy.md'), 'mine')
  assert.deepEqual(layOutShop(folder, { shop: 'hako' }, at), { refused: 'shop-exists' })
  assert.equal(readFileSync(join(folder, 'shops', 'hako', 'policy.md'), 'utf8'), 'mine')
  mkdirSync(join(folder, 'shops', 'Tin'))
  assert.deepEqual(layOutShop(folder, { shop: 'tin' }, at), { refused: 'shop-exists' })
  assert.ok(!existsSync(join(folder, 'shops', 'tin', 'shop.yaml')))
})

const none = { shops: [], laws: [], prefixes: new Map<string, string>() }

test('every address of the house is kept from being the name of a shop', () => {
  const app = pagesOf(
    { db: undefined!, files: undefined!, shops: new Map(), secret: '', pinsOf: undefined! },
    { origin: 'http://shop.example', now: () => 0, mailbox: openOutbox(), report: () => undefined },
  )
  const parts = app.routes.map(({ path }) => path.split('/'))
  const first = parts.map(([, one = '']) => one)
  const inHouse = parts
    .filter(([, one = '']) => ['desk', 'mailbox'].includes(one))
    .map(([, , two = '']) => two)
  const words = [...new Set([...first, ...inHouse])].filter(
    (word) => /^[a-z]/.test(word) && !word.includes('.'),
  )
  assert.ok(words.includes('assets') && words.includes('sign-in'))
  assert.deepEqual(
    words.filter((word) => !reservedNames.includes(word)),
    [],
  )
  for (const shop of words) assert.deepEqual(planShop({ shop }, none), { refused: 'reserved', by: 'address' })
  assert.deepEqual(planShop({ shop: 'eu' }, { ...none, laws: ['eu'] }), { refused: 'reserved', by: 'law' })
})

test('what cannot stand in an address is refused with what could', () => {
  const nearest = (shop: string) => {
    const outcome = planShop({ shop }, none)
    return 'refused' in outcome && outcome.refused === 'not-a-shop-name' ? outcome.nearest : outcome
  }
  assert.equal(nearest('Tsuchi no Oto'), 'tsuchi-no-oto')
  assert.equal(nearest('../café'), 'cafe')
  assert.equal(nearest('2tins'), 'tins')
  assert.equal(nearest('-hako-'), 'hako')
  for (const shop of ['', 'a', '土の音', '2024', '--']) assert.equal(nearest(shop), undefined, shop)
  assert.equal(nearest('a'.repeat(40)), 'a'.repeat(30))
})

test('order numbers of two shops never begin alike', () => {
  const prefixOf = (shop: string, ...taken: string[]) =>
    planned(planShop({ shop }, { ...none, prefixes: new Map(taken.map((p) => [p, 'other'])) })).prefix
  assert.equal(prefixOf('hako'), 'HA')
  assert.equal(prefixOf('hako', 'HA'), 'HK')
  assert.equal(prefixOf('tin-and-co'), 'TA')
  assert.equal(prefixOf('aa', 'AA'), 'AB')
  assert.equal(planned(planShop({ shop: 'hako', prefix: 'zz' }, none)).prefix, 'ZZ')
  const taken = { ...none, prefixes: new Map([['KA', 'kaoru']]) }
  assert.deepEqual(planShop({ shop: 'kasa', prefix: 'ka' }, taken), {
    refused: 'prefix-taken',
    shop: 'kaoru',
    free: 'KS',
  })
  for (const prefix of ['K', 'KAS', 'K1', '蔵元'])
    assert.deepEqual(planShop({ shop: 'hako', prefix }, none), { refused: 'not-a-prefix' })
})

test('a name for people is one line that can be seen', () => {
  for (const en of ['', '  ', 'two\nlines', 'x'.repeat(61)])
    assert.deepEqual(planShop({ shop: 'hako', en }, none), { refused: 'not-a-name', language: 'en' })
  assert.deepEqual(planned(planShop({ shop: 'kan-no-mise', ja: '缶の店' }, none)).name, {
    ja: '缶の店',
    en: 'Kan No Mise',
  })
  assert.deepEqual(planned(planShop({ shop: 'hako', en: 'Box' }, none)).name, { ja: 'Box', en: 'Box' })
})

/** Contrast as WCAG 2 counts it. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((i) => Number.parseInt(colour.slice(i, i + 2), 16) / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
