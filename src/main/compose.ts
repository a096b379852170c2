/**
 * Builds the world by hand, in the order in which its parts need one another: database, shops and laws,
 * policies published and in force, files, letters, worker, pages. Everything it starts, `close` ends.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '#calendar'
import { wakeCase } from '#cases'
import { connect, openDatabase, type Db } from '#db'
import { openFiles, type Files } from '#files'
import { startWorker, type JobHandlers } from '#jobs'
import { readPackFiles } from '#laws'
import {
  letterGateway,
  openOutbox,
  orderPlacedJob,
  parcelDeliveredJob,
  remindWindowJob,
  sendLetterJob,
  type MailGateway,
  type Outbox,
} from '#mail'
import { publishAtStart, serveInForce } from '#publishing'
import {
  keepDocuments,
  openShop,
  readShopFolder,
  ShopFolderFault,
  shopNames,
  type OpenShop,
  type Pin,
  type ShopFolder,
} from '#shops'
import { root } from './root.file.ts'
import { notPublished, servedInstead } from './folder-notes.ts'
import type { Settings } from './settings.ts'

export type App = {
  readonly db: Db
  readonly files: Files
  /** Each with the policy in force; an entry is replaced when another takes effect. */
  readonly shops: ReadonlyMap<string, OpenShop>
  readonly folders: ReadonlyMap<string, ShopFolder>
  /** What an order placed under these documents pins. */
  readonly pinsOf: (shop: OpenShop, at: Instant) => Promise<readonly Pin[]>
  readonly secret: string
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
): Promise<App | { readonly fault: string }> {
  const shops = readShops()
  if ('fault' in shops) return shops
  mkdirSync(settings.dataFolder, { recursive: true })
  const database = await openDatabase({
    url: settings.databaseUrl,
    folder: join(settings.dataFolder, 'postgres'),
  })
  if ('fault' in database) return { fault: database.sentence }
  const db = connect(database.url, { max: 12 })
  const files = openFiles(join(settings.dataFolder, 'files'))
  const notes = await publishAll(db, shops.open, now())
  const outbox = settings.demonstration ? openOutbox() : undefined
  const letters = outbox ?? letterGateway(settings.mailUrl)
  const worker = await startWorker(database.url, handlersFor(db, shops.open, letters, origin), {
    now,
    onTrouble: tell,
  })
  const watch = watchPolicies(db, shops.open, now, tell)
  return {
    db,
    files,
    shops: shops.open,
    folders: shops.folders,
    pinsOf: (shop, at) => keepDocuments(db, shop, shops.laws, at),
    secret: secretIn(settings.dataFolder),
    outbox,
    notes,
    ended: database.ended,
    close: async () => {
      await watch.end()
      await worker.stop()
      letters.close()
      await db.destroy()
      await database.stop()
    },
  }
}

/**
 * The folders' policies that are new are published, then what is in force is served. A file that cannot be
 * published changes nothing: its shop keeps to what was published, and the others open as ever.
 */
export async function publishAll(
  db: Db,
  shops: ReadonlyMap<string, OpenShop>,
  at: Instant,
): Promise<readonly string[]> {
  const notes: string[] = []
  for (const [name, inFolder] of shops) {
    const published = await publishAtStart(db, inFolder, at)
    await serveInForce(db, shops, name, at)
    notes.push(
      ...('refused' in published
        ? [notPublished(inFolder, published)]
        : servedInstead(inFolder, shops.get(name)!)),
    )
  }
  return notes
}

const lookEvery = 10_000

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
  let round = Promise.resolve()
  const look = async () => {
    for (const name of shops.keys()) await serveInForce(db, shops, name, now())
  }
  const beat = setInterval(() => {
    round = round
      .then(look)
      .catch((problem: unknown) => tell('the policies in force could not be looked up', problem))
  }, lookEvery)
  beat.unref()
  return {
    end: async () => {
      clearInterval(beat)
      await round
    },
  }
}

/** What each job does. The table of names and data is `#jobs`. */
export function handlersFor(
  db: Db,
  shops: ReadonlyMap<string, OpenShop>,
  letters: MailGateway,
  origin: string,
): JobHandlers {
  const shopOf = (name: string): OpenShop => {
    const shop = shops.get(name)
    if (shop === undefined) throw new Error(`there is no shop ${name}`)
    return shop
  }
  return {
    'send-letter': (data, { shop, at }) => sendLetterJob(db, shopOf(shop), letters, origin, data, at),
    'order-placed': (data, { shop, at }) => orderPlacedJob(db, shopOf(shop), data, at),
    'parcel-delivered': (data, { shop, at }) => parcelDeliveredJob(db, shopOf(shop), data, at),
    'remind-window': (data, { shop, at }) => remindWindowJob(db, shopOf(shop), data, at),
    'wake-case': async ({ number }, { shop, at }) =>
      void (await wakeCase(db, shopOf(shop), number, { actor: 'job:wake-case', at })),
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
  const packs = readPackFiles(join(root, 'laws'))
  const folders = readFolders()
  if ('fault' in folders) return folders
  const broken = [
    ...packs.map((p) => ({ file: p.file, problems: p.problems })),
    ...folders.map((f) => ({ file: `shops/${f.settings.shop}/policy.md`, problems: f.problems })),
  ].filter((d) => d.problems.length > 0)
  if (broken.length > 0) {
    return {
      fault: broken.map((d) => `${d.file} cannot be read; see: npx yakusoku check ${d.file}`).join('\n'),
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
    return shopNames(shops).map((name) => readShopFolder(shops, name))
  } catch (problem) {
    if (problem instanceof ShopFolderFault) return { fault: problem.message }
    throw problem
  }
}

function secretIn(folder: string): string {
  const file = join(folder, 'secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}
