/**
 * The real program under blows: a short run of what `npm run chaos` does at length, and that a run would find
 * what it looks for.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { asAdmin } from '#db/testing'
import { askFor, buy, openWorld } from '#main/testing'
import { openFiles } from '#files'
import { seedFor } from '../scripts/lots.ts'
import { runChaos } from '../scripts/chaos/run.ts'
import { whatIsBroken } from '../scripts/chaos/whole.ts'

test('while people press, five blows fall: nothing anybody was told is lost, and everything is whole after each', async (t) => {
  const say = (line: string) => t.diagnostic(line)
  const { findings, told } = await runChaos({ seed: seedFor(t), kills: 5, people: 4, say })
  assert.deepEqual(findings, [])
  assert.ok(told > 0)
})

test('what is lost, does not add up, has no file or was altered is found', async () => {
  const world = await openWorld('2026-11-22T10:00+09:00', { shops: ['kaoru'] })
  const number = await askFor(world, 'kaoru', await buy(world, 'kaoru'), { answers: { reason: 'defect' } })
  await world.doJobs()
  const evidence = { told: [], files: world.files, post: undefined }
  assert.deepEqual(await whatIsBroken(world.db, evidence), [])
  await sql`update cases.cases set state = 'inspected', data = '{}'`.execute(world.db)
  await sql`update stock.pools set on_hand = on_hand + 1 where pool = 'sale'
    and sku = (select min(sku) from stock.pools)`.execute(world.db)
  await sql`update payments.balances set captured_minor = captured_minor + 1`.execute(world.db)
  await asAdmin(world.db)
    .transaction()
    .execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx)
      await sql`update mail.letters set subject = 'something else' where case_number is null`.execute(tx)
    })
  const press = { shop: 'kaoru', at: 0, what: 'press', number, actor: 'staff:nobody', after: 1 } as const
  const found = await whatIsBroken(world.db, {
    ...evidence,
    files: openFiles('/nowhere'),
    told: [press],
  })
  for (const sign of [
    /a pool that is not the sum of its movements/,
    /a balance that is not the sum of its entries/,
    /is not what its events say: .*inspected/,
    /told and not on record: .*staff:nobody/,
    /photo \w+ has no file/,
    /the seals of kaoru are broken/,
  ])
    assert.match(found.join('\n'), sign)
})
