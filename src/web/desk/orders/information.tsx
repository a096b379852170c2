/** When a buyer was told of the right to withdraw who was not told with the order, on the order's page. */
import { formatDate, formatMoment, parseDay } from '#calendar'
import type { LateInformation } from '#ordering'
import { mayDo } from '#staff'
import { say, type Language } from '#words'
import type { AtDesk } from '#web/staff-session'
import { DescriptionList } from '#web/ui'
import { actorWord, namesOf } from '../people.ts'
import type { OrderFile } from './order-file.ts'

type Part = { readonly language: Language; readonly desk: AtDesk; readonly file: OrderFile }

/** Nothing of an order whose buyer has no such right, or was told in time. */
export function Information({ language, desk, file }: Part) {
  if (!file.owesInformation) return null
  const { number, lateInformation = [] } = file.order
  const isMine = mayDo(desk.member.role, 'decide-cases')
  return (
    <section class="stack" aria-labelledby="information">
      <h2 id="information">{say(language, 'informed.title')}</h2>
      {lateInformation.length === 0 ? <p>{say(language, 'informed.not-yet')}</p> : null}
      <Records language={language} desk={desk} file={file} />
      {isMine ? (
        <p>
          <a href={`/desk/${desk.shop.name}/orders/${number}/information`}>
            {say(language, lateInformation.length === 0 ? 'informed.record' : 'informed.again')}
          </a>
        </p>
      ) : null}
    </section>
  )
}

/** Each record, the newest first; the newest counts. */
export function Records({ language, desk, file: { order, members } }: Part) {
  const { zone } = desk.shop.calendar
  const names = namesOf(members)
  const by = ({ at, actor }: LateInformation): string =>
    `${formatMoment(at, zone, language)} ${actorWord(language, actor, names, order.name)}`
  const { lateInformation = [] } = order
  if (lateInformation.length === 0) return null
  const lists = lateInformation.toReversed().map((one) => (
    <DescriptionList
      rows={[
        [say(language, 'informed.on'), formatDate(parseDay(one.on) ?? 0, language)],
        [say(language, 'informed.how'), say(language, `informed.was.${one.how}`)],
        [say(language, 'informed.note'), one.note === '' ? undefined : one.note],
        [say(language, 'informed.by'), by(one)],
      ]}
    />
  ))
  return <div class="stack">{lists}</div>
}
