/**
 * The job that writes a letter, keeps it, and sends what is kept. Done twice, it keeps once and sends once;
 * killed between the server's yes and our note of it, it sends again under the same Message-ID (a sign-in
 * letter with another link: both open). Knows the order of these steps, no sentence and no protocol.
 */
import type { Instant } from '#calendar'
import type { Db } from '#db'
import type { LetterOrder } from '#letters'
import type { OpenShop } from '#shops'
import { keepLetter, readLetter, recordFault, recordSent, type KeptLetter } from './letter.sql.ts'
import { withLink } from './links.sql.ts'
import { headerName, isOneRecipient } from './recipient.ts'
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
  const sender = shop.settings
  await keepLetter(db, shop.name, order, writeLetter(order, { sender, origin, at }), at)
  const letter = await readLetter(db, shop.name, order.letter)
  if (letter === undefined) throw new Error(`${shop.name}: the letter just kept is not there`)
  if (letter.sentAt !== null) return
  if (!isOneRecipient(letter.to.address)) {
    await recordFault(db, shop.name, letter.letter, 'the address does not name one recipient')
    return
  }
  const outgoing = gateway.delivers ? await withLink(db, shop.name, order, letter, at) : letter
  const posted = await post(gateway, sender, outgoing, at)
  if ('fault' in posted) {
    await recordFault(db, shop.name, letter.letter, posted.fault)
    throw new Error(`the letter ${letter.letter} was not taken: ${posted.fault}`)
  }
  if (posted.posted === 'kept') return
  await recordSent(db, shop.name, letter.letter, { messageId: posted.messageId, at })
}

/** Sends what is kept, with a fresh link in a sign-in letter; not what would be written now. */
function post(gateway: MailGateway, sender: Sender, letter: KeptLetter, at: Instant): Promise<Posted> {
  const { address, name } = sender.mail
  return gateway.post({
    messageId: `${letter.letter}@${address.split('@').at(-1)}`,
    from: { name: headerName(name), address },
    to: { name: headerName(letter.to.name), address: letter.to.address },
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    at,
  })
}
