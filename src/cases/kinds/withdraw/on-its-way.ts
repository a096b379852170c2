/** The piece of a withdrawal on its way to the shop, and back where it came although it was refused. Pure. */
import type { Instant } from '#calendar'
import type { CommandRule, GoodsBackCommand, GoodsBackEvent } from '#cases/case'

/** The customer shows that the piece is on its way (art. 13(3)). */
export type SaySent = { readonly command: 'say-sent'; readonly carrier: string; readonly tracking: string }
export type SentBack = {
  readonly type: 'SentBack'
  readonly carrier: string
  readonly tracking: string
  readonly sentAt: Instant
}

type Goods<Name extends GoodsBackCommand['command']> = Extract<GoodsBackCommand, { command: Name }>
type Came = Extract<GoodsBackEvent, { type: 'ParcelReceived' | 'PieceSentBack' }>

/** A refused piece that came all the same leaves again. */
export const sendPieceBack: CommandRule<'refused', Goods<'send-piece-back'>, Came> = {
  by: 'staff',
  in: ['refused'],
  where: 'with-shop',
  decide: ({ parcel, carrier, tracking }) => ({ type: 'PieceSentBack', parcel, carrier, tracking }),
}

export const saySent: CommandRule<'awaiting-return', SaySent, SentBack> = {
  by: 'customer',
  in: ['awaiting-return'],
  decide: ({ carrier, tracking }, { at }) => ({ type: 'SentBack', carrier, tracking, sentAt: at }),
}

/** Staff have the parcel; it may come before or after it was shown to be on its way, or very late. */
export const receiveParcel: CommandRule<
  'awaiting-return' | 'sent-back' | 'closed',
  Goods<'receive-parcel'>,
  Came
> = {
  by: 'staff',
  in: ['awaiting-return', 'sent-back', 'closed'],
  decide: ({ parcel }) => ({ type: 'ParcelReceived', parcel }),
}
