/** What an owner edited stands over the folder, version by version, and a new start does not take it back. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWorld } from '#main/testing'
import {
  editPiece,
  keepCatalogue,
  readCatalogue,
  readEdits,
  readOwnedPieces,
  readProduct,
  readVariants,
} from './index.ts'

const world = await openWorld('2026-11-21T12:00+09:00', { shops: ['k-uno'] })
const { db } = world
const { products, pictures } = world.folder('k-uno')
const by = (seen: number) => ({ seen, actor: 'staff:test' as const, at: world.now() })

test('a price an owner changed holds for every variant, with what its options cost more', async () => {
  const edited = await editPiece(db, 'k-uno', 'kikyo-ring', (parts) => ({ ...parts, price: 240_000 }), by(0))
  assert.deepEqual(edited, { version: 1 })
  assert.equal(
    (await readVariants(db, 'k-uno', ['KU-KIKYO-9-AQ'])).get('KU-KIKYO-9-AQ')?.priceMinor,
    240_000n,
  )
  assert.equal(
    (await readVariants(db, 'k-uno', ['KU-KIKYO-9-SA'])).get('KU-KIKYO-9-SA')?.priceMinor,
    273_000n,
  )
  assert.equal((await readProduct(db, 'k-uno', 'kikyo-ring'))?.price, 240_000)
})

test('the folder does not take back what the owner edited, and what was not edited follows it', async () => {
  const changed = products.map((piece) =>
    piece.product === 'kikyo-ring'
      ? { ...piece, price: 1, material: { ja: '新しい素材', en: 'A new material' } }
      : piece,
  )
  await keepCatalogue(db, 'k-uno', changed, pictures)
  const shown = (await readProduct(db, 'k-uno', 'kikyo-ring'))!
  assert.equal(shown.price, 240_000)
  assert.equal(shown.material.en, 'A new material')
  assert.equal(
    (await readVariants(db, 'k-uno', ['KU-KIKYO-9-SA'])).get('KU-KIKYO-9-SA')?.priceMinor,
    273_000n,
  )
  await keepCatalogue(db, 'k-uno', products, pictures)
})

test('a piece that is not offered leaves the window, through every start, and comes back', async () => {
  const offered = async () =>
    (await readCatalogue(db, 'k-uno')).some(({ product }) => product === 'kikyo-ring')
  await editPiece(db, 'k-uno', 'kikyo-ring', (parts) => ({ ...parts, offered: false }), by(1))
  assert.equal(await offered(), false)
  await keepCatalogue(db, 'k-uno', products, pictures)
  assert.equal(await offered(), false)
  await editPiece(db, 'k-uno', 'kikyo-ring', (parts) => ({ ...parts, offered: true }), by(2))
  assert.equal(await offered(), true)
})

test('every version stays on record with who wrote it; a stale page writes nothing', async () => {
  assert.deepEqual(await editPiece(db, 'k-uno', 'kikyo-ring', (parts) => ({ ...parts, price: 5 }), by(1)), {
    refused: 'page-out-of-date',
  })
  const edits = await readEdits(db, 'k-uno', 'kikyo-ring')
  assert.deepEqual(
    edits.map(({ version, changes, actor }) => ({ version, changes, actor })),
    [
      { version: 3, changes: { price: 240_000 }, actor: 'staff:test' },
      { version: 2, changes: { price: 240_000, offered: false }, actor: 'staff:test' },
      { version: 1, changes: { price: 240_000 }, actor: 'staff:test' },
    ],
  )
  assert.deepEqual(await editPiece(db, 'k-uno', 'nothing', (parts) => parts, by(0)), {
    refused: 'no-such-piece',
  })
})

test('saving what stands writes no version, and what the folder says again is no edit any more', async () => {
  assert.deepEqual(await editPiece(db, 'k-uno', 'kikyo-ring', (parts) => ({ ...parts }), by(3)), {
    version: 3,
  })
  const { price } = products.find(({ product }) => product === 'kikyo-ring')!
  await editPiece(db, 'k-uno', 'kikyo-ring', (parts) => ({ ...parts, price }), by(3))
  assert.deepEqual((await readEdits(db, 'k-uno', 'kikyo-ring'))[0]?.changes, {})
  const care = { ja: 'やさしく拭いてください。', en: 'Wipe it gently.' }
  await editPiece(db, 'k-uno', 'kikyo-ring', (parts) => ({ ...parts, care }), by(4))
  await keepCatalogue(db, 'k-uno', products, pictures)
  assert.deepEqual((await readProduct(db, 'k-uno', 'kikyo-ring'))?.care, care)
  await editPiece(db, 'k-uno', 'kikyo-ring', (parts) => ({ ...parts, care: undefined }), by(5))
  assert.equal((await readProduct(db, 'k-uno', 'kikyo-ring'))?.care, undefined)
  const piece = (await readOwnedPieces(db, 'k-uno')).find(({ product }) => product.product === 'kikyo-ring')
  assert.equal(piece?.version, 6)
})
