/**
 * Builds the world by hand, in the order in which its parts need one another: database, shops and laws,
 * policies published and in force, files, letters, worker, pages. Everything it starts, `close` ends.
 */
import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { sweepBaskets } from '#basket'
import type { Instant } from '#calendar'
import { namedPiecePhotos } from '#catalogue'
import {
  namedPhotos,
  noteFailedRefund,
  noteRefund,
  parcelArrived,
  parcelArrivedAgain,
  paymentEnded,
  remindCase,
  wakeCase,
} from '#cases'
import { sweepCustomers } from '#customers'
import { connect, openDatabase, pageLimits, workLimits, type Db } from '#db'
import { giveAway, makeFolder, openStore, prepareFolder, sweepFiles, type Files } from '#files'
import { namedInquiryFiles, namedInquiryPhotos, sweepInquiries } from '#inquiries'
import { readMailbox } from '#incoming'
import { enqueue, startWorker, type JobHandlers } from '#jobs'
import { readPackFiles } from '#laws'
import {
  letterGateway,
  openOutbox,
  orderPlacedJob,
  parcelDeliveredJob,
  parcelSentJob,
  remindWindowJob,
  resendLetterJob,
  sendLetterJob,
  tellCustomerJob,
  type MailGateway,
  type Outbox,
} from '#mail'
import { certifyPieces, namedPapers, openTypesetter, sweepPapers, type Typesetter } from '#papers'
import { readParcel } from '#parcels'
import { sweepPayments, type Gateways } from '#payments'
import { publishAtStart, serveInForce } from '#publishing'
import { sweepRestock } from '#restock'
import { readAlterable, sealAll } from '#seals'
import {
  followFolder,
  keepDocuments,
  openShop,
  readShopFolders,
  ShopFolderFault,
  type DocumentText,
  type OpenShop,
  type Pin,
  type ShopFolder,
} from '#shops'
import { sweepStaff } from '#staff'
import { beat } from './beat.ts'
import { root } from './root.file.ts'
import { packsUnder } from './pack-words.ts'
import { notPublished, servedInstead, settingsKept } from './folder-notes.ts'
import { delayOver } from '#ordering'
import { readDocument } from './kept-readings.file.ts'
import { gatewayNotes, gatewaysFor, paidAtTheDoor, paymentHandlers } from './payment-jobs.ts'
import { databaseTold } from './database-words.ts'
import { placeFor } from './place.ts'
import { inAll, type Told } from './spoken.ts'
import { lacksNotice, noticeWanted, notSelling, servicesNotKnown } from './selling-words.ts'
import { toldAlterable } from './verify-words.ts'
import type { Settings } from './settings.ts'
import { matchStatementJob, sweepWithdrawals } from '#withdrawals'

export type App = {
  /** For pages: what waits too long is broken off. */
  readonly db: Db
  /** For jobs and for what is done at the start, which may take longer. */
  readonly work: Db
  readonly files: Files
  /** Makes papers, in a process of its own that begins with the first. */
  readonly typesetter: Typesetter
  /** Each with the policy in force; an entry is replaced when another takes effect. */
  readonly shops: ReadonlyMap<string, OpenShop>
  readonly folders: ReadonlyMap<string, ShopFolder>
  /** What an order placed under these documents pins. */
  readonly pinsOf: (shop: OpenShop, at: Instant) => Promise<readonly Pin[]>
  readonly secret: string
  /** Payment services, by the method that each carries out. */
  readonly gateways: Gateways
  /** Looks up what is in force in a shop; somebody may have published elsewhere. */
  readonly look: (shop: string) => Promise<boolean>
  readonly databaseUrl: string
  /** The post of the demonstration, whose letters the mailbox shows. */
  readonly outbox: Outbox | undefined
  /** Sentences for whoever started it: which shops serve another version than their folder holds. */
  readonly notes: readonly string[]
  /** Resolves when a database server of ours ended by itself. */
  readonly ended: Promise<void>
  readonly close: () => Promise<void>
}

/** Opens database, shops and files and starts the worker. A fault carries the sentence to print. */
export async function openApp(
  settings: Settings,
  origin: string,
  now: () => Instant,
  tell: (sentence: string, problem?: unknown) => void,
): Promise<App | { readonly fault: Told }> {
  const shops = readShops()
  if ('fault' in shops) return { fault: inAll(shops.fault) }
  const secret = secretIn(settings.dataFolder)
  if (typeof secret !== 'string') return secret
  const files = await openStore(settings.files)
  if ('fault' in files) return { fault: inAll(files.fault) }
  const database = await openDatabase(placeFor(settings))
  if ('fault' in database) return { fault: databaseTold(database) }
  const db = connect(database.url, { max: 12, limits: pageLimits })
  const work = connect(database.url, { max: 6, limits: workLimits })
  const gateways = gatewaysFor(settings, work, secret)
  const alterable = await readAlterable(work)
  const notes = [
    ...(await publishAll(work, shops.open, now())),
    ...lawNotes(shops.open),
    ...sellingNotes(shops.open),
    ...noticeNotes(shops.open),
    ...gatewayNotes(shops.open, gateways),
    ...(alterable.length === 0 ? [] : [toldAlterable(alterable).en]),
  ]
  const typesetter = openTypesetter()
  const outbox = settings.demonstration ? openOutbox() : undefined
  const letters = outbox ?? letterGateway(settings.mailUrl, { hears: settings.mailboxes.length > 0 })
  const handlers = handlersFor({ db: work, files, shops: shops.open, letters, origin, gateways })
  const worker = await startWorker(database.url, handlers, { now, onTrouble: tell })
  await enqueue(work, 'sweep', {}, { ...house, at: now() })
  const watch = watchPolicies(work, shops.open, now, tell)
  const sealing = beat(
    sealEvery,
    () => sealAll(work),
    (problem) => tell('what was written could not be sealed', problem),
  )
  const listening = listenTo(settings.mailboxes, { db: work, files, shops: shops.open }, now, tell)
  return {
    db,
    work,
    files,
    typesetter,
    shops: shops.open,
    folders: shops.folders,
    pinsOf: pinsBy(work, shops.laws),
    secret,
    gateways,
    look: (shop) => serveInForce(db, shops.open, shop, now()),
    databaseUrl: database.url,
    outbox,
    notes,
    ended: database.ended,
    close: async () => {
      await watch.end()
      await listening.end()
      await sealing.end()
      await worker.stop()
      letters.close()
      typesetter.close()
      await Promise.all([db.destroy(), work.destroy()])
      await database.stop()
    },
  }
}

/**
 * The documents that a shop serves are kept once, not with every order: a shop is another value as soon as
 * another policy takes effect.
 */
export function pinsBy(db: Db, laws: readonly DocumentText[]): App['pinsOf'] {
  const known = new WeakMap<OpenShop, Promise<readonly Pin[]>>()
  return (shop, at) => {
    const pins = known.get(shop) ?? keepDocuments(db, shop, laws, at)
    known.set(shop, pins)
    void pins.catch(() => known.delete(shop))
    return pins
  }
}

/** Which law lies under each shop, so that one whose buyers have none is seen at once. */
const lawNotes = (shops: ReadonlyMap<string, OpenShop>): readonly string[] =>
  [
    ...Map.groupBy(shops.values(), ({ documents, settings }) =>
      packsUnder(documents.laws, settings['ships-to'], 'en'),
    ),
  ].map(([under, all]) => `${all.map(({ name }) => name).join(', ')}: ${under}`)

/** Which shops do not sell, and what they lack; and words of their stores that nothing goes by. */
const sellingNotes = (shops: ReadonlyMap<string, OpenShop>): readonly string[] =>
  [...shops.values()].flatMap(({ settings }) => [
    ...[notSelling(settings, 'en') ?? []].flat(),
    ...servicesNotKnown(settings, 'en'),
  ])

/** Which shops have yet to be given the official notice that the Union wants. */
function noticeNotes(shops: ReadonlyMap<string, OpenShop>): readonly string[] {
  const without = [...shops.values()].filter(({ notices, documents }) => lacksNotice(notices, documents))
  return without.length === 0
    ? []
    : [
        noticeWanted(
          without.map(({ name }) => name),
          'en',
        ),
      ]
}

/**
 * The folders' policies that are new are published, then what is in force is served. A file that cannot be
 * published changes nothing: its shop keeps to what was published, and the others open as ever. Settings
 * follow their folder as far as no owner wrote them at the desk.
 */
export async function publishAll(
  db: Db,
  shops: ReadonlyMap<string, OpenShop>,
  at: Instant,
): Promise<readonly string[]> {
  const notes: string[] = []
  for (const [name, inFolder] of shops) {
    const followed = await followFolder(db, inFolder, at)
    const published = await publishAtStart(db, inFolder, at)
    await serveInForce(db, shops, name, at)
    notes.push(
      ...('slips' in followed ? [settingsKept(inFolder, followed.slips)] : []),
      ...('refused' in published
        ? [notPublished(inFolder, published)]
        : servedInstead(inFolder, shops.get(name)!)),
    )
  }
  return notes
}

/**
 * In milliseconds: how long another process may serve what is no longer in force, and how long rows wait for
 * a seal.
 */
const lookEvery = 10_000
const sealEvery = 10_000

/**
 * Only one process does the job of an effective instant; the others see by looking that another policy is in
 * force.
 */
function watchPolicies(
  db: Db,
  shops: ReadonlyMap<string, OpenShop>,
  now: () => Instant,
  tell: (sentence: string, problem?: unknown) => void,
) {
  const look = async () => {
    for (const name of shops.keys()) await serveInForce(db, shops, name, now())
  }
  return beat(lookEvery, look, (problem) => tell('the policies in force could not be looked up', problem))
}

/** In milliseconds: how often the mailboxes are looked into. */
const mailEvery = 30_000

/** A mailbox that cannot be reached is told of and tried again; what was taken in stays so. */
function listenTo(
  mailboxes: readonly string[],
  world: Parameters<typeof readMailbox>[0],
  now: () => Instant,
  tell: (sentence: string, problem?: unknown) => void,
) {
  const look = async () => {
    for (const url of mailboxes) {
      const outcome = await readMailbox(world, url, now, (problem) =>
        tell('a mail could not be taken in', problem),
      )
      if ('fault' in outcome) tell(`a mailbox could not be read: ${outcome.fault}`)
    }
  }
  return beat(mailEvery, look, (problem) => tell('a mail could not be taken in', problem))
}

/** What jobs are done with. */
type JobWorld = Pick<App, 'db' | 'files' | 'shops' | 'gateways'> & {
  readonly letters: MailGateway
  readonly origin: string
}

/** A job for all shops: there is one of it, whoever orders it. */
const house = { shop: 'house', key: 'house' } as const
const sweepEvery = 6 * 3_600_000

/** What each job does. The table of names and data is `#jobs`. */
export function handlersFor({ db, files, shops, letters, origin, gateways }: JobWorld): JobHandlers {
  const shopOf = (name: string): OpenShop => {
    const shop = shops.get(name)
    if (shop === undefined) throw new Error(`there is no shop ${name}`)
    return shop
  }
  return {
    'send-letter': (data, { shop, at }) => sendLetterJob(db, shopOf(shop), letters, origin, data, at),
    'resend-letter': (data, { shop, at }) => resendLetterJob(db, shopOf(shop), letters, data, at),
    'order-placed': (data, { shop, at }) => orderPlacedJob(db, shopOf(shop), data, at),
    'tell-customer': (data, { shop, at }) => tellCustomerJob(db, shopOf(shop), data, at),
    'delay-over': (data, { shop, at }) => delayOver(db, shop, data, at),
    'parcel-sent': async (data, { shop, at }) => {
      const parcel = await readParcel(db, shop, data.parcel)
      const by = { actor: 'job:parcel-sent', at } as const
      if (parcel !== undefined) await certifyPieces(db, shopOf(shop), parcel.order, by)
      return parcelSentJob(db, shopOf(shop), data, at)
    },
    'parcel-delivered': async (data, { shop, at }) => {
      await paidAtTheDoor(db, shop, data.parcel, at)
      await parcelArrived(db, shopOf(shop), data.parcel, at)
      await parcelArrivedAgain(db, shopOf(shop), data.parcel, at)
      await parcelDeliveredJob(db, shopOf(shop), data, at)
    },
    'remind-window': (data, { shop, at }) => remindWindowJob(db, shopOf(shop), data, at),
    ...paymentHandlers({ db, gateways }, shopOf),
    'refund-failed': (data, { shop, at }) => noteFailedRefund(db, shop, data, at),
    'refund-paid': async ({ number }, { shop, at }) =>
      void (await noteRefund(db, shopOf(shop), number, { actor: 'job:refund-paid', at })),
    'case-payment': async (data, { shop, at }) =>
      void (await paymentEnded(db, shopOf(shop), data, { actor: 'job:case-payment', at })),
    'remind-case': (data, { shop, at }) => remindCase(db, shopOf(shop), data, at),
    'wake-case': async ({ number }, { shop, at }) =>
      void (await wakeCase(db, shopOf(shop), number, { actor: 'job:wake-case', at })),
    'match-statement': (data, { shop, at }) => matchStatementJob(db, shopOf(shop), data, at),
    // The next is ordered before anything can go wrong with this one.
    sweep: async (_data, { at }) => {
      await enqueue(db, 'sweep', {}, { ...house, at: at + sweepEvery })
      for (const shop of shops.keys()) {
        await sweepBaskets(db, shop, at)
        await sweepCustomers(db, shop, at)
        await sweepPapers(db, shop, at)
        await sweepStaff(db, shop, at)
        await sweepRestock(db, shop, at)
        await sweepInquiries(db, shop, at)
        await sweepPayments(db, shop, at)
        await sweepWithdrawals(db, shop, at)
      }
      await sweepFiles(files, at, {
        photos: async (hashes) =>
          new Set([
            ...(await namedPhotos(db, hashes)),
            ...(await namedPiecePhotos(db, hashes)),
            ...(await namedInquiryPhotos(db, hashes)),
          ]),
        papers: (hashes) => namedPapers(db, hashes),
        attachments: (hashes) => namedInquiryFiles(db, hashes),
      })
    },
    'policy-effective': async (_data, { shop, at }) => void (await serveInForce(db, shops, shop, at)),
  }
}

type Shops = {
  readonly open: ReadonlyMap<string, OpenShop>
  readonly folders: ReadonlyMap<string, ShopFolder>
  readonly laws: readonly {
    readonly policy: ReturnType<typeof readPackFiles>[number]['pack']
    readonly text: string
  }[]
}

/** A document with problems stops the program before anybody is served by it. */
export function readShops(): Shops | { readonly fault: string } {
  const packs = readPackFiles(join(root, 'laws'), readDocument)
  const folders = readFolders()
  if ('fault' in folders) return folders
  const broken = [
    ...packs.map((p) => ({ file: p.file, problems: p.problems })),
    ...folders.map((f) => ({ file: `shops/${f.settings.shop}/policy.md`, problems: f.problems })),
  ].filter((d) => d.problems.length > 0)
  if (broken.length > 0) {
    return {
      fault: [
        ...broken.map(
          ({ file }) => `${file} は読めません。npx yakusoku check ${file} --lang ja で分かります`,
        ),
        ...broken.map(({ file }) => `${file} cannot be read; see: npx yakusoku check ${file}`),
      ].join('\n'),
    }
  }
  const open = new Map(
    folders.map((f) => [
      f.settings.shop,
      openShop(
        f,
        packs.map((p) => p.pack),
      ),
    ]),
  )
  return {
    open,
    folders: new Map(folders.map((f) => [f.settings.shop, f])),
    laws: packs.map((p) => ({ policy: p.pack, text: p.text })),
  }
}

function readFolders(): readonly ShopFolder[] | { readonly fault: string } {
  const shops = join(root, 'shops')
  try {
    return readShopFolders(shops, readDocument)
  } catch (problem) {
    if (problem instanceof ShopFolderFault) return { fault: `${problem.in('ja')}\n${problem.in('en')}` }
    throw problem
  }
}

/**
 * The secret of this data, drawn at the first start. It is there whole or not at all, and of processes that
 * start at once one draws it.
 */
function secretIn(folder: string): string | { readonly fault: Told } {
  try {
    // Open to be passed through: the database's own user has a folder in it.
    makeFolder(resolve(folder))
    const data = prepareFolder(folder)
    const file = join(data.path, 'secret')
    const draft = `${file}-${randomBytes(8).toString('hex')}`
    writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 })
    giveAway(data, draft)
    try {
      linkSync(draft, file)
    } catch (problem) {
      if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem
    } finally {
      rmSync(draft)
    }
    return readFileSync(file, 'utf8').trim()
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException
    if (code !== 'EACCES' && code !== 'EPERM') throw problem
    return {
      fault: {
        ja:
          `データのフォルダー ${folder} は別の利用者のものです。その利用者で始めるか、一度 root で始めて` +
          'まわりのフォルダーの持ち主に渡すか、DATA_DIR に別のフォルダーを書いてください。',
        en:
          `The data folder ${folder} belongs to another user. Start as that user, start once as root, which` +
          ' leaves it to the owner of the folder around it, or name another folder in DATA_DIR.',
      },
    }
  }
}
