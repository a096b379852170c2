/** What was changed, each with what stood there before and what stands there now. Values only. */
import { say, type Language } from '#words'

export type ChangeShown = {
  readonly what: string
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** When and by whom, where the page says so. */
  readonly about?: string
}

export function ChangeList({
  changes,
  language,
}: {
  readonly changes: readonly ChangeShown[]
  readonly language: Language
}) {
  const between = say(language, 'common.between')
  return (
    <ul class="plain-list stack">
      {changes.map(({ what, before, after, about }) => (
        <li>
          <strong>{what}</strong>
          <div>{say(language, 'change.is', { after: after.join(between) })}</div>
          <div class="small quiet">{say(language, 'change.was', { before: before.join(between) })}</div>
          {about === undefined ? null : <div class="small quiet">{about}</div>}
        </li>
      ))}
    </ul>
  )
}
