/**
 * The first start of an empty app: filled with catalogue, staff and sample orders; and ready links on every
 * start of a demonstration.
 */
import { randomUUID } from 'node:crypto'
import type { Instant } from '#calendar'
import { makeSignInLink, token } from '#customers'
import { addMember, findMember, makeSignInLink as makeDeskLink } from '#staff'
import { loadCatalogue, placeSamples, sampleCustomer, sampleGifts } from './fill.ts'
import type { App } from './compose.ts'

export type Welcome = {
  readonly links: readonly { readonly shop: string; readonly myPage?: string; readonly desk?: string }[]
  readonly gifts: readonly string[]
}

const day = 86_400_000

/** Outside the demonstration only the catalogue is loaded: no sample orders and no ready links. */
export async function fillWhenEmpty(app: App, at: Instant): Promise<Welcome> {
  const { work: db, shops, folders, pinsOf, outbox, secret } = app
  const demonstration = outbox !== undefined
  const links = []
  const gifts: string[] = []
  for (const shop of shops.values()) {
    await loadCatalogue(db, shop, folders.get(shop.name)!, at - 60 * day)
    if (demonstration) await placeSamples(db, shop, await pinsOf(shop, at), at, secret)
    if (demonstration)
      gifts.push(...(await sampleGifts(db, shop.name, secret)).map((code) => `${code}  (${shop.name})`))
    links.push(
      demonstration ? { shop: shop.name, ...(await readyLinks(app, shop.name, at)) } : { shop: shop.name },
    )
  }
  return { links, gifts }
}

/** Links that sign in the sample customer and the sample owner; good for a day, used once. */
async function readyLinks(
  { work: db }: App,
  shop: string,
  at: Instant,
): Promise<{ myPage: string; desk: string }> {
  const forCustomer = token()
  const forStaff = token()
  const customer = await sampleCustomer(db, shop, at)
  await makeSignInLink(db, shop, customer, { at, token: forCustomer, expiresAt: at + day })
  const address = `owner@${shop}.example`
  const owner = { member: randomUUID(), address, name: '店主', role: 'owner', language: 'ja' } as const
  const known = (await findMember(db, shop, address)) ?? (await addMember(db, shop, owner, { at }))
  if (!('member' in known)) throw new Error(`the sample owner of ${shop} was refused: ${known.refused}`)
  const { member } = known
  await makeDeskLink(db, shop, member, { at, token: forStaff, expiresAt: at + day })
  return {
    myPage: `/${shop}/my/sign-in?token=${forCustomer}`,
    desk: `/desk/sign-in?shop=${shop}&token=${forStaff}`,
  }
}
