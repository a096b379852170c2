/** The form that narrows the queue: kind, language of the customer, who has it in hand, what is late. */
import { commerce } from '#policy'
import { Button, Check, Select } from '#web/ui'
import { say, type Language } from '#words'
import type { Names } from '../people.ts'
import { valueWord } from '../case/ruling-view.ts'
import { isNarrow, queueAddress, type Narrow } from './narrow.ts'
import type { Filter } from './queue.ts'

export type NarrowProps = {
  readonly language: Language
  readonly home: string
  readonly filter: Filter
  readonly narrow: Narrow
  readonly names: Names
  /** Who looks: found under 'me' alone. */
  readonly member: string
}

export function NarrowForm({ language, home, filter, narrow, names, member }: NarrowProps) {
  const others = [...names].filter(([one]) => one !== member)
  return (
    <details class="fold narrowing" open={isNarrow(narrow)}>
      <summary>{say(language, 'queue.narrow')}</summary>
      <form class="search" method="get" action={home}>
        {filter === 'all' ? null : <input type="hidden" name="show" value={filter} />}
        <Select
          language={language}
          name="kind"
          label={say(language, 'desk.column.kind')}
          value={narrow.kind}
          none={say(language, 'queue.any')}
          options={commerce.requests.map(({ value }) => ({
            value,
            label: valueWord(commerce.requests, value, language),
          }))}
        />
        <Select
          language={language}
          name="language"
          label={say(language, 'queue.language')}
          value={narrow.language}
          none={say(language, 'queue.any')}
          options={(['ja', 'en'] as const).map((one) => ({
            value: one,
            label: say(language, `desk.inquiry.language.${one}`),
          }))}
        />
        <Select
          language={language}
          name="whose"
          label={say(language, 'desk.column.assigned')}
          value={narrow.whose}
          none={say(language, 'queue.any')}
          options={[
            { value: 'me', label: say(language, 'queue.whose.me') },
            { value: 'nobody', label: say(language, 'desk.unassigned') },
            ...others.map(([value, label]) => ({ value, label })),
          ]}
        />
        <Check name="late" label={say(language, 'queue.late')} checked={narrow.late === 'yes'} />
        <Button look="second">{say(language, 'queue.narrow.press')}</Button>
        {isNarrow(narrow) ? (
          <a href={queueAddress(home, filter, {})}>{say(language, 'queue.whole')}</a>
        ) : null}
      </form>
    </details>
  )
}
