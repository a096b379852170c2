/** What a piece of the catalogue states is held against the policy, and a slip is told with file and fact. */
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readShopFolder, ShopFolderFault } from './folder.file.ts'

const root = mkdtempSync(join(tmpdir(), 'yakusoku-shop-'))
after(() => rmSync(root, { recursive: true }))
const ours = join(import.meta.dirname, '../../shops/k-uno')
const ring = join(root, 'k-uno/catalogue/asanagi-ring.yaml')

/** K.UNO with another statement in one ring. */
function reading(facts: string): string {
  cpSync(ours, join(root, 'k-uno'), { recursive: true })
  writeFileSync(ring, readFileSync(ring, 'utf8').replace(/^facts: .*$/m, facts))
  try {
    const { products } = readShopFolder(root, 'k-uno')
    return JSON.stringify(products.find(({ product }) => product === 'asanagi-ring')?.facts ?? 'nothing')
  } catch (problem) {
    assert.ok(problem instanceof ShopFolderFault)
    return problem.message.replaceAll(root, '…')
  }
}

test('a piece states what the policy declares from the product, or leaves it out', () => {
  assert.equal(reading('facts: { own-make: no }'), '{"own-make":"no"}')
  assert.equal(reading(''), '"nothing"')
})

test('a name that the policy does not declare is told with its file', () => {
  assert.equal(
    reading('facts: { own-mark: yes }'),
    '…/k-uno/catalogue/asanagi-ring.yaml:12: the policy declares no fact `own-mark` with `from: product`' +
      ' (it declares `customised`, `own-make`); declare it in a `yaml facts` block of policy.md, or take it out here',
  )
})

test('a value that the fact cannot take is told with those it can', () => {
  for (const slip of ['maybe', 'true', '1'])
    assert.equal(
      reading(`facts: { own-make: ${slip} }`),
      `…/k-uno/catalogue/asanagi-ring.yaml:12: the fact \`own-make\` cannot be \`${slip}\`; write one of: yes, no`,
    )
})

test('what the policy asks of somebody else is not for a product to state', () => {
  assert.match(
    reading('facts: { large-change: no }'),
    /declares the fact `large-change` with `from: shop`; a product can state it once that says `from: product`/,
  )
})

test('while the policy cannot be read, its own problems are told first', () => {
  cpSync(ours, join(root, 'k-uno'), { recursive: true })
  const policy = join(root, 'k-uno/policy.md')
  writeFileSync(policy, readFileSync(policy, 'utf8').replaceAll('from: product', 'from: prodct'))
  assert.ok(readShopFolder(root, 'k-uno').problems.some(({ code }) => code === 'P014'))
})
