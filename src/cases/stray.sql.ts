/** A box without an owner turns out to belong to a case: the match is the press that takes the piece in. */
import { transaction, type Actor, type Db } from '#db'
import type { Instant } from '#calendar'
import { matchStray } from '#parcels'
import type { OpenShop } from '#shops'
import { readCase } from './case.sql.ts'
import { press, type Done, type NotDone } from './press.sql.ts'

export type StrayMatched = { readonly refused: 'stray-matched' }

/**
 * Refuses where the case cannot take a piece in, or the box belongs to another case; then nothing changed.
 */
export async function receiveStray(
  db: Db,
  shop: OpenShop,
  { stray, number }: { readonly stray: string; readonly number: string },
  by: { readonly actor: Actor; readonly at: Instant },
): Promise<Done | NotDone | StrayMatched> {
  const refused = new Map<'it', NotDone | StrayMatched>()
  try {
    return await transaction(db, async (tx) => {
      const found = await readCase(tx, shop.name, number)
      if (found === undefined) return { refused: 'no-such-case', number }
      const isFirst = await matchStray(tx, shop.name, { stray, caseNumber: number }, by)
      const command = { command: 'receive-parcel', parcel: stray } as const
      const outcome: NotDone | Done | StrayMatched = isFirst
        ? await press(tx, shop, number, command, { ...by, version: found.version })
        : { refused: 'stray-matched' }
      if (!('refused' in outcome)) return outcome
      refused.set('it', outcome)
      throw new TakenBack()
    })
  } catch (problem) {
    const outcome = refused.get('it')
    if (problem instanceof TakenBack && outcome !== undefined) return outcome
    throw problem
  }
}

class TakenBack extends Error {}
