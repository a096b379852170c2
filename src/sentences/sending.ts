/** How a piece is sent to the shop, as sentences: who pays and how, packing, what goes into the box. */
import { wordIn, type Words } from '#policy'
import { say, type Language } from '#words'

/**
 * Who pays and how, and the number that goes into the box; letters of an earlier version did not say them.
 */
export type Sending = {
  readonly pays?: 'shop' | 'customer' | 'not-said'
  readonly freight?: 'collect' | 'prepaid' | 'arranged'
  readonly carrier?: Words
  readonly number?: string
}

/** For the letter and for the page; nothing for a letter of an earlier version, which did not say it. */
export function sendingSentences(send: Sending, language: Language): readonly string[] {
  const { pays, number } = send
  if (pays === undefined || number === undefined) return []
  return [
    freightSentence(send, language),
    say(language, 'goods.send.packing'),
    say(language, 'goods.send.put-in', { number }),
  ]
}

function freightSentence({ pays, freight, carrier }: Sending, language: Language): string {
  if (pays === 'customer') return say(language, 'goods.send.customer')
  if (pays !== 'shop') return say(language, 'goods.send.not-said')
  if (freight !== 'collect') return say(language, 'goods.send.shop-arranged')
  return carrier === undefined
    ? say(language, 'goods.send.shop-collect-any')
    : say(language, 'goods.send.shop-collect', { carrier: wordIn(carrier, language) })
}
