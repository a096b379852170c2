/**
 * The job that writes a letter, keeps it, and sends what is kept. Done twice, it keeps once and sends once;
 * killed between the server's yes and our note of it, it sends again under the same Message-ID (a sign-in
 * letter with another link: both open). Knows the order of these steps, no sentence and no protocol.
 */
import type { Instant } from '#calendar'
import { readChosen } from '#customers'
import type { Db } from '#db'
import type { LetterOrder } from '#letters'
import type { OpenShop } from '#shops'
import { correctedAddress } from './correction.sql.ts'
import {
  keepLetter,
  readLetter,
  recordFault,
  recordSent,
  type KeptLetter,
  type SendingName,
} from './letter.sql.ts'
import { withLink, withPageLinks } from './links.sql.ts'
import { headerName, isOneRecipient } from './recipient.ts'
import { makeReplyAddress } from './reply.sql.ts'
import { readSending } from './resend.sql.ts'
import type { MailGateway, Posted } from './smtp.gateway.ts'
import { writeLetter, type Sender } from './write.ts'

/**
 * Does 'send-letter'; `origin` is the public address that links in letters begin with. Throws when the mail
 * server did not take the letter, so that it is tried again; a letter whose address does not name one person
 * only is kept with that fault and not tried again.
 */
export async function sendLetterJob(
  db: Db,
  shop: Pick<OpenShop, 'name' | 'settings'>,
  gateway: MailGateway,
  origin: string,
  order: LetterOrder,
  at: Instant,
): Promise<void> {
  const meant = await meantFor(db, shop.name, order)
  await keepLetter(db, shop.name, meant, writeLetter(meant, { sender: shop.settings, origin, at }), at)
  const letter = await readLetter(db, shop.name, order.letter)
  const first = await readSending(db, shop.name, { letter: order.letter, sending: 1 })
  if (letter === undefined || first === undefined)
    throw new Error(`${shop.name}: the letter just kept is not there`)
  if (first.sentAt !== null) return
  const outgoing = gateway.delivers ? await withLink(db, shop.name, order, letter, at) : letter
  await send(db, shop, gateway, { letter: outgoing, sending: 1 }, at)
}

/**
 * Does 'resend-letter': a kept letter goes out once more, word for word, to where letters about its order go
 * now. Done twice, it goes out once.
 */
export async function resendLetterJob(
  db: Db,
  shop: Pick<OpenShop, 'name' | 'settings'>,
  gateway: MailGateway,
  name: SendingName,
  at: Instant,
): Promise<void> {
  const letter = await readLetter(db, shop.name, name.letter)
  const sending = await readSending(db, shop.name, name)
  if (letter === undefined || sending === undefined) throw new Error(`${shop.name}: a sending of no letter`)
  if (sending.sentAt !== null) return
  const to = { ...letter.to, address: sending.address ?? letter.to.address }
  // A link of the first sending may be used up or too old: each sending has its own.
  const outgoing = gateway.delivers ? await withPageLinks(db, shop.name, letter, at) : letter
  await send(db, shop, gateway, { letter: { ...outgoing, to }, sending: name.sending }, at)
}

/**
 * About an order whose buyer's address was corrected, the letter is written to the new one from the start; by
 * the name and in the language that the buyer chose on My Page since.
 */
async function meantFor(db: Db, shop: string, order: LetterOrder): Promise<LetterOrder> {
  if (order.order === undefined) return order
  const address = await correctedAddress(db, shop, order.order, order.to.address)
  // Whoever was given a present is no customer by that.
  const chosen = order.customer === undefined ? {} : await readChosen(db, shop, order.customer)
  return {
    ...order,
    to: { name: chosen.name ?? order.to.name, address: address ?? order.to.address },
    language: chosen.language ?? order.language,
  }
}

async function send(
  db: Db,
  shop: Pick<OpenShop, 'name' | 'settings'>,
  gateway: MailGateway,
  { letter, sending }: { readonly letter: KeptLetter; readonly sending: number },
  at: Instant,
): Promise<void> {
  const name = { letter: letter.letter, sending }
  if (!isOneRecipient(letter.to.address)) {
    await recordFault(db, shop.name, name, 'the address does not name one recipient')
    return
  }
  const replyTo =
    gateway.hears === true && letter.kind !== 'sign-in'
      ? await makeReplyAddress(db, shop.name, letter.letter, shop.settings.mail.address)
      : undefined
  const posted = await post(gateway, shop.settings, letter, { sending, at, replyTo })
  if ('fault' in posted) {
    await recordFault(db, shop.name, name, posted.fault)
    throw new Error(`the letter ${letter.letter} was not taken: ${posted.fault}`)
  }
  if (posted.posted === 'kept') return
  const { messageId, answer = '' } = posted
  await recordSent(db, shop.name, name, { messageId, answer, at })
}

/**
 * Sends what is kept, with a fresh link in a sign-in letter; not what would be written now. A later sending
 * has an identity of its own, or mail programs would hide it as one they have.
 */
function post(
  gateway: MailGateway,
  sender: Sender,
  letter: KeptLetter,
  { sending, at, replyTo }: { sending: number; at: Instant; replyTo: string | undefined },
): Promise<Posted> {
  const { address, name = sender.name[letter.language] } = sender.mail
  const identity = sending === 1 ? letter.letter : `${letter.letter}.${sending}`
  return gateway.post({
    messageId: `${identity}@${address.split('@').at(-1)}`,
    from: { name: headerName(name), address },
    to: { name: headerName(letter.to.name), address: letter.to.address },
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    at,
    ...(replyTo === undefined ? {} : { replyTo }),
    byHand: letter.kind === 'inquiry-answered',
  })
}
