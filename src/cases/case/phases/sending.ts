/**
 * How a piece is sent to the shop: where to, by when, by which carrier, and who pays for it; for the letter
 * and for the page of the case. Who pays is said by the ruling, or by staff where it is silent. Pure.
 */
import type { LetterAddress } from '#letters'
import type { TimeLimit } from '#rulings'
import type { CaseFacts } from '../facts.ts'
import { limitAt } from './shared.ts'

/** `payer` is what staff said; a term of the ruling goes before it. */
export function sendingOf(
  facts: Pick<CaseFacts, 'shop' | 'order' | 'case' | 'ruled'>,
  by: Partial<TimeLimit> & Pick<TimeLimit, 'at'>,
  payer?: 'shop' | 'customer',
): LetterAddress {
  const { shop, order } = facts
  const stated = facts.ruled().ruling.terms['return-shipping']
  const pays = stated === 'shop' || stated === 'customer' ? stated : payer
  const ways = shop.settings['send-back']
  // Whoever was given the piece says where it is now; else it is where it was sent to.
  const isIn = facts.case.recipient?.country ?? order.destination
  const way = isIn === shop.settings.home.country ? ways?.home : ways?.abroad
  return {
    to: shop.settings.address[facts.case.language],
    by: limitAt(by, facts),
    pays: pays ?? 'not-said',
    freight: pays === 'customer' ? 'prepaid' : pays === 'shop' ? (way?.freight ?? 'arranged') : 'arranged',
    ...(way?.carrier === undefined ? {} : { carrier: way.carrier }),
    number: facts.case.number,
  }
}
