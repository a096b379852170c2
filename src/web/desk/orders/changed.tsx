/** What was changed of an order since it was agreed, at the desk: the rows of its page, and the list. */
import { formatDate, formatMoment, parseDay } from '#calendar'
import { saidChange, type Order } from '#ordering'
import { say, type Language } from '#words'
import type { AtDesk } from '#web/staff-session'
import { ChangeList } from '#web/ui'
import { actorWord, namesOf } from '../people.ts'
import type { OrderFile } from './order-file.ts'

/** The day that was wished for and the wrapping, as they stand. */
export function chosenRows({ checkout }: Order, language: Language): readonly (readonly [string, string])[] {
  const day = parseDay(checkout?.deliveryDay ?? '')
  const { wrapping = null } = checkout ?? {}
  return [
    ...(day === undefined
      ? []
      : [[say(language, 'change.fact.delivery-day'), formatDate(day, language)] as const]),
    ...(wrapping === null
      ? []
      : [
          [
            say(language, 'change.fact.wrapping'),
            [say(language, 'change.wrapping.yes'), wrapping.forWhom ?? ''].filter((w) => w !== '').join(' '),
          ] as const,
        ]),
  ]
}

export function Changes({
  language,
  desk,
  file: { order, members },
}: {
  readonly language: Language
  readonly desk: AtDesk
  readonly file: OrderFile
}) {
  if (order.changes.length === 0) return null
  const { zone } = desk.shop.calendar
  const names = namesOf(members)
  const shown = order.changes.map((change) => ({
    what: say(language, `change.what.${change.what}`),
    ...saidChange(change, language),
    about: `${change.caseNumber} ${formatMoment(change.at, zone, language)} ${actorWord(language, change.actor, names, order.name)}`,
  }))
  return (
    <section class="stack" aria-labelledby="changes">
      <h2 id="changes">{say(language, 'change.since')}</h2>
      <ChangeList changes={shown} language={language} />
    </section>
  )
}
