/** How far a piece, or all of an order, has come: its stages in a row. */
import { dayOf } from '#calendar'
import { sentence, wordOf } from '#sentences'
import { DayOf } from '#web/ui'
import { say, type Language } from '#words'
import { stageValues } from './orders-screen.tsx'
import type { ShownStage } from './stages.ts'

export function StageRow({
  stages,
  zone,
  language,
}: {
  stages: readonly ShownStage[]
  zone: string
  language: Language
}) {
  return (
    <ol class="stages" aria-label={say(language, 'my.order.stages')}>
      {stages.map(({ stage, state, at }) => (
        <li class={state} aria-current={state === 'present' ? 'step' : undefined}>
          <span>{sentence(wordOf(stageValues, stage, language))}</span>
          {state === 'present' ? null : <span class="unseen">{say(language, `step.${state}`)}</span>}
          {at === null ? null : (
            <span class="small quiet">
              <DayOf day={dayOf(at, zone)} language={language} />
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
