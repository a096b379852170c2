/** What a withdrawal pays back, to the last yen, and by when it may be held back. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decide, type CaseFacts, type EventShape, type StateShape } from '#cases/case'
import { kindOf, mayDeduct, worksheet } from '#cases/kinds'
import { factsWith } from '../testing/index.ts'

const now = Date.UTC(2026, 10, 22)
const kind = kindOf('withdraw')
const photo = { hash: 'h', width: 1, height: 1 }

/** Facts of a piece for 20,000 yen whose ruling has these terms. */
const facts = (deduction: string | undefined, more: Partial<CaseFacts> = {}): CaseFacts => ({
  ...factsWith({ at: now, remedies: [], terms: deduction === undefined ? {} : { deduction } }),
  ...more,
})

const assess = (lossMinor: bigint, given: CaseFacts, note = 'scratched by wear', photos = [photo]) =>
  decide(kind, { state: 'received' }, { command: 'assess', lossMinor, note, photos } as never, given, 'staff')

const refusal = (event: EventShape | { readonly refused: string }) =>
  'refused' in event ? event.refused : undefined

test('value lost by handling is deducted up to the price, with words and photos, and never from whoever was not informed [KAMI-18]', () => {
  const lost = facts('value-loss')
  assert.equal(mayDeduct(lost), true)
  assert.equal(refusal(assess(20_000n, lost)), undefined)
  assert.equal(refusal(assess(20_001n, lost)), 'loss-above-price')
  assert.equal(refusal(assess(1n, lost, ' ')), 'words-missing')
  assert.equal(refusal(assess(1n, lost, 'worn', [])), 'photos-missing')
  for (const none of [facts('none'), facts(undefined)]) {
    assert.equal(refusal(assess(1n, none)), 'no-deduction')
    assert.equal(refusal(assess(0n, none, '', [])), undefined)
  }
})

test('what goes back is the price less the loss, and the delivery once nothing of the order is kept: never less, never twice', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 20_000n), fc.boolean(), fc.bigInt(0n, 5_000n), (loss, whole, shipping) => {
      const base = facts('value-loss', { nothingElseKept: whole })
      const given = { ...base, order: { ...base.order, shippingMinor: shipping, checkout: null } }
      const sheet = worksheet(given, loss)
      assert.equal(sheet.totalMinor, 20_000n + (whole ? shipping : 0n) - loss)
      const assessed = { state: 'assessed', lossMinor: String(loss) } as StateShape
      const owed = decide(kind, assessed, { command: 'owe-refund', amountMinor: 1n } as never, given, 'staff')
      if (sheet.totalMinor === 0n) assert.equal(refusal(owed), 'amount-missing')
      else assert.equal((owed as unknown as { amountMinor: string }).amountMinor, String(sheet.totalMinor))
    }),
  )
})

test('the day of the refund is told; a day of the law that has passed is not promised again', () => {
  const by = (at: number) => {
    const given = facts(undefined, { refundBy: () => ({ at, from: { of: 'settings' } }) })
    return decide(
      kind,
      { state: 'received' },
      { command: 'owe-refund' } as never,
      given,
      'staff',
    ) as unknown as {
      by?: number
    }
  }
  assert.equal(by(now + 1).by, now + 1)
  assert.equal(by(now).by, undefined)
})
