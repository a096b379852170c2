/** What people asked with the shop's form: oldest first, until somebody has answered. */
import { formatMoment } from '#calendar'
import type { Inquiry } from '#inquiries'
import type { Frame } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import { Button, DescriptionList, EmptyState, PageTitle, PlainText } from '#web/ui'
import { say, type Language } from '#words'
import { DeskPage } from '../desk-page.tsx'
import { actorWord, type Names } from '../people.ts'

export type InquiriesProps = {
  readonly frame: Frame
  readonly desk: AtDesk
  readonly inquiries: readonly Inquiry[]
  readonly names: Names
}

export function InquiriesScreen({ frame, desk, inquiries, names }: InquiriesProps) {
  const { language } = frame
  const title = say(language, 'desk.inquiries')
  const open = inquiries.filter(({ answered }) => answered === undefined)
  const done = inquiries.filter(({ answered }) => answered !== undefined)
  const list = (all: readonly Inquiry[]) => (
    <ul class="plain-list stack">
      {all.map((inquiry) => (
        <li class="box stack">
          <OneInquiry language={language} desk={desk} inquiry={inquiry} names={names} />
        </li>
      ))}
    </ul>
  )
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <PageTitle title={title} sentence={say(language, 'desk.inquiries.sentence')} />
      <div class="stack-wide">
        <section class="stack" aria-labelledby="open">
          <h2 id="open">{say(language, 'desk.inquiries.open')}</h2>
          {open.length === 0 ? <EmptyState title={say(language, 'desk.inquiries.empty')} /> : list(open)}
        </section>
        {done.length === 0 ? null : (
          <section class="stack" aria-labelledby="done">
            <h2 id="done">{say(language, 'desk.inquiries.done')}</h2>
            {list(done)}
          </section>
        )}
      </div>
    </DeskPage>
  )
}

type OneProps = {
  readonly language: Language
  readonly desk: AtDesk
  readonly inquiry: Inquiry
  readonly names: Names
}

function OneInquiry({ language, desk, inquiry, names }: OneProps) {
  const { name, address, askedAt, category, orderNumber, words, answered } = inquiry
  const { shop } = desk
  const moment = (at: number): string => formatMoment(at, shop.calendar.zone, language)
  return (
    <>
      <h3>{say(language, 'desk.inquiries.asked', { moment: moment(askedAt), name })}</h3>
      <DescriptionList
        rows={[
          [say(language, 'desk.inquiries.about'), say(language, `contact.category.${category}`)],
          [
            say(language, 'desk.inquiries.order'),
            orderNumber === undefined ? (
              ''
            ) : (
              <a href={`/desk/${shop.name}/orders/${encodeURIComponent(orderNumber.toUpperCase())}`}>
                {orderNumber}
              </a>
            ),
          ],
          [say(language, 'desk.address'), address],
        ]}
      />
      <PlainText text={words} language={inquiry.language} />
      {answered === undefined ? (
        <div class="row">
          <Button href={mailTo(inquiry, shop.settings.name[inquiry.language])} look="second">
            {say(language, 'desk.inquiries.mail')}
          </Button>
          <form method="post" action={`/desk/${shop.name}/inquiries/${inquiry.inquiry}`}>
            <Button look="quiet">{say(language, 'desk.inquiries.press')}</Button>
          </form>
        </div>
      ) : (
        <p class="small quiet">
          {say(language, 'desk.inquiries.answered', {
            moment: moment(answered.at),
            who: actorWord(language, answered.by, names, name),
          })}
        </p>
      )}
    </>
  )
}

/** A mail to whoever asked, in their language; an address that breaks the RFC is quoted (RFC 6068). */
function mailTo({ address, language }: Inquiry, shop: string): string {
  const at = address.lastIndexOf('@')
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)]
  const plain = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/.test(local)
  const subject = `${shop}: ${say(language, 'desk.inquiries.subject')}`
  return `mailto:${encodeURIComponent(plain ? local : `"${local}"`)}@${domain}?subject=${encodeURIComponent(subject)}`
}
