/**
 * `yakusoku staff`: a member of staff, and a link that signs the member in. The first owner comes in this
 * way, and whoever lost phone and recovery codes; in the demonstration `npm start` prints such links itself.
 */
import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { token } from '#customers'
import { connect, openDatabase } from '#db'
import type { Db } from '#db'
import { findMember, isRole, printSignInLink, resetFactor, roles, takeOn, byCommand } from '#staff'
import { knownShops } from './documents.file.ts'
import { root } from './root.file.ts'
import { placeFor } from './place.ts'
import { readSettings } from './settings.ts'

const hour = 3_600_000

export async function staffCommand(args: readonly string[]): Promise<number> {
  const asked = readArgs(args)
  if ('fault' in asked) return wrongUse(asked.fault)
  const settings = readSettings(process.env, root)
  if ('fault' in settings) return wrongUse(settings.fault)
  if (settings.demonstration)
    return wrongUse(
      'set ORIGIN, as npm start has it. Without it this is the demonstration: npm start prints links',
    )
  const database = await openDatabase(placeFor(settings))
  if ('fault' in database) return wrongUse(database.sentence)
  const db = connect(database.url, { max: 1 })
  try {
    const done = await signInLink(db, asked, Date.now())
    if ('fault' in done) return wrongUse(done.fault)
    process.stdout.write(`${settings.origin ?? ''}${done.path}\nThe link works once, for an hour.\n`)
    return 0
  } catch (problem) {
    return wrongUse(
      `the database could not be used (${(problem as Error).message}); run npm start once first`,
    )
  } finally {
    await db.destroy()
    await database.stop()
  }
}

type Arguments = Extract<ReturnType<typeof readArgs>, { readonly shop: string }>

function readArgs(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      shop: { type: 'string' },
      address: { type: 'string' },
      name: { type: 'string' },
      role: { type: 'string', default: 'owner' },
      'reset-factor': { type: 'boolean', default: false },
    },
    strict: false,
  })
  const { shop, address, role } = values
  const name = values.name ?? address
  if (typeof shop !== 'string' || !knownShops().includes(shop))
    return { fault: `say which shop: --shop ${knownShops().join(' | ')}` } as const
  if (typeof address !== 'string' || typeof name !== 'string')
    return { fault: 'say who: --address <e-mail> [--name …]' } as const
  if (typeof role !== 'string' || !isRole(role))
    return { fault: `say in which role: --role ${roles.join(' | ')}` } as const
  return { shop, address, name, role, resets: values['reset-factor'] === true } as const
}

/**
 * Adds the member unless the address is known in the shop, and makes a link. All of it stands in the shop's
 * log.
 */
async function signInLink(
  db: Db,
  { shop, address, name, role, resets }: Arguments,
  at: number,
): Promise<{ readonly path: string } | { readonly fault: string }> {
  const deed = { actor: byCommand, at, request: randomUUID().slice(0, 8) }
  const known = await findMember(db, shop, address)
  if (known === undefined && resets)
    return { fault: `nobody who works in ${shop} has the address ${address}` }
  const person = { member: randomUUID(), address, name, role, language: 'ja' } as const
  const member = known ?? (await takeOn(db, shop, person, deed))
  if ('refused' in member)
    return { fault: `${address} is not an address of a new member (${member.refused})` }
  if (resets) {
    const reset = await resetFactor(db, shop, member.member, { ...deed, letter: randomUUID() })
    if ('refused' in reset) return { fault: `${address} has no second factor, so that nothing has changed` }
  }
  const secret = token()
  await printSignInLink(db, shop, member.member, { token: secret, expiresAt: at + hour }, deed)
  return { path: `/desk/sign-in?shop=${shop}&token=${secret}` }
}

function wrongUse(sentence: string): number {
  process.stderr.write(`yakusoku staff: ${sentence}\n`)
  return 2
}
