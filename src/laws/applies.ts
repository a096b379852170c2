/**
 * Which packs lie under a shop's policy: those of the countries it sells to. Whether a pack speaks in one
 * case is then a matter of the buyer's facts (its scope), never of the policy's front matter: an owner cannot
 * delete the law. Source: Regulation (EC) 593/2008 art. 6(1)(b), directed activity; 法の適用に関する通則法 第11条.
 */
import { commerce } from '#policy'
import type { Policy } from '#policy'

/** `shipsTo` are ISO codes, or `world`. */
export function packsFor(packs: readonly Policy[], shipsTo: readonly string[] | 'world'): readonly Policy[] {
  if (shipsTo === 'world') return packs
  return packs.filter((pack) =>
    (commerce.countryGroups[pack.home] ?? [pack.home]).some((country) => shipsTo.includes(country)),
  )
}
