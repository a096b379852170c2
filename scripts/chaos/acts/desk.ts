/**
 * What the people of a shop press: the next step of a case, parcels, work, payments, declared withdrawals,
 * questions.
 */
import { filled, valueIn } from '../forms.ts'
import {
  formsAt,
  get,
  linksIn,
  note,
  photo,
  post,
  pressed,
  silence,
  typing,
  type Life,
  type Staff,
} from '../life.ts'
import { oneOf } from '../plan.ts'

/** One of the next steps of a case; now and then two of the shop press the same at once. */
export async function pressAtTheDesk(life: Life): Promise<void> {
  const { shop, staff, chance, cases } = life
  const number = oneOf(cases, chance)
  if (number === undefined) return
  const path = `/desk/${shop.name}/cases/${number}`
  const forms = (await formsAt(life, staff[0]!.browser, path)).filter(({ action }) =>
    action.startsWith(`${path}/`),
  )
  const form = oneOf(forms, chance)
  if (form === undefined) return
  const parts = filled(form, chance, typing(life), chance() < 0.6 ? [await photo(chance)] : [])
  const onRecord = form.action.endsWith('/assignee') ? new RegExp(`${path}$`) : /\?done=yes$/
  const after = Number(valueIn(parts, 'version'))
  const press = async ({ browser, actor }: Staff) => {
    const said = silence(await post(life, browser, form, parts), onRecord)
    if (said !== undefined) note(life, { what: 'press', number, actor, after, ...said })
  }
  await Promise.all((chance() < 0.3 ? staff : staff.slice(0, 1)).map(press))
}

/** A parcel leaves, arrives or comes back. */
export async function pressOnAnOrder(life: Life): Promise<void> {
  const { shop, staff, chance } = life
  const order = oneOf(life.orders, chance)
  if (order === undefined) return
  const path = `/desk/${shop.name}/orders/${order}`
  const forms = (await formsAt(life, staff[0]!.browser, path)).filter(({ action }) =>
    action.startsWith(`${path}/`),
  )
  const form = oneOf(forms, chance)
  if (form === undefined) return
  const parts = filled(form, chance, typing(life))
  const said = silence(await post(life, staff[0]!.browser, form, parts), /\?done=(parcel|delivery)$/)
  if (said === undefined) return
  const parcel = /parcels\/([^/]+)\/delivery$/.exec(form.action)?.[1]
  if (parcel !== undefined) note(life, { what: 'delivery', parcel, ...said })
  else note(life, { what: 'parcel', order, tracking: valueIn(parts, 'tracking'), ...said })
}

export async function lookAround(life: Life): Promise<void> {
  const { shop, customer, staff, chance } = life
  const own = [`/${shop.name}/`, `/${shop.name}/policy`, `/${shop.name}/my/`, '/']
  const path = oneOf([...own, `/desk/${shop.name}/`, `/desk/${shop.name}/orders`], chance)!
  await get(life, path.startsWith('/desk') ? staff[1]!.browser : customer.browser, path)
}

const places = ['work', 'payments', 'withdrawals', 'inquiries', 'strays', 'receipts', 'stock'] as const

/** Any form of the lists and of what stands in them; what it does is held against the sums. */
export async function pressSomewhereAtTheDesk(life: Life): Promise<void> {
  const { shop, staff, chance } = life
  const { browser } = staff[0]!
  const list = `/desk/${shop.name}/${oneOf(places, chance)!}`
  const page = await get(life, browser, list)
  const path = chance() < 0.7 ? (oneOf(linksIn(page, `${list}/`), chance) ?? list) : list
  const forms = (await formsAt(life, browser, path)).filter(
    ({ action, method }) => method === 'post' && action.startsWith(list),
  )
  const form = oneOf(forms, chance)
  if (form === undefined) return
  await pressed(life, browser, form, filled(form, chance, typing(life)))
}
