/**
 * How well the examples hold the rules: which slips none of them would notice, and a press that writes
 * examples which do. Worked out for this panel alone, because it takes a moment.
 */
import { wordIn, type ExampleScore, type Mutant } from '#policy'
import { say, type Language } from '#words'
import { Button, EmptyState, Notice } from '#web/ui'
import { panelAddress, studioAt } from './addresses.ts'
import { LineLink, Said } from './answer-parts.tsx'
import { spotOf } from './finding-view.ts'
import { capital } from './wording.ts'

export type ExamplesProps = {
  readonly language: Language
  readonly shop: string
  readonly score: ExampleScore
  /** How many examples do not come out as written. */
  readonly failed: number
  /** What the press before this page wrote, and for how many slips it found no case. */
  readonly written: { readonly count: number; readonly left: number } | undefined
}

export function ExamplesPanel({ language, shop, score, failed, written }: ExamplesProps) {
  const { mutants, noticed, of, left } = score
  const unnoticed = mutants.filter(({ fate }) => fate === 'unnoticed')
  const unknown = mutants.filter(({ fate }) => fate === 'unknown')
  return (
    <div class="stack">
      <p>{say(language, 'studio.examples.sentence')}</p>
      {written === undefined || written.count + written.left === 0 ? null : (
        <Written language={language} {...written} />
      )}
      {failed === 0 ? null : (
        <Notice tone="wait">
          <p>
            {say(language, 'studio.examples.failed', { count: failed })}{' '}
            <a href={panelAddress(shop, 'findings')}>{say(language, 'studio.panel.findings')}</a>
          </p>
        </Notice>
      )}
      {of === 0 ? (
        <EmptyState title={say(language, 'studio.examples.no-rule')}>
          <p>{say(language, 'studio.examples.no-rule.sentence')}</p>
        </EmptyState>
      ) : (
        <p>
          <strong>{say(language, 'studio.examples.score', { noticed, of })}</strong>
        </p>
      )}
      {unnoticed.length === 0 ? null : (
        <>
          {written === undefined ? <Write language={language} shop={shop} /> : null}
          <Slips language={language} slips={unnoticed} />
        </>
      )}
      {unknown.length + left === 0 ? null : (
        <p class="small quiet">
          {say(language, 'studio.examples.untried', { count: unknown.length + left })}
        </p>
      )}
    </div>
  )
}

function Written({ language, count, left }: { language: Language; count: number; left: number }) {
  return (
    <Notice tone={count === 0 ? 'wait' : 'good'} live>
      {count === 0 ? null : <p>{say(language, 'studio.examples.written', { count })}</p>}
      {left === 0 ? null : <p>{say(language, 'studio.examples.left', { count: left })}</p>}
    </Notice>
  )
}

/** A button of the document's own form: what stands in the editor is kept first. */
function Write({ language, shop }: { language: Language; shop: string }) {
  return (
    <div class="stack-small">
      <Button look="second" form="studio-form" to={`${studioAt(shop)}/examples#notice`}>
        {say(language, 'studio.examples.write')}
      </Button>
      <p class="small quiet">{say(language, 'studio.examples.write.says')}</p>
    </div>
  )
}

function Slips({ language, slips }: { language: Language; slips: readonly Mutant[] }) {
  return (
    <ul class="plain-list slips">
      {[...Map.groupBy(slips, ({ rule }) => rule)].map(([rule, ones]) => (
        <li>
          <LineLink language={language} spot={spotOf(ones[0]!.place)} about={rule} />
          <div>
            {ones.map(({ words }) => (
              <p>
                <Said>{capital(wordIn(words, language))}</Said>
              </p>
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}
