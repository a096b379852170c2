/** Until when something is waited for; a visit that is booked is at its time. */
import type { Instant } from '#calendar'
import { isReadable, type CaseRecord, type FoundCase } from '#cases'
import type { DueName } from '#cases/case'
import { zoneOf } from '#rulings'
import type { OpenShop } from '#shops'
import { Deadline, Moment } from '#web/ui'
import { say, type Language, type WordKey } from '#words'
import { dueWords } from './timeline.ts'

/** Whether what is due is a visit that is booked: then it is no time limit. */
const isBookedVisit = ({ dueIs, visit }: Pick<CaseRecord, 'dueIs' | 'visit'>): boolean =>
  dueIs === 'visit' && visit !== null && visit.ended === null

/** Whether there is a date to be told: not where the piece is on its way, which the shop looks after. */
export const tellsDue = ({ dueAt, dueIs }: Pick<CaseRecord, 'dueAt' | 'dueIs'>): boolean =>
  dueAt !== null && dueIs !== 'handing-over'

type Props = {
  readonly theCase: FoundCase
  readonly shop: OpenShop
  readonly seenAt: Instant
  readonly language: Language
}

export function DueAt({ theCase, shop, seenAt, language }: Props) {
  const { dueAt, dueIs, dueFrom } = theCase
  if (dueAt === null || dueIs === 'handing-over') return null
  // No document says by when: it is paid back by the shop's own time, or the customer hears why not.
  const owed = isReadable(theCase) && theCase.current.state === 'refund-owed' && dueIs === 'answer'
  if (isBookedVisit(theCase))
    return (
      <>
        {say(language, 'my.due.visit')} <Moment at={dueAt} zone={shop.calendar.zone} language={language} />
      </>
    )
  return (
    <>
      {say(language, owed ? 'my.due.refund-or-word' : wordOf(theCase, dueIs))}{' '}
      <Deadline at={dueAt} zone={zoneOf(dueFrom, shop)} language={language} seenAt={seenAt} />
    </>
  )
}

/** Kinds in which a piece comes to the shop to be worked on: it is sent, not sent back. */
const comesIn: ReadonlySet<string> = new Set(['care', 'remake'])

function wordOf(theCase: FoundCase, dueIs: Exclude<DueName, 'handing-over'> | null): WordKey {
  if (dueIs !== 'send-back' || !comesIn.has(theCase.kind)) return dueWords[dueIs ?? 'answer']
  const agrees = isReadable(theCase) && theCase.current.state === 'consent-wanted'
  return agrees ? 'my.due.agree' : 'my.due.send-in'
}
