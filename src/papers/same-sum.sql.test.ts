/**
 * Sums to the yen, reckoned by hand: what the last screen says, My Page, the desk, the letter and the receipt
 * say too, at the rates of the day of the order.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { keepCatalogue, type Product } from '#catalogue'
import {
  atTheDesk,
  goOnToHow,
  hiddenFields,
  openWorld,
  pressToBuy,
  putIntoCart,
  signedIn,
  toLastScreen,
} from '#main/testing'
import { readOrder } from '#ordering'
import { markReceived, readPayments } from '#payments'
import { textIn } from './testing/index.ts'

const world = await openWorld('2026-11-20T10:00+09:00', { shops: ['kaoru'] })
const { db } = world

/** Price, pieces and percent of tax of each line; shipping is 660 yen, wrapping 550, both at 10 percent. */
type Basket = {
  readonly lines: readonly (readonly [price: number, quantity: number, tax: 10 | 8])[]
  readonly wrapped?: true
  readonly method: 'cash-on-delivery' | 'bank-transfer'
  /** The fee at the door is in the total, and decides which bracket it is in. */
  readonly fee: number
  readonly total: number
  readonly taxed: readonly (readonly [rate: 10 | 8, of: number, tax: number])[]
}

const baskets: readonly Basket[] = [
  {
    lines: [[9_010, 1, 10]],
    method: 'cash-on-delivery',
    fee: 330,
    total: 10_000,
    taxed: [[10, 10_000, 909]],
  },
  {
    lines: [[9_011, 1, 10]],
    method: 'cash-on-delivery',
    fee: 440,
    total: 10_111,
    taxed: [[10, 10_111, 919]],
  },
  {
    lines: [[28_350, 1, 10]],
    wrapped: true,
    method: 'cash-on-delivery',
    fee: 440,
    total: 30_000,
    taxed: [[10, 30_000, 2_727]],
  },
  {
    lines: [[28_351, 1, 10]],
    wrapped: true,
    method: 'cash-on-delivery',
    fee: 660,
    total: 30_221,
    taxed: [[10, 30_221, 2_747]],
  },
  {
    lines: [
      [107, 2, 8],
      [1_005, 3, 10],
    ],
    method: 'bank-transfer',
    fee: 0,
    total: 3_889,
    taxed: [
      [10, 3_675, 334],
      [8, 214, 15],
    ],
  },
  {
    lines: [
      [4_999, 1, 8],
      [333, 3, 8],
      [1, 1, 10],
    ],
    wrapped: true,
    method: 'cash-on-delivery',
    fee: 330,
    total: 7_539,
    taxed: [
      [10, 1_541, 140],
      [8, 5_998, 444],
    ],
  },
]

const yen = (amount: number) => `¥${amount.toLocaleString('en')}`

function assertHas(where: string, words: string, parts: readonly string[]): void {
  for (const part of parts) assert.ok(words.includes(part), `${where}: ${part}\n${words}`)
}

/** Puts the pieces of a basket on sale and orders them. Answers the order's number. */
async function order({ lines, wrapped, method, total, taxed }: Basket): Promise<string> {
  const { products, pictures } = world.folder('kaoru')
  const like = products.find(({ options, kind }) => options.length === 0 && kind === 'ready')!
  const mine = lines.map(([price, , tax], at): Product => ({
    ...like,
    product: `piece-${at}`,
    price,
    tax,
    certificate: false,
    'weight-grams': 10,
    variants: [{ sku: `PIECE-${at}`, options: {} }],
  }))
  await keepCatalogue(db, 'kaoru', [...products, ...mine], pictures)
  const visitor = world.visitor()
  for (const [at, [, quantity]] of lines.entries())
    await putIntoCart(visitor, 'kaoru', `piece-${at}`, { quantity: String(quantity) })
  if (wrapped === true) await visitor.press('/kaoru/basket/wrapping', { wrapping: 'yes', note: '' })
  await goOnToHow(visitor, 'kaoru', 'JP')
  const last = await toLastScreen(visitor, 'kaoru', { method })
  assertHas('last screen', last.words, [
    `Total, tax included ${yen(total)}`,
    ...taxed.map(([rate, of, tax]) => `${rate}% rate: ${yen(of)} (of which consumption tax ${yen(tax)})`),
  ])
  const thanks = await pressToBuy(visitor, 'kaoru', last)
  const [number = ''] = /KA-\d{6}/.exec(thanks.words) ?? []
  return number
}

test('last screen, My Page, desk, letter and receipt say the same sum and taxes to the yen, also when a rate has turned since', async () => {
  for (const basket of baskets) {
    const { fee, total, taxed } = basket
    const number = await order(basket)
    const { checkout } = (await readOrder(db, 'kaoru', number))!
    assert.equal(Number(checkout?.paymentFeeMinor), fee)
    await sql`update catalogue.products set document = document || '{"tax": 10}'
      where shop = 'kaoru' and product like 'piece-%'`.execute(db)
    const [payment] = await readPayments(db, 'kaoru', number)
    assert.equal(Number(payment!.amount.amountMinor), total)
    const money = { payment: payment!.payment, key: randomUUID(), amountMinor: BigInt(total), payer: '' }
    await markReceived(db, 'kaoru', money, { actor: 'staff:rin', at: world.now() })
    await world.doJobs()
    const letter = (await world.letters('kaoru')).find(
      (one) => one.kind === 'order-placed' && one.order === number,
    )
    assertHas('letter', letter?.text ?? '', [
      `Total, tax included: ${yen(total)}`,
      ...taxed.map(([rate, , tax]) => `${rate}% ${yen(tax)}`),
    ])
    const buyer = await signedIn(world, 'kaoru', number)
    assertHas('My Page', await buyer.read(`/kaoru/my/orders/${number}`), [
      `Total, tax included ${yen(total)}`,
      `Paid ${yen(total)}`,
    ])
    const rin = await atTheDesk(world, 'kaoru')
    assertHas('desk', await rin.read(`/desk/kaoru/orders/${number}`), [`Total ${yen(total)}`])
    const papers = `/desk/kaoru/orders/${number}/papers`
    const form = hiddenFields((await rin.get(papers)).html)
    await rin.press(`${papers}/receipt`, { ...form, addressee: 'X', proviso: 'Y', why: 'asked for' })
    const [, link = ''] = /href="([^"]+-R-[^"]+\.pdf)"/.exec((await rin.get(papers)).html) ?? []
    const receipt = textIn((await rin.get(link)).bytes).replaceAll(/\s/g, '')
    assertHas('receipt', receipt, [
      `Amountreceived(taxincluded)${yen(total)}`,
      ...taxed.map(
        ([rate, of, tax]) => `Taxedat${rate}%(taxincluded)${yen(of)}ofwhichconsumptiontax${yen(tax)}`,
      ),
    ])
  }
})

test('a yen over what the carrier collects at most, the fee included, is not to be paid at the door', async () => {
  const basket = { lines: [[298_240, 1, 10]], method: 'cash-on-delivery', fee: 1_100 } as const
  await order({ ...basket, total: 300_000, taxed: [[10, 300_000, 27_272]] })
  const more = { ...basket, lines: [[298_241, 1, 10]], total: 0, taxed: [] } as const
  await assert.rejects(order(more), /cash on delivery/i)
})
