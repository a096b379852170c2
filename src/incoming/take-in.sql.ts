/**
 * One mail taken in: whose shop, which thread, what it is; then kept with what follows from it in one
 * transaction, so that however often it is met it is there once. Nothing is ever sent in answer to a machine.
 */
import { createHash } from 'node:crypto'
import type { Instant } from '#calendar'
import { transaction, type Db } from '#db'
import { keepAttachment, kindOfAttachment, storePhoto, type AttachmentKind, type Files } from '#files'
import {
  addMachineWords,
  addWords,
  openInquiry,
  readInquiriesAbout,
  readThread,
  type InquiryPhoto,
  type StoredFile,
} from '#inquiries'
import { letterOfReplyAddress, readInquiryOfLetter, readLetter, type KeptLetter } from '#mail'
import type { OpenShop } from '#shops'
import { numbersIn } from '#withdrawals'
import type { Found } from './mailbox.gateway.ts'
import { recordMessage, type Place, type What } from './message.sql.ts'
import { parted } from './quoted.ts'
import { identityOf, readMail } from './read-mail.gateway.ts'
import { answeredLetters, isAutomatic, secretsIn, undelivered, type Mail } from './recognise.ts'

export type World = { readonly db: Db; readonly files: Files; readonly shops: ReadonlyMap<string, OpenShop> }

/** A mail with its attachments; longer ones are said to be too long, and nothing of them is unpacked. */
export const mailLimitBytes = 30 * 1024 * 1024
const mostPhotos = 5
const mostFiles = 5
/** Mails that came longer ago are kept without a letter to say so. */
const lateAfter = 3 * 86_400_000

/** 'left' where no shop of ours is meant: it stays in the mailbox, flagged, for people to see. */
export async function takeIn(
  { db, files, shops }: World,
  mailbox: string,
  found: Found,
  at: Instant,
): Promise<'read' | 'left'> {
  const place: Place = { mailbox, validity: found.validity, uid: found.uid }
  const read = await readMail(found.bytes ?? found.head)
  const mail = read ?? unread(found)
  const answers = await letterAnswered(db, shops, mail)
  const shop = answers === undefined ? shopOf(shops, mail) : shops.get(answers.shop)
  if (shop === undefined) return 'left'
  const whole = found.bytes !== undefined && read !== undefined
  const taken = { db, shop, mail, place, answers, at }
  const bounce = whole ? undelivered(mail) : undefined
  if (bounce !== undefined) await keepBounce(taken, bounce)
  else if (isOurOwn(shop, mail)) await keepOnly(taken, 'own')
  else if (isAutomatic(mail)) await keepAutomatic(taken)
  else await keepWords(taken, whole ? await attached(files, mail) : notTaken(mail, found.size), whole)
  return 'read'
}

type Taken = {
  readonly db: Db
  readonly shop: OpenShop
  readonly mail: Mail
  readonly place: Place
  readonly answers: KeptLetter | undefined
  readonly at: Instant
}

const unread = ({ head }: Found): Mail => ({
  messageId: identityOf(head),
  from: { name: '', address: '' },
  to: [],
  subject: '',
  headers: new Map(),
  text: '',
  attachments: [],
})

/** By the secret in the address; else by the letter it names, if it comes from whom that was written to. */
async function letterAnswered(
  db: Db,
  shops: ReadonlyMap<string, OpenShop>,
  mail: Mail,
): Promise<KeptLetter | undefined> {
  for (const name of shops.keys()) {
    for (const secret of secretsIn(mail)) {
      const letter = await letterOfReplyAddress(db, name, secret)
      if (letter !== undefined) return readLetter(db, name, letter)
    }
    for (const id of answeredLetters(mail)) {
      const letter = await readLetter(db, name, id)
      if (letter !== undefined && same(letter.to.address, mail.from.address)) return letter
    }
  }
  return undefined
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

/** Without the part that is ours alone: shop+secret@… is shop@…. */
const bare = (address: string): string => address.toLowerCase().replace(/\+[^@]*@/, '@')

function shopOf(shops: ReadonlyMap<string, OpenShop>, { to }: Mail): OpenShop | undefined {
  const meant = [...shops.values()].find(({ settings }) =>
    to.some((address) => bare(address) === settings.mail.address.toLowerCase()),
  )
  return meant ?? (shops.size === 1 ? [...shops.values()][0] : undefined)
}

const isOurOwn = ({ settings }: OpenShop, { from }: Mail): boolean =>
  bare(from.address) === settings.mail.address.toLowerCase()

const record = (
  tx: Db,
  { shop, mail, place, at, answers }: Taken,
  what: What,
  more: { inquiry?: string; letter?: string; status?: string },
) =>
  recordMessage(
    tx,
    shop.name,
    {
      ...place,
      message: uuidFrom(`${place.mailbox} ${place.validity} ${place.uid}`),
      messageId: mail.messageId,
      what,
      from: mail.from,
      subject: mail.subject,
      letter: answers?.letter,
      ...more,
    },
    at,
  )

const keepOnly = (taken: Taken, what: What) => transaction(taken.db, (tx) => record(tx, taken, what, {}))

/** A letter did not arrive: it is said of the letter, and in the thread that it belongs to. */
async function keepBounce(
  taken: Taken,
  { letter, status, isFinal }: NonNullable<ReturnType<typeof undelivered>>,
) {
  const { db, shop, mail, at } = taken
  const known = letter === undefined ? taken.answers : await readLetter(db, shop.name, letter)
  const inquiry = known === undefined ? undefined : await readInquiryOfLetter(db, shop.name, known.letter)
  await transaction(db, async (tx) => {
    const more = {
      status: status === '' ? mail.subject : status,
      ...ifThere({ letter: known?.letter, inquiry }),
    }
    const isNew = await record(tx, taken, isFinal ? 'bounce' : 'auto-reply', more)
    if (!isNew || inquiry === undefined || !isFinal) return
    const entry = { type: 'bounced', words: more.status, data: { via: 'mail' } } as const
    await addMachineWords(tx, shop.name, inquiry, entry, { actor: 'carrier', at })
  })
}

/** An automatic reply is kept in the thread it came to, and answered by nothing. */
async function keepAutomatic(taken: Taken): Promise<void> {
  const { db, shop, mail, answers, at } = taken
  const inquiry = answers === undefined ? undefined : await readInquiryOfLetter(db, shop.name, answers.letter)
  await transaction(db, async (tx) => {
    const isNew = await record(tx, taken, 'auto-reply', ifThere({ inquiry }))
    if (!isNew || inquiry === undefined) return
    const entry = { type: 'auto-reply', words: parted(mail.text).words, data: { via: 'mail' } } as const
    await addMachineWords(tx, shop.name, inquiry, entry, { actor: 'carrier', at })
  })
}

type Attached = {
  readonly photos: readonly InquiryPhoto[]
  readonly files: readonly StoredFile[]
  readonly leftOut: readonly string[]
}

const notTaken = ({ subject }: Mail, bytes: number): Attached => ({
  photos: [],
  files: [],
  leftOut: [`${subject === '' ? 'message/rfc822' : subject} (${sizeOf(bytes)})`],
})

/** Photos and files are stored before anything refers to them; whatever else came is named and left out. */
async function attached(files: Files, { attachments }: Mail): Promise<Attached> {
  const photos: InquiryPhoto[] = []
  const stored: StoredFile[] = []
  const leftOut: string[] = []
  for (const { name, type, bytes } of attachments) {
    const kept = photos.length < mostPhotos ? await storePhoto(files, bytes) : undefined
    if (kept !== undefined && !('refused' in kept)) {
      if (!photos.some(({ hash }) => hash === kept.hash)) photos.push(kept)
      continue
    }
    const kind = stored.length < mostFiles ? kindOfAttachment(bytes, type) : undefined
    if (kind === undefined) leftOut.push(`${name === '' ? type : name} (${sizeOf(bytes.length)})`)
    else
      stored.push({
        name: fileName(name, kind),
        kind,
        bytes: bytes.length,
        hash: await keepAttachment(files, bytes),
      })
  }
  return { photos, files: stored, leftOut: leftOut.slice(0, 20) }
}

/** A name without a path, and without signs that hide what it is; its ending is what the bytes are. */
const fileName = (name: string, kind: AttachmentKind): string => {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const plain = last
    .replaceAll(/[\p{Cc}\p{Cf}"<>:|?*]/gu, '')
    .replace(/(\.(pdf|txt))+$/i, '')
    .trim()
  return `${plain === '' ? 'file' : plain.slice(0, 80)}.${kind}`
}

/** As mail programs write it. */
const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`

/** Somebody's words: into the thread they answer, else a thread of their own. */
async function keepWords(taken: Taken, { photos, files, leftOut }: Attached, whole: boolean): Promise<void> {
  const { db, shop, mail, answers, at } = taken
  const { words, quoted } = parted(mail.text)
  const language = languageOf(words === '' ? mail.subject : words)
  const known = await threadOf(taken)
  await transaction(db, async (tx) => {
    const inquiry = known?.inquiry ?? uuidFrom(`mail ${shop.name} ${mail.messageId}`)
    const isNew = await record(tx, taken, whole ? 'said' : 'too-large', { inquiry })
    if (!isNew) return
    const data = {
      via: 'mail' as const,
      ...(files.length === 0 ? {} : { files }),
      ...(leftOut.length === 0 ? {} : { leftOut }),
    }
    if (known !== undefined) {
      const from = same(known.address, mail.from.address) ? {} : { from: mail.from.address }
      const said = {
        words: words === '' ? mail.subject : words,
        quoted,
        language,
        photos,
        data: { ...data, ...from },
      }
      const by = { actor: `customer:${inquiry}`, at } as const
      await addWords(tx, shop, inquiry, said, by, { tells: isRecent(mail, at) })
      return
    }
    const asked = {
      category: answers?.order == null ? ('other' as const) : ('order' as const),
      orderNumber: answers?.order ?? orderIn(shop, `${mail.subject} ${words}`),
      name: mail.from.name === '' ? mail.from.address : mail.from.name,
      address: mail.from.address,
      language,
      words: [mail.subject, words].filter((one) => one !== '').join('\n\n'),
      photos,
      leftOut,
    }
    await openInquiry(tx, shop, inquiry, asked, { at, tells: isRecent(mail, at) })
    // What came with a question beside photos is said, or lies, next to it in the thread.
    if (files.length + leftOut.length > 0)
      await addWords(tx, shop, inquiry, { words: '', language, data }, { actor: `customer:${inquiry}`, at })
  })
}

/** The thread of the letter that is answered; of a letter about an order, the open one of whoever writes. */
async function threadOf({ db, shop, mail, answers }: Taken) {
  if (answers === undefined) return undefined
  const inquiry = await readInquiryOfLetter(db, shop.name, answers.letter)
  if (inquiry !== undefined) return (await readThread(db, shop.name, { inquiry }))?.inquiry
  if (answers.order === null) return undefined
  const about = await readInquiriesAbout(db, shop.name, answers.order)
  return about.find(({ address, closedAt }) => closedAt === null && same(address, mail.from.address))
}

const isRecent = ({ headers }: Mail, at: Instant): boolean => {
  const sent = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(sent) || at - sent < lateAfter
}

const languageOf = (text: string): 'ja' | 'en' => (/[\u3040-\u30ff\u4e00-\u9fff]/.test(text) ? 'ja' : 'en')

const orderIn = ({ settings }: OpenShop, text: string): string | undefined =>
  numbersIn(text, settings['order-prefix'])[0]

const ifThere = <T extends Readonly<Record<string, string | undefined>>>(all: T) =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as {
    readonly [Key in keyof T]?: string
  }

function uuidFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`]
  return [...parts, hex.slice(20, 32)].join('-')
}
