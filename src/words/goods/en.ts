/**
 * Pieces and parcels on their way: how to send one back, lost boxes, wrong things, parcels that came back.
 */
import type { goodsJa } from './ja.ts'

export const goodsEn = {
  'goods.send.to': 'Send it to',
  'goods.send.shop-collect':
    'We pay for sending it. Please send it with {carrier}, freight collect (chakubarai).',
  'goods.send.shop-collect-any': 'We pay for sending it. Please send it freight collect (chakubarai).',
  'goods.send.shop-arranged':
    'We pay for sending it. Before you send it, please reply to our e-mail about this request; we arrange the carrier with you.',
  'goods.send.customer': 'You pay for sending it. Please send it prepaid.',
  'goods.send.not-said':
    'We have no fixed rule on who pays for sending it. A member of staff tells you before you send it.',
  'goods.send.packing': 'Please pack it in a box with padding, so that it comes to no harm on the way.',
  'goods.send.put-in':
    'Put into the box: the piece, what came with it, and a note with the request number {number}.',
  'goods.send.told.title': 'Please tell us when you have sent it',
  'goods.send.told.sentence':
    'If you give us the carrier and the tracking number, we can ask too if it does not arrive.',
  'goods.send.carrier': 'Carrier',
  'goods.send.tracking': 'Tracking number',
  'goods.send.press': 'I have sent it',
  'goods.underway.title': 'The piece is on its way to us',
  'goods.underway.sentence':
    'We write to you when it is here. If the carrier tells you that the parcel is lost, please let us know.',
  'goods.underway.missing': 'The parcel cannot be found',
  'goods.underway.change': 'Correct the tracking number',
  'goods.missing.title': 'We are looking for the parcel',
  'goods.missing.sentence':
    'Please keep the receipt of posting. We are asking too, and tell you what we do if it does not turn up.',
  'goods.wrong.title': 'Something else arrived',
  'goods.wrong.sentence': 'What arrived: {what}. We send it back to you and then wait for the piece again.',

  'goods.my.state.parcel-underway': 'on its way to us',
  'goods.my.state.parcel-missing': 'parcel being looked for',
  'goods.my.state.wrong-thing': 'something else arrived',
  'goods.my.state.replacement-made': 'ready, about to be sent',
  'goods.my.now.parcel-underway': 'We look out for your parcel and examine the piece as soon as it is here.',
  'goods.my.now.parcel-missing': 'The parcel that you sent has not reached us yet.',
  'goods.my.now.wrong-thing': 'The box that reached us held something other than the piece.',
  'goods.my.now.replacement-made': 'The new piece is ready and leaves soon.',
  'goods.my.event.sending-told': 'You told us that it is on its way',
  'goods.my.event.parcel-missed': 'The parcel is being looked for',
  'goods.my.event.wrong-thing': 'Something else arrived',
  'goods.my.event.thing-sent-back': 'What arrived by mistake was sent back',
  'goods.my.event.ready-expected': 'The day it is expected to be ready',
  'goods.my.event.making-finished': 'The new piece is ready',
  'goods.my.due.arrival': 'Expected with us',

  'desk.state.parcel-underway': 'on its way to the shop',
  'desk.state.parcel-missing': 'parcel has not come',
  'desk.state.wrong-thing': 'something else arrived',
  'desk.state.replacement-made': 'the new one is ready to be sent',
  'desk.event.SendingTold': 'The customer has sent it',
  'desk.event.ParcelMissed': 'The parcel has not come',
  'desk.event.WrongThingFound': 'Something else was in the box',
  'desk.event.ThingSentBack': 'The wrong thing was sent back',
  'desk.event.ReadyExpected': 'The customer was told when it will be ready',
  'desk.event.MakingFinished': 'The new one is ready',
  'desk.step.miss-parcel': 'The parcel has not come',
  'desk.step.miss-parcel.says':
    'The customer is told by e-mail that it is being looked for. It can still be received later; if it is lost, you decide.',
  'desk.step.find-wrong-thing': 'Something else was in the box',
  'desk.step.find-wrong-thing.says':
    'The customer is told by e-mail. Once it has been sent back, the piece is waited for again.',
  'desk.step.send-thing-back': 'The wrong thing has been sent back',
  'desk.step.send-thing-back.says':
    'The customer is told by e-mail, with a new date by which to send the piece.',
  'desk.step.expect': 'Say when it will be ready',
  'desk.step.expect.says': 'The customer is told by e-mail. If the day changes, tell them again.',
  'desk.step.finish-making': 'The new one is ready',
  'desk.step.finish-making.says': 'Records that it is complete. It can be sent next.',
  'goods.form.payer': 'Sending it is paid by',
  'goods.form.payer.hint': 'The documents do not say. It goes into the e-mail.',
  'goods.form.payer.shop': 'the shop',
  'goods.form.payer.customer': 'the customer',
  'goods.form.words': 'What was found, for the customer',
  'goods.form.words.hint': 'It goes into the e-mail about the examination as it stands.',
  'goods.form.what': 'What was in it',
  'goods.form.what.hint': 'The customer reads it. Please write in their language.',
  'goods.form.expect': 'Expected to be ready on',
  'goods.task.send-thing-back': 'Send back to the customer what is not ours: {what}',
  'goods.task.done': 'What was not ours has been sent back to the customer.',
} as const satisfies Record<keyof typeof goodsJa, string>
