/** What an owner wrote of the settings stands over the folder, version by version, through every start. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isWorkingDay, parseDay, type Instant } from '#calendar'
import { testDatabase } from '#db/testing'
import {
  followFolder,
  partOf,
  putSettingsInForce,
  readSettingsVersions,
  textWith,
  withSettings,
  withSettingsInForce,
  writtenIn,
  type OpenShop,
} from './index.ts'
import { theShop } from './testing/index.ts'

const { db } = await testDatabase({ max: 4 })
const at: Instant = Date.parse('2026-11-21T12:00+09:00')
const folder = theShop('kaoru')
const by = (seen: number) => ({ seen, at, actor: 'staff:test', note: '' }) as const
const rows = partOf(writtenIn(folder.folderText), 'selling.shipping') as readonly object[]
const dearer = { 'selling.shipping': [{ to: ['JP'], fee: 700 }, ...rows.slice(1)] }
const inForce = async (shop: OpenShop = folder) => withSettingsInForce(db, shop)
const feeOf = ({ settings }: OpenShop) => settings.selling?.shipping?.[0]?.fee

/** The shop as a program opens it after its file was changed. */
const changed = (changes: Parameters<typeof textWith>[1]): OpenShop => {
  const folderText = textWith(folder.folderText, changes)
  const opened = withSettings({ ...folder, folderText }, folderText, 0)
  assert.ok(!('slips' in opened))
  return opened
}

test('the first start keeps the folder’s settings as the first version, the next adds none', async () => {
  assert.deepEqual(await followFolder(db, folder, at), { followed: false })
  assert.deepEqual(await followFolder(db, folder, at), { followed: false })
  const [first, ...others] = await readSettingsVersions(db, 'kaoru')
  assert.deepEqual(
    [first?.version, first?.actor, first?.text === folder.folderText, others.length],
    [1, 'start', true, 0],
  )
})

test('what an owner wrote holds through a start, and what was not written follows the file', async () => {
  const text = textWith(folder.settingsText, dearer)
  assert.deepEqual(await putSettingsInForce(db, folder, text, by(1)), { version: 2 })
  assert.equal(feeOf(await inForce()), 700)
  const file = changed({
    'selling.shipping': [{ to: 'world', fee: 1 }],
    closing: { weekly: ['mon'], holidays: 'JP', days: [] },
  })
  assert.deepEqual(await followFolder(db, file, at), { followed: true })
  const served = await inForce(file)
  assert.deepEqual([feeOf(served), served.settings.closing.weekly, served.settingsVersion], [700, ['mon'], 3])
  const monday = parseDay('2026-11-30')!
  assert.deepEqual(
    [folder, served].map(({ calendar }) => isWorkingDay(monday, calendar.holidays)),
    [true, false],
  )
  const [newest] = await readSettingsVersions(db, 'kaoru')
  assert.deepEqual([newest?.actor, newest?.parts], ['start', ['selling.shipping']])
  assert.match(newest?.text ?? '', /# Who sells/)
})

test('what the folder says again is the folder’s again', async () => {
  const served = await inForce()
  const text = textWith(served.settingsText, { 'selling.shipping': rows })
  assert.deepEqual(await putSettingsInForce(db, folder, text, by(3)), { version: 4 })
  const [newest] = await readSettingsVersions(db, 'kaoru')
  assert.deepEqual(newest?.parts, ['closing'])
  assert.deepEqual(await followFolder(db, changed({ 'selling.shipping': [{ to: 'world', fee: 5 }] }), at), {
    followed: true,
  })
  assert.equal(feeOf(await inForce()), 5)
})

test('a press on a page that is out of date writes nothing, nor does what is in force already', async () => {
  const text = textWith(folder.settingsText, dearer)
  assert.deepEqual(await putSettingsInForce(db, folder, text, by(1)), { refused: 'page-out-of-date' })
  const { settingsText } = await inForce()
  assert.deepEqual(await putSettingsInForce(db, folder, settingsText, by(5)), { refused: 'nothing-changed' })
  const other = folder.settingsText.replace('order-prefix: KA', 'order-prefix: KB')
  const refused = await putSettingsInForce(db, folder, other, by(5))
  assert.ok('refused' in refused && refused.refused === 'not-readable')
  assert.equal((await readSettingsVersions(db, 'kaoru')).length, 5)
})

test('of ten presses at once on one page, one is in force', async () => {
  const fees = Array.from({ length: 10 }, (_, index) => 800 + index)
  const outcomes = await Promise.all(
    fees.map((fee) =>
      putSettingsInForce(
        db,
        folder,
        textWith(folder.settingsText, { 'selling.shipping': [{ to: 'world', fee }] }),
        by(5),
      ),
    ),
  )
  assert.equal(outcomes.filter((one) => 'version' in one).length, 1)
  assert.equal((await readSettingsVersions(db, 'kaoru')).length, 6)
})

test('a country that is sold to from now on brings its law under the policy', async () => {
  const names = ({ documents }: OpenShop) => documents.laws.map(({ name }) => name).toSorted()
  const home = withSettings(folder, textWith(folder.settingsText, { 'ships-to': ['JP'] }), 9)
  assert.ok(!('slips' in home))
  assert.deepEqual(names(home), ['jp'])
  const germany = withSettings(home, textWith(folder.settingsText, { 'ships-to': ['JP', 'DE'] }), 10)
  assert.ok(!('slips' in germany))
  assert.ok(names(germany).includes('eu'))
})
