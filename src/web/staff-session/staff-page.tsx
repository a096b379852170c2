/**
 * The page around every screen behind the sign-in: the shop's colours, its links, who sits here and the way
 * out.
 */
import type { Child } from 'hono/jsx'
import { mayDo, recordRefusedAct, type Role } from '#staff'
import { say, type Language, type WordKey } from '#words'
import { addressIn, houseFrame, shopFrame, type Asset, type Frame, type WebRequest } from '#web/http'
import { Button, Page, PageTitle } from '#web/ui'
import type { AtDesk } from './session.ts'
import { staffStylesheet } from './style.file.ts'

export const roleWords = {
  owner: 'desk.role.owner',
  support: 'desk.role.support',
  workshop: 'desk.role.workshop',
  shipping: 'desk.role.shipping',
} as const satisfies Record<Role, WordKey>

/** `address` is the page itself, also when it answers a form that was sent elsewhere. */
export function deskFrame(c: WebRequest, { shop, member }: AtDesk, address?: string): Frame {
  const { language } = c.var
  const home = `/desk/${shop.name}/`
  const at = address ?? c.req.path
  const link = (place: string, label: string, below = place) => ({
    address: home + place,
    label,
    current: place === '' ? at === home || at.startsWith(`${home}cases/`) : at.startsWith(home + below),
  })
  const frame = houseFrame(c, [
    link('', say(language, 'desk.queue')),
    link('orders', say(language, 'desk.orders')),
    link('work', say(language, 'work.title')),
    ...(shop.settings.stores.some(({ visits }) => visits !== undefined)
      ? [link('visits', say(language, 'visits.title'))]
      : []),
    link('stock', say(language, 'stock.title')),
    ...(mayDo(member.role, 'settle-money') ? [link('day-book', say(language, 'day-book.title'))] : []),
    ...(mayDo(member.role, 'settle-money') ? [link('payments', say(language, 'desk.pay'))] : []),
    ...(mayDo(member.role, 'answer-questions') ? [link('inquiries', say(language, 'desk.inquiries'))] : []),
    ...(mayDo(member.role, 'decide-cases') ? [link('reports', say(language, 'report.title'))] : []),
    ...(mayDo(member.role, 'decide-cases') ? [link('withdrawals', say(language, 'desk.withdrawals'))] : []),
    ...(member.role === 'owner'
      ? [
          link('catalogue', say(language, 'desk.catalogue')),
          link('settings', say(language, 'settings.title')),
          link('policy/edit', say(language, 'desk.studio'), 'policy/'),
          link('people', say(language, 'desk.people')),
        ]
      : []),
  ])
  c.set('shop', shop)
  return {
    ...frame,
    site: {
      name: say(language, 'desk.site', { shop: shop.settings.name[language] }),
      home,
      line: say(language, 'desk.line'),
    },
    footer: [
      { address: `/${shop.name}/`, label: say(language, 'desk.to-shop') },
      { address: `/${shop.name}/policy`, label: say(language, 'common.policy') },
    ],
    tongues: address === undefined ? frame.tongues : tonguesOf(frame, address),
    colours: shopFrame(c).colours,
  }
}

const tonguesOf = ({ tongues }: Frame, address: string): Frame['tongues'] =>
  tongues.map((tongue) => ({ ...tongue, address: addressIn(tongue.language, address, '') }))

export type StaffPageProps = {
  readonly frame: Frame
  readonly desk: AtDesk
  readonly title: string
  /** Beside the stylesheet that all these pages share. */
  readonly styles?: readonly Asset[]
  readonly scripts?: readonly Asset[]
  readonly children?: Child
}

/** A screen behind the sign-in. */
export function StaffPage({ frame, desk, title, styles = [], scripts = [], children }: StaffPageProps) {
  return (
    <Page frame={frame} title={title} styles={[staffStylesheet, ...styles]} scripts={scripts} unlisted>
      <WhoIsHere language={frame.language} desk={desk} />
      {children}
    </Page>
  )
}

function WhoIsHere({ language, desk: { shop, member } }: { language: Language; desk: AtDesk }) {
  const role = say(language, roleWords[member.role])
  return (
    <form class="staff-session" method="post" action={`/desk/${shop.name}/sign-out`}>
      <a href={`/desk/${shop.name}/account`}>
        {say(language, 'desk.signed-in', { name: member.name, role })}
      </a>
      <Button look="quiet">{say(language, 'desk.sign-out')}</Button>
    </form>
  )
}

/** The answer to an act that is another role's; that it was asked for is on record. */
export async function refuseRole(c: WebRequest, desk: AtDesk): Promise<Response> {
  const { language, context, request } = c.var
  const what = `${c.req.method} ${c.req.path}`
  await recordRefusedAct(context.db, desk.shop.name, desk.member.member, what, { at: context.now(), request })
  const frame = deskFrame(c, desk, `/desk/${desk.shop.name}/`)
  const role = say(language, roleWords[desk.member.role])
  const title = say(language, 'desk.refused.not-your-part.title')
  return c.html(
    <StaffPage frame={frame} desk={desk} title={title}>
      <PageTitle title={title} sentence={say(language, 'desk.refused.not-your-part', { role })} />
      <p>
        <Button href={frame.site.home} look="second">
          {say(language, 'desk.to-queue')}
        </Button>
      </p>
    </StaffPage>,
    staffStatuses['not-your-part'],
  )
}

/** What is refused to whoever sits here, as HTTP status codes. */
const staffStatuses = { 'not-your-part': 403 } as const
