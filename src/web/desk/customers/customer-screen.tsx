/** The customer of an order at the desk: addresses and orders, and who else is the same person. */
import { dayOf, formatDate, formatMoment } from '#calendar'
import type { Customer, Join } from '#customers'
import type { Order } from '#ordering'
import type { Member } from '#staff'
import type { FormValues, Frame } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import { Button, DescriptionList, ErrorSummary, Field, Notice, PageTitle } from '#web/ui'
import { say, type Language } from '#words'
import { DeskPage } from '../desk-page.tsx'
import { actorWord, namesOf } from '../people.ts'

/** A customer with those that were joined to them, and all their orders. */
export type Person = {
  readonly customer: Customer
  readonly joined: readonly Pick<Customer, 'customer' | 'name' | 'address'>[]
  readonly orders: readonly Order[]
}

export type CustomerProps = {
  readonly frame: Frame
  readonly desk: AtDesk
  readonly order: Order
  readonly person: Person
  /** Whose order was named, where that is somebody else. */
  readonly other: { readonly order: Order; readonly person: Person } | undefined
  readonly joins: readonly Join[]
  readonly members: readonly Member[]
  readonly done: 'joined' | 'parted' | undefined
  readonly moved: string | undefined
  readonly given: FormValues
  readonly sentences: Readonly<Record<string, string>>
}

type Part = CustomerProps & { readonly language: Language }

const pageOf = ({ desk, order }: Pick<Part, 'desk' | 'order'>): string =>
  `/desk/${desk.shop.name}/orders/${order.number}`

export function CustomerScreen(props: CustomerProps) {
  const { frame, desk, order, person, done, moved, sentences } = props
  const { language } = frame
  const title = say(language, 'desk.customer.title', { number: order.number })
  const part = { ...props, language }
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <p class="crumb">
        <a href={pageOf(props)}>{say(language, 'desk.order-of', { number: order.number })}</a>
      </p>
      <PageTitle title={title} sentence={say(language, 'desk.customer.sentence')} />
      {moved === undefined ? null : (
        <Notice tone="wait" live>
          <p>{moved}</p>
        </Notice>
      )}
      {done === undefined ? null : (
        <Notice tone="good" live>
          <p>{say(language, `desk.customer.done.${done}`)}</p>
        </Notice>
      )}
      <ErrorSummary language={language} sentences={sentences} />
      <div class="order">
        <div class="stack-wide">
          <section class="stack" aria-labelledby="person">
            <h2 id="person">{person.customer.name}</h2>
            <Who {...part} person={person} />
          </section>
          <Joined {...part} />
        </div>
        <div class="stack-wide">
          <Other {...part} />
          <History {...part} />
        </div>
      </div>
    </DeskPage>
  )
}

function Who({ language, desk, person }: Pick<Part, 'language' | 'desk'> & { readonly person: Person }) {
  const { customer, joined, orders } = person
  return (
    <DescriptionList
      rows={[
        [
          say(language, 'desk.customer.signs-in'),
          <>
            {[customer, ...joined].map(({ address }) => (
              <div class="typed">{address}</div>
            ))}
          </>,
        ],
        [
          say(language, 'desk.customer.orders'),
          <>
            {orders.map(({ number, placedAt, name }) => (
              <div>
                <a href={`/desk/${desk.shop.name}/orders/${number}`}>{number}</a>{' '}
                {formatDate(dayOf(placedAt, desk.shop.calendar.zone), language)} {name}
              </div>
            ))}
          </>,
        ],
      ]}
    />
  )
}

function Joined(props: Part) {
  const { language, person, given, sentences } = props
  if (person.joined.length === 0) return null
  return (
    <section class="stack" aria-labelledby="joined">
      <h2 id="joined">{say(language, 'desk.customer.joined')}</h2>
      {person.joined.map(({ customer, name, address }) => {
        const isMeant = given['other'] === customer
        return (
          <form class="box stack" method="post" action={`${pageOf(props)}/customer/part`} novalidate>
            <p>
              <strong>{name}</strong> <span class="typed">{address}</span>
            </p>
            <input type="hidden" name="other" value={customer} />
            <Field
              language={language}
              name="part-why"
              label={say(language, 'desk.customer.part.why')}
              hint={say(language, 'desk.customer.part.why-hint')}
              value={isMeant ? given['part-why'] : ''}
              problem={isMeant ? sentences['part-why'] : undefined}
              maxlength={500}
            />
            <div class="actions">
              <Button look="quiet">{say(language, 'desk.customer.part.press', { address })}</Button>
            </div>
          </form>
        )
      })}
    </section>
  )
}

function Other(props: Part) {
  const { language, order, other, given, sentences } = props
  const field = (name: string) => ({ language, name, value: given[name], problem: sentences[name] })
  return (
    <section class="stack" aria-labelledby="other">
      <h2 id="other">
        {other === undefined
          ? say(language, 'desk.customer.elsewhere')
          : say(language, 'desk.customer.other', { number: other.order.number })}
      </h2>
      {other === undefined ? (
        <form class="stack" method="get" action={`${pageOf(props)}/customer`} novalidate>
          <Field
            {...field('with')}
            label={say(language, 'desk.customer.with')}
            hint={say(language, 'desk.customer.with.hint')}
            autocomplete="off"
            maxlength={40}
          />
          <div class="actions">
            <Button look="second">{say(language, 'desk.customer.look')}</Button>
          </div>
        </form>
      ) : (
        <form class="stack" method="post" action={`${pageOf(props)}/customer/join`} novalidate>
          <p>
            <strong>{other.person.customer.name}</strong>
          </p>
          <Who {...props} person={other.person} />
          <p>
            {say(language, 'desk.customer.join.says', { number: order.number, other: other.order.number })}
          </p>
          <input type="hidden" name="with" value={other.order.number} />
          <Field
            {...field('why')}
            label={say(language, 'desk.customer.join.why')}
            hint={say(language, 'desk.customer.join.why-hint')}
            maxlength={500}
          />
          <div class="actions">
            <Button>{say(language, 'desk.customer.join.press')}</Button>
          </div>
        </form>
      )}
    </section>
  )
}

function History({ language, desk, joins, members }: Part) {
  if (joins.length === 0) return null
  return (
    <section class="stack" aria-labelledby="history">
      <h2 id="history">{say(language, 'desk.customer.history')}</h2>
      <ol class="plain-list stack">
        {joins.map(({ what, name, address, why, actor, at }) => (
          <li class="box">
            <p>{say(language, `desk.customer.history.${what}`, { name, address })}</p>
            <blockquote class="own-words">{why}</blockquote>
            <p class="small quiet">
              {formatMoment(at, desk.shop.calendar.zone, language)}{' '}
              {actorWord(language, actor ?? 'unknown', namesOf(members), name)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
