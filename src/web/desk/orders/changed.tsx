/** What was changed of an order since it was agreed, as a list at the desk. */
import { formatMoment } from '#calendar'
import { saidChange } from '#ordering'
import { say, type Language } from '#words'
import type { AtDesk } from '#web/staff-session'
import { ChangeList } from '#web/ui'
import { actorWord, namesOf } from '../people.ts'
import type { OrderFile } from './order-file.ts'

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
