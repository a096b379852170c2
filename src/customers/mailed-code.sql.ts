/**
 * Signing in by the code that stands beside the link in a mailed letter: for whoever reads mail on one device
 * and asked on another. It opens what the link opens, once for both; guessing makes wait.
 */
import { randomInt } from 'node:crypto'
import { transaction, type Db } from '#db'
import type { Instant } from '#calendar'
import { folded, readAddress } from './address.ts'
import { countAttempt, forgiveAttempt, fromNetwork, onSubject, type TooManyAttempts } from './attempts.sql.ts'
import { codeSigns, plainCode } from './code.ts'
import { findCustomer } from './customer.sql.ts'
import type { Opened } from './session.sql.ts'
import { openSignIn, type LinkRefused } from './sign-in.sql.ts'

const length = 10

/** A new code, 'KWDMP-3XQ7A': fifty bits, too many to find in the quarter of an hour for which it opens. */
export function mailedCode(): string {
  const drawn = Array.from({ length }, () => codeSigns[randomInt(codeSigns.length)]!).join('')
  return `${drawn.slice(0, length / 2)}-${drawn.slice(length / 2)}`
}

/** What is kept as a link's secret is, by its hash: a code opens for the customer it was sent to alone. */
export const secretOfCode = (customer: string, code: string): string => `code ${customer} ${plainCode(code)}`

/**
 * As `openSignIn`, by the address that asked and the code. Counted by network and by address; the answer is
 * the same for an address that nobody has.
 */
export async function openByCode(
  db: Db,
  shop: string,
  { address, code }: { readonly address: string; readonly code: string },
  { network, ...press }: { readonly network: string; readonly at: Instant; readonly sessionToken: string },
): Promise<Opened | LinkRefused | TooManyAttempts> {
  return transaction(db, async (tx) => {
    const counted = [
      { subject: `code from ${network}`, patience: fromNetwork },
      { subject: `code ${folded(address)}`, patience: onSubject },
    ]
    const attempt = await countAttempt(tx, shop, counted, press.at)
    if ('refused' in attempt) return attempt
    const known = await findCustomer(tx, shop, readAddress(address) ?? '')
    const opened = await openSignIn(tx, shop, secretOfCode(known?.customer ?? '', code), press)
    if (!('refused' in opened)) await forgiveAttempt(tx, shop, attempt)
    return opened
  })
}
