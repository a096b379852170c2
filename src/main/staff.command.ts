/**
 * `yakusoku staff`: a member of staff, and a link that signs the member in. The first owner comes in this
 * way, and whoever lost phone and recovery codes; in the demonstration `npm start` prints such links itself.
 */
import { randomUUID } from 'node:crypto'
import { token } from '#customers'
import { connect, openDatabase } from '#db'
import type { Db } from '#db'
import { findMember, isRole, printSignInLink, resetFactor, roles, takeOn, byCommand } from '#staff'
import { databaseTold, unusable } from './database-words.ts'
import { knownShops, noShop } from './documents.file.ts'
import { root } from './root.file.ts'
import { placeFor } from './place.ts'
import { readSettings } from './settings.ts'
import { readTyped, wrongUse, type Language, type Mistake } from './spoken.ts'

const hour = 3_600_000

export async function staffCommand(args: readonly string[], language: Language): Promise<number | Mistake> {
  const asked = readArgs(args)
  if ('mistake' in asked) return asked
  const settings = readSettings(process.env, root)
  if ('fault' in settings) return wrongUse(settings.fault)
  if (settings.demonstration)
    return wrongUse({
      ja: 'npm start のときと同じ ORIGIN を付けてください。付けないとお試し用になり、リンクは npm start が表示します',
      en: 'set ORIGIN, as npm start has it. Without it this is the demonstration: npm start prints links',
    })
  const database = await openDatabase(placeFor(settings))
  if ('fault' in database) return wrongUse(databaseTold(database))
  const db = connect(database.url, { max: 1 })
  try {
    const done = await signInLink(db, asked, Date.now())
    if ('mistake' in done) return done
    process.stdout.write(`${settings.origin ?? ''}${done.path}\n${worksOnce[language]}\n`)
    return 0
  } catch (problem) {
    return wrongUse(unusable(problem))
  } finally {
    await db.destroy()
    await database.stop()
  }
}

const worksOnce = {
  ja: 'リンクは一度だけ、1時間のあいだ使えます。',
  en: 'The link works once, for an hour.',
}

type Arguments = Extract<ReturnType<typeof readArgs>, { readonly shop: string }>

const options = {
  shop: { type: 'string' },
  address: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string' },
  'reset-factor': { type: 'boolean' },
} as const

function readArgs(args: readonly string[]) {
  const typed = readTyped(args, options, { words: false })
  if ('mistake' in typed) return typed
  const { shop, address, name = address, role = 'owner', 'reset-factor': resets = false } = typed.values
  if (shop === undefined || !knownShops().includes(shop)) return wrongUse(noShop(shop))
  if (address === undefined || name === undefined)
    return wrongUse({
      ja: 'どなたかを指定してください：--address <メールアドレス> [--name …]',
      en: 'say who: --address <e-mail> [--name …]',
    })
  if (!isRole(role))
    return wrongUse({
      ja: `役目を指定してください：--role ${roles.join(' | ')}`,
      en: `say in which role: --role ${roles.join(' | ')}`,
    })
  return { shop, address, name, role, resets } as const
}

/**
 * Adds the member unless the address is known in the shop, and makes a link. All of it stands in the shop's
 * log.
 */
async function signInLink(
  db: Db,
  { shop, address, name, role, resets }: Arguments,
  at: number,
): Promise<{ readonly path: string } | Mistake> {
  const deed = { actor: byCommand, at, request: randomUUID().slice(0, 8) }
  const known = await findMember(db, shop, address)
  if (known === undefined && resets)
    return wrongUse({
      ja: `${shop} のスタッフに ${address} の方はいません`,
      en: `nobody who works in ${shop} has the address ${address}`,
    })
  const person = { member: randomUUID(), address, name, role, language: 'ja' } as const
  const member = known ?? (await takeOn(db, shop, person, deed))
  if ('refused' in member)
    return wrongUse({
      ja: `${address} の方をスタッフに追加できません（${member.refused}）`,
      en: `${address} is not an address of a new member (${member.refused})`,
    })
  if (resets) {
    const reset = await resetFactor(db, shop, member.member, { ...deed, letter: randomUUID() })
    if ('refused' in reset)
      return wrongUse({
        ja: `${address} の方は二段階認証を設定していません。何も変わっていません`,
        en: `${address} has no second factor, so that nothing has changed`,
      })
  }
  const secret = token()
  await printSignInLink(db, shop, member.member, { token: secret, expiresAt: at + hour }, deed)
  return { path: `/desk/sign-in?shop=${shop}&token=${secret}` }
}
