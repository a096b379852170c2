/** Clears away what is of no use any more: old attempts, ended sessions, links long dead. Knows no people. */
import type { Instant } from '#calendar'
import type { Db } from '#db'
import { sweepAttempts } from './attempts.sql.ts'
import { sweepNewAddresses } from './new-address.sql.ts'
import { sweepSessions } from './session.sql.ts'

/** Deletes a shop's attempts, sessions and links that can open nothing at `at`; to be called now and then. */
export async function sweepCustomers(db: Db, shop: string, at: Instant): Promise<void> {
  await sweepAttempts(db, shop, at)
  await sweepSessions(db, shop, at)
  await sweepNewAddresses(db, shop, at)
}
