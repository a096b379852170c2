/**
 * Who comes in, and how: customers to My Page by a link or by the number of an order, staff to the desk by a
 * link. Staff are new each time: a draft or a draw of one test is not met by the next.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { makeSignInLink, token } from '#customers'
import { readOrder } from '#ordering'
import { addMember, makeSignInLink as makeDeskLink, type Role } from '#staff'
import type { Visitor } from './visitor.ts'
import type { World } from './world.ts'

/** Who works in a shop, by role. */
const staff: Readonly<Record<Role, string>> = {
  owner: 'Kenji',
  support: 'Rin',
  workshop: 'Naoki',
  shipping: 'Yui',
}

/** What every member of staff would type at the sign-in of the desk. */
export const password = 'a calm long password'

export type Staff = Visitor & { readonly member: string; readonly address: string }

/** A link that signs in: the page it leads to, and the form that is pressed there. */
export type SignInLink = {
  readonly path: string
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
}

/** The way into My Page for whoever bought an order, as a letter brings it. */
export async function customerLink(world: World, shop: string, number: string): Promise<SignInLink> {
  const order = (await readOrder(world.db, shop, number))!
  const secret = token()
  await makeSignInLink(world.db, shop, order.customer, { at: world.now(), token: secret })
  const action = `/${shop}/my/sign-in`
  return { path: `${action}?token=${secret}`, action, fields: { token: secret } }
}

/** The buyer of an order in My Page, signed in by a link. */
export async function signedIn(
  world: World,
  shop: string,
  number: string,
  language: 'ja' | 'en' = 'en',
): Promise<Visitor> {
  const visitor = world.visitor(language)
  const { action, fields } = await customerLink(world, shop, number)
  const page = await visitor.open(action, fields)
  assert.equal(page.status, 200, page.words)
  return visitor
}

/** Somebody who opened an order by its number and the address of whoever bought it. */
export async function guest(
  world: World,
  shop: string,
  number: string,
  language: 'ja' | 'en' = 'en',
): Promise<Visitor> {
  const visitor = world.visitor(language)
  const { address } = (await readOrder(world.db, shop, number))!
  const page = await visitor.open(`/${shop}/my/guest`, { number, 'guest-address': address })
  assert.equal(page.status, 200, page.words)
  return visitor
}

type StaffLink = SignInLink & { readonly member: string; readonly address: string }

/** A new member of staff, and the link that lets them in. `withPassword` costs the time of hashing one. */
export async function deskLink(
  world: World,
  shop: string,
  role: Role = 'owner',
  { withPassword = false } = {},
): Promise<StaffLink> {
  const member = randomUUID()
  const address = `${role}-${member}@${shop}.example`
  const added = await addMember(
    world.db,
    shop,
    { member, address, name: staff[role], role, language: 'en', ...(withPassword ? { password } : {}) },
    { at: world.now() },
  )
  assert.ok(!('refused' in added))
  const secret = token()
  await makeDeskLink(world.db, shop, member, { at: world.now(), token: secret })
  const action = '/desk/sign-in'
  return {
    path: `${action}?shop=${shop}&token=${secret}`,
    action,
    fields: { shop, token: secret },
    member,
    address,
  }
}

/** A new member of staff at the desk, signed in by a link. */
export async function atTheDesk(
  world: World,
  shop: string,
  role: Role = 'owner',
  language: 'ja' | 'en' = 'en',
): Promise<Staff> {
  const visitor = world.visitor(language)
  const { action, fields, member, address } = await deskLink(world, shop, role)
  await visitor.press(action, fields)
  return { ...visitor, member, address }
}
