/** Why a box could not be delivered. Pure. */

/** In the order in which they are offered; `not-said` where the carrier gives no reason. */
export const returnCauses = ['absent', 'address', 'refused', 'kept-too-long', 'customs', 'not-said'] as const
export type ReturnCause = (typeof returnCauses)[number]
